// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "settings/Profile.h"

#include <QByteArray>

#include <vector>

/// Profiles as TOML text, without touching a disk. Used by ProfileFile.cpp.
namespace tenantry {

/// One key of a profile file with its value as TOML: {"runs", "lock_timeout", "\"2s\""}; section "" is the top.
struct ProfileField {
    QString section;
    QString key;
    QString value;
    bool operator==(const ProfileField &) const = default;
};

/// Every key that Tenantry knows, in the order of the documentation.
std::vector<ProfileField> profileFields(const Profile &profile);

/// Reads TOML. \p file is for messages, name and relative paths only. Errors: ProfileInvalid.
Result<Profile> parseProfile(const QByteArray &toml, const QString &file);

/// \p toml with the keys of \p profile put in: lines, comments, order and unknown keys stay as they are where the
/// file's shape allows; otherwise (inline tables, dotted keys) the file is written anew, which keeps unknown keys but
/// not comments. Errors: ProfileInvalid (no TOML).
Result<QByteArray> updateProfileText(const QByteArray &toml, const Profile &profile, const QString &file);

} // namespace tenantry
