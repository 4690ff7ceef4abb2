// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "postgres/Connection.h"

#include <QString>
#include <QStringList>

#include <stop_token>

namespace tenantry {

/// A table (or view) that lists tenants, with its columns as the catalog names them.
struct RegistryTable {
    QByteArray oid; ///< in digits
    QString schema;
    QString name;
    bool isOrdinary = false; ///< no view, foreign or partitioned table: its rows have a ctid
    QStringList columns;
    QStringList dateColumns; ///< those of type date
    QStringList timeColumns; ///< and those of type timestamp or timestamptz

    QString text() const { return schema + u'.' + name; }
    bool has(const QString &column) const { return columns.contains(column); }
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

/**
 * Finds them by their columns, in public first, then in the schemas that are no tenant's; of several candidates the
 * pair that a foreign key binds.
 *
 * A tenant's own tables may look the same, by chance or because its owner wants to be the one who lists the tenants.
 * Outside public only tables count that belong, with their schemas, to a superuser, the database's owner or the
 * session's own role; of those, a schema that another candidate lists is a tenant's. Nothing else is read. \p named:
 * the table of the tenants as the profile names it, which is then taken wherever it is; empty: it names none.
 *
 * Errors: RegistryInvalid when there is none, or more than one pair (all named); those of findRegistryTable().
 */
Result<DjangoTenantTables> findDjangoTenants(Connection &connection, const QString &named, std::stop_token stop);

} // namespace tenantry
