// SPDX-License-Identifier: GPL-3.0-or-later
#include "postgres/KeptSession.h"

#include <libpq-fe.h>
#include <poll.h>

namespace tenantry {

/// Without a round trip: a server that ended the session has said so, and its socket is at its end.
static bool isStillOpen(Connection &connection)
{
    pollfd socket{PQsocket(connection.native()), POLLIN, 0};
    while (connection.isAlive() && ::poll(&socket, 1, 0) > 0) {
        if (PQconsumeInput(connection.native()) != 1)
            return false;
    }
    return connection.isAlive();
}

/// False after a question whose answer never came, too: nothing can be asked over it any more.
static bool isUsable(const Connection &connection)
{
    return connection.isAlive() && connection.transactionStatus() == TransactionStatus::Idle;
}

Result<Connection *> KeptSession::lend(const SessionOptions &options, std::stop_token stop)
{
    m_wasOpen = m_connection && isUsable(*m_connection) && isStillOpen(*m_connection);
    if (m_wasOpen)
        return &*m_connection;
    m_connection.reset();
    Result<Connection> opened = Connection::open(options, std::move(stop));
    if (!opened)
        return failure(opened.error());
    m_connection.emplace(std::move(*opened));
    return &*m_connection;
}

bool KeptSession::mayBeKept() const
{
    constexpr int fewSlots = 2;
    return m_connection && isUsable(*m_connection) && m_connection->server().connectionSlotsFree >= fewSlots;
}

Result<ReadingSession> ReadingSession::open(KeptSession *kept, const SessionOptions &keptOptions,
                                            const SessionOptions &options, std::stop_token stop)
{
    ReadingSession session;
    if (kept) {
        const Result<Connection *> lent = kept->lend(keptOptions, std::move(stop));
        if (!lent)
            return failure(lent.error());
        session.m_lent = *lent;
        return session;
    }
    Result<Connection> own = Connection::open(options, std::move(stop));
    if (!own)
        return failure(own.error());
    session.m_own.emplace(std::move(*own));
    return session;
}

ReadingSession::ReadingSession(ReadingSession &&other) noexcept
    : m_own(std::move(other.m_own))
    , m_lent(std::exchange(other.m_lent, nullptr))
{
}

ReadingSession::~ReadingSession()
{
    if (m_lent && m_lent->isAlive() && m_lent->transactionStatus() != TransactionStatus::Idle)
        (void)m_lent->script("ROLLBACK");
}

} // namespace tenantry
