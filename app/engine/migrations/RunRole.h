// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "settings/Profile.h"
#include "tenants/TenantOwner.h"

namespace tenantry {

/// With whose rights the steps on a tenant run, so that what its objects do (triggers, rules, policies, defaults) is
/// done with its owner's rights and not with the operator's.
struct RunRole {
    enum class Why {
        Owner,            ///< the tenant's owner
        Named,            ///< a role that the profile names
        Asked,            ///< the operator, because the profile says so
        OwnerIsOperator,  ///< the operator, who owns the tenant
        OwnerIsSuperuser, ///< the operator: as the owner nothing would be kept from anybody
        MayNotBecome,     ///< the operator, who may not become the owner
        Unknown,          ///< the operator: nobody can tell whose the tenant is
    };
    QString role; ///< that is SET; empty: the connection's own, the operator's
    Why why = Why::Unknown;
};

/// By the rule of `[runs] role`: "owner", "operator", or a role's name. Pure.
RunRole runRoleOf(const RunSettings &settings, const TenantOwner &owner);

} // namespace tenantry
