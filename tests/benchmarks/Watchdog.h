// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <atomic>
#include <condition_variable>
#include <mutex>
#include <thread>
#include <vector>

#include <sys/types.h>

class QObject;

namespace tenantry::bench {

/// One time that the event loop was asked whether it answers.
struct Beat {
    double heldMs = 0;    ///< from asking to answering
    double starvedMs = 0; ///< of that: ready to run, but other programs had the processors
    QString phase;
    /// What the thread itself is to be blamed for.
    double blockedMs() const { return heldMs - starvedMs; }
};

/**
 * Watches the thread that made it: a thread of its own posts an event every two milliseconds and notes how long it
 * takes until the event loop gets there. Time that the watched thread only waited for a processor (Linux' schedstat) is
 * told apart, so that a busy machine does not look like a slow window.
 */
class Watchdog {
public:
    Watchdog();
    ~Watchdog();
    Watchdog(const Watchdog &) = delete;
    Watchdog &operator=(const Watchdog &) = delete;

    /// Names what happens from now on. Watched thread.
    void setPhase(const QString &phase);
    /// The longest time the loop was blocked in each phase, in the phases' order. Watched thread.
    std::vector<Beat> worst() const;
    qint64 beats() const;

private:
    void watch(const std::stop_token &stop);
    void answer();
    double starvedMs() const;

    const pid_t m_watched;
    QObject *m_receiver;
    mutable std::mutex m_mutex;
    std::condition_variable_any m_answered;
    bool m_asked = false;
    std::chrono::steady_clock::time_point m_askedAt;
    double m_starvedAtAsking = 0;
    QString m_phase;
    std::vector<Beat> m_worst;
    qint64 m_beats = 0;
    std::jthread m_thread;
};

} // namespace tenantry::bench
