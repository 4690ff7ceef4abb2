// SPDX-License-Identifier: GPL-3.0-or-later
#include "settings/Preferences.h"
#include "ui/shell/Banner.h"
#include "ui/shell/CloseWhenDone.h"
#include "ui/shell/MainWindow.h"
#include "ui/shell/Workbench.h"
#include "ui/widgets/Theme.h"

#include <QMessageBox>
#include <QPushButton>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QThread>
#include <QTimer>

#include <algorithm>
#include <atomic>

using namespace tenantry;

/// What becomes of a running task, and of the sandbox, when another page is shown and when the window is closed.
class tst_ClosingWindow : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { theme::apply(theme::Scheme::Light); }
    void init();
    void cleanup() { m_window.reset(); }
    void quittingLeavesNoSandboxBehindUnasked();
    void goesOnWhateverPageIsShown();
    void closesWhenTheTaskIsDone();
    void staysOpenWhereTheTaskFailed();
    void stopAndCloseStops();
    void theBoxHasOneButtonForEachChoice();

private:
    /// On a server that is not there.
    Workbench &open(Environment environment = Environment::Production);
    TaskId startHeld();

    std::atomic<int> m_held{0}; ///< 0: the task goes on; 1: it is to end well; 2: it is to fail
    QTemporaryDir m_folder;
    LanguageSwitch m_language;
    std::unique_ptr<MainWindow> m_window;
    bool m_sandboxRuns = false;
    int m_sandboxAsked = 0;
    int m_sandboxStopped = 0;
    std::optional<SandboxAtQuit> m_sandboxWish;
    QStringList m_offered;
    AtRunningTask m_choice = AtRunningTask::KeepRunning;
};

void tst_ClosingWindow::init()
{
    m_language.choose(QStringLiteral("en"));
    WindowServices services;
    services.language = &m_language;
    services.storeFile = m_folder.filePath(QStringLiteral("store.sqlite"));
    services.atRunningTask = [this](const RunningTaskQuestion &question) {
        m_offered = QStringList{question.stop, question.whenDone};
        return m_choice;
    };
    services.sandboxEnd.isRunning = [this] { return m_sandboxRuns; };
    services.sandboxEnd.stopAtEnd = [this] { ++m_sandboxStopped; };
    services.sandboxEnd.ask = [this] {
        ++m_sandboxAsked;
        return m_sandboxWish;
    };
    m_window = std::make_unique<MainWindow>(services);
    m_window->show();
}

Workbench &tst_ClosingWindow::open(Environment environment)
{
    Profile profile;
    profile.name = QStringLiteral("nowhere");
    profile.environment = environment;
    profile.database.conninfo = QStringLiteral("host=/nonexistent dbname=none");
    QSignalSpy opened(m_window.get(), &MainWindow::sessionOpened);
    m_window->open(profile);
    if (opened.isEmpty() && !opened.wait(10000))
        qFatal("no session was opened");
    return *m_window->workbench();
}

void tst_ClosingWindow::quittingLeavesNoSandboxBehindUnasked()
{
    m_sandboxRuns = true;
    open();
    QVERIFY(m_window->close()); // another connection's window has nothing to do with it
    QCOMPARE(m_sandboxAsked, 0);
    init();
    open(Environment::Sandbox);
    m_sandboxWish = std::nullopt;
    QVERIFY(!m_window->close());
    QCOMPARE(m_sandboxAsked, 1);
    QVERIFY(m_window->isVisible());
    m_sandboxWish = SandboxAtQuit::Keep;
    QVERIFY(m_window->close());
    QCOMPARE(m_sandboxStopped, 0);
    m_window->show();
    m_sandboxWish = SandboxAtQuit::Stop;
    QVERIFY(m_window->close());
    QCOMPARE(m_sandboxStopped, 1);
    QCOMPARE(m_sandboxAsked, 3);
    m_window->show();
    Preferences().set(preference::sandboxAtQuit(), QStringLiteral("stop"));
    QVERIFY(m_window->close());
    QCOMPARE(m_sandboxStopped, 2);
    QCOMPARE(m_sandboxAsked, 3); // what was chosen for always is not asked
    Preferences().set(preference::sandboxAtQuit(), QStringLiteral("ask"));
    m_sandboxRuns = false;
    m_window->show();
    QVERIFY(m_window->close());
    QCOMPARE(m_sandboxAsked, 3);
}

TaskId tst_ClosingWindow::startHeld()
{
    m_held = 0;
    return m_window->session()->startTask(QStringLiteral("Back up 3 tenants"), [this](const TaskContext &task) {
        while (m_held == 0 && !task.isCancelled()) {
            QThread::msleep(1);
        }
        if (task.isCancelled()) {
            return TaskOutcome{TaskState::Cancelled, {}, {}, {}};
        }
        return TaskOutcome{m_held == 1 ? TaskState::Succeeded : TaskState::Failed, QStringLiteral("ended"), {}, {}};
    });
}

void tst_ClosingWindow::goesOnWhateverPageIsShown()
{
    Workbench &bench = open();
    const TaskId id = startHeld();
    for (const PageId page :
         {PageId::Migrations, PageId::Tenants, PageId::Backups, PageId::Trends, PageId::Tasks, PageId::Overview}) {
        bench.showPage(page);
        QCOMPARE(bench.currentPage(), page);
        const std::optional<TaskSnapshot> now = m_window->session()->tasks().snapshot(id);
        QCOMPARE(now->state, TaskState::Running);
        QVERIFY(!now->cancelRequested);
    }
    m_window->setScheme(theme::Scheme::Light); // makes every page anew
    QCOMPARE(m_window->session()->tasks().snapshot(id)->state, TaskState::Running);
    m_held = 1;
    QTRY_COMPARE(m_window->session()->tasks().snapshot(id)->state, TaskState::Succeeded);
    QVERIFY(m_window->close());
}

void tst_ClosingWindow::closesWhenTheTaskIsDone()
{
    Workbench &bench = open();
    const TaskId id = startHeld();
    m_choice = AtRunningTask::WhenDone;
    QVERIFY(!m_window->close());
    QCOMPARE(m_offered, (QStringList{QStringLiteral("Stop and close"), QStringLiteral("Close when done")}));
    QVERIFY(m_window->isVisible());
    QVERIFY(bench.closingBanner()->isVisible());
    QCOMPARE(bench.keepOpenButton()->text(), QStringLiteral("Keep open"));
    m_window->setScheme(theme::Scheme::Light); // makes the workbench anew
    QVERIFY(m_window->workbench()->closingBanner()->isVisible());
    m_window->workbench()->keepOpenButton()->click(); // thought better of it
    QVERIFY(!m_window->workbench()->closingBanner()->isVisible());
    QVERIFY(!m_window->close());
    m_held = 1;
    QTRY_VERIFY(!m_window->isVisible());
    QCOMPARE(m_window->session()->tasks().snapshot(id)->state, TaskState::Succeeded);
}

void tst_ClosingWindow::staysOpenWhereTheTaskFailed()
{
    Workbench &bench = open();
    const TaskId id = startHeld();
    m_choice = AtRunningTask::WhenDone;
    QVERIFY(!m_window->close());
    QSignalSpy ended(m_window->session(), &Session::taskEnded);
    m_held = 2;
    QTRY_VERIFY(std::ranges::any_of(ended, [id](const QList<QVariant> &one) { return one[0].value<TaskId>() == id; }));
    QCoreApplication::processEvents();
    QVERIFY(m_window->isVisible());
    QVERIFY2(bench.closingBanner()->text().contains(QStringLiteral("Back up 3 tenants")),
             qPrintable(bench.closingBanner()->text()));
    QCOMPARE(bench.keepOpenButton()->text(), QStringLiteral("Close"));
    QVERIFY(m_window->close()); // nothing runs that has to be asked about
}

void tst_ClosingWindow::stopAndCloseStops()
{
    open();
    startHeld();
    m_choice = AtRunningTask::KeepRunning;
    QVERIFY(!m_window->close());
    QVERIFY(CloseWhenDone::isWorking(m_window->session()));
    m_choice = AtRunningTask::Stop;
    QVERIFY(m_window->close());
}

/// The real box: three words of their own, and nobody who presses Escape or Enter stops anything.
void tst_ClosingWindow::theBoxHasOneButtonForEachChoice()
{
    const auto answer = [this](const std::function<void(QMessageBox &)> &how) {
        QTimer::singleShot(0, m_window.get(), [&how] {
            auto *box = qobject_cast<QMessageBox *>(QApplication::activeModalWidget());
            QVERIFY(box != nullptr);
            how(*box);
        });
        return askAtRunningTask(
            m_window.get(), {QStringLiteral("?"), QStringLiteral("Stop and close"), QStringLiteral("Close when done")});
    };
    QStringList texts;
    const auto press = [&texts](const QString &text) {
        return [&texts, text](QMessageBox &box) {
            texts.clear();
            for (QAbstractButton *button : box.buttons()) {
                texts << button->text().remove(u'&');
            }
            for (QAbstractButton *button : box.buttons()) {
                if (button->text().remove(u'&') == text) {
                    button->click();
                }
            }
        };
    };
    QCOMPARE(answer(press(QStringLiteral("Stop and close"))), AtRunningTask::Stop);
    texts.sort();
    QCOMPARE(texts, (QStringList{QStringLiteral("Close when done"), QStringLiteral("Keep running"),
                                 QStringLiteral("Stop and close")}));
    QCOMPARE(answer(press(QStringLiteral("Close when done"))), AtRunningTask::WhenDone);
    QCOMPARE(answer(press(QStringLiteral("Keep running"))), AtRunningTask::KeepRunning);
    QCOMPARE(answer([](QMessageBox &box) { QTest::keyClick(&box, Qt::Key_Escape); }), AtRunningTask::KeepRunning);
    QCOMPARE(answer([](QMessageBox &box) { QTest::keyClick(&box, Qt::Key_Return); }), AtRunningTask::KeepRunning);
}

QTEST_MAIN(tst_ClosingWindow)
#include "tst_ClosingWindow.moc"
