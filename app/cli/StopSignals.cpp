// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/StopSignals.h"

#include "cli/ExitStatus.h"

#include <chrono>
#include <csignal>
#include <cstdint>
#include <poll.h>
#include <sys/eventfd.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/signalfd.h>
#include <unistd.h>

namespace tenantry::cli {

namespace {
/// timeout(1) and terminals send the same wish twice, to the process and to its group: that is no second thought.
constexpr std::chrono::seconds sameSignal{2};
} // namespace

StopSignals::StopSignals()
    : m_end(::eventfd(0, EFD_CLOEXEC))
{
    // A reader that goes away (| head) must not kill a run half way.
    struct sigaction ignore = {};
    ignore.sa_handler = SIG_IGN;
    ::sigaction(SIGPIPE, &ignore, nullptr);

    sigset_t watched;
    ::sigemptyset(&watched);
    ::sigaddset(&watched, SIGINT);
    ::sigaddset(&watched, SIGTERM);
    ::sigaddset(&watched, SIGHUP);
    ::pthread_sigmask(SIG_BLOCK, &watched, nullptr);
    m_signals = ::signalfd(-1, &watched, SFD_CLOEXEC);
    m_watcher = std::thread([this] { watch(); });
}

StopSignals::~StopSignals()
{
    const std::uint64_t one = 1;
    [[maybe_unused]] const auto written = ::write(m_end, &one, sizeof one);
    m_watcher.join();
    ::close(m_signals);
    ::close(m_end);
}

void StopSignals::watch()
{
    std::chrono::steady_clock::time_point requested;
    struct pollfd waiting[] = {{m_signals, POLLIN, 0}, {m_end, POLLIN, 0}};
    while (true) {
        if (::poll(waiting, 2, -1) <= 0)
            continue;
        if (waiting[1].revents != 0)
            return;
        struct signalfd_siginfo information = {};
        if (::read(m_signals, &information, sizeof information) != static_cast<ssize_t>(sizeof information))
            continue;
        const auto now = std::chrono::steady_clock::now();
        if (!m_stop.stop_requested()) {
            requested = now;
            m_stop.request_stop();
        } else if (now - requested > sameSignal) {
            ::_exit(static_cast<int>(ExitStatus::Cancelled));
        }
    }
}

void disableCoreDumps()
{
    ::prctl(PR_SET_DUMPABLE, 0, 0, 0, 0);
    const struct rlimit none = {0, 0};
    ::setrlimit(RLIMIT_CORE, &none);
}

} // namespace tenantry::cli
