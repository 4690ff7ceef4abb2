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

/// Writes archives over one session, which is opened with the first.
class DumpWorker final : public FleetWorker {
public:
    DumpWorker(const DumpJob &job, std::vector<BackupFile> &files, FleetRun &run, Journal &journal,
               const TaskContext &task)
        : m_job(job)
        , m_files(files)
        , m_run(run)
        , m_journal(journal)
        , m_task(task)
        , m_session{job.children->further(backupSession(*job.access, run.record().id)), std::nullopt}
    {
    }

    void run(std::size_t part, std::span<RunTenant> tenants, const std::function<void()> &onStep) override
    {
        StepScene scene(m_session, m_run.record().id, m_journal, tenants, m_task);
        Status done = m_session.open(m_task.stopToken());
        if (done)
            done = scene.run({dumpStep(m_job, m_job.plan->groups[part], m_files[part])});
        if (!scene.finish(done))
            return;
        for (std::size_t i = 0; i < tenants.size(); ++i)
            onStep();
    }

private:
    const DumpJob &m_job;
    std::vector<BackupFile> &m_files;
    FleetRun &m_run;
    Journal &m_journal;
    const TaskContext &m_task;
    StepSession m_session;
};

} // namespace

Result<std::vector<BackupFile>> runDump(const DumpJob &job, FleetRun &run, Journal &journal, const TaskContext &task)
{
    std::vector<BackupFile> files(job.plan->groups.size());
    FleetWork work;
    work.doing = QCoreApplication::translate("Engine", "Backing up");
    for (const DumpGroup &group : job.plan->groups)
        work.parts.push_back(group.tenants.size());
    work.workers = job.plan->workers;
    work.canary = FleetWork::Canary::None;
    work.stopAfter.count = 1; // a backup is whole or not at all
    work.atLimit = FleetWork::AtLimit::Cancel;
    work.makeWorker = [&](int /*thread*/, const TaskContext &ofWorker) {
        return std::make_unique<DumpWorker>(job, files, run, journal, ofWorker);
    };
    run.work(work);
    if (run.firstFailure())
        return failure(*run.firstFailure());
    const bool isWhole = std::ranges::all_of(
        run.tenants(), [](const RunTenant &tenant) { return tenant.state == TenantRunState::Done; });
    if (task.isCancelled() || !isWhole)
        return failure(cancelledError());
    return files;
}

} // namespace tenantry
