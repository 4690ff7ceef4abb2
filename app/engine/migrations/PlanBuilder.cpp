// SPDX-License-Identifier: GPL-3.0-or-later
#include "migrations/PlanBuilder.h"

#include "migrations/ExpectedObjects.h"

#include <QCoreApplication>

#include <algorithm>

namespace tenantry {

static QString tr(const char *source)
{
    return QCoreApplication::translate("Engine", source);
}

PlanBuilder::PlanBuilder(const Profile &profile, SnapshotPtr snapshot, PlanRequest request)
    : m_source(*snapshot->source)
    , m_format(HistoryFormat::of(m_source.kind))
    , m_used(m_source.migrations.size())
{
    m_plan.profile = profile;
    m_plan.snapshot = std::move(snapshot);
    m_plan.request = std::move(request);
}

Result<Plan> PlanBuilder::build()
{
    const QString &upTo = m_plan.request.upTo;
    if (!upTo.isEmpty() && upTo != QStringLiteral("0") && m_source.indexOf(upTo) < 0)
        return failure(ErrorCode::SourceInvalid, tr("The source has no migration with version %1.").arg(upTo),
                       tr("\"tenantryctl status\" lists the versions."));
    if (m_plan.request.tenants.isEmpty()) {
        for (const TenantState &tenant : m_plan.snapshot->tenants)
            planTenant(tenant);
    }
    for (const QString &schema : m_plan.request.tenants) {
        const TenantState *tenant = m_plan.snapshot->find(schema);
        if (!tenant)
            return failure(
                ErrorCode::TenantMissing, tr("There is no tenant \"%1\".").arg(schema),
                tr("List the tenants with \"tenantryctl tenants\"; the schema's name counts, not the customer's."));
        planTenant(*tenant);
    }
    for (size_t i = 0; i < m_used.size(); ++i) {
        if (m_used[i])
            m_plan.migrations.push_back(static_cast<int>(i));
    }
    if (const Status fit = refuseUnfit(); !fit)
        return failure(fit.error());
    chooseCanary();
    describe();
    return std::move(m_plan);
}

bool PlanBuilder::blocks(const Finding &finding) const
{
    const bool fixing = m_plan.request.scope == PlanRequest::Scope::Fix;
    switch (finding.type) {
    case FindingType::MissingObject:
    case FindingType::MissingPrivilege:
    case FindingType::OrphanedSchema:
    case FindingType::InterruptedRestore:
    case FindingType::Busy:
    case FindingType::Unreadable:
    case FindingType::InvalidName:
        return true;
    case FindingType::PartialMigration:
        return !fixing || !isMendable(finding);
    case FindingType::MissingTracking:
    case FindingType::ChecksumMismatch:
    case FindingType::MissingSchema:
        return !fixing;
    case FindingType::Pending:
    case FindingType::EmptySchema:
    case FindingType::MissingFile:
        break;
    }
    return false;
}

QString PlanBuilder::reasonFor(const Finding &finding) const
{
    if (finding.type == FindingType::MissingFile)
        return tr("Needs a person: the file of a recorded migration is gone.");
    if (autoFixOf(finding.type) == AutoFix::Yes && finding.type != FindingType::PartialMigration)
        return tr("Has to be settled first, by Review fixes or \"tenantryctl verify --fix\".");
    if (finding.type == FindingType::PartialMigration)
        return m_plan.request.scope == PlanRequest::Scope::Fix
                   ? finding.version.isEmpty()
                         ? tr("Needs a person: no migration creates this index, so that it could be made again.")
                         : tr("Needs a person: what it had done before it failed stays, so it cannot simply be run "
                              "again.")
                   : tr("Has to be settled first, by Review fixes or \"tenantryctl verify --fix\".");
    return tr("Needs a person: %1").arg(suggestedFix(finding.type));
}

/// Running it again does no harm: it runs in one transaction, so nothing of it is there, or it only makes indexes.
static bool isRepeatable(const Migration &migration)
{
    const auto &statements = migration.script.statements;
    return !migration.script.needsNoTransaction()
           || std::all_of(statements.begin(), statements.end(), [](const SqlStatement &statement) {
                  return statement.tag == QStringLiteral("CREATE INDEX");
              });
}

bool PlanBuilder::isMendable(const Finding &finding) const
{
    const int index = finding.version.isEmpty() ? -1 : m_source.indexOf(finding.version);
    if (index < 0)
        return false;
    const bool onlyRebuilt = !finding.objects.empty() && !finding.recordedVersion.isEmpty();
    return onlyRebuilt || isRepeatable(m_source.migrations[static_cast<size_t>(index)]);
}

void PlanBuilder::planTenant(const TenantState &tenant)
{
    const std::vector<Finding> &findings = tenant.diagnosis->findings;
    const bool blocked = std::any_of(findings.begin(), findings.end(), [this](const Finding &f) { return blocks(f); });
    for (const Finding &finding : findings) {
        if (blocks(finding) || finding.type == FindingType::MissingFile)
            m_plan.leftOut.push_back({tenant.schema, finding, reasonFor(finding)});
        else if (blocked && m_plan.request.scope == PlanRequest::Scope::Fix)
            m_plan.leftOut.push_back(
                {tenant.schema, finding, tr("Waits until the tenant's other findings are settled.")});
    }
    if (blocked)
        return;
    std::vector<PlanStep> steps = stepsFor(tenant);
    if (!steps.empty())
        m_plan.tenants.push_back(
            {tenant.schema, tenant.displayName(), std::move(steps), tenant.sizeBytes, historyOf(tenant)});
}

/// The table that the tenant's records go to: as it is, or as it will be made.
HistoryTable PlanBuilder::historyOf(const TenantState &tenant) const
{
    HistoryTable table = m_format.fresh();
    if (tenant.diagnosis->hasHistoryTable)
        table.columns = tenant.diagnosis->historyColumns;
    return table;
}

std::vector<PlanStep> PlanBuilder::stepsFor(const TenantState &tenant)
{
    m_again.assign(m_source.migrations.size(), std::nullopt);
    std::vector<PlanStep> work;
    addCleanUp(tenant, work);
    addMigrations(tenant, work);
    if (work.empty() && tenant.schemaExists)
        return {};
    std::vector<PlanStep> steps;
    addPreparations(tenant, steps);
    std::move(work.begin(), work.end(), std::back_inserter(steps));
    return steps;
}

void PlanBuilder::addPreparations(const TenantState &tenant, std::vector<PlanStep> &steps)
{
    if (!tenant.schemaExists) {
        PlanStep step;
        step.kind = StepKind::CreateSchema;
        steps.push_back(std::move(step));
    }
    if (!tenant.diagnosis->hasHistoryTable) {
        PlanStep step;
        step.kind = StepKind::CreateHistory;
        steps.push_back(std::move(step));
    }
}

void PlanBuilder::addCleanUp(const TenantState &tenant, std::vector<PlanStep> &steps)
{
    if (m_plan.request.scope != PlanRequest::Scope::Fix)
        return;
    for (const Finding &finding : tenant.diagnosis->findings) {
        const int index = finding.version.isEmpty() ? -1 : m_source.indexOf(finding.version);
        if (index < 0)
            continue;
        PlanStep step;
        step.version = finding.version;
        step.migration = index;
        if (finding.type == FindingType::ChecksumMismatch) {
            step.kind = StepKind::UpdateChecksum;
            step.recordedVersion = finding.recordedVersion;
            steps.push_back(std::move(step));
            continue;
        }
        if (finding.type == FindingType::PartialMigration)
            addPartialSteps(finding, step, steps);
    }
}

void PlanBuilder::addPartialSteps(const Finding &finding, const PlanStep &step, std::vector<PlanStep> &steps)
{
    const bool recorded = !finding.recordedVersion.isEmpty();
    const bool rebuild = recorded && !finding.objects.empty();
    for (const ObjectName &object : finding.objects) {
        PlanStep mend = step;
        mend.kind = rebuild ? StepKind::RebuildIndex : StepKind::DropInvalidIndex;
        mend.index = object.name;
        mend.transactional = false;
        steps.push_back(std::move(mend));
    }
    if (rebuild)
        return;
    std::optional<QString> &again = m_again[static_cast<size_t>(step.migration)];
    again = recorded ? finding.recordedVersion : again.value_or(QString());
}

bool PlanBuilder::isWanted(int index) const
{
    const QString &upTo = m_plan.request.upTo;
    const QString &version = m_source.migrations[static_cast<size_t>(index)].version;
    const bool within = upTo.isEmpty() || std::is_lteq(compareVersions(version, upTo));
    const QString &app = m_plan.request.app;
    const QString &name = m_source.migrations[static_cast<size_t>(index)].name;
    return within && (app.isEmpty() || name == app || name.startsWith(app + u'_'));
}

void PlanBuilder::addMigrations(const TenantState &tenant, std::vector<PlanStep> &steps)
{
    for (int index = 0; index < static_cast<int>(m_source.migrations.size()); ++index) {
        const MigrationState state = tenant.diagnosis->states[static_cast<size_t>(index)];
        const std::optional<QString> &again = m_again[static_cast<size_t>(index)];
        if (!again && !isWanted(index))
            continue;
        if (state == MigrationState::Untracked && !again) {
            PlanStep step;
            step.kind = StepKind::RecordMigration;
            step.migration = index;
            step.version = m_source.migrations[static_cast<size_t>(index)].version;
            steps.push_back(std::move(step));
        } else if (state == MigrationState::Pending || again) {
            steps.push_back(applyStep(index, again));
            m_used[static_cast<size_t>(index)] = true;
        }
    }
}

PlanStep PlanBuilder::applyStep(int index, const std::optional<QString> &again) const
{
    const Migration &migration = m_source.migrations[static_cast<size_t>(index)];
    PlanStep step;
    step.kind = StepKind::ApplyMigration;
    step.migration = index;
    step.version = migration.version;
    step.transactional = !migration.script.needsNoTransaction();
    if (again && !again->isEmpty()) {
        step.again = ApplyAgain::Yes;
        step.recordedVersion = *again;
    }
    return step;
}

Status PlanBuilder::refuseUnfit() const
{
    for (const int index : m_plan.migrations) {
        const Migration &migration = m_source.migrations[static_cast<size_t>(index)];
        const auto refuse = [&migration](int line, const QString &message, const QString &hint) {
            return failure(ErrorCode::MigrationRefused,
                           tr("%1, line %2: %3").arg(migration.fileName).arg(line).arg(message), hint);
        };
        if (!migration.script.problems.empty()) {
            const ScriptProblem &problem = migration.script.problems.front();
            return refuse(problem.line, problem.message, problem.hint);
        }
        for (const SqlStatement &statement : migration.script.statements) {
            if (statement.transactionControl)
                return refuse(statement.line, tr("%1 inside a migration.").arg(statement.tag),
                              tr("Remove it: each migration already runs in a transaction of its own, together with "
                                 "its record."));
        }
    }
    return {};
}

void PlanBuilder::chooseCanary()
{
    if (m_plan.tenants.empty())
        return;
    const QString &wanted = m_plan.profile.runs.canary;
    const auto found = std::find_if(m_plan.tenants.begin(), m_plan.tenants.end(),
                                    [&wanted](const TenantPlan &tenant) { return tenant.schema == wanted; });
    if (found != m_plan.tenants.end())
        std::rotate(m_plan.tenants.begin(), found, found + 1);
    m_plan.canary = m_plan.tenants.front().schema;
}

void PlanBuilder::describe()
{
    const auto tenants = m_plan.tenants.size();
    const auto migrations = m_plan.migrations.size();
    const bool fixing = m_plan.request.scope == PlanRequest::Scope::Fix;
    if (tenants == 0) {
        m_plan.title = fixing ? tr("Nothing can be fixed automatically") : tr("Nothing is pending");
        m_plan.effect = m_plan.leftOut.empty() ? tr("Every tenant is current.") : tr("What is left needs a person.");
        return;
    }
    if (fixing)
        m_plan.title = tenants == 1 ? tr("Fix 1 tenant") : tr("Fix %1 tenants").arg(tenants);
    else if (migrations == 1)
        m_plan.title =
            tenants == 1 ? tr("Apply 1 migration to 1 tenant") : tr("Apply 1 migration to %1 tenants").arg(tenants);
    else
        m_plan.title = tenants == 1 ? tr("Apply %1 migrations to 1 tenant").arg(migrations)
                                    : tr("Apply %1 migrations to %2 tenants").arg(migrations).arg(tenants);
    m_plan.effect = tenants == 1
                        ? tr("%1 becomes current.").arg(m_plan.tenants.front().name)
                        : tr("%1 tenants become current; %2 goes first.").arg(tenants).arg(m_plan.tenants.front().name);
}

} // namespace tenantry
