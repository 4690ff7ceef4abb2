// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "migrations/TenantStep.h"

#include <cstddef>
#include <memory>
#include <mutex>
#include <vector>

namespace tenantry {

/// What is known, in one run, of the levels whose SQL is to be replayed (Plan::groups): until it was seen that the
/// replay makes what the project makes, nothing is replayed. Shared by all workers.
class ReplayProofs {
public:
    explicit ReplayProofs(std::size_t groups);
    void settle(int group, bool isProven);
    bool isProven(int group) const;

private:
    mutable std::mutex m_mutex;
    std::vector<bool> m_proven;
};

/// A step that changes nothing: replays the steps of the tenant of \p work in a transaction, compares what is there
/// then, objects and history, with the tenant that the project has migrated, and rolls back. Where anything differs, or
/// the replay fails, the level is not replayed, and the run goes on. \p step is the plan's; all that is given outlives
/// it.
std::shared_ptr<const Step> replayProof(TenantWork &work, const PlanStep &step);

/// A step that is replayed where its level was proven, and is the project's where it was not. \p byProject null: there
/// is nothing of it that the project does not do with the steps beside it.
std::shared_ptr<const Step> replayOrProject(const TenantWork &work, std::shared_ptr<const Step> replayed,
                                            std::shared_ptr<const Step> byProject);

} // namespace tenantry
