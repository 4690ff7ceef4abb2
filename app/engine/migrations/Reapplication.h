// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "migrations/FleetSnapshot.h"

#include <optional>
#include <vector>

namespace tenantry {

/// A recorded migration that is run once more.
struct Reapplied {
    std::size_t position = 0;       ///< in the set
    MigrationId recorded;           ///< how the history spells it; empty: as the set does
    std::vector<ObjectName> absent; ///< of what it makes; empty: it only changed what others made
};

/**
 * How the objects of a tenant that are recorded but absent come back by the files that made them, in their order: those
 * migrations, and after them what other recorded ones did to the same tables. nullopt: not by these files. Nothing but
 * what is gone is ever made or written into: a file that would touch anything that is there (a row that it inserted
 * elsewhere, a function that was replaced since, code whose doings only the server knows) is not run a second time.
 * Rows that somebody had written do not come back by this.
 */
std::optional<std::vector<Reapplied>> reapplication(const Diagnosis &diagnosis);

} // namespace tenantry
