// SPDX-License-Identifier: GPL-3.0-or-later
#include "operations/ApplyPlan.h"

#include "backups/Backup.h"
#include "operations/Writable.h"

namespace tenantry {

QStringList backedUpBefore(const Plan &plan)
{
    QStringList schemas;
    for (const TenantPlan &tenant : plan.tenants) {
        const TenantState *state = plan.snapshot ? plan.snapshot->find(tenant.schema) : nullptr;
        if (state && state->schemaExists)
            schemas << tenant.schema;
    }
    return schemas;
}

Result<ApplyReport> applyPlan(const Access &access, const Plan &plan, const ApplyOptions &options,
                              const Records &records, const TaskContext &task)
{
    // Before the backup: it takes hours where the fleet is large, and the run could not follow.
    if (const std::optional<Error> refused = whyNotWritable(access.profile, plan.snapshot->server))
        return failure(*refused);
    ApplyReport report;
    RunOptions remembered = options.run;
    const QStringList endangered = backedUpBefore(plan);
    if (options.backup == BackupFirst::Yes && !endangered.isEmpty()) {
        BackupRequest request;
        request.tenants = endangered;
        request.reason = QStringLiteral("before run");
        const Result<Backup> taken = createBackup(access, *plan.snapshot, request, records.journal, task);
        if (!taken)
            return failure(taken.error());
        report.backupId = taken->id;
        remembered.backupId = taken->id;
    }
    Result<RunReport> run = runPlan(access, plan, remembered, records.journal, task);
    if (!run)
        return failure(run.error());
    report.run = std::move(*run);
    report.after = checkAfterwards(access, plan.snapshot, plan.schemas(), records.samples, task);
    return report;
}

} // namespace tenantry
