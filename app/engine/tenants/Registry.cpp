// SPDX-License-Identifier: GPL-3.0-or-later
#include "tenants/Registry.h"

#include "base/Text.h"
#include "tenants/AsideSchema.h"
#include "tenants/RegistryTable.h"

#include <QCoreApplication>
#include <QRegularExpression>
#include <QSet>

#include <algorithm>
#include <iterator>

namespace tenantry {

namespace {

/// A name that search_path takes for another: recomputeNamespacePath() in the server's catalog/namespace.c compares it
/// after the quotes are gone, so that no way of writing it leads to the schema.
bool isPathWord(const QString &schema)
{
    return schema == QStringLiteral("$user");
}

QString pathWordProblem(const QString &schema)
{
    return QCoreApplication::translate("Engine",
                                       "In search_path \"%1\" means the role's own schema, quoted or not: what "
                                       "a migration makes would not be made in the schema of that name.")
        .arg(schema);
}

/// A value of one column, and whether its bytes were UTF-8 (databases in SQL_ASCII hold anything).
void takeSchema(const Rows &rows, int row, int column, RegistryEntry &entry)
{
    entry.schema = rows.text(row, column);
    if (rows.isNull(row, column) || entry.schema.isEmpty()) {
        entry.valid = false;
        entry.problem = QCoreApplication::translate("Engine", "The registry row names no schema.");
    } else if (!text::isUtf8(rows.bytes(row, column))) {
        entry.valid = false;
        entry.problem = QCoreApplication::translate("Engine", "The schema name is not valid UTF-8.");
    } else if (const auto name = SchemaName::parse(entry.schema); !name) {
        entry.valid = false;
        entry.problem = name.error().message;
    } else if (isPathWord(entry.schema)) {
        entry.valid = false;
        entry.problem = pathWordProblem(entry.schema);
    }
}

Provisioning provisioningOf(const RegistryEntry &entry, const TenantSettings &settings)
{
    const auto hasOneOf = [&entry](const QStringList &values) {
        return std::ranges::any_of(entry.status, [&values](const QString &status) { return values.contains(status); });
    };
    if (hasOneOf(settings.unprovisioned))
        return Provisioning::NotYet;
    const bool isTold = !settings.provisionedStatus.isEmpty() && !entry.status.isEmpty();
    return isTold && !hasOneOf(settings.provisionedStatus) ? Provisioning::NotDue : Provisioning::Done;
}

/// Sorts, leaves out "public" and the excluded, and flags what is listed twice: the first stays valid, so that the
/// tenant is still examined once.
std::vector<RegistryEntry> finished(std::vector<RegistryEntry> entries, const TenantSettings &settings)
{
    const QSet<QString> excluded(settings.exclude.begin(), settings.exclude.end());
    std::erase_if(entries, [&](const RegistryEntry &entry) {
        return entry.schema == QStringLiteral("public") || excluded.contains(entry.schema);
    });
    std::ranges::stable_sort(entries, {}, [](const RegistryEntry &entry) -> const QString & { return entry.schema; });
    for (RegistryEntry &entry : entries)
        entry.provisioning = provisioningOf(entry, settings);
    for (std::size_t i = 1; i < entries.size(); ++i) {
        RegistryEntry &entry = entries[i];
        if (entry.valid && entry.schema == entries[i - 1].schema) {
            entry.valid = false;
            entry.problem =
                QCoreApplication::translate("Engine", "The registry lists the schema \"%1\" more than once.")
                    .arg(entry.schema);
        }
    }
    return entries;
}

enum class TimeType { Date, Timestamp };

/// A moment in seconds since 1970, NULL where it is infinite. A date may be too far off for a timestamp.
QByteArray secondsOf(const QByteArray &column, TimeType type)
{
    const QByteArray seconds = type == TimeType::Date
                                   ? '(' + column
                                         + " OPERATOR(pg_catalog.-) '1970-01-01'::pg_catalog.date)::pg_catalog.int8 "
                                           "OPERATOR(pg_catalog.*) 86400"
                                   : "pg_catalog.date_part('epoch', " + column + ")::pg_catalog.int8";
    return "CASE WHEN pg_catalog.isfinite(" + column + ") THEN " + seconds + " END";
}

/// A select list under construction: which column of the result is what.
class Selection {
public:
    explicit Selection(Connection &connection)
        : m_connection(connection)
    {
    }

    /// Adds \p alias.column, cast so that every type comes as plain text. Returns its index in the result.
    Result<int> add(const QByteArray &alias, const QString &column)
    {
        const auto name = quoted(alias, column);
        if (!name)
            return failure(name.error());
        return addExpression(*name + "::pg_catalog.text");
    }
    Result<QByteArray> quoted(const QByteArray &alias, const QString &column)
    {
        const auto name = m_connection.quoted(column);
        if (!name)
            return name;
        return alias + '.' + *name;
    }
    int addExpression(const QByteArray &expression)
    {
        if (m_count == 0)
            m_first = expression;
        m_sql += (m_count == 0 ? "" : ", ") + expression;
        return m_count++;
    }
    const QByteArray &sql() const { return m_sql; }
    const QByteArray &first() const { return m_first; } ///< the schema's

private:
    Connection &m_connection;
    QByteArray m_sql;
    QByteArray m_first;
    int m_count = 0;
};

/// Where the parts of an entry stand in the result; -1: nowhere.
struct EntryColumns {
    int schema = -1;
    int name = -1;
    int domain = -1;
    int type = -1;
    int turn = -1;
    int created = -1;
    std::vector<std::pair<QString, int>> status;
};

std::vector<RegistryEntry> takeEntries(const Rows &rows, const EntryColumns &columns)
{
    std::vector<RegistryEntry> entries;
    entries.reserve(static_cast<std::size_t>(rows.count()));
    const auto shown = [&rows](int row, int column) {
        return column < 0 || rows.isNull(row, column) ? QString() : text::plain(rows.bytes(row, column), 300);
    };
    for (int row = 0; row < rows.count(); ++row) {
        RegistryEntry entry;
        takeSchema(rows, row, columns.schema, entry);
        entry.name = shown(row, columns.name);
        entry.domain = shown(row, columns.domain);
        entry.tenantType = shown(row, columns.type);
        for (const auto &[name, column] : columns.status)
            entry.status.insert(name, shown(row, column));
        if (columns.created >= 0 && !rows.isNull(row, columns.created))
            entry.created = QDateTime::fromSecsSinceEpoch(rows.integer(row, columns.created), Qt::UTC);
        if (columns.turn >= 0)
            entry.turn = static_cast<int>(rows.integer(row, columns.turn));
        entries.push_back(std::move(entry));
    }
    return entries;
}

/// The rows of a registry's table, read at once; where the server cannot give all of them (a value that no UTF-8 stands
/// for, an expression that fails) in ever smaller parts, so that one odd row costs itself alone.
class RegistryRows {
public:
    /// \p from: the table as "t", and what is joined to it.
    RegistryRows(Connection &connection, const Selection &selection, const QByteArray &from,
                 const EntryColumns &columns, std::stop_token stop)
        : m_connection(connection)
        , m_sql("SELECT " + selection.sql() + " FROM " + from)
        , m_schemaSql("SELECT " + selection.first() + " FROM " + from)
        , m_columns(columns)
        , m_stop(std::move(stop))
    {
    }

    Result<std::vector<RegistryEntry>> read(const RegistryTable &table)
    {
        const Result<Rows> rows = m_connection.query(m_sql, {}, m_stop);
        if (rows)
            return takeEntries(*rows, m_columns);
        if (!isOfOneRow(rows.error()) || !table.isOrdinary)
            return failure(rows.error());
        const auto name = table.quotedName(m_connection);
        if (!name)
            return failure(name.error());
        const Result<Rows> places =
            m_connection.query("SELECT t.ctid::pg_catalog.text FROM " + *name + " AS t ORDER BY t.ctid", {}, m_stop);
        if (!places)
            return failure(places.error());
        QByteArrayList all;
        for (int row = 0; row < places->count(); ++row)
            all << '"' + places->bytes(row, 0).toByteArray() + '"';
        if (const Status read = readAt(all); !read)
            return failure(read.error());
        for (RegistryEntry &entry : m_entries)
            entry.turn = 0; // each part counted its own
        return std::move(m_entries);
    }

private:
    /// Class 22: data exceptions.
    static bool isOfOneRow(const Error &error) { return error.sqlState.startsWith(QStringLiteral("22")); }

    Status readAt(const QByteArrayList &places)
    {
        const Result<Rows> rows = queryAt(m_sql, places);
        if (rows) {
            std::vector<RegistryEntry> entries = takeEntries(*rows, m_columns);
            std::move(entries.begin(), entries.end(), std::back_inserter(m_entries));
            return {};
        }
        if (!isOfOneRow(rows.error()))
            return failure(rows.error());
        if (places.size() == 1) {
            m_entries.push_back(unreadable(places, rows.error()));
            return {};
        }
        const qsizetype half = places.size() / 2;
        const Status first = readAt(places.first(half));
        return first ? readAt(places.sliced(half)) : first;
    }

    Result<Rows> queryAt(const QByteArray &sql, const QByteArrayList &places)
    {
        return m_connection.query(sql + " WHERE t.ctid = ANY($1::pg_catalog.tid[])", {'{' + places.join(',') + '}'},
                                  m_stop);
    }

    RegistryEntry unreadable(const QByteArrayList &place, const Error &error)
    {
        RegistryEntry entry;
        const Result<Rows> schema = queryAt(m_schemaSql, place);
        if (schema && schema->count() == 1)
            takeSchema(*schema, 0, 0, entry);
        entry.valid = false;
        entry.problem = QCoreApplication::translate("Engine", "The registry row cannot be read: %1").arg(error.message);
        return entry;
    }

    Connection &m_connection;
    QByteArray m_sql;
    QByteArray m_schemaSql;
    const EntryColumns &m_columns;
    std::stop_token m_stop;
    std::vector<RegistryEntry> m_entries;
};

/// Adds one optional column that the profile names.
Result<int> selectNamed(Selection &selection, const RegistryTable &table, const QString &column)
{
    if (column.isEmpty())
        return -1;
    if (const Status there = table.requireColumn(column); !there)
        return failure(there.error());
    return selection.add("t", column);
}

/// Adds what the profile names, and the time of creation where the table has a column of that kind.
Status selectCommon(Selection &selection, EntryColumns &columns, const RegistryTable &table,
                    const TenantSettings &settings)
{
    const auto type = selectNamed(selection, table, settings.typeColumn);
    if (!type)
        return failure(type.error());
    columns.type = *type;
    for (const QString &name : settings.statusColumns) {
        if (const Status there = table.requireColumn(name); !there)
            return there;
        const auto index = selection.add("t", name);
        if (!index)
            return failure(index.error());
        columns.status.emplace_back(name, *index);
    }
    for (const QString &name : {QStringLiteral("created_at"), QStringLiteral("created_on")}) {
        if (columns.created >= 0 || !(table.timeColumns.contains(name) || table.dateColumns.contains(name)))
            continue;
        const auto quoted = selection.quoted("t", name);
        if (!quoted)
            return failure(quoted.error());
        columns.created = selection.addExpression(
            secondsOf(*quoted, table.dateColumns.contains(name) ? TimeType::Date : TimeType::Timestamp));
    }
    return {};
}

/// Adds the place of each row in \p order. An order by a column that is not there is none: it only says who comes
/// first.
Status selectTurn(Selection &selection, EntryColumns &columns, const RegistryTable &table, const QStringList &order)
{
    QByteArray by;
    for (const QString &word : order) {
        const bool isDescending = word.startsWith(u'-');
        const QString column = isDescending ? word.sliced(1) : word;
        if (!table.has(column))
            return {};
        const auto quoted = selection.quoted("t", column);
        if (!quoted)
            return failure(quoted.error());
        by += *quoted + (isDescending ? " DESC, " : ", ");
    }
    if (!by.isEmpty())
        columns.turn = selection.addExpression("pg_catalog.row_number() OVER (ORDER BY " + by + selection.first()
                                               + " COLLATE \"C\")");
    return {};
}

Result<RegistryReading> readTable(Connection &connection, const TenantSettings &settings, std::stop_token stop,
                                  const QStringList &order)
{
    const auto table = findRegistryTable(connection, settings.table, stop);
    if (!table)
        return failure(table.error());
    Selection selection(connection);
    EntryColumns columns;
    for (const auto &[target, name] :
         {std::pair(&columns.schema, settings.schemaColumn), std::pair(&columns.name, settings.nameColumn),
          std::pair(&columns.domain, settings.domainColumn)}) {
        const auto index = selectNamed(selection, *table, name);
        if (!index)
            return failure(index.error());
        *target = *index;
    }
    if (columns.schema < 0) {
        return failure(ErrorCode::RegistryInvalid,
                       QCoreApplication::translate("Engine", "The profile names no column that holds the schema."),
                       QCoreApplication::translate("Engine", "Set \"schema_column\" in the [tenants] section; %1")
                           .arg(table->columnsSentence()));
    }
    if (const Status common = selectCommon(selection, columns, *table, settings); !common)
        return failure(common.error());
    if (const Status ordered = selectTurn(selection, columns, *table, order); !ordered)
        return failure(ordered.error());
    const auto name = table->quotedName(connection);
    if (!name)
        return failure(name.error());
    auto entries = RegistryRows(connection, selection, *name + " AS t", columns, std::move(stop)).read(*table);
    if (!entries)
        return failure(entries.error());
    return RegistryReading{table->text(), finished(std::move(*entries), settings)};
}

Result<RegistryReading> readDjangoTenants(Connection &connection, const TenantSettings &settings, std::stop_token stop,
                                          const QStringList &order)
{
    const auto found = findDjangoTenants(connection, settings.table, stop);
    if (!found)
        return failure(found.error());
    Selection selection(connection);
    EntryColumns columns;
    const auto schema = selection.add("t", QStringLiteral("schema_name"));
    if (!schema)
        return failure(schema.error());
    columns.schema = *schema;
    QString nameColumn = settings.nameColumn;
    if (nameColumn.isEmpty() && found->tenants.has(QStringLiteral("name")))
        nameColumn = QStringLiteral("name");
    const auto name = selectNamed(selection, found->tenants, nameColumn);
    if (!name)
        return failure(name.error());
    columns.name = *name;
    columns.domain = selection.addExpression("d.domain");
    TenantSettings known = settings;
    if (known.statusColumns.isEmpty())
        std::ranges::copy_if(found->tenants.columns, std::back_inserter(known.statusColumns), isStatusColumn);
    if (const Status common = selectCommon(selection, columns, found->tenants, known); !common)
        return failure(common.error());
    if (const Status ordered = selectTurn(selection, columns, found->tenants, order); !ordered)
        return failure(ordered.error());

    const auto tenants = found->tenants.quotedName(connection);
    const auto domains = found->domains.quotedName(connection);
    const auto key = connection.quoted(found->key);
    for (const auto *part : {&tenants, &domains, &key}) {
        if (!*part)
            return failure(part->error());
    }
    // A tenant without a primary domain is a tenant all the same; one with several shows the first. As text, keys of
    // any two types can be compared.
    const QByteArray from =
        *tenants
        + " AS t LEFT JOIN (SELECT tenant_id::pg_catalog.text AS tenant_id, pg_catalog.min(domain::pg_catalog.text) AS "
          "domain FROM "
        + *domains + " WHERE is_primary::pg_catalog.text IN ('true', 't', '1') GROUP BY 1) AS d ON d.tenant_id = t."
        + *key + "::pg_catalog.text";
    auto entries = RegistryRows(connection, selection, from, columns, std::move(stop)).read(found->tenants);
    if (!entries)
        return failure(entries.error());
    const QString source =
        QCoreApplication::translate("Engine", "%1 with %2").arg(found->tenants.text(), found->domains.text());
    return RegistryReading{source, finished(std::move(*entries), settings)};
}

Result<RegistryReading> readPattern(Connection &connection, const TenantSettings &settings, std::stop_token stop)
{
    if (settings.pattern.isEmpty()) {
        return failure(ErrorCode::RegistryInvalid,
                       QCoreApplication::translate("Engine", "The pattern for schema names is empty."),
                       QCoreApplication::translate(
                           "Engine", "Set \"pattern\" in the [tenants] section, for example \"^tenant_\"."));
    }
    // pg_ is PostgreSQL's own prefix: no other schema can have it.
    const auto rows = connection.query("SELECT nspname FROM pg_catalog.pg_namespace "
                                       "WHERE nspname::pg_catalog.text ~ $1::pg_catalog.text "
                                       "AND nspname !~ '^pg_' AND nspname <> 'information_schema'",
                                       {settings.pattern.toUtf8()}, stop);
    if (!rows) {
        if (rows.error().sqlState == QStringLiteral("2201B")) {
            return failure(ErrorCode::RegistryInvalid,
                           QCoreApplication::translate("Engine", "The pattern \"%1\" is no regular expression: %2")
                               .arg(settings.pattern, rows.error().message),
                           QCoreApplication::translate(
                               "Engine",
                               "Correct \"pattern\" in the [tenants] section. PostgreSQL's POSIX regular expressions "
                               "are meant."));
        }
        return failure(rows.error());
    }
    EntryColumns columns;
    columns.schema = 0;
    std::vector<RegistryEntry> entries = takeEntries(*rows, columns);
    // "tenant_a__before_…" matches "^tenant_" too, and is the copy that a restore kept.
    std::erase_if(entries, [](const RegistryEntry &entry) { return isAsideName(entry.schema); });
    return RegistryReading{QCoreApplication::translate("Engine", "schemas that match %1").arg(settings.pattern),
                           finished(std::move(entries), settings)};
}

Result<RegistryReading> readSingle(const TenantSettings &settings)
{
    const auto schema = SchemaName::parse(settings.schema);
    if (!schema || isPathWord(settings.schema)) {
        return failure(ErrorCode::RegistryInvalid, schema ? pathWordProblem(settings.schema) : schema.error().message,
                       QCoreApplication::translate("Engine", "Correct \"schema\" in the [tenants] section."));
    }
    RegistryEntry entry;
    entry.schema = schema->text();
    return RegistryReading{QCoreApplication::translate("Engine", "the single schema %1").arg(entry.schema), {entry}};
}

} // namespace

bool isStatusColumn(const QString &column)
{
    static const QRegularExpression tells(QStringLiteral("(^|_)(status|state)$|^(is_)?(active|ready|provisioned)$|"
                                                         "^setup_(error|error_message|message|progress|step)$"));
    return tells.match(column).hasMatch();
}

Result<RegistryReading> readRegistry(Connection &connection, const TenantSettings &settings, std::stop_token stop,
                                     const QStringList &order)
{
    switch (settings.registry) {
    case RegistryKind::DjangoTenants:
        return readDjangoTenants(connection, settings, std::move(stop), order);
    case RegistryKind::Table:
        return readTable(connection, settings, std::move(stop), order);
    case RegistryKind::Pattern:
        return readPattern(connection, settings, std::move(stop));
    case RegistryKind::Single:
        break;
    }
    return readSingle(settings);
}

} // namespace tenantry
