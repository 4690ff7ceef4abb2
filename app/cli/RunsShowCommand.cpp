// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/Commands.h"
#include "cli/Presentation.h"
#include "cli/RunOutput.h"
#include "cli/Tr.h"
#include "plans/PlanDocument.h"
#include "tasks/Pause.h"
#include "tasks/RunMeaning.h"

#include <QJsonDocument>

#include <algorithm>
#include <chrono>
#include <map>

namespace tenantry::cli {

namespace {

/// runs show: one run with its tenants, failures grouped.
class RunsShowCommand final : public Command {
public:
    const char *path() const override { return "runs show"; }
    const char *summary() const override { return "Show a run, tenant by tenant, its failures grouped."; }
    void declare(Options &options) override
    {
        options.operand("id", m_id, "Id, unique beginning of one, or \"last\" (default)");
        options.texts("--tenant", m_tenants, "SCHEMA", "Show the steps of this tenant; may be repeated");
        options.flag("--plan", m_plan, "Show the plan as it was confirmed, with its SQL and its commands");
        options.flag("--follow", m_follow, "Wait for its end, and end with its exit status");
        declareJson(options);
    }
    Result<ExitStatus> run(CommandContext &context) override;

private:
    Result<RunRecord> follow(CommandContext &context, Journal &journal, RunRecord run) const;
    ExitStatus statusOf(const CommandContext &context, const RunRecord &run,
                        const std::vector<RunTenant> &tenants) const;
    Result<ExitStatus> showPlan(CommandContext &context, Journal &journal, const RunRecord &run) const;

    QString m_id = QStringLiteral("last");
    QStringList m_tenants;
    bool m_plan = false;
    bool m_follow = false;
};

/// Of so many tenants the steps are shown unasked.
constexpr std::size_t fewTenants = 3;
constexpr std::chrono::milliseconds lookEvery{250};

using StepsByTenant = std::map<QString, std::vector<StepFact>>;

void printRun(Console &console, const RunRecord &run, const std::vector<RunTenant> &tenants)
{
    const Cell state = runStateCell(run);
    console.line(console.styled(run.title, Style::Bold));
    printFields(
        console,
        {{tr("Run"), QStringLiteral("%1  %2").arg(run.id, console.styled(state.text, state.style))},
         {tr("Started"), tr("%1 by %2 on %3", "moment, user, host").arg(momentText(run.started), run.user, run.host)},
         {tr("Ended"), momentText(run.ended)},
         {tr("Backup"), run.backupId},
         {tr("Resumed"), run.resumedBy.isEmpty() ? QString() : tr("by %1", "a run").arg(run.resumedBy)},
         {tr("Stopped"), run.stopReason.isEmpty() ? QString() : messageText(run.stopReason)}});
    console.line();
    printRunTenants(console, tenants);
    const std::vector<FailureGroup> failures = groupFailures(tenants);
    if (failures.empty())
        return;
    console.line();
    printFailures(console, failures);
}

Result<ExitStatus> RunsShowCommand::showPlan(CommandContext &context, Journal &journal, const RunRecord &run) const
{
    const Result<QByteArray> kept = journal.plan(run.id);
    if (!kept)
        return failure(kept.error());
    const QJsonObject json = QJsonDocument::fromJson(*kept).object();
    if (context.isJson()) {
        JsonWriter writer(context.console());
        writer.beginObject();
        writeRun(writer, run);
        writer.memberJson("plan", json);
        writer.endObject();
        return ExitStatus::Ok;
    }
    if (!PlanDocument::isIn(json))
        return failure(ErrorCode::NothingToDo, tr("Run %1 was written by a version that kept no plan.").arg(run.id));
    const QString text = PlanDocument::fromJson(json).toText(m_tenants);
    context.console().line(text.isEmpty() ? tr("Nothing was planned for these tenants.") : text);
    return ExitStatus::Ok;
}

/// The run once it has ended. To stop following stops nothing else. Errors: those of the journal, Cancelled.
Result<RunRecord> RunsShowCommand::follow(CommandContext &context, Journal &journal, RunRecord run) const
{
    while (run.state == RunState::Running) {
        const int settled = run.tenantsDone + run.tenantsFailed + run.tenantsSkipped;
        context.console().showProgress(
            tr("%1: %2 of %3 tenants", "a run, done, of all").arg(run.title).arg(settled).arg(run.tenantsTotal));
        pauseFor(lookEvery, context.stopToken());
        if (context.stopToken().stop_requested())
            return failure(cancelledError());
        Result<RunRecord> now = journal.run(run.id);
        if (!now)
            return now;
        run = std::move(*now);
    }
    context.console().clearProgress();
    return run;
}

ExitStatus RunsShowCommand::statusOf(const CommandContext &context, const RunRecord &run,
                                     const std::vector<RunTenant> &tenants) const
{
    if (!m_follow)
        return ExitStatus::Ok;
    // Of a detached one its own word, which knows what the plan had left alone.
    if (const std::optional<ExitStatus> own = detachedStatus(run, context.stopToken()))
        return *own;
    RunReport report;
    report.run = run;
    report.tenants = tenants;
    const ExitStatus status = statusOfRun(report);
    const bool isWhole = run.state == RunState::Succeeded || run.state == RunState::Cancelled;
    return status == ExitStatus::Ok && !isWhole ? ExitStatus::Findings : status;
}

Result<ExitStatus> RunsShowCommand::run(CommandContext &context)
{
    const auto journal = context.journal();
    if (!journal)
        return failure(journal.error());
    Result<RunRecord> run = (*journal)->run(m_id);
    if (run && m_follow)
        run = follow(context, **journal, std::move(*run));
    if (!run)
        return failure(run.error());
    const auto tenants = (*journal)->tenants(run->id);
    if (!tenants)
        return failure(tenants.error());
    for (const QString &wanted : m_tenants) {
        if (std::ranges::find(*tenants, wanted, &RunTenant::schema) == tenants->end())
            return failure(ErrorCode::TenantMissing, tr("Run %1 has no tenant \"%2\".").arg(run->id, wanted));
    }
    if (m_plan)
        return showPlan(context, **journal, *run);
    const auto steps = (*journal)->steps(run->id);
    if (!steps)
        return failure(steps.error());
    const StepsByTenant &byTenant = *steps;
    const auto stepsOf = [&byTenant](const RunTenant &tenant) {
        const auto found = byTenant.find(tenant.schema);
        return found == byTenant.end() ? std::vector<StepFact>() : found->second;
    };
    RunTenant database;
    const std::vector<StepFact> ofDatabase = stepsOf(database);
    if (!context.isJson()) {
        printRun(context.console(), *run, *tenants);
        database.schema = tr("The database, once");
        if (!ofDatabase.empty() && m_tenants.isEmpty())
            printSteps(context.console(), database, ofDatabase);
        for (const RunTenant &tenant : *tenants) {
            const bool isAsked =
                m_tenants.isEmpty() ? tenants->size() <= fewTenants : m_tenants.contains(tenant.schema);
            if (const std::vector<StepFact> ofTenant = stepsOf(tenant); isAsked && !ofTenant.empty())
                printSteps(context.console(), tenant, ofTenant);
        }
        return statusOf(context, *run, *tenants);
    }
    JsonWriter json(context.console());
    json.beginObject();
    writeRun(json, *run);
    writeDatabaseSteps(json, ofDatabase);
    json.beginArray("tenants");
    for (const RunTenant &tenant : *tenants) {
        const std::vector<StepFact> ofTenant = stepsOf(tenant);
        writeRunTenant(json, tenant, &ofTenant);
    }
    json.endArray();
    writeFailures(json, groupFailures(*tenants));
    json.endObject();
    return statusOf(context, *run, *tenants);
}

} // namespace

std::unique_ptr<Command> makeRunsShowCommand()
{
    return std::make_unique<RunsShowCommand>();
}

} // namespace tenantry::cli
