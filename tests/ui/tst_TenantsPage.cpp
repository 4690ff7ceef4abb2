// SPDX-License-Identifier: GPL-3.0-or-later
#include "migrations/FleetMeaning.h"
#include "settings/Preferences.h"
#include "tests/support/CpuClock.h"
#include "tests/support/SnapshotFixture.h"
#include "ui/dialogs/BackupDialog.h"
#include "ui/pages/OverviewPage.h"
#include "ui/pages/OverviewWords.h"
#include "ui/pages/TenantDetail.h"
#include "ui/pages/TenantsPage.h"
#include "ui/widgets/Mosaic.h"
#include "ui/widgets/TableTab.h"
#include "ui/widgets/TableTools.h"
#include "ui/widgets/TenantDelegate.h"
#include "ui/widgets/Theme.h"

#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>
#include <QSignalSpy>
#include <QTableView>
#include <QTemporaryDir>
#include <QTest>
#include <QToolButton>

using namespace tenantry;
using tenantry::test::snapshotFromText;

namespace {

Profile nowhere()
{
    Profile profile;
    profile.name = QStringLiteral("test");
    profile.database.conninfo = QStringLiteral("host=/nonexistent dbname=none");
    return profile;
}

/// Columns of pixels that the title of a section paints.
int inkOf(QHeaderView *header, int section)
{
    const QImage image = header->grab().toImage();
    const int left = header->sectionViewportPosition(section);
    const QRgb ground = image.pixel(left + 2, 2);
    int ink = 0;
    for (int x = left; x < left + header->sectionSize(section) && x < image.width(); ++x) {
        for (int y = 2; y < image.height() - 3; ++y) {
            if (image.pixel(x, y) != ground) {
                ++ink;
                break;
            }
        }
    }
    return ink;
}

/// A title in a section that is much wider paints no more than in the section as it is.
void verifyTitles(QHeaderView *header)
{
    for (int section = 0; section < header->count(); ++section) {
        if (header->isSectionHidden(section)) {
            continue;
        }
        const int ink = inkOf(header, section);
        const int size = header->sectionSize(section);
        header->setSectionResizeMode(section, QHeaderView::Interactive);
        header->resizeSection(section, size + 80);
        const int whole = inkOf(header, section);
        header->resizeSection(section, size);
        QVERIFY2(std::abs(ink - whole) <= 1,
                 qPrintable(QStringLiteral("%1: %2 of %3 pixels in %4, hint %5")
                                .arg(header->model()->headerData(section, Qt::Horizontal).toString())
                                .arg(ink)
                                .arg(whole)
                                .arg(size)
                                .arg(header->sectionSizeHint(section))));
    }
}

SnapshotPtr fleet()
{
    return snapshotFromText(QStringLiteral("migrations 1_a 2_b\nacme \"Acme Tools\" AA\nbolt \"Bolt, Inc.\" AP\n"
                                           "core \"=Core\" AX\ndelta \"Delta\" PP"));
}

QAction *actionNamed(const QMenu &menu, const QString &part)
{
    const QList<QAction *> actions = menu.actions();
    for (QAction *action : actions) {
        if (QString(action->text()).remove(u'&').contains(part)) { // whatever its mnemonic
            return action;
        }
    }
    return nullptr;
}

QPushButton *buttonOutsideDetail(const TenantsPage &page, const QString &text)
{
    const QList<QPushButton *> buttons = page.findChildren<QPushButton *>();
    const auto found = std::find_if(buttons.begin(), buttons.end(), [&](QPushButton *button) {
        return button->text() == text && !page.detail()->isAncestorOf(button);
    });
    return found == buttons.end() ? nullptr : *found;
}

} // namespace

class tst_TenantsPage : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { theme::apply(theme::Scheme::Light); }
    void init();
    void emptyStateOffersACheck();
    void filtersAsOneTypes();
    void chipsFilterByState();
    void targetsSelectOrFilter();
    void selectionSurvivesARescan();
    void tenThousandAreSelectedAtOnce();
    void columnsFitTheirWords();
    void numbersAreNeverCut();
    void titlesAreNotClipped();
    void theDetailLeavesTheTableTheRoom();
    void reviewsTheSelectionElseWhatIsShown();
    void menuOffersOnlyWhatWorks();
    void copiesAndExports();
    void overviewSaysItInOneSentence();
    void unchangedTenantIsNotLoadedAgain();
    void historyOfAnotherTenantGoes();
    void filtersAreRemembered();
};

void tst_TenantsPage::init()
{
    Preferences preferences;
    for (const char *key : {"filters/tenants", "filters/tenantHealth", "columns/tenants-chosen"}) {
        preferences.set(Preference<QString>{QLatin1String(key), {}}, QString());
    }
}

void tst_TenantsPage::emptyStateOffersACheck()
{
    Session session(nowhere(), {});
    TenantsPage page(&session);
    page.resize(1200, 700);
    page.show();
    QCOMPARE(page.badge(), 0);
    QSignalSpy asked(&page, &Page::actionRequested);
    const QList<QPushButton *> buttons = page.findChildren<QPushButton *>();
    const auto visible =
        std::find_if(buttons.begin(), buttons.end(), [](QPushButton *button) { return button->isVisible(); });
    QVERIFY(visible != buttons.end());
    (*visible)->click();
    QCOMPARE(asked.count(), 1);
    QCOMPARE(asked.front().front().value<Action>(), Action{ActionKind::Rescan});
}

void tst_TenantsPage::filtersAsOneTypes()
{
    Session session(nowhere(), {});
    TenantsPage page(&session);
    session.setSnapshot(fleet());
    QCOMPARE(page.badge(), 4);
    QTest::keyClicks(page.filterField(), QStringLiteral("ol"));
    QCOMPARE(page.proxy()->rowCount(), 2); // Acme Tools, Bolt
    QTest::keyClicks(page.filterField(), QStringLiteral("t"));
    QCOMPARE(page.proxy()->rowCount(), 1);
    qobject_cast<QLineEdit *>(page.filterField())->clear();
    QCOMPARE(page.proxy()->rowCount(), 4);
}

void tst_TenantsPage::chipsFilterByState()
{
    Session session(nowhere(), {});
    TenantsPage page(&session);
    session.setSnapshot(fleet());
    page.showTarget({.health = TenantHealth::Pending});
    QCOMPARE(page.proxy()->rowCount(), 2);
    const QList<QToolButton *> chips = page.findChildren<QToolButton *>();
    const auto all = std::find_if(chips.begin(), chips.end(),
                                  [](QToolButton *chip) { return chip->text() == QStringLiteral("All 4"); });
    QVERIFY(all != chips.end());
    (*all)->click();
    QCOMPARE(page.proxy()->rowCount(), 4);
}

void tst_TenantsPage::targetsSelectOrFilter()
{
    Session session(nowhere(), {});
    TenantsPage page(&session);
    session.setSnapshot(fleet());
    page.showTarget({.tenants = QStringList{QStringLiteral("core")}});
    QCOMPARE(page.selectedSchemas(), QStringList{QStringLiteral("core")});
    QCOMPARE(page.detail()->schema(), QStringLiteral("core"));
    page.showTarget({.tenants = QStringList{QStringLiteral("bolt"), QStringLiteral("delta")}});
    QCOMPARE(page.proxy()->rowCount(), 2);
    page.showTarget({.tenants = QStringList{QStringLiteral("acme")}}); // outside the filter: it must go
    QCOMPARE(page.proxy()->rowCount(), 4);
    QCOMPARE(page.selectedSchemas(), QStringList{QStringLiteral("acme")});
}

void tst_TenantsPage::selectionSurvivesARescan()
{
    Session session(nowhere(), {});
    TenantsPage page(&session);
    session.setSnapshot(fleet());
    page.selectSchemas({QStringLiteral("bolt"), QStringLiteral("delta")});
    session.setSnapshot(snapshotFromText(QStringLiteral("migrations 1_a 2_b\nacme AA\nalpha AA\nbolt AA\ndelta PP")));
    QStringList selected = page.selectedSchemas();
    selected.sort();
    QCOMPARE(selected, (QStringList{QStringLiteral("bolt"), QStringLiteral("delta")}));
}

void tst_TenantsPage::reviewsTheSelectionElseWhatIsShown()
{
    Session session(nowhere(), {});
    TenantsPage page(&session);
    session.setSnapshot(fleet());
    QSignalSpy asked(&page, &Page::actionRequested);
    const auto takeAsked = [&asked] { return asked.takeFirst().front().value<Action>(); };
    QPushButton *review = buttonOutsideDetail(page, QStringLiteral("Review fixes for 3 tenants…"));
    QPushButton *backUp = buttonOutsideDetail(page, QStringLiteral("Back up 4 tenants…"));
    QVERIFY(review && backUp);
    review->click();
    const Action all = takeAsked();
    QCOMPARE(all.kind, ActionKind::Fix);
    QCOMPARE(all.target.tenants->size(), 3); // all but the healthy one
    backUp->click();
    QCOMPARE(takeAsked().target.tenants->size(), 4);
    page.selectSchemas({QStringLiteral("delta")});
    QVERIFY(review->text().startsWith(QStringLiteral("Review fixes for 1 tenant")));
    QVERIFY(backUp->text().startsWith(QStringLiteral("Back up 1 tenant")));
    review->click();
    QCOMPARE(takeAsked().target.tenants, QStringList{QStringLiteral("delta")});
    backUp->click();
    QCOMPARE(takeAsked().target.tenants, QStringList{QStringLiteral("delta")});
    page.selectSchemas({QStringLiteral("acme")});
    QVERIFY(!review->isEnabled());
    QVERIFY(review->toolTip().contains(QStringLiteral("None of these has a finding.")));
    // What the filter hides is not meant, and nothing shown is nobody, not everybody.
    page.selectSchemas({});
    qobject_cast<QLineEdit *>(page.filterField())->setText(QStringLiteral("bolt"));
    QVERIFY(backUp->text().startsWith(QStringLiteral("Back up 1 tenant")));
    qobject_cast<QLineEdit *>(page.filterField())->setText(QStringLiteral("no such tenant"));
    QVERIFY(!backUp->isEnabled() && !review->isEnabled());
}

void tst_TenantsPage::menuOffersOnlyWhatWorks()
{
    Session session(nowhere(), {});
    TenantsPage page(&session);
    session.setSnapshot(fleet());
    page.selectSchemas({QStringLiteral("acme")});
    const std::unique_ptr<QMenu> healthy(page.makeMenu(nullptr));
    QVERIFY(!actionNamed(*healthy, QStringLiteral("Apply"))->isEnabled());
    QVERIFY(actionNamed(*healthy, QStringLiteral("Back up"))->isEnabled());
    QVERIFY(!actionNamed(*healthy, QStringLiteral("Restore"))->isEnabled()); // there is no backup
    page.selectSchemas({QStringLiteral("delta")});
    const std::unique_ptr<QMenu> pending(page.makeMenu(nullptr));
    QSignalSpy asked(&page, &Page::actionRequested);
    actionNamed(*pending, QStringLiteral("Apply"))->trigger();
    QCOMPARE(asked.count(), 1);
    const Action apply{ActionKind::Apply, {.tenants = QStringList{QStringLiteral("delta")}}};
    QCOMPARE(asked.front().front().value<Action>(), apply);
}

void tst_TenantsPage::copiesAndExports()
{
    const QTemporaryDir folder;
    const QString file = folder.filePath(QStringLiteral("t.csv"));
    Choosers choosers;
    choosers.saveFile = [file](QWidget *, const QString &, const QString &, const QString &) { return file; };
    Session session(nowhere(), {});
    TenantsPage page(&session, nullptr, choosers);
    session.setSnapshot(fleet());
    QVERIFY(page.view()->isColumnHidden(TenantModel::DomainColumn)); // for lack of room, which is no reason to lose it
    page.view()->sortByColumn(TenantModel::SchemaColumn, Qt::AscendingOrder);
    const QString csv = table::asText(*page.view(), table::Form::Csv, table::Rows::All);
    QVERIFY(csv.startsWith(QStringLiteral("State,Tenant,Schema,")));
    QVERIFY(csv.contains(QStringLiteral("\"Bolt, Inc.\""))); // quoted
    QVERIFY(csv.contains(QStringLiteral(",'=Core,")));       // not a formula
    QCOMPARE(csv.count(QStringLiteral("\r\n")), 5);
    page.selectSchemas({QStringLiteral("delta")});
    const QString text = table::asText(*page.view(), table::Form::Text, table::Rows::Selected);
    QCOMPARE(text.count(u'\n'), 2);
    QVERIFY(text.contains(QStringLiteral("Pending\tDelta\tdelta")));
    page.view()->setColumnHidden(TenantModel::NameColumn, true);
    QVERIFY(!table::asText(*page.view(), table::Form::Csv, table::Rows::All).contains(QStringLiteral("Tenant,")));
    page.exportCsv();
    QTRY_VERIFY(QFile::exists(file));
}

void tst_TenantsPage::overviewSaysItInOneSentence()
{
    Session session(nowhere(), {});
    OverviewPage page(&session);
    page.resize(1300, 800);
    page.show();
    session.setSnapshot(fleet());
    QCOMPARE(page.sentence(), QStringLiteral("3 of 4 tenants need attention"));
    QTRY_VERIFY(page.primaryButton()->isVisible()); // groups are made in the background
    QSignalSpy asked(&page, &Page::actionRequested);
    page.primaryButton()->click();
    QCOMPARE(asked.count(), 1);
    QCOMPARE(asked.front().front().value<Action>(), Action{ActionKind::Fix}); // of every tenant
    const Result<Plan> plan = makePlan(session.profile(), session.snapshot(), reviewOfFixes(*session.snapshot()));
    QVERIFY(plan.has_value());
    QVERIFY2(page.primaryButton()->text().contains(QString::number(plan->tenants.size())),
             qPrintable(page.primaryButton()->text()));
    asked.clear();
    Q_EMIT page.mosaic()->tenantActivated(QStringLiteral("core"));
    const Action show{ActionKind::ShowTenants, {.tenants = QStringList{QStringLiteral("core")}}};
    QCOMPARE(asked.front().front().value<Action>(), show);
    session.setReadOnly(true);
    QVERIFY(!page.primaryButton()->isEnabled());
    QVERIFY(page.primaryButton()->toolTip().contains(session.readOnlyReason().toHtmlEscaped()));
    session.setReadOnly(false);
    QVERIFY(page.primaryButton()->isEnabled());
    QCOMPARE(overview::pendingContext(*fleet()), QStringLiteral("3 migrations to apply"));
    QCOMPARE(overview::pendingContext(*snapshotFromText(QStringLiteral("migrations 1_a\na A"))),
             QStringLiteral("no migration waits"));
    // A broken tenant that is behind, too, is not among the pending ones.
    QCOMPARE(overview::pendingContext(*snapshotFromText(QStringLiteral("migrations 1_a 2_b\na XP"))),
             QStringLiteral("1 wait behind other findings"));
    session.setSnapshot(snapshotFromText(QStringLiteral("migrations 1_a\na A\nb A")));
    QCOMPARE(page.sentence(), QStringLiteral("All 2 tenants are well"));
    QTRY_VERIFY(!page.primaryButton()->isVisible());
}

void tst_TenantsPage::unchangedTenantIsNotLoadedAgain()
{
    Session session(nowhere(), {});
    ActionOffers offers([&session] { return ActionState::of(&session); }, nullptr);
    TenantDetail detail(&session, &offers);
    session.setSnapshot(fleet());
    detail.showTenants({QStringLiteral("acme")});
    detail.showTab(TenantDetail::MigrationsTab);
    QTableView *view = detail.tab(TenantDetail::MigrationsTab)->view();
    view->selectRow(1);
    QSignalSpy reset(view->model(), &QAbstractItemModel::modelReset);
    session.setSnapshot(fleet()); // another check, the same tenant
    QCOMPARE(reset.count(), 0);
    QCOMPARE(view->selectionModel()->selectedRows().size(), 1);
    session.setSnapshot(snapshotFromText(QStringLiteral("migrations 1_a 2_b\nacme \"Acme Tools\" AP")));
    QVERIFY(view->model()->index(1, 0).data() == meaningOf(MigrationState::Pending).word());
}

void tst_TenantsPage::historyOfAnotherTenantGoes()
{
    Session session(nowhere(), {});
    ActionOffers offers([&session] { return ActionState::of(&session); }, nullptr);
    TenantDetail detail(&session, &offers);
    session.setSnapshot(fleet());
    detail.showTenants({QStringLiteral("acme")});
    detail.showTab(TenantDetail::HistoryTab);
    TableTab *history = detail.tab(TenantDetail::HistoryTab);
    history->setRows(
        {{{QStringLiteral("Done"), QDateTime(), QStringLiteral("of acme")}, Tone::Ok, QStringLiteral("r"), {}}}, {});
    QCOMPARE(history->table()->rowCount(), 1);
    detail.showTab(TenantDetail::FindingsTab);
    detail.showTenants({QStringLiteral("bolt")});
    detail.showTab(TenantDetail::HistoryTab);
    QCOMPARE(history->table()->rowCount(), 0);
}

void tst_TenantsPage::filtersAreRemembered()
{
    Session session(nowhere(), {});
    session.setSnapshot(fleet());
    {
        TenantsPage page(&session);
        QTest::keyClicks(page.filterField(), QStringLiteral("l"));
        const QList<QToolButton *> chips = page.findChildren<QToolButton *>();
        const auto pending = std::find_if(chips.begin(), chips.end(), [](QToolButton *chip) {
            return chip->text().contains(meaningOf(TenantHealth::Pending).label());
        });
        QVERIFY(pending != chips.end());
        (*pending)->click();
        QCOMPARE(page.proxy()->rowCount(), 2);              // Bolt and Delta
        page.showTarget({.health = TenantHealth::Healthy}); // a click on Overview
        QCOMPARE(page.proxy()->rowCount(), 1);
    }
    TenantsPage again(&session);
    QCOMPARE(qobject_cast<QLineEdit *>(again.filterField())->text(), QStringLiteral("l"));
    QCOMPARE(again.proxy()->filter().health, std::optional(TenantHealth::Pending));
    QCOMPARE(again.proxy()->rowCount(), 2);
}

void tst_TenantsPage::tenThousandAreSelectedAtOnce()
{
    Session session(nowhere(), {});
    const SnapshotPtr large = test::largeSnapshot(10'000, 4);
    session.setSnapshot(large);
    TenantsPage page(&session);
    QStringList all;
    QStringList everyOther;
    for (size_t at = 0; at < large->tenants.size(); ++at) {
        all << large->tenants[at].schema;
        if (at % 2 == 0)
            everyOther << large->tenants[at].schema;
    }
    test::CpuClock clock; // the machine may be busy with something else
    page.showTarget({.tenants = all});
    QVERIFY2(clock.elapsed() < 500, qPrintable(QString::number(clock.elapsed())));
    QCOMPARE(page.selectedSchemas().size(), 10'000);
    page.showTarget({.tenants = QStringList()});
    clock.start();
    page.selectSchemas(everyOther);
    page.selectSchemas(everyOther);
    QVERIFY2(clock.elapsed() < 1500, qPrintable(QString::number(clock.elapsed())));
    QCOMPARE(page.selectedSchemas().size(), 5'000);
    clock.start();
    page.showTarget({.tenants = everyOther});
    QVERIFY2(clock.elapsed() < 1500, qPrintable(QString::number(clock.elapsed())));
    QCOMPARE(page.proxy()->rowCount(), 5'000);
    clock.start();
    BackupDialog dialog(&session, all);
    dialog.setAttribute(Qt::WA_DeleteOnClose, false);
    QVERIFY2(clock.elapsed() < 200, qPrintable(QString::number(clock.elapsed())));
}

void tst_TenantsPage::columnsFitTheirWords()
{
    Session session(nowhere(), {});
    session.setSnapshot(fleet());
    TenantsPage page(&session);
    const QHeaderView *header = page.view()->horizontalHeader();
    for (int column = 0; column < TenantModel::ColumnCount; ++column) {
        if (header->isSectionHidden(column))
            continue;
        const QString word = page.proxy()->headerData(column, Qt::Horizontal, Qt::DisplayRole).toString();
        // 15 pixels of padding and 11 for the arrow, as the style sheet has them
        QVERIFY2(header->sectionSize(column) >= header->fontMetrics().horizontalAdvance(word) + 26, qPrintable(word));
    }
}

void tst_TenantsPage::numbersAreNeverCut()
{
    Session session(nowhere(), {});
    session.setSnapshot(fleet());
    TenantsPage page(&session);
    page.show();
    for (const int width : {1212, 1440, 1900}) {
        page.resize(width, 800);
        QTest::qWait(20);
        for (const int column : {TenantModel::PendingColumn, TenantModel::FindingsColumn, TenantModel::TablesColumn,
                                 TenantModel::SizeColumn}) {
            const int right = page.view()->columnViewportPosition(column) + page.view()->columnWidth(column);
            QVERIFY2(right <= page.view()->viewport()->width(), qPrintable(QStringLiteral("%1 at %2: to %3 of %4")
                                                                               .arg(column)
                                                                               .arg(width)
                                                                               .arg(right)
                                                                               .arg(page.view()->viewport()->width())));
        }
    }
    // Narrower than that, a column may stand at the edge, but half a number is never shown.
    const QFont font = page.view()->font();
    const double needed = theme::tabularWidth(font, QStringLiteral("18"));
    QCOMPARE(TenantDelegate::numberIn(font, QStringLiteral("18"), needed), QStringLiteral("18"));
    QCOMPARE(TenantDelegate::numberIn(font, QStringLiteral("18"), needed - 1), QStringLiteral("…"));
}

void tst_TenantsPage::titlesAreNotClipped()
{
    Session session(nowhere(), {});
    session.setSnapshot(fleet());
    TenantsPage page(&session);
    page.resize(1900, 800);
    page.show();
    verifyTitles(page.view()->horizontalHeader());
    TableTab tab({{QStringLiteral("Took"), int(TenantModel::Format::Count)},
                  {QStringLiteral("Findings"), int(TenantModel::Format::Count)},
                  {QStringLiteral("Last"), int(TenantModel::Format::Text)}});
    ValueTable::Row row;
    row.values = {1, 2, QStringLiteral("x")};
    tab.setRows({row}, {});
    tab.resize(600, 200);
    tab.show();
    verifyTitles(tab.view()->horizontalHeader());
}

void tst_TenantsPage::theDetailLeavesTheTableTheRoom()
{
    Session session(nowhere(), {});
    session.setSnapshot(fleet());
    TenantsPage page(&session);
    page.resize(1250, 800);
    page.show();
    QVERIFY(page.detail()->width() < 440);
    QVERIFY(page.view()->width() > 700);
}

QTEST_MAIN(tst_TenantsPage)
#include "tst_TenantsPage.moc"
