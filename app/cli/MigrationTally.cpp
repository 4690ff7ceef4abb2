// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/MigrationTally.h"

namespace tenantry::cli {

namespace {
MigrationState stateOf(const TenantState &tenant, size_t migration)
{
    const std::vector<MigrationState> &states = tenant.diagnosis->states;
    return migration < states.size() ? states[migration] : MigrationState::Unknown;
}
} // namespace

MigrationTally::MigrationTally(const FleetSnapshot &snapshot)
    : m_snapshot(snapshot)
    , m_counts(snapshot.source->migrations.size(), Counts{})
{
    for (const TenantState &tenant : snapshot.tenants) {
        for (size_t migration = 0; migration < m_counts.size(); ++migration)
            ++m_counts[migration][static_cast<size_t>(stateOf(tenant, migration))];
    }
}

int MigrationTally::count(int migration, MigrationState state) const
{
    return m_counts[static_cast<size_t>(migration)][static_cast<size_t>(state)];
}

bool MigrationTally::appliedEverywhere(int migration) const
{
    const auto tenants = static_cast<int>(m_snapshot.tenants.size());
    return tenants > 0 && count(migration, MigrationState::Applied) == tenants;
}

int MigrationTally::appliedCount() const
{
    int applied = 0;
    for (size_t migration = 0; migration < m_counts.size(); ++migration)
        applied += appliedEverywhere(static_cast<int>(migration)) ? 1 : 0;
    return applied;
}

QString MigrationTally::currentVersion() const
{
    QString version;
    for (size_t migration = 0; migration < m_counts.size() && appliedEverywhere(static_cast<int>(migration));
         ++migration)
        version = m_snapshot.source->migrations[migration].version;
    return version;
}

void MigrationTally::forEach(int migration, MigrationState state,
                             const std::function<void(const TenantState &)> &visit) const
{
    for (const TenantState &tenant : m_snapshot.tenants) {
        if (stateOf(tenant, static_cast<size_t>(migration)) == state)
            visit(tenant);
    }
}

QHash<QString, HistoryRow> bySourceVersion(const std::vector<HistoryRow> &rows, const MigrationSet &source)
{
    QHash<QString, HistoryRow> byVersion;
    for (const HistoryRow &row : rows) {
        const int index = source.indexOf(row.version);
        if (index >= 0)
            byVersion.insert(source.migrations[static_cast<size_t>(index)].version, row);
    }
    return byVersion;
}

} // namespace tenantry::cli
