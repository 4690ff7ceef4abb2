// SPDX-License-Identifier: GPL-3.0-or-later
#include "migrations/steps/StepKind.h"
#include "support/TempHome.h"
#include "support/TestFleet.h"

#include <QTest>

using namespace tenantry;
using test::TestFleet;

/// A fleet that was migrated without a history, by hand or by a tool that keeps none: what its schemas show is
/// recorded, what they do not show is told, and nothing is applied.
class tst_Adoption : public QObject {
    Q_OBJECT

    std::unique_ptr<test::TempHome> m_home;
    std::unique_ptr<test::ScratchCluster> m_cluster;
    std::unique_ptr<TestFleet> m_fleet;
    int m_number = 0;

    Plan adoption(const QStringList &tenants = {}) { return m_fleet->plan(PlanRequest::Scope::Adopt, tenants); }
    /// "t_a: record_migration 1, record_migration 2; …"
    static QString steps(const Plan &plan)
    {
        QStringList lines;
        for (const TenantPlan &tenant : plan.tenants) {
            QStringList words;
            for (const PlanStep &step : tenant.steps)
                words << step.kind->key() + (step.migration.isEmpty() ? QString() : u' ' + step.migration.text());
            lines << tenant.schema + QStringLiteral(": ") + words.join(QStringLiteral(", "));
        }
        return lines.join(QStringLiteral("; "));
    }
    static QString left(const Plan &plan)
    {
        QStringList words;
        for (const LeftOut &one : plan.leftOut)
            words << one.schema + u' ' + one.finding.migration.text();
        return words.join(QStringLiteral(", "));
    }
    void write(const QString &end = {})
    {
        m_fleet->write(QStringLiteral("1_a") + end, "CREATE TABLE a (id int);");
        m_fleet->write(QStringLiteral("2_rows") + end, "INSERT INTO a VALUES (1);");
        m_fleet->write(QStringLiteral("3_b") + end, "CREATE TABLE b (id int);");
    }

private Q_SLOTS:
    void initTestCase()
    {
        m_home = std::make_unique<test::TempHome>();
        m_cluster = std::make_unique<test::ScratchCluster>();
    }
    void init()
    {
        m_fleet = std::make_unique<TestFleet>(*m_cluster, QStringLiteral("adopt%1").arg(++m_number));
        m_fleet->addTenants({QStringLiteral("t_a"), QStringLiteral("t_b")});
        m_fleet->exec("CREATE TABLE t_a.a (id int); INSERT INTO t_a.a VALUES (1); CREATE TABLE t_a.b (id int);"
                      "CREATE TABLE t_b.a (id int); INSERT INTO t_b.a VALUES (1);");
    }
    void cleanupTestCase()
    {
        m_fleet.reset();
        m_cluster.reset();
    }

    /// Its pages work: it is no outage.
    void presentButNotRecordedIsDrift()
    {
        write();
        QCOMPARE(m_fleet->findings(), QStringLiteral("t_a: missing_tracking 1, missing_tracking 3, pending 2; "
                                                     "t_b: missing_tracking 1, pending 2, pending 3"));
        const HealthCounts counts = m_fleet->scan()->counts();
        QCOMPARE(counts.of(TenantHealth::Drifted), 2);
        QCOMPARE(counts.of(TenantHealth::Broken), 0);
    }

    void whatIsShownIsRecordedAndNothingApplied()
    {
        write();
        const Plan plan = adoption();
        QCOMPARE(steps(plan), QStringLiteral("t_a: create_history, record_migration 1, record_migration 3; "
                                             "t_b: create_history, record_migration 1"));
        QCOMPARE(left(plan), QStringLiteral("t_a 2, t_b 2, t_b 3"));
        QVERIFY2(plan.leftOut.front().reason.contains(QStringLiteral("2 rows")),
                 qPrintable(plan.leftOut.front().reason));
        QVERIFY(plan.migrations.empty());
        QVERIFY(!plan.title.isEmpty() && !plan.effect.isEmpty());
        const RunReport report = m_fleet->run(plan);
        QCOMPARE(report.run.state, RunState::Succeeded);
        QCOMPARE(report.run.what.key, QStringLiteral("run.adopt"));
        QCOMPARE(m_fleet->recorded(QStringLiteral("t_a")), QStringLiteral("1,3"));
        QCOMPARE(m_fleet->recorded(QStringLiteral("t_b")), QStringLiteral("1"));
        QCOMPARE(m_fleet->value("SELECT (SELECT count(*) FROM t_a.a) || ' ' || (SELECT count(*) FROM t_b.a)"),
                 QStringLiteral("1 1"));
        QCOMPARE(m_fleet->value("SELECT to_regclass('t_b.b') IS NULL"), QStringLiteral("t"));
        QCOMPARE(m_fleet->findings(), QStringLiteral("t_a: pending 2; t_b: pending 2, pending 3"));
        // There is nothing more to adopt: what is pending is nobody's proof.
        const Plan again = adoption();
        QVERIFY(again.isEmpty());
        QVERIFY(again.leftOut.empty());
    }

    /// One row stands for every version up to it: nothing above a gap may be recorded.
    void nothingIsRecordedOverAGapWhereOneRowStandsForAll()
    {
        m_fleet->profile().migrations.format = QStringLiteral("golang-migrate");
        write(QStringLiteral(".up"));
        const Plan plan = adoption();
        QCOMPARE(steps(plan), QStringLiteral("t_a: create_history, record_migration 1; t_b: create_history, "
                                             "record_migration 1"));
        QCOMPARE(left(plan), QStringLiteral("t_a 2, t_a 3, t_b 2, t_b 3"));
        QVERIFY2(plan.leftOut.at(1).reason.contains(QStringLiteral("2 rows")), qPrintable(plan.leftOut.at(1).reason));
        QCOMPARE(m_fleet->run(plan).run.state, RunState::Succeeded);
        QCOMPARE(m_fleet->value("SELECT version || ' ' || dirty FROM t_a.schema_migrations"),
                 QStringLiteral("1 false"));
    }

    void onlyWhoAreAskedFor()
    {
        write();
        QCOMPARE(adoption({QStringLiteral("t_b")}).schemas(), QStringList{QStringLiteral("t_b")});
        m_fleet->addTenants({QStringLiteral("t_empty")});
        QVERIFY(!adoption().schemas().contains(QStringLiteral("t_empty")));
        QVERIFY(adoption({QStringLiteral("t_empty")}).isEmpty());
    }

    /// The rest of an adoption is one: nothing is applied by it.
    void anAdoptionIsResumedAsOne()
    {
        write();
        RunReport report = m_fleet->run(adoption());
        QCOMPARE(report.run.state, RunState::Succeeded);
        m_fleet->exec("DROP TABLE t_b.schema_migrations");
        RunTenant undone = m_fleet->journal().tenants(report.run.id)->back();
        undone.state = TenantRunState::Planned;
        QVERIFY(m_fleet->journal().update(report.run.id, undone));
        report.run.state = RunState::Interrupted;
        const auto rest = planResume(m_fleet->profile(), m_fleet->scan(), m_fleet->journal(), report.run);
        QVERIFY2(rest, rest ? "" : qPrintable(rest.error().toText()));
        QCOMPARE(rest->request.scope, PlanRequest::Scope::Adopt);
        QCOMPARE(steps(*rest), QStringLiteral("t_b: create_history, record_migration 1"));
    }
};

QTEST_GUILESS_MAIN(tst_Adoption)
#include "tst_Adoption.moc"
