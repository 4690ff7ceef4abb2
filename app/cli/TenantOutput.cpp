// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/TenantOutput.h"

#include "cli/BackupOutput.h"
#include "cli/Presentation.h"
#include "cli/Tr.h"
#include "migrations/FleetMeaning.h"

namespace tenantry::cli {

namespace {

void writeDryRun(Console &console, const LifecyclePlan &plan)
{
    JsonWriter json(console);
    json.beginObject();
    json.member("dry_run", true);
    json.member("title", plan.title());
    json.member("schema_name", plan.touched.back());
    json.member("notices", plan.notices);
    writeSteps(json, plan.steps);
    json.endObject();
}

void writeReport(Console &console, const LifecyclePlan &plan, const LifecycleReport &report, const QString &done)
{
    const QString &schema = plan.touched.back();
    const TenantState *tenant = report.after.fleet ? report.after.fleet->find(schema) : nullptr;
    JsonWriter json(console);
    json.beginObject();
    json.member("status", done);
    json.member("schema_name", schema);
    json.member("run", report.runId);
    json.memberOrNull("backup", report.backupId);
    json.memberOrNull("state", tenant ? tenantHealthKey(tenant->health()) : QString());
    json.endObject();
}

void printReport(Console &console, const LifecyclePlan &plan, const LifecycleReport &report)
{
    console.line(console.styled(tr("✓ done  %1 (run %2)").arg(plan.title(), report.runId), Style::Good));
    if (!report.backupId.isEmpty())
        console.line(tr("Backup: %1").arg(report.backupId));
    const TenantState *tenant = report.after.fleet ? report.after.fleet->find(plan.touched.back()) : nullptr;
    if (!tenant)
        return;
    const Cell state = stateCell(meaningOf(tenant->health()));
    console.line(tr("%1 is %2.", "a tenant, its state").arg(tenant->schema, console.styled(state.text, state.style)));
}

} // namespace

Result<ExitStatus> carryOut(CommandContext &context, const LifecyclePlan &plan, const TenantOrders &orders)
{
    Console &console = context.console();
    if (orders.mode == TenantOrders::Mode::Show) {
        if (context.isJson()) {
            writeDryRun(console, plan);
            return ExitStatus::Ok;
        }
        console.line(console.styled(plan.title(), Style::Bold));
        for (const QString &notice : plan.notices)
            console.line(notice);
        console.line(stepsAsText(plan.steps));
        return ExitStatus::Ok;
    }
    const Result<Records> records = context.records();
    if (!records)
        return failure(records.error());
    if (const Status agreed = context.confirm(plan.confirmation, plan.notices, orders.consent); !agreed)
        return failure(agreed.error());
    const Result<LifecycleReport> report = tenantry::carryOut(plan, *records, context.task());
    console.clearProgress();
    if (!report)
        return failure(report.error());
    context.warnOf(report->after.scanError);
    context.warnOf(report->after.sampleProblem);
    if (context.isJson())
        writeReport(console, plan, *report, orders.done);
    else
        printReport(console, plan, *report);
    return ExitStatus::Ok;
}

} // namespace tenantry::cli
