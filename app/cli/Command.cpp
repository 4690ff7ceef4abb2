// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/Command.h"

#include "cli/CommandHints.h"
#include "cli/Commands.h"

namespace tenantry::cli {

Command::~Command() = default;

void Command::declareJson(Options &options)
{
    options.flag("--json", m_json, "Print one JSON document and nothing else on stdout");
}

void Command::writeError(JsonWriter &json, const Error &error) const
{
    json.beginObject();
    writeErrorMember(json, error);
    json.endObject();
}

void writeErrorMember(JsonWriter &json, const Error &error)
{
    json.beginObject("error");
    json.member("code", errorCodeName(error.code));
    json.member("message", error.message);
    json.member("hint", hintWithCommand(error));
    if (!error.sqlState.isEmpty())
        json.member("sqlstate", error.sqlState);
    if (!error.detail.isEmpty())
        json.member("detail", error.detail);
    json.endObject();
}

std::vector<std::unique_ptr<Command>> allCommands()
{
    std::vector<std::unique_ptr<Command>> commands;
    commands.push_back(makeTenantsCommand());
    commands.push_back(makeTenantCreateCommand());
    commands.push_back(makeTenantCloneCommand());
    commands.push_back(makeTenantRenameCommand());
    commands.push_back(makeTenantArchiveCommand());
    commands.push_back(makeTenantDropCommand());
    commands.push_back(makeTenantRepairCommand());
    commands.push_back(makeVerifyCommand());
    commands.push_back(makeGateCommand());
    commands.push_back(makeStatusCommand());
    commands.push_back(makeInfoCommand());
    commands.push_back(makeMigrateCommand());
    commands.push_back(makeDiagnoseCommand());
    commands.push_back(makeRecoverCommand());
    commands.push_back(makeRollbackCommand());
    commands.push_back(makeBackupCreateCommand());
    commands.push_back(makeBackupListCommand());
    commands.push_back(makeBackupShowCommand());
    commands.push_back(makeBackupVerifyCommand());
    commands.push_back(makeBackupRestoreCommand());
    commands.push_back(makeBackupKeptCommand());
    commands.push_back(makeMetricsCommand());
    commands.push_back(makeRunsListCommand());
    commands.push_back(makeRunsShowCommand());
    commands.push_back(makeRunsResumeCommand());
    commands.push_back(makeSandboxStartCommand());
    commands.push_back(makeSandboxStopCommand());
    commands.push_back(makeSandboxStatusCommand());
    return commands;
}

} // namespace tenantry::cli
