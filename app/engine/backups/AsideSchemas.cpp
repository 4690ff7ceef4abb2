// SPDX-License-Identifier: GPL-3.0-or-later
#include "backups/RestoreSql.h"
#include "backups/steps/RestoreSteps.h"
#include "plans/StepRun.h"
#include "plans/TenantLock.h"

#include <QCoreApplication>

namespace tenantry {

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

namespace {

/// A restore that may have been cut off, looked at under its tenant's lock.
struct Suspect {
    InterruptedRestore restore;
    UndoFacts facts;
    bool idle = false; ///< a restore that is running holds the tenant's lock
};

} // namespace

/// Takes the lock of each, looks at it and gives all locks back, in one message.
static Status lookUnderLock(Connection &connection, std::vector<Suspect> &suspects, const std::stop_token &stop)
{
    Batch batch;
    // All of a message is one transaction; each statement has to see what was committed before the lock was got.
    batch.add("SET TRANSACTION ISOLATION LEVEL READ COMMITTED");
    for (Suspect &one : suspects) {
        const Result<QByteArray> lock = TenantLock::tryStatement(connection, one.restore.schema);
        if (!lock)
            return failure(lock.error());
        batch.add(*lock, [&one](const Rows &rows) { one.idle = rows.boolean(0, 0); });
        if (const Status asked = askLiveSchema(batch, connection, one.restore.schema, one.facts.live); !asked)
            return asked;
        askAsideNames(batch, one.facts.asideNames);
    }
    const QByteArray giveBack = "SELECT pg_catalog.pg_advisory_unlock_all()";
    batch.add(giveBack);
    const Status looked = batch.run(connection, stop);
    if (!looked && connection.isAlive())
        (void)connection.script(giveBack);
    return looked;
}

Result<std::vector<InterruptedRestore>> interruptedRestores(const Access &access, std::stop_token stop)
{
    Result<ReadingSession> reading = access.reading(access.session(QStringLiteral("restore-aside")), stop);
    if (!reading)
        return failure(reading.error());
    Connection &connection = reading->connection();
    const Result<std::vector<InterruptedRestore>> marked = markedSchemas(connection, stop);
    if (!marked || marked->empty())
        return marked;
    std::vector<Suspect> suspects;
    for (const InterruptedRestore &one : *marked)
        suspects.push_back({one, {}});
    if (const Status looked = lookUnderLock(connection, suspects, stop); !looked)
        return failure(looked.error());
    std::vector<InterruptedRestore> idle;
    for (const Suspect &one : suspects) {
        if (!one.idle)
            continue;
        const InterruptedRestore &restore = one.restore;
        const Result<std::optional<Undo>> undo =
            undoOf(connection, restore.schema, {restore.token, restore.asideName, restore.backupId}, one.facts);
        idle.push_back(restore);
        // One whose old schema is gone is told as well; taking it back then says why it cannot be.
        if (undo && *undo) {
            idle.back().undoSql = (*undo)->sql;
            idle.back().drops = (*undo)->drops;
        }
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
