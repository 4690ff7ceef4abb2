// SPDX-License-Identifier: GPL-3.0-or-later
#include "postgres/SessionDriver.h"

#include "postgres/SessionResult.h"
#include "support/DelayingProxy.h"
#include "support/FakeServer.h"
#include "support/ScratchCluster.h"
#include "support/TempHome.h"

#include <QElapsedTimer>
#include <QSqlDatabase>
#include <QSqlError>
#include <QSqlField>
#include <QSqlQuery>
#include <QSqlQueryModel>
#include <QSqlRecord>
#include <QTest>

#include <libpq-fe.h>

#include <cmath>
#include <thread>

using namespace tenantry;
using namespace tenantry::test;

/// A session as Qt SQL sees it, with what QPSQL does not have: a stop, a time limit, no statement of its own.
class tst_SessionDriver : public QObject {
    Q_OBJECT

    std::unique_ptr<TempHome> m_home;
    std::unique_ptr<ScratchCluster> m_cluster;
    QString m_conninfo;

    static SessionOptions options(const QString &conninfo)
    {
        SessionOptions options;
        options.conninfo = conninfo;
        options.purpose = QStringLiteral("test");
        return options;
    }
    static QVariant valueOf(QSqlQuery &query)
    {
        return query.exec() && query.next() ? query.value(0) : QVariant(query.lastError().text());
    }
    static QVariant valueOf(const QSqlDatabase &database, const QString &sql)
    {
        QSqlQuery query(database);
        query.prepare(sql);
        return valueOf(query);
    }

private Q_SLOTS:
    void initTestCase()
    {
        m_home = std::make_unique<TempHome>();
        m_cluster = std::make_unique<ScratchCluster>();
        m_conninfo = m_cluster->createDatabase(QStringLiteral("driver"));
    }

    void aSessionIsAConnectionOfQtSqls()
    {
        const QStringList before = QSqlDatabase::connectionNames();
        QString name;
        {
            const Connection connection = connectTo(m_conninfo);
            const QSqlDatabase database = connection.database();
            name = database.connectionName();
            QVERIFY(database.isValid());
            QVERIFY(database.isOpen());
            QVERIFY(QSqlDatabase::contains(name));
            const QVariant handle = database.driver()->handle();
            QCOMPARE(QByteArray(handle.typeName()), QByteArray("pg_conn*")); // Qt 6 looks through libpq's typedef
            QCOMPARE(*static_cast<PGconn *const *>(handle.constData()), connection.native());
            // Its guards are this session's, and none else was opened for it.
            QCOMPARE(valueOf(database, QStringLiteral("SELECT pg_backend_pid()")).toInt(), connection.backendPid());
            QCOMPARE(valueOf(database, QStringLiteral("SHOW search_path")).toString(),
                     QStringLiteral("pg_catalog, pg_temp"));
            const Connection other = connectTo(m_conninfo);
            QVERIFY(other.database().connectionName() != name);
        }
        QVERIFY(!QSqlDatabase::contains(name));
        QCOMPARE(QSqlDatabase::connectionNames(), before);
    }

    /// Whoever goes on holding it has nothing to ask any more, and the server one session less.
    void aQueryThatOutlivesItsSessionFails()
    {
        QSqlQuery query;
        int pid = 0;
        {
            const Connection connection = connectTo(m_conninfo);
            pid = connection.backendPid();
            query = QSqlQuery(connection.database());
            QVERIFY(query.prepare(QStringLiteral("SELECT 1")));
            QCOMPARE(valueOf(query).toInt(), 1);
        }
        QVERIFY(!query.exec());
        QVERIFY(query.lastError().isValid());
        QVERIFY(!query.exec(QStringLiteral("SELECT 2")));
        QTRY_COMPARE(value(m_conninfo, "SELECT count(*) FROM pg_stat_activity WHERE pid = " + QByteArray::number(pid)),
                     QStringLiteral("0"));
    }

    void whoClosesItUnderASessionClosesNothing()
    {
        Connection connection = connectTo(m_conninfo);
        QSqlDatabase database = connection.database();
        database.close();
        QVERIFY(!database.isOpen());
        QVERIFY(connection.query("SELECT 1"));
        QVERIFY(!database.open()); // it would be a session without guards
        QVERIFY(database.isOpenError());
        QVERIFY(database.lastError().isValid());
        QVERIFY(!database.transaction());
        QVERIFY(connection.query("SELECT 1"));
    }

    void valuesAreBoundAndReadWithTheirTypes_data()
    {
        QTest::addColumn<QString>("type");
        QTest::addColumn<QVariant>("bound");
        const auto row = [](const char *type, const QVariant &bound) {
            QTest::addRow("%s %s", type, qPrintable(bound.toString())) << QString::fromLatin1(type) << bound;
        };
        row("bool", true);
        row("bool", false);
        row("int2", -32768);
        row("int4", std::numeric_limits<int>::min());
        row("int8", std::numeric_limits<qlonglong>::min());
        row("int8", std::numeric_limits<qlonglong>::max());
        row("oid", 4294967295U);
        row("float8", 0.1);
        row("float8", -1e300);
        row("float8", std::numeric_limits<double>::infinity());
        row("float8", -std::numeric_limits<double>::infinity());
        row("numeric", 12.5);
        row("text", QStringLiteral("Zoë's \\ \"?\" $1"));
        row("text", QStringLiteral(""));
        row("json", QStringLiteral("{\"a\": 1}"));
        row("bytea", QByteArray("\0\x01\\'\xff", 5));
        row("bytea", QByteArray(""));
        row("date", QDate(2026, 2, 3));
        row("time", QTime(4, 5, 6, 789));
        row("timestamp", QDateTime(QDate(2026, 2, 3), QTime(4, 5, 6, 789), Qt::UTC));
        row("timestamptz", QDateTime(QDate(2026, 2, 3), QTime(4, 5, 6, 789), Qt::UTC));
        row("timestamptz", QDateTime(QDate(2026, 7, 3), QTime(4, 5, 6), Qt::OffsetFromUTC, 5 * 3600 + 1800));
    }
    void valuesAreBoundAndReadWithTheirTypes()
    {
        QFETCH(QString, type);
        QFETCH(QVariant, bound);
        // The session's own time zone is not to matter.
        Connection connection = connectTo(m_conninfo);
        QVERIFY(connection.script("SET TimeZone = 'America/St_Johns'"));
        QSqlQuery query(connection.database());
        QVERIFY(query.prepare(QStringLiteral("SELECT ?::%1, ?::%1, NULL::%1").arg(type)));
        query.addBindValue(bound);
        query.addBindValue(QVariant(bound.metaType()));
        QVERIFY2(query.exec() && query.next(), qPrintable(query.lastError().text()));
        QCOMPARE(query.record().field(0).metaType(), bound.metaType());
        QCOMPARE(query.value(0).metaType(), bound.metaType());
        QCOMPARE(query.value(0), bound);
        QVERIFY(!query.isNull(0));
        for (const int null : {1, 2}) {
            QVERIFY(query.isNull(null));
            QVERIFY(query.value(null).isNull());
            QCOMPARE(query.value(null).metaType(), bound.metaType());
        }
    }

    void whatNoTypeOfQtHolds()
    {
        const Connection connection = connectTo(m_conninfo);
        const QSqlDatabase database = connection.database();
        QVERIFY(std::isnan(valueOf(database, QStringLiteral("SELECT 'NaN'::float8")).toDouble()));
        const QVariant forEver = valueOf(database, QStringLiteral("SELECT 'infinity'::timestamptz"));
        QCOMPARE(forEver.metaType(), QMetaType::fromType<QDateTime>());
        QVERIFY(!forEver.toDateTime().isValid());
        QCOMPARE(valueOf(database, QStringLiteral("SELECT '04:05:06+01'::timetz")).toString(),
                 QStringLiteral("04:05:06+01"));
        QSqlQuery query(database);
        query.setNumericalPrecisionPolicy(QSql::HighPrecision);
        QVERIFY(query.exec(QStringLiteral("SELECT 12345678901234567890.123456789")) && query.next());
        QCOMPARE(query.value(0).toString(), QStringLiteral("12345678901234567890.123456789"));
    }

    void placeholders_data()
    {
        QTest::addColumn<QString>("sql");
        QTest::addColumn<QString>("sent");
        const auto row = [](const char *sql, const char *sent) {
            QTest::newRow(QByteArray(sql).simplified().constData())
                << QString::fromUtf8(sql) << QString::fromUtf8(sent);
        };
        row("SELECT 1", "SELECT 1");
        row("a=? AND b=?::int4", "a=$1 AND b=$2::int4");
        row("f($1, $2)", "f($1, $2)");
        row("'?' ? '''?' ? '\\' ?", "'?' $1 '''?' $2 '\\' $3");
        row("E'\\'?' ? e'\\\\' ?", "E'\\'?' $1 e'\\\\' $2");
        row("some'?' ?", "some'?' $1");
        row("\"a?\"\"?\" ?", "\"a?\"\"?\" $1");
        row("-- ?\n? /* ? /* ? */ ? */ ? /* /? */ ?", "-- ?\n$1 /* ? /* ? */ ? */ $2 /* /? */ $3");
        row("$$ ? ' $$ ? $a$ ? $$ ? $b$ $a$ ?", "$$ ? ' $$ $1 $a$ ? $$ ? $b$ $a$ $2");
        row("$é$ ? $é$ ?", "$é$ ? $é$ $1");
        row("x$a$ ? y$a$ ?", "x$a$ $1 y$a$ $2"); // a name may have a $ in it
    }
    void placeholders()
    {
        QFETCH(QString, sql);
        QFETCH(QString, sent);
        QCOMPARE(QString::fromUtf8(numberedPlaceholders(sql)), sent);
    }

    void valuesHaveNamesOrNumbers()
    {
        const Connection connection = connectTo(m_conninfo);
        QSqlQuery query(connection.database());
        QVERIFY(query.prepare(QStringLiteral("SELECT :a::text || :b::text || :a::text")));
        query.bindValue(QStringLiteral(":a"), QStringLiteral("x"));
        query.bindValue(QStringLiteral(":b"), QStringLiteral("'; DROP TABLE x; --"));
        QCOMPARE(valueOf(query).toString(), QStringLiteral("x'; DROP TABLE x; --x"));
        query.bindValue(QStringLiteral(":b"), QStringLiteral("y")); // prepared once, asked twice
        QCOMPARE(valueOf(query).toString(), QStringLiteral("xyx"));
        QVERIFY(query.prepare(QStringLiteral("SELECT $2::int4 - $1::int4")));
        query.addBindValue(1);
        query.addBindValue(10);
        QCOMPARE(valueOf(query).toInt(), 9);
    }

    void rowsAreLookedAtInAnyOrder()
    {
        const Connection connection = connectTo(m_conninfo);
        QSqlQuery query(connection.database());
        QVERIFY(query.exec(QStringLiteral("SELECT i FROM generate_series(10, 14) i")));
        QVERIFY(query.isSelect());
        QCOMPARE(query.size(), 5);
        QCOMPARE(query.value(0), QVariant()); // before the first
        QVERIFY(query.last());
        QCOMPARE(query.value(0).toInt(), 14);
        QVERIFY(!query.next());
        QVERIFY(query.previous());
        QVERIFY(query.seek(2));
        QCOMPARE(query.value(0).toInt(), 12);
        QVERIFY(!query.seek(5));
        QVERIFY(query.first());
        QCOMPARE(query.value(0).toInt(), 10);
        query.finish();
        QVERIFY(!query.isActive());

        query.setForwardOnly(true);
        QVERIFY(query.exec(QStringLiteral("SELECT i FROM generate_series(1, 3) i")));
        int sum = 0;
        while (query.next())
            sum += query.value(0).toInt();
        QCOMPARE(sum, 6);
        // One result does not end the other.
        QSqlQuery other(connection.database());
        QVERIFY(query.exec(QStringLiteral("SELECT 1")) && other.exec(QStringLiteral("SELECT 2")));
        QVERIFY(query.next() && other.next());
        QCOMPARE(query.value(0).toInt() + other.value(0).toInt(), 3);
    }

    void aModelShowsThem()
    {
        const Connection connection = connectTo(m_conninfo);
        QSqlQueryModel model;
        model.setQuery(QStringLiteral("SELECT i AS number, 'row ' || i AS words FROM generate_series(1, 1000) i"),
                       connection.database());
        QVERIFY2(!model.lastError().isValid(), qPrintable(model.lastError().text()));
        QCOMPARE(model.rowCount(), 1000);
        QCOMPARE(model.columnCount(), 2);
        QCOMPARE(model.headerData(1, Qt::Horizontal).toString(), QStringLiteral("words"));
        QCOMPARE(model.index(999, 0).data(), QVariant(1000));
        QCOMPARE(model.index(499, 1).data(), QVariant(QStringLiteral("row 500")));
    }

    void anErrorHasItsSqlState_data()
    {
        QTest::addColumn<QString>("sql");
        QTest::addColumn<QString>("state");
        QTest::newRow("division") << QStringLiteral("SELECT 1 / 0") << QStringLiteral("22012");
        QTest::newRow("no table") << QStringLiteral("SELECT * FROM nowhere") << QStringLiteral("42P01");
        QTest::newRow("two statements") << QStringLiteral("SELECT 1; SELECT 2") << QStringLiteral("42601");
        QTest::newRow("a value too few") << QStringLiteral("SELECT ?::int4") << QStringLiteral("08P01");
        QTest::newRow("COPY from here") << QStringLiteral("COPY public.filled FROM STDIN") << QStringLiteral("57014");
        QTest::newRow("COPY to here") << QStringLiteral("COPY (SELECT 1) TO STDOUT") << QString();
    }
    void anErrorHasItsSqlState()
    {
        QFETCH(QString, sql);
        QFETCH(QString, state);
        exec(m_conninfo, "CREATE TABLE IF NOT EXISTS filled (i int4)");
        const Connection connection = connectTo(m_conninfo);
        QSqlQuery query(connection.database());
        QVERIFY(query.prepare(sql));
        QVERIFY(!query.exec());
        QVERIFY(!query.isActive());
        QCOMPARE(query.lastError().type(), QSqlError::StatementError);
        QCOMPARE(query.lastError().nativeErrorCode(), state);
        QVERIFY(!query.lastError().text().isEmpty());
        // The session goes on.
        QVERIFY(query.exec(QStringLiteral("SELECT 1")));
        QVERIFY(!query.lastError().isValid());
    }

    void changesAreCountedAndTakenBack()
    {
        exec(m_conninfo, "CREATE TABLE counted (i int4)");
        const Connection connection = connectTo(m_conninfo);
        QSqlDatabase database = connection.database();
        QVERIFY(database.driver()->hasFeature(QSqlDriver::Transactions));
        QSqlQuery query(database);
        QVERIFY(database.transaction());
        QCOMPARE(connection.transactionStatus(), TransactionStatus::InTransaction);
        QVERIFY(query.exec(QStringLiteral("INSERT INTO public.counted SELECT generate_series(1, 3)")));
        QVERIFY(!query.isSelect());
        QCOMPARE(query.numRowsAffected(), 3);
        QCOMPARE(query.size(), -1);
        QVERIFY(database.rollback());
        QCOMPARE(value(m_conninfo, "SELECT count(*) FROM counted"), QStringLiteral("0"));

        QVERIFY(database.transaction());
        QVERIFY(query.exec(QStringLiteral("INSERT INTO public.counted VALUES (1), (2) RETURNING i")));
        QVERIFY(query.isSelect());
        QCOMPARE(query.numRowsAffected(), 2);
        QVERIFY(database.commit());
        QCOMPARE(value(m_conninfo, "SELECT count(*) FROM counted"), QStringLiteral("2"));
        QVERIFY(query.exec(QStringLiteral("DELETE FROM public.counted WHERE i > 5")));
        QCOMPARE(query.numRowsAffected(), 0);

        // The server answers COMMIT with ROLLBACK, which is no error.
        QVERIFY(database.transaction());
        QVERIFY(query.exec(QStringLiteral("DELETE FROM public.counted")));
        QVERIFY(!query.exec(QStringLiteral("SELECT 1 / 0")));
        QVERIFY(!database.commit());
        QCOMPARE(connection.transactionStatus(), TransactionStatus::Idle);
        QCOMPARE(value(m_conninfo, "SELECT count(*) FROM counted"), QStringLiteral("2"));
    }

    /// One round trip a statement, values and all, and none for what Qt SQL wants to know of it.
    void itAsksNothingOfItsOwn()
    {
        const DelayingProxy proxy(m_cluster->cluster().socketFolder() + QStringLiteral("/.s.PGSQL.5432"),
                                  std::chrono::microseconds(0));
        const Result<Connection> connection = Connection::open(
            options(QStringLiteral("host=127.0.0.1 port=%1 dbname=driver user=tenantry sslmode=disable "
                                   "gssencmode=disable")
                        .arg(proxy.port())));
        QVERIFY2(connection, connection ? "" : qPrintable(connection.error().toText()));
        const int opening = proxy.roundTrips();
        QCOMPARE(opening, 2);
        {
            QSqlQuery query(connection->database());
            QVERIFY(query.prepare(QStringLiteral("SELECT oid FROM pg_class WHERE relname = ?")));
            for (const char *name : {"pg_class", "pg_type"}) {
                query.addBindValue(QString::fromLatin1(name));
                QVERIFY(query.exec() && query.next());
                QCOMPARE(query.record().count(), 1);
            }
        }
        QCOMPARE(proxy.roundTrips(), opening + 2);
    }

    void aQueryObeysAStop()
    {
        Connection connection = connectTo(m_conninfo);
        std::stop_source source;
        QSqlQuery query(connection.database(source.get_token()));
        const int pid = connection.backendPid();
        const std::jthread stopper([this, pid, &source] {
            const QByteArray sleeps = "SELECT count(*) FROM pg_stat_activity WHERE state = 'active' AND query LIKE "
                                      "'SELECT pg_sleep%' AND pid = "
                                      + QByteArray::number(pid);
            while (value(m_conninfo, sleeps) == QStringLiteral("0"))
                std::this_thread::yield();
            source.request_stop();
        });
        QElapsedTimer timer;
        timer.start();
        QVERIFY(!query.exec(QStringLiteral("SELECT pg_sleep(25)")));
        QVERIFY2(timer.elapsed() < 15000, QByteArray::number(timer.elapsed()).constData());
        QCOMPARE(query.lastError().text().trimmed(), cancelledError().message.trimmed());
        // The next question has its own stop.
        QCOMPARE(valueOf(connection.database(), QStringLiteral("SELECT 1")).toInt(), 1);
        QVERIFY(connection.query("SELECT 1"));
    }

    void openingObeysAStop()
    {
        std::stop_source source;
        const FakeServer server([&source](int client, const std::stop_token &stop) {
            source.request_stop();
            FakeServer::hold(client, stop);
        });
        const QString name = QStringLiteral("never answers");
        auto *driver = new SessionDriver(options(server.conninfo(QStringLiteral("connect_timeout=60"))));
        {
            QSqlDatabase database = QSqlDatabase::addDatabase(driver, name);
            driver->obey(source.get_token());
            QElapsedTimer timer;
            timer.start();
            QVERIFY(!database.open());
            QVERIFY2(timer.elapsed() < 10000, QByteArray::number(timer.elapsed()).constData());
            QVERIFY(source.stop_requested());
            QVERIFY(driver->openingError().isCancelled());
            QVERIFY(!database.isOpen());
            QVERIFY(database.isOpenError());
            QCOMPARE(database.lastError().type(), QSqlError::ConnectionError);
        }
        QSqlDatabase::removeDatabase(name);
        // A session that did not open leaves no connection behind.
        const QStringList before = QSqlDatabase::connectionNames();
        QVERIFY(!Connection::open(options(server.conninfo()), source.get_token()));
        QVERIFY(!Connection::open(options(QStringLiteral("host=/nowhere"))));
        QCOMPARE(QSqlDatabase::connectionNames(), before);
    }
};

QTEST_GUILESS_MAIN(tst_SessionDriver)
#include "tst_SessionDriver.moc"
