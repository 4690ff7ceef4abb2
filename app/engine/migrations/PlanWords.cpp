// SPDX-License-Identifier: GPL-3.0-or-later
#include "migrations/PlanWords.h"

#include "migrations/PlanRoles.h"
#include "migrations/ProjectStep.h"
#include "migrations/steps/StepKinds.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>

namespace tenantry {

static QString tr(const char *source)
{
    return QCoreApplication::translate("Engine", source);
}

static QString figure(std::size_t count)
{
    return QLocale().toString(static_cast<qulonglong>(count));
}

/// That what comes back comes back empty is no detail.
static void addReappliedNotice(Plan &plan)
{
    const bool isAny = std::any_of(plan.tenants.begin(), plan.tenants.end(), [](const TenantPlan &tenant) {
        return std::any_of(tenant.steps.begin(), tenant.steps.end(),
                           [](const PlanStep &step) { return step.kind == &steps::reapplyMigration(); });
    });
    if (isAny)
        plan.notices << tr("What is absent comes back as its files make it: without the rows that it held. Those are "
                           "in a backup, if anywhere.");
    const bool hasCode = std::ranges::any_of(plan.snapshot->source->sets, [](const ExpectedSet &one) {
        return std::ranges::any_of(one.set->migrations(), &Migration::hasCode);
    });
    if (isAny && hasCode)
        plan.notices << tr("Migrations that are the project's code are not run again where only that code knows what "
                           "they did.");
}

/// Which files run for one tenant at a time, and why.
static void addSharingNotices(Plan &plan)
{
    constexpr qsizetype mostNamed = 10;
    constexpr std::size_t mostParts = 3;
    QStringList notices;
    qsizetype others = 0;
    for (const MigrationId &id : plan.migrations) {
        const Migration &migration = *plan.find(id);
        const std::vector<SharedPart> &parts = migration.script.shared;
        if (parts.empty())
            continue;
        if (notices.size() == mostNamed) {
            ++others;
            continue;
        }
        QStringList reasons;
        for (std::size_t i = 0; i < std::min(parts.size(), mostParts); ++i)
            reasons << tr("line %1: %2").arg(parts[i].line).arg(parts[i].what);
        if (parts.size() > mostParts)
            reasons << QStringLiteral("…");
        notices << tr("%1 runs for one tenant at a time, for it changes what tenants share (%2).")
                       .arg(migration.title(), reasons.join(QStringLiteral(", ")));
    }
    if (others > 0)
        notices << QCoreApplication::translate(
            "Engine", "%n more files run for one tenant at a time, for they change what tenants share.", nullptr,
            static_cast<int>(others));
    plan.notices << notices;
}

/// Who does a step.
enum class By { Us, Project };

/// Whose rights it runs with; and before a history table is made for the first time, a person sees how the files were
/// understood and by what.
static void addNotices(Plan &plan)
{
    const auto isAnyStep = [&plan](By by) {
        return std::ranges::any_of(plan.tenants, [by](const TenantPlan &tenant) {
            return std::ranges::any_of(tenant.steps, [&tenant, by](const PlanStep &step) {
                return isByProject(tenant, step) == (by == By::Project);
            });
        });
    };
    if (isAnyStep(By::Project))
        plan.notices << tr("The project does its migrations itself, with the rights of its own role in the database.");
    if (isAnyStep(By::Us))
        plan.notices << roleNotices(plan);
    const bool first = std::any_of(plan.tenants.begin(), plan.tenants.end(), [](const TenantPlan &tenant) {
        return std::any_of(tenant.steps.begin(), tenant.steps.end(),
                           [](const PlanStep &step) { return step.kind == &steps::createHistory(); });
    });
    if (first && !plan.snapshot->source->recognisedAs.isEmpty())
        plan.notices << plan.snapshot->source->recognisedAs;
    addReappliedNotice(plan);
    if (plan.tenants.size() > 1)
        addSharingNotices(plan);
}

static void describeAdoption(Plan &plan)
{
    const auto tenants = plan.tenants.size();
    if (tenants == 0) {
        plan.title = tr("Nothing is to be recorded");
        plan.effect = plan.leftOut.empty() ? tr("Whatever the schemas show to be applied is recorded.")
                                           : tr("What is left needs a person.");
        return;
    }
    plan.title = tenants == 1 ? tr("Adopt 1 tenant") : tr("Adopt %1 tenants").arg(figure(tenants));
    plan.effect = tr("What the schemas show to be applied is recorded in their histories. No migration is applied.");
}

static void describeRollBack(Plan &plan)
{
    const auto tenants = plan.tenants.size();
    if (tenants == 0) {
        plan.title = tr("Nothing is to be taken back");
        plan.effect = tr("No tenant has a migration of %1 behind %2.").arg(plan.request.app, plan.request.upTo);
        return;
    }
    plan.title = tenants == 1 ? tr("Roll back 1 tenant") : tr("Roll back %1 tenants").arg(figure(tenants));
    plan.effect =
        plan.request.upTo == QStringLiteral("zero")
            ? tr("All migrations of %1, and what needs them, are taken back. Rows that they hold are gone.")
                  .arg(plan.request.app)
            : tr("%1 stays at %2; what comes after it, and what needs that, is taken back. Rows that it holds "
                 "are gone.")
                  .arg(plan.request.app, plan.request.upTo);
}

static void describe(Plan &plan, bool isWaiting)
{
    if (plan.request.scope == PlanRequest::Scope::RollBack) {
        describeRollBack(plan);
        return;
    }
    if (plan.request.scope == PlanRequest::Scope::Adopt) {
        describeAdoption(plan);
        return;
    }
    const auto tenants = plan.tenants.size();
    const auto migrations = plan.migrations.size();
    const bool fixing = plan.request.scope == PlanRequest::Scope::Fix;
    if (tenants == 0 && !plan.request.left.empty()) {
        plan.title = tr("Nothing is chosen");
        plan.effect = tr("What is to be settled has to be ticked.");
        return;
    }
    if (tenants == 0) {
        plan.title = fixing      ? tr("Nothing can be fixed automatically")
                     : isWaiting ? tr("Nothing can be applied")
                                 : tr("Nothing is pending");
        plan.effect = plan.snapshot->source->main().isEmpty()
                          ? tr("The source has no migrations, so nobody can be held against it.")
                      : isWaiting            ? tr("What is pending waits for a file that cannot be used.")
                      : plan.leftOut.empty() ? tr("Every tenant is current.")
                                             : tr("What is left needs a person.");
        return;
    }
    if (fixing)
        plan.title = tenants == 1 ? tr("Fix 1 tenant") : tr("Fix %1 tenants").arg(figure(tenants));
    else if (migrations == 1)
        plan.title = tenants == 1 ? tr("Apply 1 migration to 1 tenant")
                                  : tr("Apply 1 migration to %1 tenants").arg(figure(tenants));
    else
        plan.title = tenants == 1 ? tr("Apply %1 migrations to 1 tenant").arg(figure(migrations))
                                  : tr("Apply %1 migrations to %2 tenants").arg(figure(migrations), figure(tenants));
    if (isWaiting) {
        plan.effect = tr("What stands before the file that cannot be used is applied, and nothing after it; %1 goes "
                         "first.")
                          .arg(plan.tenants.front().name);
        return;
    }
    plan.effect = tenants == 1
                      ? tr("%1 becomes current.").arg(plan.tenants.front().name)
                      : tr("%1 tenants become current; %2 goes first.").arg(figure(tenants), plan.tenants.front().name);
}

QString whyLeftOut(const Finding &finding, PlanRequest::Scope scope)
{
    if (finding.type == FindingType::MissingFile)
        return tr("Needs a person: the file of a recorded migration is gone.");
    if (finding.fix == FixPlan::Checksum && scope == PlanRequest::Scope::Fix)
        return tr("Its file was edited after it was applied, and was not accepted as it is now.");
    if (finding.fix == FixPlan::Reapply && scope == PlanRequest::Scope::Fix)
        return tr("Its objects come back without their rows if it is applied again; that was not asked for.");
    if (finding.fix == FixPlan::Reapply)
        return tr("Has to be fixed first: what it made is gone.");
    if (finding.isFixable() && scope == PlanRequest::Scope::Fix)
        return tr("It was not chosen.");
    if (finding.isFixable())
        return tr("Has to be fixed first; that can be done automatically.");
    if (finding.type == FindingType::PartialMigration && finding.migration.isEmpty())
        return tr("Needs a person: no migration creates this index, so that it could be made again.");
    if (finding.type == FindingType::PartialMigration)
        return tr("Needs a person: what it had done before it failed stays, so it cannot simply be run again.");
    return tr("Needs a person: %1").arg(suggestedFix(finding));
}

void describePlan(Plan &plan, PlanWaits waits)
{
    describe(plan, waits == PlanWaits::ForAFile);
    addNotices(plan);
}

} // namespace tenantry
