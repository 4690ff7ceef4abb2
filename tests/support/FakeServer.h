// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

#include <functional>
#include <thread>

namespace tenantry::test {

/**
 * What answers on a TCP port of 127.0.0.1 as a server of PostgreSQL's protocol, version 3, might, or might not. Every
 * client is served on a thread of its own until it goes or this is destroyed.
 */
class FakeServer {
public:
    /// One client, whose first message was read. Returns when the client has gone or \p stop is requested.
    using Behaviour = std::function<void(int client, const std::stop_token &stop)>;
    explicit FakeServer(Behaviour behaviour);
    ~FakeServer();
    FakeServer(const FakeServer &) = delete;
    FakeServer &operator=(const FakeServer &) = delete;

    /// Without TLS, so that the first message is the login.
    QString conninfo(const QString &more = {}) const;
    int port() const { return m_port; }

    /// Messages of a server: one of \p type, a login that is taken, words with a severity.
    static QByteArray message(char type, const QByteArray &body);
    static QByteArray loginTaken();
    static QByteArray words(char type, const QByteArray &severity, const QByteArray &text);
    /// Sends all of \p bytes; false: the client has gone.
    static bool send(int client, const QByteArray &bytes);
    /// Waits until the client goes, or \p stop.
    static void hold(int client, const std::stop_token &stop);

private:
    void serve(const std::stop_token &stop);

    Behaviour m_behaviour;
    int m_listener = -1;
    int m_port = 0;
    std::jthread m_thread;
};

} // namespace tenantry::test
