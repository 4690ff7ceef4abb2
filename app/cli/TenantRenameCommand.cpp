// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/Commands.h"
#include "cli/TenantOutput.h"
#include "cli/Tr.h"

namespace tenantry::cli {

namespace {

/// tenant rename: schema and row get another name.
class TenantRenameCommand final : public Command {
public:
    const char *path() const override { return "tenant rename"; }
    const char *summary() const override { return "Give the schema of a tenant, and its row, another name."; }
    void declare(Options &options) override;
    Result<ExitStatus> run(CommandContext &context) override;

private:
    QString m_schema;
    QString m_new;
    bool m_dryRun = false;
    bool m_yes = false;
};

void TenantRenameCommand::declare(Options &options)
{
    options.operand("schema", m_schema, "The tenant's schema", Need::Required);
    options.operand("new", m_new, "Its new name", Need::Required);
    options.flag("--dry-run", m_dryRun, "Print what would be done and change nothing");
    options.flag("--yes,--force", m_yes, "Do not ask");
    declareJson(options);
}

Result<ExitStatus> TenantRenameCommand::run(CommandContext &context)
{
    const Result<Access> access = context.access();
    if (!access)
        return failure(access.error());
    const Result<SnapshotPtr> fleet = context.scan(*access, {}, SourceNeed::IfReadable);
    if (!fleet)
        return failure(fleet.error());
    const Result<LifecyclePlan> plan = planRename(*access, *fleet, m_schema, m_new, context.task());
    if (!plan)
        return failure(plan.error());
    return carryOut(context, *plan,
                    {m_dryRun ? TenantOrders::Mode::Show : TenantOrders::Mode::Do,
                     m_yes ? Consent::Given : Consent::Ask, QStringLiteral("renamed")});
}

} // namespace

std::unique_ptr<Command> makeTenantRenameCommand()
{
    return std::make_unique<TenantRenameCommand>();
}

} // namespace tenantry::cli
