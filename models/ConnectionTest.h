// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Error.h"
#include "postgres/Connection.h"
#include "settings/Profile.h"

#include <QString>

#include <optional>
#include <vector>

namespace tenantry {

/// What trying a profile found out, line by line, in the order in which it was asked.
struct ConnectionFinding {
    enum class Level { Good, Note, Bad };
    Level level = Level::Good;
    QString text;               ///< a sentence, translated, plain text
    std::optional<Error> error; ///< with Bad
    bool operator==(const ConnectionFinding &) const = default;
};

struct ConnectionReport {
    std::vector<ConnectionFinding> findings;
    bool reached = false; ///< the server let us in
    int tenants = -1;     ///< -1: not read
    QStringList schemas;  ///< of those tenants
    /// Schemas that are there and no tenant's, where a pattern tells them apart.
    QStringList otherSchemas;
    /// Where the tenants seem to be, if that is elsewhere than the profile says.
    std::optional<TenantSettings> suggestion;
    int migrations = -1; ///< -1: not read
    bool isGood() const; ///< nothing Bad
};

/**
 * Opens the connection read-only, reads the registry and the migration source, and tells what is there, and what the
 * database looks like. Changes nothing. Blocks: call it off the GUI thread.
 *
 * \p password is used when the server asks for one; nullopt: nobody is asked, the keyring and libpq's files are.
 */
ConnectionReport testConnection(const Profile &profile, const std::optional<QString> &password,
                                std::stop_token stop = {});

} // namespace tenantry
