// SPDX-License-Identifier: GPL-3.0-or-later
#include "backups/TakeBackup.h"

#include "backups/BackupStore.h"
#include "backups/DumpWorkers.h"
#include "backups/Manifest.h"
#include "plans/PlanDocument.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QJsonDocument>

#include <algorithm>

namespace tenantry {

SessionOptions backupSession(const Access &access, const QString &purpose)
{
    SessionOptions options = access.session(purpose, AccessMode::ReadOnly);
    options.lockTimeout = std::chrono::minutes(1);
    options.statementTimeout = std::chrono::hours(12);
    return options;
}

Batch beginReading(const SessionOptions &options, const QByteArray &mode)
{
    const auto local = [](const char *name, std::chrono::milliseconds value) {
        return QByteArray("SET LOCAL ") + name + " = " + QByteArray::number(qint64(value.count()));
    };
    Batch batch;
    batch.add("BEGIN " + mode);
    batch.add(local("lock_timeout", options.lockTimeout));
    batch.add(local("statement_timeout", options.statementTimeout));
    return batch;
}

namespace {

std::vector<RunTenant> plannedTenants(const DumpPlan &plan)
{
    std::vector<RunTenant> tenants;
    for (const TenantContents &one : plan.contents) {
        RunTenant tenant;
        tenant.schema = one.tenant.schema;
        tenant.stepsTotal = 1;
        tenants.push_back(std::move(tenant));
    }
    return tenants;
}

/// The progress counted them, and they are gone.
Error withLoss(Error error, const std::vector<RunTenant> &tenants)
{
    const auto finished = int(std::ranges::count(tenants, TenantRunState::Done, &RunTenant::state));
    if (error.isCancelled() && finished > 0)
        error.hint = QCoreApplication::translate(
            "Engine", "A backup is whole or not at all: the %n tenants that were finished are not kept.", nullptr,
            finished);
    return error;
}

/// A backup is whole or not at all: what was dumped before the failure is gone as well.
Status voidAll(Journal &journal, const QString &runId, const std::vector<RunTenant> &tenants, const Error &error)
{
    std::vector<RunTenant> kept;
    for (RunTenant tenant : tenants) {
        if (tenant.state == TenantRunState::Failed)
            continue;
        tenant.state = TenantRunState::Skipped;
        tenant.stepsDone = 0;
        tenant.error = error;
        kept.push_back(std::move(tenant));
    }
    return journal.update(runId, kept, {}); // what was dumped and when stays told
}

/// The one session whose snapshot all dumps see. Its transaction stays open until they are done.
struct Coordinator {
    Connection connection;
    ChildAccess children;
    QByteArray snapshotId;
    DumpPlan plan;
};

Result<Coordinator> prepare(const Access &access, const BackupSubjects &subjects, int groupSize,
                            const TaskContext &task)
{
    task.report({QCoreApplication::translate("Engine", "Preparing the backup"), 0, 0, {}});
    const std::stop_token stop = task.stopToken();
    Result<Connection> connection = Connection::open(backupSession(access, QStringLiteral("backup")), stop);
    if (!connection)
        return failure(connection.error());
    // The dumps may take hours, in which this session only waits.
    const Result<std::vector<Rows>> begun = connection->script(
        "SET idle_in_transaction_session_timeout = 0; BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY", stop);
    if (!begun)
        return failure(begun.error());
    const Result<Rows> snapshot = connection->query("SELECT pg_catalog.pg_export_snapshot()", {}, stop);
    if (!snapshot)
        return failure(snapshot.error());
    Result<DumpPlan> plan = planDump(*connection, subjects, groupSize, stop);
    if (!plan)
        return failure(plan.error());
    Result<ChildAccess> children = ChildAccess::make(*connection, QStringLiteral("tenantry/backup"));
    if (!children)
        return failure(children.error());
    return Coordinator{std::move(*connection), std::move(*children), snapshot->bytes(0, 0).toByteArray(),
                       std::move(*plan)};
}

QByteArray planAsJson(const Coordinator &coordinator, const QString &folder)
{
    PlanDocument document;
    for (const DumpGroup &group : coordinator.plan.groups) {
        const QString command = coordinator.plan.command(group, coordinator.connection, folder);
        const int list = document.add({{.kind = QStringLiteral("dump"), .text = command}});
        for (const size_t index : group.tenants)
            document.assign(coordinator.plan.contents[index].tenant.schema, list);
    }
    return document.toJson();
}

Backup describe(const Access &access, const Coordinator &coordinator, const RunRecord &run, const QString &reason)
{
    const ServerInfo &server = coordinator.connection.server();
    Backup backup;
    backup.id = run.id;
    backup.connection = access.profile.storeKey();
    backup.database = server.database;
    backup.reason = reason;
    backup.created = run.started;
    backup.serverVersion = server.versionText;
    backup.toolVersion = coordinator.plan.tools.versionText;
    backup.systemIdentifier = server.systemIdentifier;
    return backup;
}

/// The tenants that are in the archives, and those that are not.
void takeTenants(Backup &backup, DumpPlan &plan, const MigrationSet *source)
{
    backup.leftOut.insert(backup.leftOut.end(), plan.leftOut.begin(), plan.leftOut.end());
    for (TenantContents &one : plan.contents) {
        if (!one.leftOut.isEmpty()) {
            backup.leftOut.push_back({one.tenant.schema, one.leftOut});
            continue;
        }
        settleLevel(one, source);
        backup.tenants.push_back(std::move(one.tenant));
    }
}

/// From the empty partial folder to the published backup.
Result<Backup> fill(const Access &access, Coordinator &coordinator, UnderRestore underRestore,
                    const MigrationSet *source, Backup backup, FleetRun &run, Journal &journal, const TaskContext &task)
{
    QElapsedTimer timer;
    timer.start();
    Result<PartialFolder> folder = PartialFolder::create(access.profile.backupFolder(), backup.id);
    if (!folder)
        return failure(folder.error());
    DumpJob job;
    job.access = &access;
    job.children = &coordinator.children;
    job.plan = &coordinator.plan;
    job.snapshotId = coordinator.snapshotId;
    job.folder = folder->path();
    job.underRestore = underRestore;
    Result<std::vector<BackupFile>> files = runDump(job, run, journal, task);
    if (!files)
        return failure(files.error());
    backup.files = std::move(*files);
    std::erase_if(backup.files, [](const BackupFile &file) { return file.name.isEmpty(); });
    takeTenants(backup, coordinator.plan, source);
    if (backup.tenants.empty())
        return failure(ErrorCode::BackupFailed,
                       QCoreApplication::translate("Engine",
                                                   "All tenants were restored or dropped while the backup was "
                                                   "taken, so it would hold nothing."),
                       QCoreApplication::translate("Engine", "Back up again."));
    backup.trust = BackupTrust::Verified;
    backup.verifiedAt = QDateTime::currentDateTimeUtc();
    backup.duration = std::chrono::milliseconds(timer.elapsed());
    backup.folder = folder->path();
    if (const Status written = writeManifest(backup); !written)
        return failure(written.error());
    if (task.isCancelled())
        return failure(cancelledError());
    Result<QString> published = folder->publish();
    if (!published)
        return failure(published.error());
    backup.folder = *published;
    return backup;
}

} // namespace

Result<Backup> takeBackup(const Access &access, const BackupSubjects &subjects, const MigrationSet *source,
                          const BackupRequest &request, Journal &journal, const TaskContext &task)
{
    const QString folder = access.profile.backupFolder();
    for (const QString &removed : removePartialBackups(folder))
        task.log(QCoreApplication::translate("Engine", "Removed what an interrupted backup left: %1").arg(removed));
    Result<Coordinator> coordinator = prepare(access, subjects, request.groupSize, task);
    if (!coordinator)
        return failure(coordinator.error());
    if (const Status space = checkSpace(folder, coordinator->plan.bytes); !space)
        return failure(space.error());

    RunRecord record;
    record.connection = access.profile.storeKey();
    record.kind = RunKind::Backup;
    record.what = {QStringLiteral("run.backup"), {{QStringLiteral("tenants"), int(subjects.wanted.size())}}};
    record.profileFile = access.profile.file;
    record.plan = planAsJson(*coordinator, folder);
    FleetRun run(journal, task);
    if (const Status begun = run.begin(std::move(record), plannedTenants(coordinator->plan)); !begun)
        return failure(begun.error());

    const QString id = run.record().id;
    Backup described = describe(access, *coordinator, run.record(), request.reason);
    described.leftOut = subjects.leftOut;
    described.notes = coordinator->plan.notes;
    for (const QString &note : std::as_const(described.notes))
        task.log(note);
    Result<Backup> backup =
        fill(access, *coordinator, subjects.underRestore, source, std::move(described), run, journal, task);
    RunState state = RunState::Succeeded;
    if (!backup) {
        backup = failure(withLoss(backup.error(), run.tenants()));
        if (const Status noted = voidAll(journal, id, run.tenants(), backup.error()); !noted)
            task.log(noted.error().toText());
        state = backup.error().isCancelled() ? RunState::Cancelled : RunState::Failed;
    } else if (const Status noted = journal.setBackup(id, backup->id); !noted) {
        task.log(noted.error().toText());
    }
    if (const Result<RunReport> finished = run.finish(state); !finished)
        task.log(finished.error().toText());
    return backup;
}

} // namespace tenantry
