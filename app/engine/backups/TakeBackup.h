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

/// BEGIN \p mode, and the timeouts of \p options for this transaction: a session that is only lent has others.
Batch beginReading(const SessionOptions &options, const QByteArray &mode);

} // namespace tenantry
