// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "plans/Step.h"
#include "postgres/Connection.h"
#include "tasks/StepJournal.h"
#include "tasks/Task.h"

#include <optional>

namespace tenantry {

/// What the steps on one tenant are done with: a session, the tenant's record in the journal, the task. One thread.
class StepScene {
public:
    /// All but \p session outlive this.
    StepScene(SessionOptions session, QString runId, Journal &journal, RunTenant &record, const TaskContext &task);

    /// Opens the session. Errors: those of Connection::open().
    Status open();
    /// Precondition: open().
    Connection &connection() { return *m_connection; }
    /// Opens a new session where the old one is lost, and waits half a minute for a server that restarts. Heeds no stop
    /// request: it is for taking back.
    void reconnect();

    const TaskContext &task() const { return m_task; }
    std::stop_token stopToken() const { return m_task.stopToken(); }
    Journal &journal() { return m_journal; }
    const QString &runId() const { return m_runId; }
    /// Into the tenant's record and the task's log.
    void note(const JournalMessage &message);

    /// Looks whether all of \p steps fit, does them one after another, each journaled before and after, and takes them
    /// back, last first, where one fails or the task is cancelled. Returns what is to be told of that.
    Status run(const Steps &steps);
    /// Writes how the tenant, and with it the step at hand, ended.
    Status finishRecord();

private:
    Status begin(const Step &step, int index);
    Status refused(const Step &step, int index, Error error);
    Status runOne(const Step &step, int index, int count);

    const SessionOptions m_session;
    const QString m_runId;
    Journal &m_journal;
    RunTenant &m_record;
    const TaskContext &m_task;
    StepJournal m_steps;
    std::optional<Connection> m_connection;
};

} // namespace tenantry
