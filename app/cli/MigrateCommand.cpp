// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/Commands.h"
#include "cli/FleetVerdict.h"
#include "cli/PlanOrders.h"
#include "cli/Tr.h"
#include "operations/PlanChange.h"

namespace tenantry::cli {

namespace {

constexpr int mostJobs = 64;

/// migrate: applies what is pending, canary first, with a backup first.
class MigrateCommand final : public Command {
public:
    const char *path() const override { return "migrate"; }
    const char *summary() const override { return "Apply what is pending, canary first, with a backup first."; }
    void declare(Options &options) override;
    Result<ExitStatus> run(CommandContext &context) override;

private:
    Result<Plan> plan(const Profile &profile, const SnapshotPtr &snapshot, const TaskContext &task) const;

    QStringList m_tenants;
    QString m_app;
    QString m_to;
    QString m_canary;
    int m_jobs = 0;
    bool m_dryRun = false;
    bool m_noBackup = false;
    bool m_yes = false;
    bool m_detach = false;
};

void MigrateCommand::declare(Options &options)
{
    options.texts("--tenant", m_tenants, "SCHEMA", "Only this tenant; may be given several times");
    options.text("--app", m_app, "LABEL", "Only migrations whose name begins with this label");
    options.text("--to,--target", m_to, "VERSION", "Apply nothing above this version");
    options.number("--jobs", m_jobs, 1, mostJobs, "N", "Tenants at a time");
    options.text("--canary", m_canary, "SCHEMA", "The tenant that goes first, alone");
    options.flag("--dry-run", m_dryRun, "Print the exact SQL and change nothing");
    options.flag("--no-backup", m_noBackup, "Take no backup first");
    options.flag("--yes,--force", m_yes, "Do not ask");
    options.flag("--detach", m_detach, "Go on without this terminal; print the run's id and return");
    declareJson(options);
}

Result<Plan> MigrateCommand::plan(const Profile &profile, const SnapshotPtr &snapshot, const TaskContext &task) const
{
    const MigrationSet &source = snapshot->source->main();
    if (!m_to.isEmpty() && m_to != QLatin1StringView("0") && !source.meant(m_app, m_to))
        return failure(ErrorCode::UsageWrong, tr("There is no migration \"%1\" in %2.").arg(m_to, source.origin()),
                       source.isEmpty() ? tr("The folder has no migrations.")
                       : source.isGraph()
                           ? tr("Name it with its app: --app finance --to 0003_reference.")
                           : tr("The versions go from %1 to %2.")
                                 .arg(source.migrations().front().id.text(), source.migrations().back().id.text()));
    if (!m_canary.isEmpty() && !snapshot->find(m_canary))
        return failure(ErrorCode::TenantMissing, tr("There is no tenant \"%1\".").arg(m_canary),
                       tr("--canary names a schema; see tenantryctl tenants."));
    const Result<AppFilter> filter = AppFilter::make(source, m_app);
    if (!filter)
        return failure(filter.error());
    PlanRequest request;
    request.upTo = m_to;
    filter->narrow(request);
    Result<Plan> made = planChange(profile, snapshot, request, task);
    if (!made)
        return made;
    if (const Status restricted = filter->restrict(*made); !restricted)
        return failure(restricted.error());
    return made;
}

Result<ExitStatus> MigrateCommand::run(CommandContext &context)
{
    if (m_detach && m_dryRun)
        return failure(ErrorCode::UsageWrong, tr("--detach cannot be used together with --dry-run."),
                       tr("A dry run changes nothing and is shown at once: leave --detach out."));
    const Detaching detaching = m_detach ? takeDetachMark() : Detaching::No;
    if (detaching == Detaching::Starter)
        return startDetached(context);
    Result<Access> access = context.access();
    if (!access)
        return failure(access.error());
    if (!m_canary.isEmpty())
        access->profile.runs.canary = m_canary;
    const Result<SnapshotPtr> snapshot = context.scan(*access, m_tenants);
    if (!snapshot)
        return failure(snapshot.error());
    const Result<Plan> made = plan(access->profile, *snapshot, context.task());
    if (!made)
        return failure(made.error());
    PlanOrders orders{m_dryRun ? PlanOrders::Mode::Show : PlanOrders::Mode::Apply,
                      {RunOptions::fromProfile(access->profile), m_noBackup ? BackupFirst::No : BackupFirst::Yes},
                      m_yes ? Consent::Given : Consent::Ask,
                      detaching,
                      tr("Nothing to apply.")};
    if (m_jobs > 0)
        orders.options.run.workers = m_jobs;
    return carryOut(context, *access, *made, orders);
}

} // namespace

std::unique_ptr<Command> makeMigrateCommand()
{
    return std::make_unique<MigrateCommand>();
}

} // namespace tenantry::cli
