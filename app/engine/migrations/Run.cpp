// SPDX-License-Identifier: GPL-3.0-or-later
#include "migrations/Run.h"

#include "migrations/ConfirmedSteps.h"
#include "migrations/TenantRunner.h"
#include "plans/StepScene.h"

#include <QCoreApplication>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>
#include <array>

namespace tenantry {

namespace {

QString tr(const char *source)
{
    return QCoreApplication::translate("Engine", source);
}

/// What each scope is called in a plan that is kept, and in the title of its run; never changes.
struct ScopeWords {
    PlanRequest::Scope scope;
    const char *kept;
    const char *title;
};
constexpr std::array scopes{ScopeWords{PlanRequest::Scope::Apply, "apply", "run.apply"},
                            ScopeWords{PlanRequest::Scope::Fix, "fix", "run.fix"},
                            ScopeWords{PlanRequest::Scope::RollBack, "roll_back", "run.roll_back"},
                            ScopeWords{PlanRequest::Scope::Adopt, "adopt", "run.adopt"}};

const ScopeWords &wordsOf(PlanRequest::Scope scope)
{
    return *std::find_if(scopes.begin(), scopes.end(), [scope](const ScopeWords &one) { return one.scope == scope; });
}

/// What is unknown is the least: apply.
PlanRequest::Scope scopeOf(const QString &kept)
{
    const auto found = std::find_if(scopes.begin(), scopes.end(),
                                    [&kept](const ScopeWords &one) { return kept == QLatin1String(one.kept); });
    return found == scopes.end() ? PlanRequest::Scope::Apply : found->scope;
}

/// What resuming needs to know of a plan.
QByteArray planAsJson(const Plan &plan)
{
    QJsonObject json;
    json.insert(QStringLiteral("scope"), QLatin1String(wordsOf(plan.request.scope).kept));
    json.insert(QStringLiteral("up_to"), plan.request.upTo);
    json.insert(QStringLiteral("app"), plan.request.app);
    json.insert(QStringLiteral("database"), plan.snapshot->server.database);
    json.insert(QStringLiteral("system_identifier"), plan.snapshot->server.systemIdentifier);
    return documentOf(plan).toJson(json);
}

/// What the run does, for its title.
JournalMessage whatOf(const Plan &plan)
{
    QJsonObject args{{QStringLiteral("tenants"), static_cast<int>(plan.tenants.size())}};
    if (plan.request.scope == PlanRequest::Scope::Apply)
        args.insert(QStringLiteral("migrations"), static_cast<int>(plan.migrations.size()));
    return {QLatin1String(wordsOf(plan.request.scope).title), args};
}

RunRecord recordOf(const Plan &plan, const RunOptions &options)
{
    RunRecord record;
    record.connection = plan.profile.storeKey();
    record.kind = plan.request.scope == PlanRequest::Scope::Apply      ? RunKind::Apply
                  : plan.request.scope == PlanRequest::Scope::RollBack ? RunKind::RollBack
                                                                       : RunKind::Fix;
    record.what = whatOf(plan);
    record.profileFile = plan.profile.file;
    record.plan = planAsJson(plan);
    record.backupId = options.backupId;
    record.id = options.announced;
    return record;
}

std::vector<RunTenant> plannedTenants(const Plan &plan)
{
    std::vector<RunTenant> tenants;
    for (const TenantPlan &tenant : plan.tenants) {
        RunTenant planned;
        planned.schema = tenant.schema;
        planned.stepsTotal = static_cast<int>(tenant.steps.size());
        tenants.push_back(std::move(planned));
    }
    return tenants;
}

} // namespace

RunOptions RunOptions::fromProfile(const Profile &profile)
{
    RunOptions options;
    options.workers = profile.runs.workers;
    options.stopAfter = profile.runs.stopAfter;
    options.lockTimeout = profile.runs.lockTimeout;
    options.statementTimeout = profile.runs.statementTimeout;
    return options;
}

Result<QString> announceRun(const Plan &plan, const RunOptions &options, Journal &journal)
{
    return journal.begin(recordOf(plan, options), plannedTenants(plan)).map(&RunRecord::id);
}

/// What is done to the database once, over \p connection. Errors: those of its steps, of which no tenant is one.
static Status prepareDatabase(const Plan &plan, Connection &connection, const SessionOptions &options,
                              const FleetRun &run, Journal &journal, const TaskContext &task)
{
    if (plan.database.empty())
        return {};
    StepSession session{options, std::move(connection)};
    RunTenant database; // of no schema
    StepScene scene(session, run.record().id, journal, std::span(&database, 1), task);
    const Status done = scene.finish(scene.run(plan.database));
    connection = std::move(*session.connection);
    return done;
}

Result<RunReport> runPlan(const Access &access, const Plan &plan, const RunOptions &options, Journal &journal,
                          const TaskContext &task)
{
    if (plan.isEmpty())
        return failure(ErrorCode::NothingToDo, plan.title, plan.effect);
    // A pooler, a standby or a missing server is told before anything is journaled.
    SessionOptions session = access.session(QStringLiteral("run"), AccessMode::ReadWrite);
    session.lockTimeout = options.lockTimeout;
    session.statementTimeout = options.statementTimeout;
    Result<Connection> first = openWhenFree([&] { return Connection::open(session, task.stopToken()); }, task);
    if (!first)
        return failure(first.error());
    FleetRun run(journal, task);
    if (const Status begun = run.begin(recordOf(plan, options), plannedTenants(plan)); !begun)
        return failure(begun.error());
    const QString runId = run.record().id;
    if (!options.resumes.isEmpty()) {
        if (const Status noted = journal.setResumedBy(options.resumes, runId); !noted) {
            (void)run.finish(RunState::Failed);
            return failure(noted.error());
        }
    }
    if (const Status ready = prepareDatabase(plan, *first, session, run, journal, task); !ready) {
        if (!ready.error().isCancelled())
            run.stopBefore(ready.error());
        return run.finish();
    }
    RunShares shares{Turn(), ReplayProofs(plan.groups.size())};
    FleetWork work;
    work.doing = tr("Applying");
    work.leaders = plan.leaders;
    work.parts.assign(plan.tenants.size(), 1);
    work.workers = std::clamp(std::min(options.workers, first->server().connectionSlotsFree), 1, 64);
    work.stopAfter = options.stopAfter;
    work.makeWorker = [&](int thread, const TaskContext &ofWorker) {
        auto worker = std::make_unique<TenantRunner>(access, plan, options, runId, journal, ofWorker, shares);
        if (thread == 0)
            worker->useSession(std::move(*first));
        return worker;
    };
    run.work(work);
    return run.finish();
}

/// A profile may reach another database by now: --dsn was given, a service was redirected.
static Status checkSameDatabase(const QJsonObject &then, const ServerInfo &now, const QString &runId)
{
    const auto differs = [](const QString &left, const QString &right) {
        return !left.isEmpty() && !right.isEmpty() && left != right;
    };
    const QString database = then.value(QStringLiteral("database")).toString();
    const QString system = then.value(QStringLiteral("system_identifier")).toString();
    if (!differs(database, now.database) && !differs(system, now.systemIdentifier))
        return {};
    return failure(ErrorCode::ServerChanged,
                   differs(database, now.database)
                       ? tr("Run %1 changed the database \"%2\"; this connection reaches \"%3\".")
                             .arg(runId, database, now.database)
                       : tr("Run %1 changed the database \"%2\" of another server.").arg(runId, database),
                   tr("Reach the database that the run was started on, the same way as then."));
}

std::optional<Error> whyNotResumable(const RunRecord &run)
{
    const auto error = [](ErrorCode code, const QString &message, const QString &hint) {
        return Error{code, message, hint, {}, {}};
    };
    if (run.kind == RunKind::Backup)
        return error(ErrorCode::UsageWrong,
                     tr("Run %1 is a backup: one that was cut off left nothing behind.").arg(run.id),
                     tr("Take the backup again."));
    if (run.kind == RunKind::Restore)
        return error(ErrorCode::UsageWrong,
                     tr("Run %1 is a restore: one that was cut off is taken back or begun again.").arg(run.id),
                     tr("Restore the tenant again, or take the restore back."));
    if (run.kind == RunKind::Lifecycle)
        return error(ErrorCode::UsageWrong, tr("Run %1 is done whole or taken back: there is no rest.").arg(run.id),
                     tr("Scan, look at what is there, and begin it again."));
    if (run.kind == RunKind::DropKept || run.kind == RunKind::TakeBack)
        return error(ErrorCode::UsageWrong, tr("Run %1 is one step, done or not: there is no rest.").arg(run.id), {});
    if (run.kind == RunKind::Other || run.state == RunState::Other)
        return error(ErrorCode::UsageWrong,
                     tr("Run %1 was written by another version of Tenantry (%2, %3); this one does not know what is "
                        "left of it.")
                         .arg(run.id, runKindKey(run), runStateKey(run)),
                     tr("Resume it with the version that began it."));
    if (run.state == RunState::Running)
        return error(ErrorCode::TenantLocked,
                     tr("Run %1 is still under way (process %2 on %3, user %4).")
                         .arg(run.id)
                         .arg(run.processId)
                         .arg(run.host, run.user),
                     tr("Wait until it has ended, or cancel it there."));
    if (run.state == RunState::Succeeded)
        return error(ErrorCode::NothingToDo, tr("Run %1 left nothing undone.").arg(run.id), {});
    return std::nullopt;
}

Result<Plan> planResume(const Profile &profile, SnapshotPtr snapshot, Journal &journal, const RunRecord &run)
{
    if (const std::optional<Error> reason = whyNotResumable(run))
        return failure(*reason);
    const Result<std::vector<RunTenant>> tenants = journal.tenants(run.id);
    if (!tenants)
        return failure(tenants.error());
    const Result<QByteArray> kept = journal.plan(run.id);
    if (!kept)
        return failure(kept.error());
    const QJsonObject json = QJsonDocument::fromJson(*kept).object();
    if (const Status same = checkSameDatabase(json, snapshot->server, run.id); !same)
        return failure(same.error());
    PlanRequest request;
    request.scope = scopeOf(json.value(QStringLiteral("scope")).toString());
    request.upTo = json.value(QStringLiteral("up_to")).toString();
    request.app = json.value(QStringLiteral("app")).toString();
    for (const RunTenant &tenant : *tenants) {
        // A tenant that is gone meanwhile has nothing left to be done.
        const bool isSettled = tenant.state == TenantRunState::Done || tenant.state == TenantRunState::Other;
        if (!isSettled && snapshot->find(tenant.schema))
            request.tenants << tenant.schema;
    }
    if (request.tenants.isEmpty())
        return failure(ErrorCode::NothingToDo, tr("Run %1 left nothing undone.").arg(run.id));
    // A version of 0.1.0 kept only what was asked for.
    if (PlanDocument::isIn(json))
        request.confirmed = std::make_shared<const ConfirmedSteps>(PlanDocument::fromJson(json));
    Result<Plan> plan = makePlan(profile, std::move(snapshot), request);
    if (!plan || !request.confirmed)
        return plan;
    // A file that failed is mended and run again: that is what resuming is for, but who confirms it has to know.
    for (const MigrationId &id : request.confirmed->changedIn(*plan))
        plan->notices << tr("The file of %1 was changed since the run was confirmed.").arg(id.text());
    return plan;
}

} // namespace tenantry
