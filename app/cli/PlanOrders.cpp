// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/PlanOrders.h"

#include "cli/RunOutput.h"

namespace tenantry::cli {

namespace {

ExitStatus tellNothing(CommandContext &context, const Plan &plan, const QString &line)
{
    const bool isBlind = plan.snapshot->source->main().isEmpty(); // nobody was held against anything
    if (context.isJson()) {
        JsonWriter json(context.console());
        json.beginObject();
        json.member("status", "nothing_to_do");
        json.memberNull("run");
        json.memberNull("backup");
        json.beginArray("tenants");
        json.endArray();
        json.beginArray("failures");
        json.endArray();
        writeLeftOut(json, plan.leftOut);
        json.endObject();
    } else {
        if (!plan.leftOut.empty() || isBlind)
            printPlan(context.console(), plan);
        context.console().line(line);
    }
    return statusToExpect(plan);
}

void show(CommandContext &context, const Plan &plan)
{
    if (!context.isJson()) {
        writePlanAsSql(plan, [&context](const QByteArray &piece) { context.console().write(piece); });
        // An adoption is as much what is not recorded, for somebody has to see to it.
        for (const LeftOut &left : plan.leftOut) {
            if (plan.request.scope == PlanRequest::Scope::Adopt)
                context.console().line(QStringLiteral("-- %1: %2").arg(left.schema, left.reason));
        }
        return;
    }
    JsonWriter json(context.console());
    json.beginObject();
    json.member("dry_run", true);
    writePlan(json, plan);
    json.endObject();
}

void writeResult(Console &console, const Plan &plan, const ApplyReport &report)
{
    JsonWriter json(console);
    json.beginObject();
    json.member("status", runStateKey(report.run.run.state));
    json.beginObject("run");
    writeRun(json, report.run.run);
    json.endObject();
    json.memberOrNull("backup", report.backupId);
    json.memberOrNull("stop_reason", report.run.stopReason);
    json.beginArray("tenants");
    for (const RunTenant &tenant : report.run.tenants)
        writeRunTenant(json, tenant);
    json.endArray();
    writeFailures(json, report.run.failures);
    writeLeftOut(json, plan.leftOut);
    json.endObject();
}

} // namespace

Result<ExitStatus> carryOut(CommandContext &context, const Access &access, const Plan &plan, const PlanOrders &orders)
{
    if (orders.mode == PlanOrders::Mode::Show) {
        show(context, plan);
        return statusToExpect(plan);
    }
    if (plan.isEmpty())
        return tellNothing(context, plan, orders.nothing);
    if (!context.isJson())
        printPlan(context.console(), plan);
    const Result<ApplyReport> report =
        confirmAndApply(context, access, plan, orders.options, orders.consent, orders.detaching);
    if (!report)
        return failure(report.error());
    if (context.isJson())
        writeResult(context.console(), plan, *report);
    else
        printReport(context.console(), *report);
    return statusOfWork(report->run, plan);
}

} // namespace tenantry::cli
