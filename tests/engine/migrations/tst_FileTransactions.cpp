// SPDX-License-Identifier: GPL-3.0-or-later
#include "migrations/Run.h"

#include "migrations/formats/Formats.h"
#include "support/TempHome.h"
#include "support/TestFleet.h"

#include <QTest>

#include <thread>

using namespace tenantry;
using test::TestFleet;

/// Files that have a say in their transactions: several of their own, a mode, none at all.
class tst_FileTransactions : public QObject {
    Q_OBJECT

    std::unique_ptr<test::TempHome> m_home;
    std::unique_ptr<test::ScratchCluster> m_cluster;
    std::unique_ptr<TestFleet> m_fleet;
    int m_number = 0;

    void useGolang() { m_fleet->profile().migrations.format = QStringLiteral("golang-migrate"); }
    static QString reason(const RunReport &report) { return report.tenants.front().error.toText(); }
    QString golangRow() { return m_fleet->value("SELECT version || ' ' || dirty FROM t_a.schema_migrations"); }
    static Migration golang(const QByteArray &sql)
    {
        Migration migration;
        migration.id = {{}, QStringLiteral("1")};
        migration.sql = sql;
        formats::find(QStringLiteral("golang-migrate"))->interpret(migration);
        return migration;
    }
    /// "0-2 committed; 3-4 alone": positions of each part.
    static QString partsText(const Migration &migration)
    {
        QStringList words;
        for (const FilePart &part : migration.parts) {
            const char *kind = part.kind == FilePart::Kind::Alone       ? "alone"
                               : part.kind == FilePart::Kind::Committed ? "committed"
                                                                        : "rolled back";
            words << QStringLiteral("%1-%2 %3").arg(part.first).arg(part.end).arg(QLatin1String(kind))
                         + (part.mode.isEmpty() ? QString() : u' ' + QString::fromUtf8(part.mode));
        }
        return words.join(QStringLiteral("; "));
    }
    /// Runs what is pending while \p statement is waited for; then \p meanwhile.
    RunReport runUntil(const QByteArray &statement, const std::function<void()> &meanwhile)
    {
        const Plan plan = m_fleet->plan();
        RunReport report;
        {
            const std::jthread runner([&] { report = m_fleet->run(plan); });
            while (m_fleet->value("SELECT count(*) FROM pg_stat_activity WHERE state = 'active' AND query LIKE '%"
                                  + statement + "%' AND pid <> pg_backend_pid()")
                   == QStringLiteral("0"))
                std::this_thread::sleep_for(std::chrono::milliseconds(10));
            meanwhile();
        }
        return report;
    }

private Q_SLOTS:
    void initTestCase()
    {
        m_home = std::make_unique<test::TempHome>();
        m_cluster = std::make_unique<test::ScratchCluster>();
    }
    void init()
    {
        m_fleet = std::make_unique<TestFleet>(*m_cluster, QStringLiteral("parts%1").arg(++m_number));
        m_fleet->addTenants({QStringLiteral("t_a")});
    }
    void cleanupTestCase()
    {
        m_fleet.reset();
        m_cluster.reset();
    }

    void parts_data()
    {
        QTest::addColumn<QByteArray>("sql");
        QTest::addColumn<QString>("parts");
        const auto row = [](const char *sql, const char *parts) {
            QTest::newRow(sql) << QByteArray(sql) << QString::fromLatin1(parts);
        };
        row("SELECT 1; SELECT 2", "");
        row("BEGIN; SELECT 1; COMMIT;", "");
        row("SELECT 1; BEGIN; SELECT 2; END; -- end", "");
        row("BEGIN; COMMIT;", "");
        row("BEGIN ISOLATION LEVEL SERIALIZABLE; SELECT 1; COMMIT;", "");
        row("BEGIN; SELECT 1; COMMIT; BEGIN; SELECT 2; COMMIT;", "0-2 committed; 3-5 committed");
        row("BEGIN; SELECT 1; COMMIT; SELECT 2", "0-2 committed; 3-4 committed");
        row("SELECT 0; BEGIN; SELECT 1; COMMIT; SELECT 2", "0-3 committed; 4-5 committed");
        row("BEGIN; SELECT 1; ROLLBACK;", "0-2 rolled back");
        row("BEGIN; SELECT 1; ABORT; BEGIN; SELECT 2", "0-2 rolled back; 3-5 committed");
        row("BEGIN READ WRITE; SELECT 1; COMMIT AND CHAIN; SELECT 2; COMMIT AND NO CHAIN; SELECT 3",
            "0-2 committed; 3-4 committed READ WRITE; 5-6 committed");
        row("BEGIN; SAVEPOINT a; SELECT 1; ROLLBACK TO a; RELEASE a; COMMIT;", "");
        row("VACUUM; BEGIN; SELECT 1; COMMIT; SELECT 2", "0-1 alone; 1-3 committed; 4-5 alone");
        row("-- tenantry: no-transaction\nSELECT 1; SELECT 2", "0-1 alone; 1-2 alone");
    }
    void parts()
    {
        QFETCH(QByteArray, sql);
        const Migration migration = golang(sql);
        QTEST(partsText(migration), "parts");
        QCOMPARE(migration.isTransactional(), migration.parts.empty());
        QCOMPARE(migration.body.size(), sql.size());
    }

    void theMarkStandsBeforeTheFirstStatement()
    {
        QVERIFY(wantsNoTransaction("\n-- a\n  --tenantry:no-transaction  \r\nSELECT 1"));
        QVERIFY(wantsNoTransaction("/* a */ -- x\n-- TENANTRY: No-Transaction\n"));
        QVERIFY(!wantsNoTransaction("SELECT 1;\n-- tenantry: no-transaction\n"));
        QVERIFY(!wantsNoTransaction("-- about tenantry: no-transaction\nSELECT 1"));
        QVERIFY(!wantsNoTransaction("SELECT '\n-- tenantry: no-transaction\n'"));
    }

    /// What only works where the transactions are the file's, and in their mode.
    void itsOwnTransactionsAreKept_data()
    {
        QTest::addColumn<QByteArray>("first");
        QTest::addColumn<QByteArray>("second");
        QTest::addColumn<QString>("left");
        const auto row = [](const char *name, const char *first, const char *second, const char *left) {
            QTest::newRow(name) << QByteArray(first) << QByteArray(second) << QString::fromLatin1(left);
        };
        row("a new value is used", "CREATE TYPE st AS ENUM ('a'); CREATE TABLE t (s st);",
            "BEGIN;\nALTER TYPE st ADD VALUE 'b';\nCOMMIT;\nBEGIN;\nINSERT INTO t VALUES ('b');\nCOMMIT;", "b");
        row("temporary tables", "CREATE TABLE t (s int);",
            "BEGIN; CREATE TEMP TABLE x ON COMMIT DROP AS SELECT 1 AS s; INSERT INTO t SELECT * FROM x; COMMIT;"
            "BEGIN; CREATE TEMP TABLE x ON COMMIT DROP AS SELECT 2 AS s; INSERT INTO t SELECT * FROM x; COMMIT;",
            "1,2");
        row("serializable", "CREATE TABLE t (s text);",
            "BEGIN ISOLATION LEVEL SERIALIZABLE; INSERT INTO t VALUES (current_setting('transaction_isolation')); "
            "COMMIT;",
            "serializable");
        row("a mode in the second only", "CREATE TABLE t (s text);",
            "INSERT INTO t VALUES (current_setting('transaction_isolation')); COMMIT; START TRANSACTION ISOLATION "
            "LEVEL "
            "REPEATABLE READ; INSERT INTO t VALUES (current_setting('transaction_isolation')); COMMIT;",
            "read committed,repeatable read");
        row("a mode carried over", "CREATE TABLE t (s text);",
            "BEGIN ISOLATION LEVEL REPEATABLE READ; SELECT 1; COMMIT AND CHAIN; INSERT INTO t VALUES "
            "(current_setting('transaction_isolation')); COMMIT;",
            "repeatable read");
        row("set by itself", "CREATE TABLE t (s text);",
            "SET TRANSACTION ISOLATION LEVEL SERIALIZABLE; INSERT INTO t VALUES "
            "(current_setting('transaction_isolation'));",
            "serializable");
        row("rolled back", "CREATE TABLE t (s int);",
            "BEGIN; INSERT INTO t VALUES (1); ROLLBACK; INSERT INTO t VALUES (2);", "2");
        row("rolled back at its end", "CREATE TABLE t (s int);",
            "INSERT INTO t VALUES (1); COMMIT; BEGIN; INSERT INTO t VALUES (2); ROLLBACK;", "1");
        row("a procedure that commits",
            "CREATE TABLE t (s int); CREATE PROCEDURE p() LANGUAGE plpgsql AS $$ BEGIN FOR i IN 1..2 LOOP INSERT INTO "
            "t "
            "VALUES (i); COMMIT; END LOOP; END $$;",
            "CALL p();", "1,2");
        row("a block that commits", "CREATE TABLE t (s int);",
            "DO $$ BEGIN FOR i IN 1..2 LOOP INSERT INTO t VALUES (i); COMMIT; END LOOP; END $$;", "1,2");
        // As pg_create_logical_replication_slot() asks: that it has written nothing.
        row("nothing is written before it", "CREATE TABLE t (s int);",
            "INSERT INTO t SELECT (pg_current_xact_id_if_assigned() IS NULL)::int;", "1");
    }
    void itsOwnTransactionsAreKept()
    {
        QFETCH(QByteArray, first);
        QFETCH(QByteArray, second);
        useGolang();
        m_fleet->write(QStringLiteral("1_a.up"), first);
        m_fleet->write(QStringLiteral("2_b.up"), second);
        const RunReport report = m_fleet->migrate();
        QVERIFY2(report.failures.empty(), qPrintable(reason(report)));
        QTEST(m_fleet->value("SELECT string_agg(s::text, ',' ORDER BY s) FROM t_a.t"), "left");
        QCOMPARE(golangRow(), QStringLiteral("2 false"));
        QCOMPARE(m_fleet->findings(), QStringLiteral("t_a: ok"));
    }

    /// What has to run outside a transaction of ours, each after what tells it.
    void whatRunsAloneIsKnown_data()
    {
        QTest::addColumn<QByteArray>("sql");
        const auto row = [](const char *sql) { QTest::newRow(sql) << QByteArray(sql); };
        row("REINDEX TABLE pt;");
        row("REINDEX INDEX pt_pkey;");
        row("REINDEX INDEX named; SELECT 1;");
        row("CLUSTER pt USING pt_pkey;");
        row("REINDEX TABLE foreign_pt;"); // nothing tells, and nothing is lost
        row("CLUSTER;");
        row("CALL fill();");
        row("SELECT 1; CALL fill();");
        row("DO $$ BEGIN COMMIT; END $$;");
        row("-- tenantry: no-transaction\nCALL foreign_fill();");
        row("-- tenantry: no-transaction\nBEGIN; INSERT INTO t VALUES (1); COMMIT; CALL foreign_fill();");
        row("DISCARD ALL; INSERT INTO t VALUES (1);");
        row("VACUUM t; ANALYZE t; CHECKPOINT;");
    }
    void whatRunsAloneIsKnown()
    {
        QFETCH(QByteArray, sql);
        m_fleet->write(
            QStringLiteral("1_a"),
            "CREATE TABLE t (id int); CREATE TABLE pt (a int PRIMARY KEY) PARTITION BY RANGE (a); CREATE "
            "TABLE pt1 PARTITION OF pt FOR VALUES FROM (0) TO (10); CREATE INDEX named ON pt (a);\n"
            "CREATE PROCEDURE fill() LANGUAGE plpgsql AS $$ BEGIN INSERT INTO t VALUES (1); COMMIT; END $$;");
        m_fleet->migrate();
        m_fleet->exec("CREATE TABLE t_a.foreign_pt (a int) PARTITION BY RANGE (a); CREATE PROCEDURE t_a.foreign_fill() "
                      "LANGUAGE plpgsql AS $$ BEGIN COMMIT; END $$");
        m_fleet->write(QStringLiteral("2_b"), sql);
        const RunReport report = m_fleet->migrate();
        QVERIFY2(report.failures.empty(), qPrintable(reason(report)));
        QCOMPARE(m_fleet->recorded(QStringLiteral("t_a")), QStringLiteral("1,2"));
        QCOMPARE(m_fleet->findings(), QStringLiteral("t_a: ok"));
    }

    void whatCannotBeKeptIsRefusedWithItsLine_data()
    {
        QTest::addColumn<bool>("isGolang");
        QTest::addColumn<QByteArray>("sql");
        QTest::addColumn<QString>("words");
        const auto row = [](const char *name, bool golang, const char *sql, const char *words) {
            QTest::newRow(name) << golang << QByteArray(sql) << QString::fromLatin1(words);
        };
        row("native", false, "SELECT 1;\nBEGIN; SELECT 2; COMMIT;", "line 2: BEGIN inside a migration.");
        row("prepared", true, "BEGIN; SELECT 1;\nPREPARE TRANSACTION 'x';", "line 1: BEGIN inside a migration.");
        row("alone in a block", true, "SELECT 1; BEGIN;\nVACUUM; COMMIT; SELECT 2;",
            "line 2: VACUUM inside a transaction of the file.");
        row("alone in a block, marked", false,
            "-- tenantry: no-transaction\nBEGIN;\nCREATE INDEX CONCURRENTLY i ON t "
            "(id); COMMIT;",
            "line 3: CREATE INDEX inside a transaction of the file.");
    }
    void whatCannotBeKeptIsRefusedWithItsLine()
    {
        QFETCH(bool, isGolang);
        QFETCH(QByteArray, sql);
        QFETCH(QString, words);
        if (isGolang)
            useGolang();
        m_fleet->write(isGolang ? QStringLiteral("1_a.up") : QStringLiteral("1_a"), sql);
        const Result<Plan> plan = makePlan(m_fleet->profile(), m_fleet->scan(), {});
        QVERIFY(!plan);
        QCOMPARE(plan.error().code, ErrorCode::MigrationRefused);
        QVERIFY2(plan.error().message.contains(words), qPrintable(plan.error().message));
        QVERIFY(!plan.error().hint.isEmpty());
    }

    /// What was committed before stays, is told, and is not run again by a fix.
    void aFailureBetweenThemIsPartial()
    {
        useGolang();
        m_fleet->write(QStringLiteral("1_a.up"), "BEGIN;\nCREATE TABLE a (id int);\nCOMMIT;\nBEGIN;\nCREATE TABLE b "
                                                 "(id int);\nSELECT * FROM nowhere;\nCOMMIT;");
        const RunReport report = m_fleet->migrate();
        const Error &error = report.tenants.front().error;
        QCOMPARE(error.sqlState, QStringLiteral("42P01"));
        QVERIFY2(error.detail.contains(QStringLiteral("1_a.up.sql, line 6")), qPrintable(error.detail));
        QCOMPARE(m_fleet->value("SELECT to_regclass('t_a.a') IS NOT NULL AND to_regclass('t_a.b') IS NULL"),
                 QStringLiteral("t"));
        QCOMPARE(golangRow(), QStringLiteral("1 true"));
        QCOMPARE(m_fleet->findings(), QStringLiteral("t_a: partial_migration 1"));
        const Finding finding = m_fleet->scan()->tenants.front().diagnosis->findings.front();
        QVERIFY(!finding.isFixable());
        QCOMPARE(evidenceText(finding.evidence), QStringLiteral("The history records it as failed. Of what it creates "
                                                                "nothing is there from line 5 on: CREATE TABLE b (id "
                                                                "int)"));
    }

    /// Were the power to go now, the journal names the statement at which the file stopped.
    void aLossBetweenThemNamesTheStatement()
    {
        useGolang();
        m_fleet->write(
            QStringLiteral("1_a.up"),
            "BEGIN;\nCREATE TABLE a (id int);\nCOMMIT;\nBEGIN;\n-- long\nSELECT pg_sleep(60);\nCREATE TABLE b "
            "(id int);\nCOMMIT;");
        QString told;
        const RunReport report = runUntil("pg_sleep(60)", [&] {
            const QString id = m_fleet->journal().runs()->front().id;
            const RunTenant stored = m_fleet->journal().tenants(id)->front();
            told = messageText(stored.messages.back());
            m_fleet->exec(
                "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE query LIKE '%pg_sleep(60)%' AND "
                "pid <> pg_backend_pid()");
        });
        QCOMPARE(told, QStringLiteral("1_a.up.sql, line 6: SELECT pg_sleep(60)"));
        QCOMPARE(report.tenants.front().state, TenantRunState::Unknown);
        QCOMPARE(m_fleet->value("SELECT to_regclass('t_a.a') IS NOT NULL AND to_regclass('t_a.b') IS NULL"),
                 QStringLiteral("t"));
        QCOMPARE(golangRow(), QStringLiteral("1 true"));
        QCOMPARE(m_fleet->findings(), QStringLiteral("t_a: partial_migration 1"));
        QVERIFY(m_fleet->plan(PlanRequest::Scope::Fix).isEmpty());
    }

    /// What the server stumbles over is ours, behind the file's end; what is told is the file's.
    void aFileThatEndsInTheMiddleIsToldSo_data()
    {
        QTest::addColumn<QByteArray>("file");
        QTest::addColumn<QString>("place");
        QTest::newRow("in a transaction")
            << QByteArray("SELECT 1;\nCREATE TABLE a (id int\n") << QStringLiteral("1_a.sql, line 3");
        QTest::newRow("part by part") << QByteArray("-- tenantry: no-transaction\nSELECT 1;\nCREATE TABLE a (id int")
                                      << QStringLiteral("1_a.sql, line 3");
    }
    void aFileThatEndsInTheMiddleIsToldSo()
    {
        QFETCH(QByteArray, file);
        QFETCH(QString, place);
        m_fleet->write(QStringLiteral("1_a"), file);
        const RunReport report = m_fleet->migrate();
        const Error &error = report.tenants.front().error;
        QCOMPARE(error.sqlState, QStringLiteral("42601"));
        QCOMPARE(error.message, QStringLiteral("The file ends in the middle of a statement."));
        QVERIFY2(error.detail.startsWith(place), qPrintable(error.detail));
    }

    /// A lock that the second waits for in vain: that one is tried again, and the first is not.
    void onlyTheTransactionThatWaitedIsTriedAgain()
    {
        useGolang();
        m_fleet->exec("CREATE TABLE public.gate ()");
        m_fleet->write(
            QStringLiteral("1_a.up"),
            "BEGIN; CREATE TABLE a (id int); COMMIT; BEGIN; LOCK TABLE public.gate; CREATE TABLE b (id int); "
            "COMMIT;");
        Connection keeper = test::connectTo(m_fleet->conninfo());
        QVERIFY(keeper.script("BEGIN; LOCK TABLE public.gate"));
        RunOptions options = RunOptions::fromProfile(m_fleet->profile());
        options.lockTimeout = std::chrono::milliseconds(100);
        options.lockTries = 50;
        const Plan plan = m_fleet->plan();
        RunReport report;
        {
            const std::jthread runner([&] { report = m_fleet->run(plan, options); });
            // It has waited in vain once when another transaction of its session waits than the first that did.
            QString first;
            const auto waiting = [this] {
                return m_fleet->value("SELECT coalesce(max(virtualtransaction), '') FROM pg_locks WHERE NOT granted");
            };
            while (first.isEmpty())
                first = waiting();
            for (QString now = first; now.isEmpty() || now == first;)
                now = waiting();
            QVERIFY(keeper.script("ROLLBACK"));
        }
        QVERIFY2(report.failures.empty(), qPrintable(reason(report)));
        QCOMPARE(golangRow(), QStringLiteral("1 false"));
        QCOMPARE(m_fleet->findings(), QStringLiteral("t_a: ok"));
    }
};

QTEST_GUILESS_MAIN(tst_FileTransactions)
#include "tst_FileTransactions.moc"
