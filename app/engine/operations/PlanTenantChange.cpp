// SPDX-License-Identifier: GPL-3.0-or-later
#include "operations/NewTenantName.h"
#include "operations/PlanOfTenant.h"
#include "operations/Writable.h"

#include <QCoreApplication>
#include <QJsonObject>

namespace tenantry {

namespace {

QString tr(const char *source)
{
    return QCoreApplication::translate("Engine", source);
}

/// A tenant that is to be changed, and the registry that it stands in.
struct Subject {
    const TenantState *tenant = nullptr;
    RegistryForm form;
};

Result<Subject> subjectOf(const Access &access, const SnapshotPtr &fleet, const QString &schema,
                          const TaskContext &task)
{
    if (const std::optional<Error> refused = whyNotWritable(access.profile, fleet->server))
        return failure(*refused);
    const TenantState *tenant = fleet->find(schema);
    if (!tenant)
        return failure(ErrorCode::TenantMissing, tr("There is no tenant \"%1\".").arg(schema),
                       tr("The schema's name counts, not the customer's."));
    Result<ReadingSession> session = access.reading(access.session(QStringLiteral("tenant")), task.stopToken());
    if (!session)
        return failure(session.error());
    Result<RegistryForm> form = readRegistryForm(session->connection(), access.profile.tenants, task.stopToken());
    if (!form)
        return failure(form.error());
    return Subject{tenant, std::move(*form)};
}

/// Why nothing can be done with the schema of \p tenant: it has none.
Status requireSchema(const TenantState &tenant)
{
    if (tenant.schemaExists)
        return {};
    return failure(ErrorCode::MigrationRefused, tr("The tenant \"%1\" has no schema.").arg(tenant.schema),
                   tr("Repair it, or drop its row."));
}

} // namespace

Result<LifecyclePlan> planRename(const Access &access, const SnapshotPtr &fleet, const QString &schema,
                                 const QString &newSchema, const TaskContext &task)
{
    const Result<Subject> subject = subjectOf(access, fleet, schema, task);
    if (!subject)
        return failure(subject.error());
    if (const Status there = requireSchema(*subject->tenant); !there)
        return failure(there.error());
    Result<ReadingSession> session = access.reading(access.session(QStringLiteral("tenant")), task.stopToken());
    if (!session)
        return failure(session.error());
    // But for capitals a tenant may become what it is.
    const auto others = std::make_shared<FleetSnapshot>(*fleet);
    std::erase_if(others->tenants,
                  [&](const TenantState &one) { return one.schema == schema && one.schema != newSchema; });
    const Status name = checkNewName(session->connection(), access.profile, *others, newSchema, task.stopToken());
    if (!name)
        return failure(name.error());
    LifecyclePlan plan = lifecyclePlan(access, fleet, schema,
                                       {QStringLiteral("run.rename_tenant"),
                                        {{QStringLiteral("source"), schema}, {QStringLiteral("schema"), newSchema}}});
    plan.touched = {schema, newSchema};
    plan.notices = nameNotices(newSchema);
    plan.notices << tr("What reaches the tenant by the old name has to be told: the application, other databases, "
                       "backups that are restored.");
    plan.steps.push_back(renameTenantStep(subject->form, schema, newSchema));
    plan.confirmation = confirmationOf(plan);
    return plan;
}

Result<LifecyclePlan> planDrop(const Access &access, const SnapshotPtr &fleet, const QString &schema,
                               BackupOfTenant backup, const TaskContext &task)
{
    const Result<Subject> subject = subjectOf(access, fleet, schema, task);
    if (!subject)
        return failure(subject.error());
    LifecyclePlan plan =
        lifecyclePlan(access, fleet, schema, {QStringLiteral("run.drop_tenant"), {{QStringLiteral("schema"), schema}}});
    const bool isBackedUp = backup == BackupOfTenant::First && subject->tenant->schemaExists;
    if (isBackedUp)
        plan.steps.push_back(tenantBackupStep(plan.access, fleet, schema, plan.outcome));
    else if (subject->tenant->schemaExists)
        plan.notices << tr("NO backup is taken: what is in it is gone for good.");
    plan.steps.push_back(dropTenantStep(schema, subject->form.removeSql(schema)));
    plan.confirmation = confirmationOf(plan, schema);
    if (!isBackedUp && subject->tenant->schemaExists)
        plan.confirmation.beforehand = Confirmation::Beforehand::NameToo;
    return plan;
}

Result<LifecyclePlan> planArchive(const Access &access, const SnapshotPtr &fleet, const QString &schema,
                                  const TaskContext &task)
{
    const Result<Subject> subject = subjectOf(access, fleet, schema, task);
    if (!subject)
        return failure(subject.error());
    if (const Status there = requireSchema(*subject->tenant); !there)
        return failure(there.error());
    const Result<QMap<QString, QString>> values = assignments(access.profile.tenants.setOnArchive);
    if (!values)
        return failure(values.error());
    LifecyclePlan plan = lifecyclePlan(access, fleet, schema,
                                       {QStringLiteral("run.archive_tenant"), {{QStringLiteral("schema"), schema}}});
    const QByteArray rowSql =
        values->isEmpty() ? subject->form.removeSql(schema) : subject->form.updateSql(schema, *values);
    if (subject->form.hasRows())
        plan.notices << (values->isEmpty() ? tr("Its row in the registry is removed.")
                                           : tr("Its row in the registry is kept."));
    plan.steps = {tenantBackupStep(plan.access, fleet, schema, plan.outcome), dropTenantStep(schema, rowSql)};
    plan.confirmation = confirmationOf(plan, schema);
    return plan;
}

} // namespace tenantry
