// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/migrations/DjangoFixture.h"
#include "migrations/PlanProjectSql.h"
#include "migrations/Run.h"
#include "migrations/Scan.h"
#include "migrations/steps/StepKinds.h"
#include "tasks/Journal.h"
#include "tenants/SchemaStructure.h"

#include <QRegularExpression>
#include <QTemporaryDir>

#include <map>
#include <thread>

using namespace tenantry;
using namespace tenantry::test;

/// A plan whose steps a Django project does: journaled as any other, resumed, taken back, and never more than it said.
class tst_ProjectRun : public QObject {
    Q_OBJECT

    std::unique_ptr<TempHome> m_home;
    std::unique_ptr<ScratchCluster> m_cluster;
    std::unique_ptr<DjangoFixture> m_shop;
    QTemporaryDir m_folder;
    std::unique_ptr<Journal> m_journal;
    int m_number = 0;
    static constexpr int mostTenants = 6;

    Access access(const QString &fault = {}, const QString &migrations = {}) const
    {
        Access access;
        access.profile = m_shop->profile(fault, migrations);
        access.profile.runs.workers = 2;
        return access;
    }
    static SnapshotPtr scan(const Access &access)
    {
        Result<SnapshotPtr> snapshot = scanFleet(access);
        if (!snapshot)
            throw std::runtime_error(snapshot.error().toText().toStdString());
        return std::move(*snapshot);
    }
    static Plan plan(const Access &access, const PlanRequest &request = {})
    {
        Result<Plan> plan = makePlan(access.profile, scan(access), request);
        if (!plan)
            throw std::runtime_error(plan.error().toText().toStdString());
        return std::move(*plan);
    }
    RunReport run(const Access &access, const Plan &plan, const TaskContext &task = {})
    {
        RunOptions options = RunOptions::fromProfile(access.profile);
        Result<RunReport> report = runPlan(access, plan, options, *m_journal, task);
        if (!report)
            throw std::runtime_error(report.error().toText().toStdString());
        return std::move(*report);
    }
    static QString messageOf(const RunReport &report)
    {
        QString words;
        for (const RunTenant &tenant : report.tenants)
            words += QStringLiteral("\n%1: %2 %3").arg(tenant.schema, tenant.error.toText(), tenant.error.detail);
        return words;
    }
    std::map<QString, TenantRunState> ends(const RunReport &report) const
    {
        std::map<QString, TenantRunState> result;
        for (const RunTenant &tenant : report.tenants)
            result[tenant.schema] = tenant.state;
        return result;
    }
    QStringList stepsOf(const RunReport &report, const QString &schema) const
    {
        QStringList words;
        const auto steps = m_journal->steps(report.run.id, schema);
        for (const StepFact &step : steps.value())
            words << step.kind + u' ' + step.migrationText() + u' ' + stepStateKey(step);
        return words;
    }
    /// finance up to this one.
    void migrate(const DjangoWork &work, const char *upTo = nullptr) const
    {
        DjangoWork all = work;
        if (upTo)
            all.targets = {finance(upTo)};
        DjangoAgent agent = m_shop->agent();
        const auto tally = agent.migrate(all, {}, patient());
        if (!tally || tally->failed > 0)
            throw std::runtime_error("not migrated: " + problemOf(tally).toStdString());
    }
    static MigrationId finance(const char *name) { return {QStringLiteral("finance"), QString::fromLatin1(name)}; }
    static int pending(const FleetSnapshot &fleet)
    {
        int sum = 0;
        for (const TenantState &tenant : fleet.tenants)
            sum += tenant.diagnosis->pendingCount;
        return sum;
    }
    /// A fleet in which everything is applied but two migrations that are SQL alone.
    DjangoWork nearlyCurrent(int count)
    {
        m_shop = std::make_unique<DjangoFixture>(*m_cluster, QStringLiteral("copy%1").arg(m_number),
                                                 QStringLiteral("nearly_current"));
        DjangoWork work;
        for (int number = 0; number < mostTenants; ++number) {
            const QString name = QStringLiteral("t0%1").arg(number);
            if (number < count)
                work.schemas.push_back({name, {}});
            else
                m_shop->exec("DROP SCHEMA " + name.toLatin1() + " CASCADE");
        }
        return work;
    }
    void makeNearlyCurrent()
    {
        m_shop = std::make_unique<DjangoFixture>(*m_cluster, QStringLiteral("nearly_current"));
        DjangoWork most = m_shop->schemas(mostTenants);
        most.targets = {finance("0006_tags")};
        for (const char *app : {"auth", "admin", "sessions", "sites", "redirects"})
            most.targets.push_back({QString::fromLatin1(app), {}});
        DjangoAgent agent = m_shop->agent();
        const auto tally = agent.migrate(most, {}, patient());
        if (!tally || tally->failed > 0)
            throw std::runtime_error("not migrated: " + problemOf(tally).toStdString());
    }
    Plan told(const Access &access) const
    {
        Plan plan = tst_ProjectRun::plan(access);
        if (const Status told = tellProjectSql(plan, {}); !told)
            throw std::runtime_error(told.error().toText().toStdString());
        return plan;
    }
    QStringList kindsOf(const RunReport &report, const QString &schema) const
    {
        QStringList kinds;
        for (const QString &step : stepsOf(report, schema))
            kinds << step.section(u' ', 0, 0);
        return kinds;
    }
    static QStringList messagesOf(const RunReport &report, const QString &schema)
    {
        const auto tenant = std::ranges::find(report.tenants, schema, &RunTenant::schema);
        QStringList keys;
        for (const JournalMessage &message : tenant->messages)
            keys << message.key;
        return keys;
    }

private Q_SLOTS:
    void initTestCase()
    {
        m_home = std::make_unique<TempHome>();
        m_cluster = std::make_unique<ScratchCluster>(withoutAutovacuum());
        auto store = LocalStore::open(m_folder.filePath(QStringLiteral("store.sqlite")));
        QVERIFY2(store, qPrintable(problemOf(store)));
        m_journal = std::make_unique<Journal>(std::move(*store));
        makeNearlyCurrent();
    }
    void init() { m_shop = std::make_unique<DjangoFixture>(*m_cluster, QStringLiteral("run%1").arg(++m_number)); }
    void cleanupTestCase()
    {
        m_journal.reset();
        m_shop.reset();
        m_cluster.reset();
    }

    /// A tenant without anything, one that is behind, one whose schema is missing: all become current, step by step.
    void everyTenantBecomesCurrent()
    {
        const DjangoWork work = m_shop->schemas(3);
        DjangoWork one = work;
        one.schemas = {work.schemas[1]};
        migrate(one, "0003_reference");
        const Access reached = access();
        const Plan plan = tst_ProjectRun::plan(reached);
        QCOMPARE(plan.tenants.size(), std::size_t(3));
        const QString script = planAsSql(plan, QStringLiteral("t01"));
        QVERIFY2(script.contains(QStringLiteral("The project does in \"t01\"")), qPrintable(script));
        QVERIFY2(!script.contains(QRegularExpression(QStringLiteral("^(?!--|$)"), QRegularExpression::MultilineOption)),
                 qPrintable(script)); // nothing that psql would run in the wrong schema

        const RunReport report = run(reached, plan);
        QVERIFY2(report.run.state == RunState::Succeeded, qPrintable(report.stopReason + messageOf(report)));
        QCOMPARE(pending(*scan(reached)), 0);
        const QStringList steps = stepsOf(report, QStringLiteral("t01"));
        QVERIFY2(steps.contains(QStringLiteral("apply_migration finance.0004_fill_reference done")),
                 qPrintable(steps.join(u'\n')));
        QCOMPARE(steps.last(), QStringLiteral("finish_by_project  done"));
        QCOMPARE(steps.size(), static_cast<qsizetype>(plan.tenants[1].steps.size()));
        QVERIFY(m_shop->value("SELECT count(*) FROM t02.auth_permission").toInt() > 0);
        // Whatever Django records of apps that are not the tenants' it has recorded: it finds nothing to do.
        DjangoAgent agent = m_shop->agent();
        const auto tally = agent.migrate(work, {}, patient());
        QCOMPARE(tally->unchanged, 3);
    }

    /// Django does the canary, the replay is compared on the next, and the rest is sent: all are what Django makes.
    void pureSqlIsReplayedOnceItIsProven()
    {
        const DjangoWork work = nearlyCurrent(6);
        const Access reached = access();
        const Plan plan = told(reached);
        QCOMPARE(plan.groups.size(), std::size_t(1));
        QVERIFY2(plan.groups.front().way == PlanGroup::Way::Replay, qPrintable(plan.groups.front().why));
        QCOMPARE(plan.leaders, std::size_t(2));
        const RunReport report = run(reached, plan);
        QVERIFY2(report.run.state == RunState::Succeeded, qPrintable(report.stopReason + messageOf(report)));
        QCOMPARE(pending(*scan(reached)), 0);
        QVERIFY(messagesOf(report, QStringLiteral("t01")).contains(QStringLiteral("replay_proven")));
        QCOMPARE(kindsOf(report, QStringLiteral("t01")).first(), QStringLiteral("prove_replay"));
        QVERIFY(!kindsOf(report, QStringLiteral("t04")).contains(QStringLiteral("prove_replay")));
        // Sent as SQL: the journal has its hash.
        const auto sent = m_journal->steps(report.run.id, QStringLiteral("t04"));
        QVERIFY(!sent->front().sqlHash.isEmpty());
        SessionOptions options;
        options.conninfo = m_shop->conninfo();
        auto connection = Connection::open(options);
        QVERIFY(connection);
        QStringList schemas;
        for (const DjangoSchema &schema : work.schemas)
            schemas << schema.name;
        const auto structures = readStructures(*connection, schemas);
        for (const SchemaStructure &one : *structures)
            QCOMPARE(one.toLines(), structures->front().toLines());
        QCOMPARE(m_shop->column("SELECT app || name FROM t04.django_migrations ORDER BY 1"),
                 m_shop->column("SELECT app || name FROM t00.django_migrations ORDER BY 1"));
        QCOMPARE(m_shop->value("SELECT count(*) FROM t04.auth_permission"),
                 m_shop->value("SELECT count(*) FROM t00.auth_permission"));
        DjangoAgent agent = m_shop->agent();
        QCOMPARE(agent.migrate(work, {}, patient())->unchanged, 6);
    }

    /// Where the replay makes something else, nobody gets it: the project does them all.
    void aReplayThatDiffersIsNotSent()
    {
        const DjangoWork work = nearlyCurrent(4);
        Access reached = access();
        Plan plan = told(reached);
        QVERIFY(plan.groups.front().way == PlanGroup::Way::Replay);
        // As if Django had told something else than it does.
        for (TenantPlan &tenant : plan.tenants) {
            if (!tenant.project)
                continue;
            Migration other = *tenant.set->find(finance("0007_total_is_positive"));
            other.body.replace(">= 0", "> 0");
            other.script = readSqlScript(other.body);
            tenant.set = tenant.set->with({other});
        }
        const RunReport report = run(reached, plan);
        QVERIFY2(report.run.state == RunState::Succeeded, qPrintable(report.stopReason + messageOf(report)));
        QVERIFY(messagesOf(report, QStringLiteral("t01")).contains(QStringLiteral("replay_refuted")));
        QCOMPARE(m_shop->value("SELECT count(*) FROM pg_constraint WHERE conname = 'total is positive' AND "
                               "pg_get_constraintdef(oid) LIKE '%>=%'"),
                 QStringLiteral("4"));
        QCOMPARE(pending(*scan(reached)), 0);
        DjangoAgent agent = m_shop->agent();
        QCOMPARE(agent.migrate(work, {}, patient())->unchanged, 4);
    }

    void aReplayThatRecordsSomethingElseIsNotSent()
    {
        nearlyCurrent(3);
        const Access reached = access();
        Plan plan = told(reached);
        for (TenantPlan &tenant : plan.tenants) {
            if (tenant.project)
                std::erase_if(tenant.steps,
                              [](const PlanStep &step) { return step.migration.app == QStringLiteral("flatpages"); });
        }
        // The tables of that migration are made all the same, by another one.
        for (TenantPlan &tenant : plan.tenants) {
            if (!tenant.project)
                continue;
            Migration other = *tenant.set->find(finance("0007_total_is_positive"));
            other.body += tenant.set->find({QStringLiteral("flatpages"), QStringLiteral("0001_initial")})->body;
            other.script = readSqlScript(other.body);
            tenant.set = tenant.set->with({other});
        }
        const RunReport report = run(reached, plan);
        QVERIFY(messagesOf(report, QStringLiteral("t01")).contains(QStringLiteral("replay_refuted")));
    }

    /// The migrations are recorded, and the project did not come to its content types and permissions.
    void whatIsDoneAfterMigratingIsResumed()
    {
        nearlyCurrent(1);
        const Access reached = access();
        m_shop->exec("CREATE FUNCTION public.closed() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RAISE EXCEPTION "
                     "''closed''; END'; CREATE TRIGGER closed BEFORE INSERT ON t00.auth_permission EXECUTE FUNCTION "
                     "public.closed()");
        const RunReport report = run(reached, plan(reached));
        QCOMPARE(report.tenants.front().state, TenantRunState::Failed);
        QCOMPARE(stepsOf(report, QStringLiteral("t00")).last(), QStringLiteral("finish_by_project  failed"));
        QCOMPARE(pending(*scan(reached)), 0);
        m_shop->exec("DROP TRIGGER closed ON t00.auth_permission");
        const auto rest = planResume(reached.profile, scan(reached), *m_journal, report.run);
        QVERIFY2(rest, qPrintable(problemOf(rest)));
        QCOMPARE(run(reached, *rest).run.state, RunState::Succeeded);
        QVERIFY(m_shop->value("SELECT count(*) FROM t00.auth_permission WHERE codename = 'add_flatpage'").toInt() == 1);
    }

    void pythonIsNotReplayed()
    {
        const DjangoWork work = m_shop->schemas(3);
        migrate(work, "0003_reference");
        const Plan plan = told(access());
        QVERIFY(plan.groups.front().way == PlanGroup::Way::Project);
        QVERIFY2(plan.groups.front().why.contains(QStringLiteral("Python")), qPrintable(plan.groups.front().why));
        QCOMPARE(plan.leaders, std::size_t(1));
        const QString script = planAsSql(plan, QStringLiteral("t01"));
        QVERIFY2(script.contains(QStringLiteral("--   CREATE INDEX CONCURRENTLY \"finance_invoice_by_number\"")),
                 qPrintable(script));
    }

    /// Taken back last first, with what needs it; what nobody knows a way back of is refused before anything is begun.
    void rollBack()
    {
        const DjangoWork work = nearlyCurrent(2);
        const Access reached = access();
        PlanRequest request;
        request.scope = PlanRequest::Scope::RollBack;
        request.app = QStringLiteral("finance");
        request.upTo = QStringLiteral("0003"); // that the squash stands for
        request.tenants = {QStringLiteral("t00")};
        Plan plan = tst_ProjectRun::plan(reached, request);
        QVERIFY(tellProjectSql(plan, {}));
        const QString script = planAsSql(plan);
        QVERIFY2(script.contains(QStringLiteral("--   DROP TABLE \"finance_tag\" CASCADE")), qPrintable(script));
        const RunReport report = run(reached, plan);
        QVERIFY2(report.run.state == RunState::Succeeded, qPrintable(messageOf(report)));
        QCOMPARE(report.run.kind, RunKind::RollBack);
        QCOMPARE(stepsOf(report, QStringLiteral("t00")),
                 (QStringList{QStringLiteral("unapply_migration finance.0006_tags done"),
                              QStringLiteral("unapply_migration finance.0005_number_index done"),
                              QStringLiteral("unapply_migration finance.0004_fill_reference done"),
                              QStringLiteral("finish_by_project  done")}));
        QVERIFY(!m_shop->hasTable("t00.finance_tag") && m_shop->hasTable("t01.finance_tag"));
        QVERIFY(m_shop->finance("t00").contains(QStringLiteral("0001_squashed_0003_reference")));
        QVERIFY(!m_shop->finance("t00").contains(QStringLiteral("0004_fill_reference")));
        QCOMPARE(tst_ProjectRun::plan(reached, request).title, QStringLiteral("Nothing is to be taken back"));

        migrate(work);
        const auto refused = makePlan(reached.profile, scan(reached), request);
        QVERIFY(!refused);
        QCOMPARE(refused.error().code, ErrorCode::MigrationRefused);
        QVERIFY2(refused.error().message.contains(QStringLiteral("finance.0007_total_is_positive")),
                 qPrintable(refused.error().message));
    }

    /// The runbook's first issue: recorded, and relation "finance_tag" does not exist. Python of the project included.
    void whatIsGoneIsDoneAgain()
    {
        nearlyCurrent(2);
        m_shop->exec("DROP TABLE t01.django_redirect CASCADE");
        const Access reached = access();
        const SnapshotPtr fleet = scan(reached);
        const auto &findings = fleet->find(QStringLiteral("t01"))->diagnosis->findings;
        const auto absent = std::ranges::find(findings, FindingType::MissingObject, &Finding::type);
        QVERIFY(absent != findings.end());
        QVERIFY(absent->isFixable());
        PlanRequest request;
        request.scope = PlanRequest::Scope::Fix;
        request.tenants = {QStringLiteral("t01")};
        QVERIFY(tst_ProjectRun::plan(reached, request).isEmpty()); // not unasked
        request.consents = {FixPlan::Reapply};
        request.left = {{QStringLiteral("t01"), FindingType::Pending, {}}};
        const Plan plan = tst_ProjectRun::plan(reached, request);
        const QString before = m_shop->value("SELECT count(*) FROM t01.django_migrations");
        const RunReport report = run(reached, plan);
        QVERIFY2(report.run.state == RunState::Succeeded, qPrintable(messageOf(report)));
        QCOMPARE(stepsOf(report, QStringLiteral("t01")),
                 (QStringList{QStringLiteral("reapply_migration redirects.0001_initial done"),
                              QStringLiteral("reapply_migration redirects.0002_alter_redirect_new_path_help_text done"),
                              QStringLiteral("finish_by_project  done")}));
        const SnapshotPtr after = scan(reached);
        const auto &left = after->find(QStringLiteral("t01"))->diagnosis->findings;
        QVERIFY(std::ranges::find(left, FindingType::MissingObject, &Finding::type) == left.end());
        QCOMPARE(m_shop->value("SELECT count(*) FROM t01.django_migrations"), before);
        SessionOptions options;
        options.conninfo = m_shop->conninfo();
        auto connection = Connection::open(options);
        const auto structures = readStructures(*connection, {QStringLiteral("t00"), QStringLiteral("t01")});
        QCOMPARE(structures->at(1).toLines(), structures->at(0).toLines());
    }

    /// What others hold on to by a foreign key is not made again behind their back.
    void whatOthersReferredToNeedsAPerson()
    {
        nearlyCurrent(1);
        m_shop->exec("DROP TABLE t00.django_site CASCADE");
        const SnapshotPtr fleet = scan(access());
        const auto &findings = fleet->find(QStringLiteral("t00"))->diagnosis->findings;
        const auto absent = std::ranges::find(findings, FindingType::MissingObject, &Finding::type);
        QVERIFY(absent != findings.end());
        QVERIFY(!absent->isFixable());
    }

    void anotherDatabaseIsNotMigrated()
    {
        m_shop->schemas(1);
        DjangoFixture other(*m_cluster, QStringLiteral("other%1").arg(m_number));
        other.schemas(1);
        Access crossed = access();
        crossed.profile.migrations.command = other.profile().migrations.command;
        const RunReport report = run(crossed, plan(crossed));
        QCOMPARE(report.run.state, RunState::Stopped);
        QCOMPARE(report.tenants.front().error.code, ErrorCode::ServerChanged);
        QVERIFY(!other.hasTable("t00.django_migrations") && !m_shop->hasTable("t00.django_migrations"));
    }

    /// A migration that the plan does not have is needed: nothing is done, not even that one.
    void nothingIsDoneThatWasNotConfirmed()
    {
        nearlyCurrent(1);
        const Access reached = access();
        Plan plan = tst_ProjectRun::plan(reached);
        std::vector<PlanStep> &steps = plan.tenants.front().steps;
        std::erase_if(steps, [](const PlanStep &step) { return step.migration == finance("0007_total_is_positive"); });
        const RunReport report = run(reached, plan);
        QCOMPARE(report.tenants.front().error.code, ErrorCode::PlanOutdated);
        QVERIFY2(report.tenants.front().error.message.contains(QStringLiteral("finance.0007_total_is_positive")),
                 qPrintable(messageOf(report)));
        QVERIFY(!m_shop->hasTable("t00.django_flatpage"));
    }

    /// By the project's own command; what it says is held against the history.
    void theProjectsOwnCommand()
    {
        nearlyCurrent(2);
        Access reached = access();
        reached.profile.migrations.applyBy = ApplyBy::Command;
        m_shop->exec("INSERT INTO t01.finance_invoice (number, total, reference, token) VALUES ('1', -1, '', "
                     "gen_random_uuid())");
        const RunReport report = run(reached, plan(reached));
        const auto ended = ends(report);
        QVERIFY2(ended.at(QStringLiteral("t00")) == TenantRunState::Done, qPrintable(messageOf(report)));
        QCOMPARE(ended.at(QStringLiteral("t01")), TenantRunState::Failed);
        QVERIFY(stepsOf(report, QStringLiteral("t01"))
                    .contains(QStringLiteral("apply_migration finance.0007_total_is_positive failed")));
        const SnapshotPtr after = scan(reached);
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
        const DjangoWork work = m_shop->schemas(1);
        migrate(work, "0003_reference");
        const Access reached = access(QStringLiteral("dies in a migration"));
        const RunReport report = run(reached, plan(reached));
        const RunTenant &tenant = report.tenants.front();
        QCOMPARE(tenant.state, TenantRunState::Failed);
        QCOMPARE(tenant.error.code, ErrorCode::ProcessFailed);
        QVERIFY2(tenant.error.hint.contains(QStringLiteral("finance.0004_fill_reference was rolled back")),
                 qPrintable(tenant.error.hint));
        QCOMPARE(stepsOf(report, QStringLiteral("t00")).last(),
                 QStringLiteral("apply_migration finance.0004_fill_reference failed"));
        QVERIFY(!m_shop->finance("t00").contains(QStringLiteral("0004_fill_reference")));
    }

    /// A stop ends the migration at hand on the server: it is rolled back, and nothing after it is begun.
    void aStopEndsTheMigrationAtHand()
    {
        nearlyCurrent(1);
        m_shop->exec("INSERT INTO t00.finance_invoice (number, total, reference, token) VALUES ('1', 1, '', "
                     "gen_random_uuid())");
        SessionOptions options;
        options.conninfo = m_shop->conninfo();
        options.access = AccessMode::ReadWrite;
        auto holder = Connection::open(options);
        QVERIFY(holder->script("BEGIN; LOCK TABLE t00.finance_invoice"));
        Access reached = access();
        reached.profile.runs.lockTimeout = std::chrono::seconds(20);
        std::stop_source stop;
        const TaskContext task(stop.get_token(), {}, {});
        const std::jthread stopper([&] {
            while (m_shop->value("SELECT count(*) FROM pg_locks WHERE NOT granted AND relation = "
                                 "'t00.finance_invoice'::regclass")
                   != QLatin1String("1"))
                std::this_thread::sleep_for(std::chrono::milliseconds(50));
            stop.request_stop();
        });
        PlanRequest request;
        request.app = QStringLiteral("finance");
        const RunReport report = run(reached, plan(reached, request), task);
        QCOMPARE(report.run.state, RunState::Cancelled);
        QVERIFY(!m_shop->finance("t00").contains(QStringLiteral("0007_total_is_positive")));
    }

    /// A tenant that has some of what a squash replaces gets the others of it.
    void aSquashHalfApplied()
    {
        const DjangoWork work = m_shop->schemas(1);
        migrate(work, "0003_reference");
        m_shop->exec("DELETE FROM t00.django_migrations WHERE app = 'finance' AND name IN ('0003_reference', "
                     "'0001_squashed_0003_reference'); ALTER TABLE t00.finance_invoice DROP COLUMN reference");
        const Access reached = access();
        const RunReport report = run(reached, plan(reached));
        QVERIFY2(report.run.state == RunState::Succeeded, qPrintable(messageOf(report)));
        QVERIFY(messagesOf(report, QStringLiteral("t00")).contains(QStringLiteral("done_with")));
        QCOMPARE(pending(*scan(reached)), 0);
    }

    /// One tenant's data does not fit: it keeps what was committed, the others go on.
    void aTenantThatFailsKeepsNobodyFromGoingOn()
    {
        nearlyCurrent(4);
        m_shop->exec("INSERT INTO t02.finance_invoice (number, total, reference, token) VALUES ('1', -1, '', "
                     "gen_random_uuid())");
        Access reached = access();
        reached.profile.runs.stopAfter = FailureLimit::parse(QStringLiteral("50%")).value();
        const RunReport report = run(reached, plan(reached));
        const auto ended = ends(report);
        QCOMPARE(ended.at(QStringLiteral("t02")), TenantRunState::Failed);
        QCOMPARE(ended.at(QStringLiteral("t03")), TenantRunState::Done);
        QCOMPARE(report.run.state, RunState::PartlyFailed);
        const auto failed = std::ranges::find(report.tenants, QStringLiteral("t02"), &RunTenant::schema);
        QCOMPARE(failed->error.sqlState, QStringLiteral("23514"));
        const QStringList steps = stepsOf(report, QStringLiteral("t02"));
        QVERIFY2(steps.contains(QStringLiteral("apply_migration finance.0007_total_is_positive failed")),
                 qPrintable(steps.mid(steps.size() - 4).join(u'\n') + messageOf(report).left(600)));
        QCOMPARE(m_shop->value("SELECT count(*) FROM t02.django_migrations WHERE name = '0007_total_is_positive'"),
                 QStringLiteral("0"));

        // Mended, the rest is done: what was confirmed, and what Django does after it.
        m_shop->exec("UPDATE t02.finance_invoice SET total = 1");
        const auto rest = planResume(reached.profile, scan(reached), *m_journal, report.run);
        QVERIFY2(rest, qPrintable(problemOf(rest)));
        QCOMPARE(rest->schemas(), QStringList{QStringLiteral("t02")});
        QCOMPARE(run(reached, *rest).run.state, RunState::Succeeded);
        QCOMPARE(pending(*scan(reached)), 0);
    }
};

QTEST_GUILESS_MAIN(tst_ProjectRun)
#include "tst_ProjectRun.moc"
