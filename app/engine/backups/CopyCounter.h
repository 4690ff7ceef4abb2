// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QByteArrayView>
#include <QHash>
#include <QString>

#include <optional>
#include <utility>

namespace tenantry {

/// Rows by (schema, table).
using TableRows = QHash<std::pair<QString, QString>, qint64>;

/**
 * Counts the rows of every table in what `pg_restore --data-only` writes: SQL statements, and after each "COPY
 * schema.table (…) FROM stdin;" one line a row up to the line "\.". A row's own line breaks are escaped in there, names
 * are quoted as fmtId() in fe_utils/string_utils.c does. So nobody has to ask the server, where counting a table makes
 * the planner run what its owner has put into indexes.
 *
 * Fed in pieces of any size; keeps no row. One thread.
 */
class CopyCounter {
public:
    void feed(QByteArrayView piece);
    const TableRows &rows() const { return m_rows; }
    /// What was fed ends between two statements: nothing is missing at the end.
    bool isComplete() const { return m_in == In::Statement && m_statement.trimmed().isEmpty(); }

private:
    enum class In { Statement, Name, Literal, Comment, LineEnd, Rows };
    void takeCharacter(char c);
    void endStatement();
    qsizetype takeRows(QByteArrayView piece);

    In m_in = In::Statement;
    QByteArray m_statement;
    QByteArray m_lineHead;     ///< the first bytes of the line at hand
    qint64 *m_table = nullptr; ///< whose rows are read
    TableRows m_rows;
};

} // namespace tenantry
