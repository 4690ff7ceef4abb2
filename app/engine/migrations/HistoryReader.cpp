// SPDX-License-Identifier: GPL-3.0-or-later
#include "migrations/HistoryReader.h"

namespace tenantry {

namespace {

/// Errors that concern the session, not one tenant's table.
bool endsScan(const Error &error)
{
    return error.isCancelled() || error.code == ErrorCode::ConnectionLost;
}

QDateTime fromEpoch(const Rows &rows, int row, int column)
{
    if (rows.isNull(row, column))
        return {};
    const double seconds = rows.bytes(row, column).toByteArray().toDouble();
    return QDateTime::fromMSecsSinceEpoch(static_cast<qint64>(seconds * 1000), Qt::UTC);
}

} // namespace

Result<QByteArray> HistoryReader::qualified(const HistoryTarget &target) const
{
    const Result<QByteArray> schema = m_connection.quoted(target.schema);
    if (!schema)
        return failure(schema.error());
    const Result<QByteArray> table = m_connection.quoted(target.table.name);
    if (!table)
        return failure(table.error());
    return *schema + '.' + *table;
}

Status HistoryReader::readSummaries(std::span<const HistoryTarget> targets, size_t first,
                                    std::vector<HistorySummary> &into)
{
    QByteArray sql;
    for (size_t i = 0; i < targets.size(); ++i) {
        const Result<QByteArray> table = qualified(targets[i]);
        if (!table)
            return failure(table.error());
        QByteArray select = HistoryFormat::of(targets[i].table.kind).summarySelect(*table, targets[i].table);
        sql += (i == 0 ? "SELECT " : " UNION ALL SELECT ") + QByteArray::number(static_cast<qulonglong>(i)) + ", "
               + select.mid(7);
    }
    const Result<std::vector<Rows>> results = m_connection.script(sql, m_stop);
    if (!results)
        return failure(results.error());
    const Rows &rows = results->front();
    for (int row = 0; row < rows.count(); ++row) {
        HistorySummary &summary = into[first + static_cast<size_t>(rows.integer(row, 0))];
        summary.rows = rows.integer(row, 1);
        summary.hash = rows.bytes(row, 2).toByteArray();
        summary.lastApplied = fromEpoch(rows, row, 3);
    }
    return {};
}

Result<std::vector<HistorySummary>> HistoryReader::summaries(std::span<const HistoryTarget> targets)
{
    std::vector<HistorySummary> result(targets.size());
    const Status together = readSummaries(targets, 0, result);
    if (together)
        return result;
    if (endsScan(together.error()))
        return failure(together.error());
    for (size_t i = 0; i < targets.size(); ++i) {
        const Status alone = readSummaries(targets.subspan(i, 1), i, result);
        if (!alone && endsScan(alone.error()))
            return failure(alone.error());
        if (!alone)
            result[i].error = alone.error();
    }
    return result;
}

Status HistoryReader::readRows(std::span<const HistoryTarget> targets, size_t first,
                               std::vector<Result<std::vector<HistoryRow>>> &into)
{
    QByteArray sql;
    for (size_t i = 0; i < targets.size(); ++i) {
        const Result<QByteArray> table = qualified(targets[i]);
        if (!table)
            return failure(table.error());
        QByteArray select = HistoryFormat::of(targets[i].table.kind).rowsSelect(*table, targets[i].table);
        sql += (i == 0 ? "SELECT " : " UNION ALL SELECT ") + QByteArray::number(static_cast<qulonglong>(i)) + ", "
               + select.mid(7);
    }
    const Result<std::vector<Rows>> results = m_connection.script(sql, m_stop);
    if (!results)
        return failure(results.error());
    const Rows &rows = results->front();
    for (int row = 0; row < rows.count(); ++row) {
        HistoryRow history;
        history.version = rows.text(row, 1);
        history.description = rows.text(row, 2);
        history.appliedAt = fromEpoch(rows, row, 3);
        history.checksum = rows.text(row, 4);
        history.success = rows.isNull(row, 5) || rows.boolean(row, 5);
        history.executionMs = rows.isNull(row, 6) ? -1 : static_cast<int>(rows.integer(row, 6));
        history.appliedBy = rows.text(row, 7);
        into[first + static_cast<size_t>(rows.integer(row, 0))]->push_back(std::move(history));
    }
    return {};
}

Result<std::vector<Result<std::vector<HistoryRow>>>> HistoryReader::rows(std::span<const HistoryTarget> targets)
{
    std::vector<Result<std::vector<HistoryRow>>> result(targets.size());
    const Status together = targets.empty() ? Status() : readRows(targets, 0, result);
    if (together)
        return result;
    if (endsScan(together.error()))
        return failure(together.error());
    for (size_t i = 0; i < targets.size(); ++i) {
        result[i] = std::vector<HistoryRow>();
        const Status alone = readRows(targets.subspan(i, 1), i, result);
        if (!alone && endsScan(alone.error()))
            return failure(alone.error());
        if (!alone)
            result[i] = failure(alone.error());
    }
    return result;
}

} // namespace tenantry
