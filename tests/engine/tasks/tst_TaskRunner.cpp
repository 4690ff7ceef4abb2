// SPDX-License-Identifier: GPL-3.0-or-later
#include "tasks/Task.h"

#include <QElapsedTimer>
#include <QTest>

#include <atomic>
#include <chrono>
#include <stdexcept>
#include <thread>

using namespace tenantry;
using namespace std::chrono_literals;

class tst_TaskRunner : public QObject {
    Q_OBJECT

private:
    static TaskOutcome succeeded() { return {}; }
    static void sleepUntilCancelled(const TaskContext &context)
    {
        while (!context.isCancelled())
            std::this_thread::sleep_for(1ms);
    }

private Q_SLOTS:
    void exceptionIsAFailureNotAnEnd()
    {
        TaskRunner runner;
        const TaskId known = runner.start(QStringLiteral("throws"),
                                          [](const TaskContext &) -> TaskOutcome { throw std::runtime_error("boom"); });
        const TaskId unknown =
            runner.start(QStringLiteral("throws"), [](const TaskContext &) -> TaskOutcome { throw 1; });
        const auto ended = runner.wait(known);
        QVERIFY(ended);
        QCOMPARE(ended->state, TaskState::Failed);
        QVERIFY(ended->outcome.error);
        QVERIFY(ended->outcome.summary.contains(QStringLiteral("boom")));
        QCOMPARE(runner.wait(unknown)->state, TaskState::Failed);
    }

    void errorsBecomeOutcomes()
    {
        const TaskOutcome cancelled = TaskOutcome::fromError(cancelledError());
        QCOMPARE(cancelled.state, TaskState::Cancelled);
        const Error error{ErrorCode::BackupFailed, QStringLiteral("no room"), {}, {}, {}};
        const TaskOutcome failed = TaskOutcome::fromError(error);
        QCOMPARE(failed.state, TaskState::Failed);
        QCOMPARE(failed.summary, QStringLiteral("no room"));
        QVERIFY(failed.error == error);
    }

    void unknownTasksAreNone()
    {
        TaskRunner runner;
        QVERIFY(!runner.wait(7));
        QVERIFY(!runner.snapshot(7));
        runner.cancel(7);
        QVERIFY(runner.snapshots().empty());
        QVERIFY(!runner.anyRunning());
    }

    void cancelIsSeenAndTold()
    {
        TaskRunner runner;
        const TaskId id = runner.start(QStringLiteral("waits"), [](const TaskContext &context) {
            sleepUntilCancelled(context);
            return TaskOutcome::fromError(cancelledError());
        });
        QCOMPARE(runner.snapshot(id)->state, TaskState::Running);
        QVERIFY(!runner.snapshot(id)->cancelRequested);
        QVERIFY(runner.anyRunning());
        runner.cancel(id);
        QVERIFY(runner.snapshot(id)->cancelRequested);
        const auto ended = runner.wait(id);
        QCOMPARE(ended->state, TaskState::Cancelled);
        QVERIFY(ended->ended.isValid());
        QVERIFY(!ended->timeLeft);
        QVERIFY(!runner.anyRunning());
        runner.cancel(id); // too late, harmless
    }

    void cancelReturnsAtOnceThoughTheStopCallbackIsSlow()
    {
        TaskRunner runner;
        std::atomic<bool> called = false;
        std::atomic<bool> ready = false;
        const TaskId id = runner.start(QStringLiteral("slow"), [&](const TaskContext &context) {
            const std::stop_callback slow(context.stopToken(), [&] {
                std::this_thread::sleep_for(400ms);
                called = true;
            });
            ready = true;
            sleepUntilCancelled(context);
            return TaskOutcome::fromError(cancelledError());
        });
        QTRY_VERIFY(ready.load());
        QElapsedTimer timer;
        timer.start();
        runner.cancel(id);
        QVERIFY(timer.elapsed() < 200);
        QVERIFY(runner.snapshot(id));
        QVERIFY(timer.elapsed() < 200);
        QCOMPARE(runner.wait(id)->state, TaskState::Cancelled);
        QVERIFY(called.load());
    }

    void destructorStopsAndWaits()
    {
        std::atomic<int> ended = 0;
        {
            TaskRunner runner;
            for (int number = 0; number < 4; ++number)
                runner.start(QStringLiteral("task"), [&](const TaskContext &context) {
                    sleepUntilCancelled(context);
                    std::this_thread::sleep_for(20ms);
                    ++ended;
                    return succeeded();
                });
        }
        QCOMPARE(ended.load(), 4);
    }

    void observerSeesEveryStateAndFewProgressCalls()
    {
        TaskRunner runner;
        std::mutex mutex;
        std::vector<TaskState> states;
        std::atomic<int> calls = 0;
        std::atomic<int> inside = 0;
        std::atomic<bool> overlapped = false;
        runner.setObserver([&](TaskId id) {
            overlapped = overlapped || ++inside > 1;
            ++calls;
            const auto seen = runner.snapshot(id);
            {
                const std::scoped_lock lock(mutex);
                if (seen && (states.empty() || states.back() != seen->state))
                    states.push_back(seen->state);
            }
            --inside;
        });
        const TaskId id = runner.start(QStringLiteral("busy"), [](const TaskContext &context) {
            const auto end = std::chrono::steady_clock::now() + 500ms;
            std::vector<std::jthread> workers;
            for (int worker = 0; worker < 4; ++worker)
                workers.emplace_back([&, worker] {
                    for (qint64 done = 1; std::chrono::steady_clock::now() < end; ++done) {
                        context.report({QStringLiteral("Applying"), done, 0, QString::number(worker)});
                        context.log(QStringLiteral("line"));
                        std::this_thread::sleep_for(200us);
                    }
                });
            workers.clear();
            return succeeded();
        });
        const auto ended = runner.wait(id);
        runner.setObserver({});
        QCOMPARE(ended->state, TaskState::Succeeded);
        QCOMPARE(ended->log.size(), 500);
        QVERIFY(!overlapped.load());
        QVERIFY2(calls.load() >= 4 && calls.load() <= 12, qPrintable(QString::number(calls.load())));
        QCOMPARE(states.front(), TaskState::Running);
    }

    void lastProgressIsAlwaysSent()
    {
        TaskRunner runner;
        std::atomic<qint64> seenDone = 0;
        runner.setObserver([&](TaskId id) {
            if (const auto seen = runner.snapshot(id))
                seenDone = seen->progress.done;
        });
        runner.start(QStringLiteral("stalls"), [](const TaskContext &context) {
            for (qint64 done = 1; done <= 50; ++done)
                context.report({QStringLiteral("Applying"), done, 100, {}});
            sleepUntilCancelled(context);
            return succeeded();
        });
        QTRY_COMPARE_WITH_TIMEOUT(seenDone.load(), 50, 2000);
        runner.setObserver({});
    }

    void setObserverWaitsForARunningCall()
    {
        TaskRunner runner;
        std::atomic<bool> entered = false;
        std::atomic<bool> left = false;
        runner.setObserver([&](TaskId) {
            entered = true;
            std::this_thread::sleep_for(100ms);
            left = true;
        });
        const TaskId id = runner.start(QStringLiteral("short"), [](const TaskContext &) { return succeeded(); });
        QTRY_VERIFY(entered.load());
        runner.setObserver({});
        QVERIFY(left.load());
        runner.wait(id);
    }

    void rateAndTimeLeftAreOfTheStage()
    {
        TaskRunner runner;
        std::atomic<int> phase = 0;
        const TaskId id = runner.start(QStringLiteral("rated"), [&](const TaskContext &context) {
            context.report({QStringLiteral("Backing up"), 0, 1000, {}});
            context.report({QStringLiteral("Backing up"), 900, 1000, {}});
            context.report({QStringLiteral("Applying"), 0, 100, {}});
            std::this_thread::sleep_for(400ms);
            context.report({QStringLiteral("Applying"), 20, 100, QStringLiteral("tenant_a")});
            phase = 1;
            while (phase == 1)
                std::this_thread::sleep_for(1ms);
            return succeeded();
        });
        QVERIFY(!runner.snapshot(id)->timeLeft);
        QTRY_COMPARE(phase.load(), 1);
        const auto seen = runner.snapshot(id);
        phase = 2;
        // 20 steps in 0.4 s and a little: at most 50 a second, far less than the first stage's pace.
        QVERIFY(seen->ratePerSecond > 5 && seen->ratePerSecond <= 50);
        QVERIFY(seen->timeLeft);
        QVERIFY(*seen->timeLeft >= 2s && *seen->timeLeft < 20s);
        QCOMPARE(seen->progress.current, QStringLiteral("tenant_a"));
        runner.wait(id);
    }

    void newestFirstAndOldestDropped()
    {
        TaskRunner runner;
        TaskId last = 0;
        for (int number = 0; number < 520; ++number) {
            last = runner.start(QString::number(number), [](const TaskContext &) { return succeeded(); });
            runner.wait(last);
        }
        const auto all = runner.snapshots();
        QVERIFY(all.size() <= 502);
        QCOMPARE(all.front().id, last);
        QVERIFY(!runner.snapshot(1));
    }

    void contextWithoutRunnerDoesNothing()
    {
        const TaskContext context;
        context.report({QStringLiteral("x"), 1, 2, {}});
        context.log(QStringLiteral("x"));
        QVERIFY(!context.isCancelled());
    }
};

QTEST_GUILESS_MAIN(tst_TaskRunner)
#include "tst_TaskRunner.moc"
