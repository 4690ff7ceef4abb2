// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/Commands.h"
#include "cli/Presentation.h"
#include "cli/RunOutput.h"
#include "cli/Tr.h"
#include "tasks/RunMeaning.h"

namespace tenantry::cli {

namespace {

constexpr int mostRuns = 100000;

/// runs list: the journal, newest first. Needs no server; without a named connection it lists the runs of all.
class RunsListCommand final : public Command {
public:
    const char *path() const override { return "runs list"; }
    const char *summary() const override { return "List the runs, newest first."; }
    void declare(Options &options) override
    {
        options.number("--limit", m_limit, 1, mostRuns, "N", "At most so many (default 50)");
        declareJson(options);
    }
    Result<ExitStatus> run(CommandContext &context) override;

private:
    int m_limit = 50;
};

Result<ExitStatus> RunsListCommand::run(CommandContext &context)
{
    QString connection;
    if (context.namesConnection()) {
        const Result<Profile> profile = context.profile();
        if (!profile)
            return failure(profile.error());
        connection = profile->storeKey();
    }
    const auto journal = context.journal();
    if (!journal)
        return failure(journal.error());
    const auto runs = (*journal)->runs(connection, m_limit);
    if (!runs)
        return failure(runs.error());
    if (context.isJson()) {
        JsonWriter json(context.console());
        json.beginObject();
        json.beginArray("runs");
        for (const RunRecord &run : *runs) {
            json.beginObject();
            writeRun(json, run);
            json.endObject();
        }
        json.endArray();
        json.endObject();
        return ExitStatus::Ok;
    }
    if (runs->empty()) {
        context.console().line(tr("No runs yet."));
        return ExitStatus::Ok;
    }
    TextTable table({{tr("Run")},
                     {tr("State")},
                     {tr("Started")},
                     {tr("Done"), Align::Right},
                     {tr("Failed"), Align::Right},
                     {tr("Of"), Align::Right},
                     {tr("What")}});
    for (const RunRecord &run : *runs)
        table.add({{run.id},
                   runStateCell(run),
                   {momentText(run.started)},
                   {QString::number(run.tenantsDone)},
                   {QString::number(run.tenantsFailed)},
                   {QString::number(run.tenantsTotal)},
                   {run.title}});
    table.print(context.console());
    return ExitStatus::Ok;
}

} // namespace

std::unique_ptr<Command> makeRunsListCommand()
{
    return std::make_unique<RunsListCommand>();
}

} // namespace tenantry::cli
