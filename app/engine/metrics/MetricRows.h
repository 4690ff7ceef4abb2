// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "metrics/Metric.h"
#include "tasks/StoreQuery.h"

#include <functional>
#include <map>

namespace tenantry {

/**
 * The rows of one connection's metrics, inside a transaction of the store: a row for each metric, span and moment.
 * Errors everywhere: StoreUnusable.
 */
class MetricRows {
public:
    /// Reads what the store knows of \p connection and \p metrics, which must outlive this.
    static Result<MetricRows> open(QSqlDatabase &database, const QString &connection,
                                   const std::vector<Metric> &metrics);

    /// Replaces what stands of the metrics at \p takenAt with \p values, in the order of those that open() was given;
    /// nullopt: none.
    Status write(int span, qint64 takenAt, const std::vector<std::optional<MetricValue>> &values);
    /// Calls \p take for every moment of \p span within the two times (inclusive), ascending, with its values in the
    /// order of the metrics that open() was given; nullopt: none.
    Status read(int span, qint64 from, qint64 to,
                const std::function<void(qint64, const std::vector<std::optional<MetricValue>> &)> &take);
    /// The time of the newest row of \p span; nullopt: none.
    Result<std::optional<qint64>> newest(int span);
    /// Rows of one span older than a time become rows of a longer one. One that is there already (a late sample of an
    /// hour that was rolled up before) takes the new ones in.
    Status rollUp(int fromSpan, int toSpan, qint64 before);
    Status clear();

    /// When the connection was last rolled up; 0: never.
    Result<qint64> rolledUpAt();
    Status setRolledUpAt(qint64 time);

private:
    MetricRows(QSqlDatabase &database, const QString &connection, const std::vector<Metric> &metrics)
        : m_database(&database)
        , m_name(connection)
        , m_metrics(&metrics)
    {
    }
    /// Gives the connection and the metrics their numbers where they have none yet.
    Status makeKnown();
    Status learn();
    struct Row {
        qint64 takenAt = 0; ///< milliseconds since 1970 UTC
        int metric = 0;     ///< its number in the store
        MetricValue value;
    };
    /// Every row for itself, exactly as stored; also of metrics that are not declared any more.
    Status readRows(int span, qint64 from, qint64 to, const std::function<void(const Row &)> &take);
    Status foldInto(int span, qint64 slot, std::map<int, MetricValue> values);
    /// All of one moment in one statement: a statement costs more than its rows.
    Status put(int span, qint64 takenAt, const std::map<int, MetricValue> &values);

    QSqlDatabase *m_database;
    QString m_name;
    const std::vector<Metric> *m_metrics;
    std::optional<StoreQuery> m_put; ///< prepared for m_putRows rows
    std::size_t m_putRows = 0;
    qint64 m_connection = 0;        ///< 0: the store does not know it yet
    std::vector<int> m_ids;         ///< by index of the metrics given; 0: as above
    std::map<int, RollUp> m_rollUp; ///< by id, also of metrics that were not given
    std::vector<int> m_indexes;     ///< by id; -1: was not given
};

} // namespace tenantry
