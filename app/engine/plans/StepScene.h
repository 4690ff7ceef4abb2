// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "plans/Step.h"
#include "postgres/Connection.h"
#include "tasks/StepJournal.h"
#include "tasks/Task.h"

#include <functional>
#include <optional>
#include <span>

namespace tenantry {

/// A session of one thread, opened when it is first needed and again where it was lost.
struct StepSession {
    SessionOptions options;
    std::optional<Connection> connection;

    /// Errors: those of Connection::open().
    Status open(std::stop_token stop);
    /// Waits half a minute for a server that restarts. Heeds no stop request: it is for taking back.
    void reopen();
};

/// What steps are done with: a session, the records of the tenants that they are done to, the task. One thread.
class StepScene {
public:
    /// \p tenants: one, or several that share their steps. All that is referred to outlives this.
    StepScene(StepSession &session, QString runId, Journal &journal, std::span<RunTenant> tenants,
              const TaskContext &task);

    /// Precondition: the session is open.
    Connection &connection() { return *m_session.connection; }
    void reconnect() { m_session.reopen(); }

    const TaskContext &task() const { return m_task; }
    std::stop_token stopToken() const { return m_task.stopToken(); }
    Journal &journal() { return m_journal; }
    const QString &runId() const { return m_runId; }
    std::span<RunTenant> tenants() const { return m_tenants; }
    /// Whether a step was journaled, so that something may have been done.
    bool hasBegun() const { return m_hasBegun; }
    /// What the journal gets of the step at hand.
    StepFact &fact() { return m_steps.current(); }
    /// Into the record of the first tenant.
    void remember(const JournalMessage &message);
    /// Has what was remembered on disk before the work of the step goes on. Errors: those of the journal.
    Status write();
    /// Into the record of the first tenant and the task's log.
    void note(const JournalMessage &message);

    /// Looks whether all of \p steps fit, does them one after another from \p first on, each journaled before and
    /// after, and takes them back, last first, where one fails or the task is cancelled. \p onStep: a step is done.
    /// Returns what is to be told of a failure.
    Status run(const Steps &steps, std::size_t first = 0, const std::function<void()> &onStep = {});
    /// Writes how the tenants, and with them the step at hand, ended. Errors: those of the journal.
    Status end(TenantRunState state, const Error &error);
    /// The same for steps that are done, or taken back: ended with \p done, which is returned.
    Status finish(Status done);

private:
    Status begin(const Step &step, std::size_t index);
    Status refused(const Step &step, std::size_t index, Error error);
    Status runOne(const Step &step, std::size_t index, std::size_t count);

    StepSession &m_session;
    const QString m_runId;
    Journal &m_journal;
    const std::span<RunTenant> m_tenants;
    const TaskContext &m_task;
    StepJournal m_steps;
    bool m_hasBegun = false;
};

} // namespace tenantry
