// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "metrics/Sample.h"

#include <QDateTime>

#include <optional>
#include <vector>

namespace tenantry {

/// A figure over time. Durations in seconds, sizes in bytes, ages in hours.
enum class TrendMeasure {
    Healthy,
    Pending,
    Broken,
    Drifted,
    Unknown,
    NotProvisioned,
    PendingMigrations,
    MaxPending,
    ScanMean,
    ScanMax,
    DatabaseBytes,
    TenantBytes,
    BackupAge,
    Attention ///< tenants that are not healthy
};

struct TrendPoint {
    qint64 at = 0; ///< milliseconds since the epoch, UTC
    double value = 0;
    bool operator==(const TrendPoint &) const = default;
};
/// Points without a gap between them.
using TrendSegment = std::vector<TrendPoint>;

struct TrendRange {
    QDateTime from;
    QDateTime to;
    TrendRange earlierBy(qint64 days) const { return {from.addDays(-days), to.addDays(-days)}; }
    qint64 milliseconds() const { return from.msecsTo(to); }
    bool operator==(const TrendRange &) const = default;
};

/// The value that one sample has; nullopt where it has none (no backup known yet).
std::optional<double> trendValue(const FleetSample &sample, TrendMeasure measure);

/// Samples of \p samples (ascending) within \p range, both ends included.
std::vector<FleetSample> samplesIn(const std::vector<FleetSample> &samples, const TrendRange &range);

/**
 * The figure over \p range as segments; where nothing was measured for much longer than usual there is a gap, never a
 * line across it. More than \p mostPoints points are gathered: of states the worst moment of each bucket is kept (so
 * that a short incident stays visible and the states still add up), of maxima and ages the largest value, of sizes the
 * last, of the rest the mean. Pure.
 */
std::vector<TrendSegment> trendSegments(const std::vector<FleetSample> &samples, const TrendRange &range,
                                        TrendMeasure measure, int mostPoints = 400);

/// Longest distance in milliseconds between two samples that still counts as measured without a break.
qint64 trendGap(const std::vector<FleetSample> &samples);

/// Mean, largest and last value of segments; nullopt when there is no point.
struct TrendFigures {
    double mean = 0;
    double largest = 0;
    double last = 0;
};
std::optional<TrendFigures> trendFigures(const std::vector<TrendSegment> &segments);

/// \p segments moved by \p days later in time: last week laid over this one.
std::vector<TrendSegment> movedLater(std::vector<TrendSegment> segments, qint64 days);

/// Samples as CSV (RFC 4180): a header of stable names, times in ISO 8601 UTC.
QByteArray samplesAsCsv(const std::vector<FleetSample> &samples);

} // namespace tenantry
