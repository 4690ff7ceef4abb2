// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "migrations/FleetSnapshot.h"
#include "operations/steps/TenantSteps.h"
#include "tasks/Task.h"

#include <QStringList>

namespace tenantry {

/// What of a tenant is copied beside its structure.
struct CopyRequest {
    QString source;
    QString schema; ///< that it is copied to
    enum class Rows { All, Listed } rows = Rows::All;
    QStringList tables; ///< Listed: whose rows, in an order in which one may refer to those before it
};

/**
 * Makes the SQL that copies a schema: pg_dump tells the structure (read only), and
 * the rows go from table to table on the server. A dump names its schema throughout, so within the transaction the
 * source steps aside, the copy is made under its name, and then both get theirs; nobody else sees any of it, and the
 * source's schema stays what it is. All that the tenant's owner has put into it (checks, generated columns, views) runs
 * with the rights of \p role: empty, the operator's.
 *
 * Errors: TenantMissing (also a table of \p request), BackupToolMissing and its like, those of pg_dump and the
 * connection.
 */
Result<SchemaCopy> planSchemaCopy(const Access &access, const CopyRequest &request, const QString &role,
                                  const CreationMark &mark, const TaskContext &task);

} // namespace tenantry
