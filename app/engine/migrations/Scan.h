// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "migrations/FleetSnapshot.h"
#include "postgres/Access.h"
#include "tasks/Task.h"

namespace tenantry {

/// IfReadable: a scan for backups goes on without the migrations; FleetSnapshot::sourceProblem then says why.
enum class SourceNeed { Required, IfReadable };

struct ScanOptions {
    QStringList only;    ///< schemas; empty: the whole fleet. Unknown ones: TenantMissing
    int batchSize = 50;  ///< schemas a statement
    int connections = 2; ///< sessions used at most
    SourceNeed source = SourceNeed::Required;
    SourcePtr known = nullptr; ///< SourceContext::before
};

/**
 * One read-only pass over registry, history tables and catalog.
 *
 * Works on a standby. A tenant whose history table is locked becomes a busy finding after the lock timeout. Never
 * holds a transaction over the fleet. Reports progress; cancellable. Runs on the calling thread and helpers of its own.
 * Errors: those of Connection::open, readRegistry, readSource; TenantMissing.
 */
Result<SnapshotPtr> scanFleet(const Access &access, const ScanOptions &options = {}, const TaskContext &task = {});

/// \p base with the tenants of \p part put in their place (added or replaced by schema); \p rescanned schemas that part
/// no longer has are removed. Diagnoses are regrouped. For the rescan of touched tenants. Null where the source expects
/// something else by now: then the two do not speak of the same migrations, and the fleet has to be scanned whole.
SnapshotPtr mergeSnapshots(const FleetSnapshot &base, const FleetSnapshot &part, const QStringList &rescanned);

/// All history rows of one tenant, in the order of \p set: for the detail pane and `status`. The source is not read
/// again.
Result<std::vector<HistoryRow>> readHistory(const Access &access, const QString &schema, const MigrationSet &set,
                                            std::stop_token stop = {});

/// Exact size in bytes and rows per table of one tenant, for the detail pane and the restore wizard.
struct TableFigures {
    QString table;
    qint64 rows = 0;  ///< exact count; -1: not counted, for that would run what the owner put into indexes
    qint64 bytes = 0; ///< pg_total_relation_size
};
Result<std::vector<TableFigures>> readTableFigures(const Access &access, const QString &schema,
                                                   std::stop_token stop = {});

} // namespace tenantry
