// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/BackupList.h"

namespace tenantry {

BackupList readBackups(const QString &folder, const QString &connection)
{
    BackupList list{std::make_shared<const std::vector<Backup>>(listBackups(folder, connection)), {}};
    for (const Backup &backup : *list.backups) {
        if (!isTrusted(backup.trust)) {
            continue;
        }
        for (const BackupTenant &tenant : backup.tenants) {
            QDateTime &last = list.lastOf[tenant.schema];
            if (!last.isValid()) {
                last = backup.created;
            }
        }
    }
    return list;
}

} // namespace tenantry
