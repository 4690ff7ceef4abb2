// SPDX-License-Identifier: GPL-3.0-or-later
#include "migrations/Run.h"
#include "support/TempHome.h"
#include "support/TestFleet.h"

#include <QTest>

using namespace tenantry;
using test::TestFleet;

/// Files that would go back to the operator's rights, or take others', while they run as the tenant's owner.
class tst_RoleResets : public QObject {
    Q_OBJECT

    std::unique_ptr<test::TempHome> m_home;
    std::unique_ptr<test::ScratchCluster> m_cluster;
    std::unique_ptr<TestFleet> m_fleet;
    int m_number = 0;

    /// Who owns the tables of this name.
    QString ownersOf(const char *table)
    {
        return m_fleet->value("SELECT string_agg(tableowner || ' in ' || schemaname, ',') FROM pg_tables "
                              "WHERE tablename = '"
                              + QByteArray(table) + "'");
    }
    Result<Plan> plan() { return makePlan(m_fleet->profile(), m_fleet->scan(), {}); }

private Q_SLOTS:
    void initTestCase()
    {
        m_home = std::make_unique<test::TempHome>();
        m_cluster = std::make_unique<test::ScratchCluster>();
        test::exec(m_cluster->conninfo(QStringLiteral("postgres")),
                   "CREATE ROLE app_owner; CREATE ROLE boss SUPERUSER");
    }
    void init()
    {
        m_fleet = std::make_unique<TestFleet>(*m_cluster, QStringLiteral("resets%1").arg(++m_number));
        m_fleet->addTenants({QStringLiteral("t_a")});
        m_fleet->exec("ALTER SCHEMA t_a OWNER TO app_owner");
    }
    void cleanupTestCase()
    {
        m_fleet.reset();
        m_cluster.reset();
    }

    void whatResetsTheRoleLeadsToTheTenantsOwner_data()
    {
        QTest::addColumn<QByteArray>("reset");
        const auto row = [](const char *sql) { QTest::newRow(sql) << QByteArray(sql); };
        row("RESET ROLE;");
        row("SET ROLE NONE;");
        row("SET LOCAL ROLE 'none';");
        row("SET role TO DEFAULT;");
        row("SET SESSION AUTHORIZATION DEFAULT;");
        row("RESET SESSION AUTHORIZATION;");
        row("RESET ALL;");
        row("DISCARD ALL;");
        row("SELECT set_config('role', 'none', false);");
        row("SELECT set_config('ro' || 'le', 'none', false);");
        row("DO $$ BEGIN EXECUTE 'RESET' || ' ROLE'; END $$;");
        row("CREATE OR REPLACE FUNCTION back() RETURNS void LANGUAGE plpgsql AS $$ BEGIN RESET ROLE; END $$; SELECT "
            "back();");
        row("CREATE OR REPLACE PROCEDURE back() LANGUAGE plpgsql AS $$ BEGIN RESET ROLE; END $$; CALL back();");
        row("SET ROLE app_owner;");
        row("SET SESSION AUTHORIZATION app_owner;");
        row("SHINY NEW; RESET ROLE; ");
    }
    void whatResetsTheRoleLeadsToTheTenantsOwner()
    {
        QFETCH(QByteArray, reset);
        const QString owner = QStringLiteral("app_owner in t_a");
        // Words that only a later server's parser knows: the file is not read by its tree.
        const bool inWords = reset.startsWith("SHINY");
        if (inWords)
            reset = "CREATE TABLE odd (id int) WITH (fillfactor = 70) /* ; */ ; RESET /* x */ ROLE;"
                    " SELECT 1 AS \"a\"; RESET ROLE;";
        m_fleet->write(QStringLiteral("1_one"), reset + " CREATE TABLE mine (id int);");
        const RunReport first = m_fleet->migrate();
        QVERIFY2(first.failures.empty(), qPrintable(first.tenants.front().error.toText()));
        QCOMPARE(ownersOf("mine"), owner);
        if (inWords)
            return;
        m_fleet->write(QStringLiteral("2_alone"),
                       reset + "\nCREATE TABLE parted (id int); CREATE INDEX CONCURRENTLY ON mine (id);");
        m_fleet->write(QStringLiteral("3_own"),
                       "-- tenantry: no-transaction\nBEGIN; " + reset + "\nCREATE TABLE own (id int); COMMIT;");
        const RunReport report = m_fleet->migrate();
        QVERIFY2(report.failures.empty(), qPrintable(report.tenants.front().error.toText()));
        QCOMPARE(ownersOf("parted"), owner);
        QCOMPARE(ownersOf("own"), owner);
    }

    /// A file that means to do harm gets nothing that its owner has not.
    void aHostileFileStaysTheOwners()
    {
        m_fleet->exec("CREATE TABLE public.secret (id int); REVOKE ALL ON public.secret FROM PUBLIC");
        for (const char *reset : {"RESET ROLE", "SET SESSION AUTHORIZATION DEFAULT", "DISCARD ALL",
                                  "DO $$ BEGIN EXECUTE 'RESET' || ' ROLE'; END $$"}) {
            m_fleet->write(QStringLiteral("1_hostile"),
                           QByteArray(reset) + ";\nALTER ROLE app_owner SUPERUSER;\nDELETE FROM public.secret;");
            const RunReport report = m_fleet->migrate();
            QCOMPARE(report.run.state, RunState::Stopped);
            QCOMPARE(report.tenants.front().error.sqlState, QStringLiteral("42501"));
            QCOMPARE(m_fleet->value("SELECT rolsuper FROM pg_roles WHERE rolname = 'app_owner'"), QStringLiteral("f"));
        }
    }

    void whatTakesOthersRightsIsRefused_data()
    {
        QTest::addColumn<QByteArray>("file");
        QTest::addColumn<bool>("refused");
        const auto row = [](const char *sql, bool refused) { QTest::newRow(sql) << QByteArray(sql) << refused; };
        row("SET ROLE boss", true);
        row("SET LOCAL ROLE boss", true);
        row("SET SESSION AUTHORIZATION 'boss'", true);
        row("SELECT pg_catalog.set_config('role', 'boss', false)", true);
        row("SELECT set_config('role', 'bo' || 'ss', false)", true);
        row("DO $$ BEGIN RESET ROLE; DROP TABLE x; END $$", true);
        row("DO $$ BEGIN IF true THEN SET LOCAL ROLE boss; END IF; END $$", true);
        row("DO $$ BEGIN EXECUTE 'SET SESSION AUTHORIZATION boss'; END $$", true);
        row("DO $$ BEGIN PERFORM set_config('role', 'none', true); END $$", true);
        row("CREATE TABLE u (role text); DO $$ BEGIN UPDATE u SET role = 'boss'; END $$", false);
        row("CREATE TABLE u (role text); UPDATE u SET role = 'boss'", false);
        row("SET ROLE app_owner", false);
    }
    void whatTakesOthersRightsIsRefused()
    {
        QFETCH(QByteArray, file);
        QFETCH(bool, refused);
        m_fleet->write(QStringLiteral("1_a"), "SELECT 1;\n" + file + ";");
        const Result<Plan> made = plan();
        QCOMPARE(!made, refused);
        if (refused) {
            QCOMPARE(made.error().code, ErrorCode::MigrationRefused);
            QCOMPARE(made.error().message,
                     QStringLiteral("1_a.sql, line 2: It runs as app_owner, and this would have other rights."));
        }
        // As the operator nothing is kept from him.
        m_fleet->profile().runs.role = QStringLiteral("operator");
        QVERIFY(plan());
    }
};

QTEST_GUILESS_MAIN(tst_RoleResets)
#include "tst_RoleResets.moc"
