// SPDX-License-Identifier: GPL-3.0-or-later
#include "backups/ManifestSeal.h"

#include "backups/ConfinedFiles.h"
#include "base/Paths.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QMessageAuthenticationCode>

#include <sys/stat.h>

namespace tenantry::seal {

static const QByteArray &head()
{
    static const QByteArray text = QByteArrayLiteral("{\"seal\":\"");
    return text;
}
static constexpr qsizetype digits = 64;

static QByteArray hashOf(const QByteArray &json, const QByteArray &key)
{
    return QMessageAuthenticationCode::hash(json, key, QCryptographicHash::Sha256).toHex();
}

static QString folderOfKey()
{
    return QFileInfo(paths::connectionsFolder()).absolutePath();
}

QString keyFile()
{
    return folderOfKey() + QStringLiteral("/backup.key");
}

static QString remedy()
{
    return QCoreApplication::translate("Engine", "Let the file be yours alone (chmod 600), with at least 16 bytes that "
                                                 "nobody can guess.");
}

Result<std::optional<QByteArray>> key()
{
    constexpr qint64 largest = 4096;
    constexpr qsizetype shortest = 16;
    const Result<QByteArray> read = confined::readFile(folderOfKey(), QStringLiteral("backup.key"), largest);
    if (!read && !QFileInfo::exists(keyFile()) && !QFileInfo(keyFile()).isSymLink())
        return std::optional<QByteArray>();
    if (!read)
        return failure(read.error().code,
                       QCoreApplication::translate("Engine", "The key of the backups, \"%1\", cannot "
                                                             "be used: %2")
                           .arg(keyFile(), read.error().message),
                       remedy());
    struct stat facts {};
    if (::stat(QFile::encodeName(keyFile()).constData(), &facts) != 0 || (facts.st_mode & (S_IRWXG | S_IRWXO)) != 0)
        return failure(ErrorCode::PermissionDenied,
                       QCoreApplication::translate("Engine", "The key of the backups, \"%1\", can be read by others.")
                           .arg(keyFile()),
                       remedy());
    const QByteArray key = read->trimmed();
    if (key.size() < shortest)
        return failure(
            ErrorCode::FileUnreadable,
            QCoreApplication::translate("Engine", "The key of the backups, \"%1\", is too short.").arg(keyFile()),
            remedy());
    return std::optional(key);
}

QByteArray sealed(const QByteArray &json, const QByteArray &key)
{
    return head() + hashOf(json, key) + "\"," + json.sliced(1);
}

BackupSeal sealOf(const QByteArray &json, const QByteArray &key)
{
    if (!json.startsWith(head()))
        return BackupSeal::Missing;
    const QByteArray hash = json.mid(head().size(), digits);
    const qsizetype rest = head().size() + digits + 2; // after the quote and the comma
    if (hash.size() != digits || rest > json.size() || json.mid(rest - 2, 2) != "\",")
        return BackupSeal::Wrong;
    return hashOf('{' + json.sliced(rest), key) == hash ? BackupSeal::Valid : BackupSeal::Wrong;
}

QString problemOf(BackupSeal seal)
{
    switch (seal) {
    case BackupSeal::Missing:
        return QCoreApplication::translate("Engine", "Its manifest is not sealed with the key of your backups, so that "
                                                     "anybody may have made it.");
    case BackupSeal::Wrong:
        return QCoreApplication::translate("Engine", "Its manifest is sealed with another key, or was changed since.");
    case BackupSeal::None:
    case BackupSeal::Valid:
        break;
    }
    return {};
}

} // namespace tenantry::seal
