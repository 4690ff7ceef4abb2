// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "backups/DumpPlan.h"
#include "plans/FleetRun.h"

#include <functional>

namespace tenantry {

/// Everything the workers of one backup share.
struct DumpJob {
    const Access *access = nullptr;
    const ChildAccess *children = nullptr;
    DumpPlan *plan = nullptr; ///< contents get their row counts here, each group by one worker
    QByteArray snapshotId;
    QString folder; ///< where the archives are written
    UnderRestore underRestore = UnderRestore::Refuse;
};

/// Does the dumpStep() of every group as a part of \p run, on plan->workers threads; the first failure stops the rest.
/// Returns the archives in the order of the groups; one whose tenants were
/// all left out has no name. Errors: as createBackup. Blocks until all workers have ended.
Result<std::vector<BackupFile>> runDump(const DumpJob &job, FleetRun &run, Journal &journal, const TaskContext &task);

/// Starts threads that call \p work with 0 … count-1 each once until one fails or \p stop is requested; the first
/// failure that is no cancellation is returned.
Status forEachInParallel(size_t count, int workers, std::stop_token stop,
                         const std::function<std::function<Status(size_t, std::stop_token)>()> &makeWork);

} // namespace tenantry
