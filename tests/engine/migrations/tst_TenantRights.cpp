// SPDX-License-Identifier: GPL-3.0-or-later
#include "migrations/Run.h"

#include "migrations/CatalogReader.h"
#include "migrations/HistoryReader.h"
#include "migrations/formats/Formats.h"
#include "support/HostileHistory.h"
#include "support/TempHome.h"
#include "support/TestFleet.h"

#include <QFile>
#include <QFileInfo>
#include <QTest>

#include <thread>

#include <sys/stat.h>

using namespace tenantry;
using test::TestFleet;

/// A tenant's owner is not the operator: what the owner of one schema puts into it must not run with the rights of the
/// superuser who scans, plans and migrates.
class tst_TenantRights : public QObject {
    Q_OBJECT

    std::unique_ptr<test::TempHome> m_home;
    std::unique_ptr<test::ScratchCluster> m_cluster;
    std::unique_ptr<QTemporaryDir> m_traces;
    std::unique_ptr<TestFleet> m_fleet;
    int m_number = 0;

    QString trace() const { return m_traces->filePath(QStringLiteral("trace%1").arg(m_number)); }
    bool wasTrapped() const { return QFileInfo::exists(trace()); }

    /// Runs \p sql as the owner of t_hostile, who has no rights but those on her schema.
    void asOwner(const QByteArray &sql) { m_fleet->exec("SET search_path = t_hostile; SET ROLE hostile_owner;" + sql); }
    const TenantState &tenant(const SnapshotPtr &snapshot, const char *schema) const
    {
        return *snapshot->find(QLatin1String(schema));
    }

private Q_SLOTS:
    void initTestCase()
    {
        m_home = std::make_unique<test::TempHome>();
        m_cluster = std::make_unique<test::ScratchCluster>();
        m_traces = std::make_unique<QTemporaryDir>();
        // The server, another user where this one is root, writes there.
        QCOMPARE(::chmod(QFile::encodeName(m_traces->path()).constData(), 0777), 0);
        test::exec(m_cluster->conninfo(QStringLiteral("postgres")), "CREATE ROLE hostile_owner");
    }
    void init()
    {
        m_fleet = std::make_unique<TestFleet>(*m_cluster, QStringLiteral("rights%1").arg(++m_number));
        m_fleet->write(QStringLiteral("0001_a"), "CREATE TABLE a (id int);");
        m_fleet->addTenants({QStringLiteral("t_good"), QStringLiteral("t_hostile")});
        QCOMPARE(m_fleet->migrate().run.state, RunState::Succeeded);
        m_fleet->exec("ALTER SCHEMA t_hostile OWNER TO hostile_owner;"
                      "ALTER TABLE t_hostile.schema_migrations OWNER TO hostile_owner;"
                      "ALTER TABLE t_hostile.a OWNER TO hostile_owner");
        asOwner(test::traceFunction(trace().toUtf8()));
        m_fleet->write(QStringLiteral("0002_b"), "CREATE TABLE b (id int);");
    }
    void cleanupTestCase()
    {
        m_fleet.reset();
        m_cluster.reset();
    }

    /// The trap works: without it the other tests would show nothing.
    void theTrapIsReal()
    {
        QVERIFY(!wasTrapped());
        m_fleet->value("SET default_transaction_read_only = on; SELECT t_hostile.leave_trace('x')");
        QVERIFY(wasTrapped());
    }

    void lookingAtAHistoryRunsNothingOfItsOwner_data()
    {
        QTest::addColumn<QByteArray>("sql");
        for (const test::HostileHistory &hostile : test::hostileHistories)
            QTest::newRow(hostile.name) << QByteArray(hostile.sql);
    }
    void lookingAtAHistoryRunsNothingOfItsOwner()
    {
        QFETCH(QByteArray, sql);
        const Plan planned = m_fleet->plan(); // before the owner did it
        QCOMPARE(planned.schemas().size(), 2);
        asOwner(sql);
        QVERIFY(!wasTrapped());
        const SnapshotPtr snapshot = m_fleet->scan();
        QVERIFY(!wasTrapped());
        QCOMPARE(tenant(snapshot, "t_hostile").diagnosis->findings.size(), size_t(1));
        QCOMPARE(tenant(snapshot, "t_hostile").diagnosis->findings.front().type, FindingType::Unreadable);
        QVERIFY(!tenant(snapshot, "t_hostile").diagnosis->findings.front().evidence.isEmpty());
        QCOMPARE(tenant(snapshot, "t_good").health(), TenantHealth::Pending);
        // The detail pane's way in, and a run whose plan is older than the trap.
        const auto history = readHistory(m_fleet->access(), QStringLiteral("t_hostile"), snapshot->source->main());
        QVERIFY(!history);
        QCOMPARE(history.error().code, ErrorCode::HistoryUnreadable);
        const RunReport report = m_fleet->run(planned);
        QVERIFY(!wasTrapped());
        QCOMPARE(report.run.tenantsDone, 1);
        QCOMPARE(report.run.tenantsFailed, 1);
        QVERIFY(m_fleet->plan(PlanRequest::Scope::Fix).isEmpty());
    }

    void aHistoryThatBecomesATrapIsNotRead_data() { lookingAtAHistoryRunsNothingOfItsOwner_data(); }
    /// The owner may put the trap there after the catalog was asked: while the reading waits for her lock, or before it
    /// begins.
    void aHistoryThatBecomesATrapIsNotRead()
    {
        QFETCH(QByteArray, sql);
        Connection reading = test::connectTo(m_fleet->conninfo(), AccessMode::ReadOnly);
        const QString oid = m_fleet->value("SELECT 't_hostile'::regnamespace::oid");
        const auto tables = CatalogReader(reading, {}).historyTables(formats::standard(), {oid.toUInt()});
        QVERIFY(tables);
        const HistoryTarget target{QStringLiteral("t_hostile"), tables->value(oid.toUInt())};
        QVERIFY(target.table.problem.isEmpty());
        const auto read = [&reading, &target] {
            return HistoryReader(reading, {}).rows(std::span(&target, 1)).value().front();
        };
        QCOMPARE(read()->size(), size_t(1));

        Connection owner = test::connectTo(m_fleet->conninfo());
        QVERIFY(owner.script("BEGIN; SET LOCAL search_path = t_hostile; SET LOCAL ROLE hostile_owner; "
                             "LOCK TABLE schema_migrations IN ACCESS EXCLUSIVE MODE;"
                             + sql));
        Result<std::vector<HistoryRow>> waited;
        {
            const std::jthread reader([&] { waited = read(); });
            while (m_fleet->value("SELECT count(*) FROM pg_locks WHERE NOT granted") == QStringLiteral("0"))
                std::this_thread::sleep_for(std::chrono::milliseconds(10));
            QVERIFY(owner.script("COMMIT"));
        }
        QVERIFY(!wasTrapped());
        QVERIFY(!waited);
        QCOMPARE(waited.error().code, ErrorCode::HistoryUnreadable);
        const auto afterwards = read();
        QVERIFY(!wasTrapped());
        QVERIFY(!afterwards);
        QCOMPARE(afterwards.error().code, ErrorCode::HistoryUnreadable);
        // Who asks the catalog now is told at once.
        const auto now = CatalogReader(reading, {}).historyTables(formats::standard(), {oid.toUInt()});
        QVERIFY(!now->value(oid.toUInt()).problem.isEmpty());
    }

    /// Operators that fit our own statements better than pg_catalog's, were they looked for in the tenant's schema:
    /// they correct a checksum, replace a failed record, mark and finish a migration outside a transaction.
    void ownStatementsUseNoOperatorOfTheTenant()
    {
        m_fleet->write(QStringLiteral("0001_a"), "CREATE TABLE a (id int); -- edited");
        m_fleet->write(QStringLiteral("0002_b"), "CREATE INDEX CONCURRENTLY b ON a (id);");
        m_fleet->write(QStringLiteral("0003_c"), "CREATE TABLE c (id int);");
        m_fleet->write(QStringLiteral("0004_d"), "CREATE TABLE d (id int);");
        m_fleet->exec(
            "INSERT INTO t_hostile.schema_migrations (version, checksum, success) VALUES ('0003', 'x', false)");
        asOwner(R"(
            CREATE FUNCTION trap(varchar, varchar) RETURNS bool LANGUAGE plpgsql AS
                $f$ BEGIN PERFORM t_hostile.touch(); RETURN $1::text OPERATOR(pg_catalog.=) $2::text; END $f$;
            CREATE FUNCTION trap(timestamptz, timestamptz) RETURNS interval LANGUAGE plpgsql AS
                $f$ BEGIN PERFORM t_hostile.touch(); RETURN $1 OPERATOR(pg_catalog.-) $2; END $f$;
            CREATE FUNCTION trap(float8, int) RETURNS float8 LANGUAGE plpgsql AS
                $f$ BEGIN PERFORM t_hostile.touch(); RETURN $1; END $f$;
            CREATE OPERATOR = (LEFTARG = varchar, RIGHTARG = varchar, FUNCTION = trap);
            CREATE OPERATOR - (LEFTARG = timestamptz, RIGHTARG = timestamptz, FUNCTION = trap);
            CREATE OPERATOR * (LEFTARG = float8, RIGHTARG = int, FUNCTION = trap);)");
        m_fleet->value("SET search_path = t_hostile, pg_catalog; SELECT 'a'::varchar = 'a'");
        QVERIFY(wasTrapped());
        QVERIFY(QFile::remove(trace()));
        PlanRequest request;
        request.scope = PlanRequest::Scope::Fix;
        request.consents = {FixPlan::Checksum};
        const Result<Plan> plan = makePlan(m_fleet->profile(), m_fleet->scan(), request);
        QVERIFY2(plan, plan ? "" : qPrintable(plan.error().toText()));
        const RunReport report = m_fleet->run(*plan);
        QVERIFY(!wasTrapped());
        QCOMPARE(report.run.state, RunState::Succeeded);
        QCOMPARE(m_fleet->recorded(QStringLiteral("t_hostile")), QStringLiteral("0001,0002,0003,0004"));
        QCOMPARE(m_fleet->findings(), QStringLiteral("t_good: ok; t_hostile: ok"));
    }

    /// What the README warns of is so: a migration's own statement sets off a trigger of the tenant's, which leaves the
    /// owner's role for the connection's. Of a superuser's connection that is everything; of a member's, its rights.
    void aTriggerLeavesTheOwnersRole_data()
    {
        QTest::addColumn<QString>("user");
        QTest::newRow("superuser") << QStringLiteral("tenantry");
        QTest::newRow("member") << QStringLiteral("member");
    }
    void aTriggerLeavesTheOwnersRole()
    {
        QFETCH(QString, user);
        test::exec(m_cluster->conninfo(QStringLiteral("postgres")),
                   "DO $$ BEGIN CREATE ROLE member LOGIN IN ROLE hostile_owner; "
                   "EXCEPTION WHEN duplicate_object THEN NULL; END $$");
        asOwner("CREATE TABLE seen (who text, rank text);"
                "CREATE FUNCTION leave() RETURNS trigger LANGUAGE plpgsql AS $f$ BEGIN RESET ROLE;"
                "  INSERT INTO t_hostile.seen SELECT current_user, r.rolsuper FROM pg_catalog.pg_roles r"
                "   WHERE r.rolname = current_user; RETURN NEW; END $f$;"
                "CREATE TRIGGER leave BEFORE INSERT ON a FOR EACH ROW EXECUTE FUNCTION leave()");
        m_fleet->write(QStringLiteral("0002_b"), "INSERT INTO a VALUES (1);");
        m_fleet->profile().database.conninfo = m_cluster->conninfo(QStringLiteral("rights%1").arg(m_number), user);
        m_fleet->run(m_fleet->plan(PlanRequest::Scope::Apply, {QStringLiteral("t_hostile")}));
        QCOMPARE(m_fleet->recorded(QStringLiteral("t_hostile")), QStringLiteral("0001,0002"));
        QCOMPARE(m_fleet->value("SELECT who || ' ' || rank FROM t_hostile.seen"),
                 user + (user == QStringLiteral("member") ? QStringLiteral(" false") : QStringLiteral(" true")));
    }

    /// The names and operators in our statements are qualified; the path they run under leads nowhere all the same.
    void recordsAreWrittenUnderOurPath()
    {
        m_fleet->exec(R"(
            CREATE TABLE public.seen (path text, who text);
            CREATE FUNCTION public.see() RETURNS trigger LANGUAGE plpgsql AS $f$ BEGIN
                INSERT INTO public.seen VALUES (current_setting('search_path'), current_user); RETURN NEW; END $f$;
            CREATE TRIGGER see BEFORE INSERT ON t_good.schema_migrations FOR EACH ROW EXECUTE FUNCTION public.see();)");
        m_fleet->write(QStringLiteral("0002_b"), "CREATE TABLE b (id int); SET ROLE pg_monitor;");
        m_fleet->write(QStringLiteral("0003_c"),
                       "SET search_path = t_hostile; CREATE INDEX CONCURRENTLY ON t_good.a (id);");
        m_fleet->run(m_fleet->plan(PlanRequest::Scope::Apply, {QStringLiteral("t_good")}));
        QCOMPARE(m_fleet->recorded(QStringLiteral("t_good")), QStringLiteral("0001,0002,0003"));
        QCOMPARE(m_fleet->value("SELECT string_agg(path || ' as ' || who, '; ') FROM public.seen"),
                 QStringLiteral("pg_catalog, pg_temp as tenantry; pg_catalog, pg_temp as tenantry"));
    }

    /// For a role that is no superuser, row security applies: its policies are the owner's code as well.
    void rowSecurityIsNotEvaluated()
    {
        test::exec(m_cluster->conninfo(QStringLiteral("postgres")),
                   "DO $$ BEGIN CREATE ROLE reader LOGIN; EXCEPTION WHEN duplicate_object THEN NULL; END $$");
        m_fleet->exec("GRANT USAGE ON SCHEMA t_hostile, t_good TO reader; GRANT SELECT ON t_hostile.schema_migrations, "
                      "t_good.schema_migrations TO reader");
        asOwner("CREATE TABLE seen (who text); GRANT INSERT ON seen TO reader;"
                "CREATE FUNCTION see() RETURNS bool LANGUAGE plpgsql AS $f$ BEGIN"
                "  RAISE EXCEPTION 'the policy ran as %', current_user; END $f$;"
                "ALTER TABLE schema_migrations ENABLE ROW LEVEL SECURITY;"
                "CREATE POLICY p ON schema_migrations USING (see());");
        Access access = m_fleet->access();
        access.profile.database.conninfo =
            m_cluster->conninfo(QStringLiteral("rights%1").arg(m_number), QStringLiteral("reader"));
        const auto snapshot = scanFleet(access);
        QVERIFY2(snapshot, qPrintable(snapshot ? QString() : snapshot.error().toText()));
        const Finding &finding = tenant(*snapshot, "t_hostile").diagnosis->findings.front();
        QCOMPARE(finding.type, FindingType::Unreadable);
        const QString words = evidenceText(finding.evidence);
        QVERIFY2(!words.contains(QStringLiteral("the policy ran")), qPrintable(words));
        QCOMPARE(tenant(*snapshot, "t_good").diagnosis->level, QStringLiteral("0001"));
    }
};

QTEST_GUILESS_MAIN(tst_TenantRights)
#include "tst_TenantRights.moc"
