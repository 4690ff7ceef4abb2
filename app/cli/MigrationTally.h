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
    /// In every tenant that is to have it, and there is one.
    bool appliedEverywhere(int migration) const;
    /// No tenant is to have it, of those that there are.
    bool expectedNowhere(int migration) const;
    int appliedCount() const;         ///< migrations that are applied everywhere
    int expectedNowhereCount() const; ///< migrations that no tenant is to have
    /// The highest version up to which everything is applied wherever it is expected; empty: none.
    QString currentVersion() const;
    /// Calls \p visit for every tenant in \p state, in the snapshot's order.
    void forEach(int migration, MigrationState state, const std::function<void(const TenantState &)> &visit) const;

private:
    int countOf(bool (MigrationTally::*is)(int) const) const;

    using Counts = std::array<int, allMigrationStates.size()>;
    const FleetSnapshot &m_snapshot;
    const MigrationSet &m_set;
    std::vector<Counts> m_counts;
};

} // namespace tenantry::cli
