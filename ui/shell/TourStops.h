// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/shell/Tour.h"

#include <vector>

/// What the tour visits, in order. Each stop leaves the window without an open dialog.
namespace tenantry::tour {

struct Stop {
    QString name;
    std::function<void(Tour &)> visit;
    bool isEssential = false; ///< nothing after it makes sense without it
};

std::vector<Stop> allStops(const std::optional<Profile> &profile);

} // namespace tenantry::tour
