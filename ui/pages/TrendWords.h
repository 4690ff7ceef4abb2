// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "migrations/FleetSnapshot.h"
#include "models/TrendSeries.h"

#include <optional>
#include <vector>

namespace tenantry {

/// What the sentences beside the charts' titles are made of.
struct TrendFacts {
    std::vector<FleetSample> within; ///< what was measured in the range, ascending
    /// The newest look at the fleet in the range: where isNow, that which every other page shows. nullopt: none.
    std::optional<FleetSample> last;
    std::optional<PendingWork> work; ///< of it, where it is known
    bool isNow = false;              ///< last is how the fleet is now; else how it was at the range's end
    QDateTime at;                    ///< the moment that ages are told for
    bool compares = false;
    std::vector<FleetSample> earlier; ///< the same range a week before, where it compares
};

/// Sentences; empty: nothing was measured. Pure.
namespace trends {

QString statesText(const TrendFacts &facts);
QString pendingText(const TrendFacts &facts);
QString scanText(const TrendFacts &facts);
QString sizeText(const TrendFacts &facts);
QString backupText(const TrendFacts &facts);

QString seconds(double value);
QString hours(double value);
QString bytes(double value);

} // namespace trends
} // namespace tenantry
