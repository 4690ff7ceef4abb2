// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "migrations/Plan.h"

namespace tenantry {

/// The role that a tenant without a schema is to belong to: the owner of all tenants that have one, where that is one
/// and the same; else nobody's.
TenantOwner commonOwner(const FleetSnapshot &snapshot);

/// What a person should know of the roles that \p plan runs with, as sentences, translated: who they are, whose rights
/// they are not and why, and which statements may need more than they have. Pure.
QStringList roleNotices(const Plan &plan);

} // namespace tenantry
