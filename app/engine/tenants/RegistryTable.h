// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "postgres/Connection.h"

#include <QString>
#include <QStringList>

#include <stop_token>

namespace tenantry {

/// A table (or view) that lists tenants, with its columns as the catalog names them.
struct RegistryTable {
    QString schema;
    QString name;
    QStringList columns;
    QStringList timeColumns; ///< those of type date, timestamp or timestamptz

    QString text() const { return schema + u'.' + name; }
    bool has(const QString &column) const { return columns.contains(column); }
    bool isTime(const QString &column) const { return timeColumns.contains(column); }
    /// Errors: RegistryInvalid that names the columns there are.
    Status requireColumn(const QString &column) const;
    /// "its columns are id, name, …."
    QString columnsSentence() const;
    Result<QByteArray> quotedName(Connection &connection) const;
};

/// Finds the table that a profile names: "table", "schema.table", with double quotes where a part has a dot; the schema
/// defaults to public. An exact match wins over one in lower case. Errors: RegistryInvalid that names what exists.
Result<RegistryTable> findRegistryTable(Connection &connection, const QString &text, std::stop_token stop);

/// The two tables of django-tenants.
struct DjangoTenantTables {
    RegistryTable tenants; ///< has schema_name
    RegistryTable domains; ///< has domain, tenant_id, is_primary
    QString key;           ///< the column of tenants that tenant_id refers to
};

/// Finds them by their columns, in public first, then in every schema; of several candidates the pair that a foreign
/// key binds. Errors: RegistryInvalid when there is none, or more than one pair (all named).
Result<DjangoTenantTables> findDjangoTenants(Connection &connection, std::stop_token stop);

} // namespace tenantry
