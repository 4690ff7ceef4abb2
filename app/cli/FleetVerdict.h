// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cli/AppFilter.h"

#include <algorithm>
#include <unordered_map>
#include <vector>

namespace tenantry::cli {

/// What `verify` says of all tenants of one diagnosis.
struct Verdict {
    std::vector<const Migration *> pending; ///< the selected migrations that are pending, in order
    std::vector<const Finding *> findings;  ///< the selected ones, worst first
    TenantHealth health = TenantHealth::Unknown;
    QString error; ///< why the tenant could not be read; empty: it was
    /// Neither in order nor with issues.
    bool isNotProvisioned() const { return health == TenantHealth::NotProvisioned; }
    /// Only what was read and found in order is OK.
    bool isOk() const
    {
        return health == TenantHealth::Healthy
               && std::none_of(findings.begin(), findings.end(),
                               [](const Finding *finding) { return traitsOf(finding->type).isProblem(); });
    }
};

/// Verdicts of a snapshot under an app filter, one per diagnosis: ten thousand tenants share a few. The snapshot and
/// the filter outlive it.
class FleetVerdict {
public:
    FleetVerdict(const FleetSnapshot &snapshot, const AppFilter &filter);
    const Verdict &of(const TenantState &tenant);
    int okCount();
    int notProvisionedCount() { return m_snapshot.counts().of(TenantHealth::NotProvisioned); }
    int issueCount() { return m_snapshot.counts().judged() - okCount(); }

private:
    const FleetSnapshot &m_snapshot;
    const AppFilter &m_filter;
    std::unordered_map<const Diagnosis *, Verdict> m_verdicts;
};

} // namespace tenantry::cli
