// SPDX-License-Identifier: GPL-3.0-or-later
#include "plans/StepScene.h"

#include <QJsonObject>

#include <chrono>
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

void StepScene::remember(const JournalMessage &message)
{
    m_tenants.front().messages.push_back(message);
}

Status StepScene::write()
{
    return m_steps.write();
}

void StepScene::note(const JournalMessage &message)
{
    remember(message);
    m_task.log(messageText(message));
}

Status StepScene::begin(const Step &step, std::size_t index)
{
    StepFact fact = step.fact();
    fact.number = static_cast<int>(index) + 1;
    for (RunTenant &tenant : m_tenants)
        tenant.currentVersion = fact.migrationText();
    const Status started = m_steps.start(std::move(fact));
    m_hasBegun = m_hasBegun || started;
    return started;
}

Status StepScene::runOne(const Step &step, std::size_t index, std::size_t count)
{
    if (m_task.isCancelled())
        return failure(cancelledError());
    for (RunTenant &tenant : m_tenants)
        tenant.stepsDone = static_cast<int>(index);
    m_task.report({step.doing(), static_cast<qint64>(index), static_cast<qint64>(count), m_tenants.front().schema});
    if (const Status begun = begin(step, index); !begun)
        return begun;
    const auto started = std::chrono::steady_clock::now();
    const Result<bool> done = step.isDone(*this);
    if (!done)
        return failure(done.error());
    QJsonObject args{{QStringLiteral("step"), messageToJson(fact().title())}};
    if (*done) {
        remember({QStringLiteral("step_settled"), args});
        m_steps.end(TenantRunState::Skipped);
        return {};
    }
    if (const Status ran = step.run(*this); !ran)
        return ran;
    const auto took = std::chrono::steady_clock::now() - started;
    args.insert(QStringLiteral("ms"), qint64(std::chrono::duration_cast<std::chrono::milliseconds>(took).count()));
    remember({QStringLiteral("step_done"), args});
    if (m_session.connection) {
        for (const QString &notice : m_session.connection->takeNotices())
            remember(plainMessage(notice));
    }
    m_steps.end(TenantRunState::Done);
    return {};
}

/// The journal says which step it was that did not fit.
Status StepScene::refused(const Step &step, std::size_t index, Error error)
{
    if (const Status begun = begin(step, index); !begun)
        return begun;
    return failure(std::move(error));
}

Status StepScene::run(const Steps &steps, std::size_t first, const std::function<void()> &onStep)
{
    for (std::size_t index = first; index < steps.size(); ++index) {
        if (const Status fits = steps[index]->check(*this); !fits)
            return refused(*steps[index], index, fits.error());
    }
    for (std::size_t index = first; index < steps.size(); ++index) {
        const Status done = runOne(*steps[index], index, steps.size());
        if (!done) {
            Error error = done.error();
            for (std::size_t back = index + 1; back-- > first;)
                error = steps[back]->takeBack(*this, std::move(error));
            return failure(std::move(error));
        }
        for (RunTenant &tenant : m_tenants)
            tenant.stepsDone = static_cast<int>(index) + 1;
        if (onStep)
            onStep();
    }
    return {};
}

Status StepScene::end(TenantRunState state, const Error &error)
{
    for (RunTenant &tenant : m_tenants) {
        tenant.state = state;
        tenant.error = error;
        tenant.ended = QDateTime::currentDateTimeUtc();
    }
    m_steps.end(state, error);
    return m_steps.finish();
}

Status StepScene::finish(Status done)
{
    const TenantRunState state = done                         ? TenantRunState::Done
                                 : done.error().isCancelled() ? TenantRunState::Skipped
                                                              : TenantRunState::Failed;
    if (const Status stored = end(state, done ? Error() : done.error()); !stored)
        m_task.log(stored.error().toText());
    return done;
}

} // namespace tenantry
