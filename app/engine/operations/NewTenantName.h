// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "migrations/FleetSnapshot.h"
#include "settings/Profile.h"

#include <stop_token>

namespace tenantry {

/// Whether \p schema can become a tenant's: a name that PostgreSQL takes, that the registry would list, that is
/// nobody's and does not differ from somebody's in case only. Errors: IdentifierInvalid, UsageWrong; those of the
/// connection.
Status checkNewName(Connection &connection, const Profile &profile, const FleetSnapshot &fleet, const QString &schema,
                    std::stop_token stop);

/// What a person should know of the name: that it has to be quoted. Empty: nothing.
QStringList nameNotices(const QString &schema);

} // namespace tenantry
