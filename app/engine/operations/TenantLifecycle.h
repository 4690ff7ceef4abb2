// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "operations/Check.h"
#include "operations/Confirmation.h"
#include "operations/Records.h"
#include "operations/steps/TenantSteps.h"

#include <QMap>

namespace tenantry {

/// A tenant to be.
struct NewTenant {
    QString schema;
    QString name;   ///< empty: the schema's
    QString domain; ///< empty: none
    /// Columns of the registry, over those that the profile sets on creation.
    QMap<QString, QString> values{};
    /// A healthy tenant whose structure and history it gets, with the rows of what Django fills after migrating
    /// (content types, permissions) and of rowsOf; empty: every migration is applied.
    QString from{};
    QStringList rowsOf{}; ///< tables of from
};

/// What is done to one tenant, whatever it is: created, cloned, renamed, archived, dropped.
struct LifecyclePlan {
    Access access;
    SnapshotPtr fleet;   ///< that it was made from
    QString schema;      ///< of the tenant, as it is called before; whose lock is held
    QStringList touched; ///< schemas to look at afterwards
    JournalMessage what;
    QStringList notices; ///< what a person should know beforehand, translated
    Steps steps;         ///< what a review shows, and what is done
    Confirmation confirmation;
    LifecycleOutcomePtr outcome = std::make_shared<LifecycleOutcome>();
    QString title() const { return messageText(what); }
};

struct LifecycleReport {
    QString runId;
    QString backupId; ///< empty: none was taken
    Afterwards after;
};

/**
 * Plans the creation of \p tenant: schema, every migration (or the copy of a template), a look whether all is recorded,
 * and only then its rows in the registry, so that nobody meets a tenant that is not finished. Changes nothing. \p fleet
 * is a scan of the whole fleet.
 *
 * Errors: IdentifierInvalid and UsageWrong (a name that cannot be a tenant's or is taken, columns without a value, with
 * what they may hold), RegistryInvalid, MigrationRefused (the source or the template is not fit, with the reason),
 * those of whyNotWritable() and of the connection.
 */
Result<LifecyclePlan> planCreate(const Access &access, const SnapshotPtr &fleet, const NewTenant &tenant,
                                 const TaskContext &task = {});

/// Plans a copy of \p source, rows and all, which is registered as \p tenant. Compared and registered as a tenant that
/// is created from a template. Errors: as planCreate().
Result<LifecyclePlan> planClone(const Access &access, const SnapshotPtr &fleet, const QString &source,
                                const NewTenant &tenant, const TaskContext &task = {});

/// Schema and row get another name in one transaction. Errors: TenantMissing, those of a new tenant's name,
/// RegistryInvalid, MigrationRefused (no schema to be renamed).
Result<LifecyclePlan> planRename(const Access &access, const SnapshotPtr &fleet, const QString &schema,
                                 const QString &newSchema, const TaskContext &task = {});

enum class BackupOfTenant { First, Declined };

/// The schema and its row are dropped, after a backup unless that is declined; a tenant that has only one of both loses
/// that. Errors: TenantMissing, RegistryInvalid.
Result<LifecyclePlan> planDrop(const Access &access, const SnapshotPtr &fleet, const QString &schema,
                               BackupOfTenant backup, const TaskContext &task = {});

/// A backup of the tenant, and once it is verified the schema is dropped. Its row gets what the profile sets on
/// archiving, and is removed where that is nothing. Errors: TenantMissing, RegistryInvalid, MigrationRefused (there is
/// no schema).
Result<LifecyclePlan> planArchive(const Access &access, const SnapshotPtr &fleet, const QString &schema,
                                  const TaskContext &task = {});

/// Does it, all or nothing, and looks at the tenant. Errors: those of runSteps() and of the step that failed; then
/// neither schema nor row is there, unless the error says so.
Result<LifecycleReport> carryOut(const LifecyclePlan &plan, const Records &records, const TaskContext &task = {});

} // namespace tenantry
