// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <chrono>
#include <stop_token>

namespace tenantry {

/// Sleeps, but wakes at once on a stop request.
void pauseFor(std::chrono::milliseconds duration, const std::stop_token &stop);

} // namespace tenantry
