// SPDX-License-Identifier: GPL-3.0-or-later
#include "migrations/Run.h"

#include "migrations/ConfirmedSteps.h"
#include "migrations/TenantRunner.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>
#include <atomic>
#include <latch>
#include <map>
#include <mutex>
#include <thread>

namespace tenantry {

namespace {

QString tr(const char *source)
{
    return QCoreApplication::translate("Engine", source);
}

/// What resuming needs to know of a plan.
QByteArray planAsJson(const Plan &plan)
{
    QJsonObject json;
    json.insert(QStringLiteral("scope"),
                plan.request.scope == PlanRequest::Scope::Fix ? QStringLiteral("fix") : QStringLiteral("apply"));
    json.insert(QStringLiteral("up_to"), plan.request.upTo);
    json.insert(QStringLiteral("app"), plan.request.app);
    json.insert(QStringLiteral("database"), plan.snapshot->server.database);
    json.insert(QStringLiteral("system_identifier"), plan.snapshot->server.systemIdentifier);
    documentOf(plan).writeTo(json);
    return QJsonDocument(json).toJson(QJsonDocument::Compact);
}

/// What the run does, for its title.
JournalMessage whatOf(const Plan &plan)
{
    const bool fixes = plan.request.scope == PlanRequest::Scope::Fix;
    QJsonObject args{{QStringLiteral("tenants"), static_cast<int>(plan.tenants.size())}};
    if (!fixes)
        args.insert(QStringLiteral("migrations"), static_cast<int>(plan.migrations.size()));
    return {fixes ? QStringLiteral("run.fix") : QStringLiteral("run.apply"), args};
}

/// One run under way: waves, workers, counts and the reason to stop.
class PlanRunner {
public:
    PlanRunner(const Access &access, const Plan &plan, const RunOptions &options, Journal &journal,
               const TaskContext &task)
        : m_access(access)
        , m_plan(plan)
        , m_options(options)
        , m_journal(journal)
        , m_task(task)
        , m_stepsTotal(plan.stepCount())
    {
    }

    Result<RunReport> run()
    {
        Result<Connection> first = openFirst();
        if (!first)
            return failure(first.error());
        if (const Status begun = begin(); !begun)
            return failure(begun.error());
        const int free = first->server().connectionSlotsFree;
        runTenants(std::move(*first), std::clamp(std::min(m_options.workers, free), 1, 64));
        return finish();
    }

private:
    /// A pooler, a standby or a missing server is told before anything is journaled.
    Result<Connection> openFirst()
    {
        const SessionOptions session = m_access.session(QStringLiteral("run"), AccessMode::ReadWrite);
        return openWhenFree([this, &session] { return Connection::open(session, m_task.stopToken()); }, m_task);
    }

    Status begin()
    {
        RunRecord record;
        record.connection = m_plan.profile.storeKey();
        record.kind = m_plan.request.scope == PlanRequest::Scope::Fix ? RunKind::Fix : RunKind::Apply;
        record.what = whatOf(m_plan);
        record.profileFile = m_plan.profile.file;
        record.plan = planAsJson(m_plan);
        record.backupId = m_options.backupId;
        for (const TenantPlan &tenant : m_plan.tenants) {
            RunTenant planned;
            planned.schema = tenant.schema;
            planned.stepsTotal = static_cast<int>(tenant.steps.size());
            m_tenants.push_back(std::move(planned));
        }
        Result<RunRecord> begun = m_journal.begin(std::move(record), m_tenants);
        if (!begun)
            return failure(begun.error());
        m_record = std::move(*begun);
        if (!m_options.resumes.isEmpty())
            return m_journal.setResumedBy(m_options.resumes, m_record.id);
        return {};
    }

    TenantRunner worker() { return {m_access, m_plan, m_options, m_record.id, m_journal, m_task}; }

    /// The canary over the first session, then the rest over it and others. Those are opened meanwhile, but nothing is
    /// done over them before the canary has ended; where it failed they are closed unused.
    void runTenants(Connection first, int workers)
    {
        const size_t rest = m_plan.tenants.size() - 1;
        std::atomic<size_t> next{1};
        std::latch canaryEnded(1);
        std::vector<std::jthread> others;
        for (size_t i = 1; i < std::min(static_cast<size_t>(workers), rest); ++i) {
            others.emplace_back([this, &next, &canaryEnded] {
                TenantRunner other = worker();
                other.openAhead();
                canaryEnded.wait();
                runRest(other, next);
            });
        }
        TenantRunner own = worker();
        own.useSession(std::move(first));
        runCanary(own);
        canaryEnded.count_down();
        runRest(own, next);
    }

    void runCanary(TenantRunner &worker)
    {
        report(tr("Canary"), m_plan.canary);
        runTenant(worker, 0, tr("Canary"));
        const std::lock_guard lock(m_mutex);
        if (isFailure(m_tenants.front()))
            m_stopReason = {QStringLiteral("stop.canary"), {{QStringLiteral("tenant"), m_plan.canary}}};
    }

    void runRest(TenantRunner &worker, std::atomic<size_t> &next)
    {
        while (!m_task.isCancelled() && !isStopped()) {
            const size_t index = next.fetch_add(1);
            if (index >= m_plan.tenants.size())
                break;
            runTenant(worker, index, tr("Applying"));
        }
    }

    void runTenant(TenantRunner &worker, size_t index, const QString &stage)
    {
        const TenantPlan &tenant = m_plan.tenants[index];
        RunTenant started = m_tenants[index];
        started.state = TenantRunState::Started;
        started.started = QDateTime::currentDateTimeUtc();
        if (const Status written = m_journal.update(m_record.id, started); !written) {
            stop(written.error());
            return;
        }
        RunTenant ended = worker.run(tenant, [this, &stage, &tenant] {
            ++m_stepsDone;
            report(stage, tenant.schema);
        });
        if (ended.error.code == ErrorCode::StoreUnusable && !ended.error.message.isEmpty())
            stop(ended.error);
        if (ended.state == TenantRunState::Failed)
            m_task.log(QStringLiteral("%1: %2").arg(tenant.schema, ended.error.toText()));
        const std::lock_guard lock(m_mutex);
        m_tenants[index] = std::move(ended);
        m_failed += isFailure(m_tenants[index]) ? 1 : 0;
        const int total = static_cast<int>(m_plan.tenants.size());
        if (index > 0 && m_stopReason.isEmpty() && isFailure(m_tenants[index])
            && m_options.stopAfter.reached(m_failed, total))
            m_stopReason = {QStringLiteral("stop.failures"),
                            {{QStringLiteral("failed"), m_failed},
                             {QStringLiteral("total"), total},
                             {QStringLiteral("limit"), m_options.stopAfter.text()}}};
    }

    static bool isFailure(const RunTenant &tenant)
    {
        return tenant.state == TenantRunState::Failed || tenant.state == TenantRunState::Unknown;
    }

    bool isStopped()
    {
        const std::lock_guard lock(m_mutex);
        return !m_stopReason.isEmpty();
    }

    void stop(const Error &ofJournal)
    {
        const std::lock_guard lock(m_mutex);
        m_stopReason = {QStringLiteral("stop.journal"), {{QStringLiteral("reason"), ofJournal.message}}};
    }

    void report(const QString &stage, const QString &current)
    {
        m_task.report({stage, m_stepsDone, m_stepsTotal, current});
    }

    RunState stateAtEnd() const
    {
        const auto count = [this](TenantRunState state) {
            return std::count_if(m_tenants.begin(), m_tenants.end(),
                                 [state](const RunTenant &t) { return t.state == state; });
        };
        if (m_task.isCancelled() && count(TenantRunState::Planned) + count(TenantRunState::Started) > 0)
            return RunState::Cancelled;
        if (!m_stopReason.isEmpty())
            return RunState::Stopped;
        if (m_failed == 0)
            return RunState::Succeeded;
        return count(TenantRunState::Done) > 0 ? RunState::PartlyFailed : RunState::Failed;
    }

    Result<RunReport> finish()
    {
        if (const Status finished = m_journal.finish(m_record.id, stateAtEnd(), m_stopReason); !finished)
            return failure(finished.error());
        Result<RunRecord> record = m_journal.run(m_record.id);
        if (!record)
            return failure(record.error());
        RunReport report;
        report.run = std::move(*record);
        report.failures = groupFailures(m_tenants);
        report.tenants = std::move(m_tenants);
        if (!m_stopReason.isEmpty())
            report.stopReason = messageText(m_stopReason);
        return report;
    }

    const Access &m_access;
    const Plan &m_plan;
    const RunOptions &m_options;
    Journal &m_journal;
    const TaskContext &m_task;
    RunRecord m_record;
    std::mutex m_mutex; ///< guards m_tenants, m_failed and m_stopReason while workers run
    std::vector<RunTenant> m_tenants;
    int m_failed = 0;
    JournalMessage m_stopReason;
    const qint64 m_stepsTotal;
    std::atomic<qint64> m_stepsDone{0};
};

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

Result<RunReport> runPlan(const Access &access, const Plan &plan, const RunOptions &options, Journal &journal,
                          const TaskContext &task)
{
    if (plan.isEmpty())
        return failure(ErrorCode::NothingToDo, plan.title, plan.effect);
    return PlanRunner(access, plan, options, journal, task).run();
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
    request.scope = json.value(QStringLiteral("scope")).toString() == QStringLiteral("fix") ? PlanRequest::Scope::Fix
                                                                                            : PlanRequest::Scope::Apply;
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
