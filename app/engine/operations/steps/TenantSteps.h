// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "migrations/Run.h"
#include "plans/Step.h"
#include "postgres/Access.h"
#include "tenants/CreationMark.h"
#include "tenants/RegistryRow.h"

namespace tenantry {

/// A schema that is made for a tenant. Until the tenant is registered it carries the mark.
struct SchemaToMake {
    QString schema;
    QString owner; ///< empty: the operator
    CreationMark mark;
};

/// How the schema of one tenant is copied under another name: the SQL, one transaction without its COMMIT.
struct SchemaCopy {
    QString source;
    QString schema;
    CreationMark mark;
    QByteArray sql;
};

/// What the steps on a tenant find out while they run.
struct LifecycleOutcome {
    QString backupId;
};
using LifecycleOutcomePtr = std::shared_ptr<LifecycleOutcome>;

/// Makes the schema. Whatever fails later: takeBack() drops it with all that is in it, if it still carries the mark.
std::shared_ptr<const Step> makeSchemaStep(SchemaToMake made);
/// Makes the schema as a copy; taken back in the same way. What the source has become since the SQL was made is for
/// compareStructuresStep() to find.
std::shared_ptr<const Step> copySchemaStep(SchemaCopy copy);
/// The steps of \p plan, which is for one tenant, one by one; those of a project by its agent. What they have done is
/// taken back with the schema.
Steps migrationSteps(const Access &access, Plan plan);
/// Looks whether every migration of \p set is recorded.
std::shared_ptr<const Step> verifyTenantStep(const Access &access, const QString &schema, MigrationSetPtr set);
/// Looks whether \p schema has the structure of \p source.
std::shared_ptr<const Step> compareStructuresStep(const QString &source, const QString &schema);
/// Enters the row and takes the mark off, in one transaction: from then on the tenant is one. Before anything is done
/// the row is entered and taken back, so that what the registry refuses is refused at once.
std::shared_ptr<const Step> registerTenantStep(RegistryForm form, RegistryRow row);
/// Renames the schema and its row in one transaction, unless something in it goes by the old name.
std::shared_ptr<const Step> renameTenantStep(const RegistryForm &form, const QString &schema, const QString &newSchema);
/// Drops the schema, where there is one, and does \p rowSql in the same transaction. Refused where objects of other
/// schemas point into it.
std::shared_ptr<const Step> dropTenantStep(const QString &schema, const QByteArray &rowSql);
/// A backup of the tenant alone, which is verified when it is listed.
std::shared_ptr<const Step> tenantBackupStep(const Access &access, SnapshotPtr fleet, const QString &schema,
                                             LifecycleOutcomePtr outcome);

} // namespace tenantry
