// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/AppFilter.h"

#include "cli/Presentation.h"
#include "cli/Tr.h"
#include "migrations/formats/MigrationFormat.h"

#include <algorithm>

namespace tenantry::cli {

Result<AppFilter> AppFilter::make(const MigrationSet &source, const QString &app)
{
    AppFilter filter;
    if (app.isEmpty())
        return filter;
    filter.m_active = true;
    filter.m_app = app;
    for (size_t i = 0; i < source.size(); ++i) {
        if (source.isOfApp(i, app))
            filter.m_selected.insert(source.at(i).id);
    }
    if (!filter.m_selected.isEmpty())
        return filter;
    const QStringList known = source.apps();
    return failure(ErrorCode::UsageWrong, tr("No migration in %1 belongs to an app \"%2\".").arg(source.origin(), app),
                   known.isEmpty() ? tr("The folder has no migrations.") : tr("There are: %1.").arg(someOf(known, 30)));
}

bool AppFilter::has(const Finding &finding) const
{
    return finding.migration.isEmpty() || has(finding.migration);
}

/// A schema that does not exist is not made with the migrations of one app: they need what the others create.
static void leaveOut(Plan &plan, const TenantState &tenant)
{
    for (const Finding &finding : tenant.diagnosis->findings) {
        if (finding.type == FindingType::MissingSchema)
            plan.leftOut.push_back({tenant.schema, finding,
                                    tr("The schema needs every migration, not those of one app: repeat "
                                       "without --app.")});
    }
}

Status AppFilter::restrict(Plan &plan) const
{
    // Of a graph the plan has what the app's migrations need of other apps, and nothing else.
    if (!m_active || plan.snapshot->source->main().isGraph())
        return {};
    const MigrationFormat &format = plan.snapshot->source->main().format();
    if (format.limits().keepsHighestOnly)
        return failure(ErrorCode::UsageWrong,
                       tr("--app cannot be applied here: the history of %1 keeps only the highest version, so the "
                          "migrations of one app cannot be recorded alone.")
                           .arg(format.title()),
                       tr("Leave --app out."));
    std::vector<TenantPlan> kept;
    for (TenantPlan &tenant : plan.tenants) {
        const TenantState *state = plan.snapshot->find(tenant.schema);
        if (state && !state->schemaExists) {
            leaveOut(plan, *state);
            continue;
        }
        std::erase_if(tenant.steps,
                      [this](const PlanStep &step) { return !step.migration.isEmpty() && !has(step.migration); });
        const bool changesMigration = std::any_of(tenant.steps.begin(), tenant.steps.end(),
                                                  [](const PlanStep &step) { return !step.migration.isEmpty(); });
        if (changesMigration)
            kept.push_back(std::move(tenant));
    }
    plan.tenants = std::move(kept);
    std::erase_if(plan.leftOut, [this](const LeftOut &left) { return !has(left.finding); });
    if (std::none_of(plan.tenants.begin(), plan.tenants.end(),
                     [&plan](const TenantPlan &tenant) { return tenant.schema == plan.canary; }))
        plan.canary = plan.tenants.empty() ? QString() : plan.tenants.front().schema;
    plan.effect = tr("Only migrations of %1 are touched; those of other apps stay as they are.").arg(m_app);
    return {};
}

} // namespace tenantry::cli
