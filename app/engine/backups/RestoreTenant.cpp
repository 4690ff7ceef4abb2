// SPDX-License-Identifier: GPL-3.0-or-later
#include "backups/Archive.h"
#include "backups/ChildAccess.h"
#include "backups/DumpWorkers.h"
#include "backups/Manifest.h"
#include "backups/RestoreSql.h"
#include "backups/TakeBackup.h"
#include "base/Text.h"
#include "migrations/TenantLock.h"
#include "tasks/StepJournal.h"

#include <QCoreApplication>
#include <QCryptographicHash>

#include <algorithm>
#include <thread>

namespace tenantry {

namespace {

enum class Stage { Verify, Safety, Swap, Restore, Compare, Finish };
constexpr int stageCount = 6;

QString stageText(Stage stage)
{
    switch (stage) {
    case Stage::Verify:
        return QCoreApplication::translate("Engine", "Verifying the archive");
    case Stage::Safety:
        return QCoreApplication::translate("Engine", "Backing up the present state");
    case Stage::Swap:
        return QCoreApplication::translate("Engine", "Renaming the live schema aside");
    case Stage::Restore:
        return QCoreApplication::translate("Engine", "Restoring");
    case Stage::Compare:
        return QCoreApplication::translate("Engine", "Comparing row counts");
    case Stage::Finish:
        return QCoreApplication::translate("Engine", "Finishing");
    }
    return {};
}

QString stageKey(Stage stage)
{
    switch (stage) {
    case Stage::Verify:
        return QStringLiteral("verify_archive");
    case Stage::Safety:
        return QStringLiteral("safety_backup");
    case Stage::Swap:
        return QStringLiteral("swap");
    case Stage::Restore:
        return QStringLiteral("restore_archive");
    case Stage::Compare:
        return QStringLiteral("compare");
    case Stage::Finish:
        break;
    }
    return QStringLiteral("finish");
}

/// One restore from its first check to its last statement. Lives on one thread.
class Restoration {
public:
    Restoration(const Access &access, const FleetSnapshot &snapshot, const RestorePlan &plan, Journal &journal,
                const TaskContext &task, const QString &runId, RunTenant &record)
        : m_access(access)
        , m_snapshot(snapshot)
        , m_plan(plan)
        , m_journal(journal)
        , m_task(task)
        , m_runId(runId)
        , m_record(record)
        , m_steps(journal, runId, record)
    {
    }

    Status run(const RestoreOptions &options, RestoreReport &report);
    /// Writes how the tenant, and with it the step at hand, ended.
    Status finishRecord();

private:
    Status verify();
    Status checkPresent();
    Status takeSafetyBackup(RestoreReport &report);
    Status swap();
    Status restoreArchive();
    Status compare(RestoreReport &report);
    Status compareOnce(CountWhat what, std::vector<RestoreTable> &compared, QString &difference);
    Status finish();
    Error undo(Error error);
    void reconnect();
    Status enter(Stage stage, QByteArrayView sql = {});
    void note(const JournalMessage &message);
    SessionOptions session() const;

    const Access &m_access;
    const FleetSnapshot &m_snapshot;
    const RestorePlan &m_plan;
    Journal &m_journal;
    const TaskContext &m_task;
    const QString m_runId;
    RunTenant &m_record;
    StepJournal m_steps;
    PgTools m_tools;
    std::optional<Connection> m_connection;
};

SessionOptions Restoration::session() const
{
    SessionOptions options = m_access.session(m_runId, AccessMode::ReadWrite);
    options.lockTimeout = std::chrono::seconds(10);
    options.statementTimeout = std::chrono::hours(12);
    return options;
}

/// \p sql: what the step is going to send.
Status Restoration::enter(Stage stage, QByteArrayView sql)
{
    m_record.stepsDone = int(stage);
    m_task.report({stageText(stage), int(stage), stageCount, m_plan.tenant.schema});
    m_steps.end(TenantRunState::Done);
    StepFact step;
    step.number = int(stage) + 1;
    step.kind = stageKey(stage);
    if (!sql.isEmpty())
        step.sqlHash = QCryptographicHash::hash(sql, QCryptographicHash::Sha256).toHex();
    return m_steps.start(step);
}

void Restoration::note(const JournalMessage &message)
{
    m_record.messages.push_back(message);
    m_task.log(messageText(message));
}

Status Restoration::finishRecord()
{
    m_steps.end(m_record.state, m_record.error);
    return m_steps.finish();
}

Status Restoration::verify()
{
    if (const Status entered = enter(Stage::Verify); !entered)
        return entered;
    Result<PgTools> tools = toolsForBackup(m_plan.backup, m_connection->server().major());
    if (!tools)
        return failure(tools.error());
    m_tools = std::move(*tools);
    const BackupFile *file = m_plan.backup.findFile(m_plan.tenant.file);
    if (!file)
        return failure(ErrorCode::BackupDamaged,
                       QCoreApplication::translate("Engine", "Backup %1 has no archive of tenant \"%2\".")
                           .arg(m_plan.backup.id, m_plan.tenant.schema));
    const Status checked = checkArchive(m_plan.backup.folder, *file, m_tools, m_task.stopToken());
    if (!checked && checked.error().code == ErrorCode::BackupDamaged) {
        Backup damaged = m_plan.backup;
        damaged.trust = BackupTrust::Damaged;
        damaged.problem = checked.error().message;
        for (BackupFile &one : damaged.files) {
            if (one.name == file->name)
                one.problem = damaged.problem;
        }
        if (const Status stored = writeManifest(damaged); !stored)
            m_task.log(stored.error().toText());
    }
    if (checked)
        note({QStringLiteral("archive_verified"), {{QStringLiteral("file"), file->name}}});
    return checked;
}

/// The plan was read by a person a while ago: what it says of the server must still hold.
Status Restoration::checkPresent()
{
    Result<LiveSchema> live = readLiveSchema(*m_connection, m_plan.tenant.schema, m_task.stopToken());
    if (live && live->marker) {
        // The pg_restore of a killed restore may still be at it.
        if (const Status ended = endRestoreSessions(*m_connection, live->marker->token); !ended)
            return ended;
        live = readLiveSchema(*m_connection, m_plan.tenant.schema, m_task.stopToken());
    }
    if (!live)
        return failure(live.error());
    const bool asPlanned = live->exists() == m_plan.schemaExists && live->isRemains() == m_plan.afterInterruption;
    const Result<QStringList> taken = existingSchemas(*m_connection, {m_plan.asideName}, m_task.stopToken());
    if (!taken)
        return failure(taken.error());
    const bool asideAsPlanned = m_plan.asideName.isEmpty() || taken->isEmpty() != m_plan.afterInterruption;
    if (asPlanned && asideAsPlanned)
        return {};
    return failure(ErrorCode::PlanOutdated,
                   QCoreApplication::translate("Engine", "Tenant \"%1\" is not any more as the plan saw it.")
                       .arg(m_plan.tenant.schema),
                   QCoreApplication::translate("Engine", "Plan the restore again; nothing was changed."));
}

Status Restoration::takeSafetyBackup(RestoreReport &report)
{
    if (const Status entered = enter(Stage::Safety); !entered)
        return entered;
    BackupRequest request;
    request.reason = QStringLiteral("before restore");
    const Result<Backup> backup = takeBackup(m_access, {{{m_plan.tenant.schema, m_plan.tenant.name}}, {}},
                                             &m_snapshot.source->main(), request, m_journal, m_task);
    if (!backup)
        return failure(backup.error());
    report.safetyBackupId = backup->id;
    note({QStringLiteral("present_backed_up"), {{QStringLiteral("backup"), backup->id}}});
    if (const Status noted = m_journal.setBackup(m_runId, backup->id); !noted)
        m_task.log(noted.error().toText());
    return {};
}

Status Restoration::swap()
{
    if (const Status entered = enter(Stage::Swap, m_plan.swapSql + "COMMIT"); !entered)
        return entered;
    const Result<std::vector<Rows>> swapped = m_connection->script(m_plan.swapSql, m_task.stopToken());
    if (!swapped) {
        (void)m_connection->script("ROLLBACK");
        return failure(swapped.error());
    }
    const Result<std::vector<Rows>> committed = m_connection->script("COMMIT");
    if (!committed)
        return failure(committed.error());
    note(m_plan.asideName.isEmpty()
             ? JournalMessage{QStringLiteral("schema_made"), {}}
             : JournalMessage{QStringLiteral("schema_kept"), {{QStringLiteral("schema"), m_plan.asideName}}});
    return {};
}

/// pg_restore talks a lot (--verbose): the line with "error:" is the reason.
Error errorOfRestore(const Error &processError, const QByteArrayList &lines)
{
    if (processError.code != ErrorCode::ProcessFailed)
        return processError;
    const auto reason =
        std::find_if(lines.begin(), lines.end(), [](const QByteArray &line) { return line.contains(": error: "); });
    Error error{
        ErrorCode::RestoreFailed, {}, {}, {}, text::plain(QByteArrayView(lines.mid(lines.size() - 20).join('\n')))};
    error.message = QCoreApplication::translate("Engine", "pg_restore failed: %1")
                        .arg(reason == lines.end() ? processError.message : text::plain(QByteArrayView(*reason), 1000));
    return error;
}

Status Restoration::restoreArchive()
{
    if (const Status entered = enter(Stage::Restore); !entered)
        return entered;
    const Result<ChildAccess> children = ChildAccess::make(*m_connection, restoreApplicationName(m_plan.token));
    if (!children)
        return failure(children.error());
    ProcessSpec spec;
    spec.program = m_tools.pgRestore;
    spec.arguments = restoreArguments(m_plan, children->conninfo());
    spec.environment = children->environment();
    QByteArrayList lines;
    const qint64 tables = qint64(m_plan.tenant.tables.size());
    qint64 done = 0;
    spec.onErrorLine = [&](const QByteArray &line) {
        constexpr qsizetype mostLines = 500;
        if (lines.size() == mostLines)
            lines.removeFirst();
        lines << line.left(2000);
        if (line.contains("processing data for table"))
            m_task.report({stageText(Stage::Restore), std::min(done++, tables), tables, m_plan.tenant.schema});
    };
    const Result<ProcessResult> restored = runProcess(spec, m_task.stopToken());
    if (!restored)
        return failure(errorOfRestore(restored.error(), lines));
    note({QStringLiteral("restored"), {{QStringLiteral("file"), m_plan.tenant.file}}});
    return {};
}

/// golang-migrate records the highest version alone. What else that stands for is told by the source, and the source
/// may have changed since the backup.
bool sameRecords(const BackupTenant &backup, const TenantContents &now)
{
    QStringList expected = backup.versions;
    if (now.isHighestOnly() && !expected.isEmpty())
        expected = {expected.last()};
    QStringList found = now.tenant.versions;
    expected.sort();
    found.sort();
    return expected == found;
}

Status Restoration::compareOnce(CountWhat what, std::vector<RestoreTable> &compared, QString &difference)
{
    const std::stop_token stop = m_task.stopToken();
    Result<std::vector<TenantContents>> contents = readContents(*m_connection, {m_plan.tenant.schema}, stop);
    if (!contents)
        return failure(contents.error());
    if (contents->empty())
        return failure(ErrorCode::RestoreFailed,
                       QCoreApplication::translate("Engine", "The restored schema \"%1\" has vanished.")
                           .arg(m_plan.tenant.schema));
    TenantContents &now = contents->front();
    if (const Status counted = countRows(*m_connection, {&now}, what, stop); !counted)
        return counted;
    compared.clear();
    difference.clear();
    for (const BackupTable &table : m_plan.tenant.tables) {
        const auto found = std::find_if(now.tenant.tables.begin(), now.tenant.tables.end(),
                                        [&table](const BackupTable &t) { return t.name == table.name; });
        compared.push_back({table.name, found == now.tenant.tables.end() ? -1 : found->rows, table.rows});
        if (compared.back().rowsNow != table.rows && difference.isEmpty())
            difference = QCoreApplication::translate("Engine", "table \"%1\" has %2 rows instead of %3")
                             .arg(table.name)
                             .arg(compared.back().rowsNow)
                             .arg(table.rows);
    }
    if (difference.isEmpty() && !sameRecords(m_plan.tenant, now))
        difference = QCoreApplication::translate("Engine", "the recorded migrations differ");
    return {};
}

Status Restoration::compare(RestoreReport &report)
{
    if (const Status entered = enter(Stage::Compare); !entered)
        return entered;
    // Rows that the tenant's application wrote since the restore's COMMIT are no difference: first only those of the
    // restoring transaction are counted. If somebody has altered a table meanwhile, those can no longer be told apart.
    QString difference;
    if (const Status counted = compareOnce(CountWhat::AsRestored, report.compared, difference); !counted)
        return counted;
    if (!difference.isEmpty()) {
        if (const Status counted = compareOnce(CountWhat::Visible, report.compared, difference); !counted)
            return counted;
    }
    if (!difference.isEmpty())
        return failure(
            ErrorCode::RestoreFailed,
            QCoreApplication::translate("Engine", "What was restored differs from the backup: %1.").arg(difference));
    note({QStringLiteral("rows_equal"), {{QStringLiteral("tables"), int(report.compared.size())}}});
    return {};
}

Status Restoration::finish()
{
    if (const Status entered = enter(Stage::Finish, m_plan.finishSql); !entered)
        return entered;
    const Result<std::vector<Rows>> finished = m_connection->script(m_plan.finishSql);
    if (finished)
        return {};
    // The answer may have been lost, not the statement: then the marker is gone.
    reconnect();
    const Result<LiveSchema> live = readLiveSchema(*m_connection, m_plan.tenant.schema, {});
    if (live && live->exists() && !live->marker)
        return {};
    return failure(finished.error());
}

/// Opens a new session where the old one is lost; the server may just be restarting.
void Restoration::reconnect()
{
    constexpr int tries = 15;
    for (int turn = 0; turn < tries && !m_connection->isAlive(); ++turn) {
        if (turn > 0)
            std::this_thread::sleep_for(std::chrono::seconds(2));
        if (Result<Connection> again = Connection::open(session()))
            *m_connection = std::move(*again);
    }
}

/// Nothing here listens to the stop token: an interrupted restore must be taken back.
Error Restoration::undo(Error error)
{
    reconnect();
    const RestoreMarker marker{m_plan.token, m_plan.asideName, m_plan.backup.id};
    Status undone = endRestoreSessions(*m_connection, m_plan.token);
    if (undone) {
        const Result<Undone> done = undoSwap(*m_connection, m_plan.tenant.schema, marker, Remains::Drop);
        if (!done)
            undone = failure(done.error());
    }
    if (undone) {
        note({QStringLiteral("restore_taken_back"), {}});
        if (!error.isCancelled())
            error.hint = QCoreApplication::translate("Engine", "The tenant is as it was before the restore.");
        return error;
    }
    note({QStringLiteral("restore_not_taken_back"), {{QStringLiteral("reason"), undone.error().message}}});
    Error grave{ErrorCode::RestoreFailed, {}, {}, {}, error.toText()};
    grave.message = QCoreApplication::translate("Engine", "The restore failed and could not be taken back: %1")
                        .arg(undone.error().message);
    grave.hint = m_plan.asideName.isEmpty()
                     ? QCoreApplication::translate("Engine", "The incomplete schema \"%1\" is marked as such; restore "
                                                             "the tenant again.")
                           .arg(m_plan.tenant.schema)
                     : QCoreApplication::translate("Engine", "The old schema is kept as \"%1\"; restore the tenant "
                                                             "again, or rename it back.")
                           .arg(m_plan.asideName);
    return grave;
}

Status Restoration::run(const RestoreOptions &options, RestoreReport &report)
{
    constexpr std::chrono::seconds lockWait{10};
    Result<Connection> opened = Connection::open(session(), m_task.stopToken());
    if (!opened)
        return failure(opened.error());
    m_connection = std::move(*opened);
    if (const Status verified = verify(); !verified)
        return verified;
    // The lock is given back through the connection it was taken on, which undo() may have replaced; the server
    // releases it with the old one.
    Connection &holder = *m_connection;
    Result<TenantLock> lock = TenantLock::acquire(holder, m_plan.tenant.schema, lockWait, m_task.stopToken());
    if (!lock)
        return failure(lock.error());
    if (const Status present = checkPresent(); !present)
        return present;
    if (options.safetyBackup && m_plan.schemaExists && !m_plan.afterInterruption) {
        if (const Status safe = takeSafetyBackup(report); !safe)
            return safe;
    }
    Status done = swap();
    if (done)
        done = restoreArchive();
    if (done)
        done = compare(report);
    if (done && m_task.isCancelled())
        done = failure(cancelledError());
    if (done)
        done = finish();
    if (!done)
        return failure(undo(done.error()));
    report.asideName = m_plan.asideName;
    return {};
}

} // namespace

Result<RestoreReport> restoreTenant(const Access &access, const FleetSnapshot &snapshot, const RestorePlan &plan,
                                    const RestoreOptions &options, Journal &journal, const TaskContext &task)
{
    RunTenant record;
    record.schema = plan.tenant.schema;
    record.state = TenantRunState::Started;
    record.stepsTotal = stageCount;
    record.started = QDateTime::currentDateTimeUtc();
    RunRecord run;
    run.connection = access.profile.storeKey();
    run.kind = RunKind::Restore;
    run.what = {QStringLiteral("run.restore"),
                {{QStringLiteral("tenant"), plan.tenant.name.isEmpty() ? plan.tenant.schema : plan.tenant.name},
                 {QStringLiteral("when"), plan.backup.created.toUTC().toString(Qt::ISODateWithMs)}}};
    run.profileFile = access.profile.file;
    Result<RunRecord> begun = journal.begin(run, {record});
    if (!begun)
        return failure(begun.error());

    RestoreReport report;
    report.runId = begun->id;
    Restoration restoration(access, snapshot, plan, journal, task, begun->id, record);
    const Status done = restoration.run(options, report);
    record.ended = QDateTime::currentDateTimeUtc();
    RunState state = RunState::Succeeded;
    if (done) {
        record.state = TenantRunState::Done;
        record.stepsDone = stageCount;
    } else {
        const bool cancelled = done.error().isCancelled();
        record.state = cancelled ? TenantRunState::Skipped : TenantRunState::Failed;
        record.error = done.error();
        state = cancelled ? RunState::Cancelled : RunState::Failed;
    }
    if (const Status stored = restoration.finishRecord(); !stored)
        task.log(stored.error().toText());
    if (const Status stored = journal.finish(begun->id, state); !stored)
        task.log(stored.error().toText());
    if (!done)
        return failure(done.error());
    return report;
}

} // namespace tenantry
