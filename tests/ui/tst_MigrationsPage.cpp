// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/MigrationMatrixModel.h"
#include "settings/Preferences.h"
#include "tests/support/SnapshotFixture.h"
#include "ui/pages/MigrationDetail.h"
#include "ui/pages/MigrationsPage.h"
#include "ui/widgets/AppChip.h"
#include "ui/widgets/MatrixView.h"
#include "ui/widgets/SlantedHeader.h"
#include "ui/widgets/Theme.h"

#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>
#include <QTest>
#include <QToolButton>

using namespace tenantry;
using tenantry::test::snapshotFromText;

/// The matrix shows first what is to be done, over the whole page, and its button says whom it touches.
class tst_MigrationsPage : public QObject {
    Q_OBJECT

    /// Rows of which all is seen.
    static int linesShown(const MigrationsPage &page)
    {
        return page.table()->viewport()->height() / page.table()->verticalHeader()->defaultSectionSize();
    }

private Q_SLOTS:
    void initTestCase() { theme::apply(theme::Scheme::Light); }
    void init() { Preferences().set(Preference<QString>{QStringLiteral("filters/migrationDetails"), {}}, QString()); }

    void tenantsBehindComeFirst()
    {
        MigrationsPage page(nullptr);
        page.setSnapshot(snapshotFromText(QStringLiteral("migrations 1_a 2_b\nacme AA\nbolt AP\ncore AX\ndone AA")));
        QVERIFY(page.onlyBehindChip()->isChecked());
        QCOMPARE(page.model()->rowCount(), 2);
        QCOMPARE(page.model()->rowName(0), QStringLiteral("core")); // the worst
        page.onlyBehindChip()->setChecked(false);
        QCOMPARE(page.model()->rowCount(), 4);
        QCOMPARE(page.model()->rowName(3), QStringLiteral("done"));
    }

    void aFleetThatIsCurrentIsShownWhole()
    {
        MigrationsPage page(nullptr);
        page.setSnapshot(snapshotFromText(QStringLiteral("migrations 1_a\nacme A\nbolt A")));
        QVERIFY(!page.onlyBehindChip()->isChecked());
        QCOMPARE(page.model()->rowCount(), 2);
    }

    /// Many rows take the page; the selected migration is shown where it takes none of them away, or on request.
    void theMatrixHasTheHeight()
    {
        MigrationsPage page(nullptr);
        page.resize(1052, 600); // what a window of 1280 × 720 leaves
        page.show();
        page.setSnapshot(test::largeSnapshot(2000, 18));
        QCOMPARE(page.model()->rowCount(), 200);
        auto *detail = page.findChild<MigrationDetail *>();
        QVERIFY(detail->isHidden());
        QVERIFY(!page.detailsChip()->isChecked());
        QTRY_VERIFY2(linesShown(page) >= 10, qPrintable(QString::number(linesShown(page))));
        page.detailsChip()->click();
        QVERIFY(detail->isVisible());
        page.detailsChip()->click();
        QVERIFY(detail->isHidden());
        QMetaObject::invokeMethod(page.table(), "activated", Q_ARG(QModelIndex, page.model()->index(0, 3)));
        QVERIFY(detail->isVisible()); // Enter
    }

    void aFewRowsLeaveRoomForTheDetails()
    {
        MigrationsPage page(nullptr);
        page.resize(1212, 760);
        page.show();
        page.setSnapshot(snapshotFromText(QStringLiteral("migrations 1_a 2_b\nacme AP\nbolt AP\ncore AP")));
        QTest::qWait(20);
        auto *detail = page.findChild<MigrationDetail *>();
        QVERIFY(detail->isVisible());
        QVERIFY(page.detailsChip()->isChecked());
        QCOMPARE(linesShown(page), 3); // and none is hidden by them
    }

    void whatAPersonChoseIsRemembered()
    {
        {
            MigrationsPage page(nullptr);
            page.resize(1052, 600);
            page.show();
            page.setSnapshot(test::largeSnapshot(2000, 18));
            page.detailsChip()->click();
        }
        MigrationsPage again(nullptr);
        again.resize(1052, 600);
        again.show();
        again.setSnapshot(test::largeSnapshot(2000, 18));
        QVERIFY(again.findChild<MigrationDetail *>()->isVisible());
    }

    /// The button's scope is what is shown, and its count whom the plan would touch.
    void theButtonCountsWhomItTouches()
    {
        MigrationsPage page(nullptr);
        page.setSnapshot(snapshotFromText(
            QStringLiteral("migrations 1_a 2_b\nacme AP\nbolt AP\nedited EP\ngone PP noschema\nlone AP orphan")));
        QCOMPARE(page.applyButton()->text(), QStringLiteral("Apply up to 2 to 2 tenants…"));
        QVERIFY2(page.note()->text().contains(u'3'), qPrintable(page.note()->text()));
        qobject_cast<QLineEdit *>(page.filterField())->setText(QStringLiteral("bolt"));
        QCOMPARE(page.applyButton()->text(),
                 QStringLiteral("Apply up to 2 to 1 tenants…")); // no plural without its file
        QVERIFY(page.note()->isHidden());
    }

    /// A row that changes its place takes the current cell along.
    void theCurrentRowGoesWithItsTenant()
    {
        MigrationsPage page(nullptr);
        page.setSnapshot(snapshotFromText(QStringLiteral("migrations 1_a 2_b\nacme AP\nbolt AP\ncore AA")));
        page.onlyBehindChip()->setChecked(false);
        page.table()->setCurrentIndex(page.model()->index(0, 1));
        QCOMPARE(page.model()->rowSchema(0), QStringLiteral("acme"));
        page.setSnapshot(snapshotFromText(QStringLiteral("migrations 1_a 2_b\nacme AA\nbolt AP\ncore AA")));
        QCOMPARE(page.model()->rowSchema(page.table()->currentIndex().row()), QStringLiteral("acme"));
        QCOMPARE(page.table()->currentIndex().row(), 1);
    }

    /// A click on an app's band folds it to one column, another opens it; so do "-" and "+".
    void anAppIsFoldedAndOpened()
    {
        MigrationsPage page(nullptr);
        page.resize(1212, 760);
        page.setSnapshot(test::djangoSnapshot(25));
        page.show();
        QVERIFY(QTest::qWaitForWindowExposed(&page));
        SlantedHeader *header = page.table()->header();
        QCOMPARE(page.model()->columnCount(), 27);
        const int auth = page.model()->columnOf({QStringLiteral("auth"), QStringLiteral("0001_initial")});
        QTest::mouseClick(header->viewport(), Qt::LeftButton, {}, header->bandOf(auth + 4).center());
        QCOMPARE(page.model()->columnCount(), 16);
        QVERIFY(!page.foldsChip()->isChecked());
        page.table()->setCurrentIndex(page.model()->index(0, auth));
        auto *detail = page.findChild<MigrationDetail *>();
        QVERIFY2(detail->facts().contains(QStringLiteral("Migrations: 12")), qPrintable(detail->facts().join(u'\n')));
        QTest::keyClick(page.table(), Qt::Key_Plus);
        QCOMPARE(page.model()->columnCount(), 27);
        QTest::keyClick(page.table(), Qt::Key_Minus);
        QCOMPARE(page.model()->columnCount(), 16);
        page.foldsChip()->click();
        QCOMPARE(page.model()->columnCount(), 6);
        QVERIFY(page.foldsChip()->isChecked());
        page.showTarget({.migration = {QStringLiteral("finance"), QStringLiteral("0006_reports")}});
        QCOMPARE(page.model()->columnCount(), 12); // it is opened, and so are no others
        const int reports = page.model()->columnOf({QStringLiteral("finance"), QStringLiteral("0006_reports")});
        QCOMPARE(page.table()->currentIndex().column(), reports);
    }

    /// Every label of an open app has room, however few migrations it has.
    void labelsOfAppsFit()
    {
        MigrationsPage page(nullptr);
        page.resize(1052, 600);
        page.setSnapshot(test::djangoSnapshot(25));
        page.show();
        const QFontMetrics metrics(theme::small());
        SlantedHeader *header = page.table()->header();
        for (int column = 0; column < page.model()->columnCount(); ++column)
            QVERIFY(header->bandOf(column).width() > metrics.horizontalAdvance(page.model()->columnApp(column)));
    }

    /// A list without apps has neither bands nor what folds them.
    void aNumberedListHasNoApps()
    {
        MigrationsPage page(nullptr);
        page.setSnapshot(snapshotFromText(QStringLiteral("migrations 1_a 2_b\nacme AA\nbolt AP")));
        QVERIFY(page.foldsChip()->isHidden());
        QVERIFY(page.appChip()->isHidden());
        QVERIFY(page.table()->header()->bandOf(0).isEmpty());
    }

    /// An app's migration is applied as that app's, a whole app up to its last.
    void theButtonNamesTheApp()
    {
        MigrationsPage page(nullptr);
        page.setSnapshot(test::djangoSnapshot(25));
        const Action one = page.applyAction();
        QCOMPARE(one.target.migration.text(), QStringLiteral("finance.0007_exports"));
        QCOMPARE(one.target.tenants->size(), 3);
        QCOMPARE(page.applyButton()->text(), QStringLiteral("Apply up to finance.0007_exports to 3 tenants…"));
        page.foldsChip()->click();
        const Action whole = page.applyAction();
        QCOMPARE(whole.target.app, QStringLiteral("finance"));
        QVERIFY(whole.target.migration.isEmpty());
        QCOMPARE(page.applyButton()->text(), QStringLiteral("Apply finance to 3 tenants…"));
    }

    /// The choice outlives a scan, and another app's migration that is asked for ends it.
    void oneAppIsShownAlone()
    {
        MigrationsPage page(nullptr);
        page.setSnapshot(test::djangoSnapshot(25));
        QVERIFY(!page.appChip()->isHidden());
        page.appChip()->choose(QStringLiteral("finance"));
        QCOMPARE(page.model()->columnCount(), 7);
        QCOMPARE(page.model()->rowCount(), 3); // those behind in finance; one more is broken in auth
        page.setSnapshot(test::djangoSnapshot(30));
        QCOMPARE(page.appChip()->app(), QStringLiteral("finance"));
        QCOMPARE(page.model()->columnCount(), 7);
        page.showTarget({.migration = {QStringLiteral("auth"), QStringLiteral("0001_initial")}});
        QCOMPARE(page.appChip()->app(), QString());
        QCOMPARE(page.model()->columnCount(), 27);
    }

    /// What Django applies is told in its words: there is no SQL of it, no lock is known and none is promised.
    void aProjectsMigrationIsDescribed()
    {
        MigrationsPage page(nullptr);
        page.setSnapshot(test::djangoSnapshot(25));
        page.showTarget({.migration = {QStringLiteral("finance"), QStringLiteral("0004_fill_numbers")}});
        const QString facts = page.findChild<MigrationDetail *>()->facts().join(u'\n');
        QVERIFY2(facts.contains(QStringLiteral("Kind: Python")), qPrintable(facts));
        QVERIFY2(facts.contains(QStringLiteral("Undo: not reversible")), qPrintable(facts));
        QVERIFY2(facts.contains(QStringLiteral("Depends on: finance.0003_payment")), qPrintable(facts));
        QVERIFY2(facts.contains(QStringLiteral("File: /srv/shop/finance/migrations/0004_fill_numbers.py")),
                 qPrintable(facts));
        QVERIFY2(!facts.contains(QStringLiteral("none on tables")), qPrintable(facts));
        QVERIFY2(!facts.contains(QStringLiteral("Transaction")), qPrintable(facts));
        page.showTarget({.migration = {QStringLiteral("finance"), QStringLiteral("0003_payment")}});
        const QString undone = page.findChild<MigrationDetail *>()->facts().join(u'\n');
        QVERIFY2(undone.contains(QStringLiteral("Undo: by the project")), qPrintable(undone));
    }
};

QTEST_MAIN(tst_MigrationsPage)
#include "tst_MigrationsPage.moc"
