// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/MigrationMatrixModel.h"
#include "settings/Preferences.h"
#include "tests/support/SnapshotFixture.h"
#include "ui/pages/MigrationDetail.h"
#include "ui/pages/MigrationsPage.h"
#include "ui/widgets/Theme.h"

#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QTableView>
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
};

QTEST_MAIN(tst_MigrationsPage)
#include "tst_MigrationsPage.moc"
