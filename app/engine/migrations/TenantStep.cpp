// SPDX-License-Identifier: GPL-3.0-or-later
#include "migrations/TenantStep.h"

#include "migrations/FinishedIndex.h"
#include "migrations/StepScript.h"
#include "migrations/steps/StepKind.h"
#include "plans/StepScene.h"
#include "postgres/Quoting.h"
#include "postgres/ServerErrors.h"
#include "postgres/StatementWords.h"
#include "tasks/Pause.h"

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QRandomGenerator>

#include <algorithm>

namespace tenantry {

static QString tr(const char *source)
{
    return QCoreApplication::translate("Engine", source);
}

/// SHA-256 over everything that is sent for a step.
static QByteArray hashOf(const std::vector<ScriptMessage> &messages)
{
    QCryptographicHash hash(QCryptographicHash::Sha256);
    for (const ScriptMessage &message : messages)
        hash.addData(message.sql);
    return hash.result().toHex();
}

/// And back to the connection's own role.
static void rollBack(Connection &connection)
{
    if (connection.isAlive() && connection.transactionStatus() != TransactionStatus::Idle)
        (void)connection.script("ROLLBACK;\nRESET SESSION AUTHORIZATION;\nRESET ROLE");
}

namespace {

class TenantStep final : public Step {
public:
    TenantStep(TenantWork &work, const PlanStep &step)
        : m_work(work)
        , m_step(step)
    {
    }

    StepFact fact() const override { return factOf(m_work, m_step); }
    QString text() const override { return stepAsSql(m_work.plan, m_work.tenant, m_step); }
    Result<bool> isDone(StepScene &scene) const override;
    Status run(StepScene &scene) const override;

private:
    /// Whether it changes what tenants share, and so is done for one tenant at a time.
    bool isShared() const;
    Status send(StepScene &scene) const;
    Status notePart(StepScene &scene, const ScriptMessage &message) const;
    Status waitForOthers(StepScene &scene, Error error, int tries) const;
    Status sendMessage(StepScene &scene, const ScriptMessage &message) const;
    /// Whether \p error is that an index is there which is what the file makes: its process was ended in between.
    bool isFinished(StepScene &scene, const ScriptMessage &message, const Error &error) const;
    /// A connection lost at COMMIT: waits until the server says what became of the transaction.
    Status settle(const StepScene &scene, const QByteArray &transactionId) const;
    void rememberRetry(StepScene &scene, const Error &why, int tries) const;
    Error located(const Connection &connection, Error error, const ScriptMessage &message) const;
    void nameBlocker(Connection &connection, Error &error) const;

    TenantWork &m_work;
    const PlanStep &m_step;
};

Result<bool> TenantStep::isDone(StepScene &scene) const
{
    return m_step.kind->isSettled(m_step, {scene.connection(), m_work.now, m_work.tenant.schema, scene.stopToken()});
}

bool TenantStep::isShared() const
{
    const Migration *migration = m_work.tenant.set->find(m_step.migration);
    return migration && m_step.kind->sendsFile() && !migration->script.shared.empty();
}

Status TenantStep::run(StepScene &scene) const
{
    const std::shared_ptr<Turn> turn = isShared() ? m_work.sharing.take(scene.stopToken()) : nullptr;
    if (isShared() && !turn)
        return failure(cancelledError());
    const Status done = send(scene);
    if (!done)
        rollBack(scene.connection());
    return done;
}

void TenantStep::rememberRetry(StepScene &scene, const Error &why, int tries) const
{
    JournalMessage message{QStringLiteral("lock_waited"),
                           {{QStringLiteral("step"), messageToJson(scene.fact().title())},
                            {QStringLiteral("try"), tries},
                            {QStringLiteral("of"), m_work.options.lockTries}}};
    if (why.code != ErrorCode::LockTimeout) {
        message.key = QStringLiteral("met_another");
        message.args.insert(QStringLiteral("reason"), why.message);
    }
    scene.remember(message);
}

Status TenantStep::send(StepScene &scene) const
{
    const StepLimits limits{m_work.options.lockTimeout, m_work.options.statementTimeout};
    const Plan &plan = m_work.plan;
    // What RESET ALL goes back to, and what it may set, is this session's own affair.
    ServerInfo server = plan.snapshot->server;
    server.keepsGuards = scene.connection().server().keepsGuards;
    server.superuser = scene.connection().server().superuser;
    auto messages = stepMessages(plan.profile, server, m_work.tenant, m_step, limits);
    if (scene.connection().readsAsGuarded())
        joinGuard(messages);
    scene.fact().sqlHash = hashOf(messages);
    scene.fact().transactionId.clear();
    m_work.isUnrepeatable = false;
    int tries = 1;
    for (std::size_t i = 0; i < messages.size();) {
        const ScriptMessage &message = messages[i];
        if (const Status noted = notePart(scene, message); !noted)
            return noted;
        const Status sent = sendMessage(scene, message);
        if (sent) {
            tries = message.isCommit ? 1 : tries;
            ++i;
            continue;
        }
        // Only a whole transaction may be tried again blindly: what ran outside one may have left something.
        const bool whole = message.startsTransaction || message.sinceBegin > 0;
        if (isPassing(sent.error())) {
            if (const Status again = waitForOthers(scene, sent.error(), whole ? ++tries : 0); !again)
                return again;
            i -= message.sinceBegin;
            continue;
        }
        if (!message.isCommit || scene.connection().isAlive())
            return sent;
        if (const Status settled = settle(scene, scene.fact().transactionId.toLatin1()); !settled)
            return settled;
        // Committed or rolled back, the server knows now, and so does the history table: the tenant is begun again over
        // a new session and a new lock, and what is recorded is skipped.
        return failure(ErrorCode::ConnectionLost, tr("The connection was lost at COMMIT."));
    }
    m_work.isUnrepeatable = false;
    return {};
}

/// Before a part of a file that is done part by part. Were we to be killed now, the journal would say how far it has
/// come.
Status TenantStep::notePart(StepScene &scene, const ScriptMessage &message) const
{
    const Migration *migration = m_work.tenant.set->find(m_step.migration);
    if (m_step.transactional || message.bodyAt < 0 || !migration)
        return {};
    m_work.isUnrepeatable = true;
    // A file of ten thousand rows is not to be a journal of ten thousand.
    constexpr std::size_t mostNoted = 200;
    if (migration->parts.size() > mostNoted)
        return {};
    const std::vector<SqlStatement> &statements = migration->script.statements;
    const auto first = std::find_if(statements.begin() + static_cast<std::ptrdiff_t>(message.firstStatement),
                                    statements.end(), [](const SqlStatement &one) { return !one.transactionControl; });
    if (first == statements.end())
        return {};
    scene.remember({QStringLiteral("part_begun"),
                    {{QStringLiteral("file"), migration->fileName},
                     {QStringLiteral("line"), first->line},
                     {QStringLiteral("statement"), shortened(first->sql, 80)}}});
    return scene.write();
}

/// Before the try of this number; 0: there may be none. Errors: the one that it failed with.
Status TenantStep::waitForOthers(StepScene &scene, Error error, int tries) const
{
    if (tries == 0 || tries > m_work.options.lockTries) {
        rollBack(scene.connection());
        if (error.code == ErrorCode::LockTimeout)
            nameBlocker(scene.connection(), error);
        return failure(std::move(error));
    }
    // The role stays: the guard that set it may have been a message of its own, which is not sent again.
    if (const auto undone = scene.connection().script("ROLLBACK"); !undone)
        return failure(undone.error());
    rememberRetry(scene, error, tries);
    pauseFor(std::chrono::milliseconds(100 * (tries - 1) + QRandomGenerator::global()->bounded(300)),
             scene.stopToken());
    return scene.task().isCancelled() ? Status(failure(cancelledError())) : Status();
}

Status TenantStep::sendMessage(StepScene &scene, const ScriptMessage &message) const
{
    Connection &connection = scene.connection();
    // A piece of the file's own bytes ends in no NUL, which is what libpq goes by.
    const QByteArray text(message.sql.constData(), message.sql.size());
    // A COMMIT is never cancelled: its answer is wanted whatever happens.
    Result<std::vector<Rows>> results =
        connection.scriptOfOthers(text, message.isCommit ? std::stop_token() : scene.stopToken());
    if (!results && isFinished(scene, message, results.error()))
        return {};
    if (!results)
        return failure(located(connection, results.error(), message));
    const Status kept = checkTransaction(m_work.tenant, m_step, message, *results, connection.transactionStatus());
    if (!kept)
        return kept;
    if (message.tellsTransaction) {
        const auto id = std::find_if(results->rbegin(), results->rend(),
                                     [](const Rows &rows) { return rows.columns() == 1 && rows.count() == 1; });
        scene.fact().transactionId = id == results->rend() ? QString() : id->text(0, 0);
    }
    return {};
}

bool TenantStep::isFinished(StepScene &scene, const ScriptMessage &message, const Error &error) const
{
    const Migration *migration = m_work.tenant.set->find(m_step.migration);
    const bool isAlone = !m_step.transactional && message.bodyAt >= 0 && !message.startsTransaction;
    if (!isAlone || !migration || error.sqlState != QStringLiteral("42P07"))
        return false;
    const std::vector<SqlStatement> &statements = migration->script.statements;
    const SqlStatement &statement = statements[message.firstStatement];
    const bool isElsewhere = std::ranges::any_of(
        statements, [](const SqlStatement &one) { return one.path.kind != PathChange::Kind::None; });
    if (isElsewhere || statement.tag != QStringLiteral("CREATE INDEX") || !statement.outsideTransaction)
        return false;
    const QString &schema = m_work.tenant.schema;
    const IndexPlace place{schema, pathOf(m_work.plan.profile.migrations, schema)};
    if (!isMadeAlready(scene.connection(), statement, place, scene.stopToken()))
        return false;
    scene.remember({QStringLiteral("index_found"),
                    {{QStringLiteral("file"), migration->fileName}, {QStringLiteral("line"), statement.line}}});
    return true;
}

Status TenantStep::settle(const StepScene &scene, const QByteArray &transactionId) const
{
    const auto unknown = [] {
        return failure(ErrorCode::OutcomeUnknown,
                       tr("The connection was lost at COMMIT, and the server cannot say what became of it."),
                       tr("Scan the tenant: its history table tells whether the migration is recorded."));
    };
    constexpr int mostPolls = 60;
    Result<Connection> other = m_work.openAgain();
    for (int poll = 0; poll < mostPolls; ++poll) {
        if (!other)
            return other.error().isCancelled() ? Status(failure(other.error())) : Status(unknown());
        const Result<Rows> status =
            other->query("SELECT pg_catalog.pg_xact_status($1::pg_catalog.xid8)", {transactionId});
        if (!status && status.error().code == ErrorCode::ConnectionLost) {
            other = m_work.openAgain();
            continue;
        }
        if (!status || status->isNull(0, 0))
            return unknown();
        if (status->bytes(0, 0) != QByteArrayView("in progress"))
            return {};
        pauseFor(std::chrono::milliseconds(500), scene.stopToken()); // the old backend has not noticed yet
    }
    return unknown();
}

Error TenantStep::located(const Connection &connection, Error error, const ScriptMessage &message) const
{
    const QString &role = m_work.tenant.role.role;
    if (error.sqlState == QStringLiteral("42501") && !role.isEmpty())
        error.hint = tr("It runs as %1. Give that role the right, or say role = \"operator\" in [runs] of this "
                        "connection.")
                         .arg(role);
    const int position = connection.lastErrorPosition();
    const Migration *found = m_work.tenant.set->find(m_step.migration);
    if (message.bodyAt < 0 || !found || error.isCancelled())
        return error;
    const Migration &migration = *found;
    const QString before = QString::fromUtf8(message.sql.first(message.bodyAt));
    QString place = migration.fileName;
    if (position >= before.size()) {
        const QString body = QString::fromUtf8(message.sql.sliced(message.bodyAt, message.bodyEnd - message.bodyAt));
        const auto line = message.bodyLine + body.left(position - before.size()).count(u'\n');
        // What the server names is ours, and not what is wrong.
        if (position >= before.size() + body.size() && error.sqlState == QStringLiteral("42601"))
            error.message = tr("The file ends in the middle of a statement.");
        place = tr("%1, line %2").arg(migration.fileName).arg(line);
    }
    error.detail = error.detail.isEmpty() ? place : QStringLiteral("%1\n%2").arg(place, error.detail);
    return error;
}

/// Says who holds the lock that the step waited for in vain.
void TenantStep::nameBlocker(Connection &connection, Error &error) const
{
    const Migration *migration = m_work.tenant.set->find(m_step.migration);
    if (!migration)
        return;
    for (const SqlStatement &statement : migration->script.statements) {
        for (const TableLock &lock : statement.locks) {
            const QByteArray table = quoting::identifier(m_work.tenant.schema) + '.' + quoting::identifier(lock.table);
            const Result<Rows> oid = connection.query("SELECT pg_catalog.to_regclass($1)::pg_catalog.oid", {table});
            if (!oid || oid->isNull(0, 0))
                continue;
            const auto holders = lockHolders(connection, static_cast<quint32>(oid->integer(0, 0)));
            if (!holders || holders->empty())
                continue;
            const QString words = tr("%1 is locked by %2").arg(lock.table, holders->front().describe());
            error.detail = error.detail.isEmpty() ? words : QStringLiteral("%1\n%2").arg(error.detail, words);
            return;
        }
    }
}

} // namespace

StepFact factOf(const TenantWork &work, const PlanStep &step)
{
    StepFact fact;
    fact.kind = step.kind->key();
    fact.app = step.migration.app;
    fact.migration = step.migration.key;
    if (!step.migration.isEmpty())
        fact.before = QJsonObject{{QStringLiteral("recorded"), work.now.recordOf(step.migration)}};
    return fact;
}

std::shared_ptr<const Step> tenantStep(TenantWork &work, const PlanStep &step)
{
    return std::make_shared<TenantStep>(work, step);
}

} // namespace tenantry
