// SPDX-License-Identifier: GPL-3.0-or-later
#include "plans/StepScene.h"

#include <thread>

namespace tenantry {

StepScene::StepScene(SessionOptions session, QString runId, Journal &journal, RunTenant &record,
                     const TaskContext &task)
    : m_session(std::move(session))
    , m_runId(std::move(runId))
    , m_journal(journal)
    , m_record(record)
    , m_task(task)
    , m_steps(journal, m_runId, record)
{
}

Status StepScene::open()
{
    Result<Connection> opened = Connection::open(m_session, m_task.stopToken());
    if (!opened)
        return failure(opened.error());
    m_connection = std::move(*opened);
    return {};
}

void StepScene::reconnect()
{
    constexpr int tries = 15;
    for (int turn = 0; turn < tries && !m_connection->isAlive(); ++turn) {
        if (turn > 0)
            std::this_thread::sleep_for(std::chrono::seconds(2));
        if (Result<Connection> again = Connection::open(m_session))
            *m_connection = std::move(*again);
    }
}

void StepScene::note(const JournalMessage &message)
{
    m_record.messages.push_back(message);
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
    m_record.stepsDone = index;
    m_task.report({step.doing(), index, count, m_record.schema});
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
    m_record.stepsDone = count;
    return {};
}

Status StepScene::finishRecord()
{
    m_steps.end(m_record.state, m_record.error);
    return m_steps.finish();
}

} // namespace tenantry
