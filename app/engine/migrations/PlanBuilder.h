// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "migrations/HistoryFormat.h"
#include "migrations/Plan.h"

#include <optional>
#include <vector>

namespace tenantry {

/// Turns findings into steps, tenant by tenant. Pure; used once.
class PlanBuilder {
public:
    PlanBuilder(const Profile &profile, SnapshotPtr snapshot, PlanRequest request);
    Result<Plan> build();

private:
    void planTenant(const TenantState &tenant);
    /// True if this finding keeps the tenant from being touched at all, in this scope.
    bool blocks(const Finding &finding) const;
    QString reasonFor(const Finding &finding) const;
    std::vector<PlanStep> stepsFor(const TenantState &tenant);
    HistoryTable historyOf(const TenantState &tenant) const;
    static void addPreparations(const TenantState &tenant, std::vector<PlanStep> &steps);
    void addCleanUp(const TenantState &tenant, std::vector<PlanStep> &steps);
    void addPartialSteps(const Finding &finding, const PlanStep &step, std::vector<PlanStep> &steps);
    void addMigrations(const TenantState &tenant, std::vector<PlanStep> &steps);
    PlanStep applyStep(int index, const std::optional<QString> &again) const;
    /// True if applying the migration of this finding again, or rebuilding its index, mends it without a person.
    bool isMendable(const Finding &finding) const;
    bool isWanted(int index) const;
    Status refuseUnfit() const;
    void chooseCanary();
    void describe();

    const MigrationSet &m_source;
    const HistoryFormat &m_format;
    Plan m_plan;
    std::vector<bool> m_used; ///< migrations that some tenant gets
    /// Of the tenant at hand: to be applied again; the value is how its failed record spells the version, empty: none.
    std::vector<std::optional<QString>> m_again;
};

} // namespace tenantry
