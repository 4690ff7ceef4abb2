// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tasks/Journal.h"

#include <span>

namespace tenantry {

/**
 * Journals the steps of one tenant as they go, or of several that share them: a step is on disk as started before its
 * work begins; its end is written with the start of the next one, or with the tenants' end. One thread.
 */
class StepJournal {
public:
    /// \p tenants are written with the first step as they are then, as started, and with every further one what came to
    /// them since; they must outlive this, and only gain messages.
    StepJournal(Journal &journal, QString runId, std::span<const RunTenant> tenants);

    /// Writes \p step as started, with what ended since. Errors: those of Journal::update(); then nothing may be done.
    Status start(StepFact step);
    /// Writes the tenants, as started, and the current step as they are now, while it goes on. Errors: as start().
    Status write();
    /// The step that was started last, to be filled with what becomes known while it runs.
    StepFact &current() { return m_steps.back(); }
    /// Ends the current step, where there is one that has not ended.
    void end(TenantRunState state, const Error &error = {});
    /// Writes the tenants as they are, with what ended and was not written.
    Status finish();

private:
    Status writeTenants();

    Journal &m_journal;
    const QString m_runId;
    const std::span<const RunTenant> m_tenants;
    std::vector<std::size_t> m_kept; ///< of each tenant, how many of its messages are written; empty: none is started
    std::vector<StepFact> m_steps;   ///< not written as they are now
};

} // namespace tenantry
