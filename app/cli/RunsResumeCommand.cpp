// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/CommandHints.h"
#include "cli/Commands.h"
#include "cli/RunOutput.h"
#include "cli/Tr.h"
#include "operations/Resume.h"

namespace tenantry::cli {

namespace {

constexpr int mostJobs = 64;

/// runs resume: does what an interrupted, stopped, cancelled or partly failed run left undone.
class RunsResumeCommand final : public Command {
public:
    const char *path() const override { return "runs resume"; }
    const char *summary() const override
    {
        return "Do the rest of a run that was interrupted, stopped or failed in part.";
    }
    void declare(Options &options) override;
    Result<ExitStatus> run(CommandContext &context) override;

private:
    Result<std::optional<RunRecord>> wantedRun(CommandContext &context, Journal &journal) const;
    Result<Access> accessOf(CommandContext &context, const RunRecord &run) const;
    Result<ExitStatus> resume(CommandContext &context, const Access &access, const RunRecord &run,
                              const Plan &plan) const;

    QString m_id = QStringLiteral("last");
    int m_jobs = 0;
    bool m_yes = false;
    bool m_noBackup = false;
    bool m_dryRun = false;
};

void RunsResumeCommand::declare(Options &options)
{
    options.operand("id", m_id, "Id, unique beginning of one, or \"last\" (default)");
    options.number("--jobs", m_jobs, 1, mostJobs, "N", "Tenants at a time");
    options.flag("--dry-run", m_dryRun, "Print the exact SQL and change nothing");
    options.flag("--no-backup", m_noBackup, "Take no backup first");
    options.flag("--yes,--force", m_yes, "Do not ask");
    declareJson(options);
}

/// "last" is the newest that can be resumed, of the connection that was named if one was; nullopt: there is none.
Result<std::optional<RunRecord>> RunsResumeCommand::wantedRun(CommandContext &context, Journal &journal) const
{
    if (m_id != QLatin1StringView("last")) {
        Result<RunRecord> run = journal.run(m_id);
        if (!run)
            return failure(run.error());
        return std::optional(std::move(*run));
    }
    QString key;
    if (context.namesConnection()) {
        const Result<Profile> profile = context.profile();
        if (!profile)
            return failure(profile.error());
        key = profile->storeKey();
    }
    const Result<std::vector<RunRecord>> runs = journal.runs(key);
    if (!runs)
        return failure(runs.error());
    const RunRecord *newest = newestResumable(*runs);
    return newest ? std::optional(*newest) : std::nullopt;
}

/// The connection that was named, else the profile that the run was started with.
Result<Access> RunsResumeCommand::accessOf(CommandContext &context, const RunRecord &run) const
{
    if (!context.namesConnection() && !run.profileFile.isEmpty())
        context.useProfile(run.profileFile);
    Result<Access> access = context.access();
    if (!access)
        return failure(access.error());
    if (std::optional<Error> other = whyNotOfConnection(access->profile, run)) {
        other->hint = tr("Name that connection, with the same --profile and --dsn as the run had.");
        return failure(*other);
    }
    return access;
}

/// \p plan: an empty one that leaves unfinished tenants alone; nullptr: none was made.
ExitStatus nothingLeft(CommandContext &context, const QString &runId, const QString &message,
                       const Plan *plan = nullptr)
{
    const std::vector<LeftOut> left = plan ? plan->leftOut : std::vector<LeftOut>();
    if (context.isJson()) {
        JsonWriter json(context.console());
        json.beginObject();
        json.member("status", "nothing_to_do");
        json.member("message", message);
        json.memberOrNull("resumes", runId);
        json.memberNull("run");
        writeLeftOut(json, left);
        json.endObject();
    } else {
        context.console().line(message);
        printLeftOut(context.console(), left);
    }
    return plan ? statusOfLeft(*plan->snapshot, left) : ExitStatus::Ok;
}

void writeResult(Console &console, const RunRecord &resumed, const Plan &plan, const ApplyReport &report)
{
    JsonWriter json(console);
    json.beginObject();
    json.member("status", runStateKey(report.run.run.state));
    json.member("resumes", resumed.id);
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

Result<ExitStatus> RunsResumeCommand::resume(CommandContext &context, const Access &access, const RunRecord &run,
                                             const Plan &plan) const
{
    ApplyOptions options{RunOptions::fromProfile(access.profile), m_noBackup ? BackupFirst::No : BackupFirst::Yes};
    options.run.resumes = run.id;
    if (m_jobs > 0)
        options.run.workers = m_jobs;
    if (!context.isJson())
        printPlan(context.console(), plan);
    const Result<ApplyReport> report =
        confirmAndApply(context, access, plan, options, m_yes ? Consent::Given : Consent::Ask);
    if (!report)
        return failure(report.error());
    if (context.isJson())
        writeResult(context.console(), run, plan, *report);
    else
        printReport(context.console(), *report);
    return statusOfWork(report->run, plan);
}

Result<ExitStatus> RunsResumeCommand::run(CommandContext &context)
{
    const auto journal = context.journal();
    if (!journal)
        return failure(journal.error());
    const Result<std::optional<RunRecord>> wanted = wantedRun(context, **journal);
    if (!wanted)
        return failure(wanted.error());
    if (!*wanted)
        return nothingLeft(context, {}, tr("There is no run to resume."));
    const RunRecord &run = **wanted;
    if (const std::optional<Error> reason = whyNotResumable(run); reason && reason->code != ErrorCode::NothingToDo)
        return failure(run.kind == RunKind::Restore
                           ? withHint(*reason, tr("\"tenantryctl backup restore --undo\" takes it back."))
                           : *reason);
    const Result<Access> access = accessOf(context, run);
    if (!access)
        return failure(access.error());
    const Result<SnapshotPtr> snapshot = context.scan(*access);
    if (!snapshot)
        return failure(snapshot.error());
    const Result<Plan> plan = planRest(access->profile, *snapshot, **journal, run);
    if (!plan && plan.error().code == ErrorCode::NothingToDo)
        return nothingLeft(context, run.id, plan.error().message);
    if (!plan && plan.error().code == ErrorCode::ServerChanged)
        return failure(withHint(plan.error(), tr("Give the same --profile and --dsn.")));
    if (!plan)
        return failure(plan.error());
    if (plan->isEmpty())
        return nothingLeft(context, run.id, tr("Nothing of run %1 can be done now.").arg(run.id), &*plan);
    if (!m_dryRun)
        return resume(context, *access, run, *plan);
    if (context.isJson()) {
        JsonWriter json(context.console());
        json.beginObject();
        json.member("dry_run", true);
        json.member("resumes", run.id);
        writePlan(json, *plan);
        json.endObject();
    } else {
        writePlanAsSql(*plan, [&context](const QByteArray &piece) { context.console().write(piece); });
    }
    return statusToExpect(*plan);
}

} // namespace

std::unique_ptr<Command> makeRunsResumeCommand()
{
    return std::make_unique<RunsResumeCommand>();
}

} // namespace tenantry::cli
