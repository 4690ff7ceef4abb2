// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/SchemaName.h"
#include "postgres/Connection.h"
#include "settings/Profile.h"

#include <QDateTime>
#include <QMap>

#include <vector>

namespace tenantry {

/// What a row's status says of its schema.
enum class Provisioning {
    Done,   ///< it has one
    NotDue, ///< the profile says which statuses have a schema, and this is another: it may have one or not
    NotYet, ///< its status is among those that the profile calls not provisioned: it is not judged, whatever it has
};

/// One tenant as the registry lists it.
struct RegistryEntry {
    QString schema;                ///< as stored, even where it is no valid schema name; empty: none, or unreadable
    QString name;                  ///< empty: none
    QString domain;                ///< primary domain, empty: none
    QString tenantType;            ///< of the profile's type column; empty: it has none, or there is no such column
    QMap<QString, QString> status; ///< the profile's status columns, as text
    Provisioning provisioning = Provisioning::Done;
    QDateTime created; ///< of a created_at/created_on column, invalid: unknown
    int turn = 0;      ///< its place, from 1, in the order that was asked for; 0: none was, or it is not known
    bool valid = true; ///< false: no name that a tenant can have, listed twice, or a row that is unreadable
    QString problem;   ///< why not valid
};

/// Where the registry was found, for people: "public.tenants_tenant with public.tenants_domain".
struct RegistryReading {
    QString source;
    std::vector<RegistryEntry> entries; ///< sorted by schema; "public" left out (except registry = single)
};

/// Whether a column of this name tells how far a tenant is: status, database_status, state, is_active, setup_status,
/// setup_error_message, … Exact names and endings only: what else begins with setup_ may be a secret.
bool isStatusColumn(const QString &column);

/// Reads the registry in one or two statements; a row that the server cannot give is an entry that is not valid, and
/// the others are read. django-tenants tables are found by their columns (findDjangoTenants()), and in them the columns
/// with a status where the profile names none (isStatusColumn()). Errors: RegistryInvalid (table or column missing, bad
/// pattern: named with what exists), those of Connection::query.
///
/// \p order: the columns by whose values RegistryEntry::turn counts, in the server's order of them, "-" before a
/// descending one; equal ones count by schema. Of a registry that is no table nothing is told.
Result<RegistryReading> readRegistry(Connection &connection, const TenantSettings &settings, std::stop_token stop = {},
                                     const QStringList &order = {});

} // namespace tenantry
