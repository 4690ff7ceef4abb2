// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/FileDescriptor.h"
#include "base/Result.h"

#include <QByteArray>
#include <QString>

/**
 * Files of a backup's folder, reached so that no name from a manifest leads out of it: names are plain, symbolic links
 * are refused (O_NOFOLLOW), only regular files are read, and only those that nobody else can have written. Any thread.
 */
namespace tenantry::confined {

/// True for a name that Tenantry gives a file of a backup: lower-case letters, digits, '.', '-', '_', no path.
bool isOwnName(const QString &name);

/// Opens a regular file for reading. Errors: FileMissing, FileUnreadable (a link, a directory, a bad name),
/// PermissionDenied where the folder or the file is not ours: it belongs to somebody else than this process's user or
/// root, or others may write to it, so that what it holds can be anybody's.
Result<FileDescriptor> openFile(const QString &folder, const QString &name);

/// Whether nobody else can put another folder in the place of one in \p parent: others may not write to it, or it is
/// sticky. Follows a link. Errors: PermissionDenied, FileUnreadable.
Status checkParent(const QString &parent);

/// The whole file. Errors: as openFile; FileUnreadable above \p limit bytes.
Result<QByteArray> readFile(const QString &folder, const QString &name, qint64 limit);

/// Writes a new neighbour (0600), fsyncs it, renames it over \p name and fsyncs the folder. Errors: FileNotWritten.
Status writeFile(const QString &folder, const QString &name, const QByteArray &bytes);

/// Makes a folder's entries durable. Errors: FileNotWritten.
Status syncFolder(const QString &folder);

/// Size of an open file in bytes; -1 where it cannot be told.
qint64 sizeOf(const FileDescriptor &file);

} // namespace tenantry::confined
