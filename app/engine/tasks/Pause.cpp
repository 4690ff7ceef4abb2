// SPDX-License-Identifier: GPL-3.0-or-later
#include "tasks/Pause.h"

#include <condition_variable>
#include <mutex>

namespace tenantry {

void pauseFor(std::chrono::milliseconds duration, const std::stop_token &stop)
{
    std::mutex mutex;
    std::condition_variable_any wake;
    std::unique_lock lock(mutex);
    wake.wait_for(lock, stop, duration, [] { return false; });
}

} // namespace tenantry
