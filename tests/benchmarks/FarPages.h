// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "settings/Profile.h"

#include <functional>
#include <vector>

namespace tenantry::bench {

/// What opening a part of the window cost.
struct PageTrips {
    QString what;
    int roundTrips = 0;
    double seconds = 0; ///< until nothing more was asked
};

/**
 * Opens the window on \p profile, waits for its check, then each page, the tabs of a tenant and the dialogs that ask
 * the server, one after another, and counts by \p roundTrips what each asks of it. The connection must have a backup.
 * Needs a QApplication. Throws std::runtime_error.
 */
std::vector<PageTrips> farPages(const Profile &profile, const QString &workFolder,
                                const std::function<int()> &roundTrips);

} // namespace tenantry::bench
