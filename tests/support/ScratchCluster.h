// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "postgres/Connection.h"
#include "sandbox/Cluster.h"

#include <QString>
#include <QTemporaryDir>

#include <memory>
#include <vector>

namespace tenantry::test {

/**
 * A real PostgreSQL server of the test's own: made and started by the constructor, stopped at once and removed by the
 * destructor. fsync is off. Keep one per test program (a member made in initTestCase) and a database per test:
 * starting takes a second or two. Clusters that a killed test left behind are removed by the next one's start.
 *
 * Failing to start throws std::runtime_error with the reason, which fails the test program.
 */
class ScratchCluster {
public:
    /// \p settings are further lines of postgresql.conf, e.g. {"max_connections", "20"}.
    explicit ScratchCluster(const std::vector<std::pair<QString, QString>> &settings = {});
    ~ScratchCluster();
    ScratchCluster(const ScratchCluster &) = delete;
    ScratchCluster &operator=(const ScratchCluster &) = delete;

    Cluster &cluster() { return *m_cluster; }
    /// As the superuser "tenantry" unless \p user says otherwise.
    QString conninfo(const QString &database, const QString &user = Cluster::superuser()) const;
    /// Creates an empty UTF-8 database and returns its conninfo. \p options follow CREATE DATABASE's name, e.g.
    /// "ENCODING 'SQL_ASCII' LOCALE 'C' TEMPLATE template0". Throws on failure.
    QString createDatabase(const QString &name, const QByteArray &options = {});
    /// From now on \p user logs in by SCRAM with the password that it is given here; everybody else is trusted.
    void requirePassword(const QString &user, const QByteArray &password);

private:
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Cluster> m_cluster;
};

/// A read-write session with short timeouts. Throws std::runtime_error with the error's text.
Connection connectTo(const QString &conninfo, AccessMode mode = AccessMode::ReadWrite);
/// Runs any number of statements (search_path "$user", public as psql has it) and returns the last one's rows.
/// Throws std::runtime_error with the error's text and the SQL.
Rows exec(const QString &conninfo, const QByteArray &sql);
/// The first column of the first row, "" if there is none; NULL is "<null>". Throws as exec().
QString value(const QString &conninfo, const QByteArray &sql);
/// The same over a session that is libpq's own, with none of our guards: what server, database and role have set.
QString valueUnguarded(const QString &conninfo, const QByteArray &sql);
/// The first column of all rows. Throws as exec().
QStringList column(const QString &conninfo, const QByteArray &sql);

} // namespace tenantry::test
