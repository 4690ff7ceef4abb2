// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "backups/ChildAccess.h"
#include "backups/TenantContents.h"

#include <stop_token>

namespace tenantry {

/// A tenant to be backed up.
struct BackupSubject {
    QString schema;
    QString name;
};

/// What becomes of a tenant that somebody is restoring, or whose restore was cut off.
enum class UnderRestore {
    LeaveOut, ///< the backup says why
    Refuse,   ///< the backup fails: the tenant was asked for by name
    Accept    ///< whoever backs up holds the tenant's lock
};

struct BackupSubjects {
    std::vector<BackupSubject> wanted;
    std::vector<BackupLeftOut> leftOut;
    UnderRestore underRestore = UnderRestore::Refuse;
};

/// The tenants that \p request means. Errors: TenantMissing (unknown, or without a schema), BackupFailed (asked for by
/// name, but cannot be backed up), NothingToDo (none).
Result<BackupSubjects> backupSubjects(const FleetSnapshot &snapshot, const BackupRequest &request);

/// Tenants of one archive.
struct DumpGroup {
    std::vector<size_t> tenants; ///< indexes into DumpPlan::contents
    QString file;                ///< the archive's name
};

/// What is going to be dumped, in which archives, by which tools.
struct DumpPlan {
    PgTools tools;
    std::vector<TenantContents> contents;
    std::vector<BackupLeftOut> leftOut; ///< wanted, but under restore
    std::vector<DumpGroup> groups;
    QString encoding;      ///< of the archives
    qint64 lockBudget = 0; ///< locks that one worker may take
    int workers = 1;
    qint64 bytes = 0;  ///< at most
    QStringList notes; ///< what of the tenants the archives will not hold, translated
    /// pg_dump's arguments for one group.
    QStringList arguments(const DumpGroup &group, const QString &conninfo, const QString &snapshotId,
                          const QString &folder) const;
    /// The command for one group as it is going to be started, for people. The backup's id and the snapshot are only
    /// known once it has begun, and stand there as <id> and <snapshot>.
    QString command(const DumpGroup &group, const Connection &connection, const QString &backupFolder) const;
};

/// The encoding of archives of a database: UTF-8 can be read anywhere; what has no known encoding is kept as it is
/// (empty).
QString archiveEncoding(const ServerInfo &server);

/// How many tenants an archive gets where nobody says: pg_dump reads the whole catalog at each start, so the larger
/// the catalog, the fewer calls.
int chooseGroupSize(int tenants, qint64 catalogRelations);

/// Puts tenants into archives of at most \p groupSize, none above \p lockBudget locks unless one tenant alone is.
std::vector<DumpGroup> makeGroups(const std::vector<TenantContents> &contents, int groupSize, qint64 lockBudget);

/// Reads the catalog through \p connection, in its transaction, and lays the dump out. The transaction must be open, or
/// begun by \p ahead, which goes in one message with the first questions. Errors: BackupToolMissing, BackupToolTooOld,
/// TenantMissing (a schema that vanished), BackupFailed (under restore), LockTableTooSmall (one tenant alone is too
/// much for it), those of Connection::query.
Result<DumpPlan> planDump(Connection &connection, const BackupSubjects &subjects, int groupSize, std::stop_token stop,
                          Batch ahead = {});

/// Why a tenant that is under restore is not backed up.
QString underRestoreReason();

/// Free bytes where \p folder is, or will be.
qint64 freeBytesAt(const QString &folder);
/// Errors: NotEnoughSpace with both figures.
Status checkSpace(const QString &folder, qint64 neededBytes);

} // namespace tenantry
