// SPDX-License-Identifier: GPL-3.0-or-later
#include "backups/steps/OwnRecord.h"

#include "backups/TenantContents.h"
#include "plans/PlanDocument.h"
#include "tenants/AsideSchema.h"

#include <QCoreApplication>
#include <QJsonDocument>

#include <algorithm>

namespace tenantry {

namespace {

Result<bool> isJournaled(StepScene &scene, const QString &schema, const QByteArray &evidence)
{
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
        const int list = plan.listOf(schema);
        if (list < 0)
            continue;
        const std::vector<PlannedStep> &steps = plan.lists()[static_cast<size_t>(list)];
        if (std::ranges::any_of(steps, [text = QString::fromUtf8(evidence)](const PlannedStep &step) {
                return step.text.contains(text);
            }))
            return true;
    }
    return false;
}

} // namespace

Status checkWasOf(StepScene &scene, const QString &schema, const QString &asideName, const QByteArray &evidence)
{
    const Result<Rows> owners =
        scene.connection().query("SELECT pg_catalog.count(DISTINCT nspowner) FROM pg_catalog.pg_namespace"
                                 " WHERE nspname = ANY ($1::pg_catalog.name[])",
                                 {arrayLiteral({schema, asideName})}, scene.stopToken());
    if (!owners)
        return failure(owners.error());
    if (owners->integer(0, 0) <= 1 && isAsideNameWhole(schema))
        return {};
    const Result<bool> journaled = isJournaled(scene, schema, evidence);
    if (!journaled)
        return failure(journaled.error());
    if (*journaled)
        return {};
    return failure(
        ErrorCode::RestoreFailed,
        QCoreApplication::translate("Engine", "\"%1\" need not be what \"%2\" was: whoever owns a schema can say "
                                              "so, and no restore in the journal agrees.")
            .arg(asideName, schema),
        QCoreApplication::translate("Engine", "Take the restore back where it was begun, or restore the tenant "
                                              "again."));
}

} // namespace tenantry
