// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "migrations/Run.h"
#include "operations/Check.h"
#include "operations/Records.h"

namespace tenantry {

enum class BackupFirst { Yes, No };

/// How a plan is carried out.
struct ApplyOptions {
    RunOptions run;
    BackupFirst backup = BackupFirst::Yes;
};

/// What came of a plan that was backed up first, run, and looked at again.
struct ApplyReport {
    RunReport run;
    QString backupId; ///< empty: declined, or none of the tenants had a schema yet
    Afterwards after; ///< its fleet is never null
};

/// The tenants of \p plan that have something to lose: whom a backup before it holds. The others have no schema yet.
QStringList backedUpBefore(const Plan &plan);

/**
 * The one way both faces change migrations, to apply what is pending and to fix: see that the database may be written
 * to, back up the affected tenants, run the plan, look at the touched tenants again, also after a run that was
 * cancelled. A backup that fails keeps the run from starting. Errors: those of whyNotWritable, createBackup and
 * runPlan.
 */
Result<ApplyReport> applyPlan(const Access &access, const Plan &plan, const ApplyOptions &options,
                              const Records &records, const TaskContext &task = {});

} // namespace tenantry
