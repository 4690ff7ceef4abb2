// SPDX-License-Identifier: GPL-3.0-or-later
#include "backups/GuardedRun.h"

namespace tenantry {

/// The plan's tenants that have something to be kept.
static QStringList tenantsWithSchema(const Plan &plan)
{
    QStringList schemas;
    for (const TenantPlan &tenant : plan.tenants) {
        const TenantState *state = plan.snapshot ? plan.snapshot->find(tenant.schema) : nullptr;
        if (state && state->schemaExists)
            schemas << tenant.schema;
    }
    return schemas;
}

/// The touched tenants as they are now, whatever became of the run.
static void rescan(const Access &access, const Plan &plan, GuardedReport &report, const TaskContext &task)
{
    report.after = plan.snapshot;
    // A cancelled run is over; its tenants are read all the same, or the window would go on showing how they were.
    const TaskContext untilDone(
        {}, [&task](const Progress &progress) { task.report(progress); },
        [&task](const QString &line) { task.log(line); });
    ScanOptions options;
    options.only = plan.schemas();
    Result<SnapshotPtr> part = scanFleet(access, options, untilDone);
    const SnapshotPtr merged = part ? mergeSnapshots(*plan.snapshot, **part, options.only) : nullptr;
    if (merged) {
        report.after = merged;
        return;
    }
    if (part || part.error().code == ErrorCode::TenantMissing) {
        // The source was changed, or one of the tenants dropped or unregistered meanwhile.
        Result<SnapshotPtr> whole = scanFleet(access, {}, untilDone);
        if (whole) {
            report.after = *whole;
            return;
        }
        part = std::move(whole);
    }
    report.scanError = part.error();
}

Result<GuardedReport> runGuarded(const Access &access, const Plan &plan, const RunOptions &options, BackupFirst backup,
                                 Journal &journal, const TaskContext &task)
{
    GuardedReport report;
    RunOptions remembered = options;
    const QStringList endangered = tenantsWithSchema(plan);
    if (backup == BackupFirst::Yes && !endangered.isEmpty()) {
        BackupRequest request;
        request.tenants = endangered;
        request.reason = QStringLiteral("before run");
        const Result<Backup> taken = createBackup(access, *plan.snapshot, request, journal, task);
        if (!taken)
            return failure(taken.error());
        report.backupId = taken->id;
        remembered.backupId = taken->id;
    }
    Result<RunReport> run = runPlan(access, plan, remembered, journal, task);
    if (!run)
        return failure(run.error());
    report.run = std::move(*run);
    rescan(access, plan, report, task);
    return report;
}

} // namespace tenantry
