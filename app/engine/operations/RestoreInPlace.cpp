// SPDX-License-Identifier: GPL-3.0-or-later
#include "operations/RestoreInPlace.h"

#include "operations/DropKept.h"
#include "operations/Writable.h"

namespace tenantry {

Steps restoreSteps(const RestorePlan &plan, const RestoreRequest &request)
{
    Steps steps = restoreSteps(plan, request.options);
    if (request.kept == KeptSchema::Drop && !plan.asideName.isEmpty()) {
        for (auto &step : dropSteps(plan.asideName))
            steps.push_back(std::move(step));
    }
    return steps;
}

Result<Restored> restoreInPlace(const SnapshotPtr &known, const RestorePlan &plan, const RestoreRequest &request,
                                const Records &records, const TaskContext &task)
{
    // Before the safety backup, after which nothing could follow.
    if (const std::optional<Error> refused = whyNotWritable(plan.access.profile, known->server))
        return failure(*refused);
    Result<RestoreReport> report = restoreTenant(plan, request.options, records.journal, task);
    if (!report)
        return failure(report.error());
    Restored restored;
    restored.report = std::move(*report);
    if (request.kept == KeptSchema::Drop && !restored.report.asideName.isEmpty()) {
        const Status dropped = dropKept(plan.access, restored.report.asideName, records, task);
        if (dropped)
            restored.droppedAside = restored.report.asideName;
        else
            restored.dropProblem = dropped.error();
    }
    const SnapshotPtr fleet = known->extent == FleetExtent::Whole ? known : nullptr;
    restored.after = checkAfterwards(plan.access, fleet, {plan.tenant.schema}, records.samples, task);
    return restored;
}

} // namespace tenantry
