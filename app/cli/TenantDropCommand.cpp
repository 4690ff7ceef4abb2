// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/Commands.h"
#include "cli/TenantOutput.h"
#include "cli/Tr.h"

namespace tenantry::cli {

namespace {

/// tenant drop: schema and row are gone.
class TenantDropCommand final : public Command {
public:
    const char *path() const override { return "tenant drop"; }
    const char *summary() const override { return "Drop the schema of a tenant and its row, after a backup."; }
    void declare(Options &options) override;
    Result<ExitStatus> run(CommandContext &context) override;

private:
    QString m_schema;
    bool m_noBackup = false;
    bool m_dryRun = false;
    bool m_yes = false;
};

void TenantDropCommand::declare(Options &options)
{
    options.operand("schema", m_schema, "The tenant's schema", Need::Required);
    options.flag("--no-backup", m_noBackup, "Take no backup first");
    options.flag("--dry-run", m_dryRun, "Print what would be done and change nothing");
    options.flag("--yes,--force", m_yes, "Do not ask");
    declareJson(options);
}

Result<ExitStatus> TenantDropCommand::run(CommandContext &context)
{
    const Result<Access> access = context.access();
    if (!access)
        return failure(access.error());
    const Result<SnapshotPtr> fleet = context.scan(*access, {}, SourceNeed::IfReadable);
    if (!fleet)
        return failure(fleet.error());
    const Result<LifecyclePlan> plan = planDrop(
        *access, *fleet, m_schema, m_noBackup ? BackupOfTenant::Declined : BackupOfTenant::First, context.task());
    if (!plan)
        return failure(plan.error());
    return carryOut(context, *plan,
                    {m_dryRun ? TenantOrders::Mode::Show : TenantOrders::Mode::Do,
                     m_yes ? Consent::Given : Consent::Ask, QStringLiteral("dropped")});
}

} // namespace

std::unique_ptr<Command> makeTenantDropCommand()
{
    return std::make_unique<TenantDropCommand>();
}

} // namespace tenantry::cli
