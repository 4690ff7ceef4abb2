// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tasks/Journal.h"

namespace tenantry {

/**
 * Journals the steps of one tenant as they go: a step is on disk as started before its work begins; its end is written
 * with the start of the next one, or with the tenant's end. One thread.
 */
class StepJournal {
public:
    /// \p record is written with every step as it is then, as started; it must outlive this.
    StepJournal(Journal &journal, QString runId, const RunTenant &record);

    /// Writes \p step as started, with what ended since. Errors: those of Journal::update(); then nothing may be done.
    Status start(StepFact step);
    /// The step that was started last, to be filled with what becomes known while it runs.
    StepFact &current() { return m_steps.back(); }
    /// Ends the current step, where there is one that has not ended.
    void end(TenantRunState state, const Error &error = {});
    /// Writes the record as it is, with what ended and was not written.
    Status finish();

private:
    Journal &m_journal;
    const QString m_runId;
    const RunTenant &m_record;
    std::vector<StepFact> m_steps; ///< not written as they are now
};

} // namespace tenantry
