// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/FileDescriptor.h"
#include "postgres/SessionOpener.h"

#include <QStringList>

#include <chrono>
#include <future>
#include <memory>
#include <optional>
#include <vector>

struct pg_result;

namespace tenantry {

/// A result of libpq's; cleared with its owner.
using NativeResult = std::shared_ptr<pg_result>;

/// Whose words a message is made of, and so where its bare names and operators may lead.
enum class MessageOf {
    Ours,    ///< pg_catalog, whatever anybody left in the session
    Guarded, ///< ours as well; the session's guards stand in front of all that has names
    Others   ///< wherever it says; what it leaves in the session is theirs
};

/**
 * What goes over an open session and comes back: one message at a time, for Connection and for Qt SQL's queries alike.
 * Nothing else sends anything to a server, so that this is where the path of our own statements is kept: a session that
 * is ours is opened with it; after a message of others' it goes in front of ours again; and behind a transaction
 * pooler, where no session is ours, in front of each.
 *
 * Belongs to the thread that opened it. Every call waits on the socket together with the stop token: a stop request
 * cancels on the server (PQcancel), waits for the answer, and returns ErrorCode::Cancelled. Errors as Connection's.
 */
class SessionChannel {
public:
    explicit SessionChannel(OpenedSession session);
    ~SessionChannel();
    SessionChannel(const SessionChannel &) = delete;
    SessionChannel &operator=(const SessionChannel &) = delete;

    pg_conn *native() const { return m_session.native; }
    /// One statement of ours with bound parameters, no BEGIN nor COMMIT; its result.
    Result<NativeResult> query(const QByteArray &sql, const std::vector<Parameter> &parameters, std::stop_token stop);
    /// Any number of statements by the simple protocol; their results in order. On an error the error of the first
    /// failing statement.
    Result<std::vector<NativeResult>> script(const QByteArray &sql, MessageOf whose, std::stop_token stop);
    /// The session is ours alone from now on, and its guards are set.
    void keepSession() { m_path = Path::Kept; }
    /// As Connection::lastErrorPosition().
    int lastErrorPosition() const { return m_lastErrorPosition; }
    /// NOTICE and WARNING messages since the last call, plain text.
    QStringList takeNotices() { return std::exchange(m_notices, {}); }

    /// From now until endOpening() the server has three times connect_timeout for all that it is asked, may send no
    /// more than the answers take, and a stop leaves it at once. Errors besides: ServerUnreachable.
    void beginOpening();
    void endOpening() { m_opensUntil.reset(); }

private:
    /// How search_path stands at the end of a message.
    enum class Path {
        Unknown, ///< the session may be another one with the next transaction
        Kept,    ///< ours
        Left     ///< as others have left it
    };

    QByteArray pin() const;
    Result<NativeResult> bound(const QByteArray &sql, const std::vector<Parameter> &parameters, std::stop_token stop);
    Result<std::vector<NativeResult>> pinned(const QByteArray &sql, std::stop_token stop);
    Result<std::vector<NativeResult>> send(const QByteArray &sql, std::stop_token stop);
    Result<std::vector<NativeResult>> collect(std::stop_token stop);
    bool isCancelOver();
    std::optional<Error> whyNotOpening(const std::stop_token &stop);
    void cancelOnce(const std::stop_token &stop, bool &cancelSent);
    Status waitForSocket(const std::stop_token &stop, bool &cancelSent);
    Status waitForInput(const std::stop_token &stop, bool &cancelSent);
    Status endCopy(int status, const std::stop_token &stop, bool &cancelSent);
    Status flush();

    OpenedSession m_session;
    QStringList m_notices;
    int m_lastErrorPosition = -1;
    Path m_path = Path::Unknown;
    FileDescriptor m_wakeFd;
    /// While the session is opened: until when the server has to have answered, and how much it has sent.
    std::optional<std::chrono::steady_clock::time_point> m_opensUntil;
    std::chrono::seconds m_patienceWhileOpening{0};
    qsizetype m_sentWhileOpening = 0;
    std::future<void> m_cancelling; ///< valid while libpq asks the server to cancel
};

} // namespace tenantry
