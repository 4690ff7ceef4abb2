// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/Detach.h"

#include "base/FileDescriptor.h"
#include "base/Paths.h"
#include "cli/RunOutput.h"
#include "cli/Tr.h"
#include "tasks/Pause.h"
#include "tasks/ProcessIdentity.h"
#include "tasks/Spawn.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QFile>
#include <QFileInfo>

#include <algorithm>
#include <cerrno>
#include <chrono>
#include <csignal>
#include <cstring>
#include <fcntl.h>
#include <sys/prctl.h>
#include <sys/wait.h>
#include <unistd.h>

namespace tenantry::cli {

namespace {

using namespace std::chrono_literals;
using Clock = std::chrono::steady_clock;

constexpr const char *mark = "TENANTRY_DETACHED";
constexpr auto lookEvery = 100ms;
constexpr auto longestBeginning = std::chrono::minutes(10);

QString fileOf(const QString &id, const char *ending)
{
    return paths::dataFolder() + QStringLiteral("/detached/") + id + QLatin1String(ending);
}

/// A copy above the standard three, for spawnChild().
FileDescriptor copyOf(int descriptor)
{
    return FileDescriptor(::fcntl(descriptor, F_DUPFD_CLOEXEC, STDERR_FILENO + 1));
}

/// This command, again: the same arguments, environment and descriptors. What it prints before it leaves goes to
/// people; to stdout only where that is one JSON document, its own.
Result<pid_t> startWorker(const CommandContext &context)
{
    SpawnRequest request;
    request.program = QFile::encodeName(QCoreApplication::applicationFilePath());
    const QStringList arguments = QCoreApplication::arguments();
    for (const QString &argument : arguments)
        request.arguments.push_back(argument.toLocal8Bit());
    for (char **variable = environ; *variable; ++variable)
        request.environment.emplace_back(*variable);
    request.environment.push_back(QByteArray(mark) + '=' + QByteArray::number(::getpid()));
    const FileDescriptor input = copyOf(STDIN_FILENO);
    const FileDescriptor output = copyOf(context.isJson() ? STDOUT_FILENO : STDERR_FILENO);
    const FileDescriptor errors = copyOf(STDERR_FILENO);
    request.standardInput = input.get();
    request.standardOutput = output.get();
    request.standardError = errors.get();
    const SpawnResult started = spawnChild(request);
    if (started.failure)
        return failure(ErrorCode::ProcessNotStarted,
                       tr("The run could not be started as a process of its own: %1")
                           .arg(QString::fromLocal8Bit(::strerror(started.failure->systemError))),
                       tr("Run it without --detach."));
    return started.process;
}

/// nullopt: it runs.
std::optional<int> exitOf(pid_t worker)
{
    int status = 0;
    pid_t ended = -1;
    do
        ended = ::waitpid(worker, &status, WNOHANG);
    while (ended < 0 && errno == EINTR);
    return ended == worker ? std::optional(status) : std::nullopt;
}

/// nullopt: \p worker, which was started at \p begun, has journaled none.
Result<std::optional<RunRecord>> runOf(Journal &journal, pid_t worker, const QDateTime &begun)
{
    const Result<std::vector<RunRecord>> runs = journal.runs({}, 20);
    if (!runs)
        return failure(runs.error());
    const QString host = thisProcess().host;
    const auto isIts = [&](const RunRecord &run) {
        return run.processId == worker && run.host == host && run.started >= begun
               && (run.kind == RunKind::Apply || run.kind == RunKind::Fix);
    };
    const auto found = std::ranges::find_if(*runs, isIts);
    return found == runs->end() ? std::nullopt : std::optional(*found);
}

ExitStatus tellBegun(CommandContext &context, const RunRecord &run)
{
    const QString log = detachedLog(run.id);
    if (context.isJson()) {
        JsonWriter json(context.console());
        json.beginObject();
        json.member("status", runStateKey(run));
        json.beginObject("run");
        writeRun(json, run);
        json.endObject();
        json.member("log", log);
        json.endObject();
        return ExitStatus::Ok;
    }
    context.console().line(run.id);
    context.console().errorLine(
        tr("The run goes on as process %1; what it prints goes to %2.").arg(run.processId).arg(log));
    context.console().errorLine(tr("Follow it: tenantryctl runs show %1 --follow").arg(run.id));
    return ExitStatus::Ok;
}

Result<ExitStatus> statusOfWorker(int status)
{
    if (WIFEXITED(status))
        return static_cast<ExitStatus>(WEXITSTATUS(status));
    return failure(ErrorCode::ProcessFailed,
                   tr("The process of the run was ended by signal %1 before the run had begun.").arg(WTERMSIG(status)),
                   tr("Nothing was changed; run it again."));
}

/// SIGTERM is a wish: the worker takes back what it is in the midst of.
int endWorker(pid_t worker)
{
    ::kill(worker, SIGTERM);
    int status = 0;
    while (::waitpid(worker, &status, 0) < 0 && errno == EINTR) {
    }
    return status;
}

} // namespace

Detaching takeDetachMark()
{
    if (!qEnvironmentVariableIsSet(mark))
        return Detaching::Starter;
    const bool isFromStarter = qEnvironmentVariableIntValue(mark) == ::getppid();
    qunsetenv(mark);
    if (!isFromStarter)
        return Detaching::Starter;
    // Until it is on its own it ends with who started it: two would read one terminal.
    ::prctl(PR_SET_PDEATHSIG, SIGTERM, 0, 0, 0);
    return Detaching::Worker;
}

Result<ExitStatus> startDetached(CommandContext &context)
{
    const Result<Journal *> journal = context.journal();
    if (!journal)
        return failure(journal.error());
    const QDateTime begun = QDateTime::fromMSecsSinceEpoch(QDateTime::currentMSecsSinceEpoch(), Qt::UTC);
    const Result<pid_t> worker = startWorker(context);
    if (!worker)
        return failure(worker.error());
    const Clock::time_point latest =
        context.console().canAsk() ? Clock::time_point::max() : Clock::now() + longestBeginning;
    while (true) {
        // In this order: one that has ended has journaled all that it will.
        const std::optional<int> ended = exitOf(*worker);
        const Result<std::optional<RunRecord>> run = runOf(**journal, *worker, begun);
        if (!run && !ended)
            endWorker(*worker);
        if (!run)
            return failure(run.error());
        if (*run)
            return tellBegun(context, **run);
        if (ended)
            return statusOfWorker(*ended);
        if (context.stopToken().stop_requested())
            return statusOfWorker(endWorker(*worker));
        if (Clock::now() >= latest) {
            endWorker(*worker);
            return failure(ErrorCode::ProcessFailed, tr("The run did not begin within ten minutes and was given up."),
                           tr("Nothing was changed. Run it without --detach to see what it waits for."));
        }
        pauseFor(lookEvery, context.stopToken());
    }
}

Result<QString> leaveTerminal(CommandContext &context, const Plan &plan, const RunOptions &options)
{
    const Result<Journal *> journal = context.journal();
    if (!journal)
        return failure(journal.error());
    // Whatever may go wrong does so before anybody is told that it goes on.
    const QString early = fileOf(QStringLiteral("of-%1").arg(::getpid()), ".log");
    if (const Status folder = paths::ensurePrivateFolder(QFileInfo(early).path()); !folder)
        return failure(folder.error());
    const FileDescriptor nothing(::open("/dev/null", O_RDONLY | O_CLOEXEC));
    const FileDescriptor log(
        ::open(QFile::encodeName(early).constData(), O_WRONLY | O_CREAT | O_TRUNC | O_APPEND | O_CLOEXEC, 0600));
    if (!nothing.isOpen() || !log.isOpen())
        return failure(
            ErrorCode::FileNotWritten,
            tr("The run's log %1 cannot be written: %2").arg(early, QString::fromLocal8Bit(::strerror(errno))),
            tr("Make room or set its rights right, or run without --detach."));
    // Who started it goes as soon as the run is there.
    ::prctl(PR_SET_PDEATHSIG, 0, 0, 0, 0);
    const Result<QString> id = announceRun(plan, options, **journal);
    if (!id)
        return id;
    context.setDetachedRun(*id);
    QFile::rename(early, detachedLog(*id));
    context.console().becomeUnattended();
    ::dup2(nothing.get(), STDIN_FILENO);
    ::dup2(log.get(), STDOUT_FILENO);
    ::dup2(log.get(), STDERR_FILENO);
    return id;
}

void noteDetachedEnd(CommandContext &context, ExitStatus status, const std::optional<Error> &error)
{
    const QString &id = context.detachedRun();
    const Result<Journal *> journal = context.journal();
    const Result<RunRecord> run = journal ? (*journal)->run(id) : failure(journal.error());
    if (run && run->state == RunState::Running && error) {
        const JournalMessage why{QStringLiteral("stop.database"), {{QStringLiteral("reason"), error->toText()}}};
        const Status ended = error->isCancelled() ? (*journal)->finish(id, RunState::Cancelled)
                                                  : (*journal)->finish(id, RunState::Failed, why);
        if (!ended)
            context.warn(ended.error());
    }
    const QByteArray number = QByteArray::number(static_cast<int>(status)) + '\n';
    if (const Status written = paths::writePrivateFile(fileOf(id, ".status"), number); !written)
        context.warn(written.error());
}

QString detachedLog(const QString &id)
{
    return fileOf(id, ".log");
}

std::optional<ExitStatus> detachedStatus(const RunRecord &run, const std::stop_token &stop)
{
    const QString file = fileOf(run.id, ".status");
    const bool isOfThisHost = run.host == thisProcess().host;
    while (QFile::exists(detachedLog(run.id))) {
        // In this order: one that has gone has written all that it will.
        const bool isGone = !isOfThisHost || (::kill(static_cast<pid_t>(run.processId), 0) != 0 && errno == ESRCH);
        if (const Result<QByteArray> text = paths::readFile(file, 100)) {
            bool isNumber = false;
            const int number = text->trimmed().toInt(&isNumber);
            return isNumber ? std::optional(static_cast<ExitStatus>(number)) : std::nullopt;
        }
        if (isGone || stop.stop_requested())
            return std::nullopt;
        pauseFor(lookEvery, stop);
    }
    return std::nullopt;
}

} // namespace tenantry::cli
