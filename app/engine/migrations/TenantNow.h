// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "migrations/Plan.h"
#include "postgres/Connection.h"

#include <stop_token>

namespace tenantry {

/**
 * A tenant as it is once its lock is held, so that a plan made earlier is held against the present: what another
 * operator did meanwhile is skipped, what the plan does not know of stops it.
 */
class TenantNow {
public:
    /// Reads schema and history of \p tenant, as the set of its plan understands it. Errors: those of Connection::query
    /// and of the history's format.
    static Result<TenantNow> read(Connection &connection, const TenantPlan &tenant, std::stop_token stop);

    bool schemaExists() const { return m_exists; }
    /// What the history says of a migration: "applied", "failed" or "no", for the journal.
    QString recordOf(const MigrationId &id) const;
    /// Whether the history has no failed migration that \p plan does not settle. Errors: PlanOutdated.
    Status fits(const TenantPlan &plan) const;
    /// Whether the history records it as applied.
    bool isApplied(const MigrationId &id) const;

private:
    bool m_exists = false;
    std::vector<MigrationId> m_applied; ///< that the history records as applied
    std::vector<MigrationId> m_failed;  ///< and those as failed or dirty
};

} // namespace tenantry
