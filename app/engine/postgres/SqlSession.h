// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "postgres/SessionChannel.h"

#include <QSqlDatabase>

namespace tenantry {

/// A session as a connection of Qt SQL's, of a name of its own; closed and removed by the destructor, which must run in
/// the thread that opened it (Qt SQL's rule).
class SqlSession {
public:
    /// Through a SessionDriver. Errors as openSession().
    static Result<SqlSession> open(const SessionOptions &options, std::stop_token stop);

    SqlSession() = default;
    SqlSession(SqlSession &&other) noexcept;
    SqlSession &operator=(SqlSession &&other) noexcept;
    SqlSession(const SqlSession &) = delete;
    SqlSession &operator=(const SqlSession &) = delete;
    ~SqlSession();

    SessionChannel &channel() const { return *m_channel; }
    /// As Connection::database().
    QSqlDatabase database(std::stop_token stop) const;

private:
    std::shared_ptr<SessionChannel> m_channel; ///< null: none, or moved from
    QString m_name;
};

} // namespace tenantry
