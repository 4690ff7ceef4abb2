// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "migrations/Run.h"

#include <optional>

namespace tenantry {

/// The first of \p runs, newest first, whose rest can be done and is not done by a later one; nullptr: there is none.
const RunRecord *newestResumable(const std::vector<RunRecord> &runs);

/**
 * The plan for the rest of \p run on \p fleet, a fresh scan of the connection that it belongs to. Reviewed and carried
 * out like any other, by applyPlan() with RunOptions::resumes. Errors: UsageWrong where \p profile is of another
 * connection, those of planResume().
 */
Result<Plan> planRest(const Profile &profile, const SnapshotPtr &fleet, Journal &journal, const RunRecord &run);

/// planRest()'s first error, told before anything is scanned; nullopt: the run is this connection's.
std::optional<Error> whyNotOfConnection(const Profile &profile, const RunRecord &run);

} // namespace tenantry
