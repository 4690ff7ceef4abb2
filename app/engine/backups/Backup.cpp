// SPDX-License-Identifier: GPL-3.0-or-later
#include "backups/Backup.h"

#include "backups/Archive.h"
#include "backups/DumpWorkers.h"
#include "backups/Manifest.h"
#include "backups/TakeBackup.h"

#include <QCoreApplication>
#include <QFileInfo>

#include <mutex>

namespace tenantry {

Result<BackupEstimate> estimateBackup(const Access &access, const FleetSnapshot &snapshot, const BackupRequest &request)
{
    constexpr size_t commandsShown = 5;
    Result<std::vector<BackupSubject>> subjects = backupSubjects(snapshot, request);
    if (!subjects)
        return failure(subjects.error());
    Result<Connection> connection = Connection::open(backupSession(access, QStringLiteral("backup")));
    if (!connection)
        return failure(connection.error());
    if (const auto begun = connection->script("BEGIN READ ONLY"); !begun)
        return failure(begun.error());
    const Result<DumpPlan> plan = planDump(*connection, *subjects, request.groupSize, {});
    if (!plan)
        return failure(plan.error());
    BackupEstimate estimate;
    estimate.tenants = int(plan->contents.size());
    estimate.bytes = plan->bytes;
    estimate.folder = access.profile.backupFolder();
    estimate.freeBytes = freeBytesAt(estimate.folder);
    estimate.archives = int(plan->groups.size());
    const QString conninfo = childConninfo(*connection, QStringLiteral("tenantry/backup"));
    // The id and the snapshot are only known once the backup has begun.
    const QString target = estimate.folder + QStringLiteral("/<id>.partial");
    for (size_t i = 0; i < std::min(commandsShown, plan->groups.size()); ++i)
        estimate.commands.push_back(commandText(
            plan->tools.pgDump, plan->arguments(plan->groups[i], conninfo, QStringLiteral("<snapshot>"), target)));
    return estimate;
}

Result<Backup> createBackup(const Access &access, const FleetSnapshot &snapshot, const BackupRequest &request,
                            Journal &journal, const TaskContext &task)
{
    const Result<std::vector<BackupSubject>> subjects = backupSubjects(snapshot, request);
    if (!subjects)
        return failure(subjects.error());
    return takeBackup(access, *subjects, snapshot.source.get(), request, journal, task);
}

static Status checkFiles(const Backup &backup, const PgTools &tools, const TaskContext &task)
{
    constexpr int workers = 2;
    std::mutex mutex;
    qint64 done = 0;
    const QString stage = QCoreApplication::translate("Engine", "Verifying");
    task.report({stage, 0, qint64(backup.files.size()), {}});
    const auto makeWork = [&]() -> std::function<Status(size_t, std::stop_token)> {
        return [&](size_t index, std::stop_token stop) -> Status {
            const BackupFile &file = backup.files[index];
            const Status checked = checkArchive(backup.folder, file, tools, stop);
            const std::scoped_lock lock(mutex);
            task.report({stage, ++done, qint64(backup.files.size()), file.name});
            return checked;
        };
    };
    return forEachInParallel(backup.files.size(), workers, task.stopToken(), makeWork);
}

Result<Backup> verifyBackup(const Backup &backup, const TaskContext &task)
{
    // Read anew: what the caller holds may be older than what the folder says, and this call writes it.
    const QFileInfo place(backup.folder);
    Result<Backup> current = readBackup(place.absolutePath(), place.fileName());
    if (!current)
        return current;
    const Result<PgTools> tools = toolsForBackup(*current);
    if (!tools)
        return failure(tools.error());
    const Status checked = checkFiles(*current, *tools, task);
    if (!checked && checked.error().code != ErrorCode::BackupDamaged)
        return failure(checked.error());
    if (checked) {
        if (current->trust != BackupTrust::Proven)
            current->trust = BackupTrust::Verified;
        current->verifiedAt = QDateTime::currentDateTimeUtc();
        current->problem.clear();
    } else {
        current->trust = BackupTrust::Damaged;
        current->problem = checked.error().message;
    }
    const Status stored = writeManifest(*current);
    if (!checked) {
        if (!stored)
            task.log(stored.error().toText());
        return failure(checked.error());
    }
    if (!stored)
        return failure(stored.error());
    return current;
}

} // namespace tenantry
