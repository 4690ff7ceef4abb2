// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "backups/Backup.h"
#include "backups/RestoreRole.h"
#include "plans/StepRun.h"
#include "tenants/AsideSchema.h"

#include <optional>

namespace tenantry {

/// One table in the wizard: now beside the backup. -1: absent there; notCounted (TenantContents.h): there, but what its
/// owner put into its indexes would run.
struct RestoreTable {
    QString table;
    qint64 rowsNow = -1;
    qint64 rowsBackup = -1;
    bool operator==(const RestoreTable &) const = default;
};

/// How the backup takes the place of what is there.
enum class RestoreWay {
    Swap, ///< into a new schema; the live one is put aside
    Clean ///< into the live schema, whose objects go in the same transaction: for who may not create a schema
};

/// What restoring a tenant in place would do, as it was found out; restoreSteps() says how.
struct RestorePlan {
    Access access;    ///< the database that it was made for
    SourcePtr source; ///< what gives the tenant's records their meaning; may be null
    Backup backup;
    BackupTenant tenant;
    RestoreWay way = RestoreWay::Swap;
    RestoreRole role;    ///< whose rights pg_restore runs with
    QStringList notices; ///< what else a person should know beforehand, as sentences, translated
    bool schemaExists = true;
    /// The live schema is the empty rest of a restore that was cut off: it is dropped, and asideName is what that
    /// restore put aside.
    bool afterInterruption = false;
    QString asideName; ///< "acme_tools__before_20261120_093100": where the live schema goes; empty: there is none
    QString token;     ///< names this restore on the server, so that what it leaves can be told from anything else
    std::vector<RestoreTable> tables;
    QStringList behind;     ///< migrations recorded now that the backup lacks
    QStringList dependents; ///< objects of other schemas that point into the live one (foreign keys, views)
    int sessionsInside = 0; ///< other sessions holding locks in the schema
    QString title;          ///< "Restore Acme Tools in place, as of …"
    QString effect;
    qint64 safetyBytes = 0;
    qint64 safetyFreeBytes = 0; ///< of the file system that the safety backup goes to
    PgTools tools;              ///< that read the archive
    QString systemIdentifier;   ///< of the server that it was made on; empty: that does not tell
    QString database;           ///< there
    QString conninfo;           ///< how pg_restore reaches the server, without secrets
    QString safetyCommand;      ///< what backs the present state up, for people
    QByteArray swapSql;         ///< renames the live schema aside and makes the new one; committed separately
    QByteArray
        openingSql;       ///< grants on the new schema that wait until the privileges on what is in it are the backup's
    QByteArray finishSql; ///< marks the new schema as complete
    /// Whether there is a present state that could be backed up first.
    bool hasPresentState() const { return schemaExists && !afterInterruption; }
};

/// What becomes of a backup that another connection made of another database.
enum class ForeignBackup { Refuse, Accept };

/// The fleet as far as a restore of \p schema needs it: this tenant, and the source where it can be read. For restores
/// where neither registry nor migrations are at hand. Errors: those of Connection.
Result<SnapshotPtr> snapshotForRestore(const Access &access, const QString &schema, std::stop_token stop = {});

/// Reads the server; changes nothing. Errors: BackupMissing, BackupDamaged (a trust of Damaged is never offered, nor an
/// archive whose size is wrong; other archives of the backup may be damaged), TenantMissing (not in this backup),
/// ServerChanged (a foreign backup), BackupToolMissing, BackupToolTooOld, those of Connection.
Result<RestorePlan> planRestore(const Access &access, const FleetSnapshot &snapshot, const Backup &backup,
                                const QString &schema, std::stop_token stop = {},
                                ForeignBackup foreign = ForeignBackup::Refuse);

struct RestoreOptions {
    bool safetyBackup = true; ///< back up the present state first, where there is one
    QStringList leaveOut{};   ///< entries of the archive that are not restored, as failedEntry() names them
};

/// The entry of the archive that pg_restore failed at, where the restore can go on without it: a constraint that rows
/// in the backup break, an index, a trigger that is there already ("FK CONSTRAINT orders orders_customer_fkey").
/// nullopt: none of those. \p error is restoreTenant()'s.
std::optional<QString> failedEntry(const Error &error);

/// The steps of \p plan in order: what a review shows, and what restoreTenant() does.
Steps restoreSteps(const RestorePlan &plan, const RestoreOptions &options);

struct RestoreReport {
    QString runId;
    QString asideName; ///< the old schema, kept; empty: there was none
    QString safetyBackupId;
    /// Rows after the restore beside the manifest: equal, or the restore failed; but for those of changedSince.
    std::vector<RestoreTable> compared;
    QStringList changedSince; ///< tables whose restored rows others have changed before they could be counted
    QStringList mended;       ///< what made privileges those of the backup, as SQL: default privileges had changed them
};

/**
 * Restores one tenant in place by restoreSteps(): verifies the archive first (nothing is touched if it is damaged),
 * takes a safety backup, renames the live schema aside, makes it anew with owner, grants and comment, pg_restore
 * --single-transaction --exit-on-error, compares row counts and migration levels with the manifest; on any failure,
 * and when cancelled, the old schema is renamed back. A new schema that holds anything by then is put aside: the
 * tenant's application writes to it as soon as pg_restore has committed. Under the tenant's advisory lock. Journaled.
 *
 * If this process is killed in between, the server keeps the old schema under plan.asideName and a marked, usually
 * empty, new one: interruptedRestores() finds it, undoInterruptedRestore() takes it back, and a new restore of the
 * same tenant deals with it by itself.
 *
 * Errors: BackupDamaged, BackupToolTooOld, RestoreFailed (the hint says whether all is as before), TenantLocked,
 * PlanOutdated, ServerChanged, PoolerRefused, ReadOnlyServer, those of createBackup, Cancelled.
 */
Result<RestoreReport> restoreTenant(const RestorePlan &plan, const RestoreOptions &options, Journal &journal,
                                    const TaskContext &task = {});

/// Drops a schema that a restore put aside, with everything in it. Only names that restore made are accepted. Refused
/// while objects of other schemas still point into it, and while it is the only copy (an interrupted restore).
/// Errors: TenantMissing, RestoreFailed (refused), those of the server.
/// Journaled as a run of the kind drop_kept, whatever comes of it.
Status dropAside(const Access &access, const QString &asideName, Journal &journal, const TaskContext &task = {});
/// What dropAside() does, to be reviewed.
Steps dropSteps(const QString &asideName);

/// A restore whose process died in the middle.
struct InterruptedRestore {
    QString schema;    ///< the new schema, incomplete or at least not compared
    QString asideName; ///< the old one; empty: there was none
    QString backupId;
    QString token;
    QByteArray undoSql; ///< what taking it back runs, before COMMIT
    QString drops;      ///< the schema that undoSql drops; empty: none
};
/// What undoInterruptedRestore() does, to be reviewed.
Steps takeBackSteps(const InterruptedRestore &interrupted);
/// Those of this database that nobody is working on.
Result<std::vector<InterruptedRestore>> interruptedRestores(const Access &access, std::stop_token stop = {});
/// Runs interrupted.undoSql: renames the old schema back; a new schema that holds anything is not dropped but put aside
/// in its turn. Errors: TenantLocked, RestoreFailed (nothing to take back any more), PlanOutdated (the new schema was
/// filled or emptied since), those of the server.
/// Journaled as a run of the kind take_back.
Status undoInterruptedRestore(const Access &access, const InterruptedRestore &interrupted, Journal &journal,
                              const TaskContext &task = {});

} // namespace tenantry
