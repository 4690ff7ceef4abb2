// SPDX-License-Identifier: GPL-3.0-or-later
#include "migrations/Run.h"

#include "migrations/formats/MigrationFormat.h"
#include "migrations/steps/StepKind.h"
#include "support/TempHome.h"
#include "support/TestFleet.h"

#include <QTest>

#include <thread>

using namespace tenantry;
using test::TestFleet;

/// Tenants that are not what the history, the plan or their neighbours say: what is no evidence is not taken for it,
/// what is half done is not done twice, and a plan is held against the present under the lock.
class tst_StaleAndPartial : public QObject {
    Q_OBJECT

    std::unique_ptr<test::TempHome> m_home;
    std::unique_ptr<test::ScratchCluster> m_cluster;
    std::unique_ptr<TestFleet> m_fleet;
    int m_number = 0;

    Plan fix() { return m_fleet->plan(PlanRequest::Scope::Fix); }
    /// Holds the tenant's lock as another operator would; runs \p meanwhile while a run of \p plan waits for it.
    RunReport runBehindALock(const Plan &plan, const QByteArray &meanwhile)
    {
        Connection other = test::connectTo(m_fleet->conninfo());
        if (!other.query("SELECT pg_advisory_lock(hashtext('tenantry'), hashtext('t_a'))"))
            qFatal("no lock");
        RunReport report;
        std::thread runner([&] { report = m_fleet->run(plan); });
        // The run polls with pg_try_advisory_lock: its session is there, and idle between two tries.
        while (m_fleet->value("SELECT count(*) FROM pg_stat_activity WHERE query LIKE '%pg_try_advisory_lock(%' "
                              "AND pid <> pg_backend_pid()")
               == QStringLiteral("0"))
            std::this_thread::sleep_for(std::chrono::milliseconds(10));
        m_fleet->exec(meanwhile);
        if (!other.query("SELECT pg_advisory_unlock(hashtext('tenantry'), hashtext('t_a'))"))
            qFatal("no unlock");
        runner.join();
        return report;
    }
    void useGolang()
    {
        m_fleet->profile().migrations.format = QStringLiteral("golang-migrate");
        m_fleet->write(QStringLiteral("1_a.up"), "CREATE TABLE a (id int);");
    }

private Q_SLOTS:
    void initTestCase()
    {
        m_home = std::make_unique<test::TempHome>();
        m_cluster = std::make_unique<test::ScratchCluster>();
    }
    void init()
    {
        m_fleet = std::make_unique<TestFleet>(*m_cluster, QStringLiteral("stale%1").arg(++m_number));
        m_fleet->addTenants({QStringLiteral("t_a")});
    }
    void cleanupTestCase()
    {
        m_fleet.reset();
        m_cluster.reset();
    }

    void whatIsMadeAnewIsNoEvidence()
    {
        m_fleet->write(QStringLiteral("1_a"),
                       "CREATE TABLE a (id int, CHECK (id > 0));\n"
                       "CREATE FUNCTION f() RETURNS int LANGUAGE sql AS 'SELECT 1';\nCREATE VIEW v AS SELECT 1 AS x;");
        m_fleet->migrate();
        m_fleet->write(
            QStringLiteral("2_check"),
            "ALTER TABLE a DROP CONSTRAINT a_id_check; ALTER TABLE a ADD CONSTRAINT a_id_check CHECK (id > 5);");
        m_fleet->write(QStringLiteral("3_function"),
                       "CREATE OR REPLACE FUNCTION f() RETURNS int LANGUAGE sql AS 'SELECT 2';");
        m_fleet->write(QStringLiteral("4_view"), "DROP VIEW v; CREATE VIEW v AS SELECT 2 AS x;");
        m_fleet->write(QStringLiteral("5_table"), "CREATE TABLE b (id int);");
        QCOMPARE(m_fleet->findings(), QStringLiteral("t_a: pending 2, pending 3, pending 4, pending 5"));
        m_fleet->exec("CREATE TABLE t_a.b (id int)");
        QCOMPARE(m_fleet->findings(), QStringLiteral("t_a: missing_tracking 5, pending 2, pending 3, pending 4"));
        QCOMPARE(m_fleet->run(fix()).run.state, RunState::Succeeded);
        QCOMPARE(m_fleet->value("SELECT t_a.f() + (SELECT x FROM t_a.v)"), QStringLiteral("4"));
    }

    void aColumnThatOneTenantLacksIsSeen_data()
    {
        QTest::addColumn<QByteArray>("change");
        QTest::addColumn<QString>("found");
        const QString absentA = QStringLiteral("t_a: missing_object 1; t_b: ok; t_c: ok");
        const QString absentB = QStringLiteral("t_a: ok; t_b: missing_object 1; t_c: ok");
        QTest::newRow("dropped, first") << QByteArray("ALTER TABLE t_a.a DROP COLUMN name") << absentA;
        QTest::newRow("dropped, second") << QByteArray("ALTER TABLE t_b.a DROP COLUMN name") << absentB;
        QTest::newRow("renamed, second") << QByteArray("ALTER TABLE t_b.a RENAME COLUMN name TO title") << absentB;
    }
    void aColumnThatOneTenantLacksIsSeen()
    {
        QFETCH(QByteArray, change);
        m_fleet->addTenants({QStringLiteral("t_b"), QStringLiteral("t_c")});
        m_fleet->write(QStringLiteral("1_a"), "CREATE TABLE a (id int); ALTER TABLE a ADD COLUMN name text;");
        m_fleet->migrate();
        m_fleet->exec(change);
        QTEST(m_fleet->findings(), "found");
    }

    void anInvalidIndexOfARecordedMigrationIsRebuilt_data()
    {
        QTest::addColumn<bool>("golang");
        QTest::newRow("native") << false;
        QTest::newRow("golang-migrate") << true;
    }
    void anInvalidIndexOfARecordedMigrationIsRebuilt()
    {
        QFETCH(bool, golang);
        const QString up = golang ? QStringLiteral(".up") : QString();
        if (golang)
            m_fleet->profile().migrations.format = QStringLiteral("golang-migrate");
        m_fleet->write(QStringLiteral("1_a") + up, "CREATE TABLE a (id int);");
        m_fleet->write(QStringLiteral("2_i") + up, "CREATE UNIQUE INDEX CONCURRENTLY a_id ON a (id);");
        m_fleet->write(QStringLiteral("3_row") + up, "INSERT INTO a VALUES (7);");
        m_fleet->migrate();
        const QByteArray versions = "SELECT string_agg(version::text, ',' ORDER BY version) FROM t_a.schema_migrations";
        const QString recorded = m_fleet->value(versions);
        m_fleet->exec("UPDATE pg_index SET indisvalid = false WHERE indexrelid = 't_a.a_id'::regclass");
        QCOMPARE(m_fleet->findings(), QStringLiteral("t_a: partial_migration 2"));
        const Plan plan = fix();
        QCOMPARE(plan.tenants.front().steps.size(), size_t(1));
        QCOMPARE(plan.tenants.front().steps.front().kind->key(), QStringLiteral("rebuild_index"));
        QCOMPARE(m_fleet->run(plan).run.state, RunState::Succeeded);
        QCOMPARE(m_fleet->findings(), QStringLiteral("t_a: ok"));
        QCOMPARE(m_fleet->value(versions), recorded);
        QCOMPARE(m_fleet->value("SELECT string_agg(id::text, ',') FROM t_a.a"), QStringLiteral("7"));
    }

    void aSchemaThatGoesWhileItsLockIsWaitedForIsSkipped()
    {
        m_fleet->write(QStringLiteral("1_a"), "CREATE TABLE a (id int);");
        const RunReport report = runBehindALock(m_fleet->plan(), "DROP SCHEMA t_a");
        QCOMPARE(report.tenants.front().state, TenantRunState::Skipped);
        QCOMPARE(m_fleet->value("SELECT count(*) FROM pg_class WHERE relname IN ('a', 'schema_migrations')"),
                 QStringLiteral("0"));
    }

    void aSchemaThatGoesBetweenTwoStepsIsSkipped()
    {
        m_fleet->write(QStringLiteral("1_a"), "CREATE TABLE a (id int);");
        m_fleet->migrate();
        m_fleet->write(QStringLiteral("2_b"), "CREATE TABLE b (id int);");
        const Plan plan = m_fleet->plan();
        const QString script = stepAsSql(plan, plan.tenants.front(), plan.tenants.front().steps.front());
        QVERIFY2(script.contains(QStringLiteral("LOCK TABLE \"t_a\".\"schema_migrations\" IN ROW EXCLUSIVE MODE;")),
                 qPrintable(script));
        // The step as it is sent, after the schema has gone: nothing falls through to public.
        m_fleet->exec("ALTER SCHEMA t_a RENAME TO gone");
        Connection connection = test::connectTo(m_fleet->conninfo());
        const auto sent = connection.script(script.toUtf8());
        QVERIFY(!sent);
        QVERIFY(connection.script("ROLLBACK"));
        QCOMPARE(m_fleet->value("SELECT to_regclass('public.b') IS NULL"), QStringLiteral("t"));
    }

    /// golang-migrate itself is at work: it holds a lock of its own, in one piece and not in two.
    void theToolsOwnLockIsHonoured()
    {
        useGolang();
        const Plan plan = m_fleet->plan();
        const TenantPlan &tenant = plan.tenants.front();
        const std::optional<qint64> key = tenant.set->format().toolLock(plan.snapshot->server.database, tenant.schema,
                                                                        QStringLiteral("schema_migrations"));
        QVERIFY(key);
        const QByteArray lock = '(' + QByteArray::number(*key) + ')';
        Connection tool = test::connectTo(m_fleet->conninfo());
        QVERIFY(tool.query("SELECT pg_advisory_lock" + lock));
        RunOptions options = RunOptions::fromProfile(m_fleet->profile());
        options.tenantLockWait = std::chrono::milliseconds(300);
        const Error refused = m_fleet->run(plan, options).tenants.front().error;
        QCOMPARE(refused.code, ErrorCode::TenantLocked);
        QVERIFY2(refused.message.contains(QString::number(tool.backendPid())), qPrintable(refused.message));
        QCOMPARE(m_fleet->value("SELECT to_regclass('t_a.a') IS NULL"), QStringLiteral("t"));
        QVERIFY(tool.query("SELECT pg_advisory_unlock" + lock));
        QCOMPARE(m_fleet->run(plan, options).run.state, RunState::Succeeded);
    }

    /// A file that failed outside a transaction leaves its session as somebody else; the next tenant's is its own
    /// again.
    void whoAFileMadeItselfIsForgotten()
    {
        m_fleet->addTenants({QStringLiteral("t_b"), QStringLiteral("t_c")});
        m_fleet->write(QStringLiteral("1_a"), "CREATE TABLE a (id int);");
        m_fleet->migrate();
        m_fleet->exec("CREATE ROLE passing; GRANT ALL ON SCHEMA t_a, t_b, t_c TO passing;"
                      "ALTER TABLE t_a.a OWNER TO passing; ALTER TABLE t_c.a OWNER TO passing");
        m_fleet->write(QStringLiteral("2_i"),
                       "SET SESSION AUTHORIZATION passing;\nCREATE INDEX CONCURRENTLY a_id ON a (id);");
        RunOptions options = RunOptions::fromProfile(m_fleet->profile());
        options.workers = 1;
        options.stopAfter = FailureLimit::parse(QStringLiteral("2")).value();
        const RunReport report = m_fleet->run(m_fleet->plan(), options);
        QCOMPARE(report.tenants.at(1).error.sqlState, QStringLiteral("42501")); // t_b: not its owner
        QCOMPARE(report.run.tenantsFailed, 1);
        QCOMPARE(m_fleet->recorded(QStringLiteral("t_c")), QStringLiteral("1,2"));
    }

    void whatFailedSinceThePlanStopsTheTenant()
    {
        useGolang();
        m_fleet->migrate();
        m_fleet->write(QStringLiteral("2_b.up"), "CREATE TABLE b (id int);");
        const RunReport report =
            runBehindALock(m_fleet->plan(), "UPDATE t_a.schema_migrations SET version = 2, dirty = true");
        QCOMPARE(report.tenants.front().state, TenantRunState::Failed);
        QCOMPARE(report.tenants.front().error.code, ErrorCode::PlanOutdated);
        QCOMPARE(m_fleet->value("SELECT version || ' ' || dirty FROM t_a.schema_migrations"), QStringLiteral("2 true"));
    }

    /// Between the plan and the tenant's lock: what the plan itself would have done is skipped, all else stops it.
    void aPlanIsForTheHistoryThatItWasMadeFor_data()
    {
        QTest::addColumn<bool>("golang");
        QTest::addColumn<QByteArray>("meanwhile");
        QTest::addColumn<QString>("recorded"); // afterwards
        QTest::addColumn<bool>("fits");
        const auto row = [](const char *name, bool golang, const QByteArray &meanwhile, const char *recorded,
                            bool fits) {
            QTest::addRow("%s: %s", golang ? "golang-migrate" : "native", name)
                << golang << meanwhile << QString::fromLatin1(recorded) << fits;
        };
        const auto recorded = [](const QByteArray &version) {
            return "INSERT INTO t_a.schema_migrations (version, checksum) VALUES ('" + version + "', 'x')";
        };
        row("nothing", false, "SELECT", "1,2,3,4", true);
        row("down", false, "DROP TABLE t_a.b; DELETE FROM t_a.schema_migrations WHERE version = '2'", "1", false);
        row("down to nothing", false, "DROP TABLE t_a.b; DELETE FROM t_a.schema_migrations", "", false);
        row("the history is gone", false, "TRUNCATE t_a.schema_migrations", "", false);
        row("the first step", false, "CREATE TABLE t_a.c (id int); " + recorded("3"), "1,2,3,4", true);
        row("both steps", false, recorded("3") + "; " + recorded("4"), "1,2,3,4", true);
        row("the second step alone", false, recorded("4"), "1,2,4", false);
        row("another's", false, recorded("9"), "1,2,9", false);
        row("failed", false, recorded("3") + "; UPDATE t_a.schema_migrations SET success = false WHERE version = '3'",
            "1,2,3", false);
        row("down", true, "DROP TABLE t_a.b; UPDATE t_a.schema_migrations SET version = 1", "1", false);
        row("down to nothing", true, "DELETE FROM t_a.schema_migrations", "", false);
        row("the first step", true, "UPDATE t_a.schema_migrations SET version = 3", "4", true);
        row("further than the plan", true, "UPDATE t_a.schema_migrations SET version = 9", "9", false);
    }
    void aPlanIsForTheHistoryThatItWasMadeFor()
    {
        QFETCH(bool, golang);
        QFETCH(QByteArray, meanwhile);
        QFETCH(QString, recorded);
        QFETCH(bool, fits);
        const QString up = golang ? QStringLiteral(".up") : QString();
        if (golang)
            m_fleet->profile().migrations.format = QStringLiteral("golang-migrate");
        m_fleet->write(QStringLiteral("1_a") + up, "CREATE TABLE a (id int);");
        m_fleet->write(QStringLiteral("2_b") + up, "CREATE TABLE b (id int);");
        m_fleet->migrate();
        m_fleet->write(QStringLiteral("3_c") + up, "CREATE TABLE IF NOT EXISTS c (id int);");
        m_fleet->write(QStringLiteral("4_d") + up, "CREATE TABLE d (id int);");
        const RunReport report = runBehindALock(m_fleet->plan(), meanwhile);
        const RunTenant &tenant = report.tenants.front();
        QCOMPARE(tenant.state, fits ? TenantRunState::Done : TenantRunState::Failed);
        if (!fits)
            QCOMPARE(tenant.error.code, ErrorCode::PlanOutdated);
        QCOMPARE(m_fleet->value("SELECT coalesce(string_agg(version::text, ',' ORDER BY version::text), '') FROM "
                                "t_a.schema_migrations"),
                 recorded);
    }

    /// Who was told that its plan is outdated is in nobody's way, and is planned anew.
    void othersGoOnWhereOnePlanIsOutdated()
    {
        m_fleet->addTenants({QStringLiteral("t_b"), QStringLiteral("t_c")});
        m_fleet->write(QStringLiteral("1_a"), "CREATE TABLE a (id int);");
        m_fleet->write(QStringLiteral("2_b"), "CREATE TABLE b (id int);");
        m_fleet->migrate();
        m_fleet->write(QStringLiteral("3_c"), "CREATE TABLE c (id int);");
        const Plan plan = m_fleet->plan();
        QCOMPARE(plan.canary, QStringLiteral("t_a"));
        m_fleet->exec("DROP TABLE t_a.b; DELETE FROM t_a.schema_migrations WHERE version = '2'");
        const RunReport report = m_fleet->run(plan);
        QCOMPARE(report.run.state, RunState::PartlyFailed);
        QCOMPARE(report.run.tenantsDone, 2);
        const Error &error = report.tenants.front().error;
        QCOMPARE(error.code, ErrorCode::PlanOutdated);
        QCOMPARE(error.message, QStringLiteral("Its history changed since the plan was made: it recorded 2 then, and "
                                               "records 1 now."));
        QCOMPARE(m_fleet->findings(), QStringLiteral("t_a: pending 2, pending 3; t_b: ok; t_c: ok"));
        const auto rest = planResume(m_fleet->profile(), m_fleet->scan(), m_fleet->journal(), report.run);
        QVERIFY2(rest, rest ? "" : qPrintable(rest.error().toText()));
        QVERIFY(rest->isEmpty()); // what was confirmed is 3, and 3 on top of 1 is nobody's plan
        QCOMPARE(rest->leftOut.size(), size_t(1));
        QVERIFY2(rest->leftOut.front().reason.contains(QStringLiteral("2 b")),
                 qPrintable(rest->leftOut.front().reason));
        QCOMPARE(m_fleet->run(m_fleet->plan()).run.state, RunState::Succeeded);
        QCOMPARE(m_fleet->findings(), QStringLiteral("t_a: ok; t_b: ok; t_c: ok"));
    }

    void aMarkOfFailureStaysUntilItsMigrationSucceeds()
    {
        useGolang();
        m_fleet->migrate();
        m_fleet->write(QStringLiteral("2_b.up"), "CREATE TABLE b (id int); INSERT INTO b VALUES (1);");
        // The other tool died after its first statement.
        m_fleet->exec("CREATE TABLE t_a.b (id int); UPDATE t_a.schema_migrations SET version = 2, dirty = true");
        QCOMPARE(m_fleet->findings(), QStringLiteral("t_a: partial_migration 2"));
        for (int i = 0; i < 2; ++i) {
            const RunReport report = m_fleet->run(fix());
            QCOMPARE(report.tenants.front().error.sqlState, QStringLiteral("42P07"));
            QCOMPARE(m_fleet->findings(), QStringLiteral("t_a: partial_migration 2"));
        }
        m_fleet->exec("DROP TABLE t_a.b");
        QCOMPARE(m_fleet->run(fix()).run.state, RunState::Succeeded);
        QCOMPARE(m_fleet->findings(), QStringLiteral("t_a: ok"));
        QCOMPARE(m_fleet->value("SELECT count(*) FROM t_a.b"), QStringLiteral("1"));
    }

    void aFailedVersionWithoutItsFileBlocks()
    {
        useGolang();
        m_fleet->migrate();
        m_fleet->write(QStringLiteral("9_b.up"), "CREATE TABLE b (id int);");
        m_fleet->exec("UPDATE t_a.schema_migrations SET version = 5, dirty = true");
        QCOMPARE(m_fleet->findings(), QStringLiteral("t_a: partial_migration 5, pending 9"));
        for (const auto scope : {PlanRequest::Scope::Apply, PlanRequest::Scope::Fix}) {
            const Plan plan = m_fleet->plan(scope);
            QVERIFY(plan.isEmpty());
            QVERIFY(!plan.leftOut.empty());
        }
    }

    void aLossOutsideTransactionsIsNotRepeated_data()
    {
        QTest::addColumn<QByteArray>("history");
        QTest::newRow("with success") << QByteArray();
        QTest::newRow("without success") << QByteArray("ALTER TABLE t_a.schema_migrations DROP COLUMN success");
    }
    void aLossOutsideTransactionsIsNotRepeated()
    {
        QFETCH(QByteArray, history);
        m_fleet->write(QStringLiteral("1_a"), "CREATE TABLE a (id int);");
        m_fleet->migrate();
        m_fleet->exec(history);
        m_fleet->write(QStringLiteral("2_mixed"),
                       "INSERT INTO a VALUES (1);\nSELECT pg_sleep(20);\nCREATE INDEX CONCURRENTLY a_id ON a (id);");
        const Plan plan = m_fleet->plan();
        RunReport report;
        std::thread runner([&] { report = m_fleet->run(plan); });
        const QByteArray asleep = "FROM pg_stat_activity WHERE query LIKE 'SELECT pg_sleep(20)%'";
        while (m_fleet->value("SELECT count(*) " + asleep) == QStringLiteral("0"))
            std::this_thread::sleep_for(std::chrono::milliseconds(10));
        m_fleet->exec("SELECT pg_terminate_backend(pid) " + asleep);
        runner.join();
        QCOMPARE(report.tenants.front().state, TenantRunState::Unknown);
        QCOMPARE(report.tenants.front().error.code, ErrorCode::OutcomeUnknown);
        QCOMPARE(m_fleet->value("SELECT count(*) FROM t_a.a"), QStringLiteral("1"));
        // The row is committed: no fix runs the file again by itself.
        if (history.isEmpty()) {
            QCOMPARE(m_fleet->findings(), QStringLiteral("t_a: partial_migration 2"));
            QVERIFY(fix().isEmpty());
        }
    }
};

QTEST_GUILESS_MAIN(tst_StaleAndPartial)
#include "tst_StaleAndPartial.moc"
