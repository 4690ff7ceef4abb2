// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "settings/Profile.h"

namespace tenantry {

/// A profile file that could not be used, listed beside those that could.
struct ProfileEntry {
    QString file;
    Result<Profile> profile;
};

/// Reads one TOML profile. Errors: ProfileMissing, ProfileInvalid (names file, line, key and the allowed values; a
/// password in conninfo is refused with the way to store it). Unknown keys are ignored here and kept by saveProfile.
Result<Profile> loadProfile(const QString &file);

/// Writes \p profile to \p file (0600, atomically). Keys of an existing file that Tenantry does not know are kept;
/// keys equal to their default are left out, unless the file had them. Errors: FileNotWritten, ProfileInvalid.
Status saveProfile(const Profile &profile, const QString &file);

/// All *.toml below paths::connectionsFolder(), sorted by name, good and bad.
std::vector<ProfileEntry> listProfiles();

/// The profile called \p name in connectionsFolder(). Errors: as loadProfile; the hint lists the names that exist.
Result<Profile> findProfile(const QString &name);

/// A profile for --dsn: only a conninfo, a registry guessed from nothing (single, schema public, no migrations folder
/// check). Errors: ConninfoInvalid for a password inside.
Profile profileForConninfo(const QString &conninfo);

} // namespace tenantry
