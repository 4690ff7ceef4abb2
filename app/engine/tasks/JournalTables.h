// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tasks/StoreModule.h"

namespace tenantry {

/// The tables of runs and what their tenants came to. Written and read by Journal alone.
const StoreModule &journalModule();

} // namespace tenantry
