// SPDX-License-Identifier: GPL-3.0-or-later
#include "operations/Writable.h"

#include "postgres/SessionStart.h"

namespace tenantry {

std::optional<Error> whyNotWritable(const Profile &profile, const ServerInfo &server)
{
    const AccessMode allowed = profile.database.readOnly ? AccessMode::ReadOnly : AccessMode::ReadWrite;
    const Status writable = refuseWriting(server, allowed);
    return writable ? std::nullopt : std::optional(writable.error());
}

} // namespace tenantry
