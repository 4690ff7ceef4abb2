// SPDX-License-Identifier: GPL-3.0-or-later
#include "operations/steps/MadeSchema.h"

#include "postgres/Quoting.h"

#include <QCoreApplication>
#include <QJsonObject>

namespace tenantry {

Status checkNoSchema(StepScene &scene, const QString &schema)
{
    const Result<Rows> rows =
        scene.connection().query("SELECT 1 FROM pg_catalog.pg_namespace WHERE nspname = $1::pg_catalog.name",
                                 {schema.toUtf8()}, scene.stopToken());
    if (!rows)
        return failure(rows.error());
    if (rows->count() == 0)
        return {};
    return failure(ErrorCode::PlanOutdated,
                   QCoreApplication::translate("Engine", "A schema \"%1\" is there by now.").arg(schema),
                   QCoreApplication::translate("Engine", "Scan again; nothing was changed."));
}

/// False: what stands there is not what was made.
static Result<bool> dropMarked(Connection &connection, const QString &schema, const CreationMark &mark)
{
    const Result<Rows> rows = connection.query(R"(
        SELECT d.description FROM pg_catalog.pg_namespace n JOIN pg_catalog.pg_description d
            ON d.objoid = n.oid AND d.classoid = 'pg_catalog.pg_namespace'::pg_catalog.regclass AND d.objsubid = 0
         WHERE n.nspname = $1::pg_catalog.name)",
                                               {schema.toUtf8()});
    if (!rows)
        return failure(rows.error());
    const auto found = rows->count() > 0 ? CreationMark::fromComment(rows->text(0, 0)) : std::nullopt;
    if (!found || found->token != mark.token)
        return false;
    const Result<std::vector<Rows>> dropped =
        connection.script("DROP SCHEMA " + quoting::identifier(schema) + " CASCADE");
    if (!dropped)
        return failure(dropped.error());
    return true;
}

Error takeSchemaBack(StepScene &scene, const QString &schema, const CreationMark &mark, Error cause)
{
    // Somebody may be about to be a tenant: what a session that was lost had sent may yet be committed.
    if (cause.code == ErrorCode::OutcomeUnknown)
        return cause;
    scene.reconnect();
    Connection &connection = scene.connection();
    if (connection.isAlive() && connection.transactionStatus() != TransactionStatus::Idle)
        (void)connection.script("ROLLBACK");
    (void)connection.restoreGuards();
    const Result<bool> dropped = dropMarked(connection, schema, mark);
    if (dropped && !*dropped)
        return cause;
    if (dropped) {
        scene.note({QStringLiteral("tenant_taken_back"), {{QStringLiteral("schema"), schema}}});
        if (!cause.isCancelled()) {
            const QString told = QCoreApplication::translate("Engine", "Nothing of the tenant is left: its schema was "
                                                                       "taken back, and it was never registered.");
            cause.hint = cause.hint.isEmpty() ? told : cause.hint + u' ' + told;
        }
        return cause;
    }
    scene.note({QStringLiteral("tenant_not_taken_back"),
                {{QStringLiteral("schema"), schema}, {QStringLiteral("reason"), dropped.error().message}}});
    const QString told =
        QCoreApplication::translate("Engine", "The schema \"%1\" could NOT be taken back: %2 It is not registered; "
                                              "drop it before the tenant is created again.")
            .arg(schema, dropped.error().message);
    if (cause.isCancelled())
        cause = {ErrorCode::OutcomeUnknown, QCoreApplication::translate("Engine", "It was cancelled."), {}, {}, {}};
    cause.hint = cause.hint.isEmpty() ? told : cause.hint + u' ' + told;
    return cause;
}

} // namespace tenantry
