// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "backups/Backup.h"

#include <QDateTime>
#include <QHash>

#include <memory>
#include <vector>

namespace tenantry {

/// The catalogue as the window passes it around: a manifest of ten thousand tenants is read once and never copied.
using BackupsPtr = std::shared_ptr<const std::vector<Backup>>;

/// What reading a backup folder yields for the window.
struct BackupList {
    BackupsPtr backups;               ///< newest first; never null
    QHash<QString, QDateTime> lastOf; ///< by schema: its newest trusted backup, UTC
};

/// The backups of \p connection (a storeKey) in \p folder, reading its disk on the calling thread.
BackupList readBackups(const QString &folder, const QString &connection);

} // namespace tenantry
