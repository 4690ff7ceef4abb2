// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "support/LoopbackProxy.h"

#include <atomic>

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

    int port() const { return m_proxy.port(); }
    bool hasCut() const { return m_cut; }

private:
    void pump(int client, int server, const std::stop_token &stop);

    AtCommit m_action;
    std::atomic<bool> m_cut{false};
    LoopbackProxy m_proxy; ///< last: it must have ended before the rest goes
};

} // namespace tenantry::test
