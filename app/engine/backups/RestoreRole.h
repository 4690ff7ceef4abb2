// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "backups/Backup.h"
#include "backups/PgTools.h"
#include "postgres/Batch.h"
#include "postgres/RightsNeeded.h"
#include "tenants/TenantOwner.h"

#include <map>

namespace tenantry {

/// What of a restore is done with more rights than the role has that it runs as.
struct SuperusersPart {
    QString entry;  ///< of the archive, as RestoreOptions::leaveOut names it
    QByteArray sql; ///< BEGIN and what makes it, without the COMMIT
};

/// With whose rights pg_restore runs, so that what the tenant's objects do while they are restored (checks, generated
/// columns, domains) is done with their owner's rights and not with the operator's.
struct RestoreRole {
    enum class As {
        Operator,  ///< the connection's own role
        Role,      ///< one role, that is SET
        EachOwner, ///< each object as the role that owns it: for that the operator has to be a superuser
    };
    As as = As::Operator;
    QString role;        ///< As::Role; of As::EachOwner the tenant's owner
    QStringList notices; ///< what a person should know of it, as sentences, translated
    std::vector<SuperusersPart> superusersPart;
    QStringList grantors;     ///< roles that pg_restore becomes for what they granted: for that they have to be let in
    QStringList defaultsLeft; ///< roles whose default privileges are not restored, for nobody here may set them
};

/// The definitions of an archive, by who owns what they make.
using Definitions = std::map<QString, RightsNeeded>;

/// What `pg_restore --schema-only` writes, taken apart by the owner that stands above each entry: _printTocEntry() in
/// pg_backup_archiver.c writes "-- Name: tag; Type: kind; Schema: schema; Owner: owner".
Definitions definitionsByOwner(const QByteArray &script);

/// The definitions of an archive, whoever owns them: what the heads of entries say can be forged in the text of one, as
/// in a column's name, and not everything may depend on that.
RightsNeeded allDefinitions(const QByteArray &script);

/// What the server says of the roles. Filled by askRestoreRole().
struct RestoreRights {
    bool isSuperuser = false;               ///< the operator
    TenantOwner owner;                      ///< the role that is to be become; role empty: there is no such role
    QStringList notOfOperator;              ///< owners in the archive that the operator may not be
    QStringList notOfRole;                  ///< owners in the archive that the role may not be
    QStringList defaultsNotOfOperator;      ///< whose default privileges the operator may not set
    QStringList defaultsNotOfRole;          ///< whose default privileges the role may not set
    QStringList missing;                    ///< owners and grantees in the backup that the server does not have
    std::map<QString, QStringList> lacking; ///< by owner: what it may not do of what its definitions need
    std::set<QualifiedName> untrusted;      ///< of what runs while it is restored, outside the tenant: no superuser's
    std::map<QString, std::set<QualifiedName>> unreferenced; ///< by owner: tables elsewhere that it may not reference
};

/// What has to be known to choose the role.
struct RestoreRoleQuestion {
    enum class Schema { Anew, Stays };
    RunSettings settings;
    BackupTenant tenant;
    QStringList owners = {};     ///< of what the archive holds
    QStringList defaultsOf = {}; ///< whose default privileges the archive sets
    QStringList grantors = {};   ///< others than the owners who granted a part of what the archive grants
    Definitions definitions = {};
    RightsNeeded whole = {};      ///< all of them
    Schema schema = Schema::Anew; ///< one that stays keeps the default privileges in it
};

/// Adds what chooseRestoreRole() has to know to \p batch; \p rights is filled when it has run. Errors:
/// IdentifierInvalid.
Status askRestoreRole(Batch &batch, const Connection &connection, const RestoreRoleQuestion &question,
                      RestoreRights &rights);

/// By the rule of `[runs] role`: the owner of the tenant in the backup, the operator, or a role by name. Errors:
/// PermissionDenied, which names what the role may not do and pg_restore would fail at, or what roles are missing.
Result<RestoreRole> chooseRestoreRole(const RestoreRoleQuestion &question, const RestoreRights &rights,
                                      const QString &operatorName);

} // namespace tenantry
