// SPDX-License-Identifier: GPL-3.0-or-later
#include "migrations/HistoryReader.h"

#include "migrations/ReadableTable.h"

#include <QCoreApplication>
#include <QSet>

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
    bool isNumber = false; // "Infinity" is none
    const double seconds = rows.bytes(row, column).toByteArray().toDouble(&isNumber);
    if (!isNumber)
        return {};
    return QDateTime::fromMSecsSinceEpoch(static_cast<qint64>(seconds * 1000), Qt::UTC);
}

/// The first column is the number of the target.
HistoryRow historyRowAt(const Rows &rows, int row)
{
    HistoryRow history;
    history.id = {rows.text(row, 1), rows.text(row, 2)};
    history.description = rows.text(row, 3);
    history.appliedAt = fromEpoch(rows, row, 4);
    history.checksum = rows.text(row, 5);
    history.success = rows.isNull(row, 6) || rows.boolean(row, 6);
    history.executionMs = rows.isNull(row, 7) ? -1 : static_cast<int>(rows.integer(row, 7));
    history.appliedBy = rows.text(row, 8);
    return history;
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

/// Fails unless every target is, now that it is locked, what the catalog said it was: the same ordinary table, whose
/// columns have the server's own types (user-defined ones have oids from 16384 on).
static QByteArray sameAsSeen(std::span<const HistoryTarget> targets, const QByteArrayList &literals, int serverMajor)
{
    QByteArray oids;
    QByteArray seen;
    QSet<QString> columns;
    for (size_t i = 0; i < targets.size(); ++i) {
        const QByteArray oid = QByteArray::number(targets[i].table.oid);
        oids += (i == 0 ? "" : ",") + oid;
        seen += (i == 0 ? "(" : ",(") + oid + "," + literals.at(static_cast<qsizetype>(i)) + ")";
        for (const auto &[column, types] : targets[i].table.format->readColumns())
            columns.insert(column);
    }
    QByteArray read;
    for (const QString &column : std::as_const(columns))
        read += (read.isEmpty() ? "'" : ",'") + column.toLatin1() + "'";
    return "SELECT 1 OPERATOR(pg_catalog./) CASE WHEN (SELECT pg_catalog.count(*) FROM (VALUES " + seen
           + ") AS t(oid, name) JOIN pg_catalog.pg_class c ON c.oid = t.oid WHERE " + selectRunsNothing(serverMajor)
           + " AND c.oid = pg_catalog.to_regclass(t.name)::pg_catalog.oid) = "
           + QByteArray::number(static_cast<qulonglong>(targets.size()))
           + " AND NOT EXISTS (SELECT FROM pg_catalog.pg_attribute a WHERE a.attrelid IN (" + oids
           + ") AND a.attname IN (" + read + ") AND a.atttypid >= 16384) THEN 1 ELSE 0 END";
}

Error HistoryReader::explained(Error error)
{
    if (error.sqlState != QStringLiteral("22012")) // of sameAsSeen(): nothing else here divides
        return error;
    error.code = ErrorCode::HistoryUnreadable;
    error.message = QCoreApplication::translate("Engine", "Its history table was replaced while it was to be read.");
    return error;
}

Result<QByteArrayList> HistoryReader::statements(std::span<const HistoryTarget> targets, Select select,
                                                 const QByteArray &check) const
{
    QByteArrayList names;
    QByteArrayList literals;
    QByteArray selects;
    for (size_t i = 0; i < targets.size(); ++i) {
        const Result<QByteArray> table = qualified(targets[i]);
        if (!table)
            return failure(table.error());
        const Result<QByteArray> literal = m_connection.literal(QString::fromUtf8(*table));
        if (!literal)
            return failure(literal.error());
        names << *table;
        literals << *literal;
        // ONLY: children may be anything.
        const QByteArray text = (targets[i].table.format->*select)("ONLY " + *table, targets[i].table);
        selects += (i == 0 ? "SELECT " : " UNION ALL SELECT ") + QByteArray::number(static_cast<qulonglong>(i)) + ", "
                   + text.mid(7);
    }
    return QByteArrayList{"LOCK TABLE ONLY " + names.join(", ONLY ") + " IN ACCESS SHARE MODE",
                          check.isEmpty() ? sameAsSeen(targets, literals, m_connection.server().major()) : check,
                          selects};
}

Result<Rows> HistoryReader::readTogether(std::span<const HistoryTarget> targets, Select select)
{
    const Result<QByteArrayList> sql = statements(targets, select);
    if (!sql)
        return failure(sql.error());
    Result<std::vector<Rows>> results = m_connection.script(sql->join(";\n"), m_stop);
    if (!results)
        return failure(explained(results.error()));
    return std::move(results->back());
}

Status HistoryReader::readSummaries(std::span<const HistoryTarget> targets, size_t first,
                                    std::vector<HistorySummary> &into)
{
    const Result<Rows> rows = readTogether(targets, &MigrationFormat::summarySelect);
    if (!rows)
        return failure(rows.error());
    for (int row = 0; row < rows->count(); ++row) {
        HistorySummary &summary = into[first + static_cast<size_t>(rows->integer(row, 0))];
        summary.rows = rows->integer(row, 1);
        summary.hash = rows->bytes(row, 2).toByteArray();
        summary.lastApplied = fromEpoch(*rows, row, 3);
    }
    return {};
}

Result<std::vector<HistorySummary>> HistoryReader::summaries(std::span<const HistoryTarget> targets)
{
    std::vector<HistorySummary> result(targets.size());
    const Status together = readSummaries(targets, 0, result);
    if (together)
        return result;
    if (endsScan(together.error()) || m_connection.transactionStatus() == TransactionStatus::InError)
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
    const Result<Rows> rows = readTogether(targets, &MigrationFormat::rowsSelect);
    if (!rows)
        return failure(rows.error());
    std::vector<std::vector<HistoryRow>> histories = rowsFrom(*rows, targets.size());
    for (size_t i = 0; i < histories.size(); ++i)
        into[first + i] = std::move(histories[i]);
    return {};
}

Result<QByteArrayList> HistoryReader::rowsStatements(std::span<const HistoryTarget> targets) const
{
    return statements(targets, &MigrationFormat::rowsSelect);
}

Result<QByteArray> HistoryReader::rowsMessage(const HistoryTarget &target, const QByteArray &check) const
{
    const Result<QByteArrayList> sql = statements(std::span(&target, 1), &MigrationFormat::rowsSelect, check);
    if (!sql)
        return failure(sql.error());
    return sql->join(";\n");
}

std::vector<std::vector<HistoryRow>> HistoryReader::rowsFrom(const Rows &rows, size_t targets)
{
    std::vector<std::vector<HistoryRow>> histories(targets);
    for (int row = 0; row < rows.count(); ++row)
        histories[static_cast<size_t>(rows.integer(row, 0))].push_back(historyRowAt(rows, row));
    return histories;
}

Result<std::vector<Result<std::vector<HistoryRow>>>> HistoryReader::rows(std::span<const HistoryTarget> targets)
{
    std::vector<Result<std::vector<HistoryRow>>> result(targets.size());
    const Status together = targets.empty() ? Status() : readRows(targets, 0, result);
    if (together)
        return result;
    if (endsScan(together.error()) || m_connection.transactionStatus() == TransactionStatus::InError)
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
