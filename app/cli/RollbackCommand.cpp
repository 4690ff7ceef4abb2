// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/Commands.h"
#include "cli/PlanOrders.h"
#include "cli/Tr.h"
#include "operations/PlanChange.h"

namespace tenantry::cli {

namespace {

/// rollback: takes migrations of one app back, and what needs them, last first.
class RollbackCommand final : public Command {
public:
    const char *path() const override { return "rollback"; }
    const char *summary() const override { return "Take migrations of an app back, last first, with a backup first."; }
    void declare(Options &options) override;
    Result<ExitStatus> run(CommandContext &context) override;

private:
    QStringList m_tenants;
    QString m_app;
    QString m_to;
    bool m_all = false;
    bool m_dryRun = false;
    bool m_noBackup = false;
    bool m_yes = false;
};

void RollbackCommand::declare(Options &options)
{
    options.text("--app", m_app, "LABEL", "The app whose migrations are taken back");
    options.text("--to,--target,--migration", m_to, "NAME", "The migration that stays; zero: none of the app's");
    options.texts("--tenant", m_tenants, "SCHEMA", "This tenant; may be given several times");
    options.flag("--all-tenants", m_all, "Every tenant");
    options.flag("--dry-run", m_dryRun, "Print what would be done, with its SQL, and change nothing");
    options.flag("--no-backup", m_noBackup, "Take no backup first");
    options.flag("--yes,--force", m_yes, "Do not ask");
    declareJson(options);
}

Result<ExitStatus> RollbackCommand::run(CommandContext &context)
{
    if (m_app.isEmpty() || m_to.isEmpty())
        return failure(ErrorCode::UsageWrong, tr("It is not said how far back to go."),
                       tr("Name the app and the migration that stays: --app finance --to 0003_reference."));
    if (m_tenants.isEmpty() != m_all)
        return failure(ErrorCode::UsageWrong,
                       m_all ? tr("--all-tenants stands beside --tenant.") : tr("It is not said whose migrations."),
                       tr("Name the tenants by --tenant, or say --all-tenants."));
    const Result<Access> access = context.access();
    if (!access)
        return failure(access.error());
    const Result<SnapshotPtr> snapshot = context.scan(*access, m_tenants);
    if (!snapshot)
        return failure(snapshot.error());
    PlanRequest request;
    request.scope = PlanRequest::Scope::RollBack;
    request.app = m_app;
    request.upTo = m_to;
    const Result<Plan> plan = planChange(access->profile, *snapshot, request, context.task());
    if (!plan)
        return failure(plan.error());
    return carryOut(context, *access, *plan,
                    {m_dryRun ? PlanOrders::Mode::Show : PlanOrders::Mode::Apply,
                     {RunOptions::fromProfile(access->profile), m_noBackup ? BackupFirst::No : BackupFirst::Yes},
                     m_yes ? Consent::Given : Consent::Ask,
                     Detaching::No,
                     tr("Nothing to take back.")});
}

} // namespace

std::unique_ptr<Command> makeRollbackCommand()
{
    return std::make_unique<RollbackCommand>();
}

} // namespace tenantry::cli
