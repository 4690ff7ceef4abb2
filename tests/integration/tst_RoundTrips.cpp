// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/DelayingProxy.h"
#include "support/ScratchCluster.h"
#include "support/TempHome.h"
#include "support/TestFleet.h"

#include <QTest>

using namespace tenantry;

/// How often work waits for an answer of the server, counted by a proxy: from a workstation far away this is what it
/// takes. One round trip more than before is a fault.
class tst_RoundTrips : public QObject {
    Q_OBJECT

    std::unique_ptr<test::TempHome> m_home;
    std::unique_ptr<test::ScratchCluster> m_cluster;

    QString serverSocket() const { return m_cluster->cluster().socketFolder() + QStringLiteral("/.s.PGSQL.5432"); }
    static QString through(const test::DelayingProxy &proxy, const QString &database,
                           const QString &user = QStringLiteral("tenantry"))
    {
        return QStringLiteral("host=127.0.0.1 port=%1 dbname=%2 user=%3 sslmode=disable gssencmode=disable")
            .arg(proxy.port())
            .arg(database, user);
    }
    static SessionOptions options(const QString &conninfo)
    {
        SessionOptions options;
        options.conninfo = conninfo;
        options.purpose = QStringLiteral("test");
        return options;
    }

private Q_SLOTS:
    void initTestCase()
    {
        m_home = std::make_unique<test::TempHome>();
        m_cluster = std::make_unique<test::ScratchCluster>();
    }

    /// libpq's own, and ours: who the server is, and the session's guards.
    void openingASession()
    {
        const test::DelayingProxy proxy(serverSocket(), std::chrono::microseconds(0));
        const Result<Connection> connection = Connection::open(options(through(proxy, QStringLiteral("postgres"))));
        QVERIFY2(connection, connection ? "" : qPrintable(connection.error().toText()));
        QVERIFY(!connection->server().systemIdentifier.isEmpty());
        QVERIFY(connection->server().noticesLostClients);
        QCOMPARE(proxy.roundTrips(), 1 + 1);
    }

    /// Some installations revoke it: the session opens all the same, guarded, after one question more.
    void openingWhereTheServersIdentifierIsRevoked()
    {
        const QString admin = m_cluster->createDatabase(QStringLiteral("revoked"));
        test::exec(admin, "CREATE ROLE plain LOGIN; REVOKE EXECUTE ON FUNCTION pg_control_system() FROM PUBLIC");
        const test::DelayingProxy proxy(serverSocket(), std::chrono::microseconds(0));
        Result<Connection> connection =
            Connection::open(options(through(proxy, QStringLiteral("revoked"), QStringLiteral("plain"))));
        QVERIFY2(connection, connection ? "" : qPrintable(connection.error().toText()));
        QCOMPARE(proxy.roundTrips(), 1 + 2);
        QCOMPARE(connection->server().systemIdentifier, QString());
        QCOMPARE(connection->server().user, QStringLiteral("plain"));
        QVERIFY(connection->server().noticesLostClients);
        const Result<Rows> set = connection->query(
            "SELECT current_setting('search_path'), current_setting('default_transaction_read_only')");
        QVERIFY(set);
        QCOMPARE(set->text(0, 0), QStringLiteral("pg_catalog, pg_temp"));
        QCOMPARE(set->text(0, 1), QStringLiteral("on"));
    }

    /// A session for each worker, and one round trip a worker to give the last lock back. A tenant takes one to be
    /// entered and two a migration: what it does and its record, then COMMIT.
    void applying_data()
    {
        QTest::addColumn<int>("workers");
        QTest::newRow("one worker") << 1;
        QTest::newRow("three workers") << 3;
    }
    void applying()
    {
        QFETCH(int, workers);
        constexpr int tenants = 8;
        constexpr int migrations = 5;
        test::TestFleet fleet(*m_cluster, QStringLiteral("applying%1").arg(workers));
        fleet.write(QStringLiteral("1_first"), "CREATE TABLE first (id int);");
        QStringList schemas;
        for (int i = 0; i < tenants; ++i)
            schemas << QStringLiteral("t_%1").arg(i);
        fleet.addTenants(schemas);
        QCOMPARE(fleet.migrate().run.state, RunState::Succeeded); // they have a history from now on
        for (int i = 2; i < 2 + migrations; ++i)
            fleet.write(QStringLiteral("%1_more").arg(i),
                        "CREATE TABLE more" + QByteArray::number(i) + " (id int); SELECT 1;");
        const Plan plan = fleet.plan();
        QCOMPARE(plan.tenants.size(), size_t(tenants));

        const test::DelayingProxy proxy(serverSocket(), std::chrono::microseconds(0));
        Access access = fleet.access();
        access.profile.database.conninfo = through(proxy, QStringLiteral("applying%1").arg(workers));
        RunOptions options;
        options.workers = workers;
        const Result<RunReport> report = runPlan(access, plan, options, fleet.journal());
        QVERIFY2(report, report ? "" : qPrintable(report.error().toText()));
        QCOMPARE(report->run.state, RunState::Succeeded);
        QCOMPARE(fleet.value("SELECT count(*) FROM pg_tables WHERE tablename LIKE 'more%'"),
                 QString::number(tenants * migrations));
        QCOMPARE(proxy.connections(), workers);
        const int opening = 2;
        QCOMPARE(proxy.roundTrips(), workers * (opening + 1) + tenants * (1 + 2 * migrations));
        QCOMPARE(fleet.value("SELECT count(*) FROM pg_locks WHERE locktype = 'advisory'"), QStringLiteral("0"));
    }
};

QTEST_GUILESS_MAIN(tst_RoundTrips)
#include "tst_RoundTrips.moc"
