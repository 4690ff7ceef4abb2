// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/MigrationTally.h"

namespace tenantry::cli {

namespace {
/// A tenant that was held against another set answers by the migration's identity.
MigrationState stateOf(const TenantState &tenant, const MigrationSet &set, size_t migration)
{
    const Diagnosis &diagnosis = *tenant.diagnosis;
    if (diagnosis.set.get() != &set)
        return diagnosis.stateOf(set.at(migration).id);
    return migration < diagnosis.states.size() ? diagnosis.states[migration] : MigrationState::Unknown;
}
} // namespace

MigrationTally::MigrationTally(const FleetSnapshot &snapshot)
    : m_snapshot(snapshot)
    , m_set(snapshot.source->main())
    , m_counts(m_set.size(), Counts{})
{
    for (const TenantState &tenant : snapshot.tenants) {
        for (size_t migration = 0; migration < m_counts.size(); ++migration)
            ++m_counts[migration][static_cast<size_t>(stateOf(tenant, m_set, migration))];
    }
}

int MigrationTally::count(int migration, MigrationState state) const
{
    return m_counts[static_cast<size_t>(migration)][static_cast<size_t>(state)];
}

bool MigrationTally::appliedEverywhere(int migration) const
{
    const auto tenants = static_cast<int>(m_snapshot.tenants.size());
    const int expected = tenants - count(migration, MigrationState::NotExpected);
    return expected > 0 && count(migration, MigrationState::Applied) == expected;
}

bool MigrationTally::expectedNowhere(int migration) const
{
    const auto tenants = static_cast<int>(m_snapshot.tenants.size());
    return tenants > 0 && count(migration, MigrationState::NotExpected) == tenants;
}

int MigrationTally::countOf(bool (MigrationTally::*is)(int) const) const
{
    int found = 0;
    for (size_t migration = 0; migration < m_counts.size(); ++migration)
        found += (this->*is)(static_cast<int>(migration)) ? 1 : 0;
    return found;
}

int MigrationTally::appliedCount() const
{
    return countOf(&MigrationTally::appliedEverywhere);
}

int MigrationTally::expectedNowhereCount() const
{
    return countOf(&MigrationTally::expectedNowhere);
}

QString MigrationTally::currentVersion() const
{
    QString version;
    for (size_t at = 0; at < m_counts.size(); ++at) {
        const int migration = static_cast<int>(at);
        if (appliedEverywhere(migration))
            version = m_set.at(at).id.text();
        else if (!expectedNowhere(migration))
            break;
    }
    return version;
}

void MigrationTally::forEach(int migration, MigrationState state,
                             const std::function<void(const TenantState &)> &visit) const
{
    for (const TenantState &tenant : m_snapshot.tenants) {
        if (stateOf(tenant, m_set, static_cast<size_t>(migration)) == state)
            visit(tenant);
    }
}

} // namespace tenantry::cli
