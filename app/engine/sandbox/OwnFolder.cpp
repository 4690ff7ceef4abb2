// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/OwnFolder.h"

#include "base/FolderEntries.h"

#include <QCoreApplication>
#include <QFile>

#include <cerrno>

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

namespace tenantry {

namespace {

constexpr mode_t writableByOthers = S_IWGRP | S_IWOTH;

tl::unexpected<Error> isALink(const QString &path)
{
    return failure(ErrorCode::SandboxFailed,
                   QCoreApplication::translate("Engine", "\"%1\" is a symbolic link.").arg(path),
                   QCoreApplication::translate(
                       "Engine", "A sandbox touches nothing outside its folder. Remove the link, or choose "
                                 "another folder."));
}

tl::unexpected<Error> notRead(const QString &path, int reason)
{
    if (reason == ENOENT)
        return failure(ErrorCode::FileMissing,
                       QCoreApplication::translate("Engine", "\"%1\" does not exist.").arg(path));
    if (reason == ELOOP)
        return isALink(path);
    return failure(ErrorCode::SandboxFailed,
                   QCoreApplication::translate("Engine", "Cannot read \"%1\": %2").arg(path, qt_error_string(reason)),
                   QCoreApplication::translate("Engine", "Check its permissions and those of its folder."));
}

tl::unexpected<Error> notWritten(const QString &path, int reason)
{
    return failure(ErrorCode::FileNotWritten,
                   QCoreApplication::translate("Engine", "Cannot write \"%1\": %2").arg(path, qt_error_string(reason)),
                   QCoreApplication::translate("Engine", "Check the folder's permissions and its free space."));
}

} // namespace

OwnFolder::OwnFolder(FileDescriptor folder, QString path, QString realPath, const Owners &owners)
    : m_fd(std::move(folder))
    , m_path(std::move(path))
    , m_realPath(std::move(realPath))
    , m_owners(owners)
{
}

Result<OwnFolder> OwnFolder::open(const QString &path, const Owners &owners)
{
    return taken(path, owners, WhereMissing::Fail);
}

Result<OwnFolder> OwnFolder::make(const QString &path, const Owners &owners)
{
    return taken(path, owners, WhereMissing::Make);
}

Result<OwnFolder> OwnFolder::taken(const QString &path, const Owners &owners, WhereMissing missing)
{
    Result<TrustedFolder> found = openTrusted(path, owners, missing);
    if (!found)
        return failure(found.error());
    OwnFolder folder(std::move(found->folder), path, found->realPath, owners);
    if (const Status own = folder.checkSelf(); !own)
        return failure(own.error());
    return folder;
}

Result<OwnFolder> OwnFolder::makeTemporary(const QString &parent, const QString &prefix, const Owners &owners)
{
    QByteArray pattern = QFile::encodeName(parent + u'/' + prefix + QStringLiteral("XXXXXX"));
    if (!::mkdtemp(pattern.data())) {
        const QString reason = qt_error_string();
        return failure(
            ErrorCode::FileNotWritten,
            QCoreApplication::translate("Engine", "Cannot create a folder in \"%1\": %2").arg(parent, reason),
            QCoreApplication::translate("Engine", "Make room in it, or check its permissions."));
    }
    Result<OwnFolder> made = open(QFile::decodeName(pattern), owners);
    if (made && ::fchmod(made->m_fd.get(), 0711) != 0)
        return notWritten(made->m_path, errno);
    return made;
}

/// What is wrong with the owner or the permissions of \p path; a success where nothing is.
static Status isOwn(const struct stat &facts, const Owners &owners, const QString &path)
{
    if (!owners.include(facts.st_uid))
        return belongsToAnother(path, facts.st_uid);
    if ((facts.st_mode & writableByOthers) != 0)
        return othersMayWrite(path);
    return {};
}

Status OwnFolder::checkSelf() const
{
    struct stat facts {};
    if (::fstat(m_fd.get(), &facts) != 0)
        return notRead(m_path, errno);
    return isOwn(facts, m_owners, m_path);
}

bool OwnFolder::has(const QString &name) const
{
    struct stat facts {};
    return ::fstatat(m_fd.get(), QFile::encodeName(name).constData(), &facts, AT_SYMLINK_NOFOLLOW) == 0;
}

Status OwnFolder::checkEntry(const QString &name, const Owners &owners) const
{
    struct stat facts {};
    if (::fstatat(m_fd.get(), QFile::encodeName(name).constData(), &facts, AT_SYMLINK_NOFOLLOW) != 0)
        return errno == ENOENT ? Status() : Status(notRead(pathOf(name), errno));
    if (S_ISLNK(facts.st_mode))
        return isALink(pathOf(name));
    return isOwn(facts, owners, pathOf(name));
}

Status OwnFolder::check(const QStringList &names) const
{
    for (const QString &name : names) {
        if (Status own = checkEntry(name, m_owners); !own)
            return own;
    }
    return {};
}

Result<OwnFolder> OwnFolder::subfolder(const QString &name, const Owners &owners) const
{
    if (const Status own = checkEntry(name, owners); !own)
        return failure(own.error());
    FileDescriptor inner = entries::openFolder(m_fd, QFile::encodeName(name));
    if (!inner.isOpen())
        return notRead(pathOf(name), errno);
    OwnFolder folder(std::move(inner), pathOf(name), m_realPath + u'/' + name, owners);
    // Once more of what is open now: names may have changed since.
    if (const Status own = folder.checkSelf(); !own)
        return failure(own.error());
    return folder;
}

Result<OwnFolder> OwnFolder::makeSubfolder(const QString &name, const std::optional<ServerUser> &user) const
{
    if (::mkdirat(m_fd.get(), QFile::encodeName(name).constData(), 0700) != 0 && errno != EEXIST)
        return notWritten(pathOf(name), errno);
    Result<OwnFolder> inner = subfolder(name);
    if (!inner)
        return inner;
    if (const Status given = inner->makePrivateTo(user); !given)
        return failure(given.error());
    return inner;
}

Result<FileDescriptor> OwnFolder::openFile(const QString &name) const
{
    FileDescriptor file = entries::openRegular(m_fd, QFile::encodeName(name));
    if (!file.isOpen())
        return notRead(pathOf(name), errno);
    struct stat facts {};
    if (::fstat(file.get(), &facts) != 0)
        return notRead(pathOf(name), errno);
    if (const Status own = isOwn(facts, m_owners, pathOf(name)); !own)
        return failure(own.error());
    return file;
}

Result<QByteArray> OwnFolder::read(const QString &name, qint64 limit) const
{
    const Result<FileDescriptor> file = openFile(name);
    if (!file)
        return failure(file.error());
    QFile in;
    if (!in.open(file->get(), QIODevice::ReadOnly, QFileDevice::DontCloseHandle))
        return notRead(pathOf(name), errno);
    QByteArray bytes = in.read(limit + 1);
    if (bytes.size() > limit)
        return notRead(pathOf(name), EFBIG);
    return bytes;
}

Status OwnFolder::write(const QString &name, const QByteArray &bytes) const
{
    if (Status own = checkEntry(name, m_owners); !own)
        return own;
    if (!entries::replaceFile(m_fd, QFile::encodeName(name), bytes))
        return notWritten(pathOf(name), errno);
    return {};
}

Status OwnFolder::append(const QString &name, const QByteArray &bytes) const
{
    if (Status own = checkEntry(name, m_owners); !own)
        return own;
    const FileDescriptor file(::openat(m_fd.get(), QFile::encodeName(name).constData(),
                                       O_WRONLY | O_APPEND | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC));
    struct stat facts {};
    if (!file.isOpen() || ::fstat(file.get(), &facts) != 0)
        return notWritten(pathOf(name), errno);
    if (!S_ISREG(facts.st_mode) || !m_owners.include(facts.st_uid))
        return notWritten(pathOf(name), EINVAL);
    QFile out;
    if (!out.open(file.get(), QIODevice::WriteOnly | QIODevice::Append, QFileDevice::DontCloseHandle)
        || out.write(bytes) != bytes.size() || !out.flush())
        return notWritten(pathOf(name), errno);
    return {};
}

Status OwnFolder::rename(const QString &from, const QString &to) const
{
    if (::renameat(m_fd.get(), QFile::encodeName(from).constData(), m_fd.get(), QFile::encodeName(to).constData()) != 0)
        return notWritten(pathOf(to), errno);
    return {};
}

Status OwnFolder::remove(const QString &name) const
{
    if (entries::removeTree(m_fd, QFile::encodeName(name)))
        return {};
    const QString reason = qt_error_string();
    return failure(ErrorCode::SandboxFailed,
                   QCoreApplication::translate("Engine", "Cannot remove \"%1\": %2").arg(pathOf(name), reason),
                   QCoreApplication::translate("Engine", "Check its permissions and remove it by hand."));
}

bool OwnFolder::isPrivateTo(uid_t user) const
{
    struct stat facts {};
    return ::fstat(m_fd.get(), &facts) == 0 && facts.st_uid == user && (facts.st_mode & (S_IRWXG | S_IRWXO)) == 0;
}

void OwnFolder::letPass(const ServerUser &user) const
{
    struct stat facts {};
    if (::fstat(m_fd.get(), &facts) == 0 && facts.st_uid == m_owners.self && !canReach(user, m_path))
        ::fchmod(m_fd.get(), (facts.st_mode & 07777) | S_IXOTH);
}

Status OwnFolder::makePrivateTo(const std::optional<ServerUser> &user) const
{
    if ((user && ::fchown(m_fd.get(), user->uid, user->gid) != 0) || ::fchmod(m_fd.get(), 0700) != 0)
        return notWritten(m_path, errno);
    return {};
}

} // namespace tenantry
