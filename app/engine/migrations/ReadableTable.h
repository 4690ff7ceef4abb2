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
 */
inline QByteArray selectRunsNothing(int serverMajor)
{
    QByteArray condition =
        "(c.relkind OPERATOR(pg_catalog.=) 'r' AND NOT pg_catalog.row_security_active(c.oid) AND NOT EXISTS (SELECT "
        "FROM pg_catalog.pg_index i WHERE i.indrelid OPERATOR(pg_catalog.=) c.oid AND (i.indexprs IS NOT NULL OR "
        "i.indpred IS NOT NULL))";
    if (serverMajor >= 14)
        condition += " AND NOT EXISTS (SELECT FROM pg_catalog.pg_statistic_ext s WHERE s.stxrelid "
                     "OPERATOR(pg_catalog.=) c.oid AND s.stxexprs IS NOT NULL)";
    return condition + ")";
}

} // namespace tenantry
