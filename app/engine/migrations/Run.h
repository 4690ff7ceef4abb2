// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "migrations/Plan.h"
#include "plans/RunReport.h"
#include "tasks/Journal.h"

#include <optional>

namespace tenantry {

struct RunOptions {
    int workers = 4;
    FailureLimit stopAfter; ///< after the canary
    std::chrono::milliseconds lockTimeout{2000};
    std::chrono::milliseconds statementTimeout{3600 * 1000};
    int lockTries = 5;                               ///< with jitter
    std::chrono::milliseconds tenantLockWait{10000}; ///< for another operator's advisory lock
    QString backupId;                                ///< taken beforehand, remembered by the run
    QString resumes;                                 ///< run id whose rest this is
    QString announced;                               ///< id that announceRun() gave; empty: the run gets one
    static RunOptions fromProfile(const Profile &profile);
};

/**
 * Executes a plan: canary first, then `workers` sessions; journaled before and after each tenant; one transaction a
 * migration that also writes the history row, COMMIT sent separately with the transaction id saved, so that a
 * connection lost at COMMIT is settled by pg_xact_status(). Under a session advisory lock a tenant, the history is read
 * again first: what another operator applied meanwhile is skipped. A cancel cancels on the server and rolls back;
 * nothing is half applied.
 *
 * Errors: those that keep the run from starting (connection, pooler, standby, journal). Failures of tenants are in the
 * report. Progress: steps done of all steps, stage "Canary …" / "Applying …".
 */
Result<RunReport> runPlan(const Access &access, const Plan &plan, const RunOptions &options, Journal &journal,
                          const TaskContext &task = {});

/// Journals the run of \p plan before it, for who has to know its id while the tenants are still being backed up;
/// runPlan() of this process then begins it. Where that does not come about, the caller journals its end. Returns the
/// id. Errors: those of Journal::begin().
Result<QString> announceRun(const Plan &plan, const RunOptions &options, Journal &journal);

/// Why the rest of \p run cannot be done by planResume(); nullopt: it can. UsageWrong for a backup or a restore, which
/// are whole or not at all; TenantLocked while the run is under way elsewhere; NothingToDo for one that succeeded.
std::optional<Error> whyNotResumable(const RunRecord &run);

/// The plan for what an interrupted, stopped, cancelled or partly failed run left undone, held against a fresh scan:
/// what was confirmed, and nothing more; a file that was changed since is told by a notice of the plan. Errors:
/// RunMissing, those of whyNotResumable(), NothingToDo (all its tenants are done), ServerChanged (the snapshot is of
/// another database than the run).
Result<Plan> planResume(const Profile &profile, SnapshotPtr snapshot, Journal &journal, const RunRecord &run);

} // namespace tenantry
