// SPDX-License-Identifier: GPL-3.0-or-later
#include "plans/StepRun.h"

#include "plans/StepScene.h"
#include "plans/TenantLock.h"

namespace tenantry {

static SessionOptions sessionFor(const Access &access, const QString &runId)
{
    SessionOptions options = access.session(runId, AccessMode::ReadWrite);
    options.lockTimeout = std::chrono::seconds(10);
    options.statementTimeout = std::chrono::hours(12);
    return options;
}

static Status runUnderLock(StepSession &session, StepScene &scene, const StepPlan &plan)
{
    if (const Status opened = session.open(scene.stopToken()); !opened)
        return opened;
    std::optional<TenantLock> lock;
    if (plan.lockWait) {
        Result<TenantLock> got =
            TenantLock::acquire(scene.connection(), plan.schema, *plan.lockWait, scene.stopToken());
        if (!got)
            return failure(got.error());
        lock.emplace(std::move(*got));
    }
    return scene.run(plan.steps);
}

Result<QString> runSteps(const Access &access, const StepPlan &plan, Journal &journal, const TaskContext &task)
{
    RunTenant record;
    record.schema = plan.schema;
    record.state = TenantRunState::Started;
    record.stepsTotal = static_cast<int>(plan.steps.size());
    record.started = QDateTime::currentDateTimeUtc();
    RunRecord run;
    run.connection = access.profile.storeKey();
    run.kind = plan.kind;
    run.what = plan.what;
    run.profileFile = access.profile.file;
    run.plan = planOf(plan.steps, plan.schema);
    const Result<RunRecord> begun = journal.begin(run, {record});
    if (!begun)
        return failure(begun.error());

    StepSession session{sessionFor(access, begun->id), std::nullopt};
    StepScene scene(session, begun->id, journal, std::span(&record, 1), task);
    const Status done = scene.finish(runUnderLock(session, scene, plan));
    const bool cancelled = !done && done.error().isCancelled();
    const RunState state = done ? RunState::Succeeded : cancelled ? RunState::Cancelled : RunState::Failed;
    if (const Status stored = journal.finish(begun->id, state); !stored)
        task.log(stored.error().toText());
    if (!done)
        return failure(done.error());
    return begun->id;
}

} // namespace tenantry
