// SPDX-License-Identifier: GPL-3.0-or-later
#include "migrations/TenantLock.h"

#include "base/Text.h"

#include <QCoreApplication>

#include <condition_variable>
#include <mutex>

namespace tenantry {

// The two halves of the key: who ("tenantry") and what (the schema in this database), both hashed by the server.
#define TENANTRY_LOCK_KEY "pg_catalog.hashtext('tenantry'), pg_catalog.hashtext($1)"

static QString holderOf(Connection &connection, const QByteArray &schema, std::stop_token stop)
{
    static const QByteArray sql = R"(
        SELECT a.pid, a.usename, a.application_name, COALESCE(a.client_addr::pg_catalog.text, 'local'),
               pg_catalog.date_part('epoch', pg_catalog.clock_timestamp() - a.backend_start)::pg_catalog.int8
          FROM pg_catalog.pg_locks l JOIN pg_catalog.pg_stat_activity a ON a.pid = l.pid
         WHERE l.locktype = 'advisory' AND l.granted AND l.objsubid = 2
           AND l.database = (SELECT oid FROM pg_catalog.pg_database WHERE datname = pg_catalog.current_database())
           AND l.classid = (pg_catalog.hashtext('tenantry')::pg_catalog.int8 & 4294967295)::pg_catalog.oid
           AND l.objid = (pg_catalog.hashtext($1)::pg_catalog.int8 & 4294967295)::pg_catalog.oid)";
    const Result<Rows> rows = connection.query(sql, {schema}, stop);
    if (!rows || rows->count() == 0)
        return QCoreApplication::translate("Engine", "another session");
    return QCoreApplication::translate("Engine", "process %1 (%2, user %3, from %4, since %5 s)")
        .arg(rows->integer(0, 0))
        .arg(text::plain(rows->text(0, 2)), rows->text(0, 1), rows->text(0, 3))
        .arg(rows->integer(0, 4));
}

/// Sleeps, but wakes at once on a stop request.
static void pause(std::chrono::milliseconds duration, const std::stop_token &stop)
{
    std::mutex mutex;
    std::condition_variable_any wake;
    std::unique_lock lock(mutex);
    wake.wait_for(lock, stop, duration, [] { return false; });
}

Result<TenantLock> TenantLock::acquire(Connection &connection, const QString &schema, std::chrono::milliseconds wait,
                                       std::stop_token stop)
{
    constexpr std::chrono::milliseconds interval{250};
    const QByteArray name = schema.toUtf8();
    const auto deadline = std::chrono::steady_clock::now() + wait;
    while (true) {
        const Result<Rows> got =
            connection.query("SELECT pg_catalog.pg_try_advisory_lock(" TENANTRY_LOCK_KEY ")", {name}, stop);
        if (!got)
            return failure(got.error());
        if (got->boolean(0, 0))
            return TenantLock(&connection, name);
        if (std::chrono::steady_clock::now() >= deadline)
            break;
        pause(interval, stop);
        if (stop.stop_requested())
            return failure(cancelledError());
    }
    return failure(
        ErrorCode::TenantLocked,
        QCoreApplication::translate("Engine", "%1 is being worked on by %2.")
            .arg(schema, holderOf(connection, name, stop)),
        QCoreApplication::translate("Engine", "Wait until that run has ended, then run again; nothing was changed."));
}

TenantLock::TenantLock(TenantLock &&other) noexcept
    : m_connection(std::exchange(other.m_connection, nullptr))
    , m_schema(std::move(other.m_schema))
{
}

TenantLock &TenantLock::operator=(TenantLock &&other) noexcept
{
    std::swap(m_connection, other.m_connection);
    std::swap(m_schema, other.m_schema);
    return *this;
}

TenantLock::~TenantLock()
{
    // A lost session has lost its locks too; there is nothing to do about a failure here.
    if (m_connection && m_connection->isAlive())
        (void)m_connection->query("SELECT pg_catalog.pg_advisory_unlock(" TENANTRY_LOCK_KEY ")", {m_schema});
}

#undef TENANTRY_LOCK_KEY

} // namespace tenantry
