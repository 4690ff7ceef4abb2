// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "BenchServer.h"

#include <vector>

namespace tenantry::bench {

/// A migration of the measured fleet, and what it makes.
struct FleetMigration {
    QByteArray version; ///< "0001"
    QByteArray name;
    QByteArray sql;
    QByteArray checksum; ///< SHA-256 hex of sql
};

/**
 * A hundred migrations of an ordinary shape: eight CREATE TABLE, the rest adds columns and indexes, comments, and
 * changes rows.
 */
std::vector<FleetMigration> fleetMigrations(int count);
/// Writes them as files into \p folder/migrations.
void writeMigrations(const QString &folder, const std::vector<FleetMigration> &migrations);

/// Whether buildFleet() plants faults: one tenant of a hundred is then not in order.
enum class Faults { None, Planted };
bool isPlanted(int tenant);

/**
 * Makes the database \p database with \p tenants tenants that all \p migrations were applied to, by SQL alone, and the
 * registry public.tenants; nothing where it stands already with as many. Ends with VACUUM ANALYZE of the catalog, as
 * autovacuum would leave it. Throws std::runtime_error.
 */
void buildFleet(BenchServer &server, const QString &database, int tenants,
                const std::vector<FleetMigration> &migrations, Faults faults);
QString tenantSchema(int tenant); ///< "tenant_00001"

/// The large fleet that is scanned and shown: its server, and a folder with its migrations and a profile.
class ScanFleet {
public:
    /// \p kept: as BenchServer. Throws std::runtime_error.
    ScanFleet(const QString &folder, const QString &kept, int tenants, int migrations);
    QString conninfo() const { return m_server.conninfo(m_database); }
    const QString &database() const { return m_database; }
    Cluster &cluster() { return m_server.cluster(); }
    const QString &profileFile() const { return m_profile; }
    const QString &folder() const { return m_folder; }

private:
    const QString m_folder;
    const QString m_database = QStringLiteral("bench_scan");
    BenchServer m_server;
    QString m_profile;
};

} // namespace tenantry::bench
