// SPDX-License-Identifier: GPL-3.0-or-later
#include "migrations/Plan.h"

#include "migrations/PlanBuilder.h"
#include "migrations/PlanByProject.h"
#include "migrations/ProjectStep.h"
#include "migrations/StepScript.h"
#include "migrations/steps/StepKinds.h"
#include "postgres/Quoting.h"

#include <QCoreApplication>
#include <QHash>

#include <algorithm>

namespace tenantry {

QString PlanStep::title() const
{
    return kind->title(*this);
}

bool PlanStep::unrecordsMigration() const
{
    return kind == &steps::unapplyMigration();
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
        return migration && !migration->isReversible();
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
    QHash<MigrationId, size_t> places;
    for (size_t i = 0; i < migrations.size(); ++i)
        places.insert(migrations[i], i);
    const auto place = [this, &places](const StepSummary &one) {
        const auto last = one.kind->sendsFile() || one.kind == &steps::unapplyMigration() ? migrations.size() : 0;
        return one.kind == &steps::finishByProject() ? 2 * migrations.size() : last + places.value(one.migration, 0);
    };
    std::stable_sort(result.begin(), result.end(),
                     [&place](const StepSummary &a, const StepSummary &b) { return place(a) < place(b); });
    std::vector<StepSummary> once;
    for (const auto &step : database)
        once.push_back({nullptr, step->title(), 0, {}});
    result.insert(result.begin(), once.begin(), once.end());
    return result;
}

static QByteArray sqlOf(const Plan &plan, const TenantPlan &tenant, const PlanStep &step)
{
    if (isByProject(tenant, step)) {
        const QByteArray schema = quoting::identifier(tenant.schema);
        return step.kind->sql(step, {*tenant.set, schema, {tenant.history, {}}, {}}).own;
    }
    const StepLimits limits{plan.profile.runs.lockTimeout, plan.profile.runs.statementTimeout};
    QByteArray sql;
    for (const ScriptMessage &message : stepMessages(plan.profile, plan.snapshot->server, tenant, step, limits))
        sql += message.sql;
    return sql;
}

QString stepAsSql(const Plan &plan, const TenantPlan &tenant, const PlanStep &step)
{
    return QString::fromUtf8(sqlOf(plan, tenant, step));
}

/// Text in a comment: it must not end the line.
static QByteArray inComment(const QString &text)
{
    return text.toUtf8().replace('\n', ' ').replace('\r', ' ');
}

void writePlanAsSql(const Plan &plan, const std::function<void(const QByteArray &piece)> &sink, const QString &schema)
{
    sink("-- " + plan.title.toUtf8() + '\n');
    for (const QString &notice : plan.notices)
        sink("-- " + inComment(notice) + '\n');
    if (!plan.database.empty())
        sink("\n-- The database, once\n");
    for (const auto &step : plan.database)
        sink("\n-- " + inComment(step->title()) + '\n' + step->text().toUtf8());
    for (const TenantPlan &tenant : plan.tenants) {
        if (!schema.isEmpty() && tenant.schema != schema)
            continue;
        sink("\n-- Tenant " + inComment(tenant.schema) + '\n');
        for (const PlanStep &step : tenant.steps)
            sink("\n-- " + step.title().toUtf8() + '\n' + sqlOf(plan, tenant, step));
    }
}

QString planAsSql(const Plan &plan, const QString &schema)
{
    QByteArray sql;
    writePlanAsSql(
        plan, [&sql](const QByteArray &piece) { sql += piece; }, schema);
    return QString::fromUtf8(sql);
}

namespace {

/// What can be settled, all of it; of whom, and what is left, is told afterwards.
PlanRequest everyFix()
{
    PlanRequest request;
    request.scope = PlanRequest::Scope::Fix;
    request.consents = {FixPlan::Checksum, FixPlan::Reapply};
    return request;
}

void leaveEdited(PlanRequest &request, const TenantState &tenant)
{
    for (const Finding &finding : tenant.diagnosis->findings) {
        if (finding.fix == FixPlan::Checksum)
            request.left.insert({tenant.schema, finding.type, finding.migration});
    }
}

bool isAnyFixable(const TenantState &tenant)
{
    const std::vector<Finding> &findings = tenant.diagnosis->findings;
    return std::any_of(findings.begin(), findings.end(), [](const Finding &finding) { return finding.isFixable(); });
}

} // namespace

PlanRequest reviewOfFixes(const FleetSnapshot &snapshot, const QStringList &tenants)
{
    PlanRequest request = everyFix();
    request.tenants = tenants;
    if (tenants.isEmpty()) {
        for (const TenantState &tenant : snapshot.tenants)
            leaveEdited(request, tenant);
    }
    for (const QString &schema : tenants) {
        if (const TenantState *tenant = snapshot.find(schema))
            leaveEdited(request, *tenant);
    }
    return request;
}

bool isFixable(const TenantState &tenant)
{
    return isAnyFixable(tenant) && PlanBuilder(Profile(), nullptr, everyFix()).plans(tenant);
}

bool isFixedUnasked(const TenantState &tenant)
{
    if (!isAnyFixable(tenant))
        return false;
    PlanRequest request = everyFix();
    leaveEdited(request, tenant);
    return PlanBuilder(Profile(), nullptr, request).plans(tenant);
}

bool hasWork(const FleetSnapshot &snapshot, const PlanRequest &request)
{
    PlanBuilder builder(Profile(), nullptr, request);
    const bool isBack = request.scope == PlanRequest::Scope::RollBack;
    const auto isPlanned = [&builder, isBack](const TenantState &tenant) {
        const Diagnosis &diagnosis = *tenant.diagnosis;
        const bool isOpen = isBack || !diagnosis.findings.empty() || diagnosis.pendingCount > 0;
        return isOpen && builder.plans(tenant);
    };
    if (request.tenants.isEmpty())
        return std::any_of(snapshot.tenants.begin(), snapshot.tenants.end(), isPlanned);
    return std::any_of(request.tenants.begin(), request.tenants.end(), [&](const QString &schema) {
        const TenantState *tenant = snapshot.find(schema);
        return tenant && isPlanned(*tenant);
    });
}

/// Of a record nobody knows what was done.
static Status refuseRecords(const SourceReading &source)
{
    if (!source.main().isShownOnly())
        return {};
    return failure(
        ErrorCode::MigrationRefused,
        QCoreApplication::translate("Engine", "The migrations are known by what other tenants have recorded alone, so "
                                              "none can be applied."),
        QCoreApplication::translate(
            "Engine", "Under [migrations], name the folder of SQL files or the Django project that they come from."));
}

Result<Plan> makePlan(const Profile &profile, SnapshotPtr snapshot, const PlanRequest &request)
{
    if (const Status known = refuseRecords(*snapshot->source); !known)
        return failure(known.error());
    if (const Status fits = plannableAgainst(*snapshot->source, request); !fits)
        return failure(fits.error());
    return PlanBuilder(profile, std::move(snapshot), request).build();
}

} // namespace tenantry
