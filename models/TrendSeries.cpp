// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/TrendSeries.h"

#include <algorithm>

namespace tenantry {

namespace {

constexpr qint64 shortestGap = 30 * 60 * 1000;
constexpr qint64 dayMilliseconds = 24LL * 3600 * 1000;

bool isState(TrendMeasure measure)
{
    return measure <= TrendMeasure::NotProvisioned;
}

bool isSize(TrendMeasure measure)
{
    return measure == TrendMeasure::DatabaseBytes || measure == TrendMeasure::TenantBytes;
}

/// What one bucket of samples becomes.
class Bucket {
public:
    explicit Bucket(TrendMeasure measure)
        : m_measure(measure)
    {
    }
    void add(const FleetSample &sample, double value)
    {
        const qint64 at = sample.takenAt.toMSecsSinceEpoch();
        const bool first = m_count == 0;
        ++m_count;
        m_sum += value;
        if (isState(m_measure)) {
            if (!first && sample.needAttention() <= m_worst)
                return;
            m_worst = sample.needAttention();
            m_point = {at, value};
        } else if (isSize(m_measure) || m_measure == TrendMeasure::ScanMean) {
            m_point = {at, isSize(m_measure) ? value : m_sum / m_count};
        } else if (first || value > m_point.value) {
            m_point = {at, value};
        }
    }
    bool isEmpty() const { return m_count == 0; }
    TrendPoint point() const { return m_point; }

private:
    TrendMeasure m_measure;
    TrendPoint m_point;
    double m_sum = 0;
    int m_count = 0;
    int m_worst = 0;
};

} // namespace

std::optional<double> trendValue(const FleetSample &sample, TrendMeasure measure)
{
    switch (measure) {
    case TrendMeasure::Healthy:
        return sample.healthy;
    case TrendMeasure::Pending:
        return sample.pending;
    case TrendMeasure::Broken:
        return sample.broken;
    case TrendMeasure::Drifted:
        return sample.drifted;
    case TrendMeasure::Unknown:
        return sample.unknown;
    case TrendMeasure::NotProvisioned:
        return sample.notProvisioned;
    case TrendMeasure::PendingMigrations:
        return sample.pendingMigrations;
    case TrendMeasure::MaxPending:
        return sample.maxPending;
    case TrendMeasure::ScanMean:
        return sample.scanSeconds;
    case TrendMeasure::ScanMax:
        return std::max(sample.scanSeconds, sample.worstScanSeconds);
    case TrendMeasure::DatabaseBytes:
        return double(sample.databaseBytes);
    case TrendMeasure::TenantBytes:
        return double(sample.tenantBytes);
    case TrendMeasure::Attention:
        return std::max(sample.needAttention(), sample.worstAttention);
    case TrendMeasure::BackupAge:
        if (!sample.lastBackupAt.isValid())
            return std::nullopt;
        return std::max(0.0, double(sample.lastBackupAt.secsTo(sample.takenAt)) / 3600);
    }
    return std::nullopt;
}

std::vector<FleetSample> samplesIn(const std::vector<FleetSample> &samples, const TrendRange &range)
{
    const auto first = std::ranges::lower_bound(samples, range.from, {}, &FleetSample::takenAt);
    const auto last = std::ranges::upper_bound(samples, range.to, {}, &FleetSample::takenAt);
    return first < last ? std::vector<FleetSample>(first, last) : std::vector<FleetSample>{};
}

qint64 trendGap(const std::vector<FleetSample> &samples)
{
    std::vector<qint64> distances;
    qint64 span = 0;
    for (size_t at = 1; at < samples.size(); ++at)
        distances.push_back(samples[at - 1].takenAt.msecsTo(samples[at].takenAt));
    for (const FleetSample &sample : samples)
        span = std::max<qint64>(span, sample.spanSeconds * 1000LL);
    if (distances.empty())
        return shortestGap;
    const auto middle = distances.begin() + static_cast<std::ptrdiff_t>(distances.size() / 2);
    std::ranges::nth_element(distances, middle);
    return std::max({shortestGap, 4 * *middle, 3 * span});
}

std::vector<TrendSegment> trendSegments(const std::vector<FleetSample> &samples, const TrendRange &range,
                                        TrendMeasure measure, int mostPoints)
{
    const std::vector<FleetSample> within = samplesIn(samples, range);
    const qint64 start = range.from.toMSecsSinceEpoch();
    const qint64 width = std::max<qint64>(1, range.milliseconds() / std::max(1, mostPoints));
    const qint64 gap = std::max(trendGap(within), 2 * width);
    std::vector<TrendSegment> segments;
    TrendSegment segment;
    Bucket bucket(measure);
    qint64 bucketNumber = -1;
    qint64 previous = 0;
    const auto endBucket = [&] {
        if (!bucket.isEmpty())
            segment.push_back(bucket.point());
        bucket = Bucket(measure);
    };
    const auto endSegment = [&] {
        endBucket();
        if (!segment.empty())
            segments.push_back(std::move(segment));
        segment.clear();
        bucketNumber = -1;
    };
    for (const FleetSample &sample : within) {
        const std::optional<double> value = trendValue(sample, measure);
        const qint64 at = sample.takenAt.toMSecsSinceEpoch();
        if (!value || (previous > 0 && at - previous > gap))
            endSegment();
        if (!value)
            continue;
        previous = at;
        const qint64 number = (at - start) / width;
        if (number != bucketNumber)
            endBucket();
        bucketNumber = number;
        bucket.add(sample, *value);
    }
    endSegment();
    return segments;
}

std::optional<TrendFigures> trendFigures(const std::vector<TrendSegment> &segments)
{
    TrendFigures figures;
    int count = 0;
    for (const TrendSegment &segment : segments) {
        for (const TrendPoint &point : segment) {
            figures.mean += point.value;
            figures.largest = count == 0 ? point.value : std::max(figures.largest, point.value);
            figures.last = point.value;
            ++count;
        }
    }
    if (count == 0)
        return std::nullopt;
    figures.mean /= count;
    return figures;
}

std::vector<TrendSegment> movedLater(std::vector<TrendSegment> segments, qint64 days)
{
    for (TrendSegment &segment : segments) {
        for (TrendPoint &point : segment)
            point.at += days * dayMilliseconds;
    }
    return segments;
}

QByteArray samplesAsCsv(const std::vector<FleetSample> &samples)
{
    QByteArray csv =
        "taken_at,span_seconds,scans,total,healthy,pending,broken,drifted,unknown,pending_migrations,"
        "max_pending,findings,scan_seconds,worst_scan_seconds,database_bytes,tenant_bytes,last_backup_at\r\n";
    const auto time = [](const QDateTime &utc) {
        return utc.isValid() ? utc.toUTC().toString(Qt::ISODate).toLatin1() : QByteArray();
    };
    for (const FleetSample &sample : samples) {
        QByteArrayList fields{time(sample.takenAt)};
        for (const int number :
             {sample.spanSeconds, sample.scans, sample.total, sample.healthy, sample.pending, sample.broken,
              sample.drifted, sample.unknown, sample.pendingMigrations, sample.maxPending, sample.findings})
            fields << QByteArray::number(number);
        fields << QByteArray::number(sample.scanSeconds, 'g', 8)
               << QByteArray::number(std::max(sample.scanSeconds, sample.worstScanSeconds), 'g', 8)
               << QByteArray::number(sample.databaseBytes) << QByteArray::number(sample.tenantBytes)
               << time(sample.lastBackupAt);
        csv += fields.join(',') + "\r\n";
    }
    return csv;
}

} // namespace tenantry
