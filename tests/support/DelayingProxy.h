// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "support/LoopbackProxy.h"

#include <atomic>
#include <chrono>

namespace tenantry::test {

/**
 * A TCP proxy on 127.0.0.1 in front of a PostgreSQL server's Unix socket that makes the server look far away: every
 * byte arrives that much later, in both directions, and nothing else changes. What is sent meanwhile is not held up, so
 * throughput stays what it was. It counts round trips.
 */
class DelayingProxy {
public:
    DelayingProxy(const QString &serverSocket, std::chrono::microseconds eachWay);

    int port() const { return m_proxy.port(); }
    /// Over all connections so far: how often a client that had heard from the server (or had just connected) spoke
    /// and was answered. Connecting itself, and a goodbye that nobody answers, are none.
    int roundTrips() const { return m_roundTrips; }
    int connections() const { return m_connections; }

private:
    void pump(int client, int server, const std::stop_token &stop);

    std::chrono::microseconds m_eachWay;
    std::atomic<int> m_roundTrips{0};
    std::atomic<int> m_connections{0};
    LoopbackProxy m_proxy; ///< last: it must have ended before the rest goes
};

} // namespace tenantry::test
