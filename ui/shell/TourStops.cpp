// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/TourStops.h"

#include "base/Paths.h"
#include "models/MigrationMatrixModel.h"
#include "sandbox/Sandbox.h"
#include "settings/ProfileFile.h"
#include "ui/actions/ActionTraits.h"
#include "ui/dialogs/BackupDialog.h"
#include "ui/dialogs/ConnectionEditor.h"
#include "ui/dialogs/ErrorDialog.h"
#include "ui/dialogs/PlanDialog.h"
#include "ui/dialogs/RestoreWizard.h"
#include "ui/pages/MigrationsPage.h"
#include "ui/pages/OverviewPage.h"
#include "ui/pages/TasksPage.h"
#include "ui/pages/TenantDetail.h"
#include "ui/pages/TenantsPage.h"
#include "ui/pages/TrendsPage.h"
#include "ui/shell/Banner.h"
#include "ui/shell/HeaderBar.h"
#include "ui/shell/MainWindow.h"
#include "ui/shell/QuickOpener.h"
#include "ui/shell/TourDialogs.h"
#include "ui/shell/Workbench.h"
#include "ui/widgets/Mosaic.h"

#include <QApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QLineEdit>
#include <QMenu>
#include <QMenuBar>
#include <QPushButton>
#include <QTableView>
#include <QToolButton>

namespace tenantry::tour {

namespace {

constexpr int mostTouched = 16; ///< tenants that the tour changes, however large the fleet is
constexpr int longWait = 600;   ///< seconds
constexpr int sandboxWait = 3600;

Session &session(Tour &tour)
{
    return *tour.window()->session();
}

Workbench &workbench(Tour &tour)
{
    return *tour.window()->workbench();
}

template <typename T>
T &page(Tour &tour, PageId id)
{
    return *static_cast<T *>(workbench(tour).page(id));
}

bool isIdle(Tour &tour)
{
    return !session(tour).tasks().anyRunning();
}

QStringList tenantsWith(Tour &tour, const std::function<bool(const TenantState &)> &wanted, int most)
{
    QStringList schemas;
    for (const TenantState &tenant : session(tour).snapshot()->tenants) {
        if (wanted(tenant) && schemas.size() < most) {
            schemas.append(tenant.schema);
        }
    }
    return schemas;
}

QStringList healthyTenants(Tour &tour, int most)
{
    return tenantsWith(
        tour, [](const TenantState &tenant) { return tenant.health() == TenantHealth::Healthy && tenant.tables > 0; },
        most);
}

void firstStart(Tour &tour)
{
    tour.shoot(QStringLiteral("first-start"));
    tour.window()->firstStart()->addConnection();
    if (tour.waitForDialog<ConnectionEditor>(QStringLiteral("connection editor"))) {
        tour.shoot(QStringLiteral("add-connection"));
    }
}

void openFleet(Tour &tour, const std::optional<Profile> &profile)
{
    const QString stop = QStringLiteral("open");
    if (profile) {
        tour.window()->open(*profile);
    } else {
        tour.window()->openSandbox();
        if (tour.waitFor([&] { return tour.window()->workbench() != nullptr; }, 1)) {
            // Its server ran already; there is no progress to show.
        } else {
            tour.shootNow(QStringLiteral("sandbox-starting"));
        }
    }
    // A sandbox that does not start says so; nobody is there to wait for it.
    const auto problem = [&tour] { return tour.window()->firstStart()->problem(); };
    const bool ended = tour.expect(
        stop, [&] { return tour.window()->workbench() != nullptr || !problem().isEmpty(); }, sandboxWait);
    if (ended && tour.window()->workbench() == nullptr) {
        tour.fail(stop, problem());
    } else if (ended) {
        workbench(tour).showPage(PageId::Overview);
        tour.expect(
            stop, [&] { return session(tour).snapshot() != nullptr && isIdle(tour); }, longWait);
    }
}

void overview(Tour &tour)
{
    workbench(tour).showPage(PageId::Overview);
    auto &shown = page<OverviewPage>(tour, PageId::Overview);
    tour.expect(
        QStringLiteral("overview"), [&shown] { return !shown.isWorking(); }, longWait);
    tour.shoot(QStringLiteral("overview"));
    page<OverviewPage>(tour, PageId::Overview).mosaic()->setOrder(Mosaic::Order::WorstFirst);
    tour.shoot(QStringLiteral("overview-worst-first"));
    page<OverviewPage>(tour, PageId::Overview).mosaic()->setOrder(Mosaic::Order::BySchema);
}

void tenants(Tour &tour)
{
    auto &tenants = page<TenantsPage>(tour, PageId::Tenants);
    const QStringList broken = tenantsWith(
        tour, [](const TenantState &t) { return t.health() == TenantHealth::Broken && t.schemaExists; }, 1);
    const QStringList healthy = healthyTenants(tour, 1);
    workbench(tour).showPage(PageId::Tenants, broken.isEmpty() ? ActionTarget() : ActionTarget{.tenants = broken});
    tour.shoot(QStringLiteral("tenants-findings"));
    const std::pair<TenantDetail::Tab, QString> tabs[] = {{TenantDetail::MigrationsTab, QStringLiteral("migrations")},
                                                          {TenantDetail::TablesTab, QStringLiteral("tables")},
                                                          {TenantDetail::BackupsTab, QStringLiteral("backups")},
                                                          {TenantDetail::HistoryTab, QStringLiteral("history")}};
    for (const auto &[tab, name] : tabs) {
        tenants.detail()->showTab(tab);
        tour.settle();
        tour.shoot(QStringLiteral("tenants-%1").arg(name));
    }
    tenants.detail()->showTab(TenantDetail::FindingsTab);
    if (!healthy.isEmpty()) {
        workbench(tour).showPage(PageId::Tenants, {.tenants = healthy});
        tour.shoot(QStringLiteral("tenants-healthy"));
    }
    workbench(tour).showPage(PageId::Tenants, {.health = TenantHealth::Pending});
    tenants.view()->selectAll();
    tour.shoot(QStringLiteral("tenants-pending-selected"));
    QMenu *menu = tenants.makeMenu(tour.window());
    menu->popup(tenants.view()->viewport()->mapToGlobal(QPoint(160, 90)));
    tour.shoot(QStringLiteral("tenants-menu"));
    menu->close();
    menu->deleteLater();
    auto *filter = qobject_cast<QLineEdit *>(tenants.filterField());
    filter->setText(QStringLiteral("no such tenant"));
    tour.shoot(QStringLiteral("tenants-no-match"));
    filter->clear();
    tenants.showTarget({.tenants = QStringList()});
}

void otherPages(Tour &tour)
{
    const SnapshotPtr fleet = session(tour).snapshot();
    workbench(tour).showPage(PageId::Migrations);
    tour.shoot(QStringLiteral("migrations"));
    if (!fleet->source->main().isEmpty()) {
        const auto &migrations = fleet->source->main().migrations();
        workbench(tour).showPage(PageId::Migrations, {.migration = migrations[migrations.size() / 2].id});
        tour.shoot(QStringLiteral("migrations-selected"));
    }
    auto &matrix = page<MigrationsPage>(tour, PageId::Migrations);
    QMenu *menu = matrix.makeMenu(0, matrix.model()->columnCount() - 1, tour.window());
    menu->popup(matrix.mapToGlobal(QPoint(300, 200)));
    tour.shoot(QStringLiteral("migrations-menu"));
    menu->close();
    menu->deleteLater();
    workbench(tour).showPage(PageId::Backups);
    tour.shoot(QStringLiteral("backups-before"));
    workbench(tour).showPage(PageId::Trends);
    tour.shoot(QStringLiteral("trends"));
    auto &trends = page<TrendsPage>(tour, PageId::Trends);
    trends.compareChip()->setChecked(true);
    tour.shoot(QStringLiteral("trends-beside-last-week"));
    trends.compareChip()->setChecked(false);
    workbench(tour).showPage(PageId::Tasks);
    tour.shoot(QStringLiteral("tasks-before"));
}

void quickOpener(Tour &tour)
{
    workbench(tour).showPage(PageId::Overview);
    QuickOpener *opener = workbench(tour).showOpener();
    tour.shoot(QStringLiteral("quick-opener"));
    opener->field()->setText(session(tour).snapshot()->tenants.front().displayName().left(2));
    tour.shoot(QStringLiteral("quick-opener-typed"));
    tour.closeDialogs();
    const QList<QAction *> menus = tour.window()->menuBar()->actions();
    for (const QAction *entry : menus) {
        entry->menu()->popup(tour.window()->mapToGlobal(QPoint(40, 30)));
        tour.shoot(QStringLiteral("menu"));
        entry->menu()->close();
    }
    tour.window()->perform({ActionKind::ShowShortcuts});
    tour.shoot(QStringLiteral("shortcuts"));
}

/// Pictures of the task that was just started, one a stage, until it ends.
void shootStages(Tour &tour, const QString &name, TaskId id, int most)
{
    QString stage;
    int taken = 0;
    tour.expect(
        name,
        [&] {
            const auto task = session(tour).tasks().snapshot(id);
            if (task && !task->ended.isValid() && task->progress.stage != stage && task->progress.done > 0
                && taken < most) {
                stage = task->progress.stage;
                QCoreApplication::processEvents();
                tour.shootNow(QStringLiteral("%1-running-%2").arg(name).arg(++taken));
            }
            return task && task->ended.isValid();
        },
        longWait);
    tour.expect(
        name, [&] { return isIdle(tour); }, longWait);
}

/// Presses a review dialog's button and gives the task it started.
TaskId pressAction(Tour &tour, const QString &name, ReviewDialog &dialog)
{
    TaskId started = 0;
    QObject::connect(&dialog, &ReviewDialog::taskStarted, &tour, [&started](TaskId id) { started = id; });
    if (!tour.expect(
            name, [&] { return dialog.actionButton()->isEnabled(); }, 60)) {
        return 0;
    }
    dialog.actionButton()->click();
    tour.expect(
        name, [&] { return started != 0; }, 10);
    return started;
}

void backUp(Tour &tour)
{
    const QString name = QStringLiteral("backup");
    QStringList schemas = healthyTenants(tour, mostTouched);
    workbench(tour).showPage(PageId::Backups);
    tour.window()->perform({ActionKind::BackUp, {.tenants = schemas}});
    auto *dialog = tour.waitForDialog<BackupDialog>(name);
    if (!dialog) {
        return;
    }
    tour.settle();
    tour.shoot(QStringLiteral("backup-review"));
    const TaskId id = pressAction(tour, name, *dialog);
    shootStages(tour, name, id, 1);
    workbench(tour).showPage(PageId::Backups);
    tour.expect(
        name, [&] { return !session(tour).backups().empty(); }, 30);
    if (!session(tour).backups().empty()) {
        workbench(tour).showPage(PageId::Backups, {.backup = session(tour).backups().front().id});
    }
    tour.shoot(QStringLiteral("backups"));
}

/// A migration that cannot work is put into the folder for as long as it takes to see it fail.
void failedRun(Tour &tour)
{
    const QString name = QStringLiteral("failed-run");
    const SnapshotPtr fleet = session(tour).snapshot();
    const MigrationSet &set = fleet->source->main();
    if (set.isEmpty()) {
        tour.fail(name, QStringLiteral("there are no migrations in %1").arg(set.origin()));
        return;
    }
    const Migration &last = set.migrations().back();
    // Named like those that are there.
    const QString suffix = last.fileName.sliced(last.id.key.size() + 1 + last.name.size());
    const QString file = QStringLiteral("%1/%2_tax_rates%3")
                             .arg(set.origin())
                             .arg(last.id.key.toInt() + 1, 4, 10, QLatin1Char('0'))
                             .arg(suffix);
    const QStringList victims = healthyTenants(tour, 3);
    if (victims.isEmpty()
        || !paths::writePrivateFile(file,
                                    "-- Description: a rate for every country, but one letter is missing\n"
                                    "CREATE TABLE tax_rate (\n    country text PRIMARY KEY,\n"
                                    "    percent numeric(5, 2) NOT NULL\n);\n"
                                    "INSERT INTO tax_rates (country, percent) VALUES ('FR', 20), ('DE', 19);\n")) {
        tour.fail(name, QStringLiteral("cannot prepare it in %1").arg(fleet->source->main().origin()));
        return;
    }
    session(tour).scan();
    tour.expect(
        name, [&] { return isIdle(tour) && session(tour).snapshot() != fleet; }, longWait);
    tour.window()->perform({ActionKind::Apply, {.tenants = victims}});
    if (auto *dialog = tour.waitForDialog<PlanDialog>(name)) {
        tour.shoot(QStringLiteral("apply-review"));
        const TaskId id = pressAction(tour, name, *dialog);
        shootStages(tour, name, id, 0);
        const auto task = session(tour).tasks().snapshot(id);
        if (!task || task->state == TaskState::Succeeded) {
            tour.fail(name, QStringLiteral("the run was to fail, but did not"));
        }
        workbench(tour).showPage(PageId::Tasks, task ? ActionTarget{.run = task->outcome.runId} : ActionTarget());
        tour.shoot(QStringLiteral("failed-run"));
    }
    QFile::remove(file);
    const SnapshotPtr before = session(tour).snapshot();
    session(tour).scan();
    tour.expect(
        name, [&] { return isIdle(tour) && session(tour).snapshot() != before; }, longWait);
}

void fixRun(Tour &tour)
{
    const QString name = QStringLiteral("fix");
    const QStringList needy = tenantsWith(
        tour,
        [](const TenantState &tenant) {
            return tenant.health() == TenantHealth::Pending || tenant.health() == TenantHealth::Broken;
        },
        mostTouched);
    workbench(tour).showPage(PageId::Overview);
    tour.window()->perform({ActionKind::Fix, {.tenants = needy}});
    auto *dialog = tour.waitForDialog<PlanDialog>(name);
    if (!dialog) {
        return;
    }
    tour.settle();
    tour.shoot(QStringLiteral("fix-review"));
    const TaskId id = pressAction(tour, name, *dialog);
    shootStages(tour, name, id, 3);
    tour.shoot(QStringLiteral("fix-finished"));
    workbench(tour).showPage(PageId::Overview);
    tour.shoot(QStringLiteral("overview-after-fix"));
}

void restore(Tour &tour)
{
    const QString name = QStringLiteral("restore");
    if (session(tour).backups().empty()) {
        tour.fail(name, QStringLiteral("there is no backup to restore from"));
        return;
    }
    const Backup &backup = session(tour).backups().back();
    const ActionTarget target{.tenants = QStringList{backup.tenants.front().schema}, .backup = backup.id};
    workbench(tour).showPage(PageId::Backups, target);
    tour.window()->perform({ActionKind::Restore, target});
    auto *wizard = tour.waitForDialog<RestoreWizard>(name);
    if (!wizard) {
        return;
    }
    tour.shoot(QStringLiteral("restore-what"));
    wizard->goTo(RestoreWizard::Step::Where);
    tour.shoot(QStringLiteral("restore-where"));
    wizard->goTo(RestoreWizard::Step::Review);
    tour.expect(
        name, [&] { return wizard->plan().has_value(); }, 60);
    tour.shoot(QStringLiteral("restore-review"));
    if (wizard->nameField() && wizard->nameField()->isVisible()) {
        wizard->nameField()->setText(backup.tenants.front().schema);
    }
    if (tour.expect(
            name, [&] { return wizard->nextButton()->isEnabled(); }, 30)) {
        wizard->nextButton()->click();
        tour.waitFor([&] { return !isIdle(tour); }, 2);
        tour.shootNow(QStringLiteral("restore-running"));
        tour.expect(
            name, [&] { return isIdle(tour); }, longWait);
        tour.shoot(QStringLiteral("restore-finished"));
    }
}

void readOnly(Tour &tour)
{
    session(tour).setReadOnly(true);
    workbench(tour).showPage(PageId::Overview);
    tour.shoot(QStringLiteral("read-only"));
    const Action plan{ActionKind::ShowPlan};
    if (!actions::whyNot(plan, ActionState::of(&session(tour))).isEmpty()) {
        session(tour).setReadOnly(false);
        return; // of a small fleet nothing is left to be fixed
    }
    tour.window()->perform(plan);
    if (auto *dialog = tour.waitForDialog<PlanDialog>(QStringLiteral("read-only"))) {
        tour.shoot(QStringLiteral("read-only-review"));
        if (dialog->actionButton()->isEnabled()) {
            tour.fail(QStringLiteral("read-only"), QStringLiteral("the action is not blocked"));
        }
    }
    tour.closeDialogs();
    session(tour).setReadOnly(false);
}

void connectionEditor(Tour &tour)
{
    auto *editor = new ConnectionEditor(session(tour).profile(), tour.window());
    editor->setAttribute(Qt::WA_DeleteOnClose);
    const auto tested = std::make_shared<bool>(false); // the editor outlives this function
    QObject::connect(editor, &ConnectionEditor::testFinished, &tour, [tested] { *tested = true; });
    editor->open();
    editor->test();
    tour.expect(
        QStringLiteral("connection test"), [tested] { return *tested; }, 60);
    tour.shoot(QStringLiteral("connection-tested"));
}

/// Stops the sandbox's server, sees the window tell it, starts it, sees the window come back by itself.
void lostConnection(Tour &tour)
{
    const QString name = QStringLiteral("lost-connection");
    const QString folder = QFileInfo(session(tour).profile().file).absolutePath();
    const Result<SandboxStatus> status = sandboxStatus(folder);
    if (!status || status->server != ServerState::Running) {
        return; // someone's own server: not ours to stop
    }
    workbench(tour).showPage(PageId::Overview);
    if (!tour.away([folder] { return stopSandbox(folder).has_value(); }, longWait)) {
        tour.fail(name, QStringLiteral("the server could not be stopped"));
        return;
    }
    session(tour).scan();
    tour.expect(
        name, [&] { return session(tour).linkState() == LinkState::Lost; }, 60);
    tour.shoot(name);
    auto *details =
        new ErrorDialog(Workbench::tr("The fleet could not be scanned"), session(tour).lastError(), tour.window());
    details->setAttribute(Qt::WA_DeleteOnClose);
    details->open();
    tour.shoot(QStringLiteral("error-details"));
    tour.closeDialogs();
    SandboxOptions options;
    options.folder = folder;
    if (!tour.away([options] { return startSandbox(options).has_value(); }, longWait)) {
        tour.fail(name, QStringLiteral("the server could not be started again"));
        return;
    }
    tour.expect(
        QStringLiteral("reconnect"), [&] { return session(tour).linkState() == LinkState::Connected; }, 120);
    tour.shoot(QStringLiteral("reconnected"));
}

} // namespace

std::vector<Stop> allStops(const std::optional<Profile> &profile)
{
    return {{QStringLiteral("first start"), firstStart, false},
            {QStringLiteral("open"), [profile](Tour &tour) { openFleet(tour, profile); }, true},
            {QStringLiteral("overview"), overview, false},
            {QStringLiteral("tenants"), tenants, false},
            {QStringLiteral("pages"), otherPages, false},
            {QStringLiteral("quick opener"), quickOpener, false},
            {QStringLiteral("backup"), backUp, false},
            {QStringLiteral("failed run"), failedRun, false},
            {QStringLiteral("fix"), fixRun, false},
            {QStringLiteral("run's plan"), runPlanDialog, false},
            {QStringLiteral("restore"), restore, false},
            {QStringLiteral("drop aside"), dropAsideDialog, false},
            {QStringLiteral("cut-off restore"), cutOffRestore, false},
            {QStringLiteral("read only"), readOnly, false},
            {QStringLiteral("password"), passwordDialog, false},
            {QStringLiteral("connection"), connectionEditor, false},
            {QStringLiteral("lost connection"), lostConnection, false}};
}

} // namespace tenantry::tour
