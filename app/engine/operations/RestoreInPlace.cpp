// SPDX-License-Identifier: GPL-3.0-or-later
#include "operations/RestoreInPlace.h"

#include "operations/DropKept.h"
#include "operations/Writable.h"

namespace tenantry {

Result<Restored> restoreInPlace(const Access &access, const SnapshotPtr &known, const RestorePlan &plan,
                                const RestoreRequest &request, const Records &records, const TaskContext &task)
{
    // Before the safety backup, after which nothing could follow.
    if (const std::optional<Error> refused = whyNotWritable(access.profile, known->server))
        return failure(*refused);
    Result<RestoreReport> report = restoreTenant(access, *known, plan, request.options, records.journal, task);
    if (!report)
        return failure(report.error());
    Restored restored;
    restored.report = std::move(*report);
    if (request.kept == KeptSchema::Drop && !restored.report.asideName.isEmpty()) {
        const Status dropped = dropKept(access, restored.report.asideName, records, task);
        if (dropped)
            restored.droppedAside = restored.report.asideName;
        else
            restored.dropProblem = dropped.error();
    }
    const SnapshotPtr fleet = known->extent == FleetExtent::Whole ? known : nullptr;
    restored.after = checkAfterwards(access, fleet, {plan.tenant.schema}, records.samples, task);
    return restored;
}

} // namespace tenantry
