// SPDX-License-Identifier: GPL-3.0-or-later
#include "operations/Resume.h"

#include <QCoreApplication>

#include <algorithm>

namespace tenantry {

const RunRecord *newestResumable(const std::vector<RunRecord> &runs)
{
    const auto found = std::ranges::find_if(
        runs, [](const RunRecord &run) { return run.resumedBy.isEmpty() && !whyNotResumable(run); });
    return found == runs.end() ? nullptr : &*found;
}

std::optional<Error> whyNotOfConnection(const Profile &profile, const RunRecord &run)
{
    if (profile.storeKey() == run.connection)
        return std::nullopt;
    return Error{ErrorCode::UsageWrong,
                 QCoreApplication::translate("Engine", "Run %1 belongs to the connection \"%2\", not to \"%3\".")
                     .arg(run.id, run.connection, profile.storeKey()),
                 QCoreApplication::translate("Engine", "Reach the database the same way as the run did."),
                 {},
                 {}};
}

Result<Plan> planRest(const Profile &profile, const SnapshotPtr &fleet, Journal &journal, const RunRecord &run)
{
    if (const std::optional<Error> other = whyNotOfConnection(profile, run))
        return failure(*other);
    return planResume(profile, fleet, journal, run);
}

} // namespace tenantry
