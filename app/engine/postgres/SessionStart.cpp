// SPDX-License-Identifier: GPL-3.0-or-later
#include "postgres/SessionStart.h"

#include "postgres/Quoting.h"
#include "postgres/SessionGuard.h"
#include "postgres/SessionOpener.h"
#include "postgres/SessionParameters.h"

#include <QCoreApplication>

#include <libpq-fe.h>

#include <array>

namespace tenantry {

namespace {

/// What the first message has beyond the question who the server is. A server that refuses a part of it refuses the
/// whole: the last two are left out then, one after another.
struct FirstMessage {
    bool guards = true;
    bool clientCheck = true; ///< asks the server to notice clients that are gone
    bool identifier = true;  ///< some installations revoke pg_control_system()

    /// False: there is nothing left to be left out.
    bool leaveOut()
    {
        if (!clientCheck && !identifier)
            return false;
        clientCheck = clientCheck && identifier;
        identifier = !identifier;
        return true;
    }
};

} // namespace

/// The first statement: whether the session opens read only, before the guards set that. Behind a transaction pooler,
/// which tells another process id than the server's own, it ends the message where nothing was set yet.
static QByteArray askAhead(const FirstMessage &message, int backendPid)
{
    QByteArray sql = "SELECT pg_catalog.current_setting('default_transaction_read_only')::pg_catalog.bool";
    if (message.guards)
        sql += ", 1 OPERATOR(pg_catalog./) CASE WHEN pg_catalog.pg_backend_pid() OPERATOR(pg_catalog.=) "
               + QByteArray::number(backendPid) + " THEN 1 ELSE 0 END";
    return sql + ";\n";
}

/// Whose sessions they are is shown to everybody, what kind they are (backend_type) only to their own role.
static const QByteArray askWho = R"(
        SELECT pg_catalog.pg_backend_pid(), pg_catalog.pg_is_in_recovery(),
               pg_catalog.current_setting('server_version'),
               pg_catalog.current_setting('max_locks_per_transaction')::pg_catalog.int8
                 * (pg_catalog.current_setting('max_connections')::pg_catalog.int8
                    + pg_catalog.current_setting('max_prepared_transactions')::pg_catalog.int8),
               GREATEST(0, LEAST(
                   pg_catalog.current_setting('max_connections')::pg_catalog.int4
                     - pg_catalog.current_setting('superuser_reserved_connections')::pg_catalog.int4
                     - COALESCE(pg_catalog.current_setting('reserved_connections', true), '0')::pg_catalog.int4
                     - used.by_all,
                   CASE WHEN r.rolconnlimit >= 0 AND NOT r.rolsuper THEN r.rolconnlimit - used.by_role END,
                   CASE WHEN d.datconnlimit >= 0 AND NOT r.rolsuper THEN d.datconnlimit - used.in_database END)),
               CURRENT_USER, pg_catalog.current_database(),
               EXISTS (SELECT FROM pg_catalog.pg_extension WHERE extname = 'citus'),
               pg_catalog.current_setting(')"
                                 + QByteArray(startMark) + R"(', true)
          FROM pg_catalog.pg_roles r, pg_catalog.pg_database d,
               (SELECT pg_catalog.count(*) AS by_all,
                       pg_catalog.count(*) FILTER (WHERE a.usename = SESSION_USER) AS by_role,
                       pg_catalog.count(*) FILTER (WHERE a.datname = pg_catalog.current_database()) AS in_database
                  FROM pg_catalog.pg_stat_activity a WHERE a.datid IS NOT NULL AND a.usesysid IS NOT NULL) used
         WHERE r.rolname = SESSION_USER AND d.datname = pg_catalog.current_database();
)";

static QByteArray sqlOf(const FirstMessage &message, const Connection &connection, ServerInfo assumed,
                        const SessionOptions &options)
{
    assumed.noticesLostClients = message.clientCheck;
    QByteArray sql = askAhead(message, PQbackendPID(connection.native()));
    if (message.guards)
        sql += sessionGuards(assumed, options) + ";\n";
    sql += askWho;
    if (message.identifier)
        sql += "SELECT system_identifier FROM pg_catalog.pg_control_system()";
    return sql;
}

/// The mark that \p connection was opened with, the last one of its options; empty: it was opened without.
static QString markOf(const Connection &connection)
{
    const QString options = sessionParameters(connection).keywords.value(QStringLiteral("options"));
    const QString name = QStringLiteral("-c %1=").arg(QLatin1String(startMark));
    const qsizetype at = options.lastIndexOf(name);
    return at < 0 ? QString() : options.mid(at + name.size()).section(u' ', 0, 0);
}

static void fill(ServerInfo &info, const std::vector<Rows> &results, const FirstMessage &message, const QString &mark)
{
    const size_t who = results.size() - (message.identifier ? 2 : 1);
    const Rows &rows = results[who];
    info.standby = rows.boolean(0, 1);
    info.versionText = rows.text(0, 2).section(u' ', 0, 0);
    info.readOnly = info.standby || results.front().boolean(0, 0);
    info.lockTableSlots = rows.integer(0, 3);
    info.connectionSlotsFree = static_cast<int>(rows.integer(0, 4));
    info.user = rows.text(0, 5);
    info.database = rows.text(0, 6);
    info.citus = rows.boolean(0, 7);
    info.keepsGuards = message.guards && !mark.isEmpty() && rows.text(0, 8) == mark;
    if (message.identifier)
        info.systemIdentifier = results.back().text(0, 0);
    info.transactionPooler = !message.guards;
    info.noticesLostClients = message.clientCheck;
}

Result<ServerInfo> startSession(Connection &connection, const SessionOptions &options, std::stop_token stop)
{
    ServerInfo info;
    info.version = PQserverVersion(connection.native());
    // A database in SQL_ASCII holds bytes of any encoding. Asked for UTF-8, its server fails a whole query at the first
    // value that is not; asked for bytes, only that value is flagged.
    const char *encoding = PQparameterStatus(connection.native(), "server_encoding");
    if (encoding && qstrcmp(encoding, "SQL_ASCII") == 0)
        info.clientEncoding = "SQL_ASCII";
    const char *superuser = PQparameterStatus(connection.native(), "is_superuser");
    info.superuser = superuser && qstrcmp(superuser, "on") == 0;
    FirstMessage message;
    // PostgreSQL 14 and later, and only where the operating system can tell; elsewhere keepalives must do.
    message.clientCheck = info.major() >= 14;
    while (true) {
        const Result<std::vector<Rows>> results = connection.script(sqlOf(message, connection, info, options), stop);
        if (results) {
            fill(info, *results, message, markOf(connection));
            break;
        }
        const Error &error = results.error();
        if (error.isCancelled() || error.code == ErrorCode::ConnectionLost
            || error.code == ErrorCode::ServerUnreachable)
            return failure(error);
        if (message.guards && error.sqlState == QStringLiteral("22012")) // of askAhead(): nothing else here divides
            message.guards = message.clientCheck = false;
        else if (!message.leaveOut())
            return failure(error);
    }
    if (options.access == AccessMode::ReadWrite) {
        if (const Status writable = refuseWriting(info, options.allowed); !writable)
            return failure(writable.error());
    }
    return info;
}

Status refuseWriting(const ServerInfo &server, AccessMode allowed)
{
    if (allowed == AccessMode::ReadOnly)
        return failure(ErrorCode::ReadOnlyServer,
                       QCoreApplication::translate("Engine", "The profile of this connection says read_only = true."),
                       QCoreApplication::translate(
                           "Engine", "Nothing was changed. Take read_only out of its [database] section first."));
    if (server.transactionPooler)
        return failure(
            ErrorCode::PoolerRefused,
            QCoreApplication::translate(
                "Engine",
                "This connection goes through a pooler in transaction mode; changing tenants through it is refused."),
            QCoreApplication::translate(
                "Engine",
                "Session locks and settings leak to other clients there. Connect to the PostgreSQL server directly."));
    if (server.standby)
        return failure(ErrorCode::ReadOnlyServer,
                       QCoreApplication::translate("Engine", "The server is a standby and cannot be written to."),
                       QCoreApplication::translate(
                           "Engine", "Connect to the primary, for example with target_session_attrs=read-write."));
    if (server.readOnly)
        return failure(
            ErrorCode::ReadOnlyServer,
            QCoreApplication::translate("Engine", "The server makes sessions of \"%1\" read-only by default.")
                .arg(server.user),
            QCoreApplication::translate("Engine", "Somebody set default_transaction_read_only for this role, database "
                                                  "or server. Connect as a role that may write."));
    return {};
}

QByteArray sessionGuards(const ServerInfo &server, const SessionOptions &options)
{
    // Settings made through a transaction pooler would stay with whoever gets that server connection next.
    if (server.transactionPooler)
        return {};
    const auto milliseconds = [](std::chrono::milliseconds time) { return QByteArray::number(qint64(time.count())); };
    const std::array last{SettingValue{"application_name", applicationName(options).toUtf8()},
                          SettingValue{"lock_timeout", milliseconds(options.lockTimeout)},
                          SettingValue{"statement_timeout", milliseconds(options.statementTimeout)}};
    return guardSettings(server, options.access, last).trimmed().chopped(1);
}

} // namespace tenantry
