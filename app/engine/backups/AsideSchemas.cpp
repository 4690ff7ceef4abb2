// SPDX-License-Identifier: GPL-3.0-or-later
#include "backups/RestoreSql.h"
#include "migrations/TenantLock.h"
#include "postgres/Quoting.h"
#include "tasks/StepJournal.h"

#include <QCoreApplication>
#include <QCryptographicHash>

#include <functional>

namespace tenantry {

static SessionOptions writing(const Access &access)
{
    SessionOptions options = access.session(QStringLiteral("restore-aside"), AccessMode::ReadWrite);
    options.lockTimeout = std::chrono::seconds(10);
    options.statementTimeout = std::chrono::hours(12);
    return options;
}

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

/// Every schema that carries the marker of a restore.
static Result<std::vector<InterruptedRestore>> markedSchemas(Connection &connection, std::stop_token stop)
{
    const Result<Rows> rows = connection.query(R"(
        SELECT n.nspname, d.description
          FROM pg_catalog.pg_description d
          JOIN pg_catalog.pg_namespace n ON n.oid = d.objoid
         WHERE d.classoid = 'pg_catalog.pg_namespace'::pg_catalog.regclass AND d.objsubid = 0
           AND d.description LIKE 'tenantry restore in progress: %'
         ORDER BY n.nspname)",
                                               {}, stop);
    if (!rows)
        return failure(rows.error());
    std::vector<InterruptedRestore> marked;
    for (int row = 0; row < rows->count(); ++row) {
        if (const std::optional<RestoreMarker> marker = RestoreMarker::fromComment(rows->text(row, 1)))
            marked.push_back({rows->text(row, 0), marker->asideName, marker->backupId, marker->token, {}});
    }
    return marked;
}

static Status mayBeDropped(Connection &connection, const QString &asideName, std::stop_token stop)
{
    const Result<LiveSchema> schema = readLiveSchema(connection, asideName, stop);
    if (!schema)
        return failure(schema.error());
    if (!schema->exists())
        return failure(ErrorCode::TenantMissing,
                       QCoreApplication::translate("Engine", "There is no schema \"%1\".").arg(asideName));
    const Result<std::vector<InterruptedRestore>> marked = markedSchemas(connection, stop);
    if (!marked)
        return failure(marked.error());
    for (const InterruptedRestore &one : *marked) {
        if (one.asideName == asideName)
            return failure(
                ErrorCode::RestoreFailed,
                QCoreApplication::translate("Engine", "\"%1\" is kept: the restore of \"%2\" has not ended.")
                    .arg(asideName, one.schema),
                QCoreApplication::translate("Engine", "Restore the tenant again, or take that restore back."));
    }
    const Result<QStringList> dependents = outsideDependents(connection, schema->oid, stop);
    if (!dependents)
        return failure(dependents.error());
    if (dependents->isEmpty())
        return {};
    return failure(ErrorCode::RestoreFailed,
                   QCoreApplication::translate("Engine", "\"%1\" is kept: objects of other schemas point into it: %2")
                       .arg(asideName, dependents->join(QStringLiteral(", "))),
                   QCoreApplication::translate("Engine", "Point them to the restored schema first."));
}

QString dropAsideSql(const QString &asideName)
{
    return QStringLiteral("DROP SCHEMA %1 CASCADE;").arg(QString::fromUtf8(quoting::identifier(asideName)));
}

/// A run of one step on one tenant.
struct OneStep {
    RunKind kind = RunKind::DropKept;
    QString schema;
    QString stepKind;
    QByteArray sql;
    QJsonValue before;
};

/// Journals \p work as a run: nothing is done before it is on disk as started.
static Status journaled(const Access &access, const OneStep &one, Journal &journal, const TaskContext &task,
                        const std::function<Status()> &work)
{
    RunTenant record;
    record.schema = one.schema;
    record.stepsTotal = 1;
    RunRecord run;
    run.connection = access.profile.storeKey();
    run.kind = one.kind;
    run.what = {QStringLiteral("run.") + runKindKey(one.kind), {{QStringLiteral("schema"), one.schema}}};
    run.profileFile = access.profile.file;
    const Result<RunRecord> begun = journal.begin(run, {record});
    if (!begun)
        return failure(begun.error());
    record.started = QDateTime::currentDateTimeUtc();
    StepFact step;
    step.number = 1;
    step.kind = one.stepKind;
    step.sqlHash = QCryptographicHash::hash(one.sql, QCryptographicHash::Sha256).toHex();
    step.before = one.before;
    StepJournal steps(journal, begun->id, record);
    Status done = steps.start(step);
    if (done)
        done = work();
    const bool cancelled = !done && done.error().isCancelled();
    record.state = done ? TenantRunState::Done : cancelled ? TenantRunState::Skipped : TenantRunState::Failed;
    record.stepsDone = done ? 1 : 0;
    record.error = done ? Error() : done.error();
    record.ended = QDateTime::currentDateTimeUtc();
    steps.end(record.state, record.error);
    if (const Status stored = steps.finish(); !stored)
        task.log(stored.error().toText());
    const RunState state = done ? RunState::Succeeded : cancelled ? RunState::Cancelled : RunState::Failed;
    if (const Status stored = journal.finish(begun->id, state); !stored)
        task.log(stored.error().toText());
    return done;
}

static Status dropNow(const Access &access, const QString &asideName, const TaskContext &task)
{
    Result<Connection> connection = Connection::open(writing(access), task.stopToken());
    if (!connection)
        return failure(connection.error());
    if (const Status allowed = mayBeDropped(*connection, asideName, task.stopToken()); !allowed)
        return allowed;
    const Result<std::vector<Rows>> dropped = connection->script(dropAsideSql(asideName).toUtf8(), task.stopToken());
    return dropped ? Status() : Status(failure(dropped.error()));
}

Status dropAside(const Access &access, const QString &asideName, Journal &journal, const TaskContext &task)
{
    if (!isAsideName(asideName))
        return failure(
            ErrorCode::TenantMissing,
            QCoreApplication::translate("Engine", "\"%1\" is no schema that a restore put aside.").arg(asideName));
    task.report({QCoreApplication::translate("Engine", "Dropping the old schema"), 0, 1, asideName});
    const Status done = journaled(
        access, {RunKind::DropKept, asideName, QStringLiteral("drop_schema"), dropAsideSql(asideName).toUtf8(), {}},
        journal, task, [&] { return dropNow(access, asideName, task); });
    if (done)
        task.report({QCoreApplication::translate("Engine", "Dropping the old schema"), 1, 1, asideName});
    return done;
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

static Status takeBackNow(const Access &access, const InterruptedRestore &interrupted, const TaskContext &task)
{
    Result<Connection> connection = Connection::open(writing(access), task.stopToken());
    if (!connection)
        return failure(connection.error());
    const Result<TenantLock> lock =
        TenantLock::acquire(*connection, interrupted.schema, std::chrono::seconds(5), task.stopToken());
    if (!lock)
        return failure(lock.error());
    if (const Status ended = endRestoreSessions(*connection, interrupted.token); !ended)
        return ended;
    const RestoreMarker marker{interrupted.token, interrupted.asideName, interrupted.backupId};
    const Result<std::optional<QByteArray>> now =
        undoStatements(*connection, interrupted.schema, marker, Remains::PutAside);
    if (!now)
        return failure(now.error());
    if (!*now)
        return failure(ErrorCode::RestoreFailed,
                       QCoreApplication::translate("Engine", "There is no interrupted restore of \"%1\" any more.")
                           .arg(interrupted.schema));
    // Both put a filled schema aside, under names of different moments, or both drop an empty one.
    if ((*now)->contains("DROP SCHEMA ") != interrupted.undoSql.contains("DROP SCHEMA "))
        return failure(ErrorCode::PlanOutdated,
                       QCoreApplication::translate("Engine", "Tenant \"%1\" is not any more as the plan saw it.")
                           .arg(interrupted.schema),
                       QCoreApplication::translate("Engine", "Look at it again; nothing was changed."));
    return runWhole(*connection, interrupted.undoSql);
}

Status undoInterruptedRestore(const Access &access, const InterruptedRestore &interrupted, Journal &journal,
                              const TaskContext &task)
{
    const QJsonObject before{{QStringLiteral("aside"), interrupted.asideName},
                             {QStringLiteral("backup"), interrupted.backupId}};
    return journaled(
        access,
        {RunKind::TakeBack, interrupted.schema, QStringLiteral("take_back"), interrupted.undoSql + "COMMIT", before},
        journal, task, [&] { return takeBackNow(access, interrupted, task); });
}

} // namespace tenantry
