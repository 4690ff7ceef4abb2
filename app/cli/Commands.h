// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cli/Command.h"

namespace tenantry::cli {

// One factory a command; the class stands in the file of the same name.
std::unique_ptr<Command> makeTenantsCommand();
std::unique_ptr<Command> makeTenantCreateCommand();
std::unique_ptr<Command> makeTenantCloneCommand();
std::unique_ptr<Command> makeTenantRenameCommand();
std::unique_ptr<Command> makeTenantArchiveCommand();
std::unique_ptr<Command> makeTenantDropCommand();
std::unique_ptr<Command> makeTenantRepairCommand();
std::unique_ptr<Command> makeVerifyCommand();
std::unique_ptr<Command> makeGateCommand();
std::unique_ptr<Command> makeStatusCommand();
std::unique_ptr<Command> makeInfoCommand();
std::unique_ptr<Command> makeMigrateCommand();
std::unique_ptr<Command> makeDiagnoseCommand();
std::unique_ptr<Command> makeRecoverCommand();
std::unique_ptr<Command> makeRollbackCommand();
std::unique_ptr<Command> makeBackupCreateCommand();
std::unique_ptr<Command> makeBackupListCommand();
std::unique_ptr<Command> makeBackupShowCommand();
std::unique_ptr<Command> makeBackupVerifyCommand();
std::unique_ptr<Command> makeBackupRestoreCommand();
std::unique_ptr<Command> makeBackupKeptCommand();
std::unique_ptr<Command> makeMetricsCommand();
std::unique_ptr<Command> makeRunsListCommand();
std::unique_ptr<Command> makeRunsShowCommand();
std::unique_ptr<Command> makeRunsResumeCommand();
std::unique_ptr<Command> makeSandboxStartCommand();
std::unique_ptr<Command> makeSandboxStopCommand();
std::unique_ptr<Command> makeSandboxStatusCommand();

} // namespace tenantry::cli
