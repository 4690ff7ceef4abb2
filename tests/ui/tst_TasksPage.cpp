// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/RunModel.h"
#include "models/RunTenantModel.h"
#include "ui/dialogs/ErrorDialog.h"
#include "ui/pages/RunDetail.h"
#include "ui/pages/TaskCard.h"
#include "ui/pages/TasksPage.h"
#include "ui/widgets/Theme.h"

#include <QListView>
#include <QPushButton>
#include <QSignalSpy>
#include <QTableView>
#include <QTest>

using namespace tenantry;

namespace {

const QDateTime noon(QDate(2026, 11, 24), QTime(12, 0), Qt::UTC);

TaskSnapshot task(TaskId id, TaskState state, const QString &runId = {})
{
    TaskSnapshot made;
    made.id = id;
    made.title = QStringLiteral("Fix 8 tenants");
    made.state = state;
    made.started = noon;
    if (state != TaskState::Running) {
        made.ended = noon.addSecs(5);
    }
    made.outcome.runId = runId;
    return made;
}

RunRecord run(const QString &id, RunState state, const QDateTime &started)
{
    RunRecord made;
    made.id = id;
    made.kind = RunKind::Fix;
    made.state = state;
    made.title = id;
    made.started = started;
    made.tenantsTotal = 3;
    return made;
}

RunTenant failed(const QString &schema, const QString &message)
{
    RunTenant made;
    made.schema = schema;
    made.state = TenantRunState::Failed;
    made.error.message = message;
    return made;
}

} // namespace

class tst_TasksPage : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { theme::apply(theme::Scheme::Light); }
    void showsTheRunOfTheTaskThatBegan();
    void whatThePersonSelectsStays();
    void aGroupIsNotCarriedToTheNextRun();
    void aFailedTaskTellsItsDetails();
    void stepsAreShownOfTheTenantThatIsSelected();
    void aRunOfAnotherVersionIsShownUnderItsOwnName();
};

void tst_TasksPage::stepsAreShownOfTheTenantThatIsSelected()
{
    ActionOffers offers([] { return ActionState(); }, this);
    RunDetail detail(&offers);
    QSignalSpy wanted(&detail, &RunDetail::stepsWanted);
    RunTenant acme = failed(QStringLiteral("acme"), QStringLiteral("no such table"));
    acme.messages = {{QStringLiteral("connection_back"), {}}};
    detail.showRun(run(QStringLiteral("r"), RunState::Failed, noon));
    detail.showTenants({acme, failed(QStringLiteral("bolt"), QStringLiteral("no"))});
    QVERIFY(!wanted.isEmpty());
    QCOMPARE(wanted.back().front().toString(), QStringLiteral("acme"));

    StepFact step;
    step.number = 1;
    step.kind = QStringLiteral("apply_migration");
    step.migration = QStringLiteral("0012");
    step.state = TenantRunState::Done;
    step.started = noon;
    step.ended = noon.addMSecs(70);
    step.transactionId = QStringLiteral("7001");
    step.sqlHash = QByteArray(64, 'c');
    detail.showSteps(QStringLiteral("bolt"), {step}); // came late
    QVERIFY(!detail.logText().contains(QStringLiteral("0012")));
    detail.showSteps(QStringLiteral("acme"), {step});
    for (const char *part : {"1. Apply 0012: Done", "7001", "cccccccccccc", "The connection was lost and is back."})
        QVERIFY2(detail.logText().contains(QLatin1String(part)), qPrintable(detail.logText()));
    detail.tenantTable()->selectRow(1);
    QCOMPARE(wanted.back().front().toString(), QStringLiteral("bolt"));
    QVERIFY(!detail.logText().contains(QStringLiteral("0012")));
}

void tst_TasksPage::aRunOfAnotherVersionIsShownUnderItsOwnName()
{
    TasksPage page(nullptr);
    RunRecord strange = run(QStringLiteral("r"), RunState::Other, noon);
    strange.kind = RunKind::Other;
    strange.otherKind = QStringLiteral("reshard");
    strange.otherState = QStringLiteral("frozen");
    page.setRuns({strange});
    QCOMPARE(page.runs()->index(0, RunModel::State).data().toString(), QStringLiteral("frozen"));
    QVERIFY(!page.detail()->resumeButton()->isVisibleTo(&page));
}

void tst_TasksPage::showsTheRunOfTheTaskThatBegan()
{
    TasksPage page(nullptr);
    page.show();
    const RunRecord old = run(QStringLiteral("old"), RunState::Failed, noon.addSecs(-3600));
    page.setRuns({old});
    QCOMPARE(page.runTable()->currentIndex().row(), 0);
    QVERIFY(page.detail()->resumeButton()->isVisibleTo(&page));

    page.setTasks({task(7, TaskState::Running)});
    page.showTarget({.task = 7});
    QVERIFY(!page.detail()->resumeButton()->isVisibleTo(&page)); // it would resume another run
    page.setRuns({old});
    QVERIFY(!page.detail()->resumeButton()->isVisibleTo(&page));

    const RunRecord fresh = run(QStringLiteral("new"), RunState::Running, noon.addSecs(1));
    page.setRuns({fresh, old});
    QCOMPARE(page.runs()->run(page.runTable()->currentIndex().row())->id, QStringLiteral("new"));

    // Another run began in between; the task knows which is its own.
    RunRecord done = fresh;
    done.state = RunState::Succeeded;
    const RunRecord other = run(QStringLiteral("other"), RunState::Failed, noon.addSecs(2));
    page.setTasks({task(7, TaskState::Succeeded, QStringLiteral("new"))});
    page.setRuns({other, done, old});
    QCOMPARE(page.runs()->run(page.runTable()->currentIndex().row())->id, QStringLiteral("new"));
    QVERIFY(!page.detail()->resumeButton()->isVisibleTo(&page));
}

void tst_TasksPage::whatThePersonSelectsStays()
{
    TasksPage page(nullptr);
    const RunRecord old = run(QStringLiteral("old"), RunState::Failed, noon.addSecs(-3600));
    const RunRecord fresh = run(QStringLiteral("new"), RunState::Running, noon.addSecs(1));
    page.setTasks({task(7, TaskState::Running)});
    page.setRuns({fresh, old});
    page.showTarget({.task = 7});
    page.runTable()->selectRow(1);
    page.setTasks({task(7, TaskState::Succeeded, QStringLiteral("new"))});
    page.setRuns({fresh, old});
    QCOMPARE(page.runs()->run(page.runTable()->currentIndex().row())->id, QStringLiteral("old"));
}

void tst_TasksPage::aGroupIsNotCarriedToTheNextRun()
{
    ActionOffers offers(&ActionState::ofPageAlone, nullptr);
    RunDetail detail(&offers);
    detail.showRun(run(QStringLiteral("one"), RunState::Failed, noon));
    detail.showTenants(
        {failed(QStringLiteral("a"), QStringLiteral("x")), failed(QStringLiteral("b"), QStringLiteral("y"))});
    auto *groups = detail.findChild<QListView *>();
    groups->setCurrentIndex(groups->model()->index(0, 0));
    QCOMPARE(detail.tenants()->rowCount(), 1);
    detail.clear();
    detail.showRun(run(QStringLiteral("two"), RunState::Failed, noon));
    detail.showTenants(
        {failed(QStringLiteral("c"), QStringLiteral("x")), failed(QStringLiteral("d"), QStringLiteral("y"))});
    QCOMPARE(detail.tenants()->rowCount(), 2);
}

void tst_TasksPage::aFailedTaskTellsItsDetails()
{
    TasksPage page(nullptr);
    page.show();
    TaskSnapshot broken = task(9, TaskState::Failed);
    broken.ended = QDateTime::currentDateTimeUtc();
    broken.outcome.error = Error{
        ErrorCode::StatementFailed, QStringLiteral("No."), QStringLiteral("Do this."), QStringLiteral("42P01"), {}};
    page.setTasks({broken});
    auto *card = page.findChild<TaskCard *>();
    QVERIFY(card && card->detailsButton()->isVisibleTo(&page));
    card->detailsButton()->click();
    auto *dialog = page.findChild<ErrorDialog *>();
    QVERIFY(dialog != nullptr);
    const QString text = dialog->findChild<ErrorPanel *>()->text();
    QVERIFY(text.contains(QStringLiteral("42P01")) && text.contains(QStringLiteral("Do this.")));
    broken.state = TaskState::Succeeded;
    broken.outcome.error.reset();
    page.setTasks({broken});
    QVERIFY(!card->detailsButton()->isVisibleTo(&page));
}

QTEST_MAIN(tst_TasksPage)
#include "tst_TasksPage.moc"
