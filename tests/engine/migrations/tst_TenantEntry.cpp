// SPDX-License-Identifier: GPL-3.0-or-later
#include "migrations/TenantEntry.h"
#include "support/TempHome.h"
#include "support/TestFleet.h"

#include <QTest>

#include <thread>

using namespace tenantry;
using test::TestFleet;

/// From one tenant to the next in one message: whose lock is held when, and what is seen of a tenant that changed since
/// its plan was made.
class tst_TenantEntry : public QObject {
    Q_OBJECT

    std::unique_ptr<test::TempHome> m_home;
    std::unique_ptr<test::ScratchCluster> m_cluster;
    std::unique_ptr<TestFleet> m_fleet;
    int m_number = 0;

    const QString m_one = QStringLiteral("t_1");
    const QString m_two = QStringLiteral("t_2");

    /// Of both tenants, with 2_b to be applied.
    Plan planOfSecond()
    {
        m_fleet->write(QStringLiteral("2_b"), "CREATE TABLE b (id int);");
        return m_fleet->plan();
    }
    static const TenantPlan &of(const Plan &plan, const QString &schema)
    {
        return *std::find_if(plan.tenants.begin(), plan.tenants.end(),
                             [&schema](const TenantPlan &tenant) { return tenant.schema == schema; });
    }
    bool isFree(const QString &schema)
    {
        Connection other = test::connectTo(m_fleet->conninfo());
        return TenantLock::acquire(other, schema, std::chrono::milliseconds(0)).has_value();
    }
    QString locks() { return m_fleet->value("SELECT count(*) FROM pg_locks WHERE locktype = 'advisory'"); }
    QString waiters()
    {
        return m_fleet->value("SELECT count(*) FROM pg_locks WHERE NOT granted AND locktype = 'relation'");
    }
    static QString recordOf(const Result<TenantNow> &now, const char *version)
    {
        return now ? now->recordOf({{}, QLatin1String(version)}) : now.error().toText();
    }

private Q_SLOTS:
    void initTestCase()
    {
        m_home = std::make_unique<test::TempHome>();
        m_cluster = std::make_unique<test::ScratchCluster>();
    }
    void init()
    {
        m_fleet = std::make_unique<TestFleet>(*m_cluster, QStringLiteral("entry%1").arg(++m_number));
        m_fleet->addTenants({m_one, m_two});
        m_fleet->write(QStringLiteral("1_a"), "CREATE TABLE a (id int);");
        QCOMPARE(m_fleet->migrate().run.state, RunState::Succeeded);
    }
    void cleanupTestCase()
    {
        m_fleet.reset();
        m_cluster.reset();
    }

    void oneLockIsHeldAtATime()
    {
        const Plan plan = planOfSecond();
        Connection connection = test::connectTo(m_fleet->conninfo());
        {
            HeldTenant held;
            QCOMPARE(recordOf(enterTenant(connection, held, of(plan, m_one), {}, {}), "1"), QStringLiteral("applied"));
            QVERIFY(held && !isFree(m_one) && isFree(m_two));
            QCOMPARE(recordOf(enterTenant(connection, held, of(plan, m_two), {}, {}), "2"), QStringLiteral("no"));
            QVERIFY(held && isFree(m_one) && !isFree(m_two));
        }
        QCOMPARE(locks(), QStringLiteral("0"));
        // The tool's own lock goes with ours.
        HeldTenant held;
        QVERIFY(enterTenant(connection, held, of(plan, m_one), {{}, 4711}, {}));
        QCOMPARE(locks(), QStringLiteral("2"));
        held.reset();
        QCOMPARE(locks(), QStringLiteral("0"));
    }

    void somebodyElsesTenant_data()
    {
        QTest::addColumn<bool>("byTool");
        QTest::newRow("another operator") << false;
        QTest::newRow("the tool itself") << true;
    }
    void somebodyElsesTenant()
    {
        QFETCH(bool, byTool);
        const Plan plan = planOfSecond();
        Connection connection = test::connectTo(m_fleet->conninfo());
        Connection other = test::connectTo(m_fleet->conninfo());
        HeldTenant theirs;
        if (byTool)
            QVERIFY(other.query("SELECT pg_advisory_lock(4711)"));
        else
            theirs = TenantLock::acquire(other, m_two, std::chrono::milliseconds(0)).value();
        HeldTenant held;
        QVERIFY(enterTenant(connection, held, of(plan, m_one), {}, {}));
        const Result<TenantNow> now = enterTenant(connection, held, of(plan, m_two), {{}, 4711}, {});
        QVERIFY(!now);
        QCOMPARE(now.error().code, ErrorCode::TenantLocked);
        QVERIFY2(now.error().message.contains(QString::number(other.backendPid())), qPrintable(now.error().message));
        QVERIFY(!held);
        QCOMPARE(locks(), QStringLiteral("1")); // theirs
        const Result<Rows> path = connection.query("SHOW search_path");
        QVERIFY(path);
        QCOMPARE(path->text(0, 0), QStringLiteral("pg_catalog, pg_temp"));
    }

    /// Whatever a role's default is: what was committed before a statement began is seen by it.
    void whatIsCommittedMeanwhileIsSeen()
    {
        m_fleet->exec("ALTER DATABASE entry" + QByteArray::number(m_number)
                      + " SET default_transaction_isolation = 'serializable'");
        const Plan plan = planOfSecond();
        Connection other = test::connectTo(m_fleet->conninfo());
        QVERIFY(other.script("BEGIN; LOCK TABLE t_1.schema_migrations; INSERT INTO t_1.schema_migrations (version, "
                             "checksum, description, execution_time_ms, applied_by, success) VALUES ('2', 'c', 'b', 1, "
                             "'x', true)"));
        QString record;
        std::jthread entering([this, &plan, &record] {
            SessionOptions options;
            options.conninfo = m_fleet->conninfo();
            options.purpose = QStringLiteral("test");
            options.access = AccessMode::ReadWrite;
            options.lockTimeout = std::chrono::seconds(60);
            Result<Connection> connection = Connection::open(options);
            HeldTenant held;
            record = connection ? recordOf(enterTenant(*connection, held, of(plan, m_one), {}, {}), "2")
                                : connection.error().toText();
        });
        QTRY_COMPARE(waiters(), QStringLiteral("1"));
        QVERIFY(other.script("COMMIT"));
        entering.join();
        QCOMPARE(record, QStringLiteral("applied"));
    }

    void aTenantThatIsGone()
    {
        const Plan plan = planOfSecond();
        m_fleet->exec("DROP SCHEMA t_1 CASCADE");
        Connection connection = test::connectTo(m_fleet->conninfo());
        HeldTenant held;
        const Result<TenantNow> now = enterTenant(connection, held, of(plan, m_one), {}, {});
        QVERIFY2(now, now ? "" : qPrintable(now.error().toText()));
        QVERIFY(!now->schemaExists());
        QVERIFY(held);
    }

    /// It is told as ever, and nothing of it is run.
    void aHistoryTableThatIsAnother_data()
    {
        QTest::addColumn<QByteArray>("sql");
        QTest::addColumn<QString>("record");
        QTest::newRow("the same, made anew")
            << QByteArray("CREATE TABLE t_1.new (LIKE t_1.schema_migrations INCLUDING ALL); DROP TABLE "
                          "t_1.schema_migrations; ALTER TABLE t_1.new RENAME TO schema_migrations")
            << QStringLiteral("no");
        QTest::newRow("none") << QByteArray("DROP TABLE t_1.schema_migrations") << QStringLiteral("no");
        QTest::newRow("another layout") << QByteArray("ALTER TABLE t_1.schema_migrations RENAME COLUMN version TO odd")
                                        << QString();
        QTest::newRow("a view") << QByteArray("ALTER TABLE t_1.schema_migrations RENAME TO old; CREATE "
                                              "VIEW t_1.schema_migrations AS SELECT * FROM t_1.old")
                                << QString();
        QTest::newRow("an index over an expression")
            << QByteArray("CREATE INDEX ON t_1.schema_migrations (lower(description))") << QString();
    }
    void aHistoryTableThatIsAnother()
    {
        QFETCH(QByteArray, sql);
        QFETCH(QString, record);
        const Plan plan = planOfSecond();
        m_fleet->exec(sql);
        Connection connection = test::connectTo(m_fleet->conninfo());
        const Result<TenantNow> apart = TenantNow::read(connection, of(plan, m_one), {});
        HeldTenant held;
        const Result<TenantNow> now = enterTenant(connection, held, of(plan, m_one), {}, {});
        QCOMPARE(recordOf(now, "1"), recordOf(apart, "1"));
        QCOMPARE(now.has_value(), !record.isEmpty());
        if (now)
            QCOMPARE(recordOf(now, "1"), record);
        QCOMPARE(held.has_value(), now.has_value());
        QCOMPARE(locks(), now ? QStringLiteral("1") : QStringLiteral("0"));
    }

    /// A file may leave any of it behind.
    void aSessionThatReadsOtherwise()
    {
        const Plan plan = planOfSecond();
        Connection connection = test::connectTo(m_fleet->conninfo());
        HeldTenant held;
        for (const char *left : {"SET client_encoding = 'LATIN1'", "SET standard_conforming_strings = off",
                                 "SET search_path = t_2, pg_catalog", "SET SESSION AUTHORIZATION pg_monitor"}) {
            QVERIFY(connection.script(left));
            QCOMPARE(recordOf(enterTenant(connection, held, of(plan, m_one), {}, {}), "1"), QStringLiteral("applied"));
            QVERIFY(connection.readsAsGuarded());
        }
        held.reset();
        QCOMPARE(locks(), QStringLiteral("0"));
    }

    /// The server reads a message whole, in the encoding that a file has left behind: it would be another tenant that
    /// is locked, and one that is not there.
    void aNameInAnotherEncoding()
    {
        const QString schema = QStringLiteral("t_ü");
        m_fleet->addTenants({schema});
        const Plan plan = m_fleet->plan(PlanRequest::Scope::Fix, {schema}); // it has no history yet
        Connection connection = test::connectTo(m_fleet->conninfo());
        QVERIFY(connection.script("SET client_encoding = 'LATIN1'"));
        HeldTenant held;
        const Result<TenantNow> now = enterTenant(connection, held, of(plan, schema), {}, {});
        QVERIFY2(now, now ? "" : qPrintable(now.error().toText()));
        QVERIFY(now->schemaExists());
        QVERIFY(!isFree(schema));
    }
};

QTEST_GUILESS_MAIN(tst_TenantEntry)
#include "tst_TenantEntry.moc"
