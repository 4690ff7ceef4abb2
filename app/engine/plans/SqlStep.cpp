// SPDX-License-Identifier: GPL-3.0-or-later
#include "plans/SqlStep.h"

#include "plans/StepScene.h"
#include "tasks/Pause.h"

#include <QCoreApplication>
#include <QCryptographicHash>

namespace tenantry {

static const QByteArray commit = QByteArrayLiteral("COMMIT;");

SqlStep::SqlStep(QString kind, QByteArray sql, Sending sending)
    : m_kind(std::move(kind))
    , m_sql(std::move(sql))
    , m_sending(sending)
{
}

QByteArray SqlStep::sent() const
{
    return m_sending == Sending::Transaction ? m_sql + commit : m_sql;
}

StepFact SqlStep::fact() const
{
    StepFact fact;
    fact.kind = m_kind;
    fact.sqlHash = QCryptographicHash::hash(sent(), QCryptographicHash::Sha256).toHex();
    return fact;
}

QString SqlStep::text() const
{
    return QString::fromUtf8(sent());
}

Status SqlStep::run(StepScene &scene) const
{
    if (m_sending == Sending::Transaction)
        return runWhole(scene.connection(), m_sql, scene.stopToken());
    const Result<std::vector<Rows>> done = scene.connection().script(m_sql, scene.stopToken());
    if (!done)
        return failure(done.error());
    return {};
}

/// What became of a transaction whose COMMIT got no answer.
static Status outcomeOf(StepScene &scene, const QByteArray &transaction, const Error &lost)
{
    constexpr int mostPolls = 60;
    scene.reconnect();
    for (int poll = 0; poll < mostPolls; ++poll) {
        const Result<Rows> status =
            scene.connection().query("SELECT pg_catalog.pg_xact_status($1::pg_catalog.xid8)", {transaction});
        if (!status || status->isNull(0, 0))
            break;
        if (status->bytes(0, 0) == QByteArrayView("committed"))
            return {};
        if (status->bytes(0, 0) == QByteArrayView("aborted"))
            return failure(lost);
        pauseFor(std::chrono::milliseconds(500), {}); // the old session has not noticed yet
    }
    return failure(ErrorCode::OutcomeUnknown,
                   QCoreApplication::translate("Engine", "The connection was lost at COMMIT, and the server cannot say "
                                                         "what became of it."),
                   QCoreApplication::translate("Engine", "Scan the tenant: what is there tells."));
}

Status runSettled(StepScene &scene, const QByteArray &statements)
{
    Connection &connection = scene.connection();
    Result<std::vector<Rows>> done =
        connection.script(statements + "SELECT pg_catalog.pg_current_xact_id();", scene.stopToken());
    if (!done) {
        (void)connection.scriptOfOthers("ROLLBACK");
        return failure(done.error());
    }
    const QByteArray transaction = done->back().bytes(0, 0).toByteArray();
    const Result<std::vector<Rows>> ended = connection.scriptOfOthers(commit);
    if (ended)
        return {};
    return connection.isAlive() ? Status(failure(ended.error())) : outcomeOf(scene, transaction, ended.error());
}

Status runWhole(Connection &connection, const QByteArray &statements, std::stop_token stop)
{
    const Result<std::vector<Rows>> done = connection.script(statements, std::move(stop));
    // A check of a tenant's may have run, and left the session with a path that it likes better.
    const Result<std::vector<Rows>> ended = connection.scriptOfOthers(done ? commit : QByteArrayLiteral("ROLLBACK"));
    if (!done)
        return failure(done.error());
    if (!ended)
        return failure(ended.error());
    return {};
}

} // namespace tenantry
