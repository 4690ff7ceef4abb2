// SPDX-License-Identifier: GPL-3.0-or-later
#include "operations/SchemaCopying.h"

#include "backups/ChildAccess.h"
#include "backups/PgTools.h"
#include "postgres/Quoting.h"
#include "tasks/ChildProcess.h"

#include <QCoreApplication>
#include <QRegularExpression>

#include <algorithm>

namespace tenantry {

namespace {

/// A table of the source, with the columns that are written.
struct CopiedTable {
    QString name;
    QByteArray columns; ///< quoted, with commas
    QByteArray values;  ///< the same of what is read: a type of the schema's own is another one in the copy
};

/// What the catalog tells of the source's rows.
struct SourceRows {
    std::vector<CopiedTable> tables;
    QStringList sequences;
    QStringList views; ///< materialized ones that hold rows, each after those that it may read
};

/// The structure as pg_dump tells it.
struct Dumped {
    QByteArray preData;
    QByteArray postData;
};

QByteArray inSchema(const QByteArray &schema, const QString &name)
{
    return schema + '.' + quoting::identifier(name);
}

Result<QByteArray> runDump(const PgTools &tools, const ChildAccess &children, const QString &schema,
                           const std::stop_token &stop)
{
    ProcessSpec spec;
    spec.program = tools.pgDump;
    spec.arguments = {QStringLiteral("--format=plain"),
                      QStringLiteral("--no-password"),
                      QStringLiteral("--strict-names"),
                      QStringLiteral("--no-owner"),
                      QStringLiteral("--no-tablespaces"),
                      QStringLiteral("--no-publications"),
                      QStringLiteral("--no-security-labels"),
                      QStringLiteral("--lock-wait-timeout=10000"),
                      QStringLiteral("--encoding=UTF8"),
                      QStringLiteral("--section=pre-data"),
                      QStringLiteral("--section=post-data"),
                      QStringLiteral("--schema=") + schemaPattern(schema),
                      QStringLiteral("--dbname=") + children.conninfo()};
    spec.inherited = Inherited::ToConnect;
    spec.environment = children.environment();
    const Result<ProcessResult> ended = runProcess(spec, stop);
    if (!ended)
        return failure(ended.error());
    return ended->standardOutput;
}

/// Less what the session has to keep (its settings, its path), what only psql understands, and the schema itself, which
/// is made with its owner.
QByteArray withoutFrame(const QByteArray &dump)
{
    static const QRegularExpression setting(
        QStringLiteral("\\A(SET [a-z_]+ = .*;|SELECT pg_catalog\\.set_config\\('search_path', '', "
                       "false\\);|\\\\(un)?restrict .*)\\z"));
    QByteArrayList kept;
    bool isHead = true;
    bool hasSchema = false;
    for (const QByteArray &line : dump.split('\n')) {
        isHead = isHead && !line.startsWith("-- Name: ");
        const bool isFrame = (isHead && setting.match(QString::fromUtf8(line)).hasMatch())
                             || line.startsWith("\\restrict ") || line.startsWith("\\unrestrict ");
        const bool isSchema = !hasSchema && line.startsWith("CREATE SCHEMA ");
        hasSchema = hasSchema || isSchema;
        const bool isComment = line.startsWith("--") || line.isEmpty();
        if (!isFrame && !isSchema && !(isHead && isComment))
            kept << line;
    }
    return kept.join('\n');
}

/// Where the post-data section begins (pg_dump sorts by section, see pg_dump_sort.c): with the first entry of a type
/// that only that section has. Who writes such a line into the body of a function has the copy fail: it is compared.
qsizetype postDataAt(const QByteArray &dump)
{
    static const QRegularExpression entry(
        QStringLiteral(
            "^-- Name: .*; Type: (CONSTRAINT|CHECK CONSTRAINT|FK CONSTRAINT|INDEX|INDEX ATTACH|STATISTICS|RULE|"
            "TRIGGER|POLICY|ROW SECURITY); Schema: "),
        QRegularExpression::MultilineOption);
    const QString text = QString::fromUtf8(dump);
    const QRegularExpressionMatch match = entry.match(text);
    return match.hasMatch() ? text.first(match.capturedStart()).toUtf8().size() : dump.size();
}

Result<Dumped> dumpStructure(const Connection &connection, const QString &schema, const TaskContext &task)
{
    const Result<PgTools> tools = findPgTools(connection.server().major());
    if (!tools)
        return failure(tools.error());
    const Result<ChildAccess> children = ChildAccess::make(connection, QStringLiteral("tenantry/copy"));
    if (!children)
        return failure(children.error());
    const Result<QByteArray> dumped = runDump(*tools, *children, schema, task.stopToken());
    if (!dumped)
        return failure(dumped.error());
    const QByteArray dump = withoutFrame(*dumped);
    const qsizetype at = postDataAt(dump);
    return Dumped{dump.first(at), dump.sliced(at)};
}

/// \p listed: only of these tables and of what they own; null: everything.
Result<SourceRows> readSource(Connection &connection, const QString &schema, const QStringList *listed,
                              const std::stop_token &stop)
{
    const Result<Rows> rows = connection.query(R"(
        SELECT c.relkind, c.relname,
               (SELECT pg_catalog.string_agg(pg_catalog.quote_ident(a.attname), ', ' ORDER BY a.attnum)
                  FROM pg_catalog.pg_attribute a
                 WHERE a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped AND a.attgenerated = ''),
               (SELECT pg_catalog.string_agg(pg_catalog.concat(pg_catalog.quote_ident(a.attname),
                           CASE WHEN t.typnamespace = c.relnamespace THEN '::pg_catalog.text::'
                                || pg_catalog.format_type(a.atttypid, a.atttypmod) END), ', ' ORDER BY a.attnum)
                  FROM pg_catalog.pg_attribute a JOIN pg_catalog.pg_type t ON t.oid = a.atttypid
                 WHERE a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped AND a.attgenerated = ''),
               (SELECT o.relname FROM pg_catalog.pg_depend d JOIN pg_catalog.pg_class o ON o.oid = d.refobjid
                 WHERE d.classid = 'pg_catalog.pg_class'::pg_catalog.regclass AND d.objid = c.oid
                   AND d.refclassid = 'pg_catalog.pg_class'::pg_catalog.regclass AND d.deptype IN ('a', 'i')
                   AND o.relnamespace = c.relnamespace AND c.relkind = 'S' LIMIT 1)
          FROM pg_catalog.pg_class c JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
         WHERE n.nspname = $1::pg_catalog.name
           AND (c.relkind IN ('r', 'S') OR (c.relkind = 'm' AND c.relispopulated))
         ORDER BY c.oid)",
                                               {schema.toUtf8()}, stop);
    if (!rows)
        return failure(rows.error());
    SourceRows source;
    for (int row = 0; row < rows->count(); ++row) {
        const QByteArrayView kind = rows->bytes(row, 0);
        const QString name = rows->text(row, 1);
        if (kind == QByteArrayView("m"))
            source.views << name;
        else if (kind == QByteArrayView("S") && (!listed || listed->contains(rows->text(row, 4))))
            source.sequences << name;
        else if (kind == QByteArrayView("r") && (!listed || listed->contains(name)))
            source.tables.push_back({name, rows->bytes(row, 2).toByteArray(), rows->bytes(row, 3).toByteArray()});
    }
    if (!listed)
        return source;
    const auto place = [&](const CopiedTable &table) { return listed->indexOf(table.name); };
    std::ranges::sort(source.tables, {}, place);
    for (const QString &name : *listed) {
        if (std::ranges::none_of(source.tables, [&](const CopiedTable &table) { return table.name == name; }))
            return failure(
                ErrorCode::TenantMissing,
                QCoreApplication::translate("Engine", "The tenant \"%1\" has no table \"%2\".").arg(schema, name));
    }
    return source;
}

/// \p from and \p to are schemas, quoted.
QByteArray rowsSql(const SourceRows &source, const QByteArray &from, const QByteArray &to)
{
    QByteArray sql;
    for (const CopiedTable &table : source.tables) {
        if (!table.columns.isEmpty())
            sql += "INSERT INTO " + inSchema(to, table.name) + " (" + table.columns
                   + ") OVERRIDING SYSTEM VALUE\n  "
                     "SELECT "
                   + table.values + " FROM ONLY " + inSchema(from, table.name) + ";\n";
    }
    return sql;
}

QByteArray afterwardsSql(const SourceRows &source, const QByteArray &from, const QByteArray &to)
{
    QByteArray sql;
    for (const QString &name : source.sequences)
        sql += "SELECT pg_catalog.setval(" + quoting::literal(QString::fromUtf8(inSchema(to, name)))
               + ", last_value, is_called) FROM " + inSchema(from, name) + ";\n";
    for (const QString &name : source.views)
        sql += "REFRESH MATERIALIZED VIEW " + inSchema(to, name) + ";\n";
    return sql;
}

} // namespace

Result<SchemaCopy> planSchemaCopy(const Access &access, const CopyRequest &request, const QString &role,
                                  const CreationMark &mark, const TaskContext &task)
{
    Result<ReadingSession> session = access.reading(access.session(QStringLiteral("copy")), task.stopToken());
    if (!session)
        return failure(session.error());
    Connection &connection = session->connection();
    const QStringList *listed = request.rows == CopyRequest::Rows::Listed ? &request.tables : nullptr;
    const Result<SourceRows> source = readSource(connection, request.source, listed, task.stopToken());
    if (!source)
        return failure(source.error());
    const Result<Dumped> dumped = dumpStructure(connection, request.source, task);
    if (!dumped)
        return failure(dumped.error());
    const QByteArray from = quoting::identifier(QStringLiteral("tenantry_copied_") + mark.token);
    const QByteArray to = quoting::identifier(request.source);
    const QByteArray named = quoting::identifier(request.schema);
    const QByteArray owner = role.isEmpty() ? QByteArray() : quoting::identifier(role);
    SchemaCopy copy{request.source, request.schema, mark, {}};
    copy.sql = "BEGIN ISOLATION LEVEL REPEATABLE READ;\nSET LOCAL check_function_bodies = off;\nALTER SCHEMA " + to
               + " RENAME TO " + from + ";\nCREATE SCHEMA " + to
               + (owner.isEmpty() ? ";\n" : " AUTHORIZATION " + owner + ";\nSET LOCAL ROLE " + owner + ";\n")
               + dumped->preData + rowsSql(*source, from, to) + dumped->postData + afterwardsSql(*source, from, to)
               + (owner.isEmpty() ? "" : "RESET ROLE;\n") + "ALTER SCHEMA " + to + " RENAME TO " + named
               + ";\nALTER SCHEMA " + from + " RENAME TO " + to + ";\nCOMMENT ON SCHEMA " + named + " IS "
               + quoting::literal(mark.toComment()) + ";\n";
    return copy;
}

} // namespace tenantry
