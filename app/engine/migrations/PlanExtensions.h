// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "migrations/Plan.h"

namespace tenantry {

/// Extensions are the database's: adds those that the files of \p plan create and that are not there as steps that are
/// done once, before the first tenant, and notices of what keeps one from being installed, or is in the way.
void planExtensions(Plan &plan);

} // namespace tenantry
