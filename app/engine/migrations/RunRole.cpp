// SPDX-License-Identifier: GPL-3.0-or-later
#include "migrations/RunRole.h"

namespace tenantry {

RunRole runRoleOf(const RunSettings &settings, const TenantOwner &owner)
{
    using Why = RunRole::Why;
    if (settings.role == RunSettings::operatorRole)
        return {{}, Why::Asked};
    if (settings.role != RunSettings::ownerRole)
        return {settings.role, Why::Named};
    if (owner.role.isEmpty())
        return {{}, Why::Unknown};
    if (owner.isOperator)
        return {{}, Why::OwnerIsOperator};
    if (owner.isSuperuser)
        return {{}, Why::OwnerIsSuperuser};
    if (!owner.mayBecome)
        return {{}, Why::MayNotBecome};
    return {owner.role, Why::Owner};
}

} // namespace tenantry
