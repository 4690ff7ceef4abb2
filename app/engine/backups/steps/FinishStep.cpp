// SPDX-License-Identifier: GPL-3.0-or-later
#include "backups/RestoreSql.h"
#include "backups/steps/RestoreSteps.h"
#include "plans/SqlStep.h"
#include "plans/StepScene.h"

#include <QCoreApplication>

namespace tenantry {

namespace {

class FinishStep final : public SqlStep {
public:
    explicit FinishStep(const RestorePlan &plan)
        : SqlStep(QStringLiteral("finish"), plan.finishSql, Sending::Alone)
        , m_schema(plan.tenant.schema)
    {
    }

    QString doing() const override { return QCoreApplication::translate("Engine", "Finishing"); }

    Status run(StepScene &scene) const override
    {
        // Not cancelled any more: what it says is true by now.
        const Result<std::vector<Rows>> finished = scene.connection().script(sql());
        if (finished)
            return {};
        // The answer may have been lost, not the statement: then the marker is gone.
        scene.reconnect();
        const Result<LiveSchema> live = readLiveSchema(scene.connection(), m_schema, {});
        if (live && live->exists() && !live->marker)
            return {};
        return failure(finished.error());
    }

private:
    const QString m_schema;
};

} // namespace

std::shared_ptr<const Step> finishStep(const RestorePlan &plan)
{
    return std::make_shared<FinishStep>(plan);
}

} // namespace tenantry
