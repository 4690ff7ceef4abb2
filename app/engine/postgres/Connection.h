// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Result.h"
#include "base/SchemaName.h"
#include "postgres/Conninfo.h"
#include "settings/Secrets.h"

#include <QByteArrayView>
#include <QString>
#include <QStringList>

#include <chrono>
#include <memory>
#include <optional>
#include <stop_token>
#include <vector>

class QSqlDatabase;
struct pg_conn;
struct pg_result;

namespace tenantry {

/// What a session found out on opening.
struct ServerInfo {
    int version = 0;                ///< PQserverVersion: 150018
    QString versionText;            ///< "15.18"
    bool standby = false;           ///< pg_is_in_recovery()
    bool readOnly = false;          ///< standby, or default_transaction_read_only
    bool transactionPooler = false; ///< PQbackendPID differs from pg_backend_pid()
    bool superuser = false;         ///< the session's own user
    bool citus = false;
    QString systemIdentifier; ///< of pg_control_system(), empty where not permitted
    QString database;
    QString user;
    qint64 lockTableSlots = 0;   ///< max_locks_per_transaction × (max_connections + max_prepared_transactions)
    int connectionSlotsFree = 0; ///< connections this role could still open here, an estimate
    QByteArray clientEncoding = QByteArrayLiteral("UTF8"); ///< SQL_ASCII where the database is
    bool noticesLostClients = false;                       ///< client_connection_check_interval works there
    bool keepsGuards = false; ///< opened with startOptions(): RESET ALL puts those guards back
    int major() const { return version / 10000; }
};

enum class AccessMode { ReadOnly, ReadWrite };

/// How a session is opened and guarded.
struct SessionOptions {
    QString conninfo;                         ///< any libpq string, without a password
    QString storeKey;                         ///< for the keyring; empty: not asked
    PasswordPrompt prompt;                    ///< asked until the server takes the answer or nobody has another
    QString purpose;                          ///< application_name = "tenantry/<purpose>"
    AccessMode access = AccessMode::ReadOnly; ///< ReadOnly sets default_transaction_read_only = on
    AccessMode allowed =
        AccessMode::ReadWrite; ///< ReadOnly: a session that may write is refused, by the profile's wish
    std::chrono::milliseconds lockTimeout{500};
    std::chrono::milliseconds statementTimeout{30 * 1000};
};

/// The rows of one result. Values are UTF-8 bytes as the server sent them (text format).
class Rows {
public:
    Rows() = default;
    explicit Rows(std::shared_ptr<pg_result> result); ///< may be null

    int count() const;
    int columns() const;
    bool isNull(int row, int column) const;
    QByteArrayView bytes(int row, int column) const; ///< valid as long as this object or a copy lives
    QString text(int row, int column) const;         ///< decoded; invalid UTF-8 becomes U+FFFD
    qint64 integer(int row, int column) const;
    bool boolean(int row, int column) const;
    qint64 affected() const;       ///< PQcmdTuples
    QByteArray commandTag() const; ///< PQcmdStatus: "INSERT 0 1", "COMMIT"

private:
    std::shared_ptr<pg_result> m_result;
};

/// A parameter of a statement; nullopt is NULL. Bound by libpq, never glued.
using Parameter = std::optional<QByteArray>;

enum class TransactionStatus { Idle, Active, InTransaction, InError, Unknown };

/**
 * One PostgreSQL session: a connection of Qt SQL's, opened by a driver of our own (SessionDriver) and driven through
 * its native PGconn where Qt SQL has no words for it: several results of one message, SQLSTATE with detail and hint,
 * notices, the place of an error, the transaction's status.
 *
 * Belongs to the thread that opened it. Every call waits on the socket together with the stop token: a stop request
 * cancels on the server (PQcancel), waits for the answer, and returns ErrorCode::Cancelled. The session pins
 * search_path to pg_catalog, pg_temp (behind a transaction pooler each message does, for itself), and sets
 * application_name, client_connection_check_interval, lock_timeout, statement_timeout,
 * idle_in_transaction_session_timeout and TCP keepalives.
 *
 * Errors carry the SQLSTATE; 55P03 → LockTimeout, 57014 → StatementTimeout (or Cancelled), 42501 →
 * PermissionDenied, 25006 → ReadOnlyServer, 53200 → LockTableTooSmall, a lost connection → ConnectionLost,
 * all others StatementFailed.
 */
class Connection {
public:
    /// Errors: ServerUnreachable, AuthenticationFailed, DatabaseMissing, CertificateRejected, ConnectionsExhausted,
    /// ConninfoInvalid; PoolerRefused when ReadWrite is asked of a transaction pooler; ReadOnlyServer when it is
    /// asked of a standby, of a database or role that is read-only by default, or where options.allowed forbids it.
    static Result<Connection> open(const SessionOptions &options, std::stop_token stop = {});

    Connection(Connection &&) noexcept;
    Connection &operator=(Connection &&) noexcept;
    ~Connection();

    const ServerInfo &server() const;
    int backendPid() const;
    bool isAlive() const; ///< PQstatus == CONNECTION_OK

    /// Puts the session's guards back, whatever statements have SET since it was opened.
    Status restoreGuards(std::stop_token stop = {});
    /// Another name and other timeouts for the session, from the next time that its guards are put back. What it may do
    /// stays as it was opened.
    void rename(const SessionOptions &options);

    /// One statement with bound parameters ( …); BEGIN and its like are for script().
    Result<Rows> query(const QByteArray &sql, const std::vector<Parameter> &parameters = {}, std::stop_token stop = {});
    /// Any number of statements in one round trip by the simple protocol; the results in order. On an error the
    /// error of the first failing statement; results before it are dropped. position: see lastErrorPosition().
    Result<std::vector<Rows>> script(const QByteArray &sql, std::stop_token stop = {});
    /// The same, with what restoreGuards() sends between \p before, which has no names that are looked for, and
    /// \p after; for where the server readsAsGuarded(). The guards' results come first.
    Result<std::vector<Rows>> scriptWithGuards(const QByteArray &before, const QByteArray &after,
                                               std::stop_token stop = {});
    /// The same of text that is not ours, or that ends with what is not ours, such as the COMMIT of a migration, which
    /// runs a tenant's deferred triggers. It goes by whatever path it sets, and what it leaves in the session is no
    /// path of ours: query() and script() set theirs again before they do anything.
    Result<std::vector<Rows>> scriptOfOthers(const QByteArray &sql, std::stop_token stop = {});
    /// The character offset (from 0) in the text last sent at which the server saw the error; -1 if it named none.
    int lastErrorPosition() const;
    /// NOTICE and WARNING messages since the last call, plain text.
    QStringList takeNotices();
    TransactionStatus transactionStatus() const;
    /// True if the server reads the next message as a guarded session's: same encoding, standard strings. It parses a
    /// message whole before it runs any of it, so a SET in front of the text comes too late for that text.
    bool readsAsGuarded() const;

    /// An identifier quoted by PQescapeIdentifier. Errors: IdentifierInvalid (invalid UTF-8).
    Result<QByteArray> quoted(const QString &identifier) const;
    /// A literal quoted by PQescapeLiteral.
    Result<QByteArray> literal(const QString &text) const;
    Result<QByteArray> quoted(const SchemaName &schema) const { return quoted(schema.text()); }

    /// For QSqlQuery and QSqlQueryModel, in this thread: their queries go over this session, one statement and one
    /// round trip each, and obey \p stop until database() is called again. Valid as long as this object is: who keeps
    /// queries longer has queries that fail.
    QSqlDatabase database(std::stop_token stop = {}) const;
    pg_conn *native() const;

private:
    struct Impl;
    explicit Connection(std::unique_ptr<Impl> impl);
    std::unique_ptr<Impl> m_impl;
};

/// Who holds a lock that another session waits for, or waited for.
struct LockHolder {
    int pid = 0;
    QString user;
    QString application;
    QString query;            ///< plain text, capped at 300 characters
    qint64 ageSeconds = 0;    ///< since its transaction began
    QString describe() const; ///< "pid 4711 (psql, user app) for 42 s: UPDATE …"
};

/// Who holds any lock on relation \p relation (oid), the strongest first; not this session itself.
Result<std::vector<LockHolder>> lockHolders(Connection &connection, quint32 relation, std::stop_token stop = {});

} // namespace tenantry
