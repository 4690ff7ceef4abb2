// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "postgres/Connection.h"

namespace tenantry {

/// What the server says about itself, in one statement.
Result<ServerInfo> readServerInfo(Connection &connection, std::stop_token stop);

/// Fails where nothing may be changed, with the reason: \p allowed is ReadOnly (the profile says so), or \p server is a
/// standby, opens sessions read only, or is behind a transaction pooler. Errors: ReadOnlyServer, PoolerRefused.
Status refuseWriting(const ServerInfo &server, AccessMode allowed);

/// Refuses what may not be written to, then puts back guardSettings(), pins search_path, names and bounds the session.
Status guardSession(Connection &connection, const SessionOptions &options, std::stop_token stop);

} // namespace tenantry
