// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "backups/Backup.h"

#include <QDateTime>
#include <QHash>

#include <vector>

namespace tenantry {

/// What reading a backup folder yields for the window.
struct BackupList {
    std::vector<Backup> backups;      ///< newest first
    QHash<QString, QDateTime> lastOf; ///< by schema: its newest trusted backup, UTC
};

/// The backups of \p connection (a storeKey) in \p folder, reading its disk on the calling thread.
BackupList readBackups(const QString &folder, const QString &connection);

} // namespace tenantry
