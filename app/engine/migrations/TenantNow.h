// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "migrations/Plan.h"
#include "migrations/RecordedHistory.h"
#include "postgres/Connection.h"

#include <optional>
#include <span>
#include <stop_token>
#include <vector>

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

    /// The questions of read() as statements of one message, about a tenant that is as the plan has it: with that
    /// history table, or with none. Where the table was replaced meanwhile the message ends in an error. Errors:
    /// IdentifierInvalid.
    static Result<QByteArray> statements(Connection &connection, const TenantPlan &tenant);
    /// What the results of a message say that ends with these statements; nullopt: the tenant is not as the plan has
    /// it, so that read() has to tell.
    static std::optional<TenantNow> fromResults(std::span<const Rows> results, const TenantPlan &tenant);

    bool schemaExists() const { return m_exists; }
    const RecordedHistory &history() const { return m_history; }
    /// What the history says of a migration: "applied", "failed" or "no", for the journal.
    QString recordOf(const MigrationId &id) const;
    /// Whether the history is the one that \p plan was made for, or that with the plan's first steps done: a run that
    /// lost its connection begins a tenant anew, and another operator may have gone the same way. Errors: PlanOutdated.
    Status fits(const TenantPlan &plan) const;
    /// Whether the history records it as applied.
    bool isApplied(const MigrationId &id) const;

private:
    void takeRows(std::vector<HistoryRow> rows, const TenantPlan &tenant);
    bool isOnTheWayOf(const TenantPlan &plan) const;

    bool m_exists = false;
    RecordedHistory m_history;
};

} // namespace tenantry
