// SPDX-License-Identifier: GPL-3.0-or-later
#include "backups/RestoreSql.h"
#include "backups/steps/RestoreSteps.h"
#include "plans/SqlStep.h"
#include "plans/StepScene.h"
#include "postgres/Quoting.h"

#include <QCoreApplication>

namespace tenantry {

namespace {

class DropSchemaStep final : public SqlStep {
public:
    explicit DropSchemaStep(const QString &asideName)
        : SqlStep(QStringLiteral("drop_schema"), "DROP SCHEMA " + quoting::identifier(asideName) + " CASCADE;",
                  Sending::Alone)
        , m_asideName(asideName)
    {
    }

    QString doing() const override { return QCoreApplication::translate("Engine", "Dropping the old schema"); }

    Status check(StepScene &scene) const override
    {
        Connection &connection = scene.connection();
        const Result<LiveSchema> schema = readLiveSchema(connection, m_asideName, scene.stopToken());
        if (!schema)
            return failure(schema.error());
        if (!schema->exists())
            return failure(ErrorCode::TenantMissing,
                           QCoreApplication::translate("Engine", "There is no schema \"%1\".").arg(m_asideName));
        const Result<std::vector<InterruptedRestore>> marked = markedSchemas(connection, scene.stopToken());
        if (!marked)
            return failure(marked.error());
        for (const InterruptedRestore &one : *marked) {
            if (one.asideName == m_asideName)
                return failure(
                    ErrorCode::RestoreFailed,
                    QCoreApplication::translate("Engine", "\"%1\" is kept: the restore of \"%2\" has not ended.")
                        .arg(m_asideName, one.schema),
                    QCoreApplication::translate("Engine", "Restore the tenant again, or take that restore back."));
        }
        const Result<QStringList> dependents = outsideDependents(connection, schema->oid, scene.stopToken());
        if (!dependents)
            return failure(dependents.error());
        if (dependents->isEmpty())
            return {};
        return failure(
            ErrorCode::RestoreFailed,
            QCoreApplication::translate("Engine", "\"%1\" is kept: objects of other schemas point into it: %2")
                .arg(m_asideName, dependents->join(QStringLiteral(", "))),
            QCoreApplication::translate("Engine", "Point them to the restored schema first."));
    }

private:
    const QString m_asideName;
};

} // namespace

std::shared_ptr<const Step> dropSchemaStep(const QString &asideName)
{
    return std::make_shared<DropSchemaStep>(asideName);
}

} // namespace tenantry
