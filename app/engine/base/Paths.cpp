// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/Paths.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QSaveFile>

#include <algorithm>
#include <array>
#include <pwd.h>
#include <sys/stat.h>
#include <unistd.h>

namespace tenantry::paths {

/// What Debian gives to users without a home folder.
static const auto noHome = QLatin1StringView("/nonexistent");

static QString homeOfUserDatabase()
{
    std::array<char, 16384> buffer = {};
    struct passwd entry = {};
    struct passwd *found = nullptr;
    if (::getpwuid_r(::geteuid(), &entry, buffer.data(), buffer.size(), &found) != 0 || found == nullptr)
        return {};
    return QFile::decodeName(found->pw_dir);
}

QString homeFolder()
{
    // Not QDir::homePath(), which is "/" where cron or a container sets no HOME.
    const QString set = qEnvironmentVariable("HOME");
    const QString home = QDir::isAbsolutePath(set) ? set : homeOfUserDatabase();
    return QDir::isAbsolutePath(home) ? QDir::cleanPath(home) : QString(noHome);
}

static QString xdgFolder(const char *variable, const QString &fallback)
{
    const QString set = qEnvironmentVariable(variable);
    const QString base = QDir::isAbsolutePath(set) ? set : homeFolder() + fallback;
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
    if (path.startsWith(noHome + u'/'))
        return failure(ErrorCode::FileNotWritten,
                       QCoreApplication::translate("Engine", "There is no home folder to keep Tenantry's files in."),
                       QCoreApplication::translate(
                           "Engine", "Set HOME, or XDG_CONFIG_HOME and XDG_DATA_HOME, to a folder of this user."));
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

QByteArray readAtMost(QFile &in, qint64 most)
{
    std::array<char, 16384> buffer; // NOLINT: filled by read()
    QByteArray bytes;
    // A hint only: a pipe and the files of /proc have no size, and others may grow meanwhile.
    bytes.reserve(std::clamp<qint64>(in.size() - in.pos(), 0, most));
    while (bytes.size() < most) {
        const qint64 got = in.read(buffer.data(), std::min<qint64>(buffer.size(), most - bytes.size()));
        if (got <= 0)
            break;
        bytes.append(buffer.data(), got);
    }
    bytes.squeeze();
    return bytes;
}

Result<QByteArray> readFile(const QString &file, qint64 limit)
{
    QFile in(file);
    if (!in.exists())
        return failure(ErrorCode::FileMissing,
                       QCoreApplication::translate("Engine", "The file \"%1\" does not exist.").arg(file),
                       QCoreApplication::translate("Engine", "Check the path."));
    if (QFileInfo(file).isDir())
        return failure(ErrorCode::FileUnreadable,
                       QCoreApplication::translate("Engine", "\"%1\" is a folder, not a file.").arg(file),
                       QCoreApplication::translate("Engine", "Name a file in it."));
    QByteArray bytes;
    if (in.open(QIODevice::ReadOnly))
        bytes = readAtMost(in, limit + 1);
    if (in.error() != QFileDevice::NoError)
        return failure(ErrorCode::FileUnreadable,
                       QCoreApplication::translate("Engine", "Cannot read \"%1\": %2").arg(file, in.errorString()),
                       QCoreApplication::translate("Engine", "Check its permissions and those of its folder."));
    if (bytes.size() > limit)
        return failure(ErrorCode::FileUnreadable,
                       QCoreApplication::translate("Engine", "\"%1\" is larger than %2 bytes.").arg(file).arg(limit),
                       QCoreApplication::translate("Engine", "Check that it is the right file."));
    return bytes;
}

} // namespace tenantry::paths
