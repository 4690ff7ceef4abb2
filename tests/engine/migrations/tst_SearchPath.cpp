// SPDX-License-Identifier: GPL-3.0-or-later
#include "migrations/Run.h"
#include "support/TempHome.h"
#include "support/TestFleet.h"

#include <QTest>

using namespace tenantry;
using test::TestFleet;

/// Files that turn search_path elsewhere and back: what they make lands in the tenant, never in public, and what they
/// make elsewhere is not looked for in the tenant.
class tst_SearchPath : public QObject {
    Q_OBJECT

    std::unique_ptr<test::TempHome> m_home;
    std::unique_ptr<test::ScratchCluster> m_cluster;
    std::unique_ptr<TestFleet> m_fleet;
    int m_number = 0;

    /// The schemas that hold a table of this name.
    QString places(const char *table)
    {
        return m_fleet->value("SELECT string_agg(schemaname, ',' ORDER BY 1) FROM pg_tables WHERE tablename = '"
                              + QByteArray(table) + "'");
    }

private Q_SLOTS:
    void initTestCase()
    {
        m_home = std::make_unique<test::TempHome>();
        m_cluster = std::make_unique<test::ScratchCluster>();
    }
    void init()
    {
        m_fleet = std::make_unique<TestFleet>(*m_cluster, QStringLiteral("path%1").arg(++m_number));
        m_fleet->addTenants({QStringLiteral("t_a"), QStringLiteral("t_it's \"b\"")});
        m_fleet->exec("CREATE SCHEMA other");
    }
    void cleanupTestCase()
    {
        m_fleet.reset();
        m_cluster.reset();
    }

    void whatResetsThePathLeadsToTheTenant_data()
    {
        QTest::addColumn<QByteArray>("reset");
        const auto row = [](const char *sql) { QTest::newRow(sql) << QByteArray(sql); };
        row("RESET search_path;");
        row("SET search_path TO DEFAULT;");
        row("SET LOCAL search_path = DEFAULT;");
        row("RESET ALL;");
        row("RESET ALL -- and on\n;");
        row("DISCARD ALL;");
        row("SELECT set_config('search_path', NULL, false);");
        row("DO $$ BEGIN PERFORM 1; RESET search_path; END $$;");
        row("DO $$ BEGIN EXECUTE 'RESET ALL'; END $$ -- note\n;");
        row("CREATE FUNCTION back() RETURNS void LANGUAGE plpgsql AS $$ BEGIN RESET search_path; END $$; "
            "SELECT back();");
        row("CREATE PROCEDURE back() LANGUAGE plpgsql AS $$ BEGIN RESET search_path; END $$; CALL back();");
    }
    void whatResetsThePathLeadsToTheTenant()
    {
        QFETCH(QByteArray, reset);
        const QString both = QStringLiteral("t_a,t_it's \"b\"");
        // In one transaction, statement by statement, in a transaction of the file's own, and in words alone.
        const QByteArray away = reset.contains("back()") ? "" : "SET search_path = other; ";
        m_fleet->write(QStringLiteral("1_one"), away + reset + " CREATE TABLE mine (id int);");
        QCOMPARE(m_fleet->migrate().run.state, RunState::Succeeded);
        QCOMPARE(places("mine"), both);
        if (reset.contains("CREATE ")) // made already
            reset = reset.sliced(reset.lastIndexOf("; ") + 2);
        m_fleet->write(QStringLiteral("2_alone"),
                       reset + "\nCREATE TABLE parted (id int); CREATE INDEX CONCURRENTLY ON mine (id);");
        m_fleet->write(QStringLiteral("3_own"),
                       "-- tenantry: no-transaction\nBEGIN; " + reset + "\nCREATE TABLE own (id int); COMMIT;");
        const RunReport report = m_fleet->migrate();
        QVERIFY2(report.failures.empty(), qPrintable(report.tenants.front().error.toText()));
        QCOMPARE(places("parted"), both);
        QCOMPARE(places("own"), both);
        QCOMPARE(m_fleet->value("SELECT count(*) FROM pg_tables WHERE schemaname IN ('public', 'other')"),
                 QStringLiteral("0"));
        QVERIFY2(!m_fleet->findings().contains(QStringLiteral("missing")), qPrintable(m_fleet->findings()));
    }

    /// What is shown is what runs, and the lines of the file stay where they are.
    void theReviewShowsWhereAResetLeads()
    {
        m_fleet->write(QStringLiteral("1_a"), "SELECT 1;\nRESET\n  search_path;\nSELECT * FROM nowhere;");
        const Plan plan = m_fleet->plan();
        const QString sql = planAsSql(plan, QStringLiteral("t_a"));
        QVERIFY2(sql.contains(QStringLiteral("SELECT 1;\nSET search_path = \"t_a\", public\n;\nSELECT * FROM")),
                 qPrintable(sql));
        const RunReport report = m_fleet->run(plan);
        QVERIFY2(report.tenants.front().error.detail.contains(QStringLiteral("1_a.sql, line 4")),
                 qPrintable(report.tenants.front().error.detail));
    }

    /// The lock that keeps others from the tenant is not the file's to give back.
    void discardAllLeavesTheTenantsLock()
    {
        m_fleet->exec("CREATE TABLE public.seen (locks int)");
        m_fleet->write(
            QStringLiteral("1_a"),
            "DISCARD ALL;\nINSERT INTO public.seen SELECT count(*) FROM pg_locks WHERE locktype = 'advisory' "
            "AND pid = pg_backend_pid();");
        QCOMPARE(m_fleet->migrate().run.state, RunState::Succeeded);
        QCOMPARE(m_fleet->value("SELECT min(locks) > 0 FROM public.seen"), QStringLiteral("t"));
    }

    void whatIsMadeElsewhereIsNotLookedForInTheTenant_data()
    {
        QTest::addColumn<QByteArray>("file");
        QTest::addColumn<QString>("found");
        const auto row = [](const char *file, const char *found) {
            QTest::newRow(file) << QByteArray(file) << QString::fromLatin1(found);
        };
        row("SET search_path = other, public; CREATE TABLE IF NOT EXISTS x (id int); CREATE INDEX IF NOT EXISTS xi ON "
            "x "
            "(id); SET search_path = other; CREATE TABLE IF NOT EXISTS y (id int)",
            "ok");
        row("SET LOCAL search_path = other; CREATE TABLE IF NOT EXISTS x (id int)", "ok");
        row("SELECT pg_catalog.set_config('search_path', 'other', false); CREATE TABLE IF NOT EXISTS x (id int)", "ok");
        row("SET search_path = \"$user\", public; CREATE TABLE IF NOT EXISTS x (id int)", "ok");
        row("SELECT set_config('search_path', 'oth' || 'er', false); CREATE TABLE IF NOT EXISTS x (id int)",
            "undecidable 1");
        row("DO $$ BEGIN PERFORM set_config('search_path', 'other', false); END $$; CREATE TABLE IF NOT EXISTS x (id "
            "int)",
            "undecidable 1");
        row("CREATE TABLE keep (id int); CREATE TABLE IF NOT EXISTS other.keep (id int); SET search_path = other; DROP "
            "TABLE keep",
            "ok");
    }
    void whatIsMadeElsewhereIsNotLookedForInTheTenant()
    {
        QFETCH(QByteArray, file);
        QFETCH(QString, found);
        m_fleet->write(QStringLiteral("1_a"), file);
        QCOMPARE(m_fleet->migrate().run.state, RunState::Succeeded);
        m_fleet->exec("CREATE TABLE t_a.mine (id int)"); // so that no schema is empty
        const QString mine = m_fleet->findings().section(u';', 0, 0);
        QCOMPARE(mine, QStringLiteral("t_a: ") + found);
        // It keeps nothing from going on.
        m_fleet->write(QStringLiteral("2_b"), "CREATE TABLE next (id int)");
        QCOMPARE(m_fleet->migrate().run.state, RunState::Succeeded);
        QCOMPARE(m_fleet->recorded(QStringLiteral("t_a")), QStringLiteral("1,2"));
    }

    /// One file's path is not the next one's, and what is made in the tenant is still missed there.
    void whatIsTheTenantsIsStillExpected_data()
    {
        QTest::addColumn<QByteArray>("file");
        const auto row = [](const char *file) { QTest::newRow(file) << QByteArray(file); };
        row("SET search_path = other; RESET search_path; CREATE TABLE x (id int)");
        row("SET search_path = other; SET search_path TO DEFAULT; CREATE TABLE x (id int)");
        row("SELECT set_config('my.x', '1', false); CREATE TABLE x (id int)");
        row("-- tenantry: no-transaction\nBEGIN; SET LOCAL search_path = other; COMMIT; CREATE TABLE x (id int)");
        row("CREATE FUNCTION f() RETURNS int LANGUAGE sql SET search_path = other AS 'SELECT 1'; CREATE TABLE x (id "
            "int)");
    }
    void whatIsTheTenantsIsStillExpected()
    {
        QFETCH(QByteArray, file);
        m_fleet->write(QStringLiteral("1_away"), "SET search_path = other;");
        m_fleet->write(QStringLiteral("2_x"), file);
        QCOMPARE(m_fleet->migrate().run.state, RunState::Succeeded);
        QCOMPARE(m_fleet->findings().section(u';', 0, 0), QStringLiteral("t_a: ok"));
        m_fleet->exec("DROP TABLE t_a.x");
        QCOMPARE(m_fleet->findings().section(u';', 0, 0), QStringLiteral("t_a: missing_object 2"));
    }

    /// Nothing that may have been made elsewhere shows that a migration ran.
    void whatMayBeElsewhereIsNoEvidence()
    {
        m_fleet->write(QStringLiteral("1_a"), "CREATE TABLE a (id int)");
        m_fleet->migrate();
        m_fleet->exec("CREATE TABLE t_a.x (id int)");
        for (const char *path : {"SET search_path = other", "SELECT set_config('search_path', 'oth' || 'er', false)"}) {
            m_fleet->write(QStringLiteral("2_x"), QByteArray(path) + "; CREATE TABLE x (id int);");
            QCOMPARE(m_fleet->findings().section(u';', 0, 0), QStringLiteral("t_a: pending 2"));
        }
    }
};

QTEST_GUILESS_MAIN(tst_SearchPath)
#include "tst_SearchPath.moc"
