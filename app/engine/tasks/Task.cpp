// SPDX-License-Identifier: GPL-3.0-or-later
#include "tasks/Task.h"

#include "base/Text.h"

#include <QCoreApplication>

#include <algorithm>
#include <map>
#include <utility>

namespace tenantry {

using Clock = std::chrono::steady_clock;
using namespace std::chrono_literals;

static constexpr auto progressInterval = 100ms; // ten calls a second at most
static constexpr auto rateKnownAfter = 250ms;   // a rate from less time than that would jump about
static constexpr qsizetype keptLogLines = 500;
static constexpr std::size_t keptEndedTasks = 500;

TaskContext::TaskContext(std::stop_token stop, Sink sink, LogSink log)
    : m_stop(std::move(stop))
    , m_sink(std::move(sink))
    , m_log(std::move(log))
{
}

void TaskContext::report(const Progress &progress) const
{
    if (m_sink)
        m_sink(progress);
}

void TaskContext::log(const QString &line) const
{
    if (m_log)
        m_log(line);
}

TaskOutcome TaskOutcome::fromError(Error error)
{
    TaskOutcome outcome;
    outcome.state = error.isCancelled() ? TaskState::Cancelled : TaskState::Failed;
    outcome.summary = error.message;
    outcome.error = std::move(error);
    return outcome;
}

struct TaskRunner::Entry {
    TaskSnapshot seen;
    Clock::time_point stageStart;
    Clock::time_point end;
    qint64 stageBase = 0; ///< steps done when the stage was first reported
    Clock::time_point lastNotice;
    bool noticeDue = false;
    bool ended = false;
    bool threadIsLeaving = false;   ///< the task's thread touches nothing more: it may be joined
    bool cancellerIsLeaving = true; ///< likewise; true while there is none
    std::stop_source stop;
    std::jthread thread;
    std::jthread canceller;
};

/// Shared by all threads of the runner. Lock order: never mutex while calling out; observerMutex before mutex.
struct TaskRunner::State {
    mutable std::mutex mutex;
    std::condition_variable_any changed;
    std::map<TaskId, std::shared_ptr<Entry>> entries;
    TaskId lastId = 0;
    std::mutex observerMutex;
    Observer observer;
    std::jthread noticeThread; ///< sends the progress that came too soon after the last call

    void notify(TaskId id);
    void report(TaskId id, Entry &entry, const Progress &progress);
    void log(TaskId id, Entry &entry, const QString &line);
    void progressed(TaskId id, Entry &entry, std::unique_lock<std::mutex> lock);
    void run(TaskId id, Entry &entry, const TaskFunction &function);
    void sendLateNotices(const std::stop_token &stop);
    void dropOldest();
    TaskSnapshot copy(const Entry &entry) const;
};

void TaskRunner::State::notify(TaskId id)
{
    const std::scoped_lock lock(observerMutex);
    if (observer)
        observer(id);
}

void TaskRunner::State::progressed(TaskId id, Entry &entry, std::unique_lock<std::mutex> lock)
{
    const auto now = Clock::now();
    if (now - entry.lastNotice < progressInterval) {
        if (!std::exchange(entry.noticeDue, true))
            changed.notify_all();
        return;
    }
    entry.lastNotice = now;
    entry.noticeDue = false;
    lock.unlock();
    notify(id);
}

void TaskRunner::State::report(TaskId id, Entry &entry, const Progress &progress)
{
    std::unique_lock lock(mutex);
    if (entry.ended || progress == entry.seen.progress)
        return;
    if (progress.stage != entry.seen.progress.stage || progress.done < entry.seen.progress.done) {
        entry.stageStart = Clock::now();
        entry.stageBase = progress.done;
    }
    entry.seen.progress = progress;
    progressed(id, entry, std::move(lock));
}

void TaskRunner::State::log(TaskId id, Entry &entry, const QString &line)
{
    std::unique_lock lock(mutex);
    entry.seen.log.append(line);
    if (entry.seen.log.size() > keptLogLines)
        entry.seen.log.removeFirst();
    progressed(id, entry, std::move(lock));
}

static TaskOutcome runGuarded(const TaskFunction &function, const TaskContext &context)
{
    const auto failed = [](const QString &what) {
        return TaskOutcome::fromError(
            Error{ErrorCode::RunStopped,
                  QCoreApplication::translate("Engine", "The task ended with an internal error: %1").arg(what),
                  {},
                  {},
                  {}});
    };
    try {
        return function(context);
    } catch (const std::exception &thrown) {
        return failed(text::plain(QByteArrayView(thrown.what())));
    } catch (...) {
        return failed(QCoreApplication::translate("Engine", "unknown"));
    }
}

void TaskRunner::State::run(TaskId id, Entry &entry, const TaskFunction &function)
{
    notify(id);
    const TaskContext context(
        entry.stop.get_token(), [&](const Progress &progress) { report(id, entry, progress); },
        [&](const QString &line) { log(id, entry, line); });
    TaskOutcome outcome = runGuarded(function, context);
    {
        const std::scoped_lock lock(mutex);
        entry.end = Clock::now();
        entry.seen.ended = QDateTime::currentDateTimeUtc();
        entry.seen.state = outcome.state;
        entry.seen.outcome = std::move(outcome);
        entry.noticeDue = false;
        entry.ended = true;
        changed.notify_all();
    }
    notify(id);
    const std::scoped_lock lock(mutex);
    entry.threadIsLeaving = true;
}

void TaskRunner::State::sendLateNotices(const std::stop_token &stop)
{
    const auto anyDue = [this] {
        return std::any_of(entries.begin(), entries.end(), [](const auto &pair) { return pair.second->noticeDue; });
    };
    while (!stop.stop_requested()) {
        std::vector<TaskId> due;
        {
            std::unique_lock lock(mutex);
            if (!changed.wait(lock, stop, anyDue))
                return;
            changed.wait_for(lock, stop, progressInterval, [] { return false; });
            for (const auto &[id, entry] : entries) {
                if (entry->noticeDue) {
                    entry->noticeDue = false;
                    entry->lastNotice = Clock::now();
                    due.push_back(id);
                }
            }
        }
        for (const TaskId id : due)
            notify(id);
    }
}

// Called with the mutex held. Keeps a program that runs for months in bounded memory.
void TaskRunner::State::dropOldest()
{
    for (auto entry = entries.begin(); entry != entries.end() && entries.size() > keptEndedTasks;) {
        if (entry->second->threadIsLeaving && entry->second->cancellerIsLeaving)
            entry = entries.erase(entry);
        else
            ++entry;
    }
}

TaskSnapshot TaskRunner::State::copy(const Entry &entry) const
{
    TaskSnapshot result = entry.seen;
    const auto spent = (entry.ended ? entry.end : Clock::now()) - entry.stageStart;
    const qint64 steps = result.progress.done - entry.stageBase;
    if (steps <= 0 || spent < rateKnownAfter)
        return result;
    result.ratePerSecond = static_cast<double>(steps) / std::chrono::duration<double>(spent).count();
    if (!entry.ended && result.progress.total > 0) {
        const qint64 left = std::max<qint64>(0, result.progress.total - result.progress.done);
        const std::chrono::duration<double> needed(static_cast<double>(left) / result.ratePerSecond);
        result.timeLeft = std::chrono::ceil<std::chrono::seconds>(needed);
    }
    return result;
}

TaskRunner::TaskRunner()
    : m_state(std::make_unique<State>())
{
    m_state->noticeThread =
        std::jthread([state = m_state.get()](const std::stop_token &stop) { state->sendLateNotices(stop); });
}

TaskRunner::~TaskRunner()
{
    cancelAll();
    std::vector<std::shared_ptr<Entry>> all;
    {
        const std::scoped_lock lock(m_state->mutex);
        for (const auto &[id, entry] : m_state->entries)
            all.push_back(entry);
    }
    for (const auto &entry : all) {
        if (entry->canceller.joinable())
            entry->canceller.join();
        entry->thread.join();
    }
    m_state->noticeThread.request_stop();
    m_state->noticeThread.join();
}

TaskId TaskRunner::start(const QString &title, TaskFunction function)
{
    State &state = *m_state;
    const std::scoped_lock lock(state.mutex);
    state.dropOldest();
    const TaskId id = ++state.lastId;
    const auto entry = std::make_shared<Entry>();
    entry->seen.id = id;
    entry->seen.title = title;
    entry->seen.state = TaskState::Running;
    entry->seen.started = QDateTime::currentDateTimeUtc();
    entry->stageStart = Clock::now();
    state.entries.emplace(id, entry);
    entry->thread =
        std::jthread([&state, id, target = entry.get(), work = std::move(function)] { state.run(id, *target, work); });
    return id;
}

void TaskRunner::cancel(TaskId id)
{
    State &state = *m_state;
    const std::scoped_lock lock(state.mutex);
    const auto found = state.entries.find(id);
    if (found == state.entries.end() || found->second->ended || found->second->seen.cancelRequested)
        return;
    Entry &entry = *found->second;
    entry.seen.cancelRequested = true;
    // A thread of its own: what a task hangs on its stop token (a cancel request to a server) may take seconds.
    entry.cancellerIsLeaving = false;
    entry.canceller = std::jthread([&state, id, target = &entry, stop = entry.stop]() mutable {
        state.notify(id);
        stop.request_stop();
        const std::scoped_lock leaving(state.mutex);
        target->cancellerIsLeaving = true;
    });
}

void TaskRunner::cancelAll()
{
    std::vector<TaskId> ids;
    {
        const std::scoped_lock lock(m_state->mutex);
        for (const auto &[id, entry] : m_state->entries)
            ids.push_back(id);
    }
    for (const TaskId id : ids)
        cancel(id);
}

std::optional<TaskSnapshot> TaskRunner::wait(TaskId id)
{
    std::unique_lock lock(m_state->mutex);
    const auto found = m_state->entries.find(id);
    if (found == m_state->entries.end())
        return std::nullopt;
    const std::shared_ptr<Entry> entry = found->second;
    m_state->changed.wait(lock, [&] { return entry->ended; });
    return m_state->copy(*entry);
}

std::optional<TaskSnapshot> TaskRunner::snapshot(TaskId id) const
{
    const std::scoped_lock lock(m_state->mutex);
    const auto found = m_state->entries.find(id);
    if (found == m_state->entries.end())
        return std::nullopt;
    return m_state->copy(*found->second);
}

std::vector<TaskSnapshot> TaskRunner::snapshots() const
{
    const std::scoped_lock lock(m_state->mutex);
    std::vector<TaskSnapshot> result;
    result.reserve(m_state->entries.size());
    for (auto entry = m_state->entries.rbegin(); entry != m_state->entries.rend(); ++entry)
        result.push_back(m_state->copy(*entry->second));
    return result;
}

bool TaskRunner::anyRunning() const
{
    const std::scoped_lock lock(m_state->mutex);
    return std::any_of(m_state->entries.begin(), m_state->entries.end(),
                       [](const auto &pair) { return !pair.second->ended; });
}

void TaskRunner::setObserver(Observer observer)
{
    const std::scoped_lock lock(m_state->observerMutex);
    m_state->observer = std::move(observer);
}

} // namespace tenantry
