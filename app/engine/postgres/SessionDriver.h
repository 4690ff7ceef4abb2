// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "postgres/SessionChannel.h"

#include <QSqlDriver>
#include <QSqlError>

namespace tenantry {

/**
 * Qt SQL's way to a session: as QPSQL is, but opened by openSession(), so that it has its time, obeys a stop and lets
 * nothing of what a server says reach the terminal, and driven by a SessionChannel, so that a query obeys a stop, too.
 *
 * A session is opened once: what SessionOptions name, whatever QSqlDatabase was given, and without a statement of this
 * driver's own. Its guards are the Connection's. Values are bound by the protocol, at "?", ":name" or "$1", and a query
 * is one statement. tables(), record(table) and primaryIndex() are not told: name what you select.
 *
 * Belongs to the thread that made it, as Qt SQL wants it.
 */
class SessionDriver final : public QSqlDriver {
    Q_OBJECT

public:
    explicit SessionDriver(SessionOptions options);
    ~SessionDriver() override;

    /// What opening and all queries obey from now on.
    void obey(std::stop_token stop) { m_stop = std::move(stop); }
    const std::stop_token &stop() const { return m_stop; }
    /// Why the last open() failed; lastError() has the same in Qt SQL's words.
    const Error &openingError() const { return m_openingError; }
    /// Null unless open. Shared, so that a session is not closed under whoever drives it.
    const std::shared_ptr<SessionChannel> &channel() const { return m_channel; }

    /// The arguments are not looked at: see above.
    bool open(const QString &database, const QString &user, const QString &password, const QString &host, int port,
              const QString &options) override;
    void close() override;
    /// A PGconn *, as QPSQL's.
    QVariant handle() const override;
    bool hasFeature(DriverFeature feature) const override;
    QSqlResult *createResult() const override;
    bool beginTransaction() override;
    /// False also where the server rolls back instead, for a statement has failed.
    bool commitTransaction() override;
    bool rollbackTransaction() override;
    QString escapeIdentifier(const QString &identifier, IdentifierType type) const override;

private:
    bool run(const QByteArray &sql);

    SessionOptions m_options;
    std::stop_token m_stop;
    Error m_openingError;
    std::shared_ptr<SessionChannel> m_channel;
    bool m_wasOpened = false;
};

/// What a query gets whose session was closed.
Error sessionClosedError();

/// \p error as Qt SQL has it: what failed, the server's words, SQLSTATE as the native code.
QSqlError sqlErrorOf(const Error &error, QSqlError::ErrorType type);

} // namespace tenantry
