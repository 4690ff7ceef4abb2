// SPDX-License-Identifier: GPL-3.0-or-later
#include "migrations/TenantRunner.h"

#include "migrations/ProjectStep.h"
#include "migrations/TenantStep.h"
#include "migrations/formats/MigrationFormat.h"
#include "migrations/steps/StepKinds.h"
#include "tasks/Pause.h"

#include <QCoreApplication>
#include <QRandomGenerator>

namespace tenantry {

static QString tr(const char *source)
{
    return QCoreApplication::translate("Engine", source);
}

Result<Connection> openWhenFree(const std::function<Result<Connection>()> &open, const TaskContext &task)
{
    constexpr int mostTries = 10; // 15 seconds in all
    Result<Connection> connection = open();
    for (int tries = 1; tries < mostTries; ++tries) {
        if (connection || connection.error().code != ErrorCode::ConnectionsExhausted)
            break;
        pauseFor(std::chrono::milliseconds(250 * tries + QRandomGenerator::global()->bounded(500)), task.stopToken());
        if (task.isCancelled())
            return failure(cancelledError());
        connection = open();
    }
    return connection;
}

TenantRunner::TenantRunner(const Access &access, const Plan &plan, const RunOptions &options, QString runId,
                           Journal &journal, const TaskContext &task, RunShares &shares)
    : m_access(access)
    , m_plan(plan)
    , m_options(options)
    , m_runId(std::move(runId))
    , m_journal(journal)
    , m_task(task)
    , m_shares(shares)
    , m_session{sessionOptions(), std::nullopt}
    , m_project(plan.profile, options, task)
{
}

void TenantRunner::run(std::size_t part, std::span<RunTenant> tenants, const std::function<void()> &onStep)
{
    const TenantPlan &tenant = m_plan.tenants[part];
    StepScene scene(m_session, m_runId, m_journal, tenants, m_task);
    constexpr int mostReconnections = 3;
    Ending ending;
    for (int reconnections = 0;; ++reconnections) {
        Result<Ending> done = enterAndRun(tenant, scene, onStep);
        if (done) {
            ending = std::move(*done);
            break;
        }
        Error error = done.error();
        const bool lost = error.code == ErrorCode::ConnectionLost || error.code == ErrorCode::ServerUnreachable;
        if (lost && m_isUnrepeatable) {
            // What ran outside a transaction may be done in part: running it again would do that part twice.
            error.code = ErrorCode::OutcomeUnknown;
            error.hint = tr("It ran outside a transaction and may be done in part. Scan the tenant and look at "
                            "what is there before it is run again.");
        } else if (lost && reconnections < mostReconnections) {
            const Status back = take(openAgain());
            if (back) {
                scene.remember({QStringLiteral("connection_back"), {}});
                continue;
            }
            error = back.error();
        }
        const bool isUntouched = error.code == ErrorCode::StoreUnusable && !scene.hasBegun();
        ending.state = error.isCancelled() || isUntouched        ? TenantRunState::Planned
                       : error.code == ErrorCode::OutcomeUnknown ? TenantRunState::Unknown
                                                                 : TenantRunState::Failed;
        ending.error = std::move(error);
        break;
    }
    if (const Status written = scene.end(ending.state, ending.error); !written)
        tenants.front().error = written.error();
}

void TenantRunner::useSession(Connection connection)
{
    connection.rename(m_session.options);
    m_systemIdentifier = connection.server().systemIdentifier;
    (void)take(std::move(connection));
}

static bool isAnyByProject(const TenantPlan &tenant)
{
    return std::ranges::any_of(tenant.steps, [&tenant](const PlanStep &step) { return isByProject(tenant, step); });
}

void TenantRunner::prepare()
{
    if (!m_session.connection)
        (void)take(open());
    // What a project needs to start is gained while the canary is at work; why it does not, its first tenant tells.
    if (m_session.connection && std::ranges::any_of(m_plan.tenants, isAnyByProject))
        (void)m_project.ready(*m_session.connection);
}

SessionOptions TenantRunner::sessionOptions() const
{
    SessionOptions session = m_access.session(m_runId, AccessMode::ReadWrite);
    session.lockTimeout = m_options.lockTimeout;
    session.statementTimeout = m_options.statementTimeout;
    return session;
}

Result<Connection> TenantRunner::open()
{
    Result<Connection> connection = Connection::open(m_session.options, m_task.stopToken());
    if (!connection)
        return connection;
    const QString identifier = connection->server().systemIdentifier;
    if (!m_systemIdentifier.isEmpty() && !identifier.isEmpty() && identifier != m_systemIdentifier)
        return failure(ErrorCode::ServerChanged, tr("The connection string now leads to another PostgreSQL server."),
                       tr("A failover happened. Scan again before anything else is changed."));
    m_systemIdentifier = identifier;
    return connection;
}

/// Waits for a server that restarts: half a second, then twice as long each time, a minute in all.
Result<Connection> TenantRunner::openAgain()
{
    Result<Connection> connection = failure(cancelledError());
    for (int delayMs = 500; delayMs <= 32000; delayMs *= 2) {
        pauseFor(std::chrono::milliseconds(delayMs), m_task.stopToken());
        if (m_task.isCancelled())
            return failure(cancelledError());
        connection = open();
        if (connection || connection.error().code == ErrorCode::ServerChanged
            || connection.error().code == ErrorCode::ReadOnlyServer)
            break;
    }
    return connection;
}

/// Takes a freshly opened session as the worker's own, or says why there is none.
Status TenantRunner::take(Result<Connection> connection)
{
    m_held.reset();
    m_session.connection.reset();
    if (!connection)
        return failure(connection.error());
    m_session.connection.emplace(std::move(*connection));
    return {};
}

/// How the tenant ended; an error may be one that a new session mends.
Result<TenantRunner::Ending> TenantRunner::enterAndRun(const TenantPlan &tenant, StepScene &scene,
                                                       const std::function<void()> &onStep)
{
    m_isUnrepeatable = false;
    if (!m_session.connection || !m_session.connection->isAlive()) {
        if (const Status opened = take(openWhenFree([this] { return open(); }, m_task)); !opened)
            return failure(opened.error());
    }
    // Only under the lock: while it was waited for, the tenant may have been dropped, or mended by somebody else.
    const Result<TenantNow> now = enterTenant(scene.connection(), m_held, tenant,
                                              {m_options.tenantLockWait, toolLockOf(tenant)}, m_task.stopToken());
    if (!now)
        return failure(now.error());
    const bool creates = std::any_of(tenant.steps.begin(), tenant.steps.end(),
                                     [](const PlanStep &step) { return step.kind == &steps::createSchema(); });
    if (!now->schemaExists() && !creates)
        return gone();
    if (const Status fits = now->fits(tenant); !fits)
        return failure(fits.error());
    TenantWork work{m_plan,           tenant,     m_options,       *now, [this] { return openAgain(); },
                    m_shares.sharing, &m_project, &m_shares.proofs};
    const Steps steps = stepsOf(work);
    const Status done = scene.run(steps, static_cast<std::size_t>(scene.tenants().front().stepsDone), onStep);
    m_project.leave();
    m_isUnrepeatable = work.isUnrepeatable;
    if (done)
        return Ending{TenantRunState::Done, {}};
    if (vanished(tenant, done.error()))
        return gone();
    return failure(done.error());
}

/// The tool that the history belongs to may be at work as well.
std::optional<qint64> TenantRunner::toolLockOf(const TenantPlan &tenant) const
{
    return tenant.set->format().toolLock(m_plan.snapshot->server.database, tenant.schema, tenant.history.name);
}

TenantRunner::Ending TenantRunner::gone()
{
    return {TenantRunState::Skipped,
            Error{ErrorCode::TenantMissing, tr("The schema is gone since the plan was made."), {}, {}, {}}};
}

/// Whether a step failed because somebody dropped or renamed the schema under it.
bool TenantRunner::vanished(const TenantPlan &tenant, const Error &error)
{
    if (error.sqlState != QStringLiteral("3F000") && error.sqlState != QStringLiteral("42P01"))
        return false;
    const Result<TenantNow> now = TenantNow::read(*m_session.connection, tenant, m_task.stopToken());
    return now && !now->schemaExists();
}

} // namespace tenantry
