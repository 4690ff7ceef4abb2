// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "backups/DumpPlan.h"

#include <functional>
#include <span>

namespace tenantry {

/// Everything the workers of one backup share.
struct DumpJob {
    const Access *access = nullptr;
    const ChildAccess *children = nullptr;
    DumpPlan *plan = nullptr; ///< contents get their row counts here, each group by one worker
    QByteArray snapshotId;
    QString folder; ///< where the archives are written
    QString runId;
    Journal *journal = nullptr;
    std::span<RunTenant> tenants; ///< beside plan->contents; each group's are written by one worker
    const TaskContext *task = nullptr;
};

/// Does the dumpStep() of every group on plan->workers threads, each journaled; the first failure stops the rest.
/// Returns the archives in the order of the groups. Errors: as createBackup. Blocks until all workers have ended.
Result<std::vector<BackupFile>> runDump(const DumpJob &job, std::stop_token stop);

/// Starts threads that call \p work with 0 … count-1 each once until one fails or \p stop is requested; the first
/// failure that is no cancellation is returned.
Status forEachInParallel(size_t count, int workers, std::stop_token stop,
                         const std::function<std::function<Status(size_t, std::stop_token)>()> &makeWork);

} // namespace tenantry
