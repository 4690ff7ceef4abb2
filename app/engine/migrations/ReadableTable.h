// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

namespace tenantry {

/**
 * SQL, true where a SELECT of all rows from the table c (a row of pg_class) runs nothing that its owner can define,
 * given that the columns named in it have the server's own types. Otherwise a tenant's owner would have a function
 * executed with the rights of whoever scans:
 * - a view, foreign or partitioned table is code, or reads what is;
 * - a row-security policy is evaluated for every row;
 * - the planner evaluates immutable functions of constants in the expressions and predicates of indexes, and in those
 *   of extended statistics (from PostgreSQL 14 on), before a row is read (get_relation_info() in optimizer/util/
 *   plancat.c).
 * \p oid is the oid of c, as SQL: where it is known, the server plans each part once and not for any row.
 * \p ofIndexes and \p ofStatistics say which of them matter (SQL on i and s); empty: all with an expression.
 */
inline QByteArray selectRunsNothing(int serverMajor, const QByteArray &oid = "c.oid", const QByteArray &ofIndexes = {},
                                    const QByteArray &ofStatistics = {})
{
    QByteArray condition =
        "(c.relkind OPERATOR(pg_catalog.=) 'r' AND NOT pg_catalog.row_security_active(c.oid) AND NOT EXISTS (SELECT "
        "FROM pg_catalog.pg_index i WHERE i.indrelid OPERATOR(pg_catalog.=) "
        + oid + " AND (i.indexprs IS NOT NULL OR i.indpred IS NOT NULL)" + ofIndexes + ")";
    if (serverMajor >= 14)
        condition += " AND NOT EXISTS (SELECT FROM pg_catalog.pg_statistic_ext s WHERE s.stxrelid "
                     "OPERATOR(pg_catalog.=) "
                     + oid + " AND s.stxexprs IS NOT NULL" + ofStatistics + ")";
    return condition + ")";
}

/**
 * SQL, true where count(*) of the table c (a row of pg_class) runs nothing that its owner can define. As
 * selectRunsNothing(), but the expressions and predicates may be there as long as they are made of what PostgreSQL
 * itself brings: anything else that they name is in pg_depend.
 */
inline QByteArray countRunsNothing(int serverMajor)
{
    const auto andNamesMore = [](const QByteArray &classId, const QByteArray &object) {
        return " AND EXISTS (SELECT FROM pg_catalog.pg_depend d WHERE d.classid OPERATOR(pg_catalog.=) '" + classId
               + "'::pg_catalog.regclass AND d.objid OPERATOR(pg_catalog.=) " + object
               + " AND NOT d.refclassid OPERATOR(pg_catalog.=) ANY (ARRAY['pg_catalog.pg_class'::pg_catalog.regclass, "
                 "'pg_catalog.pg_constraint'::pg_catalog.regclass, "
                 "'pg_catalog.pg_namespace'::pg_catalog.regclass]::pg_catalog.oid[]))";
    };
    return selectRunsNothing(serverMajor, "c.oid", andNamesMore("pg_catalog.pg_class", "i.indexrelid"),
                             andNamesMore("pg_catalog.pg_statistic_ext", "s.oid"));
}

} // namespace tenantry
