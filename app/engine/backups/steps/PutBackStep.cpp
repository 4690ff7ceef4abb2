// SPDX-License-Identifier: GPL-3.0-or-later
#include "backups/KeptSchemas.h"
#include "backups/RestoreSql.h"
#include "backups/steps/OwnRecord.h"
#include "backups/steps/RestoreSteps.h"
#include "plans/SqlStep.h"
#include "plans/StepScene.h"
#include "postgres/Quoting.h"

#include <QCoreApplication>
#include <QJsonObject>

namespace tenantry {

namespace {

class PutBackStep final : public SqlStep {
public:
    explicit PutBackStep(const PutBack &plan)
        : SqlStep(QStringLiteral("put_back"), plan.sql, Sending::Transaction)
        , m_plan(plan)
    {
    }

    StepFact fact() const override
    {
        StepFact fact = SqlStep::fact();
        fact.before =
            QJsonObject{{QStringLiteral("aside"), m_plan.kept.name}, {QStringLiteral("put_aside"), m_plan.putAside}};
        return fact;
    }
    QString doing() const override { return QCoreApplication::translate("Engine", "Taking the restore back"); }

    /// Both are the schemas that were looked at, no restore has begun since, and the kept one was the tenant's.
    Status check(StepScene &scene) const override
    {
        Connection &connection = scene.connection();
        const QString &schema = m_plan.kept.schema;
        const Result<LiveSchema> live = readLiveSchema(connection, schema, scene.stopToken());
        if (!live)
            return failure(live.error());
        const Result<LiveSchema> kept = readLiveSchema(connection, m_plan.kept.name, scene.stopToken());
        if (!kept)
            return failure(kept.error());
        if (live->oid != m_plan.liveOid || kept->oid != m_plan.keptOid || live->marker)
            return failure(
                ErrorCode::PlanOutdated,
                QCoreApplication::translate("Engine", "Tenant \"%1\" is not any more as the plan saw it.").arg(schema),
                QCoreApplication::translate("Engine", "Look at it again; nothing was changed."));
        return checkWasOf(scene, schema, m_plan.kept.name, "RENAME TO " + quoting::identifier(m_plan.kept.name));
    }

private:
    const PutBack m_plan;
};

} // namespace

std::shared_ptr<const Step> putBackStep(const PutBack &plan)
{
    return std::make_shared<PutBackStep>(plan);
}

} // namespace tenantry
