// SPDX-License-Identifier: GPL-3.0-or-later
#include "migrations/RunRole.h"

#include "support/TempHome.h"
#include "support/TestFleet.h"

#include <QTest>

#include <thread>

using namespace tenantry;
using test::TestFleet;
using Why = RunRole::Why;

/// What runs on a tenant runs with its owner's rights, wherever the operator may become the owner.
class tst_RunRole : public QObject {
    Q_OBJECT

    std::unique_ptr<test::TempHome> m_home;
    std::unique_ptr<test::ScratchCluster> m_cluster;
    std::unique_ptr<TestFleet> m_fleet;
    int m_number = 0;

    static QString words(const Plan &plan) { return plan.notices.join(u' '); }
    QString seen() { return m_fleet->value("SELECT string_agg(DISTINCT who, ',') FROM t_a.seen"); }
    /// Leads to the same database as somebody who is no superuser.
    void connectAs(const char *role)
    {
        m_fleet->profile().database.conninfo =
            m_cluster->conninfo(QStringLiteral("role%1").arg(m_number), QLatin1String(role));
    }

private Q_SLOTS:
    void initTestCase()
    {
        m_home = std::make_unique<test::TempHome>();
        m_cluster = std::make_unique<test::ScratchCluster>();
        test::exec(
            m_cluster->conninfo(QStringLiteral("postgres")),
            "CREATE ROLE app_owner; CREATE ROLE other_owner; CREATE ROLE boss SUPERUSER;"
            "CREATE ROLE member LOGIN NOINHERIT; GRANT app_owner, other_owner TO member; CREATE ROLE stranger LOGIN");
    }
    void init()
    {
        m_fleet = std::make_unique<TestFleet>(*m_cluster, QStringLiteral("role%1").arg(++m_number));
        m_fleet->write(QStringLiteral("0001_a"), "CREATE TABLE a (id int); CREATE TABLE seen (who text);");
        m_fleet->addTenants({QStringLiteral("t_a"), QStringLiteral("t_b")});
        m_fleet->exec("ALTER SCHEMA t_a OWNER TO app_owner; ALTER SCHEMA t_b OWNER TO app_owner");
        QCOMPARE(m_fleet->migrate().run.state, RunState::Succeeded);
        // Whoever the first migration ran as.
        for (const char *schema : {"t_a", "t_b"})
            for (const char *table : {"a", "seen", "schema_migrations"})
                m_fleet->exec(QByteArray("ALTER TABLE ") + schema + '.' + table + " OWNER TO app_owner");
        // Whoever writes into a is told of in seen: with the writer's rights.
        m_fleet->exec("SET ROLE app_owner; SET search_path = t_a;"
                      "CREATE FUNCTION tell() RETURNS trigger LANGUAGE plpgsql AS $f$ BEGIN"
                      "  INSERT INTO t_a.seen VALUES (current_user); RETURN NEW; END $f$;"
                      "CREATE TRIGGER tell BEFORE INSERT ON a FOR EACH ROW EXECUTE FUNCTION tell()");
        m_fleet->write(QStringLiteral("0002_b"), "CREATE TABLE b (id int); INSERT INTO a VALUES (1);");
    }
    void cleanupTestCase()
    {
        m_fleet.reset();
        m_cluster.reset();
    }

    void theRule_data()
    {
        QTest::addColumn<QString>("setting");
        QTest::addColumn<TenantOwner>("owner");
        QTest::addColumn<QString>("role");
        QTest::addColumn<int>("why");
        const auto row = [](const char *name, const char *setting, const TenantOwner &owner, const char *role,
                            Why why) {
            QTest::newRow(name) << QString::fromLatin1(setting) << owner << QString::fromLatin1(role)
                                << static_cast<int>(why);
        };
        const TenantOwner app{QStringLiteral("app"), false, false, true};
        row("its owner", "owner", app, "app", Why::Owner);
        row("the operator, if so asked", "operator", app, "", Why::Asked);
        row("a role by name", "deploy", app, "deploy", Why::Named);
        row("the operator is the owner", "owner", {QStringLiteral("me"), false, true, true}, "", Why::OwnerIsOperator);
        row("superusers own", "owner", {QStringLiteral("pg"), true, false, true}, "", Why::OwnerIsSuperuser);
        row("no member", "owner", {QStringLiteral("app"), false, false, false}, "", Why::MayNotBecome);
        row("nobody knows", "owner", {}, "", Why::Unknown);
    }
    void theRule()
    {
        QFETCH(QString, setting);
        QFETCH(TenantOwner, owner);
        QFETCH(QString, role);
        QFETCH(int, why);
        RunSettings settings;
        settings.role = setting;
        const RunRole found = runRoleOf(settings, owner);
        QCOMPARE(found.role, role);
        QCOMPARE(static_cast<int>(found.why), why);
    }

    void whatATenantsObjectsDoIsDoneWithItsOwnersRights()
    {
        const Plan plan = m_fleet->plan();
        QVERIFY2(words(plan).contains(QStringLiteral("Runs as app_owner.")), qPrintable(words(plan)));
        QVERIFY(planAsSql(plan, QStringLiteral("t_a")).contains(QStringLiteral("SET ROLE \"app_owner\";")));
        QCOMPARE(m_fleet->run(plan).run.state, RunState::Succeeded);
        QCOMPARE(seen(), QStringLiteral("app_owner"));
        QCOMPARE(
            m_fleet->value("SELECT string_agg(DISTINCT tableowner, ',') FROM pg_tables WHERE schemaname LIKE 't\\_%'"),
            QStringLiteral("app_owner"));
        // Who did it is told apart from whose rights it took.
        QCOMPARE(m_fleet->value("SELECT DISTINCT applied_by FROM t_a.schema_migrations"),
                 m_fleet->value("SELECT session_user"));
    }

    void theOperatorsRightsOnRequest()
    {
        m_fleet->profile().runs.role = QStringLiteral("operator");
        const Plan plan = m_fleet->plan();
        QVERIFY(words(plan).contains(QStringLiteral("Runs as tenantry.")));
        QVERIFY(!planAsSql(plan).contains(QStringLiteral("\nSET ROLE")));
        QCOMPARE(m_fleet->run(plan).run.state, RunState::Succeeded);
        QCOMPARE(seen(), QStringLiteral("tenantry"));
    }

    /// A member that inherits nothing can do all the same what the role can that it may become.
    void aMemberBecomesTheOwner()
    {
        m_fleet->exec("GRANT USAGE ON SCHEMA t_a, t_b TO member;"
                      "GRANT SELECT ON t_a.schema_migrations, t_b.schema_migrations TO member");
        connectAs("member");
        QCOMPARE(m_fleet->findings(), QStringLiteral("t_a: pending 0002; t_b: pending 0002"));
        QCOMPARE(m_fleet->migrate().run.state, RunState::Succeeded);
        QCOMPARE(seen(), QStringLiteral("app_owner"));
    }

    void whoMayNotBecomeTheOwnerIsTold()
    {
        m_fleet->exec("GRANT ALL ON SCHEMA t_a, t_b TO stranger;"
                      "GRANT ALL ON ALL TABLES IN SCHEMA t_a, t_b TO stranger");
        connectAs("stranger");
        const Plan plan = m_fleet->plan();
        QVERIFY2(words(plan).contains(QStringLiteral("may not become their owner app_owner")), qPrintable(words(plan)));
        QVERIFY(words(plan).contains(QStringLiteral("Runs as stranger.")));
    }

    void aSuperusersTenantsRunAsTheOperator()
    {
        m_fleet->exec(
            "ALTER TABLE t_a.schema_migrations OWNER TO boss; ALTER TABLE t_b.schema_migrations OWNER TO boss");
        const Plan plan = m_fleet->plan();
        QVERIFY2(words(plan).contains(QStringLiteral("Their owner boss is a superuser")), qPrintable(words(plan)));
        QVERIFY(!planAsSql(plan).contains(QStringLiteral("\nSET ROLE")));
    }

    void eachTenantHasItsOwnOwner()
    {
        m_fleet->exec("ALTER SCHEMA t_b OWNER TO other_owner;"
                      "ALTER TABLE t_b.schema_migrations OWNER TO other_owner; ALTER TABLE t_b.a OWNER TO other_owner");
        const Plan plan = m_fleet->plan();
        QVERIFY2(words(plan).contains(QStringLiteral("Runs as app_owner, other_owner.")), qPrintable(words(plan)));
        RunOptions options;
        options.workers = 1; // one session, one owner after the other
        QCOMPARE(m_fleet->run(plan, options).run.state, RunState::Succeeded);
        QCOMPARE(m_fleet->value(
                     "SELECT string_agg(tableowner, ',' ORDER BY schemaname) FROM pg_tables WHERE tablename = 'b'"),
                 QStringLiteral("app_owner,other_owner"));
    }

    /// Whatever a file makes of the session's role, its record is written as the plan says.
    void aFileThatLeavesTheRoleIsRecordedAllTheSame()
    {
        m_fleet->write(QStringLiteral("0002_b"), "RESET ROLE; CREATE TABLE b (id int);");
        m_fleet->write(QStringLiteral("0003_c"), "CREATE INDEX CONCURRENTLY c ON a (id);");
        QCOMPARE(m_fleet->migrate().run.state, RunState::Succeeded);
        QCOMPARE(m_fleet->value("SELECT tableowner FROM pg_tables WHERE schemaname = 't_a' AND tablename = 'b'"),
                 QStringLiteral("app_owner"));
        QCOMPARE(m_fleet->recorded(QStringLiteral("t_a")), QStringLiteral("0001,0002,0003"));
    }

    /// A file that has the first word in its transaction is sent apart from what guards it: a second try has to have
    /// the owner's rights as well.
    void aSecondTryHasTheSameRights()
    {
        m_fleet->write(
            QStringLiteral("0002_b"),
            "SET TRANSACTION ISOLATION LEVEL SERIALIZABLE; INSERT INTO a VALUES (1); CREATE TABLE b (id int);");
        const Plan plan = m_fleet->plan(PlanRequest::Scope::Apply, {QStringLiteral("t_a")});
        Connection other = test::connectTo(m_fleet->conninfo());
        QVERIFY(other.script("BEGIN; LOCK TABLE t_a.a IN ACCESS EXCLUSIVE MODE"));
        RunOptions options;
        options.lockTimeout = std::chrono::milliseconds(200);
        options.lockTries = 100;
        RunReport report;
        {
            const std::jthread runner([&] { report = m_fleet->run(plan, options); });
            // It waits, gives up, and waits again.
            const QByteArray waits = "SELECT count(*) FROM pg_stat_activity WHERE wait_event_type = 'Lock'";
            QTRY_COMPARE_WITH_TIMEOUT(m_fleet->value(waits), QStringLiteral("1"), 20000);
            QTRY_COMPARE_WITH_TIMEOUT(m_fleet->value(waits), QStringLiteral("0"), 20000);
            QTRY_COMPARE_WITH_TIMEOUT(m_fleet->value(waits), QStringLiteral("1"), 20000);
            QVERIFY(other.script("COMMIT"));
        }
        QCOMPARE(report.run.state, RunState::Succeeded);
        QCOMPARE(report.tenants.front().messages.front().key, QStringLiteral("lock_waited"));
        QCOMPARE(seen(), QStringLiteral("app_owner"));
        QCOMPARE(m_fleet->value("SELECT tableowner FROM pg_tables WHERE tablename = 'b'"), QStringLiteral("app_owner"));
    }

    void whatTheRoleMayNotDoIsToldBeforehandAndWhenItFails()
    {
        m_fleet->write(QStringLiteral("0002_b"), "CREATE TABLE b (id int);\nCREATE ROLE clerk;");
        const Plan plan = m_fleet->plan();
        QVERIFY2(words(plan).contains(QStringLiteral("0002_b.sql, line 2: CREATE ROLE may need more rights than "
                                                     "app_owner has.")),
                 qPrintable(words(plan)));
        const RunReport report = m_fleet->run(plan);
        QCOMPARE(report.run.state, RunState::Stopped);
        QVERIFY(report.tenants.front().error.hint.contains(QStringLiteral("It runs as app_owner.")));
        QCOMPARE(m_fleet->recorded(QStringLiteral("t_a")), QStringLiteral("0001"));
    }

    void aRoleThatDoesNotExistIsNamed()
    {
        m_fleet->profile().runs.role = QStringLiteral("nobody");
        const RunReport report = m_fleet->migrate();
        QCOMPARE(report.run.tenantsDone, 0);
        QVERIFY2(report.tenants.front().error.message.contains(QStringLiteral("nobody")),
                 qPrintable(report.tenants.front().error.message));
    }

    /// A schema that is missing becomes whose all the others are, by the operator's right to make one.
    void aMissingSchemaIsMadeForTheOwnerOfTheOthers()
    {
        m_fleet->exec("CREATE TABLE public.tenants (schema_name text); INSERT INTO public.tenants VALUES ('t_a'), "
                      "('t_b'), ('t_c')");
        m_fleet->profile().tenants.registry = RegistryKind::Table;
        m_fleet->profile().tenants.table = QStringLiteral("public.tenants");
        const Plan plan = m_fleet->plan(PlanRequest::Scope::Fix, {QStringLiteral("t_c")});
        QCOMPARE(m_fleet->run(plan).run.state, RunState::Succeeded);
        QCOMPARE(m_fleet->value("SELECT nspowner::regrole FROM pg_namespace WHERE nspname = 't_c'"),
                 QStringLiteral("app_owner"));
        QCOMPARE(m_fleet->recorded(QStringLiteral("t_c")), QStringLiteral("0001,0002"));
    }

    void whatActsWhenAHistoryIsWrittenIsAFinding_data()
    {
        QTest::addColumn<QByteArray>("sql");
        QTest::addColumn<QString>("name");
        QTest::newRow("trigger") << QByteArray("CREATE TRIGGER audit BEFORE INSERT ON schema_migrations FOR EACH ROW "
                                               "EXECUTE FUNCTION tell()")
                                 << QStringLiteral("audit");
        QTest::newRow("rule") << QByteArray(
            "CREATE RULE copy AS ON INSERT TO schema_migrations DO ALSO INSERT INTO seen "
            "VALUES (current_user)")
                              << QStringLiteral("copy");
        QTest::newRow("policy") << QByteArray("CREATE POLICY mine ON schema_migrations; ALTER TABLE schema_migrations "
                                              "ENABLE ROW LEVEL SECURITY")
                                << QStringLiteral("mine");
    }
    void whatActsWhenAHistoryIsWrittenIsAFinding()
    {
        QFETCH(QByteArray, sql);
        QFETCH(QString, name);
        const Plan before = m_fleet->plan();
        m_fleet->exec("SET ROLE app_owner; SET search_path = t_a;" + sql);
        QCOMPARE(m_fleet->findings(), QStringLiteral("t_a: unsafe_history, pending 0002; t_b: pending 0002"));
        const SnapshotPtr snapshot = m_fleet->scan();
        const auto &findings = snapshot->find(QStringLiteral("t_a"))->diagnosis->findings;
        const auto unsafe = std::find_if(findings.begin(), findings.end(), [](const Finding &finding) {
            return finding.type == FindingType::UnsafeHistory;
        });
        QVERIFY(evidenceText(unsafe->evidence).contains(name));
        QCOMPARE(m_fleet->plan().schemas(), QStringList{QStringLiteral("t_b")});
        QCOMPARE(m_fleet->plan(PlanRequest::Scope::Fix).schemas(), QStringList{QStringLiteral("t_b")});
        // A plan from before is held against the present, under the tenant's lock.
        RunOptions options;
        options.stopAfter = {10, 0};
        const RunReport report = m_fleet->run(before, options);
        QCOMPARE(report.run.tenantsFailed, 1);
        QCOMPARE(report.tenants.front().error.code, ErrorCode::HistoryUnreadable);
        QVERIFY(report.tenants.front().error.message.contains(name));
        QCOMPARE(seen(), QStringLiteral("<null>"));
        QCOMPARE(m_fleet->recorded(QStringLiteral("t_a")), QStringLiteral("0001"));
    }

    /// Functions behind defaults and checks are looked for under the lock, where they would run.
    void whatADefaultOrACheckWouldRunStopsTheRun_data()
    {
        QTest::addColumn<QByteArray>("sql");
        QTest::addColumn<QString>("name");
        QTest::newRow("default") << QByteArray("CREATE FUNCTION now2() RETURNS timestamp LANGUAGE sql AS 'SELECT "
                                               "current_timestamp::timestamp'; ALTER TABLE schema_migrations ALTER "
                                               "applied_at SET DEFAULT t_a.now2()")
                                 << QStringLiteral("applied_at");
        QTest::newRow("check") << QByteArray(
            "CREATE FUNCTION fits(text) RETURNS bool LANGUAGE sql AS 'SELECT true'; "
            "ALTER TABLE schema_migrations ADD CONSTRAINT fits CHECK (t_a.fits(version))")
                               << QStringLiteral("fits");
        QTest::newRow("domain") << QByteArray(
            "CREATE FUNCTION fits(text) RETURNS bool LANGUAGE sql AS 'SELECT true'; CREATE DOMAIN note AS text CHECK "
            "(t_a.fits(VALUE)); ALTER TABLE schema_migrations ADD remark note")
                                << QStringLiteral("remark");
    }
    void whatADefaultOrACheckWouldRunStopsTheRun()
    {
        QFETCH(QByteArray, sql);
        QFETCH(QString, name);
        const Plan before = m_fleet->plan(PlanRequest::Scope::Apply, {QStringLiteral("t_a")});
        m_fleet->exec("SET ROLE app_owner; SET search_path = t_a;" + sql);
        for (const Plan &plan : {before, m_fleet->plan(PlanRequest::Scope::Apply, {QStringLiteral("t_a")})}) {
            const RunReport report = m_fleet->run(plan);
            QCOMPARE(report.run.tenantsDone, 0);
            QCOMPARE(report.tenants.front().error.code, ErrorCode::HistoryUnreadable);
            QVERIFY(report.tenants.front().error.message.contains(name));
        }
    }

    /// What a superuser put there acts for the operator, who could do it anyway.
    void aSuperusersTriggerIsNoFinding()
    {
        m_fleet->exec(
            "CREATE FUNCTION public.audit() RETURNS trigger LANGUAGE plpgsql AS $f$ BEGIN RETURN NEW; END $f$;"
            "ALTER TABLE t_a.schema_migrations OWNER TO tenantry;"
            "CREATE TRIGGER audit BEFORE INSERT ON t_a.schema_migrations FOR EACH ROW EXECUTE FUNCTION "
            "public.audit()");
        QCOMPARE(m_fleet->findings(), QStringLiteral("t_a: pending 0002; t_b: pending 0002"));
    }
};

QTEST_GUILESS_MAIN(tst_RunRole)
#include "tst_RunRole.moc"
