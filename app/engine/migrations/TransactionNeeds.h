// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "migrations/Migration.h"

#include <vector>

namespace tenantry {

/**
 * Has those of \p migrations, which are in their order, run without a transaction of ours that only the ones before
 * them tell to need none: CALL of a procedure that commits, REINDEX and CLUSTER of a partitioned table. A file of
 * nothing but such upkeep runs so, too: whatever its tables are, nothing is lost by it.
 */
void settleTransactions(std::vector<Migration> &migrations);

} // namespace tenantry
