// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/SnapshotFixture.h"
#include "ui/dialogs/ErrorDialog.h"
#include "ui/pages/TenantsPage.h"
#include "ui/shell/Banner.h"
#include "ui/shell/HeaderBar.h"
#include "ui/shell/MainWindow.h"
#include "ui/shell/PreferencesDialog.h"
#include "ui/shell/QuickOpener.h"
#include "ui/shell/ReadOnlyBand.h"
#include "ui/shell/Sidebar.h"
#include "ui/shell/StatusStrip.h"
#include "ui/shell/Workbench.h"
#include "ui/widgets/Theme.h"

#include <QComboBox>
#include <QElapsedTimer>
#include <QLineEdit>
#include <QMenuBar>
#include <QPushButton>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QThread>

using namespace tenantry;
using tenantry::test::snapshotFromText;

namespace {

/// A server that is not there: everything but the database works.
Profile nowhere()
{
    Profile profile;
    profile.name = QStringLiteral("nowhere");
    profile.title = QStringLiteral("Nowhere");
    profile.environment = Environment::Production;
    profile.database.conninfo = QStringLiteral("host=/nonexistent dbname=none");
    return profile;
}

} // namespace

/// What the window has around its pages: menus, sidebar, quick opener, theme, language, and the way between
/// connections.
class tst_MainWindow : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { theme::apply(theme::Scheme::Light); }
    void init();
    void cleanup() { m_window.reset(); }
    void beginsWithAnOffer();
    void digitsSwitchPages();
    void namesTheEnvironment();
    void unknownKeysOfTheProfileAreTold();
    void lostConnectionIsToldAndTriedAgain();
    void readOnlyBlocks();
    void quickOpenerFinds();
    void quickOpenerIsFastAtTenThousand();
    void badgesCount();
    void lastPageIsRemembered();
    void languageChangesEverything();
    void themeChangesAtOnce();
    void aThemeLeavesNothingBehind();
    void fitsASmallScreenInGerman();
    void reviewBeforeTheFirstCheckSaysWhy();
    void connectionsLeadBack();
    void openingAnotherAsksWhileATaskRuns();
    void preferencesAreAppliedWhenAccepted();

private:
    Workbench &open();

    QTemporaryDir m_folder;
    std::unique_ptr<LanguageSwitch> m_language;
    std::unique_ptr<MainWindow> m_window;
    QStringList m_asked;
    AtRunningTask m_choice = AtRunningTask::KeepRunning;
};

void tst_MainWindow::init()
{
    m_language = std::make_unique<LanguageSwitch>();
    m_language->choose(QStringLiteral("en"));
    WindowServices services;
    services.language = m_language.get();
    services.storeFile = m_folder.filePath(QStringLiteral("store.sqlite"));
    services.sandbox = [](const TaskContext &) -> Result<Profile> { return nowhere(); };
    m_asked.clear();
    services.atRunningTask = [this](const RunningTaskQuestion &question) {
        m_asked << question.text;
        return m_choice;
    };
    m_window = std::make_unique<MainWindow>(services);
    m_window->resize(1440, 900);
    m_window->show();
}

Workbench &tst_MainWindow::open()
{
    QSignalSpy opened(m_window.get(), &MainWindow::sessionOpened);
    m_window->open(nowhere());
    if (opened.isEmpty() && !opened.wait(10000))
        qFatal("no session was opened");
    return *m_window->workbench();
}

void tst_MainWindow::beginsWithAnOffer()
{
    QVERIFY(m_window->firstStart()->isVisible());
    QVERIFY(m_window->firstStart()->sandboxButton()->isVisible());
    QVERIFY(m_window->workbench() == nullptr);
    QSignalSpy opened(m_window.get(), &MainWindow::sessionOpened);
    m_window->firstStart()->sandboxButton()->click();
    QVERIFY(opened.wait(10000));
    QVERIFY(m_window->workbench()->isVisible());
}

void tst_MainWindow::digitsSwitchPages()
{
    Workbench &bench = open();
    for (const PageId id : allPageIds) {
        QTest::keyClick(m_window.get(), Qt::Key(int(Qt::Key_1) + int(id)), Qt::ControlModifier);
        QCOMPARE(bench.currentPage(), id);
        QVERIFY(bench.page(id)->isVisible());
        QVERIFY(bench.sidebar()->button(id)->isChecked());
    }
    QTest::keyClick(m_window.get(), Qt::Key_2, Qt::ControlModifier);
    QTest::keyClick(m_window.get(), Qt::Key_F, Qt::ControlModifier);
    QTRY_VERIFY(bench.page(PageId::Tenants)->filterField()->hasFocus());
}

void tst_MainWindow::namesTheEnvironment()
{
    open();
    QVERIFY(m_window->windowTitle().contains(QStringLiteral("Nowhere")));
    QVERIFY(m_window->windowTitle().contains(QStringLiteral("PRODUCTION")));
}

void tst_MainWindow::unknownKeysOfTheProfileAreTold()
{
    const auto told = [](const Workbench &bench, const QString &warning) {
        const QList<Banner *> banners = bench.findChildren<Banner *>();
        return std::any_of(banners.begin(), banners.end(), [&warning](const Banner *banner) {
            return banner->isVisible() && banner->text().contains(warning);
        });
    };
    const QString warning = QStringLiteral("shop.toml, line 4: \"alerts\" is not known and has no effect.");
    QVERIFY(!told(open(), warning));
    Profile profile = nowhere();
    profile.title = QStringLiteral("Shop");
    profile.warnings = QStringList{warning};
    m_choice = AtRunningTask::Stop;
    QSignalSpy opened(m_window.get(), &MainWindow::sessionOpened);
    m_window->open(profile);
    QVERIFY(!opened.isEmpty() || opened.wait(10000));
    QVERIFY(told(*m_window->workbench(), warning));
}

void tst_MainWindow::lostConnectionIsToldAndTriedAgain()
{
    Workbench &bench = open();
    QTRY_VERIFY_WITH_TIMEOUT(bench.linkBanner()->isVisible(), 10000);
    QVERIFY(!bench.linkBanner()->text().isEmpty());
    QCOMPARE(bench.session()->linkState(), LinkState::Lost);
    QCOMPARE(bench.status()->healthText(), QStringLiteral("Connection lost"));
    QSignalSpy again(bench.session(), &Session::scanStarted);
    QVERIFY(again.wait(8000)); // by itself, after two seconds
}

void tst_MainWindow::readOnlyBlocks()
{
    Workbench &bench = open();
    Session &session = *bench.session();
    QVERIFY(!session.isReadOnly());
    QVERIFY(bench.header()->readOnlyBand()->isHidden());
    const int height = bench.header()->height();
    bench.header()->readOnlyButton()->click();
    QVERIFY(session.isReadOnly());
    QVERIFY(bench.header()->readOnlyButton()->isChecked());
    // Seen across the room: a band as wide as the window, mostly in the colour that text has, saying so in words.
    const ReadOnlyBand *band = bench.header()->readOnlyBand();
    QTRY_VERIFY(band->isVisible() && band->width() == m_window->width());
    QTRY_VERIFY(bench.header()->height() > height);
    QVERIFY(band->height() >= 20);
    QVERIFY(!band->reason().isEmpty());
    const QImage picture = bench.header()->readOnlyBand()->grab().toImage();
    QCOMPARE(picture.pixelColor(picture.width() / 2, 1), band->palette().color(QPalette::WindowText));
    QVERIFY(!session.readOnlyReason().isEmpty());
    const SnapshotPtr fleet = snapshotFromText(QStringLiteral("migrations 1_a\na P"));
    session.setSnapshot(fleet);
    const Result<Plan> plan = makePlan(session.profile(), fleet, {});
    QVERIFY(plan.has_value());
    QSignalSpy ended(&session, &Session::taskEnded);
    const TaskId id = session.apply(*plan, {RunOptions(), BackupFirst::No});
    QTRY_VERIFY(!ended.isEmpty() && ended.back().front().value<TaskId>() == id);
    const auto task = session.tasks().snapshot(id);
    QCOMPARE(task->state, TaskState::Failed);
    QCOMPARE(task->outcome.error->code, ErrorCode::ReadOnlyServer);
    bench.header()->readOnlyButton()->click();
    QVERIFY(!session.isReadOnly());
    QVERIFY(bench.header()->readOnlyBand()->isHidden());
}

void tst_MainWindow::quickOpenerFinds()
{
    Workbench &bench = open();
    bench.session()->setSnapshot(
        snapshotFromText(QStringLiteral("migrations 1_initial 2_invoices\nacme \"Acme Tools\" AA\nbolt \"Bolt\" AP")));
    QTest::keyClick(m_window.get(), Qt::Key_K, Qt::ControlModifier);
    auto *opener = m_window->findChild<QuickOpener *>();
    QVERIFY(opener != nullptr && opener->isVisible());
    QVERIFY(opener->resultCount() >= 10); // pages and commands before anything is typed
    QTest::keyClicks(opener->field(), QStringLiteral("acme"));
    QCOMPARE(opener->resultCount(), 1);
    QTest::keyClick(opener->field(), Qt::Key_Return);
    QCOMPARE(bench.currentPage(), PageId::Tenants);
    QCOMPARE(static_cast<TenantsPage *>(bench.page(PageId::Tenants))->selectedSchemas(),
             QStringList{QStringLiteral("acme")});
    QuickOpener *again = bench.showOpener();
    QVERIFY(again->nothingText().isEmpty());
    again->field()->setText(QStringLiteral("no such thing"));
    QCOMPARE(again->nothingText(), QStringLiteral("Nothing is called no such thing."));
    again->field()->setText(QStringLiteral("invoices"));
    QTest::keyClick(again->field(), Qt::Key_Return);
    QCOMPARE(bench.currentPage(), PageId::Migrations);
}

void tst_MainWindow::quickOpenerIsFastAtTenThousand()
{
    std::vector<OpenerEntry> entries;
    for (int i = 0; i < 10000; ++i) {
        entries.push_back(makeEntry(OpenerEntry::Kind::Tenant, QStringLiteral("Tenant %1").arg(i),
                                    QStringLiteral("schema_%1 · t%1.example.com").arg(i), {}));
    }
    qint64 best = 1000000;
    for (int i = 0; i < 4; ++i) {
        QElapsedTimer clock;
        clock.start();
        const std::vector<int> found = findEntries(entries, QStringLiteral("777"));
        best = std::min(best, clock.elapsed());
        QVERIFY(!found.empty());
        QVERIFY(entries[size_t(found.front())].title.contains(QStringLiteral("777")));
    }
    QVERIFY2(best < 50, qPrintable(QStringLiteral("%1 ms").arg(best)));
}

void tst_MainWindow::badgesCount()
{
    Workbench &bench = open();
    bench.session()->setSnapshot(snapshotFromText(QStringLiteral("migrations 1_a\na A\nb P\nc A")));
    QTRY_COMPARE(bench.sidebar()->button(PageId::Tenants)->badge(), 3);
}

void tst_MainWindow::lastPageIsRemembered()
{
    open().showPage(PageId::Trends);
    m_window->close();
    init();
    QCOMPARE(open().currentPage(), PageId::Trends);
    m_window->workbench()->showPage(PageId::Overview);
}

void tst_MainWindow::languageChangesEverything()
{
    Workbench &bench = open();
    bench.showPage(PageId::Tenants);
    m_window->setLanguage(QStringLiteral("fr"));
    QCOMPARE(m_window->workbench()->currentPage(), PageId::Tenants);
    QCOMPARE(QLocale().language(), QLocale::French);
    if (QFile::exists(QStringLiteral(":/i18n/tenantry_fr.qm"))) {
        QVERIFY(m_window->menuBar()->actions().front()->text() != QStringLiteral("&File"));
    }
    m_window->setLanguage(QStringLiteral("en"));
    QCOMPARE(m_window->menuBar()->actions().front()->text(), QStringLiteral("&File"));
}

void tst_MainWindow::themeChangesAtOnce()
{
    open();
    m_window->setScheme(theme::Scheme::Dark);
    QVERIFY(theme::isDark());
    m_window->setScheme(theme::Scheme::Light);
    QVERIFY(!theme::isDark());
    QVERIFY(m_window->workbench()->isVisible());
}

/// There and back, and a page is the same to the pixel: no bold text, no colour of the other theme.
void tst_MainWindow::aThemeLeavesNothingBehind()
{
    const Session &session = *open().session();
    QTRY_VERIFY(!session.lastError().message.isEmpty());
    m_window->session()->setSnapshot(
        snapshotFromText(QStringLiteral("migrations 1_initial 2_invoices\nacme \"Acme Tools\" AA\nbolt \"Bolt\" AP")));
    const auto pictures = [this] {
        std::vector<QImage> all;
        for (const PageId id : {PageId::Tenants, PageId::Migrations, PageId::Backups}) {
            m_window->workbench()->showPage(id);
            QWidget *page = m_window->workbench()->page(id);
            page->setFocus();
            QCoreApplication::processEvents();
            page->resize(1200, 700); // whatever banner stands above it by now
            all.push_back(page->grab().toImage());
        }
        m_window->showConnections();
        all.push_back(m_window->firstStart()->grab().toImage());
        m_window->showWorkbench();
        return all;
    };
    m_window->setScheme(theme::Scheme::Light);
    const std::vector<QImage> before = pictures();
    m_window->setScheme(theme::Scheme::Dark);
    const std::vector<QImage> dark = pictures();
    m_window->setScheme(theme::Scheme::Light);
    const std::vector<QImage> after = pictures();
    for (size_t at = 0; at < before.size(); ++at) {
        QVERIFY2(dark[at] != before[at], QByteArray::number(int(at)).constData());
        QVERIFY2(after[at] == before[at], QByteArray::number(int(at)).constData());
    }
}

/// 1920 × 1080 at 200 %, less the window's frame and a task bar.
void tst_MainWindow::fitsASmallScreenInGerman()
{
    open();
    m_window->setLanguage(QStringLiteral("de"));
    Workbench &bench = *m_window->workbench();
    bench.session()->setSnapshot(snapshotFromText(
        QStringLiteral("migrations 1_initial 2_invoices\nacme \"Acme Tools\" AA\nbolt \"Bolt\" AP\ncore \"C\" AX")));
    QStringList wide;
    const auto measure = [&wide](const QString &name, const QWidget &widget, int most) {
        const QSize least = widget.minimumSizeHint();
        if (least.width() > most) {
            wide << QStringLiteral("%1 needs %2").arg(name).arg(least.width());
        }
    };
    for (const PageId id : {PageId::Overview, PageId::Tenants, PageId::Migrations, PageId::Trends, PageId::Tasks}) {
        measure(bench.page(id)->title(), *bench.page(id), 780);
    }
    measure(QStringLiteral("header"), *bench.header(), 960);
    measure(QStringLiteral("status"), *bench.status(), 960);
    measure(QStringLiteral("link banner"), *bench.linkBanner(), 960);
    measure(QStringLiteral("connections"), *m_window->firstStart(), 960);
    m_window->setLanguage(QStringLiteral("en"));
    QVERIFY2(wide.isEmpty(), qPrintable(wide.join(QStringLiteral(", "))));
}

void tst_MainWindow::reviewBeforeTheFirstCheckSaysWhy()
{
    open();
    m_window->perform({ActionKind::Apply});
    auto *dialog = m_window->findChild<ErrorDialog *>();
    QVERIFY(dialog != nullptr && dialog->isVisible());
    delete dialog;
    m_window->perform({ActionKind::Resume, {.run = QStringLiteral("any")}});
    QVERIFY(m_window->findChild<ErrorDialog *>() != nullptr);
}

void tst_MainWindow::connectionsLeadBack()
{
    Workbench &bench = open();
    const Session *session = m_window->session();
    QVERIFY(!m_window->firstStart()->backButton()->isVisible());
    m_window->showConnections();
    QVERIFY(m_window->firstStart()->backButton()->isVisible());
    QVERIFY(m_window->firstStart()->backButton()->text().contains(QStringLiteral("Nowhere")));
    m_window->firstStart()->backButton()->click();
    QVERIFY(bench.isVisible());
    QVERIFY(m_window->windowTitle().contains(QStringLiteral("Nowhere")));
    m_window->showConnections();
    QTest::keyClick(m_window.get(), Qt::Key_Escape);
    QVERIFY(bench.isVisible());
    m_window->showConnections();
    m_window->open(nowhere()); // the same again: only shown
    QCOMPARE(m_window->session(), session);
    QVERIFY(bench.isVisible());
}

void tst_MainWindow::openingAnotherAsksWhileATaskRuns()
{
    open();
    Session *session = m_window->session();
    session->startTask(QStringLiteral("long"), [](const TaskContext &task) {
        while (!task.isCancelled()) {
            QThread::msleep(1);
        }
        return TaskOutcome{TaskState::Cancelled, {}, {}, {}};
    });
    Profile other = nowhere();
    other.name = QStringLiteral("other");
    other.title = QStringLiteral("Other");
    m_choice = AtRunningTask::KeepRunning;
    m_window->open(other);
    QCOMPARE(m_asked.size(), 1);
    QVERIFY(m_asked.front().contains(QStringLiteral("Other")));
    QCOMPARE(m_window->session(), session);
    QVERIFY(!m_window->close());
    QCOMPARE(m_asked.size(), 2);
    m_choice = AtRunningTask::Stop;
    m_window->open(other);
    QCOMPARE(m_asked.size(), 3);
    QCOMPARE(m_window->session()->profile().title, QStringLiteral("Other"));
}

void tst_MainWindow::preferencesAreAppliedWhenAccepted()
{
    open();
    m_window->showPreferences();
    auto *dialog = m_window->findChild<PreferencesDialog *>();
    QVERIFY(dialog != nullptr);
    dialog->schemeBox()->setCurrentIndex(2);
    dialog->languageBox()->setCurrentIndex(dialog->languageBox()->findData(QStringLiteral("de")));
    QVERIFY(!theme::isDark());
    dialog->reject();
    QVERIFY(!theme::isDark());
    QCOMPARE(m_language->code(), QStringLiteral("en"));
    delete dialog;
    m_window->showPreferences();
    dialog = m_window->findChild<PreferencesDialog *>();
    dialog->schemeBox()->setCurrentIndex(2);
    dialog->languageBox()->setCurrentIndex(dialog->languageBox()->findData(QStringLiteral("de")));
    dialog->accept();
    QVERIFY(theme::isDark());
    QCOMPARE(m_language->code(), QStringLiteral("de"));
    m_window->setScheme(theme::Scheme::Light);
    m_window->setLanguage(QStringLiteral("en"));
}

QTEST_MAIN(tst_MainWindow)
#include "tst_MainWindow.moc"
