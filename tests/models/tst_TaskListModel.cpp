// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/RunModel.h"
#include "models/RunTenantModel.h"
#include "models/TaskListModel.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

using namespace tenantry;

namespace {

TaskSnapshot makeTask(TaskId id, TaskState state, qint64 done = 0, qint64 total = 0)
{
    TaskSnapshot task;
    task.id = id;
    task.title = QStringLiteral("Task %1").arg(id);
    task.state = state;
    task.progress.stage = QStringLiteral("tables");
    task.progress.done = done;
    task.progress.total = total;
    return task;
}

RunRecord makeRun(const QString &id, RunState state, int done, int failed)
{
    RunRecord run;
    run.id = id;
    run.state = state;
    run.tenantsTotal = 10;
    run.tenantsDone = done;
    run.tenantsFailed = failed;
    return run;
}

RunTenant makeTenant(const QString &schema, TenantRunState state, const QString &sqlState = {})
{
    RunTenant tenant;
    tenant.schema = schema;
    tenant.state = state;
    tenant.error.sqlState = sqlState;
    tenant.error.message = sqlState.isEmpty() ? QString() : QStringLiteral("relation is absent");
    return tenant;
}

} // namespace

class tst_TaskListModel : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void runningTasksComeFirst();
    void progressChangesOneRow();
    void saysWhatIsKnownOfThePace();
    void runsKeepTheirRows();
    void onlyUnfinishedRunsCanBeResumed();
    void failedTenantsComeFirst();
    void onlyTheTenantsOfAGroup();
};

void tst_TaskListModel::runningTasksComeFirst()
{
    TaskListModel model;
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.setTasks(
        {makeTask(3, TaskState::Succeeded), makeTask(2, TaskState::Running), makeTask(1, TaskState::Failed)});
    QCOMPARE(model.rowCount(), 3);
    QCOMPARE(model.task(0)->id, TaskId(2));
    QCOMPARE(model.task(1)->id, TaskId(3));
    QCOMPARE(model.rowOf(1), 2);
    QCOMPARE(model.rowOf(9), -1);
    QCOMPARE(model.runningCount(), 1);
}

void tst_TaskListModel::progressChangesOneRow()
{
    TaskListModel model;
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.setTasks({makeTask(2, TaskState::Running, 1, 10), makeTask(1, TaskState::Running, 5, 10)});
    QSignalSpy changed(&model, &QAbstractItemModel::dataChanged);
    QSignalSpy reset(&model, &QAbstractItemModel::modelReset);
    model.setTasks({makeTask(2, TaskState::Running, 2, 10), makeTask(1, TaskState::Running, 5, 10)});
    QCOMPARE(changed.count(), 1);
    QCOMPARE(changed[0][0].toModelIndex().row(), 0);
    QCOMPARE(reset.count(), 0);
    QCOMPARE(model.index(0).data(TaskListModel::FractionRole).toDouble(), 0.2);
}

void tst_TaskListModel::saysWhatIsKnownOfThePace()
{
    TaskSnapshot task = makeTask(1, TaskState::Running);
    QCOMPARE(taskProgressText(task), QString());
    QCOMPARE(taskFraction(task), -1.0);
    task.progress.done = 7;
    task.progress.total = 12;
    task.ratePerSecond = 3.4;
    task.timeLeft = std::chrono::seconds(18);
    QCOMPARE(taskProgressText(task), QStringLiteral("7 of 12 · 3.4 a second · 18 s left"));
    task.timeLeft = std::chrono::seconds(600);
    QVERIFY(taskProgressText(task).endsWith(QStringLiteral("10 min left")));
    task.progress.done = 13; // a server that found more than it promised
    QCOMPARE(taskFraction(task), 1.0);
}

void tst_TaskListModel::runsKeepTheirRows()
{
    RunModel model;
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.setRuns({makeRun(QStringLiteral("b"), RunState::Running, 1, 0),
                   makeRun(QStringLiteral("a"), RunState::Succeeded, 10, 0)});
    const QPersistentModelIndex kept = model.index(1, 0);
    QSignalSpy changed(&model, &QAbstractItemModel::dataChanged);
    QSignalSpy reset(&model, &QAbstractItemModel::modelReset);
    model.setRuns({makeRun(QStringLiteral("c"), RunState::Running, 0, 0),
                   makeRun(QStringLiteral("b"), RunState::PartlyFailed, 9, 1),
                   makeRun(QStringLiteral("a"), RunState::Succeeded, 10, 0)});
    QCOMPARE(reset.count(), 0);
    QCOMPARE(kept.row(), 2);
    QCOMPARE(changed.count(), 1);
    QCOMPARE(model.rowOf(QStringLiteral("b")), 1);
    QCOMPARE(model.index(1, RunModel::State).data().toString(), QStringLiteral("Partly failed"));
}

void tst_TaskListModel::onlyUnfinishedRunsCanBeResumed()
{
    QVERIFY(canResume(makeRun({}, RunState::PartlyFailed, 9, 1)));
    QVERIFY(canResume(makeRun({}, RunState::Interrupted, 3, 0)));
    QVERIFY(canResume(makeRun({}, RunState::Cancelled, 3, 0)));
    QVERIFY(!canResume(makeRun({}, RunState::Running, 3, 0)));
    QVERIFY(!canResume(makeRun({}, RunState::Succeeded, 10, 0)));
    RunRecord run = makeRun({}, RunState::Failed, 0, 10);
    run.resumedBy = QStringLiteral("later");
    QVERIFY(!canResume(run));
    run.resumedBy.clear();
    run.kind = RunKind::Backup;
    QVERIFY(!canResume(run)); // a backup is taken again, not resumed
}

void tst_TaskListModel::failedTenantsComeFirst()
{
    RunTenantModel model;
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.setTenants({makeTenant(QStringLiteral("a"), TenantRunState::Done),
                      makeTenant(QStringLiteral("b"), TenantRunState::Failed, QStringLiteral("42P01")),
                      makeTenant(QStringLiteral("c"), TenantRunState::Planned)});
    QCOMPARE(model.tenant(0)->schema, QStringLiteral("b"));
    QCOMPARE(model.tenant(2)->schema, QStringLiteral("a"));
    QVERIFY(model.index(0, RunTenantModel::Message).data().toString().startsWith(QStringLiteral("42P01")));
    QVERIFY(model.tenant(3) == nullptr);
}

void tst_TaskListModel::onlyTheTenantsOfAGroup()
{
    RunTenantModel model;
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.setTenants({makeTenant(QStringLiteral("a"), TenantRunState::Done),
                      makeTenant(QStringLiteral("b"), TenantRunState::Failed)});
    model.setOnly({QStringLiteral("b")});
    QCOMPARE(model.rowCount(), 1);
    model.setOnly({});
    QCOMPARE(model.rowCount(), 2);
}

QTEST_GUILESS_MAIN(tst_TaskListModel)
#include "tst_TaskListModel.moc"

#include <chrono>
