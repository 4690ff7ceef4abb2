// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <functional>
#include <thread>

namespace tenantry::test {

/**
 * What the proxies share: a TCP port on 127.0.0.1 in front of a PostgreSQL server's Unix socket. Every client is
 * connected to the server and both sockets are handed to the pump, on a thread of their own. Serves until destroyed;
 * the destructor stops the pumps and joins them. Throws std::runtime_error when it cannot listen.
 */
class LoopbackProxy {
public:
    /// Passes bytes on until either side closes or the token asks it to stop (looked at every 50 ms at least). It does
    /// not close the sockets.
    using Pump = std::function<void(int client, int server, const std::stop_token &stop)>;

    LoopbackProxy(const QString &serverSocket, Pump pump);
    ~LoopbackProxy();
    LoopbackProxy(const LoopbackProxy &) = delete;
    LoopbackProxy &operator=(const LoopbackProxy &) = delete;

    int port() const { return m_port; }

private:
    void serve(const std::stop_token &stop);
    int connectToServer() const;

    QString m_serverSocket;
    Pump m_pump;
    int m_listener = -1;
    int m_port = 0;
    std::jthread m_thread;
};

} // namespace tenantry::test
