// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "support/TempHome.h"
#include "support/TestFleet.h"

#include <memory>

namespace tenantry::test {

/// A fleet for each test, without a tenant yet, whose source has two migrations: accounts, and invoices that point to
/// them.
class AccountsFixture {
protected:
    void start()
    {
        m_home = std::make_unique<TempHome>();
        m_cluster = std::make_unique<ScratchCluster>();
    }
    void begin()
    {
        m_fleet = std::make_unique<TestFleet>(*m_cluster, QStringLiteral("fleet%1").arg(++m_number));
        m_fleet->write(QStringLiteral("0001_accounts"), "CREATE TABLE account (id bigint PRIMARY KEY);",
                       "DROP TABLE account;");
        m_fleet->write(
            QStringLiteral("0002_invoices"),
            "CREATE TABLE invoice (id bigint PRIMARY KEY, account_id bigint REFERENCES account);\n"
            "CREATE INDEX invoice_account ON invoice (account_id);\nALTER TABLE account ADD COLUMN vip boolean;");
    }
    void end()
    {
        m_fleet.reset();
        m_cluster.reset();
    }

    std::unique_ptr<TempHome> m_home;
    std::unique_ptr<ScratchCluster> m_cluster;
    std::unique_ptr<TestFleet> m_fleet;
    int m_number = 0; ///< of the fleet, in its database's name
};

} // namespace tenantry::test
