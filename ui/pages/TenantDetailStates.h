// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "backups/Backup.h"
#include "migrations/FleetSnapshot.h"
#include "tasks/Journal.h"

namespace tenantry {

/// How the rows of a tenant's tabs are marked: the health whose shape and colour a state has, and its word, translated.
TenantHealth healthOf(MigrationState state);
TenantHealth healthOf(BackupTrust trust);
TenantHealth healthOf(TenantRunState state);
QString trustWord(BackupTrust trust);
QString runWord(TenantRunState state);

} // namespace tenantry
