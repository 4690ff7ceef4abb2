// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "backups/Backup.h"
#include "migrations/formats/MigrationFormat.h"
#include "postgres/Batch.h"

#include <optional>
#include <stop_token>
#include <vector>

namespace tenantry {

/// What has to be known of a table to count its rows.
struct TableKind {
    bool isUnlogged = false;
    bool isCountable = true; ///< countRunsNothing() holds, so that count(*) runs nothing of the tenant's
};

/// What a backup has to know of one schema before it is dumped.
struct TenantContents {
    BackupTenant tenant;                 ///< schema, owner, comment, grants, tables (rows still 0)
    std::vector<quint32> tableOids;      ///< beside tenant.tables
    std::vector<TableKind> tableKinds;   ///< beside tenant.tables
    std::vector<qint64> othersRows;      ///< beside tenant.tables, of CountWhat::AsRestored: what others wrote since
    quint32 oid = 0;                     ///< of the schema
    int dumpLocks = 0;                   ///< relations that pg_dump locks
    int countLocks = 0;                  ///< relations that reading locks at most: tables and their indexes
    qint64 bytes = 0;                    ///< tables with TOAST, without indexes
    qint64 functionBytes = 0;            ///< sources of functions
    std::optional<HistoryTable> history; ///< nullopt: none, or one that may not be read
    QString leftOut;                     ///< why no archive holds it after all; empty: one does
    /// What an archive of it takes at most.
    qint64 archiveBytesAtMost() const;
    /// The history is one row that stands for all versions up to it.
    bool isHighestOnly() const { return history && history->format->limits().keepsHighestOnly; }
};

/// Adds the questions of readContents() to \p batch; \p contents is filled when it has run, and must live until then.
/// Errors: IdentifierInvalid.
Status askContents(Batch &batch, Connection &connection, const QStringList &schemas,
                   std::vector<TenantContents> &contents);

/// Reads the catalog for \p schemas, in their order; those that do not exist are left out. In the caller's transaction;
/// takes no lock on their relations. Sizes are those of the last VACUUM or ANALYZE, and none where there was none.
/// Errors: those of Connection::query.
Result<std::vector<TenantContents>> readContents(Connection &connection, const QStringList &schemas,
                                                 std::stop_token stop);

/// Replaces the sizes by those of the files, in the caller's transaction (there must be one). Where a table is locked
/// for more than two seconds, those of some hundred tables with it stay as they are. Errors: those of
/// Connection::query.
Status readFileSizes(Connection &connection, std::vector<TenantContents> &contents, std::stop_token stop);

/// Columns that point to large objects, as "schema.table.column": of type oid, or of a domain over it, with a value
/// that is a large object's, or in a table that cannot be looked at. Those are in no dump of a schema. In the caller's
/// transaction (there must be one), without keeping a lock. Errors: those of Connection::query.
Result<QStringList> largeObjectColumns(Connection &connection, const QStringList &schemas, std::stop_token stop);

enum class CountWhat {
    Visible,    ///< all rows that the transaction sees
    AsRestored, ///< rows written by the transaction that made the table, and those of others apart from them
};

/// Rows of a table that were not counted: count(*) makes the planner run what the table's owner has put into the
/// expressions of its indexes.
inline constexpr qint64 notCounted = -2;

/// Counts the rows of every table that is countable, and reads the recorded versions, in the caller's transaction.
/// Fails rather than count a part (row security). Errors: those of Connection::query.
Status countRows(Connection &connection, std::vector<TenantContents *> tenants, CountWhat what, std::stop_token stop);

/// Reads the recorded versions in transactions of its own that import \p snapshotId, each taking at most \p lockBudget
/// locks. Errors: those of Connection::query, naming the tenant.
Status readHistoriesInSnapshot(Connection &connection, const QByteArray &snapshotId,
                               const std::vector<TenantContents *> &tenants, qint64 lockBudget, std::stop_token stop);

/// Turns what the history records into the versions it stands for, as its format and \p set tell. Without a set
/// (nullptr, or an empty one) the recorded versions stay as they are.
void settleLevel(TenantContents &contents, const MigrationSet *set);

/// A text[] literal for a bound parameter.
QByteArray arrayLiteral(const QStringList &texts);

} // namespace tenantry
