// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/Session.h"
#include "operations/BackUp.h"
#include "operations/DropKept.h"
#include "operations/RestoreInPlace.h"
#include "operations/TakeBack.h"

/**
 * What Session's tasks do on their own threads: each function returns a TaskFunction over values alone, so that nothing
 * of the GUI thread is reachable from it. Results that the GUI thread needs come back through a shared slot, written
 * before the task ends and read after its end was handed over.
 */
namespace tenantry::jobs {

using CheckSlot = std::shared_ptr<Result<Checked>>;
/// The fleet after the work; null: it could not be read then, or nothing was done.
using AfterSlot = std::shared_ptr<SnapshotPtr>;

/// \p samples may be null; it and what \p records refers to outlive the task.
TaskFunction scan(Access access, SampleStore *samples, CheckSlot slot);
TaskFunction rescan(Access access, SnapshotPtr fleet, QStringList schemas, SampleStore *samples, CheckSlot slot);
TaskFunction apply(Access access, Plan plan, ApplyOptions options, Records records, AfterSlot slot);
TaskFunction backUp(Access access, SnapshotPtr fleet, BackupRequest request, Records records);
TaskFunction verify(Backup backup);
TaskFunction restore(SnapshotPtr fleet, RestorePlan plan, RestoreOptions options, Records records, AfterSlot slot);
TaskFunction takeBack(Access access, InterruptedRestore restore, SnapshotPtr fleet, Records records, AfterSlot slot);
TaskFunction takeBack(Access access, PutBack plan, SnapshotPtr fleet, Records records, AfterSlot slot);
TaskFunction dropKept(Access access, QString asideName, Records records);

/// Samples between two moments, ascending. Errors: those of the store.
Result<std::vector<FleetSample>> readSamples(SampleStore &store, const QString &connection, const QDateTime &from,
                                             const QDateTime &to);

/// Why nothing that changes data may start now; nullopt: it may.
std::optional<Error> refusal(Session &session);
/// The error for a job that needs a scan or the local store, and does not have it.
Error notReady(Session &session);

} // namespace tenantry::jobs
