// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "migrations/formats/MigrationFormat.h"
#include "postgres/Connection.h"

#include <QHash>

#include <span>
#include <stop_token>
#include <vector>

namespace tenantry {

/// A tenant whose history is to be read.
struct HistoryTarget {
    QString schema;
    HistoryTable table;
};

/// Its history in figures: equal hash and rows mean an equal history.
struct HistorySummary {
    qint64 rows = 0;
    QByteArray hash;
    QDateTime lastApplied;
    std::optional<Error> error; ///< why it could not be read: LockTimeout for a locked one
};

/**
 * Reads history tables in batches: one message and one transaction a batch. A batch that fails is read again tenant by
 * tenant, so that one locked or broken table costs only itself. In a transaction of the caller's, which an error ends,
 * a batch that fails is an error of all.
 *
 * Nothing that a tenant can define is run: a target is a table that the catalog called readable (no problem), and its
 * batch locks it and asks the catalog again, by oid, before a row of it is selected, for its owner may have put
 * something else in its place meanwhile.
 */
class HistoryReader {
public:
    HistoryReader(Connection &connection, std::stop_token stop)
        : m_connection(connection)
        , m_stop(std::move(stop))
    {
    }

    /// In the order of \p targets. Errors: only those that end the scan (connection lost, cancelled).
    Result<std::vector<HistorySummary>> summaries(std::span<const HistoryTarget> targets);
    /// All rows, in the order of \p targets; a tenant's own error stands in its place.
    Result<std::vector<Result<std::vector<HistoryRow>>>> rows(std::span<const HistoryTarget> targets);

    /// The question of rows() as statements of a message, the last of which gives them. Where a table is not any more
    /// what the catalog said it was, the message ends in an error that explained() makes sense of.
    Result<QByteArrayList> rowsStatements(std::span<const HistoryTarget> targets) const;
    /// The same of one table, with \p check, a statement that fails where the table is not to be read, instead of the
    /// look that rows() has at it.
    Result<QByteArray> rowsMessage(const HistoryTarget &target, const QByteArray &check) const;
    /// What that last result says, in the order of the targets.
    static std::vector<std::vector<HistoryRow>> rowsFrom(const Rows &rows, size_t targets);
    static Error explained(Error error);

private:
    Result<QByteArray> qualified(const HistoryTarget &target) const;
    using Select = QByteArray (MigrationFormat::*)(const QByteArray &, const HistoryTable &) const;
    /// The lock, the look at what is locked (\p check, or that at the catalog), and the rows of \p select of every
    /// target, the first column being its number.
    Result<QByteArrayList> statements(std::span<const HistoryTarget> targets, Select select,
                                      const QByteArray &check = {}) const;
    Result<Rows> readTogether(std::span<const HistoryTarget> targets, Select select);
    Status readSummaries(std::span<const HistoryTarget> targets, size_t first, std::vector<HistorySummary> &into);
    Status readRows(std::span<const HistoryTarget> targets, size_t first,
                    std::vector<Result<std::vector<HistoryRow>>> &into);

    Connection &m_connection;
    std::stop_token m_stop;
};

} // namespace tenantry
