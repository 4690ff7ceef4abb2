// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <stop_token>
#include <thread>

namespace tenantry::cli {

/**
 * Turns SIGINT, SIGTERM and SIGHUP into a stop request. Another one, two seconds later or more, ends the process
 * at once with status 130: the journal then shows the run as interrupted. Make one, on the main thread, before any
 * other thread: the signals are blocked for all of them and read from a signalfd. Children start with a clean mask
 * (tasks/Spawn).
 */
class StopSignals {
public:
    StopSignals();
    ~StopSignals();
    StopSignals(const StopSignals &) = delete;
    StopSignals &operator=(const StopSignals &) = delete;

    std::stop_token token() const { return m_stop.get_token(); }

private:
    void watch();

    std::stop_source m_stop;
    int m_signals = -1;
    int m_end = -1;
    std::thread m_watcher;
};

/// Keeps passwords out of core dumps and away from other processes' ptrace (PR_SET_DUMPABLE 0, RLIMIT_CORE 0).
void disableCoreDumps();

} // namespace tenantry::cli
