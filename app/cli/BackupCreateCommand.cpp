// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/BackupOutput.h"
#include "cli/CommandHints.h"
#include "cli/Commands.h"
#include "cli/Presentation.h"
#include "cli/Tr.h"
#include "operations/BackUp.h"

namespace tenantry::cli {

namespace {

/// backup create: dumps tenants, writes the manifest, verifies by reading to the end. Changes nothing in the database.
class BackupCreateCommand final : public Command {
public:
    const char *path() const override { return "backup create"; }
    const char *summary() const override { return "Back up all tenants, or some, and verify the archives."; }
    void declare(Options &options) override
    {
        options.texts("--tenant", m_tenants, "SCHEMA", "Only this tenant; may be given several times");
        declareJson(options);
    }
    Result<ExitStatus> run(CommandContext &context) override;

private:
    QStringList m_tenants;
};

Result<ExitStatus> BackupCreateCommand::run(CommandContext &context)
{
    const Result<Access> access = context.access();
    if (!access)
        return failure(access.error());
    const Result<Records> records = context.records();
    if (!records)
        return failure(records.error());
    // A backup needs no migrations: whoever rescues data may not have them at hand.
    const Result<SnapshotPtr> snapshot = context.scan(*access, m_tenants, SourceNeed::IfReadable);
    if (!snapshot)
        return failure(snapshot.error());
    BackupRequest request;
    request.tenants = m_tenants;
    const Result<Backup> backup = backUp(*access, **snapshot, request, *records, context.task());
    context.console().clearProgress();
    if (!backup && backup.error().code == ErrorCode::TenantMissing)
        return failure(withHint(backup.error(), tr("\"tenantryctl tenants\" lists the tenants.")));
    if (!backup)
        return failure(backup.error());
    if (context.isJson()) {
        JsonWriter json(context.console());
        json.beginObject();
        writeBackup(json, *backup);
        json.endObject();
    } else {
        printBackup(context.console(), *backup);
    }
    if (!isTrusted(backup->trust))
        return ExitStatus::Findings;
    return backup->leftOut.empty() ? ExitStatus::Ok : ExitStatus::PartlyDone;
}

} // namespace

std::unique_ptr<Command> makeBackupCreateCommand()
{
    return std::make_unique<BackupCreateCommand>();
}

} // namespace tenantry::cli
