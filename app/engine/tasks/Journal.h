// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tasks/JournalRecord.h"
#include "tasks/LocalStore.h"

#include <map>
#include <span>
#include <vector>

namespace tenantry {

/**
 * The durable record of runs. Every write is committed before the call returns, so that a killed application leaves a
 * run that says how far it came. Thread-safe (the store's thread does the work).
 */
class Journal {
public:
    explicit Journal(std::shared_ptr<LocalStore> store);

    /// Records a new running run with all its tenants as planned; fills id, started, processId, host and user. With an
    /// id: the run was announced under it by this process, with begin() as well, and is what is given here from now on.
    /// Errors: RunMissing (no such run of this process is running).
    Result<RunRecord> begin(RunRecord run, const std::vector<RunTenant> &tenants);
    /// Replaces one tenant's record (matched by schema; none: the steps are the database's), and those of \p steps on
    /// it (matched by number), in one transaction. A step that begins is written with the end of the one before it, so
    /// that n steps take n + 1 writes.
    Status update(const QString &runId, const RunTenant &tenant, const std::vector<StepFact> &steps = {});
    /// The same for tenants that share their steps (an archive of several), in one transaction.
    Status update(const QString &runId, std::span<const RunTenant> tenants, const std::vector<StepFact> &steps);
    /// The same while the steps go on, of tenants that were updated as started: how far they have come, and what was
    /// met since. \p kept: of each, how many of its messages the journal has.
    Status goOn(const QString &runId, std::span<const RunTenant> tenants, std::span<const std::size_t> kept,
                const std::vector<StepFact> &steps);
    Status setBackup(const QString &runId, const QString &backupId);
    /// Writes the end: state and time; counts are taken from the tenants.
    Status finish(const QString &runId, RunState state, const JournalMessage &stopReason = {});
    Status setResumedBy(const QString &runId, const QString &byRunId);

    /// Newest first. Runs whose process on this host is gone (kill(pid, 0) and its start time) come back as Interrupted
    /// and are stored so.
    Result<std::vector<RunRecord>> runs(const QString &connection = {}, int limit = 200);
    Result<RunRecord> run(const QString &runId); ///< Errors: RunMissing; a unique prefix or "last" is accepted
    Result<std::vector<RunTenant>> tenants(const QString &runId);
    /// The steps on one tenant that were written, in order; none for a run of 0.1.0. No schema: those on the database.
    Result<std::vector<StepFact>> steps(const QString &runId, const QString &schema);
    /// Those of all its tenants, by schema.
    Result<std::map<QString, std::vector<StepFact>>> steps(const QString &runId);
    /// The document that begin() was given; may be empty. Errors: RunMissing.
    Result<QByteArray> plan(const QString &runId);
    /// Runs that one tenant took part in, newest first.
    Result<std::vector<std::pair<RunRecord, RunTenant>>> history(const QString &connection, const QString &schema,
                                                                 int limit = 50);

private:
    std::shared_ptr<LocalStore> m_store;
};

} // namespace tenantry
