// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Result.h"

#include <QDateTime>
#include <QString>

#include <chrono>
#include <condition_variable>
#include <deque>
#include <functional>
#include <memory>
#include <mutex>
#include <optional>
#include <stop_token>
#include <thread>
#include <vector>

namespace tenantry {

/// How a task ended. Cancelled is an outcome of its own, never shown as a failure.
enum class TaskState { Queued, Running, Succeeded, PartlyFailed, Failed, Cancelled };

/// Where a task stands: a stage in words and steps done of all steps in that stage.
struct Progress {
    QString stage; ///< "Backing up", "Canary", … translated, shown as it is
    qint64 done = 0;
    qint64 total = 0; ///< 0: not known yet
    QString current;  ///< the tenant or file at hand, may be empty
    bool operator==(const Progress &) const = default;
};

/**
 * What a running task gets: the stop token to watch and the place to report to.
 *
 * All members may be called from any thread that works for the task. Reporting is cheap (a mutex and a copy).
 */
class TaskContext {
public:
    using Sink = std::function<void(const Progress &)>;
    using LogSink = std::function<void(const QString &)>;

    /// A context that reports nowhere and is never cancelled: for calls outside the task runner and for tests.
    TaskContext() = default;
    TaskContext(std::stop_token stop, Sink sink, LogSink log = {});

    std::stop_token stopToken() const { return m_stop; }
    bool isCancelled() const { return m_stop.stop_requested(); }
    void report(const Progress &progress) const;
    /// One line for the task's log; plain text.
    void log(const QString &line) const;

private:
    std::stop_token m_stop;
    Sink m_sink;
    LogSink m_log;
};

/// What a task's function returns: a state and what there is to say.
struct TaskOutcome {
    TaskState state = TaskState::Succeeded;
    QString summary;            ///< one sentence, translated
    std::optional<Error> error; ///< set when state is Failed
    QString runId;              ///< journal run that this task made, may be empty

    static TaskOutcome fromError(Error error); ///< Cancelled for a cancelled error, else Failed
};

using TaskFunction = std::function<TaskOutcome(const TaskContext &)>;
using TaskId = quint64;

/// A consistent copy of a task's state, taken at any time from any thread.
struct TaskSnapshot {
    TaskId id = 0;
    QString title;
    TaskState state = TaskState::Queued;
    Progress progress;
    double ratePerSecond = 0;                     ///< steps a second over this stage, 0 until known
    std::optional<std::chrono::seconds> timeLeft; ///< of this stage
    QDateTime started;                            ///< UTC
    QDateTime ended;                              ///< UTC, invalid while running
    bool cancelRequested = false;
    TaskOutcome outcome;
    QStringList log; ///< the last 500 lines
};

/**
 * Runs tasks off the calling thread, each on a std::jthread of its own, and keeps their states.
 *
 * Needs no event loop. Observers are called on a thread of the runner (the task's, or one that sends late news) after
 * every state change and at most ten times a second for progress, never two at a time; the last progress is always
 * sent. The window hands over to its own thread in one place (models/TaskListModel). The destructor requests all tasks
 * to stop and waits for them.
 */
class TaskRunner {
public:
    using Observer = std::function<void(TaskId)>;

    TaskRunner();
    ~TaskRunner();
    TaskRunner(const TaskRunner &) = delete;
    TaskRunner &operator=(const TaskRunner &) = delete;

    /// Starts \p function on a new thread at once and returns its id.
    TaskId start(const QString &title, TaskFunction function);
    /// Requests the task to stop; returns at once (what hangs on its stop token runs on another thread).
    void cancel(TaskId id);
    void cancelAll();
    /// Blocks until the task has ended (never call on the GUI thread). nullopt for an unknown id.
    std::optional<TaskSnapshot> wait(TaskId id);
    std::optional<TaskSnapshot> snapshot(TaskId id) const;
    /// All tasks of this process, newest first; of those that ended, the last 500.
    std::vector<TaskSnapshot> snapshots() const;
    bool anyRunning() const;
    /// Replaces the observer. Pass {} before the observed object dies; blocks until a running call has returned, so
    /// never call it from the observer itself.
    void setObserver(Observer observer);

private:
    struct Entry;
    struct State;
    std::unique_ptr<State> m_state;
};

} // namespace tenantry
