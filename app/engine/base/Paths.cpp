// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/Paths.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QSaveFile>

#include <sys/stat.h>

namespace tenantry::paths {

static QString xdgFolder(const char *variable, const QString &fallback)
{
    const QString set = qEnvironmentVariable(variable);
    const QString base = QDir::isAbsolutePath(set) ? set : QDir::homePath() + fallback;
    return QDir::cleanPath(base + QStringLiteral("/tenantry"));
}

QString connectionsFolder()
{
    return xdgFolder("XDG_CONFIG_HOME", QStringLiteral("/.config")) + QStringLiteral("/connections");
}

QString dataFolder()
{
    return xdgFolder("XDG_DATA_HOME", QStringLiteral("/.local/share"));
}

QString storeFile()
{
    return dataFolder() + QStringLiteral("/tenantry.sqlite");
}

QString sandboxFolder()
{
    return dataFolder() + QStringLiteral("/sandbox");
}

Status ensurePrivateFolder(const QString &folder)
{
    const QString path = QDir::cleanPath(QFileInfo(folder).absoluteFilePath());
    if (QFileInfo(path).isDir())
        return {};
    const QString parent = QFileInfo(path).path();
    if (parent != path) {
        if (const Status made = ensurePrivateFolder(parent); !made)
            return made;
    }
    if (::mkdir(QFile::encodeName(path).constData(), 0700) != 0 && !QFileInfo(path).isDir()) {
        const QString reason = qt_error_string();
        return failure(ErrorCode::FileNotWritten,
                       QCoreApplication::translate("Engine", "Cannot create the folder \"%1\": %2").arg(path, reason),
                       QCoreApplication::translate(
                           "Engine", "Check the permissions of its parent folder, or choose another place."));
    }
    return {};
}

Status writePrivateFile(const QString &file, const QByteArray &bytes)
{
    QSaveFile out(file);
    const bool written = out.open(QIODevice::WriteOnly)
                         && out.setPermissions(QFileDevice::ReadOwner | QFileDevice::WriteOwner)
                         && out.write(bytes) == bytes.size() && out.commit();
    if (!written)
        return failure(ErrorCode::FileNotWritten,
                       QCoreApplication::translate("Engine", "Cannot write \"%1\": %2").arg(file, out.errorString()),
                       QCoreApplication::translate("Engine", "Check the folder's permissions and its free space."));
    return {};
}

Result<QByteArray> readFile(const QString &file, qint64 limit)
{
    QFile in(file);
    if (!in.exists())
        return failure(ErrorCode::FileMissing,
                       QCoreApplication::translate("Engine", "The file \"%1\" does not exist.").arg(file));
    if (!in.open(QIODevice::ReadOnly))
        return failure(ErrorCode::FileUnreadable,
                       QCoreApplication::translate("Engine", "Cannot read \"%1\": %2").arg(file, in.errorString()));
    QByteArray bytes = in.read(limit + 1);
    if (bytes.size() > limit)
        return failure(ErrorCode::FileUnreadable,
                       QCoreApplication::translate("Engine", "\"%1\" is larger than %2 bytes.").arg(file).arg(limit));
    return bytes;
}

} // namespace tenantry::paths
