// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "backups/DumpPlan.h"

namespace tenantry {

/// createBackup() for tenants that are known by name already; \p source gives golang-migrate's one version its
/// meaning (may be null).
Result<Backup> takeBackup(const Access &access, const BackupSubjects &subjects, const MigrationSet *source,
                          const BackupRequest &request, Journal &journal, const TaskContext &task);

/// Options for a session that reads for a backup: long statements, no waiting for a lock beyond a minute.
SessionOptions backupSession(const Access &access, const QString &purpose);

} // namespace tenantry
