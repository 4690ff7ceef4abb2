// SPDX-License-Identifier: GPL-3.0-or-later
#include "migrations/Scan.h"

#include "engine/migrations/AccountsFixture.h"

#include <QRegularExpression>
#include <QTest>

#include <thread>

using namespace tenantry;
using test::TestFleet;

/// Scan and diagnosis on a real server: every finding is provoked, then seen.
class tst_Scan : public QObject, private test::AccountsFixture {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { start(); }
    void init() { begin(); }
    void cleanupTestCase() { end(); }

    void missingFolderIsAnError()
    {
        m_fleet->profile().migrations.folder = QStringLiteral("nowhere");
        const auto snapshot = scanFleet(m_fleet->access());
        QVERIFY(!snapshot);
        QCOMPARE(snapshot.error().code, ErrorCode::SourceInvalid);
    }
    void unknownTenantIsAnError()
    {
        m_fleet->addTenants({QStringLiteral("t_a")});
        const auto snapshot = scanFleet(m_fleet->access(), {{QStringLiteral("t_b")}});
        QVERIFY(!snapshot);
        QCOMPARE(snapshot.error().code, ErrorCode::TenantMissing);
    }
    /// Whatever the histories record: nobody can be held against nothing, and nobody is called well.
    void anEmptySourceJudgesNobody()
    {
        m_fleet->addTenants({QStringLiteral("t_a"), QStringLiteral("t_b")});
        m_fleet->run(m_fleet->plan(PlanRequest::Scope::Fix, {QStringLiteral("t_a")}));
        for (const char *file : {"0001_accounts.sql", "0001_accounts.rollback.sql", "0002_invoices.sql"})
            m_fleet->remove(QLatin1String(file));
        for (const char *format : {"native", "golang-migrate"}) {
            m_fleet->profile().migrations.format = QLatin1String(format);
            QCOMPARE(m_fleet->findings(), QStringLiteral("t_a: ok; t_b: ok"));
            const SnapshotPtr snapshot = m_fleet->scan();
            QCOMPARE(snapshot->counts().of(TenantHealth::Unknown), 2);
            QCOMPARE(snapshot->totalPending(), 0);
            QCOMPARE(snapshot->findings.size(), size_t(1));
            QCOMPARE(snapshot->findings.front().type, FindingType::EmptySource);
            for (const auto scope : {PlanRequest::Scope::Apply, PlanRequest::Scope::Fix, PlanRequest::Scope::Adopt})
                QVERIFY(m_fleet->plan(scope).isEmpty());
            QVERIFY(m_fleet->plan().effect.contains(QStringLiteral("has no migrations")));
        }
        // Where the source cannot be read at all, and is not asked for.
        m_fleet->profile().migrations.folder = QStringLiteral("nowhere");
        ScanOptions options;
        options.source = SourceNeed::IfReadable;
        const SnapshotPtr snapshot = m_fleet->scan(options);
        QVERIFY(snapshot->sourceProblem);
        QCOMPARE(snapshot->counts().of(TenantHealth::Unknown), 2);
        for (const TenantState &tenant : snapshot->tenants)
            QVERIFY(tenant.diagnosis->findings.empty());
        QCOMPARE(snapshot->find(QStringLiteral("t_a"))->diagnosis->level, QStringLiteral("0002"));
    }
    void noTenants()
    {
        QVERIFY(m_fleet->scan()->tenants.empty());
        QCOMPARE(m_fleet->scan()->counts().total(), 0);
    }

    /// Each is applied by the server; what it took along or never made in the schema must not be called absent.
    void nothingIsCalledAbsentThatShouldNotBeThere_data()
    {
        QTest::addColumn<QByteArray>("first");
        QTest::addColumn<QByteArray>("second");
        const auto row = [](const char *name, const char *first, const char *second) {
            QTest::newRow(name) << QByteArray(first) << QByteArray(second);
        };
        row("owned sequence", "CREATE TABLE t (c int); CREATE SEQUENCE s; ALTER SEQUENCE s OWNED BY t.c;",
            "DROP TABLE t;");
        row("owned sequence, column", "CREATE TABLE t (a int, c int); CREATE SEQUENCE s OWNED BY t.c;",
            "ALTER TABLE t DROP COLUMN c;");
        row("owned sequence, renamed table",
            "CREATE TABLE t (c int); CREATE SEQUENCE s OWNED BY t.c; ALTER TABLE t "
            "RENAME TO u;",
            "DROP TABLE u;");
        row("sequence no longer owned",
            "CREATE TABLE t (c int); CREATE SEQUENCE s OWNED BY t.c; ALTER SEQUENCE s OWNED BY "
            "NONE;",
            "DROP TABLE t;");
        row("constraint using index", "CREATE TABLE t (c int); CREATE UNIQUE INDEX i ON t (c);",
            "ALTER TABLE t ADD CONSTRAINT k UNIQUE USING INDEX i;");
        row("constraint using index, dropped",
            "CREATE TABLE t (c int); CREATE UNIQUE INDEX i ON t (c); ALTER TABLE t ADD "
            "CONSTRAINT k UNIQUE USING INDEX i;",
            "ALTER TABLE t DROP CONSTRAINT k;");
        row("constraint and index renamed",
            "CREATE TABLE t (c int); CREATE UNIQUE INDEX i ON t (c); ALTER TABLE t ADD "
            "CONSTRAINT k UNIQUE USING INDEX i;",
            "ALTER TABLE t RENAME CONSTRAINT k TO l;");
        row("renamed index, dropped table",
            "CREATE TABLE t (c int); CREATE INDEX i ON t (c); ALTER INDEX i RENAME TO j;", "DROP TABLE t;");
        row("sequence renamed as a table", "CREATE SEQUENCE s; CREATE VIEW v AS SELECT 1;",
            "ALTER TABLE s RENAME TO s2; ALTER TABLE v RENAME TO v2;");
        row("serial's sequence renamed as a table", "CREATE TABLE t (c serial);", "ALTER TABLE t_c_seq RENAME TO s;");
        row("partitions",
            "CREATE TABLE t (c int) PARTITION BY LIST (c); CREATE TABLE p PARTITION OF t FOR VALUES IN (1) "
            "PARTITION BY LIST (c); CREATE TABLE q PARTITION OF p DEFAULT; CREATE TABLE r (c int); ALTER "
            "TABLE t ATTACH PARTITION r DEFAULT;",
            "DROP TABLE t;");
        row("detached partition",
            "CREATE TABLE t (c int) PARTITION BY LIST (c); CREATE TABLE p PARTITION OF t DEFAULT; "
            "ALTER TABLE t DETACH PARTITION p;",
            "DROP TABLE t;");
        row("temporary",
            "CREATE TEMP VIEW v AS SELECT 1; CREATE TEMP SEQUENCE s; CREATE TEMP TABLE account (id int); "
            "CREATE INDEX i ON account (id); ALTER TABLE account ADD COLUMN x int; DROP TABLE account;",
            "CREATE TEMP TABLE staging AS SELECT 1 AS id; CREATE INDEX j ON staging (id);");
    }
    void nothingIsCalledAbsentThatShouldNotBeThere()
    {
        QFETCH(QByteArray, first);
        QFETCH(QByteArray, second);
        m_fleet->addTenants({QStringLiteral("t_a")});
        m_fleet->write(QStringLiteral("0003_first"), first);
        m_fleet->write(QStringLiteral("0004_second"), second);
        const RunReport report = m_fleet->migrate();
        QVERIFY2(report.failures.empty(), report.failures.empty() ? "" : qPrintable(report.failures.front().message));
        QCOMPARE(m_fleet->findings(), QStringLiteral("t_a: ok"));
    }

    /// A file newer than the parser may have done anything to what it names.
    void whatAnUnreadableFileNamesIsNotExpected()
    {
        m_fleet->addTenants({QStringLiteral("t_a")});
        m_fleet->write(QStringLiteral("0003_new"), "DROP TABLE invoice;");
        m_fleet->migrate();
        m_fleet->write(QStringLiteral("0003_new"), "DROP TABLE invoice WITH SHINY NEW SYNTAX;");
        QCOMPARE(m_fleet->findings(), QStringLiteral("t_a: checksum_mismatch 0003"));
        m_fleet->write(QStringLiteral("0003_new"), "DROP TABLE invoice; SELECT 'a quote that never ends");
        QCOMPARE(m_fleet->findings(), QStringLiteral("t_a: checksum_mismatch 0003"));
    }

    void whatIsLeftIsStillExpected_data()
    {
        QTest::addColumn<QByteArray>("file");
        QTest::addColumn<QByteArray>("damage");
        const auto row = [](const char *name, const char *file, const char *damage) {
            QTest::newRow(name) << QByteArray(file) << QByteArray(damage);
        };
        row("sequence no longer owned",
            "CREATE TABLE t (c int); CREATE SEQUENCE s OWNED BY t.c; ALTER SEQUENCE s OWNED BY "
            "NONE; DROP TABLE t;",
            "DROP SEQUENCE t_a.s");
        row("detached partition",
            "CREATE TABLE t (c int) PARTITION BY LIST (c); CREATE TABLE p PARTITION OF t DEFAULT; "
            "ALTER TABLE t DETACH PARTITION p; DROP TABLE t;",
            "DROP TABLE t_a.p");
        row("index of a constraint",
            "CREATE TABLE t (c int); CREATE UNIQUE INDEX i ON t (c); ALTER TABLE t ADD CONSTRAINT "
            "k UNIQUE USING INDEX i;",
            "ALTER TABLE t_a.t DROP CONSTRAINT k");
        row("a child of a foreign table",
            "CREATE TABLE IF NOT EXISTS public.base (); CREATE TABLE t () INHERITS "
            "(public.base);",
            "DROP TABLE t_a.t");
        row("sequence renamed as a table", "CREATE SEQUENCE s; ALTER TABLE s RENAME TO s2;", "DROP SEQUENCE t_a.s2");
    }
    void whatIsLeftIsStillExpected()
    {
        QFETCH(QByteArray, file);
        QFETCH(QByteArray, damage);
        m_fleet->addTenants({QStringLiteral("t_a")});
        m_fleet->write(QStringLiteral("0003_file"), file);
        m_fleet->migrate();
        QCOMPARE(m_fleet->findings(), QStringLiteral("t_a: ok"));
        m_fleet->exec(damage);
        QCOMPARE(m_fleet->findings(), QStringLiteral("t_a: missing_object 0003"));
    }

    void emptySchema()
    {
        m_fleet->addTenants({QStringLiteral("t_a")});
        QCOMPARE(m_fleet->findings(), QStringLiteral("t_a: empty_schema"));
        QCOMPARE(m_fleet->scan()->totalPending(), 2);
    }
    void healthyThenPending()
    {
        m_fleet->addTenants({QStringLiteral("t_a"), QStringLiteral("t_b")});
        QVERIFY(m_fleet->run(m_fleet->plan(PlanRequest::Scope::Fix)).failures.empty());
        QCOMPARE(m_fleet->findings(), QStringLiteral("t_a: ok; t_b: ok"));
        QCOMPARE(m_fleet->scan()->shapes, 1);
        m_fleet->write(QStringLiteral("0003_more"), "CREATE TABLE more (id int);");
        QCOMPARE(m_fleet->findings(), QStringLiteral("t_a: pending 0003; t_b: pending 0003"));
    }

    /// One tenant migrated, then \p sql done to it: the findings are \p expected.
    void findings_data()
    {
        QTest::addColumn<QByteArray>("sql");
        QTest::addColumn<QString>("expected");
        const auto row = [](const char *name, const char *sql, const char *expected) {
            QTest::newRow(name) << QByteArray(sql) << QString::fromUtf8(expected);
        };
        row("table gone", "DROP TABLE t_a.invoice", "missing_object 0002");
        row("index gone", "DROP INDEX t_a.invoice_account", "missing_object 0002");
        row("column gone", "ALTER TABLE t_a.account DROP COLUMN vip", "missing_object 0002");
        row("both", "DROP TABLE t_a.invoice, t_a.account", "missing_object 0001, missing_object 0002");
        row("not recorded", "DELETE FROM t_a.schema_migrations WHERE version = '0002'", "missing_tracking 0002");
        row("half there", "DELETE FROM t_a.schema_migrations WHERE version = '0002'; DROP INDEX t_a.invoice_account",
            "pending 0002");
        row("edited", "UPDATE t_a.schema_migrations SET checksum = repeat('0', 64) WHERE version = '0001'",
            "checksum_mismatch 0001");
        row("failed", "UPDATE t_a.schema_migrations SET success = false WHERE version = '0002'",
            "partial_migration 0002");
        row("no file", "INSERT INTO t_a.schema_migrations (version, checksum) VALUES ('0099', repeat('0', 64))",
            "missing_file 0099");
        row("version spelled otherwise", "UPDATE t_a.schema_migrations SET version = '2' WHERE version = '0002'", "ok");
        row("other objects", "CREATE TABLE t_a.own (id int)", "ok");
    }
    void findings()
    {
        QFETCH(QByteArray, sql);
        QFETCH(QString, expected);
        m_fleet->addTenants({QStringLiteral("t_a")});
        m_fleet->run(m_fleet->plan(PlanRequest::Scope::Fix));
        m_fleet->exec(sql);
        QCOMPARE(m_fleet->findings(), QStringLiteral("t_a: ") + expected);
    }

    void whatALaterMigrationDroppedIsNotMissed()
    {
        m_fleet->write(QStringLiteral("0003_rename"),
                       "ALTER TABLE invoice RENAME TO bill; ALTER TABLE account DROP COLUMN vip;");
        m_fleet->write(QStringLiteral("0004_dynamic"), "DO $$ BEGIN EXECUTE 'DROP TABLE bill'; END $$;");
        m_fleet->addTenants({QStringLiteral("t_a")});
        m_fleet->run(m_fleet->plan(PlanRequest::Scope::Fix));
        QCOMPARE(m_fleet->findings(), QStringLiteral("t_a: ok"));
    }

    void crlfChecksumOfTheSourceSystemIsAccepted()
    {
        m_fleet->addTenants({QStringLiteral("t_a")});
        m_fleet->run(m_fleet->plan(PlanRequest::Scope::Fix));
        m_fleet->write(QStringLiteral("0001_accounts"), "CREATE TABLE account (id bigint PRIMARY KEY);\r\n");
        m_fleet->exec("UPDATE t_a.schema_migrations SET checksum = encode(sha256(E'CREATE TABLE account (id bigint "
                      "PRIMARY KEY);\n'), 'hex') "
                      "WHERE version = '0001'");
        QCOMPARE(m_fleet->findings(), QStringLiteral("t_a: ok"));
    }

    void aLockedHistoryTableIsBusyAndTheRestIsRead()
    {
        m_fleet->addTenants({QStringLiteral("t_a"), QStringLiteral("t_b")});
        m_fleet->run(m_fleet->plan(PlanRequest::Scope::Fix));
        Connection blocker = test::connectTo(m_fleet->conninfo());
        QVERIFY(blocker.script("BEGIN; LOCK TABLE t_a.schema_migrations IN ACCESS EXCLUSIVE MODE"));
        const SnapshotPtr snapshot = m_fleet->scan();
        QVERIFY(snapshot->duration < std::chrono::seconds(3));
        QCOMPARE(snapshot->find(QStringLiteral("t_a"))->health(), TenantHealth::Unknown);
        const Finding &finding = snapshot->find(QStringLiteral("t_a"))->diagnosis->findings.front();
        QCOMPARE(finding.type, FindingType::Busy);
        const QString words = evidenceText(finding.evidence);
        QVERIFY2(words.contains(QString::number(blocker.backendPid())), qPrintable(words));
        QCOMPARE(snapshot->find(QStringLiteral("t_b"))->health(), TenantHealth::Healthy);
    }

    void anUnreadableTenantIsAnIssue()
    {
        m_fleet->addTenants({QStringLiteral("t_a"), QStringLiteral("t_b")});
        m_fleet->run(m_fleet->plan(PlanRequest::Scope::Fix));
        m_fleet->exec("CREATE ROLE scan_reader LOGIN; GRANT USAGE ON SCHEMA t_a, t_b TO scan_reader; GRANT SELECT ON "
                      "t_b.schema_migrations TO scan_reader");
        m_fleet->profile().database.conninfo =
            m_cluster->conninfo(QStringLiteral("fleet%1").arg(m_number), QStringLiteral("scan_reader"));
        QCOMPARE(m_fleet->findings(), QStringLiteral("t_a: unreadable; t_b: missing_privilege"));
        m_fleet->profile().database.conninfo = m_fleet->conninfo();
        m_fleet->exec("DROP OWNED BY scan_reader; DROP ROLE scan_reader");
    }

    void strangeNames()
    {
        const QStringList names{QStringLiteral("t_a*"), QStringLiteral("t_A.b"), QStringLiteral("t_Robert\"; DROP"),
                                QStringLiteral("t_é ' x"), QString(QStringLiteral("t_")).leftJustified(63, u'x')};
        m_fleet->addTenants(names);
        QVERIFY(m_fleet->run(m_fleet->plan(PlanRequest::Scope::Fix)).failures.empty());
        const SnapshotPtr snapshot = m_fleet->scan();
        QCOMPARE(snapshot->tenants.size(), size_t(names.size()));
        QCOMPARE(snapshot->counts().of(TenantHealth::Healthy), int(names.size()));
    }

    void manyTenantsNeedNoMoreLocks()
    {
        // More history tables than the lock table of one transaction would take with 64 × 100 slots is slow to make;
        // the batches are what matters: three of them, one with a table that vanished.
        m_fleet->exec("DO $$ BEGIN FOR i IN 1..120 LOOP EXECUTE format('CREATE SCHEMA t_%s', i); EXECUTE format("
                      "'CREATE TABLE t_%s.schema_migrations (version text, checksum text, applied_at timestamp)', i); "
                      "END LOOP; END $$");
        QCOMPARE(m_fleet->scan()->tenants.size(), size_t(120));
        QCOMPARE(m_fleet->scan()->shapes, 1);
    }

    void golangMigrateTables()
    {
        TestFleet fleet(*m_cluster, QStringLiteral("scan_golang"));
        fleet.write(QStringLiteral("1_a.up"), "CREATE TABLE a (id int);");
        fleet.write(QStringLiteral("2_b.up"), "CREATE TABLE b (id int);");
        fleet.addTenants({QStringLiteral("t_a"), QStringLiteral("t_dirty")});
        fleet.exec("CREATE TABLE t_a.schema_migrations (version bigint PRIMARY KEY, dirty boolean NOT NULL);"
                   "INSERT INTO t_a.schema_migrations VALUES (1, false); CREATE TABLE t_a.a (id int);"
                   "CREATE TABLE t_dirty.schema_migrations (version bigint PRIMARY KEY, dirty boolean NOT NULL);"
                   "INSERT INTO t_dirty.schema_migrations VALUES (2, true); CREATE TABLE t_dirty.a (id int)");
        QCOMPARE(fleet.findings(), QStringLiteral("t_a: pending 2; t_dirty: partial_migration 2"));
        QVERIFY(fleet.run(fleet.plan(PlanRequest::Scope::Fix)).failures.empty());
        QCOMPARE(fleet.findings(), QStringLiteral("t_a: ok; t_dirty: ok"));
        QCOMPARE(fleet.value("SELECT string_agg(version || ' ' || dirty, ';') FROM t_dirty.schema_migrations"),
                 QStringLiteral("2 false"));
    }

    /// As the tool reads them: nothing is applied, and that half done; and a version that is all that a bigint holds.
    void golangMigratesExtremes()
    {
        TestFleet fleet(*m_cluster, QStringLiteral("scan_golang_extremes"));
        fleet.write(QStringLiteral("1_a.up"), "CREATE TABLE a (id int);");
        fleet.addTenants({QStringLiteral("t_dirty"), QStringLiteral("t_none")});
        for (const QByteArray schema : {"t_dirty", "t_none"})
            fleet.exec("CREATE TABLE " + schema
                       + ".schema_migrations (version bigint PRIMARY KEY, dirty boolean NOT NULL); "
                         "INSERT INTO "
                       + schema + ".schema_migrations VALUES (-1, '" + schema + "' = 't_dirty')");
        QCOMPARE(fleet.findings(), QStringLiteral("t_dirty: partial_migration -1, pending 1; t_none: empty_schema"));
        for (const auto scope : {PlanRequest::Scope::Apply, PlanRequest::Scope::Fix}) {
            const Plan plan = fleet.plan(scope);
            QCOMPARE(plan.schemas(), QStringList{QStringLiteral("t_none")});
            QVERIFY(!plan.leftOut.empty());
        }
        fleet.write(QStringLiteral("9223372036854775807_last.up"), "CREATE TABLE last (id int);");
        QVERIFY(fleet.run(fleet.plan()).failures.empty());
        QCOMPARE(fleet.findings(),
                 QStringLiteral("t_dirty: partial_migration -1, pending 1, pending 9223372036854775807; "
                                "t_none: ok"));
        QCOMPARE(fleet.value("SELECT version || ' ' || dirty FROM t_none.schema_migrations"),
                 QStringLiteral("9223372036854775807 false"));
    }

    void anotherToolsTableIsNotMisread()
    {
        m_fleet->addTenants({QStringLiteral("t_a")});
        m_fleet->exec("CREATE TABLE t_a.schema_migrations (version bigint PRIMARY KEY, dirty boolean NOT NULL)");
        QCOMPARE(m_fleet->findings(), QStringLiteral("t_a: unreadable"));
    }

    /// Never taken for no history at all, which a fix would make.
    void aLayoutThatNobodyKnowsIsToldWithItsColumns()
    {
        m_fleet->addTenants({QStringLiteral("t_a"), QStringLiteral("t_b")});
        m_fleet->exec("CREATE TABLE t_a.schema_migrations (id int, script text, at timestamp)");
        QCOMPARE(m_fleet->findings(), QStringLiteral("t_a: unreadable; t_b: empty_schema"));
        const SnapshotPtr snapshot = m_fleet->scan();
        const Finding &told = snapshot->find(QStringLiteral("t_a"))->diagnosis->findings.front();
        QVERIFY2(evidenceText(told.evidence).contains(QStringLiteral("script")),
                 qPrintable(evidenceText(told.evidence)));
        for (const auto scope : {PlanRequest::Scope::Apply, PlanRequest::Scope::Fix, PlanRequest::Scope::Adopt})
            QVERIFY(!m_fleet->plan(scope).schemas().contains(QStringLiteral("t_a")));
    }

    void cancelling()
    {
        m_fleet->addTenants({QStringLiteral("t_a")});
        std::stop_source source;
        source.request_stop();
        const auto snapshot = scanFleet(m_fleet->access(), {}, TaskContext(source.get_token(), {}));
        QVERIFY(!snapshot);
        QVERIFY(snapshot.error().isCancelled());
    }

    void merging()
    {
        m_fleet->addTenants({QStringLiteral("t_a"), QStringLiteral("t_b"), QStringLiteral("t_c")});
        const SnapshotPtr before = m_fleet->scan();
        m_fleet->run(m_fleet->plan(PlanRequest::Scope::Fix, {QStringLiteral("t_b")}));
        const SnapshotPtr part = m_fleet->scan({{QStringLiteral("t_b")}});
        QCOMPARE(part->tenants.size(), size_t(1));
        QCOMPARE(part->extent, FleetExtent::Some);
        QCOMPARE(before->extent, FleetExtent::Whole);
        const SnapshotPtr merged = mergeSnapshots(*before, *part, {QStringLiteral("t_b"), QStringLiteral("t_c")});
        QCOMPARE(merged->tenants.size(), size_t(2));
        QCOMPARE(merged->find(QStringLiteral("t_b"))->health(), TenantHealth::Healthy);
        QCOMPARE(merged->find(QStringLiteral("t_a"))->health(), TenantHealth::Broken);
        QCOMPARE(merged->shapes, 2);
        QCOMPARE(merged->extent, FleetExtent::Whole);
        QCOMPARE(mergeSnapshots(*part, *part, {})->extent, FleetExtent::Some);
    }

    /// A file that goes, one that comes in the middle, one that turns bad and one number taken twice, while somebody
    /// looks: nothing shifts, each is named, and the older diagnoses are not mixed with the newer.
    void aSourceThatChangesMeanwhile()
    {
        m_fleet->addTenants({QStringLiteral("t_a"), QStringLiteral("t_b")});
        m_fleet->migrate();
        m_fleet->write(QStringLiteral("0005_last"), "CREATE TABLE last (id int);");
        const SnapshotPtr before = m_fleet->scan();
        const MigrationId last{{}, QStringLiteral("0005")};
        const auto stateOf = [](const SnapshotPtr &snapshot, const char *schema, const MigrationId &id) {
            return snapshot->find(QLatin1String(schema))->diagnosis->stateOf(id);
        };
        QCOMPARE(stateOf(before, "t_a", last), MigrationState::Pending);

        m_fleet->write(QStringLiteral("0003_middle"), "CREATE TABLE middle (id int);");
        m_fleet->remove(QStringLiteral("0001_accounts.sql"));
        const SnapshotPtr part = m_fleet->scan({{QStringLiteral("t_b")}});
        QVERIFY(!mergeSnapshots(*before, *part, {QStringLiteral("t_b")}));
        // What is on the screen still answers by identity.
        QCOMPARE(stateOf(before, "t_a", last), MigrationState::Pending);
        QCOMPARE(stateOf(before, "t_a", {{}, QStringLiteral("0003")}), MigrationState::Unknown);
        QCOMPARE(m_fleet->findings(), QStringLiteral("t_a: missing_file 0001, pending 0003, pending 0005; "
                                                     "t_b: missing_file 0001, pending 0003, pending 0005"));

        m_fleet->write(QStringLiteral("0003_again"), "CREATE TABLE again (id int);");
        m_fleet->write(QStringLiteral("0004_bad"), "SELECT '\xff';");
        const SnapshotPtr after = m_fleet->scan();
        QStringList told;
        for (const Finding &finding : after->findings)
            told << findingKey(finding.type) + u' ' + finding.subject();
        told.sort();
        QCOMPARE(told.join(u';'), QStringLiteral("unfit_file 0003_again.sql;unfit_file 0004_bad.sql"));
        QCOMPARE(stateOf(after, "t_a", {{}, QStringLiteral("0002")}), MigrationState::Applied);
        QCOMPARE(stateOf(after, "t_a", {{}, QStringLiteral("0003")}), MigrationState::Pending);
        QCOMPARE(stateOf(after, "t_a", last), MigrationState::Pending);
        QCOMPARE(groupFindings(*after).front().type, FindingType::UnfitFile);
        QVERIFY(groupFindings(*after).front().tenants.empty());
    }

    void details()
    {
        m_fleet->addTenants({QStringLiteral("t_a")});
        m_fleet->run(m_fleet->plan(PlanRequest::Scope::Fix));
        m_fleet->exec("INSERT INTO t_a.account SELECT generate_series(1, 5)");
        const SnapshotPtr snapshot = m_fleet->scan();
        const MigrationSet &set = snapshot->source->main();
        const auto history = readHistory(m_fleet->access(), QStringLiteral("t_a"), set);
        QVERIFY(history);
        QCOMPARE(history->size(), size_t(2));
        QVERIFY(qAbs(history->front().appliedAt.secsTo(QDateTime::currentDateTimeUtc())) < 120);
        const auto figures = readTableFigures(m_fleet->access(), QStringLiteral("t_a"));
        QVERIFY(figures);
        QCOMPARE(figures->front().table, QStringLiteral("account"));
        QCOMPARE(figures->front().rows, qint64(5));
        // What the tables' owner has put into indexes is not run, so that those are not counted.
        m_fleet->exec(
            "SET search_path = t_a; CREATE TABLE whole (n int) PARTITION BY LIST (n); CREATE TABLE whole1 "
            "PARTITION OF whole DEFAULT; INSERT INTO whole VALUES (1), (2); CREATE FUNCTION f(int) RETURNS int "
            "LANGUAGE sql IMMUTABLE AS 'SELECT $1'; CREATE TABLE trap AS SELECT 1 AS n; CREATE INDEX ON trap "
            "(f(n))");
        QStringList counted;
        const auto later = readTableFigures(m_fleet->access(), QStringLiteral("t_a"));
        for (const TableFigures &one : *later)
            counted << QStringLiteral("%1=%2").arg(one.table).arg(one.rows);
        QCOMPARE(counted.filter(QRegularExpression(QStringLiteral("whole|trap"))).join(u' '),
                 QStringLiteral("trap=-1 whole=2 whole1=2"));
        QVERIFY(!readHistory(m_fleet->access(), QStringLiteral("t_x"), set));
    }
};

QTEST_GUILESS_MAIN(tst_Scan)
#include "tst_Scan.moc"
