// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "backups/Backup.h"
#include "migrations/Run.h"

#include <optional>

namespace tenantry {

enum class BackupFirst { Yes, No };

/// What came of a plan that was backed up first, run, and rescanned.
struct GuardedReport {
    RunReport run;
    QString backupId;  ///< empty: declined, or none of the tenants had a schema yet
    SnapshotPtr after; ///< the fleet with the touched tenants scanned again; never null
    /// Set when the run ended, but the fleet could not be read afterwards: after is then as the plan saw it.
    std::optional<Error> scanError;
};

/**
 * The one way both faces change migrations: back up the affected tenants, run the plan, scan the touched tenants again.
 * A backup that fails keeps the run from starting. After the run the scan takes place even if the run was cancelled.
 * Tenants that have no schema yet are not backed up. Errors: those of createBackup and of runPlan.
 */
Result<GuardedReport> runGuarded(const Access &access, const Plan &plan, const RunOptions &options, BackupFirst backup,
                                 Journal &journal, const TaskContext &task = {});

} // namespace tenantry
