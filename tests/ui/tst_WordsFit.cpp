// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/ActionFixture.h"
#include "tests/ui/CutWords.h"
#include "tests/ui/TrendFixture.h"
#include "ui/dialogs/BackupDialog.h"
#include "ui/dialogs/ConnectionEditor.h"
#include "ui/dialogs/PlanDialog.h"
#include "ui/dialogs/RestoreWizard.h"
#include "ui/pages/BackupsPage.h"
#include "ui/pages/KeptPane.h"
#include "ui/pages/MigrationsPage.h"
#include "ui/pages/TasksPage.h"
#include "ui/pages/TenantDetail.h"
#include "ui/pages/TenantsPage.h"
#include "ui/pages/TrendsPage.h"
#include "ui/shell/Banner.h"
#include "ui/shell/MainWindow.h"
#include "ui/shell/PreferencesDialog.h"
#include "ui/shell/StatusStrip.h"
#include "ui/shell/Workbench.h"
#include "ui/widgets/Theme.h"
#include "ui/widgets/TileRow.h"

#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QThread>
#include <QToolButton>

using namespace tenantry;
using namespace tenantry::test;

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

/// Something of every state, and enough of them to need groups of digits.
SnapshotPtr fleet()
{
    QString text = QStringLiteral("migrations 1_initial 2_invoices 3_tax_alter 4_note!\n"
                                  "acme \"Acme Tools\" AAAA\nbolt \"Bolt & Sons\" AAPP\ncore AXAA\ndune AAEA\n"
                                  "edge ??AA\nfern FPPP\ngone AAAA noschema\nhill AAUP\nlost AAAA orphan\n");
    for (int tenant = 1000; tenant < 2200; ++tenant)
        text += QStringLiteral("branch_office_%1 AAAA\n").arg(tenant);
    return snapshotFromText(text);
}

std::vector<Backup> backups()
{
    std::vector<Backup> all;
    for (const BackupTrust trust :
         {BackupTrust::Proven, BackupTrust::Verified, BackupTrust::Unverified, BackupTrust::Damaged}) {
        Backup backup;
        backup.id = QStringLiteral("20261119-07000%1-aaaa").arg(int(trust));
        backup.created = QDateTime(QDate::currentDate().addDays(-int(trust)), QTime(7, 0)).toUTC();
        backup.verifiedAt = backup.created;
        backup.trust = trust;
        backup.reason = QStringLiteral("before fixing 3 tenants");
        backup.serverVersion = QStringLiteral("15.18");
        for (const char *schema : {"acme", "bolt", "core"}) {
            BackupTenant tenant;
            tenant.schema = QLatin1String(schema);
            tenant.tables = {{QStringLiteral("account"), 1234567}};
            backup.tenants.push_back(tenant);
            backup.files.push_back({tenant.schema + QStringLiteral(".dump"), 5'000'000, {}, {}});
        }
        all.push_back(backup);
    }
    return all;
}

RunRecord someRun()
{
    RunRecord run = cutOffRun();
    run.title = QStringLiteral("Apply 12 migrations to 2,000 tenants");
    run.started = QDateTime::currentDateTimeUtc().addDays(-1);
    run.ended = run.started.addSecs(125);
    return run;
}

TaskSnapshot endedTask(TaskId id)
{
    TaskSnapshot task;
    task.id = id;
    task.title = QStringLiteral("Apply 12 migrations to 2,000 tenants");
    task.state = TaskState::Failed;
    task.ended = QDateTime::currentDateTimeUtc();
    task.outcome.summary =
        QStringLiteral("1,200 of 2,000 tenants are done, 12 failed, 788 were left out. The canary failed; no other "
                       "tenant was touched.");
    task.outcome.error.emplace(
        Error{ErrorCode::RestoreFailed, QStringLiteral("relation \"tax_rates\" does not exist"), {}, {}, {}});
    return task;
}

} // namespace

/// No word of the window is cut, in any of its languages, on a small screen and on a common one; and the window goes
/// into the small one.
class tst_WordsFit : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup();
    void findsWhatIsCut();
    void everyPage_data() { sizes(); }
    void everyPage();
    void pagesWithoutAFleet_data() { sizes(); }
    void pagesWithoutAFleet();
    void dialogs_data() { sizes(); }
    void dialogs();
    void aTaskDoesNotKeepTheWindowWide();
    void tilesGrowAndBreak();

private:
    static void sizes();
    Workbench &open();
    void look(const QString &where, const QWidget &root);
    void note(const QString &where, const QString &what);
    void lookAtPage(PageId id, const QString &where);

    QTemporaryDir m_folder;
    std::unique_ptr<LanguageSwitch> m_language;
    std::unique_ptr<MainWindow> m_window;
    QStringList m_cut;
    SnapshotPtr m_fleet;
};

void tst_WordsFit::initTestCase()
{
    theme::apply(theme::Scheme::Light);
    m_fleet = fleet();
}

void tst_WordsFit::sizes()
{
    QTest::addColumn<QString>("language");
    QTest::addColumn<QSize>("size");
    for (const char *language : {"en", "de", "fr"}) {
        for (const QSize size : {QSize(1280, 720), QSize(960, 640)})
            QTest::addRow("%s %d", language, size.width()) << QString::fromLatin1(language) << size;
    }
}

void tst_WordsFit::init()
{
    m_cut.clear();
    m_language = std::make_unique<LanguageSwitch>();
    WindowServices services;
    services.language = m_language.get();
    services.storeFile = m_folder.filePath(QStringLiteral("store.sqlite"));
    services.sandbox = [](const TaskContext &) -> Result<Profile> { return nowhere(); };
    services.atRunningTask = [](const RunningTaskQuestion &) { return AtRunningTask::Stop; };
    const QString language =
        QTest::currentDataTag() ? QString::fromLatin1(QTest::currentDataTag()).left(2) : QStringLiteral("en");
    m_language->choose(language);
    m_window = std::make_unique<MainWindow>(services);
    m_window->show();
}

void tst_WordsFit::cleanup()
{
    m_window.reset();
}

Workbench &tst_WordsFit::open()
{
    QSignalSpy opened(m_window.get(), &MainWindow::sessionOpened);
    m_window->open(nowhere());
    if (opened.isEmpty() && !opened.wait(10000))
        qFatal("no session was opened");
    return *m_window->workbench();
}

/// What is cut for good: layouts follow one another, and what the background finds out comes later.
void tst_WordsFit::look(const QString &where, const QWidget &root)
{
    (void)QTest::qWaitFor([&root] { return CutWords::below(root).isEmpty(); }, 600);
    const QStringList found = CutWords::below(root);
    for (const QString &one : found)
        note(where, one);
}

/// Each once, where it is seen first.
void tst_WordsFit::note(const QString &where, const QString &what)
{
    if (!m_cut.contains(what)) {
        m_cut << what;
        qWarning("%s: %s", qPrintable(where), qPrintable(what));
    }
}

void tst_WordsFit::lookAtPage(PageId id, const QString &where)
{
    m_window->workbench()->showPage(id);
    QFETCH(QSize, size);
    QCoreApplication::processEvents();
    m_window->resize(size);
    look(where, *m_window);
    if (m_window->size() != size)
        note(where, QStringLiteral("the window is %1 x %2 then").arg(m_window->width()).arg(m_window->height()));
}

/// The test's own eye: a label and a button in too little room are seen.
void tst_WordsFit::findsWhatIsCut()
{
    QWidget root;
    auto *label = new QLabel(QStringLiteral("Ein langes Wort: Wiederherstellungsassistent"), &root);
    auto *button = new QPushButton(QStringLiteral("Behebungen durchsehen…"), &root);
    root.resize(400, 100);
    label->setGeometry(0, 0, 390, 30);
    button->setGeometry(0, 40, 390, 40);
    root.show();
    QCOMPARE(CutWords::below(root), QStringList());
    label->resize(60, 30);
    button->resize(40, 40);
    QCOMPARE(CutWords::below(root).size(), qsizetype(2));
    label->setWordWrap(true);
    label->resize(390, 4);
    button->setGeometry(300, 40, 390, 40); // beyond the edge
    QCOMPARE(CutWords::below(root).size(), qsizetype(2));
}

void tst_WordsFit::everyPage()
{
    Workbench &bench = open();
    bench.session()->setSnapshot(m_fleet);
    QTRY_VERIFY(!bench.session()->lastError().message.isEmpty());
    bench.session()->setSnapshot(m_fleet);
    lookAtPage(PageId::Overview, QStringLiteral("Overview"));
    auto &tenants = *static_cast<TenantsPage *>(bench.page(PageId::Tenants));
    for (const char *schema : {"acme", "bolt", "core", "dune", "fern", "hill", "lost"}) {
        bench.showPage(PageId::Tenants, {.tenants = QStringList{QLatin1String(schema)}});
        lookAtPage(PageId::Tenants, QStringLiteral("Tenants, %1").arg(QLatin1String(schema)));
        for (int tab = 0; tab < tenants.detail()->tabBar()->count(); ++tab) {
            tenants.detail()->showTab(TenantDetail::Tab(tab));
            look(QStringLiteral("Tenants, %1, tab %2").arg(QLatin1String(schema)).arg(tab), *m_window);
        }
    }
    tenants.selectSchemas({QStringLiteral("acme"), QStringLiteral("bolt"), QStringLiteral("core")});
    lookAtPage(PageId::Tenants, QStringLiteral("Tenants, three"));
    lookAtPage(PageId::Migrations, QStringLiteral("Migrations"));
    bench.showPage(PageId::Migrations, {.migration = {{}, QStringLiteral("3")}});
    lookAtPage(PageId::Migrations, QStringLiteral("Migrations, one"));
    auto &backupsPage = *static_cast<BackupsPage *>(bench.page(PageId::Backups));
    backupsPage.setBackups(backups(), QDate::currentDate());
    AsideSchema kept;
    kept.name = QStringLiteral("acme__before_20261120_093100");
    kept.schema = QStringLiteral("acme");
    kept.since = QDateTime::currentDateTimeUtc().addDays(-9);
    kept.bytes = 18'000'000;
    backupsPage.findChild<KeptPane *>()->setKept({kept});
    lookAtPage(PageId::Backups, QStringLiteral("Backups"));
    static_cast<TrendsPage *>(bench.page(PageId::Trends))->setSamples(threeWeeks(), now);
    lookAtPage(PageId::Trends, QStringLiteral("Trends"));
    static_cast<TrendsPage *>(bench.page(PageId::Trends))->compareChip()->setChecked(true);
    lookAtPage(PageId::Trends, QStringLiteral("Trends beside last week"));
    lookAtPage(PageId::Tasks, QStringLiteral("Tasks"));
    static_cast<TasksPage *>(bench.page(PageId::Tasks))->setRuns({someRun()});
    static_cast<TasksPage *>(bench.page(PageId::Tasks))->setTasks({endedTask(1), endedTask(2)});
    lookAtPage(PageId::Tasks, QStringLiteral("Tasks, a run"));
    bench.session()->setReadOnly(true);
    lookAtPage(PageId::Overview, QStringLiteral("Overview, read only"));
    QCOMPARE(m_cut.size(), qsizetype(0)); // each is told above
}

void tst_WordsFit::pagesWithoutAFleet()
{
    Workbench &bench = open();
    QTRY_VERIFY(!bench.session()->lastError().message.isEmpty());
    QTRY_VERIFY(bench.linkBanner()->isVisible());
    for (const PageId id : allPageIds)
        lookAtPage(id, pageKey(id));
    m_window->showConnections();
    look(QStringLiteral("connections"), *m_window);
    QCOMPARE(m_cut.size(), qsizetype(0)); // each is told above
}

void tst_WordsFit::dialogs()
{
    QFETCH(QSize, size);
    Workbench &bench = open();
    Session *session = bench.session();
    session->setSnapshot(m_fleet);
    const auto shown = [&](const QString &name, QDialog *dialog) {
        dialog->setAttribute(Qt::WA_DeleteOnClose, false);
        dialog->show();
        const QSize room = size - QSize(16, 32); // the screen less a frame
        dialog->resize(dialog->size().boundedTo(room));
        look(name, *dialog);
        if (dialog->width() > room.width() || dialog->height() > room.height())
            note(name, QStringLiteral("it is %1 x %2").arg(dialog->width()).arg(dialog->height()));
        return std::unique_ptr<QDialog>(dialog);
    };
    for (const PlanRequest::Scope scope : {PlanRequest::Scope::Fix, PlanRequest::Scope::Apply}) {
        PlanRequest request = reviewOfFixes(*m_fleet);
        request.scope = scope;
        const Result<Plan> plan = makePlan(session->profile(), m_fleet, request);
        QVERIFY2(plan.has_value(), plan ? "" : qPrintable(plan.error().toText()));
        shown(QStringLiteral("plan"), new PlanDialog(session, *plan, m_window.get()));
    }
    shown(QStringLiteral("editor"), new ConnectionEditor(nowhere(), m_window.get()));
    auto *wizard = new RestoreWizard(session, {}, QStringLiteral("acme"), m_window.get());
    wizard->setSources(backups(), [](const Access &, const Backup &, const QString &, ForeignBackup, std::stop_token) {
        return Result<RestorePlan>(failure(ErrorCode::BackupDamaged, QStringLiteral("It is damaged.")));
    });
    const std::unique_ptr<QDialog> open = shown(QStringLiteral("restore, what"), wizard);
    wizard->goTo(RestoreWizard::Step::Where);
    look(QStringLiteral("restore, where"), *wizard);
    m_window->showPreferences();
    look(QStringLiteral("preferences"), *m_window->findChild<PreferencesDialog *>());
    QCOMPARE(m_cut.size(), qsizetype(0)); // each is told above
}

/// What runs is told in the room that there is: a window that was wide can become narrow again.
void tst_WordsFit::aTaskDoesNotKeepTheWindowWide()
{
    Workbench &bench = open();
    bench.session()->setSnapshot(m_fleet);
    bench.showPage(PageId::Overview);
    m_window->resize(1700, 900);
    const QString title = QStringLiteral("Apply 12 migrations to 2,000 tenants, each after its backup").repeated(3);
    bench.session()->startTask(title, [](const TaskContext &task) {
        while (!task.isCancelled())
            QThread::msleep(1);
        return TaskOutcome{TaskState::Cancelled, {}, {}, {}};
    });
    QTRY_VERIFY(bench.status()->taskText().startsWith(title));
    QTRY_VERIFY(bench.status()->findChild<QPushButton *>()->isVisible());
    const QPushButton &words = *bench.status()->findChild<QPushButton *>();
    QTRY_VERIFY(words.width() > 600);
    m_window->resize(960, 640);
    QTRY_VERIFY(words.width() < 600 && words.sizeHint().width() <= words.width());
    QCOMPARE(m_window->size(), QSize(960, 640));
    bench.session()->cancelTask(bench.session()->tasks().snapshots().front().id);
}

void tst_WordsFit::tilesGrowAndBreak()
{
    QWidget root;
    auto *row = new TileRow(&root);
    std::vector<Tile *> tiles;
    for (int at = 0; at < 6; ++at) {
        tiles.push_back(new Tile(Tone::Ok, at == 4 ? QStringLiteral("Letzte verifizierte Sicherung")
                                                   : QStringLiteral("In Ordnung")));
        tiles.back()->setFigure(QStringLiteral("1.234"),
                                at == 2 ? QStringLiteral("Seiten können jetzt fehlschlagen") : QStringLiteral("kurz"));
        row->addTile(tiles.back());
    }
    QCOMPARE(row->columns(1400), 6);
    QCOMPARE(row->columns(500), 3);
    QVERIFY(row->heightForWidth(500) > row->heightForWidth(1400));
    for (const int width : {1400, 900, 500, row->minimumSize().width()}) {
        row->setGeometry(QRect(0, 0, width, row->heightForWidth(width)));
        for (const Tile *tile : tiles) {
            QVERIFY(tile->width() >= tile->minimumSizeHint().width());
            QVERIFY(tile->heightForWidth(tile->width()) <= tile->height());
            QCOMPARE(tile->height(), tiles.front()->height());
        }
        QCOMPARE(tiles.back()->geometry().right(), width - 1);
    }
}

QTEST_MAIN(tst_WordsFit)
#include "tst_WordsFit.moc"
