// SPDX-License-Identifier: GPL-3.0-or-later
#include "backups/SchemaBonds.h"

#include "base/Text.h"
#include "postgres/Quoting.h"

#include <QCoreApplication>

namespace tenantry {

/// SQL: the oid of the schema.
static Result<QByteArray> oidOf(const Connection &connection, const QString &schema)
{
    const Result<QByteArray> name = connection.literal(schema);
    if (!name)
        return failure(name.error());
    return "(SELECT oid FROM pg_catalog.pg_namespace WHERE nspname = " + *name + ")";
}

/// SQL, a first common table expression: what DROP SCHEMA ... CASCADE of the schema %1 would reach
/// (findDependentObjects() in catalog/dependency.c), that is, all that depends on what is in it, to any depth, and the
/// owners of what is a part of something else (a view's rule, an extension's member).
static constexpr char reachedSql[] = R"(
        WITH RECURSIVE reached(classid, objid, objsubid) AS (
            SELECT 'pg_catalog.pg_namespace'::pg_catalog.regclass::pg_catalog.oid, %1::pg_catalog.oid, 0
             UNION
            SELECT further.classid, further.objid, further.objsubid
              FROM reached r
             CROSS JOIN LATERAL (
                SELECT d.classid, d.objid, d.objsubid
                  FROM pg_catalog.pg_depend d
                 WHERE d.refclassid = r.classid AND d.refobjid = r.objid
                   AND (r.objsubid = 0 OR d.refobjsubid = r.objsubid)
                 UNION ALL
                SELECT d.refclassid, d.refobjid, d.refobjsubid
                  FROM pg_catalog.pg_depend d
                 WHERE d.classid = r.classid AND d.objid = r.objid AND d.objsubid = r.objsubid
                   AND d.deptype IN ('i', 'e')) further
        ))";

/// The next one: the same with the schema that each is in, by its own name where it has one, else by its carrier's.
static constexpr char placedSql[] = R"(, placed AS (
            SELECT r.*, CASE r.classid
                WHEN 'pg_catalog.pg_namespace'::pg_catalog.regclass THEN r.objid
                WHEN 'pg_catalog.pg_class'::pg_catalog.regclass
                    THEN (SELECT relnamespace FROM pg_catalog.pg_class WHERE oid = r.objid)
                WHEN 'pg_catalog.pg_type'::pg_catalog.regclass
                    THEN (SELECT typnamespace FROM pg_catalog.pg_type WHERE oid = r.objid)
                WHEN 'pg_catalog.pg_proc'::pg_catalog.regclass
                    THEN (SELECT pronamespace FROM pg_catalog.pg_proc WHERE oid = r.objid)
                WHEN 'pg_catalog.pg_constraint'::pg_catalog.regclass
                    THEN (SELECT connamespace FROM pg_catalog.pg_constraint WHERE oid = r.objid)
                WHEN 'pg_catalog.pg_operator'::pg_catalog.regclass
                    THEN (SELECT oprnamespace FROM pg_catalog.pg_operator WHERE oid = r.objid)
                WHEN 'pg_catalog.pg_opclass'::pg_catalog.regclass
                    THEN (SELECT opcnamespace FROM pg_catalog.pg_opclass WHERE oid = r.objid)
                WHEN 'pg_catalog.pg_opfamily'::pg_catalog.regclass
                    THEN (SELECT opfnamespace FROM pg_catalog.pg_opfamily WHERE oid = r.objid)
                WHEN 'pg_catalog.pg_amop'::pg_catalog.regclass
                    THEN (SELECT f.opfnamespace FROM pg_catalog.pg_amop o
                            JOIN pg_catalog.pg_opfamily f ON f.oid = o.amopfamily WHERE o.oid = r.objid)
                WHEN 'pg_catalog.pg_amproc'::pg_catalog.regclass
                    THEN (SELECT f.opfnamespace FROM pg_catalog.pg_amproc o
                            JOIN pg_catalog.pg_opfamily f ON f.oid = o.amprocfamily WHERE o.oid = r.objid)
                WHEN 'pg_catalog.pg_collation'::pg_catalog.regclass
                    THEN (SELECT collnamespace FROM pg_catalog.pg_collation WHERE oid = r.objid)
                WHEN 'pg_catalog.pg_conversion'::pg_catalog.regclass
                    THEN (SELECT connamespace FROM pg_catalog.pg_conversion WHERE oid = r.objid)
                WHEN 'pg_catalog.pg_statistic_ext'::pg_catalog.regclass
                    THEN (SELECT stxnamespace FROM pg_catalog.pg_statistic_ext WHERE oid = r.objid)
                WHEN 'pg_catalog.pg_ts_config'::pg_catalog.regclass
                    THEN (SELECT cfgnamespace FROM pg_catalog.pg_ts_config WHERE oid = r.objid)
                WHEN 'pg_catalog.pg_ts_dict'::pg_catalog.regclass
                    THEN (SELECT dictnamespace FROM pg_catalog.pg_ts_dict WHERE oid = r.objid)
                WHEN 'pg_catalog.pg_ts_parser'::pg_catalog.regclass
                    THEN (SELECT prsnamespace FROM pg_catalog.pg_ts_parser WHERE oid = r.objid)
                WHEN 'pg_catalog.pg_ts_template'::pg_catalog.regclass
                    THEN (SELECT tmplnamespace FROM pg_catalog.pg_ts_template WHERE oid = r.objid)
                WHEN 'pg_catalog.pg_default_acl'::pg_catalog.regclass
                    THEN (SELECT defaclnamespace FROM pg_catalog.pg_default_acl WHERE oid = r.objid)
                WHEN 'pg_catalog.pg_attrdef'::pg_catalog.regclass
                    THEN (SELECT c.relnamespace FROM pg_catalog.pg_attrdef a
                            JOIN pg_catalog.pg_class c ON c.oid = a.adrelid WHERE a.oid = r.objid)
                WHEN 'pg_catalog.pg_trigger'::pg_catalog.regclass
                    THEN (SELECT c.relnamespace FROM pg_catalog.pg_trigger g
                            JOIN pg_catalog.pg_class c ON c.oid = g.tgrelid WHERE g.oid = r.objid)
                WHEN 'pg_catalog.pg_rewrite'::pg_catalog.regclass
                    THEN (SELECT c.relnamespace FROM pg_catalog.pg_rewrite w
                            JOIN pg_catalog.pg_class c ON c.oid = w.ev_class WHERE w.oid = r.objid)
                WHEN 'pg_catalog.pg_policy'::pg_catalog.regclass
                    THEN (SELECT c.relnamespace FROM pg_catalog.pg_policy p
                            JOIN pg_catalog.pg_class c ON c.oid = p.polrelid WHERE p.oid = r.objid)
                END AS namespace
              FROM reached r
        ))";

/// The last one and the question: what is not in the schema itself. A partition does not carry its parent's rows away
/// by a dependency, but by itself.
static constexpr char outsideSql[] = R"(, outside AS (
            SELECT p.classid, p.objid, p.objsubid
              FROM placed p
             WHERE p.namespace IS DISTINCT FROM %1
               AND p.namespace IS DISTINCT FROM 'pg_toast'::pg_catalog.regnamespace
               AND NOT EXISTS (SELECT FROM pg_catalog.pg_depend d
                                WHERE d.classid = p.classid AND d.objid = p.objid AND d.objsubid = p.objsubid
                                  AND d.deptype = 'i')
             UNION
            SELECT 'pg_catalog.pg_class'::pg_catalog.regclass, parent.oid, 0
              FROM pg_catalog.pg_inherits i
              JOIN pg_catalog.pg_class child ON child.oid = i.inhrelid AND child.relnamespace = %1
              JOIN pg_catalog.pg_class parent ON parent.oid = i.inhparent AND parent.relnamespace <> %1
        )
        SELECT DISTINCT pg_catalog.pg_describe_object(o.classid, o.objid, o.objsubid)
          FROM outside o
         WHERE pg_catalog.pg_describe_object(o.classid, o.objid, o.objsubid) IS NOT NULL
         ORDER BY 1 LIMIT 100)";

/// \p schemaOid is SQL.
static QByteArray dependentsSql(const QByteArray &schemaOid)
{
    QByteArray sql(reachedSql);
    sql += placedSql;
    sql += outsideSql;
    return sql.replace("%1", schemaOid);
}

static QStringList dependentsFrom(const Rows &rows)
{
    QStringList dependents;
    for (int row = 0; row < rows.count(); ++row)
        dependents << text::plain(rows.text(row, 0), 300);
    return dependents;
}

Status askDependents(Batch &batch, const Connection &connection, const QString &schema, QStringList &dependents)
{
    const Result<QByteArray> oid = oidOf(connection, schema);
    if (!oid)
        return failure(oid.error());
    batch.add(dependentsSql(*oid), [&dependents](const Rows &rows) { dependents = dependentsFrom(rows); });
    return {};
}

Result<QStringList> outsideDependents(Connection &connection, quint32 schemaOid, std::stop_token stop)
{
    const Result<Rows> rows = connection.query(dependentsSql(QByteArray::number(schemaOid)), {}, std::move(stop));
    if (!rows)
        return failure(rows.error());
    return dependentsFrom(*rows);
}

Result<quint32> lockForDrop(Connection &connection, const QString &schema, std::stop_token stop)
{
    const Result<Rows> tables = connection.query(R"(
        SELECT c.relname, n.oid FROM pg_catalog.pg_namespace n
          LEFT JOIN pg_catalog.pg_class c ON c.relnamespace = n.oid AND c.relkind IN ('r', 'p', 'f')
         WHERE n.nspname = $1::pg_catalog.name)",
                                                 {schema.toUtf8()}, stop);
    if (!tables)
        return failure(tables.error());
    if (tables->count() == 0)
        return failure(ErrorCode::TenantMissing,
                       QCoreApplication::translate("Engine", "There is no schema \"%1\".").arg(schema));
    QByteArrayList names;
    for (int row = 0; row < tables->count(); ++row) {
        if (!tables->isNull(row, 0))
            names << quoting::identifier(schema) + '.' + quoting::identifier(tables->text(row, 0));
    }
    if (!names.isEmpty()) {
        const Result<std::vector<Rows>> locked =
            connection.script("LOCK TABLE ONLY " + names.join(", ONLY ") + " IN ACCESS EXCLUSIVE MODE", stop);
        if (!locked)
            return failure(locked.error());
    }
    return static_cast<quint32>(tables->integer(0, 1));
}

static QByteArray bondsSql(int serverMajor, const QByteArray &schemaOid)
{
    QByteArray sql = R"(
        SELECT pg_catalog.pg_describe_object('pg_catalog.pg_extension'::pg_catalog.regclass, e.oid, 0), NULL
          FROM pg_catalog.pg_extension e
         WHERE e.extnamespace = %1
            OR EXISTS (SELECT FROM pg_catalog.pg_depend m
                         JOIN pg_catalog.pg_depend n ON n.classid = m.classid AND n.objid = m.objid
                          AND n.refclassid = 'pg_catalog.pg_namespace'::pg_catalog.regclass AND n.refobjid = %1
                        WHERE m.refclassid = 'pg_catalog.pg_extension'::pg_catalog.regclass AND m.refobjid = e.oid
                          AND m.deptype = 'e')
         UNION ALL
        SELECT pg_catalog.pg_describe_object('pg_catalog.pg_publication_rel'::pg_catalog.regclass, r.oid, 0), NULL
          FROM pg_catalog.pg_publication_rel r
          JOIN pg_catalog.pg_class c ON c.oid = r.prrelid AND c.relnamespace = %1
         UNION ALL
        SELECT pg_catalog.pg_describe_object('pg_catalog.pg_class'::pg_catalog.regclass, i.inhrelid, 0),
               pg_catalog.pg_describe_object('pg_catalog.pg_class'::pg_catalog.regclass, i.inhparent, 0)
          FROM pg_catalog.pg_inherits i
          JOIN pg_catalog.pg_class child ON child.oid = i.inhrelid AND child.relkind NOT IN ('i', 'I')
          JOIN pg_catalog.pg_class parent ON parent.oid = i.inhparent
         WHERE (child.relnamespace = %1) <> (parent.relnamespace = %1))";
    if (serverMajor >= 15)
        sql += R"(
         UNION ALL
        SELECT pg_catalog.pg_describe_object('pg_catalog.pg_publication_namespace'::pg_catalog.regclass, p.oid, 0), NULL
          FROM pg_catalog.pg_publication_namespace p WHERE p.pnnspid = %1)";
    return sql.replace("%1", schemaOid) + " ORDER BY 1, 2 LIMIT 100";
}

Status askBonds(Batch &batch, const Connection &connection, const QString &schema, QStringList &bonds)
{
    const Result<QByteArray> oid = oidOf(connection, schema);
    if (!oid)
        return failure(oid.error());
    batch.add(bondsSql(connection.server().major(), *oid), [&bonds](const Rows &rows) {
        for (int row = 0; row < rows.count(); ++row) {
            const QString what = text::plain(rows.text(row, 0), 300);
            bonds << (rows.isNull(row, 1) ? what
                                          : QCoreApplication::translate("Engine", "%1, a part of %2")
                                                .arg(what, text::plain(rows.text(row, 1), 300)));
        }
    });
    return {};
}

} // namespace tenantry
