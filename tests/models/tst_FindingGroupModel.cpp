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
    void sameTenantsOfOneTypeAreOneLine();
    void oneSeverityIsSortedByWhatItDoes();
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

/// Two tables of two files, gone from the same tenants, are one trouble.
void tst_FindingGroupModel::sameTenantsOfOneTypeAreOneLine()
{
    const SnapshotPtr fleet = snapshotFromText(QStringLiteral("migrations 1_a 2_b 3_c\nk XXA\nl XXA\nm XAX\nn AAA"));
    const std::vector<FindingGroup> groups = groupFindings(*fleet);
    QStringList lines;
    for (const FindingGroup &group : groups)
        lines << QStringLiteral("%1: %2").arg(group.summary).arg(group.tenants.size());
    // "a" is gone from m, too, which has a finding that the others have not.
    QCOMPARE(lines, (QStringList{QStringLiteral("a: 3"), QStringLiteral("b: 2"), QStringLiteral("c: 1")}));
    const SnapshotPtr both = snapshotFromText(QStringLiteral("migrations 1_a 2_b 3_c\nk XXA\nl XXA\nn AAA"));
    const std::vector<FindingGroup> one = groupFindings(*both);
    QCOMPARE(one.size(), size_t(1));
    QCOMPARE(one.front().summary, QStringLiteral("a, b"));
    QCOMPARE(one.front().tenants.size(), size_t(2));
    QCOMPARE(one.front().findings, 4);
    QVERIFY(one.front().migration.isEmpty());
}

/// Broken tenants stand before drifted ones, however many those are.
void tst_FindingGroupModel::oneSeverityIsSortedByWhatItDoes()
{
    const SnapshotPtr fleet = snapshotFromText(QStringLiteral("migrations 1_a 2_b\nk EA\nl EA\nm AF\nn AP"));
    QStringList keys;
    for (const FindingGroup &group : groupFindings(*fleet))
        keys << findingKey(group.type);
    QCOMPARE(keys, (QStringList{QStringLiteral("partial_migration"), QStringLiteral("checksum_mismatch"),
                                QStringLiteral("pending")}));
}

QTEST_GUILESS_MAIN(tst_FindingGroupModel)
#include "tst_FindingGroupModel.moc"
