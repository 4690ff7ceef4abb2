// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/Performer.h"

#include "migrations/PlanByProject.h"
#include "models/SessionJobs.h"
#include "operations/PlanChange.h"
#include "ui/actions/ActionRules.h"
#include "ui/actions/ActionTraits.h"
#include "ui/dialogs/BackupDialog.h"
#include "ui/dialogs/DropAsideDialog.h"
#include "ui/dialogs/ErrorDialog.h"
#include "ui/dialogs/PlanDialog.h"
#include "ui/dialogs/PutBackDialog.h"
#include "ui/dialogs/RestoreWizard.h"
#include "ui/dialogs/RunPlanDialog.h"
#include "ui/dialogs/TakeBackDialog.h"
#include "ui/shell/HelpDialog.h"
#include "ui/shell/MainWindow.h"
#include "ui/shell/ShortcutsDialog.h"
#include "ui/shell/Workbench.h"

#include <algorithm>
#include <array>

namespace tenantry {

namespace {

/// Whether a plan that does nothing would do something if other boxes were ticked.
bool couldBeChosen(const Plan &plan)
{
    PlanRequest request = plan.request;
    request.left.clear();
    return !request.confirmed && hasWork(*plan.snapshot, request);
}

/// What a review would have nothing to show but.
Error whyEmpty(const Plan &plan)
{
    constexpr size_t most = 12;
    QStringList reasons;
    for (size_t i = 0; i < std::min(plan.leftOut.size(), most); ++i)
        reasons << Performer::tr("%1: %2", "a tenant and why it is left alone")
                       .arg(plan.leftOut[i].schema, plan.leftOut[i].reason);
    if (plan.leftOut.size() > most)
        reasons << Performer::tr("and %n more", nullptr, static_cast<int>(plan.leftOut.size() - most));
    return {ErrorCode::NothingToDo, QStringLiteral("%1. %2").arg(plan.title, plan.effect), reasons.join(u'\n'), {}, {}};
}

} // namespace

Performer::Performer(MainWindow *window)
    : QObject(window)
    , m_window(window)
{
}

Performer::Deed Performer::deedOf(ActionKind kind)
{
    static constexpr std::array<std::pair<ActionKind, Deed>, actionKindCount> deeds{{
        {ActionKind::NewConnection, &Performer::newConnection},
        {ActionKind::NewWindow, &Performer::newWindow},
        {ActionKind::ShowConnections, &Performer::showConnections},
        {ActionKind::OpenSandbox, &Performer::openSandbox},
        {ActionKind::ShowPreferences, &Performer::showPreferences},
        {ActionKind::Quit, &Performer::quit},
        {ActionKind::Rescan, &Performer::rescan},
        {ActionKind::CancelScan, &Performer::cancelScan},
        {ActionKind::ShowScanError, &Performer::showScanError},
        {ActionKind::SwitchReadOnly, &Performer::switchReadOnly},
        {ActionKind::Fix, &Performer::fix},
        {ActionKind::Adopt, &Performer::adopt},
        {ActionKind::Apply, &Performer::apply},
        {ActionKind::RollBack, &Performer::rollBack},
        {ActionKind::ShowPlan, &Performer::fix}, // the same dialog, which itself refuses to run it in read-only mode
        {ActionKind::BackUp, &Performer::backUp},
        {ActionKind::Restore, &Performer::restore},
        {ActionKind::Recheck, &Performer::recheck},
        {ActionKind::TakeBack, &Performer::takeBack},
        {ActionKind::PutBack, &Performer::putBack},
        {ActionKind::DropKept, &Performer::dropKept},
        {ActionKind::VerifyBackup, &Performer::verifyBackup},
        {ActionKind::Resume, &Performer::resume},
        {ActionKind::CancelTask, &Performer::cancelTask},
        {ActionKind::Find, &Performer::find},
        {ActionKind::FocusFilter, &Performer::focusFilter},
        {ActionKind::ShowPage, &Performer::showPage},
        {ActionKind::ShowTenants, &Performer::showTenants},
        {ActionKind::ShowHealth, &Performer::showTenants},
        {ActionKind::ShowMigration, &Performer::showMigration},
        {ActionKind::ShowBackup, &Performer::showBackup},
        {ActionKind::ShowRun, &Performer::showTask},
        {ActionKind::ShowRunPlan, &Performer::showRunPlan},
        {ActionKind::ShowTask, &Performer::showTask},
        {ActionKind::ChooseTheme, &Performer::chooseTheme},
        {ActionKind::ChooseLanguage, &Performer::chooseLanguage},
        {ActionKind::ShowHelp, &Performer::showHelp},
        {ActionKind::ShowShortcuts, &Performer::showShortcuts},
        {ActionKind::ShowAbout, &Performer::showAbout},
    }};
    const auto found =
        std::find_if(deeds.begin(), deeds.end(), [kind](const auto &deed) { return deed.first == kind; });
    return found == deeds.end() ? nullptr : found->second;
}

void Performer::perform(const Action &action)
{
    if (const QString reason = actions::whyNot(action, m_window->actionState()); !reason.isEmpty()) {
        refuse(action, reason);
        return;
    }
    if (const Deed deed = deedOf(action.kind)) {
        (this->*deed)(action.target);
        Q_EMIT performed(action);
    }
}

void Performer::refuse(const Action &action, const QString &reason)
{
    Error error{ErrorCode::NothingToDo, reason, tr("Nothing was changed."), {}, {}};
    const Session *session = m_window->actionState().isConnected ? this->session() : nullptr;
    if (session && !session->snapshot() && (actions::needs(action.kind) & actions::ASnapshot) != 0) {
        error = jobs::notReady(*this->session());
        if (!session->isScanning() && !session->lastError().message.isEmpty()) {
            error = session->lastError(); // why there was no check
        }
    }
    openDialog(new ErrorDialog(tr("This cannot be done now"), error, m_window));
}

Workbench *Performer::bench() const
{
    return m_window->workbench();
}

Session *Performer::session() const
{
    return m_window->session();
}

void Performer::newConnection(const ActionTarget &)
{
    m_window->showConnections();
    m_window->firstStart()->addConnection();
}

void Performer::newWindow(const ActionTarget &)
{
    m_window->newWindow();
}

void Performer::showPreferences(const ActionTarget &)
{
    m_window->showPreferences();
}

void Performer::showHelp(const ActionTarget &)
{
    openDialog(new HelpDialog(m_window));
}

void Performer::showConnections(const ActionTarget &)
{
    m_window->showConnections();
}

void Performer::openSandbox(const ActionTarget &)
{
    m_window->openSandbox();
}

void Performer::quit(const ActionTarget &)
{
    m_window->close();
}

void Performer::rescan(const ActionTarget &)
{
    session()->scan();
}

void Performer::cancelScan(const ActionTarget &)
{
    session()->cancelTask(session()->scanTask());
}

void Performer::showScanError(const ActionTarget &)
{
    openDialog(new ErrorDialog(tr("The fleet could not be scanned"), session()->lastError(), m_window));
}

void Performer::switchReadOnly(const ActionTarget &)
{
    session()->setReadOnly(!session()->isSwitchedReadOnly());
}

void Performer::fix(const ActionTarget &target)
{
    review(target, PlanRequest::Scope::Fix);
}

void Performer::adopt(const ActionTarget &target)
{
    review(target, PlanRequest::Scope::Adopt);
}

void Performer::apply(const ActionTarget &target)
{
    review(target, PlanRequest::Scope::Apply);
}

void Performer::rollBack(const ActionTarget &target)
{
    std::optional<PlanRequest> request = rollBackOf(*session()->snapshot(), target.migration);
    if (!request)
        return;
    request->tenants = target.tenants.value_or(QStringList());
    review(*request);
}

void Performer::review(const ActionTarget &target, PlanRequest::Scope scope)
{
    PlanRequest request = actions::rules::requestFor(target, scope);
    if (scope == PlanRequest::Scope::Fix) {
        const PlanRequest fixes = reviewOfFixes(*session()->snapshot(), request.tenants);
        request.consents = fixes.consents;
        request.left = fixes.left;
    }
    review(request);
}

/// Opens the dialog that shows what a request would do, once its plan is made in the background.
void Performer::review(const PlanRequest &request)
{
    session()->query<Result<Plan>>(
        QStringLiteral("window/plan"), this,
        [profile = session()->profile(), snapshot = session()->snapshot(), request](std::stop_token stop) {
            return planChange(profile, snapshot, request, TaskContext(std::move(stop), {}));
        },
        [this](const Result<Plan> &plan) { openPlan(plan, {}); });
}

void Performer::resume(const ActionTarget &target)
{
    session()->query<Result<Plan>>(
        QStringLiteral("window/plan"), this,
        [profile = session()->profile(), snapshot = session()->snapshot(), journal = session()->journal(),
         runId = target.run](std::stop_token) -> Result<Plan> {
            const Result<RunRecord> run = journal->run(runId);
            if (!run) {
                return failure(run.error());
            }
            return planResume(profile, snapshot, *journal, *run);
        },
        [this, runId = target.run](const Result<Plan> &plan) { openPlan(plan, runId); });
}

void Performer::openPlan(const Result<Plan> &plan, const QString &resumes)
{
    if (!plan) {
        openDialog(new ErrorDialog(tr("The plan could not be made"), plan.error(), m_window));
        return;
    }
    if (plan->isEmpty() && !couldBeChosen(*plan)) {
        openDialog(new ErrorDialog(tr("There is nothing to review"), whyEmpty(*plan), m_window));
        return;
    }
    auto *dialog = new PlanDialog(session(), *plan, bench());
    if (!resumes.isEmpty()) {
        dialog->setResumes(resumes);
    }
    openReview(dialog);
}

void Performer::openDialog(QDialog *dialog)
{
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
}

/// A dialog whose task is followed on the Tasks page.
void Performer::openReview(ReviewDialog *dialog)
{
    connect(dialog, &ReviewDialog::taskStarted, this, [this](TaskId id) {
        perform({ActionKind::ShowTask, {.task = id}});
    });
    openDialog(dialog);
}

void Performer::backUp(const ActionTarget &target)
{
    openReview(new BackupDialog(session(), target.tenants.value_or(QStringList()), bench()));
}

void Performer::restore(const ActionTarget &target)
{
    const QString schema = target.tenants ? target.tenants->value(0) : QString();
    openDialog(new RestoreWizard(session(), target.backup, schema, bench()));
}

void Performer::takeBack(const ActionTarget &target)
{
    openReview(new TakeBackDialog(session(), target.tenants->front(), bench()));
}

void Performer::putBack(const ActionTarget &target)
{
    openReview(new PutBackDialog(session(), target.kept, bench()));
}

void Performer::dropKept(const ActionTarget &target)
{
    openReview(new DropAsideDialog(session(), target.kept, bench()));
}

void Performer::recheck(const ActionTarget &target)
{
    if (target.tenants) {
        session()->rescan(*target.tenants);
    } else {
        session()->scan();
    }
}

void Performer::verifyBackup(const ActionTarget &target)
{
    for (const Backup &backup : session()->backups()) {
        if (backup.id == target.backup) {
            session()->verify(backup);
            return;
        }
    }
}

void Performer::cancelTask(const ActionTarget &target)
{
    session()->cancelTask(target.task);
}

void Performer::find(const ActionTarget &)
{
    bench()->showOpener();
}

void Performer::focusFilter(const ActionTarget &)
{
    bench()->focusFilter();
}

void Performer::showPage(const ActionTarget &target)
{
    bench()->showPage(target.page.value_or(PageId::Overview));
}

void Performer::showTenants(const ActionTarget &target)
{
    bench()->showPage(PageId::Tenants, target);
}

void Performer::showMigration(const ActionTarget &target)
{
    bench()->showPage(PageId::Migrations, target);
}

void Performer::showBackup(const ActionTarget &target)
{
    bench()->showPage(PageId::Backups, target);
}

void Performer::showTask(const ActionTarget &target)
{
    bench()->showPage(PageId::Tasks, target);
}

void Performer::showRunPlan(const ActionTarget &target)
{
    openDialog(new RunPlanDialog(session(), target.run, m_window));
}

void Performer::chooseTheme(const ActionTarget &target)
{
    m_window->setScheme(theme::schemeFromKey(target.choice));
}

void Performer::chooseLanguage(const ActionTarget &target)
{
    // Later: the menu that it came from is made anew.
    QMetaObject::invokeMethod(
        m_window, [window = m_window, code = target.choice] { window->setLanguage(code); }, Qt::QueuedConnection);
}

void Performer::showShortcuts(const ActionTarget &)
{
    openDialog(new ShortcutsDialog(m_window->actionState(), m_window));
}

void Performer::showAbout(const ActionTarget &)
{
    m_window->showAbout();
}

} // namespace tenantry
