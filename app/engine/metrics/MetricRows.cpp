// SPDX-License-Identifier: GPL-3.0-or-later
#include "metrics/MetricRows.h"

#include <algorithm>
#include <limits>

namespace tenantry {

static MetricValue valueAt(const StoreQuery &row, int column)
{
    MetricValue value;
    value.weight = row.number(column);
    value.value = row.value(column + 1).toDouble();
    const QVariant highest = row.value(column + 2);
    value.highest = highest.isNull() ? value.value : highest.toDouble();
    return value;
}

Result<MetricRows> MetricRows::open(QSqlDatabase &database, const QString &connection,
                                    const std::vector<Metric> &metrics)
{
    MetricRows rows(database, storedText(connection), metrics);
    if (const Status learned = rows.learn(); !learned)
        return failure(learned.error());
    return rows;
}

Status MetricRows::makeKnown()
{
    if (m_connection > 0 && std::ranges::find(m_ids, 0) == m_ids.end())
        return {};
    const Status added =
        StoreQuery(*m_database, QStringLiteral("INSERT OR IGNORE INTO sample_connections (name) VALUES (?)"))
            .run({m_name});
    if (!added)
        return added;
    StoreQuery addMetric(*m_database,
                         QStringLiteral("INSERT OR IGNORE INTO sample_metrics (key, roll_up) VALUES (?, ?)"));
    for (const Metric &metric : *m_metrics) {
        if (const Status ran = addMetric.run({metric.key, rollUpKey(metric.rollUp)}); !ran)
            return ran;
    }
    return learn();
}

Status MetricRows::learn()
{
    StoreQuery named(*m_database, QStringLiteral("SELECT id FROM sample_connections WHERE name = ?"));
    if (const Status ran = named.run({m_name}); !ran)
        return ran;
    m_connection = named.next() ? named.value(0).toLongLong() : 0;

    StoreQuery known(*m_database, QStringLiteral("SELECT id, key, roll_up FROM sample_metrics ORDER BY id"));
    if (const Status ran = known.run(); !ran)
        return ran;
    m_ids.assign(m_metrics->size(), 0);
    while (known.next()) {
        const int id = known.number(0);
        const auto given = std::ranges::find(*m_metrics, known.text(1), &Metric::key);
        m_rollUp[id] = rollUpFromKey(known.text(2));
        m_indexes.resize(static_cast<std::size_t>(id) + 1, -1);
        if (given == m_metrics->end())
            continue;
        const auto index = given - m_metrics->begin();
        m_ids[static_cast<std::size_t>(index)] = id;
        m_indexes[static_cast<std::size_t>(id)] = static_cast<int>(index);
    }
    return {};
}

Status MetricRows::put(int span, qint64 takenAt, const std::map<int, MetricValue> &values)
{
    if (values.empty())
        return {};
    if (!m_put || m_putRows != values.size()) {
        QStringList rows;
        rows.fill(QStringLiteral("(?, ?, ?, ?, ?, ?, ?)"), static_cast<qsizetype>(values.size()));
        m_put.emplace(*m_database, QStringLiteral("REPLACE INTO sample_values (connection, span, taken_at, metric, "
                                                  "weight, value, highest) VALUES ")
                                       + rows.join(QStringLiteral(", ")));
        m_putRows = values.size();
    }
    QVariantList bound;
    bound.reserve(static_cast<qsizetype>(values.size()) * 7);
    for (const auto &[metric, value] : values) {
        bound << m_connection << span << takenAt << metric << value.weight << value.value;
        // Most values are their own maximum: those rows need no room for it.
        bound << (value.highest == value.value ? QVariant(QMetaType::fromType<double>()) : QVariant(value.highest));
    }
    return m_put->run(bound);
}

Status MetricRows::write(int span, qint64 takenAt, const std::vector<std::optional<MetricValue>> &values)
{
    if (const Status known = makeKnown(); !known)
        return known;
    std::map<int, MetricValue> present;
    for (std::size_t i = 0; i < values.size(); ++i) {
        if (values[i]) {
            present.emplace(m_ids[i], *values[i]);
            continue;
        }
        StoreQuery remove(*m_database, QStringLiteral("DELETE FROM sample_values WHERE connection = ? AND span = ? AND "
                                                      "taken_at = ? AND metric = ?"));
        if (const Status removed = remove.run({m_connection, span, takenAt, m_ids[i]}); !removed)
            return removed;
    }
    return put(span, takenAt, present);
}

Status MetricRows::readRows(int span, qint64 from, qint64 to, const std::function<void(const Row &)> &take)
{
    // The order is that of the primary key: nothing is sorted.
    StoreQuery query(*m_database, QStringLiteral("SELECT taken_at, metric, weight, value, highest FROM sample_values "
                                                 "WHERE connection = ? AND span = ? AND taken_at BETWEEN ? AND ? "
                                                 "ORDER BY taken_at, metric"));
    if (const Status ran = query.run({m_connection, span, from, to}); !ran)
        return ran;
    while (query.next())
        take({query.value(0).toLongLong(), query.number(1), valueAt(query, 2)});
    return {};
}

Status MetricRows::read(int span, qint64 from, qint64 to,
                        const std::function<void(qint64, const std::vector<std::optional<MetricValue>> &)> &take)
{
    std::optional<qint64> at;
    std::vector<std::optional<MetricValue>> values(m_metrics->size());
    const Status done = readRows(span, from, to, [&](const Row &row) {
        if (at && *at != row.takenAt) {
            take(*at, values);
            std::ranges::fill(values, std::nullopt);
        }
        at = row.takenAt;
        const auto id = static_cast<std::size_t>(row.metric);
        if (id < m_indexes.size() && m_indexes[id] >= 0)
            values[static_cast<std::size_t>(m_indexes[id])] = row.value;
    });
    if (done && at)
        take(*at, values);
    return done;
}

Result<std::optional<qint64>> MetricRows::newest(int span)
{
    StoreQuery query(*m_database,
                     QStringLiteral("SELECT max(taken_at) FROM sample_values WHERE connection = ? AND span = ?"));
    if (const Status ran = query.run({m_connection, span}); !ran)
        return failure(ran.error());
    if (!query.next() || query.value(0).isNull())
        return std::optional<qint64>();
    return std::optional(query.value(0).toLongLong());
}

Status MetricRows::rollUp(int fromSpan, int toSpan, qint64 before)
{
    std::map<qint64, std::map<int, MetricValue>> byTime;
    const Status done = readRows(fromSpan, std::numeric_limits<qint64>::min(), before - 1, [&](const Row &row) {
        const qint64 slot = row.takenAt - row.takenAt % (toSpan * 1000LL);
        const auto [place, isNew] = byTime[slot].try_emplace(row.metric, row.value);
        if (!isNew)
            place->second = place->second.joined(row.value, m_rollUp[row.metric]);
    });
    if (!done)
        return done;
    for (auto &[slot, values] : byTime) {
        if (const Status folded = foldInto(toSpan, slot, std::move(values)); !folded)
            return folded;
    }
    return StoreQuery(*m_database,
                      QStringLiteral("DELETE FROM sample_values WHERE connection = ? AND span = ? AND taken_at < ?"))
        .run({m_connection, fromSpan, before});
}

Status MetricRows::foldInto(int span, qint64 slot, std::map<int, MetricValue> values)
{
    const Status there = readRows(span, slot, slot, [&](const Row &row) {
        if (const auto late = values.find(row.metric); late != values.end())
            late->second = row.value.joined(late->second, m_rollUp[row.metric]);
    });
    if (!there)
        return there;
    return put(span, slot, values);
}

Status MetricRows::clear()
{
    const Status values =
        StoreQuery(*m_database, QStringLiteral("DELETE FROM sample_values WHERE connection = ?")).run({m_connection});
    if (!values)
        return values;
    return StoreQuery(*m_database, QStringLiteral("DELETE FROM sample_connections WHERE id = ?")).run({m_connection});
}

Result<qint64> MetricRows::rolledUpAt()
{
    StoreQuery query(*m_database, QStringLiteral("SELECT rolled_at FROM sample_connections WHERE id = ?"));
    if (const Status ran = query.run({m_connection}); !ran)
        return failure(ran.error());
    return query.next() ? query.value(0).toLongLong() : 0;
}

Status MetricRows::setRolledUpAt(qint64 time)
{
    return StoreQuery(*m_database, QStringLiteral("INSERT INTO sample_connections (name, rolled_at) VALUES (?, ?) ON "
                                                  "CONFLICT (name) DO UPDATE SET rolled_at = excluded.rolled_at"))
        .run({m_name, time});
}

} // namespace tenantry
