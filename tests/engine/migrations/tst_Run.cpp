// SPDX-License-Identifier: GPL-3.0-or-later
#include "migrations/Run.h"

#include "plans/TenantLock.h"
#include "support/TempHome.h"
#include "support/TestFleet.h"

#include <QTest>

#include <thread>

using namespace tenantry;
using test::TestFleet;

/// Runs on a real server, and what goes wrong in them.
class tst_Run : public QObject {
    Q_OBJECT

    std::unique_ptr<test::TempHome> m_home;
    std::unique_ptr<test::ScratchCluster> m_cluster;
    std::unique_ptr<TestFleet> m_fleet;
    int m_number = 0;

    static QStringList names(int count)
    {
        QStringList list;
        for (int i = 1; i <= count; ++i)
            list << QStringLiteral("t_%1").arg(i, 3, 10, QLatin1Char('0'));
        return list;
    }
    static const RunTenant &tenant(const RunReport &report, const char *schema)
    {
        return *std::find_if(report.tenants.begin(), report.tenants.end(),
                             [schema](const RunTenant &t) { return t.schema == QLatin1String(schema); });
    }

private Q_SLOTS:
    void initTestCase()
    {
        m_home = std::make_unique<test::TempHome>();
        m_cluster = std::make_unique<test::ScratchCluster>();
    }
    void init() { m_fleet = std::make_unique<TestFleet>(*m_cluster, QStringLiteral("run%1").arg(++m_number)); }
    void cleanupTestCase()
    {
        m_fleet.reset();
        m_cluster.reset();
    }

    void aFailingCanaryStopsTheRun()
    {
        m_fleet->addTenants(names(5));
        m_fleet->write(QStringLiteral("1_a"), "CREATE TABLE a (id int);\nSELECT * FROM nowhere;");
        const RunReport report = m_fleet->migrate();
        QCOMPARE(report.run.state, RunState::Stopped);
        QCOMPARE(report.run.tenantsFailed, 1);
        QVERIFY(report.stopReason.contains(QStringLiteral("t_001")));
        QCOMPARE(tenant(report, "t_002").state, TenantRunState::Planned);
        const Error &error = tenant(report, "t_001").error;
        QCOMPARE(error.sqlState, QStringLiteral("42P01"));
        QVERIFY2(error.detail.contains(QStringLiteral("1_a.sql, line 2")), qPrintable(error.detail));
        // Nothing half applied: the table of the failed migration is gone with its transaction.
        QCOMPARE(m_fleet->value("SELECT count(*) FROM pg_class WHERE relname = 'a'"), QStringLiteral("0"));
    }

    void everyStepIsJournaledAsAFact()
    {
        m_fleet->addTenants(names(1));
        // A row of one column is no transaction's id.
        m_fleet->write(QStringLiteral("1_a"), "CREATE TABLE a (id int); SELECT 7;");
        m_fleet->write(QStringLiteral("2_b"), "SELECT * FROM nowhere;");
        const RunReport report = m_fleet->migrate();
        QCOMPARE(report.run.what.key, QStringLiteral("run.apply"));
        QCOMPARE(report.run.stopReason.key, QStringLiteral("stop.canary"));
        const auto steps = m_fleet->journal().steps(report.run.id, QStringLiteral("t_001"));
        QVERIFY(steps);
        QCOMPARE(steps->size(), size_t(tenant(report, "t_001").stepsDone + 1));
        const StepFact &failed = steps->back();
        const StepFact &applied = steps->at(steps->size() - 2);
        QCOMPARE(applied.kind, QStringLiteral("apply_migration"));
        QCOMPARE(applied.migration, QStringLiteral("1"));
        QCOMPARE(applied.state, TenantRunState::Done);
        QCOMPARE(applied.before.toObject().value(QStringLiteral("recorded")).toString(), QStringLiteral("no"));
        QCOMPARE(m_fleet->value("SELECT pg_xact_status('" + applied.transactionId.toLatin1() + "')"),
                 QStringLiteral("committed"));
        QVERIFY(applied.ended >= applied.started && failed.started >= applied.started);
        QCOMPARE(failed.state, TenantRunState::Failed);
        QCOMPARE(failed.error.sqlState, QStringLiteral("42P01"));
        QCOMPARE(failed.sqlHash.size(), 64);
        QVERIFY(failed.sqlHash != applied.sqlHash);
        const RunTenant stored = m_fleet->journal().tenants(report.run.id)->front();
        QCOMPARE(stored.messages.back().key, QStringLiteral("step_done"));
        QVERIFY(messageText(stored.messages.back()).startsWith(QStringLiteral("Apply 1: ")));
    }

    /// Were the power to go now, the journal would say what may be half done.
    void aStepIsInTheJournalBeforeItsWork()
    {
        m_fleet->addTenants(names(1));
        m_fleet->exec("CREATE TABLE public.gate ()");
        m_fleet->write(QStringLiteral("1_a"), "LOCK TABLE public.gate;");
        const Plan plan = m_fleet->plan();
        Connection keeper = test::connectTo(m_fleet->conninfo());
        QVERIFY(keeper.script("BEGIN; LOCK TABLE public.gate"));
        std::vector<StepFact> steps;
        {
            const std::jthread runner([&] { m_fleet->run(plan); });
            while (m_fleet->value("SELECT count(*) FROM pg_locks WHERE NOT granted") == QStringLiteral("0"))
                std::this_thread::sleep_for(std::chrono::milliseconds(10));
            const QString id = m_fleet->journal().runs()->front().id;
            steps = *m_fleet->journal().steps(id, QStringLiteral("t_001"));
            QVERIFY(keeper.script("ROLLBACK"));
        }
        QCOMPARE(steps.size(), plan.tenants.front().steps.size());
        QCOMPARE(steps.back().kind, QStringLiteral("apply_migration"));
        QCOMPARE(steps.back().state, TenantRunState::Started);
    }

    void whatAnotherVersionBeganIsNotResumed()
    {
        m_fleet->addTenants(names(2));
        m_fleet->write(QStringLiteral("1_a"), "SELECT * FROM nowhere;");
        RunRecord run = m_fleet->migrate().run;
        QVERIFY(!whyNotResumable(run));
        run.kind = RunKind::Other;
        run.otherKind = QStringLiteral("reshard");
        const std::optional<Error> reason = whyNotResumable(run);
        QVERIFY(reason && reason->message.contains(QStringLiteral("reshard")));
        QCOMPARE(planResume(m_fleet->profile(), m_fleet->scan(), m_fleet->journal(), run).error().code,
                 ErrorCode::UsageWrong);
        run.kind = RunKind::Apply;
        run.state = RunState::Other;
        QVERIFY(whyNotResumable(run));
        // A tenant that another version left in a state of its own is not touched.
        run = m_fleet->journal().run(run.id).value();
        RunTenant strange = m_fleet->journal().tenants(run.id)->front();
        strange.state = TenantRunState::Other;
        strange.otherState = QStringLiteral("reverted");
        QVERIFY(m_fleet->journal().update(run.id, strange));
        const auto rest = planResume(m_fleet->profile(), m_fleet->scan(), m_fleet->journal(), run);
        QVERIFY(rest);
        QVERIFY(!rest->schemas().contains(strange.schema));
    }

    /// What came into the folder since, and what the person had left out, is not what was confirmed.
    void theRestOfARunIsWhatWasConfirmed()
    {
        m_fleet->addTenants(names(2));
        m_fleet->write(QStringLiteral("1_a"), "CREATE TABLE a (id int);");
        m_fleet->write(QStringLiteral("2_b"), "CREATE TABLE b (id int);");
        Plan plan = m_fleet->plan(PlanRequest::Scope::Fix);
        for (TenantPlan &tenant : plan.tenants) // ticked off in the review
            std::erase_if(tenant.steps, [](const PlanStep &step) { return step.migration.key == QStringLiteral("2"); });
        const RunRecord run = m_fleet->run(plan).run;
        m_fleet->write(QStringLiteral("3_c"), "CREATE TABLE c (id int);");
        RunRecord cutOff = run;
        RunTenant undone = m_fleet->journal().tenants(run.id)->back();
        QCOMPARE(undone.schema, QStringLiteral("t_002"));
        m_fleet->exec("DROP TABLE t_002.a; DELETE FROM t_002.schema_migrations");
        undone.state = TenantRunState::Planned;
        QVERIFY(m_fleet->journal().update(run.id, undone));
        cutOff.state = RunState::Interrupted;
        const auto rest = planResume(m_fleet->profile(), m_fleet->scan(), m_fleet->journal(), cutOff);
        QVERIFY2(rest, qPrintable(rest ? QString() : rest.error().toText()));
        QCOMPARE(rest->schemas(), QStringList{QStringLiteral("t_002")});
        for (const PlanStep &step : rest->tenants.front().steps)
            QVERIFY2(step.migration.isEmpty() || step.migration.key == QStringLiteral("1"),
                     qPrintable(step.migration.text()));
        QCOMPARE(rest->migrations.size(), size_t(1));

        // A file that was mended since is run, and told.
        QVERIFY(rest->notices.filter(QStringLiteral("changed since")).isEmpty());
        m_fleet->write(QStringLiteral("1_a"), "CREATE TABLE a (id int, more text);");
        const auto changed =
            planResume(m_fleet->profile(), m_fleet->scan({{QStringLiteral("t_002")}}), m_fleet->journal(), cutOff);
        QVERIFY(changed);
        QCOMPARE(changed->notices.filter(QStringLiteral("The file of 1 was changed")).size(), qsizetype(1));
    }

    void othersGoOnBelowTheLimit()
    {
        m_fleet->addTenants(names(40));
        m_fleet->write(QStringLiteral("1_a"), "CREATE TABLE a (id int);");
        m_fleet->exec("CREATE TABLE t_007.a (id int); CREATE TABLE t_007.b (id int)");
        m_fleet->write(QStringLiteral("1_a"), "CREATE TABLE a (id int); CREATE TABLE c (id int);");
        const RunReport report = m_fleet->migrate();
        QCOMPARE(report.run.state, RunState::PartlyFailed);
        QCOMPARE(report.run.tenantsDone, 39);
        QCOMPARE(report.failures.size(), size_t(1));
        QCOMPARE(report.failures.front().sqlState, QStringLiteral("42P07"));
        QCOMPARE(report.failures.front().schemas, QStringList{QStringLiteral("t_007")});
    }

    void aBadWaveIsStopped()
    {
        m_fleet->addTenants(names(40));
        m_fleet->write(QStringLiteral("1_a"), "CREATE TABLE a (id int); CREATE TABLE c (id int);");
        m_fleet->exec("DO $$ BEGIN FOR i IN 2..40 LOOP EXECUTE format('CREATE TABLE t_%s.a (id int)', lpad(i::text, 3, "
                      "'0')); END LOOP; END $$");
        const RunReport report = m_fleet->migrate();
        QCOMPARE(report.run.state, RunState::Stopped);
        QVERIFY(report.run.tenantsFailed >= 3 && report.run.tenantsFailed <= 3 + 4);
    }

    void functionsTriggersAndConcurrentIndexes()
    {
        m_fleet->addTenants(names(3));
        m_fleet->write(QStringLiteral("1_a"), "CREATE TABLE a (id int, at timestamptz);\nCREATE FUNCTION touch() "
                                              "RETURNS trigger LANGUAGE plpgsql AS $f$\n"
                                              "BEGIN NEW.at := now(); RETURN NEW; END;\n$f$;\nCREATE TRIGGER t BEFORE "
                                              "INSERT ON a FOR EACH ROW EXECUTE FUNCTION touch() -- no semicolon");
        m_fleet->write(QStringLiteral("2_i"), "CREATE INDEX CONCURRENTLY a_id ON a (id);");
        m_fleet->write(
            QStringLiteral("3_mixed"),
            "INSERT INTO a VALUES (1);\nCREATE INDEX CONCURRENTLY a_at ON a (at);\nINSERT INTO a VALUES (2);");
        const RunReport report = m_fleet->migrate();
        QCOMPARE(report.run.state, RunState::Succeeded);
        QCOMPARE(m_fleet->findings(), QStringLiteral("t_001: ok; t_002: ok; t_003: ok"));
        QCOMPARE(m_fleet->value("SELECT count(*) FROM t_002.a WHERE at IS NOT NULL"), QStringLiteral("2"));
        QCOMPARE(m_fleet->value("SELECT bool_and(success) FROM t_002.schema_migrations"), QStringLiteral("t"));
    }

    void aFailedConcurrentIndexIsFoundAndMended()
    {
        m_fleet->addTenants(names(2));
        m_fleet->write(QStringLiteral("1_a"), "CREATE TABLE a (id int); INSERT INTO a VALUES (1), (1);");
        m_fleet->migrate();
        m_fleet->write(QStringLiteral("2_i"), "CREATE UNIQUE INDEX CONCURRENTLY a_id ON a (id);");
        const RunReport report = m_fleet->run(m_fleet->plan(PlanRequest::Scope::Apply, {QStringLiteral("t_001")}));
        QCOMPARE(tenant(report, "t_001").error.sqlState, QStringLiteral("23505"));
        QCOMPARE(m_fleet->findings(),
                 QStringLiteral("t_001: partial_migration 2, partial_migration 2; t_002: pending 2"));
        m_fleet->exec("DELETE FROM t_001.a; DELETE FROM t_002.a");
        QVERIFY(m_fleet->run(m_fleet->plan(PlanRequest::Scope::Fix)).failures.empty());
        QCOMPARE(m_fleet->findings(), QStringLiteral("t_001: ok; t_002: ok"));
    }

    void transactionControlUnderADeepStatementIsRefused()
    {
        m_fleet->addTenants(names(1));
        QByteArray chain = "INSERT INTO a VALUES ('x'";
        for (int i = 0; i < 600; ++i)
            chain += " || 'x'";
        m_fleet->write(QStringLiteral("1_a"), "CREATE TABLE a (x text);\n" + chain + ");\nCOMMIT; BEGIN;\nSELECT 1/0;");
        const Result<Plan> plan = makePlan(m_fleet->profile(), m_fleet->scan(), {});
        QVERIFY(!plan);
        QCOMPARE(plan.error().code, ErrorCode::MigrationRefused);
        QVERIFY2(plan.error().message.contains(QStringLiteral("line 3")), qPrintable(plan.error().message));
    }

    /// Were BEGIN and COMMIT to slip through all the same, the server's own answers tell.
    void aTransactionThatTheFileEndedIsNoSuccess_data()
    {
        QTest::addColumn<QByteArray>("sql");
        QTest::addColumn<QByteArray>("left");
        QTest::newRow("ended") << QByteArray("CREATE TABLE a (id int); COMMIT;") << QByteArray("1");
        QTest::newRow("begun again") << QByteArray("CREATE TABLE a (id int); COMMIT; BEGIN; SELECT 1")
                                     << QByteArray("1");
        QTest::newRow("rolled back") << QByteArray("CREATE TABLE a (id int); ROLLBACK; BEGIN;") << QByteArray("0");
    }
    void aTransactionThatTheFileEndedIsNoSuccess()
    {
        QFETCH(QByteArray, sql);
        QFETCH(QByteArray, left);
        m_fleet->addTenants(names(2));
        m_fleet->write(QStringLiteral("1_a"), "SELECT 1;");
        Plan plan = m_fleet->plan();
        // What the parser does not see in the file: its text is another one when it is sent.
        std::vector<Migration> migrations = plan.snapshot->source->main().migrations();
        migrations.front().body = sql;
        const auto set = std::make_shared<const MigrationSet>(plan.snapshot->source->main().format(), QString(),
                                                              std::move(migrations));
        for (TenantPlan &tenant : plan.tenants)
            tenant.set = set;
        const RunReport report = m_fleet->run(plan);
        QCOMPARE(report.run.state, RunState::Stopped);
        const Error &error = tenant(report, "t_001").error;
        QCOMPARE(error.code, ErrorCode::MigrationFailed);
        QVERIFY2(error.message.contains(QStringLiteral("1_a.sql")), qPrintable(error.message));
        QCOMPARE(m_fleet->value("SELECT count(*) FROM pg_class WHERE relname = 'a'").toUtf8(), left);
        QCOMPARE(tenant(report, "t_002").state, TenantRunState::Planned);
    }

    void aCommitThatTheServerRefusesIsNoSuccess()
    {
        m_fleet->addTenants(names(1));
        m_fleet->write(QStringLiteral("1_a"), "CREATE TABLE a (id int UNIQUE DEFERRABLE INITIALLY DEFERRED);\n"
                                              "INSERT INTO a VALUES (1), (1);");
        const RunReport report = m_fleet->migrate();
        QCOMPARE(tenant(report, "t_001").error.sqlState, QStringLiteral("23505"));
        QCOMPARE(m_fleet->findings(), QStringLiteral("t_001: empty_schema"));
    }

    void settingsOfAMigrationDoNotLeak()
    {
        m_fleet->addTenants(names(2));
        m_fleet->write(QStringLiteral("1_a"), "SET search_path = public; SET lock_timeout = 0; CREATE TABLE IF NOT "
                                              "EXISTS public.shared_by_all (id int);");
        m_fleet->write(QStringLiteral("2_b"),
                       "CREATE TABLE b AS SELECT current_setting('lock_timeout') AS lock_timeout;");
        RunOptions options = RunOptions::fromProfile(m_fleet->profile());
        options.workers = 1;
        QCOMPARE(m_fleet->run(m_fleet->plan(), options).run.state, RunState::Succeeded);
        QCOMPARE(m_fleet->value("SELECT lock_timeout FROM t_001.b"), QStringLiteral("2s"));
        QCOMPARE(m_fleet->value("SELECT lock_timeout FROM t_002.b"), QStringLiteral("2s"));
    }

    /// Row 11: neither for later files nor for other tenants of the same worker.
    void nothingThatAFileSetsReachesAnother()
    {
        m_fleet->addTenants(names(2));
        m_fleet->exec("CREATE ROLE limited");
        m_fleet->write(QStringLiteral("1_a"),
                       "CREATE TABLE a (id int PRIMARY KEY); CREATE TABLE b (a_id int REFERENCES "
                       "a, note text);");
        m_fleet->write(QStringLiteral("2_b"),
                       "SET session_replication_role = replica; SET check_function_bodies = off; SET DateStyle = "
                       "'German'; SET client_encoding = 'LATIN1'; SET standard_conforming_strings = off; SET "
                       "application_name = 'x'; SET default_transaction_read_only = on; SET statement_timeout = '9s'; "
                       "SET SESSION AUTHORIZATION limited; CREATE TEMP TABLE staging (id int); PREPARE p AS SELECT 1;");
        m_fleet->write(QStringLiteral("3_c"), "CREATE TABLE c AS SELECT name, setting, E'\\u00e9' = 'é' AS same, '\\' "
                                              "AS slash FROM pg_settings;");
        m_fleet->write(QStringLiteral("4_d"), "INSERT INTO b VALUES (7);");
        RunOptions options = RunOptions::fromProfile(m_fleet->profile());
        options.workers = 1;
        const Plan plan = m_fleet->plan();
        for (const TenantPlan &each : plan.tenants) {
            const RunReport report = m_fleet->run(m_fleet->plan(PlanRequest::Scope::Apply, {each.schema}), options);
            QCOMPARE(report.tenants.front().error.sqlState, QStringLiteral("23503"));
            QCOMPARE(m_fleet->recorded(each.schema), QStringLiteral("1,2,3"));
        }
        const auto setting = [this](const char *name) {
            return m_fleet->value("SELECT setting FROM t_002.c WHERE name = '" + QByteArray(name) + "'");
        };
        QCOMPARE(setting("session_replication_role"), QStringLiteral("origin"));
        QCOMPARE(setting("check_function_bodies"), QStringLiteral("on"));
        QCOMPARE(setting("DateStyle"), QStringLiteral("ISO, MDY"));
        QCOMPARE(setting("idle_in_transaction_session_timeout"), QStringLiteral("600000"));
        QCOMPARE(setting("client_connection_check_interval"), QStringLiteral("1000"));
        QCOMPARE(setting("statement_timeout"), QStringLiteral("3600000"));
        QVERIFY(setting("application_name").startsWith(QStringLiteral("tenantry/")));
        QCOMPARE(m_fleet->value("SELECT bool_and(same) FROM t_002.c"), QStringLiteral("t"));
        // The same worker goes on to the next tenant.
        m_fleet->write(QStringLiteral("4_d"), "CREATE TABLE d (id int);");
        m_fleet->addTenants({QStringLiteral("t_003"), QStringLiteral("t_004"), QStringLiteral("t_005")});
        QCOMPARE(m_fleet->run(m_fleet->plan(), options).run.state, RunState::Succeeded);
    }

    void lockTimeoutIsTriedAgainAndTheHolderNamed()
    {
        m_fleet->addTenants(names(1));
        m_fleet->write(QStringLiteral("1_a"), "CREATE TABLE a (id int);");
        m_fleet->migrate();
        m_fleet->write(QStringLiteral("2_b"), "ALTER TABLE a ADD COLUMN b int;");
        RunOptions options = RunOptions::fromProfile(m_fleet->profile());
        options.lockTimeout = std::chrono::milliseconds(150);
        options.lockTries = 2;
        Connection blocker = test::connectTo(m_fleet->conninfo());
        QVERIFY(blocker.script("BEGIN; LOCK TABLE t_001.a"));
        const RunReport refused = m_fleet->run(m_fleet->plan(), options);
        const Error &error = tenant(refused, "t_001").error;
        QCOMPARE(error.code, ErrorCode::LockTimeout);
        QVERIFY2(error.detail.contains(QString::number(blocker.backendPid())), qPrintable(error.detail));
        options.lockTries = 20;
        std::jthread release([this, pid = blocker.backendPid()] {
            std::this_thread::sleep_for(std::chrono::milliseconds(700));
            m_fleet->exec("SELECT pg_terminate_backend(" + QByteArray::number(pid) + ")");
        });
        QCOMPARE(m_fleet->run(m_fleet->plan(), options).run.state, RunState::Succeeded);
    }

    void twoOperators()
    {
        m_fleet->addTenants(names(2));
        m_fleet->write(QStringLiteral("1_a"), "CREATE TABLE a (id int);");
        Connection other = test::connectTo(m_fleet->conninfo());
        const Result<TenantLock> lock =
            TenantLock::acquire(other, QStringLiteral("t_001"), std::chrono::milliseconds(0));
        QVERIFY(lock);
        RunOptions options = RunOptions::fromProfile(m_fleet->profile());
        options.tenantLockWait = std::chrono::milliseconds(300);
        const RunReport report = m_fleet->run(m_fleet->plan(), options);
        QCOMPARE(tenant(report, "t_001").error.code, ErrorCode::TenantLocked);
        QVERIFY2(tenant(report, "t_001").error.message.contains(QString::number(other.backendPid())),
                 qPrintable(tenant(report, "t_001").error.message));
        QCOMPARE(m_fleet->value("SELECT count(*) FROM pg_class WHERE relname = 'a'"), QStringLiteral("0"));
    }

    void whatAnotherOperatorAppliedMeanwhileIsSkipped()
    {
        m_fleet->addTenants(names(2));
        m_fleet->write(QStringLiteral("1_a"), "CREATE TABLE a (id int);");
        const Plan mine = m_fleet->plan();
        m_fleet->run(m_fleet->plan());
        const RunReport report = m_fleet->run(mine);
        QCOMPARE(report.run.state, RunState::Succeeded);
        QCOMPARE(m_fleet->recorded(QStringLiteral("t_001")), QStringLiteral("1"));
    }

    void aTenantDroppedMeanwhileIsSkipped()
    {
        m_fleet->addTenants(names(3));
        m_fleet->write(QStringLiteral("1_a"), "CREATE TABLE a (id int);");
        const Plan plan = m_fleet->plan();
        m_fleet->exec("DROP SCHEMA t_002");
        const RunReport report = m_fleet->run(plan);
        QCOMPARE(tenant(report, "t_002").state, TenantRunState::Skipped);
        QVERIFY(!tenant(report, "t_002").error.message.isEmpty());
        QCOMPARE(report.run.state, RunState::Succeeded);
    }

    void cancellingLeavesNothingHalfApplied()
    {
        m_fleet->addTenants(names(6));
        m_fleet->write(QStringLiteral("1_a"), "CREATE TABLE a (id int);");
        m_fleet->write(QStringLiteral("2_slow"), "CREATE TABLE b (id int); SELECT pg_sleep(20);");
        std::stop_source source;
        std::jthread stopper([&source] {
            std::this_thread::sleep_for(std::chrono::milliseconds(1500));
            source.request_stop();
        });
        const RunReport report = m_fleet->run(m_fleet->plan(), TaskContext(source.get_token(), {}));
        QCOMPARE(report.run.state, RunState::Cancelled);
        QCOMPARE(m_fleet->value("SELECT count(*) FROM pg_class WHERE relname = 'b'"), QStringLiteral("0"));
        QCOMPARE(m_fleet->recorded(QStringLiteral("t_001")), QStringLiteral("1"));
        // The rest can be resumed, once the slow file is quick.
        m_fleet->write(QStringLiteral("2_slow"), "CREATE TABLE b (id int);");
        const auto rest = planResume(m_fleet->profile(), m_fleet->scan(), m_fleet->journal(), report.run);
        QVERIFY(rest);
        RunOptions options = RunOptions::fromProfile(m_fleet->profile());
        options.resumes = report.run.id;
        QCOMPARE(m_fleet->run(*rest, options).run.state, RunState::Succeeded);
        QCOMPARE(m_fleet->scan()->counts().needAttention(), 0);
        QVERIFY(!m_fleet->journal().run(report.run.id)->resumedBy.isEmpty());
    }

    void aLostConnectionIsReopened()
    {
        m_fleet->addTenants(names(4));
        m_fleet->write(QStringLiteral("1_a"), "CREATE TABLE a (id int);");
        m_fleet->write(QStringLiteral("2_b"), "CREATE TABLE b (id int); SELECT pg_sleep(0.4);");
        std::jthread killer([this] {
            for (int i = 0; i < 2; ++i) {
                std::this_thread::sleep_for(std::chrono::milliseconds(500));
                m_fleet->exec("SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE application_name LIKE "
                              "'tenantry/%' AND query LIKE '%pg_sleep%' AND pid <> pg_backend_pid()");
            }
        });
        const RunReport report = m_fleet->migrate();
        QCOMPARE(report.run.state, RunState::Succeeded);
        QCOMPARE(m_fleet->scan()->counts().needAttention(), 0);
    }

    void aServerRestartIsWaitedFor()
    {
        m_fleet->addTenants(names(4));
        m_fleet->write(QStringLiteral("1_a"), "CREATE TABLE a (id int); SELECT pg_sleep(0.5);");
        std::jthread restarter([this] {
            std::this_thread::sleep_for(std::chrono::milliseconds(700));
            if (!m_cluster->cluster().restart(StopMode::Fast))
                qFatal("the server did not restart");
        });
        const RunReport report = m_fleet->migrate();
        restarter.join();
        QCOMPARE(report.run.state, RunState::Succeeded);
        QCOMPARE(m_fleet->scan()->counts().needAttention(), 0);
    }

    void aRunThatNeedsNothing()
    {
        m_fleet->write(QStringLiteral("1_a"), "CREATE TABLE a (id int);");
        const auto report = runPlan(m_fleet->access(), m_fleet->plan(), {}, m_fleet->journal());
        QVERIFY(!report);
        QCOMPARE(report.error().code, ErrorCode::NothingToDo);
    }
};

QTEST_GUILESS_MAIN(tst_Run)
#include "tst_Run.moc"
