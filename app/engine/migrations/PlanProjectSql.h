// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "migrations/Plan.h"
#include "tasks/Task.h"

namespace tenantry {

/**
 * Completes a plan whose migrations a project does: asks the project, once for each group of equal tenants, what it
 * would send, so that it can be shown, and decides whose migrations are replayed as SQL (PlanGroup::Way): those of
 * groups of at least three tenants, where the SQL is all that the migrations do, fits into one transaction, and makes
 * objects of the same owner. Nothing is done where \p plan has no step of a project.
 *
 * Starts the project's program; writes nothing. Errors: those of DjangoAgent::start(), database() and outline();
 * PlanOutdated where the project would do something else than the plan says.
 */
Status tellProjectSql(Plan &plan, const TaskContext &task);

} // namespace tenantry
