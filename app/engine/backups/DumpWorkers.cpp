// SPDX-License-Identifier: GPL-3.0-or-later
#include "backups/DumpWorkers.h"

#include "backups/Archive.h"
#include "backups/TakeBackup.h"
#include "base/Text.h"
#include "tasks/ChildProcess.h"

#include <QCoreApplication>

#include <atomic>
#include <mutex>
#include <thread>

namespace tenantry {

Status forEachInParallel(size_t count, int workers, std::stop_token stop,
                         const std::function<std::function<Status(size_t, std::stop_token)>()> &makeWork)
{
    std::stop_source source;
    const std::stop_callback forward(stop, [&source] { source.request_stop(); });
    std::atomic<size_t> next{0};
    std::mutex mutex;
    std::optional<Error> first;
    const auto loop = [&] {
        const std::function<Status(size_t, std::stop_token)> work = makeWork();
        while (!source.stop_requested()) {
            const size_t index = next++;
            if (index >= count)
                return;
            const Status done = work(index, source.get_token());
            if (done)
                continue;
            const std::scoped_lock lock(mutex);
            // What the others report after they were told to stop is not the reason.
            if (!first || (first->isCancelled() && !done.error().isCancelled()))
                first = done.error();
            source.request_stop();
        }
    };
    {
        std::vector<std::jthread> threads;
        for (int i = 1; i < std::min(workers, int(count)); ++i)
            threads.emplace_back(loop);
        loop();
    }
    if (first)
        return failure(*first);
    if (stop.stop_requested())
        return failure(cancelledError());
    return {};
}

static QString namesOf(const DumpPlan &plan, const DumpGroup &group)
{
    const QString first = plan.contents[group.tenants.front()].tenant.schema;
    const int others = int(group.tenants.size()) - 1;
    if (others == 0)
        return u'"' + first + u'"';
    return QCoreApplication::translate("Engine", "\"%1\" and %n others", nullptr, others).arg(first);
}

Error errorOfDump(const Error &processError, const QString &said, const QString &tenants, const QString &folder)
{
    if (processError.code != ErrorCode::ProcessFailed)
        return processError;
    Error error{ErrorCode::BackupFailed, {}, {}, {}, text::lastLines(said, 20)};
    const QString reason = text::lastLines(said.trimmed(), 1);
    error.message = QCoreApplication::translate("Engine", "pg_dump failed for %1: %2").arg(tenants, reason);
    error.hint =
        QCoreApplication::translate("Engine", "Nothing was kept of this backup. Earlier backups are as they were.");
    if (said.contains(QStringLiteral("row-level security")) || said.contains(QStringLiteral("permission denied"))) {
        error.code = ErrorCode::PermissionDenied;
        error.hint = QCoreApplication::translate(
            "Engine", "Back up as a role that may read every row: the owner, a member of pg_read_all_data with "
                      "BYPASSRLS, or a superuser.");
    } else if (said.contains(QStringLiteral("No space left on device"))) {
        error.code = ErrorCode::NotEnoughSpace;
        error.message = QCoreApplication::translate("Engine", "The disk of \"%1\" became full while %2 was backed up.")
                            .arg(folder, tenants);
    } else if (said.contains(QStringLiteral("out of shared memory"))) {
        error.code = ErrorCode::LockTableTooSmall;
        error.hint = QCoreApplication::translate(
            "Engine", "Raise max_locks_per_transaction in postgresql.conf and restart the server.");
    } else if (said.contains(QStringLiteral("server version mismatch"))) {
        error.code = ErrorCode::BackupToolTooOld;
    }
    return error;
}

static Status runPgDump(const DumpJob &job, const DumpGroup &group, const std::stop_token &stop)
{
    ProcessSpec spec;
    spec.program = job.plan->tools.pgDump;
    spec.arguments =
        job.plan->arguments(group, job.children->conninfo(), QString::fromLatin1(job.snapshotId), job.folder);
    spec.environment = job.children->environment();
    QByteArrayList lines;
    spec.onErrorLine = [&lines](const QByteArray &line) {
        constexpr qsizetype mostLines = 200;
        if (lines.size() == mostLines)
            lines.removeFirst();
        lines << line.left(2000);
    };
    const Result<ProcessResult> dumped = runProcess(spec, stop);
    if (dumped)
        return {};
    const QString said = text::plain(QByteArrayView(lines.join('\n')), 100000);
    return failure(errorOfDump(dumped.error(), said.isEmpty() ? dumped.error().message : said,
                               namesOf(*job.plan, group), job.folder));
}

static Result<BackupFile> dumpGroup(const DumpJob &job, Connection &connection, const DumpGroup &group,
                                    const std::stop_token &stop)
{
    std::vector<TenantContents *> tenants;
    for (const size_t index : group.tenants) {
        tenants.push_back(&job.plan->contents[index]);
        tenants.back()->tenant.file = group.file;
    }
    if (const Status counted = countRowsInSnapshot(connection, job.snapshotId, tenants, job.plan->lockBudget, stop);
        !counted)
        return failure(counted.error());
    if (const Status dumped = runPgDump(job, group, stop); !dumped)
        return failure(dumped.error());
    Result<BackupFile> file = sealArchive(job.folder, group.file, stop);
    if (!file)
        return file;
    if (const Status read = readThrough(job.folder, group.file, job.plan->tools, stop); !read)
        return failure(read.error());
    return file;
}

Result<std::vector<BackupFile>> runDump(const DumpJob &job, std::stop_token stop)
{
    std::vector<BackupFile> files(job.plan->groups.size());
    const auto makeWork = [&]() -> std::function<Status(size_t, std::stop_token)> {
        // A session belongs to the thread that opened it; opened with the first group.
        auto session = std::make_shared<std::optional<Connection>>();
        return [&job, &files, session](size_t index, std::stop_token token) -> Status {
            const DumpGroup &group = job.plan->groups[index];
            if (!*session) {
                Result<Connection> opened =
                    Connection::open(job.children->further(backupSession(*job.access, job.runId)), token);
                if (!opened)
                    return failure(opened.error());
                *session = std::move(*opened);
            }
            job.onStarted(group);
            Result<BackupFile> file = dumpGroup(job, **session, group, token);
            job.onEnded(group, file ? std::nullopt : std::optional(file.error()));
            if (!file)
                return failure(file.error());
            files[index] = std::move(*file);
            return {};
        };
    };
    if (const Status done = forEachInParallel(files.size(), job.plan->workers, stop, makeWork); !done)
        return failure(done.error());
    return files;
}

} // namespace tenantry
