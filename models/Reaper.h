// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>
#include <memory>
#include <utility>

namespace tenantry::reaper {

/**
 * Where the GUI thread leaves what it has done with but what other threads still use: their owner, told to stop, whose
 * destructor joins them. It is destroyed on a thread of its own, so that closing a window or a dialog never waits for a
 * server that does not answer. The process waits for all of them when the application object goes.
 */
template <typename T>
void leave(std::unique_ptr<T> owner);

/// As leave(), for whatever \p end captured and does.
void run(std::function<void()> end);

/// Waits until all that was left is gone: for the end of the process, and for tests.
void wait();

template <typename T>
void leave(std::unique_ptr<T> owner)
{
    run([kept = std::shared_ptr<T>(std::move(owner))]() mutable { kept.reset(); });
}

} // namespace tenantry::reaper
