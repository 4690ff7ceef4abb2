// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "migrations/Plan.h"
#include "migrations/Reapplication.h"

#include <map>
#include <optional>
#include <set>
#include <vector>

namespace tenantry {

/// Turns findings into steps, tenant by tenant. Pure; used once.
class PlanBuilder {
public:
    PlanBuilder(const Profile &profile, SnapshotPtr snapshot, PlanRequest request);
    Result<Plan> build();
    /// Whether the plan would do anything to this tenant.
    bool plans(const TenantState &tenant);

private:
    Status planTenants();
    void planTenant(const TenantState &tenant);
    /// True if this finding keeps the tenant from being touched at all, in this scope.
    bool blocks(const TenantState &tenant, const Finding &finding) const;
    bool isBlocked(const TenantState &tenant) const;
    /// Whether \p finding is to be settled, where it can be.
    bool isChosen(const TenantState &tenant, const Finding &finding) const;
    bool isLeft(const QString &schema, FindingType type, const MigrationId &migration) const;
    bool leavesPending(const TenantState &tenant, const MigrationId &migration) const;
    std::vector<PlanStep> stepsFor(const TenantState &tenant);
    bool keepConfirmed(const TenantState &tenant, std::vector<PlanStep> &steps);
    HistoryTable historyOf(const TenantState &tenant) const;
    RunRole roleFor(const TenantState &tenant);
    bool isToBeCreated(const TenantState &tenant) const;
    void addRecords(const TenantState &tenant, std::vector<PlanStep> &steps);
    static void addPreparations(const TenantState &tenant, const std::vector<PlanStep> &work,
                                std::vector<PlanStep> &steps);
    void findReapplied(const TenantState &tenant);
    void addCleanUp(const TenantState &tenant, std::vector<PlanStep> &steps);
    void addPartialSteps(const Finding &finding, const PlanStep &step, std::vector<PlanStep> &steps);
    void addMigrations(const TenantState &tenant, std::vector<PlanStep> &steps);
    PlanStep applyStep(const Migration &migration) const;
    bool isWanted(const MigrationSet &set, std::size_t position);
    void collectMigrations();
    Status refuseUnfit() const;
    QString otherRole(const Migration &migration, std::size_t index) const;
    void chooseCanary();

    Plan m_plan;
    std::set<MigrationId> m_used;              ///< migrations that some tenant gets, until they are in the plan
    std::optional<TenantOwner> m_commonOwner;  ///< commonOwner(), once it was needed
    const MigrationSet *m_wantedSet = nullptr; ///< that m_wanted is of: tenants of one type share theirs
    std::vector<bool> m_wanted;                ///< by position: asked for
    bool m_waiting = false; ///< some tenant does not get all, for a file of the source cannot be used
    /// Of the tenant at hand, to be applied again; the value is how its failed record spells it, empty: there is none.
    std::map<MigrationId, MigrationId> m_again;
    /// Of the tenant at hand, recorded ones that are run once more, by position.
    std::map<std::size_t, Reapplied> m_reapplied;
};

} // namespace tenantry
