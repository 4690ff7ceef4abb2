// SPDX-License-Identifier: GPL-3.0-or-later
#include "migrations/ConfirmedSteps.h"
#include "tests/support/SnapshotFixture.h"
#include "ui/dialogs/PlanDialog.h"
#include "ui/widgets/SqlView.h"
#include "ui/widgets/Theme.h"

#include <QPushButton>
#include <QTest>
#include <QTreeView>

#include <memory>

using namespace tenantry;
using tenantry::test::snapshotFromText;

/// What a review offers to be ticked, and the plan that follows each tick.
class tst_ReviewChoices : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { theme::apply(theme::Scheme::Light); }
    void fixesAreTickedByFindingAndTenant();
    void anApplicationIsTickedByTenant();
    void whatWasConfirmedIsNotChosenAgain();

private:
    static Profile profile();
    /// Of a fleet of four, of which two can be migrated.
    static Plan plan(const PlanRequest &request = {});
    static PlanDialog *open(Session *session, const Plan &plan);
};

Profile tst_ReviewChoices::profile()
{
    Profile made;
    made.name = QStringLiteral("zumodra");
    made.environment = Environment::Staging;
    // Nobody listens there: what asks the server finds out at once.
    made.database.conninfo = QStringLiteral("host=/nonexistent dbname=zumodra connect_timeout=1");
    return made;
}

Plan tst_ReviewChoices::plan(const PlanRequest &request)
{
    const SnapshotPtr fleet = snapshotFromText(
        QStringLiteral("migrations 1_account 2_tax_alter 3_note!\nacme \"Acme\" APP\nbolt APP\ncore APP\ndone AAA"));
    auto made = makePlan(profile(), fleet, request);
    if (!made)
        qFatal("%s", qUtf8Printable(made.error().toText()));
    return *made;
}

PlanDialog *tst_ReviewChoices::open(Session *session, const Plan &plan)
{
    auto *dialog = new PlanDialog(session, plan, nullptr, {});
    dialog->setAttribute(Qt::WA_DeleteOnClose, false);
    dialog->show();
    return dialog;
}

void tst_ReviewChoices::fixesAreTickedByFindingAndTenant()
{
    Session session(profile(), {});
    const SnapshotPtr fleet =
        snapshotFromText(QStringLiteral("migrations 1_a 2_b\nacme AP\nbolt EP\ncore AX\ndone AA"));
    const Result<Plan> made = makePlan(profile(), fleet, reviewOfFixes(*fleet));
    QVERIFY(made.has_value());
    const std::unique_ptr<PlanDialog> dialog(open(&session, *made));
    dialog->setEstimate(BackupEstimate());
    QVERIFY(dialog->choices());
    QVERIFY(dialog->choices()->isVisible()); // first of all
    QAbstractItemModel *choices = dialog->choices()->model();
    QCOMPARE(choices->rowCount(), 3);
    QCOMPARE(dialog->actionButton()->text(), QStringLiteral("Fix 2 tenants"));
    const QModelIndex edited = choices->index(1, 0);
    QVERIFY2(edited.data().toString().contains(QStringLiteral("edited")), qPrintable(edited.data().toString()));
    QCOMPARE(edited.data(Qt::CheckStateRole).toInt(), int(Qt::Unchecked));

    QVERIFY(choices->setData(edited, Qt::Checked, Qt::CheckStateRole));
    QVERIFY(!dialog->actionButton()->isEnabled()); // what is shown is not yet what was ticked
    QTRY_COMPARE(dialog->plan().schemas(),
                 (QStringList{QStringLiteral("acme"), QStringLiteral("bolt"), QStringLiteral("core")}));
    QCOMPARE(dialog->actionButton()->text(), QStringLiteral("Fix 3 tenants"));
    QCOMPARE(dialog->titleText(), dialog->plan().title);
    QVERIFY(dialog->choices()->isVisible());

    for (int row = 0; row < choices->rowCount(); ++row)
        QVERIFY(choices->setData(choices->index(row, 0), Qt::Unchecked, Qt::CheckStateRole));
    QTRY_VERIFY(dialog->plan().isEmpty());
    QVERIFY(!dialog->actionButton()->isEnabled());
    QVERIFY(dialog->choices()->isVisible());
    QVERIFY(choices->setData(choices->index(0, 0), Qt::Checked, Qt::CheckStateRole));
    QTRY_COMPARE(dialog->plan().schemas(), QStringList{QStringLiteral("core")});
    dialog->setEstimate(BackupEstimate());
    QVERIFY(dialog->actionButton()->isEnabled());
    QVERIFY(dialog->sqlView()->sql().contains(QStringLiteral("CREATE TABLE b")));
}

void tst_ReviewChoices::anApplicationIsTickedByTenant()
{
    Session session(profile(), {});
    const std::unique_ptr<PlanDialog> dialog(open(&session, plan()));
    QVERIFY(dialog->choices());
    QVERIFY(dialog->sqlView()->isVisible()); // what runs comes first
    QAbstractItemModel *choices = dialog->choices()->model();
    QVERIFY(choices->setData(choices->index(1, 0, choices->index(0, 0)), Qt::Unchecked, Qt::CheckStateRole));
    QTRY_COMPARE(dialog->plan().schemas(), (QStringList{QStringLiteral("acme"), QStringLiteral("core")}));
}

void tst_ReviewChoices::whatWasConfirmedIsNotChosenAgain()
{
    Session session(profile(), {});
    PlanRequest request;
    request.confirmed = std::make_shared<const ConfirmedSteps>(documentOf(plan()));
    const std::unique_ptr<PlanDialog> dialog(open(&session, plan(request)));
    QVERIFY(!dialog->plan().isEmpty());
    QVERIFY(!dialog->choices());
}

QTEST_MAIN(tst_ReviewChoices)
#include "tst_ReviewChoices.moc"
