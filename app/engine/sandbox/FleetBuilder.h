// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Result.h"
#include "sandbox/Cluster.h"
#include "tasks/Task.h"

#include <QString>

#include <optional>

namespace tenantry {

/// The sandbox's database and the login role that its profile uses (no superuser).
inline QString sandboxDatabase()
{
    return QStringLiteral("tenantry_sandbox");
}
inline QString sandboxRole()
{
    return QStringLiteral("app_owner");
}

/// How many tenants the finished demonstration database of \p cluster was built with; nullopt: there is none (yet).
/// The server must run. Errors: those of Connection.
Result<std::optional<int>> builtTenants(const Cluster &cluster, std::stop_token stop = {});

/**
 * Builds the demonstration database with \p tenants tenants (1 to 10,000) in a running cluster.
 *
 * Works under another name and renames at the end, so that an interrupted build never looks finished; what one left is
 * dropped first. Some connections work side by side, each with a few tenants a transaction, because the lock table has
 * PostgreSQL's default size. Autovacuum and the waiting for the disk are off meanwhile. Reports progress by tenant.
 * Errors: those of Connection; Cancelled.
 */
Status buildFleet(const Cluster &cluster, int tenants, const TaskContext &task);

} // namespace tenantry
