// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "plans/RunReport.h"
#include "settings/Profile.h"
#include "tasks/Journal.h"
#include "tasks/Task.h"

#include <atomic>
#include <functional>
#include <memory>
#include <mutex>
#include <optional>
#include <span>
#include <stop_token>

namespace tenantry {

/// What one thread of a run does: one part after another. Made, used and destroyed on that thread.
class FleetWorker {
public:
    FleetWorker() = default;
    FleetWorker(const FleetWorker &) = delete;
    FleetWorker &operator=(const FleetWorker &) = delete;
    virtual ~FleetWorker() = default;

    /// While the canary is at work, and nothing may be done yet; where it fails, the first part tells.
    virtual void prepare() {}
    /// Does part \p part to its end and writes into \p tenants, which are its own, how they ended. Journals that they
    /// have begun before it does anything, with its first step, and their ends (StepScene does). What the journal does
    /// not take is not done: a tenant on which nothing was begun is planned again, with the journal's error. \p onStep:
    /// a step is done.
    virtual void run(std::size_t part, std::span<RunTenant> tenants, const std::function<void()> &onStep) = 0;
};

/// How the parts of a run are done.
struct FleetWork {
    QString doing;                  ///< "Applying": the stage of the progress, translated
    std::vector<std::size_t> parts; ///< how many tenants each part has, in their order
    int workers = 1;                ///< threads at most, the caller's among them
    /// First: the first part goes alone, and stops the rest; the next does where nothing could be tried on it.
    enum class Canary { First, None } canary = Canary::First;
    std::size_t leaders = 1; ///< with a canary: how many parts go alone, one after another, each as the first does
    FailureLimit stopAfter;  ///< of the parts after it
    /// What those who are at work do when the limit is reached.
    enum class AtLimit { FinishPart, Cancel } atLimit = AtLimit::FinishPart;
    /// Makes the worker of a thread, with what its work reports to. 0: the caller's thread.
    std::function<std::unique_ptr<FleetWorker>(int thread, const TaskContext &task)> makeWorker;
};

/**
 * A run over many tenants, whatever is done to them: journaled at its begin and end, in waves, on several threads,
 * stopped where too many fail or the journal cannot be written, cancelled by the task's stop token.
 */
class FleetRun {
public:
    /// Both outlive this.
    FleetRun(Journal &journal, const TaskContext &task);

    /// Journals the run and its tenants as planned; nothing may be done before that. Errors: those of Journal::begin().
    Status begin(RunRecord record, std::vector<RunTenant> tenants);
    const RunRecord &record() const { return m_record; }
    std::vector<RunTenant> &tenants() { return m_tenants; }

    /// What was to be done before the first part failed with \p cause: no part is begun.
    void stopBefore(const Error &cause);
    /// Blocks until every part is done, or nothing more is going to be.
    void work(const FleetWork &work);
    /// The first failure that is no cancellation, of a part or of the journal; nullopt: there was none.
    const std::optional<Error> &firstFailure() const { return m_firstFailure; }

    /// Journals the end. \p state: nullopt: what the tenants' ends amount to. Errors: those of the journal.
    Result<RunReport> finish(std::optional<RunState> state = std::nullopt);

private:
    class Wave;
    enum class PartOf { Canary, Rest };

    std::span<RunTenant> tenantsOf(const Wave &wave, std::size_t part);
    void runPart(Wave &wave, FleetWorker &worker, std::size_t part, PartOf of);
    void sendCanary(Wave &wave, FleetWorker &worker);
    void runRest(Wave &wave, FleetWorker &worker);
    void judge(const Wave &wave, std::span<const RunTenant> tenants, PartOf of);
    bool isStopped();
    RunState stateAtEnd() const;

    Journal &m_journal;
    const TaskContext &m_task;
    std::stop_source m_source; ///< of the workers: the task's stop, or the limit
    RunRecord m_record;
    std::vector<RunTenant> m_tenants; ///< each part's are written by its worker alone
    std::mutex m_mutex;               ///< guards what follows while workers run
    int m_failed = 0;
    int m_tried = 0; ///< of these, those that count towards the limit: something was tried on them
    JournalMessage m_stopReason;
    std::optional<Error> m_firstFailure;
};

} // namespace tenantry
