// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "metrics/SampleStore.h"
#include "tasks/Journal.h"

namespace tenantry {

/// Where an operation that changes something writes down what it does and finds. Both outlive the call.
struct Records {
    Journal &journal;
    SampleStore *samples = nullptr; ///< null: the trends get nothing
};

} // namespace tenantry
