// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Result.h"
#include "sandbox/Cluster.h"
#include "sandbox/FleetRecipes.h"
#include "tasks/Task.h"

#include <QString>

namespace tenantry {

struct SandboxOptions {
    QString folder;  ///< empty: paths::sandboxFolder()
    int tenants = 0; ///< 1 to 10,000; 0: as many as there are, 24 in a new sandbox
    Durability durability = Durability::On;
};

/// A sandbox whose server runs.
struct SandboxInfo {
    QString folder;      ///< absolute
    QString conninfo;    ///< as the application's role, no superuser
    QString profileFile; ///< "<folder>/sandbox.toml"
    int tenants = 0;     ///< registry rows when it was built
};

struct SandboxStatus {
    QString folder;
    ServerState server = ServerState::Missing; ///< Missing: no sandbox there
    int processId = 0;                         ///< 0: not running
    int tenants = 0;                           ///< 0: not known (never finished)
    QString conninfo;                          ///< empty when Missing
    QString profileFile;                       ///< empty until the sandbox was finished once
};

/**
 * Starts the demonstration fleet: makes the cluster, the database and the profile where they are missing, and starts
 * the server. A second call only starts the server. The folder then holds sandbox.toml (the profile), migrations/
 * (copied once, to be edited freely) and backups/. Blocks; run it as a task.
 *
 * Errors: UsageWrong for a number out of range, SandboxFailed (another number of tenants than it was built with, no
 * PostgreSQL, server does not start, another process is starting it, a folder or a part of it that is not ours, see
 * Cluster), FileNotWritten, those of Connection, Cancelled
 * (the server that this call started is stopped again).
 */
Result<SandboxInfo> startSandbox(const SandboxOptions &options, const TaskContext &task = {});

/// Stops the server; nothing where it does not run. Errors: SandboxFailed, also where there is no sandbox.
Status stopSandbox(const QString &folder);

/// What there is in \p folder, running or not. Errors: SandboxFailed for a record that cannot be used.
Result<SandboxStatus> sandboxStatus(const QString &folder);

/// Stops the server at once and removes the cluster's files, the profile and the copied migrations. Backups stay.
Status removeSandbox(const QString &folder);

} // namespace tenantry
