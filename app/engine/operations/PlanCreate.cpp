// SPDX-License-Identifier: GPL-3.0-or-later
#include "migrations/Diagnose.h"
#include "migrations/PlanRoles.h"
#include "migrations/steps/StepKinds.h"
#include "operations/NewTenantName.h"
#include "operations/PlanOfTenant.h"
#include "operations/SchemaCopying.h"
#include "operations/Writable.h"

#include <QCoreApplication>
#include <QJsonObject>
#include <QRandomGenerator>

#include <algorithm>

namespace tenantry {

namespace {

QString tr(const char *source)
{
    return QCoreApplication::translate("Engine", source);
}

CreationMark newMark()
{
    return {QString::number(QRandomGenerator::system()->generate64(), 16)};
}

/// The fleet with the tenant in it as it would be found: registered, and without a schema.
SnapshotPtr withTenant(const FleetSnapshot &fleet, const NewTenant &tenant)
{
    const auto imagined = std::make_shared<FleetSnapshot>(fleet);
    const MigrationSetPtr &set = fleet.source->setFor();
    TenantEvidence evidence;
    evidence.schemaExists = false;
    TenantState state;
    state.schema = tenant.schema;
    state.name = tenant.name.isEmpty() ? tenant.schema : tenant.name;
    state.domain = tenant.domain;
    state.schemaExists = false;
    state.diagnosis = std::make_shared<const Diagnosis>(diagnose(set, ExpectedObjects(*set), evidence));
    const auto at = std::ranges::lower_bound(imagined->tenants, state.schema, {}, &TenantState::schema);
    imagined->tenants.insert(at, std::move(state));
    return imagined;
}

/// What would be applied to it. Errors: MigrationRefused where not all of it can be.
Result<Plan> migrationsOf(const Access &access, const SnapshotPtr &fleet, const NewTenant &tenant)
{
    PlanRequest request;
    request.scope = PlanRequest::Scope::Fix;
    request.tenants = {tenant.schema};
    Result<Plan> plan = makePlan(access.profile, withTenant(*fleet, tenant), request);
    if (!plan)
        return plan;
    const std::vector<bool> blocked = fleet->source->main().blocked();
    const auto firstBlocked = std::ranges::find(blocked, true);
    if (firstBlocked != blocked.end() || plan->isEmpty() || !plan->leftOut.empty()) {
        const auto position = static_cast<std::size_t>(firstBlocked - blocked.begin());
        const SourceProblem *problem =
            firstBlocked == blocked.end() ? nullptr : fleet->source->main().problemOf(position);
        const QString reason = problem                 ? problem->fact
                               : plan->leftOut.empty() ? plan->effect
                                                       : plan->leftOut.front().reason;
        return failure(ErrorCode::MigrationRefused,
                       tr("Not every migration can be applied to a new tenant: %1").arg(reason),
                       tr("Settle that first: a tenant that is created has all of them."));
    }
    // The schema is made by a step of ours, which marks it.
    std::erase_if(plan->tenants.front().steps,
                  [](const PlanStep &step) { return step.kind == &steps::createSchema(); });
    return plan;
}

/// The row as it is entered: what the profile sets, and over it what was said.
Result<RegistryRow> rowOf(const Profile &profile, const NewTenant &tenant)
{
    Result<QMap<QString, QString>> values = assignments(profile.tenants.setOnCreate);
    if (!values)
        return failure(values.error());
    values->insert(tenant.values);
    return RegistryRow{tenant.schema, tenant.name, tenant.domain, std::move(*values)};
}

/// What fills the schema with migrations; it is there, and empty.
Result<Steps> migratingSteps(const Access &access, const SnapshotPtr &fleet, const NewTenant &tenant,
                             LifecyclePlan &planned)
{
    Result<Plan> plan = migrationsOf(access, fleet, tenant);
    if (!plan)
        return failure(plan.error());
    planned.notices += plan->notices;
    return migrationSteps(planned.access, std::move(*plan));
}

/// A template has to have everything, and nothing that somebody would have to mend in each copy.
Result<const TenantState *> templateOf(const FleetSnapshot &fleet, const QString &schema)
{
    const TenantState *tenant = fleet.find(schema);
    if (!tenant || !tenant->schemaExists)
        return failure(ErrorCode::TenantMissing, tr("There is no tenant \"%1\" with a schema.").arg(schema));
    const Diagnosis &diagnosis = *tenant->diagnosis;
    const std::vector<Finding> &findings = diagnosis.findings;
    if (diagnosis.health == TenantHealth::Healthy && diagnosis.history)
        return tenant;
    const QString why = findings.empty() ? tr("it has no history") : findingDescription(findings.front());
    return failure(ErrorCode::MigrationRefused, tr("\"%1\" is no template: %2").arg(schema, why),
                   tr("Settle that first, or choose a healthy tenant."));
}

/// Tables that Django fills after migrating, each after those that it refers to.
QStringList filledByDjango(const MigrationSet &set)
{
    if (!set.isAppliedByProject())
        return {};
    QStringList tables;
    if (set.apps().contains(QStringLiteral("contenttypes")))
        tables << QStringLiteral("django_content_type");
    if (set.apps().contains(QStringLiteral("auth")))
        tables << QStringLiteral("auth_permission");
    return tables;
}

Result<Steps> copyingSteps(const Access &access, const TenantState &source, const CopyRequest &request,
                           const TaskContext &task)
{
    Result<SchemaCopy> copy =
        planSchemaCopy(access, request, runRoleOf(access.profile.runs, source.owner).role, newMark(), task);
    if (!copy)
        return failure(copy.error());
    return Steps{copySchemaStep(std::move(*copy)), compareStructuresStep(request.source, request.schema)};
}

/// The schema with all that the migrations make.
Result<Steps> fillingSteps(const Access &access, const SnapshotPtr &fleet, const NewTenant &tenant,
                           LifecyclePlan &planned, const TaskContext &task)
{
    Result<Steps> steps = Steps();
    if (tenant.from.isEmpty()) {
        const QString owner = runRoleOf(access.profile.runs, commonOwner(*fleet)).role;
        steps->push_back(makeSchemaStep({tenant.schema, owner, newMark()}));
        Result<Steps> migrating = migratingSteps(access, fleet, tenant, planned);
        if (!migrating)
            return migrating;
        steps->insert(steps->end(), migrating->begin(), migrating->end());
    } else {
        const Result<const TenantState *> source = templateOf(*fleet, tenant.from);
        if (!source)
            return failure(source.error());
        CopyRequest request{tenant.from, tenant.schema, CopyRequest::Rows::Listed, {}};
        request.tables << (*source)->diagnosis->history->name;
        request.tables += filledByDjango(fleet->source->main()) + tenant.rowsOf;
        request.tables.removeDuplicates();
        steps = copyingSteps(access, **source, request, task);
        if (!steps)
            return steps;
    }
    steps->push_back(verifyTenantStep(planned.access, tenant.schema, fleet->source->setFor()));
    return steps;
}

/// The row that is entered, and the plan about the tenant, without its steps. Errors: those of planCreate() that are
/// about its name and its row.
struct Beginning {
    LifecyclePlan plan;
    RegistryForm form;
    RegistryRow row;
};
Result<Beginning> begin(const Access &access, const SnapshotPtr &fleet, const NewTenant &tenant,
                        const JournalMessage &what, const TaskContext &task)
{
    if (const std::optional<Error> refused = whyNotWritable(access.profile, fleet->server))
        return failure(*refused);
    Result<ReadingSession> session = access.reading(access.session(QStringLiteral("create")), task.stopToken());
    if (!session)
        return failure(session.error());
    Connection &connection = session->connection();
    if (const Status name = checkNewName(connection, access.profile, *fleet, tenant.schema, task.stopToken()); !name)
        return failure(name.error());
    Result<RegistryForm> form = readRegistryForm(connection, access.profile.tenants, task.stopToken());
    if (!form)
        return failure(form.error());
    Result<RegistryRow> row = rowOf(access.profile, tenant);
    if (!row)
        return failure(row.error());
    if (const Status fits = form->check(*row); !fits)
        return failure(fits.error());
    LifecyclePlan plan = lifecyclePlan(access, fleet, tenant.schema, what);
    plan.notices = nameNotices(tenant.schema);
    return Beginning{std::move(plan), std::move(*form), std::move(*row)};
}

LifecyclePlan finished(Beginning begun, Steps steps)
{
    LifecyclePlan plan = std::move(begun.plan);
    plan.steps = std::move(steps);
    plan.steps.push_back(registerTenantStep(std::move(begun.form), std::move(begun.row)));
    plan.confirmation = confirmationOf(plan);
    return plan;
}

} // namespace

Result<LifecyclePlan> planCreate(const Access &access, const SnapshotPtr &fleet, const NewTenant &tenant,
                                 const TaskContext &task)
{
    Result<Beginning> begun =
        begin(access, fleet, tenant, {QStringLiteral("run.create_tenant"), {{QStringLiteral("schema"), tenant.schema}}},
              task);
    if (!begun)
        return failure(begun.error());
    Result<Steps> steps = fillingSteps(access, fleet, tenant, begun->plan, task);
    if (!steps)
        return failure(steps.error());
    return finished(std::move(*begun), std::move(*steps));
}

Result<LifecyclePlan> planClone(const Access &access, const SnapshotPtr &fleet, const QString &source,
                                const NewTenant &tenant, const TaskContext &task)
{
    const TenantState *copied = fleet->find(source);
    if (!copied || !copied->schemaExists)
        return failure(ErrorCode::TenantMissing, tr("There is no tenant \"%1\" with a schema.").arg(source));
    Result<Beginning> begun = begin(access, fleet, tenant,
                                    {QStringLiteral("run.clone_tenant"),
                                     {{QStringLiteral("source"), source}, {QStringLiteral("schema"), tenant.schema}}},
                                    task);
    if (!begun)
        return failure(begun.error());
    if (copied->health() != TenantHealth::Healthy)
        begun->plan.notices << tr("\"%1\" is not healthy, and its copy will not be, either.").arg(source);
    Result<Steps> steps = copyingSteps(access, *copied, {source, tenant.schema, CopyRequest::Rows::All, {}}, task);
    if (!steps)
        return failure(steps.error());
    return finished(std::move(*begun), std::move(*steps));
}

} // namespace tenantry
