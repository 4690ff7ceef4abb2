// SPDX-License-Identifier: GPL-3.0-or-later
#include "plans/SqlStep.h"

#include "plans/StepScene.h"

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
