// SPDX-License-Identifier: GPL-3.0-or-later
#include "backups/RestoreSql.h"
#include "backups/steps/OwnRecord.h"
#include "backups/steps/RestoreSteps.h"
#include "plans/SqlStep.h"
#include "plans/StepScene.h"

#include <QCoreApplication>
#include <QJsonObject>

namespace tenantry {

namespace {

class TakeBackStep final : public SqlStep {
public:
    explicit TakeBackStep(const InterruptedRestore &interrupted)
        : SqlStep(QStringLiteral("take_back"), interrupted.undoSql, Sending::Transaction)
        , m_schema(interrupted.schema)
        , m_marker{interrupted.token, interrupted.asideName, interrupted.backupId}
    {
    }

    StepFact fact() const override
    {
        StepFact fact = SqlStep::fact();
        fact.before =
            QJsonObject{{QStringLiteral("aside"), m_marker.asideName}, {QStringLiteral("backup"), m_marker.backupId}};
        return fact;
    }
    QString doing() const override { return QCoreApplication::translate("Engine", "Taking the restore back"); }

    Status check(StepScene &scene) const override
    {
        if (const Status sole = checkSoleClaim(scene.connection(), m_marker, scene.stopToken()); !sole)
            return sole;
        if (const Status believed = checkRecord(scene); !believed)
            return believed;
        if (const Status ended = endRestoreSessions(scene.connection(), m_marker.token); !ended)
            return ended;
        const Result<std::optional<Undo>> now = undoOf(scene.connection(), m_schema, m_marker);
        if (!now)
            return failure(now.error());
        if (!*now)
            return failure(ErrorCode::RestoreFailed,
                           QCoreApplication::translate("Engine", "There is no interrupted restore of \"%1\" any more.")
                               .arg(m_schema));
        // Both put a filled schema aside, under names of different moments, or both drop an empty one.
        if ((*now)->sql.contains("DROP SCHEMA ") != sql().contains("DROP SCHEMA "))
            return failure(ErrorCode::PlanOutdated,
                           QCoreApplication::translate("Engine", "Tenant \"%1\" is not any more as the plan saw it.")
                               .arg(m_schema),
                           QCoreApplication::translate("Engine", "Look at it again; nothing was changed."));
        return {};
    }

private:
    /// The comment that tells of the restore can be written by the schema's owner.
    Status checkRecord(StepScene &scene) const
    {
        if (m_marker.asideName.isEmpty())
            return {};
        const Result<QByteArray> comment = scene.connection().literal(m_marker.toComment());
        if (!comment)
            return failure(comment.error());
        return checkWasOf(scene, m_schema, m_marker.asideName, *comment);
    }

    const QString m_schema;
    const RestoreMarker m_marker;
};

} // namespace

std::shared_ptr<const Step> takeBackStep(const InterruptedRestore &interrupted)
{
    return std::make_shared<TakeBackStep>(interrupted);
}

} // namespace tenantry
