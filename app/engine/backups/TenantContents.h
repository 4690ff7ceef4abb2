// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "backups/Backup.h"
#include "migrations/formats/MigrationFormat.h"
#include "postgres/Batch.h"

#include <optional>
#include <stop_token>
#include <vector>

namespace tenantry {

/// What a backup has to know of one schema before it is dumped.
struct TenantContents {
    BackupTenant tenant;                 ///< schema, owner, comment, grants, tables (rows still 0)
    std::vector<quint32> tableOids;      ///< beside tenant.tables
    std::vector<qint64> othersRows;      ///< beside tenant.tables, of CountWhat::AsRestored: what others wrote since
    quint32 oid = 0;                     ///< of the schema
    int dumpLocks = 0;                   ///< relations that pg_dump locks
    int countLocks = 0;                  ///< relations that counting locks: tables and their indexes
    qint64 bytes = 0;                    ///< tables with TOAST, without indexes
    std::optional<HistoryTable> history; ///< nullopt: none, or one that may not be read
    QString leftOut;                     ///< why no archive holds it after all; empty: one does
    /// The history is one row that stands for all versions up to it.
    bool isHighestOnly() const { return history && history->format->limits().keepsHighestOnly; }
};

/// Adds the questions of readContents() to \p batch; \p contents is filled when it has run, and must live until then.
/// Errors: IdentifierInvalid.
Status askContents(Batch &batch, Connection &connection, const QStringList &schemas,
                   std::vector<TenantContents> &contents);

/// Reads the catalog for \p schemas, in their order; those that do not exist are left out. In the caller's transaction;
/// takes no lock on their relations. Sizes are those of the last VACUUM or ANALYZE. Errors: those of Connection::query.
Result<std::vector<TenantContents>> readContents(Connection &connection, const QStringList &schemas,
                                                 std::stop_token stop);

/// Replaces the sizes by those of the files, in the caller's transaction (there must be one). Where a table is locked
/// for more than two seconds the sizes stay as they are. Errors: those of Connection::query.
Status readFileSizes(Connection &connection, std::vector<TenantContents> &contents, std::stop_token stop);

enum class CountWhat {
    Visible,    ///< all rows that the transaction sees
    AsRestored, ///< rows written by the transaction that made the table, and those of others apart from them
};

/// Counts the rows of every table and reads the recorded versions, in the caller's transaction, whose lock count
/// grows by countLocks. Fails rather than count a part (row security). Errors: those of Connection::query.
Status countRows(Connection &connection, std::vector<TenantContents *> tenants, CountWhat what, std::stop_token stop);

/// In transactions of its own that import \p snapshotId, each taking at most \p lockBudget locks.
Status countRowsInSnapshot(Connection &connection, const QByteArray &snapshotId,
                           const std::vector<TenantContents *> &tenants, qint64 lockBudget, std::stop_token stop);

/// Turns what the history records into the versions it stands for, as its format and \p set tell. Without a set
/// (nullptr, or an empty one) the recorded versions stay as they are.
void settleLevel(TenantContents &contents, const MigrationSet *set);

/// A text[] literal for a bound parameter.
QByteArray arrayLiteral(const QStringList &texts);

} // namespace tenantry
