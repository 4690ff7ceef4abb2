// SPDX-License-Identifier: GPL-3.0-or-later
#include "migrations/CatalogReader.h"

#include "migrations/ReadableTable.h"
#include "migrations/formats/Formats.h"
#include "postgres/Quoting.h"

#include <QCoreApplication>

#include <algorithm>

namespace tenantry {

namespace {

/// Where the oids of what is not the server's own begin (FirstNormalObjectId of access/transam.h).
constexpr quint32 firstMadeOid = 16384;

QByteArray oidArray(const std::vector<quint32> &oids)
{
    QByteArray array = "{";
    for (const quint32 oid : oids) {
        if (array.size() > 1)
            array += ',';
        array += QByteArray::number(oid);
    }
    return array + '}';
}

/// NULL stands for "all": the statements test for it.
Parameter narrowed(const std::vector<quint32> &schemas)
{
    return schemas.empty() ? Parameter() : Parameter(oidArray(schemas));
}

quint32 oidAt(const Rows &rows, int row, int column)
{
    return static_cast<quint32>(rows.integer(row, column));
}

std::optional<ObjectKind> kindOf(QByteArrayView code)
{
    switch (code.isEmpty() ? ' ' : code.front()) {
    case 'r':
    case 'p':
    case 'f':
        return ObjectKind::Table;
    case 'i':
    case 'I':
        return ObjectKind::Index;
    case 'S':
        return ObjectKind::Sequence;
    case 'v':
        return ObjectKind::View;
    case 'm':
        return ObjectKind::MaterializedView;
    case 'c':
    case 'T':
        return ObjectKind::Type;
    case 'F':
        return ObjectKind::Function;
    case 'G':
        return ObjectKind::Trigger;
    case 'A':
        return ObjectKind::Column;
    case 'C':
        return ObjectKind::Constraint;
    default:
        return std::nullopt;
    }
}

} // namespace

Result<QHash<QString, SchemaFacts>> CatalogReader::schemas()
{
    const QByteArray sql = R"(
        SELECT n.nspname, n.oid, pg_catalog.has_schema_privilege(n.oid, 'CREATE'), d.description, )"
                           + TenantOwner::select(m_connection.server().major()) + R"(
          FROM pg_catalog.pg_namespace n
          LEFT JOIN pg_catalog.pg_roles o ON o.oid = n.nspowner
          LEFT JOIN pg_catalog.pg_description d
            ON d.objoid = n.oid AND d.classoid = 'pg_catalog.pg_namespace'::pg_catalog.regclass AND d.objsubid = 0
         WHERE n.nspname <> 'information_schema' AND n.nspname !~ '^pg_')";
    const Result<Rows> rows = m_connection.query(sql, {}, m_stop);
    if (!rows)
        return failure(rows.error());
    QHash<QString, SchemaFacts> result;
    result.reserve(rows->count());
    for (int row = 0; row < rows->count(); ++row)
        result.insert(rows->text(row, 0),
                      {oidAt(*rows, row, 1), rows->boolean(row, 2), TenantOwner::from(*rows, row, 4),
                       RestoreMarker::fromComment(rows->text(row, 3), rows->text(row, 0))});
    return result;
}

/// From what layoutSql() gives.
static std::vector<HistoryColumn> columnsFrom(const QByteArray &list)
{
    std::vector<HistoryColumn> columns;
    for (const QByteArray &entry : list.split(',')) {
        const qsizetype colon = entry.indexOf(':');
        columns.push_back({QString::fromUtf8(entry.first(colon)), entry.sliced(colon + 1).toUInt()});
    }
    return columns;
}

/// A column that the format reads and that has none of the types that it may have; empty: all have.
static QString oddColumn(const MigrationFormat &format, const std::vector<HistoryColumn> &columns)
{
    const std::vector<ReadColumn> read = format.readColumns();
    for (const HistoryColumn &column : columns) {
        const bool odd = std::any_of(read.begin(), read.end(), [&column](const ReadColumn &one) {
            return one.name == column.name
                   && std::find(one.types.begin(), one.types.end(), column.type) == one.types.end();
        });
        if (odd)
            return column.name;
    }
    return {};
}

/// Takes the table for a history table of a format, or says why it cannot be read as one.
static HistoryTable historyTableFrom(const std::vector<HistoryColumn> &columns, const MigrationFormat &expected,
                                     bool isOrdinary, bool runsNothing)
{
    HistoryTable table;
    for (const HistoryColumn &column : columns)
        table.columns << column.name;
    table.format = formats::recognise(table.columns, &expected);
    const QString odd = table.format ? oddColumn(*table.format, columns) : QString();
    if (!isOrdinary)
        table.problem = QCoreApplication::translate("Engine", "Its history table is no ordinary table, but a view, a "
                                                              "foreign or a partitioned table.");
    else if (!table.format)
        table.problem = QCoreApplication::translate("Engine", "Its history table has a layout that is not known: %1.")
                            .arg(table.columns.join(QStringLiteral(", ")));
    else if (!odd.isEmpty())
        table.problem = QCoreApplication::translate("Engine", "The column %1 of its history table has a type that it "
                                                              "should not have.")
                            .arg(odd);
    else if (!runsNothing)
        table.problem = QCoreApplication::translate("Engine", "Its history table cannot be read without running what "
                                                              "its owner defined: row security, or an index or "
                                                              "statistics over an expression.");
    return table;
}

/// SQL: of the dependencies d, those on a function or an operator that somebody made. What is the server's own has no
/// row in pg_depend.
static const QByteArray onCode = QByteArrayLiteral(
    " AND d.refclassid IN ('pg_catalog.pg_proc'::pg_catalog.regclass, 'pg_catalog.pg_operator'::pg_catalog.regclass)");

/// SQL: rows of the name of each constraint of the table c of which a write evaluates such code.
static QByteArray codeOfConstraintsSql()
{
    return "SELECT k.conname FROM pg_catalog.pg_constraint k JOIN pg_catalog.pg_depend d ON d.classid = "
           "'pg_catalog.pg_constraint'::pg_catalog.regclass AND d.objid = k.oid WHERE k.conrelid = c.oid"
           + onCode;
}

/// The same of the columns, for their defaults or what they are generated from.
static QByteArray codeOfDefaultsSql()
{
    return "SELECT (SELECT a.attname FROM pg_catalog.pg_attribute a WHERE a.attrelid = e.adrelid AND a.attnum = "
           "e.adnum) "
           "FROM pg_catalog.pg_attrdef e JOIN pg_catalog.pg_depend d ON d.classid = "
           "'pg_catalog.pg_attrdef'::pg_catalog.regclass AND d.objid = e.oid WHERE e.adrelid = c.oid"
           + onCode;
}

/// SQL: a row for each such dependency of a default of the table \p oid: no more than that there is one, in half the
/// time that the server takes for the join.
static QByteArray anyCodeOfDefaultsSql(const QByteArray &oid)
{
    return "SELECT FROM pg_catalog.pg_depend d WHERE d.classid = 'pg_catalog.pg_attrdef'::pg_catalog.regclass AND "
           "d.objid = ANY (ARRAY(SELECT e.oid FROM pg_catalog.pg_attrdef e WHERE e.adrelid = "
           + oid + "))" + onCode;
}

/// The same of the columns of the table \p oid whose type is somebody's domain: its checks are evaluated, for a column
/// left out too.
static QByteArray domainColumnsSql(const QByteArray &oid)
{
    return "SELECT a.attname FROM pg_catalog.pg_attribute a JOIN pg_catalog.pg_type t ON t.oid = a.atttypid WHERE "
           "a.attrelid = "
           + oid + " AND a.attnum > 0 AND NOT a.attisdropped AND t.typtype = 'd' AND t.oid >= "
           + QByteArray::number(firstMadeOid);
}

/// SQL: the names of what a write into the table c, whose owner is o, would run with the writer's rights, and what is
/// not the work of the operator or of a superuser, who could do it anyway. NULL: nothing.
static QByteArray actorsSql(CatalogReader::Actors actors)
{
    static const QByteArray trusted = "(SELECT r.oid FROM pg_catalog.pg_roles r WHERE r.rolsuper OR r.rolname "
                                      "OPERATOR(pg_catalog.=) SESSION_USER)";
    const QByteArray foreignTable = "c.relowner NOT IN " + trusted;
    QByteArray sql = "NULLIF(pg_catalog.concat_ws(', ', CASE WHEN c.relhastriggers THEN (SELECT "
                     "pg_catalog.string_agg(t.tgname, ', ' ORDER BY t.tgname) FROM pg_catalog.pg_trigger t JOIN "
                     "pg_catalog.pg_proc p ON p.oid = t.tgfoid WHERE t.tgrelid = c.oid AND NOT t.tgisinternal AND "
                     "t.tgenabled <> 'D' AND ("
                     + foreignTable + " OR p.proowner NOT IN " + trusted + ")) END, CASE WHEN c.relhasrules AND "
                     + foreignTable
                     + " THEN (SELECT pg_catalog.string_agg(w.rulename, ', ' ORDER BY w.rulename) FROM "
                       "pg_catalog.pg_rewrite w WHERE w.ev_class = c.oid AND w.ev_enabled <> 'D' AND w.ev_type <> '1') "
                       "END, CASE WHEN c.relrowsecurity AND "
                     + foreignTable
                     + " THEN (SELECT pg_catalog.string_agg(y.polname, ', ' ORDER BY y.polname) FROM "
                       "pg_catalog.pg_policy y WHERE y.polrelid = c.oid) END";
    if (actors == CatalogReader::Actors::Deeply)
        sql += ", CASE WHEN " + foreignTable + " THEN (SELECT pg_catalog.string_agg(DISTINCT code.name, ', ') FROM ("
               + codeOfConstraintsSql() + " UNION ALL " + codeOfDefaultsSql() + " UNION ALL "
               + domainColumnsSql("c.oid") + ") code(name)) END";
    return sql + "), '')";
}

/// SQL: the columns of the table \p oid with their types' oids, "version:1043,…". A name that no format has comes as
/// "?".
static QByteArray layoutSql(const QByteArray &oid)
{
    return R"((SELECT pg_catalog.string_agg(pg_catalog.concat(
                           CASE WHEN a.attname OPERATOR(pg_catalog.~) '^[a-z0-9_]+$' THEN a.attname ELSE '?' END,
                           ':', a.atttypid), ',' ORDER BY a.attnum)
                  FROM pg_catalog.pg_attribute a
                 WHERE a.attrelid = )"
           + oid + " AND a.attnum > 0 AND NOT a.attisdropped)";
}

/// \p names and \p which are SQL: the names that history tables have, and the condition on c.relnamespace.
static QByteArray historyTablesSql(int serverMajor, CatalogReader::Actors actors, const QByteArray &names,
                                   const QByteArray &which)
{
    return R"(
        SELECT c.relnamespace, c.oid, c.relname, c.relkind OPERATOR(pg_catalog.=) 'r',
               )"
           + selectRunsNothing(serverMajor) + ",\n" + layoutSql("c.oid") + ", " + actorsSql(actors) + ", "
           + TenantOwner::select(serverMajor) + R"(
          FROM pg_catalog.pg_class c
          LEFT JOIN pg_catalog.pg_roles o ON o.oid = c.relowner
         WHERE c.relname = ANY()"
           + names + R"(::pg_catalog.name[]) AND c.relkind IN ('r', 'p', 'v', 'm', 'f')
           AND ()"
           + which + ")";
}

static QByteArray tableNameArray()
{
    return "{" + formats::tableNames().join(u',').toUtf8() + "}";
}

Result<QHash<quint32, HistoryTable>> CatalogReader::historyTables(const MigrationFormat &expected,
                                                                  const std::vector<quint32> &schemas, Actors actors)
{
    const QByteArray sql = historyTablesSql(m_connection.server().major(), actors, "$1",
                                            "$2::pg_catalog.oid[] IS NULL OR c.relnamespace = ANY($2)");
    const Result<Rows> rows = m_connection.query(sql, {tableNameArray(), narrowed(schemas)}, m_stop);
    if (!rows)
        return failure(rows.error());
    return historyTablesFrom(*rows, expected);
}

QByteArray CatalogReader::historyTablesStatement(const QByteArray &condition) const
{
    // The names of the formats' tables are letters and underscores.
    return historyTablesSql(m_connection.server().major(), Actors::Deeply, "'" + tableNameArray() + "'",
                            "c.relnamespace IN (SELECT oid FROM pg_catalog.pg_namespace WHERE " + condition + ")")
           + ";\n";
}

QByteArray CatalogReader::untouchedStatement(const QByteArray &schema, const HistoryTable &table) const
{
    // Asked of every tenant under its lock, and planned anew each time: each table that is looked into costs a
    // twentieth of a millisecond, twice that where its oid is a column and no value, which is why a check of any kind
    // is enough to say no.
    const std::vector<HistoryColumn> columns = columnsFrom(table.layout);
    const bool hasMadeTypes = std::any_of(columns.begin(), columns.end(),
                                          [](const HistoryColumn &column) { return column.type >= firstMadeOid; });
    const QByteArray oid = "'" + QByteArray::number(table.oid) + "'::pg_catalog.oid";
    return "SELECT 1 OPERATOR(pg_catalog./) CASE WHEN (SELECT c.relname = " + quoting::literal(table.name)
           + " AND c.relnamespace = pg_catalog.to_regnamespace(" + schema
           + ")::pg_catalog.oid AND NOT c.relhastriggers AND NOT c.relhasrules AND NOT c.relrowsecurity AND "
             "c.relchecks = 0 AND "
           + selectRunsNothing(m_connection.server().major(), oid) + " AND " + layoutSql(oid)
           + " OPERATOR(pg_catalog.=) '" + table.layout + "' AND NOT EXISTS (" + anyCodeOfDefaultsSql(oid) + ')'
           + (hasMadeTypes ? " AND NOT EXISTS (" + domainColumnsSql(oid) + ')' : QByteArray())
           + " FROM pg_catalog.pg_class c WHERE c.oid = " + oid + ") THEN 1 ELSE 0 END";
}

QHash<quint32, HistoryTable> CatalogReader::historyTablesFrom(const Rows &rows, const MigrationFormat &expected)
{
    QHash<quint32, HistoryTable> result;
    result.reserve(rows.count());
    QHash<QByteArray, HistoryTable> layouts; // ten thousand tables share a handful of layouts
    for (int row = 0; row < rows.count(); ++row) {
        const bool isOrdinary = rows.boolean(row, 3);
        const bool runsNothing = rows.boolean(row, 4);
        const QByteArray list = rows.bytes(row, 5).toByteArray();
        const QByteArray key = list + (isOrdinary ? "" : "!") + (runsNothing ? "" : "*");
        auto layout = layouts.find(key);
        if (layout == layouts.end())
            layout = layouts.insert(key, historyTableFrom(columnsFrom(list), expected, isOrdinary, runsNothing));
        HistoryTable table = *layout;
        table.layout = list;
        table.oid = oidAt(rows, row, 1);
        table.name = rows.text(row, 2);
        table.actors = rows.text(row, 6);
        table.owner = TenantOwner::from(rows, row, 7);
        const quint32 schema = oidAt(rows, row, 0);
        // A schema may have been some other tool's before, or be of two tools at once.
        if (const auto other = result.constFind(schema); other == result.cend() || other->format != &expected)
            result.insert(schema, table);
    }
    return result;
}

Result<QHash<quint32, StructureFacts>> CatalogReader::structures(const std::vector<quint32> &schemas)
{
    // Whatever objects() reads has to count here. The seeds keep the kinds apart, and the tables that a name is in:
    // those of hashtext() have 32 bits.
    static const QByteArray sql = R"(
        SELECT s.n, pg_catalog.sum(s.tables), pg_catalog.sum(s.pages), pg_catalog.sum(s.hash)
          FROM (SELECT relnamespace AS n,
                       pg_catalog.count(*) FILTER (WHERE relkind IN ('r', 'p')) AS tables,
                       pg_catalog.sum(relpages) FILTER (WHERE relkind IN ('r', 'i', 'm')) AS pages,
                       pg_catalog.sum(pg_catalog.hashtextextended(relname::pg_catalog.text,
                           pg_catalog.ascii(relkind::pg_catalog.text))) AS hash
                  FROM pg_catalog.pg_class
                 WHERE relnamespace NOT IN (11, 99) AND ($1::pg_catalog.oid[] IS NULL OR relnamespace = ANY($1))
                 GROUP BY 1
                UNION ALL
                SELECT c.relnamespace, 0, 0, pg_catalog.sum(pg_catalog.hashtextextended(a.attname::pg_catalog.text,
                           pg_catalog.hashtext(c.relname::pg_catalog.text)::pg_catalog.int8))
                  FROM pg_catalog.pg_attribute a JOIN pg_catalog.pg_class c ON c.oid = a.attrelid
                 WHERE a.attnum > 0 AND NOT a.attisdropped AND c.relkind IN ('r', 'p', 'f')
                   AND c.relnamespace NOT IN (11, 99) AND ($1::pg_catalog.oid[] IS NULL OR c.relnamespace = ANY($1))
                 GROUP BY 1
                UNION ALL
                SELECT pronamespace, 0, 0,
                       pg_catalog.sum(pg_catalog.hashtextextended(proname::pg_catalog.text, 1000 + pronargs))
                  FROM pg_catalog.pg_proc
                 WHERE pronamespace <> 11 AND ($1::pg_catalog.oid[] IS NULL OR pronamespace = ANY($1))
                 GROUP BY 1
                UNION ALL
                SELECT typnamespace, 0, 0, pg_catalog.sum(pg_catalog.hashtextextended(typname::pg_catalog.text, 2000))
                  FROM pg_catalog.pg_type
                 WHERE typtype IN ('e', 'd', 'r') AND typnamespace <> 11
                   AND ($1::pg_catalog.oid[] IS NULL OR typnamespace = ANY($1))
                 GROUP BY 1
                UNION ALL
                SELECT c.relnamespace, 0, 0, pg_catalog.sum(pg_catalog.hashtextextended(k.conname::pg_catalog.text,
                           pg_catalog.hashtext(c.relname::pg_catalog.text) + 10000000000))
                  FROM pg_catalog.pg_constraint k JOIN pg_catalog.pg_class c ON c.oid = k.conrelid
                 WHERE c.relnamespace NOT IN (11, 99)
                   AND ($1::pg_catalog.oid[] IS NULL OR c.relnamespace = ANY($1))
                 GROUP BY 1
                UNION ALL
                SELECT c.relnamespace, 0, 0, pg_catalog.sum(pg_catalog.hashtextextended(t.tgname::pg_catalog.text,
                           pg_catalog.hashtext(c.relname::pg_catalog.text) + 20000000000))
                  FROM pg_catalog.pg_trigger t JOIN pg_catalog.pg_class c ON c.oid = t.tgrelid
                 WHERE NOT t.tgisinternal AND ($1::pg_catalog.oid[] IS NULL OR c.relnamespace = ANY($1))
                 GROUP BY 1) s
         GROUP BY 1)";
    const Result<Rows> rows = m_connection.query(sql, {narrowed(schemas)}, m_stop);
    if (!rows)
        return failure(rows.error());
    QHash<quint32, StructureFacts> result;
    result.reserve(rows->count());
    for (int row = 0; row < rows->count(); ++row)
        result.insert(
            oidAt(*rows, row, 0),
            {static_cast<int>(rows->integer(row, 1)), rows->integer(row, 2), rows->bytes(row, 3).toByteArray(), {}});

    if (const Status added = addInvalidIndexes(schemas, result); !added)
        return failure(added.error());
    return result;
}

Status CatalogReader::addInvalidIndexes(const std::vector<quint32> &schemas, QHash<quint32, StructureFacts> &result)
{
    static const QByteArray invalid = R"(
        SELECT c.relnamespace, c.relname,
               EXISTS (SELECT FROM pg_catalog.pg_stat_progress_create_index p WHERE p.index_relid = i.indexrelid)
          FROM pg_catalog.pg_index i JOIN pg_catalog.pg_class c ON c.oid = i.indexrelid
         WHERE NOT i.indisvalid AND c.relnamespace NOT IN (11, 99)
           AND ($1::pg_catalog.oid[] IS NULL OR c.relnamespace = ANY($1))
         ORDER BY 1, 2)";
    const Result<Rows> indexes = m_connection.query(invalid, {narrowed(schemas)}, m_stop);
    if (!indexes)
        return failure(indexes.error());
    for (int row = 0; row < indexes->count(); ++row) {
        StructureFacts &facts = result[oidAt(*indexes, row, 0)];
        const bool isBeingBuilt = indexes->boolean(row, 2);
        if (!isBeingBuilt)
            facts.invalidIndexes << indexes->text(row, 1);
        facts.fingerprint += (isBeingBuilt ? "?" : "!") + indexes->bytes(row, 1).toByteArray();
    }
    return {};
}

Result<QHash<quint32, LiveObjects>> CatalogReader::objects(const std::vector<quint32> &schemas)
{
    // An index that is still being built is neither there nor left over; one that is being built anew is there.
    static const QByteArray sql = R"(
        SELECT c.relnamespace, c.relkind::pg_catalog.text, '', c.relname, i.indisvalid
          FROM pg_catalog.pg_class c LEFT JOIN pg_catalog.pg_index i ON i.indexrelid = c.oid
         WHERE c.relnamespace = ANY($1::pg_catalog.oid[])
           AND (i.indisvalid IS NOT FALSE OR NOT EXISTS (
                SELECT FROM pg_catalog.pg_stat_progress_create_index p WHERE p.index_relid = c.oid))
        UNION ALL
        SELECT c.relnamespace, 'A', c.relname, a.attname, NULL
          FROM pg_catalog.pg_class c JOIN pg_catalog.pg_attribute a ON a.attrelid = c.oid
         WHERE c.relnamespace = ANY($1) AND c.relkind IN ('r', 'p', 'f') AND a.attnum > 0 AND NOT a.attisdropped
        UNION ALL
        SELECT p.pronamespace, 'F', '', p.proname, NULL FROM pg_catalog.pg_proc p WHERE p.pronamespace = ANY($1)
        UNION ALL
        SELECT t.typnamespace, 'T', '', t.typname, NULL FROM pg_catalog.pg_type t
         WHERE t.typnamespace = ANY($1) AND t.typtype IN ('e', 'd', 'r')
        UNION ALL
        SELECT c.relnamespace, 'G', c.relname, t.tgname, NULL
          FROM pg_catalog.pg_class c JOIN pg_catalog.pg_trigger t ON t.tgrelid = c.oid
         WHERE c.relnamespace = ANY($1) AND NOT t.tgisinternal
        UNION ALL
        SELECT c.relnamespace, 'C', c.relname, k.conname, NULL
          FROM pg_catalog.pg_class c JOIN pg_catalog.pg_constraint k ON k.conrelid = c.oid
         WHERE c.relnamespace = ANY($1))";
    const Result<Rows> rows = m_connection.query(sql, {oidArray(schemas)}, m_stop);
    if (!rows)
        return failure(rows.error());
    QHash<quint32, LiveObjects> result;
    for (int row = 0; row < rows->count(); ++row) {
        const auto kind = kindOf(rows->bytes(row, 1));
        if (!kind)
            continue;
        LiveObjects &live = result[oidAt(*rows, row, 0)];
        const ObjectName object{*kind, {}, rows->text(row, 2), rows->text(row, 3)};
        live.keys.insert(objectKey(object));
        if (*kind == ObjectKind::Table)
            live.tables.insert(object.name);
        if (!rows->isNull(row, 4) && !rows->boolean(row, 4))
            live.invalidIndexes << object.name;
    }
    for (LiveObjects &live : result)
        live.invalidIndexes.sort();
    return result;
}

Result<QSet<quint32>> CatalogReader::lockedRelations()
{
    static const QByteArray sql = R"(
        SELECT l.relation FROM pg_catalog.pg_locks l
         WHERE l.locktype = 'relation' AND l.granted AND l.mode = 'AccessExclusiveLock'
           AND l.pid <> pg_catalog.pg_backend_pid()
           AND l.database = (SELECT oid FROM pg_catalog.pg_database WHERE datname = pg_catalog.current_database()))";
    const Result<Rows> rows = m_connection.query(sql, {}, m_stop);
    if (!rows)
        return failure(rows.error());
    QSet<quint32> result;
    for (int row = 0; row < rows->count(); ++row)
        result.insert(oidAt(*rows, row, 0));
    return result;
}

Result<qint64> CatalogReader::databaseBytes(qint64 pages)
{
    // pg_database_size() looks at every file: quick for some thousands, a third of a scan for ten thousand, seconds for
    // hundreds of thousands.
    static const QByteArray sql = R"(
        SELECT CASE WHEN reltuples < 5000
                    THEN pg_catalog.pg_database_size(pg_catalog.current_database())
                    ELSE $1::pg_catalog.int8 * pg_catalog.current_setting('block_size')::pg_catalog.int8 END
          FROM pg_catalog.pg_class WHERE oid = 'pg_catalog.pg_class'::pg_catalog.regclass)";
    const Result<Rows> rows = m_connection.query(sql, {QByteArray::number(pages)}, m_stop);
    if (!rows)
        return failure(rows.error());
    return rows->integer(0, 0);
}

} // namespace tenantry
