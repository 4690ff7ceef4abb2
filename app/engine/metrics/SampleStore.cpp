// SPDX-License-Identifier: GPL-3.0-or-later
#include "metrics/SampleStore.h"

#include "metrics/MetricRows.h"
#include "metrics/SampleTables.h"

#include <algorithm>
#include <limits>

namespace tenantry {

namespace {

constexpr qint64 millisecondsADay = 86'400'000;
constexpr qint64 daysOfScans = 8;
constexpr qint64 daysOfHours = 90;
// Seconds that a row stands for.
constexpr int scan = 0;
constexpr int hour = 3600;
constexpr int day = 86400;

/// Cuts stand at whole days, so that an hour or a day is rolled up whole.
Status rollUpAt(MetricRows &rows, qint64 now)
{
    const qint64 today = now - now % millisecondsADay;
    if (const Status hours = rows.rollUp(scan, hour, today - daysOfScans * millisecondsADay); !hours)
        return hours;
    if (const Status days = rows.rollUp(hour, day, today - daysOfHours * millisecondsADay); !days)
        return days;
    return rows.setRolledUpAt(now);
}

Status rollUpIfDue(MetricRows &rows)
{
    const qint64 now = QDateTime::currentMSecsSinceEpoch();
    const Result<qint64> last = rows.rolledUpAt();
    if (!last)
        return failure(last.error());
    // A clock that was set back must not keep the store from ever rolling up again.
    return std::abs(now - *last) < millisecondsADay ? Status() : rollUpAt(rows, now);
}

Status writeSample(MetricRows &rows, const FleetSample &sample)
{
    std::vector<std::optional<MetricValue>> values;
    values.reserve(fleetMetrics().size());
    for (const Metric &metric : fleetMetrics())
        values.push_back(metric.of(sample));
    return rows.write(sample.spanSeconds, sample.takenAt.toMSecsSinceEpoch(), values);
}

bool isEarlier(const FleetSample &left, const FleetSample &right)
{
    return left.takenAt < right.takenAt;
}

/// Adds the samples of one span, ascending by time, to \p samples.
Status readSpan(MetricRows &rows, int span, qint64 from, qint64 to, std::vector<FleetSample> &samples)
{
    return rows.read(span, from, to, [&](qint64 takenAt, const std::vector<std::optional<MetricValue>> &values) {
        FleetSample &sample = samples.emplace_back();
        sample.takenAt = QDateTime::fromMSecsSinceEpoch(takenAt, Qt::UTC);
        sample.spanSeconds = span;
        for (std::size_t i = 0; i < values.size(); ++i) {
            if (!values[i])
                continue;
            sample.scans = std::max(sample.scans, values[i]->weight);
            fleetMetrics()[i].put(*values[i], sample);
        }
    });
}

} // namespace

SampleStore::SampleStore(std::shared_ptr<LocalStore> store)
    : m_store(std::move(store))
{
}

Status SampleStore::add(const QString &connection, const FleetSample &sample)
{
    return add(connection, std::vector<FleetSample>{sample});
}

Status SampleStore::inRows(const QString &connection, const std::function<Status(MetricRows &)> &work)
{
    return m_store->transaction(sampleModule(), [&](QSqlDatabase &database) -> Status {
        Result<MetricRows> rows = MetricRows::open(database, connection, fleetMetrics());
        return rows ? work(*rows) : Status(failure(rows.error()));
    });
}

Status SampleStore::add(const QString &connection, const std::vector<FleetSample> &samples)
{
    return inRows(connection, [&](MetricRows &rows) -> Status {
        for (const FleetSample &sample : samples) {
            if (const Status written = writeSample(rows, sample); !written)
                return written;
        }
        return rollUpIfDue(rows);
    });
}

Result<std::vector<FleetSample>> SampleStore::range(const QString &connection, const QDateTime &from,
                                                    const QDateTime &to)
{
    std::vector<FleetSample> result;
    const Status done = inRows(connection, [&](MetricRows &rows) -> Status {
        for (const int span : {day, hour, scan}) {
            const auto ofSpan = static_cast<std::ptrdiff_t>(result.size());
            const Status read = readSpan(rows, span, from.toMSecsSinceEpoch(), to.toMSecsSinceEpoch(), result);
            if (!read)
                return read;
            std::inplace_merge(result.begin(), result.begin() + ofSpan, result.end(), isEarlier);
        }
        return {};
    });
    if (!done)
        return failure(done.error());
    return result;
}

Result<std::optional<FleetSample>> SampleStore::latest(const QString &connection)
{
    std::vector<FleetSample> newest;
    const Status done = inRows(connection, [&](MetricRows &rows) -> Status {
        for (const int span : {scan, hour, day}) {
            const Result<std::optional<qint64>> at = rows.newest(span);
            if (!at)
                return failure(at.error());
            const Status read = *at ? readSpan(rows, span, **at, **at, newest) : Status();
            if (!read)
                return read;
        }
        return {};
    });
    if (!done)
        return failure(done.error());
    const auto last = std::ranges::max_element(newest, {}, &FleetSample::takenAt);
    return last == newest.end() ? std::nullopt : std::optional(*last);
}

Status SampleStore::clear(const QString &connection)
{
    return inRows(connection, [](MetricRows &rows) { return rows.clear(); });
}

Status SampleStore::rollUp(const QString &connection, const QDateTime &now)
{
    return inRows(connection, [&](MetricRows &rows) { return rollUpAt(rows, now.toMSecsSinceEpoch()); });
}

} // namespace tenantry
