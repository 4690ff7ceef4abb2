// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "migrations/Run.h"
#include "migrations/TenantNow.h"
#include "plans/Step.h"
#include "plans/Turn.h"

#include <functional>

namespace tenantry {

class ProjectHand;
class ReplayProofs;

/// What the steps of one tenant share while they are done.
struct TenantWork {
    const Plan &plan;
    const TenantPlan &tenant;
    const RunOptions &options;
    const TenantNow &now; ///< as it was found under its lock
    /// A session beside the lost one, as soon as the server gives one. Errors: Cancelled, ServerChanged, and why not.
    std::function<Result<Connection>()> openAgain;
    Turn &sharing;                  ///< of the run: had by whoever changes what tenants share
    ProjectHand *project = nullptr; ///< the worker's; null: no step is a project's
    ReplayProofs *proofs = nullptr; ///< the run's; null: nothing is replayed
    /// Statements outside a transaction were sent, and their step is not at its end: they may not be sent again.
    bool isUnrepeatable = false;
};

/// What the journal keeps of a step on a tenant, before it is begun.
StepFact factOf(const TenantWork &work, const PlanStep &step);

/// A step of a plan that is SQL on one tenant: sent as it is shown, in a transaction of its own or outside of one,
/// tried again where another session was in its way (isPassing()), one tenant at a time where it
/// changes what tenants share, settled where the connection was lost at COMMIT. \p work and
/// \p step outlive it.
std::shared_ptr<const Step> tenantStep(TenantWork &work, const PlanStep &step);

} // namespace tenantry
