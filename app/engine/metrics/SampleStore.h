// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "metrics/Sample.h"
#include "tasks/LocalStore.h"

#include <functional>
#include <memory>
#include <optional>
#include <vector>

namespace tenantry {

class MetricRows;

/**
 * Samples of all connections in the local store. Single scans are kept for 8 days, hourly means and maxima for 90
 * days, daily ones without end (365 a year). Which figures are kept is said by fleetMetrics(). Rolling up happens while
 * adding, at most once a day a connection. Thread-safe (the store's thread does the work). Errors everywhere:
 * StoreUnusable.
 */
class SampleStore {
public:
    explicit SampleStore(std::shared_ptr<LocalStore> store);

    /// Keeps \p sample; one with the same time replaces the earlier. \p connection is Profile::storeKey().
    Status add(const QString &connection, const FleetSample &sample);
    /// Many at once, in one transaction.
    Status add(const QString &connection, const std::vector<FleetSample> &samples);
    /// Samples taken from \p from up to and including \p to, ascending, of whatever span they have by now.
    Result<std::vector<FleetSample>> range(const QString &connection, const QDateTime &from, const QDateTime &to);
    /// The newest; nullopt: none yet.
    Result<std::optional<FleetSample>> latest(const QString &connection);
    /// Forgets everything about \p connection.
    Status clear(const QString &connection);

    /// Rolls up what has become old at \p now, whenever the last time was. add() does it by itself.
    Status rollUp(const QString &connection, const QDateTime &now);

private:
    Status inRows(const QString &connection, const std::function<Status(MetricRows &)> &work);

    std::shared_ptr<LocalStore> m_store;
};

} // namespace tenantry
