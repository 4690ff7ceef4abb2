// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/KeptSessions.h"

#include <algorithm>

namespace tenantry {

/// Work that somebody waits for.
struct KeptSessions::Job {
    const Access &access;
    const Work &work;
    bool isDone = false;

    void run(KeptSession &session) const
    {
        Access own = access;
        own.kept = &session;
        work(own);
        if (session.wasLostBefore())
            work(own);
    }
};

struct KeptSessions::Keeper {
    enum class State { Working, Idle, Ended };
    State state = State::Working;
    Job *job = nullptr; ///< to be begun
    std::jthread thread;
};

KeptSessions::KeptSessions(std::chrono::milliseconds idle)
    : m_idleFor(idle)
{
}

KeptSessions::~KeptSessions()
{
    for (const auto &keeper : m_keepers)
        keeper->thread.request_stop();
    m_keepers.clear(); // joins
}

void KeptSessions::run(const Access &access, const Work &work)
{
    Job job{access, work};
    std::unique_lock lock(m_mutex);
    // Their threads need the mutex no more.
    m_keepers.remove_if([](const auto &keeper) { return keeper->state == Keeper::State::Ended; });
    auto found = std::find_if(m_keepers.begin(), m_keepers.end(),
                              [](const auto &keeper) { return keeper->state == Keeper::State::Idle; });
    const bool isNew = found == m_keepers.end();
    if (isNew)
        found = m_keepers.insert(found, std::make_unique<Keeper>());
    Keeper &keeper = **found;
    keeper.state = Keeper::State::Working;
    keeper.job = &job;
    if (isNew)
        keeper.thread = std::jthread([this, &keeper](const std::stop_token &stop) { keep(keeper, stop); });
    m_changed.notify_all();
    m_changed.wait(lock, [&job] { return job.isDone; });
}

void KeptSessions::keep(Keeper &keeper, const std::stop_token &stop)
{
    KeptSession session; // closed by this thread, which opened it, once the mutex was given back
    std::unique_lock lock(m_mutex);
    while (Job *const job = std::exchange(keeper.job, nullptr)) {
        lock.unlock();
        job->run(session);
        lock.lock();
        job->isDone = true;
        m_changed.notify_all();
        const bool another = std::any_of(m_keepers.begin(), m_keepers.end(),
                                         [](const auto &other) { return other->state == Keeper::State::Idle; });
        if (another || !session.mayBeKept())
            break;
        keeper.state = Keeper::State::Idle;
        m_changed.wait_for(lock, stop, m_idleFor, [&keeper] { return keeper.job != nullptr; });
    }
    keeper.state = Keeper::State::Ended;
}

} // namespace tenantry
