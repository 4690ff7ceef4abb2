// SPDX-License-Identifier: GPL-3.0-or-later
#include "operations/PlanChange.h"

#include "migrations/PlanProjectSql.h"

#include <utility>

namespace tenantry {

Result<Plan> planChange(const Profile &profile, SnapshotPtr snapshot, const PlanRequest &request,
                        const TaskContext &task)
{
    Result<Plan> plan = makePlan(profile, std::move(snapshot), request);
    if (!plan)
        return plan;
    if (const Status told = tellProjectSql(*plan, task); !told)
        return failure(told.error());
    return plan;
}

} // namespace tenantry
