// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/BackupOutput.h"
#include "cli/Commands.h"
#include "cli/Presentation.h"
#include "cli/Tr.h"
#include "operations/DropKept.h"
#include "operations/TakeBack.h"
#include "operations/Writable.h"

namespace tenantry::cli {

namespace {

/// backup kept: the schemas that restores put aside; drops one, or gives it its name back.
class BackupKeptCommand final : public Command {
public:
    const char *path() const override { return "backup kept"; }
    const char *summary() const override
    {
        return "List the schemas that restores put aside; drop one, or take its restore back.";
    }
    void declare(Options &options) override
    {
        options.operand("name", m_name, "The schema as it is listed, its whole name");
        options.flag("--take-back", m_takeBack, "Give it its name back; what stands there now is kept in its turn");
        options.flag("--drop", m_drop, "Drop it for good");
        options.flag("--dry-run", m_dryRun, "Print what would be done and change nothing");
        options.flag("--yes,--force", m_yes, "Do not ask");
        declareJson(options);
    }
    Result<ExitStatus> run(CommandContext &context) override;

private:
    Consent consent() const { return m_yes ? Consent::Given : Consent::Ask; }
    Result<ExitStatus> list(CommandContext &context, const Access &access) const;
    Result<ExitStatus> drop(CommandContext &context, const Access &access) const;
    Result<ExitStatus> takeBack(CommandContext &context, const Access &access) const;
    ExitStatus show(CommandContext &context, const Steps &steps) const;

    QString m_name;
    bool m_takeBack = false;
    bool m_drop = false;
    bool m_dryRun = false;
    bool m_yes = false;
};

void writeKept(Console &console, const std::vector<AsideSchema> &all)
{
    JsonWriter json(console);
    json.beginObject();
    json.beginArray("kept");
    for (const AsideSchema &kept : all) {
        json.beginObject();
        json.member("name", kept.name);
        json.memberOrNull("schema_name", kept.schema);
        json.member("since", kept.since.toString(Qt::ISODate));
        json.member("tables", kept.tables);
        json.member("bytes", kept.bytes);
        json.member("needed", kept.isNeeded);
        json.endObject();
    }
    json.endArray();
    json.endObject();
}

Result<ExitStatus> BackupKeptCommand::list(CommandContext &context, const Access &access) const
{
    const Result<std::vector<AsideSchema>> all = keptSchemas(access, context.stopToken());
    if (!all)
        return failure(all.error());
    if (context.isJson()) {
        writeKept(context.console(), *all);
        return ExitStatus::Ok;
    }
    if (all->empty()) {
        context.console().line(tr("No restore has put a schema aside that is still there."));
        return ExitStatus::Ok;
    }
    TextTable table({{tr("Schema put aside")},
                     {tr("Tenant")},
                     {tr("Kept since")},
                     {tr("Tables"), Align::Right},
                     {tr("Size"), Align::Right},
                     {tr("Note")}});
    for (const AsideSchema &kept : *all)
        table.add({{kept.name},
                   {kept.schema},
                   {momentText(kept.since)},
                   {QString::number(kept.tables)},
                   {sizeText(kept.bytes)},
                   {kept.isNeeded ? tr("its restore was cut off") : QString()}});
    table.print(context.console());
    return ExitStatus::Ok;
}

ExitStatus BackupKeptCommand::show(CommandContext &context, const Steps &steps) const
{
    if (!context.isJson()) {
        context.console().line(stepsAsText(steps));
        return ExitStatus::Ok;
    }
    JsonWriter json(context.console());
    json.beginObject();
    json.member("dry_run", true);
    json.member("kept", m_name);
    writeSteps(json, steps);
    json.endObject();
    return ExitStatus::Ok;
}

Result<ExitStatus> BackupKeptCommand::drop(CommandContext &context, const Access &access) const
{
    if (m_dryRun)
        return show(context, dropSteps(m_name));
    Confirmation confirmation = confirmationOfDrop(access.profile, m_name);
    confirmation.beforehand = Confirmation::Beforehand::Enough; // the whole name stands on the command line
    const QStringList notes{tr("This is the tenant as it was before the restore. Once dropped, only a backup has it.")};
    if (const Status agreed = context.confirm(confirmation, notes, consent()); !agreed)
        return failure(agreed.error());
    const Result<Records> records = context.records();
    if (!records)
        return failure(records.error());
    const Status dropped = dropKept(access, m_name, *records, context.task());
    context.console().clearProgress();
    if (!dropped)
        return failure(dropped.error());
    if (context.isJson()) {
        JsonWriter json(context.console());
        json.beginObject();
        json.member("status", "dropped");
        json.member("kept", m_name);
        json.endObject();
    } else {
        context.console().line(context.console().styled(tr("✓ dropped  %1").arg(m_name), Style::Good));
    }
    return ExitStatus::Ok;
}

Result<ExitStatus> BackupKeptCommand::takeBack(CommandContext &context, const Access &access) const
{
    const Result<PutBack> plan = planPutBack(access, m_name, context.stopToken());
    if (!plan)
        return failure(plan.error());
    if (m_dryRun)
        return show(context, putBackSteps(*plan));
    const QString &schema = plan->kept.schema;
    QStringList notes{plan->putAside.isEmpty() ? tr("\"%1\" becomes \"%2\" again.").arg(m_name, schema)
                                               : tr("\"%1\" becomes \"%2\" again; what stands there now is kept as "
                                                    "\"%3\".")
                                                     .arg(m_name, schema, plan->putAside)};
    if (!plan->dependents.isEmpty())
        notes << tr("Objects of other schemas go on pointing into what stands there now: %1")
                     .arg(someOf(plan->dependents, 10));
    if (const Status agreed = context.confirm(confirmationOf(access.profile, *plan), notes, consent()); !agreed)
        return failure(agreed.error());
    const Result<Records> records = context.records();
    if (!records)
        return failure(records.error());
    const Result<Afterwards> done = tenantry::takeBack(access, *plan, nullptr, *records, context.task());
    context.console().clearProgress();
    if (!done)
        return failure(done.error());
    if (context.isJson()) {
        JsonWriter json(context.console());
        json.beginObject();
        json.member("status", "taken_back");
        json.member("schema_name", schema);
        json.member("kept", m_name);
        json.memberOrNull("aside", plan->putAside);
        json.endObject();
    } else {
        context.console().line(
            context.console().styled(tr("✓ taken back  %1 is as it was before the restore").arg(schema), Style::Good));
        if (!plan->putAside.isEmpty())
            context.console().line(tr("What stood there is kept as %1.").arg(plan->putAside));
    }
    return ExitStatus::Ok;
}

Result<ExitStatus> BackupKeptCommand::run(CommandContext &context)
{
    if (m_takeBack && m_drop)
        return failure(ErrorCode::UsageWrong, tr("--take-back and --drop exclude each other."));
    if (m_name.isEmpty() && (m_takeBack || m_drop))
        return failure(ErrorCode::UsageWrong, tr("Which schema? Its name was not given."),
                       tr("tenantryctl backup kept lists them."));
    if (!m_name.isEmpty() && !m_takeBack && !m_drop)
        return failure(ErrorCode::UsageWrong, tr("What is to be done with %1?").arg(m_name),
                       tr("--take-back gives it its name back, --drop drops it."));
    const Result<Access> access = context.access();
    if (!access)
        return failure(access.error());
    if (m_name.isEmpty())
        return list(context, *access);
    if (!isAsideName(m_name))
        return failure(ErrorCode::TenantMissing, tr("\"%1\" is no schema that a restore put aside.").arg(m_name),
                       tr("tenantryctl backup kept lists them."));
    if (const std::optional<Error> refused = whyNotWritable(access->profile, ServerInfo()); refused && !m_dryRun)
        return failure(*refused);
    return m_drop ? drop(context, *access) : takeBack(context, *access);
}

} // namespace

std::unique_ptr<Command> makeBackupKeptCommand()
{
    return std::make_unique<BackupKeptCommand>();
}

} // namespace tenantry::cli
