// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/OptionsProxy.h"

#include <QByteArray>
#include <QList>
#include <QtEndian>

#include <poll.h>
#include <sys/socket.h>

#include <algorithm>
#include <utility>

namespace tenantry::test {

/// A startup message (length, protocol, then names and values that end in zeros) without its options.
static QByteArray withoutOptions(const QByteArray &startup)
{
    QByteArray kept = startup.first(8);
    const QList<QByteArray> words = startup.sliced(8).split('\0');
    for (qsizetype i = 0; i + 1 < words.size() && !words.at(i).isEmpty(); i += 2) {
        if (words.at(i) != "options")
            kept += words.at(i) + '\0' + words.at(i + 1) + '\0';
    }
    kept += '\0';
    qToBigEndian(static_cast<quint32>(kept.size()), kept.data());
    return kept;
}

static QByteArray received(int socket)
{
    QByteArray bytes(65536, Qt::Uninitialized);
    const ssize_t got = ::recv(socket, bytes.data(), static_cast<size_t>(bytes.size()), 0);
    bytes.truncate(std::max<ssize_t>(got, 0));
    return bytes;
}

static void pump(int client, int server, const std::stop_token &stop)
{
    pollfd fds[2] = {{client, POLLIN, 0}, {server, POLLIN, 0}};
    bool isStartup = true;
    while (!stop.stop_requested()) {
        if (::poll(fds, 2, 50) <= 0)
            continue;
        for (int i = 0; i < 2; ++i) {
            if (fds[i].revents == 0)
                continue;
            QByteArray bytes = received(fds[i].fd);
            if (bytes.isEmpty())
                return;
            if (i == 0 && std::exchange(isStartup, false))
                bytes = withoutOptions(bytes);
            if (::send(fds[1 - i].fd, bytes.constData(), static_cast<size_t>(bytes.size()), MSG_NOSIGNAL)
                != bytes.size())
                return;
        }
    }
}

OptionsProxy::OptionsProxy(const QString &serverSocket)
    : m_proxy(serverSocket, &pump)
{
}

} // namespace tenantry::test
