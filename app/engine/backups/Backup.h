// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "backups/PgTools.h"
#include "migrations/Scan.h"
#include "tasks/Journal.h"

#include <QDateTime>

#include <vector>

namespace tenantry {

enum class BackupTrust { Unverified, Verified, Proven, Damaged };
QString backupTrustKey(BackupTrust trust); ///< "unverified", "verified", "proven", "damaged"

struct BackupTable {
    QString name;
    qint64 rows = 0; ///< counted in the dump's own snapshot
    bool operator==(const BackupTable &) const = default;
};

struct BackupTenant {
    QString schema;
    QString name;
    QString level;        ///< highest applied version
    QStringList versions; ///< all recorded versions
    std::vector<BackupTable> tables;
    QString file; ///< the archive that holds it
    qint64 rows() const;
};

struct BackupFile {
    QString name; ///< relative to the backup's folder; own names only, never a path from outside
    qint64 bytes = 0;
    QString sha256;
};

/// What a backup holds: the manifest, "manifest.json" in its folder.
struct Backup {
    QString id;         ///< "20261120-101500-3f2a": folder name, sorts by time
    QString folder;     ///< absolute
    QString connection; ///< Profile::storeKey()
    QString database;
    QString reason;    ///< "manual", "before run", "before restore"
    QDateTime created; ///< UTC
    std::chrono::milliseconds duration{0};
    QString serverVersion;
    QString toolVersion;
    QString systemIdentifier;
    BackupTrust trust = BackupTrust::Unverified;
    QDateTime verifiedAt; ///< UTC
    QString problem;      ///< why damaged
    std::vector<BackupTenant> tenants;
    std::vector<BackupFile> files;
    qint64 bytes() const;
    const BackupTenant *find(const QString &schema) const;
};

/// All backups below \p folder, newest first; folders ending in ".partial" are never listed. A manifest that cannot be
/// read gives a Backup with trust Damaged and problem set. Confined: names with '/', "..", symlinks are refused.
std::vector<Backup> listBackups(const QString &folder);
/// One by id, unique prefix or "last" (newest verified). Errors: BackupMissing, BackupDamaged.
Result<Backup> findBackup(const QString &folder, const QString &id);
/// Removes "*.partial" folders that no living process owns. Returns their names.
QStringList removePartialBackups(const QString &folder);

struct BackupRequest {
    QStringList tenants; ///< schemas; empty: every tenant of the snapshot whose schema exists
    QString reason = QStringLiteral("manual");
    int groupSize = 0; ///< tenants an archive; 0: one each up to 200 tenants, beyond that sized to the lock table
};

/// What a backup will need, asked before it is taken.
struct BackupEstimate {
    int tenants = 0;
    qint64 bytes = 0;     ///< upper estimate from relation sizes
    qint64 freeBytes = 0; ///< of the target's file system
    QString folder;
    std::vector<QString> commands; ///< as they will run (pg_dump …), first few
};
Result<BackupEstimate> estimateBackup(const Access &access, const FleetSnapshot &snapshot,
                                      const BackupRequest &request);

/**
 * Dumps tenants with pg_dump's custom format under one exported snapshot, in groups sized to the lock table; writes
 * "<id>.partial", counts rows in the same snapshot, writes the manifest with SHA-256s, fsyncs, renames, then verifies
 * by reading every archive to its end. Journaled as a run of kind Backup. Errors: BackupToolMissing/TooOld,
 * NotEnoughSpace (checked first), BackupFailed, PermissionDenied (row security), Cancelled. On any error the partial
 * folder is removed.
 */
Result<Backup> createBackup(const Access &access, const FleetSnapshot &snapshot, const BackupRequest &request,
                            Journal &journal, const TaskContext &task = {});

/// Checks SHA-256s and reads every archive to its end with pg_restore; stores the result in the manifest.
/// Errors: BackupDamaged naming the file; BackupToolTooOld for an archive newer than pg_restore.
Result<Backup> verifyBackup(const Backup &backup, const TaskContext &task = {});

/// The password environment for a child process of libpq: a 0600 passfile made for it, removed with this object. argv
/// never holds a secret.
} // namespace tenantry
