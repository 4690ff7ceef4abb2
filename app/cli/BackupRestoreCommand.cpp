// SPDX-License-Identifier: GPL-3.0-or-later
#include "backups/Restore.h"
#include "cli/BackupOutput.h"
#include "cli/Commands.h"
#include "cli/Presentation.h"
#include "cli/Tr.h"

#include <algorithm>

namespace tenantry::cli {

namespace {

/// backup restore: one tenant in place, the live schema renamed aside first.
class BackupRestoreCommand final : public Command {
public:
    const char *path() const override { return "backup restore"; }
    const char *summary() const override { return "Restore a tenant in place; its live schema is put aside first."; }
    void declare(Options &options) override;
    Result<ExitStatus> run(CommandContext &context) override;

private:
    Result<ExitStatus> undo(CommandContext &context, const Access &access) const;
    Result<ExitStatus> restore(CommandContext &context, const Access &access, const FleetSnapshot &snapshot,
                               const RestorePlan &plan) const;

    QString m_id;
    QString m_tenant;
    bool m_yes = false;
    bool m_noSafetyBackup = false;
    bool m_dropAside = false;
    bool m_dryRun = false;
    bool m_foreign = false;
    bool m_undo = false;
};

void BackupRestoreCommand::declare(Options &options)
{
    options.operand("id", m_id, "Id, unique beginning of one, or \"last\" (default)");
    options.text("--tenant", m_tenant, "SCHEMA", "The tenant to restore");
    options.flag("--dry-run", m_dryRun, "Print what would be done and change nothing");
    options.flag("--no-safety-backup", m_noSafetyBackup, "Do not back up the present state first");
    options.flag("--drop-aside", m_dropAside, "Drop the schema that was put aside once the restore is verified");
    options.flag("--foreign", m_foreign, "Accept a backup that another connection made of another database");
    options.flag("--undo", m_undo, "Take back a restore of the tenant that was cut off, instead of restoring");
    options.flag("--yes,--force", m_yes, "Do not ask");
    declareJson(options);
}

QString rowsText(qint64 rows)
{
    return rows < 0 ? tr("absent", "a table that does not exist") : QString::number(rows);
}

void printPlan(Console &console, const RestorePlan &plan)
{
    console.line(console.styled(plan.title, Style::Bold));
    console.line(plan.effect);
    console.line();
    TextTable table({{tr("Table")}, {tr("Rows now"), Align::Right}, {tr("In the backup"), Align::Right}});
    for (const RestoreTable &one : plan.tables)
        table.add({{one.table}, {rowsText(one.rowsNow)}, {rowsText(one.rowsBackup)}});
    table.print(console);
    console.line();
    if (!plan.behind.isEmpty())
        console.line(tr("Recorded now, not in the backup: %1").arg(someOf(plan.behind, 10)));
    if (!plan.dependents.isEmpty())
        console.line(tr("Other schemas point into it: %1").arg(someOf(plan.dependents, 10)));
    if (plan.sessionsInside > 0)
        console.line(tr("Sessions that hold locks in it: %1").arg(plan.sessionsInside));
}

void printSteps(Console &console, const RestorePlan &plan)
{
    for (const QString &step : plan.steps)
        console.line(step);
}

void writeTables(JsonWriter &json, const std::vector<RestoreTable> &tables)
{
    json.beginArray("tables");
    for (const RestoreTable &one : tables) {
        json.beginObject();
        json.member("table", one.table);
        json.member("rows_now", one.rowsNow);
        json.member("rows_backup", one.rowsBackup);
        json.endObject();
    }
    json.endArray();
}

void writeDryRun(Console &console, const RestorePlan &plan)
{
    JsonWriter json(console);
    json.beginObject();
    json.member("dry_run", true);
    json.member("title", plan.title);
    json.member("effect", plan.effect);
    json.member("backup", plan.backup.id);
    json.member("schema_name", plan.tenant.schema);
    json.memberOrNull("aside", plan.asideName);
    json.member("steps", QStringList(plan.steps.begin(), plan.steps.end()));
    json.member("behind", plan.behind);
    json.member("dependents", plan.dependents);
    writeTables(json, plan.tables);
    json.endObject();
}

void writeReport(Console &console, const RestorePlan &plan, const RestoreReport &report, const QString &dropped)
{
    JsonWriter json(console);
    json.beginObject();
    json.member("status", "restored");
    json.member("schema_name", plan.tenant.schema);
    json.member("backup", plan.backup.id);
    json.member("run", report.runId);
    json.memberOrNull("aside", dropped.isEmpty() ? report.asideName : QString());
    json.memberOrNull("dropped_aside", dropped);
    json.memberOrNull("safety_backup", report.safetyBackupId);
    writeTables(json, report.compared);
    json.endObject();
}

void printReport(Console &console, const RestorePlan &plan, const RestoreReport &report, const QString &dropped)
{
    console.line(console.styled(
        tr("✓ restored  %1 from %2 (run %3)").arg(plan.tenant.schema, plan.backup.id, report.runId), Style::Good));
    console.line(tr("%n tables compared with the manifest: equal.", nullptr, int(report.compared.size())));
    if (!report.safetyBackupId.isEmpty())
        console.line(tr("Backup of the state before: %1").arg(report.safetyBackupId));
    if (!dropped.isEmpty())
        console.line(tr("Dropped: schema %1").arg(dropped));
    else if (!report.asideName.isEmpty())
        console.line(
            tr("The schema as it was is kept as %1; drop it when you no longer need it.").arg(report.asideName));
}

Result<ExitStatus> BackupRestoreCommand::restore(CommandContext &context, const Access &access,
                                                 const FleetSnapshot &snapshot, const RestorePlan &plan) const
{
    const auto journal = context.journal();
    if (!journal)
        return failure(journal.error());
    const QString question = tr("%1\nThe restore runs SQL that the owner of the backup wrote.\nGo on?").arg(plan.title);
    if (const Status agreed = context.confirm(question, access.profile, m_yes ? Consent::Given : Consent::Ask); !agreed)
        return failure(agreed.error());
    RestoreOptions options;
    options.safetyBackup = !m_noSafetyBackup;
    const Result<RestoreReport> report = restoreTenant(access, snapshot, plan, options, **journal, context.task());
    context.console().clearProgress();
    if (!report)
        return failure(report.error());
    ExitStatus status = ExitStatus::Ok;
    QString dropped;
    if (m_dropAside && !report->asideName.isEmpty()) {
        const Status done = dropAside(access, report->asideName, context.task());
        context.console().clearProgress();
        if (done) {
            dropped = report->asideName;
        } else {
            context.warn(done.error());
            status = ExitStatus::PartlyDone;
        }
    }
    if (context.isJson())
        writeReport(context.console(), plan, *report, dropped);
    else
        printReport(context.console(), plan, *report, dropped);
    return status;
}

Result<ExitStatus> BackupRestoreCommand::undo(CommandContext &context, const Access &access) const
{
    const Result<std::vector<InterruptedRestore>> all = interruptedRestores(access, context.stopToken());
    if (!all)
        return failure(all.error());
    const auto found =
        std::ranges::find_if(*all, [this](const InterruptedRestore &one) { return one.schema == m_tenant; });
    if (found == all->end())
        return failure(ErrorCode::RestoreFailed,
                       tr("No restore of \"%1\" was cut off, or somebody is working on it.").arg(m_tenant),
                       tr("tenantryctl diagnose --type interrupted_restore lists those there are."));
    const QString question = found->asideName.isEmpty()
                                 ? tr("Take back the restore of %1 from %2? There was no schema before.\nGo on?")
                                       .arg(found->schema, found->backupId)
                                 : tr("Take back the restore of %1 from %2: \"%3\" becomes \"%1\" again.\nGo on?")
                                       .arg(found->schema, found->backupId, found->asideName);
    if (m_dryRun) {
        context.console().write(found->undoSql + "COMMIT;\n");
        return ExitStatus::Ok;
    }
    if (const Status agreed = context.confirm(question, access.profile, m_yes ? Consent::Given : Consent::Ask); !agreed)
        return failure(agreed.error());
    const Status undone = undoInterruptedRestore(access, *found, context.task());
    context.console().clearProgress();
    if (!undone)
        return failure(undone.error());
    if (context.isJson()) {
        JsonWriter json(context.console());
        json.beginObject();
        json.member("status", "taken_back");
        json.member("schema_name", found->schema);
        json.member("backup", found->backupId);
        json.memberOrNull("aside", found->asideName);
        json.endObject();
    } else {
        context.console().line(context.console().styled(
            tr("✓ taken back  %1 is as it was before the restore").arg(found->schema), Style::Good));
    }
    return ExitStatus::Ok;
}

Result<ExitStatus> BackupRestoreCommand::run(CommandContext &context)
{
    if (m_tenant.isEmpty())
        return failure(ErrorCode::UsageWrong, tr("Which tenant? --tenant SCHEMA was not given."),
                       tr("tenantryctl backup show lists the tenants that a backup holds."));
    const Result<Access> access = context.access();
    if (!access)
        return failure(access.error());
    if (m_undo)
        return undo(context, *access);
    const Result<Backup> backup = chosenBackup(context, m_id, m_tenant);
    if (!backup)
        return failure(backup.error());
    const Result<SnapshotPtr> snapshot = snapshotForRestore(*access, m_tenant, context.stopToken());
    if (!snapshot)
        return failure(snapshot.error());
    const Result<RestorePlan> plan = planRestore(*access, **snapshot, *backup, m_tenant, context.stopToken(),
                                                 m_foreign ? ForeignBackup::Accept : ForeignBackup::Refuse);
    if (!plan)
        return failure(plan.error());
    if (m_dryRun && context.isJson()) {
        writeDryRun(context.console(), *plan);
        return ExitStatus::Ok;
    }
    if (!context.isJson())
        printPlan(context.console(), *plan);
    if (m_dryRun) {
        printSteps(context.console(), *plan);
        return ExitStatus::Ok;
    }
    return restore(context, *access, **snapshot, *plan);
}

} // namespace

std::unique_ptr<Command> makeBackupRestoreCommand()
{
    return std::make_unique<BackupRestoreCommand>();
}

} // namespace tenantry::cli
