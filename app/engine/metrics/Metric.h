// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "metrics/Sample.h"

#include <QString>

#include <optional>
#include <vector>

namespace tenantry {

/// How several values of a metric become one, for an hour or a day. Mean: weighted by scans.
enum class RollUp { Mean, Max, Last, Sum };

/// Stable keys for the store: "mean", "max", "last", "sum". An unknown key counts as Last, which invents no figure.
QString rollUpKey(RollUp rollUp);
RollUp rollUpFromKey(const QString &key);

/// What is kept of one metric for one moment or span.
struct MetricValue {
    double value = 0;
    double highest = 0; ///< of the single values; the value itself for one scan
    int weight = 1;     ///< how many scans are in it

    /// This and what came \p later, as one.
    MetricValue joined(const MetricValue &later, RollUp rollUp) const;
    bool operator==(const MetricValue &) const = default;
};

/// One figure of a sample: what it is called in the store, how it is rolled up and which members of FleetSample hold
/// it.
struct Metric {
    QString key; ///< stored, so it never changes
    RollUp rollUp = RollUp::Mean;
    /// nullopt: this sample has none.
    std::optional<MetricValue> (*of)(const FleetSample &) = nullptr;
    void (*put)(const MetricValue &, FleetSample &) = nullptr;
};

/// Every figure that is kept, each declared in one line. A figure that is no longer declared stays in the store and is
/// rolled up as it was declared; one that is new begins with the next scan.
const std::vector<Metric> &fleetMetrics();

} // namespace tenantry
