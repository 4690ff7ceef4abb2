// SPDX-License-Identifier: GPL-3.0-or-later
#include "backups/ConfinedFiles.h"

#include <QCoreApplication>
#include <QFile>
#include <QRegularExpression>

#include <cerrno>
#include <fcntl.h>
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

Result<FileDescriptor> openFile(const QString &folder, const QString &name)
{
    if (!isOwnName(name))
        return unreadable(folder, name,
                          QCoreApplication::translate("Engine", "the name is not one that Tenantry gives."));
    const FileDescriptor directory = openFolder(folder);
    if (!directory.isOpen())
        return unreadable(folder, name, qt_error_string());
    FileDescriptor file(
        ::openat(directory.get(), name.toLatin1().constData(), O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC));
    if (!file.isOpen()) {
        const int reason = errno;
        if (reason == ENOENT)
            return failure(
                ErrorCode::FileMissing,
                QCoreApplication::translate("Engine", "The file \"%1\" is missing in \"%2\".").arg(name, folder));
        return unreadable(folder, name,
                          reason == ELOOP ? QCoreApplication::translate("Engine", "it is a symbolic link.")
                                          : qt_error_string(reason));
    }
    struct stat facts {};
    if (::fstat(file.get(), &facts) != 0 || !S_ISREG(facts.st_mode))
        return unreadable(folder, name, QCoreApplication::translate("Engine", "it is not a regular file."));
    return file;
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
    QByteArray bytes = in.read(limit + 1);
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

static bool writeAll(int file, const QByteArray &bytes)
{
    qsizetype done = 0;
    while (done < bytes.size()) {
        const ssize_t written = ::write(file, bytes.constData() + done, static_cast<size_t>(bytes.size() - done));
        if (written < 0 && errno == EINTR)
            continue;
        if (written <= 0)
            return false;
        done += written;
    }
    return ::fsync(file) == 0;
}

Status writeFile(const QString &folder, const QString &name, const QByteArray &bytes)
{
    const FileDescriptor directory = openFolder(folder);
    if (!directory.isOpen() || !isOwnName(name))
        return unwritten(folder, name);
    const QByteArray target = name.toLatin1();
    const QByteArray fresh = target + ".new-" + QByteArray::number(qint64(::getpid()));
    ::unlinkat(directory.get(), fresh.constData(), 0);
    const FileDescriptor file(
        ::openat(directory.get(), fresh.constData(), O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0600));
    if (!file.isOpen())
        return unwritten(folder, name);
    if (!writeAll(file.get(), bytes)
        || ::renameat(directory.get(), fresh.constData(), directory.get(), target.constData()) != 0
        || ::fsync(directory.get()) != 0) {
        const auto failed = unwritten(folder, name);
        ::unlinkat(directory.get(), fresh.constData(), 0);
        return failed;
    }
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
