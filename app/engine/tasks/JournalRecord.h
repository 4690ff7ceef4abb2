// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Error.h"
#include "tasks/JournalMessage.h"

#include <QByteArray>
#include <QDateTime>
#include <QJsonValue>

#include <vector>

namespace tenantry {

// Other, in each of these: as another version of Tenantry wrote it. It is shown under the key that is stored, and
// nothing is resumed by it.

/// Interrupted: the process that ran it is gone and never wrote an end.
enum class RunState { Running, Succeeded, PartlyFailed, Failed, Cancelled, Interrupted, Stopped, Other };
/// Lifecycle: a tenant is created, cloned, renamed, archived or dropped; its title says which.
enum class RunKind { Apply, Backup, Restore, Fix, RollBack, DropKept, TakeBack, Lifecycle, Other };
/// Of a tenant in a run and of a step on it. Unknown: how it ended is not known.
enum class TenantRunState { Planned, Started, Done, Failed, Skipped, Unknown, Other };

/// Stable keys for JSON and the store: "running", "succeeded", "partly_failed", … "apply", … "planned", …
QString runStateKey(RunState state);
QString runKindKey(RunKind kind);
QString tenantRunStateKey(TenantRunState state);

/// One step on one tenant, as it was planned, begun and ended.
struct StepFact {
    int number = 0;    ///< from 1, in the order of the plan
    QString kind;      ///< "apply_migration": the key of the step's kind, whatever part of the engine it is of
    QString app;       ///< of the migration; empty: none
    QString migration; ///< its key; of a step on the database, what it is about; empty: none
    TenantRunState state = TenantRunState::Planned;
    QString otherState;    ///< when state is Other
    QDateTime started;     ///< UTC
    QDateTime ended;       ///< UTC
    QString transactionId; ///< of the server; empty: outside a transaction, or it did not come that far
    QByteArray sqlHash;    ///< SHA-256 in hexadecimal over the bytes that were sent; empty: no SQL
    QJsonValue before;     ///< what stood there before, for undoing and for audits; undefined or null: nothing is told
    Error error;           ///< when state is Failed or Unknown

    /// "0012", "finance.0002_invoice"; empty: of no migration.
    QString migrationText() const { return app.isEmpty() ? migration : app + u'.' + migration; }
    /// "Apply 0012": what the step does, worded when it is shown.
    JournalMessage title() const;
    bool operator==(const StepFact &) const = default;
};
QString stepStateKey(const StepFact &step);

struct RunTenant {
    QString schema;
    TenantRunState state = TenantRunState::Planned;
    QString otherState; ///< when state is Other
    int stepsTotal = 0;
    int stepsDone = 0;
    QString currentVersion;               ///< the migration at hand or last at hand
    Error error;                          ///< meaningful when state is Failed, Skipped or Unknown
    QDateTime started;                    ///< UTC
    QDateTime ended;                      ///< UTC
    std::vector<JournalMessage> messages; ///< what was done and met, in order
};
QString tenantRunStateKey(const RunTenant &tenant);

struct RunRecord {
    QString id;         ///< "20261120-101500-3f2a", sorts by time
    QString connection; ///< Profile::storeKey()
    RunKind kind = RunKind::Apply;
    QString otherKind; ///< when kind is Other
    RunState state = RunState::Running;
    QString otherState;        ///< when state is Other
    JournalMessage what;       ///< "run.apply": what is done to how many
    QString title;             ///< what in the reader's language. Given to Journal::begin() only where what is empty
    JournalMessage stopReason; ///< why it ended early; empty: it did not, or was cancelled
    QDateTime started;         ///< UTC
    QDateTime ended;           ///< UTC, invalid while running
    qint64 processId = 0;
    QString host;
    QString user;
    QString profileFile; ///< to resume with
    QByteArray plan;   ///< given to Journal::begin(): a document of the caller, up to 256 MiB; read by Journal::plan()
    QString backupId;  ///< the backup taken first, may be empty
    QString resumedBy; ///< run id that finished the rest, may be empty
    int tenantsTotal = 0;
    int tenantsDone = 0;
    int tenantsFailed = 0;
    int tenantsSkipped = 0;
};
QString runStateKey(const RunRecord &run);
QString runKindKey(const RunRecord &run);

} // namespace tenantry
