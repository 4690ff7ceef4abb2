// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDir>
#include <QString>

namespace tenantry {

/// What a folder in which no migration was found looks like, by the names in it.
struct FolderLook {
    QString tool;   ///< whose migrations it holds, as people call it; empty: nobody's that is known
    QString sign;   ///< the name that tells it: "20240101120000_create_users.rb"
    QString below;  ///< its subfolder that holds what is read; empty: none
    QString others; ///< what else there is: "3 .md, 2 .txt"; empty: nothing
};

/// Looks at names only, one level of subfolders deep, a thousand of them at most; opens no file.
FolderLook lookOf(const QDir &folder);

} // namespace tenantry
