// SPDX-License-Identifier: GPL-3.0-or-later
#include "tenants/RegistryTable.h"

#include <QCoreApplication>
#include <QHash>
#include <QSet>

#include <algorithm>
#include <iterator>
#include <optional>
#include <vector>

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

/// The table whose oid, schema, name and kind stand in \p row from \p first on.
Result<RegistryTable> tableFrom(Connection &connection, const Rows &found, int row, int first, std::stop_token stop)
{
    RegistryTable table;
    table.oid = found.bytes(row, first).toByteArray();
    table.schema = found.text(row, first + 1);
    table.name = found.text(row, first + 2);
    table.isOrdinary = found.bytes(row, first + 3) == QByteArrayView("r");
    const auto rows = connection.query(R"(
        SELECT attname, atttypid = 1082, atttypid IN (1114, 1184)
        FROM pg_catalog.pg_attribute
        WHERE attrelid = $1::pg_catalog.oid AND attnum > 0 AND NOT attisdropped
        ORDER BY attnum)",
                                       {table.oid}, std::move(stop));
    if (!rows)
        return failure(rows.error());
    for (int column = 0; column < rows->count(); ++column) {
        table.columns += rows->text(column, 0);
        if (rows->boolean(column, 1))
            table.dateColumns += rows->text(column, 0);
        if (rows->boolean(column, 2))
            table.timeColumns += rows->text(column, 0);
    }
    return table;
}

/// Candidate pairs: $1 limits the search to one schema ('' = everywhere), $2 to one table of tenants (0 = any). The key
/// comes from the foreign key; where there is none, only a tenant table in the same schema with a column "id" counts.
/// "ours": the tables and their schemas are those of somebody who may do anything here anyway. Schemas with a table
/// that a migration tool keeps in every tenant come last: they are the likelier tenants.
const QByteArray djangoTablesSql = R"(
    WITH trusted AS (
        SELECT r.oid
        FROM pg_catalog.pg_roles r
        WHERE r.rolsuper OR r.rolname = CURRENT_USER
           OR r.oid = (SELECT b.datdba FROM pg_catalog.pg_database b WHERE b.datname = pg_catalog.current_database())
    ), wanted AS (
        SELECT c.oid, c.relnamespace, c.relname, c.relkind, n.nspname,
               (n.nspname = 'public' OR n.nspowner IN (SELECT oid FROM trusted))
               AND c.relowner IN (SELECT oid FROM trusted) AS ours
        FROM pg_catalog.pg_class c JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
        WHERE c.relkind IN ('r', 'p', 'v', 'f') AND n.nspname !~ '^pg_' AND n.nspname <> 'information_schema'
          AND ($1::pg_catalog.text = '' OR n.nspname::pg_catalog.text = $1)
    ), tenants AS (
        SELECT w.*, EXISTS (SELECT FROM pg_catalog.pg_attribute i
                            WHERE i.attrelid = w.oid AND i.attname = 'id' AND NOT i.attisdropped) AS has_id
        FROM wanted w JOIN pg_catalog.pg_attribute a ON a.attrelid = w.oid AND a.attname = 'schema_name'
        WHERE $2::pg_catalog.oid = 0 OR w.oid = $2
    ), domains AS (
        SELECT w.*
        FROM wanted w
        WHERE (SELECT pg_catalog.count(*) FROM pg_catalog.pg_attribute a
               WHERE a.attrelid = w.oid AND NOT a.attisdropped
                 AND a.attname IN ('domain', 'tenant_id', 'is_primary')) = 3
    )
    SELECT t.oid, t.nspname, t.relname, t.relkind, d.oid, d.nspname, d.relname, d.relkind,
           coalesce(k.attname::pg_catalog.text, 'id'), k.attname IS NOT NULL, t.ours AND d.ours
    FROM domains d CROSS JOIN tenants t
    LEFT JOIN pg_catalog.pg_attribute f ON f.attrelid = d.oid AND f.attname = 'tenant_id'
    LEFT JOIN pg_catalog.pg_constraint r ON r.conrelid = d.oid AND r.contype = 'f' AND r.confrelid = t.oid
                                        AND r.conkey = ARRAY[f.attnum]
    LEFT JOIN pg_catalog.pg_attribute k ON k.attrelid = t.oid AND k.attnum = r.confkey[1]
    WHERE t.oid <> d.oid AND (k.attname IS NOT NULL OR (t.relnamespace = d.relnamespace AND t.has_id))
    ORDER BY NOT (t.ours AND d.ours), k.attname IS NULL,
             EXISTS (SELECT FROM pg_catalog.pg_class h
                     WHERE h.relnamespace = t.relnamespace AND h.relname IN ('schema_migrations', 'django_migrations')),
             t.nspname, t.relname, d.relname)";

// Columns of its result.
constexpr int tenantsAt = 0;
constexpr int domainsAt = 4;
constexpr int keyAt = 8;
constexpr int isBoundAt = 9;
constexpr int isOursAt = 10;

/// Which rows of djangoTablesSql may be the registry.
using Candidates = std::vector<int>;

QString pairText(const Rows &rows, int row)
{
    return QCoreApplication::translate("Engine", "%1 with %2")
        .arg(rows.text(row, tenantsAt + 1) + u'.' + rows.text(row, tenantsAt + 2),
             rows.text(row, domainsAt + 1) + u'.' + rows.text(row, domainsAt + 2));
}

QString pairsText(const Rows &rows, const Candidates &candidates)
{
    QStringList pairs;
    for (std::size_t i = 0; i < candidates.size() && i < mostNamed; ++i)
        pairs += pairText(rows, candidates[i]);
    if (candidates.size() > mostNamed)
        pairs += QStringLiteral("…");
    return pairs.join(QStringLiteral("; "));
}

QString nameItRemedy()
{
    return QCoreApplication::translate(
        "Engine", "Name the table of the tenants in the [tenants] section: table = \"schema.table\". With registry = "
                  "\"table\" it may be any table.");
}

Error ambiguousDjango(const Rows &rows, const Candidates &candidates)
{
    return {ErrorCode::RegistryInvalid,
            QCoreApplication::translate("Engine", "More than one pair of tables looks like django-tenants: %1.")
                .arg(pairsText(rows, candidates)),
            nameItRemedy(),
            {},
            {}};
}

Error nobodysDjango(const Rows &rows, const Candidates &candidates)
{
    return {
        ErrorCode::RegistryInvalid,
        QCoreApplication::translate("Engine", "Only tables that may be a tenant's own look like django-tenants: %1.")
            .arg(pairsText(rows, candidates)),
        nameItRemedy(),
        {},
        {}};
}

Error noDjango()
{
    return {ErrorCode::RegistryInvalid,
            QCoreApplication::translate(
                "Engine", "No tables of django-tenants were found: one with a column schema_name, and one with domain, "
                          "tenant_id and is_primary."),
            QCoreApplication::translate(
                "Engine", "Check that this is the right database, or set registry = \"table\" or \"pattern\" in the "
                          "[tenants] section."),
            {},
            {}};
}

/// A schema that another candidate lists is a tenant's, unless it lists the other's in its turn: then nobody can tell.
Result<Candidates> withoutTenants(Connection &connection, const Rows &rows, const Candidates &candidates,
                                  const std::stop_token &stop)
{
    constexpr std::size_t mostRead = 100;
    QHash<QString, QSet<QString>> lists; // by schema: what its candidates list
    for (std::size_t i = 0; i < candidates.size() && i < mostRead; ++i) {
        const int row = candidates[i];
        const QString schema = rows.text(row, tenantsAt + 1);
        const auto owner = connection.quoted(schema);
        const auto name = connection.quoted(rows.text(row, tenantsAt + 2));
        if (!owner || !name)
            return failure(owner ? name.error() : owner.error());
        const auto listed =
            connection.query("SELECT DISTINCT n.nspname FROM " + *owner + '.' + *name
                                 + " AS t JOIN pg_catalog.pg_namespace n ON n.nspname::pg_catalog.text = "
                                   "t.schema_name::pg_catalog.text",
                             {}, stop);
        if (!listed)
            return failure(listed.error());
        for (int one = 0; one < listed->count(); ++one)
            lists[schema].insert(listed->text(one, 0));
    }
    Candidates left;
    std::copy_if(candidates.begin(), candidates.end(), std::back_inserter(left), [&](int row) {
        const QString schema = rows.text(row, tenantsAt + 1);
        return std::none_of(lists.keyBegin(), lists.keyEnd(), [&](const QString &other) {
            return other != schema && lists.value(other).contains(schema) && !lists.value(schema).contains(other);
        });
    });
    return left.empty() ? candidates : left; // all in a circle: nobody can tell
}

/// Of these: a pair bound by a foreign key counts more than tables that merely have the columns.
Candidates bestOf(const Rows &rows, Candidates candidates)
{
    const bool anyBound =
        std::any_of(candidates.begin(), candidates.end(), [&rows](int row) { return rows.boolean(row, isBoundAt); });
    std::erase_if(candidates, [&](int row) { return rows.boolean(row, isBoundAt) != anyBound; });
    return candidates;
}

Result<DjangoTenantTables> tablesFrom(Connection &connection, const Rows &rows, int row, const std::stop_token &stop)
{
    auto tenants = tableFrom(connection, rows, row, tenantsAt, stop);
    if (!tenants)
        return failure(tenants.error());
    auto domains = tableFrom(connection, rows, row, domainsAt, stop);
    if (!domains)
        return failure(domains.error());
    return DjangoTenantTables{std::move(*tenants), std::move(*domains), rows.text(row, keyAt)};
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
        SELECT c.oid, n.nspname, c.relname, c.relkind
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
    return tableFrom(connection, *rows, 0, 0, stop);
}

static Candidates allOf(const Rows &rows, bool (*isMeant)(const Rows &, int))
{
    Candidates candidates;
    for (int row = 0; row < rows.count(); ++row) {
        if (isMeant(rows, row))
            candidates.push_back(row);
    }
    return candidates;
}

Result<DjangoTenantTables> findDjangoTenants(Connection &connection, const QString &named, std::stop_token stop)
{
    QByteArray only = "0";
    if (!named.trimmed().isEmpty()) {
        const auto table = findRegistryTable(connection, named, stop);
        if (!table)
            return failure(table.error());
        only = table->oid;
    }
    const auto isOurs = [](const Rows &rows, int row) { return rows.boolean(row, isOursAt); };
    const auto isAny = [](const Rows &, int) { return true; };
    for (const QByteArray &schema : {QByteArray("public"), QByteArray("")}) {
        const auto rows = connection.query(djangoTablesSql, {schema, only}, stop);
        if (!rows)
            return failure(rows.error());
        if (rows->count() == 0)
            continue;
        Candidates candidates = allOf(*rows, isOurs);
        const bool mayBeAnybodys = only != "0" || !schema.isEmpty();
        if (candidates.empty() && !mayBeAnybodys)
            return failure(nobodysDjango(*rows, allOf(*rows, isAny)));
        if (candidates.empty()) {
            candidates = allOf(*rows, isAny);
        } else if (candidates.size() > 1 && !mayBeAnybodys) {
            auto left = withoutTenants(connection, *rows, candidates, stop);
            if (!left)
                return failure(left.error());
            candidates = std::move(*left);
        }
        const Candidates best = bestOf(*rows, std::move(candidates));
        if (best.size() > 1)
            return failure(ambiguousDjango(*rows, best));
        return tablesFrom(connection, *rows, best.front(), stop);
    }
    return failure(noDjango());
}

} // namespace tenantry
