// SPDX-License-Identifier: GPL-3.0-or-later
#include "plans/StepScene.h"

#include <thread>

namespace tenantry {

Status StepSession::open(std::stop_token stop)
{
    if (connection && connection->isAlive())
        return {};
    Result<Connection> opened = Connection::open(options, std::move(stop));
    if (!opened)
        return failure(opened.error());
    connection = std::move(*opened);
    return {};
}

void StepSession::reopen()
{
    constexpr int tries = 15;
    for (int turn = 0; turn < tries && !connection->isAlive(); ++turn) {
        if (turn > 0)
            std::this_thread::sleep_for(std::chrono::seconds(2));
        // Assigned, not exchanged: what holds the old session's lock refers to this one.
        if (Result<Connection> again = Connection::open(options))
            *connection = std::move(*again);
    }
}

StepScene::StepScene(StepSession &session, QString runId, Journal &journal, std::span<RunTenant> tenants,
                     const TaskContext &task)
    : m_session(session)
    , m_runId(std::move(runId))
    , m_journal(journal)
    , m_tenants(tenants)
    , m_task(task)
    , m_steps(journal, m_runId, tenants)
{
}

void StepScene::note(const JournalMessage &message)
{
    m_tenants.front().messages.push_back(message);
    m_task.log(messageText(message));
}

Status StepScene::begin(const Step &step, int index)
{
    StepFact fact = step.fact();
    fact.number = index + 1;
    return m_steps.start(std::move(fact));
}

Status StepScene::runOne(const Step &step, int index, int count)
{
    if (m_task.isCancelled())
        return failure(cancelledError());
    for (RunTenant &tenant : m_tenants)
        tenant.stepsDone = index;
    m_task.report({step.doing(), index, count, m_tenants.front().schema});
    if (const Status begun = begin(step, index); !begun)
        return begun;
    const Result<bool> done = step.isDone(*this);
    if (!done)
        return failure(done.error());
    if (!*done) {
        if (const Status ran = step.run(*this); !ran)
            return ran;
    }
    m_steps.end(*done ? TenantRunState::Skipped : TenantRunState::Done);
    return {};
}

/// The journal says which step it was that did not fit.
Status StepScene::refused(const Step &step, int index, Error error)
{
    if (const Status begun = begin(step, index); !begun)
        return begun;
    return failure(std::move(error));
}

Status StepScene::run(const Steps &steps)
{
    for (std::size_t index = 0; index < steps.size(); ++index) {
        if (const Status fits = steps[index]->check(*this); !fits)
            return refused(*steps[index], static_cast<int>(index), fits.error());
    }
    const int count = static_cast<int>(steps.size());
    for (int index = 0; index < count; ++index) {
        const Status done = runOne(*steps[static_cast<std::size_t>(index)], index, count);
        if (done)
            continue;
        Error error = done.error();
        for (int back = index; back >= 0; --back)
            error = steps[static_cast<std::size_t>(back)]->takeBack(*this, std::move(error));
        return failure(std::move(error));
    }
    for (RunTenant &tenant : m_tenants)
        tenant.stepsDone = count;
    return {};
}

Status StepScene::finish(Status done)
{
    const TenantRunState state = done                         ? TenantRunState::Done
                                 : done.error().isCancelled() ? TenantRunState::Skipped
                                                              : TenantRunState::Failed;
    const Error error = done ? Error() : done.error();
    for (RunTenant &tenant : m_tenants) {
        tenant.state = state;
        tenant.error = error;
        tenant.ended = QDateTime::currentDateTimeUtc();
    }
    m_steps.end(state, error);
    if (const Status stored = m_steps.finish(); !stored)
        m_task.log(stored.error().toText());
    return done;
}

} // namespace tenantry
