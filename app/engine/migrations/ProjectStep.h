// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "migrations/ProjectHand.h"
#include "migrations/TenantStep.h"

#include <memory>

namespace tenantry {

/// Whether the project that a migration belongs to does \p step, and not its SQL.
bool isByProject(const TenantPlan &tenant, const PlanStep &step);

/// A step of a plan that a tenant's project does: number \p number of \p of, which it may share with the steps beside
/// it; the number behind its last: what the project does after migrating. Tried again where another session was in its
/// way; where the project's program is lost, the history tells what it had done. All that is given but \p of outlives
/// it.
std::shared_ptr<const Step> projectStep(TenantWork &work, const PlanStep &step, std::shared_ptr<const ProjectWork> of,
                                        std::size_t number);

/// The steps of the tenant of \p work, each done by whom it is done by.
Steps stepsOf(TenantWork &work);

} // namespace tenantry
