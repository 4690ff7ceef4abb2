// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/DelayingProxy.h"

#include <QByteArray>

#include <poll.h>
#include <sys/prctl.h>
#include <sys/socket.h>

#include <algorithm>
#include <deque>

namespace tenantry::test {

namespace {

using Clock = std::chrono::steady_clock;

/// What one side said, and when the other may hear it. Empty: it has closed.
struct Chunk {
    Clock::time_point due;
    QByteArray bytes;
};

/// One direction of a connection: reads whatever comes at once, hands it on when its time has come.
class Direction {
public:
    Direction(int from, int to, std::chrono::microseconds delay)
        : m_from(from)
        , m_to(to)
        , m_delay(delay)
    {
    }

    /// Calls \p onHeard before each chunk that is handed on and \p onSaid after each that came; not for the end.
    template <typename Said, typename Heard>
    void run(const std::stop_token &stop, Said onSaid, Heard onHeard)
    {
        ::prctl(PR_SET_TIMERSLACK, 1UL); // otherwise the kernel may wake it 50 µs late
        while (!stop.stop_requested()) {
            if (isReadable() && receive())
                onSaid();
            while (!m_waiting.empty() && m_waiting.front().due <= Clock::now()) {
                const QByteArray bytes = m_waiting.front().bytes;
                m_waiting.pop_front();
                if (!bytes.isEmpty())
                    onHeard();
                if (bytes.isEmpty() || !sendAll(bytes)) {
                    ::shutdown(m_to, SHUT_WR);
                    ::shutdown(m_from, SHUT_RD);
                    return;
                }
            }
        }
    }

private:
    /// Waits until something came or the next chunk is due, 50 ms at most.
    bool isReadable() const
    {
        Clock::duration wait = std::chrono::milliseconds(50);
        if (!m_waiting.empty())
            wait = std::clamp<Clock::duration>(m_waiting.front().due - Clock::now(), {}, wait);
        const auto nanoseconds = std::chrono::duration_cast<std::chrono::nanoseconds>(wait).count();
        const timespec timeout{nanoseconds / 1'000'000'000, nanoseconds % 1'000'000'000};
        pollfd waiting{m_closed ? -1 : m_from, POLLIN, 0};
        return ::ppoll(&waiting, 1, &timeout, nullptr) > 0;
    }

    /// True if there was more than the end.
    bool receive()
    {
        QByteArray bytes(65536, Qt::Uninitialized);
        const ssize_t got = ::recv(m_from, bytes.data(), static_cast<size_t>(bytes.size()), MSG_DONTWAIT);
        if (got < 0 && (errno == EAGAIN || errno == EINTR))
            return false;
        m_closed = got <= 0;
        bytes.truncate(std::max<ssize_t>(got, 0));
        m_waiting.push_back({Clock::now() + m_delay, std::move(bytes)});
        return !m_closed;
    }

    bool sendAll(const QByteArray &bytes) const
    {
        qsizetype sent = 0;
        while (sent < bytes.size()) {
            const ssize_t now =
                ::send(m_to, bytes.constData() + sent, static_cast<size_t>(bytes.size() - sent), MSG_NOSIGNAL);
            if (now < 0 && errno != EINTR)
                return false;
            sent += std::max<ssize_t>(now, 0);
        }
        return true;
    }

    const int m_from;
    const int m_to;
    const std::chrono::microseconds m_delay;
    bool m_closed = false;
    std::deque<Chunk> m_waiting;
};

} // namespace

DelayingProxy::DelayingProxy(const QString &serverSocket, std::chrono::microseconds eachWay)
    : m_eachWay(eachWay)
    , m_proxy(serverSocket, [this](int client, int server, const std::stop_token &stop) { pump(client, server, stop); })
{
}

void DelayingProxy::pump(int client, int server, const std::stop_token &stop)
{
    ++m_connections;
    std::atomic<bool> asked{false};
    std::jthread toServer([this, client, server, &asked, &stop] {
        Direction(client, server, m_eachWay)
            .run(
                stop, [&asked] { asked = true; }, [] {});
    });
    Direction(server, client, m_eachWay)
        .run(
            stop, [] {}, [this, &asked] { m_roundTrips += asked.exchange(false) ? 1 : 0; });
}

} // namespace tenantry::test
