// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "migrations/Plan.h"

namespace tenantry {

/// Whether some tenant does not get all that is pending, for a file of the source cannot be used.
enum class PlanWaits { ForNothing, ForAFile };

/// Gives \p plan, whose tenants, steps and migrations are complete, its title, its effect and its notices, translated.
void describePlan(Plan &plan, PlanWaits waits);

/// Why a plan of this scope leaves what \p finding tells of, translated.
QString whyLeftOut(const Finding &finding, PlanRequest::Scope scope);

} // namespace tenantry
