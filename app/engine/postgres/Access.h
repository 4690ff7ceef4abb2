// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "postgres/KeptSession.h"
#include "settings/Profile.h"
#include "settings/Secrets.h"

namespace tenantry {

/// How the engine reaches a profile's database: the profile and a way to ask for a password.
struct Access {
    Profile profile;
    PasswordPrompt prompt; ///< may be empty: never asked
    /// Of the thread that this is used in, for what reads and takes only a moment; not owned. Null: every question
    /// opens a session of its own.
    KeptSession *kept = nullptr;
    /// Options for one session of the profile with \p purpose ("scan", a run id).
    SessionOptions session(const QString &purpose, AccessMode mode = AccessMode::ReadOnly) const;
    /// The kept session, or one opened with \p options.
    Result<ReadingSession> reading(const SessionOptions &options, std::stop_token stop) const;
};

} // namespace tenantry
