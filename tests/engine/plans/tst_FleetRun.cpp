// SPDX-License-Identifier: GPL-3.0-or-later
#include "plans/FleetRun.h"
#include "support/RefusedRows.h"
#include "tasks/LocalStore.h"

#include <QTemporaryDir>
#include <QTest>

#include <latch>
#include <set>

using namespace tenantry;

namespace {

/// Ends every part as the test says, and writes down what was done.
class FakeWorker final : public FleetWorker {
public:
    using Deed = std::function<TenantRunState(std::size_t part, const TaskContext &task)>;

    struct Log {
        std::mutex mutex;
        std::vector<std::size_t> done;
        std::set<int> prepared;
        std::set<std::size_t> outdated; ///< parts whose failure is that the plan does not fit
    };

    FakeWorker(int thread, Log &log, const TaskContext &task, const Deed &deed,
               std::function<Status(std::span<const RunTenant>)> journal = {})
        : m_thread(thread)
        , m_log(log)
        , m_task(task)
        , m_deed(deed)
        , m_journal(std::move(journal))
    {
    }
    void prepare() override
    {
        const std::lock_guard lock(m_log.mutex);
        m_log.prepared.insert(m_thread);
    }
    void run(std::size_t part, std::span<RunTenant> tenants, const std::function<void()> &onStep) override
    {
        if (const Status begun = m_journal ? m_journal(tenants) : Status(); !begun) {
            tenants.front().state = TenantRunState::Planned;
            tenants.front().error = begun.error();
            return;
        }
        const TenantRunState state = m_deed(part, m_task);
        for (RunTenant &tenant : tenants) {
            tenant.state = state;
            if (state == TenantRunState::Done)
                onStep();
            else if (state == TenantRunState::Failed)
                tenant.error =
                    Error{m_log.outdated.contains(part) ? ErrorCode::PlanOutdated : ErrorCode::StatementFailed,
                          QStringLiteral("part %1").arg(part),
                          {},
                          {},
                          {}};
        }
        const std::lock_guard lock(m_log.mutex);
        m_log.done.push_back(part);
    }

private:
    const int m_thread;
    Log &m_log;
    const TaskContext &m_task;
    const Deed &m_deed;
    const std::function<Status(std::span<const RunTenant>)> m_journal;
};

} // namespace

/// Waves, limits and stops of a run, whatever is done in it; without a server.
class tst_FleetRun : public QObject {
    Q_OBJECT

    QTemporaryDir m_folder;
    std::shared_ptr<LocalStore> m_store;
    std::unique_ptr<Journal> m_journal;
    FakeWorker::Log m_log;
    std::optional<Error> m_firstFailure;

    static std::vector<RunTenant> tenants(int count)
    {
        std::vector<RunTenant> result(static_cast<std::size_t>(count));
        for (int i = 0; i < count; ++i) {
            result[static_cast<std::size_t>(i)].schema = QStringLiteral("t%1").arg(i);
            result[static_cast<std::size_t>(i)].stepsTotal = 1;
        }
        return result;
    }

    RunReport run(FleetWork work, int count, const FakeWorker::Deed &deed, const TaskContext &task = {})
    {
        m_log.done.clear();
        m_log.prepared.clear();
        if (work.parts.empty())
            work.parts.assign(static_cast<std::size_t>(count), 1);
        FleetRun run(*m_journal, task);
        work.makeWorker = [&](int thread, const TaskContext &ofWorker) {
            return std::make_unique<FakeWorker>(thread, m_log, ofWorker, deed,
                                                [this, id = run.record().id](std::span<const RunTenant> begun) {
                                                    return m_journal->update(id, begun, {});
                                                });
        };
        RunRecord record;
        record.connection = QStringLiteral("test");
        record.title = QStringLiteral("Test");
        if (!run.begin(record, tenants(count)))
            throw std::runtime_error("not begun");
        run.work(work);
        m_firstFailure = run.firstFailure();
        return run.finish().value();
    }

    /// What the workers left; to journal the ends is theirs.
    static int count(const RunReport &report, TenantRunState state)
    {
        return static_cast<int>(std::ranges::count(report.tenants, state, &RunTenant::state));
    }

private Q_SLOTS:
    void initTestCase()
    {
        m_store = LocalStore::open(m_folder.filePath(QStringLiteral("store.sqlite"))).value();
        m_journal = std::make_unique<Journal>(m_store);
    }

    void allPartsAreDoneOnce()
    {
        std::mutex mutex;
        std::vector<Progress> seen;
        const TaskContext task({}, [&](const Progress &progress) {
            const std::lock_guard lock(mutex);
            seen.push_back(progress);
        });
        FleetWork work;
        work.workers = 4;
        work.parts = {1, 3, 2, 2, 1, 1};
        const RunReport report = run(
            work, 10, [](std::size_t, const TaskContext &) { return TenantRunState::Done; }, task);
        QCOMPARE(report.run.state, RunState::Succeeded);
        QCOMPARE(count(report, TenantRunState::Done), 10);
        std::ranges::sort(m_log.done);
        QCOMPARE(m_log.done, (std::vector<std::size_t>{0, 1, 2, 3, 4, 5}));
        QCOMPARE(m_log.prepared, (std::set<int>{1, 2, 3})); // the first thread has the canary to do
        qint64 most = 0;
        for (const Progress &progress : seen) {
            QCOMPARE(progress.total, qint64(10));
            most = std::max(most, progress.done);
        }
        QCOMPARE(most, qint64(10));
    }

    void nothingIsDoneBesideTheCanary()
    {
        std::atomic<bool> canaryIsAtWork{false};
        std::atomic<bool> met{false};
        FleetWork work;
        work.workers = 4;
        const RunReport report = run(work, 8, [&](std::size_t part, const TaskContext &) {
            if (part == 0) {
                canaryIsAtWork = true;
                std::this_thread::sleep_for(std::chrono::milliseconds(50));
                canaryIsAtWork = false;
            } else if (canaryIsAtWork) {
                met = true;
            }
            return TenantRunState::Done;
        });
        QVERIFY(!met);
        QCOMPARE(count(report, TenantRunState::Done), 8);
    }

    void aFailingCanaryStopsTheRest()
    {
        FleetWork work;
        work.workers = 4;
        work.stopAfter.count = 100;
        for (const TenantRunState state : {TenantRunState::Failed, TenantRunState::Unknown}) {
            const RunReport report = run(work, 5, [state](std::size_t, const TaskContext &) { return state; });
            QCOMPARE(report.run.state, RunState::Stopped);
            QCOMPARE(m_log.done, std::vector<std::size_t>{0});
            QVERIFY(report.stopReason.contains(QStringLiteral("t0")));
            QCOMPARE(report.tenants.back().state, TenantRunState::Planned);
        }
    }

    /// It is gone, or the plan does not fit it any more: that proves nothing of the migrations.
    void aCanaryOnWhichNothingWasTriedIsFollowedByAnother()
    {
        m_log.outdated = {1};
        FleetWork work;
        work.workers = 4;
        std::atomic<bool> canaryIsAtWork{true};
        std::atomic<bool> met{false};
        const RunReport report = run(work, 8, [&](std::size_t part, const TaskContext &) {
            if (part > 2 && canaryIsAtWork)
                met = true;
            if (part == 2)
                canaryIsAtWork = false;
            return part == 0 ? TenantRunState::Skipped : part == 1 ? TenantRunState::Failed : TenantRunState::Done;
        });
        QVERIFY(!met);
        QCOMPARE(report.run.state, RunState::PartlyFailed);
        QCOMPARE(count(report, TenantRunState::Done), 6);

        const RunReport stopped = run(work, 8, [](std::size_t part, const TaskContext &) {
            return part == 0 ? TenantRunState::Skipped : TenantRunState::Failed;
        });
        QCOMPARE(stopped.run.state, RunState::Stopped);
        QCOMPARE(m_log.done, (std::vector<std::size_t>{0, 1, 2}));
        m_log.outdated.clear();
    }

    /// Of tenants that somebody else changed meanwhile there may be many.
    void whatThePlanDoesNotFitDoesNotCountTowardsTheLimit()
    {
        m_log.outdated = {1, 2, 3};
        FleetWork work;
        work.stopAfter.count = 2;
        const RunReport report = run(work, 10, [](std::size_t part, const TaskContext &) {
            return part >= 1 && part <= 4 ? TenantRunState::Failed : TenantRunState::Done;
        });
        m_log.outdated.clear();
        QCOMPARE(report.run.state, RunState::PartlyFailed);
        QCOMPARE(count(report, TenantRunState::Failed), 4);
        QCOMPARE(count(report, TenantRunState::Done), 6);
    }

    void tooManyFailuresStopTheRest()
    {
        FleetWork work;
        work.stopAfter.count = 2;
        const RunReport report = run(work, 10, [](std::size_t part, const TaskContext &) {
            return part == 2 || part == 4 ? TenantRunState::Failed : TenantRunState::Done;
        });
        QCOMPARE(report.run.state, RunState::Stopped);
        QCOMPARE(m_log.done.size(), std::size_t(5));
        QCOMPARE(report.failures.size(), std::size_t(2));
    }

    void belowTheLimitTheOthersGoOn()
    {
        FleetWork work;
        work.stopAfter.count = 3;
        const RunReport report = run(work, 10, [](std::size_t part, const TaskContext &) {
            return part == 2 || part == 4 ? TenantRunState::Failed : TenantRunState::Done;
        });
        QCOMPARE(report.run.state, RunState::PartlyFailed);
        QCOMPARE(count(report, TenantRunState::Done), 8);
    }

    /// A backup is whole or not at all: who is at work is told to end as soon as one fails.
    void theOthersAreCancelledAtTheLimit()
    {
        std::latch bothAtWork(2);
        FleetWork work;
        work.workers = 2;
        work.canary = FleetWork::Canary::None;
        work.stopAfter.count = 1;
        work.atLimit = FleetWork::AtLimit::Cancel;
        std::atomic<bool> wasCancelled{false};
        const RunReport report = run(work, 6, [&](std::size_t part, const TaskContext &task) {
            bothAtWork.arrive_and_wait();
            if (part == 0)
                return TenantRunState::Failed;
            while (!task.isCancelled())
                std::this_thread::sleep_for(std::chrono::milliseconds(1));
            wasCancelled = true;
            return TenantRunState::Skipped;
        });
        QVERIFY(wasCancelled);
        QCOMPARE(m_log.done.size(), std::size_t(2));
        QCOMPARE(count(report, TenantRunState::Failed), 1);
    }

    /// A part that was left out because it could not be journaled is a failure, and nobody takes the run for whole.
    void whatCannotBeJournaledIsNotDone()
    {
        const test::RefusedRows refused(m_folder.filePath(QStringLiteral("store.sqlite")), QStringLiteral("t2"));
        for (const FleetWork::AtLimit atLimit : {FleetWork::AtLimit::FinishPart, FleetWork::AtLimit::Cancel}) {
            FleetWork work;
            work.atLimit = atLimit;
            work.canary = FleetWork::Canary::None;
            const RunReport report =
                run(work, 5, [](std::size_t, const TaskContext &) { return TenantRunState::Done; });
            QCOMPARE(m_log.done, (std::vector<std::size_t>{0, 1}));
            QCOMPARE(report.run.state, RunState::Stopped);
            QVERIFY(m_firstFailure);
            QCOMPARE(m_firstFailure->code, ErrorCode::StoreUnusable);
            QCOMPARE(report.tenants[2].state, TenantRunState::Planned);
        }
    }

    /// The threads that wait for the canary are let go, whatever becomes of it.
    void aWorkerThatCannotBeMadeHangsNobody()
    {
        FleetWork work;
        work.workers = 3;
        work.parts.assign(5, 1);
        work.makeWorker = [this](int thread, const TaskContext &task) -> std::unique_ptr<FleetWorker> {
            if (thread == 0)
                throw std::runtime_error("no memory");
            static const FakeWorker::Deed deed = [](std::size_t, const TaskContext &) { return TenantRunState::Done; };
            return std::make_unique<FakeWorker>(thread, m_log, task, deed);
        };
        const TaskContext quiet;
        FleetRun run(*m_journal, quiet);
        RunRecord record;
        record.connection = QStringLiteral("test");
        record.title = QStringLiteral("Test");
        QVERIFY(run.begin(record, tenants(5)));
        QVERIFY_THROWS_EXCEPTION(std::runtime_error, run.work(work));
    }

    void aStopRequestEndsIt()
    {
        std::stop_source stop;
        FleetWork work;
        const RunReport report = run(
            work, 5,
            [&](std::size_t part, const TaskContext &task) {
                if (part == 1)
                    stop.request_stop();
                return task.isCancelled() ? TenantRunState::Planned : TenantRunState::Done;
            },
            TaskContext(stop.get_token(), {}));
        QCOMPARE(report.run.state, RunState::Cancelled);
        QCOMPARE(count(report, TenantRunState::Done), 1);
        QCOMPARE(m_log.done.size(), std::size_t(2));
    }
};

QTEST_GUILESS_MAIN(tst_FleetRun)
#include "tst_FleetRun.moc"
