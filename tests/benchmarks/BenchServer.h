// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sandbox/Cluster.h"

#include <QTemporaryDir>

#include <memory>

namespace tenantry::bench {

/**
 * A PostgreSQL server with default settings. In a folder of its own that is removed with it, or in a folder that is
 * kept, so that the next run finds the same fleet. Throws std::runtime_error when it cannot be had.
 */
class BenchServer {
public:
    /// \p root: where a temporary folder is made; \p kept: a folder that outlives this object, empty for none.
    BenchServer(const QString &root, const QString &kept, Durability durability,
                const std::vector<std::pair<QString, QString>> &settings = {});
    ~BenchServer();
    BenchServer(const BenchServer &) = delete;
    BenchServer &operator=(const BenchServer &) = delete;

    QString conninfo(const QString &database) const { return m_cluster->conninfo(database); }
    Cluster &cluster() { return *m_cluster; }

private:
    std::unique_ptr<QTemporaryDir> m_temporary;
    std::unique_ptr<Cluster> m_cluster;
};

/// psql without startup file and prompts, reading \p scriptFile.
QStringList psqlArguments(const QString &conninfo, const QString &scriptFile);
/// Writes \p content to \p file. Throws std::runtime_error.
void writeFile(const QString &file, const QByteArray &content);
QByteArray readFile(const QString &file);
/// A profile over public.tenants and the folder "migrations" beside it; returns its file.
QString writeProfile(const QString &folder, const QString &conninfo);

} // namespace tenantry::bench
