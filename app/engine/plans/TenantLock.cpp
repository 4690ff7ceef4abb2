// SPDX-License-Identifier: GPL-3.0-or-later
#include "plans/TenantLock.h"

#include "base/Text.h"
#include "tasks/Pause.h"

#include <QCoreApplication>

namespace tenantry {

// The two halves of the key: who ("tenantry") and what (the schema in this database), both hashed by the server.
#define TENANTRY_LOCK_KEY "pg_catalog.hashtext('tenantry'), pg_catalog.hashtext($1)"

/// The tool's key as the server takes it; null where the tool has no lock.
static Parameter keyParameter(std::optional<qint64> toolKey)
{
    if (!toolKey)
        return std::nullopt;
    return QByteArray::number(*toolKey);
}

static TenantHolder holderIn(const Rows &rows, int row)
{
    return {rows.integer(row, 0), text::plain(rows.text(row, 2)), rows.text(row, 1), rows.text(row, 3),
            std::chrono::seconds(rows.integer(row, 4))};
}

QString TenantHolder::text() const
{
    return QCoreApplication::translate("Engine", "process %1 (%2, user %3, from %4, since %5 s)")
        .arg(process)
        .arg(application, user, client)
        .arg(since.count());
}

Result<std::vector<TenantHolder>> tenantHolders(Connection &connection, std::stop_token stop)
{
    // A scan holds each lock for the moment in which it asks whether somebody has it.
    static const QByteArray sql = R"(
        SELECT a.pid, a.usename, a.application_name, COALESCE(a.client_addr::pg_catalog.text, 'local'),
               pg_catalog.date_part('epoch', pg_catalog.clock_timestamp() - a.backend_start)::pg_catalog.int8
          FROM pg_catalog.pg_stat_activity a
         WHERE a.datname = pg_catalog.current_database() AND a.pid <> pg_catalog.pg_backend_pid()
           AND a.application_name <> 'tenantry/scan'
           AND (a.application_name = 'tenantry/run' OR EXISTS (
                SELECT FROM pg_catalog.pg_locks l
                 WHERE l.pid = a.pid AND l.locktype = 'advisory' AND l.granted AND l.objsubid = 2
                   AND l.database = a.datid
                   AND l.classid = (pg_catalog.hashtext('tenantry')::pg_catalog.int8 & 4294967295)::pg_catalog.oid))
         ORDER BY a.backend_start, a.pid LIMIT 20)";
    const Result<Rows> rows = connection.query(sql, {}, stop);
    if (!rows)
        return failure(rows.error());
    std::vector<TenantHolder> holders;
    holders.reserve(static_cast<std::size_t>(rows->count()));
    for (int row = 0; row < rows->count(); ++row)
        holders.push_back(holderIn(*rows, row));
    return holders;
}

/// Who holds our own lock, or that of the tenant's tool (\p toolKey).
static QString holderOf(Connection &connection, const QByteArray &schema, std::optional<qint64> toolKey,
                        std::stop_token stop)
{
    // A two-part key has objsubid 2; a key of 64 bits is split over classid and objid, with objsubid 1.
    static const QByteArray sql = R"(
        SELECT a.pid, a.usename, a.application_name, COALESCE(a.client_addr::pg_catalog.text, 'local'),
               pg_catalog.date_part('epoch', pg_catalog.clock_timestamp() - a.backend_start)::pg_catalog.int8
          FROM pg_catalog.pg_locks l JOIN pg_catalog.pg_stat_activity a ON a.pid = l.pid
         WHERE l.locktype = 'advisory' AND l.granted
           AND l.database = (SELECT oid FROM pg_catalog.pg_database WHERE datname = pg_catalog.current_database())
           AND ((l.objsubid = 2
                 AND l.classid = (pg_catalog.hashtext('tenantry')::pg_catalog.int8 & 4294967295)::pg_catalog.oid
                 AND l.objid = (pg_catalog.hashtext($1)::pg_catalog.int8 & 4294967295)::pg_catalog.oid)
                OR (l.objsubid = 1
                    AND l.classid = (($2::pg_catalog.int8 >> 32) & 4294967295)::pg_catalog.oid
                    AND l.objid = ($2::pg_catalog.int8 & 4294967295)::pg_catalog.oid))
           AND l.pid <> pg_catalog.pg_backend_pid())";
    const Result<Rows> rows = connection.query(sql, {schema, keyParameter(toolKey)}, stop);
    if (!rows || rows->count() == 0)
        return QCoreApplication::translate("Engine", "another session");
    return holderIn(*rows, 0).text();
}

Result<TenantLock> TenantLock::acquire(Connection &connection, const QString &schema, std::chrono::milliseconds wait,
                                       std::stop_token stop, std::optional<qint64> toolKey)
{
    constexpr std::chrono::milliseconds interval{250};
    const QByteArray name = schema.toUtf8();
    const auto deadline = std::chrono::steady_clock::now() + wait;
    while (true) {
        // The second lock is tried only where the first was got; where the second was not, the first goes back.
        const Result<Rows> got = connection.query(
            "SELECT mine.got, CASE WHEN NOT mine.got THEN false WHEN $2::pg_catalog.int8 IS NULL THEN true "
            "ELSE pg_catalog.pg_try_advisory_lock($2::pg_catalog.int8) END "
            "FROM (SELECT pg_catalog.pg_try_advisory_lock(" TENANTRY_LOCK_KEY ") AS got OFFSET 0) mine",
            {name, keyParameter(toolKey)}, stop);
        if (!got)
            return failure(got.error());
        if (got->boolean(0, 1))
            return TenantLock(&connection, name, toolKey);
        if (got->boolean(0, 0))
            TenantLock(&connection, name, std::nullopt); // given back at once
        if (std::chrono::steady_clock::now() >= deadline)
            break;
        pauseFor(interval, stop);
        if (stop.stop_requested())
            return failure(cancelledError());
    }
    return failure(
        ErrorCode::TenantLocked,
        QCoreApplication::translate("Engine", "%1 is being worked on by %2.")
            .arg(schema, holderOf(connection, name, toolKey, stop)),
        QCoreApplication::translate("Engine", "Wait until that run has ended, then run again; nothing was changed."));
}

/// The key of a schema, written out.
static Result<QByteArray> ownKey(const Connection &connection, const QString &schema)
{
    const Result<QByteArray> name = connection.literal(schema);
    if (!name)
        return failure(name.error());
    return "pg_catalog.hashtext('tenantry'), pg_catalog.hashtext(" + *name + ")";
}

Result<QByteArray> TenantLock::tryStatement(const Connection &connection, const QString &schema)
{
    const Result<QByteArray> key = ownKey(connection, schema);
    if (!key)
        return failure(key.error());
    return "SELECT pg_catalog.pg_try_advisory_lock(" + *key + ")";
}

Result<QByteArray> TenantLock::takeStatement(const Connection &connection, const QString &schema,
                                             std::optional<qint64> toolKey)
{
    const Result<QByteArray> key = ownKey(connection, schema);
    if (!key)
        return failure(key.error());
    const QByteArray tool =
        toolKey ? "pg_catalog.pg_try_advisory_lock(" + QByteArray::number(*toolKey) + "::pg_catalog.int8)" : "true";
    return "SELECT 1 OPERATOR(pg_catalog./) CASE WHEN NOT mine.got THEN 0 WHEN " + tool
           + " THEN 1 ELSE 0 END FROM (SELECT pg_catalog.pg_try_advisory_lock(" + *key + ") AS got OFFSET 0) mine;\n";
}

TenantLock TenantLock::taken(Connection &connection, const QString &schema, std::optional<qint64> toolKey)
{
    return {&connection, schema.toUtf8(), toolKey};
}

Result<QByteArray> TenantLock::giveBackStatement() const
{
    const Result<QByteArray> key = ownKey(*m_connection, QString::fromUtf8(m_schema));
    if (!key)
        return failure(key.error());
    QByteArray sql = "SELECT pg_catalog.pg_advisory_unlock(" + *key + ")";
    if (m_toolKey)
        sql += ", pg_catalog.pg_advisory_unlock(" + QByteArray::number(*m_toolKey) + "::pg_catalog.int8)";
    return sql + ";\n";
}

TenantLock::TenantLock(TenantLock &&other) noexcept
    : m_connection(std::exchange(other.m_connection, nullptr))
    , m_schema(std::move(other.m_schema))
    , m_toolKey(other.m_toolKey)
{
}

TenantLock &TenantLock::operator=(TenantLock &&other) noexcept
{
    std::swap(m_connection, other.m_connection);
    std::swap(m_schema, other.m_schema);
    std::swap(m_toolKey, other.m_toolKey);
    return *this;
}

TenantLock::~TenantLock()
{
    // A lost session has lost its locks too; there is nothing to do about a failure here.
    if (!m_connection || !m_connection->isAlive())
        return;
    if (const Result<QByteArray> giveBack = giveBackStatement())
        (void)m_connection->script(*giveBack);
}

#undef TENANTRY_LOCK_KEY

} // namespace tenantry
