// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/migrations/ProjectRuns.h"
#include "tenants/SchemaStructure.h"

#include <QRegularExpression>

#include <thread>

using namespace tenantry;
using namespace tenantry::test;

/// A plan whose steps a Django project does: journaled as any other, resumed, taken back, and never more than it said.
class tst_ProjectRun : public QObject {
    Q_OBJECT

    std::unique_ptr<ProjectRuns> m_runs;

private Q_SLOTS:
    void initTestCase() { m_runs = std::make_unique<ProjectRuns>(); }
    void init() { m_runs->begin(); }
    void cleanupTestCase() { m_runs.reset(); }

    /// A tenant without anything, one that is behind, one whose schema is missing: all become current, step by step.
    void everyTenantBecomesCurrent()
    {
        const DjangoWork work = m_runs->shop().schemas(3);
        DjangoWork one = work;
        one.schemas = {work.schemas[1]};
        m_runs->migrate(one, "0003_reference");
        const Access reached = m_runs->access();
        const Plan plan = m_runs->plan(reached);
        QCOMPARE(plan.tenants.size(), std::size_t(3));
        const QString script = planAsSql(plan, QStringLiteral("t01"));
        QVERIFY2(script.contains(QStringLiteral("The project does in \"t01\"")), qPrintable(script));
        QVERIFY2(!script.contains(QRegularExpression(QStringLiteral("^(?!--|$)"), QRegularExpression::MultilineOption)),
                 qPrintable(script)); // nothing that psql would run in the wrong schema

        const RunReport report = m_runs->run(reached, plan);
        QVERIFY2(report.run.state == RunState::Succeeded, qPrintable(report.stopReason + m_runs->messageOf(report)));
        QCOMPARE(m_runs->pending(*m_runs->scan(reached)), 0);
        const QStringList steps = m_runs->stepsOf(report, QStringLiteral("t01"));
        QVERIFY2(steps.contains(QStringLiteral("apply_migration finance.0004_fill_reference done")),
                 qPrintable(steps.join(u'\n')));
        QCOMPARE(steps.last(), QStringLiteral("finish_by_project  done"));
        QCOMPARE(steps.size(), static_cast<qsizetype>(plan.tenants[1].steps.size()));
        QVERIFY(m_runs->shop().value("SELECT count(*) FROM t02.auth_permission").toInt() > 0);
        // Whatever Django records of apps that are not the tenants' it has recorded: it finds nothing to do.
        DjangoAgent agent = m_runs->shop().agent();
        const auto tally = agent.migrate(work, {}, patient());
        QCOMPARE(tally->unchanged, 3);
    }

    /// The migrations are recorded, and the project did not come to its content types and permissions.
    void whatIsDoneAfterMigratingIsResumed()
    {
        m_runs->nearlyCurrent(1);
        const Access reached = m_runs->access();
        m_runs->shop().exec(
            "CREATE FUNCTION public.closed() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RAISE EXCEPTION "
            "''closed''; END'; CREATE TRIGGER closed BEFORE INSERT ON t00.auth_permission EXECUTE FUNCTION "
            "public.closed()");
        const RunReport report = m_runs->run(reached, m_runs->plan(reached));
        QCOMPARE(report.tenants.front().state, TenantRunState::Failed);
        QCOMPARE(m_runs->stepsOf(report, QStringLiteral("t00")).last(), QStringLiteral("finish_by_project  failed"));
        QCOMPARE(m_runs->pending(*m_runs->scan(reached)), 0);
        m_runs->shop().exec("DROP TRIGGER closed ON t00.auth_permission");
        const auto rest = planResume(reached.profile, m_runs->scan(reached), m_runs->journal(), report.run);
        QVERIFY2(rest, qPrintable(problemOf(rest)));
        QCOMPARE(m_runs->run(reached, *rest).run.state, RunState::Succeeded);
        QVERIFY(m_runs->shop().value("SELECT count(*) FROM t00.auth_permission WHERE codename = 'add_flatpage'").toInt()
                == 1);
    }

    /// Taken back last first, with what needs it; what nobody knows a way back of is refused before anything is begun.
    void rollBack()
    {
        const DjangoWork work = m_runs->nearlyCurrent(2);
        const Access reached = m_runs->access();
        PlanRequest request;
        request.scope = PlanRequest::Scope::RollBack;
        request.app = QStringLiteral("finance");
        request.upTo = QStringLiteral("0003"); // that the squash stands for
        request.tenants = {QStringLiteral("t00")};
        Plan plan = m_runs->plan(reached, request);
        QVERIFY(tellProjectSql(plan, {}));
        const QString script = planAsSql(plan);
        QVERIFY2(script.contains(QStringLiteral("--   DROP TABLE \"finance_tag\" CASCADE")), qPrintable(script));
        const RunReport report = m_runs->run(reached, plan);
        QVERIFY2(report.run.state == RunState::Succeeded, qPrintable(m_runs->messageOf(report)));
        QCOMPARE(report.run.kind, RunKind::RollBack);
        QCOMPARE(m_runs->stepsOf(report, QStringLiteral("t00")),
                 (QStringList{QStringLiteral("unapply_migration finance.0006_tags done"),
                              QStringLiteral("unapply_migration finance.0005_number_index done"),
                              QStringLiteral("unapply_migration finance.0004_fill_reference done"),
                              QStringLiteral("finish_by_project  done")}));
        QVERIFY(!m_runs->shop().hasTable("t00.finance_tag") && m_runs->shop().hasTable("t01.finance_tag"));
        QVERIFY(m_runs->shop().finance("t00").contains(QStringLiteral("0001_squashed_0003_reference")));
        QVERIFY(!m_runs->shop().finance("t00").contains(QStringLiteral("0004_fill_reference")));
        QCOMPARE(m_runs->plan(reached, request).title, QStringLiteral("Nothing is to be taken back"));

        m_runs->migrate(work);
        const auto refused = makePlan(reached.profile, m_runs->scan(reached), request);
        QVERIFY(!refused);
        QCOMPARE(refused.error().code, ErrorCode::MigrationRefused);
        QVERIFY2(refused.error().message.contains(QStringLiteral("finance.0007_total_is_positive")),
                 qPrintable(refused.error().message));
    }

    /// The runbook's first issue: recorded, and relation "finance_tag" does not exist. Python of the project included.
    void whatIsGoneIsDoneAgain()
    {
        m_runs->nearlyCurrent(2);
        m_runs->shop().exec("DROP TABLE t01.django_redirect CASCADE");
        const Access reached = m_runs->access();
        const SnapshotPtr fleet = m_runs->scan(reached);
        const auto &findings = fleet->find(QStringLiteral("t01"))->diagnosis->findings;
        const auto absent = std::ranges::find(findings, FindingType::MissingObject, &Finding::type);
        QVERIFY(absent != findings.end());
        QVERIFY(absent->isFixable());
        PlanRequest request;
        request.scope = PlanRequest::Scope::Fix;
        request.tenants = {QStringLiteral("t01")};
        QVERIFY(m_runs->plan(reached, request).isEmpty()); // not unasked
        request.consents = {FixPlan::Reapply};
        request.left = {{QStringLiteral("t01"), FindingType::Pending, {}}};
        const Plan plan = m_runs->plan(reached, request);
        const QString before = m_runs->shop().value("SELECT count(*) FROM t01.django_migrations");
        const RunReport report = m_runs->run(reached, plan);
        QVERIFY2(report.run.state == RunState::Succeeded, qPrintable(m_runs->messageOf(report)));
        QCOMPARE(m_runs->stepsOf(report, QStringLiteral("t01")),
                 (QStringList{QStringLiteral("reapply_migration redirects.0001_initial done"),
                              QStringLiteral("reapply_migration redirects.0002_alter_redirect_new_path_help_text done"),
                              QStringLiteral("finish_by_project  done")}));
        const SnapshotPtr after = m_runs->scan(reached);
        const auto &left = after->find(QStringLiteral("t01"))->diagnosis->findings;
        QVERIFY(std::ranges::find(left, FindingType::MissingObject, &Finding::type) == left.end());
        QCOMPARE(m_runs->shop().value("SELECT count(*) FROM t01.django_migrations"), before);
        SessionOptions options;
        options.conninfo = m_runs->shop().conninfo();
        auto connection = Connection::open(options);
        const auto structures = readStructures(*connection, {QStringLiteral("t00"), QStringLiteral("t01")});
        QCOMPARE(structures->at(1).toLines(), structures->at(0).toLines());
    }

    /// What others hold on to by a foreign key is not made again behind their back.
    void whatOthersReferredToNeedsAPerson()
    {
        m_runs->nearlyCurrent(1);
        m_runs->shop().exec("DROP TABLE t00.django_site CASCADE");
        const SnapshotPtr fleet = m_runs->scan(m_runs->access());
        const auto &findings = fleet->find(QStringLiteral("t00"))->diagnosis->findings;
        const auto absent = std::ranges::find(findings, FindingType::MissingObject, &Finding::type);
        QVERIFY(absent != findings.end());
        QVERIFY(!absent->isFixable());
    }

    void anotherDatabaseIsNotMigrated()
    {
        m_runs->shop().schemas(1);
        DjangoFixture other(m_runs->cluster(), QStringLiteral("crossed"));
        other.schemas(1);
        Access crossed = m_runs->access();
        crossed.profile.migrations.command = other.profile().migrations.command;
        const RunReport report = m_runs->run(crossed, m_runs->plan(crossed));
        QCOMPARE(report.run.state, RunState::Stopped);
        QCOMPARE(report.tenants.front().error.code, ErrorCode::ServerChanged);
        QVERIFY(!other.hasTable("t00.django_migrations") && !m_runs->shop().hasTable("t00.django_migrations"));
    }

    /// A migration that the plan does not have is needed: nothing is done, not even that one.
    void nothingIsDoneThatWasNotConfirmed()
    {
        m_runs->nearlyCurrent(1);
        const Access reached = m_runs->access();
        Plan plan = m_runs->plan(reached);
        std::vector<PlanStep> &steps = plan.tenants.front().steps;
        std::erase_if(steps, [](const PlanStep &step) {
            return step.migration == ProjectRuns::finance("0007_total_is_positive");
        });
        const RunReport report = m_runs->run(reached, plan);
        QCOMPARE(report.tenants.front().error.code, ErrorCode::PlanOutdated);
        QVERIFY2(report.tenants.front().error.message.contains(QStringLiteral("finance.0007_total_is_positive")),
                 qPrintable(m_runs->messageOf(report)));
        QVERIFY(!m_runs->shop().hasTable("t00.django_flatpage"));
    }

    /// By the project's own command; what it says is held against the history.
    void theProjectsOwnCommand()
    {
        m_runs->nearlyCurrent(2);
        Access reached = m_runs->access();
        reached.profile.migrations.applyBy = ApplyBy::Command;
        m_runs->shop().exec("INSERT INTO t01.finance_invoice (number, total, reference, token) VALUES ('1', -1, '', "
                            "gen_random_uuid())");
        const RunReport report = m_runs->run(reached, m_runs->plan(reached));
        const auto ended = m_runs->ends(report);
        QVERIFY2(ended.at(QStringLiteral("t00")) == TenantRunState::Done, qPrintable(m_runs->messageOf(report)));
        QCOMPARE(ended.at(QStringLiteral("t01")), TenantRunState::Failed);
        QVERIFY(m_runs->stepsOf(report, QStringLiteral("t01"))
                    .contains(QStringLiteral("apply_migration finance.0007_total_is_positive failed")));
        const SnapshotPtr after = m_runs->scan(reached);
        QCOMPARE(after->find(QStringLiteral("t00"))->diagnosis->pendingCount, 0);
        QVERIFY(after->find(QStringLiteral("t01"))->diagnosis->pendingCount > 0);
        PlanRequest back;
        back.scope = PlanRequest::Scope::RollBack;
        back.app = QStringLiteral("flatpages");
        back.upTo = QStringLiteral("zero");
        const auto refused = makePlan(reached.profile, after, back);
        QVERIFY(!refused);
        QCOMPARE(refused.error().code, ErrorCode::MigrationRefused);
    }

    /// Killed in the middle of a migration: the history says what it had done, and the tenant is not taken for done.
    void theProjectsProgramIsKilledInAMigration()
    {
        const DjangoWork work = m_runs->shop().schemas(1);
        m_runs->migrate(work, "0003_reference");
        const Access reached = m_runs->access(QStringLiteral("dies in a migration"));
        const RunReport report = m_runs->run(reached, m_runs->plan(reached));
        const RunTenant &tenant = report.tenants.front();
        QCOMPARE(tenant.state, TenantRunState::Failed);
        QCOMPARE(tenant.error.code, ErrorCode::ProcessFailed);
        QVERIFY2(tenant.error.hint.contains(QStringLiteral("finance.0004_fill_reference was rolled back")),
                 qPrintable(tenant.error.hint));
        QCOMPARE(m_runs->stepsOf(report, QStringLiteral("t00")).last(),
                 QStringLiteral("apply_migration finance.0004_fill_reference failed"));
        QVERIFY(!m_runs->shop().finance("t00").contains(QStringLiteral("0004_fill_reference")));
    }

    /// A stop ends the migration at hand on the server: it is rolled back, and nothing after it is begun.
    void aStopEndsTheMigrationAtHand()
    {
        m_runs->nearlyCurrent(1);
        m_runs->shop().exec("INSERT INTO t00.finance_invoice (number, total, reference, token) VALUES ('1', 1, '', "
                            "gen_random_uuid())");
        SessionOptions options;
        options.conninfo = m_runs->shop().conninfo();
        options.access = AccessMode::ReadWrite;
        auto holder = Connection::open(options);
        QVERIFY(holder->script("BEGIN; LOCK TABLE t00.finance_invoice"));
        Access reached = m_runs->access();
        reached.profile.runs.lockTimeout = std::chrono::seconds(20);
        std::stop_source stop;
        const TaskContext task(stop.get_token(), {}, {});
        const std::jthread stopper([&] {
            while (m_runs->shop().value("SELECT count(*) FROM pg_locks WHERE NOT granted AND relation = "
                                        "'t00.finance_invoice'::regclass")
                   != QLatin1String("1"))
                std::this_thread::sleep_for(std::chrono::milliseconds(50));
            stop.request_stop();
        });
        PlanRequest request;
        request.app = QStringLiteral("finance");
        const RunReport report = m_runs->run(reached, m_runs->plan(reached, request), task);
        QCOMPARE(report.run.state, RunState::Cancelled);
        QVERIFY(!m_runs->shop().finance("t00").contains(QStringLiteral("0007_total_is_positive")));
    }

    /// A tenant that has some of what a squash replaces gets the others of it.
    void aSquashHalfApplied()
    {
        const DjangoWork work = m_runs->shop().schemas(1);
        m_runs->migrate(work, "0003_reference");
        m_runs->shop().exec("DELETE FROM t00.django_migrations WHERE app = 'finance' AND name IN ('0003_reference', "
                            "'0001_squashed_0003_reference'); ALTER TABLE t00.finance_invoice DROP COLUMN reference");
        const Access reached = m_runs->access();
        const RunReport report = m_runs->run(reached, m_runs->plan(reached));
        QVERIFY2(report.run.state == RunState::Succeeded, qPrintable(m_runs->messageOf(report)));
        QVERIFY(m_runs->messagesOf(report, QStringLiteral("t00")).contains(QStringLiteral("done_with")));
        QCOMPARE(m_runs->pending(*m_runs->scan(reached)), 0);
    }

    /// One tenant's data does not fit: it keeps what was committed, the others go on.
    void aTenantThatFailsKeepsNobodyFromGoingOn()
    {
        m_runs->nearlyCurrent(4);
        m_runs->shop().exec("INSERT INTO t02.finance_invoice (number, total, reference, token) VALUES ('1', -1, '', "
                            "gen_random_uuid())");
        Access reached = m_runs->access();
        reached.profile.runs.stopAfter = FailureLimit::parse(QStringLiteral("50%")).value();
        const RunReport report = m_runs->run(reached, m_runs->plan(reached));
        const auto ended = m_runs->ends(report);
        QCOMPARE(ended.at(QStringLiteral("t02")), TenantRunState::Failed);
        QCOMPARE(ended.at(QStringLiteral("t03")), TenantRunState::Done);
        QCOMPARE(report.run.state, RunState::PartlyFailed);
        const auto failed = std::ranges::find(report.tenants, QStringLiteral("t02"), &RunTenant::schema);
        QCOMPARE(failed->error.sqlState, QStringLiteral("23514"));
        const QStringList steps = m_runs->stepsOf(report, QStringLiteral("t02"));
        QVERIFY2(steps.contains(QStringLiteral("apply_migration finance.0007_total_is_positive failed")),
                 qPrintable(steps.mid(steps.size() - 4).join(u'\n') + m_runs->messageOf(report).left(600)));
        QCOMPARE(
            m_runs->shop().value("SELECT count(*) FROM t02.django_migrations WHERE name = '0007_total_is_positive'"),
            QStringLiteral("0"));

        // Mended, the rest is done: what was confirmed, and what Django does after it.
        m_runs->shop().exec("UPDATE t02.finance_invoice SET total = 1");
        const auto rest = planResume(reached.profile, m_runs->scan(reached), m_runs->journal(), report.run);
        QVERIFY2(rest, qPrintable(problemOf(rest)));
        QCOMPARE(rest->schemas(), QStringList{QStringLiteral("t02")});
        QCOMPARE(m_runs->run(reached, *rest).run.state, RunState::Succeeded);
        QCOMPARE(m_runs->pending(*m_runs->scan(reached)), 0);
    }
};

QTEST_GUILESS_MAIN(tst_ProjectRun)
#include "tst_ProjectRun.moc"
