// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/Session.h"

/**
 * What Session's tasks do on their own threads: each function returns a TaskFunction over values alone, so that nothing
 * of the GUI thread is reachable from it. Results that the GUI thread needs come back through a shared slot, written
 * before the task ends and read after its end was handed over.
 */
namespace tenantry::jobs {

/// Where a scan leaves its sample.
struct Sampling {
    SampleStore *store = nullptr; ///< may be null; must outlive the task
    QDateTime lastBackup;         ///< newest known, UTC
};

using SnapshotSlot = std::shared_ptr<Result<SnapshotPtr>>;
using ReportSlot = std::shared_ptr<std::optional<GuardedReport>>;

/// Scans the fleet and leaves a sample.
TaskFunction scan(Access access, Sampling sampling, SnapshotSlot slot);
/// Scans options.only again; the slot gets \p base with these tenants replaced.
TaskFunction rescan(Access access, SnapshotPtr base, ScanOptions options, Sampling sampling, SnapshotSlot slot);
TaskFunction apply(Access access, Plan plan, RunOptions options, BackupFirst backup, Journal &journal,
                   Sampling sampling, ReportSlot slot);
TaskFunction backUp(Access access, SnapshotPtr snapshot, BackupRequest request, Journal &journal);
TaskFunction verify(Backup backup);
TaskFunction restore(Access access, SnapshotPtr snapshot, RestorePlan plan, RestoreOptions options, Journal &journal);
TaskFunction takeBack(Access access, InterruptedRestore restore);
TaskFunction dropAside(Access access, QString asideName);

/// Samples between two moments, ascending. Errors: those of the store.
Result<std::vector<FleetSample>> readSamples(SampleStore &store, const QString &connection, const QDateTime &from,
                                             const QDateTime &to);

/// Why nothing that changes data may start now; nullopt: it may.
std::optional<Error> refusal(Session &session);
/// The error for a job that needs a scan or the local store, and does not have it.
Error notReady(Session &session);

} // namespace tenantry::jobs
