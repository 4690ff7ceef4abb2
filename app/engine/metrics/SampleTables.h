// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tasks/StoreModule.h"

namespace tenantry {

/// The tables of samples. Written and read by SampleStore alone.
const StoreModule &sampleModule();

} // namespace tenantry
