// SPDX-License-Identifier: GPL-3.0-or-later
#include "postgres/ServerErrors.h"

#include "base/Text.h"

#include <QCoreApplication>
#include <QRegularExpression>
#include <QStringList>

#include <libpq-fe.h>

#include <algorithm>
#include <initializer_list>

namespace tenantry {

static QString tr(const char *source)
{
    return QCoreApplication::translate("Engine", source);
}

static ErrorCode codeOf(const QString &state, StopRequested stopped)
{
    if (state == QStringLiteral("57014"))
        return stopped == StopRequested::Yes ? ErrorCode::Cancelled : ErrorCode::StatementTimeout;
    if (state == QStringLiteral("55P03"))
        return ErrorCode::LockTimeout;
    if (state == QStringLiteral("42501"))
        return ErrorCode::PermissionDenied;
    if (state == QStringLiteral("25006"))
        return ErrorCode::ReadOnlyServer;
    if (state == QStringLiteral("53200"))
        return ErrorCode::LockTableTooSmall;
    if (state == QStringLiteral("53300"))
        return ErrorCode::ConnectionsExhausted;
    if (state.startsWith(QStringLiteral("57P")) || state.startsWith(QStringLiteral("08")))
        return ErrorCode::ConnectionLost;
    return ErrorCode::StatementFailed;
}

static QString hintOf(ErrorCode code)
{
    switch (code) {
    case ErrorCode::LockTimeout:
        return tr("Another session holds a lock on the table; look for it in pg_stat_activity and try again when it "
                  "has ended.");
    case ErrorCode::StatementTimeout:
        return tr("Raise the statement timeout of the profile, or find out what the statement waited for.");
    case ErrorCode::PermissionDenied:
        return tr("Grant the missing privilege to the role of this connection, or connect with the owner's role.");
    case ErrorCode::ReadOnlyServer:
        return tr("Connect to the primary server with a role that may write.");
    case ErrorCode::LockTableTooSmall:
        return tr("Raise max_locks_per_transaction on the server, or work on fewer tenants at once.");
    case ErrorCode::ConnectionLost:
        return tr("The server closed the connection; see its log. The work can be resumed when it is back.");
    default:
        return {};
    }
}

static QString field(const pg_result *result, int code)
{
    const char *value = PQresultErrorField(result, code);
    return value ? text::plain(QByteArrayView(value)) : QString();
}

Error errorOfResult(const pg_result *result, StopRequested stopped)
{
    Error error;
    error.sqlState = field(result, PG_DIAG_SQLSTATE);
    error.code = codeOf(error.sqlState, stopped);
    if (error.isCancelled())
        return cancelledError();
    error.message = field(result, PG_DIAG_MESSAGE_PRIMARY);
    if (error.message.isEmpty())
        error.message = text::plain(QByteArrayView(PQresultErrorMessage(result)));
    QStringList detail{field(result, PG_DIAG_MESSAGE_DETAIL), field(result, PG_DIAG_CONTEXT)};
    detail.removeAll(QString());
    error.detail = detail.join(u'\n');
    const QString serverHint = field(result, PG_DIAG_MESSAGE_HINT);
    error.hint = serverHint.isEmpty() ? hintOf(error.code) : serverHint;
    return error;
}

bool isPassing(const Error &error)
{
    if (error.code == ErrorCode::LockTimeout || error.sqlState == QStringLiteral("40001")
        || error.sqlState == QStringLiteral("40P01"))
        return true;
    // The server does not translate what it calls an internal error.
    if (error.sqlState == QStringLiteral("XX000"))
        return error.message == QStringLiteral("tuple concurrently updated")
               || error.message == QStringLiteral("tuple concurrently deleted");
    static const QRegularExpression ofCatalog(QStringLiteral("\"pg_[a-z_]+_index\""));
    return error.sqlState == QStringLiteral("23505") && ofCatalog.match(error.message).hasMatch();
}

Error errorOfConnection(const pg_conn *connection)
{
    const QString words = text::plain(QByteArrayView(PQerrorMessage(connection)));
    return Error{ErrorCode::ConnectionLost,
                 tr("The connection to the server was lost: %1").arg(words),
                 hintOf(ErrorCode::ConnectionLost),
                 {},
                 {}};
}

static bool mentions(const QString &message, std::initializer_list<const char *> words)
{
    return std::any_of(words.begin(), words.end(), [&message](const char *word) {
        return message.contains(QLatin1String(word), Qt::CaseInsensitive);
    });
}

static bool answered(const QString &words)
{
    return words.contains(QStringLiteral("FATAL"));
}

/// "sorry, too many clients already", "too many connections for role "x"", "remaining connection slots are reserved for
/// roles with …".
static bool isExhausted(const QString &words)
{
    return answered(words)
           && mentions(words, {"too many clients", "too many connections", "remaining connection slots"});
}

static bool isDatabaseMissing(const QString &words)
{
    static const QRegularExpression pattern(QStringLiteral("database \".*\" does not exist"));
    return answered(words) && pattern.match(words).hasMatch();
}

bool isPasswordRefused(const QString &libpqMessage)
{
    return !isExhausted(libpqMessage) && !isDatabaseMissing(libpqMessage);
}

Error errorOfOpening(const QString &target, const QString &libpqMessage, PasswordState password)
{
    const QString words = text::plain(libpqMessage);
    if (password == PasswordState::Needed)
        return {ErrorCode::AuthenticationFailed,
                tr("%1 asks for a password, and none is stored.").arg(target),
                tr("Store it with the connection, put it into ~/.pgpass, or use a service file."),
                {},
                words};
    if (mentions(words, {"certificate", "SSL", "root.crt"}) && !mentions(words, {"pg_hba"}))
        return {ErrorCode::CertificateRejected,
                tr("No trusted TLS connection to %1: %2").arg(target, words),
                tr("Give the server's certificate authority with sslrootcert, or set sslmode in the connection string; "
                   "hosts "
                   "other than this one are verified in full unless you say otherwise."),
                {},
                {}};
    // A server asks for the password first and looks for a free connection and the database later, so these come before
    // a login that failed although a password was given.
    if (isExhausted(words))
        return {ErrorCode::ConnectionsExhausted,
                tr("%1 has no free connection: %2").arg(target, words),
                tr("Wait until others have ended, use fewer workers, or raise max_connections."),
                {},
                {}};
    if (isDatabaseMissing(words))
        return {ErrorCode::DatabaseMissing,
                tr("The database does not exist on %1: %2").arg(target, words),
                tr("Check dbname in the connection string."),
                {},
                {}};
    if (password == PasswordState::Rejected || mentions(words, {"pg_hba", "authentication failed", "role"}))
        return {ErrorCode::AuthenticationFailed,
                tr("%1 refused the login: %2").arg(target, words),
                tr("Check user and password, and the server's pg_hba.conf."),
                {},
                {}};
    return {ErrorCode::ServerUnreachable,
            tr("Cannot reach the server at %1: %2").arg(target, words),
            tr("Check that the server runs, and host and port of the connection string."),
            {},
            {}};
}

} // namespace tenantry
