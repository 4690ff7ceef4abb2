// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/BackupOutput.h"
#include "cli/Commands.h"

namespace tenantry::cli {

namespace {

/// backup verify: checksums, and every archive read to its end.
class BackupVerifyCommand final : public Command {
public:
    const char *path() const override { return "backup verify"; }
    const char *summary() const override { return "Check a backup: checksums, and every archive read to its end."; }
    void declare(Options &options) override
    {
        options.operand("id", m_id, "Id, unique beginning of one, or \"last\" (default)");
        declareJson(options);
    }
    Result<ExitStatus> run(CommandContext &context) override;

private:
    QString m_id;
};

Result<ExitStatus> BackupVerifyCommand::run(CommandContext &context)
{
    const Result<Backup> backup = chosenBackup(context, m_id);
    if (!backup)
        return failure(backup.error());
    const Result<Backup> verified = verifyBackup(*backup, context.task());
    context.console().clearProgress();
    if (!verified)
        return failure(verified.error());
    if (context.isJson()) {
        JsonWriter json(context.console());
        json.beginObject();
        writeBackup(json, *verified);
        json.endObject();
    } else {
        printBackup(context.console(), *verified);
    }
    return isTrusted(verified->trust) ? ExitStatus::Ok : ExitStatus::Findings;
}

} // namespace

std::unique_ptr<Command> makeBackupVerifyCommand()
{
    return std::make_unique<BackupVerifyCommand>();
}

} // namespace tenantry::cli
