// SPDX-License-Identifier: GPL-3.0-or-later
#include "backups/RestoreSql.h"
#include "backups/TenantContents.h"
#include "backups/steps/RestoreSteps.h"
#include "plans/PlanDocument.h"
#include "plans/SqlStep.h"
#include "plans/StepScene.h"

#include <QCoreApplication>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

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
    /// The comment that tells of the restore can be written by the schema's owner. What it names is believed to be the
    /// tenant's where this operator's journal has that restore, or where both schemas are the same owner's and the
    /// name put aside can be no other schema's.
    Status checkRecord(StepScene &scene) const
    {
        if (m_marker.asideName.isEmpty())
            return {};
        const Result<Rows> owners =
            scene.connection().query("SELECT pg_catalog.count(DISTINCT nspowner) FROM pg_catalog.pg_namespace"
                                     " WHERE nspname = ANY ($1::pg_catalog.name[])",
                                     {arrayLiteral({m_schema, m_marker.asideName})}, scene.stopToken());
        if (!owners)
            return failure(owners.error());
        if (owners->integer(0, 0) <= 1 && isAsideNameWhole(m_schema))
            return {};
        const Result<bool> journaled = isJournaled(scene);
        if (!journaled)
            return failure(journaled.error());
        if (*journaled)
            return {};
        return failure(
            ErrorCode::RestoreFailed,
            QCoreApplication::translate("Engine", "\"%1\" need not be what \"%2\" was: only the comment of \"%2\" says "
                                                  "so, its owner can write that, and no restore in the journal agrees.")
                .arg(m_marker.asideName, m_schema),
            QCoreApplication::translate("Engine", "Take the restore back where it was begun, or restore the tenant "
                                                  "again."));
    }

    Result<bool> isJournaled(StepScene &scene) const
    {
        const Result<QByteArray> literal = scene.connection().literal(m_marker.toComment());
        if (!literal)
            return failure(literal.error());
        constexpr int mostRuns = 100000;
        const Result<std::vector<RunRecord>> runs = scene.journal().runs({}, mostRuns);
        if (!runs)
            return failure(runs.error());
        for (const RunRecord &run : *runs) {
            if (run.kind != RunKind::Restore)
                continue;
            const Result<QByteArray> json = scene.journal().plan(run.id);
            if (!json)
                continue; // one that cannot be read agrees with nothing
            const PlanDocument plan = PlanDocument::fromJson(QJsonDocument::fromJson(*json).object());
            const int list = plan.listOf(m_schema);
            if (list < 0)
                continue;
            const std::vector<PlannedStep> &steps = plan.lists()[static_cast<size_t>(list)];
            if (std::ranges::any_of(steps, [text = QString::fromUtf8(*literal)](const PlannedStep &step) {
                    return step.text.contains(text);
                }))
                return true;
        }
        return false;
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
