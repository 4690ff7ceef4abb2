// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/FileDescriptor.h"
#include "base/Result.h"
#include "sandbox/ServerPrograms.h"
#include "sandbox/TrustedPath.h"

#include <QString>
#include <QStringList>

#include <optional>

#include <sys/types.h>

namespace tenantry {

/**
 * An open folder that is ours: it belongs to one of the Owners, nobody else may write in it, it is no symbolic link,
 * and nobody else can put another in its place (each folder above belongs to root or to an owner, and is not writable
 * by others unless it is sticky, as /tmp is). What is done in it is done by its descriptor and never through a link.
 *
 * Errors of all functions, unless they say otherwise: SandboxFailed, naming what is not ours; FileNotWritten. Any
 * thread.
 */
class OwnFolder {
public:
    /// Errors also: FileMissing where there is none.
    static Result<OwnFolder> open(const QString &path, const Owners &owners);
    /// Makes it (0700), and the folders above, where they are missing.
    static Result<OwnFolder> make(const QString &path, const Owners &owners);
    /// Makes a folder (0711) with a new name, "<parent>/<prefix>XXXXXX".
    static Result<OwnFolder> makeTemporary(const QString &parent, const QString &prefix, const Owners &owners);

    const QString &path() const { return m_path; }         ///< absolute, as it was given
    const QString &realPath() const { return m_realPath; } ///< the same without symbolic links above it

    /// Whether there is an entry of that name, be it a link that leads nowhere.
    bool has(const QString &name) const;
    /// Each of \p names that exists is no symbolic link and ours.
    Status check(const QStringList &names) const;

    /// A folder in it. Errors also: FileMissing.
    Result<OwnFolder> subfolder(const QString &name) const { return subfolder(name, m_owners); }
    /// The same, where it and what is in it may belong to \p owners alone.
    Result<OwnFolder> subfolder(const QString &name, const Owners &owners) const;
    /// The same, made where it is missing, private (0700) and given to \p user where there is one.
    Result<OwnFolder> makeSubfolder(const QString &name, const std::optional<ServerUser> &user = {}) const;

    /// A regular file of ours in it, for reading. Errors also: FileMissing.
    Result<FileDescriptor> openFile(const QString &name) const;
    /// The whole of such a file. Errors also: FileMissing.
    Result<QByteArray> read(const QString &name, qint64 limit = largestFile) const;
    /// Writes a file (0600) atomically.
    Status write(const QString &name, const QByteArray &bytes) const;
    /// Adds to the end of a file of ours that is there.
    Status append(const QString &name, const QByteArray &bytes) const;
    Status rename(const QString &from, const QString &to) const;
    /// Removes an entry with all that is in it; nothing where it is missing. A link goes, what it names stays.
    Status remove(const QString &name) const;

    /// True if it belongs to \p user and only that user may enter it.
    bool isPrivateTo(uid_t user) const;
    /// Lets \p user pass through, though not list it, where this process may say so and it is not so yet.
    void letPass(const ServerUser &user) const;
    /// Private (0700), and given to \p user where there is one.
    Status makePrivateTo(const std::optional<ServerUser> &user) const;

private:
    static constexpr qint64 largestFile = 64 * 1024;
    OwnFolder(FileDescriptor folder, QString path, QString realPath, const Owners &owners);
    /// What open() and make() share: the folder at \p path, if it is trusted and ours.
    static Result<OwnFolder> taken(const QString &path, const Owners &owners, WhereMissing missing);
    Status checkSelf() const;
    Status checkEntry(const QString &name, const Owners &owners) const;
    QString pathOf(const QString &name) const { return m_path + u'/' + name; }

    FileDescriptor m_fd;
    QString m_path;
    QString m_realPath;
    Owners m_owners;
};

} // namespace tenantry
