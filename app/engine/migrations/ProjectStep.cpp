// SPDX-License-Identifier: GPL-3.0-or-later
#include "migrations/ProjectStep.h"

#include "migrations/ReplayProof.h"
#include "migrations/steps/StepKinds.h"
#include "postgres/ServerErrors.h"
#include "tasks/Pause.h"

#include <QCoreApplication>
#include <QRandomGenerator>

namespace tenantry {

static QString tr(const char *source)
{
    return QCoreApplication::translate("Engine", source);
}

bool isByProject(const TenantPlan &tenant, const PlanStep &step)
{
    if (step.kind == &steps::finishByProject() || step.kind == &steps::proveReplay() || step.unrecordsMigration())
        return true;
    const Migration *migration = tenant.set->find(step.migration);
    return migration && migration->appliedBy == AppliedBy::Project && step.kind->sendsFile();
}

namespace {

class ProjectStep final : public Step {
public:
    ProjectStep(TenantWork &work, const PlanStep &step, std::shared_ptr<const ProjectWork> of, std::size_t number)
        : m_work(work)
        , m_step(step)
        , m_of(std::move(of))
        , m_number(number)
    {
    }

    StepFact fact() const override { return factOf(m_work, m_step); }
    QString text() const override { return stepAsSql(m_work.plan, m_work.tenant, m_step); }
    Result<bool> isDone(StepScene &scene) const override
    {
        return m_step.kind->isSettled(m_step,
                                      {scene.connection(), m_work.now, m_work.tenant.schema, scene.stopToken()});
    }
    Status run(StepScene &scene) const override;

private:
    Status runOnce(StepScene &scene) const;
    Status byCommand(StepScene &scene) const;
    Error lost(StepScene &scene, Error error) const;
    bool isStillAtWork(StepScene &scene) const;

    TenantWork &m_work;
    const PlanStep &m_step;
    const std::shared_ptr<const ProjectWork> m_of;
    const std::size_t m_number;
};

Status ProjectStep::runOnce(StepScene &scene) const
{
    // The lock is held by our own session: where that is gone, somebody else may be at the tenant.
    if (const Result<Rows> alive = scene.connection().query("SELECT 1", {}, scene.stopToken()); !alive)
        return failure(alive.error());
    if (m_work.plan.profile.migrations.applyBy == ApplyBy::Command)
        return byCommand(scene);
    if (m_number < m_of->migrations.size())
        return m_work.project->migrate(*m_of, m_number, scene);
    return m_work.project->finish(*m_of, scene);
}

/// By the project's own command, which may say that all went well when it did not: the history tells.
Status ProjectStep::byCommand(StepScene &scene) const
{
    const DjangoPlainEnd &end = m_work.project->byCommand(*m_of, scene);
    if (end.done.state == DjangoSchemaDone::State::Stopped)
        return failure(cancelledError());
    const bool isFinish = m_number == m_of->migrations.size();
    const Result<TenantNow> now = TenantNow::read(scene.connection(), m_work.tenant, scene.stopToken());
    if (!now)
        return failure(now.error());
    const bool hasFailed = end.done.state == DjangoSchemaDone::State::Failed;
    if (isFinish ? !hasFailed : now->isApplied(m_step.migration))
        return {};
    if (hasFailed)
        return failure(end.done.error);
    return failure(ErrorCode::MigrationFailed,
                   tr("The project’s command ended well, but %1 is not recorded.").arg(m_step.migration.text()),
                   tr("Look at what it said: %1").arg(end.said));
}

Status ProjectStep::run(StepScene &scene) const
{
    const Migration *migration = m_work.tenant.set->find(m_step.migration);
    const bool isWhole = migration && migration->isTransactional();
    for (int tries = 1;; ++tries) {
        const Status done = runOnce(scene);
        if (done || done.error().isCancelled())
            return done;
        if (done.error().code == ErrorCode::ProcessFailed)
            return failure(lost(scene, done.error()));
        if (!isWhole || !isPassing(done.error()) || tries >= m_work.options.lockTries)
            return done;
        scene.remember({QStringLiteral("met_another"),
                        {{QStringLiteral("step"), messageToJson(scene.fact().title())},
                         {QStringLiteral("try"), tries + 1},
                         {QStringLiteral("reason"), done.error().message}}});
        pauseFor(std::chrono::milliseconds(100 * tries + QRandomGenerator::global()->bounded(300)), scene.stopToken());
        if (scene.task().isCancelled())
            return failure(cancelledError());
    }
}

/// Whether the server still has the session of the program that is gone: it ends what it is at, by COMMIT perhaps.
bool ProjectStep::isStillAtWork(StepScene &scene) const
{
    const Result<Rows> found = scene.connection().query(
        "SELECT FROM pg_catalog.pg_stat_activity WHERE pid OPERATOR(pg_catalog.=) $1::pg_catalog.int4",
        {QByteArray::number(m_work.project->backend())});
    return !found || found->count() > 0;
}

/// The project's program is gone: what it was at is done or not, as the history says once its session is gone, too.
Error ProjectStep::lost(StepScene &scene, Error error) const
{
    constexpr int mostPolls = 60;
    for (int poll = 0; poll < mostPolls && isStillAtWork(scene); ++poll)
        pauseFor(std::chrono::milliseconds(500), scene.stopToken());
    const Result<TenantNow> now = TenantNow::read(scene.connection(), m_work.tenant, {});
    const Migration *migration = m_work.tenant.set->find(m_step.migration);
    if (isStillAtWork(scene) || !now || !migration || !migration->isTransactional()) {
        error.code = ErrorCode::OutcomeUnknown;
        error.hint = tr("It may be done in part. Scan the tenant and look at what is there before it is run again.");
        return error;
    }
    error.hint =
        now->isApplied(m_step.migration)
            ? tr("%1 was done and is recorded; what stands behind it was not begun.").arg(m_step.migration.text())
            : tr("%1 was rolled back and is not recorded.").arg(m_step.migration.text());
    return error;
}

DjangoTask taskOf(const PlanStep &step)
{
    return step.kind == &steps::unapplyMigration()   ? DjangoTask::Unmigrate
           : step.kind == &steps::reapplyMigration() ? DjangoTask::MigrateAgain
                                                     : DjangoTask::Migrate;
}

} // namespace

std::shared_ptr<const Step> projectStep(TenantWork &work, const PlanStep &step, std::shared_ptr<const ProjectWork> of,
                                        std::size_t number)
{
    return std::make_shared<ProjectStep>(work, step, std::move(of), number);
}

/// Of a tenant whose SQL is replayed: each step either way, as its level turns out.
static Steps stepsEitherWay(TenantWork &work)
{
    Steps steps;
    const auto of = std::make_shared<ProjectWork>();
    of->schema = {work.tenant.schema, work.tenant.tenantType};
    of->others = work.tenant.others;
    for (const PlanStep &step : work.tenant.steps) {
        if (step.kind == &steps::proveReplay()) {
            steps.push_back(replayProof(work, step));
        } else if (step.kind == &steps::finishByProject()) {
            steps.push_back(projectStep(work, step, of, of->migrations.size()));
        } else {
            const bool isTheirs = work.tenant.project->find(step.migration) != nullptr;
            if (isTheirs)
                of->migrations.push_back(step.migration);
            const auto byProject =
                isTheirs ? projectStep(work, step, of, of->migrations.size() - 1) : std::shared_ptr<const Step>();
            steps.push_back(replayOrProject(work, tenantStep(work, step), byProject));
        }
    }
    return steps;
}

Steps stepsOf(TenantWork &work)
{
    if (work.tenant.project)
        return stepsEitherWay(work);
    Steps steps;
    std::shared_ptr<ProjectWork> of; // that the step before is part of
    for (const PlanStep &step : work.tenant.steps) {
        if (!isByProject(work.tenant, step)) {
            of.reset();
            steps.push_back(tenantStep(work, step));
            continue;
        }
        const bool isFinish = step.kind == &steps::finishByProject();
        if (!of || (!isFinish && of->task != taskOf(step))) {
            of = std::make_shared<ProjectWork>();
            of->task = isFinish ? DjangoTask::PostMigrate : taskOf(step);
            of->schema = {work.tenant.schema, work.tenant.tenantType};
            of->others = work.tenant.others;
        }
        if (!isFinish)
            of->migrations.push_back(step.migration);
        steps.push_back(projectStep(work, step, of, isFinish ? of->migrations.size() : of->migrations.size() - 1));
    }
    return steps;
}

} // namespace tenantry
