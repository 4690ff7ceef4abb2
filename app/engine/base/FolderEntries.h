// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/FileDescriptor.h"

#include <QByteArray>

/**
 * What is done to an entry of a folder that is open: by its name there (no path), and never through a symbolic link, so
 * that nobody who changes names meanwhile leads the work elsewhere. Where something fails, errno says why. Any thread.
 */
namespace tenantry::entries {

/// A folder, to be listed and searched. Closed with ELOOP or ENOTDIR for a link.
FileDescriptor openFolder(const FileDescriptor &folder, const QByteArray &name);

/// A regular file, for reading. Closed with ELOOP for a link, EINVAL for anything else that is no regular file.
FileDescriptor openRegular(const FileDescriptor &folder, const QByteArray &name);

/// Writes a new neighbour (0600), fsyncs it, renames it over \p name (over a link, not through it) and fsyncs the
/// folder. False: nothing was changed.
bool replaceFile(const FileDescriptor &folder, const QByteArray &name, const QByteArray &bytes);

/// Removes a file, a link or a folder with all that is in it; true also where there is none. Links are removed, never
/// followed, and other file systems that are mounted below are not entered (EXDEV).
bool removeTree(const FileDescriptor &folder, const QByteArray &name);

} // namespace tenantry::entries
