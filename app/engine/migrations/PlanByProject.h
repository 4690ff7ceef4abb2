// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "migrations/Plan.h"

#include <optional>
#include <vector>

namespace tenantry {

/// Why nothing of \p request can be planned against \p source. Errors: MigrationRefused (a project whose migrations are
/// not in order migrates nothing; what is no project's cannot be rolled back), SourceInvalid (a target that no set
/// has).
Status plannableAgainst(const SourceReading &source, const PlanRequest &request);

/// Takes \p migration back, and what needs it: what stays is the one before it of its app. nullopt: no
/// set of a project has it.
std::optional<PlanRequest> rollBackOf(const FleetSnapshot &snapshot, const MigrationId &migration);

/// By position in \p set: what \p request asks to be applied, of a graph with all that it needs.
std::vector<bool> wantedOf(const MigrationSet &set, const PlanRequest &request);

/// Takes back what \p request names of \p tenant and all that needs it, last first. Empty: nothing of it is applied.
std::vector<PlanStep> stepsBack(const TenantState &tenant, const PlanRequest &request);

/// Whether all that \p plan takes back can be. Errors: MigrationRefused with those of which nobody knows a way back.
Status isReversible(const Plan &plan);

/// Whether the project's own command can do all of \p plan, where the profile wants it: it migrates forwards, and all
/// that a tenant waits for. Errors: MigrationRefused.
Status isWithinCommand(const Plan &plan);

/// Puts what the project does after migrating behind \p steps, where it does any of them.
void finishByProject(const MigrationSet &set, std::vector<PlanStep> &steps);

/// What is left of a tenant whose migrations are all done: what its project does after them, where that was confirmed
/// and may not have been done. To do it again does no harm.
std::vector<PlanStep> unfinishedOf(const TenantState &tenant, const ConfirmedSteps &confirmed);

} // namespace tenantry
