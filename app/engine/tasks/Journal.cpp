// SPDX-License-Identifier: GPL-3.0-or-later
#include "tasks/Journal.h"

#include "tasks/JournalTables.h"
#include "tasks/ProcessIdentity.h"
#include "tasks/StoreQuery.h"

#include <QCoreApplication>
#include <QRandomGenerator>

#include <array>

namespace tenantry {

namespace {

template <typename State>
using Named = std::pair<State, const char *>;

constexpr std::array<Named<RunState>, 7> runStates{{{RunState::Running, "running"},
                                                    {RunState::Succeeded, "succeeded"},
                                                    {RunState::PartlyFailed, "partly_failed"},
                                                    {RunState::Failed, "failed"},
                                                    {RunState::Cancelled, "cancelled"},
                                                    {RunState::Interrupted, "interrupted"},
                                                    {RunState::Stopped, "stopped"}}};
constexpr std::array<Named<RunKind>, 4> runKinds{
    {{RunKind::Apply, "apply"}, {RunKind::Backup, "backup"}, {RunKind::Restore, "restore"}, {RunKind::Fix, "fix"}}};
constexpr std::array<Named<TenantRunState>, 6> tenantStates{{{TenantRunState::Planned, "planned"},
                                                             {TenantRunState::Started, "started"},
                                                             {TenantRunState::Done, "done"},
                                                             {TenantRunState::Failed, "failed"},
                                                             {TenantRunState::Skipped, "skipped"},
                                                             {TenantRunState::Unknown, "unknown"}}};

template <typename State, std::size_t count>
QString keyOf(const std::array<Named<State>, count> &names, State state)
{
    for (const auto &[known, name] : names) {
        if (known == state)
            return QLatin1String(name);
    }
    return QStringLiteral("unknown");
}

template <typename State, std::size_t count>
State stateOf(const std::array<Named<State>, count> &names, const QString &key, State fallback)
{
    for (const auto &[known, name] : names) {
        if (key == QLatin1String(name))
            return known;
    }
    return fallback;
}

constexpr int runColumnCount = 18;

QString runColumns()
{
    return QStringLiteral("runs.id, runs.connection, runs.kind, runs.state, runs.title, runs.started, runs.ended, "
                          "runs.process_id, runs.host, runs.user_name, runs.profile_file, runs.plan, runs.backup_id, "
                          "runs.resumed_by, runs.tenants_total, runs.tenants_done, runs.tenants_failed, "
                          "runs.tenants_skipped");
}

QString tenantColumns()
{
    return QStringLiteral(
        "t.schema_name, t.state, t.steps_total, t.steps_done, t.current_version, t.error_code, "
        "t.error_message, t.error_hint, t.error_sql_state, t.error_detail, t.started, t.ended, t.log");
}

RunRecord readRun(const StoreQuery &row)
{
    RunRecord run;
    run.id = row.text(0);
    run.connection = row.text(1);
    run.kind = stateOf(runKinds, row.text(2), RunKind::Apply);
    run.state = stateOf(runStates, row.text(3), RunState::Interrupted);
    run.title = row.text(4);
    run.started = row.time(5);
    run.ended = row.time(6);
    run.processId = row.value(7).toLongLong();
    run.host = row.text(8);
    run.user = row.text(9);
    run.profileFile = row.text(10);
    run.plan = row.value(11).toByteArray();
    run.backupId = row.text(12);
    run.resumedBy = row.text(13);
    run.tenantsTotal = row.number(14);
    run.tenantsDone = row.number(15);
    run.tenantsFailed = row.number(16);
    run.tenantsSkipped = row.number(17);
    return run;
}

RunTenant readTenant(const StoreQuery &row, int first)
{
    RunTenant tenant;
    tenant.schema = row.text(first);
    tenant.state = stateOf(tenantStates, row.text(first + 1), TenantRunState::Unknown);
    tenant.stepsTotal = row.number(first + 2);
    tenant.stepsDone = row.number(first + 3);
    tenant.currentVersion = row.text(first + 4);
    if (!row.value(first + 5).isNull())
        tenant.error = Error{static_cast<ErrorCode>(row.number(first + 5)), row.text(first + 6), row.text(first + 7),
                             row.text(first + 8), row.text(first + 9)};
    tenant.started = row.time(first + 10);
    tenant.ended = row.time(first + 11);
    const QString log = row.text(first + 12);
    if (!log.isEmpty())
        tenant.log = log.split(u'\n');
    return tenant;
}

/// "20261120-101500-3f2a". The random part keeps two runs of one second apart; the primary key proves it.
QString newRunId(const QDateTime &now)
{
    const quint32 random = QRandomGenerator::system()->bounded(0x10000U);
    return now.toString(QStringLiteral("yyyyMMdd-HHmmss-")) + QStringLiteral("%1").arg(random, 4, 16, QLatin1Char('0'));
}

Status writeTenant(StoreQuery &write, const QString &runId, int position, const RunTenant &tenant)
{
    const bool hasError = !tenant.error.message.isEmpty();
    return write.run({runId, tenant.schema, position, keyOf(tenantStates, tenant.state), tenant.stepsTotal,
                      tenant.stepsDone, storedText(tenant.currentVersion),
                      hasError ? QVariant(static_cast<int>(tenant.error.code)) : QVariant(QMetaType::fromType<int>()),
                      storedText(tenant.error.message), storedText(tenant.error.hint),
                      storedText(tenant.error.sqlState), storedText(tenant.error.detail), storedTime(tenant.started),
                      storedTime(tenant.ended), storedText(tenant.log.join(u'\n'))});
}

/// Writes into the run what its tenants say. A tenant with an unknown outcome counts as failed: never as well.
Status storeCounts(QSqlDatabase &database, const QString &runId)
{
    return StoreQuery(database, QStringLiteral(R"(
        UPDATE runs SET (tenants_total, tenants_done, tenants_failed, tenants_skipped) = (
            SELECT count(*), count(*) FILTER (WHERE state = 'done'),
                   count(*) FILTER (WHERE state IN ('failed', 'unknown')), count(*) FILTER (WHERE state = 'skipped')
            FROM run_tenants WHERE run_id = runs.id)
        WHERE id = ?)"))
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

} // namespace

QString runStateKey(RunState state)
{
    return keyOf(runStates, state);
}

QString runKindKey(RunKind kind)
{
    return keyOf(runKinds, kind);
}

QString tenantRunStateKey(TenantRunState state)
{
    return keyOf(tenantStates, state);
}

Journal::Journal(std::shared_ptr<LocalStore> store)
    : m_store(std::move(store))
{
}

Result<RunRecord> Journal::begin(RunRecord run, const std::vector<RunTenant> &tenants)
{
    const ProcessIdentity self = thisProcess();
    run.started = QDateTime::fromMSecsSinceEpoch(QDateTime::currentMSecsSinceEpoch(), Qt::UTC);
    run.state = RunState::Running;
    run.processId = self.processId;
    run.host = storedText(self.host);
    run.user = currentUser();
    run.tenantsTotal = static_cast<int>(tenants.size());
    const Status begun = m_store->transaction(journalModule(), [&](QSqlDatabase &database) -> Status {
        StoreQuery taken(database, QStringLiteral("SELECT 1 FROM runs WHERE id = ?"));
        do {
            run.id = newRunId(run.started);
            if (const Status looked = taken.run({run.id}); !looked)
                return looked;
        } while (taken.next());
        StoreQuery insertRun(database, QStringLiteral(R"(
            INSERT INTO runs (id, connection, kind, state, title, started, process_id, process_mark, host, user_name,
                              profile_file, plan, backup_id, resumed_by, tenants_total)
            VALUES (?, ?, ?, 'running', ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?))"));
        const Status inserted = insertRun.run({run.id, storedText(run.connection), keyOf(runKinds, run.kind),
                                               storedText(run.title), storedTime(run.started), run.processId, self.mark,
                                               run.host, run.user, storedText(run.profileFile), run.plan,
                                               storedText(run.backupId), storedText(run.resumedBy), run.tenantsTotal});
        if (!inserted)
            return inserted;
        StoreQuery insertTenant(database, QStringLiteral(R"(
            INSERT INTO run_tenants (run_id, schema_name, position, state, steps_total, steps_done, current_version,
                                     error_code, error_message, error_hint, error_sql_state, error_detail, started,
                                     ended, log)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?))"));
        int position = 0;
        for (const RunTenant &tenant : tenants) {
            if (const Status written = writeTenant(insertTenant, run.id, position++, tenant); !written)
                return written;
        }
        return {};
    });
    if (!begun)
        return failure(begun.error());
    return run;
}

Status Journal::update(const QString &runId, const RunTenant &tenant)
{
    return m_store->transaction(journalModule(), [&](QSqlDatabase &database) -> Status {
        StoreQuery position(database,
                            QStringLiteral("SELECT position FROM run_tenants WHERE run_id = ? AND schema_name = ?"));
        if (const Status looked = position.run({runId, tenant.schema}); !looked)
            return looked;
        if (!position.next())
            return runMissing(runId);
        StoreQuery replace(database, QStringLiteral(R"(
            REPLACE INTO run_tenants (run_id, schema_name, position, state, steps_total, steps_done, current_version,
                                      error_code, error_message, error_hint, error_sql_state, error_detail, started,
                                      ended, log)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?))"));
        return writeTenant(replace, runId, position.number(0), tenant);
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

Status Journal::finish(const QString &runId, RunState state)
{
    return m_store->transaction(journalModule(), [&](QSqlDatabase &database) -> Status {
        StoreQuery query(database, QStringLiteral("UPDATE runs SET state = ?, ended = ? WHERE id = ?"));
        const Status ran = query.run({keyOf(runStates, state), QDateTime::currentMSecsSinceEpoch(), runId});
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
        StoreQuery query(database, QStringLiteral("SELECT ") + runColumns() + QStringLiteral(R"(
            FROM runs WHERE ? IN ('', connection) ORDER BY started DESC, rowid DESC LIMIT ?)"));
        if (const Status ran = query.run({storedText(connection), limit}); !ran)
            return ran;
        while (query.next())
            result.push_back(readRun(query));
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
        StoreQuery query(database, QStringLiteral("SELECT ") + runColumns() + where);
        if (const Status ran = query.run({storedText(runId)}); !ran)
            return ran;
        while (query.next())
            found.push_back(readRun(query));
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
        StoreQuery query(database, QStringLiteral("SELECT ") + tenantColumns()
                                       + QStringLiteral(" FROM run_tenants t WHERE t.run_id = ? ORDER BY t.position"));
        if (const Status ran = query.run({runId}); !ran)
            return ran;
        while (query.next())
            result.push_back(readTenant(query, 0));
        return {};
    });
    if (!done)
        return failure(done.error());
    return result;
}

Result<std::vector<std::pair<RunRecord, RunTenant>>> Journal::history(const QString &connection, const QString &schema,
                                                                      int limit)
{
    std::vector<std::pair<RunRecord, RunTenant>> result;
    const Status done = m_store->transaction(journalModule(), [&](QSqlDatabase &database) -> Status {
        if (const Status settled = settleRunning(database); !settled)
            return settled;
        StoreQuery query(database, QStringLiteral("SELECT ") + runColumns() + QStringLiteral(", ") + tenantColumns()
                                       + QStringLiteral(R"(
            FROM run_tenants t JOIN runs ON runs.id = t.run_id
            WHERE t.schema_name = ? AND runs.connection = ? ORDER BY runs.started DESC, runs.rowid DESC LIMIT ?)"));
        if (const Status ran = query.run({schema, storedText(connection), limit}); !ran)
            return ran;
        while (query.next())
            result.emplace_back(readRun(query), readTenant(query, runColumnCount));
        return {};
    });
    if (!done)
        return failure(done.error());
    return result;
}

} // namespace tenantry
