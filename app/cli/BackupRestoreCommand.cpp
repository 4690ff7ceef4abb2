// SPDX-License-Identifier: GPL-3.0-or-later
#include "backups/TenantContents.h"
#include "cli/BackupOutput.h"
#include "cli/CommandHints.h"
#include "cli/Commands.h"
#include "cli/Presentation.h"
#include "cli/Tr.h"
#include "operations/RestoreInPlace.h"
#include "operations/TakeBack.h"
#include "operations/Writable.h"

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
    Consent consent() const { return m_yes ? Consent::Given : Consent::Ask; }
    Result<ExitStatus> undo(CommandContext &context, const Access &access) const;
    RestoreRequest request() const;
    Result<ExitStatus> restore(CommandContext &context, const SnapshotPtr &known, const RestorePlan &plan) const;

    QString m_id;
    QString m_tenant;
    QString m_role;
    QStringList m_leaveOut;
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
    options.texts("--leave-out", m_leaveOut, "ENTRY",
                  "Restore without this constraint, index or trigger, as a restore that failed at it names it; may be "
                  "given several times");
    options.text("--role", m_role, "NAME",
                 "Whose rights it runs with: owner, operator, or a role (default: role in [runs])");
    options.flag("--foreign", m_foreign, "Accept a backup that another connection made of another database");
    options.flag("--undo", m_undo, "Take back a restore of the tenant that was cut off, instead of restoring");
    options.flag("--yes,--force", m_yes, "Do not ask");
    declareJson(options);
}

QString rowsText(qint64 rows)
{
    if (rows == notCounted)
        return tr("not counted", "rows of a table");
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
    for (const QString &notice : plan.role.notices + plan.notices)
        console.line(notice);
    if (plan.sessionsInside > 0)
        console.line(tr("Sessions that hold locks in it: %1").arg(plan.sessionsInside));
}

void writeTables(JsonWriter &json, const std::vector<RestoreTable> &tables)
{
    json.beginArray("tables");
    for (const RestoreTable &one : tables) {
        json.beginObject();
        json.member("table", one.table);
        if (one.rowsNow == notCounted)
            json.memberOrNull("rows_now", QString());
        else
            json.member("rows_now", one.rowsNow);
        json.member("rows_backup", one.rowsBackup);
        json.endObject();
    }
    json.endArray();
}

void writeDryRun(Console &console, const InterruptedRestore &found)
{
    JsonWriter json(console);
    json.beginObject();
    json.member("dry_run", true);
    json.member("schema_name", found.schema);
    json.member("backup", found.backupId);
    json.memberOrNull("aside", found.asideName);
    writeSteps(json, takeBackSteps(found));
    json.endObject();
}

/// runs_as: null is the operator.
void writeRole(JsonWriter &json, const RestorePlan &plan)
{
    const RestoreRole &role = plan.role;
    json.memberOrNull("runs_as", role.role);
    QStringList parts;
    for (const SuperusersPart &part : role.superusersPart)
        parts << part.entry;
    json.member("superusers_part", parts);
    json.member("notices", role.notices + plan.notices);
}

void writeDryRun(Console &console, const RestorePlan &plan, const RestoreRequest &request)
{
    JsonWriter json(console);
    json.beginObject();
    json.member("dry_run", true);
    json.member("title", plan.title);
    json.member("effect", plan.effect);
    json.member("backup", plan.backup.id);
    json.member("schema_name", plan.tenant.schema);
    json.memberOrNull("aside", plan.asideName);
    writeRole(json, plan);
    writeSteps(json, restoreSteps(plan, request));
    json.member("left_out", request.options.leaveOut);
    json.member("behind", plan.behind);
    json.member("dependents", plan.dependents);
    writeTables(json, plan.tables);
    json.endObject();
}

void writeReport(Console &console, const RestorePlan &plan, const Restored &restored)
{
    const RestoreReport &report = restored.report;
    const QString &dropped = restored.droppedAside;
    JsonWriter json(console);
    json.beginObject();
    json.member("status", "restored");
    json.member("schema_name", plan.tenant.schema);
    json.member("backup", plan.backup.id);
    json.member("run", report.runId);
    writeRole(json, plan);
    json.memberOrNull("aside", dropped.isEmpty() ? report.asideName : QString());
    json.memberOrNull("dropped_aside", dropped);
    json.memberOrNull("safety_backup", report.safetyBackupId);
    writeTables(json, report.compared);
    json.member("changed_since", report.changedSince);
    json.member("privileges_mended", report.mended);
    json.endObject();
}

void printReport(Console &console, const RestorePlan &plan, const Restored &restored)
{
    const RestoreReport &report = restored.report;
    const QString &dropped = restored.droppedAside;
    console.line(console.styled(
        tr("✓ restored  %1 from %2 (run %3)").arg(plan.tenant.schema, plan.backup.id, report.runId), Style::Good));
    const auto equal = int(std::ranges::count_if(
        report.compared, [](const RestoreTable &table) { return table.rowsNow == table.rowsBackup; }));
    console.line(tr("%n tables compared with the manifest: equal.", nullptr, equal));
    if (!report.changedSince.isEmpty())
        console.line(tr("Not compared, because others have changed rows of them since: %1")
                         .arg(someOf(report.changedSince, 10)));
    if (!report.mended.isEmpty())
        console.line(tr("Default privileges had changed rights; set right by: %1").arg(someOf(report.mended, 10)));
    if (!report.safetyBackupId.isEmpty())
        console.line(tr("Backup of the state before: %1").arg(report.safetyBackupId));
    if (!dropped.isEmpty())
        console.line(tr("Dropped: schema %1").arg(dropped));
    else if (!report.asideName.isEmpty())
        console.line(
            tr("The schema as it was is kept as %1; drop it when you no longer need it.").arg(report.asideName));
}

RestoreRequest BackupRestoreCommand::request() const
{
    RestoreRequest request;
    request.options.safetyBackup = !m_noSafetyBackup;
    request.options.leaveOut = m_leaveOut;
    request.kept = m_dropAside ? KeptSchema::Drop : KeptSchema::Keep;
    return request;
}

Result<ExitStatus> BackupRestoreCommand::restore(CommandContext &context, const SnapshotPtr &known,
                                                 const RestorePlan &plan) const
{
    const Profile &profile = plan.access.profile;
    const Result<Records> records = context.records();
    if (!records)
        return failure(records.error());
    if (const std::optional<Error> refused = whyNotWritable(profile, known->server))
        return failure(*refused);
    const Confirmation confirmation = confirmationOf(profile, plan, known, m_dropAside ? plan.asideName : QString());
    QStringList notes{tr("The restore runs SQL that the owner of the backup wrote.")};
    if (!m_leaveOut.isEmpty())
        notes << tr("Not restored: %1").arg(m_leaveOut.join(QStringLiteral(", ")));
    if (m_noSafetyBackup)
        notes << tr("NO backup of the present state is taken first.");
    if (const Status agreed = context.confirm(confirmation, notes, consent()); !agreed)
        return failure(agreed.error());
    const Result<Restored> restored = restoreInPlace(known, plan, request(), *records, context.task());
    context.console().clearProgress();
    if (const std::optional<QString> entry = restored ? std::nullopt : failedEntry(restored.error()))
        return failure(
            withHint(restored.error(), tr("To restore the tenant without that: --leave-out \"%1\"").arg(*entry)));
    if (!restored)
        return failure(restored.error());
    context.warnOf(restored->dropProblem);
    if (context.isJson())
        writeReport(context.console(), plan, *restored);
    else
        printReport(context.console(), plan, *restored);
    return restored->dropProblem ? ExitStatus::PartlyDone : ExitStatus::Ok;
}

Result<ExitStatus> BackupRestoreCommand::undo(CommandContext &context, const Access &access) const
{
    const Result<InterruptedRestore> found = restoreToTakeBack(access, m_tenant, context.stopToken());
    if (!found)
        return failure(
            withHint(found.error(), tr("\"tenantryctl diagnose --type interrupted_restore\" lists those there are.")));
    if (m_dryRun) {
        if (context.isJson())
            writeDryRun(context.console(), *found);
        else
            context.console().line(stepsAsText(takeBackSteps(*found)));
        return ExitStatus::Ok;
    }
    const QString note = found->asideName.isEmpty()
                             ? tr("There was no schema before the restore from %1.").arg(found->backupId)
                             : tr("The restore was from %1; \"%2\" becomes \"%3\" again.")
                                   .arg(found->backupId, found->asideName, found->schema);
    if (const Status agreed = context.confirm(confirmationOf(access.profile, *found), {note}, consent()); !agreed)
        return failure(agreed.error());
    const Result<Records> records = context.records();
    if (!records)
        return failure(records.error());
    const Result<Afterwards> undone = takeBack(access, *found, nullptr, *records, context.task());
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
    Result<Access> access = context.access();
    if (!access)
        return failure(access.error());
    if (!m_role.isEmpty())
        access->profile.runs.role = m_role;
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
    if (!plan && plan.error().code == ErrorCode::ServerChanged && backup->seal != BackupSeal::None
        && backup->seal != BackupSeal::Valid)
        return failure(withHint(plan.error(), tr("To restore from it all the same, say --foreign.")));
    if (!plan && plan.error().code == ErrorCode::ServerChanged)
        return failure(
            withHint(plan.error(), tr("To put the rows of the other database here all the same, say --foreign.")));
    if (!plan)
        return failure(plan.error());
    if (m_dryRun && context.isJson()) {
        writeDryRun(context.console(), *plan, request());
        return ExitStatus::Ok;
    }
    if (!context.isJson())
        printPlan(context.console(), *plan);
    if (m_dryRun) {
        context.console().line(stepsAsText(restoreSteps(*plan, request())));
        return ExitStatus::Ok;
    }
    return restore(context, *snapshot, *plan);
}

} // namespace

std::unique_ptr<Command> makeBackupRestoreCommand()
{
    return std::make_unique<BackupRestoreCommand>();
}

} // namespace tenantry::cli
