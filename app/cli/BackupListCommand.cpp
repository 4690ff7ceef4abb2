// SPDX-License-Identifier: GPL-3.0-or-later
#include "backups/BackupMeaning.h"
#include "cli/BackupOutput.h"
#include "cli/Commands.h"
#include "cli/Presentation.h"
#include "cli/Tr.h"

namespace tenantry::cli {

namespace {

/// backup list: the backups of the connection, newest first. Reads the manifests only; no server.
class BackupListCommand final : public Command {
public:
    const char *path() const override { return "backup list"; }
    const char *summary() const override { return "List the backups, newest first."; }
    void declare(Options &options) override
    {
        options.texts("--tenant", m_tenants, "SCHEMA", "Only backups that hold this tenant");
        declareJson(options);
    }
    Result<ExitStatus> run(CommandContext &context) override;

private:
    bool isWanted(const Backup &backup) const;

    QStringList m_tenants;
};

bool BackupListCommand::isWanted(const Backup &backup) const
{
    for (const QString &schema : m_tenants) {
        if (!backup.find(schema))
            return false;
    }
    return true;
}

Result<ExitStatus> BackupListCommand::run(CommandContext &context)
{
    const Result<Profile> profile = context.profile();
    if (!profile)
        return failure(profile.error());
    std::vector<Backup> backups = listBackups(profile->backupFolder(), profile->storeKey());
    std::erase_if(backups, [this](const Backup &backup) { return !isWanted(backup); });
    if (context.isJson()) {
        JsonWriter json(context.console());
        json.beginObject();
        json.beginArray("backups");
        for (const Backup &backup : backups) {
            json.beginObject();
            writeBackup(json, backup);
            json.endObject();
        }
        json.endArray();
        json.endObject();
        return ExitStatus::Ok;
    }
    if (backups.empty()) {
        context.console().line(tr("No backups in %1.").arg(profile->backupFolder()));
        return ExitStatus::Ok;
    }
    TextTable table({{tr("Backup")},
                     {tr("State")},
                     {tr("Taken")},
                     {tr("Tenants"), Align::Right},
                     {tr("Size"), Align::Right},
                     {tr("Reason")}});
    for (const Backup &backup : backups)
        table.add({{backup.id},
                   stateCell(meaningOf(backup.trust)),
                   {momentText(backup.created)},
                   {QString::number(backup.tenants.size())},
                   {sizeText(backup.bytes())},
                   {backup.problem.isEmpty() ? backup.reason : backup.problem}});
    table.print(context.console());
    return ExitStatus::Ok;
}

} // namespace

std::unique_ptr<Command> makeBackupListCommand()
{
    return std::make_unique<BackupListCommand>();
}

} // namespace tenantry::cli
