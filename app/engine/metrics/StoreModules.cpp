// SPDX-License-Identifier: GPL-3.0-or-later
#include "metrics/StoreModules.h"

#include "metrics/SampleTables.h"
#include "tasks/JournalTables.h"

namespace tenantry {

std::vector<StoreModule> storeModules()
{
    return {journalModule(), sampleModule()};
}

} // namespace tenantry
