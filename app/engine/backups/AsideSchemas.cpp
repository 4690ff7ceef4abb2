// SPDX-License-Identifier: GPL-3.0-or-later
#include "backups/RestoreSql.h"
#include "backups/steps/RestoreSteps.h"
#include "plans/StepRun.h"
#include "plans/TenantLock.h"

#include <QCoreApplication>

namespace tenantry {

Result<QStringList> asideSchemas(const Access &access, std::stop_token stop)
{
    Result<Connection> connection = Connection::open(access.session(QStringLiteral("restore-aside")), stop);
    if (!connection)
        return failure(connection.error());
    const Result<Rows> rows = connection->query(
        "SELECT nspname FROM pg_catalog.pg_namespace WHERE nspname ~ '__before_[0-9]{8}_[0-9]{6}' ORDER BY nspname", {},
        stop);
    if (!rows)
        return failure(rows.error());
    QStringList names;
    for (int row = 0; row < rows->count(); ++row) {
        if (isAsideName(rows->text(row, 0)))
            names << rows->text(row, 0);
    }
    return names;
}

Steps dropSteps(const QString &asideName)
{
    return {dropSchemaStep(asideName)};
}

Status dropAside(const Access &access, const QString &asideName, Journal &journal, const TaskContext &task)
{
    if (!isAsideName(asideName))
        return failure(
            ErrorCode::TenantMissing,
            QCoreApplication::translate("Engine", "\"%1\" is no schema that a restore put aside.").arg(asideName));
    // No tenant has that name, so that there is no lock to be held.
    const StepPlan plan{RunKind::DropKept,
                        {QStringLiteral("run.drop_kept"), {{QStringLiteral("schema"), asideName}}},
                        asideName,
                        dropSteps(asideName),
                        std::nullopt};
    const Result<QString> done = runSteps(access, plan, journal, task);
    return done ? Status() : Status(failure(done.error()));
}

Result<std::vector<InterruptedRestore>> interruptedRestores(const Access &access, std::stop_token stop)
{
    Result<Connection> connection = Connection::open(access.session(QStringLiteral("restore-aside")), stop);
    if (!connection)
        return failure(connection.error());
    Result<std::vector<InterruptedRestore>> marked = markedSchemas(*connection, stop);
    if (!marked)
        return marked;
    std::vector<InterruptedRestore> idle;
    for (const InterruptedRestore &one : *marked) {
        // A restore that is running holds the tenant's lock.
        const Result<TenantLock> lock =
            TenantLock::acquire(*connection, one.schema, std::chrono::milliseconds(0), stop);
        if (lock) {
            Result<std::optional<QByteArray>> undo =
                undoStatements(*connection, one.schema, {one.token, one.asideName, one.backupId}, Remains::PutAside);
            idle.push_back(one);
            // One whose old schema is gone is told as well; taking it back then says why it cannot be.
            idle.back().undoSql = undo ? undo->value_or(QByteArray()) : QByteArray();
        } else if (lock.error().code != ErrorCode::TenantLocked)
            return failure(lock.error());
    }
    return idle;
}

Steps takeBackSteps(const InterruptedRestore &interrupted)
{
    return {takeBackStep(interrupted)};
}

Status undoInterruptedRestore(const Access &access, const InterruptedRestore &interrupted, Journal &journal,
                              const TaskContext &task)
{
    const StepPlan plan{RunKind::TakeBack,
                        {QStringLiteral("run.take_back"), {{QStringLiteral("schema"), interrupted.schema}}},
                        interrupted.schema,
                        takeBackSteps(interrupted),
                        std::chrono::seconds(5)};
    const Result<QString> done = runSteps(access, plan, journal, task);
    return done ? Status() : Status(failure(done.error()));
}

} // namespace tenantry
