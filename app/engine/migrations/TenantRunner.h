// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "migrations/ProjectHand.h"
#include "migrations/ReplayProof.h"
#include "migrations/Run.h"
#include "migrations/TenantEntry.h"
#include "plans/FleetRun.h"
#include "plans/StepScene.h"
#include "plans/Turn.h"

#include <functional>
#include <optional>

namespace tenantry {

/// Opens by \p open, and waits for a free connection where there is none: others end theirs, and the server needs a
/// moment for one that was closed just now. Gives up after 15 seconds.
Result<Connection> openWhenFree(const std::function<Result<Connection>()> &open, const TaskContext &task);

/// What the workers of a run share.
struct RunShares {
    Turn sharing; ///< had by whoever changes what tenants share
    ReplayProofs proofs;
};

/**
 * Runs one worker's tenants over one session, which it opens, reopens after a loss, and keeps to its own thread. The
 * lock of a tenant is held until the next one's is taken, or this object goes.
 */
class TenantRunner final : public FleetWorker {
public:
    /// \p shares are the same for all workers of a run, and outlive them.
    TenantRunner(const Access &access, const Plan &plan, const RunOptions &options, QString runId, Journal &journal,
                 const TaskContext &task, RunShares &shares);

    /// Takes a session that this thread opened for writing.
    void useSession(Connection connection);
    void prepare() override;
    /// Runs the plan of one tenant to its end, and journals its steps and its end.
    void run(std::size_t part, std::span<RunTenant> tenants, const std::function<void()> &onStep) override;

private:
    struct Ending {
        TenantRunState state = TenantRunState::Done;
        Error error;
    };
    SessionOptions sessionOptions() const;
    Result<Connection> open();
    Result<Connection> openAgain();
    Status take(Result<Connection> connection);
    Result<Ending> enterAndRun(const TenantPlan &tenant, StepScene &scene, const std::function<void()> &onStep);
    std::optional<qint64> toolLockOf(const TenantPlan &tenant) const;
    static Ending gone();
    bool vanished(const TenantPlan &tenant, const Error &error);

    const Access &m_access;
    const Plan &m_plan;
    const RunOptions &m_options;
    const QString m_runId;
    Journal &m_journal;
    const TaskContext &m_task;
    RunShares &m_shares;
    StepSession m_session;
    ProjectHand m_project;         ///< goes before the session that its tenants are locked by
    HeldTenant m_held;             ///< over m_session: goes before it
    bool m_isUnrepeatable = false; ///< of the last tenant: TenantWork::isUnrepeatable
    QString m_systemIdentifier;    ///< of the first session: a failover to another server is no reconnection
};

} // namespace tenantry
