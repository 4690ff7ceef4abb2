// SPDX-License-Identifier: GPL-3.0-or-later
#include "operations/Gate.h"

#include "operations/Check.h"
#include "plans/TenantLock.h"
#include "tasks/Pause.h"

#include <QCoreApplication>

#include <algorithm>
#include <optional>
#include <thread>
#include <utility>

namespace tenantry {

namespace {

using namespace std::chrono_literals;
using Clock = std::chrono::steady_clock;

constexpr auto shortestPause = 200ms;
constexpr auto longestPause = 5s;

QString tr(const char *source)
{
    return QCoreApplication::translate("Engine", source);
}

/// Stops when the caller wants to, and at a moment: a server that takes the connection and says nothing would hold
/// longer than anybody wanted to wait.
class UntilMoment {
public:
    UntilMoment(const std::stop_token &stop, Clock::time_point moment)
        : m_forward(stop, [this] { m_source.request_stop(); })
        , m_timer([this, moment](const std::stop_token &over) {
            pauseFor(std::chrono::ceil<std::chrono::milliseconds>(moment - Clock::now()), over);
            if (!over.stop_requested())
                m_source.request_stop();
        })
    {
    }
    std::stop_token token() const { return m_source.get_token(); }

private:
    std::stop_source m_source;
    std::stop_callback<std::function<void()>> m_forward;
    std::jthread m_timer;
};

/// The wait itself: pauses that grow, until it is enough.
class Waiting {
public:
    Waiting(const GateRequest &request, const TaskContext &task)
        : m_request(request)
        , m_task(task)
    {
    }

    Clock::time_point end() const { return m_begun + m_request.timeout; }
    bool isOver() const { return Clock::now() >= end(); }
    std::chrono::milliseconds soFar() const { return std::chrono::duration_cast<std::chrono::milliseconds>(m_paused); }
    /// Tells \p why, and lets some time go by.
    void pause(const QString &why)
    {
        if (std::exchange(m_why, why) != why) {
            m_pause = shortestPause;
            m_task.report({why, 0, 0, {}});
            if (m_request.onWait)
                m_request.onWait(why);
        }
        const auto begun = Clock::now();
        const auto left = std::chrono::ceil<std::chrono::milliseconds>(end() - begun);
        pauseFor(std::clamp<std::chrono::milliseconds>(left, 0ms, m_pause), m_task.stopToken());
        m_pause = std::min<std::chrono::milliseconds>(m_pause * 2, longestPause);
        m_paused += Clock::now() - begun;
    }

private:
    const GateRequest &m_request;
    const TaskContext &m_task;
    Clock::time_point m_begun = Clock::now();
    Clock::duration m_paused{0};
    std::chrono::milliseconds m_pause = shortestPause;
    QString m_why;
};

/// It may come yet, without anybody changing a setting.
bool mayPass(const Error &error)
{
    return error.code == ErrorCode::ServerUnreachable || error.code == ErrorCode::ConnectionLost
           || error.code == ErrorCode::ConnectionsExhausted;
}

bool isBusy(const Diagnosis &diagnosis)
{
    return std::ranges::any_of(diagnosis.findings,
                               [](const Finding &finding) { return finding.type == FindingType::Busy; });
}

class Gate {
public:
    Gate(const Access &access, const GateRequest &request, const TaskContext &task)
        : m_access(access)
        , m_request(request)
        , m_task(task)
        , m_waiting(request, task)
    {
    }

    Result<GateReport> pass();

private:
    template <typename Value>
    Result<Value> patiently(const std::function<Result<Value>()> &attempt);
    Result<std::vector<TenantHolder>> atWork();
    Status waitForOthers();
    Result<GateReport> look();
    Result<SnapshotPtr> scan(const QStringList &only);

    const Access &m_access;
    const GateRequest &m_request;
    const TaskContext &m_task;
    Waiting m_waiting;
    std::optional<Connection> m_connection; ///< to see who is at work
};

/// Tries until it succeeds, fails for good, or the time is over.
template <typename Value>
Result<Value> Gate::patiently(const std::function<Result<Value>()> &attempt)
{
    while (true) {
        Result<Value> done = attempt();
        if (done || !mayPass(done.error()) || m_waiting.isOver())
            return done;
        m_waiting.pause(tr("Waiting for the database: %1").arg(done.error().message));
        if (m_task.isCancelled())
            return failure(cancelledError());
    }
}

Result<std::vector<TenantHolder>> Gate::atWork()
{
    return patiently<std::vector<TenantHolder>>([this]() -> Result<std::vector<TenantHolder>> {
        if (!m_connection || !m_connection->isAlive()) {
            // One that hangs is given up at the end; the first try has a moment in any case.
            const UntilMoment until(m_task.stopToken(), std::max(m_waiting.end(), Clock::now() + 1s));
            Result<Connection> opened = Connection::open(m_access.session(QStringLiteral("gate")), until.token());
            if (!opened && opened.error().isCancelled() && !m_task.isCancelled())
                return failure(ErrorCode::ServerUnreachable, tr("The server did not answer in time."),
                               tr("Check that the server runs, and host and port of the connection string."));
            if (!opened)
                return failure(opened.error());
            m_connection.emplace(std::move(*opened));
        }
        return tenantHolders(*m_connection, m_task.stopToken());
    });
}

Status Gate::waitForOthers()
{
    while (true) {
        const Result<std::vector<TenantHolder>> holders = atWork();
        if (!holders)
            return failure(holders.error());
        if (holders->empty())
            return {};
        if (m_waiting.isOver())
            return failure(ErrorCode::TenantLocked,
                           tr("Tenants are still being worked on by %1.").arg(holders->front().text()),
                           tr("Wait until that run has ended, or wait longer."));
        m_waiting.pause(tr("Waiting for a run to end: process %1 (%2, user %3, from %4)")
                            .arg(holders->front().process)
                            .arg(holders->front().application, holders->front().user, holders->front().client));
        if (m_task.isCancelled())
            return failure(cancelledError());
    }
}

Result<SnapshotPtr> Gate::scan(const QStringList &only)
{
    return patiently<SnapshotPtr>([&] {
        ScanOptions options;
        options.only = only;
        return scanFleet(m_access, options, m_task);
    });
}

Result<GateReport> Gate::look()
{
    m_connection.reset(); // a look has its own, and connections may be few
    const bool isAsked = !m_request.first.isEmpty();
    const QString first = isAsked ? m_request.first : m_access.profile.runs.canary;
    if (!first.isEmpty()) {
        Result<SnapshotPtr> one = scan({first});
        // A canary that is gone is the profile's business: the others are looked at all the same.
        const bool isGone = !one && one.error().code == ErrorCode::TenantMissing && !isAsked;
        if (!one && !isGone)
            return failure(one.error());
        if (one) {
            GateReport report{std::move(*one), GateReport::Look::First, m_waiting.soFar()};
            if (!report.isOpen())
                return report;
        }
    }
    Result<SnapshotPtr> all = scan({});
    if (!all)
        return failure(all.error());
    return GateReport{std::move(*all), GateReport::Look::All, m_waiting.soFar()};
}

Result<GateReport> Gate::pass()
{
    while (true) {
        if (const Status alone = waitForOthers(); !alone)
            return failure(alone.error());
        Result<GateReport> report = look();
        if (!report || report->isOpen())
            return report;
        // Somebody may have begun since, or holds what a look needs: then it is not the end of it.
        const bool isHeld = std::ranges::any_of(report->fleet->tenants,
                                                [](const TenantState &tenant) { return isBusy(*tenant.diagnosis); });
        const Result<std::vector<TenantHolder>> holders = atWork();
        if (!holders)
            return failure(holders.error());
        if (holders->empty() && (!isHeld || m_waiting.isOver()))
            return report;
        if (holders->empty())
            m_waiting.pause(tr("Waiting for a lock on a tenant’s history table"));
        if (m_task.isCancelled())
            return failure(cancelledError());
    }
}

} // namespace

bool GateReport::isOpen() const
{
    return fleet->findings.empty() && std::ranges::all_of(fleet->tenants, [](const TenantState &tenant) {
               return isInOrder(*tenant.diagnosis);
           });
}

Result<GateReport> waitAtGate(const Access &access, const GateRequest &request, const TaskContext &task)
{
    return Gate(access, request, task).pass();
}

} // namespace tenantry
