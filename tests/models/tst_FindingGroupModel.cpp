// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/FindingGroupModel.h"
#include "tests/support/SnapshotFixture.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

using namespace tenantry;
using tenantry::test::snapshotFromText;

class tst_FindingGroupModel : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void groupsWorstFirst();
    void onlyChangedGroupsAreSignalled();
    void namesFixableTenantsOnce();
};

void tst_FindingGroupModel::groupsWorstFirst()
{
    FindingGroupModel model;
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    const SnapshotPtr fleet = snapshotFromText(QStringLiteral("migrations 1_a 2_b\na AP\nb AP\nc XA\nd AA"));
    model.setGroups(fleet, groupFindings(*fleet));
    QCOMPARE(model.rowCount(), 2);
    const QModelIndex worst = model.index(0);
    QCOMPARE(worst.data(FindingGroupModel::TypeRole).toInt(), int(FindingType::MissingObject));
    QCOMPARE(worst.data().toString(), findingTitle(FindingType::MissingObject));
    QCOMPARE(worst.data(FindingGroupModel::TenantsRole).toStringList(), QStringList{QStringLiteral("c")});
    const QModelIndex pending = model.index(1);
    QCOMPARE(pending.data(FindingGroupModel::TenantCountRole).toInt(), 2);
    QCOMPARE(model.schemas(1), (QStringList{QStringLiteral("a"), QStringLiteral("b")}));
}

void tst_FindingGroupModel::onlyChangedGroupsAreSignalled()
{
    FindingGroupModel model;
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    const SnapshotPtr before = snapshotFromText(QStringLiteral("migrations 1_a 2_b\na AP\nb AP\nc XA"));
    const SnapshotPtr after = snapshotFromText(QStringLiteral("migrations 1_a 2_b\na AP\nb AA\nc XA"));
    model.setGroups(before, groupFindings(*before));
    QSignalSpy reset(&model, &QAbstractItemModel::modelReset);
    QSignalSpy changed(&model, &QAbstractItemModel::dataChanged);
    model.setGroups(after, groupFindings(*after));
    QCOMPARE(reset.count(), 0);
    QCOMPARE(changed.count(), 1);
    QCOMPARE(changed.front().at(0).toModelIndex().row(), 1);
    const SnapshotPtr well = snapshotFromText(QStringLiteral("migrations 1_a 2_b\na AA"));
    model.setGroups(well, groupFindings(*well));
    QCOMPARE(model.rowCount(), 0);
}

void tst_FindingGroupModel::namesFixableTenantsOnce()
{
    FindingGroupModel model;
    const SnapshotPtr fleet = snapshotFromText(QStringLiteral("migrations 1_a 2_b\nz PP\na EP\nc AA"));
    model.setGroups(fleet, groupFindings(*fleet));
    QVERIFY(model.hasFixable());
}

QTEST_GUILESS_MAIN(tst_FindingGroupModel)
#include "tst_FindingGroupModel.moc"
