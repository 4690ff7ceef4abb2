// SPDX-License-Identifier: GPL-3.0-or-later
#include "migrations/ExpectedObjects.h"

#include "migrations/Run.h"
#include "support/TempHome.h"
#include "support/TestFleet.h"

#include <QTest>

using namespace tenantry;
using test::TestFleet;

/// What a statement may not have done, and what code may have undone: told as undecidable, never as missing.
class tst_ExpectedObjects : public QObject {
    Q_OBJECT

    std::unique_ptr<test::TempHome> m_home;
    std::unique_ptr<test::ScratchCluster> m_cluster;
    std::unique_ptr<TestFleet> m_fleet;
    int m_number = 0;

    const Diagnosis &diagnosis(const SnapshotPtr &snapshot) { return *snapshot->tenants.front().diagnosis; }

private Q_SLOTS:
    void initTestCase()
    {
        m_home = std::make_unique<test::TempHome>();
        m_cluster = std::make_unique<test::ScratchCluster>();
    }
    void init()
    {
        m_fleet = std::make_unique<TestFleet>(*m_cluster, QStringLiteral("expected%1").arg(++m_number));
        m_fleet->addTenants({QStringLiteral("t_a")});
    }
    void cleanupTestCase()
    {
        m_fleet.reset();
        m_cluster.reset();
    }

    /// After "CREATE TABLE keep; CREATE TABLE old_one" and the file, \c damage is done.
    void findings_data()
    {
        QTest::addColumn<QByteArray>("file");
        QTest::addColumn<QByteArray>("damage");
        QTest::addColumn<QString>("found");
        const auto row = [](const char *name, const char *file, const char *damage, const char *found) {
            QTest::newRow(name) << QByteArray(file) << QByteArray(damage) << QString::fromLatin1(found);
        };
        // What may not have been done.
        row("rename of what is absent", "ALTER TABLE IF EXISTS absent RENAME TO x", "", "undecidable 2");
        row("and of an index", "ALTER INDEX IF EXISTS absent RENAME TO x", "", "undecidable 2");
        row("and of a view", "ALTER VIEW IF EXISTS absent RENAME TO x", "", "undecidable 2");
        row("and of a sequence", "ALTER SEQUENCE IF EXISTS absent RENAME TO x", "", "undecidable 2");
        row("and of a column", "ALTER TABLE IF EXISTS absent RENAME COLUMN a TO b", "", "ok");
        row("a column of what comes later", "ALTER TABLE IF EXISTS later ADD COLUMN x int; CREATE TABLE later (id int)",
            "", "undecidable 2");
        row("rename of what is there", "ALTER TABLE IF EXISTS keep RENAME TO kept", "DROP TABLE t_a.kept",
            "missing_object 2");
        row("a column of what is there", "ALTER TABLE IF EXISTS keep ADD COLUMN x int",
            "ALTER TABLE t_a.keep DROP COLUMN x", "missing_object 2");
        row("rename that has to be", "ALTER TABLE keep RENAME TO kept", "DROP TABLE t_a.kept", "missing_object 2");
        // What code may have undone.
        row("dropped by a loop",
            "DO $$ DECLARE n name; BEGIN FOR n IN SELECT tablename FROM pg_tables WHERE schemaname = current_schema() "
            "AND tablename LIKE 'old\\_%' LOOP EXECUTE format('DROP TABLE %I', n); END LOOP; END $$",
            "", "undecidable 1");
        row("renamed by a loop",
            "DO $$ DECLARE n name; BEGIN FOR n IN SELECT tablename FROM pg_tables WHERE schemaname = current_schema() "
            "AND tablename LIKE 'old\\_%' LOOP EXECUTE format('ALTER TABLE %I RENAME TO %I', n, 'x' || n); END LOOP; "
            "END $$",
            "", "undecidable 1");
        row("by a function",
            "CREATE FUNCTION sweep() RETURNS void LANGUAGE plpgsql AS $$ DECLARE n name; BEGIN FOR n IN SELECT "
            "tablename FROM pg_tables WHERE schemaname = current_schema() AND tablename LIKE 'old\\_%' LOOP EXECUTE "
            "format('DROP TABLE %I', n); END LOOP; END $$; SELECT sweep()",
            "", "undecidable 1");
        row("by a procedure of nobody's", "CALL public.foreign_sweep()", "DROP TABLE t_a.old_one", "undecidable 1");
        row("by a function that names it",
            "CREATE FUNCTION sweep() RETURNS void LANGUAGE sql AS 'DROP TABLE old_one'; SELECT sweep()", "", "ok");
        row("by a block that names it", "DO $$ BEGIN DROP TABLE old_one; END $$", "", "ok");
        // What code cannot have undone.
        row("a block that drops nothing", "DO $$ BEGIN EXECUTE 'CREATE TABLE made (id int)'; END $$",
            "DROP TABLE t_a.keep", "missing_object 1");
        row("a function that drops nothing",
            "CREATE FUNCTION f() RETURNS int LANGUAGE sql AS 'SELECT 1'; SELECT f(), count(*), now()",
            "DROP TABLE t_a.keep", "missing_object 1");
        row("made after the loop",
            "DO $$ BEGIN EXECUTE 'DROP TABLE IF EXISTS ' || 'ol' || 'd_one'; END $$; CREATE TABLE made (id int)",
            "DROP TABLE t_a.made", "undecidable 1, missing_object 2");
        // What the file takes back itself.
        row("rolled back", "-- tenantry: no-transaction\nBEGIN; CREATE TABLE x (id int); DROP TABLE keep; ROLLBACK", "",
            "ok");
        row("and what was dropped so is there", "-- tenantry: no-transaction\nBEGIN; DROP TABLE keep; ROLLBACK",
            "DROP TABLE t_a.keep", "missing_object 1");
        row("back to a savepoint",
            "SAVEPOINT a; CREATE TABLE x (id int); SAVEPOINT b; CREATE TABLE y (id int); ROLLBACK TO SAVEPOINT a; "
            "CREATE TABLE z (id int)",
            "", "ok");
        row("and after it", "SAVEPOINT a; CREATE TABLE x (id int); ROLLBACK TO a; CREATE TABLE z (id int)",
            "DROP TABLE t_a.z", "missing_object 2");
        row("a savepoint that is kept", "SAVEPOINT a; CREATE TABLE x (id int); RELEASE a", "DROP TABLE t_a.x",
            "missing_object 2");
        // Partitions come and go.
        row("partition dropped",
            "CREATE TABLE ev (at int) PARTITION BY RANGE (at); CREATE TABLE ev_1 PARTITION OF ev FOR VALUES FROM (1) "
            "TO "
            "(2); CREATE INDEX ev_1_at ON ev_1 (at)",
            "DROP TABLE t_a.ev_1", "undecidable 2");
        row("attached partition dropped",
            "CREATE TABLE ev (at int) PARTITION BY RANGE (at); CREATE TABLE ev_1 (at int); ALTER TABLE ev ATTACH "
            "PARTITION ev_1 FOR VALUES FROM (1) TO (2)",
            "DROP TABLE t_a.ev_1", "undecidable 2");
        row("their table dropped",
            "CREATE TABLE ev (at int) PARTITION BY RANGE (at); CREATE TABLE ev_1 PARTITION OF ev FOR VALUES FROM (1) "
            "TO "
            "(2)",
            "DROP TABLE t_a.ev", "missing_object 2");
        row("inheriting table dropped", "CREATE TABLE child () INHERITS (keep)", "DROP TABLE t_a.child",
            "missing_object 2");
    }
    void findings()
    {
        QFETCH(QByteArray, file);
        QFETCH(QByteArray, damage);
        QFETCH(QString, found);
        m_fleet->exec("CREATE PROCEDURE public.foreign_sweep() LANGUAGE sql AS 'SELECT 1'");
        m_fleet->write(QStringLiteral("1_a"), "CREATE TABLE keep (id int); CREATE TABLE old_one (id int);");
        m_fleet->write(QStringLiteral("2_b"), file);
        const RunReport report = m_fleet->migrate();
        QVERIFY2(report.failures.empty(), qPrintable(report.tenants.front().error.toText()));
        if (!damage.isEmpty())
            m_fleet->exec(damage);
        QStringList words = m_fleet->findings().section(u' ', 1).split(QStringLiteral(", "));
        QStringList expected = found.split(QStringLiteral(", "));
        words.sort();
        expected.sort();
        QCOMPARE(words, expected);
        const bool isMissing = found.contains(QStringLiteral("missing"));
        const SnapshotPtr snapshot = m_fleet->scan();
        QCOMPARE(diagnosis(snapshot).health, isMissing ? TenantHealth::Broken : TenantHealth::Healthy);
        // What is undecidable blocks nothing.
        m_fleet->write(QStringLiteral("3_c"), "CREATE TABLE next (id int);");
        QCOMPARE(m_fleet->plan().isEmpty(), isMissing);
    }

    void whatIsUndecidableIsToldWithItsSql()
    {
        m_fleet->write(QStringLiteral("1_a"), "SELECT 1;\nALTER TABLE IF EXISTS legacy\n RENAME TO modern;");
        m_fleet->migrate();
        const SnapshotPtr snapshot = m_fleet->scan();
        const Finding &finding = diagnosis(snapshot).findings.front();
        QCOMPARE(severityOf(finding.type), Severity::Low);
        QVERIFY(!traitsOf(finding.type).isProblem());
        QVERIFY(!finding.isFixable());
        QCOMPARE(evidenceText(finding.evidence),
                 QStringLiteral("The schema lacks modern. Only the server knows what this did: 1_a.sql, line 2: ALTER "
                                "TABLE IF EXISTS legacy RENAME TO modern"));
        QCOMPARE(diagnosis(snapshot).stateOf({{}, QStringLiteral("1")}), MigrationState::Applied);
    }
};

QTEST_GUILESS_MAIN(tst_ExpectedObjects)
#include "tst_ExpectedObjects.moc"
