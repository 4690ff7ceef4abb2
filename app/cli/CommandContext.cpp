// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/CommandContext.h"

#include "base/Paths.h"
#include "base/Text.h"
#include "cli/CommandHints.h"
#include "cli/ConfirmationText.h"
#include "cli/Tr.h"
#include "metrics/StoreModules.h"
#include "postgres/Conninfo.h"
#include "settings/ProfileFile.h"
#include "tasks/CommandText.h"

#include <QDateTime>
#include <QFileInfo>

#include <chrono>

namespace tenantry::cli {

namespace {

using namespace std::chrono_literals;

constexpr auto progressInterval = 100ms;

QString progressText(const Progress &progress)
{
    QString text = progress.stage;
    if (progress.total > 0)
        text += QStringLiteral("  ") + tr("%1 of %2", "done, of all").arg(progress.done).arg(progress.total);
    if (!progress.current.isEmpty())
        text += QStringLiteral("  %1").arg(text::plain(progress.current, 80));
    return text;
}

Result<Profile> onlyProfile()
{
    const std::vector<ProfileEntry> entries = listProfiles();
    if (entries.size() == 1)
        return entries.front().profile;
    QStringList names;
    for (const ProfileEntry &entry : entries)
        names.append(QFileInfo(entry.file).completeBaseName());
    if (names.isEmpty())
        return failure(
            ErrorCode::UsageWrong, tr("No connection was named, and none is set up."),
            tr("Give --profile FILE, --dsn CONNINFO, or write a profile to %1.").arg(paths::connectionsFolder()));
    return failure(ErrorCode::UsageWrong, tr("No connection was named, and there are several."),
                   tr("Give --connection with one of: %1.").arg(names.join(QStringLiteral(", "))));
}

Status checkDsn(const QString &dsn)
{
    const auto conninfo = Conninfo::parse(dsn);
    if (!conninfo)
        return failure(conninfo.error());
    if (conninfo->hasPassword())
        return failure(ErrorCode::ConninfoInvalid,
                       tr("--dsn holds a password, which every user of this machine could read."),
                       tr("Leave it out and put it into ~/.pgpass, a service file or PGPASSFILE."));
    return {};
}

} // namespace

CommandContext::CommandContext(Console &console, ConnectionChoice choice, OutputFormat format, std::stop_token stop)
    : m_console(console)
    , m_choice(std::move(choice))
    , m_format(format)
    , m_stop(std::move(stop))
{
}

bool CommandContext::namesConnection() const
{
    return !(m_choice.connection.isEmpty() && m_choice.dsn.isEmpty() && m_choice.profile.isEmpty());
}

QString CommandContext::connectionOptions() const
{
    QString words;
    const auto add = [&words](const char *option, const QString &value) {
        if (!value.isEmpty())
            words += QStringLiteral("--%1 %2 ").arg(QLatin1String(option), commandText(value, {}));
    };
    add("connection", m_choice.connection);
    add("dsn", m_choice.dsn);
    add("profile", m_choice.profile);
    return words;
}

Result<Profile> CommandContext::profile()
{
    Result<Profile> chosen = chosenProfile();
    if (chosen && m_told != chosen->warnings) {
        m_told = chosen->warnings;
        for (const QString &warning : std::as_const(m_told))
            warn(warning);
    }
    return chosen;
}

Result<Profile> CommandContext::chosenProfile() const
{
    if (!m_choice.connection.isEmpty() && !(m_choice.profile.isEmpty() && m_choice.dsn.isEmpty()))
        return failure(ErrorCode::UsageWrong, tr("--connection cannot be used together with --profile or --dsn."),
                       tr("Name the connection one way: --connection NAME, --profile FILE, or --dsn "
                          "CONNINFO (with --profile FILE for everything but the server)."));
    if (!m_choice.dsn.isEmpty()) {
        if (const Status good = checkDsn(m_choice.dsn); !good)
            return failure(good.error());
    }
    if (!m_choice.connection.isEmpty())
        return findProfile(m_choice.connection);
    if (!m_choice.profile.isEmpty()) {
        Result<Profile> loaded = loadProfile(QFileInfo(m_choice.profile).absoluteFilePath());
        if (loaded && !m_choice.dsn.isEmpty())
            loaded->database.conninfo = loaded->otherServer = m_choice.dsn;
        return loaded;
    }
    if (!m_choice.dsn.isEmpty())
        return profileForConninfo(m_choice.dsn);
    return onlyProfile();
}

Result<Access> CommandContext::access()
{
    Result<Profile> chosen = profile();
    if (!chosen)
        return failure(chosen.error());
    Access made{std::move(*chosen), {}};
    if (m_console.canAsk())
        made.prompt = [this](const PasswordQuestion &question) { return askPassword(question); };
    return made;
}

std::optional<QString> CommandContext::askPassword(const PasswordQuestion &question)
{
    const std::lock_guard lock(m_passwordMutex);
    if (!m_password && question.of == PasswordQuestion::Of::Memory)
        return std::nullopt;
    if (!m_password)
        m_password = m_console.askSecret(tr("Password for %1: ").arg(text::plain(question.what, 200)), m_stop);
    return *m_password;
}

TaskContext CommandContext::task()
{
    struct Throttle {
        std::mutex mutex;
        std::chrono::steady_clock::time_point last;
        QString stage;
    };
    auto throttle = std::make_shared<Throttle>();
    return TaskContext(m_stop, [this, throttle](const Progress &progress) {
        const std::lock_guard lock(throttle->mutex);
        const auto now = std::chrono::steady_clock::now();
        if (now - throttle->last < progressInterval && progress.stage == throttle->stage)
            return;
        throttle->last = now;
        throttle->stage = progress.stage;
        m_console.showProgress(progressText(progress));
    });
}

Status CommandContext::confirm(const Confirmation &confirmation, const QStringList &notes, Consent consent)
{
    using Beforehand = Confirmation::Beforehand;
    const bool given = consent == Consent::Given && confirmation.beforehand == Beforehand::Enough;
    if (given || confirmation.asks == Asks::Nothing)
        return {};
    if (!m_console.canAsk())
        return failure(ErrorCode::ConfirmationMissing,
                       tr("This changes data on %1 and nobody is there to confirm it.").arg(confirmation.what.shownAs),
                       confirmation.beforehand == Beforehand::Enough
                           ? tr("Read it with --dry-run where there is one, then repeat the command with --yes.")
                           : tr("Run it on a terminal, where the name can be typed."));
    const QString question = confirmationText(confirmation, notes);
    bool agreed = false;
    if (confirmation.asks == Asks::Name) {
        const std::optional<QString> answer = m_console.ask(question, m_stop);
        agreed = answer && confirmation.isSatisfiedBy(answer->trimmed());
    } else {
        const std::optional<QString> answer = m_console.ask(tr("%1 [y/N] ").arg(question), m_stop);
        const QString word = answer.value_or(QString()).trimmed().toLower();
        // English as well as the language that the question was asked in.
        agreed = QStringList{QStringLiteral("y"), QStringLiteral("yes"), tr("y", "the short answer yes to [y/N]"),
                             tr("yes", "the answer yes to [y/N]")}
                     .contains(word);
    }
    if (!agreed)
        return failure(cancelledError());
    return {};
}

Result<std::shared_ptr<LocalStore>> CommandContext::store()
{
    if (!m_store) {
        m_store = LocalStore::open(paths::storeFile(), storeModules());
        if (*m_store && !(**m_store)->openNotice().isEmpty())
            warn((**m_store)->openNotice());
    }
    return *m_store;
}

Result<Journal *> CommandContext::journal()
{
    auto opened = store();
    if (!opened)
        return failure(opened.error());
    if (!m_journal)
        m_journal = std::make_unique<Journal>(*opened);
    return m_journal.get();
}

void CommandContext::warn(const QString &text)
{
    m_console.errorLine(tr("tenantryctl: warning: %1").arg(text));
}

void CommandContext::warn(const Error &error)
{
    warn(error.message);
    if (const QString hint = hintWithCommand(error); !hint.isEmpty())
        m_console.errorLine(tr("hint: %1").arg(hint));
}

Result<Records> CommandContext::records()
{
    const Result<Journal *> opened = journal();
    if (!opened)
        return failure(opened.error());
    return Records{**opened, samples()};
}

SampleStore *CommandContext::samples()
{
    const auto opened = store();
    if (!opened)
        return nullptr;
    if (!m_samples)
        m_samples = std::make_unique<SampleStore>(*opened);
    return m_samples.get();
}

void CommandContext::warnOf(const std::optional<Error> &problem)
{
    if (problem)
        warn(*problem);
}

Result<SnapshotPtr> CommandContext::scan(const Access &access, const QStringList &only, SourceNeed source)
{
    SampleStore *const kept = only.isEmpty() ? samples() : nullptr; // of a part there is no sample
    const Result<Checked> checked = checkFleet(access, {only, source}, kept, task());
    m_console.clearProgress();
    if (!checked && checked.error().code == ErrorCode::TenantMissing) {
        Error unknown = checked.error();
        unknown.hint =
            tr("List the tenants with \"tenantryctl tenants\"; the schema's name counts, not the customer's.");
        return failure(unknown);
    }
    if (!checked)
        return failure(checked.error());
    warnOf(checked->fleet->sourceProblem);
    warnOf(checked->sampleProblem);
    if (only.isEmpty() && !kept)
        warn(store().error());
    return checked->fleet;
}

} // namespace tenantry::cli
