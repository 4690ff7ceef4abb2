// SPDX-License-Identifier: GPL-3.0-or-later
#include "migrations/sources/DjangoPlain.h"

#include "base/Text.h"
#include "migrations/sources/DjangoOutput.h"
#include "migrations/sources/DjangoStart.h"
#include "settings/Profile.h"
#include "tasks/Child.h"
#include "tasks/ProgramStart.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QRegularExpression>

#include <algorithm>
#include <array>

namespace tenantry {

namespace {

using Clock = Child::Clock;
using Ending = Child::Ending;

constexpr qsizetype longestPiece = 1024 * 1024; ///< of output that is held
constexpr int linesTold = 20;

QString tr(const char *source)
{
    return QCoreApplication::translate("Engine", source);
}

bool isPlainWord(const QString &value)
{
    const auto isPlain = [](QChar character) {
        return character.isLetterOrNumber() || character == u'_' || character == u'-' || character == u'.';
    };
    return !value.isEmpty() && !value.startsWith(u'-') && std::ranges::all_of(value, isPlain);
}

/// Python's last words: of a traceback, the line of the error itself. Empty: it has none.
QString lastException(const QString &said)
{
    // By the names that errors have as a rule; else whatever stands in the place of one.
    for (const char *const pattern : {R"(^((?:\w+\.)*\w*(?:Error|Exception|Configured|Interrupt|Exit)(?:: [^\n]*)?)$)",
                                      R"(^((?:\w+\.)*[A-Z]\w*[a-z]\w*: [^\n]+)$)"}) {
        const QRegularExpression line(QString::fromLatin1(pattern), QRegularExpression::MultilineOption);
        QString last;
        for (auto match = line.globalMatch(said); match.hasNext();)
            last = match.next().captured(1);
        if (!last.isEmpty())
            return last;
    }
    return {};
}

/// One call of the command.
class PlainRun {
public:
    PlainRun(const DjangoPlainCommand &command, const DjangoPlainTenant &tenant, const DjangoAgent::Listener &onEvent,
             const Patience &patience);
    DjangoPlainEnd run();

private:
    Status start();
    void serve();
    void hear();
    DjangoPlainEnd ended();
    Error failure() const;
    DjangoPlainEnd failedWith(const Error &error) const;
    void tell(const DjangoEvent &event) const
    {
        if (m_onEvent)
            m_onEvent(event);
    }

    const DjangoPlainCommand &m_command;
    const DjangoPlainTenant &m_tenant;
    const DjangoAgent::Listener &m_onEvent;
    const Patience &m_patience;
    ProgramSpec m_spec;
    Child m_child;
    DjangoOutput m_output;
    const Clock::time_point m_begun = Clock::now();
    Clock::time_point m_migrationBegun;
    bool m_hasHeard = false;
};

PlainRun::PlainRun(const DjangoPlainCommand &command, const DjangoPlainTenant &tenant,
                   const DjangoAgent::Listener &onEvent, const Patience &patience)
    : m_command(command)
    , m_tenant(tenant)
    , m_onEvent(onEvent)
    , m_patience(patience)
    , m_child(m_spec)
    , m_output({[this](const QByteArray &line) {
                    m_child.said().keep(line);
                    if (m_command.onLine)
                        m_command.onLine(line);
                },
                [this](const MigrationId &id) {
                    m_migrationBegun = Clock::now();
                    tell(DjangoMigrationBegun{m_tenant.schema, id});
                },
                [this](const MigrationId &id) {
                    tell(DjangoMigrationDone{
                        m_tenant.schema, id, 0,
                        std::chrono::duration_cast<std::chrono::milliseconds>(Clock::now() - m_migrationBegun)});
                }})
{
    m_spec.workingDirectory = command.workingDirectory;
    m_spec.environment = command.environment;
    // Its words come as they are said, and without colours, wherever the environment reaches it.
    m_spec.environment.emplace_back(QStringLiteral("PYTHONUNBUFFERED"), QStringLiteral("1"));
    m_spec.environment.emplace_back(QStringLiteral("DJANGO_COLORS"), QStringLiteral("nocolor"));
    m_spec.onErrorLine = [this](const QByteArray &line) {
        m_hasHeard = true;
        if (m_command.onLine)
            m_command.onLine(line);
    };
}

Status PlainRun::start()
{
    if (m_command.command.isEmpty() || m_command.command.first().isEmpty())
        return tenantry::failure(ErrorCode::SourceInvalid, tr("The Django project has no command."),
                                 tr("Name the command that reaches its manage.py."));
    if (!m_command.workingDirectory.isEmpty() && !QFileInfo(m_command.workingDirectory).isDir())
        return tenantry::failure(
            ErrorCode::SourceInvalid,
            tr("The working folder of the Django project, %1, does not exist.").arg(m_command.workingDirectory),
            tr("Mend the working folder."));
    const Result<QStringList> arguments = djangoPlainArguments(m_command.arguments, m_tenant);
    if (!arguments)
        return tenantry::failure(arguments.error());
    m_spec.program = m_command.command.first();
    m_spec.arguments = m_command.command.mid(1) + *arguments;
    const Result<QString> path = programPath(m_spec);
    if (!path)
        return tenantry::failure(path.error());
    ChildStreams streams;
    streams.outputLimit = longestPiece;
    streams.atLimit = ChildStreams::AtLimit::Pause;
    return m_child.start(*path, streams);
}

void PlainRun::hear()
{
    if (m_child.output().isEmpty())
        return;
    m_hasHeard = true;
    m_output.add(m_child.output());
    m_child.output().resize(0); // keeps the room
}

/// To the end of the command; each word of it begins the patience anew.
void PlainRun::serve()
{
    while (!m_child.isOver()) {
        m_hasHeard = false;
        const Clock::time_point deadline =
            m_patience.timeout.count() > 0 ? Clock::now() + m_patience.timeout : Clock::time_point::max();
        m_child.serve(
            [this] {
                hear();
                return m_hasHeard;
            },
            deadline, m_patience.stop);
    }
    hear();
    m_output.finish();
}

DjangoPlainEnd PlainRun::failedWith(const Error &error) const
{
    DjangoPlainEnd end;
    end.done.schema = m_tenant.schema;
    end.done.state = DjangoSchemaDone::State::Failed;
    end.done.migrations = m_output.done();
    end.done.took = std::chrono::duration_cast<std::chrono::milliseconds>(Clock::now() - m_begun);
    end.done.failedAt = m_output.current().value_or(MigrationId());
    end.done.error = error;
    return end;
}

/// Why it ended as it did; no message: there is nothing to complain about.
Error PlainRun::failure() const
{
    const QString at = m_output.current() ? m_output.current()->text() : QString();
    if (m_child.ending() == Ending::TimedOut) {
        Error error = m_child.failed(
            at.isEmpty() ? tr("The project’s command said nothing for %1 s and was ended.")
                               .arg(static_cast<double>(m_patience.timeout.count()) / 1000.0)
                         : tr("The project’s command said nothing for %1 s in the midst of %2 and was ended.")
                               .arg(static_cast<double>(m_patience.timeout.count()) / 1000.0)
                               .arg(at));
        error.hint = tr("See what it waits for: a lock, or an answer that nobody can give.");
        return error;
    }
    const QString problem = m_child.exitProblem();
    if (problem.isEmpty() && at.isEmpty())
        return {};
    Error error = m_child.failed(
        problem.isEmpty() ? tr("The project’s command ended with status 0 in the midst of %1.").arg(at) : problem);
    const QString exception = lastException(error.detail);
    // Before it came to the migrations it is the project, or the way to it, that is wrong.
    if (!m_output.hasBegun()) {
        DjangoCommand same;
        same.command = m_command.command;
        return django::startFailure(same, error);
    }
    if (exception.isEmpty())
        return error;
    error.code = ErrorCode::MigrationFailed;
    error.message = exception;
    error.hint = tr("Mend the migration or the tenant, then run again; the last lines of the command are kept.");
    return error;
}

DjangoPlainEnd PlainRun::ended()
{
    const Error error = failure();
    DjangoPlainEnd end = failedWith(error);
    end.said = text::lastLines(m_child.said().text(), linesTold);
    if (m_child.ending() == Ending::Cancelled) {
        end.done.state = DjangoSchemaDone::State::Stopped;
        end.done.error = cancelledError();
    } else if (error.message.isEmpty()) {
        end.done.state = m_output.done() > 0 ? DjangoSchemaDone::State::Done : DjangoSchemaDone::State::Nothing;
    }
    return end;
}

DjangoPlainEnd PlainRun::run()
{
    const Status started = start();
    if (!started) {
        Error error = started.error();
        if (error.code == ErrorCode::ProcessMissing) {
            DjangoCommand same;
            same.command = m_command.command;
            error = django::startFailure(same, error);
        }
        return failedWith(error);
    }
    tell(DjangoSchemaBegun{m_tenant.schema, 0, 0, {}});
    serve();
    return ended();
}

} // namespace

DjangoPlainCommand DjangoPlainCommand::of(const Profile &profile)
{
    DjangoPlainCommand command;
    command.command = profile.migrations.command;
    command.arguments = profile.migrations.applyArguments;
    command.workingDirectory = profile.resolved(profile.migrations.workingDirectory);
    return command;
}

Result<QStringList> djangoPlainArguments(const QStringList &arguments, const DjangoPlainTenant &tenant)
{
    const std::array<std::pair<QString, QString>, 2> values{std::pair{QStringLiteral("{schema}"), tenant.schema},
                                                            std::pair{QStringLiteral("{id}"), tenant.id}};
    QStringList filled;
    for (QString argument : arguments) {
        for (const auto &[name, value] : values) {
            if (!argument.contains(name))
                continue;
            if (value.isEmpty())
                return failure(ErrorCode::MigrationRefused,
                               tr("The command names the tenant by %1, which is not known of it.").arg(name),
                               tr("Name the tenant by its schema, or list the tenants in a table with a key."));
            if (!isPlainWord(value))
                return failure(
                    ErrorCode::MigrationRefused,
                    tr("The project’s command cannot be given this tenant: \"%1\" might be read as more than "
                       "a name.")
                        .arg(text::plain(value, 100)),
                    tr("Migrate it by the agent, or by hand."));
            argument.replace(name, value);
        }
        filled << argument;
    }
    return filled;
}

DjangoPlainEnd migratePlainly(const DjangoPlainCommand &command, const DjangoPlainTenant &tenant,
                              const DjangoAgent::Listener &onEvent, const Patience &patience)
{
    DjangoPlainEnd end = PlainRun(command, tenant, onEvent, patience).run();
    if (onEvent)
        onEvent(end.done);
    return end;
}

} // namespace tenantry
