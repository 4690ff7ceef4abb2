// SPDX-License-Identifier: GPL-3.0-or-later
#include "migrations/TenantEntry.h"

namespace tenantry {

/// What follows the session's guards.
static Result<QByteArray> messageOf(Connection &connection, const HeldTenant &held, const TenantPlan &tenant,
                                    const TenantEntry &entry)
{
    const Result<QByteArray> giveBack = held ? held->giveBackStatement() : Result<QByteArray>(QByteArray());
    if (!giveBack)
        return giveBack;
    const Result<QByteArray> take = TenantLock::takeStatement(connection, tenant.schema, entry.toolKey);
    if (!take)
        return take;
    const Result<QByteArray> look = TenantNow::statements(connection, tenant);
    if (!look)
        return look;
    return *giveBack + *take + *look;
}

/// Gives back whatever this session may have locked, where a message that takes a lock did not come to its end.
static void giveBackAll(Connection &connection, HeldTenant &held)
{
    if (held)
        held->forget();
    held.reset();
    if (connection.isAlive())
        (void)connection.script("SELECT pg_catalog.pg_advisory_unlock_all()");
}

/// nullopt: the tenant was not entered, and no lock is held; it has to be found out why.
static Result<std::optional<TenantNow>> enterAtOnce(Connection &connection, HeldTenant &held, const TenantPlan &tenant,
                                                    const TenantEntry &entry, const std::stop_token &stop)
{
    const Result<QByteArray> message = messageOf(connection, held, tenant, entry);
    if (!message)
        return failure(message.error());
    // All of a message is one transaction. Read committed, whatever the role's default is, each statement sees what was
    // committed before it began: so the look is one at the tenant after its lock was taken.
    const Result<std::vector<Rows>> results =
        connection.scriptWithGuards("SET TRANSACTION ISOLATION LEVEL READ COMMITTED;\n", *message, stop);
    if (!results) {
        giveBackAll(connection, held);
        if (results.error().isCancelled() || !connection.isAlive())
            return failure(results.error());
        return std::nullopt;
    }
    if (held)
        held->forget();
    held = TenantLock::taken(connection, tenant.schema, entry.toolKey);
    std::optional<TenantNow> now = TenantNow::fromResults(*results, tenant);
    if (!now)
        held.reset();
    return now;
}

Result<TenantNow> enterTenant(Connection &connection, HeldTenant &held, const TenantPlan &tenant,
                              const TenantEntry &entry, std::stop_token stop)
{
    // The server reads a message whole before it runs any of it: by the rules that a file may have left behind.
    if (connection.readsAsGuarded() && connection.transactionStatus() == TransactionStatus::Idle) {
        Result<std::optional<TenantNow>> now = enterAtOnce(connection, held, tenant, entry, stop);
        if (!now)
            return failure(now.error());
        if (*now)
            return std::move(**now);
    }
    // The lock goes back under the encoding that it was taken with.
    const Status guarded = connection.restoreGuards(stop);
    held.reset();
    if (!guarded)
        return failure(guarded.error());
    Result<TenantLock> lock = TenantLock::acquire(connection, tenant.schema, entry.wait, stop, entry.toolKey);
    if (!lock)
        return failure(lock.error());
    Result<TenantNow> now = TenantNow::read(connection, tenant, stop);
    if (now)
        held = std::move(*lock);
    return now;
}

} // namespace tenantry
