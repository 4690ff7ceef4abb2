// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/Commands.h"
#include "cli/FleetVerdict.h"
#include "cli/PlanOrders.h"
#include "cli/Tr.h"

namespace tenantry::cli {

namespace {

/// recover: adopts a fleet whose histories do not know what its schemas show.
class RecoverCommand final : public Command {
public:
    const char *path() const override { return "recover"; }
    const char *summary() const override
    {
        return "Record what the schemas show to be applied; list what they do not show.";
    }
    void declare(Options &options) override;
    Result<ExitStatus> run(CommandContext &context) override;

private:
    QStringList m_tenants;
    QString m_app;
    bool m_dryRun = false;
    bool m_noBackup = false;
    bool m_yes = false;
};

void RecoverCommand::declare(Options &options)
{
    options.texts("--tenant", m_tenants, "SCHEMA", "Only this tenant; may be given several times");
    options.text("--app", m_app, "LABEL", "Only migrations whose name begins with this label");
    options.flag("--dry-run", m_dryRun, "Print the exact SQL and change nothing");
    options.flag("--no-backup", m_noBackup, "Take no backup first");
    options.flag("--yes,--force", m_yes, "Do not ask");
    declareJson(options);
}

Result<ExitStatus> RecoverCommand::run(CommandContext &context)
{
    const Result<Access> access = context.access();
    if (!access)
        return failure(access.error());
    const Result<SnapshotPtr> snapshot = context.scan(*access, m_tenants);
    if (!snapshot)
        return failure(snapshot.error());
    const Result<AppFilter> filter = AppFilter::make((*snapshot)->source->main(), m_app);
    if (!filter)
        return failure(filter.error());
    PlanRequest request;
    request.scope = PlanRequest::Scope::Adopt;
    filter->narrow(request);
    Result<Plan> plan = makePlan(access->profile, *snapshot, request);
    if (!plan)
        return failure(plan.error());
    if (const Status restricted = filter->restrict(*plan); !restricted)
        return failure(restricted.error());
    return carryOut(context, *access, *plan,
                    {m_dryRun ? PlanOrders::Mode::Show : PlanOrders::Mode::Apply,
                     {RunOptions::fromProfile(access->profile), m_noBackup ? BackupFirst::No : BackupFirst::Yes},
                     m_yes ? Consent::Given : Consent::Ask,
                     Detaching::No,
                     tr("Nothing to record.")});
}

} // namespace

std::unique_ptr<Command> makeRecoverCommand()
{
    return std::make_unique<RecoverCommand>();
}

} // namespace tenantry::cli
