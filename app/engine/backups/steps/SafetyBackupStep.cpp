// SPDX-License-Identifier: GPL-3.0-or-later
#include "backups/TakeBackup.h"
#include "backups/steps/RestoreSteps.h"
#include "plans/StepScene.h"

#include <QCoreApplication>

namespace tenantry {

namespace {

class SafetyBackupStep final : public Step {
public:
    SafetyBackupStep(const RestorePlan &plan, RestoreOutcomePtr outcome)
        : m_access(plan.access)
        , m_source(plan.source)
        , m_subject{plan.tenant.schema, plan.tenant.name}
        , m_command(plan.safetyCommand)
        , m_outcome(std::move(outcome))
    {
    }

    StepFact fact() const override
    {
        StepFact fact;
        fact.kind = QStringLiteral("safety_backup");
        return fact;
    }
    QString text() const override { return m_command; }
    QString doing() const override { return QCoreApplication::translate("Engine", "Backing up the present state"); }

    Status run(StepScene &scene) const override
    {
        BackupRequest request;
        request.reason = QStringLiteral("before restore");
        const Result<Backup> backup =
            takeBackup(m_access, {{m_subject}, {}, UnderRestore::Accept}, m_source ? &m_source->main() : nullptr,
                       request, scene.journal(), scene.task());
        if (!backup)
            return failure(backup.error());
        m_outcome->safetyBackupId = backup->id;
        scene.note({QStringLiteral("present_backed_up"), {{QStringLiteral("backup"), backup->id}}});
        if (const Status noted = scene.journal().setBackup(scene.runId(), backup->id); !noted)
            scene.task().log(noted.error().toText());
        return {};
    }

private:
    const Access m_access;
    const SourcePtr m_source;
    const BackupSubject m_subject;
    const QString m_command;
    const RestoreOutcomePtr m_outcome;
};

} // namespace

std::shared_ptr<const Step> safetyBackupStep(const RestorePlan &plan, RestoreOutcomePtr outcome)
{
    return std::make_shared<SafetyBackupStep>(plan, std::move(outcome));
}

} // namespace tenantry
