// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "migrations/Scan.h"

#include <chrono>
#include <condition_variable>
#include <functional>
#include <list>
#include <memory>
#include <mutex>
#include <stop_token>
#include <thread>

namespace tenantry {

/**
 * Threads that each keep a session open for a while after its last question, so that the next page, tab or dialog need
 * not open one: that alone takes more round trips than most of them ask.
 *
 * Whoever asks while all sessions are at work gets one more, so that nobody waits for somebody else's long question; of
 * those that have nothing to do one is kept, and none where the server has hardly any connection left. A session that
 * turns out to be lost is opened again, and the question asked once more. run() may be called from any thread; the
 * destructor closes all sessions, when no run() is under way.
 */
class KeptSessions {
public:
    explicit KeptSessions(std::chrono::milliseconds idle = std::chrono::seconds(60));
    ~KeptSessions();
    KeptSessions(const KeptSessions &) = delete;
    KeptSessions &operator=(const KeptSessions &) = delete;

    using Work = std::function<void(const Access &access)>;
    /// Has \p work done, with an access that has a kept session, on the thread of that session, and waits for its end.
    /// It may be called twice, and must only read.
    void run(const Access &access, const Work &work);

private:
    struct Job;
    struct Keeper;
    void keep(Keeper &keeper, const std::stop_token &stop);

    const std::chrono::milliseconds m_idleFor;
    std::mutex m_mutex; ///< guards what follows and every keeper's own
    std::condition_variable_any m_changed;
    std::list<std::unique_ptr<Keeper>> m_keepers;
};

} // namespace tenantry
