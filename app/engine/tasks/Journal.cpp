// SPDX-License-Identifier: GPL-3.0-or-later
#include "tasks/Journal.h"

#include "tasks/JournalRows.h"
#include "tasks/JournalTables.h"
#include "tasks/ProcessIdentity.h"
#include "tasks/StoreQuery.h"

#include <QCoreApplication>
#include <QRandomGenerator>

#include <functional>

namespace tenantry {

namespace {

constexpr qsizetype mostPlanBytes = 256 * 1024 * 1024;

/// "20261120-101500-3f2a". The random part keeps two runs of one second apart; the primary key proves it.
QString newRunId(const QDateTime &now)
{
    const quint32 random = QRandomGenerator::system()->bounded(0x10000U);
    return now.toString(QStringLiteral("yyyyMMdd-HHmmss-")) + QStringLiteral("%1").arg(random, 4, 16, QLatin1Char('0'));
}

/// Writes into the run what its tenants say, unless it says so already: who only looks shall not write. A tenant with
/// an unknown outcome counts as failed: never as well.
Status storeCounts(QSqlDatabase &database, const QString &runId)
{
    return StoreQuery(database, QStringLiteral(R"(
        UPDATE runs SET (tenants_total, tenants_done, tenants_failed, tenants_skipped) = (
            SELECT count(*), count(*) FILTER (WHERE state = 'done'),
                   count(*) FILTER (WHERE state IN ('failed', 'unknown')), count(*) FILTER (WHERE state = 'skipped')
            FROM run_tenants WHERE run_id = runs.id)
        WHERE id = ? AND (tenants_total, tenants_done, tenants_failed, tenants_skipped) IS NOT (
            SELECT count(*), count(*) FILTER (WHERE state = 'done'),
                   count(*) FILTER (WHERE state IN ('failed', 'unknown')), count(*) FILTER (WHERE state = 'skipped')
            FROM run_tenants WHERE run_id = runs.id))"))
        .run({runId});
}

/// Brings what says "running" up to date: counts of what runs, and the end of what no longer does.
Status settleRunning(QSqlDatabase &database)
{
    StoreQuery running(database,
                       QStringLiteral("SELECT id, process_id, process_mark, host FROM runs WHERE state = 'running'"));
    if (const Status ran = running.run(); !ran)
        return ran;
    std::vector<std::pair<QString, ProcessPresence>> found;
    while (running.next())
        found.emplace_back(running.text(0),
                           presenceOf({running.value(1).toLongLong(), running.text(2), running.text(3)}));
    for (const auto &[id, presence] : found) {
        if (const Status counted = storeCounts(database, id); !counted)
            return counted;
        if (presence != ProcessPresence::Gone)
            continue;
        const Status settled = StoreQuery(database, QStringLiteral(R"(
            UPDATE runs SET state = 'interrupted', ended = (
                SELECT max(runs.started, coalesce(max(started), 0), coalesce(max(ended), 0))
                FROM run_tenants WHERE run_id = runs.id)
            WHERE id = ?)"))
                                   .run({id});
        if (!settled)
            return settled;
    }
    return {};
}

tl::unexpected<Error> runMissing(const QString &runId)
{
    return failure(ErrorCode::RunMissing, QCoreApplication::translate("Engine", "There is no run \"%1\".").arg(runId));
}

Status mustHaveChanged(const StoreQuery &query, const QString &runId)
{
    if (query.rowsAffected() < 1)
        return runMissing(runId);
    return {};
}

/// \p write: the record of the tenant at that place; false where the run has none such.
Status writeTenants(QSqlDatabase &database, const QString &runId, std::span<const RunTenant> tenants,
                    const std::vector<StepFact> &steps, const std::function<Result<bool>(std::size_t)> &write)
{
    for (std::size_t i = 0; i < tenants.size(); ++i) {
        const QString &schema = tenants[i].schema;
        const Result<bool> known = schema.isEmpty() ? rows::isKnown(database, runId) : write(i);
        if (!known)
            return failure(known.error());
        if (!*known)
            return runMissing(runId);
        if (const Status written = rows::writeSteps(database, runId, schema, steps); !written)
            return written;
    }
    return {};
}

} // namespace

/// Takes an announced run out, so that it can be written anew; \p started becomes that of the announcement.
static Status replaceAnnounced(QSqlDatabase &database, RunRecord &run, const ProcessIdentity &self)
{
    StoreQuery announced(database, QStringLiteral("DELETE FROM runs WHERE id = ? AND state = 'running' AND "
                                                  "process_id = ? AND host = ? RETURNING started"));
    if (const Status ran = announced.run({run.id, self.processId, storedText(self.host)}); !ran)
        return ran;
    if (!announced.next())
        return runMissing(run.id);
    run.started = QDateTime::fromMSecsSinceEpoch(announced.value(0).toLongLong(), Qt::UTC);
    return {};
}

static Status chooseId(QSqlDatabase &database, RunRecord &run)
{
    StoreQuery taken(database, QStringLiteral("SELECT 1 FROM runs WHERE id = ?"));
    do {
        run.id = newRunId(run.started);
        if (const Status looked = taken.run({run.id}); !looked)
            return looked;
    } while (taken.next());
    return {};
}

Journal::Journal(std::shared_ptr<LocalStore> store)
    : m_store(std::move(store))
{
}

Result<RunRecord> Journal::begin(RunRecord run, const std::vector<RunTenant> &tenants)
{
    if (run.plan.size() > mostPlanBytes)
        return failure(ErrorCode::StoreUnusable,
                       QCoreApplication::translate("Engine", "The plan is too large to be kept: %1 MiB.")
                           .arg(run.plan.size() / (1024 * 1024)),
                       QCoreApplication::translate("Engine", "Plan fewer tenants at a time."));
    const ProcessIdentity self = thisProcess();
    run.started = QDateTime::fromMSecsSinceEpoch(QDateTime::currentMSecsSinceEpoch(), Qt::UTC);
    run.state = RunState::Running;
    run.processId = self.processId;
    run.host = storedText(self.host);
    run.user = currentUser();
    run.tenantsTotal = static_cast<int>(tenants.size());
    if (!run.what.isEmpty())
        run.title = messageText(run.what);
    const Status begun = m_store->transaction(journalModule(), [&](QSqlDatabase &database) -> Status {
        const Status named = run.id.isEmpty() ? chooseId(database, run) : replaceAnnounced(database, run, self);
        if (!named)
            return named;
        if (const Status inserted = rows::insertRun(database, run, self.mark); !inserted)
            return inserted;
        int position = 0;
        for (const RunTenant &tenant : tenants) {
            if (const Status written = rows::insertTenant(database, run.id, position++, tenant); !written)
                return written;
        }
        return {};
    });
    if (!begun)
        return failure(begun.error());
    return run;
}

Status Journal::update(const QString &runId, const RunTenant &tenant, const std::vector<StepFact> &steps)
{
    return update(runId, std::span(&tenant, 1), steps);
}

Status Journal::update(const QString &runId, std::span<const RunTenant> tenants, const std::vector<StepFact> &steps)
{
    return m_store->transaction(journalModule(), [&](QSqlDatabase &database) {
        return writeTenants(database, runId, tenants, steps,
                            [&](std::size_t index) { return rows::updateTenant(database, runId, tenants[index]); });
    });
}

Status Journal::goOn(const QString &runId, std::span<const RunTenant> tenants, std::span<const std::size_t> kept,
                     const std::vector<StepFact> &steps)
{
    return m_store->transaction(journalModule(), [&](QSqlDatabase &database) {
        return writeTenants(database, runId, tenants, steps, [&](std::size_t index) {
            return rows::addProgress(database, runId, tenants[index], kept[index]);
        });
    });
}

Status Journal::setBackup(const QString &runId, const QString &backupId)
{
    return m_store->transaction(journalModule(), [&](QSqlDatabase &database) -> Status {
        StoreQuery query(database, QStringLiteral("UPDATE runs SET backup_id = ? WHERE id = ?"));
        const Status ran = query.run({storedText(backupId), runId});
        return ran ? mustHaveChanged(query, runId) : ran;
    });
}

Status Journal::finish(const QString &runId, RunState state, const JournalMessage &stopReason)
{
    return m_store->transaction(journalModule(), [&](QSqlDatabase &database) -> Status {
        StoreQuery query(database,
                         QStringLiteral("UPDATE runs SET state = ?, ended = ?, stop_reason = ? WHERE id = ?"));
        const Status ran = query.run(
            {runStateKey(state), QDateTime::currentMSecsSinceEpoch(), rows::storedMessage(stopReason), runId});
        if (!ran)
            return ran;
        if (const Status changed = mustHaveChanged(query, runId); !changed)
            return changed;
        return storeCounts(database, runId);
    });
}

Status Journal::setResumedBy(const QString &runId, const QString &byRunId)
{
    return m_store->transaction(journalModule(), [&](QSqlDatabase &database) -> Status {
        StoreQuery query(database, QStringLiteral("UPDATE runs SET resumed_by = ? WHERE id = ?"));
        const Status ran = query.run({storedText(byRunId), runId});
        return ran ? mustHaveChanged(query, runId) : ran;
    });
}

Result<std::vector<RunRecord>> Journal::runs(const QString &connection, int limit)
{
    std::vector<RunRecord> result;
    const Status done = m_store->transaction(journalModule(), [&](QSqlDatabase &database) -> Status {
        if (const Status settled = settleRunning(database); !settled)
            return settled;
        StoreQuery query(database, QStringLiteral("SELECT ") + rows::runColumns() + QStringLiteral(R"(
            FROM runs WHERE ? IN ('', connection) ORDER BY started DESC, rowid DESC LIMIT ?)"));
        if (const Status ran = query.run({storedText(connection), limit}); !ran)
            return ran;
        while (query.next())
            result.push_back(rows::readRun(query));
        return {};
    });
    if (!done)
        return failure(done.error());
    return result;
}

Result<RunRecord> Journal::run(const QString &runId)
{
    std::vector<RunRecord> found;
    const Status done = m_store->transaction(journalModule(), [&](QSqlDatabase &database) -> Status {
        if (const Status settled = settleRunning(database); !settled)
            return settled;
        const QString where = runId == QLatin1String("last")
                                  ? QStringLiteral(" FROM runs WHERE ? <> '' ORDER BY started DESC, rowid DESC LIMIT 1")
                                  : QStringLiteral(" FROM runs WHERE instr(id, ?) = 1 LIMIT 5");
        StoreQuery query(database, QStringLiteral("SELECT ") + rows::runColumns() + where);
        if (const Status ran = query.run({storedText(runId)}); !ran)
            return ran;
        while (query.next())
            found.push_back(rows::readRun(query));
        return {};
    });
    if (!done)
        return failure(done.error());
    if (found.empty() || runId.isEmpty())
        return runMissing(runId);
    if (found.size() == 1)
        return found.front();
    QStringList candidates;
    for (const RunRecord &run : found)
        candidates.append(run.id);
    return failure(ErrorCode::RunMissing,
                   QCoreApplication::translate("Engine", "More than one run begins with \"%1\".").arg(runId),
                   QCoreApplication::translate("Engine", "Give more of its name, for example one of: %1")
                       .arg(candidates.join(QStringLiteral(", "))));
}

Result<std::vector<RunTenant>> Journal::tenants(const QString &runId)
{
    std::vector<RunTenant> result;
    const Status done = m_store->transaction(journalModule(), [&](QSqlDatabase &database) -> Status {
        StoreQuery query(database, QStringLiteral("SELECT ") + rows::tenantColumns()
                                       + QStringLiteral(" FROM run_tenants t WHERE t.run_id = ? ORDER BY t.position"));
        if (const Status ran = query.run({runId}); !ran)
            return ran;
        while (query.next())
            result.push_back(rows::readTenant(query, 0));
        return {};
    });
    if (!done)
        return failure(done.error());
    return result;
}

Result<std::vector<StepFact>> Journal::steps(const QString &runId, const QString &schema)
{
    std::vector<StepFact> result;
    const Status done = m_store->transaction(journalModule(), [&](QSqlDatabase &database) -> Status {
        StoreQuery query(database, QStringLiteral("SELECT ") + rows::stepColumns()
                                       + QStringLiteral(" FROM run_steps WHERE run_id = ? AND schema_name = ? "
                                                        "ORDER BY number"));
        if (const Status ran = query.run({runId, storedText(schema)}); !ran)
            return ran;
        while (query.next())
            result.push_back(rows::readStep(query));
        return {};
    });
    if (!done)
        return failure(done.error());
    return result;
}

Result<std::map<QString, std::vector<StepFact>>> Journal::steps(const QString &runId)
{
    std::map<QString, std::vector<StepFact>> result;
    const Status done = m_store->transaction(journalModule(), [&](QSqlDatabase &database) -> Status {
        StoreQuery query(database, QStringLiteral("SELECT ") + rows::stepColumns()
                                       + QStringLiteral(", schema_name FROM run_steps WHERE run_id = ? "
                                                        "ORDER BY schema_name, number"));
        if (const Status ran = query.run({runId}); !ran)
            return ran;
        while (query.next())
            result[query.text(rows::stepColumnCount)].push_back(rows::readStep(query));
        return {};
    });
    if (!done)
        return failure(done.error());
    return result;
}

Result<QByteArray> Journal::plan(const QString &runId)
{
    QByteArray plan;
    const Status done = m_store->transaction(journalModule(), [&](QSqlDatabase &database) -> Status {
        StoreQuery query(database, QStringLiteral("SELECT plan FROM runs WHERE id = ?"));
        if (const Status ran = query.run({runId}); !ran)
            return ran;
        if (!query.next())
            return runMissing(runId);
        plan = rows::unpackedPlan(query.value(0).toByteArray());
        return {};
    });
    if (!done)
        return failure(done.error());
    return plan;
}

Result<std::vector<std::pair<RunRecord, RunTenant>>> Journal::history(const QString &connection, const QString &schema,
                                                                      int limit)
{
    std::vector<std::pair<RunRecord, RunTenant>> result;
    const Status done = m_store->transaction(journalModule(), [&](QSqlDatabase &database) -> Status {
        if (const Status settled = settleRunning(database); !settled)
            return settled;
        StoreQuery query(database, QStringLiteral("SELECT ") + rows::runColumns() + QStringLiteral(", ")
                                       + rows::tenantColumns() + QStringLiteral(R"(
            FROM run_tenants t JOIN runs ON runs.id = t.run_id
            WHERE t.schema_name = ? AND runs.connection = ? ORDER BY runs.started DESC, runs.rowid DESC LIMIT ?)"));
        if (const Status ran = query.run({schema, storedText(connection), limit}); !ran)
            return ran;
        while (query.next())
            result.emplace_back(rows::readRun(query), rows::readTenant(query, rows::runColumnCount));
        return {};
    });
    if (!done)
        return failure(done.error());
    return result;
}

} // namespace tenantry
