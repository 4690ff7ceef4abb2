// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "backups/Backup.h"

namespace tenantry {

/// The format that this Tenantry writes; a manifest of a newer one is refused.
inline constexpr int manifestFormat = 1;
inline QString manifestName()
{
    return QStringLiteral("manifest.json");
}

/// True for the name of a finished backup's folder ("20261120-101500-3f2a").
bool isBackupId(const QString &name);

/// Tenants that share a list of versions share it in the file too: ten thousand of them stay a few megabytes.
QByteArray manifestToJson(const Backup &backup);

/// Takes a manifest apart and mistrusts it: file names must be Tenantry's own, every tenant's file must be listed.
/// folder is left empty. Errors: BackupDamaged with what is wrong, naming the format's version if it is newer.
Result<Backup> manifestFromJson(const QByteArray &json);

/// Reads "<folder>/<id>/manifest.json". Errors: BackupDamaged, BackupMissing.
Result<Backup> readBackup(const QString &folder, const QString &id);

/// Writes the manifest into backup.folder, atomically and durably. Errors: FileNotWritten.
Status writeManifest(const Backup &backup);

} // namespace tenantry
