// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "migrations/FleetSnapshot.h"

#include <QByteArray>

#include <memory>
#include <optional>

namespace tenantry {

/// A column as pg_attribute has it. A type that somebody made has an oid from 16384 on.
struct HistoryColumn {
    QString name;
    quint32 type = 0; ///< pg_type's oid
};

/// A tenant's history table as the catalog shows it.
struct HistoryTable {
    HistoryKind kind = HistoryKind::Native;
    quint32 oid = 0;
    QString name; ///< "schema_migrations"
    QStringList columns;
    /// Why nothing may be selected from it, translated; empty: it may be read. A view, a cast, an operator or a policy
    /// that the tenant's owner made would run with the rights of whoever reads.
    QString problem;
    bool has(const char *column) const { return columns.contains(QLatin1String(column)); }
};

/// Where a record is written: a table's layout and its name, qualified and quoted.
struct HistoryPlace {
    HistoryTable table;
    QByteArray name;
};

/// When a history row is written beside a migration.
enum class RecordMoment {
    WithTransaction, ///< in the migration's own transaction: applied
    BeforeStart,     ///< before a migration that runs outside transactions: marked failed or dirty
    AfterEnd,        ///< after it: marked applied
};

/**
 * How one tool's history table is recognised, read and written. Stateless; one instance a kind. SQL comes out with
 * values escaped for standard_conforming_strings = on, for a search_path of pg_catalog alone, with the table's name
 * qualified and operators taken from pg_catalog: a tenant's own operators and functions have no say in it.
 *
 * Sources of the layouts: the native one is that of the poststack tool (schema_migrations with checksum), the other
 * that of golang-migrate's database/postgres driver.
 */
class HistoryFormat {
public:
    virtual ~HistoryFormat() = default;
    static const HistoryFormat &of(HistoryKind kind);
    /// Which format a table is, told by its columns, never by its name alone. nullopt: none we know.
    static std::optional<HistoryKind> recognise(const QStringList &columns);
    /// A column that the format reads and that has not one of PostgreSQL's own types for it; nullopt: all have. Whether
    /// a type is one of these is told by its oid, so that nothing is ever cast or compared by what a tenant made.
    std::optional<QString> oddColumn(const std::vector<HistoryColumn> &columns) const;
    /// Names that history tables of any known format have.
    static QStringList tableNames();

    virtual QByteArray tableName() const = 0;
    /// True where one row stands for every version up to it.
    virtual bool keepsHighestOnly() const = 0;
    /// The columns that summarySelect() and rowsSelect() may name, with the oids of the types that each may have.
    virtual std::vector<std::pair<QString, std::vector<quint32>>> readColumns() const = 0;
    /// "SELECT count, hash, last applied (epoch or NULL) FROM …": equal hashes mean equal histories.
    virtual QByteArray summarySelect(const QByteArray &qualifiedTable, const HistoryTable &table) const = 0;
    /// "SELECT version, description, applied (epoch), checksum, success, milliseconds, applied by FROM …"
    virtual QByteArray rowsSelect(const QByteArray &qualifiedTable, const HistoryTable &table) const = 0;
    /// What the rows say was applied: formats that keep one row stand for all versions up to it.
    virtual std::vector<HistoryRow> expand(std::vector<HistoryRow> rows, const MigrationSet &source) const = 0;
    virtual QByteArray createTable(const QByteArray &qualifiedTable) const = 0;
    virtual QByteArray record(const Migration &migration, RecordMoment moment, const HistoryPlace &place) const = 0;
    virtual QByteArray recordOnly(const Migration &migration, const HistoryPlace &place) const = 0;
    virtual QByteArray updateChecksum(const Migration &migration, const QString &recordedVersion,
                                      const HistoryPlace &place) const = 0;
    /// Takes a failed row of \p recordedVersion out of the next record's way, and no other; empty: nothing is.
    virtual QByteArray clearFailed(const QString &recordedVersion, const HistoryPlace &place) const = 0;
    /// The table as createTable() makes it.
    virtual HistoryTable fresh() const = 0;
};

} // namespace tenantry
