// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "postgres/Connection.h"

#include <chrono>

namespace tenantry {

/**
 * The session advisory lock that keeps two operators off one tenant: pg_try_advisory_lock, polled, never the blocking
 * form (which deadlocks with CREATE INDEX CONCURRENTLY). Released by the destructor, or by the server when the session
 * ends. The connection must outlive it and be used in the same thread.
 */
class TenantLock {
public:
    /// Polls for at most \p wait. Errors: TenantLocked naming the holder; Cancelled; those of the connection.
    static Result<TenantLock> acquire(Connection &connection, const QString &schema, std::chrono::milliseconds wait,
                                      std::stop_token stop = {});
    TenantLock(TenantLock &&other) noexcept;
    TenantLock &operator=(TenantLock &&other) noexcept;
    TenantLock(const TenantLock &) = delete;
    TenantLock &operator=(const TenantLock &) = delete;
    ~TenantLock();

private:
    TenantLock(Connection *connection, QByteArray schema)
        : m_connection(connection)
        , m_schema(std::move(schema))
    {
    }
    Connection *m_connection = nullptr;
    QByteArray m_schema;
};

} // namespace tenantry
