// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "postgres/Connection.h"
#include "settings/Profile.h"

#include <optional>

namespace tenantry {

/// Why nothing may be changed through \p profile on \p server, as the last look at it said: what opening a session for
/// writing would be refused with, told before anybody is asked or anything is backed up. nullopt: it may.
std::optional<Error> whyNotWritable(const Profile &profile, const ServerInfo &server);

} // namespace tenantry
