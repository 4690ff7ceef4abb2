// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/FileDescriptor.h"
#include "base/Result.h"
#include "sandbox/ServerPrograms.h"

#include <QString>

#include <optional>

#include <sys/types.h>

namespace tenantry {

/// Whose files are a sandbox's own: this process's effective user's and, where root runs the server as another user,
/// that one's.
struct Owners {
    uid_t self = 0;
    std::optional<uid_t> server;
    static Owners of(const std::optional<ServerUser> &server);
    bool include(uid_t user) const { return user == self || user == server; }
};

struct TrustedFolder {
    FileDescriptor folder;
    QString realPath; ///< without symbolic links
};

enum class WhereMissing { Fail, Make };

/**
 * Opens the folder \p path (absolute) such that nobody but root and \p owners can have chosen where it leads: each
 * folder above it, and each symbolic link there, belongs to one of them (or to whom the whole system does), and others
 * may not write in it unless it is sticky. The folder itself is no link; its own owner and permissions are not looked
 * at.
 *
 * Errors: FileMissing, SandboxFailed with what is not to be trusted; FileNotWritten where one could not be made.
 */
Result<TrustedFolder> openTrusted(const QString &path, const Owners &owners, WhereMissing missing);

tl::unexpected<Error> belongsToAnother(const QString &path, uid_t owner);
tl::unexpected<Error> othersMayWrite(const QString &path);

} // namespace tenantry
