// SPDX-License-Identifier: GPL-3.0-or-later
#include "plans/FleetRun.h"

#include <QCoreApplication>
#include <QScopeGuard>

#include <algorithm>
#include <latch>
#include <system_error>
#include <thread>
#include <utility>

namespace tenantry {

/// What the threads of one run share.
class FleetRun::Wave {
public:
    Wave(const FleetWork &how, const std::vector<RunTenant> &tenants)
        : work(how)
    {
        std::size_t first = 0;
        for (const std::size_t count : how.parts) {
            begins.push_back(first);
            first += count;
        }
        for (const RunTenant &tenant : tenants)
            stepsTotal += tenant.stepsTotal;
    }

    const FleetWork &work;
    std::vector<std::size_t> begins; ///< of each part: its first tenant
    /// Nobody but the canary's thread begins before. Idempotent.
    void letBegin()
    {
        if (!std::exchange(m_hasBegun, true))
            begun.count_down();
    }

    std::latch begun{1};
    std::atomic<std::size_t> next{0};
    std::atomic<qint64> stepsDone{0};
    qint64 stepsTotal = 0;

private:
    bool m_hasBegun = false; ///< of the caller's thread
};

static bool isFailure(const RunTenant &tenant)
{
    return tenant.state == TenantRunState::Failed || tenant.state == TenantRunState::Unknown;
}

/// Nothing was tried on it: it is gone, or not any more what the plan was made for. That says nothing about the others.
static bool isLeftAlone(const RunTenant &tenant)
{
    return tenant.state == TenantRunState::Skipped
           || (tenant.state == TenantRunState::Failed && tenant.error.code == ErrorCode::PlanOutdated);
}

FleetRun::FleetRun(Journal &journal, const TaskContext &task)
    : m_journal(journal)
    , m_task(task)
{
}

Status FleetRun::begin(RunRecord record, std::vector<RunTenant> tenants)
{
    m_tenants = std::move(tenants);
    Result<RunRecord> begun = m_journal.begin(std::move(record), m_tenants);
    if (!begun)
        return failure(begun.error());
    m_record = std::move(*begun);
    m_record.plan.clear(); // it is kept, and as large as all the files that are sent
    return {};
}

void FleetRun::stopBefore(const Error &cause)
{
    m_stopReason = {QStringLiteral("stop.database"), {{QStringLiteral("reason"), cause.toText()}}};
    m_firstFailure = cause;
}

void FleetRun::work(const FleetWork &work)
{
    if (work.parts.empty())
        return;
    const std::stop_callback forward(m_task.stopToken(), [this] { m_source.request_stop(); });
    const TaskContext task(m_source.get_token(), {}, [this](const QString &line) { m_task.log(line); });
    Wave wave(work, m_tenants);
    const bool hasCanary = work.canary == FleetWork::Canary::First;
    std::vector<std::jthread> others;
    const auto release = qScopeGuard([&wave] { wave.letBegin(); }); // before the others are waited for, come what may
    const std::size_t parallel = work.parts.size() - (hasCanary ? 1 : 0);
    for (int thread = 1; thread < std::min(work.workers, static_cast<int>(parallel)); ++thread) {
        try {
            others.emplace_back([this, &wave, &task, thread] {
                const std::unique_ptr<FleetWorker> worker = wave.work.makeWorker(thread, task);
                worker->prepare();
                wave.begun.wait();
                runRest(wave, *worker);
            });
        } catch (const std::system_error &error) {
            m_task.log(QString::fromLocal8Bit(error.what())); // fewer threads do as well
            break;
        }
    }
    const std::unique_ptr<FleetWorker> own = work.makeWorker(0, task);
    if (hasCanary)
        sendCanary(wave, *own);
    wave.letBegin();
    runRest(wave, *own);
}

/// One that was left alone proves nothing: the next takes its place.
void FleetRun::sendCanary(Wave &wave, FleetWorker &worker)
{
    bool isProven = false;
    while ((!isProven || wave.next < wave.work.leaders) && !m_source.stop_requested() && !isStopped()) {
        const std::size_t part = wave.next.fetch_add(1);
        if (part >= wave.work.parts.size())
            break;
        runPart(wave, worker, part, PartOf::Canary);
        isProven = isProven || !std::ranges::all_of(tenantsOf(wave, part), isLeftAlone);
    }
}

void FleetRun::runRest(Wave &wave, FleetWorker &worker)
{
    while (!m_source.stop_requested() && !isStopped()) {
        const std::size_t part = wave.next.fetch_add(1);
        if (part >= wave.work.parts.size())
            break;
        runPart(wave, worker, part, PartOf::Rest);
    }
}

std::span<RunTenant> FleetRun::tenantsOf(const Wave &wave, std::size_t part)
{
    return std::span(m_tenants).subspan(wave.begins[part], wave.work.parts[part]);
}

void FleetRun::runPart(Wave &wave, FleetWorker &worker, std::size_t part, PartOf of)
{
    const QString stage = of == PartOf::Canary ? QCoreApplication::translate("Engine", "Canary") : wave.work.doing;
    const std::span<RunTenant> tenants = tenantsOf(wave, part);
    const QString current = tenants.front().schema;
    const auto report = [&] { m_task.report({stage, wave.stepsDone, wave.stepsTotal, current}); };
    for (RunTenant &tenant : tenants) {
        tenant.state = TenantRunState::Started;
        tenant.started = QDateTime::currentDateTimeUtc();
    }
    report();
    worker.run(part, tenants, [&] {
        ++wave.stepsDone;
        report();
    });
    judge(wave, tenants, of);
}

/// What the ends of a part's tenants mean for the rest of the run.
void FleetRun::judge(const Wave &wave, std::span<const RunTenant> tenants, PartOf of)
{
    const std::lock_guard lock(m_mutex);
    const auto total = static_cast<int>(m_tenants.size());
    for (const RunTenant &tenant : tenants) {
        // What cannot be journaled must not be done: it was left out, or is the last.
        if (tenant.error.code == ErrorCode::StoreUnusable && !tenant.error.message.isEmpty()) {
            m_stopReason = {QStringLiteral("stop.journal"), {{QStringLiteral("reason"), tenant.error.message}}};
            if (!m_firstFailure)
                m_firstFailure = tenant.error;
        }
        if (tenant.state == TenantRunState::Failed)
            m_task.log(QStringLiteral("%1: %2").arg(tenant.schema, tenant.error.toText()));
        if (!isFailure(tenant))
            continue;
        ++m_failed;
        if (!m_firstFailure)
            m_firstFailure = tenant.error;
        if (isLeftAlone(tenant))
            continue;
        ++m_tried;
        if (!m_stopReason.isEmpty())
            continue;
        if (of == PartOf::Canary)
            m_stopReason = {QStringLiteral("stop.canary"), {{QStringLiteral("tenant"), tenant.schema}}};
        else if (wave.work.stopAfter.reached(m_tried, total))
            m_stopReason = {QStringLiteral("stop.failures"),
                            {{QStringLiteral("failed"), m_tried},
                             {QStringLiteral("total"), total},
                             {QStringLiteral("limit"), wave.work.stopAfter.text()}}};
    }
    if (!m_stopReason.isEmpty() && wave.work.atLimit == FleetWork::AtLimit::Cancel)
        m_source.request_stop();
}

bool FleetRun::isStopped()
{
    const std::lock_guard lock(m_mutex);
    return !m_stopReason.isEmpty();
}

RunState FleetRun::stateAtEnd() const
{
    const auto count = [this](TenantRunState state) { return std::ranges::count(m_tenants, state, &RunTenant::state); };
    if (m_task.isCancelled() && count(TenantRunState::Planned) + count(TenantRunState::Started) > 0)
        return RunState::Cancelled;
    if (!m_stopReason.isEmpty())
        return RunState::Stopped;
    if (m_failed == 0)
        return RunState::Succeeded;
    return count(TenantRunState::Done) > 0 ? RunState::PartlyFailed : RunState::Failed;
}

Result<RunReport> FleetRun::finish(std::optional<RunState> state)
{
    // Where the caller says how it ended, the limit was the caller's own.
    if (state)
        m_stopReason = {};
    const Status finished = m_journal.finish(m_record.id, state ? *state : stateAtEnd(), m_stopReason);
    if (!finished)
        return failure(finished.error());
    Result<RunRecord> record = m_journal.run(m_record.id);
    if (!record)
        return failure(record.error());
    RunReport report;
    report.run = std::move(*record);
    report.failures = groupFailures(m_tenants);
    report.tenants = std::move(m_tenants);
    if (!m_stopReason.isEmpty())
        report.stopReason = messageText(m_stopReason);
    return report;
}

} // namespace tenantry
