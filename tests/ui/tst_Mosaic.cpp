// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/SnapshotFixture.h"
#include "ui/widgets/Mosaic.h"
#include "ui/widgets/Theme.h"

#include <QElapsedTimer>
#include <QSet>
#include <QSignalSpy>
#include <QTest>

using namespace tenantry;
using tenantry::test::largeSnapshot;
using tenantry::test::snapshotFromText;

class tst_Mosaic : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { theme::apply(theme::Scheme::Light); }
    void everyTenantHasItsOwnCell_data();
    void everyTenantHasItsOwnCell();
    void fillsItsPlace_data();
    void fillsItsPlace();
    void clickOpensTheTenant();
    void keysWalkAndOpen();
    void worstFirstPutsTheWorstFirst();
    void unhealthyCellsStandOutAtTenThousand();
    void paintsTenThousandQuickly();
};

void tst_Mosaic::everyTenantHasItsOwnCell_data()
{
    QTest::addColumn<int>("count");
    QTest::addColumn<QSize>("size");
    for (const int count : {1, 24, 61, 400, 10000}) {
        QTest::addRow("%d wide", count) << count << QSize(640, 300);
        QTest::addRow("%d narrow", count) << count << QSize(330, 330);
    }
}

void tst_Mosaic::everyTenantHasItsOwnCell()
{
    QFETCH(int, count);
    QFETCH(QSize, size);
    Mosaic mosaic;
    mosaic.resize(size);
    mosaic.setSnapshot(largeSnapshot(count, 3));
    QCOMPARE(mosaic.cellCount(), count);
    QSet<QString> seen;
    for (int cell = 0; cell < count; ++cell) {
        const QRectF rect = mosaic.cellRect(cell);
        QVERIFY2(QRectF(mosaic.rect()).adjusted(0, 0, 1, 1).contains(rect),
                 qPrintable(QStringLiteral("cell %1 lies outside").arg(cell)));
        QVERIFY(rect.width() >= 2 && rect.height() >= 2);
        QCOMPARE(mosaic.cellAt(rect.center()), cell);
        seen.insert(mosaic.schemaAt(cell));
    }
    QCOMPARE(int(seen.size()), count);
    QCOMPARE(mosaic.cellAt(QPointF(-3, 4)), -1);
    QCOMPARE(mosaic.cellAt(QPointF(size.width() + 40, 4)), -1);
}

void tst_Mosaic::fillsItsPlace_data()
{
    QTest::addColumn<int>("count");
    QTest::addColumn<QSize>("size");
    for (const int count : {5, 25, 130, 2000, 10000}) {
        for (const QSize size : {QSize(640, 300), QSize(330, 420), QSize(1100, 260)})
            QTest::addRow("%d in %d", count, size.width()) << count << size;
    }
}

/// Cells reach every edge, and squares stay nearly square.
void tst_Mosaic::fillsItsPlace()
{
    QFETCH(int, count);
    QFETCH(QSize, size);
    Mosaic mosaic;
    mosaic.resize(size);
    mosaic.setSnapshot(largeSnapshot(count, 3));
    QRectF reach;
    double flattest = 1;
    for (int cell = 0; cell < count; ++cell) {
        const QRectF rect = mosaic.cellRect(cell);
        reach |= rect;
        flattest = std::max({flattest, rect.width() / rect.height(), rect.height() / rect.width()});
    }
    QVERIFY2(size.width() - reach.right() < 3 && size.height() - reach.bottom() < 3,
             qPrintable(QStringLiteral("%1 x %2").arg(reach.right()).arg(reach.bottom())));
    QCOMPARE(reach.topLeft(), QPointF(0, 0));
    const bool hasNames = count < 130;
    QVERIFY2(hasNames || flattest < 2.1, qPrintable(QString::number(flattest)));
}

void tst_Mosaic::clickOpensTheTenant()
{
    Mosaic mosaic;
    mosaic.resize(600, 200);
    mosaic.setSnapshot(snapshotFromText(QStringLiteral("migrations 1_a\na A\nb P\nc X")));
    mosaic.show();
    QSignalSpy opened(&mosaic, &Mosaic::tenantActivated);
    QTest::mouseClick(&mosaic, Qt::LeftButton, {}, mosaic.cellRect(1).center().toPoint());
    QCOMPARE(opened.count(), 1);
    QCOMPARE(opened.front().front().toString(), QStringLiteral("b"));
    mosaic.setSnapshot(largeSnapshot(301, 2));
    const QPoint corner(599, 199);
    QCOMPARE(mosaic.cellAt(corner), -1); // the last row is not full
    QTest::mouseClick(&mosaic, Qt::LeftButton, {}, corner);
    QCOMPARE(opened.count(), 1);
}

void tst_Mosaic::keysWalkAndOpen()
{
    Mosaic mosaic;
    mosaic.resize(300, 200);
    mosaic.setSnapshot(largeSnapshot(300, 2));
    QSignalSpy opened(&mosaic, &Mosaic::tenantActivated);
    QTest::keyClick(&mosaic, Qt::Key_Home);
    QCOMPARE(mosaic.currentCell(), 0);
    QTest::keyClick(&mosaic, Qt::Key_Left);
    QCOMPARE(mosaic.currentCell(), 0);
    QTest::keyClick(&mosaic, Qt::Key_Right);
    QTest::keyClick(&mosaic, Qt::Key_Down);
    QVERIFY(mosaic.currentCell() > 1);
    QTest::keyClick(&mosaic, Qt::Key_Return);
    QCOMPARE(opened.count(), 1);
    QCOMPARE(opened.front().front().toString(), mosaic.schemaAt(mosaic.currentCell()));
    QTest::keyClick(&mosaic, Qt::Key_End);
    QCOMPARE(mosaic.currentCell(), 299);
    // The current tenant stays current when the fleet is scanned again.
    const QString kept = mosaic.schemaAt(mosaic.currentCell());
    mosaic.setSnapshot(largeSnapshot(300, 2));
    QCOMPARE(mosaic.schemaAt(mosaic.currentCell()), kept);
    QVERIFY(!mosaic.accessibleName().isEmpty());
}

void tst_Mosaic::worstFirstPutsTheWorstFirst()
{
    Mosaic mosaic;
    mosaic.resize(600, 200);
    mosaic.setSnapshot(snapshotFromText(QStringLiteral("migrations 1_a\na A\nb P\nc X\nd A")));
    mosaic.setOrder(Mosaic::Order::WorstFirst);
    QCOMPARE(mosaic.schemaAt(0), QStringLiteral("c"));
    QCOMPARE(mosaic.schemaAt(1), QStringLiteral("b"));
    QCOMPARE(mosaic.schemaAt(2), QStringLiteral("a"));
}

void tst_Mosaic::unhealthyCellsStandOutAtTenThousand()
{
    Mosaic mosaic;
    mosaic.resize(700, 420);
    const SnapshotPtr fleet = largeSnapshot(10000, 2);
    mosaic.setSnapshot(fleet);
    const QImage picture = mosaic.grab().toImage();
    for (int cell = 0; cell < 10000; cell += 97) {
        const TenantState *tenant = fleet->find(mosaic.schemaAt(cell));
        const QColor shown = picture.pixelColor(mosaic.cellRect(cell).center().toPoint());
        const QColor pending = theme::mark(Tone::Attention).color;
        const bool looksPending = std::abs(shown.hue() - pending.hue()) < 12;
        QCOMPARE(looksPending, tenant->health() == TenantHealth::Pending);
    }
}

void tst_Mosaic::paintsTenThousandQuickly()
{
    Mosaic mosaic;
    mosaic.resize(700, 420);
    qint64 best = 1000000;
    const SnapshotPtr fleet = largeSnapshot(10000, 2);
    for (int i = 0; i < 3; ++i) {
        QElapsedTimer clock;
        clock.start();
        mosaic.setSnapshot(fleet);
        mosaic.grab();
        best = std::min(best, clock.elapsed());
    }
    QVERIFY2(best < 50, qPrintable(QStringLiteral("%1 ms").arg(best)));
}

QTEST_MAIN(tst_Mosaic)
#include "tst_Mosaic.moc"
