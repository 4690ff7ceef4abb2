// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "backups/Backup.h"
#include "migrations/Run.h"

namespace tenantry {

enum class BackupFirst { Yes, No };

/// What came of a plan that was backed up first, run, and rescanned.
struct GuardedReport {
    RunReport run;
    QString backupId;  ///< empty: declined, or none of the tenants had a schema yet
    SnapshotPtr after; ///< the fleet with the touched tenants scanned again
};

/**
 * The one way both faces change migrations: back up the affected tenants, run the plan, scan the touched tenants again.
 * A backup that fails keeps the run from starting. Errors: those of createBackup, runPlan and scanFleet.
 */
Result<GuardedReport> runGuarded(const Access &access, const Plan &plan, const RunOptions &options, BackupFirst backup,
                                 Journal &journal, const TaskContext &task = {});

} // namespace tenantry
