// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Result.h"

#include <QByteArray>
#include <QFile>
#include <QString>

/**
 * Where Tenantry keeps its files, by the XDG base directory rules. Nothing here creates a folder but
 * ensurePrivateFolder().
 */
namespace tenantry::paths {

/// $HOME, else the home folder of the user database; "/nonexistent" where there is neither.
QString homeFolder();

/// $XDG_CONFIG_HOME/tenantry/connections (default ~/.config/tenantry/connections)
QString connectionsFolder();
/// $XDG_DATA_HOME/tenantry (default ~/.local/share/tenantry)
QString dataFolder();
/// $XDG_DATA_HOME/tenantry/tenantry.sqlite
QString storeFile();
/// $XDG_DATA_HOME/tenantry/sandbox
QString sandboxFolder();

/// Creates \p folder and its parents where missing; a folder made here is 0700. Errors: FileNotWritten, also for what
/// would be in the home folder of a user who has none.
Status ensurePrivateFolder(const QString &folder);

/// Writes \p bytes to a temporary neighbour (0600), fsyncs it, and renames it over \p file. Errors: FileNotWritten.
Status writePrivateFile(const QString &file, const QByteArray &bytes);

/// What \p in still holds, at most \p most bytes. The memory taken follows what is there, not \p most: QFile::read()
/// reserves all of that at once, and what a process has reserved counts when it wants to start another. in.error()
/// tells whether reading failed.
QByteArray readAtMost(QFile &in, qint64 most);

/// The whole file. Errors: FileMissing, FileUnreadable (above \p limit bytes too).
Result<QByteArray> readFile(const QString &file, qint64 limit = 64 * 1024 * 1024);

} // namespace tenantry::paths
