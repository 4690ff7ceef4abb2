// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tasks/StoreModule.h"

namespace tenantry {

/// Every module with tables in the local store, for LocalStore::open(). A new one is one line here.
std::vector<StoreModule> storeModules();

} // namespace tenantry
