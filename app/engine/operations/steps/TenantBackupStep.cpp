// SPDX-License-Identifier: GPL-3.0-or-later
#include "backups/TakeBackup.h"
#include "operations/steps/TenantSteps.h"
#include "plans/StepScene.h"
#include "tasks/CommandText.h"

#include <QCoreApplication>

namespace tenantry {

namespace {

class TenantBackupStep final : public Step {
public:
    TenantBackupStep(const Access &access, SnapshotPtr fleet, const QString &schema, LifecycleOutcomePtr outcome)
        : m_access(access)
        , m_fleet(std::move(fleet))
        , m_schema(schema)
        , m_outcome(std::move(outcome))
    {
    }

    StepFact fact() const override
    {
        StepFact fact;
        fact.kind = QStringLiteral("tenant_backup");
        return fact;
    }
    QString text() const override
    {
        return commandText(QStringLiteral("pg_dump"),
                           {QStringLiteral("--format=custom"), QStringLiteral("--schema=") + schemaPattern(m_schema),
                            QStringLiteral("--file=") + m_access.profile.backupFolder() + QStringLiteral("/<id>/…")});
    }
    QString doing() const override { return QCoreApplication::translate("Engine", "Backing up the tenant"); }

    Status run(StepScene &scene) const override
    {
        BackupRequest request;
        request.reason = QStringLiteral("before drop");
        const TenantState *tenant = m_fleet->find(m_schema);
        const Result<Backup> backup =
            takeBackup(m_access, {{{m_schema, tenant ? tenant->displayName() : m_schema}}, {}, UnderRestore::Refuse},
                       &m_fleet->source->main(), request, scene.journal(), scene.task());
        if (!backup)
            return failure(backup.error());
        m_outcome->backupId = backup->id;
        scene.note({QStringLiteral("present_backed_up"), {{QStringLiteral("backup"), backup->id}}});
        if (const Status noted = scene.journal().setBackup(scene.runId(), backup->id); !noted)
            scene.task().log(noted.error().toText());
        return {};
    }

private:
    const Access m_access;
    const SnapshotPtr m_fleet;
    const QString m_schema;
    const LifecycleOutcomePtr m_outcome;
};

} // namespace

std::shared_ptr<const Step> tenantBackupStep(const Access &access, SnapshotPtr fleet, const QString &schema,
                                             LifecycleOutcomePtr outcome)
{
    return std::make_shared<TenantBackupStep>(access, std::move(fleet), schema, std::move(outcome));
}

} // namespace tenantry
