// SPDX-License-Identifier: GPL-3.0-or-later
#include "migrations/PlanBuilder.h"

#include "migrations/ConfirmedSteps.h"
#include "migrations/PlanByProject.h"
#include "migrations/PlanExtensions.h"
#include "migrations/PlanRoles.h"
#include "migrations/PlanWords.h"
#include "migrations/formats/MigrationFormat.h"
#include "migrations/steps/StepKinds.h"

#include <QCoreApplication>

#include <algorithm>
#include <optional>

namespace tenantry {

static QString tr(const char *source)
{
    return QCoreApplication::translate("Engine", source);
}

PlanBuilder::PlanBuilder(const Profile &profile, SnapshotPtr snapshot, PlanRequest request)
{
    m_plan.profile = profile;
    m_plan.snapshot = std::move(snapshot);
    m_plan.request = std::move(request);
}

Result<Plan> PlanBuilder::build()
{
    if (const Status planned = planTenants(); !planned)
        return failure(planned.error());
    collectMigrations();
    if (const Status fit = refuseUnfit(); !fit)
        return failure(fit.error());
    if (const Status able = isWithinCommand(m_plan); !able)
        return failure(able.error());
    if (const Status reversible = isReversible(m_plan); !reversible)
        return failure(reversible.error());
    chooseCanary();
    describePlan(m_plan, m_waiting ? PlanWaits::ForAFile : PlanWaits::ForNothing);
    planExtensions(m_plan);
    return std::move(m_plan);
}

Status PlanBuilder::planTenants()
{
    if (m_plan.request.tenants.isEmpty()) {
        for (const TenantState &tenant : m_plan.snapshot->tenants)
            planTenant(tenant);
    }
    for (const QString &schema : m_plan.request.tenants) {
        const TenantState *tenant = m_plan.snapshot->find(schema);
        if (!tenant)
            return failure(ErrorCode::TenantMissing, tr("There is no tenant \"%1\".").arg(schema),
                           tr("The schema's name counts, not the customer's."));
        planTenant(*tenant);
    }
    return {};
}

/// In the order of their sets.
void PlanBuilder::collectMigrations()
{
    for (const ExpectedSet &one : m_plan.snapshot->source->sets) {
        for (const Migration &migration : one.set->migrations()) {
            if (m_used.erase(migration.id) > 0)
                m_plan.migrations.push_back(migration.id);
        }
    }
}

bool PlanBuilder::blocks(const TenantState &tenant, const Finding &finding) const
{
    const bool fixing = m_plan.request.scope != PlanRequest::Scope::Apply;
    switch (traitsOf(finding.type).blocks) {
    case FindingBlocks::Nothing:
        return false;
    case FindingBlocks::Applying:
        return !fixing || !finding.isFixable() || !isChosen(tenant, finding);
    case FindingBlocks::Changes:
        break;
    }
    return true;
}

bool PlanBuilder::isBlocked(const TenantState &tenant) const
{
    const std::vector<Finding> &findings = tenant.diagnosis->findings;
    return std::any_of(findings.begin(), findings.end(), [&](const Finding &one) { return blocks(tenant, one); });
}

/// An adoption writes records only: it neither accepts a file nor runs one.
bool PlanBuilder::isChosen(const TenantState &tenant, const Finding &finding) const
{
    if (m_plan.request.scope == PlanRequest::Scope::Adopt)
        return true;
    if (isLeft(tenant.schema, finding.type, finding.migration))
        return false;
    if (!needsConsent(finding.fix))
        return true;
    if (!m_plan.request.confirmed)
        return m_plan.request.consents.contains(finding.fix);
    PlanStep step;
    step.kind = finding.fix == FixPlan::Checksum ? &steps::updateChecksum() : &steps::reapplyMigration();
    step.migration = finding.migration;
    return m_plan.request.confirmed->has(tenant.schema, step);
}

bool PlanBuilder::isLeft(const QString &schema, FindingType type, const MigrationId &migration) const
{
    const std::set<FixChoice> &left = m_plan.request.left;
    return !left.empty() && (left.contains({schema, type, {}}) || left.contains({schema, type, migration}));
}

/// A schema without tables has no finding for each migration that it waits for.
bool PlanBuilder::leavesPending(const TenantState &tenant, const MigrationId &migration) const
{
    return isLeft(tenant.schema, FindingType::Pending, migration)
           || isLeft(tenant.schema, FindingType::EmptySchema, {});
}

bool PlanBuilder::plans(const TenantState &tenant)
{
    return !isBlocked(tenant) && !stepsFor(tenant).empty();
}

void PlanBuilder::planTenant(const TenantState &tenant)
{
    const std::vector<Finding> &findings = tenant.diagnosis->findings;
    const bool blocked = isBlocked(tenant);
    for (const Finding &finding : findings) {
        if (blocks(tenant, finding) || finding.type == FindingType::MissingFile)
            m_plan.leftOut.push_back({tenant.schema, finding, whyLeftOut(finding, m_plan.request.scope)});
        else if (blocked && m_plan.request.scope == PlanRequest::Scope::Fix)
            m_plan.leftOut.push_back(
                {tenant.schema, finding, tr("Waits until the tenant's other findings are settled.")});
    }
    if (blocked)
        return;
    std::vector<PlanStep> steps = stepsFor(tenant);
    if (m_plan.request.confirmed && !keepConfirmed(tenant, steps))
        return;
    if (m_plan.request.confirmed && steps.empty())
        steps = unfinishedOf(tenant, *m_plan.request.confirmed);
    for (const PlanStep &step : steps) {
        if (step.kind->sendsFile() || step.unrecordsMigration())
            m_used.insert(step.migration);
    }
    const bool isAll = m_plan.request.scope != PlanRequest::Scope::RollBack && m_plan.request.upTo.isEmpty()
                       && m_plan.request.app.isEmpty();
    if (!steps.empty())
        m_plan.tenants.push_back({tenant.schema, tenant.displayName(), std::move(steps), tenant.sizeBytes,
                                  historyOf(tenant), tenant.diagnosis->set, tenant.diagnosis->recorded,
                                  tenant.diagnosis->levelText, roleFor(tenant),
                                  isAll ? DjangoOthers::All : DjangoOthers::Needed, tenant.tenantType});
}

/// False where what was confirmed would now be done without what stands before it: somebody took that back since.
bool PlanBuilder::keepConfirmed(const TenantState &tenant, std::vector<PlanStep> &steps)
{
    const auto isConfirmed = [&](const PlanStep &step) { return m_plan.request.confirmed->has(tenant.schema, step); };
    const auto first = std::find_if(steps.begin(), steps.end(), [&](const PlanStep &step) {
        return step.recordsMigration() && !isConfirmed(step);
    });
    const bool isFollowed = std::any_of(
        first, steps.end(), [&](const PlanStep &step) { return step.recordsMigration() && isConfirmed(step); });
    if (isFollowed) {
        const Migration &before = *tenant.set().find(first->migration);
        Finding finding = tenantFinding(FindingType::Pending, EvidenceKind::None);
        finding.migration = before.id;
        finding.migrationName = before.name;
        m_plan.leftOut.push_back(
            {tenant.schema, std::move(finding),
             tr("%1 stands before what was confirmed, and was not confirmed itself: plan this tenant anew.")
                 .arg(before.title())});
        return false;
    }
    std::erase_if(steps, [&](const PlanStep &step) { return !isConfirmed(step); });
    return true;
}

/// The table that the tenant's records go to: as it is, or as it will be made.
HistoryTable PlanBuilder::historyOf(const TenantState &tenant) const
{
    HistoryTable table = tenant.diagnosis->history ? *tenant.diagnosis->history : tenant.set().format().fresh();
    table.oid = tenant.historyOid;
    return table;
}

/// A schema that is yet to be made will be whose all others are.
RunRole PlanBuilder::roleFor(const TenantState &tenant)
{
    if (tenant.schemaExists)
        return runRoleOf(m_plan.profile.runs, tenant.owner);
    if (!m_commonOwner)
        m_commonOwner = commonOwner(*m_plan.snapshot);
    return runRoleOf(m_plan.profile.runs, *m_commonOwner);
}

std::vector<PlanStep> PlanBuilder::stepsFor(const TenantState &tenant)
{
    m_again.clear();
    m_reapplied.clear();
    std::vector<PlanStep> work;
    if (m_plan.request.scope == PlanRequest::Scope::RollBack) {
        work = stepsBack(tenant, m_plan.request);
    } else if (m_plan.request.scope == PlanRequest::Scope::Adopt) {
        addRecords(tenant, work);
    } else {
        addCleanUp(tenant, work);
        findReapplied(tenant);
        addMigrations(tenant, work);
    }
    if (work.empty() && !isToBeCreated(tenant))
        return {};
    finishByProject(tenant.set(), work);
    std::vector<PlanStep> steps;
    addPreparations(tenant, work, steps);
    std::move(work.begin(), work.end(), std::back_inserter(steps));
    return steps;
}

/// A schema is made only where it is missed: a tenant may have none on purpose.
bool PlanBuilder::isToBeCreated(const TenantState &tenant) const
{
    const std::vector<Finding> &findings = tenant.diagnosis->findings;
    return m_plan.request.scope != PlanRequest::Scope::Adopt && m_plan.request.scope != PlanRequest::Scope::RollBack
           && std::any_of(findings.begin(), findings.end(),
                          [](const Finding &finding) { return finding.fix == FixPlan::Create; });
}

static PlanStep recordStep(const Migration &migration)
{
    PlanStep step;
    step.kind = &steps::recordMigration();
    step.migration = migration.id;
    return step;
}

static PlanStep reapplyStep(const Migration &migration, const Reapplied &reapplied)
{
    PlanStep step;
    step.kind = &steps::reapplyMigration();
    step.migration = migration.id;
    step.transactional = migration.isTransactional();
    step.recorded = reapplied.recorded.isEmpty() ? migration.id : reapplied.recorded;
    step.objects = reapplied.absent;
    return step;
}

/// Of what is not recorded: what the schema shows is; the rest is told, for nothing shows whether it ran. Where one row
/// stands for every version up to it, nothing above such a gap can be recorded.
void PlanBuilder::addRecords(const TenantState &tenant, std::vector<PlanStep> &steps)
{
    const MigrationSet &set = tenant.set();
    const std::vector<MigrationState> &states = tenant.diagnosis->states;
    const bool anyShown = std::find(states.begin(), states.end(), MigrationState::Untracked) != states.end();
    const Migration *gap = nullptr;
    for (std::size_t i = 0; anyShown && i < set.size(); ++i) {
        const Migration &migration = set.at(i);
        const bool isOpen = states[i] == MigrationState::Untracked || states[i] == MigrationState::Pending;
        if (!isOpen || !isWanted(set, i))
            continue;
        const bool isCovered = gap && set.format().limits().keepsHighestOnly;
        if (states[i] == MigrationState::Untracked && !isCovered) {
            steps.push_back(recordStep(migration));
            continue;
        }
        if (!gap)
            gap = &migration;
        Finding finding = tenantFinding(FindingType::Pending, EvidenceKind::None);
        finding.migration = migration.id;
        finding.migrationName = migration.name;
        m_plan.leftOut.push_back(
            {tenant.schema, std::move(finding),
             states[i] == MigrationState::Pending
                 ? tr("%1 is not recorded: nothing in the schema shows that it ran.").arg(migration.title())
                 : tr("%1 is not recorded: its record would stand for %2 as well.")
                       .arg(migration.title(), gap->title())});
    }
}

void PlanBuilder::addPreparations(const TenantState &tenant, const std::vector<PlanStep> &work,
                                  std::vector<PlanStep> &steps)
{
    if (!tenant.schemaExists) {
        PlanStep step;
        step.kind = &steps::createSchema();
        steps.push_back(std::move(step));
    }
    // A project makes its own, with its first migration; records of ours need one before that.
    const bool isOurs =
        !tenant.set().isAppliedByProject() || (!work.empty() && work.front().kind == &steps::recordMigration());
    if (!tenant.diagnosis->history && isOurs) {
        PlanStep step;
        step.kind = &steps::createHistory();
        steps.push_back(std::move(step));
    }
}

/// Only of a tenant that waits for nobody's decision.
void PlanBuilder::findReapplied(const TenantState &tenant)
{
    const std::vector<Finding> &findings = tenant.diagnosis->findings;
    const bool isAny = std::any_of(findings.begin(), findings.end(),
                                   [](const Finding &finding) { return finding.fix == FixPlan::Reapply; });
    if (m_plan.request.scope != PlanRequest::Scope::Fix || !isAny)
        return;
    const std::optional<std::vector<Reapplied>> found = reapplication(*tenant.diagnosis);
    for (const Reapplied &one : found.value_or(std::vector<Reapplied>()))
        m_reapplied.emplace(one.position, one);
}

void PlanBuilder::addCleanUp(const TenantState &tenant, std::vector<PlanStep> &steps)
{
    if (m_plan.request.scope != PlanRequest::Scope::Fix)
        return;
    for (const Finding &finding : tenant.diagnosis->findings) {
        if (finding.migration.isEmpty() || !finding.isFixable())
            continue;
        PlanStep step;
        step.migration = finding.migration;
        if (finding.fix == FixPlan::Checksum) {
            step.kind = &steps::updateChecksum();
            step.recorded = finding.recorded;
            steps.push_back(std::move(step));
            continue;
        }
        if (finding.type == FindingType::PartialMigration)
            addPartialSteps(finding, step, steps);
    }
}

void PlanBuilder::addPartialSteps(const Finding &finding, const PlanStep &step, std::vector<PlanStep> &steps)
{
    const bool rebuild = finding.fix == FixPlan::RebuildIndex;
    for (const ObjectName &object : finding.evidence.objects) {
        PlanStep mend = step;
        mend.kind = rebuild ? &steps::rebuildIndex() : &steps::dropInvalidIndex();
        mend.index = object.name;
        mend.transactional = false;
        steps.push_back(std::move(mend));
    }
    if (rebuild)
        return;
    MigrationId &again = m_again[finding.migration];
    if (!finding.recorded.isEmpty())
        again = finding.recorded;
}

bool PlanBuilder::isWanted(const MigrationSet &set, std::size_t position)
{
    if (m_wantedSet != &set) {
        m_wantedSet = &set;
        m_wanted = wantedOf(set, m_plan.request);
    }
    return m_wanted[position];
}

void PlanBuilder::addMigrations(const TenantState &tenant, std::vector<PlanStep> &steps)
{
    const MigrationSet &set = tenant.set();
    const std::vector<bool> blocked = set.blocked();
    for (std::size_t i = 0; i < set.size(); ++i) {
        const Migration &migration = set.at(i);
        const MigrationState state = tenant.diagnosis->states[i];
        const bool again = m_again.contains(migration.id);
        if (!again && !isWanted(set, i))
            continue;
        if (const auto found = m_reapplied.find(i); found != m_reapplied.end()) {
            steps.push_back(reapplyStep(migration, found->second));
            continue;
        }
        if (state == MigrationState::Pending && !again && leavesPending(tenant, migration.id))
            return; // what stands after it waits with it
        if (state == MigrationState::Untracked && !again) {
            steps.push_back(recordStep(migration));
        } else if (state == MigrationState::Pending || again) {
            if (blocked[i]) {
                // Nothing that depends on it is applied either; what stands before it is.
                m_waiting = true;
                if (const SourceProblem *problem = set.problemOf(i))
                    m_plan.leftOut.push_back({tenant.schema, sourceFinding(*problem),
                                              tr("%1 waits: %2").arg(migration.title(), problem->fact)});
                return;
            }
            steps.push_back(applyStep(migration));
        }
    }
}

PlanStep PlanBuilder::applyStep(const Migration &migration) const
{
    PlanStep step;
    step.kind = &steps::applyMigration();
    step.migration = migration.id;
    step.transactional = migration.isTransactional();
    const auto again = m_again.find(migration.id);
    if (again != m_again.end() && !again->second.isEmpty()) {
        step.again = ApplyAgain::Yes;
        step.recorded = again->second;
    }
    return step;
}

/// Why this statement cannot be sent as the file has it; nullopt: it can.
static std::optional<ScriptProblem> problemOf(const Migration &migration, std::size_t index)
{
    const SqlStatement &statement = migration.script.statements[index];
    const bool ownTransactions =
        !migration.isTransactional() && migration.script.classified && hasPlainTransactions(migration.script);
    if (statement.transactionControl && !ownTransactions)
        return ScriptProblem{
            statement.line, tr("%1 inside a migration.").arg(statement.tag),
            tr("Remove it: each migration already runs in a transaction of its own, together with its record. Or begin "
               "the file with the line \"-- tenantry: no-transaction\": then its own transactions are kept.")};
    const auto isBlock = [index](const FilePart &part) {
        return part.kind != FilePart::Kind::Alone && part.first <= index && index < part.end;
    };
    if (statement.outsideTransaction && std::any_of(migration.parts.begin(), migration.parts.end(), isBlock))
        return ScriptProblem{statement.line, tr("%1 inside a transaction of the file.").arg(statement.tag),
                             tr("Put it before BEGIN or after COMMIT: the server runs it outside a transaction only.")};
    return std::nullopt;
}

/// The role that \p migration runs as where its statement at \p index would go on as somebody else; empty: it would
/// not. Whoever may become the role may become others as well, the operator's own among them.
QString PlanBuilder::otherRole(const Migration &migration, std::size_t index) const
{
    const SqlStatement &statement = migration.script.statements[index];
    const bool isCode = statement.tag == QStringLiteral("DO") && statement.code.changesRole;
    if (statement.becomes.isEmpty() && !isCode)
        return {};
    for (const TenantPlan &tenant : m_plan.tenants) {
        const QString &role = tenant.role.role;
        const bool isRun = std::ranges::any_of(tenant.steps, [&migration](const PlanStep &step) {
            return step.kind->sendsFile() && step.migration == migration.id;
        });
        if (isRun && !role.isEmpty() && statement.becomes != role)
            return role;
    }
    return {};
}

Status PlanBuilder::refuseUnfit() const
{
    for (const MigrationId &id : m_plan.migrations) {
        const Migration &migration = *m_plan.find(id);
        std::optional<ScriptProblem> problem;
        if (!migration.script.problems.empty())
            problem = migration.script.problems.front();
        for (std::size_t i = 0; !problem && i < migration.script.statements.size(); ++i) {
            problem = problemOf(migration, i);
            if (const QString role = otherRole(migration, i); !problem && !role.isEmpty())
                problem = ScriptProblem{
                    migration.script.statements[i].line,
                    tr("It runs as %1, and this would have other rights.").arg(role),
                    tr("Take out what sets or resets the role, or say role = \"operator\" in [runs] of this "
                       "connection.")};
        }
        if (problem)
            return failure(ErrorCode::MigrationRefused,
                           tr("%1, line %2: %3").arg(migration.fileName).arg(problem->line).arg(problem->message),
                           problem->hint);
    }
    return {};
}

void PlanBuilder::chooseCanary()
{
    if (m_plan.tenants.empty())
        return;
    // A project may say in which order its tenants are migrated.
    std::ranges::stable_sort(m_plan.tenants, {}, [this](const TenantPlan &tenant) {
        const TenantState *state = m_plan.snapshot->find(tenant.schema);
        return state ? state->turn : 0;
    });
    const QString &wanted = m_plan.profile.runs.canary;
    const auto found = std::find_if(m_plan.tenants.begin(), m_plan.tenants.end(),
                                    [&wanted](const TenantPlan &tenant) { return tenant.schema == wanted; });
    if (found != m_plan.tenants.end())
        std::rotate(m_plan.tenants.begin(), found, found + 1);
    m_plan.canary = m_plan.tenants.front().schema;
}

} // namespace tenantry
