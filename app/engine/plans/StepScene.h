// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "plans/Step.h"
#include "postgres/Connection.h"
#include "tasks/StepJournal.h"
#include "tasks/Task.h"

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
    /// Into the record of the first tenant and the task's log.
    void note(const JournalMessage &message);

    /// Looks whether all of \p steps fit, does them one after another, each journaled before and after, and takes them
    /// back, last first, where one fails or the task is cancelled. Returns what is to be told of that.
    Status run(const Steps &steps);
    /// Writes how the tenants, and with them the step at hand, ended with \p done, and returns it.
    Status finish(Status done);

private:
    Status begin(const Step &step, int index);
    Status refused(const Step &step, int index, Error error);
    Status runOne(const Step &step, int index, int count);

    StepSession &m_session;
    const QString m_runId;
    Journal &m_journal;
    const std::span<RunTenant> m_tenants;
    const TaskContext &m_task;
    StepJournal m_steps;
};

} // namespace tenantry
