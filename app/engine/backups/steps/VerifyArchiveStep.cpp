// SPDX-License-Identifier: GPL-3.0-or-later
#include "backups/Archive.h"
#include "backups/Manifest.h"
#include "backups/steps/RestoreSteps.h"
#include "plans/StepScene.h"

#include <QCoreApplication>
#include <QDir>

namespace tenantry {

namespace {

class VerifyArchiveStep final : public Step {
public:
    explicit VerifyArchiveStep(const RestorePlan &plan)
        : m_backup(plan.backup)
        , m_tenant(plan.tenant)
        , m_tools(plan.tools)
    {
    }

    StepFact fact() const override
    {
        StepFact fact;
        fact.kind = QStringLiteral("verify_archive");
        return fact;
    }
    QString text() const override { return readThroughCommand(m_tools, QDir(m_backup.folder).filePath(m_tenant.file)); }
    QString doing() const override { return QCoreApplication::translate("Engine", "Verifying the archive"); }

    Status run(StepScene &scene) const override
    {
        const BackupFile *file = m_backup.findFile(m_tenant.file);
        if (!file)
            return failure(ErrorCode::BackupDamaged,
                           QCoreApplication::translate("Engine", "Backup %1 has no archive of tenant \"%2\".")
                               .arg(m_backup.id, m_tenant.schema));
        const Status checked = checkArchive(m_backup.folder, *file, m_tools, scene.stopToken());
        if (checked)
            scene.note({QStringLiteral("archive_verified"), {{QStringLiteral("file"), file->name}}});
        else if (checked.error().code == ErrorCode::BackupDamaged)
            remember(scene, file->name, checked.error().message);
        return checked;
    }

private:
    /// The next one who looks at the backup is told at once.
    void remember(StepScene &scene, const QString &name, const QString &problem) const
    {
        Backup damaged = m_backup;
        damaged.trust = BackupTrust::Damaged;
        damaged.problem = problem;
        for (BackupFile &one : damaged.files) {
            if (one.name == name)
                one.problem = problem;
        }
        if (const Status stored = writeManifest(damaged); !stored)
            scene.task().log(stored.error().toText());
    }

    const Backup m_backup;
    const BackupTenant m_tenant;
    const PgTools m_tools;
};

} // namespace

std::shared_ptr<const Step> verifyArchiveStep(const RestorePlan &plan)
{
    return std::make_shared<VerifyArchiveStep>(plan);
}

} // namespace tenantry
