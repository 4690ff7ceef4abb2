// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "migrations/FleetSnapshot.h"

#include <QStringList>

#include <vector>

namespace tenantry {

/// The lower, the sooner a person has to look.
int urgencyOf(TenantHealth health);

/**
 * The place of each of \p texts when they are sorted as a person of the present locale would: case and accents matter
 * last, numbers in them count by value. What is equal keeps its order, so that the places are all different.
 */
std::vector<int> placesByName(const QStringList &texts);

} // namespace tenantry
