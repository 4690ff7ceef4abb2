// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/FixChoiceModel.h"
#include "tests/support/SnapshotFixture.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

using namespace tenantry;
using tenantry::test::snapshotFromText;

/// What can be ticked in a review of fixes, and what a tick does to the plan.
class tst_FixChoiceModel : public QObject {
    Q_OBJECT

    /// bolt and core wait; core's file 1 was edited; dune lacks what 2 made; ever waits for a person.
    SnapshotPtr m_fleet = snapshotFromText(
        QStringLiteral("migrations 1_a 2_b 3_c\nacme AAA\nbolt AAP\ncore EAP\ndune AXA\never AAP orphan"));

    /// "x 0007 title (+acme, -bolt)": the tree as one string.
    static QString printed(const FixChoiceModel &model)
    {
        QStringList lines;
        for (int row = 0; row < model.rowCount(); ++row) {
            const QModelIndex finding = model.index(row, 0);
            QStringList tenants;
            for (int child = 0; child < model.rowCount(finding); ++child) {
                const QModelIndex tenant = model.index(child, 0, finding);
                const bool on = tenant.data(Qt::CheckStateRole).toInt() == Qt::Checked;
                tenants << (on ? u'+' : u'-') + tenant.data().toString();
            }
            lines << QStringLiteral("%1 [%2]").arg(finding.data().toString(), tenants.join(u' '));
        }
        return lines.join(QStringLiteral("; "));
    }
    QStringList planned(const FixChoiceModel &model) const
    {
        PlanRequest request = reviewOfFixes(*m_fleet);
        request.left = model.left();
        return makePlan({}, m_fleet, request)->schemas();
    }

private Q_SLOTS:
    void editedFilesAreNotTicked()
    {
        FixChoiceModel model;
        QAbstractItemModelTester tester(&model);
        model.begin(m_fleet, reviewOfFixes(*m_fleet));
        QCOMPARE(printed(model), QStringLiteral("Recorded, but its objects are absent [+dune]; "
                                                "1 a: The file was edited after it was applied [-core]; "
                                                "Pending [+bolt +core]"));
        QCOMPARE(planned(model), (QStringList{QStringLiteral("bolt"), QStringLiteral("dune")}));
        QVERIFY(model.index(1, FixChoiceModel::About).data().toString().contains(QStringLiteral("look at it first")));
        QVERIFY(model.index(0, FixChoiceModel::About).data().toString().contains(QStringLiteral("without its rows")));
    }

    void aTickChangesThePlan()
    {
        FixChoiceModel model;
        QAbstractItemModelTester tester(&model);
        model.begin(m_fleet, reviewOfFixes(*m_fleet));
        QSignalSpy changed(&model, &FixChoiceModel::leftChanged);
        QVERIFY(model.setData(model.index(1, 0), Qt::Checked, Qt::CheckStateRole));
        QCOMPARE(planned(model), (QStringList{QStringLiteral("bolt"), QStringLiteral("core"), QStringLiteral("dune")}));
        const QModelIndex pending = model.index(2, 0);
        QVERIFY(model.setData(model.index(0, 0, pending), Qt::Unchecked, Qt::CheckStateRole));
        QCOMPARE(pending.data(Qt::CheckStateRole).toInt(), int(Qt::PartiallyChecked));
        QCOMPARE(model.tickedTenants(2), 1);
        QCOMPARE(planned(model), (QStringList{QStringLiteral("core"), QStringLiteral("dune")}));
        QVERIFY(model.setData(pending, Qt::Unchecked, Qt::CheckStateRole));
        QCOMPARE(pending.data(Qt::CheckStateRole).toInt(), int(Qt::Unchecked));
        QCOMPARE(changed.size(), 3);
    }

    void onlyTheTenantsThatWereAskedFor()
    {
        FixChoiceModel model;
        model.begin(m_fleet, reviewOfFixes(*m_fleet, {QStringLiteral("bolt"), QStringLiteral("ever")}));
        QCOMPARE(printed(model), QStringLiteral("Pending [+bolt]"));
    }

    void tenantsOfAnApplicationCanBeTickedOff()
    {
        FixChoiceModel model;
        PlanRequest request;
        model.begin(m_fleet, request);
        QCOMPARE(printed(model), QStringLiteral("Pending [+bolt]"));
        QVERIFY(model.setData(model.index(0, 0, model.index(0, 0)), Qt::Unchecked, Qt::CheckStateRole));
        request.left = model.left();
        QVERIFY(makePlan({}, m_fleet, request)->isEmpty());
    }
};

QTEST_GUILESS_MAIN(tst_FixChoiceModel)
#include "tst_FixChoiceModel.moc"
