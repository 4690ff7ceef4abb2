// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/BackupOutput.h"
#include "cli/Commands.h"
#include "cli/Presentation.h"
#include "cli/Tr.h"

namespace tenantry::cli {

namespace {

/// backup show: what one backup holds, by tenant and table.
class BackupShowCommand final : public Command {
public:
    const char *path() const override { return "backup show"; }
    const char *summary() const override { return "Show what a backup holds."; }
    void declare(Options &options) override
    {
        options.operand("id", m_id, "Id, unique beginning of one, or \"last\" (default)");
        options.text("--tenant", m_tenant, "SCHEMA", "The tables of this tenant");
        declareJson(options);
    }
    Result<ExitStatus> run(CommandContext &context) override;

private:
    void print(Console &console, const Backup &backup) const;

    QString m_id;
    QString m_tenant;
};

void BackupShowCommand::print(Console &console, const Backup &backup) const
{
    printBackup(console, backup);
    console.line();
    if (const BackupTenant *tenant = m_tenant.isEmpty() ? nullptr : backup.find(m_tenant)) {
        TextTable table({{tr("Table")}, {tr("Rows"), Align::Right}});
        for (const BackupTable &one : tenant->tables)
            table.add({{one.name}, {QString::number(one.rows)}});
        table.print(console);
        return;
    }
    TextTable table(
        {{tr("Tenant")}, {tr("Level")}, {tr("Tables"), Align::Right}, {tr("Rows"), Align::Right}, {tr("Archive")}});
    for (const BackupTenant &tenant : backup.tenants)
        table.add({{tenant.schema},
                   {tenant.level},
                   {QString::number(tenant.tables.size())},
                   {QString::number(tenant.rows())},
                   {tenant.file}});
    table.print(console);
}

Result<ExitStatus> BackupShowCommand::run(CommandContext &context)
{
    Result<Backup> backup = chosenBackup(context, m_id);
    if (!backup)
        return failure(backup.error());
    if (!m_tenant.isEmpty()) {
        if (!backup->find(m_tenant))
            return failure(ErrorCode::TenantMissing,
                           tr("Backup %1 does not hold the tenant \"%2\".").arg(backup->id, m_tenant),
                           tr("See tenantryctl backup show %1.").arg(backup->id));
        std::erase_if(backup->tenants, [this](const BackupTenant &tenant) { return tenant.schema != m_tenant; });
    }
    if (!context.isJson()) {
        print(context.console(), *backup);
        return ExitStatus::Ok;
    }
    JsonWriter json(context.console());
    json.beginObject();
    writeBackup(json, *backup);
    json.beginArray("archives");
    for (const BackupFile &file : backup->files) {
        json.beginObject();
        json.member("name", file.name);
        json.member("bytes", file.bytes);
        json.member("sha256", file.sha256);
        json.endObject();
    }
    json.endArray();
    writeBackupTenants(json, *backup);
    json.endObject();
    return ExitStatus::Ok;
}

} // namespace

std::unique_ptr<Command> makeBackupShowCommand()
{
    return std::make_unique<BackupShowCommand>();
}

} // namespace tenantry::cli
