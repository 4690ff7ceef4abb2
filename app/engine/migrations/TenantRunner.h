// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "migrations/Run.h"
#include "migrations/StepScript.h"
#include "migrations/TenantEntry.h"
#include "tasks/StepJournal.h"

#include <functional>
#include <optional>

namespace tenantry {

/// Opens by \p open, and waits for a free connection where there is none: others end theirs, and the server needs a
/// moment for one that was closed just now. Gives up after 15 seconds.
Result<Connection> openWhenFree(const std::function<Result<Connection>()> &open, const TaskContext &task);

/**
 * Runs one worker's tenants over one session, which it opens, reopens after a loss, and keeps to its own thread. The
 * lock of a tenant is held until the next one's is taken, or this object goes.
 */
class TenantRunner {
public:
    TenantRunner(const Access &access, const Plan &plan, const RunOptions &options, QString runId, Journal &journal,
                 const TaskContext &task);

    /// Takes a session that this thread opened for writing.
    void useSession(Connection connection);
    /// Opens the session before there is work for it; where that fails, the first tenant tries again and tells.
    void openAhead();
    /// Runs the plan of one tenant to its end, journals its steps and its end, and says how it ended. onStep is called
    /// after every step done.
    RunTenant run(const TenantPlan &tenant, const std::function<void()> &onStep);

private:
    SessionOptions sessionOptions() const;
    Result<Connection> open();
    Result<Connection> openAgain();
    Status take(Result<Connection> connection);
    Status attempt(const TenantPlan &tenant, RunTenant &record, const std::function<void()> &onStep);
    std::optional<qint64> toolLockOf(const TenantPlan &tenant) const;
    static void skip(RunTenant &record);
    bool vanished(const TenantPlan &tenant, const Error &error);
    Status runStep(const TenantPlan &tenant, const PlanStep &step, RunTenant &record);
    Status sendStep(const TenantPlan &tenant, const PlanStep &step);
    Status sendMessage(const ScriptMessage &message, const TenantPlan &tenant, const PlanStep &step,
                       QByteArray &transactionId);
    /// A connection lost at COMMIT: waits until the server says what became of the transaction.
    Status settle(const QByteArray &transactionId);
    Error located(Error error, const ScriptMessage &message, const TenantPlan &tenant, const PlanStep &step) const;
    void nameBlocker(Error &error, const TenantPlan &tenant, const PlanStep &step);
    void rollBack();
    void pause(std::chrono::milliseconds duration) const;

    const Access &m_access;
    const Plan &m_plan;
    const RunOptions &m_options;
    const QString m_runId;
    Journal &m_journal;
    const TaskContext &m_task;
    std::optional<Connection> m_connection;
    HeldTenant m_held;                  ///< over m_connection: goes before it
    std::optional<StepJournal> m_steps; ///< of the tenant at hand
    bool m_unrepeatable = false; ///< statements outside a transaction were sent, and their step is not at its end
    QString m_systemIdentifier;  ///< of the first session: a failover to another server is no reconnection
};

} // namespace tenantry
