// SPDX-License-Identifier: GPL-3.0-or-later
#include "tenants/TenantOwner.h"

namespace tenantry {

QByteArray TenantOwner::select(int serverMajor)
{
    // From PostgreSQL 16 on a membership may be without the right to become the role.
    const QByteArray becoming = serverMajor >= 16 ? "'SET'" : "'MEMBER'";
    return "o.rolname, o.rolsuper, o.rolname OPERATOR(pg_catalog.=) SESSION_USER, pg_catalog.pg_has_role(o.oid, "
           + becoming + ")";
}

TenantOwner TenantOwner::from(const Rows &rows, int row, int first)
{
    if (rows.isNull(row, first))
        return {};
    return {rows.text(row, first), rows.boolean(row, first + 1), rows.boolean(row, first + 2),
            rows.boolean(row, first + 3)};
}

} // namespace tenantry
