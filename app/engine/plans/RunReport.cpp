// SPDX-License-Identifier: GPL-3.0-or-later
#include "plans/RunReport.h"

#include <algorithm>
#include <map>
#include <tuple>

namespace tenantry {

std::vector<FailureGroup> groupFailures(const std::vector<RunTenant> &tenants)
{
    std::vector<FailureGroup> groups;
    std::map<std::tuple<QString, QString, QString>, size_t> known;
    for (const RunTenant &tenant : tenants) {
        if (tenant.state != TenantRunState::Failed && tenant.state != TenantRunState::Unknown)
            continue;
        const auto key = std::make_tuple(tenant.error.sqlState, tenant.error.message, tenant.currentVersion);
        const auto [found, isNew] = known.try_emplace(key, groups.size());
        if (isNew)
            groups.push_back({tenant.error.sqlState, tenant.error.message, tenant.currentVersion, {}});
        groups[found->second].schemas << tenant.schema;
    }
    std::stable_sort(groups.begin(), groups.end(),
                     [](const FailureGroup &a, const FailureGroup &b) { return a.schemas.size() > b.schemas.size(); });
    return groups;
}

} // namespace tenantry
