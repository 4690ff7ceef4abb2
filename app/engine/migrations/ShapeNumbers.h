// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "migrations/FleetSnapshot.h"

namespace tenantry {

/// Numbers the shapes of a snapshot from 1, most tenants first, and makes tenants of one shape share one Diagnosis.
/// Blocked tenants keep shape 0.
void numberShapes(FleetSnapshot &snapshot);

} // namespace tenantry
