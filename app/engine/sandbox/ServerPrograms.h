// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Result.h"

#include <QString>
#include <QStringList>

#include <optional>

#include <sys/types.h>

namespace tenantry {

/// The server programs of one installed PostgreSQL: initdb, pg_ctl and postgres stand in folder.
struct ServerPrograms {
    QString folder;
    int major = 0; ///< 0: not known from the path
    QString initdb() const { return folder + QStringLiteral("/initdb"); }
    QString pgCtl() const { return folder + QStringLiteral("/pg_ctl"); }
};

/**
 * Finds the newest installed server programs: the version folders of Debian (/usr/lib/postgresql) and Red Hat
 * (/usr/pgsql-N), the folder that `pg_config --bindir` names, and PATH only when none of these has them, because what
 * stands in PATH under these names may be a wrapper of something else.
 *
 * \p folder, where not empty, is the only place looked at. \p major, where not 0, is the only version accepted: an
 * existing cluster opens with no other.
 * Errors: SandboxFailed with the package to install; ProcessNotStarted where pg_config could not be asked and nothing
 * else was found.
 */
Result<ServerPrograms> findServerPrograms(const QString &folder = {}, int major = 0);

/// The unprivileged user that runs the server when this process is root; nullopt: the process itself does.
struct ServerUser {
    QString name;
    uid_t uid = 0;
    gid_t gid = 0;
};
/// "postgres" where it exists, else "nobody". Errors: SandboxFailed when root has neither.
Result<std::optional<ServerUser>> serverUser();

/// True if \p user may pass through \p folder and all folders above it (by their permission bits).
bool canReach(const ServerUser &user, const QString &folder);

} // namespace tenantry
