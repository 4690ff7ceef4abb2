// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/BackupContentModel.h"
#include "models/BackupModel.h"
#include "models/MigrationMatrixModel.h"
#include "tests/support/SnapshotFixture.h"
#include "ui/charts/BackupTimeline.h"
#include "ui/pages/BackupsPage.h"
#include "ui/pages/KeptPane.h"
#include "ui/pages/MigrationsPage.h"
#include "ui/pages/RunDetail.h"
#include "ui/pages/TasksPage.h"
#include "ui/shell/Language.h"
#include "ui/widgets/MatrixView.h"
#include "ui/widgets/Pieces.h"
#include "ui/widgets/TableTab.h"
#include "ui/widgets/Theme.h"

#include <QDate>
#include <QDateTime>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>
#include <QSignalSpy>
#include <QTableView>
#include <QTest>
#include <QToolButton>
#include <QTreeView>

using namespace tenantry;

namespace {

const QDate today(2026, 11, 20);

Backup makeBackup(const QString &id, int daysAgo, const QStringList &schemas, BackupTrust trust)
{
    Backup backup;
    backup.id = id;
    backup.created = QDateTime(today.addDays(-daysAgo), QTime(7, 0));
    backup.trust = trust;
    backup.reason = QStringLiteral("manual");
    backup.serverVersion = QStringLiteral("15.18");
    for (const QString &schema : schemas) {
        BackupTenant tenant;
        tenant.schema = schema;
        tenant.tables = {{QStringLiteral("account"), 10}};
        backup.tenants.push_back(tenant);
        backup.files.push_back({schema + QStringLiteral(".dump"), 5000, {}, {}});
    }
    return backup;
}

std::vector<Backup> someBackups()
{
    return {makeBackup(QStringLiteral("c"), 0, {QStringLiteral("acme"), QStringLiteral("bolt")}, BackupTrust::Verified),
            makeBackup(QStringLiteral("b"), 3, {QStringLiteral("acme")}, BackupTrust::Damaged),
            makeBackup(QStringLiteral("a"), 9, {QStringLiteral("bolt")}, BackupTrust::Unverified)};
}

bool says(const QWidget &widget, const QString &text)
{
    const auto labels = widget.findChildren<QLabel *>();
    return std::ranges::any_of(labels, [&text](const QLabel *label) { return label->text().contains(text); });
}

} // namespace

class tst_BackupsPage : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        theme::apply(theme::Scheme::Light);
        m_language.choose(QStringLiteral("en"));
    }
    void emptyStateOffersABackup();
    void asksTheWindow();
    void damagedCannotBeRestored();
    void timelinePicksTheDay();
    void targetSelects();
    void rescanKeepsTheSelection();
    void migrationsPageBeginsWhereSomethingIsToDo();
    void migrationsPageTellsOfTheCheck();
    void migrationsPageAsksToApply();
    void migrationsPageOffersACellsMenu();
    void migrationsPageKeepsTheColumnWhenFiltered();
    void aFailedCountIsSaid();
    void whatRestoresKeptIsListed();
    void narrowMeansOneColumn();
    void columnsFitRowsThatCome();
    void migrationsPageEndsBelowAWholeRow();
    void migrationsPageSaysWhoIsLeftOut();
    void tasksPageShowsRunsAndOffersTheRest();

private:
    LanguageSwitch m_language; ///< English has its plurals from a translation, too
};

void tst_BackupsPage::emptyStateOffersABackup()
{
    BackupsPage page(nullptr);
    page.setBackups({}, today);
    QVERIFY(page.showsEmptyState());
    page.setBackups(someBackups(), today);
    QVERIFY(!page.showsEmptyState());
}

void tst_BackupsPage::asksTheWindow()
{
    BackupsPage page(nullptr);
    page.setBackups(someBackups(), today);
    QSignalSpy asked(&page, &Page::actionRequested);
    page.contentTree()->setCurrentIndex(page.contentTree()->model()->index(1, 0));
    page.restoreButton()->click();
    page.verifyButton()->click();
    QCOMPARE(asked.count(), 2);
    const ActionTarget chosen{.tenants = QStringList{QStringLiteral("bolt")}, .backup = QStringLiteral("c")};
    QCOMPARE(asked[0][0].value<Action>(), (Action{ActionKind::Restore, chosen}));
    QCOMPARE(asked[1][0].value<Action>(), (Action{ActionKind::VerifyBackup, chosen}));
    const std::unique_ptr<QMenu> menu(page.makeMenu(nullptr));
    menu->actions().front()->trigger();
    QCOMPARE(asked[2][0].value<Action>(), (Action{ActionKind::Restore, chosen}));
}

void tst_BackupsPage::whatRestoresKeptIsListed()
{
    BackupsPage page(nullptr);
    page.setBackups({}, today);
    QVERIFY(page.keptPane()->isHidden());
    AsideSchema old{QStringLiteral("acme__before_20261101_090000"),
                    QStringLiteral("acme"),
                    QDateTime(QDate(2026, 11, 1), QTime(9, 0), Qt::UTC),
                    12,
                    14'500'000,
                    false};
    AsideSchema needed{QStringLiteral("bolt__before_20261119_090000"),
                       QStringLiteral("bolt"),
                       QDateTime(QDate(2026, 11, 19), QTime(9, 0), Qt::UTC),
                       3,
                       500'000,
                       true};
    page.keptPane()->setKept({old, needed});
    QVERIFY(!page.showsEmptyState()); // without a backup, too
    QVERIFY(!page.keptPane()->isHidden());
    const auto sums = page.keptPane()->findChildren<QLabel *>();
    QVERIFY(std::ranges::any_of(sums,
                                [](const QLabel *sum) { return sum->text() == QStringLiteral("2 schemas, 15.0 MB"); }));
    QTableView *view = page.keptPane()->table()->view();
    QCOMPARE(view->model()->rowCount(), 2);
    QSignalSpy asked(&page, &Page::actionRequested);
    page.keptPane()->takeBackButton()->click();
    page.keptPane()->dropButton()->click();
    QCOMPARE(asked.count(), 2);
    QCOMPARE(asked[0][0].value<Action>(), (Action{ActionKind::PutBack, {.kept = old.name}}));
    QCOMPARE(asked[1][0].value<Action>(), (Action{ActionKind::DropKept, {.kept = old.name}}));
    view->selectRow(1); // the only copy of its rows
    QVERIFY(!page.keptPane()->dropButton()->isEnabled());
    QVERIFY(page.keptPane()->dropButton()->toolTip().contains(QStringLiteral("only copy")));
    page.keptPane()->setKept({});
    QVERIFY(page.showsEmptyState());
}

void tst_BackupsPage::narrowMeansOneColumn()
{
    BackupsPage page(nullptr);
    page.setBackups(someBackups(), today);
    page.resize(1200, 780);
    page.show();
    const auto left = [&page](QWidget *widget) { return widget->mapTo(&page, QPoint(0, 0)).x(); };
    QVERIFY(left(page.contentTree()) > left(page.table()) + page.table()->width());
    QVERIFY(page.timeline()->isVisible());
    page.resize(760, 420);
    QCOMPARE(page.width(), 760);
    QTRY_VERIFY(std::abs(left(page.contentTree()) - left(page.table())) < 4 * theme::grid);
    QVERIFY(!page.timeline()->isVisible()); // the lists have the room
    QVERIFY2(page.table()->height() >= 8 * theme::grid, qPrintable(QString::number(page.table()->height())));
}

void tst_BackupsPage::damagedCannotBeRestored()
{
    BackupsPage page(nullptr);
    auto backups = someBackups();
    backups[1].problem = QStringLiteral("acme.dump does not match its checksum");
    page.setBackups(backups, today);
    page.showTarget({.backup = QStringLiteral("b")});
    QVERIFY(!page.restoreButton()->isEnabled());
    QVERIFY(page.restoreButton()->toolTip().contains(QStringLiteral("damaged")));
    QVERIFY(says(page, backups[1].problem));
}

void tst_BackupsPage::timelinePicksTheDay()
{
    BackupsPage page(nullptr);
    page.resize(1200, 800);
    page.show();
    page.setBackups(someBackups(), today);
    QSignalSpy picked(page.timeline(), &BackupTimeline::backupPicked);
    QTest::keyClick(page.timeline(), Qt::Key_End);
    QCOMPARE(picked.count(), 1);
    QCOMPARE(picked[0][0].toString(), QStringLiteral("c"));
    for (int day = 0; day < 3; ++day)
        QTest::keyClick(page.timeline(), Qt::Key_Left);
    QCOMPARE(picked.last()[0].toString(), QStringLiteral("b"));
    QVERIFY(page.timeline()->dayText(26).contains(QStringLiteral("1 damaged")));
    QVERIFY(!page.restoreButton()->isEnabled());
}

void tst_BackupsPage::targetSelects()
{
    BackupsPage page(nullptr);
    page.setBackups(someBackups(), today);
    page.showTarget({.backup = QStringLiteral("a")});
    QSignalSpy asked(&page, &Page::actionRequested);
    page.restoreButton()->click();
    QCOMPARE(asked[0][0].value<Action>().target.backup, QStringLiteral("a"));
    page.showTarget({.tenants = QStringList{QStringLiteral("acme")}});
    QCOMPARE(page.model()->rowCount(), 2);
}

void tst_BackupsPage::rescanKeepsTheSelection()
{
    BackupsPage page(nullptr);
    auto backups = someBackups();
    page.setBackups(backups, today);
    page.showTarget({.backup = QStringLiteral("a")});
    backups.insert(backups.begin(),
                   makeBackup(QStringLiteral("d"), 0, {QStringLiteral("acme")}, BackupTrust::Verified));
    page.setBackups(backups, today);
    QSignalSpy asked(&page, &Page::actionRequested);
    page.restoreButton()->click();
    QCOMPARE(asked[0][0].value<Action>().target.backup, QStringLiteral("a"));
}

void tst_BackupsPage::migrationsPageBeginsWhereSomethingIsToDo()
{
    MigrationsPage page(nullptr);
    page.setSnapshot(test::snapshotFromText(QStringLiteral("migrations 1_a 2_b 3_c\nacme AAP\nbolt APP")));
    QCOMPARE(page.badge(), 2);
    QCOMPARE(page.applyButton()->text(), QStringLiteral("Apply up to 3 to 2 tenants…")); // which brings all up to date
    QVERIFY(says(page, QStringLiteral("3_c.sql")));
}

void tst_BackupsPage::migrationsPageTellsOfTheCheck()
{
    Profile profile;
    profile.name = QStringLiteral("test");
    profile.database.conninfo = QStringLiteral("host=/nonexistent dbname=none");
    Session session(profile, {});
    MigrationsPage page(&session);
    page.show();
    auto *empty = page.findChild<EmptyPane *>();
    QVERIFY(empty->button()->isVisibleTo(&page));
    QSignalSpy failed(&session, &Session::scanFailed);
    connect(&page, &Page::actionRequested, &session, [&session](const Action &action) { // as the window does
        QCOMPARE(action, Action{ActionKind::Rescan});
        session.scan();
    });
    empty->button()->click();
    QVERIFY(!empty->button()->isVisibleTo(&page)); // it runs
    QVERIFY(failed.wait(20000));
    QVERIFY(empty->button()->isVisibleTo(&page));
    QVERIFY(!session.lastError().hint.isEmpty());
    bool told = false; // what happened, and what to do
    const QList<QLabel *> labels = empty->findChildren<QLabel *>();
    for (const QLabel *label : labels) {
        told = told || label->text() == session.lastError().message + QStringLiteral("\n\n") + session.lastError().hint;
    }
    QVERIFY(told);
}

void tst_BackupsPage::migrationsPageAsksToApply()
{
    MigrationsPage page(nullptr);
    page.setSnapshot(test::snapshotFromText(QStringLiteral("migrations 1_a 2_b 3_c\nacme AAP\nbolt APP\ncore AAA")));
    page.showTarget({.migration = {{}, QStringLiteral("3")}});
    QSignalSpy asked(&page, &Page::actionRequested);
    QCOMPARE(page.applyButton()->text(), QStringLiteral("Apply up to 3 to 2 tenants…"));
    page.applyButton()->click();
    QCOMPARE(asked.count(), 1);
    const Action wanted{ActionKind::Apply,
                        {.tenants = QStringList{QStringLiteral("acme"), QStringLiteral("bolt")},
                         .migration = {{}, QStringLiteral("3")}}};
    QCOMPARE(asked[0][0].value<Action>(), wanted);
    page.showTarget({.migration = {{}, QStringLiteral("1")}});
    QVERIFY(!page.applyButton()->isEnabled());
}

void tst_BackupsPage::migrationsPageOffersACellsMenu()
{
    MigrationsPage page(nullptr);
    page.setSnapshot(test::snapshotFromText(QStringLiteral("migrations 1_a 2_b 3_c\nacme AAA\nbolt APP\ncore APP")));
    QSignalSpy asked(&page, &Page::actionRequested);
    const auto entriesAt = [&page](int row, int column) {
        const std::unique_ptr<QMenu> menu(page.makeMenu(row, column, nullptr));
        QStringList texts;
        const QList<QAction *> actions = menu->actions();
        for (QAction *action : actions) {
            if (!action->isSeparator()) {
                action->trigger(); // nothing comes of one that is off
                texts << QString(action->text()).remove(u'&')
                             + (action->isEnabled() ? QString() : QStringLiteral(" -"));
            }
        }
        return texts;
    };
    QCOMPARE(entriesAt(0, 1), (QStringList{QStringLiteral("Open bolt"), QStringLiteral("Apply up to 2 to bolt…"),
                                           QStringLiteral("Apply up to 2 to 2 tenants…")}));
    QCOMPARE(asked.count(), 3);
    QCOMPARE(asked[0][0].value<Action>().target.tenants, QStringList{QStringLiteral("bolt")});
    QCOMPARE(asked[1][0].value<Action>().target.tenants, QStringList{QStringLiteral("bolt")});
    QCOMPARE(asked[1][0].value<Action>().target.migration.key, QStringLiteral("2"));
    asked.clear();
    page.onlyBehindChip()->setChecked(false);
    QCOMPARE(entriesAt(2, 1), (QStringList{QStringLiteral("Open acme"), QStringLiteral("Apply up to 2 to acme… -"),
                                           QStringLiteral("Apply up to 2 to 2 tenants…")}));
    QCOMPARE(asked.count(), 2); // acme has it: nobody is not everybody
    QCOMPARE(entriesAt(-1, 2), QStringList{QStringLiteral("Apply up to 3 to 2 tenants…")});
    page.shapesChip()->setChecked(true);
    QCOMPARE(entriesAt(0, 2).front(), QStringLiteral("Show 2 tenants"));
}

void tst_BackupsPage::migrationsPageKeepsTheColumnWhenFiltered()
{
    MigrationsPage page(nullptr);
    page.resize(1200, 800);
    page.show();
    page.setSnapshot(test::snapshotFromText(QStringLiteral("migrations 1_a 2_b 3_c\nacme AAP\nbolt APP\ncore AAA")));
    page.showTarget({.migration = {{}, QStringLiteral("1")}});
    page.onlyBehindChip()->setChecked(true);
    QCOMPARE(page.model()->rowCount(), 2);
    QVERIFY(says(page, QStringLiteral("1_a.sql")));
    page.shapesChip()->setChecked(true);
    QVERIFY(says(page, QStringLiteral("1_a.sql")));
    qobject_cast<QLineEdit *>(page.filterField())->setText(QStringLiteral("nobody"));
    QCOMPARE(page.model()->rowCount(), 0);
    QVERIFY(says(page, QStringLiteral("1_a.sql")));
}

void tst_BackupsPage::tasksPageShowsRunsAndOffersTheRest()
{
    TasksPage page(nullptr);
    RunRecord run;
    run.id = QStringLiteral("r1");
    run.title = QStringLiteral("Apply 2 migrations to 3 tenants");
    run.state = RunState::PartlyFailed;
    run.tenantsTotal = 3;
    run.tenantsDone = 1;
    run.tenantsFailed = 2;
    page.setRuns({run});
    std::vector<RunTenant> tenants(3);
    for (size_t at = 0; at < 3; ++at) {
        tenants[at].schema = QStringLiteral("t%1").arg(at);
        tenants[at].state = at == 0 ? TenantRunState::Done : TenantRunState::Failed;
        tenants[at].error.message = at == 0 ? QString() : QStringLiteral("relation \"x\" does not exist");
        tenants[at].error.sqlState = at == 0 ? QString() : QStringLiteral("42P01");
        tenants[at].messages = {plainMessage(QStringLiteral("0001 applied"))};
    }
    page.detail()->showTenants(tenants);
    QCOMPARE(page.detail()->failureTexts().size(), 1); // two tenants, one error
    QVERIFY(page.detail()->failureTexts().front().contains(QStringLiteral("42P01")));
    QVERIFY(page.detail()->logText().contains(QStringLiteral("does not exist")));
    QSignalSpy resume(&page, &Page::actionRequested);
    QVERIFY(page.detail()->resumeButton()->text().contains(QStringLiteral("2")));
    page.detail()->resumeButton()->click();
    QCOMPARE(resume.count(), 1);
    const Action resumed{ActionKind::Resume, {.run = QStringLiteral("r1")}};
    QCOMPARE(resume[0][0].value<Action>(), resumed);
    const std::unique_ptr<QMenu> menu(page.makeMenu(nullptr));
    menu->actions().front()->trigger();
    QCOMPARE(resume[1][0].value<Action>(), resumed);
    QVERIFY(!menu->actions().back()->isEnabled()); // no backup was taken
}

void tst_BackupsPage::columnsFitRowsThatCome()
{
    BackupsPage page(nullptr);
    page.resize(1212, 800);
    page.show();
    const std::vector<Backup> all = someBackups();
    page.setBackups({all.back()}, today);
    for (const bool insert : {true, false}) {
        page.setBackups(insert ? all : std::vector<Backup>{}, today);
        page.setBackups(all, today);
        for (const int column : {int(BackupModel::When), int(BackupModel::Size), int(BackupModel::State)}) {
            const int wanted = page.table()->sizeHintForIndex(page.model()->index(0, column)).width();
            QVERIFY2(page.table()->columnWidth(column) >= wanted, qPrintable(QString::number(column)));
        }
    }
}

void tst_BackupsPage::aFailedCountIsSaid()
{
    Profile profile;
    profile.name = QStringLiteral("test");
    profile.database.conninfo = QStringLiteral("host=/nonexistent dbname=none connect_timeout=1");
    Session session(profile, {});
    BackupsPage page(&session);
    page.setBackups(someBackups(), today);
    page.contentTree()->expand(page.contentTree()->model()->index(0, 0));
    QTRY_VERIFY(!page.countError()->isHidden());
    QVERIFY(page.countError()->text().contains(
        page.contentTree()->model()->index(0, 0).data(BackupContentModel::SchemaRole).toString()));
}

void tst_BackupsPage::migrationsPageEndsBelowAWholeRow()
{
    MigrationsPage page(nullptr);
    page.setSnapshot(test::largeSnapshot(40, 18));
    page.show();
    for (const int height : {700, 733, 800, 861}) {
        page.resize(1212, height);
        QTest::qWait(20);
        const int line = page.table()->verticalHeader()->defaultSectionSize();
        const int rest = page.table()->viewport()->height() % line;
        QVERIFY2(rest <= 1, qPrintable(QStringLiteral("%1: %2 of %3").arg(height).arg(rest).arg(line)));
        const int used = page.table()->columnWidth(0) * 18;
        QVERIFY2(used * 5 > page.table()->viewport()->width() * 4, qPrintable(QString::number(used)));
    }
}

void tst_BackupsPage::migrationsPageSaysWhoIsLeftOut()
{
    MigrationsPage page(nullptr);
    page.setSnapshot(test::snapshotFromText(QStringLiteral("migrations 1_a 2_b\nacme AP\nbolt AP\ngone PP noschema")));
    page.select({{}, QStringLiteral("2")});
    QVERIFY(page.applyButton()->text().contains(u'2'));
    QVERIFY(!page.note()->isHidden());
    QVERIFY(page.note()->text().contains(u'1'));
    page.setSnapshot(test::snapshotFromText(QStringLiteral("migrations 1_a 2_b\nacme AP\nbolt AP")));
    page.select({{}, QStringLiteral("2")});
    QVERIFY(page.note()->isHidden());
}

QTEST_MAIN(tst_BackupsPage)
#include "tst_BackupsPage.moc"

#include <algorithm>
