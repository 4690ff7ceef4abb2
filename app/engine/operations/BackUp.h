// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "backups/Backup.h"
#include "operations/Records.h"

namespace tenantry {

/// The schemas of \p fleet among \p asked that exist, and so can be backed up; \p asked empty: of all its tenants.
QStringList backUpSubjects(const FleetSnapshot &fleet, const QStringList &asked);

/**
 * Backs up because somebody asked for a backup; changes nothing in the database. As createBackup(), but whoever asked
 * wants one: where no tenant has a schema, that is TenantMissing and no success. What is left out stands in the backup.
 * Errors: those of createBackup().
 */
Result<Backup> backUp(const Access &access, const FleetSnapshot &fleet, const BackupRequest &request,
                      const Records &records, const TaskContext &task = {});

} // namespace tenantry
