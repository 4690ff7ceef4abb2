// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "backups/PgTools.h"
#include "migrations/Scan.h"
#include "tasks/Journal.h"

#include <QDateTime>

#include <chrono>
#include <optional>
#include <vector>

namespace tenantry {

enum class BackupTrust { Unverified, Verified, Proven, Damaged };
QString backupTrustKey(BackupTrust trust); ///< "unverified", "verified", "proven", "damaged"
bool isTrusted(BackupTrust trust);         ///< verified or proven: what counts as a backup

/// Whether its manifest carries the keyed hash of this user (ManifestSeal.h).
enum class BackupSeal {
    None, ///< there is no key, or the manifest is still to be written
    Valid,
    Missing,
    Wrong
};

struct BackupTable {
    QString name;
    qint64 rows = 0; ///< counted in the dump's own snapshot
    bool operator==(const BackupTable &) const = default;
};

/// A privilege on the schema itself: what `pg_restore -n` leaves out.
struct BackupGrant {
    QString grantee;   ///< role; empty: PUBLIC
    QString privilege; ///< "USAGE" or "CREATE"
    enum class Option { Plain, Grantable } option = Option::Plain;
    bool operator==(const BackupGrant &) const = default;
};

/// The privileges on an object of the schema, or on a column of one, where they are not what the object has by itself.
struct BackupPrivilege {
    QString object; ///< as GRANT names it, without the schema: "TABLE accounts", "ROUTINE f(integer)"
    QString column; ///< as SQL has it; empty: the object itself
    QString
        items; ///< one a line: "SELECT=app_reader", "SELECT*=…" that may be given on, "USAGE=" of PUBLIC; may be none
    bool operator==(const BackupPrivilege &) const = default;
};

struct BackupTenant {
    QString schema;
    QString name;
    QString level;        ///< highest applied version
    QStringList versions; ///< all recorded versions
    std::vector<BackupTable> tables;
    QString file;    ///< the archive that holds it
    QString owner;   ///< of the schema
    QString comment; ///< of the schema; empty: none
    /// nullopt: the schema had no grants but its owner's own.
    std::optional<std::vector<BackupGrant>> grants;
    /// On what is in the schema; nullopt: they were not recorded (until 0.1.0).
    std::optional<std::vector<BackupPrivilege>> privileges;
    qint64 rows() const;
};

struct BackupFile {
    QString name; ///< relative to the backup's folder; own names only, never a path from outside
    qint64 bytes = 0;
    QString sha256;
    QString problem; ///< why this archive is damaged; empty: nobody found it so
};

/// A tenant of the fleet that a backup of all does not hold, and why.
struct BackupLeftOut {
    QString schema;
    QString reason;
    bool operator==(const BackupLeftOut &) const = default;
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
    BackupSeal seal = BackupSeal::None;
    std::vector<BackupTenant> tenants;
    std::vector<BackupFile> files;
    std::vector<BackupLeftOut> leftOut;
    QStringList notes; ///< what of its tenants it does not hold, in words of when it was made
    qint64 bytes() const;
    const BackupTenant *find(const QString &schema) const;
    const BackupFile *findFile(const QString &name) const;
    /// False: several connections share the folder, and another one made it.
    bool isOf(const QString &storeKey) const { return connection.isEmpty() || connection == storeKey; }
};

/// Backups below \p folder, newest first; those of \p connection (a storeKey), empty: of all that share the folder.
/// Folders ending in ".partial" are never listed. A manifest that cannot be read gives a Backup with trust Damaged and
/// problem set, whoever asks. Confined: names with '/', "..", symlinks are refused, and what somebody
/// else owns or may write to is listed like one that cannot be read. One that lies in the future, or whose seal is not
/// right, has its problem set.
/// Reads files; any thread.
std::vector<Backup> listBackups(const QString &folder, const QString &connection = {});

/// Which backups "last" may mean; empty members: any.
struct LastBackup {
    QString connection; ///< storeKey
    QString tenant;     ///< it has to hold this schema
};
/// One by id, unique prefix or "last" (newest verified that \p last describes; never one of the future, nor one whose
/// seal is not right). Errors: BackupMissing (the hint names some that exist), BackupDamaged for one whose manifest
/// cannot be read, PermissionDenied for one that is not this user's.
Result<Backup> findBackup(const QString &folder, const QString &id, const LastBackup &last = {});
/// Removes "*.partial" folders that no living process owns. Returns their names.
QStringList removePartialBackups(const QString &folder);

struct BackupRequest {
    /// Schemas; empty: every tenant of the snapshot whose schema exists, less those that cannot be backed up (a name
    /// that is no schema's, a restore that was cut off), which the backup then lists as left out.
    QStringList tenants;
    QString reason = QStringLiteral("manual");
    /// Tenants an archive at most; 0: chosen by what one call of pg_dump costs in this database (it reads the whole
    /// catalog each time): one each in a small fleet, more in a large one. The lock table bounds it in any case.
    int groupSize = 0;
};

/// What a backup will need, asked before it is taken.
struct BackupEstimate {
    int tenants = 0;
    qint64 bytes = 0;     ///< at most
    QStringList notes;    ///< what of its tenants it will not hold
    qint64 freeBytes = 0; ///< of the target's file system
    QString folder;
    std::vector<QString> commands; ///< as they will run (pg_dump …), first few
    int archives = 0;              ///< how many pg_dump commands there are in all
};
/// Errors: TenantMissing, NothingToDo, BackupFailed, BackupToolMissing, BackupToolTooOld, those of Connection.
Result<BackupEstimate> estimateBackup(const Access &access, const FleetSnapshot &snapshot, const BackupRequest &request,
                                      std::stop_token stop = {});

/**
 * Dumps tenants with pg_dump's custom format under one exported snapshot, in groups sized to the lock table; writes
 * "<id>.partial", counts rows in the same snapshot, fsyncs every archive, takes its SHA-256 and reads it to its end
 * with pg_restore, writes the manifest, and only then renames: what is listed is verified. Journaled as a run of kind
 * Backup, whose id is the backup's. Errors: TenantMissing (also a tenant without a schema), NothingToDo,
 * BackupToolMissing/TooOld, NotEnoughSpace (checked first), LockTableTooSmall, BackupFailed, PermissionDenied (row
 * security, missing grants), Cancelled. On any error the partial folder is removed.
 */
Result<Backup> createBackup(const Access &access, const FleetSnapshot &snapshot, const BackupRequest &request,
                            Journal &journal, const TaskContext &task = {});

/// Checks SHA-256s and reads every archive to its end with pg_restore; stores the result in the manifest.
/// Errors: BackupDamaged naming the file; BackupToolTooOld for an archive newer than pg_restore (nothing is stored);
/// BackupToolMissing; FileNotWritten; Cancelled.
Result<Backup> verifyBackup(const Backup &backup, const TaskContext &task = {});

} // namespace tenantry
