// SPDX-License-Identifier: GPL-3.0-or-later
#include "backups/DumpWorkers.h"

#include "backups/TakeBackup.h"
#include "backups/steps/DumpStep.h"
#include "plans/StepScene.h"

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

namespace {

/// How far the workers have come, told after every archive.
class DumpProgress {
public:
    explicit DumpProgress(const DumpJob &job)
        : m_job(job)
        , m_total(qint64(job.plan->contents.size()))
    {
    }
    void report(const QString &current, size_t done)
    {
        const std::scoped_lock lock(m_mutex);
        m_done += qint64(done);
        m_job.task->report({QCoreApplication::translate("Engine", "Backing up"), m_done, m_total, current});
    }

private:
    const DumpJob &m_job;
    std::mutex m_mutex;
    const qint64 m_total;
    qint64 m_done = 0;
};

} // namespace

/// One archive. Its tenants stand beside each other in the run.
static Status dumpGroup(const DumpJob &job, StepSession &session, const DumpGroup &group, BackupFile &file,
                        const TaskContext &task)
{
    if (const Status opened = session.open(task.stopToken()); !opened)
        return opened;
    const std::span<RunTenant> tenants = job.tenants.subspan(group.tenants.front(), group.tenants.size());
    for (RunTenant &tenant : tenants) {
        tenant.state = TenantRunState::Started;
        tenant.started = QDateTime::currentDateTimeUtc();
    }
    StepScene scene(session, job.runId, *job.journal, tenants, task);
    return scene.finish(scene.run({dumpStep(job, group, file)}));
}

Result<std::vector<BackupFile>> runDump(const DumpJob &job, std::stop_token stop)
{
    std::vector<BackupFile> files(job.plan->groups.size());
    DumpProgress progress(job);
    const auto makeWork = [&]() -> std::function<Status(size_t, std::stop_token)> {
        // A session belongs to the thread that opened it; opened with the first archive.
        const auto session = std::make_shared<StepSession>(
            StepSession{job.children->further(backupSession(*job.access, job.runId)), std::nullopt});
        return [&job, &files, &progress, session](size_t index, std::stop_token token) -> Status {
            const DumpGroup &group = job.plan->groups[index];
            const QString first = job.plan->contents[group.tenants.front()].tenant.schema;
            progress.report(first, 0);
            const TaskContext task(std::move(token), {}, [&job](const QString &line) { job.task->log(line); });
            const Status done = dumpGroup(job, *session, group, files[index], task);
            progress.report(first, done ? group.tenants.size() : 0);
            return done;
        };
    };
    if (const Status done = forEachInParallel(files.size(), job.plan->workers, stop, makeWork); !done)
        return failure(done.error());
    return files;
}

} // namespace tenantry
