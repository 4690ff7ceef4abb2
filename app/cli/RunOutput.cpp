// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/RunOutput.h"

#include "cli/Command.h"
#include "cli/Presentation.h"
#include "cli/Tr.h"
#include "migrations/ProjectStep.h"
#include "migrations/steps/StepKind.h"
#include "operations/Writable.h"
#include "tasks/RunMeaning.h"

#include <algorithm>

namespace tenantry::cli {

namespace {

constexpr int tenantsNamed = 8;
constexpr int hashDigitsShown = 12;

QString leftText(const LeftOut &left)
{
    const QString version =
        left.finding.migration.isEmpty() ? QString() : QLatin1Char(' ') + left.finding.migration.text();
    return QStringLiteral("%1%2: %3").arg(findingKey(left.finding.type), version, left.reason);
}

bool isUnfinished(const RunTenant &tenant)
{
    return tenant.state == TenantRunState::Failed || tenant.state == TenantRunState::Unknown
           || tenant.state == TenantRunState::Planned || tenant.state == TenantRunState::Started;
}

void writeMessage(JsonWriter &json, const JournalMessage &message)
{
    json.member("key", message.key);
    json.memberJson("args", message.args);
    json.member("text", messageText(message));
}

void writeStep(JsonWriter &json, const StepFact &step)
{
    json.beginObject();
    json.member("n", step.number);
    json.member("kind", step.kind);
    json.memberOrNull("app", step.app);
    json.memberOrNull("migration", step.migration);
    json.member("title", messageText(step.title()));
    json.member("state", stepStateKey(step));
    json.member("started", step.started);
    json.member("ended", step.ended);
    json.memberOrNull("transaction_id", step.transactionId);
    json.memberOrNull("sha256", QString::fromLatin1(step.sqlHash));
    json.memberJson("before", step.before);
    if (!step.error.message.isEmpty())
        writeErrorMember(json, step.error);
    json.endObject();
}

} // namespace

void printPlan(Console &console, const Plan &plan)
{
    console.line(console.styled(plan.title, Style::Bold));
    if (!plan.effect.isEmpty())
        console.line(plan.effect);
    for (const QString &notice : plan.notices)
        console.line(notice);
    if (!plan.isEmpty()) {
        console.line();
        TextTable table({{tr("Step")}, {tr("Tenants"), Align::Right}});
        for (const Plan::StepSummary &step : plan.summary())
            table.add({{step.title}, {step.tenants > 0 ? QString::number(step.tenants) : tr("once")}});
        table.print(console);
        console.line();
        console.line(tr("Tenants: %1").arg(someOf(plan.schemas(), tenantsNamed)));
        if (plan.tenants.size() > 1)
            console.line(tr("Canary:  %1").arg(plan.canary));
    }
    printLeftOut(console, plan.leftOut);
    if (plan.request.scope == PlanRequest::Scope::Apply)
        printFixCommand(console, plan.leftOut);
    console.line();
}

void printFixCommand(Console &console, const std::vector<LeftOut> &left)
{
    const auto isAny = [&left](FixPlan fix) {
        return std::ranges::any_of(left, [fix](const LeftOut &one) { return one.finding.fix == fix; });
    };
    QString options;
    if (isAny(FixPlan::Checksum))
        options += QStringLiteral(" --accept-checksums");
    if (isAny(FixPlan::Reapply))
        options += QStringLiteral(" --reapply-absent");
    const bool isFixable = std::ranges::any_of(left, [](const LeftOut &one) { return one.finding.isFixable(); });
    if (isFixable)
        console.line(tr("What is left and can be fixed: %1").arg(QStringLiteral("tenantryctl verify --fix") + options));
}

void printLeftOut(Console &console, const std::vector<LeftOut> &left)
{
    if (left.empty())
        return;
    console.line();
    console.line(tr("Left alone:"));
    for (const LeftOut &one : left)
        console.line(QStringLiteral("  %1  %2").arg(one.schema, leftText(one)));
}

ExitStatus statusOfLeft(const FleetSnapshot &snapshot, const std::vector<LeftOut> &left)
{
    bool busy = false;
    for (const LeftOut &one : left) {
        const TenantState *tenant = snapshot.find(one.schema);
        if (!tenant || !tenant->inRegistry)
            continue;
        if (one.finding.type == FindingType::MissingFile)
            continue; // told beside what is done, and keeps nothing from being done
        if (one.finding.type == FindingType::Busy)
            busy = true;
        else if (tenant->diagnosis->pendingCount > 0 || one.finding.type == FindingType::Unreadable
                 || one.finding.type == FindingType::InvalidName || one.finding.type == FindingType::InterruptedRestore)
            return ExitStatus::Findings;
    }
    return busy ? ExitStatus::Busy : ExitStatus::Ok;
}

void writeLeftOut(JsonWriter &json, const std::vector<LeftOut> &left)
{
    json.beginArray("left");
    for (const LeftOut &one : left) {
        json.beginObject();
        json.member("schema_name", one.schema);
        json.member("type", findingKey(one.finding.type));
        json.memberOrNull("version", one.finding.migration.text());
        json.member("reason", one.reason);
        json.endObject();
    }
    json.endArray();
}

/// Of a project's plan: which tenants are equal, and how theirs is done.
static void writeGroups(JsonWriter &json, const std::vector<PlanGroup> &groups)
{
    json.beginArray("groups");
    for (const PlanGroup &group : groups) {
        json.beginObject();
        json.member("tenants", group.tenants);
        json.memberOrNull("level", group.level);
        json.member("way", group.way == PlanGroup::Way::Replay ? "replay" : "project");
        json.memberOrNull("why_not_replayed", group.why);
        json.memberOrNull("canary", group.canary);
        json.memberOrNull("compared_on", group.proof);
        json.endObject();
    }
    json.endArray();
}

void writePlan(JsonWriter &json, const Plan &plan)
{
    json.member("title", plan.title);
    json.member("effect", plan.effect);
    json.memberOrNull("canary", plan.canary);
    json.member("steps_total", plan.stepCount());
    json.beginArray("database_steps");
    for (const auto &step : plan.database) {
        json.beginObject();
        json.member("kind", step->fact().kind);
        json.member("title", step->title());
        json.member("sql", step->text());
        json.endObject();
    }
    json.endArray();
    json.beginArray("tenants");
    for (const TenantPlan &tenant : plan.tenants) {
        json.beginObject();
        json.member("schema_name", tenant.schema);
        json.memberOrNull("role", tenant.role.role);
        json.beginArray("steps");
        for (const PlanStep &step : tenant.steps) {
            json.beginObject();
            json.member("kind", step.kind->key());
            json.memberOrNull("version", step.migration.text());
            json.member("title", step.title());
            json.member("by", isByProject(tenant, step) ? "project" : "tenantry");
            json.member("transactional", step.transactional);
            json.member("sql", stepAsSql(plan, tenant, step));
            json.endObject();
        }
        json.endArray();
        json.endObject();
    }
    json.endArray();
    writeGroups(json, plan.groups);
    json.beginArray("notices");
    for (const QString &notice : plan.notices)
        json.value(notice);
    json.endArray();
    writeLeftOut(json, plan.leftOut);
}

void writeRun(JsonWriter &json, const RunRecord &run)
{
    json.member("id", run.id);
    json.member("state", runStateKey(run));
    json.member("started", run.started);
    json.member("ended", run.ended);
    json.member("title", run.title);
    json.member("kind", runKindKey(run));
    json.member("connection", run.connection);
    json.memberOrNull("backup", run.backupId);
    json.memberOrNull("resumed_by", run.resumedBy);
    json.member("tenants_total", run.tenantsTotal);
    json.member("tenants_done", run.tenantsDone);
    json.member("tenants_failed", run.tenantsFailed);
    json.member("tenants_skipped", run.tenantsSkipped);
    json.member("process_id", run.processId);
    json.member("host", run.host);
    json.member("user", run.user);
    if (run.what.isEmpty()) {
        json.memberNull("what");
    } else {
        json.beginObject("what");
        writeMessage(json, run.what);
        json.endObject();
    }
    if (run.stopReason.isEmpty()) {
        json.memberNull("stopped_because");
    } else {
        json.beginObject("stopped_because");
        writeMessage(json, run.stopReason);
        json.endObject();
    }
}

void writeRunTenant(JsonWriter &json, const RunTenant &tenant, const std::vector<StepFact> *steps)
{
    json.beginObject();
    json.member("schema_name", tenant.schema);
    json.member("state", tenantRunStateKey(tenant));
    json.member("steps_total", tenant.stepsTotal);
    json.member("steps_done", tenant.stepsDone);
    json.memberOrNull("version", tenant.currentVersion);
    json.member("started", tenant.started);
    json.member("ended", tenant.ended);
    if (!tenant.error.message.isEmpty())
        writeErrorMember(json, tenant.error);
    json.member("log", messageTexts(tenant.messages));
    json.beginArray("messages");
    for (const JournalMessage &message : tenant.messages) {
        json.beginObject();
        writeMessage(json, message);
        json.endObject();
    }
    json.endArray();
    if (steps) {
        json.beginArray("steps");
        for (const StepFact &step : *steps)
            writeStep(json, step);
        json.endArray();
    }
    json.endObject();
}

void writeDatabaseSteps(JsonWriter &json, const std::vector<StepFact> &steps)
{
    json.beginArray("database_steps");
    for (const StepFact &step : steps)
        writeStep(json, step);
    json.endArray();
}

void printSteps(Console &console, const RunTenant &tenant, const std::vector<StepFact> &steps)
{
    console.line();
    console.line(console.styled(tenant.schema, Style::Bold));
    TextTable table({{tr("#", "number of a step"), Align::Right},
                     {tr("Step")},
                     {tr("State")},
                     {tr("Started")},
                     {tr("Took"), Align::Right},
                     {tr("Transaction")},
                     {tr("SHA-256 of its SQL")}});
    for (const StepFact &step : steps)
        table.add({{QString::number(step.number)},
                   {messageText(step.title())},
                   stepStateCell(step),
                   {momentText(step.started)},
                   {step.ended.isValid() ? tr("%1 ms").arg(step.started.msecsTo(step.ended)) : QString()},
                   {step.transactionId},
                   {QString::fromLatin1(step.sqlHash.left(hashDigitsShown))}});
    table.print(console);
    for (const JournalMessage &message : tenant.messages)
        console.line(QStringLiteral("  %1").arg(messageText(message)));
}

void writeFailures(JsonWriter &json, const std::vector<FailureGroup> &failures)
{
    json.beginArray("failures");
    for (const FailureGroup &group : failures) {
        json.beginObject();
        json.memberOrNull("sqlstate", group.sqlState);
        json.member("message", group.message);
        json.memberOrNull("version", group.version);
        json.member("count", static_cast<qint64>(group.schemas.size()));
        json.member("tenants", group.schemas);
        json.endObject();
    }
    json.endArray();
}

void printRunTenants(Console &console, const std::vector<RunTenant> &tenants)
{
    TextTable table({{tr("Tenant")}, {tr("State")}, {tr("Steps"), Align::Right}, {tr("At")}, {tr("Reason")}});
    for (const RunTenant &tenant : tenants)
        table.add({{tenant.schema},
                   tenantRunStateCell(tenant),
                   {QStringLiteral("%1/%2").arg(tenant.stepsDone).arg(tenant.stepsTotal)},
                   {tenant.currentVersion},
                   {tenant.error.message}});
    table.print(console);
}

namespace {

QString failureText(const FailureGroup &group)
{
    const auto tenants = static_cast<int>(group.schemas.size());
    if (group.version.isEmpty() && group.sqlState.isEmpty())
        return tr("✕ %n tenants: %1", nullptr, tenants).arg(group.message);
    if (group.sqlState.isEmpty())
        return tr("✕ %n tenants at %1: %2", "a migration, an error", tenants).arg(group.version, group.message);
    if (group.version.isEmpty())
        return tr("✕ %n tenants (SQLSTATE %1): %2", nullptr, tenants).arg(group.sqlState, group.message);
    return tr("✕ %n tenants at %1 (SQLSTATE %2): %3", "a migration, its error", tenants)
        .arg(group.version, group.sqlState, group.message);
}

} // namespace

void printFailures(Console &console, const std::vector<FailureGroup> &failures)
{
    for (const FailureGroup &group : failures) {
        console.line(console.styled(failureText(group), Style::Bad));
        console.line(QStringLiteral("    %1").arg(someOf(group.schemas, tenantsNamed)));
    }
}

void printReport(Console &console, const ApplyReport &report)
{
    const RunRecord &run = report.run.run;
    const Cell state = runStateCell(run);
    console.line(tr("%1  run %2").arg(console.styled(state.text, state.style), run.id));
    console.line(tr("Tenants: %1 done, %2 failed, %3 skipped, %4 in all")
                     .arg(run.tenantsDone)
                     .arg(run.tenantsFailed)
                     .arg(run.tenantsSkipped)
                     .arg(run.tenantsTotal));
    if (!report.backupId.isEmpty())
        console.line(tr("Backup:  %1").arg(report.backupId));
    if (!report.run.stopReason.isEmpty())
        console.line(console.styled(tr("Stopped: %1").arg(report.run.stopReason), Style::Warning));
    printFailures(console, report.run.failures);
    for (const RunTenant &tenant : report.run.tenants) {
        if (tenant.state == TenantRunState::Skipped)
            console.line(tr("? %1 skipped: %2").arg(tenant.schema, tenant.error.message));
    }
    if (std::any_of(report.run.tenants.begin(), report.run.tenants.end(), isUnfinished))
        console.line(tr("The rest: tenantryctl runs resume %1").arg(run.id));
}

Result<ApplyReport> confirmAndApply(CommandContext &context, const Access &access, const Plan &plan,
                                    const ApplyOptions &options, Consent consent, Detaching detaching)
{
    const Result<Records> records = context.records();
    if (!records)
        return failure(records.error());
    if (const std::optional<Error> refused = whyNotWritable(access.profile, plan.snapshot->server))
        return failure(*refused);
    const QString backup = options.backup == BackupFirst::Yes ? tr("The affected tenants are backed up first.")
                                                              : tr("NO backup is taken first.");
    if (const Status agreed = context.confirm(confirmationOf(plan), {backup}, consent); !agreed)
        return failure(agreed.error());
    ApplyOptions carried = options;
    if (detaching == Detaching::Worker) {
        const Result<QString> id = leaveTerminal(context, plan, options.run);
        if (!id)
            return failure(id.error());
        carried.run.announced = *id;
    }
    Result<ApplyReport> report = applyPlan(access, plan, carried, *records, context.task());
    context.console().clearProgress();
    if (report) {
        context.warnOf(report->after.scanError);
        context.warnOf(report->after.sampleProblem);
    }
    return report;
}

ExitStatus statusOfRun(const RunReport &report)
{
    if (report.run.state == RunState::Cancelled)
        return ExitStatus::Cancelled;
    int done = 0;
    int unfinished = 0;
    int locked = 0;
    for (const RunTenant &tenant : report.tenants) {
        done += tenant.state == TenantRunState::Done ? 1 : 0;
        unfinished += isUnfinished(tenant) ? 1 : 0;
        locked +=
            isUnfinished(tenant) && tenant.error.code == ErrorCode::TenantLocked && !tenant.error.message.isEmpty() ? 1
                                                                                                                    : 0;
    }
    if (unfinished == 0)
        return ExitStatus::Ok;
    if (done > 0)
        return ExitStatus::PartlyDone;
    return locked == unfinished ? ExitStatus::Busy : ExitStatus::Findings;
}

ExitStatus statusToExpect(const Plan &plan)
{
    if (plan.isEmpty() && plan.snapshot->source->main().isEmpty())
        return ExitStatus::Findings; // nobody was held against anything
    const ExitStatus left = statusOfLeft(*plan.snapshot, plan.leftOut);
    return left == ExitStatus::Ok || plan.isEmpty() ? left : ExitStatus::PartlyDone;
}

ExitStatus statusOfWork(const RunReport &report, const Plan &plan)
{
    const ExitStatus status = statusOfRun(report);
    return status == ExitStatus::Ok ? statusToExpect(plan) : status;
}

} // namespace tenantry::cli
