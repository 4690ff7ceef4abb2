// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "postgres/Connection.h"
#include "settings/Profile.h"
#include "settings/Secrets.h"

namespace tenantry {

/// How the engine reaches a profile's database: the profile and a way to ask for a password.
struct Access {
    Profile profile;
    PasswordPrompt prompt; ///< may be empty: never asked
    /// Options for one session of the profile with \p purpose ("scan", a run id).
    SessionOptions session(const QString &purpose, AccessMode mode = AccessMode::ReadOnly) const;
};

} // namespace tenantry
