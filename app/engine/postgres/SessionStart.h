// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "postgres/Connection.h"

namespace tenantry {

/// What is said first over a session that was just opened: asks the server about itself and guards the session, all in
/// one message. A transaction pooler is told before anything is set: what is set through one stays with whoever gets
/// that server session next. Errors: those of refuseWriting(), where writing is wanted, and of Connection::script().
Result<ServerInfo> startSession(Connection &connection, const SessionOptions &options, std::stop_token stop);

/// Fails where nothing may be changed, with the reason: \p allowed is ReadOnly (the profile says so), or \p server is a
/// standby, opens sessions read only, or is behind a transaction pooler. Errors: ReadOnlyServer, PoolerRefused.
Status refuseWriting(const ServerInfo &server, AccessMode allowed);

/// SQL that puts back guardSettings(), pins search_path, names and bounds the session. Empty behind a transaction
/// pooler.
QByteArray sessionGuards(const ServerInfo &server, const SessionOptions &options);

} // namespace tenantry
