// SPDX-License-Identifier: GPL-3.0-or-later
#include "operations/PlanOfTenant.h"

namespace tenantry {

Confirmation confirmationOf(const LifecyclePlan &plan, const QString &drops)
{
    const Profile &profile = plan.access.profile;
    Undertaking what;
    what.operation = Operation::Lifecycle;
    what.environment = profile.environment;
    what.connection = profile.name;
    what.shownAs = profile.displayTitle();
    what.database = plan.fleet->server.database;
    what.title = plan.title();
    what.tenants = 1;
    what.schema = plan.fleet->find(plan.schema) ? plan.schema : QString();
    what.drops = drops;
    return confirmationFor(what);
}

LifecyclePlan lifecyclePlan(const Access &access, const SnapshotPtr &fleet, const QString &schema,
                            const JournalMessage &what)
{
    LifecyclePlan plan;
    plan.access = access;
    plan.access.kept = nullptr; // of this thread, and the steps may be done on another
    plan.fleet = fleet;
    plan.schema = schema;
    plan.touched = {schema};
    plan.what = what;
    return plan;
}

} // namespace tenantry
