// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/actions/ActionRules.h"

#include "migrations/PlanByProject.h"

#include "migrations/Plan.h"
#include "models/RunModel.h"

#include <QCoreApplication>

#include <algorithm>

namespace tenantry::actions::rules {

namespace {

QString say(const char *source)
{
    return QCoreApplication::translate("Action", source);
}

/// Of the target's tenants, without a list all, one is as \p wanted.
template <typename Wanted>
bool anyTenant(const ActionTarget &target, const ActionState &state, Wanted wanted)
{
    if (!target.tenants) {
        return std::any_of(state.snapshot->tenants.begin(), state.snapshot->tenants.end(), wanted);
    }
    return std::any_of(target.tenants->begin(), target.tenants->end(), [&](const QString &schema) {
        const TenantState *tenant = state.snapshot->find(schema);
        return tenant && wanted(*tenant);
    });
}

const Backup *findBackup(const ActionTarget &target, const ActionState &state)
{
    if (!state.backups) {
        return nullptr;
    }
    const auto found = std::find_if(state.backups->begin(), state.backups->end(),
                                    [&target](const Backup &backup) { return backup.id == target.backup; });
    return found == state.backups->end() ? nullptr : &*found;
}

QString noSuchBackup()
{
    return say(QT_TRANSLATE_NOOP("Action", "Select a backup."));
}

const AsideSchema *findKept(const ActionTarget &target, const ActionState &state)
{
    if (!state.kept) {
        return nullptr;
    }
    const auto found = std::find_if(state.kept->begin(), state.kept->end(),
                                    [&target](const AsideSchema &one) { return one.name == target.kept; });
    return found == state.kept->end() ? nullptr : &*found;
}

QString noSuchKept()
{
    return say(QT_TRANSLATE_NOOP("Action", "Select a schema that is kept."));
}

QString refusalAsNeeded(const AsideSchema *kept)
{
    return kept && kept->isNeeded
               ? say(QT_TRANSLATE_NOOP("Action", "It is the only copy: the restore that put it aside "
                                                 "was cut off. Take that one back, with its tenant."))
               : QString();
}

bool isNobody(const ActionTarget &target)
{
    return target.tenants && target.tenants->isEmpty();
}

/// For any migration; of \p app, where that is not empty.
bool waitsFor(const TenantState &tenant, const QString &app)
{
    if (app.isEmpty()) {
        return tenant.diagnosis->pendingCount > 0;
    }
    const std::vector<MigrationState> &states = tenant.diagnosis->states;
    for (std::size_t position = 0; position < states.size(); ++position) {
        if (states[position] == MigrationState::Pending && tenant.set().isOfApp(position, app)) {
            return true;
        }
    }
    return false;
}

} // namespace

// What a graph's migration is called counts within its app.
PlanRequest requestFor(const ActionTarget &target, PlanRequest::Scope scope)
{
    PlanRequest request;
    request.tenants = target.tenants.value_or(QStringList());
    request.upTo = target.migration.key;
    request.app = target.app.isEmpty() ? target.migration.app : target.app;
    request.scope = scope;
    return request;
}

QString openSandbox(const ActionTarget &, const ActionState &state)
{
    return state.offersSandbox ? QString() : say(QT_TRANSLATE_NOOP("Action", "The sandbox is not available here."));
}

QString rescan(const ActionTarget &, const ActionState &state)
{
    return state.isScanning ? say(QT_TRANSLATE_NOOP("Action", "A scan is running.")) : QString();
}

QString cancelScan(const ActionTarget &, const ActionState &state)
{
    return state.isScanning ? QString() : say(QT_TRANSLATE_NOOP("Action", "No scan is running."));
}

QString showScanError(const ActionTarget &, const ActionState &state)
{
    return state.hasScanError ? QString() : say(QT_TRANSLATE_NOOP("Action", "The last scan did not fail."));
}

QString switchReadOnly(const ActionTarget &, const ActionState &state)
{
    return state.isSwitchedReadOnly ? QString() : state.readOnlyReason; // imposed from elsewhere
}

QString fix(const ActionTarget &target, const ActionState &state)
{
    PlanRequest request = requestFor(target, PlanRequest::Scope::Fix);
    request.consents = {FixPlan::Checksum, FixPlan::Reapply}; // each can be ticked
    if (!isNobody(target) && hasWork(*state.snapshot, request)) {
        return {};
    }
    const bool any = anyTenant(target, state, [](const TenantState &one) {
        const std::vector<Finding> &findings = one.diagnosis->findings;
        return std::any_of(findings.begin(), findings.end(),
                           [](const Finding &finding) { return traitsOf(finding.type).isProblem(); });
    });
    if (any) {
        return say(QT_TRANSLATE_NOOP("Action", "What was found needs a person: no plan settles it."));
    }
    return isNobody(target) || !target.tenants ? say(QT_TRANSLATE_NOOP("Action", "No tenant has a finding."))
                                               : say(QT_TRANSLATE_NOOP("Action", "None of these has a finding."));
}

QString adopt(const ActionTarget &target, const ActionState &state)
{
    const bool any = !isNobody(target) && hasWork(*state.snapshot, requestFor(target, PlanRequest::Scope::Adopt));
    return any ? QString() : say(QT_TRANSLATE_NOOP("Action", "Everything that the schemas show is recorded."));
}

QString rollBack(const ActionTarget &target, const ActionState &state)
{
    const std::optional<PlanRequest> request = rollBackOf(*state.snapshot, target.migration);
    if (!request) {
        return target.migration.isEmpty()
                   ? say(QT_TRANSLATE_NOOP("Action", "Choose a migration on the page Migrations."))
                   : say(QT_TRANSLATE_NOOP("Action", "Only a project takes its migrations back; restore a backup."));
    }
    PlanRequest asked = *request;
    asked.tenants = target.tenants.value_or(QStringList());
    return !isNobody(target) && hasWork(*state.snapshot, asked)
               ? QString()
               : say(QT_TRANSLATE_NOOP("Action", "None of these has applied %1.")).arg(target.migration.text());
}

QString apply(const ActionTarget &target, const ActionState &state)
{
    if (!isNobody(target) && hasWork(*state.snapshot, requestFor(target, PlanRequest::Scope::Apply))) {
        return {};
    }
    const QString app = requestFor(target, PlanRequest::Scope::Apply).app;
    const bool waits = anyTenant(target, state, [&app](const TenantState &one) { return waitsFor(one, app); });
    if (waits) {
        return say(
            QT_TRANSLATE_NOOP("Action", "What is pending waits until something else is settled: see the fixes."));
    }
    if (!target.migration.isEmpty() && !target.name.isEmpty()) {
        return say(QT_TRANSLATE_NOOP("Action", "%1 does not wait for %2.")).arg(target.name, target.migration.text());
    }
    if (!target.migration.isEmpty()) {
        return say(QT_TRANSLATE_NOOP("Action", "No tenant waits for %1.")).arg(target.migration.text());
    }
    if (!app.isEmpty()) {
        return say(QT_TRANSLATE_NOOP("Action", "None of these waits for a migration of %1.")).arg(app);
    }
    return target.tenants ? say(QT_TRANSLATE_NOOP("Action", "None of these waits for a migration."))
                          : say(QT_TRANSLATE_NOOP("Action", "No tenant waits for a migration."));
}

QString backUp(const ActionTarget &target, const ActionState &state)
{
    if (isNobody(target)) {
        return say(QT_TRANSLATE_NOOP("Action", "No tenant is selected."));
    }
    return anyTenant(target, state, [](const TenantState &one) { return one.schemaExists; })
               ? QString()
               : say(QT_TRANSLATE_NOOP("Action", "There is no schema to back up."));
}

QString restore(const ActionTarget &target, const ActionState &state)
{
    if (!target.backup.isEmpty()) {
        const Backup *backup = findBackup(target, state);
        if (!backup) {
            return noSuchBackup();
        }
        if (backup->trust == BackupTrust::Damaged) {
            return say(QT_TRANSLATE_NOOP("Action", "The backup is damaged and cannot be restored."));
        }
        return backup->tenants.empty() ? say(QT_TRANSLATE_NOOP("Action", "The backup holds no tenant.")) : QString();
    }
    if (!target.tenants) {
        return state.backups && state.backups->empty() ? say(QT_TRANSLATE_NOOP("Action", "There is no backup yet."))
                                                       : QString();
    }
    if (isNobody(target)) {
        return say(QT_TRANSLATE_NOOP("Action", "No tenant is selected."));
    }
    if (target.tenants->size() != 1) {
        return say(QT_TRANSLATE_NOOP("Action", "Tenants are restored one at a time: select one."));
    }
    return state.lastBackups.contains(target.tenants->front())
               ? QString()
               : say(QT_TRANSLATE_NOOP("Action", "There is no verified backup of it."));
}

QString takeBack(const ActionTarget &target, const ActionState &state)
{
    const auto isCutOff = [](const TenantState &one) {
        return std::any_of(one.diagnosis->findings.begin(), one.diagnosis->findings.end(),
                           [](const Finding &finding) { return finding.type == FindingType::InterruptedRestore; });
    };
    if (!target.tenants || target.tenants->size() != 1) {
        return say(QT_TRANSLATE_NOOP("Action", "Restores are taken back one at a time: select one tenant."));
    }
    return anyTenant(target, state, isCutOff) ? QString()
                                              : say(QT_TRANSLATE_NOOP("Action", "No restore of it was cut off."));
}

QString putBack(const ActionTarget &target, const ActionState &state)
{
    const AsideSchema *kept = findKept(target, state);
    if (target.kept.isEmpty()) {
        return noSuchKept();
    }
    return kept && kept->schema.isEmpty()
               ? say(QT_TRANSLATE_NOOP("Action", "Its name was cut: nobody can tell whose schema it was."))
               : refusalAsNeeded(kept);
}

QString dropKept(const ActionTarget &target, const ActionState &state)
{
    return target.kept.isEmpty() ? noSuchKept() : refusalAsNeeded(findKept(target, state));
}

QString verifyBackup(const ActionTarget &target, const ActionState &state)
{
    const Backup *backup = findBackup(target, state);
    if (!backup) {
        return noSuchBackup();
    }
    return backup->files.empty() ? say(QT_TRANSLATE_NOOP("Action", "The backup has no files.")) : QString();
}

const RunRecord *findRun(const ActionTarget &target, const ActionState &state)
{
    if (!state.runs || target.run.isEmpty()) {
        return nullptr;
    }
    const auto found = std::find_if(state.runs->begin(), state.runs->end(),
                                    [&target](const RunRecord &run) { return run.id == target.run; });
    return found == state.runs->end() ? nullptr : &*found;
}

QString resume(const ActionTarget &target, const ActionState &state)
{
    const RunRecord *run = findRun(target, state);
    if (!run) {
        return say(QT_TRANSLATE_NOOP("Action", "Select a run."));
    }
    return canResume(*run) ? QString() : say(QT_TRANSLATE_NOOP("Action", "Nothing of it is left to be done."));
}

QString showRunPlan(const ActionTarget &target, const ActionState &state)
{
    return findRun(target, state) ? QString() : say(QT_TRANSLATE_NOOP("Action", "Select a run."));
}

QString cancelTask(const ActionTarget &target, const ActionState &state)
{
    if (!state.tasks) {
        return {};
    }
    const std::optional<TaskSnapshot> task = state.tasks->snapshot(target.task);
    if (!task || task->ended.isValid()) {
        return say(QT_TRANSLATE_NOOP("Action", "The task has ended."));
    }
    return task->cancelRequested ? say(QT_TRANSLATE_NOOP("Action", "The task is stopping already.")) : QString();
}

QString showBackup(const ActionTarget &target, const ActionState &)
{
    return target.backup.isEmpty() ? say(QT_TRANSLATE_NOOP("Action", "No backup was taken.")) : QString();
}

} // namespace tenantry::actions::rules
