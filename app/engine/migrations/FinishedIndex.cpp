// SPDX-License-Identifier: GPL-3.0-or-later
#include "migrations/FinishedIndex.h"

#include "postgres/Quoting.h"

#include <QRegularExpression>

#include <algorithm>

namespace tenantry {

/// The statement for a transaction: without CONCURRENTLY; empty: it is written in another way.
static QByteArray withoutConcurrently(QByteArrayView sql)
{
    static const QRegularExpression head(QStringLiteral("^(\\s*create\\s+(?:unique\\s+)?index\\s+)concurrently\\b"),
                                         QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression tablespace(QStringLiteral("\\btablespace\\b"),
                                               QRegularExpression::CaseInsensitiveOption);
    const QString text = QString::fromUtf8(sql);
    const QRegularExpressionMatch match = head.match(text);
    if (!match.hasMatch() || tablespace.match(text).hasMatch())
        return {};
    return (match.captured(1) + text.sliced(match.capturedEnd(0))).toUtf8();
}

/// The index that a statement makes by name; nullptr: it makes none, or the server names it.
static const ObjectName *indexOf(const SqlStatement &statement)
{
    const auto made = std::ranges::find_if(statement.effects, [](const ObjectEffect &effect) {
        return effect.kind == EffectKind::Create && effect.object.kind == ObjectKind::Index;
    });
    return made == statement.effects.end() ? nullptr : &made->object;
}

bool isMadeAlready(Connection &connection, const SqlStatement &statement, const IndexPlace &place, std::stop_token stop)
{
    const ObjectName *index = indexOf(statement);
    const QByteArray sql = withoutConcurrently(statement.sql);
    if (!index || !index->schema.isEmpty() || sql.isEmpty()
        || connection.transactionStatus() != TransactionStatus::Idle)
        return false;
    const QByteArray table = quoting::identifier(index->parent);
    const QByteArray ownPath = "SET LOCAL search_path = pg_catalog, pg_temp;\n";
    // What stands before USING names the table, which is another one; what stands behind it says all there is to it.
    const QByteArray compare = R"(
        SELECT COALESCE(bool_and(i.indisvalid AND i.indisready AND i.indislive
                                 AND pg_catalog.starts_with(d.text, p.text)), false)
               AND count(*) = 2 AND count(DISTINCT i.indisunique) = 1
               AND count(DISTINCT pg_catalog.substr(d.text, pg_catalog.length(p.text) + 1)) = 1
          FROM pg_catalog.pg_index i
          JOIN pg_catalog.pg_class c ON c.oid = i.indexrelid
          JOIN pg_catalog.pg_class t ON t.oid = i.indrelid
          JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
         CROSS JOIN LATERAL (SELECT pg_catalog.pg_get_indexdef(c.oid)) d (text)
         CROSS JOIN LATERAL (SELECT pg_catalog.concat(
                                 'CREATE ', CASE WHEN i.indisunique THEN 'UNIQUE ' END, 'INDEX ',
                                 pg_catalog.quote_ident(c.relname), ' ON ',
                                 CASE WHEN n.oid = pg_catalog.pg_my_temp_schema() THEN 'pg_temp'
                                      ELSE pg_catalog.quote_ident(n.nspname) END,
                                 '.', pg_catalog.quote_ident(t.relname), ' USING ')) p (text)
         WHERE (n.nspname = )" + quoting::literal(place.schema)
                               + " OR n.oid = pg_catalog.pg_my_temp_schema()) AND c.relname = "
                               + quoting::literal(index->name) + " AND t.relname = " + quoting::literal(index->parent)
                               + ";\n";
    const Result<std::vector<Rows>> results =
        connection.scriptOfOthers("BEGIN;\n" + ownPath + "CREATE TEMPORARY TABLE pg_temp." + table + " (LIKE "
                                      + quoting::identifier(place.schema) + '.' + table
                                      + ") ON COMMIT DROP;\n"
                                        "SET LOCAL search_path = pg_temp, "
                                      + place.path + ";\n" + sql + "\n;\n" + ownPath + compare + "ROLLBACK;\n",
                                  stop);
    if (connection.isAlive() && connection.transactionStatus() != TransactionStatus::Idle)
        (void)connection.script("ROLLBACK");
    const auto told = results ? std::ranges::find_if(*results, [](const Rows &rows) { return rows.columns() == 1; })
                              : std::vector<Rows>::const_iterator();
    return results && told != results->end() && told->count() == 1 && told->boolean(0, 0);
}

} // namespace tenantry
