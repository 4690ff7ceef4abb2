// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "support/ScratchCluster.h"
#include "tenants/Registry.h"

#include <memory>

namespace tenantry::test {

/// A cluster, and databases with a registry in them that is read: what a test of registries is made of.
class RegistryFixture {
protected:
    void start() { m_cluster = std::make_unique<ScratchCluster>(); }
    void end() { m_cluster.reset(); }
    /// A fresh database with \p sql in it.
    QString database(const QByteArray &sql, const QByteArray &options = {})
    {
        const QString conninfo = m_cluster->createDatabase(QStringLiteral("r%1").arg(++m_databases), options);
        exec(conninfo, sql);
        return conninfo;
    }
    static Result<RegistryReading> read(const QString &conninfo, const TenantSettings &settings)
    {
        Connection connection = connectTo(conninfo, AccessMode::ReadOnly);
        return readRegistry(connection, settings);
    }
    /// What is no tenant's name with a "!" before it.
    static QStringList schemas(const RegistryReading &reading)
    {
        QStringList names;
        for (const RegistryEntry &entry : reading.entries)
            names += entry.valid ? entry.schema : QStringLiteral("!") + entry.schema;
        return names;
    }

    std::unique_ptr<ScratchCluster> m_cluster;
    int m_databases = 0; ///< how many there are: the last one is called r and this number
};

} // namespace tenantry::test
