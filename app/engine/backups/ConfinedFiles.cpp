// SPDX-License-Identifier: GPL-3.0-or-later
#include "backups/ConfinedFiles.h"

#include "base/FolderEntries.h"
#include "base/Paths.h"

#include <QCoreApplication>
#include <QFile>
#include <QRegularExpression>

#include <array>
#include <cerrno>
#include <fcntl.h>
#include <pwd.h>
#include <sys/stat.h>
#include <unistd.h>

namespace tenantry::confined {

bool isOwnName(const QString &name)
{
    static const QRegularExpression pattern(QStringLiteral("\\A[a-z0-9][a-z0-9._-]{0,99}\\z"));
    return pattern.match(name).hasMatch() && !name.contains(QStringLiteral(".."));
}

static FileDescriptor openFolder(const QString &folder)
{
    return FileDescriptor(
        ::open(QFile::encodeName(folder).constData(), O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC));
}

static tl::unexpected<Error> unreadable(const QString &folder, const QString &name, const QString &reason)
{
    return failure(ErrorCode::FileUnreadable,
                   QCoreApplication::translate("Engine", "Cannot read \"%1\" in \"%2\": %3").arg(name, folder, reason));
}

static QString userName(uid_t uid)
{
    std::array<char, 16384> buffer{};
    struct passwd entry {};
    struct passwd *found = nullptr;
    if (::getpwuid_r(uid, &entry, buffer.data(), buffer.size(), &found) == 0 && found)
        return QFile::decodeName(found->pw_name);
    return QString::number(uid);
}

static Status checkOwn(const FileDescriptor &entry, const QString &path)
{
    struct stat facts {};
    if (::fstat(entry.get(), &facts) != 0)
        return failure(ErrorCode::FileUnreadable,
                       QCoreApplication::translate("Engine", "Cannot read \"%1\": %2").arg(path, qt_error_string()));
    if (facts.st_uid != ::geteuid() && facts.st_uid != 0)
        return failure(ErrorCode::PermissionDenied,
                       QCoreApplication::translate("Engine", "\"%1\" belongs to another user (%2), so it is not taken "
                                                             "for a backup of yours.")
                           .arg(path, userName(facts.st_uid)),
                       QCoreApplication::translate("Engine", "If you know where it comes from, make it your own "
                                                             "(chown), then verify it."));
    if ((facts.st_mode & (S_IWGRP | S_IWOTH)) != 0)
        return failure(ErrorCode::PermissionDenied,
                       QCoreApplication::translate("Engine", "Others may write to \"%1\", so it is not taken for a "
                                                             "backup of yours.")
                           .arg(path),
                       QCoreApplication::translate("Engine", "If you know that nobody has changed it, take that right "
                                                             "away (chmod go-w), then verify it."));
    return {};
}

Status checkParent(const QString &parent)
{
    struct stat facts {};
    if (::stat(QFile::encodeName(parent).constData(), &facts) != 0)
        return failure(ErrorCode::FileUnreadable,
                       QCoreApplication::translate("Engine", "Cannot read \"%1\": %2").arg(parent, qt_error_string()));
    const bool othersWrite = (facts.st_mode & (S_IWGRP | S_IWOTH)) != 0;
    if ((!othersWrite || (facts.st_mode & S_ISVTX) != 0) && (facts.st_uid == ::geteuid() || facts.st_uid == 0))
        return {};
    return failure(ErrorCode::PermissionDenied,
                   QCoreApplication::translate("Engine", "Others can exchange what is in the folder \"%1\" while it is "
                                                         "restored from.")
                       .arg(parent),
                   QCoreApplication::translate("Engine", "Make the folder your own, and take the right to write away "
                                                         "from others (chmod go-w) or make it sticky (chmod +t)."));
}

Result<FileDescriptor> openFile(const QString &folder, const QString &name)
{
    if (!isOwnName(name))
        return unreadable(folder, name,
                          QCoreApplication::translate("Engine", "the name is not one that Tenantry gives."));
    const FileDescriptor directory = openFolder(folder);
    if (!directory.isOpen())
        return unreadable(folder, name, qt_error_string());
    if (const Status own = checkOwn(directory, folder); !own)
        return failure(own.error());
    FileDescriptor file = entries::openRegular(directory, name.toLatin1());
    const int reason = errno;
    if (file.isOpen()) {
        if (const Status own = checkOwn(file, folder + u'/' + name); !own)
            return failure(own.error());
        return file;
    }
    if (reason == ENOENT)
        return failure(
            ErrorCode::FileMissing,
            QCoreApplication::translate("Engine", "The file \"%1\" is missing in \"%2\".").arg(name, folder));
    return unreadable(folder, name,
                      reason == ELOOP    ? QCoreApplication::translate("Engine", "it is a symbolic link.")
                      : reason == EINVAL ? QCoreApplication::translate("Engine", "it is not a regular file.")
                                         : qt_error_string(reason));
}

qint64 sizeOf(const FileDescriptor &file)
{
    struct stat facts {};
    return ::fstat(file.get(), &facts) == 0 ? qint64(facts.st_size) : -1;
}

Result<QByteArray> readFile(const QString &folder, const QString &name, qint64 limit)
{
    const Result<FileDescriptor> file = openFile(folder, name);
    if (!file)
        return failure(file.error());
    const qint64 size = sizeOf(*file);
    if (size > limit)
        return unreadable(folder, name,
                          QCoreApplication::translate("Engine", "it is larger than %1 bytes.").arg(limit));
    QFile in;
    if (!in.open(file->get(), QIODevice::ReadOnly, QFileDevice::DontCloseHandle))
        return unreadable(folder, name, in.errorString());
    QByteArray bytes = paths::readAtMost(in, limit + 1);
    if (in.error() != QFileDevice::NoError)
        return unreadable(folder, name, in.errorString());
    if (bytes.size() > limit)
        return unreadable(folder, name,
                          QCoreApplication::translate("Engine", "it is larger than %1 bytes.").arg(limit));
    return bytes;
}

static tl::unexpected<Error> unwritten(const QString &folder, const QString &name)
{
    const QString reason = qt_error_string();
    return failure(ErrorCode::FileNotWritten,
                   QCoreApplication::translate("Engine", "Cannot write \"%1\" in \"%2\": %3").arg(name, folder, reason),
                   QCoreApplication::translate("Engine", "Check the folder's permissions and its free space."));
}

Status writeFile(const QString &folder, const QString &name, const QByteArray &bytes)
{
    const FileDescriptor directory = openFolder(folder);
    if (!directory.isOpen() || !isOwnName(name))
        return unwritten(folder, name);
    if (!entries::replaceFile(directory, name.toLatin1(), bytes))
        return unwritten(folder, name);
    return {};
}

Status syncFolder(const QString &folder)
{
    const FileDescriptor directory = openFolder(folder);
    if (!directory.isOpen() || ::fsync(directory.get()) != 0)
        return unwritten(folder, QStringLiteral("."));
    return {};
}

} // namespace tenantry::confined
