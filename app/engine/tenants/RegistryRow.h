// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "postgres/Connection.h"
#include "settings/Profile.h"
#include "tenants/RegistryTable.h"

#include <QMap>

#include <optional>
#include <stop_token>
#include <vector>

namespace tenantry {

/// A column of the registry that a new row may, or has to, be given a value for.
struct RegistryColumn {
    QString name;            ///< "domain.ssl_state": of the table of domains
    QString type;            ///< as SQL has it
    bool isRequired = false; ///< not null, and the table gives it no value by itself
    QStringList choices;     ///< of an enum's labels; empty: any
};

/// A row to be: what stands in the registry for one tenant.
struct RegistryRow {
    QString schema;
    QString name;
    QString domain;                  ///< the primary one; empty: none
    QMap<QString, QString> values{}; ///< by the name of a RegistryColumn
};

/**
 * The registry as it is written: which tables, which columns. A registry that is a pattern of schema names has no rows;
 * then every statement is empty.
 *
 * Rows are written by SQL, with the connection's own rights. The statements are pure: they are shown and sent.
 */
struct RegistryForm {
    RegistryKind kind = RegistryKind::Pattern;
    QString pattern;                      ///< of the kind Pattern: what a new schema has to match
    std::optional<RegistryTable> tenants; ///< nullopt: no rows
    std::optional<RegistryTable> domains; ///< nullopt: the domain is a column, or there is none
    QString key;                          ///< of tenants, what domains refer to
    QString schemaColumn;
    QString nameColumn;   ///< empty: none
    QString domainColumn; ///< of tenants; empty: none
    std::vector<RegistryColumn> columns;

    bool hasRows() const { return tenants.has_value(); }
    /// Errors: UsageWrong that names every column that lacks a value with its type and choices, or the one that there
    /// is none of; the name or domain that the registry has no place for.
    Status check(const RegistryRow &row) const;
    /// The row of the tenant and that of its domain, in one statement.
    QByteArray insertSql(const RegistryRow &row) const;
    /// Both gone, with all domains of the tenant.
    QByteArray removeSql(const QString &schema) const;
    QByteArray renameSql(const QString &schema, const QString &newSchema) const;
    /// Columns of the tenant's row set to \p values.
    QByteArray updateSql(const QString &schema, const QMap<QString, QString> &values) const;
};

/// Finds the tables and reads their columns. Errors: RegistryInvalid (those of findDjangoTenants() and
/// findRegistryTable(); a view, which is not written to; a registry of one schema).
Result<RegistryForm> readRegistryForm(Connection &connection, const TenantSettings &settings,
                                      std::stop_token stop = {});

/// "column=value" lists of a profile or a person; the later one wins. Errors: UsageWrong for one without "=".
Result<QMap<QString, QString>> assignments(const QStringList &texts);

} // namespace tenantry
