// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <functional>

namespace tenantry::bench {

/// Runs the event loop until \p condition holds. Throws std::runtime_error after two minutes, naming \p what.
void waitUntil(const QString &what, const std::function<bool()> &condition);
/// Runs the event loop for that long, so that what was begun is painted.
void settle(int milliseconds = 400);

} // namespace tenantry::bench
