// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "backups/Backup.h"

namespace tenantry {

/// One table in the wizard: now beside the backup. -1: absent there.
struct RestoreTable {
    QString table;
    qint64 rowsNow = -1;
    qint64 rowsBackup = -1;
};

/// What restoring a tenant in place would do. Read before it runs.
struct RestorePlan {
    Profile profile;
    Backup backup;
    BackupTenant tenant;
    bool schemaExists = true;
    QString asideName; ///< "acme_tools__before_20261120_0931": where the live schema goes
    std::vector<RestoreTable> tables;
    QStringList behind;         ///< migrations recorded now that the backup lacks
    QStringList dependents;     ///< objects of other schemas that point into the live one (foreign keys, views)
    int sessionsInside = 0;     ///< other sessions holding locks in the schema
    std::vector<QString> steps; ///< exact SQL and commands, in order
    QString title;              ///< "Restore Acme Tools in place, as of …"
    QString effect;
    qint64 safetyBytes = 0;
};

/// Errors: BackupMissing, BackupDamaged (a trust of Damaged is never offered), TenantMissing (not in this backup).
Result<RestorePlan> planRestore(const Access &access, const FleetSnapshot &snapshot, const Backup &backup,
                                const QString &schema, std::stop_token stop = {});

struct RestoreOptions {
    bool safetyBackup = true; ///< back up the present state first
};

struct RestoreReport {
    QString runId;
    QString asideName; ///< the old schema, kept; empty: there was none
    QString safetyBackupId;
    std::vector<RestoreTable> compared; ///< rows after the restore beside the manifest: equal, or the restore failed
};

/**
 * Restores one tenant in place: verifies the archive first (nothing is touched if it is damaged), takes a safety
 * backup, renames the live schema aside, pg_restore --single-transaction --exit-on-error, recreates schema and grants,
 * compares row counts with the manifest; on any failure the new schema is dropped and the old one renamed back. Under
 * the tenant's advisory lock. Journaled. Errors: BackupDamaged, BackupToolTooOld, RestoreFailed, TenantLocked,
 * Cancelled.
 */
Result<RestoreReport> restoreTenant(const Access &access, const FleetSnapshot &snapshot, const RestorePlan &plan,
                                    const RestoreOptions &options, Journal &journal, const TaskContext &task = {});

/// Drops a schema that a restore put aside. Only names that restore made are accepted. Errors: TenantMissing, those of
/// the server.
Status dropAside(const Access &access, const QString &asideName, const TaskContext &task = {});
/// Schemas that restores put aside and nobody dropped yet.
Result<QStringList> asideSchemas(const Access &access, std::stop_token stop = {});

} // namespace tenantry
