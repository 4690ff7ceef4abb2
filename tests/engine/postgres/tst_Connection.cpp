// SPDX-License-Identifier: GPL-3.0-or-later
#include "postgres/Connection.h"

#include "postgres/ServerErrors.h"
#include "postgres/SessionOpener.h"
#include "support/ScratchCluster.h"
#include "support/TempHome.h"

#include <QElapsedTimer>
#include <QFile>
#include <QTest>

#include <netinet/in.h>
#include <sys/socket.h>
#include <unistd.h>

#include <thread>

using namespace tenantry;

/// Sessions on a real server: how opening fails, how statements fail, how they are cancelled, and what guards are set.
class tst_Connection : public QObject {
    Q_OBJECT

    std::unique_ptr<test::TempHome> m_home;
    std::unique_ptr<test::ScratchCluster> m_cluster;
    QString m_conninfo;

    static SessionOptions options(const QString &conninfo, AccessMode access = AccessMode::ReadWrite)
    {
        SessionOptions options;
        options.conninfo = conninfo;
        options.purpose = QStringLiteral("test");
        options.access = access;
        return options;
    }

private Q_SLOTS:
    void initTestCase()
    {
        m_home = std::make_unique<test::TempHome>();
        m_cluster = std::make_unique<test::ScratchCluster>();
        m_conninfo = m_cluster->createDatabase(QStringLiteral("connection"));
    }

    void openingFails_data()
    {
        QTest::addColumn<QString>("conninfo");
        QTest::addColumn<ErrorCode>("code");
        QTest::newRow("no server") << QStringLiteral("host=/nonexistent dbname=x user=x")
                                   << ErrorCode::ServerUnreachable;
        QTest::newRow("no port") << QStringLiteral("host=127.0.0.1 port=1 dbname=x user=x")
                                 << ErrorCode::ServerUnreachable;
        QTest::newRow("not a conninfo") << QStringLiteral("hostess=x") << ErrorCode::ConninfoInvalid;
        QTest::newRow("no database") << QString(m_cluster->conninfo(QStringLiteral("absent")))
                                     << ErrorCode::DatabaseMissing;
        QTest::newRow("no role") << m_cluster->conninfo(QStringLiteral("connection"), QStringLiteral("nobody_here"))
                                 << ErrorCode::AuthenticationFailed;
        QTest::newRow("no service") << QStringLiteral("service=absent") << ErrorCode::ServerUnreachable;
    }
    void openingFails()
    {
        QFETCH(QString, conninfo);
        QFETCH(ErrorCode, code);
        const Result<Connection> connection = Connection::open(options(conninfo));
        QVERIFY(!connection);
        QCOMPARE(errorCodeName(connection.error().code), errorCodeName(code));
        QVERIFY(!connection.error().hint.isEmpty());
    }

    /// Row 13. libpq gives no SQLSTATE for a login; the server's words are told apart.
    void whatAServerSaysToALogin_data()
    {
        QTest::addColumn<QString>("words");
        QTest::addColumn<PasswordState>("password");
        QTest::addColumn<ErrorCode>("code");
        const auto row = [](const char *words, PasswordState password, ErrorCode code) {
            QTest::newRow(words)
                << QStringLiteral("connection to server at \"db\" failed: FATAL:  %1").arg(QLatin1String(words))
                << password << code;
        };
        for (const PasswordState state : {PasswordState::NotAsked, PasswordState::Rejected}) {
            row("sorry, too many clients already", state, ErrorCode::ConnectionsExhausted);
            row("too many connections for role \"x\"", state, ErrorCode::ConnectionsExhausted);
            row("too many connections for database \"x\"", state, ErrorCode::ConnectionsExhausted);
            row("remaining connection slots are reserved for non-replication superuser connections", state,
                ErrorCode::ConnectionsExhausted);
            row("remaining connection slots are reserved for roles with privileges of the "
                "\"pg_use_reserved_connections\" "
                "role",
                state, ErrorCode::ConnectionsExhausted);
            row("database \"x\" does not exist", state, ErrorCode::DatabaseMissing);
            row("role \"database \" does not exist", state, ErrorCode::AuthenticationFailed);
            row("password authentication failed for user \"x\"", state, ErrorCode::AuthenticationFailed);
        }
    }
    void whatAServerSaysToALogin()
    {
        QFETCH(QString, words);
        QFETCH(PasswordState, password);
        QFETCH(ErrorCode, code);
        QCOMPARE(errorCodeName(errorOfOpening(QStringLiteral("db"), words, password).code), errorCodeName(code));
    }

    void aPasswordThatWasTakenIsNotAskedForAgain_data()
    {
        QTest::addColumn<QString>("database");
        QTest::addColumn<QByteArray>("limit");
        QTest::addColumn<ErrorCode>("code");
        QTest::addColumn<int>("prompts");
        QTest::newRow("no database") << QStringLiteral("absent") << QByteArray("-1") << ErrorCode::DatabaseMissing << 0;
        QTest::newRow("no slot") << QStringLiteral("connection") << QByteArray("0") << ErrorCode::ConnectionsExhausted
                                 << 0;
        QTest::newRow("wrong") << QStringLiteral("connection") << QByteArray("-1") << ErrorCode::AuthenticationFailed
                               << 1;
    }
    void aPasswordThatWasTakenIsNotAskedForAgain()
    {
        QFETCH(QString, database);
        QFETCH(QByteArray, limit);
        QFETCH(ErrorCode, code);
        QFETCH(int, prompts);
        test::exec(m_conninfo, "DROP ROLE IF EXISTS guarded; CREATE ROLE guarded LOGIN CONNECTION LIMIT " + limit);
        m_cluster->requirePassword(QStringLiteral("guarded"), prompts == 0 ? "right" : "other");
        SessionOptions session =
            options(m_cluster->conninfo(database, QStringLiteral("guarded")) + QStringLiteral(" password=right"));
        int asked = 0;
        session.prompt = [&asked](const PasswordQuestion &question) -> std::optional<QString> {
            asked += question.of == PasswordQuestion::Of::Person ? 1 : 0;
            return std::nullopt;
        };
        const Result<Connection> connection = Connection::open(session);
        QVERIFY(!connection);
        QCOMPARE(errorCodeName(connection.error().code), errorCodeName(code));
        QCOMPARE(asked, prompts);
    }

    void freeSlotsKnowTheLimitsOfRoleAndDatabase()
    {
        test::exec(m_conninfo, "CREATE ROLE few LOGIN CONNECTION LIMIT 5; CREATE ROLE many LOGIN");
        const QString database = m_cluster->createDatabase(QStringLiteral("limited"), "CONNECTION LIMIT 4");
        const auto open = [this](const char *name, const char *role) {
            return *Connection::open(options(m_cluster->conninfo(QLatin1String(name), QLatin1String(role))));
        };
        const Connection one = open("connection", "few");
        QCOMPARE(one.server().connectionSlotsFree, 4);
        const Connection two = open("limited", "few");
        QCOMPARE(two.server().connectionSlotsFree, 3);
        const Connection three = open("limited", "many");
        QCOMPARE(three.server().connectionSlotsFree, 2);
        // Sessions of others count, whatever the role may see of them.
        const Connection four = test::connectTo(m_conninfo);
        QTRY_COMPARE(open("connection", "many").server().connectionSlotsFree, 97 - 5);
    }

    static QString effective(const QString &conninfo, const char *keyword)
    {
        return withDefaults(*Conninfo::parse(conninfo)).value(QLatin1String(keyword));
    }

    /// Row 38: however a host other than this one is named, TLS to it is verified unless somebody chose otherwise.
    void tlsIsVerifiedWhereverTheHostIsNamed_data()
    {
        QTest::addColumn<QByteArray>("environment");
        QTest::addColumn<QString>("conninfo");
        QTest::addColumn<QString>("sslmode");
        const auto row = [](const char *name, const char *environment, const char *conninfo, const char *sslmode) {
            QTest::newRow(name) << QByteArray(environment) << QString::fromLatin1(conninfo)
                                << QString::fromLatin1(sslmode);
        };
        row("conninfo", "", "host=192.0.2.1", "verify-full");
        row("conninfo, chosen", "", "host=192.0.2.1 sslmode=prefer", "prefer");
        row("hostaddr", "", "hostaddr=192.0.2.1", "verify-full");
        row("loopback", "", "host=127.0.0.2", "");
        row("socket", "", "host=/run/postgresql", "");
        row("no host", "", "dbname=x", "");
        row("PGHOST", "PGHOST=192.0.2.1", "dbname=x", "verify-full");
        row("PGHOSTADDR", "PGHOSTADDR=192.0.2.1", "dbname=x", "verify-full");
        row("PGHOST and PGSSLMODE", "PGHOST=192.0.2.1 PGSSLMODE=prefer", "dbname=x", "");
        row("PGHOST, conninfo wins", "PGHOST=192.0.2.1", "host=127.0.0.1", "");
        row("service", "", "service=plain", "verify-full");
        row("service, chosen", "", "service=chosen", "");
        row("service, loopback", "", "service=here", "");
        row("PGSERVICE", "PGSERVICE=plain", "dbname=x", "verify-full");
        row("several hosts", "", "host=127.0.0.1,192.0.2.1", "verify-full");
    }
    void tlsIsVerifiedWhereverTheHostIsNamed()
    {
        QFETCH(QByteArray, environment);
        QFETCH(QString, conninfo);
        QFETCH(QString, sslmode);
        QFile services(m_home->file(QStringLiteral("services.conf")));
        QVERIFY(services.open(QIODevice::WriteOnly));
        services.write("[plain]\nhost=192.0.2.1\nkeepalives_idle=77\nconnect_timeout=3\n"
                       "[chosen]\nhost=192.0.2.1\nsslmode=require\n[here]\nhost=127.0.0.1\n");
        services.close();
        qputenv("PGSERVICEFILE", services.fileName().toUtf8());
        const QByteArrayList variables = environment.split(' ');
        for (const QByteArray &one : variables) {
            if (!one.isEmpty())
                qputenv(one.split('=').first().constData(), one.split('=').last());
        }
        const QString found = effective(conninfo, "sslmode");
        const QString idle = effective(QStringLiteral("service=plain"), "keepalives_idle");
        const QString interval = effective(QStringLiteral("service=plain"), "keepalives_interval");
        const QString timeout = effective(QStringLiteral("service=plain"), "connect_timeout");
        for (const char *name : {"PGSERVICEFILE", "PGSERVICE", "PGHOST", "PGHOSTADDR", "PGSSLMODE"})
            qunsetenv(name);
        QCOMPARE(found, sslmode);
        // What the service file says is left to it.
        QCOMPARE(idle, QString());
        QCOMPARE(timeout, QString());
        QCOMPARE(interval, QStringLiteral("10"));
    }

    void guardsAreSet()
    {
        Connection connection = *Connection::open(options(m_conninfo));
        const Result<Rows> rows = connection.query(
            "SELECT current_setting('search_path'), current_setting('application_name'), "
            "current_setting('lock_timeout'),"
            " current_setting('client_connection_check_interval'), current_setting('default_transaction_read_only'),"
            " current_setting('transaction_read_only')");
        QVERIFY(rows);
        QCOMPARE(rows->text(0, 5), QStringLiteral("off"));
        QCOMPARE(rows->text(0, 0), QStringLiteral("pg_catalog, pg_temp"));
        QCOMPARE(rows->text(0, 1), QStringLiteral("tenantry/test"));
        QCOMPARE(rows->text(0, 2), QStringLiteral("500ms"));
        QCOMPARE(rows->text(0, 3), QStringLiteral("1s"));
        QCOMPARE(rows->text(0, 4), QStringLiteral("off"));
        QCOMPARE(connection.server().major(), connection.server().version / 10000);
        QVERIFY(!connection.server().standby && !connection.server().transactionPooler);
        QCOMPARE(connection.server().lockTableSlots, qint64(64) * 100);
    }

    void readingSessionsCannotWrite()
    {
        Connection connection = *Connection::open(options(m_conninfo, AccessMode::ReadOnly));
        const Result<Rows> rows = connection.query("CREATE TABLE public.x (id int)");
        QVERIFY(!rows);
        QCOMPARE(rows.error().code, ErrorCode::ReadOnlyServer);
        QCOMPARE(rows.error().sqlState, QStringLiteral("25006"));
    }

    void aStandbyIsNotWrittenTo()
    {
        test::exec(m_conninfo, "ALTER DATABASE connection SET default_transaction_read_only = on");
        Connection connection = *Connection::open(options(m_conninfo, AccessMode::ReadOnly));
        QVERIFY(connection.server().readOnly);
        const Result<Connection> refused = Connection::open(options(m_conninfo));
        // What the connection string itself chooses counts.
        test::exec(m_conninfo + QStringLiteral(" options='-c default_transaction_read_only=off'"),
                   "ALTER DATABASE connection RESET default_transaction_read_only");
        QVERIFY(!refused);
        QCOMPARE(refused.error().code, ErrorCode::ReadOnlyServer);
    }

    void errorsCarrySqlstateAndPosition()
    {
        Connection connection = *Connection::open(options(m_conninfo));
        const auto results = connection.script("SELECT 1; SELECT 'é', nonsense; SELECT 2");
        QVERIFY(!results);
        QCOMPARE(results.error().sqlState, QStringLiteral("42703"));
        QCOMPARE(connection.lastErrorPosition(), 22);
        QCOMPARE(connection.transactionStatus(), TransactionStatus::Idle);
        QCOMPARE(connection.query("SELECT 7")->integer(0, 0), qint64(7));
    }

    void serverTextIsPlain()
    {
        Connection connection = *Connection::open(options(m_conninfo));
        const auto results = connection.script(
            "DO $$ BEGIN RAISE EXCEPTION '%', E'\\x1b[31mred\\x1b[0m <b>x</b> ' || repeat('y', 100000); END $$");
        QVERIFY(!results);
        QVERIFY(results.error().message.startsWith(QStringLiteral("red <b>x</b> yyy")));
        QVERIFY(results.error().message.size() < 10000);
    }

    void stoppingEndsAConnectionThatHangs()
    {
        const int silent = ::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0); // takes connections and says nothing
        sockaddr_in address{};
        address.sin_family = AF_INET;
        address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
        socklen_t length = sizeof address;
        QCOMPARE(::bind(silent, reinterpret_cast<const sockaddr *>(&address), length), 0);
        QCOMPARE(::listen(silent, 8), 0);
        QCOMPARE(::getsockname(silent, reinterpret_cast<sockaddr *>(&address), &length), 0);
        const QString conninfo = QStringLiteral("host=127.0.0.1 port=%1 dbname=none user=nobody connect_timeout=2")
                                     .arg(ntohs(address.sin_port));
        std::stop_source source;
        const std::jthread stopper([&source] {
            std::this_thread::sleep_for(std::chrono::milliseconds(100));
            source.request_stop();
        });
        QElapsedTimer timer;
        timer.start();
        const auto connection = Connection::open(options(conninfo), source.get_token());
        QVERIFY(!connection);
        QVERIFY2(connection.error().isCancelled(), qPrintable(connection.error().toText()));
        QVERIFY2(timer.elapsed() < 3500, QByteArray::number(timer.elapsed()).constData()); // one attempt, not two
        ::close(silent);
    }

    void cancellingCancelsOnTheServer()
    {
        Connection connection = *Connection::open(options(m_conninfo));
        std::stop_source source;
        std::jthread stopper([&source] {
            std::this_thread::sleep_for(std::chrono::milliseconds(300));
            source.request_stop();
        });
        QElapsedTimer timer;
        timer.start();
        const Result<Rows> rows = connection.query("SELECT pg_sleep(30)", {}, source.get_token());
        QVERIFY(!rows);
        QVERIFY(rows.error().isCancelled());
        QVERIFY(timer.elapsed() < 5000);
        QCOMPARE(
            test::value(m_conninfo,
                        "SELECT count(*) FROM pg_stat_activity WHERE query LIKE '%pg_sleep(30)%' AND state = 'active' "
                        "AND pid <> pg_backend_pid()"),
            QStringLiteral("0"));
        QCOMPARE(connection.query("SELECT 1")->integer(0, 0), qint64(1));
    }

    void copyOverTheClientEndsInAnError_data()
    {
        QTest::addColumn<QByteArray>("sql");
        QTest::newRow("to") << QByteArray("BEGIN; COPY (SELECT generate_series(1, 100000)) TO STDOUT; SELECT 1");
        QTest::newRow("from") << QByteArray("BEGIN; CREATE TEMP TABLE c (id int); COPY c FROM STDIN; SELECT 1");
    }
    void copyOverTheClientEndsInAnError()
    {
        QFETCH(QByteArray, sql);
        Connection connection = *Connection::open(options(m_conninfo));
        const auto results = connection.script(sql);
        QVERIFY(!results);
        QVERIFY2(results.error().message.contains(QStringLiteral("COPY")), qPrintable(results.error().message));
        QVERIFY(connection.script("ROLLBACK"));
        QCOMPARE(connection.query("SELECT 1")->integer(0, 0), qint64(1));
    }

    void copyToTheClientCanBeCancelled()
    {
        Connection connection = *Connection::open(options(m_conninfo));
        std::stop_source source;
        std::jthread stopper([&source] {
            std::this_thread::sleep_for(std::chrono::milliseconds(300));
            source.request_stop();
        });
        QElapsedTimer timer;
        timer.start();
        const auto results =
            connection.script("COPY (SELECT i FROM generate_series(1, 2000000000) i) TO STDOUT", source.get_token());
        QVERIFY(!results);
        QVERIFY2(results.error().isCancelled(), qPrintable(results.error().toText()));
        QVERIFY(timer.elapsed() < 5000);
        QCOMPARE(connection.query("SELECT 1")->integer(0, 0), qint64(1));
    }

    void statementTimeout()
    {
        SessionOptions quick = options(m_conninfo);
        quick.statementTimeout = std::chrono::milliseconds(200);
        Connection connection = *Connection::open(quick);
        const Result<Rows> rows = connection.query("SELECT pg_sleep(5)");
        QVERIFY(!rows);
        QCOMPARE(rows.error().code, ErrorCode::StatementTimeout);
    }

    void aKilledBackendIsAConnectionLost()
    {
        Connection connection = *Connection::open(options(m_conninfo));
        test::exec(m_conninfo,
                   "SELECT pg_terminate_backend(" + QByteArray::number(connection.backendPid()) + ", 5000)");
        const Result<Rows> rows = connection.query("SELECT 1");
        QVERIFY(!rows);
        QCOMPARE(rows.error().code, ErrorCode::ConnectionLost);
        QVERIFY(!connection.isAlive());
    }

    void parametersAreBound()
    {
        Connection connection = *Connection::open(options(m_conninfo));
        const QByteArray evil = "Robert'); DROP TABLE students;--";
        const Result<Rows> rows = connection.query("SELECT $1::text, $2::text IS NULL", {evil, std::nullopt});
        QVERIFY(rows);
        QCOMPARE(rows->bytes(0, 0).toByteArray(), evil);
        QVERIFY(rows->boolean(0, 1));
        QCOMPARE(*connection.quoted(QStringLiteral("a\"b")), QByteArray("\"a\"\"b\""));
    }

    /// What others' text leaves in the session leads none of our names; in one message with ours, or before it.
    void othersLeaveNoPathToOurs()
    {
        Connection connection = *Connection::open(options(m_conninfo));
        const QByteArray ask = "SELECT pg_catalog.current_setting('search_path')";
        const QByteArray theirs = "SET search_path = pg_toast, pg_catalog";
        const QString ours = QStringLiteral("pg_catalog, pg_temp");
        const auto byQuery = [&] { return connection.query(ask)->text(0, 0); };
        const auto byScript = [&] { return connection.script(ask)->front().text(0, 0); };

        const auto left = connection.scriptOfOthers(theirs + ';' + ask);
        QVERIFY(left);
        QCOMPARE(left->back().text(0, 0), QStringLiteral("pg_toast, pg_catalog")); // it did what it wants
        QCOMPARE(byQuery(), ours);
        QVERIFY(connection.scriptOfOthers(theirs));
        QCOMPARE(byScript(), ours);
        QCOMPARE(byQuery(), ours);

        // In the middle of its transaction, and after that was taken back; and where ours took it back.
        QVERIFY(connection.scriptOfOthers(theirs));
        QVERIFY(connection.scriptOfOthers("BEGIN;" + theirs));
        QCOMPARE(byQuery(), ours);
        QCOMPARE(byScript(), ours);
        QVERIFY(connection.script("ROLLBACK"));
        QCOMPARE(byQuery(), ours);
        QVERIFY(connection.scriptOfOthers(theirs));
        QVERIFY(connection.script("BEGIN; ROLLBACK"));
        QCOMPARE(byScript(), ours);

        // One that failed half-way, and one in a transaction that can only be ended.
        QVERIFY(!connection.scriptOfOthers(theirs + "; COMMIT; SELECT 1/0"));
        QCOMPARE(byQuery(), ours);
        QVERIFY(connection.scriptOfOthers(theirs));
        QVERIFY(!connection.scriptOfOthers("BEGIN; SELECT 1/0"));
        QVERIFY(!connection.query(ask));
        QVERIFY(connection.script("ROLLBACK"));
        QCOMPARE(byScript(), ours);

        QVERIFY(connection.scriptOfOthers(theirs));
        QVERIFY(!connection.script("SELECT nope"));
        QCOMPARE(connection.lastErrorPosition(), 7); // of what was asked, not of what went in front of it
        QVERIFY(connection.scriptOfOthers(theirs));
        const auto guarded = connection.scriptWithGuards("SELECT 1;", ask);
        QVERIFY(guarded);
        QCOMPARE(guarded->back().text(0, 0), ours);
        QCOMPARE(byQuery(), ours);
    }

    void shadowingFunctionsAreNotCalled()
    {
        // Fault 23: a function in an earlier schema of the caller's path must not stand in for pg_catalog's.
        test::exec(m_conninfo, "CREATE SCHEMA evil; CREATE FUNCTION evil.pg_is_in_recovery() RETURNS boolean LANGUAGE "
                               "sql AS 'SELECT true';"
                               "ALTER DATABASE connection SET search_path = evil, pg_catalog");
        Connection connection = *Connection::open(options(m_conninfo));
        QVERIFY(!connection.server().standby);
        test::exec(m_conninfo, "ALTER DATABASE connection RESET search_path");
    }
};

QTEST_GUILESS_MAIN(tst_Connection)
#include "tst_Connection.moc"
