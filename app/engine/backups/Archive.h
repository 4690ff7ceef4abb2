// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "backups/Backup.h"
#include "backups/CopyCounter.h"

#include <stop_token>

namespace tenantry {

/// SHA-256 and size of a file of a backup, made durable (fsync) and private (0600) while it is open.
/// Errors: FileMissing, FileUnreadable, FileNotWritten (fsync), Cancelled.
Result<BackupFile> sealArchive(const QString &folder, const QString &name, std::stop_token stop);

/// Compares size and SHA-256 with the manifest's. Errors: BackupDamaged naming the file; FileUnreadable where the disk
/// cannot be read; Cancelled.
Status compareChecksum(const QString &folder, const BackupFile &file, std::stop_token stop);

/// Has pg_restore read an archive to its end (which decompresses every row). Errors: BackupDamaged; BackupToolTooOld
/// where the archive is newer than \p tools; Cancelled.
Status readThrough(const QString &folder, const QString &name, const PgTools &tools, std::stop_token stop);

/// The same, and counts the rows of each table in it.
Result<TableRows> readThroughCounting(const QString &folder, const QString &name, const PgTools &tools,
                                      std::stop_token stop);

/// compareChecksum() and readThrough().
Status checkArchive(const QString &folder, const BackupFile &file, const PgTools &tools, std::stop_token stop);

/// The tools that can read \p backup and write to a server of \p serverMajor (0: reading only).
/// Errors: BackupToolMissing, BackupToolTooOld.
Result<PgTools> toolsForBackup(const Backup &backup, int serverMajor = 0);

/// The command that readThrough() runs, for people.
QString readThroughCommand(const PgTools &tools, const QString &path);

} // namespace tenantry
