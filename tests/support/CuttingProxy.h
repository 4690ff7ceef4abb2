// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <atomic>
#include <thread>

namespace tenantry::test {

/// What the proxy does with the first message that holds "COMMIT".
enum class AtCommit {
    Forward,   ///< nothing: it is only a proxy
    CutBefore, ///< the server never sees it, both sides lose the connection
    CutAfter,  ///< the server gets it and commits, the client loses the connection before the answer
};

/**
 * A TCP proxy on 127.0.0.1 in front of a PostgreSQL server's Unix socket, which loses the connection at the first
 * COMMIT. Later connections pass untouched. Serves from its own thread until destroyed; throws std::runtime_error when
 * it cannot listen.
 */
class CuttingProxy {
public:
    CuttingProxy(const QString &serverSocket, AtCommit action);
    ~CuttingProxy();
    CuttingProxy(const CuttingProxy &) = delete;
    CuttingProxy &operator=(const CuttingProxy &) = delete;

    int port() const { return m_port; }
    bool hasCut() const { return m_cut; }

private:
    void serve(const std::stop_token &stop);
    void pump(int client, int server, const std::stop_token &stop);

    QString m_serverSocket;
    AtCommit m_action;
    int m_listener = -1;
    int m_port = 0;
    std::atomic<bool> m_cut{false};
    std::jthread m_thread;
};

} // namespace tenantry::test
