// SPDX-License-Identifier: GPL-3.0-or-later
#include "tenants/RegistryTable.h"

#include <QCoreApplication>

#include <optional>

namespace tenantry {

namespace {

constexpr int mostNamed = 12;

QString namesOf(const Rows &rows, int column = 0)
{
    QStringList names;
    for (int row = 0; row < rows.count() && row < mostNamed; ++row)
        names += rows.text(row, column);
    if (rows.count() > mostNamed)
        names += QStringLiteral("…");
    return names.join(QStringLiteral(", "));
}

/// "a.b", "\"A.x\".b" in parts; nullopt for an unclosed quote, an empty part or more than two.
std::optional<QStringList> identifierParts(const QString &text)
{
    QStringList parts(QString{});
    bool inQuotes = false;
    for (qsizetype i = 0; i < text.size(); ++i) {
        const QChar letter = text.at(i);
        if (letter == u'"') {
            if (inQuotes && i + 1 < text.size() && text.at(i + 1) == u'"')
                parts.last() += text.at(++i);
            else
                inQuotes = !inQuotes;
        } else if (letter == u'.' && !inQuotes) {
            parts += QString();
        } else {
            parts.last() += letter;
        }
    }
    if (inQuotes || parts.size() > 2 || parts.contains(QString()))
        return std::nullopt;
    if (parts.size() == 1)
        parts.prepend(QStringLiteral("public"));
    return parts;
}

/// The error for a table that is not there: names the tables beside it, those with a schema_name-like column first.
Error missingTable(Connection &connection, const QString &schema, const QString &name, std::stop_token stop)
{
    Error error{
        ErrorCode::RegistryInvalid,
        QCoreApplication::translate("Engine", "There is no table \"%1\" in the schema \"%2\".").arg(name, schema),
        {},
        {},
        {}};
    const auto tables = connection.query(R"(
        SELECT c.relname
        FROM pg_catalog.pg_class c JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
        WHERE n.nspname = $1 AND c.relkind IN ('r', 'p', 'v', 'm', 'f')
        ORDER BY NOT EXISTS (SELECT FROM pg_catalog.pg_attribute a
                             WHERE a.attrelid = c.oid AND a.attname ~ 'schema' AND NOT a.attisdropped), 1
        LIMIT 13)",
                                         {schema.toUtf8()}, stop);
    if (!tables)
        return tables.error();
    if (tables->count() > 0) {
        error.hint =
            QCoreApplication::translate("Engine", "Correct \"table\" in the [tenants] section. Tables in \"%1\": %2.")
                .arg(schema, namesOf(*tables));
        return error;
    }
    const auto schemas =
        connection.query("SELECT nspname FROM pg_catalog.pg_namespace WHERE nspname !~ '^pg_' "
                         "AND nspname <> 'information_schema' ORDER BY nspname <> 'public', 1 LIMIT 13",
                         {}, stop);
    if (!schemas)
        return schemas.error();
    error.hint =
        QCoreApplication::translate(
            "Engine", "The schema \"%1\" has no tables or does not exist. Correct \"table\" in the [tenants] section. "
                      "Schemas in this database: %2.")
            .arg(schema, namesOf(*schemas));
    return error;
}

Result<RegistryTable> readColumns(Connection &connection, const QByteArray &oid, const QString &schema,
                                  const QString &name, std::stop_token stop)
{
    const auto rows = connection.query(R"(
        SELECT attname, atttypid IN (1082, 1114, 1184)
        FROM pg_catalog.pg_attribute
        WHERE attrelid = $1::pg_catalog.oid AND attnum > 0 AND NOT attisdropped
        ORDER BY attnum)",
                                       {oid}, stop);
    if (!rows)
        return failure(rows.error());
    RegistryTable table{schema, name, {}, {}};
    for (int row = 0; row < rows->count(); ++row) {
        table.columns += rows->text(row, 0);
        if (rows->boolean(row, 1))
            table.timeColumns += rows->text(row, 0);
    }
    return table;
}

/// Candidate pairs: $1 limits the search to one schema ('' = everywhere). The key comes from the foreign key; where
/// there is none, only a tenant table in the same schema with a column "id" counts.
const QByteArray djangoTablesSql = R"(
    WITH wanted AS (
        SELECT c.oid, c.relnamespace, c.relname, n.nspname
        FROM pg_catalog.pg_class c JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
        WHERE c.relkind IN ('r', 'p', 'v', 'f') AND n.nspname !~ '^pg_' AND n.nspname <> 'information_schema'
          AND ($1::pg_catalog.text = '' OR n.nspname::pg_catalog.text = $1)
    ), tenants AS (
        SELECT w.*, EXISTS (SELECT FROM pg_catalog.pg_attribute i
                            WHERE i.attrelid = w.oid AND i.attname = 'id' AND NOT i.attisdropped) AS has_id
        FROM wanted w JOIN pg_catalog.pg_attribute a ON a.attrelid = w.oid AND a.attname = 'schema_name'
    ), domains AS (
        SELECT w.*
        FROM wanted w
        WHERE (SELECT pg_catalog.count(*) FROM pg_catalog.pg_attribute a
               WHERE a.attrelid = w.oid AND NOT a.attisdropped
                 AND a.attname IN ('domain', 'tenant_id', 'is_primary')) = 3
    )
    SELECT t.oid, t.nspname, t.relname, d.oid, d.nspname, d.relname, coalesce(k.attname::pg_catalog.text, 'id'),
           k.attname IS NOT NULL
    FROM domains d CROSS JOIN tenants t
    LEFT JOIN pg_catalog.pg_attribute f ON f.attrelid = d.oid AND f.attname = 'tenant_id'
    LEFT JOIN pg_catalog.pg_constraint r ON r.conrelid = d.oid AND r.contype = 'f' AND r.confrelid = t.oid
                                        AND r.conkey = ARRAY[f.attnum]
    LEFT JOIN pg_catalog.pg_attribute k ON k.attrelid = t.oid AND k.attnum = r.confkey[1]
    WHERE t.oid <> d.oid AND (k.attname IS NOT NULL OR (t.relnamespace = d.relnamespace AND t.has_id))
    ORDER BY k.attname IS NULL, t.nspname <> 'public', t.nspname, t.relname, d.relname)";

Error ambiguousDjango(const Rows &rows, int candidates)
{
    QStringList pairs;
    for (int row = 0; row < candidates && row < mostNamed; ++row)
        pairs += QCoreApplication::translate("Engine", "%1 with %2")
                     .arg(rows.text(row, 1) + u'.' + rows.text(row, 2), rows.text(row, 4) + u'.' + rows.text(row, 5));
    return {ErrorCode::RegistryInvalid,
            QCoreApplication::translate("Engine", "More than one pair of tables looks like django-tenants: %1.")
                .arg(pairs.join(QStringLiteral("; "))),
            QCoreApplication::translate(
                "Engine", "Set registry = \"table\" in the [tenants] section and name the table and its columns."),
            {},
            {}};
}

} // namespace

Status RegistryTable::requireColumn(const QString &column) const
{
    if (has(column))
        return {};
    return failure(ErrorCode::RegistryInvalid,
                   QCoreApplication::translate("Engine", "The table %1 has no column \"%2\".").arg(text(), column),
                   QCoreApplication::translate("Engine", "Correct the column names in the [tenants] section; %1")
                       .arg(columnsSentence()));
}

QString RegistryTable::columnsSentence() const
{
    return QCoreApplication::translate("Engine", "the columns of %1 are %2.")
        .arg(text(), columns.join(QStringLiteral(", ")));
}

Result<QByteArray> RegistryTable::quotedName(Connection &connection) const
{
    const auto first = connection.quoted(schema);
    if (!first)
        return failure(first.error());
    const auto second = connection.quoted(name);
    if (!second)
        return failure(second.error());
    return *first + '.' + *second;
}

Result<RegistryTable> findRegistryTable(Connection &connection, const QString &text, std::stop_token stop)
{
    const auto parts = identifierParts(text.trimmed());
    if (!parts) {
        return failure(
            ErrorCode::RegistryInvalid, QCoreApplication::translate("Engine", "\"%1\" is no table name.").arg(text),
            QCoreApplication::translate(
                "Engine",
                "Set \"table\" in the [tenants] section to \"schema.table\"; put a part with a dot or a quote "
                "into double quotes."));
    }
    const auto rows = connection.query(R"(
        SELECT c.oid, n.nspname, c.relname
        FROM pg_catalog.pg_class c JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
        WHERE n.nspname::pg_catalog.text IN ($1::pg_catalog.text, pg_catalog.lower($1))
          AND c.relname::pg_catalog.text IN ($2::pg_catalog.text, pg_catalog.lower($2))
          AND c.relkind IN ('r', 'p', 'v', 'm', 'f')
        ORDER BY n.nspname <> $1, c.relname <> $2)",
                                       {parts->at(0).toUtf8(), parts->at(1).toUtf8()}, stop);
    if (!rows)
        return failure(rows.error());
    if (rows->count() == 0)
        return failure(missingTable(connection, parts->at(0), parts->at(1), stop));
    return readColumns(connection, rows->bytes(0, 0).toByteArray(), rows->text(0, 1), rows->text(0, 2), stop);
}

Result<DjangoTenantTables> findDjangoTenants(Connection &connection, std::stop_token stop)
{
    for (const QByteArray &schema : {QByteArray("public"), QByteArray("")}) {
        const auto rows = connection.query(djangoTablesSql, {schema}, stop);
        if (!rows)
            return failure(rows.error());
        if (rows->count() == 0)
            continue;
        // A pair bound by a foreign key counts more than tables that merely have the columns.
        int candidates = 1;
        while (candidates < rows->count() && rows->boolean(candidates, 7) == rows->boolean(0, 7))
            ++candidates;
        if (candidates > 1)
            return failure(ambiguousDjango(*rows, candidates));
        auto tenants =
            readColumns(connection, rows->bytes(0, 0).toByteArray(), rows->text(0, 1), rows->text(0, 2), stop);
        if (!tenants)
            return failure(tenants.error());
        auto domains =
            readColumns(connection, rows->bytes(0, 3).toByteArray(), rows->text(0, 4), rows->text(0, 5), stop);
        if (!domains)
            return failure(domains.error());
        return DjangoTenantTables{*tenants, *domains, rows->text(0, 6)};
    }
    return failure(
        ErrorCode::RegistryInvalid,
        QCoreApplication::translate(
            "Engine", "No tables of django-tenants were found: one with a column schema_name, and one with domain, "
                      "tenant_id and is_primary."),
        QCoreApplication::translate(
            "Engine", "Check that this is the right database, or set registry = \"table\" or \"pattern\" in the "
                      "[tenants] section."));
}

} // namespace tenantry
