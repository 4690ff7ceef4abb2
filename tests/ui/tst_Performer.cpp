// SPDX-License-Identifier: GPL-3.0-or-later
#include "backups/Manifest.h"
#include "plans/PlanDocument.h"
#include "tests/ui/ActionFixture.h"
#include "ui/dialogs/BackupDialog.h"
#include "ui/dialogs/ConnectionEditor.h"
#include "ui/dialogs/DropAsideDialog.h"
#include "ui/dialogs/ErrorDialog.h"
#include "ui/dialogs/PlanDialog.h"
#include "ui/dialogs/PutBackDialog.h"
#include "ui/dialogs/RestoreWizard.h"
#include "ui/dialogs/RunPlanDialog.h"
#include "ui/dialogs/TakeBackDialog.h"
#include "ui/pages/TenantsPage.h"
#include "ui/shell/HeaderBar.h"
#include "ui/shell/HelpDialog.h"
#include "ui/shell/MainWindow.h"
#include "ui/shell/Performer.h"
#include "ui/shell/PreferencesDialog.h"
#include "ui/shell/QuickOpener.h"
#include "ui/shell/ShortcutsDialog.h"
#include "ui/shell/Workbench.h"
#include "ui/widgets/Theme.h"

#include <QDir>
#include <QJsonDocument>
#include <QLineEdit>
#include <QMenu>
#include <QMenuBar>
#include <QMessageBox>
#include <QPushButton>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QThread>

using namespace tenantry;
using namespace tenantry::test;

namespace {

/// A server that is not there: everything but the database works.
Profile nowhere(const QString &folder)
{
    Profile profile;
    profile.name = QStringLiteral("nowhere");
    profile.environment = Environment::Production;
    profile.database.conninfo = QStringLiteral("host=/nonexistent dbname=none");
    profile.backups.folder = folder + QStringLiteral("/backups");
    return profile;
}

QString backupId()
{
    return QStringLiteral("20261120-101500-3f2a");
}

/// A backup of bolt as the folder holds it; its archive is no archive.
bool writeBackup(const Profile &profile)
{
    Backup backup;
    backup.id = backupId();
    backup.folder = profile.backupFolder() + u'/' + backupId();
    backup.connection = profile.storeKey();
    backup.created = QDateTime::currentDateTimeUtc();
    backup.trust = BackupTrust::Verified;
    backup.tenants.resize(1);
    backup.tenants[0].schema = QStringLiteral("bolt");
    backup.tenants[0].file = QStringLiteral("bolt-0001.dump");
    backup.files.push_back({QStringLiteral("bolt-0001.dump"), 4, QString(64, u'0'), {}});
    QDir().mkpath(backup.folder);
    return writeManifest(backup).has_value();
}

} // namespace

/// What is asked for is done, or refused, in the one place.
class tst_Performer : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { theme::apply(theme::Scheme::Light); }
    void init();
    void cleanup() { m_window.reset(); }
    void dialogsOpen();
    void aRunsPlanIsShown();
    void pagesShowTheTarget();
    void theSessionActs();
    void theWindowActs();
    void everyKindWasPerformed(); ///< by those before it
    void refusedIsNotPerformed();
    void everyPageIsHeard();
    void menuBarAndCtrlKAreTheTable();
    void keysWorkInTheWindow();

private:
    Workbench &open();
    void prepare(Session &session);
    QString perform(const Action &action);
    void opens(const Action &action, const QMetaObject &dialog);

    QSet<ActionKind> m_done;
    QStringList m_windowsStarted;
    QString m_runId;
    QTemporaryDir m_folder;
    std::unique_ptr<LanguageSwitch> m_language;
    std::unique_ptr<MainWindow> m_window;
};

void tst_Performer::init()
{
    m_language = std::make_unique<LanguageSwitch>();
    m_language->choose(QStringLiteral("en"));
    WindowServices services;
    services.language = m_language.get();
    services.storeFile = m_folder.filePath(QStringLiteral("store.sqlite"));
    services.sandbox = [this](const TaskContext &) -> Result<Profile> { return nowhere(m_folder.path()); };
    services.startWindow = [this](const QStringList &arguments) {
        m_windowsStarted << arguments.join(u' ');
        return true;
    };
    services.atRunningTask = [](const RunningTaskQuestion &) { return AtRunningTask::Stop; };
    m_window = std::make_unique<MainWindow>(services);
    m_window->resize(1440, 900);
    m_window->show();
}

Workbench &tst_Performer::open()
{
    QSignalSpy opened(m_window.get(), &MainWindow::sessionOpened);
    m_window->open(nowhere(m_folder.path()));
    if (opened.isEmpty()) {
        opened.wait(10000);
    }
    return *m_window->workbench();
}

/// With a backup, a run that was cancelled and a failed check, as a connection has whose server is gone.
void tst_Performer::prepare(Session &session)
{
    QTRY_VERIFY(!session.lastError().message.isEmpty());
    QTRY_COMPARE(int(session.backups().size()), 1);
    RunRecord begun = cutOffRun();
    begun.connection = session.profile().storeKey();
    begun.title = QStringLiteral("Apply");
    begun.id.clear(); // the journal's to give
    std::vector<RunTenant> tenantsOfIt(3);
    for (size_t at = 0; at < tenantsOfIt.size(); ++at) {
        tenantsOfIt[at].schema = QStringLiteral("t%1").arg(at);
    }
    const Result<RunRecord> kept = session.journal()->begin(begun, tenantsOfIt);
    QVERIFY(kept.has_value());
    QVERIFY(session.journal()->finish(kept->id, RunState::Cancelled).has_value());
    m_runId = kept->id;
    session.refreshRuns();
    QTRY_VERIFY(!session.runs().empty());
}

/// Why it was not performed; empty: it was.
QString tst_Performer::perform(const Action &action)
{
    QSignalSpy performed(m_window->performer(), &Performer::performed);
    const QString refused = actions::whyNot(action, m_window->actionState());
    m_window->perform(action);
    m_done.insert(action.kind);
    const bool done = performed.count() == 1 && performed.front().front().value<Action>() == action;
    return done ? QString() : QStringLiteral("%1: %2").arg(actions::key(action.kind), refused);
}

void tst_Performer::opens(const Action &action, const QMetaObject &dialog)
{
    QCOMPARE(perform(action), QString());
    const auto isOpen = [&] {
        const auto dialogs = m_window->findChildren<QDialog *>();
        return std::any_of(dialogs.begin(), dialogs.end(), [&](const QDialog *one) {
            return one->isVisible() && one->metaObject()->inherits(&dialog);
        });
    };
    QTRY_VERIFY2(isOpen(), qPrintable(actions::key(action.kind)));
    const auto dialogs = m_window->findChildren<QDialog *>();
    qDeleteAll(dialogs);
}

void tst_Performer::dialogsOpen()
{
    QVERIFY(writeBackup(nowhere(m_folder.path())));
    Session &session = *open().session();
    prepare(session);
    opens({ActionKind::ShowScanError}, ErrorDialog::staticMetaObject);
    session.setSnapshot(withCutOffRestore(*someFleet()));
    const ActionTarget bolt{.tenants = QStringList{QStringLiteral("bolt")}};
    opens({ActionKind::Restore, {.backup = backupId()}}, RestoreWizard::staticMetaObject);
    opens({ActionKind::TakeBack, bolt}, TakeBackDialog::staticMetaObject);
    const ActionTarget kept{.kept = QStringLiteral("bolt__before_20261120_093105")};
    opens({ActionKind::PutBack, kept}, PutBackDialog::staticMetaObject);
    opens({ActionKind::DropKept, kept}, DropAsideDialog::staticMetaObject);
    opens({ActionKind::Resume, {.run = m_runId}}, ErrorDialog::staticMetaObject); // it has no plan
    opens({ActionKind::ShowRunPlan, {.run = m_runId}}, RunPlanDialog::staticMetaObject);
    session.setSnapshot(someFleet());
    opens({ActionKind::Fix, bolt}, PlanDialog::staticMetaObject);
    opens({ActionKind::Apply, bolt}, PlanDialog::staticMetaObject);
    opens({ActionKind::ShowPlan, bolt}, PlanDialog::staticMetaObject);
    opens({ActionKind::BackUp, bolt}, BackupDialog::staticMetaObject);
    opens({ActionKind::Find}, QuickOpener::staticMetaObject);
    opens({ActionKind::ShowHelp}, HelpDialog::staticMetaObject);
    opens({ActionKind::ShowPreferences}, PreferencesDialog::staticMetaObject);
    opens({ActionKind::ShowShortcuts}, ShortcutsDialog::staticMetaObject);
    opens({ActionKind::ShowAbout}, QMessageBox::staticMetaObject);
    session.setSnapshot(projectFleet());
    // Of a project that cannot be asked no plan is made.
    opens(
        {ActionKind::RollBack,
         {.tenants = QStringList{QStringLiteral("bolt")}, .migration = {QStringLiteral("shop"), QStringLiteral("2")}}},
        ErrorDialog::staticMetaObject);
    session.setSnapshot(unrecordedFleet());
    opens({ActionKind::Adopt, bolt}, PlanDialog::staticMetaObject);
    opens({ActionKind::NewConnection}, ConnectionEditor::staticMetaObject);
}

void tst_Performer::aRunsPlanIsShown()
{
    Session &session = *open().session();
    prepare(session);
    RunPlanDialog without(&session, m_runId, m_window.get());
    without.setAttribute(Qt::WA_DeleteOnClose, false);
    QTRY_VERIFY(without.planText().contains(QStringLiteral("kept no plan"))); // 0.1.0 wrote it
    PlanDocument document;
    document.assign(QStringLiteral("acme"),
                    document.add({{.kind = QStringLiteral("drop_schema"), .text = QStringLiteral("DROP SCHEMA x;")}}));
    RunRecord run = cutOffRun();
    run.connection = session.profile().storeKey();
    run.plan = document.toJson();
    run.id.clear(); // the journal's to give
    const Result<RunRecord> kept = session.journal()->begin(run, {});
    QVERIFY(kept.has_value());
    RunPlanDialog dialog(&session, kept->id, m_window.get());
    dialog.setAttribute(Qt::WA_DeleteOnClose, false);
    QTRY_COMPARE(dialog.planText(), document.toText());
}

void tst_Performer::pagesShowTheTarget()
{
    Workbench &bench = open();
    bench.session()->setSnapshot(someFleet());
    const ActionTarget bolt{.tenants = QStringList{QStringLiteral("bolt")}};
    for (const PageId id : allPageIds) {
        QCOMPARE(perform({ActionKind::ShowPage, {.page = id}}), QString());
        QCOMPARE(bench.currentPage(), id);
    }
    QCOMPARE(perform({ActionKind::ShowTenants, bolt}), QString());
    QCOMPARE(bench.currentPage(), PageId::Tenants);
    auto *tenants = qobject_cast<TenantsPage *>(bench.page(PageId::Tenants));
    QCOMPARE(tenants->selectedSchemas(), *bolt.tenants);
    QCOMPARE(perform({ActionKind::ShowHealth, {.health = TenantHealth::Healthy}}), QString());
    QCOMPARE(tenants->proxy()->rowCount(), 1);
    QCOMPARE(perform({ActionKind::FocusFilter}), QString());
    QCOMPARE(m_window->focusWidget(), tenants->filterField());
    QCOMPARE(perform({ActionKind::ShowMigration, {.migration = {{}, QStringLiteral("2")}}}), QString());
    QCOMPARE(bench.currentPage(), PageId::Migrations);
    QCOMPARE(perform({ActionKind::ShowBackup, {.backup = QStringLiteral("b")}}), QString());
    QCOMPARE(bench.currentPage(), PageId::Backups);
    QCOMPARE(perform({ActionKind::ShowRun, {.run = QStringLiteral("r")}}), QString());
    QCOMPARE(bench.currentPage(), PageId::Tasks);
    QCOMPARE(perform({ActionKind::ShowTask, {.task = 1}}), QString());
}

void tst_Performer::theSessionActs()
{
    QVERIFY(writeBackup(nowhere(m_folder.path())));
    Session &session = *open().session();
    prepare(session);
    session.setSnapshot(someFleet());
    QCOMPARE(perform({ActionKind::SwitchReadOnly}), QString());
    QVERIFY(session.isSwitchedReadOnly());
    QCOMPARE(perform({ActionKind::SwitchReadOnly}), QString());
    QVERIFY(!session.isSwitchedReadOnly());
    QSignalSpy ended(&session, &Session::taskEnded);
    QCOMPARE(perform({ActionKind::Recheck, {.tenants = QStringList{QStringLiteral("bolt")}}}), QString());
    QTRY_VERIFY(!ended.isEmpty());
    ended.clear();
    QCOMPARE(perform({ActionKind::VerifyBackup, {.backup = backupId()}}), QString());
    QTRY_VERIFY(!ended.isEmpty());
    const TaskId busy = session.startTask(QStringLiteral("long"), [](const TaskContext &task) {
        while (!task.isCancelled()) {
            QThread::msleep(1);
        }
        return TaskOutcome{TaskState::Cancelled, {}, {}, {}};
    });
    QCOMPARE(perform({ActionKind::CancelTask, {.task = busy}}), QString());
    QTRY_COMPARE(session.tasks().snapshot(busy)->state, TaskState::Cancelled);
    QTRY_VERIFY(!session.isScanning());
    QCOMPARE(perform({ActionKind::Rescan}), QString());
    QVERIFY(session.isScanning());
    QCOMPARE(perform({ActionKind::CancelScan}), QString());
    QTRY_VERIFY(!session.isScanning());
}

void tst_Performer::theWindowActs()
{
    open();
    QCOMPARE(perform({ActionKind::ChooseTheme, {.choice = QStringLiteral("dark")}}), QString());
    QVERIFY(theme::isDark());
    QCOMPARE(perform({ActionKind::ChooseTheme, {.choice = QStringLiteral("light")}}), QString());
    QCOMPARE(perform({ActionKind::ChooseLanguage, {.choice = QStringLiteral("de")}}), QString());
    QTRY_COMPARE(m_language->code(), QStringLiteral("de"));
    QCOMPARE(perform({ActionKind::ChooseLanguage, {.choice = QStringLiteral("en")}}), QString());
    QTRY_COMPARE(m_language->code(), QStringLiteral("en"));
    QCOMPARE(perform({ActionKind::NewWindow}), QString());
    QCOMPARE(m_windowsStarted, QStringList{QStringLiteral("--choose")});
    QCOMPARE(perform({ActionKind::ShowConnections}), QString());
    QVERIFY(m_window->firstStart()->isVisible());
    QCOMPARE(perform({ActionKind::OpenSandbox}), QString());
    QTRY_VERIFY(m_window->workbench()->isVisible());
    QCOMPARE(perform({ActionKind::Quit}), QString());
    QVERIFY(!m_window->isVisible());
}

void tst_Performer::everyKindWasPerformed()
{
    for (const ActionKind kind : allKinds()) {
        QVERIFY2(m_done.contains(kind), qPrintable(actions::key(kind)));
    }
}

void tst_Performer::refusedIsNotPerformed()
{
    QSignalSpy performed(m_window->performer(), &Performer::performed);
    m_window->perform({ActionKind::Fix}); // no connection
    QCOMPARE(performed.count(), 0);
    auto *dialog = m_window->findChild<ErrorDialog *>();
    QVERIFY(dialog && dialog->isVisible());
    QVERIFY(dialog->findChild<ErrorPanel *>()->text().contains(QStringLiteral("No connection is open.")));
    delete dialog;
    Workbench &bench = open();
    bench.session()->setSnapshot(someFleet());
    bench.session()->setReadOnly(true);
    m_window->perform({ActionKind::Fix});
    QCOMPARE(performed.count(), 0);
    QVERIFY(m_window->findChild<ErrorDialog *>() != nullptr);
    QVERIFY(m_window->findChild<PlanDialog *>() == nullptr);
}

void tst_Performer::everyPageIsHeard()
{
    Workbench &bench = open();
    bench.session()->setSnapshot(someFleet());
    QSignalSpy performed(m_window->performer(), &Performer::performed);
    for (const PageId id : allPageIds) {
        performed.clear();
        const Action asked{ActionKind::ShowPage, {.page = id}};
        bench.page(id)->offers()->request(asked);
        QCOMPARE(performed.count(), 1);
        QCOMPARE(performed.front().front().value<Action>(), asked);
        QCOMPARE(bench.currentPage(), id);
    }
    performed.clear();
    bench.header()->rescanButton()->click();
    QCOMPARE(performed.count(), 1);
}

void tst_Performer::menuBarAndCtrlKAreTheTable()
{
    Workbench &bench = open();
    bench.session()->setSnapshot(someFleet());
    QStringList inMenus;
    const auto menus = m_window->menuBar()->findChildren<QMenu *>(Qt::FindDirectChildrenOnly);
    for (const QMenu *menu : menus) {
        const auto entries = menu->actions();
        for (const QAction *entry : entries) {
            inMenus << QString(entry->text()).remove(u'&');
        }
    }
    const ActionState state = m_window->actionState();
    for (const actions::Menu menu :
         {actions::Menu::File, actions::Menu::View, actions::Menu::Fleet, actions::Menu::Help}) {
        for (const auto &entry : actions::entriesOf(menu)) {
            if (entry) {
                QVERIFY2(inMenus.contains(actions::text(*entry, state)), qPrintable(actions::text(*entry, state)));
            }
        }
    }
    bench.session()->setReadOnly(true);
    const std::vector<OpenerEntry> entries = openerEntries(m_window->actionState());
    for (const Action &command : actions::commands()) {
        const auto found = std::find_if(entries.begin(), entries.end(), [&command](const OpenerEntry &entry) {
            return entry.kind == OpenerEntry::Kind::Command && entry.action == command;
        });
        QVERIFY2(found != entries.end(), qPrintable(actions::key(command.kind)));
        const QString whyNot = actions::whyNot(command, m_window->actionState());
        QCOMPARE(found->isEnabled, whyNot.isEmpty());
        QVERIFY(whyNot.isEmpty() || found->note == whyNot); // why it cannot be taken is read at once
    }
}

void tst_Performer::keysWorkInTheWindow()
{
    Workbench &bench = open();
    bench.session()->setSnapshot(someFleet());
    QTRY_VERIFY(!bench.session()->isScanning());
    QSignalSpy performed(m_window->performer(), &Performer::performed);
    const auto kindAfter = [&](Qt::Key key, Qt::KeyboardModifiers with) {
        performed.clear();
        QTest::keyClick(m_window.get(), key, with);
        return performed.isEmpty() ? std::optional<ActionKind>() : performed.front().front().value<Action>().kind;
    };
    QCOMPARE(kindAfter(Qt::Key_F5, Qt::NoModifier), ActionKind::Rescan);
    QCOMPARE(kindAfter(Qt::Key_Escape, Qt::NoModifier), ActionKind::CancelScan);
    QCOMPARE(kindAfter(Qt::Key_3, Qt::ControlModifier), ActionKind::ShowPage);
    QCOMPARE(kindAfter(Qt::Key_Slash, Qt::ControlModifier), ActionKind::ShowShortcuts);
    delete m_window->findChild<ShortcutsDialog *>();
    m_window->showConnections();
    QVERIFY(!kindAfter(Qt::Key_F5, Qt::NoModifier)); // not the connection behind it
}

QTEST_MAIN(tst_Performer)
#include "tst_Performer.moc"
