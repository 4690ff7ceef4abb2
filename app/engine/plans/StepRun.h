// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "plans/Step.h"
#include "postgres/Access.h"
#include "tasks/Journal.h"
#include "tasks/Task.h"

#include <chrono>
#include <optional>

namespace tenantry {

/// Steps on one tenant, done one after another over one session; together they are done, or taken back.
struct StepPlan {
    RunKind kind = RunKind::Other;
    JournalMessage what; ///< the run's title
    QString schema;      ///< of the tenant
    Steps steps;
    /// How long the tenant's lock is waited for; nullopt: nobody else can be at work on it, there is no lock.
    std::optional<std::chrono::milliseconds> lockWait;
};

/**
 * Does \p plan as a run: journaled with the plan itself, under the tenant's lock. Returns the run's id. Errors: those
 * that keep it from starting (journal, connection, TenantLocked, what a step's check() says) and what came of the step
 * that failed; the run is journaled as failed or cancelled.
 */
Result<QString> runSteps(const Access &access, const StepPlan &plan, Journal &journal, const TaskContext &task = {});

} // namespace tenantry
