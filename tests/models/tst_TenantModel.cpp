// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/TenantModel.h"
#include "tests/support/SnapshotFixture.h"

#include <QAbstractItemModelTester>
#include <QElapsedTimer>
#include <QSignalSpy>
#include <QTest>

using namespace tenantry;
using tenantry::test::largeSnapshot;
using tenantry::test::snapshotFromText;

class tst_TenantModel : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void showsOneRowATenant();
    void rescanChangesOneRow();
    void tenantsComeAndGo();
    void selectionSurvivesARescan();
    void manyChangesAreOneReset();
    void backupsFillTheirColumn();
    void sortsWorstFirst();
    void serverTextIsNoHtmlInTooltips();
    void isFastAtTenThousand();

private:
    /// "Name state pending findings", a line a row.
    static QString print(const QAbstractItemModel &model);
};

QString tst_TenantModel::print(const QAbstractItemModel &model)
{
    QStringList lines;
    for (int row = 0; row < model.rowCount(); ++row) {
        const auto text = [&](int column) { return model.index(row, column).data().toString(); };
        lines << QStringList{text(TenantModel::NameColumn), text(TenantModel::StateColumn),
                             text(TenantModel::PendingColumn), text(TenantModel::FindingsColumn)}
                     .join(u' ');
    }
    return lines.join(u'\n');
}

void tst_TenantModel::showsOneRowATenant()
{
    TenantModel model;
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    QCOMPARE(model.rowCount(), 0);
    model.setSnapshot(snapshotFromText(QStringLiteral("migrations 1_a 2_b\nacme \"Acme Tools\" AA\nbolt AP\ncore AX")));
    QCOMPARE(print(model), QStringLiteral("Acme Tools Healthy 0 0\nbolt Pending 1 1\ncore Broken 0 1"));
    QCOMPARE(model.index(1, 0).data(TenantModel::SchemaRole).toString(), QStringLiteral("bolt"));
    QCOMPARE(model.rowOf(QStringLiteral("core")), 2);
    QCOMPARE(model.rowOf(QStringLiteral("none")), -1);
    model.setSnapshot(nullptr);
    QCOMPARE(model.rowCount(), 0);
}

void tst_TenantModel::rescanChangesOneRow()
{
    TenantModel model;
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.setSnapshot(snapshotFromText(QStringLiteral("migrations 1_a\na A\nb P\nc A")));
    QSignalSpy changed(&model, &QAbstractItemModel::dataChanged);
    QSignalSpy reset(&model, &QAbstractItemModel::modelReset);
    model.setSnapshot(snapshotFromText(QStringLiteral("migrations 1_a\na A\nb P\nc A")));
    QCOMPARE(changed.count(), 0);
    model.setSnapshot(snapshotFromText(QStringLiteral("migrations 1_a\na A\nb A\nc A")));
    QCOMPARE(changed.count(), 1);
    QCOMPARE(changed.front().at(0).toModelIndex().row(), 1);
    QCOMPARE(changed.front().at(1).toModelIndex().row(), 1);
    QCOMPARE(reset.count(), 0);
}

void tst_TenantModel::tenantsComeAndGo()
{
    TenantModel model;
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.setSnapshot(snapshotFromText(QStringLiteral("migrations 1_a\nb A\nc A\nd A\nf A")));
    QSignalSpy removed(&model, &QAbstractItemModel::rowsRemoved);
    QSignalSpy inserted(&model, &QAbstractItemModel::rowsInserted);
    model.setSnapshot(snapshotFromText(QStringLiteral("migrations 1_a\na A\nb P\ne A\nf A\ng A")));
    QCOMPARE(print(model), QStringLiteral("a Healthy 0 0\nb Pending 1 1\ne Healthy 0 0\nf Healthy 0 0\ng Healthy 0 0"));
    QCOMPARE(removed.count(), 1); // c and d together
    QCOMPARE(inserted.count(), 3);
}

void tst_TenantModel::selectionSurvivesARescan()
{
    TenantModel model;
    model.setSnapshot(snapshotFromText(QStringLiteral("migrations 1_a\na A\nb A\nc A")));
    const QPersistentModelIndex kept(model.index(1, 0));
    model.setSnapshot(snapshotFromText(QStringLiteral("migrations 1_a\naa A\nab A\nb P\nc A")));
    QVERIFY(kept.isValid());
    QCOMPARE(kept.data(TenantModel::SchemaRole).toString(), QStringLiteral("b"));
}

void tst_TenantModel::manyChangesAreOneReset()
{
    TenantModel model;
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    const SnapshotPtr all = largeSnapshot(400, 3);
    auto odd = std::make_shared<FleetSnapshot>(*all);
    std::erase_if(odd->tenants, [](const TenantState &tenant) { return tenant.schema.back().digitValue() % 2 == 0; });
    model.setSnapshot(odd);
    QSignalSpy inserted(&model, &QAbstractItemModel::rowsInserted);
    QSignalSpy reset(&model, &QAbstractItemModel::modelReset);
    model.setSnapshot(all);
    QCOMPARE(model.rowCount(), 400);
    QCOMPARE(inserted.count(), 0);
    QCOMPARE(reset.count(), 1);
    model.setSnapshot(odd);
    QCOMPARE(model.rowCount(), int(odd->tenants.size()));
    QCOMPARE(model.index(0, 0).data(TenantModel::SchemaRole).toString(), odd->tenants.front().schema);
}

void tst_TenantModel::backupsFillTheirColumn()
{
    TenantModel model;
    model.setSnapshot(snapshotFromText(QStringLiteral("migrations 1_a\na A\nb A")));
    const QDateTime moment(QDate(2026, 11, 20), QTime(7, 0), Qt::UTC);
    QVERIFY(!model.index(1, TenantModel::LastBackupColumn).data().isValid());
    QSignalSpy changed(&model, &QAbstractItemModel::dataChanged);
    model.setLastBackups({{QStringLiteral("b"), moment}});
    QCOMPARE(changed.count(), 1);
    QCOMPARE(model.index(1, TenantModel::LastBackupColumn).data().toDateTime(), moment);
    QVERIFY(!model.index(0, TenantModel::LastBackupColumn).data().isValid());
}

void tst_TenantModel::sortsWorstFirst()
{
    TenantModel model;
    model.setSnapshot(snapshotFromText(QStringLiteral("migrations 1_a\na A\nb P\nc X")));
    QVERIFY(model.isLess(2, 1, TenantModel::StateColumn));
    QVERIFY(model.isLess(1, 0, TenantModel::StateColumn));
    QVERIFY(!model.isLess(0, 0, TenantModel::StateColumn));
    QVERIFY(model.isLess(0, 1, TenantModel::PendingColumn));
}

void tst_TenantModel::serverTextIsNoHtmlInTooltips()
{
    TenantModel model;
    model.setSnapshot(snapshotFromText(QStringLiteral("migrations 1_a\na \"<b>bold</b>\" A")));
    const QString tip = model.index(0, TenantModel::NameColumn).data(Qt::ToolTipRole).toString();
    QVERIFY2(tip.contains(QStringLiteral("&lt;b&gt;")), qPrintable(tip));
}

void tst_TenantModel::isFastAtTenThousand()
{
    TenantModel model;
    const SnapshotPtr first = largeSnapshot(10000, 20);
    const SnapshotPtr again = std::make_shared<FleetSnapshot>(*first);
    model.setSnapshot(first);
    qint64 best = 1000000;
    for (int i = 0; i < 5; ++i) {
        QElapsedTimer clock;
        clock.start();
        model.setSnapshot(i % 2 == 0 ? again : first);
        best = std::min(best, clock.elapsed());
    }
    QVERIFY2(best < 50, qPrintable(QStringLiteral("%1 ms").arg(best)));
}

QTEST_GUILESS_MAIN(tst_TenantModel)
#include "tst_TenantModel.moc"
