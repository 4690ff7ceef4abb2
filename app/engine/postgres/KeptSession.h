// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "postgres/Connection.h"

#include <optional>

namespace tenantry {

/**
 * A session for reading that one thread keeps open from one question to the next, because opening one takes several
 * round trips. Made, used and destroyed in that thread.
 *
 * Its timeouts and its name are those that it was opened with: who needs others sets them for a transaction.
 */
class KeptSession {
public:
    /// Opens it where there is none, or where the server has closed it meanwhile. Errors: those of Connection::open().
    Result<Connection *> lend(const SessionOptions &options, std::stop_token stop);
    /// True if the session was open before it was last lent, and turned out to be lost: the work that it was lent for
    /// may be done again over a new one.
    bool wasLostBefore() const { return m_wasOpen && m_connection && !m_connection->isAlive(); }
    /// False where it is closed, or where others may need its connection: the server had few left to give.
    bool mayBeKept() const;

private:
    std::optional<Connection> m_connection;
    bool m_wasOpen = false;
};

/**
 * A session to read over: one of its own that ends with this object, or a kept one that is only lent. A transaction
 * that is still open at its end is rolled back.
 */
class ReadingSession {
public:
    /// \p kept may be null. It is opened with \p keptOptions, an own one with \p options. Errors: those of
    /// Connection::open().
    static Result<ReadingSession> open(KeptSession *kept, const SessionOptions &keptOptions,
                                       const SessionOptions &options, std::stop_token stop);
    ReadingSession(ReadingSession &&other) noexcept;
    ReadingSession &operator=(ReadingSession &&) = delete;
    ~ReadingSession();

    Connection &connection() { return m_own ? *m_own : *m_lent; }

private:
    ReadingSession() = default;
    std::optional<Connection> m_own;
    Connection *m_lent = nullptr;
};

} // namespace tenantry
