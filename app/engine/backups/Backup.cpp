// SPDX-License-Identifier: GPL-3.0-or-later
#include "backups/Backup.h"

#include "backups/Archive.h"
#include "backups/DumpWorkers.h"
#include "backups/Manifest.h"
#include "backups/TakeBackup.h"

#include <QCoreApplication>
#include <QFileInfo>

#include <algorithm>
#include <mutex>

namespace tenantry {

Result<BackupEstimate> estimateBackup(const Access &access, const FleetSnapshot &snapshot, const BackupRequest &request,
                                      std::stop_token stop)
{
    constexpr size_t commandsShown = 5;
    const Result<BackupSubjects> subjects = backupSubjects(snapshot, request);
    if (!subjects)
        return failure(subjects.error());
    const SessionOptions options = backupSession(access, QStringLiteral("backup"));
    Result<ReadingSession> reading = access.reading(options, stop);
    if (!reading)
        return failure(reading.error());
    const Result<DumpPlan> plan =
        planDump(reading->connection(), *subjects, request.groupSize, stop, beginReading(options, "READ ONLY"));
    if (!plan)
        return failure(plan.error());
    BackupEstimate estimate;
    estimate.tenants = int(plan->contents.size());
    estimate.bytes = plan->bytes;
    estimate.notes = plan->notes;
    estimate.folder = access.profile.backupFolder();
    estimate.freeBytes = freeBytesAt(estimate.folder);
    estimate.archives = int(plan->groups.size());
    for (size_t i = 0; i < std::min(commandsShown, plan->groups.size()); ++i)
        estimate.commands.push_back(plan->command(plan->groups[i], reading->connection(), estimate.folder));
    return estimate;
}

Result<Backup> createBackup(const Access &access, const FleetSnapshot &snapshot, const BackupRequest &request,
                            Journal &journal, const TaskContext &task)
{
    const Result<BackupSubjects> subjects = backupSubjects(snapshot, request);
    if (!subjects)
        return failure(subjects.error());
    return takeBackup(access, *subjects, &snapshot.source->main(), request, journal, task);
}

/// Every archive is looked at, also after a damaged one: the others may still be restored from. Damage is noted in the
/// file; an error is anything else.
static Status checkFiles(Backup &backup, const PgTools &tools, const TaskContext &task)
{
    constexpr int workers = 2;
    std::mutex mutex;
    qint64 done = 0;
    const QString stage = QCoreApplication::translate("Engine", "Verifying");
    task.report({stage, 0, qint64(backup.files.size()), {}});
    const auto makeWork = [&]() -> std::function<Status(size_t, std::stop_token)> {
        return [&](size_t index, std::stop_token stop) -> Status {
            BackupFile &file = backup.files[index];
            const Status checked = checkArchive(backup.folder, file, tools, stop);
            const std::scoped_lock lock(mutex);
            task.report({stage, ++done, qint64(backup.files.size()), file.name});
            if (!checked && checked.error().code != ErrorCode::BackupDamaged)
                return checked;
            file.problem = checked ? QString() : checked.error().message;
            return {};
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
    if (const Status checked = checkFiles(*current, *tools, task); !checked)
        return failure(checked.error());
    const auto damaged = std::find_if(current->files.begin(), current->files.end(),
                                      [](const BackupFile &f) { return !f.problem.isEmpty(); });
    const bool sound = damaged == current->files.end();
    if (sound) {
        if (current->trust != BackupTrust::Proven)
            current->trust = BackupTrust::Verified;
        current->verifiedAt = QDateTime::currentDateTimeUtc();
        current->problem.clear();
    } else {
        current->trust = BackupTrust::Damaged;
        current->problem = damaged->problem;
    }
    const Status stored = writeManifest(*current);
    if (!sound) {
        if (!stored)
            task.log(stored.error().toText());
        return failure(ErrorCode::BackupDamaged, current->problem,
                       QCoreApplication::translate("Engine", "Tenants whose archives are sound can still be restored "
                                                             "from it; take a new backup of the others."));
    }
    // It is what it is, also where that cannot be written down: on a medium that is only read.
    if (!stored)
        task.log(QCoreApplication::translate("Engine", "The backup is sound; that it was verified is not noted: %1")
                     .arg(stored.error().toText()));
    return current;
}

} // namespace tenantry
