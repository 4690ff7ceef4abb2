// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/LoopbackProxy.h"

#include <QByteArray>
#include <QFile>

#include <arpa/inet.h>
#include <netinet/tcp.h>
#include <poll.h>
#include <sys/socket.h>
#include <sys/un.h>
#include <unistd.h>

#include <atomic>
#include <cstring>
#include <list>
#include <memory>
#include <stdexcept>

namespace tenantry::test {

LoopbackProxy::LoopbackProxy(const QString &serverSocket, Pump pump)
    : m_serverSocket(serverSocket)
    , m_pump(std::move(pump))
    , m_listener(::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0))
{
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    socklen_t size = sizeof address;
    auto *raw = reinterpret_cast<sockaddr *>(&address);
    if (::bind(m_listener, raw, size) != 0 || ::listen(m_listener, 64) != 0
        || ::getsockname(m_listener, raw, &size) != 0)
        throw std::runtime_error("the proxy cannot listen");
    m_port = ntohs(address.sin_port);
    m_thread = std::jthread([this](const std::stop_token &stop) { serve(stop); });
}

LoopbackProxy::~LoopbackProxy()
{
    m_thread.request_stop();
    if (m_thread.joinable())
        m_thread.join();
    ::close(m_listener);
}

int LoopbackProxy::connectToServer() const
{
    const int server = ::socket(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0);
    sockaddr_un address{};
    address.sun_family = AF_UNIX;
    const QByteArray path = QFile::encodeName(m_serverSocket);
    std::strncpy(address.sun_path, path.constData(), sizeof address.sun_path - 1);
    if (::connect(server, reinterpret_cast<sockaddr *>(&address), sizeof address) == 0)
        return server;
    ::close(server);
    return -1;
}

void LoopbackProxy::serve(const std::stop_token &stop)
{
    struct Served {
        std::shared_ptr<std::atomic<bool>> over;
        std::jthread thread;
    };
    std::list<Served> pumps;
    while (!stop.stop_requested()) {
        pollfd waiting{m_listener, POLLIN, 0};
        if (::poll(&waiting, 1, 50) <= 0)
            continue;
        // A child that a test starts must not keep the connection open.
        const int client = ::accept4(m_listener, nullptr, nullptr, SOCK_CLOEXEC);
        const int server = client < 0 ? -1 : connectToServer();
        if (server < 0) {
            if (client >= 0)
                ::close(client);
            continue;
        }
        const int on = 1;
        ::setsockopt(client, IPPROTO_TCP, TCP_NODELAY, &on, sizeof on);
        pumps.remove_if([](const Served &served) { return served.over->load(); });
        auto over = std::make_shared<std::atomic<bool>>(false);
        pumps.push_back({over, std::jthread([this, client, server, over](const std::stop_token &own) {
                             m_pump(client, server, own);
                             ::close(client);
                             ::close(server);
                             over->store(true);
                         })});
    }
    for (Served &served : pumps)
        served.thread.request_stop();
}

} // namespace tenantry::test
