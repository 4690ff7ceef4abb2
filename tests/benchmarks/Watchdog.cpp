// SPDX-License-Identifier: GPL-3.0-or-later
#include "Watchdog.h"

#include <QObject>

#include <algorithm>
#include <chrono>
#include <cstdio>

#include <unistd.h>

namespace tenantry::bench {

using Clock = std::chrono::steady_clock;

Watchdog::Watchdog()
    : m_watched(::gettid())
    , m_receiver(new QObject)
{
    m_thread = std::jthread([this](const std::stop_token &stop) { watch(stop); });
}

Watchdog::~Watchdog()
{
    m_thread.request_stop();
    m_thread.join();
    delete m_receiver;
}

/// The second figure of schedstat: nanoseconds spent waiting on a run queue.
double Watchdog::starvedMs() const
{
    char name[64];
    std::snprintf(name, sizeof name, "/proc/self/task/%d/schedstat", m_watched);
    std::FILE *file = std::fopen(name, "r");
    if (!file)
        return 0;
    unsigned long long ran = 0;
    unsigned long long waited = 0;
    const int read = std::fscanf(file, "%llu %llu", &ran, &waited);
    std::fclose(file);
    return read == 2 ? double(waited) / 1e6 : 0;
}

void Watchdog::watch(const std::stop_token &stop)
{
    std::unique_lock lock(m_mutex);
    while (!stop.stop_requested()) {
        m_starvedAtAsking = starvedMs();
        m_asked = true;
        m_askedAt = Clock::now();
        QMetaObject::invokeMethod(
            m_receiver, [this] { answer(); }, Qt::QueuedConnection);
        m_answered.wait(lock, stop, [this] { return !m_asked; });
        lock.unlock();
        std::this_thread::sleep_for(std::chrono::milliseconds(2));
        lock.lock();
    }
}

void Watchdog::answer()
{
    const double starved = starvedMs();
    const auto now = Clock::now();
    const std::lock_guard lock(m_mutex);
    Beat beat{std::chrono::duration<double, std::milli>(now - m_askedAt).count(), starved - m_starvedAtAsking, m_phase};
    beat.starvedMs = std::clamp(beat.starvedMs, 0.0, beat.heldMs);
    ++m_beats;
    const auto known = std::find_if(m_worst.begin(), m_worst.end(), [&](const Beat &b) { return b.phase == m_phase; });
    if (known == m_worst.end())
        m_worst.push_back(beat);
    else if (known->blockedMs() < beat.blockedMs())
        *known = beat;
    m_asked = false;
    m_answered.notify_one();
}

void Watchdog::setPhase(const QString &phase)
{
    const std::lock_guard lock(m_mutex);
    m_phase = phase;
}

std::vector<Beat> Watchdog::worst() const
{
    const std::lock_guard lock(m_mutex);
    return m_worst;
}

qint64 Watchdog::beats() const
{
    const std::lock_guard lock(m_mutex);
    return m_beats;
}

} // namespace tenantry::bench
