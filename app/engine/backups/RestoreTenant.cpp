// SPDX-License-Identifier: GPL-3.0-or-later
#include "backups/steps/RestoreSteps.h"
#include "plans/StepRun.h"

namespace tenantry {

static Steps stepsOf(const RestorePlan &plan, const RestoreOptions &options, const RestoreOutcomePtr &outcome)
{
    Steps steps;
    steps.push_back(verifyArchiveStep(plan));
    if (options.safetyBackup && plan.hasPresentState())
        steps.push_back(safetyBackupStep(plan, outcome));
    steps.push_back(swapStep(plan, outcome));
    steps.push_back(restoreArchiveStep(plan, options.leaveOut));
    std::vector<SuperusersPart> parts = plan.role.superusersPart;
    std::erase_if(parts, [&](const SuperusersPart &part) { return options.leaveOut.contains(part.entry); });
    if (!parts.empty())
        steps.push_back(superusersPartStep(std::move(parts)));
    steps.push_back(privilegesStep(plan, outcome));
    steps.push_back(compareStep(plan, outcome));
    // Before it counts as finished: once it does, a cancel would find nothing to take back.
    if (!plan.tenant.tables.empty())
        steps.push_back(analyzeStep(plan));
    if (plan.way == RestoreWay::Swap)
        steps.push_back(finishStep(plan));
    return steps;
}

Steps restoreSteps(const RestorePlan &plan, const RestoreOptions &options)
{
    return stepsOf(plan, options, std::make_shared<RestoreOutcome>());
}

Result<RestoreReport> restoreTenant(const RestorePlan &plan, const RestoreOptions &options, Journal &journal,
                                    const TaskContext &task)
{
    const auto outcome = std::make_shared<RestoreOutcome>();
    const BackupTenant &tenant = plan.tenant;
    const StepPlan steps{RunKind::Restore,
                         {QStringLiteral("run.restore"),
                          {{QStringLiteral("tenant"), tenant.name.isEmpty() ? tenant.schema : tenant.name},
                           {QStringLiteral("when"), plan.backup.created.toUTC().toString(Qt::ISODateWithMs)}}},
                         tenant.schema,
                         stepsOf(plan, options, outcome),
                         std::chrono::seconds(10)};
    Result<QString> runId = runSteps(plan.access, steps, journal, task);
    if (!runId)
        return failure(runId.error());
    return RestoreReport{std::move(*runId), plan.asideName,        outcome->safetyBackupId,
                         outcome->compared, outcome->changedSince, outcome->mended};
}

} // namespace tenantry
