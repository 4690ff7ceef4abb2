// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/Reaper.h"

#include <QCoreApplication>

#include <atomic>
#include <list>
#include <mutex>
#include <thread>

namespace tenantry::reaper {

namespace {

struct Ending {
    std::shared_ptr<std::atomic_bool> over = std::make_shared<std::atomic_bool>(false);
    std::jthread thread;
};

/// Of the process: whoever left something is gone before it ends.
struct Endings {
    std::mutex mutex;
    std::list<Ending> list; ///< guarded by mutex
};

Endings &endings()
{
    static Endings all;
    return all;
}

} // namespace

void run(std::function<void()> end)
{
    Endings &all = endings();
    const std::lock_guard lock(all.mutex);
    // Registered each time: an application object runs its routines once, and a later one would not know of them.
    qAddPostRoutine(&wait);
    all.list.remove_if([](const Ending &ending) { return ending.over->load(); });
    Ending ending;
    ending.thread = std::jthread([over = ending.over, end = std::move(end)]() mutable {
        end();
        end = {};
        over->store(true);
    });
    all.list.push_back(std::move(ending));
}

void wait()
{
    std::list<Ending> left;
    {
        const std::lock_guard lock(endings().mutex);
        left.swap(endings().list);
    }
    left.clear(); // joins
}

} // namespace tenantry::reaper
