// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>
#include <memory>

namespace tenantry {

/**
 * The one place where other threads hand work to the GUI thread.
 *
 * Made and destroyed on the thread that is to run the calls; post() may be called from any thread. Calls run in the
 * order in which they were posted, from that thread's event loop. What is still queued at destruction is dropped
 * unrun, on the owning thread.
 *
 * How it stays visible to the thread sanitizer: the queue is guarded by a std::mutex, and the wake-up is a byte count
 * in an eventfd that a QSocketNotifier watches. No Qt object, event or QMutex of an uninstrumented Qt library crosses
 * threads, so the sanitizer sees every hand-over and needs no suppressions.
 */
class GuiHandOver {
public:
    GuiHandOver();
    ~GuiHandOver();
    GuiHandOver(const GuiHandOver &) = delete;
    GuiHandOver &operator=(const GuiHandOver &) = delete;

    using Poster = std::function<void(std::function<void()> call)>;

    /// Queues \p call; any thread. The call is moved to the owning thread and also destroyed there.
    void post(std::function<void()> call);
    /// post() for threads that may outlive this object: what they post after its end is dropped where they are.
    Poster poster() const;

private:
    struct Queue;
    struct Impl;
    std::unique_ptr<Impl> m_impl;
};

} // namespace tenantry
