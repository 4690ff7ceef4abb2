// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "support/LoopbackProxy.h"

namespace tenantry::test {

/**
 * A TCP proxy on 127.0.0.1 in front of a PostgreSQL server's Unix socket that keeps to itself what a client wants its
 * session to be opened with (the startup message's "options"), as some poolers do. To be reached with sslmode=disable
 * gssencmode=disable. Serves from its own thread until destroyed; throws std::runtime_error when it cannot listen.
 */
class OptionsProxy {
public:
    explicit OptionsProxy(const QString &serverSocket);

    int port() const { return m_proxy.port(); }

private:
    LoopbackProxy m_proxy;
};

} // namespace tenantry::test
