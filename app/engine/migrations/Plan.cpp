// SPDX-License-Identifier: GPL-3.0-or-later
#include "migrations/Plan.h"

#include "migrations/PlanBuilder.h"
#include "migrations/StepScript.h"
#include "migrations/steps/StepKinds.h"

#include <QHash>

#include <algorithm>

namespace tenantry {

QString PlanStep::title() const
{
    return kind->title(*this);
}

bool PlanStep::recordsMigration() const
{
    return kind == &steps::applyMigration() || kind == &steps::recordMigration();
}

int Plan::stepCount() const
{
    int count = 0;
    for (const TenantPlan &tenant : tenants)
        count += static_cast<int>(tenant.steps.size());
    return count;
}

qint64 Plan::sizeBytes() const
{
    qint64 bytes = 0;
    for (const TenantPlan &tenant : tenants)
        bytes += tenant.sizeBytes;
    return bytes;
}

const Migration *Plan::find(const MigrationId &id) const
{
    for (const ExpectedSet &one : snapshot->source->sets) {
        if (const Migration *found = one.set->find(id))
            return found;
    }
    return nullptr;
}

std::vector<MigrationId> Plan::irreversible() const
{
    std::vector<MigrationId> result;
    std::copy_if(migrations.begin(), migrations.end(), std::back_inserter(result), [this](const MigrationId &id) {
        const Migration *migration = find(id);
        return migration && !migration->hasRollback();
    });
    return result;
}

QStringList Plan::schemas() const
{
    QStringList result;
    result.reserve(static_cast<qsizetype>(tenants.size()));
    for (const TenantPlan &tenant : tenants)
        result << tenant.schema;
    return result;
}

std::vector<Plan::StepSummary> Plan::summary() const
{
    std::vector<StepSummary> result;
    QHash<QString, size_t> known;
    for (const TenantPlan &tenant : tenants) {
        for (const PlanStep &step : tenant.steps) {
            const QString key = step.kind->key() + u'|' + step.migration.text();
            if (const auto found = known.constFind(key); found != known.constEnd()) {
                ++result[*found].tenants;
                continue;
            }
            known.insert(key, result.size());
            result.push_back({step.kind, step.title(), 1, step.migration});
        }
    }
    // Preparations first, then the migrations in their order, whichever tenant brought them up.
    const auto place = [this](const StepSummary &one) {
        const auto at = std::find(migrations.begin(), migrations.end(), one.migration);
        const auto last = one.kind == &steps::applyMigration() ? migrations.size() : 0;
        return last + static_cast<size_t>(at == migrations.end() ? 0 : at - migrations.begin());
    };
    std::stable_sort(result.begin(), result.end(),
                     [&place](const StepSummary &a, const StepSummary &b) { return place(a) < place(b); });
    return result;
}

QString stepAsSql(const Plan &plan, const TenantPlan &tenant, const PlanStep &step)
{
    const StepLimits limits{plan.profile.runs.lockTimeout, plan.profile.runs.statementTimeout};
    QByteArray sql;
    for (const ScriptMessage &message :
         stepMessages(plan.profile.migrations, plan.snapshot->server, tenant, step, limits))
        sql += message.sql;
    return QString::fromUtf8(sql);
}

QString planAsSql(const Plan &plan, const QString &schema)
{
    QString sql = QStringLiteral("-- %1\n").arg(plan.title);
    for (const TenantPlan &tenant : plan.tenants) {
        if (!schema.isEmpty() && tenant.schema != schema)
            continue;
        sql += QStringLiteral("\n-- Tenant %1\n").arg(QString(tenant.schema).replace(u'\n', u' '));
        for (const PlanStep &step : tenant.steps)
            sql += QStringLiteral("\n-- %1\n%2").arg(step.title(), stepAsSql(plan, tenant, step));
    }
    return sql;
}

Result<Plan> makePlan(const Profile &profile, SnapshotPtr snapshot, const PlanRequest &request)
{
    return PlanBuilder(profile, std::move(snapshot), request).build();
}

} // namespace tenantry
