// SPDX-License-Identifier: GPL-3.0-or-later
#include "backups/TenantContents.h"

#include "backups/Privileges.h"
#include "migrations/CatalogReader.h"
#include "migrations/HistoryReader.h"
#include "migrations/ReadableTable.h"
#include "migrations/formats/Formats.h"

#include <QCoreApplication>
#include <QHash>

#include <algorithm>

namespace tenantry {

namespace {

using BySchema = QHash<QString, size_t>;

const QByteArray schemasSql = R"(
        SELECT n.nspname, n.oid, pg_catalog.pg_get_userbyid(n.nspowner),
               pg_catalog.obj_description(n.oid, 'pg_namespace'), n.nspacl IS NOT NULL
          FROM pg_catalog.unnest(%1::pg_catalog.text[]) WITH ORDINALITY AS wanted(name, place)
          JOIN pg_catalog.pg_namespace n ON n.nspname = wanted.name::pg_catalog.name
         ORDER BY wanted.place)";

void takeSchemas(const Rows &rows, std::vector<TenantContents> &contents, BySchema &index)
{
    contents.reserve(size_t(rows.count()));
    for (int row = 0; row < rows.count(); ++row) {
        TenantContents one;
        one.tenant.schema = rows.text(row, 0);
        one.oid = quint32(rows.integer(row, 1));
        one.tenant.owner = rows.text(row, 2);
        one.tenant.comment = rows.isNull(row, 3) ? QString() : rows.text(row, 3);
        if (rows.boolean(row, 4))
            one.tenant.grants.emplace();
        if (index.contains(one.tenant.schema))
            continue;
        index.insert(one.tenant.schema, contents.size());
        contents.push_back(std::move(one));
    }
}

const QByteArray grantsSql = R"(
        SELECT n.nspname, COALESCE(r.rolname, ''), a.privilege_type, a.is_grantable
          FROM pg_catalog.pg_namespace n
         CROSS JOIN LATERAL pg_catalog.aclexplode(n.nspacl) a
          LEFT JOIN pg_catalog.pg_roles r ON r.oid = a.grantee
         WHERE n.nspname = ANY (%1::pg_catalog.name[])
           AND (a.grantee = 0 OR r.oid IS NOT NULL)
         ORDER BY 1, 2, 3)";

void takeGrants(const Rows &rows, std::vector<TenantContents> &contents, const BySchema &index)
{
    for (int row = 0; row < rows.count(); ++row) {
        const auto at = index.constFind(rows.text(row, 0));
        if (at == index.constEnd() || !contents[*at].tenant.grants)
            continue;
        contents[*at].tenant.grants->push_back(
            {rows.text(row, 1), rows.text(row, 2),
             rows.boolean(row, 3) ? BackupGrant::Option::Grantable : BackupGrant::Option::Plain});
    }
}

// Objects of extensions are not dumped with a schema. Partitioned parents and views hold no rows of their own.
const QByteArray relationsSql = R"(
        SELECT n.nspname, c.relname, c.oid, c.relkind,
               (c.relpages::pg_catalog.int8 + COALESCE(t.relpages, 0))
                 * pg_catalog.current_setting('block_size')::pg_catalog.int8,
               (SELECT pg_catalog.count(*) FROM pg_catalog.pg_index i WHERE i.indrelid = c.oid),
               c.relpersistence = 'u', %2
          FROM pg_catalog.pg_namespace n
          JOIN pg_catalog.pg_class c ON c.relnamespace = n.oid
          LEFT JOIN pg_catalog.pg_class t ON t.oid = c.reltoastrelid
         WHERE n.nspname = ANY (%1::pg_catalog.name[])
           AND c.relkind IN ('r', 'p', 'S', 'm', 'f', 'v')
           AND NOT EXISTS (SELECT FROM pg_catalog.pg_depend d
                            WHERE d.classid = 'pg_catalog.pg_class'::pg_catalog.regclass AND d.objid = c.oid
                              AND d.objsubid = 0 AND d.deptype = 'e')
         ORDER BY n.nspname, c.relname)";

void takeRelations(const Rows &rows, std::vector<TenantContents> &contents, const BySchema &index)
{
    for (int row = 0; row < rows.count(); ++row) {
        const auto at = index.constFind(rows.text(row, 0));
        if (at == index.constEnd())
            continue;
        TenantContents &one = contents[*at];
        const QByteArrayView kind = rows.bytes(row, 3);
        one.dumpLocks += 1;
        if (kind != "r")
            continue;
        one.bytes += rows.integer(row, 4);
        one.countLocks += 1 + int(rows.integer(row, 5));
        one.tenant.tables.push_back({rows.text(row, 1), 0});
        one.tableOids.push_back(quint32(rows.integer(row, 2)));
        // In an SQL_ASCII database a name need not be UTF-8, and then it cannot be said.
        const bool isSayable = !one.tenant.tables.back().name.contains(QChar::ReplacementCharacter);
        one.tableKinds.push_back({rows.boolean(row, 6), isSayable && rows.boolean(row, 7)});
    }
}

const QByteArray functionsSql = R"(
        SELECT n.nspname, pg_catalog.sum(pg_catalog.octet_length(p.prosrc))::pg_catalog.int8
          FROM pg_catalog.pg_namespace n
          JOIN pg_catalog.pg_proc p ON p.pronamespace = n.oid
         WHERE n.nspname = ANY (%1::pg_catalog.name[])
         GROUP BY n.nspname)";

void takeFunctions(const Rows &rows, std::vector<TenantContents> &contents, const BySchema &index)
{
    for (int row = 0; row < rows.count(); ++row) {
        if (const auto at = index.constFind(rows.text(row, 0)); at != index.constEnd())
            contents[*at].functionBytes = rows.integer(row, 1);
    }
}

void takePrivileges(const Rows &rows, std::vector<TenantContents> &contents, const BySchema &index)
{
    for (TenantContents &one : contents)
        one.tenant.privileges.emplace();
    for (int row = 0; row < rows.count(); ++row) {
        if (const auto at = index.constFind(rows.text(row, 0)); at != index.constEnd())
            contents[*at].tenant.privileges->push_back({rows.text(row, 1), rows.text(row, 2), rows.text(row, 3)});
    }
}

void takeHistoryTables(const Rows &rows, std::vector<TenantContents> &contents)
{
    const QHash<quint32, HistoryTable> tables = CatalogReader::historyTablesFrom(rows, formats::standard());
    for (TenantContents &one : contents) {
        const auto table = tables.constFind(one.oid);
        if (table != tables.constEnd() && table->problem.isEmpty())
            one.history = *table;
    }
}

/// \p sql about the schemas of \p names, a literal.
QByteArray about(QByteArray sql, const QByteArray &names)
{
    return sql.replace("%1", names);
}

/// One SELECT of the big UNION ALL. item: index of the table.
Result<QByteArray> countingSelect(const Connection &connection, const TenantContents &one, size_t number, int item,
                                  CountWhat what)
{
    const Result<QByteArray> schema = connection.quoted(one.tenant.schema);
    if (!schema)
        return failure(schema.error());
    const QByteArray head = "SELECT " + QByteArray::number(qulonglong(number)) + ", " + QByteArray::number(item) + ", ";
    const Result<QByteArray> table = connection.quoted(one.tenant.tables[size_t(item)].name);
    if (!table)
        return failure(table.error());
    const QByteArray from = " FROM ONLY " + *schema + '.' + *table + " t";
    if (what == CountWhat::Visible)
        return head + "pg_catalog.count(*)::pg_catalog.text, '0'" + from;
    // The row type is made with the table. The table's own row in pg_class is written anew by a GRANT or a TRUNCATE.
    const QByteArray restored = "t.xmin = (SELECT y.xmin FROM pg_catalog.pg_class c JOIN pg_catalog.pg_type y "
                                "ON y.oid = c.reltype WHERE c.oid = "
                                + QByteArray::number(one.tableOids[size_t(item)]) + ")";
    return head + "pg_catalog.count(*) FILTER (WHERE " + restored
           + ")::pg_catalog.text, pg_catalog.count(*) FILTER (WHERE NOT " + restored + ")::pg_catalog.text" + from;
}

void takeHistory(TenantContents &one, const std::vector<HistoryRow> &rows)
{
    one.tenant.versions.clear();
    one.tenant.level.clear();
    for (const HistoryRow &row : rows) {
        one.tenant.versions << row.id.text();
        const QString &level = one.tenant.level;
        if (row.success && (level.isEmpty() || compareVersions(row.id.text(), level) == std::strong_ordering::greater))
            one.tenant.level = row.id.text();
    }
}

} // namespace

QByteArray arrayLiteral(const QStringList &texts)
{
    QByteArray literal = "{";
    for (const QString &text : texts) {
        QByteArray escaped = text.toUtf8();
        escaped.replace('\\', "\\\\").replace('"', "\\\"");
        literal += (literal.size() > 1 ? ",\"" : "\"") + escaped + '"';
    }
    return literal + '}';
}

Status askContents(Batch &batch, Connection &connection, const QStringList &schemas,
                   std::vector<TenantContents> &contents)
{
    const Result<QByteArray> names = connection.literal(QString::fromUtf8(arrayLiteral(schemas)));
    if (!names)
        return failure(names.error());
    const auto index = std::make_shared<BySchema>();
    batch.add(about(schemasSql, *names), [&contents, index](const Rows &rows) { takeSchemas(rows, contents, *index); });
    batch.add(about(grantsSql, *names), [&contents, index](const Rows &rows) { takeGrants(rows, contents, *index); });
    batch.add(privilegesSql(*names + "::pg_catalog.name[]", PrivilegesOf::ChangedObjects),
              [&contents, index](const Rows &rows) { takePrivileges(rows, contents, *index); });
    const QByteArray relations = QByteArray(relationsSql).replace("%2", countRunsNothing(connection.server().major()));
    batch.add(about(relations, *names),
              [&contents, index](const Rows &rows) { takeRelations(rows, contents, *index); });
    batch.add(about(functionsSql, *names),
              [&contents, index](const Rows &rows) { takeFunctions(rows, contents, *index); });
    batch.add(CatalogReader(connection, {}).historyTablesStatement("nspname = ANY (" + *names + "::pg_catalog.name[])"),
              [&contents](const Rows &rows) { takeHistoryTables(rows, contents); });
    return {};
}

Result<std::vector<TenantContents>> readContents(Connection &connection, const QStringList &schemas,
                                                 std::stop_token stop)
{
    std::vector<TenantContents> contents;
    Batch batch;
    if (const Status asked = askContents(batch, connection, schemas, contents); !asked)
        return failure(asked.error());
    if (const Status read = batch.run(connection, std::move(stop)); !read)
        return failure(read.error());
    return contents;
}

qint64 TenantContents::archiveBytesAtMost() const
{
    // Measured: random bytes, written as hexadecimal digits and compressed, take 1.14 times their room; floating-point
    // numbers, dates and UUIDs less than theirs. The archive's head is not compressed: a table's entries in it take
    // some 2 kB, more where it has many columns.
    constexpr qint64 relationBytes = 8192;
    constexpr qint64 indexBytes = 4096;
    return bytes + bytes / 4 + dumpLocks * relationBytes + countLocks * indexBytes + 2 * functionBytes;
}

/// Runs \p questions, in a part of the transaction that is taken back afterwards with the locks it took; whether they
/// were answered before somebody's lock kept them waiting for two seconds. That must not keep a dialog waiting.
static Result<bool> askInPassing(Connection &connection, const QByteArray &sql, const Batch::Take &take,
                                 std::stop_token stop)
{
    Batch batch;
    batch.add("SAVEPOINT in_passing");
    batch.add("SET LOCAL lock_timeout = '2s'");
    batch.add(sql, take);
    batch.add("ROLLBACK TO SAVEPOINT in_passing");
    batch.add("RELEASE SAVEPOINT in_passing");
    const Status read = batch.run(connection, std::move(stop));
    if (read)
        return true;
    if (read.error().code != ErrorCode::LockTimeout)
        return failure(read.error());
    const auto ended = connection.script("ROLLBACK TO SAVEPOINT in_passing; RELEASE SAVEPOINT in_passing");
    return ended ? Result<bool>(false) : failure(ended.error());
}

/// Of the tenants from \p first on, some hundred tables' worth; returns the next one.
static Result<size_t> readSizesOfSome(Connection &connection, std::vector<TenantContents> &contents, size_t first,
                                      std::stop_token stop)
{
    constexpr qsizetype atOnce = 500;
    QStringList oids;
    size_t next = first;
    for (; next < contents.size() && (oids.isEmpty() || oids.size() < atOnce); ++next) {
        for (const quint32 oid : contents[next].tableOids)
            oids << QString::number(oid);
    }
    QHash<qint64, qint64> sizes;
    const Result<bool> answered = askInPassing(
        connection,
        "SELECT oid, COALESCE(pg_catalog.pg_table_size(oid), 0) FROM pg_catalog.unnest('" + arrayLiteral(oids)
            + "'::pg_catalog.oid[]) AS oid",
        [&sizes](const Rows &rows) {
            for (int row = 0; row < rows.count(); ++row)
                sizes.insert(rows.integer(row, 0), rows.integer(row, 1));
        },
        std::move(stop));
    if (!answered)
        return failure(answered.error());
    for (size_t at = first; *answered && at < next; ++at) {
        contents[at].bytes = 0;
        for (const quint32 oid : contents[at].tableOids)
            contents[at].bytes += sizes.value(oid);
    }
    return next;
}

Status readFileSizes(Connection &connection, std::vector<TenantContents> &contents, std::stop_token stop)
{
    for (size_t next = 0; next < contents.size();) {
        const Result<size_t> after = readSizesOfSome(connection, contents, next, stop);
        if (!after)
            return failure(after.error());
        next = *after;
    }
    return {};
}

/// Of the columns that may hold the identity of a large object; nothing where there is none in the whole database.
static QByteArray oidColumnsSql(int serverMajor)
{
    return R"(
        SELECT n.nspname, c.relname, a.attname, )"
           + countRunsNothing(serverMajor) + R"(
          FROM pg_catalog.pg_namespace n
          JOIN pg_catalog.pg_class c ON c.relnamespace = n.oid AND c.relkind = 'r'
          JOIN pg_catalog.pg_attribute a ON a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped
          JOIN pg_catalog.pg_type t ON t.oid = a.atttypid
          LEFT JOIN pg_catalog.pg_type b ON b.oid = t.typbasetype AND t.typtype = 'd'
         WHERE n.nspname = ANY ($1::pg_catalog.name[])
           AND 'pg_catalog.oid'::pg_catalog.regtype IN (t.oid, b.oid, b.typbasetype)
           AND EXISTS (SELECT FROM pg_catalog.pg_largeobject_metadata)
         ORDER BY n.nspname, c.relname, a.attname)";
}

Result<QStringList> largeObjectColumns(Connection &connection, const QStringList &schemas, std::stop_token stop)
{
    const Result<Rows> columns =
        connection.query(oidColumnsSql(connection.server().major()), {arrayLiteral(schemas)}, stop);
    if (!columns)
        return failure(columns.error());
    QStringList pointing;
    for (int row = 0; row < columns->count(); ++row) {
        const QString name =
            QStringList{columns->text(row, 0), columns->text(row, 1), columns->text(row, 2)}.join(u'.');
        const Result<QByteArray> schema = connection.quoted(columns->text(row, 0));
        const Result<QByteArray> table = connection.quoted(columns->text(row, 1));
        const Result<QByteArray> column = connection.quoted(columns->text(row, 2));
        bool points = true;
        if (columns->boolean(row, 3) && schema && table && column) {
            const Result<bool> answered = askInPassing(
                connection,
                "SELECT EXISTS (SELECT FROM ONLY " + *schema + '.' + *table
                    + " t JOIN pg_catalog.pg_largeobject_metadata m ON m.oid OPERATOR(pg_catalog.=) t." + *column
                    + "::pg_catalog.oid)",
                [&points](const Rows &rows) { points = rows.boolean(0, 0); }, stop);
            if (!answered && answered.error().code != ErrorCode::PermissionDenied)
                return failure(answered.error());
        }
        if (points)
            pointing << name;
    }
    return pointing;
}

/// What the histories record, by the same reader as the scan's.
static Status askHistories(Batch &batch, Connection &connection, const std::vector<TenantContents *> &tenants)
{
    std::vector<TenantContents *> having;
    std::vector<HistoryTarget> targets;
    for (TenantContents *one : tenants) {
        if (!one->history)
            continue;
        having.push_back(one);
        targets.push_back({one->tenant.schema, *one->history});
    }
    if (targets.empty())
        return {};
    const Result<QByteArrayList> statements = HistoryReader(connection, {}).rowsStatements(targets);
    if (!statements)
        return failure(statements.error());
    for (qsizetype i = 0; i + 1 < statements->size(); ++i)
        batch.add(statements->at(i));
    batch.add(statements->back(), [having = std::move(having)](const Rows &rows) {
        const std::vector<std::vector<HistoryRow>> histories = HistoryReader::rowsFrom(rows, having.size());
        for (size_t i = 0; i < having.size(); ++i)
            takeHistory(*having[i], histories[i]);
    });
    return {};
}

Status countRows(Connection &connection, std::vector<TenantContents *> tenants, CountWhat what, std::stop_token stop)
{
    Batch batch;
    if (const Status asked = askHistories(batch, connection, tenants); !asked)
        return asked;
    constexpr int selectsAStatement = 100;
    QByteArrayList selects;
    bool asksHistories = true; // the first message alone
    const auto flush = [&]() -> Status {
        if (!selects.isEmpty())
            batch.add(selects.join("\nUNION ALL "), [&tenants](const Rows &rows) {
                for (int row = 0; row < rows.count(); ++row) {
                    TenantContents &one = *tenants[size_t(rows.integer(row, 0))];
                    const auto item = size_t(rows.integer(row, 1));
                    one.tenant.tables[item].rows = rows.text(row, 2).toLongLong();
                    one.othersRows[item] = rows.text(row, 3).toLongLong();
                }
            });
        selects.clear();
        const Status counted = batch.run(connection, stop);
        const bool explain = std::exchange(asksHistories, false) && !counted;
        return explain ? Status(failure(HistoryReader::explained(counted.error()))) : counted;
    };
    for (size_t number = 0; number < tenants.size(); ++number) {
        TenantContents &one = *tenants[number];
        one.othersRows.assign(one.tenant.tables.size(), 0);
        for (int item = 0; item < int(one.tenant.tables.size()); ++item) {
            if (!one.tableKinds[size_t(item)].isCountable) {
                one.tenant.tables[size_t(item)].rows = notCounted;
                continue;
            }
            Result<QByteArray> select = countingSelect(connection, one, number, item, what);
            if (!select)
                return failure(select.error());
            selects << std::move(*select);
            if (selects.size() < selectsAStatement)
                continue;
            if (const Status flushed = flush(); !flushed)
                return flushed;
        }
    }
    return flush();
}

static Status readHistories(Connection &connection, const std::vector<TenantContents *> &tenants, std::stop_token stop)
{
    Batch batch;
    if (const Status asked = askHistories(batch, connection, tenants); !asked)
        return asked;
    const Status read = batch.isEmpty() ? Status() : batch.run(connection, std::move(stop));
    return read ? read : Status(failure(HistoryReader::explained(read.error())));
}

static Status readBatch(Connection &connection, const QByteArray &snapshot, const std::vector<TenantContents *> &batch,
                        std::stop_token stop)
{
    // Row security must fail it: never a silent part.
    const Result<std::vector<Rows>> begun =
        connection.script("BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY; SET TRANSACTION SNAPSHOT " + snapshot
                              + "; SET LOCAL row_security = off",
                          stop);
    const Status read = begun ? readHistories(connection, batch, stop) : failure(begun.error());
    const Result<std::vector<Rows>> ended = connection.script(read ? "COMMIT" : "ROLLBACK");
    if (!read)
        return read;
    if (!ended)
        return failure(ended.error());
    return {};
}

/// Which tenant of a failed batch it was: the server's message names a table, which every tenant has.
static Error blameTenant(Connection &connection, const QByteArray &snapshot, const std::vector<TenantContents *> &batch,
                         Error error, const std::stop_token &stop)
{
    if (error.isCancelled() || !connection.isAlive())
        return error;
    for (TenantContents *one : batch) {
        const Status again = batch.size() > 1 ? readBatch(connection, snapshot, {one}, stop) : failure(error);
        if (again)
            continue;
        if (again.error().isCancelled())
            return again.error();
        error = again.error();
        error.message = QCoreApplication::translate("Engine", "The history of tenant \"%1\" cannot be read: %2")
                            .arg(one->tenant.schema, error.message);
        return error;
    }
    return error;
}

Status readHistoriesInSnapshot(Connection &connection, const QByteArray &snapshotId,
                               const std::vector<TenantContents *> &tenants, qint64 lockBudget, std::stop_token stop)
{
    const Result<QByteArray> snapshot = connection.literal(QString::fromLatin1(snapshotId));
    if (!snapshot)
        return failure(snapshot.error());
    size_t next = 0;
    while (next < tenants.size()) {
        std::vector<TenantContents *> batch;
        qint64 locks = 0;
        for (; next < tenants.size() && (batch.empty() || locks + tenants[next]->countLocks <= lockBudget); ++next) {
            locks += tenants[next]->countLocks;
            batch.push_back(tenants[next]);
        }
        if (const Status read = readBatch(connection, *snapshot, batch, stop); !read)
            return failure(blameTenant(connection, *snapshot, batch, read.error(), stop));
    }
    return {};
}

void settleLevel(TenantContents &contents, const MigrationSet *set)
{
    QStringList &versions = contents.tenant.versions;
    if (contents.history && set && !set->isEmpty()) {
        std::vector<HistoryRow> rows;
        for (const QString &version : std::as_const(versions)) {
            HistoryRow row;
            row.id = {{}, version};
            rows.push_back(std::move(row));
        }
        versions.clear();
        for (const HistoryRow &row : contents.history->format->expand(std::move(rows), *set))
            versions << row.id.text();
    }
    std::sort(versions.begin(), versions.end(), [](const QString &left, const QString &right) {
        return compareVersions(left, right) == std::strong_ordering::less;
    });
}

} // namespace tenantry
