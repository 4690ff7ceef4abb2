// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/CuttingProxy.h"

#include <QByteArray>

#include <poll.h>
#include <sys/socket.h>

#include <chrono>

namespace tenantry::test {

CuttingProxy::CuttingProxy(const QString &serverSocket, AtCommit action)
    : m_action(action)
    , m_proxy(serverSocket, [this](int client, int server, const std::stop_token &stop) { pump(client, server, stop); })
{
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
}

} // namespace tenantry::test
