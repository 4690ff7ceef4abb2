// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/FakeServer.h"

#include <QtEndian>

#include <netinet/in.h>
#include <poll.h>
#include <sys/socket.h>
#include <unistd.h>

#include <list>
#include <stdexcept>

namespace tenantry::test {

static constexpr int stopIntervalMs = 50;

FakeServer::FakeServer(Behaviour behaviour)
    : m_behaviour(std::move(behaviour))
    , m_listener(::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0))
{
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    socklen_t length = sizeof address;
    if (::bind(m_listener, reinterpret_cast<const sockaddr *>(&address), length) != 0 || ::listen(m_listener, 8) != 0
        || ::getsockname(m_listener, reinterpret_cast<sockaddr *>(&address), &length) != 0)
        throw std::runtime_error("cannot listen");
    m_port = ntohs(address.sin_port);
    m_thread = std::jthread([this](const std::stop_token &stop) { serve(stop); });
}

FakeServer::~FakeServer()
{
    m_thread.request_stop();
    m_thread.join();
    ::close(m_listener);
}

void FakeServer::serve(const std::stop_token &stop)
{
    std::list<std::jthread> clients;
    while (!stop.stop_requested()) {
        pollfd waiting{m_listener, POLLIN, 0};
        if (::poll(&waiting, 1, stopIntervalMs) <= 0)
            continue;
        const int client = ::accept4(m_listener, nullptr, nullptr, SOCK_CLOEXEC);
        if (client < 0)
            continue;
        clients.emplace_back([this, client, stop] {
            char first[4096];
            if (::recv(client, first, sizeof first, 0) > 0)
                m_behaviour(client, stop);
            ::close(client);
        });
    }
}

QString FakeServer::conninfo(const QString &more) const
{
    return QStringLiteral("host=127.0.0.1 port=%1 dbname=none user=nobody sslmode=disable gssencmode=disable %2")
        .arg(m_port)
        .arg(more);
}

QByteArray FakeServer::message(char type, const QByteArray &body)
{
    QByteArray length(4, '\0');
    qToBigEndian(static_cast<quint32>(body.size() + 4), length.data());
    return type + length + body;
}

QByteArray FakeServer::loginTaken()
{
    const auto parameter = [](const char *name, const char *value) {
        return message('S', QByteArray(name) + '\0' + value + '\0');
    };
    return message('R', QByteArray(4, '\0')) + parameter("server_version", "15.0")
           + parameter("server_encoding", "UTF8") + parameter("client_encoding", "UTF8")
           + parameter("standard_conforming_strings", "on") + message('K', QByteArray(8, '\1')) + message('Z', "I");
}

QByteArray FakeServer::words(char type, const QByteArray &severity, const QByteArray &text)
{
    const QByteArray end(1, '\0');
    return message(type, "S" + severity + end + "V" + severity + end + "C" + "28000" + end + "M" + text + end + end);
}

bool FakeServer::send(int client, const QByteArray &bytes)
{
    qsizetype sent = 0;
    while (sent < bytes.size()) {
        const ssize_t now =
            ::send(client, bytes.constData() + sent, static_cast<size_t>(bytes.size() - sent), MSG_NOSIGNAL);
        if (now <= 0)
            return false;
        sent += now;
    }
    return true;
}

void FakeServer::hold(int client, const std::stop_token &stop)
{
    char ignored[4096];
    while (!stop.stop_requested()) {
        pollfd waiting{client, POLLIN, 0};
        if (::poll(&waiting, 1, stopIntervalMs) > 0 && ::recv(client, ignored, sizeof ignored, 0) <= 0)
            return;
    }
}

} // namespace tenantry::test
