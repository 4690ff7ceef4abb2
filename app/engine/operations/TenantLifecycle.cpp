// SPDX-License-Identifier: GPL-3.0-or-later
#include "operations/TenantLifecycle.h"

#include "operations/Writable.h"
#include "plans/StepRun.h"

namespace tenantry {

Result<LifecycleReport> carryOut(const LifecyclePlan &plan, const Records &records, const TaskContext &task)
{
    if (const std::optional<Error> refused = whyNotWritable(plan.access.profile, plan.fleet->server))
        return failure(*refused);
    const StepPlan steps{RunKind::Lifecycle, plan.what, plan.schema, plan.steps, std::chrono::seconds(10)};
    const Result<QString> run = runSteps(plan.access, steps, records.journal, task);
    if (!run)
        return failure(run.error());
    return LifecycleReport{*run, plan.outcome->backupId,
                           checkAfterwards(plan.access, plan.fleet, plan.touched, records.samples, task)};
}

} // namespace tenantry
