// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "backups/Backup.h"
#include "postgres/Connection.h"

#include <QByteArray>

namespace tenantry {

/// Which objects of a schema are asked about.
enum class PrivilegesOf {
    ChangedObjects, ///< those whose privileges are not what an object of their kind and owner has by itself
    AllObjects,
};

/// SQL: schema, object, column, effective privileges and those that the object has by itself, for the schemas of
/// \p names, a literal of an array of names. Objects and privileges are named as in BackupPrivilege.
QByteArray privilegesSql(const QByteArray &names, PrivilegesOf which);

/// One line of BackupPrivilege::items.
struct PrivilegeItem {
    QString privilege;
    QString grantee; ///< empty: PUBLIC
    bool isGrantable = false;
};
std::vector<PrivilegeItem> privilegeItems(const QString &items);
/// Others than the owner who may hand on a part of what is in the schema.
QStringList mayHandOn(const BackupTenant &tenant);

/// One object of a schema as it is now.
struct PresentPrivileges {
    QString object;
    QString column;
    QString effective;
    QString byItself;
};
std::vector<PresentPrivileges> presentPrivilegesFrom(const Rows &rows);

/// What makes the privileges on the objects of \p schema those of a backup, one statement each with its semicolon;
/// empty: they are. An object that \p backup does not name has those that it has by itself. Pure.
QStringList mendingStatements(const QString &schema, const std::vector<BackupPrivilege> &backup,
                              const std::vector<PresentPrivileges> &present);

} // namespace tenantry
