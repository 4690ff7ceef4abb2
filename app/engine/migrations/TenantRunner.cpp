// SPDX-License-Identifier: GPL-3.0-or-later
#include "migrations/TenantRunner.h"

#include "base/Text.h"
#include "migrations/CatalogReader.h"
#include "migrations/formats/MigrationFormat.h"
#include "migrations/steps/StepKinds.h"
#include "postgres/Quoting.h"

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QRandomGenerator>

#include <condition_variable>
#include <mutex>

namespace tenantry {

static QString tr(const char *source)
{
    return QCoreApplication::translate("Engine", source);
}

static void pauseFor(std::chrono::milliseconds duration, const TaskContext &task)
{
    std::mutex mutex;
    std::condition_variable_any wake;
    std::unique_lock lock(mutex);
    wake.wait_for(lock, task.stopToken(), duration, [] { return false; });
}

static StepFact factOf(const PlanStep &step, int number, const TenantNow &now)
{
    StepFact fact;
    fact.number = number;
    fact.kind = step.kind->key();
    fact.app = step.migration.app;
    fact.migration = step.migration.key;
    if (!step.migration.isEmpty())
        fact.before = QJsonObject{{QStringLiteral("recorded"), now.recordOf(step.migration)}};
    return fact;
}

static QJsonObject stepArgument(const StepFact &step)
{
    return {{QStringLiteral("step"), messageToJson(step.title())}};
}

/// SHA-256 over everything that is sent for a step.
static QByteArray hashOf(const std::vector<ScriptMessage> &messages)
{
    QCryptographicHash hash(QCryptographicHash::Sha256);
    for (const ScriptMessage &message : messages)
        hash.addData(message.sql);
    return hash.result().toHex();
}

Result<Connection> openWhenFree(const std::function<Result<Connection>()> &open, const TaskContext &task)
{
    constexpr int mostTries = 10; // 15 seconds in all
    Result<Connection> connection = open();
    for (int tries = 1; tries < mostTries; ++tries) {
        if (connection || connection.error().code != ErrorCode::ConnectionsExhausted)
            break;
        pauseFor(std::chrono::milliseconds(250 * tries + QRandomGenerator::global()->bounded(500)), task);
        if (task.isCancelled())
            return failure(cancelledError());
        connection = open();
    }
    return connection;
}

TenantRunner::TenantRunner(const Access &access, const Plan &plan, const RunOptions &options, QString runId,
                           Journal &journal, const TaskContext &task)
    : m_access(access)
    , m_plan(plan)
    , m_options(options)
    , m_runId(std::move(runId))
    , m_journal(journal)
    , m_task(task)
{
}

RunTenant TenantRunner::run(const TenantPlan &tenant, const std::function<void()> &onStep)
{
    RunTenant record;
    record.schema = tenant.schema;
    record.stepsTotal = static_cast<int>(tenant.steps.size());
    record.started = QDateTime::currentDateTimeUtc();
    m_steps.emplace(m_journal, m_runId, std::span(&record, 1));
    constexpr int mostReconnections = 3;
    for (int reconnections = 0;; ++reconnections) {
        Status done =
            m_connection && m_connection->isAlive() ? Status() : take(openWhenFree([this] { return open(); }, m_task));
        if (done)
            done = attempt(tenant, record, onStep);
        if (done) {
            if (record.state == TenantRunState::Planned) {
                record.state = TenantRunState::Done;
                record.error = {};
            }
            break;
        }
        record.error = done.error();
        const bool lost =
            record.error.code == ErrorCode::ConnectionLost || record.error.code == ErrorCode::ServerUnreachable;
        if (lost && m_unrepeatable) {
            // What ran outside a transaction may be done in part: running it again would do that part twice.
            record.error.code = ErrorCode::OutcomeUnknown;
            record.error.hint = tr("It ran outside a transaction and may be done in part. Scan the tenant and look at "
                                   "what is there before it is run again.");
        }
        if (lost && !m_unrepeatable && reconnections < mostReconnections) {
            const Status back = take(openAgain());
            if (back) {
                record.messages.push_back({QStringLiteral("connection_back"), {}});
                continue;
            }
            record.error = back.error();
        }
        record.state = record.error.isCancelled()                       ? TenantRunState::Planned
                       : record.error.code == ErrorCode::OutcomeUnknown ? TenantRunState::Unknown
                                                                        : TenantRunState::Failed;
        break;
    }
    record.ended = QDateTime::currentDateTimeUtc();
    m_steps->end(record.state, record.error);
    if (const Status written = m_steps->finish(); !written)
        record.error = written.error();
    return record;
}

void TenantRunner::useSession(Connection connection)
{
    connection.rename(sessionOptions());
    m_systemIdentifier = connection.server().systemIdentifier;
    (void)take(std::move(connection));
}

void TenantRunner::openAhead()
{
    (void)take(open());
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
    Result<Connection> connection = Connection::open(sessionOptions(), m_task.stopToken());
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
        pause(std::chrono::milliseconds(delayMs));
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
    m_connection.reset();
    if (!connection)
        return failure(connection.error());
    m_connection.emplace(std::move(*connection));
    return {};
}

void TenantRunner::pause(std::chrono::milliseconds duration) const
{
    pauseFor(duration, m_task);
}

Status TenantRunner::attempt(const TenantPlan &tenant, RunTenant &record, const std::function<void()> &onStep)
{
    // Only under the lock: while it was waited for, the tenant may have been dropped, or mended by somebody else.
    const Result<TenantNow> now =
        enterTenant(*m_connection, m_held, tenant, {m_options.tenantLockWait, toolLockOf(tenant)}, m_task.stopToken());
    if (!now)
        return failure(now.error());
    const bool creates = std::any_of(tenant.steps.begin(), tenant.steps.end(),
                                     [](const PlanStep &step) { return step.kind == &steps::createSchema(); });
    if (!now->schemaExists() && !creates) {
        skip(record);
        return {};
    }
    if (const Status fits = now->fits(tenant); !fits)
        return fits;
    for (size_t i = static_cast<size_t>(record.stepsDone); i < tenant.steps.size(); ++i) {
        const PlanStep &step = tenant.steps[i];
        if (m_task.isCancelled())
            return failure(cancelledError());
        record.currentVersion = step.migration.text();
        if (const Status begun = m_steps->start(factOf(step, static_cast<int>(i) + 1, *now)); !begun)
            return begun;
        const Result<bool> settled =
            step.kind->isSettled(step, {*m_connection, *now, tenant.schema, m_task.stopToken()});
        if (!settled)
            return failure(settled.error());
        if (*settled) {
            record.messages.push_back({QStringLiteral("step_settled"), stepArgument(m_steps->current())});
            m_steps->end(TenantRunState::Skipped);
        } else if (const Status done = runStep(tenant, step, record); !done) {
            if (!vanished(tenant, done.error()))
                return done;
            skip(record);
            return {};
        }
        m_steps->end(TenantRunState::Done);
        ++record.stepsDone;
        onStep();
    }
    return {};
}

/// The tool that the history belongs to may be at work as well.
std::optional<qint64> TenantRunner::toolLockOf(const TenantPlan &tenant) const
{
    return tenant.set->format().toolLock(m_plan.snapshot->server.database, tenant.schema, tenant.history.name);
}

void TenantRunner::skip(RunTenant &record)
{
    record.state = TenantRunState::Skipped;
    record.error = Error{ErrorCode::TenantMissing, tr("The schema is gone since the plan was made."), {}, {}, {}};
}

/// Whether a step failed because somebody dropped or renamed the schema under it.
bool TenantRunner::vanished(const TenantPlan &tenant, const Error &error)
{
    if (error.sqlState != QStringLiteral("3F000") && error.sqlState != QStringLiteral("42P01"))
        return false;
    const Result<TenantNow> now = TenantNow::read(*m_connection, tenant, m_task.stopToken());
    return now && !now->schemaExists();
}

Status TenantRunner::runStep(const TenantPlan &tenant, const PlanStep &step, RunTenant &record)
{
    const auto begun = std::chrono::steady_clock::now();
    for (int tries = 1;; ++tries) {
        Status done = sendStep(tenant, step);
        if (done) {
            const auto ms =
                std::chrono::duration_cast<std::chrono::milliseconds>(std::chrono::steady_clock::now() - begun);
            QJsonObject args = stepArgument(m_steps->current());
            args.insert(QStringLiteral("ms"), static_cast<qint64>(ms.count()));
            record.messages.push_back({QStringLiteral("step_done"), args});
            for (const QString &notice : m_connection->takeNotices())
                record.messages.push_back(plainMessage(notice));
            return {};
        }
        rollBack();
        // Only a whole transaction may be tried again blindly: what ran outside one may have left something.
        const bool again =
            done.error().code == ErrorCode::LockTimeout && step.transactional && tries < m_options.lockTries;
        if (!again) {
            if (done.error().code == ErrorCode::LockTimeout)
                nameBlocker(done.error(), tenant, step);
            return done;
        }
        QJsonObject args = stepArgument(m_steps->current());
        args.insert(QStringLiteral("try"), tries + 1);
        args.insert(QStringLiteral("of"), m_options.lockTries);
        record.messages.push_back({QStringLiteral("lock_waited"), args});
        pause(std::chrono::milliseconds(100 * tries + QRandomGenerator::global()->bounded(300)));
        if (m_task.isCancelled())
            return failure(cancelledError());
    }
}

Status TenantRunner::sendStep(const TenantPlan &tenant, const PlanStep &step)
{
    const StepLimits limits{m_options.lockTimeout, m_options.statementTimeout};
    auto messages = stepMessages(m_plan.profile.migrations, m_plan.snapshot->server, tenant, step, limits);
    if (m_connection->readsAsGuarded())
        joinGuard(messages);
    QByteArray transactionId;
    m_steps->current().sqlHash = hashOf(messages);
    m_unrepeatable = false;
    for (const ScriptMessage &message : messages) {
        m_unrepeatable |= !step.transactional && message.bodyAt >= 0;
        Status sent = sendMessage(message, tenant, step, transactionId);
        if (sent)
            continue;
        if (!message.isCommit || m_connection->isAlive())
            return sent;
        if (const Status settled = settle(transactionId); !settled)
            return settled;
        // Committed or rolled back, the server knows now, and so does the history table: the tenant is begun again over
        // a new session and a new lock, and what is recorded is skipped.
        return failure(ErrorCode::ConnectionLost, tr("The connection was lost at COMMIT."));
    }
    m_unrepeatable = false;
    return {};
}

Status TenantRunner::sendMessage(const ScriptMessage &message, const TenantPlan &tenant, const PlanStep &step,
                                 QByteArray &transactionId)
{
    // A COMMIT is never cancelled: its answer is wanted whatever happens.
    Result<std::vector<Rows>> results =
        m_connection->script(message.sql, message.isCommit ? std::stop_token() : m_task.stopToken());
    if (!results)
        return failure(located(results.error(), message, tenant, step));
    const Status kept = checkTransaction(tenant, step, message, *results, m_connection->transactionStatus());
    if (!kept)
        return kept;
    if (message.startsTransaction) {
        for (const Rows &rows : *results) {
            if (rows.columns() == 1 && rows.count() == 1) {
                transactionId = rows.bytes(0, 0).toByteArray();
                m_steps->current().transactionId = QString::fromLatin1(transactionId);
                break;
            }
        }
    }
    return {};
}

Status TenantRunner::settle(const QByteArray &transactionId)
{
    const auto unknown = [] {
        return failure(ErrorCode::OutcomeUnknown,
                       tr("The connection was lost at COMMIT, and the server cannot say what became of it."),
                       tr("Scan the tenant: its history table tells whether the migration is recorded."));
    };
    constexpr int mostPolls = 60;
    Result<Connection> other = openAgain();
    for (int poll = 0; poll < mostPolls; ++poll) {
        if (!other)
            return other.error().isCancelled() ? Status(failure(other.error())) : Status(unknown());
        const Result<Rows> status =
            other->query("SELECT pg_catalog.pg_xact_status($1::pg_catalog.xid8)", {transactionId});
        if (!status && status.error().code == ErrorCode::ConnectionLost) {
            other = openAgain();
            continue;
        }
        if (!status || status->isNull(0, 0))
            return unknown();
        if (status->bytes(0, 0) != QByteArrayView("in progress"))
            return {};
        pause(std::chrono::milliseconds(500)); // the old backend has not noticed yet
    }
    return unknown();
}

Error TenantRunner::located(Error error, const ScriptMessage &message, const TenantPlan &tenant,
                            const PlanStep &step) const
{
    const int position = m_connection->lastErrorPosition();
    const Migration *found = tenant.set->find(step.migration);
    if (message.bodyAt < 0 || !found || error.isCancelled())
        return error;
    const Migration &migration = *found;
    const QString before = QString::fromUtf8(message.sql.first(message.bodyAt));
    QString place = migration.fileName;
    if (position >= before.size()) {
        const QString body = QString::fromUtf8(message.sql.sliced(message.bodyAt));
        const auto line = message.bodyLine + body.left(position - before.size()).count(u'\n');
        place = tr("%1, line %2").arg(migration.fileName).arg(line);
    }
    error.detail = error.detail.isEmpty() ? place : QStringLiteral("%1\n%2").arg(place, error.detail);
    return error;
}

/// Says who holds the lock that the step waited for in vain.
void TenantRunner::nameBlocker(Error &error, const TenantPlan &tenant, const PlanStep &step)
{
    const Migration *migration = tenant.set->find(step.migration);
    if (!migration)
        return;
    for (const SqlStatement &statement : migration->script.statements) {
        for (const TableLock &lock : statement.locks) {
            const QByteArray table = quoting::identifier(tenant.schema) + '.' + quoting::identifier(lock.table);
            const Result<Rows> oid = m_connection->query("SELECT pg_catalog.to_regclass($1)::pg_catalog.oid", {table});
            if (!oid || oid->isNull(0, 0))
                continue;
            const auto holders = lockHolders(*m_connection, static_cast<quint32>(oid->integer(0, 0)));
            if (!holders || holders->empty())
                continue;
            const QString words = tr("%1 is locked by %2").arg(lock.table, holders->front().describe());
            error.detail = error.detail.isEmpty() ? words : QStringLiteral("%1\n%2").arg(error.detail, words);
            return;
        }
    }
}

void TenantRunner::rollBack()
{
    if (m_connection && m_connection->isAlive() && m_connection->transactionStatus() != TransactionStatus::Idle)
        (void)m_connection->script("ROLLBACK");
}

} // namespace tenantry
