// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/AppFilter.h"

#include "cli/Presentation.h"
#include "cli/Tr.h"

#include <algorithm>

namespace tenantry::cli {

QString appOf(const Migration &migration)
{
    return migration.name.section(QLatin1Char('_'), 0, 0);
}

Result<AppFilter> AppFilter::make(const MigrationSet &source, const QString &app)
{
    AppFilter filter;
    if (app.isEmpty())
        return filter;
    filter.m_active = true;
    filter.m_app = app;
    QStringList known;
    for (size_t i = 0; i < source.migrations.size(); ++i) {
        const Migration &migration = source.migrations[i];
        known.append(appOf(migration));
        if (migration.name != app && !migration.name.startsWith(app + QLatin1Char('_')))
            continue;
        filter.m_indexes.insert(static_cast<int>(i));
        filter.m_versions.insert(migration.version);
    }
    if (!filter.m_indexes.isEmpty())
        return filter;
    known.sort();
    known.removeDuplicates();
    return failure(ErrorCode::UsageWrong, tr("No migration in %1 belongs to an app \"%2\".").arg(source.folder, app),
                   known.isEmpty() ? tr("The folder has no migrations.") : tr("There are: %1.").arg(someOf(known, 30)));
}

bool AppFilter::has(const Finding &finding) const
{
    return !m_active || finding.version.isEmpty() || m_versions.contains(finding.version);
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
    if (!m_active)
        return {};
    if (plan.snapshot->source->kind == HistoryKind::GolangMigrate)
        return failure(ErrorCode::UsageWrong,
                       tr("--app cannot be applied here: golang-migrate's history keeps only the highest "
                          "version, so the migrations of one app cannot be recorded alone."),
                       tr("Leave --app out."));
    std::vector<TenantPlan> kept;
    for (TenantPlan &tenant : plan.tenants) {
        const TenantState *state = plan.snapshot->find(tenant.schema);
        if (state && !state->schemaExists) {
            leaveOut(plan, *state);
            continue;
        }
        std::erase_if(tenant.steps,
                      [this](const PlanStep &step) { return step.migration >= 0 && !has(step.migration); });
        const bool changesMigration = std::any_of(tenant.steps.begin(), tenant.steps.end(),
                                                  [](const PlanStep &step) { return step.migration >= 0; });
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
