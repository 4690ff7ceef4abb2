// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "migrations/FleetSnapshot.h"

/// What Overview says about a fleet in words, translated.
namespace tenantry::overview {

/// How many need attention, of those that are judged: the first sentence.
QString sentence(const FleetSnapshot &fleet);
/// The sentences below it: what is the matter with those that need attention.
QString details(const FleetSnapshot &fleet);
/// The line below the number of pending tenants. It speaks of them alone: migrations that wait in a broken tenant are
/// told apart, so that "0" never stands over something to apply.
QString pendingContext(const FleetSnapshot &fleet);

} // namespace tenantry::overview
