// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "Bench.h"
#include "Measure.h"
#include "ScanFleet.h"

#include <functional>

namespace tenantry::bench {

/**
 * A fleet of which every tenant lacks the same five migrations of three statements, and those who can apply them:
 * tenantryctl, psql with the same SQL and the same parallelism, and dbmate. Each is given a copy of the database, and
 * what it made of it is looked at. Throws std::runtime_error.
 */
class ApplyContest {
public:
    static constexpr int workers = 4;
    enum class Contender { Tenantry, Psql, Dbmate };
    /// How a contender reaches the database of that name: libpq's connection string.
    using Way = std::function<QString(const QString &database)>;

    /// \p name: the folder in settings.workFolder.
    ApplyContest(const Settings &settings, const QString &name, int tenants);

    BenchServer &server() { return m_server; }
    /// The straight way, over the socket.
    Way socket() const;
    int migrations() const { return int(m_pending.size()); }
    /// One round of one contender, from the start of its first process to the end of its last.
    Timing run(Contender contender, int round, const Way &way);

private:
    Timing migrate(const QString &conninfo) const;
    Timing psql(const QString &conninfo) const;
    Timing dbmate(const QString &conninfo) const;
    QString scriptFile(int worker) const;
    void writeScripts() const;

    const Settings &m_settings;
    const int m_tenants;
    const QString m_folder;
    const QString m_template = QStringLiteral("bench_template");
    const std::vector<FleetMigration> m_pending;
    BenchServer m_server;
};

} // namespace tenantry::bench
