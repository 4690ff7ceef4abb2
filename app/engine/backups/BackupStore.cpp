// SPDX-License-Identifier: GPL-3.0-or-later
#include "backups/BackupStore.h"

#include "backups/Backup.h"
#include "backups/ConfinedFiles.h"
#include "backups/Manifest.h"
#include "backups/ManifestSeal.h"
#include "base/Paths.h"
#include "tasks/ProcessIdentity.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

#include <sys/stat.h>

namespace tenantry {

static const QString &partialEnding()
{
    static const QString ending = QStringLiteral(".partial");
    return ending;
}
static const QString &ownerName()
{
    static const QString name = QStringLiteral("owner.json");
    return name;
}

bool isTrusted(BackupTrust trust)
{
    return trust == BackupTrust::Verified || trust == BackupTrust::Proven;
}

QString backupTrustKey(BackupTrust trust)
{
    switch (trust) {
    case BackupTrust::Unverified:
        return QStringLiteral("unverified");
    case BackupTrust::Verified:
        return QStringLiteral("verified");
    case BackupTrust::Proven:
        return QStringLiteral("proven");
    case BackupTrust::Damaged:
        return QStringLiteral("damaged");
    }
    return QStringLiteral("unverified");
}

qint64 BackupTenant::rows() const
{
    qint64 sum = 0;
    for (const BackupTable &table : tables)
        sum += table.rows;
    return sum;
}

qint64 Backup::bytes() const
{
    qint64 sum = 0;
    for (const BackupFile &file : files)
        sum += file.bytes;
    return sum;
}

const BackupTenant *Backup::find(const QString &schema) const
{
    const auto found =
        std::find_if(tenants.begin(), tenants.end(), [&](const BackupTenant &t) { return t.schema == schema; });
    return found == tenants.end() ? nullptr : &*found;
}

const BackupFile *Backup::findFile(const QString &name) const
{
    const auto found = std::find_if(files.begin(), files.end(), [&](const BackupFile &f) { return f.name == name; });
    return found == files.end() ? nullptr : &*found;
}

static QStringList backupIds(const QString &folder)
{
    QStringList ids;
    for (const QFileInfo &entry : QDir(folder).entryInfoList(QDir::Dirs | QDir::NoDotAndDotDot | QDir::NoSymLinks)) {
        if (isBackupId(entry.fileName()))
            ids << entry.fileName();
    }
    std::sort(ids.begin(), ids.end(), std::greater<>());
    return ids;
}

/// The clocks of two machines that share a folder differ a little; what lies further ahead was set by hand.
static bool isOfTheFuture(const QDateTime &moment)
{
    constexpr qint64 clocksDifferSeconds = 300;
    return moment > QDateTime::currentDateTimeUtc().addSecs(clocksDifferSeconds);
}

static QDateTime momentOf(const QString &id)
{
    constexpr int secondsInId = 15;
    QDateTime moment = QDateTime::fromString(id.left(secondsInId), QStringLiteral("yyyyMMdd-HHmmss"));
    moment.setTimeSpec(Qt::UTC);
    return moment;
}

std::vector<Backup> listBackups(const QString &folder, const QString &connection)
{
    std::vector<Backup> backups;
    for (const QString &id : backupIds(folder)) {
        Result<Backup> backup = readBackup(folder, id);
        if (backup) {
            if (backup->problem.isEmpty() && isOfTheFuture(std::max(backup->created, momentOf(id))))
                backup->problem = QCoreApplication::translate(
                    "Engine", "It says that it was taken in the future, so it never counts as the last one.");
            if (backup->problem.isEmpty())
                backup->problem = seal::problemOf(backup->seal);
            if (connection.isEmpty() || backup->isOf(connection))
                backups.push_back(std::move(*backup));
            continue;
        }
        Backup unreadable;
        unreadable.id = id;
        unreadable.folder = QDir(QFileInfo(folder).absoluteFilePath()).filePath(id);
        unreadable.created = momentOf(id);
        unreadable.trust = BackupTrust::Damaged;
        unreadable.problem = backup.error().message;
        backups.push_back(std::move(unreadable));
    }
    // The ids tell seconds; the manifests more.
    std::ranges::stable_sort(backups, std::ranges::greater(), &Backup::created);
    return backups;
}

static tl::unexpected<Error> missing(const QString &folder, const QString &id, const QStringList &ids)
{
    const QString hint = ids.isEmpty()
                             ? QCoreApplication::translate("Engine", "There are no backups in \"%1\" yet.").arg(folder)
                             : QCoreApplication::translate("Engine", "The newest in \"%1\" are: %2")
                                   .arg(folder, ids.mid(0, 5).join(QStringLiteral(", ")));
    return failure(ErrorCode::BackupMissing,
                   QCoreApplication::translate("Engine", "There is no backup \"%1\".").arg(id.left(100)), hint);
}

static Result<Backup> findLast(const QString &folder, const QStringList &ids, const LastBackup &last)
{
    constexpr int secondsInId = 15;
    std::optional<Backup> newest;
    for (const QString &id : ids) {
        // Ids of the same second end at random: all of that second are compared.
        if (newest && id.left(secondsInId) != newest->id.left(secondsInId))
            break;
        if (isOfTheFuture(momentOf(id)))
            continue;
        Result<Backup> backup = readBackup(folder, id);
        if (!backup || !isTrusted(backup->trust) || isOfTheFuture(backup->created)
            || !seal::problemOf(backup->seal).isEmpty()
            || (!last.connection.isEmpty() && !backup->isOf(last.connection))
            || (!last.tenant.isEmpty() && !backup->find(last.tenant)))
            continue;
        if (!newest || backup->created > newest->created)
            newest = std::move(*backup);
    }
    if (newest)
        return std::move(*newest);
    if (!last.tenant.isEmpty() && !ids.isEmpty())
        return failure(ErrorCode::BackupMissing,
                       QCoreApplication::translate("Engine", "No verified backup in \"%1\" holds tenant \"%2\".")
                           .arg(folder, last.tenant),
                       QCoreApplication::translate("Engine", "Choose a backup that holds it, or take one."));
    return missing(folder, QStringLiteral("last"), ids);
}

Result<Backup> findBackup(const QString &folder, const QString &id, const LastBackup &last)
{
    const QStringList ids = backupIds(folder);
    if (id == QStringLiteral("last"))
        return findLast(folder, ids, last);
    QStringList matches;
    if (!id.isEmpty())
        std::copy_if(ids.begin(), ids.end(), std::back_inserter(matches),
                     [&id](const QString &candidate) { return candidate.startsWith(id); });
    if (matches.isEmpty())
        return missing(folder, id, ids);
    if (matches.size() > 1 && !matches.contains(id))
        return failure(ErrorCode::BackupMissing,
                       QCoreApplication::translate("Engine", "\"%1\" is the beginning of several backups: %2")
                           .arg(id.left(100), matches.mid(0, 5).join(QStringLiteral(", "))),
                       QCoreApplication::translate("Engine", "Give more of the id."));
    return readBackup(folder, matches.contains(id) ? id : matches.first());
}

static QByteArray ownerToJson(const ProcessIdentity &owner)
{
    return QJsonDocument(QJsonObject{{QStringLiteral("pid"), owner.processId},
                                     {QStringLiteral("mark"), owner.mark},
                                     {QStringLiteral("host"), owner.host}})
        .toJson(QJsonDocument::Compact);
}

/// Nobody works in it any more. Of another host's work (a shared folder) only its age can tell.
static bool isAbandoned(const QFileInfo &folder)
{
    constexpr qint64 makingTakesSeconds = 600;
    constexpr qint64 longestForeignSeconds = 7 * 24 * 3600;
    const qint64 age = folder.lastModified().secsTo(QDateTime::currentDateTime());
    const Result<QByteArray> json = confined::readFile(folder.absoluteFilePath(), ownerName(), 4096);
    if (!json)
        return age > makingTakesSeconds;
    const QJsonObject owner = QJsonDocument::fromJson(*json).object();
    const ProcessIdentity process{owner[QStringLiteral("pid")].toInteger(), owner[QStringLiteral("mark")].toString(),
                                  owner[QStringLiteral("host")].toString()};
    switch (presenceOf(process)) {
    case ProcessPresence::Running:
        return false;
    case ProcessPresence::Gone:
        return true;
    case ProcessPresence::Elsewhere:
        return age > longestForeignSeconds;
    }
    return false;
}

QStringList removePartialBackups(const QString &folder)
{
    QStringList removed;
    for (const QFileInfo &entry : QDir(folder).entryInfoList(QDir::Dirs | QDir::NoDotAndDotDot | QDir::NoSymLinks)) {
        const QString name = entry.fileName();
        if (!name.endsWith(partialEnding()) || !isBackupId(name.chopped(partialEnding().size())))
            continue;
        // removeRecursively() removes links, it does not follow them.
        if (isAbandoned(entry) && QDir(entry.absoluteFilePath()).removeRecursively())
            removed << name;
    }
    return removed;
}

Result<PartialFolder> PartialFolder::create(const QString &parent, const QString &id)
{
    if (const Status made = paths::ensurePrivateFolder(parent); !made)
        return failure(made.error());
    const QString path = QDir(QFileInfo(parent).absoluteFilePath()).filePath(id + partialEnding());
    if (::mkdir(QFile::encodeName(path).constData(), 0700) != 0) {
        const QString reason = qt_error_string();
        return failure(ErrorCode::FileNotWritten,
                       QCoreApplication::translate("Engine", "Cannot create the folder \"%1\": %2").arg(path, reason),
                       QCoreApplication::translate(
                           "Engine", "Check the permissions of its parent folder, or choose another place."));
    }
    PartialFolder folder;
    folder.m_path = path;
    if (const Status owned = confined::writeFile(path, ownerName(), ownerToJson(thisProcess())); !owned)
        return failure(owned.error());
    return folder;
}

PartialFolder::PartialFolder(PartialFolder &&other) noexcept
    : m_path(std::exchange(other.m_path, {}))
{
}

PartialFolder &PartialFolder::operator=(PartialFolder &&other) noexcept
{
    std::swap(m_path, other.m_path);
    return *this;
}

PartialFolder::~PartialFolder()
{
    if (!m_path.isEmpty())
        QDir(m_path).removeRecursively();
}

Result<QString> PartialFolder::publish()
{
    const QString target = m_path.chopped(partialEnding().size());
    QFile::remove(m_path + u'/' + ownerName());
    if (const Status synced = confined::syncFolder(m_path); !synced)
        return failure(synced.error());
    if (!QDir().rename(m_path, target))
        return failure(ErrorCode::FileNotWritten,
                       QCoreApplication::translate("Engine", "Cannot rename \"%1\" to \"%2\".").arg(m_path, target),
                       QCoreApplication::translate("Engine", "Check the folder's permissions."));
    m_path.clear();
    if (const Status synced = confined::syncFolder(QFileInfo(target).absolutePath()); !synced)
        return failure(synced.error());
    return target;
}

} // namespace tenantry
