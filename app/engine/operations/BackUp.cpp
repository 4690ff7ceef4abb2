// SPDX-License-Identifier: GPL-3.0-or-later
#include "operations/BackUp.h"

#include <QSet>

namespace tenantry {

QStringList backUpSubjects(const FleetSnapshot &fleet, const QStringList &asked)
{
    QStringList present;
    const QSet<QString> wanted(asked.begin(), asked.end());
    for (const TenantState &tenant : fleet.tenants) {
        if (tenant.schemaExists && (wanted.isEmpty() || wanted.contains(tenant.schema)))
            present << tenant.schema;
    }
    return present;
}

Result<Backup> backUp(const Access &access, const FleetSnapshot &fleet, const BackupRequest &request,
                      const Records &records, const TaskContext &task)
{
    Result<Backup> backup = createBackup(access, fleet, request, records.journal, task);
    if (!backup && backup.error().code == ErrorCode::NothingToDo) {
        Error error = backup.error();
        error.code = ErrorCode::TenantMissing;
        return failure(error);
    }
    return backup;
}

} // namespace tenantry
