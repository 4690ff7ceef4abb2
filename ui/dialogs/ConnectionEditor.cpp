// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/ConnectionEditor.h"

#include "base/Paths.h"
#include "base/Text.h"
#include "migrations/formats/Formats.h"
#include "models/GuiHandOver.h"
#include "models/PlainTip.h"
#include "models/Reaper.h"
#include "settings/ProfileFile.h"
#include "settings/Secrets.h"
#include "ui/dialogs/ErrorDialog.h"
#include "ui/dialogs/ProfileForm.h"
#include "ui/widgets/Pieces.h"

#include <QFileInfo>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace tenantry {

namespace {

Tone toneOf(ConnectionFinding::Level level)
{
    switch (level) {
    case ConnectionFinding::Level::Good:
        return Tone::Ok;
    case ConnectionFinding::Level::Note:
        return Tone::Attention;
    case ConnectionFinding::Level::Bad:
        break;
    }
    return Tone::Danger;
}

/// The formats of migrations, by the words that a profile has for them.
OfferedWords knownWords()
{
    OfferedWords words;
    auto &format = words[QStringLiteral("migrations.format")];
    format.push_back({QStringLiteral("auto"), ConnectionEditor::tr("Told by the files")});
    for (const MigrationFormat *one : formats::all())
        format.push_back({one->key(), QStringLiteral("%1: %2").arg(one->title(), one->fileNameExample())});
    return words;
}

/// Where a connection of this title is saved: beside the others, over none of them.
QString newFileFor(const QString &title)
{
    QString name = text::slug(title);
    if (name.isEmpty())
        name = QStringLiteral("connection");
    const QString folder = paths::connectionsFolder();
    QString file = QStringLiteral("%1/%2.toml").arg(folder, name);
    for (int number = 2; QFileInfo::exists(file); ++number)
        file = QStringLiteral("%1/%2-%3.toml").arg(folder, name).arg(number);
    return file;
}

/// A new profile has no file yet; its folders count from where it will have one, never from the working directory.
Profile placed(Profile profile)
{
    if (profile.file.isEmpty())
        profile.file = newFileFor(profile.title);
    return profile;
}

} // namespace

ConnectionEditor::ConnectionEditor(const Profile &profile, QWidget *parent, Choosers choosers)
    : QDialog(parent)
    , m_original(profile)
    , m_tester(testConnection)
    , m_storePassword(secrets::storePassword)
    , m_form(new ProfileForm(placed(profile), std::move(choosers), knownWords(), this))
    , m_warnings(pieces::wrapped(profile.warnings.join(u'\n'), this))
    , m_problem(pieces::wrapped({}, this))
    , m_report(new QVBoxLayout)
    , m_error(new ErrorPanel(this))
    , m_test(new QPushButton(tr("Test"), this))
    , m_save(new QPushButton(tr("Save"), this))
    , m_handOver(std::make_unique<GuiHandOver>())
{
    setAttribute(Qt::WA_DeleteOnClose);
    setModal(true);
    const QString title = profile.file.isEmpty() ? tr("Add a connection") : tr("Edit %1").arg(profile.displayTitle());
    setWindowTitle(title);
    QLabel *heading = pieces::label(title, this);
    heading->setFont(theme::title());
    m_problem->setProperty("role", QStringLiteral("muted"));
    m_warnings->setProperty("role", QStringLiteral("muted"));
    m_warnings->setVisible(!profile.warnings.isEmpty());
    m_error->hide();
    m_report->setSpacing(theme::grid / 2);
    auto *cancel = new QPushButton(tr("Cancel"), this);
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(theme::grid);
    buttons->addWidget(m_test);
    buttons->addWidget(m_problem, 1);
    buttons->addWidget(cancel);
    buttons->addWidget(m_save);
    theme::makePrimary(m_save);
    m_test->setAutoDefault(false);
    cancel->setAutoDefault(false);
    m_save->setDefault(true);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(3 * theme::grid, 2 * theme::grid, 3 * theme::grid, 2 * theme::grid);
    column->setSpacing(theme::grid);
    column->addWidget(heading);
    column->addWidget(m_form, 1);
    column->addWidget(m_warnings);
    column->addLayout(m_report);
    column->addWidget(m_error);
    column->addSpacing(theme::grid);
    column->addLayout(buttons);
    connect(m_form, &ProfileForm::changed, this, [this] {
        clearReport(); // it was about what the fields said before
        updateState();
    });
    connect(m_test, &QPushButton::clicked, this, &ConnectionEditor::test);
    connect(m_save, &QPushButton::clicked, this, &ConnectionEditor::save);
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    m_form->setMinimumHeight(m_form->sizeHint().height()); // a long report makes the dialog higher, not the fields flat
    resize(theme::grid * 84, theme::grid * 72);
    updateState();
    m_form->titleField()->setFocus();
}

ConnectionEditor::~ConnectionEditor()
{
    for (std::jthread &thread : m_threads)
        thread.request_stop();
    // A test may wait for a host that drops packets, a keyring for a person; the window does not wait for them.
    reaper::leave(std::make_unique<std::vector<std::jthread>>(std::move(m_threads)));
}

QString ConnectionEditor::problemText() const
{
    return m_form->problem();
}

QString ConnectionEditor::warningsText() const
{
    return m_warnings->isVisible() ? m_warnings->text() : QString();
}

void ConnectionEditor::updateState()
{
    const QString problem = m_form->problem();
    m_problem->setText(problem);
    m_save->setEnabled(problem.isEmpty());
    m_test->setEnabled(problem.isEmpty());
}

void ConnectionEditor::test()
{
    if (!m_form->problem().isEmpty())
        return;
    const Profile profile = profileAsSaved();
    std::optional<QString> password;
    if (!m_form->password().isEmpty())
        password = m_form->password();
    else if (m_told)
        password = m_told->of(profile);
    clearReport(); // an earlier test is told to stop, not waited for
    const int number = m_testNumber;
    m_report->addWidget(pieces::muted(tr("Connecting…"), this));
    m_threads.emplace_back(
        [this, post = m_handOver->poster(), number, profile, password, tester = m_tester](const std::stop_token &stop) {
            ConnectionReport report = tester(profile, password, stop);
            post([this, number, report = std::move(report)] {
                if (number == m_testNumber)
                    showReport(report);
            });
        });
}

void ConnectionEditor::clearReport()
{
    ++m_testNumber;
    for (std::jthread &thread : m_threads)
        thread.request_stop();
    m_error->hide();
    m_reportTexts.clear();
    m_suggestion = nullptr;
    pieces::clear(m_report);
}

void ConnectionEditor::showReport(const ConnectionReport &report)
{
    pieces::clear(m_report);
    m_reportTexts.clear();
    const Error *first = nullptr;
    for (const ConnectionFinding &finding : report.findings) {
        m_reportTexts << finding.text;
        if (finding.error && !first)
            first = &*finding.error;
        else
            m_report->addWidget(pieces::marked(toneOf(finding.level), finding.text, this));
    }
    addPreview(report);
    if (report.suggestion)
        addSuggestion(*report.suggestion);
    m_error->setVisible(first != nullptr);
    if (first)
        m_error->setError(report.reached ? tr("The server answers, but not all is there") : tr("The test failed"),
                          *first);
    Q_EMIT testFinished();
}

/// Which schemas would be tenants, and which not: seen before the connection is opened for the first time.
void ConnectionEditor::addPreview(const ConnectionReport &report)
{
    constexpr qsizetype mostNamed = 12;
    const auto named = [](const QStringList &schemas) {
        const QString list = schemas.mid(0, mostNamed).join(QStringLiteral(", "));
        const auto more = static_cast<int>(schemas.size() - mostNamed);
        return more > 0 ? tr("%1 and %n more", nullptr, more).arg(list) : list;
    };
    const auto add = [this](const QString &text, const QStringList &all) {
        QLabel *label = pieces::wrapped(text, this);
        label->setProperty("role", QStringLiteral("muted"));
        label->setToolTip(plainTip(all.mid(0, 200).join(QStringLiteral(", "))));
        m_report->addWidget(label);
        m_reportTexts << text;
    };
    if (!report.schemas.isEmpty())
        add(tr("Tenants: %1").arg(named(report.schemas)), report.schemas);
    if (!report.otherSchemas.isEmpty())
        add(tr("Not tenants: %1").arg(named(report.otherSchemas)), report.otherSchemas);
}

void ConnectionEditor::addSuggestion(const TenantSettings &tenants)
{
    const auto words = [&tenants] {
        switch (tenants.registry) {
        case RegistryKind::DjangoTenants:
            return tr("List the tenants from django-tenants’ tables");
        case RegistryKind::Single:
            return tr("Look after the schema %1 alone").arg(pieces::verbatim(tenants.schema));
        default:
            return tr("Take the schemas that match %1 for tenants").arg(pieces::verbatim(tenants.pattern));
        }
    };
    m_suggestion = new QPushButton(words(), this);
    m_suggestion->setAutoDefault(false);
    m_report->addWidget(m_suggestion, 0, Qt::AlignLeft);
    // Later, because the button itself goes with the report.
    connect(
        m_suggestion, &QPushButton::clicked, this,
        [this, tenants] {
            m_form->useTenants(tenants);
            test();
        },
        Qt::QueuedConnection);
}

Profile ConnectionEditor::profileAsSaved() const
{
    Profile profile = m_form->profile();
    profile.file = m_original.file.isEmpty() ? newFileFor(profile.title) : m_original.file;
    if (profile.name.isEmpty())
        profile.name = QFileInfo(profile.file).completeBaseName();
    return profile;
}

void ConnectionEditor::save()
{
    if (!m_form->problem().isEmpty())
        return;
    const Profile profile = profileAsSaved();
    const Status written = saveProfile(profile, profile.file);
    if (!written) {
        m_error->setError(tr("The connection was not saved"), written.error());
        m_error->show();
        return;
    }
    const QString password = m_form->password();
    if (password.isEmpty()) {
        finishSaving(profile, {});
        return;
    }
    if (m_told)
        m_told->tell(profile, password);
    m_save->setEnabled(false);
    m_problem->setText(tr("The keyring is being asked…"));
    m_threads.emplace_back(
        [this, post = m_handOver->poster(), profile, password, store = m_storePassword](const std::stop_token &) {
            const Status stored = store(profile.storeKey(), password);
            post([this, profile, stored] { finishSaving(profile, stored); });
        });
}

void ConnectionEditor::finishSaving(const Profile &profile, const Status &stored)
{
    m_original = profile;
    if (!stored) {
        // The profile is there; only the password is not. Say so and let the person decide what to do.
        m_form->passwordField()->clear();
        m_error->setError(m_told ? tr("The connection was saved; its password is known until Tenantry is closed")
                                 : tr("The connection was saved, its password was not kept"),
                          stored.error());
        m_error->show();
        updateState();
        m_save->setText(tr("Close"));
        disconnect(m_save, nullptr, this, nullptr);
        connect(m_save, &QPushButton::clicked, this, &QDialog::accept);
        Q_EMIT saved(profile);
        return;
    }
    Q_EMIT saved(profile);
    accept();
}

} // namespace tenantry
