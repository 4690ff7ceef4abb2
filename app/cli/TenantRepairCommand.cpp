// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/Commands.h"
#include "cli/PlanOrders.h"
#include "cli/Tr.h"

#include <algorithm>

namespace tenantry::cli {

namespace {

/// tenant repair: a tenant that was registered without its migrations gets them.
class TenantRepairCommand final : public Command {
public:
    const char *path() const override { return "tenant repair"; }
    const char *summary() const override
    {
        return "Give a tenant that was registered without them its schema and every migration.";
    }
    void declare(Options &options) override;
    Result<ExitStatus> run(CommandContext &context) override;

private:
    QString m_schema;
    bool m_dryRun = false;
    bool m_yes = false;
};

void TenantRepairCommand::declare(Options &options)
{
    options.operand("schema", m_schema, "The tenant's schema", Need::Required);
    options.flag("--dry-run", m_dryRun, "Print what would be done and change nothing");
    options.flag("--yes,--force", m_yes, "Do not ask");
    declareJson(options);
}

bool lacksMigrations(const TenantState &tenant)
{
    return std::ranges::any_of(tenant.diagnosis->findings, [](const Finding &finding) {
        return finding.type == FindingType::MissingSchema || finding.type == FindingType::EmptySchema;
    });
}

Result<ExitStatus> TenantRepairCommand::run(CommandContext &context)
{
    const Result<Access> access = context.access();
    if (!access)
        return failure(access.error());
    const Result<SnapshotPtr> fleet = context.scan(*access, {m_schema});
    if (!fleet)
        return failure(fleet.error());
    const TenantState *tenant = (*fleet)->find(m_schema);
    if (!tenant || !lacksMigrations(*tenant))
        return failure(ErrorCode::UsageWrong, tr("The tenant %1 was not created without its migrations.").arg(m_schema),
                       tr("\"tenantryctl verify --fix --tenant %1\" mends what else there is.").arg(m_schema));
    PlanRequest request;
    request.scope = PlanRequest::Scope::Fix;
    request.tenants = {m_schema};
    const Result<Plan> plan = makePlan(access->profile, *fleet, request);
    if (!plan)
        return failure(plan.error());
    PlanOrders orders;
    orders.mode = m_dryRun ? PlanOrders::Mode::Show : PlanOrders::Mode::Apply;
    orders.options.run = RunOptions::fromProfile(access->profile);
    orders.consent = m_yes ? Consent::Given : Consent::Ask;
    orders.nothing = tr("Nothing to do.");
    return carryOut(context, *access, *plan, orders);
}

} // namespace

std::unique_ptr<Command> makeTenantRepairCommand()
{
    return std::make_unique<TenantRepairCommand>();
}

} // namespace tenantry::cli
