// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/GuiHandOver.h"

#include <QSocketNotifier>

#include <deque>
#include <mutex>

#include <sys/eventfd.h>
#include <unistd.h>

namespace tenantry {

struct GuiHandOver::Impl {
    int wakeUp = ::eventfd(0, EFD_CLOEXEC | EFD_NONBLOCK);
    QSocketNotifier notifier{wakeUp, QSocketNotifier::Read};
    std::mutex mutex;
    std::deque<std::function<void()>> calls; ///< guarded by mutex

    Impl()
    {
        QObject::connect(&notifier, &QSocketNotifier::activated, &notifier, [this] { drain(); });
    }

    ~Impl()
    {
        notifier.setEnabled(false);
        ::close(wakeUp);
    }

    Impl(const Impl &) = delete;
    Impl &operator=(const Impl &) = delete;

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

    void wake()
    {
        const quint64 one = 1;
        [[maybe_unused]] const auto bytes = ::write(wakeUp, &one, sizeof one);
    }
};

GuiHandOver::GuiHandOver()
    : m_impl(std::make_unique<Impl>())
{
}

GuiHandOver::~GuiHandOver() = default;

void GuiHandOver::post(std::function<void()> call)
{
    {
        const std::lock_guard lock(m_impl->mutex);
        m_impl->calls.push_back(std::move(call));
    }
    m_impl->wake();
}

} // namespace tenantry
