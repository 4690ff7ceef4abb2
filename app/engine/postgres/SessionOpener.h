// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "postgres/Connection.h"

struct pg_conn;

namespace tenantry {

/// A Qt SQL connection of its own name and its native handle; closed and removed by the destructor, which must run in
/// the thread that opened it (Qt SQL's rule).
struct OpenedSession {
    QString qtName;
    pg_conn *native = nullptr;

    OpenedSession() = default;
    OpenedSession(OpenedSession &&other) noexcept;
    OpenedSession &operator=(OpenedSession &&other) noexcept;
    OpenedSession(const OpenedSession &) = delete;
    OpenedSession &operator=(const OpenedSession &) = delete;
    ~OpenedSession();
};

/// What libpq would leave weak: TLS to other hosts is verified in full, dead sockets are noticed, opening is bounded.
/// Where the session leads and what is set already is asked of libpq, for service file and environment count too.
/// Nothing is connected.
Conninfo withDefaults(Conninfo conninfo);

/// Opens the session by QPSQL: parses the string, applies TLS and keepalive defaults, finds the password (keyring,
/// libpq's passfile, prompt). A stop request ends it between attempts, and ends a question to the prompt at once.
/// Errors as Connection::open.
Result<OpenedSession> openSession(const SessionOptions &options, std::stop_token stop = {});

/// What the server says about itself, in one statement.
Result<ServerInfo> readServerInfo(Connection &connection, std::stop_token stop);

/// Fails where nothing may be changed, with the reason: \p allowed is ReadOnly (the profile says so), or \p server is a
/// standby, opens sessions read only, or is behind a transaction pooler. Errors: ReadOnlyServer, PoolerRefused.
Status refuseWriting(const ServerInfo &server, AccessMode allowed);

/// Refuses what may not be written to, then puts back guardSettings(), pins search_path, names and bounds the session.
Status guardSession(Connection &connection, const SessionOptions &options, std::stop_token stop);

} // namespace tenantry
