// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/Commands.h"
#include "cli/Presentation.h"
#include "cli/Tr.h"
#include "sandbox/Sandbox.h"

#include "base/Paths.h"

#include <QFileInfo>

namespace tenantry::cli {

namespace {

constexpr int mostTenants = 10000;

QString folderOf(const QString &option)
{
    return option.isEmpty() ? paths::sandboxFolder() : QFileInfo(option).absoluteFilePath();
}

/// sandbox start: a private PostgreSQL with the demonstration fleet.
class SandboxStartCommand final : public Command {
public:
    const char *path() const override { return "sandbox start"; }
    const char *summary() const override { return "Start a private PostgreSQL with a demonstration fleet."; }
    void declare(Options &options) override
    {
        options.text("--dir", m_folder, "DIR", "Where it stands (default: below the data folder)");
        options.number("--tenants", m_tenants, 1, mostTenants, "N", "How many tenants a new one gets (default 24)");
        declareJson(options);
    }
    Result<ExitStatus> run(CommandContext &context) override;

private:
    QString m_folder;
    int m_tenants = 0;
};

Result<ExitStatus> SandboxStartCommand::run(CommandContext &context)
{
    SandboxOptions options;
    options.folder = folderOf(m_folder);
    options.tenants = m_tenants;
    const Result<SandboxInfo> sandbox = startSandbox(options, context.task());
    Console &console = context.console();
    console.clearProgress();
    if (!sandbox)
        return failure(sandbox.error());
    if (context.isJson()) {
        JsonWriter json(console);
        json.beginObject();
        json.member("dir", sandbox->folder);
        json.member("conninfo", sandbox->conninfo);
        json.member("profile", sandbox->profileFile);
        json.member("tenants", sandbox->tenants);
        json.endObject();
        return ExitStatus::Ok;
    }
    console.line(tr("The sandbox runs, with %n tenants.", nullptr, sandbox->tenants));
    printFields(
        console,
        {{tr("Folder"), sandbox->folder}, {tr("Conninfo"), sandbox->conninfo}, {tr("Profile"), sandbox->profileFile}});
    console.line();
    console.line(tr("Next: tenantryctl --profile '%1' verify").arg(sandbox->profileFile));
    console.line(tr("Stop: tenantryctl sandbox stop --dir '%1'").arg(sandbox->folder));
    return ExitStatus::Ok;
}

QString serverStateKey(ServerState state)
{
    switch (state) {
    case ServerState::Missing:
        return QStringLiteral("missing");
    case ServerState::Stopped:
        return QStringLiteral("stopped");
    case ServerState::Running:
        break;
    }
    return QStringLiteral("running");
}

/// sandbox stop: stops the server; the fleet stays for the next start.
class SandboxStopCommand final : public Command {
public:
    const char *path() const override { return "sandbox stop"; }
    const char *summary() const override { return "Stop the sandbox; its fleet stays for the next start."; }
    void declare(Options &options) override
    {
        options.text("--dir", m_folder, "DIR", "Where it stands (default: below the data folder)");
        declareJson(options);
    }
    Result<ExitStatus> run(CommandContext &context) override;

private:
    QString m_folder;
};

Result<ExitStatus> SandboxStopCommand::run(CommandContext &context)
{
    const QString folder = folderOf(m_folder);
    if (const Status stopped = stopSandbox(folder); !stopped)
        return failure(stopped.error());
    if (context.isJson()) {
        JsonWriter json(context.console());
        json.beginObject();
        json.member("dir", folder);
        json.member("state", serverStateKey(ServerState::Stopped));
        json.endObject();
    } else {
        context.console().line(tr("The sandbox in %1 is stopped.").arg(folder));
    }
    return ExitStatus::Ok;
}

/// sandbox status: whether there is one, and whether it runs.
class SandboxStatusCommand final : public Command {
public:
    const char *path() const override { return "sandbox status"; }
    const char *summary() const override { return "Say whether the sandbox runs."; }
    void declare(Options &options) override
    {
        options.text("--dir", m_folder, "DIR", "Where it stands (default: below the data folder)");
        declareJson(options);
    }
    Result<ExitStatus> run(CommandContext &context) override;

private:
    QString m_folder;
};

Result<ExitStatus> SandboxStatusCommand::run(CommandContext &context)
{
    const Result<SandboxStatus> status = sandboxStatus(folderOf(m_folder));
    if (!status)
        return failure(status.error());
    const ExitStatus exit = status->server == ServerState::Running ? ExitStatus::Ok : ExitStatus::Findings;
    if (context.isJson()) {
        JsonWriter json(context.console());
        json.beginObject();
        json.member("dir", status->folder);
        json.member("state", serverStateKey(status->server));
        json.member("process_id", status->processId);
        json.member("tenants", status->tenants);
        json.memberOrNull("conninfo", status->conninfo);
        json.memberOrNull("profile", status->profileFile);
        json.endObject();
        return exit;
    }
    Console &console = context.console();
    switch (status->server) {
    case ServerState::Missing:
        console.line(tr("There is no sandbox in %1.").arg(status->folder));
        return exit;
    case ServerState::Stopped:
        console.line(tr("The sandbox in %1 is stopped.").arg(status->folder));
        return exit;
    case ServerState::Running:
        break;
    }
    console.line(tr("The sandbox in %1 runs (process %2), with %n tenants.", nullptr, status->tenants)
                     .arg(status->folder)
                     .arg(status->processId));
    printFields(console, {{tr("Conninfo"), status->conninfo}, {tr("Profile"), status->profileFile}});
    return exit;
}

} // namespace

std::unique_ptr<Command> makeSandboxStartCommand()
{
    return std::make_unique<SandboxStartCommand>();
}

std::unique_ptr<Command> makeSandboxStopCommand()
{
    return std::make_unique<SandboxStopCommand>();
}

std::unique_ptr<Command> makeSandboxStatusCommand()
{
    return std::make_unique<SandboxStatusCommand>();
}

} // namespace tenantry::cli
