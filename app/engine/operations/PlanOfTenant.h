// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "operations/TenantLifecycle.h"

namespace tenantry {

/// What has to be seen and typed before \p plan: its title and the tenant; \p drops is the schema that is gone for
/// good, empty: none.
Confirmation confirmationOf(const LifecyclePlan &plan, const QString &drops = {});

/// A plan about \p schema, without steps.
LifecyclePlan lifecyclePlan(const Access &access, const SnapshotPtr &fleet, const QString &schema,
                            const JournalMessage &what);

} // namespace tenantry
