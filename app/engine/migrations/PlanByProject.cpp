// SPDX-License-Identifier: GPL-3.0-or-later
#include "migrations/PlanByProject.h"

#include "migrations/ConfirmedSteps.h"
#include "migrations/steps/StepKinds.h"

#include <QCoreApplication>

#include <algorithm>

namespace tenantry {

static QString tr(const char *source)
{
    return QCoreApplication::translate("Engine", source);
}

/// How a roll back names the state before an app's first migration.
static bool isZero(const QString &word)
{
    return word == QStringLiteral("zero");
}

/// Django migrates nothing while any of its migrations is not in order.
static Status projectInOrder(const SourceReading &source)
{
    const auto problem = std::ranges::find_if(source.problems, [](const SourceProblem &one) {
        return one.kind == SourceProblemKind::Conflict || one.kind == SourceProblemKind::Orphan
               || one.kind == SourceProblemKind::Circular || one.kind == SourceProblemKind::Unreadable;
    });
    if (problem == source.problems.end())
        return {};
    return failure(ErrorCode::MigrationRefused,
                   tr("The project migrates nothing while its migrations are not in order. %1: %2")
                       .arg(problem->file, problem->fact),
                   problem->remedy);
}

static Status fitsRollBack(const SourceReading &source, const PlanRequest &request)
{
    const bool isProjects =
        std::ranges::all_of(source.sets, [](const ExpectedSet &one) { return one.set->isAppliedByProject(); });
    if (!isProjects)
        return failure(ErrorCode::MigrationRefused, tr("Only the migrations of a project are taken back in this way."),
                       tr("Restore the tenants from the backup that was taken before the run."));
    if (request.app.isEmpty() || request.upTo.isEmpty())
        return failure(ErrorCode::UsageWrong, tr("It is not said how far the migrations are to be taken back."),
                       tr("Name the app and the migration of it that stays; zero stands for none."));
    return {};
}

/// What can be named in the place of a migration that does not exist.
static QString whatThereIs(const MigrationSet &set, const QString &app)
{
    if (!set.isGraph())
        return tr("Name the version of one of the migrations in the source.");
    constexpr qsizetype most = 30;
    QStringList keys;
    for (const Migration &migration : set.migrations()) {
        if (migration.id.app == app)
            keys << migration.id.key;
    }
    if (keys.isEmpty())
        return tr("Name one of its apps, and a migration of it. Apps are: %1.")
            .arg(set.apps().mid(0, most).join(QStringLiteral(", ")));
    return tr("The app %1 has: %2.").arg(app, keys.mid(0, most).join(QStringLiteral(", ")));
}

Status plannableAgainst(const SourceReading &source, const PlanRequest &request)
{
    const bool isAnyProject =
        std::ranges::any_of(source.sets, [](const ExpectedSet &one) { return one.set->isAppliedByProject(); });
    if (isAnyProject) {
        if (const Status inOrder = projectInOrder(source); !inOrder)
            return inOrder;
    }
    const bool isBack = request.scope == PlanRequest::Scope::RollBack;
    if (isBack) {
        if (const Status fits = fitsRollBack(source, request); !fits)
            return fits;
    }
    const bool isKnown = std::ranges::any_of(source.sets, [&request](const ExpectedSet &one) {
        return one.set->meant(request.app, request.upTo).has_value();
    });
    const bool isNone = request.upTo.isEmpty() || (isBack ? isZero(request.upTo) : request.upTo == QStringLiteral("0"));
    if (!isNone && !isKnown)
        return failure(ErrorCode::SourceInvalid, tr("The source has no migration with version %1.").arg(request.upTo),
                       whatThereIs(source.main(), request.app));
    const bool hasApp = request.app.isEmpty() || std::ranges::any_of(source.sets, [&request](const ExpectedSet &one) {
                            return one.set->apps().contains(request.app);
                        });
    if (isBack && !hasApp)
        return failure(ErrorCode::SourceInvalid, tr("The source has no app \"%1\".").arg(request.app),
                       tr("There are: %1.").arg(source.main().apps().join(QStringLiteral(", "))));
    return {};
}

std::optional<PlanRequest> rollBackOf(const FleetSnapshot &snapshot, const MigrationId &migration)
{
    for (const ExpectedSet &one : snapshot.source->sets) {
        const MigrationSet &set = *one.set;
        const auto found = set.isAppliedByProject() ? set.indexOf(migration) : std::nullopt;
        if (!found)
            continue;
        PlanRequest request;
        request.scope = PlanRequest::Scope::RollBack;
        request.app = set.at(*found).id.app;
        request.upTo = QStringLiteral("zero");
        for (const std::size_t need : set.dependenciesOf(*found)) {
            if (set.at(need).id.app == request.app)
                request.upTo = set.at(need).id.key;
        }
        return request;
    }
    return std::nullopt;
}

static std::vector<bool> wantedOfList(const MigrationSet &set, const PlanRequest &request)
{
    const std::optional<std::size_t> last = set.indexOf(request.upTo);
    std::vector<bool> wanted(set.size());
    for (std::size_t i = 0; i < set.size(); ++i)
        wanted[i] =
            (request.upTo.isEmpty() || (last && i <= *last)) && (request.app.isEmpty() || set.isOfApp(i, request.app));
    return wanted;
}

std::vector<bool> wantedOf(const MigrationSet &set, const PlanRequest &request)
{
    if (!set.isGraph())
        return wantedOfList(set, request);
    if (request.upTo.isEmpty() && request.app.isEmpty())
        return std::vector<bool>(set.size(), true);
    std::vector<std::size_t> targets;
    if (const auto target = set.meant(request.app, request.upTo)) {
        targets.push_back(*target);
    } else if (request.upTo.isEmpty()) {
        for (std::size_t i = 0; i < set.size(); ++i) {
            if (set.isOfApp(i, request.app))
                targets.push_back(i);
        }
    }
    return set.neededFor(targets);
}

std::vector<PlanStep> stepsBack(const TenantState &tenant, const PlanRequest &request)
{
    const MigrationSet &set = tenant.set();
    const std::optional<std::size_t> stays = set.meant(request.app, request.upTo);
    if (!stays && !isZero(request.upTo))
        return {};
    const std::vector<bool> after = stays ? set.neededBy(*stays) : std::vector<bool>(set.size(), true);
    std::vector<bool> back(set.size());
    for (std::size_t i = 0; i < set.size(); ++i) {
        // Of the app's own line only what comes after the target; what stands beside it stays.
        const bool isBehind = set.at(i).id.app == request.app && after[i] && (!stays || i != *stays);
        const bool isDragged = std::ranges::any_of(set.dependenciesOf(i), [&](std::size_t need) { return back[need]; });
        back[i] = isBehind || isDragged;
    }
    std::vector<PlanStep> steps;
    for (std::size_t i = set.size(); i-- > 0;) {
        const MigrationState state = tenant.diagnosis->states[i];
        const bool isRecorded = state == MigrationState::Applied || state == MigrationState::Absent;
        if (!back[i] || !isRecorded)
            continue;
        PlanStep step;
        step.kind = &steps::unapplyMigration();
        step.migration = set.at(i).id;
        steps.push_back(std::move(step));
    }
    return steps;
}

Status isReversible(const Plan &plan)
{
    QStringList names;
    for (const MigrationId &id :
         plan.request.scope == PlanRequest::Scope::RollBack ? plan.irreversible() : std::vector<MigrationId>())
        names << id.text();
    if (names.isEmpty())
        return {};
    return failure(ErrorCode::MigrationRefused,
                   tr("Nobody knows the way back of %1.").arg(names.join(QStringLiteral(", "))),
                   tr("Stay at a later migration, or restore the tenants from a backup."));
}

Status isWithinCommand(const Plan &plan)
{
    if (plan.profile.migrations.applyBy == ApplyBy::Agent)
        return {};
    const bool isBeyond = std::ranges::any_of(plan.tenants, [](const TenantPlan &tenant) {
        return std::ranges::any_of(tenant.steps, [&tenant](const PlanStep &step) {
            const Migration *migration = tenant.set->find(step.migration);
            const bool isTheirs = migration && migration->appliedBy == AppliedBy::Project;
            return isTheirs && (step.unrecordsMigration() || step.kind == &steps::reapplyMigration());
        });
    });
    const bool isPartial = plan.snapshot->source->main().isAppliedByProject()
                           && (!plan.request.app.isEmpty() || !plan.request.upTo.isEmpty());
    if (!isBeyond && !isPartial)
        return {};
    return failure(ErrorCode::MigrationRefused,
                   tr("The project’s own command migrates a tenant as far as it goes, and only forwards."),
                   tr("Say apply_by = \"agent\" in [migrations] of this connection, or leave out what is asked for "
                      "beyond that."));
}

std::vector<PlanStep> unfinishedOf(const TenantState &tenant, const ConfirmedSteps &confirmed)
{
    PlanStep finish;
    finish.kind = &steps::finishByProject();
    if (!tenant.set().isAppliedByProject() || !tenant.schemaExists || !confirmed.has(tenant.schema, finish))
        return {};
    return {finish};
}

void finishByProject(const MigrationSet &set, std::vector<PlanStep> &steps)
{
    const bool isAny = std::ranges::any_of(steps, [&set](const PlanStep &step) {
        const Migration *migration = set.find(step.migration);
        return migration && migration->appliedBy == AppliedBy::Project
               && (step.kind->sendsFile() || step.unrecordsMigration());
    });
    if (!isAny)
        return;
    PlanStep finish;
    finish.kind = &steps::finishByProject();
    steps.push_back(std::move(finish));
}

} // namespace tenantry
