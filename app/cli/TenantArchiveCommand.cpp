// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/Commands.h"
#include "cli/TenantOutput.h"
#include "cli/Tr.h"

namespace tenantry::cli {

namespace {

/// tenant archive: a verified backup, and the schema is gone.
class TenantArchiveCommand final : public Command {
public:
    const char *path() const override { return "tenant archive"; }
    const char *summary() const override { return "Back a tenant up, verify the backup, and drop the schema."; }
    void declare(Options &options) override;
    Result<ExitStatus> run(CommandContext &context) override;

private:
    QString m_schema;
    bool m_dryRun = false;
    bool m_yes = false;
};

void TenantArchiveCommand::declare(Options &options)
{
    options.operand("schema", m_schema, "The tenant's schema", Need::Required);
    options.flag("--dry-run", m_dryRun, "Print what would be done and change nothing");
    options.flag("--yes,--force", m_yes, "Do not ask");
    declareJson(options);
}

Result<ExitStatus> TenantArchiveCommand::run(CommandContext &context)
{
    const Result<Access> access = context.access();
    if (!access)
        return failure(access.error());
    const Result<SnapshotPtr> fleet = context.scan(*access, {}, SourceNeed::IfReadable);
    if (!fleet)
        return failure(fleet.error());
    const Result<LifecyclePlan> plan = planArchive(*access, *fleet, m_schema, context.task());
    if (!plan)
        return failure(plan.error());
    return carryOut(context, *plan,
                    {m_dryRun ? TenantOrders::Mode::Show : TenantOrders::Mode::Do,
                     m_yes ? Consent::Given : Consent::Ask, QStringLiteral("archived")});
}

} // namespace

std::unique_ptr<Command> makeTenantArchiveCommand()
{
    return std::make_unique<TenantArchiveCommand>();
}

} // namespace tenantry::cli
