// SPDX-License-Identifier: GPL-3.0-or-later
#include "migrations/Run.h"

#include "plans/Turn.h"
#include "support/TempHome.h"
#include "support/TestFleet.h"

#include <QTest>

#include <algorithm>
#include <thread>

using namespace tenantry;
using test::TestFleet;

/// Tenants that are migrated at the same time and touch what they share.
class tst_RunAtOnce : public QObject {
    Q_OBJECT

    std::unique_ptr<test::TempHome> m_home;
    std::unique_ptr<test::ScratchCluster> m_cluster;
    std::unique_ptr<TestFleet> m_fleet;
    int m_number = 0;

    static QStringList names(int count)
    {
        QStringList schemas;
        for (int i = 1; i <= count; ++i)
            schemas << QStringLiteral("t_%1").arg(i, 3, 10, QLatin1Char('0'));
        return schemas;
    }
    static const RunTenant &tenant(const RunReport &report, const char *schema)
    {
        return *std::ranges::find(report.tenants, QLatin1String(schema), &RunTenant::schema);
    }

private Q_SLOTS:
    void initTestCase()
    {
        m_home = std::make_unique<test::TempHome>();
        m_cluster = std::make_unique<test::ScratchCluster>();
    }
    void init() { m_fleet = std::make_unique<TestFleet>(*m_cluster, QStringLiteral("atonce%1").arg(++m_number)); }
    void cleanupTestCase()
    {
        m_fleet.reset();
        m_cluster.reset();
    }

    /// What tenants share is changed for one tenant at a time; what is a tenant's own, for several.
    void filesThatTouchWhatTenantsShareRunOneAtATime()
    {
        m_fleet->addTenants(names(24));
        m_fleet->exec("CREATE TABLE public.seen (own name, others bigint); "
                      "CREATE FUNCTION public.f() RETURNS int LANGUAGE sql AS 'SELECT 1'");
        // How many transactions have the lock besides one's own: none while a file that shares is at work.
        m_fleet->write(QStringLiteral("1_own"), "CREATE TABLE a (id int);");
        m_fleet->write(
            QStringLiteral("2_shared"),
            "SELECT pg_advisory_xact_lock_shared(4711);\n"
            "INSERT INTO public.seen SELECT current_schema, count(*) FROM pg_locks WHERE locktype = 'advisory' "
            "AND objid = 4711 AND pid <> pg_backend_pid();\n"
            "CREATE OR REPLACE FUNCTION public.f() RETURNS int LANGUAGE sql AS 'SELECT 2';\n"
            "GRANT SELECT ON public.seen TO PUBLIC; SELECT pg_sleep(0.03);");
        RunOptions options = RunOptions::fromProfile(m_fleet->profile());
        options.workers = 8;
        options.lockTries = 1; // nothing is left to trying again
        const Plan plan = m_fleet->plan();
        QVERIFY2(plan.notices.join(u'\n').contains(QStringLiteral("0002 shared"))
                     || plan.notices.join(u'\n').contains(QStringLiteral("2 shared")),
                 qPrintable(plan.notices.join(u'\n')));
        QVERIFY2(plan.notices.join(u'\n').contains(QStringLiteral("line 2: public.seen")),
                 qPrintable(plan.notices.join(u'\n')));
        QVERIFY(!plan.notices.join(u'\n').contains(QStringLiteral("1 own")));
        const RunReport report = m_fleet->run(plan, options);
        for (const RunTenant &tenant : report.tenants)
            QVERIFY2(tenant.state == TenantRunState::Done, qPrintable(tenant.error.toText()));
        QCOMPARE(m_fleet->value("SELECT count(*) FROM public.seen"), QStringLiteral("24"));
        QCOMPARE(m_fleet->value("SELECT count(*) FROM public.seen WHERE others > 0"), QStringLiteral("0"));
        QCOMPARE(m_fleet->value("SELECT public.f()"), QStringLiteral("2"));
    }

    /// What the parser cannot see is tried again where two have met.
    void whoMetAnotherSessionIsTriedAgain_data()
    {
        QTest::addColumn<QByteArray>("state");
        QTest::addColumn<QString>("message");
        QTest::addColumn<bool>("again");
        QTest::newRow("deadlock") << QByteArray("40P01") << QStringLiteral("deadlock detected") << true;
        QTest::newRow("serialization") << QByteArray("40001") << QStringLiteral("could not serialize access") << true;
        QTest::newRow("catalog") << QByteArray("XX000") << QStringLiteral("tuple concurrently updated") << true;
        QTest::newRow("catalog, gone") << QByteArray("XX000") << QStringLiteral("tuple concurrently deleted") << true;
        QTest::newRow("made by two") << QByteArray(
            "23505") << QStringLiteral("duplicate key value violates unique constraint \"pg_type_typname_nsp_index\"")
                                     << true;
        QTest::newRow("internal") << QByteArray("XX000") << QStringLiteral("cache lookup failed") << false;
        QTest::newRow("a key of the tenant's")
            << QByteArray("23505") << QStringLiteral("duplicate key value violates unique constraint \"a_pkey\"")
            << false;
    }
    void whoMetAnotherSessionIsTriedAgain()
    {
        QFETCH(QByteArray, state);
        QFETCH(QString, message);
        QFETCH(bool, again);
        m_fleet->addTenants(names(1));
        m_fleet->exec("CREATE SEQUENCE public.tries");
        m_fleet->write(QStringLiteral("1_a"),
                       "CREATE TABLE a (id int); DO $$ BEGIN IF nextval('tries') < 3 THEN RAISE '" + message.toUtf8()
                           + "' USING ERRCODE = '" + state + "'; END IF; END $$;");
        const RunReport report = m_fleet->migrate();
        const RunTenant &one = tenant(report, "t_001");
        QCOMPARE(one.state, again ? TenantRunState::Done : TenantRunState::Failed);
        QCOMPARE(m_fleet->value("SELECT last_value FROM public.tries"),
                 again ? QStringLiteral("3") : QStringLiteral("1"));
        const auto retries = std::ranges::count_if(
            one.messages, [](const JournalMessage &told) { return told.key == QStringLiteral("met_another"); });
        QCOMPARE(retries, again ? 2 : 0);
        if (!again)
            QCOMPARE(one.error.sqlState, QString::fromLatin1(state));
    }

    /// The real thing: two orders of two rows, in code that the parser does not read.
    void aDeadlockBetweenTenantsIsTriedAgain()
    {
        m_fleet->addTenants(names(8));
        m_fleet->exec(
            "CREATE SCHEMA common; CREATE TABLE common.x AS SELECT 1 AS id; CREATE TABLE common.y AS SELECT 1 AS id;"
            "ALTER DATABASE "
            + m_fleet->value("SELECT quote_ident(current_database())").toUtf8() + " SET deadlock_timeout = '50ms'");
        m_fleet->write(QStringLiteral("1_a"), R"(DO $$ BEGIN
            IF right(current_schema(), 1)::int % 2 = 0 THEN
                UPDATE common.x SET id = 1; PERFORM pg_sleep(0.1); UPDATE common.y SET id = 1;
            ELSE
                UPDATE common.y SET id = 1; PERFORM pg_sleep(0.1); UPDATE common.x SET id = 1;
            END IF; END $$; CREATE TABLE a (id int);)");
        RunOptions options = RunOptions::fromProfile(m_fleet->profile());
        options.workers = 2;
        options.lockTries = 20;
        const RunReport report = m_fleet->run(m_fleet->plan(), options);
        int deadlocks = 0;
        for (const RunTenant &tenant : report.tenants) {
            QVERIFY2(tenant.state == TenantRunState::Done, qPrintable(tenant.error.toText()));
            deadlocks += static_cast<int>(std::ranges::count_if(
                tenant.messages, [](const JournalMessage &told) { return told.key == QStringLiteral("met_another"); }));
        }
        QVERIFY(deadlocks > 0); // it happened
    }

    /// Who waits for a turn obeys a stop.
    void whoWaitsForATurnCanBeStopped()
    {
        Turn turn;
        std::stop_source source;
        const std::shared_ptr<Turn> first = turn.take(source.get_token());
        QVERIFY(first);
        std::shared_ptr<Turn> second;
        {
            const std::jthread other([&] { second = turn.take(source.get_token()); });
            source.request_stop();
        }
        QVERIFY(!second);
    }
};

QTEST_GUILESS_MAIN(tst_RunAtOnce)
#include "tst_RunAtOnce.moc"
