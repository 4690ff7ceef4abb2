// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "backups/Restore.h"
#include "operations/Check.h"
#include "operations/Records.h"

#include <optional>

namespace tenantry {

/// What becomes of the schema that a restore put aside, once the restore is verified.
enum class KeptSchema { Keep, Drop };

struct RestoreRequest {
    RestoreOptions options;
    KeptSchema kept = KeptSchema::Keep;
};

/// All that is done, in order: what a review shows.
Steps restoreSteps(const RestorePlan &plan, const RestoreRequest &request);

struct Restored {
    RestoreReport report;
    QString droppedAside;             ///< the schema put aside, if it was dropped as asked
    std::optional<Error> dropProblem; ///< why it was not; the tenant is restored all the same
    Afterwards after;
};

/**
 * Restores one tenant in place as \p plan shows (restoreTenant()), drops what was put aside if that was asked for, and
 * looks at the tenant again. \p known is what the plan was made with; where it is of a tenant alone
 * (FleetExtent::Some), because neither registry nor migrations may be at hand, there is no look afterwards and
 * after.fleet is null. Errors: those of whyNotWritable() and restoreTenant(); after one the tenant is looked at by
 * whoever shows it.
 */
Result<Restored> restoreInPlace(const SnapshotPtr &known, const RestorePlan &plan, const RestoreRequest &request,
                                const Records &records, const TaskContext &task = {});

} // namespace tenantry
