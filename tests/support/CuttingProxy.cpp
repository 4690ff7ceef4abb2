// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/CuttingProxy.h"

#include <QByteArray>
#include <QFile>

#include <arpa/inet.h>
#include <poll.h>
#include <sys/socket.h>
#include <sys/un.h>
#include <unistd.h>

#include <cstring>
#include <stdexcept>
#include <vector>

namespace tenantry::test {

CuttingProxy::CuttingProxy(const QString &serverSocket, AtCommit action)
    : m_serverSocket(serverSocket)
    , m_action(action)
    , m_listener(::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0))
{
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    socklen_t size = sizeof address;
    auto *raw = reinterpret_cast<sockaddr *>(&address);
    if (::bind(m_listener, raw, size) != 0 || ::listen(m_listener, 16) != 0
        || ::getsockname(m_listener, raw, &size) != 0)
        throw std::runtime_error("the proxy cannot listen");
    m_port = ntohs(address.sin_port);
    m_thread = std::jthread([this](const std::stop_token &stop) { serve(stop); });
}

CuttingProxy::~CuttingProxy()
{
    m_thread.request_stop();
    if (m_thread.joinable())
        m_thread.join();
    ::close(m_listener);
}

void CuttingProxy::serve(const std::stop_token &stop)
{
    std::vector<std::jthread> pumps;
    while (!stop.stop_requested()) {
        pollfd waiting{m_listener, POLLIN, 0};
        if (::poll(&waiting, 1, 50) <= 0)
            continue;
        const int client = ::accept(m_listener, nullptr, nullptr);
        const int server = ::socket(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0);
        sockaddr_un address{};
        address.sun_family = AF_UNIX;
        const QByteArray path = QFile::encodeName(m_serverSocket);
        std::strncpy(address.sun_path, path.constData(), sizeof address.sun_path - 1);
        if (::connect(server, reinterpret_cast<sockaddr *>(&address), sizeof address) == 0)
            pumps.emplace_back([this, client, server](const std::stop_token &own) { pump(client, server, own); });
    }
}

void CuttingProxy::pump(int client, int server, const std::stop_token &stop)
{
    pollfd fds[2] = {{client, POLLIN, 0}, {server, POLLIN, 0}};
    bool open = true;
    while (open && !stop.stop_requested()) {
        if (::poll(fds, 2, 50) <= 0)
            continue;
        for (int i = 0; i < 2 && open; ++i) {
            if (fds[i].revents == 0)
                continue;
            char buffer[65536];
            const ssize_t got = ::recv(fds[i].fd, buffer, sizeof buffer, 0);
            if (got <= 0) {
                open = false;
                break;
            }
            const bool commit = i == 0 && m_action != AtCommit::Forward && !m_cut
                                && QByteArray::fromRawData(buffer, static_cast<qsizetype>(got)).contains("COMMIT;");
            if (!commit || m_action == AtCommit::CutAfter)
                open = ::send(fds[1 - i].fd, buffer, static_cast<size_t>(got), MSG_NOSIGNAL) == got;
            if (commit) {
                m_cut = true;
                open = false;
                ::shutdown(client, SHUT_RDWR); // the client loses it at once; the server may still be committing
                std::this_thread::sleep_for(std::chrono::milliseconds(200));
            }
        }
    }
    ::close(client);
    ::close(server);
}

} // namespace tenantry::test
