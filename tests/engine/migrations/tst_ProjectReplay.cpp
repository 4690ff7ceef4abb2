// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/migrations/ProjectRuns.h"
#include "tenants/SchemaStructure.h"

using namespace tenantry;
using namespace tenantry::test;

/// SQL that a project tells is sent in its place where it was seen to make what the project makes, and nowhere else.
class tst_ProjectReplay : public QObject {
    Q_OBJECT

    std::unique_ptr<ProjectRuns> m_runs;

private Q_SLOTS:
    void initTestCase() { m_runs = std::make_unique<ProjectRuns>(); }
    void init() { m_runs->begin(); }
    void cleanupTestCase() { m_runs.reset(); }

    /// Django does the canary, the replay is compared on the next, and the rest is sent: all are what Django makes.
    void pureSqlIsReplayedOnceItIsProven()
    {
        const DjangoWork work = m_runs->nearlyCurrent(6);
        const Access reached = m_runs->access();
        const Plan plan = m_runs->told(reached);
        QCOMPARE(plan.groups.size(), std::size_t(1));
        QVERIFY2(plan.groups.front().way == PlanGroup::Way::Replay, qPrintable(plan.groups.front().why));
        QCOMPARE(plan.leaders, std::size_t(2));
        const RunReport report = m_runs->run(reached, plan);
        QVERIFY2(report.run.state == RunState::Succeeded, qPrintable(report.stopReason + m_runs->messageOf(report)));
        QCOMPARE(m_runs->pending(*m_runs->scan(reached)), 0);
        QVERIFY(m_runs->messagesOf(report, QStringLiteral("t01")).contains(QStringLiteral("replay_proven")));
        QCOMPARE(m_runs->kindsOf(report, QStringLiteral("t01")).first(), QStringLiteral("prove_replay"));
        QVERIFY(!m_runs->kindsOf(report, QStringLiteral("t04")).contains(QStringLiteral("prove_replay")));
        // Sent as SQL: the journal has its hash.
        const auto sent = m_runs->journal().steps(report.run.id, QStringLiteral("t04"));
        QVERIFY(!sent->front().sqlHash.isEmpty());
        SessionOptions options;
        options.conninfo = m_runs->shop().conninfo();
        auto connection = Connection::open(options);
        QVERIFY(connection);
        QStringList schemas;
        for (const DjangoSchema &schema : work.schemas)
            schemas << schema.name;
        const auto structures = readStructures(*connection, schemas);
        for (const SchemaStructure &one : *structures)
            QCOMPARE(one.toLines(), structures->front().toLines());
        QCOMPARE(m_runs->shop().column("SELECT app || name FROM t04.django_migrations ORDER BY 1"),
                 m_runs->shop().column("SELECT app || name FROM t00.django_migrations ORDER BY 1"));
        QCOMPARE(m_runs->shop().value("SELECT count(*) FROM t04.auth_permission"),
                 m_runs->shop().value("SELECT count(*) FROM t00.auth_permission"));
        DjangoAgent agent = m_runs->shop().agent();
        QCOMPARE(agent.migrate(work, {}, patient())->unchanged, 6);
    }

    /// Where the replay makes something else, nobody gets it: the project does them all.
    void aReplayThatDiffersIsNotSent()
    {
        const DjangoWork work = m_runs->nearlyCurrent(4);
        Access reached = m_runs->access();
        Plan plan = m_runs->told(reached);
        QVERIFY(plan.groups.front().way == PlanGroup::Way::Replay);
        // As if Django had told something else than it does.
        for (TenantPlan &tenant : plan.tenants) {
            if (!tenant.project)
                continue;
            Migration other = *tenant.set->find(ProjectRuns::finance("0007_total_is_positive"));
            other.body.replace(">= 0", "> 0");
            other.script = readSqlScript(other.body);
            tenant.set = tenant.set->with({other});
        }
        const RunReport report = m_runs->run(reached, plan);
        QVERIFY2(report.run.state == RunState::Succeeded, qPrintable(report.stopReason + m_runs->messageOf(report)));
        QVERIFY(m_runs->messagesOf(report, QStringLiteral("t01")).contains(QStringLiteral("replay_refuted")));
        QCOMPARE(m_runs->shop().value("SELECT count(*) FROM pg_constraint WHERE conname = 'total is positive' AND "
                                      "pg_get_constraintdef(oid) LIKE '%>=%'"),
                 QStringLiteral("4"));
        QCOMPARE(m_runs->pending(*m_runs->scan(reached)), 0);
        DjangoAgent agent = m_runs->shop().agent();
        QCOMPARE(agent.migrate(work, {}, patient())->unchanged, 4);
    }

    void aReplayThatRecordsSomethingElseIsNotSent()
    {
        m_runs->nearlyCurrent(3);
        const Access reached = m_runs->access();
        Plan plan = m_runs->told(reached);
        for (TenantPlan &tenant : plan.tenants) {
            if (tenant.project)
                std::erase_if(tenant.steps,
                              [](const PlanStep &step) { return step.migration.app == QStringLiteral("flatpages"); });
        }
        // The tables of that migration are made all the same, by another one.
        for (TenantPlan &tenant : plan.tenants) {
            if (!tenant.project)
                continue;
            Migration other = *tenant.set->find(ProjectRuns::finance("0007_total_is_positive"));
            other.body += tenant.set->find({QStringLiteral("flatpages"), QStringLiteral("0001_initial")})->body;
            other.script = readSqlScript(other.body);
            tenant.set = tenant.set->with({other});
        }
        const RunReport report = m_runs->run(reached, plan);
        QVERIFY(m_runs->messagesOf(report, QStringLiteral("t01")).contains(QStringLiteral("replay_refuted")));
    }

    void pythonIsNotReplayed()
    {
        const DjangoWork work = m_runs->shop().schemas(3);
        m_runs->migrate(work, "0003_reference");
        const Plan plan = m_runs->told(m_runs->access());
        QVERIFY(plan.groups.front().way == PlanGroup::Way::Project);
        QVERIFY2(plan.groups.front().why.contains(QStringLiteral("Python")), qPrintable(plan.groups.front().why));
        QCOMPARE(plan.leaders, std::size_t(1));
        const QString script = planAsSql(plan, QStringLiteral("t01"));
        QVERIFY2(script.contains(QStringLiteral("--   CREATE INDEX CONCURRENTLY \"finance_invoice_by_number\"")),
                 qPrintable(script));
    }
};

QTEST_GUILESS_MAIN(tst_ProjectReplay)
#include "tst_ProjectReplay.moc"
