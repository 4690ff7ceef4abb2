// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/TrustedPath.h"

#include "base/Paths.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>

#include <array>
#include <cerrno>
#include <climits>

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

namespace tenantry {

Owners Owners::of(const std::optional<ServerUser> &server)
{
    return {::geteuid(), server ? std::optional(server->uid) : std::nullopt};
}

tl::unexpected<Error> belongsToAnother(const QString &path, uid_t owner)
{
    const QString user = QFileInfo(path).owner();
    return failure(ErrorCode::SandboxFailed,
                   QCoreApplication::translate("Engine", "\"%1\" belongs to another user (%2).")
                       .arg(path, user.isEmpty() || QFileInfo(path).ownerId() != owner ? QString::number(owner) : user),
                   QCoreApplication::translate("Engine", "Choose a folder of your own, for example one in your home "
                                                         "folder."));
}

tl::unexpected<Error> othersMayWrite(const QString &path)
{
    return failure(
        ErrorCode::SandboxFailed, QCoreApplication::translate("Engine", "Other users may write in \"%1\".").arg(path),
        QCoreApplication::translate("Engine", "Take that right away (chmod go-w), or choose another folder."));
}

namespace {

constexpr int mostLinks = 40; // as many as the kernel follows

tl::unexpected<Error> notOpened(const QString &path, int reason)
{
    if (reason == ENOENT)
        return failure(ErrorCode::FileMissing,
                       QCoreApplication::translate("Engine", "\"%1\" does not exist.").arg(path));
    return failure(ErrorCode::SandboxFailed,
                   QCoreApplication::translate("Engine", "Cannot read \"%1\": %2").arg(path, qt_error_string(reason)),
                   QCoreApplication::translate("Engine", "Check its permissions and those of its folder."));
}

/// The way from the root folder down to a folder, one name at a time.
class Walk {
public:
    Walk(const QString &path, const Owners &owners, WhereMissing missing)
        : m_owners(owners)
        , m_missing(missing)
        , m_left(path.split(u'/', Qt::SkipEmptyParts))
    {
    }
    Result<TrustedFolder> run();

private:
    Status enterRoot();
    Status enter(const QString &name);
    Status follow(const FileDescriptor &link, const QString &path);
    Result<FileDescriptor> entry(const QString &name) const;
    /// Nobody else may exchange what stands in the folder.
    Status checkAbove(const struct stat &facts) const;
    bool trusts(uid_t user) const { return user == 0 || user == m_systemOwner || m_owners.include(user); }
    QString pathOf(const QString &name) const { return m_at == QStringLiteral("/") ? m_at + name : m_at + u'/' + name; }

    Owners m_owners;
    WhereMissing m_missing;
    QStringList m_left;
    QString m_at;
    FileDescriptor m_folder;
    uid_t m_systemOwner = 0; ///< of "/": in a container not always root as seen from inside
    int m_links = 0;
};

Status Walk::enterRoot()
{
    m_at = QStringLiteral("/");
    m_folder = FileDescriptor(::open("/", O_RDONLY | O_DIRECTORY | O_CLOEXEC));
    struct stat facts {};
    if (!m_folder.isOpen() || ::fstat(m_folder.get(), &facts) != 0)
        return notOpened(m_at, errno);
    m_systemOwner = facts.st_uid;
    return {};
}

Result<FileDescriptor> Walk::entry(const QString &name) const
{
    const QByteArray encoded = QFile::encodeName(name);
    const int flags = O_PATH | O_NOFOLLOW | O_CLOEXEC;
    FileDescriptor found(::openat(m_folder.get(), encoded.constData(), flags));
    if (!found.isOpen() && errno == ENOENT && m_missing == WhereMissing::Make) {
        // By its path: the folders above have been looked at, nobody can exchange them.
        if (const Status made = paths::ensurePrivateFolder(pathOf(name)); !made)
            return failure(made.error());
        found = FileDescriptor(::openat(m_folder.get(), encoded.constData(), flags));
    }
    if (!found.isOpen())
        return notOpened(pathOf(name), errno);
    return found;
}

Status Walk::checkAbove(const struct stat &facts) const
{
    if (!trusts(facts.st_uid))
        return belongsToAnother(m_at, facts.st_uid);
    if ((facts.st_mode & S_ISVTX) != 0)
        return {};
    // A group of one's own is no other user: home folders made with the umask 002 are writable by it.
    const bool ownGroup = facts.st_gid == 0 || facts.st_gid == ::getegid();
    if ((facts.st_mode & S_IWOTH) != 0 || ((facts.st_mode & S_IWGRP) != 0 && !ownGroup))
        return othersMayWrite(m_at);
    return {};
}

Status Walk::follow(const FileDescriptor &link, const QString &path)
{
    std::array<char, PATH_MAX> target{};
    const ssize_t length = ++m_links > mostLinks ? -1 : ::readlinkat(link.get(), "", target.data(), target.size());
    if (length <= 0)
        return notOpened(path, ELOOP);
    const QString leadsTo = QFile::decodeName(QByteArray(target.data(), static_cast<qsizetype>(length)));
    m_left = leadsTo.split(u'/', Qt::SkipEmptyParts) + m_left;
    return leadsTo.startsWith(u'/') ? enterRoot() : Status();
}

Status Walk::enter(const QString &name)
{
    if (name == QStringLiteral("."))
        return {};
    if (name == QStringLiteral("..")) {
        m_folder = FileDescriptor(::openat(m_folder.get(), "..", O_PATH | O_DIRECTORY | O_CLOEXEC));
        m_at = QFileInfo(m_at).path();
        return m_folder.isOpen() ? Status() : Status(notOpened(m_at, errno));
    }
    struct stat facts {};
    if (::fstat(m_folder.get(), &facts) != 0)
        return notOpened(m_at, errno);
    if (Status safe = checkAbove(facts); !safe)
        return safe;
    Result<FileDescriptor> found = entry(name);
    if (!found)
        return failure(found.error());
    const QString path = pathOf(name);
    if (::fstat(found->get(), &facts) != 0)
        return notOpened(path, errno);
    const bool isLast = m_left.isEmpty();
    if (S_ISLNK(facts.st_mode) && !isLast)
        return trusts(facts.st_uid) ? follow(*found, path) : Status(belongsToAnother(path, facts.st_uid));
    if (S_ISLNK(facts.st_mode))
        return failure(ErrorCode::SandboxFailed,
                       QCoreApplication::translate("Engine", "\"%1\" is a symbolic link.").arg(path),
                       QCoreApplication::translate("Engine", "Name the folder itself, not a link to it."));
    if (!S_ISDIR(facts.st_mode))
        return failure(ErrorCode::SandboxFailed,
                       QCoreApplication::translate("Engine", "\"%1\" is not a folder.").arg(path),
                       QCoreApplication::translate("Engine", "Name a folder that is empty or does not exist yet."));
    m_folder = std::move(*found);
    m_at = path;
    return {};
}

Result<TrustedFolder> Walk::run()
{
    if (const Status entered = enterRoot(); !entered)
        return failure(entered.error());
    while (!m_left.isEmpty()) {
        if (const Status entered = enter(m_left.takeFirst()); !entered)
            return failure(entered.error());
    }
    // So far the folder could only be passed through.
    FileDescriptor folder(::openat(m_folder.get(), ".", O_RDONLY | O_DIRECTORY | O_CLOEXEC));
    if (!folder.isOpen())
        return notOpened(m_at, errno);
    return TrustedFolder{std::move(folder), m_at};
}

} // namespace

Result<TrustedFolder> openTrusted(const QString &path, const Owners &owners, WhereMissing missing)
{
    return Walk(path, owners, missing).run();
}

} // namespace tenantry
