// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/GuiHandOver.h"

#include <QSocketNotifier>

#include <deque>
#include <mutex>

#include <sys/eventfd.h>
#include <unistd.h>

namespace tenantry {

/// What other threads hold on to; lives until the last of them has let go.
struct GuiHandOver::Queue {
    int wakeUp = ::eventfd(0, EFD_CLOEXEC | EFD_NONBLOCK);
    std::mutex mutex;
    std::deque<std::function<void()>> calls; ///< guarded by mutex
    bool open = true;                        ///< likewise

    Queue() = default;
    ~Queue() { ::close(wakeUp); }
    Queue(const Queue &) = delete;
    Queue &operator=(const Queue &) = delete;

    void wake()
    {
        const quint64 one = 1;
        [[maybe_unused]] const auto bytes = ::write(wakeUp, &one, sizeof one);
    }

    void post(std::function<void()> call)
    {
        {
            const std::lock_guard lock(mutex);
            if (!open) {
                return;
            }
            calls.push_back(std::move(call));
        }
        wake();
    }

    /// Runs one call and comes back for the next: a call may post again, destroy this object's owner's widgets or run a
    /// modal dialog, whose event loop must go on serving the queue in order.
    void drain()
    {
        quint64 count = 0;
        [[maybe_unused]] const auto bytes = ::read(wakeUp, &count, sizeof count);
        std::function<void()> call;
        {
            const std::lock_guard lock(mutex);
            if (calls.empty()) {
                return;
            }
            call = std::move(calls.front());
            calls.pop_front();
            if (!calls.empty()) {
                wake();
            }
        }
        call();
    }

    void close()
    {
        std::deque<std::function<void()>> dropped; // destroyed after the lock was given back
        const std::lock_guard lock(mutex);
        open = false;
        dropped.swap(calls);
    }
};

struct GuiHandOver::Impl {
    std::shared_ptr<Queue> queue = std::make_shared<Queue>();
    QSocketNotifier notifier{queue->wakeUp, QSocketNotifier::Read};

    Impl()
    {
        QObject::connect(&notifier, &QSocketNotifier::activated, &notifier, [this] {
            const std::shared_ptr<Queue> kept = queue; // the call may destroy this object
            kept->drain();
        });
    }

    ~Impl()
    {
        notifier.setEnabled(false);
        queue->close();
    }

    Impl(const Impl &) = delete;
    Impl &operator=(const Impl &) = delete;
};

GuiHandOver::GuiHandOver()
    : m_impl(std::make_unique<Impl>())
{
}

GuiHandOver::~GuiHandOver() = default;

void GuiHandOver::post(std::function<void()> call)
{
    m_impl->queue->post(std::move(call));
}

GuiHandOver::Poster GuiHandOver::poster() const
{
    return [queue = m_impl->queue](std::function<void()> call) { queue->post(std::move(call)); };
}

} // namespace tenantry
