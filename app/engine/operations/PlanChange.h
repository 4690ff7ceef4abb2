// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "migrations/Plan.h"
#include "tasks/Task.h"

namespace tenantry {

/**
 * The plan that both faces show and carry out: makePlan(), and of a fleet whose migrations a project does what the
 * project says of them. Blocks where a project is asked: seconds. Errors: those of makePlan() and tellProjectSql().
 */
Result<Plan> planChange(const Profile &profile, SnapshotPtr snapshot, const PlanRequest &request,
                        const TaskContext &task = {});

} // namespace tenantry
