// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tasks/LocalStore.h"

#include <QDateTime>
#include <QStringList>

#include <optional>
#include <vector>

namespace tenantry {

/// Interrupted: the process that ran it is gone and never wrote an end.
enum class RunState { Running, Succeeded, PartlyFailed, Failed, Cancelled, Interrupted, Stopped };
enum class RunKind { Apply, Backup, Restore, Fix };
enum class TenantRunState { Planned, Started, Done, Failed, Skipped, Unknown };

/// Stable keys for JSON and the store: "running", "succeeded", "partly_failed", … "apply", … "planned", …
QString runStateKey(RunState state);
QString runKindKey(RunKind kind);
QString tenantRunStateKey(TenantRunState state);

struct RunTenant {
    QString schema;
    TenantRunState state = TenantRunState::Planned;
    int stepsTotal = 0;
    int stepsDone = 0;
    QString currentVersion; ///< the migration at hand or last at hand
    Error error;            ///< meaningful when state is Failed, Skipped or Unknown
    QDateTime started;      ///< UTC
    QDateTime ended;        ///< UTC
    QStringList log;        ///< what was done, a line a step
};

struct RunRecord {
    QString id;         ///< "20261120-101500-3f2a", sorts by time
    QString connection; ///< Profile::storeKey()
    RunKind kind = RunKind::Apply;
    RunState state = RunState::Running;
    QString title;     ///< "Apply 4 migrations to 3 tenants"
    QDateTime started; ///< UTC
    QDateTime ended;   ///< UTC, invalid while running
    qint64 processId = 0;
    QString host;
    QString user;
    QString profileFile; ///< to resume with
    QByteArray plan;     ///< what resuming needs, JSON of the caller
    QString backupId;    ///< the backup taken first, may be empty
    QString resumedBy;   ///< run id that finished the rest, may be empty
    int tenantsTotal = 0;
    int tenantsDone = 0;
    int tenantsFailed = 0;
    int tenantsSkipped = 0;
};

/**
 * The durable record of runs. Every write is committed before the call returns, so that a killed application leaves a
 * run that says how far it came. Thread-safe (the store's thread does the work).
 */
class Journal {
public:
    explicit Journal(std::shared_ptr<LocalStore> store);

    /// Records a new running run with all its tenants as planned; fills id, started, processId, host and user.
    Result<RunRecord> begin(RunRecord run, const std::vector<RunTenant> &tenants);
    /// Replaces one tenant's record (matched by schema).
    Status update(const QString &runId, const RunTenant &tenant);
    Status setBackup(const QString &runId, const QString &backupId);
    /// Writes the end: state and time; counts are taken from the tenants.
    Status finish(const QString &runId, RunState state);
    Status setResumedBy(const QString &runId, const QString &byRunId);

    /// Newest first. Runs whose process on this host is gone (kill(pid, 0) and its start time) come back as Interrupted
    /// and are stored so.
    Result<std::vector<RunRecord>> runs(const QString &connection = {}, int limit = 200);
    Result<RunRecord> run(const QString &runId); ///< Errors: RunMissing; a unique prefix or "last" is accepted
    Result<std::vector<RunTenant>> tenants(const QString &runId);
    /// Runs that one tenant took part in, newest first.
    Result<std::vector<std::pair<RunRecord, RunTenant>>> history(const QString &connection, const QString &schema,
                                                                 int limit = 50);

private:
    std::shared_ptr<LocalStore> m_store;
};

} // namespace tenantry
