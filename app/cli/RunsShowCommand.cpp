// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/Commands.h"
#include "cli/Presentation.h"
#include "cli/RunOutput.h"
#include "cli/Tr.h"
#include "tasks/RunMeaning.h"

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
        declareJson(options);
    }
    Result<ExitStatus> run(CommandContext &context) override;

private:
    QString m_id = QStringLiteral("last");
};

void printRun(Console &console, const RunRecord &run, const std::vector<RunTenant> &tenants)
{
    const Cell state = stateCell(meaningOf(run.state));
    console.line(console.styled(run.title, Style::Bold));
    printFields(
        console,
        {{tr("Run"), QStringLiteral("%1  %2").arg(run.id, console.styled(state.text, state.style))},
         {tr("Started"), tr("%1 by %2 on %3", "moment, user, host").arg(momentText(run.started), run.user, run.host)},
         {tr("Ended"), momentText(run.ended)},
         {tr("Backup"), run.backupId},
         {tr("Resumed"), run.resumedBy.isEmpty() ? QString() : tr("by %1", "a run").arg(run.resumedBy)}});
    console.line();
    printRunTenants(console, tenants);
    const std::vector<FailureGroup> failures = groupFailures(tenants);
    if (failures.empty())
        return;
    console.line();
    printFailures(console, failures);
}

Result<ExitStatus> RunsShowCommand::run(CommandContext &context)
{
    const auto journal = context.journal();
    if (!journal)
        return failure(journal.error());
    const Result<RunRecord> run = (*journal)->run(m_id);
    if (!run)
        return failure(run.error());
    const auto tenants = (*journal)->tenants(run->id);
    if (!tenants)
        return failure(tenants.error());
    if (!context.isJson()) {
        printRun(context.console(), *run, *tenants);
        return ExitStatus::Ok;
    }
    JsonWriter json(context.console());
    json.beginObject();
    writeRun(json, *run);
    json.beginArray("tenants");
    for (const RunTenant &tenant : *tenants)
        writeRunTenant(json, tenant);
    json.endArray();
    writeFailures(json, groupFailures(*tenants));
    json.endObject();
    return ExitStatus::Ok;
}

} // namespace

std::unique_ptr<Command> makeRunsShowCommand()
{
    return std::make_unique<RunsShowCommand>();
}

} // namespace tenantry::cli
