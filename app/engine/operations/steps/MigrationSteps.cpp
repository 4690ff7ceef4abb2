// SPDX-License-Identifier: GPL-3.0-or-later
#include "migrations/ProjectHand.h"
#include "migrations/ProjectStep.h"
#include "migrations/TenantStep.h"
#include "operations/steps/TenantSteps.h"
#include "plans/StepScene.h"

#include <optional>

namespace tenantry {

namespace {

/// What the steps of a new tenant's migrations share.
struct NewTenantWork {
    NewTenantWork(const Access &access, Plan planned)
        : plan(std::move(planned))
        , options(RunOptions::fromProfile(plan.profile))
        , work{plan, plan.tenants.front(), options, now, [this] { return open(); }, sharing}
        , m_access(access)
    {
    }

    /// The project's hand goes by the task of the run.
    void begin(const TaskContext &task)
    {
        if (!m_project)
            work.project = &m_project.emplace(plan.profile, options, task);
    }
    void end()
    {
        work.project = nullptr;
        m_project.reset();
    }

    const Plan plan;
    const RunOptions options;
    const TenantNow now{}; ///< there is nothing of it yet
    Turn sharing;
    TenantWork work;

private:
    Result<Connection> open() const
    {
        return Connection::open(m_access.session(QStringLiteral("settle"), AccessMode::ReadWrite));
    }

    const Access m_access;
    std::optional<ProjectHand> m_project;
};

/// One of them, with what it works on.
class MigrationStep final : public Step {
public:
    enum class Place { Inner, Last };
    MigrationStep(std::shared_ptr<NewTenantWork> shared, std::shared_ptr<const Step> step, Place place)
        : m_shared(std::move(shared))
        , m_step(std::move(step))
        , m_place(place)
    {
    }

    StepFact fact() const override { return m_step->fact(); }
    QString text() const override { return m_step->text(); }
    Result<bool> isDone(StepScene &scene) const override { return m_step->isDone(scene); }
    Status run(StepScene &scene) const override
    {
        m_shared->begin(scene.task());
        const Status done = m_step->run(scene);
        if (m_place == Place::Last)
            m_shared->end();
        return done;
    }
    Error takeBack(StepScene &scene, Error cause) const override
    {
        Error told = m_step->takeBack(scene, std::move(cause));
        m_shared->end();
        return told;
    }

private:
    const std::shared_ptr<NewTenantWork> m_shared; ///< before what refers to it
    const std::shared_ptr<const Step> m_step;
    const Place m_place;
};

} // namespace

Steps migrationSteps(const Access &access, Plan plan)
{
    const auto shared = std::make_shared<NewTenantWork>(access, std::move(plan));
    Steps steps = shared->plan.database;
    const Steps inner = stepsOf(shared->work);
    for (const auto &step : inner)
        steps.push_back(std::make_shared<MigrationStep>(
            shared, step, step == inner.back() ? MigrationStep::Place::Last : MigrationStep::Place::Inner));
    return steps;
}

} // namespace tenantry
