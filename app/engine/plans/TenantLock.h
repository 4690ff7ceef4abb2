// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "postgres/Connection.h"

#include <chrono>
#include <optional>
#include <vector>

namespace tenantry {

/// A session that works on tenants of this database.
struct TenantHolder {
    qint64 process = 0;
    QString application;
    QString user;
    QString client;                ///< its address, or "local"
    std::chrono::seconds since{0}; ///< it is connected

    /// "process 4711 (tenantry/run, user app, from 10.0.0.7, since 12 s)"
    QString text() const;
};

/// Who changes tenants of this database just now: the sessions of runs, and whoever else holds a tenant's lock; none of
/// those that only look. The longest first, at most twenty. Errors: those of the connection.
Result<std::vector<TenantHolder>> tenantHolders(Connection &connection, std::stop_token stop = {});

/**
 * The session advisory lock that keeps two operators off one tenant: pg_try_advisory_lock, polled, never the blocking
 * form (which deadlocks with CREATE INDEX CONCURRENTLY). Released by the destructor, or by the server when the session
 * ends. The connection must outlive it and be used in the same thread.
 */
class TenantLock {
public:
    /// Polls for at most \p wait. \p toolKey is the lock of the migration tool whose history the tenant has
    /// (MigrationFormat::toolLock()): both are held, or none. Errors: TenantLocked naming the holder; Cancelled; those
    /// of the connection.
    static Result<TenantLock> acquire(Connection &connection, const QString &schema, std::chrono::milliseconds wait,
                                      std::stop_token stop = {}, std::optional<qint64> toolKey = std::nullopt);
    /// The question whether somebody works on \p schema just now, as a statement that gives one boolean: true where
    /// nobody did and the lock is ours from here on.
    static Result<QByteArray> tryStatement(const Connection &connection, const QString &schema);
    /// acquire() as a statement of a message: one try, and where somebody else has it the message ends there with an
    /// error. What it took is told to taken(). Errors: IdentifierInvalid.
    static Result<QByteArray> takeStatement(const Connection &connection, const QString &schema,
                                            std::optional<qint64> toolKey);
    static TenantLock taken(Connection &connection, const QString &schema, std::optional<qint64> toolKey);
    /// The statement that gives it back, in a message with others, after which it is to be forgotten.
    Result<QByteArray> giveBackStatement() const;
    /// It was given back, or the session was left: the destructor has nothing to do.
    void forget() { m_connection = nullptr; }
    TenantLock(TenantLock &&other) noexcept;
    TenantLock &operator=(TenantLock &&other) noexcept;
    TenantLock(const TenantLock &) = delete;
    TenantLock &operator=(const TenantLock &) = delete;
    ~TenantLock();

private:
    TenantLock(Connection *connection, QByteArray schema, std::optional<qint64> toolKey)
        : m_connection(connection)
        , m_schema(std::move(schema))
        , m_toolKey(toolKey)
    {
    }
    Connection *m_connection = nullptr;
    QByteArray m_schema;
    std::optional<qint64> m_toolKey;
};

} // namespace tenantry
