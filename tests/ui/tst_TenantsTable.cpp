// SPDX-License-Identifier: GPL-3.0-or-later
#include "migrations/Finding.h"
#include "settings/Preferences.h"
#include "tests/support/SnapshotFixture.h"
#include "ui/pages/TenantColumns.h"
#include "ui/pages/TenantDetail.h"
#include "ui/pages/TenantsPage.h"
#include "ui/widgets/AppChip.h"
#include "ui/widgets/Pieces.h"
#include "ui/widgets/Theme.h"

#include <QHeaderView>
#include <QLabel>
#include <QMenu>
#include <QPushButton>
#include <QSignalSpy>
#include <QTabBar>
#include <QTableView>
#include <QTest>

#include <algorithm>

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

SnapshotPtr fleet()
{
    return snapshotFromText(QStringLiteral("migrations 1_a 2_b\nacme \"Acme Tools\" AA\nbolt \"Bolt, Inc.\" AP\n"
                                           "core \"=Core\" AX\ndelta \"Delta\" PP"));
}

QPushButton *buttonSaying(const QWidget &page, const QString &text)
{
    const QList<QPushButton *> buttons = page.findChildren<QPushButton *>();
    const auto found =
        std::find_if(buttons.begin(), buttons.end(), [&](const QPushButton *one) { return one->text() == text; });
    return found == buttons.end() ? nullptr : *found;
}

} // namespace

/// What fits onto the page of tenants, what its buttons count, and what stands beside a tenant that lost its tables.
class tst_TenantsTable : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { theme::apply(theme::Scheme::Light); }
    void init();
    void columnsStayWithinTheTable();
    void domainsHaveTheRoomThatNamesLeave();
    void whoIsBehindInAnApp();
    void aChosenColumnStays();
    void theDetailsTabsFit();
    void buttonsCountWhomTheyTouch();
    void absentObjectsOfferTheirPlanAndARestore();
    void whatARestoreKeptIsTakenBackOrDroppedHereToo();
};

void tst_TenantsTable::init()
{
    Preferences preferences;
    for (const char *key : {"filters/tenants", "filters/tenantHealth", "columns/tenants-chosen"})
        preferences.set(Preference<QString>{QLatin1String(key), {}}, QString());
}

/// Names and schemas share the room; what tells least goes where there is too little.
void tst_TenantsTable::columnsStayWithinTheTable()
{
    Session session(nowhere(), {});
    session.setSnapshot(fleet());
    TenantsPage page(&session);
    page.show();
    int before = 0;
    for (const int width : {1000, 1212, 1440, 1900, 2400}) {
        page.resize(width, 800);
        QTest::qWait(20);
        const QHeaderView *header = page.view()->horizontalHeader();
        int used = 0;
        for (int column = 0; column < header->count(); ++column)
            used += header->sectionSize(column);
        const int shown = header->count() - header->hiddenSectionCount();
        QCOMPARE(used, page.view()->viewport()->width());
        QVERIFY2(shown >= before, qPrintable(QString::number(width)));
        for (const int column : {TenantModel::StateColumn, TenantModel::NameColumn, TenantModel::SchemaColumn})
            QVERIFY(!header->isSectionHidden(column));
        before = shown;
    }
    QVERIFY(!page.view()->isColumnHidden(TenantModel::DomainColumn));
    QVERIFY(!page.view()->isColumnHidden(TenantModel::TablesColumn));
    page.resize(1212, 800);
    QTest::qWait(20);
    QVERIFY(!page.view()->isColumnHidden(TenantModel::LastBackupColumn));
    QVERIFY(page.view()->isColumnHidden(TenantModel::TablesColumn));
}

/// Short names and schemas leave their room to the domains: none is shortened while another column has more than it
/// needs.
void tst_TenantsTable::domainsHaveTheRoomThatNamesLeave()
{
    Session session(nowhere(), {});
    session.setSnapshot(test::djangoSnapshot(25)); // "tenant_00001", "tenant-00001.example.com"
    TenantsPage page(&session);
    page.resize(1212, 800); // what a window of 1440 × 900 leaves
    page.show();
    QTest::qWait(20);
    const auto needs = tenantColumnNeeds(*page.view(), *session.snapshot());
    const auto spareOf = [&](int column) { return page.view()->columnWidth(column) - needs.value(column); };
    QVERIFY(spareOf(TenantModel::NameColumn) >= 0 && spareOf(TenantModel::SchemaColumn) >= 0);
    // Alike shares would leave it half of what it needs.
    QVERIFY2(spareOf(TenantModel::DomainColumn) >= -8, qPrintable(QString::number(spareOf(TenantModel::DomainColumn))));
    QVERIFY(spareOf(TenantModel::DomainColumn) >= 0 || spareOf(TenantModel::NameColumn) == 0);
    page.resize(1052, 640); // of 1280 × 720: what the short names leave is another column's
    QTest::qWait(20);
    QVERIFY(!page.view()->isColumnHidden(TenantModel::LastBackupColumn));
    page.resize(1300, 800);
    QTest::qWait(20);
    for (const int column : {TenantModel::NameColumn, TenantModel::SchemaColumn, TenantModel::DomainColumn})
        QVERIFY2(spareOf(column) >= 0, qPrintable(QStringLiteral("%1: %2").arg(column).arg(spareOf(column))));
}

/// The filter outlives a scan; what is shown by it is applied as that app's alone; another page's wish ends it.
void tst_TenantsTable::whoIsBehindInAnApp()
{
    Session session(nowhere(), {});
    session.setSnapshot(test::djangoSnapshot(25));
    TenantsPage page(&session);
    QVERIFY(!page.appChip()->isHidden());
    page.appChip()->choose(QStringLiteral("finance"));
    QCOMPARE(page.appChip()->text(), QStringLiteral("Behind in finance ▾"));
    QCOMPARE(page.proxy()->rowCount(), 3);
    session.setSnapshot(test::djangoSnapshot(35));
    QCOMPARE(page.proxy()->rowCount(), 4);
    page.selectSchemas({QStringLiteral("tenant_00002"), QStringLiteral("tenant_00012")});
    QSignalSpy asked(&page, &Page::actionRequested);
    const std::unique_ptr<QMenu> menu(page.makeMenu(nullptr));
    const QList<QAction *> entries = menu->actions();
    const auto apply = std::find_if(entries.begin(), entries.end(), [](const QAction *entry) {
        return entry->text().remove(u'&') == QStringLiteral("Apply finance to 2 tenants…");
    });
    QVERIFY(apply != entries.end());
    page.showTarget({.tenants = QStringList{QStringLiteral("tenant_00001")}});
    QCOMPARE(page.appChip()->app(), QString());
    QCOMPARE(page.proxy()->rowCount(), 35);
    session.setSnapshot(fleet());
    QVERIFY(page.appChip()->isHidden()); // a numbered list has no apps
}

void tst_TenantsTable::aChosenColumnStays()
{
    Session session(nowhere(), {});
    session.setSnapshot(fleet());
    {
        TenantsPage page(&session);
        page.resize(1212, 800);
        page.show();
        QVERIFY(page.view()->isColumnHidden(TenantModel::TablesColumn));
        page.view()->horizontalHeader()->setSectionHidden(TenantModel::TablesColumn, false); // as the chooser does
        page.view()->horizontalHeader()->setSectionHidden(TenantModel::PendingColumn, true);
        QTest::qWait(20);
        QVERIFY(!page.view()->isColumnHidden(TenantModel::TablesColumn));
    }
    TenantsPage again(&session);
    again.resize(1212, 800);
    again.show();
    QVERIFY(!again.view()->isColumnHidden(TenantModel::TablesColumn));
    QVERIFY(again.view()->isColumnHidden(TenantModel::PendingColumn));
}

void tst_TenantsTable::theDetailsTabsFit()
{
    Session session(nowhere(), {});
    session.setSnapshot(fleet());
    TenantsPage page(&session);
    page.resize(1052, 640); // what a window of 1280 × 720 leaves
    page.show();
    page.showTarget({.tenants = QStringList{QStringLiteral("bolt")}});
    QTest::qWait(20);
    QTabBar *tabs = page.detail()->tabBar();
    QVERIFY2(tabs->width() >= tabs->sizeHint().width(),
             qPrintable(QStringLiteral("%1 of %2").arg(tabs->width()).arg(tabs->sizeHint().width())));
    QVERIFY(tabs->rect().contains(tabs->tabRect(TenantDetail::HistoryTab)));
}

void tst_TenantsTable::buttonsCountWhomTheyTouch()
{
    Session session(nowhere(), {});
    session.setSnapshot(
        snapshotFromText(QStringLiteral("migrations 1_a 2_b\nacme AA\nbolt AP\ncore AX\ndune AA orphan")));
    TenantsPage page(&session);
    page.selectSchemas({QStringLiteral("acme"), QStringLiteral("bolt"), QStringLiteral("core")});
    const QPushButton *review = buttonSaying(page, QStringLiteral("Review fixes for 2 tenants…"));
    QVERIFY(review);
    QVERIFY(buttonSaying(page, QStringLiteral("Back up 3 tenants…")));
    page.selectSchemas({QStringLiteral("dune")}); // it needs a person
    QVERIFY(!review->isEnabled());
}

/// Recorded but absent: what the plan does stands there, and a backup is at hand.
void tst_TenantsTable::absentObjectsOfferTheirPlanAndARestore()
{
    Session session(nowhere(), {});
    session.setSnapshot(snapshotFromText(QStringLiteral("migrations 1_a 2_b 3_c\nacme AAA\ncore AXX")));
    TenantsPage page(&session);
    page.resize(1212, 800);
    page.show();
    page.showTarget({.tenants = QStringList{QStringLiteral("core")}});
    const auto texts = [&page] {
        QStringList all;
        const QList<QLabel *> labels = page.detail()->findChildren<QLabel *>();
        for (const QLabel *label : labels)
            all << (qobject_cast<const ElidedLabel *>(label) ? static_cast<const ElidedLabel *>(label)->fullText()
                                                             : label->text());
        return all;
    };
    QTRY_VERIFY(texts().contains(QStringLiteral("Take the record of 2 back and apply it again")));
    QCOMPARE(texts().count(findingTitle(FindingType::MissingObject)), qsizetype(1)); // two of them, one trouble
    const QList<QPushButton *> buttons = page.detail()->findChildren<QPushButton *>();
    const auto named = [&buttons](const QString &text) {
        const auto found = std::find_if(buttons.begin(), buttons.end(), [&text](const QPushButton *button) {
            return button->text() == text && button->isVisible();
        });
        return found == buttons.end() ? nullptr : *found;
    };
    QVERIFY(named(QStringLiteral("Restore…")));
    QVERIFY(!named(QStringLiteral("Restore…"))->isEnabled()); // there is no backup
    QVERIFY(!named(QStringLiteral("Restore…"))->toolTip().isEmpty());
    QTRY_VERIFY(named(QStringLiteral("Review fixes…")));
}

/// The finding tells of it, so what Backups offers for it stands beside the finding.
void tst_TenantsTable::whatARestoreKeptIsTakenBackOrDroppedHereToo()
{
    const QString older = QStringLiteral("bolt__before_20261101_093100");
    const QString newer = QStringLiteral("bolt__before_20261102_101500");
    auto kept = std::make_shared<FleetSnapshot>(*fleet());
    kept->kept = {QStringLiteral("acme__before_20261101_080000"), older, newer};
    for (TenantState &tenant : kept->tenants) {
        if (tenant.schema == QStringLiteral("bolt")) {
            auto diagnosis = std::make_shared<Diagnosis>(*tenant.diagnosis);
            diagnosis->findings.push_back(
                tenantFinding(FindingType::KeptSchema, EvidenceKind::KeptSince, {older, QStringLiteral("2026-11-01")}));
            tenant.diagnosis = diagnosis;
        }
    }
    Session session(nowhere(), {});
    session.setSnapshot(kept);
    TenantsPage page(&session);
    page.resize(1212, 800);
    page.show();
    page.showTarget({.tenants = QStringList{QStringLiteral("bolt")}});
    const auto buttons = [&page](const QString &text) {
        QList<QPushButton *> all = page.detail()->findChildren<QPushButton *>();
        all.removeIf([&text](const QPushButton *one) { return one->text() != text || !one->isVisible(); });
        return all;
    };
    QTRY_COMPARE(buttons(QStringLiteral("Take back…")).size(), qsizetype(2));
    QSignalSpy asked(&page, &Page::actionRequested);
    buttons(QStringLiteral("Take back…")).back()->click();
    buttons(QStringLiteral("Drop…")).front()->click();
    QCOMPARE(asked[0][0].value<Action>(), (Action{ActionKind::PutBack, {.kept = newer}}));
    QCOMPARE(asked[1][0].value<Action>(), (Action{ActionKind::DropKept, {.kept = older}}));
}

QTEST_MAIN(tst_TenantsTable)
#include "tst_TenantsTable.moc"
