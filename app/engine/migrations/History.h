// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "migrations/MigrationId.h"
#include "tenants/TenantOwner.h"

#include <QByteArray>
#include <QDateTime>
#include <QStringList>

namespace tenantry {

class MigrationFormat;

/// One row of a tenant's history table.
struct HistoryRow {
    MigrationId id; ///< as the history spells it
    QString description;
    QDateTime appliedAt;  ///< UTC; invalid: not recorded
    QString checksum;     ///< empty: the format has none
    bool success = true;  ///< false: failed or dirty
    int executionMs = -1; ///< -1: not recorded
    QString appliedBy;
};

/// A column as pg_attribute has it. A type that somebody made has an oid from 16384 on.
struct HistoryColumn {
    QString name;
    quint32 type = 0; ///< pg_type's oid
};

/// A tenant's history table as the catalog shows it.
struct HistoryTable {
    const MigrationFormat *format = nullptr; ///< nullptr: no format that we know; problem says so
    quint32 oid = 0;
    QString name; ///< "schema_migrations"
    QStringList columns;
    QByteArray layout; ///< the columns with their types' oids, as the catalog is asked for them: "version:1043,…"
    /// Why nothing may be selected from it, translated; empty: it may be read. A view, a cast, an operator or a policy
    /// that the tenant's owner made would run with the rights of whoever reads.
    QString problem;
    /// Triggers, rules, policies and the like of somebody else's that writing into it would run, by name; empty: none.
    QString actors;
    TenantOwner owner;
    bool has(const char *column) const { return columns.contains(QLatin1String(column)); }
};

/// Where a record is written: a table's layout and its name, qualified and quoted.
struct HistoryPlace {
    HistoryTable table;
    QByteArray name;
};

} // namespace tenantry
