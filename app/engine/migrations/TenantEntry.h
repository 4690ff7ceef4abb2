// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "migrations/TenantNow.h"
#include "plans/TenantLock.h"

namespace tenantry {

/// Whose lock a worker holds; none between two sessions.
using HeldTenant = std::optional<TenantLock>;

/// How a tenant's lock is taken.
struct TenantEntry {
    std::chrono::milliseconds wait{0}; ///< for somebody else to give it back
    std::optional<qint64> toolKey;     ///< MigrationFormat::toolLock()
};

/**
 * Goes from one tenant to the next over a worker's session: puts its guards back, gives back the lock of the tenant
 * before, takes that of \p tenant and looks at it, in this order and in one message. Whatever is in the way of that
 * (the lock is somebody else's, the history table is another than the plan's, a file left the session in another
 * encoding) is found out step by step after it, and told in the same words.
 *
 * \p held is the lock of \p tenant afterwards, and none after an error. Errors: those of Connection::restoreGuards(),
 * TenantLock::acquire() and TenantNow::read().
 */
Result<TenantNow> enterTenant(Connection &connection, HeldTenant &held, const TenantPlan &tenant,
                              const TenantEntry &entry, std::stop_token stop);

} // namespace tenantry
