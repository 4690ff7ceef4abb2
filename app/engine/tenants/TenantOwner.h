// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "postgres/Connection.h"

#include <QByteArray>
#include <QString>

namespace tenantry {

/// Whose a tenant is, and what the connection's own role (the operator) is to that role.
struct TenantOwner {
    QString role; ///< empty: not known
    bool isSuperuser = false;
    bool isOperator = false;
    bool mayBecome = false; ///< the operator may SET ROLE to it
    bool operator==(const TenantOwner &) const = default;

    static constexpr int columns = 4;
    /// SQL: what ownerFrom() reads of o, a row of pg_roles; no aggregates in it.
    static QByteArray select(int serverMajor);
    /// The values of select(), from column \p first on. The join with pg_roles may have found nobody.
    static TenantOwner from(const Rows &rows, int row, int first);
};

} // namespace tenantry
