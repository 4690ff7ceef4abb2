// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTemporaryDir>

#include <stop_token>
#include <thread>

namespace tenantry::test {

/**
 * pgbouncer in transaction mode on 127.0.0.1, in front of a server's Unix socket; whoever comes is \p user there. To be
 * reached with sslmode=disable gssencmode=disable. Ended by the destructor. Throws std::runtime_error where it does not
 * answer.
 */
class TransactionPooler {
public:
    TransactionPooler(const QString &socketFolder, const QString &user);
    ~TransactionPooler();
    TransactionPooler(const TransactionPooler &) = delete;
    TransactionPooler &operator=(const TransactionPooler &) = delete;

    int port() const { return m_port; }

private:
    QTemporaryDir m_folder;
    int m_port;
    std::stop_source m_stop;
    std::jthread m_program;
};

} // namespace tenantry::test
