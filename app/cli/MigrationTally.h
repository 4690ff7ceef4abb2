// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "migrations/FleetMeaning.h"

#include <array>
#include <functional>
#include <vector>

namespace tenantry::cli {

/// Per migration of the source, how many tenants are in each state. A tenant that was not read counts as unknown.
/// The snapshot outlives it.
class MigrationTally {
public:
    explicit MigrationTally(const FleetSnapshot &snapshot);
    int count(int migration, MigrationState state) const;
    bool appliedEverywhere(int migration) const;
    /// Migrations that are applied in every tenant.
    int appliedCount() const;
    /// The highest version up to which everything is applied in every tenant; empty: none.
    QString currentVersion() const;
    /// Calls \p visit for every tenant in \p state, in the snapshot's order.
    void forEach(int migration, MigrationState state, const std::function<void(const TenantState &)> &visit) const;

private:
    using Counts = std::array<int, allMigrationStates.size()>;
    const FleetSnapshot &m_snapshot;
    const MigrationSet &m_set;
    std::vector<Counts> m_counts;
};

} // namespace tenantry::cli
