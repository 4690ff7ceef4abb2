// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/FolderEntries.h"

#include <QByteArrayList>

#include <cerrno>
#include <memory>
#include <optional>

#include <dirent.h>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

namespace tenantry::entries {

FileDescriptor openFolder(const FileDescriptor &folder, const QByteArray &name)
{
    return FileDescriptor(::openat(folder.get(), name.constData(), O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC));
}

FileDescriptor openRegular(const FileDescriptor &folder, const QByteArray &name)
{
    // O_NONBLOCK: a pipe in its place must not hold us up.
    FileDescriptor file(::openat(folder.get(), name.constData(), O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC));
    struct stat facts {};
    if (file.isOpen() && ::fstat(file.get(), &facts) == 0 && S_ISREG(facts.st_mode))
        return file;
    if (file.isOpen()) {
        file.reset();
        errno = EINVAL;
    }
    return file;
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

bool replaceFile(const FileDescriptor &folder, const QByteArray &name, const QByteArray &bytes)
{
    const QByteArray fresh = name + ".new-" + QByteArray::number(qint64(::getpid()));
    ::unlinkat(folder.get(), fresh.constData(), 0);
    const FileDescriptor file(
        ::openat(folder.get(), fresh.constData(), O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0600));
    if (!file.isOpen())
        return false;
    if (writeAll(file.get(), bytes) && ::renameat(folder.get(), fresh.constData(), folder.get(), name.constData()) == 0
        && ::fsync(folder.get()) == 0)
        return true;
    const int reason = errno;
    ::unlinkat(folder.get(), fresh.constData(), 0);
    errno = reason;
    return false;
}

/// The names in an open folder; nullopt with errno set.
static std::optional<QByteArrayList> namesIn(const FileDescriptor &folder)
{
    const int own = ::fcntl(folder.get(), F_DUPFD_CLOEXEC, 0); // closedir() closes it
    const auto close = [](DIR *listing) { ::closedir(listing); };
    const std::unique_ptr<DIR, decltype(close)> listing(own < 0 ? nullptr : ::fdopendir(own), close);
    if (!listing)
        return std::nullopt;
    QByteArrayList names;
    errno = 0;
    while (const dirent *entry = ::readdir(listing.get())) {
        const QByteArray name(entry->d_name);
        if (name != "." && name != "..")
            names.append(name);
    }
    return errno == 0 ? std::optional(names) : std::nullopt;
}

bool removeTree(const FileDescriptor &folder, const QByteArray &name)
{
    struct stat above {};
    struct stat facts {};
    if (::fstatat(folder.get(), name.constData(), &facts, AT_SYMLINK_NOFOLLOW) != 0)
        return errno == ENOENT;
    if (!S_ISDIR(facts.st_mode))
        return ::unlinkat(folder.get(), name.constData(), 0) == 0;
    const FileDescriptor inner = openFolder(folder, name);
    if (!inner.isOpen() || ::fstat(inner.get(), &facts) != 0 || ::fstat(folder.get(), &above) != 0)
        return false;
    if (facts.st_dev != above.st_dev) {
        errno = EXDEV;
        return false;
    }
    const std::optional<QByteArrayList> names = namesIn(inner);
    if (!names)
        return false;
    for (const QByteArray &below : *names) {
        if (!removeTree(inner, below))
            return false;
    }
    return ::unlinkat(folder.get(), name.constData(), AT_REMOVEDIR) == 0;
}

} // namespace tenantry::entries
