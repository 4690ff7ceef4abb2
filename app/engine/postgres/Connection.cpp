// SPDX-License-Identifier: GPL-3.0-or-later
#include "postgres/Connection.h"

#include "base/Text.h"
#include "postgres/SessionStart.h"
#include "postgres/SqlSession.h"

#include <QCoreApplication>

#include <libpq-fe.h>

namespace tenantry {

struct Connection::Impl {
    SqlSession session;
    SessionOptions options;
    ServerInfo server;

    SessionChannel &channel() const { return session.channel(); }
    pg_conn *native() const { return channel().native(); }
};

Connection::Connection(std::unique_ptr<Impl> impl)
    : m_impl(std::move(impl))
{
}
Connection::Connection(Connection &&) noexcept = default;
Connection &Connection::operator=(Connection &&) noexcept = default;
Connection::~Connection() = default;

Result<Connection> Connection::open(const SessionOptions &options, std::stop_token stop)
{
    if (stop.stop_requested())
        return failure(cancelledError());
    Result<SqlSession> session = SqlSession::open(options, stop);
    if (!session)
        return failure(session.error());
    auto impl = std::make_unique<Impl>();
    impl->session = std::move(*session);
    impl->options = options;
    impl->channel().beginOpening();
    Connection connection(std::move(impl));

    Result<ServerInfo> server = startSession(connection, options, std::move(stop));
    connection.m_impl->channel().endOpening();
    if (!server)
        return failure(server.error());
    connection.m_impl->server = std::move(*server);
    if (!connection.server().transactionPooler)
        connection.m_impl->channel().keepSession();
    return connection;
}

Status Connection::restoreGuards(std::stop_token stop)
{
    const Result<std::vector<Rows>> set = scriptWithGuards({}, {}, std::move(stop));
    return set ? Status() : Status(failure(set.error()));
}

void Connection::rename(const SessionOptions &options)
{
    m_impl->options.purpose = options.purpose;
    m_impl->options.lockTimeout = options.lockTimeout;
    m_impl->options.statementTimeout = options.statementTimeout;
}

const ServerInfo &Connection::server() const
{
    return m_impl->server;
}

int Connection::backendPid() const
{
    return PQbackendPID(m_impl->native());
}

bool Connection::isAlive() const
{
    return PQstatus(m_impl->native()) == CONNECTION_OK;
}

int Connection::lastErrorPosition() const
{
    return m_impl->channel().lastErrorPosition();
}

QStringList Connection::takeNotices()
{
    return m_impl->channel().takeNotices();
}

bool Connection::readsAsGuarded() const
{
    const char *encoding = PQparameterStatus(native(), "client_encoding");
    const char *strings = PQparameterStatus(native(), "standard_conforming_strings");
    return encoding && strings && server().clientEncoding == encoding && qstrcmp(strings, "on") == 0;
}

TransactionStatus Connection::transactionStatus() const
{
    switch (PQtransactionStatus(m_impl->native())) {
    case PQTRANS_IDLE:
        return TransactionStatus::Idle;
    case PQTRANS_ACTIVE:
        return TransactionStatus::Active;
    case PQTRANS_INTRANS:
        return TransactionStatus::InTransaction;
    case PQTRANS_INERROR:
        return TransactionStatus::InError;
    case PQTRANS_UNKNOWN:
        break;
    }
    return TransactionStatus::Unknown;
}

pg_conn *Connection::native() const
{
    return m_impl->native();
}

QSqlDatabase Connection::database(std::stop_token stop) const
{
    return m_impl->session.database(std::move(stop));
}

Result<Rows> Connection::query(const QByteArray &sql, const std::vector<Parameter> &parameters, std::stop_token stop)
{
    Result<NativeResult> result = m_impl->channel().query(sql, parameters, std::move(stop));
    if (!result)
        return failure(result.error());
    return Rows(std::move(*result));
}

static Result<std::vector<Rows>> rowsOf(Result<std::vector<NativeResult>> results)
{
    if (!results)
        return failure(results.error());
    std::vector<Rows> rows;
    rows.reserve(results->size());
    for (NativeResult &result : *results)
        rows.emplace_back(std::move(result));
    return rows;
}

Result<std::vector<Rows>> Connection::script(const QByteArray &sql, std::stop_token stop)
{
    return rowsOf(m_impl->channel().script(sql, MessageOf::Ours, std::move(stop)));
}

Result<std::vector<Rows>> Connection::scriptWithGuards(const QByteArray &before, const QByteArray &after,
                                                       std::stop_token stop)
{
    return rowsOf(m_impl->channel().script(before + sessionGuards(server(), m_impl->options) + ";\n" + after,
                                           MessageOf::Guarded, std::move(stop)));
}

Result<std::vector<Rows>> Connection::scriptOfOthers(const QByteArray &sql, std::stop_token stop)
{
    return rowsOf(m_impl->channel().script(sql, MessageOf::Others, std::move(stop)));
}

Result<QByteArray> Connection::quoted(const QString &identifier) const
{
    const QByteArray utf8 = identifier.toUtf8();
    const std::unique_ptr<char, decltype(&PQfreemem)> text(
        PQescapeIdentifier(m_impl->native(), utf8.constData(), static_cast<size_t>(utf8.size())), &PQfreemem);
    if (!text)
        return failure(ErrorCode::IdentifierInvalid,
                       QCoreApplication::translate("Engine", "\"%1\" cannot be quoted as an identifier: %2")
                           .arg(identifier, text::plain(QByteArrayView(PQerrorMessage(m_impl->native())))));
    return QByteArray(text.get());
}

Result<QByteArray> Connection::literal(const QString &value) const
{
    const QByteArray utf8 = value.toUtf8();
    const std::unique_ptr<char, decltype(&PQfreemem)> text(
        PQescapeLiteral(m_impl->native(), utf8.constData(), static_cast<size_t>(utf8.size())), &PQfreemem);
    if (!text)
        return failure(ErrorCode::IdentifierInvalid,
                       QCoreApplication::translate("Engine", "A text cannot be quoted: %1")
                           .arg(text::plain(QByteArrayView(PQerrorMessage(m_impl->native())))));
    return QByteArray(text.get());
}

} // namespace tenantry
