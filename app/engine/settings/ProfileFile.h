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
/// password in conninfo is refused with the way to store it; so is a key or section that looks like a misspelt one).
/// Other unknown keys give Profile::warnings and are kept by saveProfile. A word that another part of the engine knows
/// (migrations.format) is taken as it stands.
Result<Profile> loadProfile(const QString &file);

/// Writes \p profile to \p file (0600, atomically). Keys of an existing file that Tenantry does not know are kept;
/// keys equal to their default are left out, unless the file had them. Comments and order stay, except in a file with
/// inline tables or dotted keys that needs a new key, which is written anew. Errors: FileNotWritten, ProfileInvalid.
Status saveProfile(const Profile &profile, const QString &file);

/// Removes the file of a connection. What was recorded about it stays. Errors: FileNotWritten.
Status deleteProfile(const QString &file);

/// All *.toml below paths::connectionsFolder(), sorted by name, good and bad.
std::vector<ProfileEntry> listProfiles();

/// The profile called \p name in connectionsFolder(). Errors: as loadProfile; the hint lists the names that exist.
Result<Profile> findProfile(const QString &name);

/// A profile for --dsn: only a conninfo, a registry guessed from nothing (single, schema public, no migrations folder
/// check). Check the conninfo with conninfoHoldsPassword() first.
Profile profileForConninfo(const QString &conninfo);

/// True if \p conninfo (key=value or URI) carries a password, of the server or of a client key. Judged by its text.
bool conninfoHoldsPassword(const QString &conninfo);

/// The hint that goes with refusing such a conninfo: where passwords belong.
QString passwordRemedy();

} // namespace tenantry
