// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "postgres/Connection.h"

struct pg_conn;

namespace tenantry {

/// A connection of libpq's; closed by the destructor.
struct OpenedSession {
    pg_conn *native = nullptr;

    OpenedSession() = default;
    explicit OpenedSession(pg_conn *connection);
    OpenedSession(OpenedSession &&other) noexcept;
    OpenedSession &operator=(OpenedSession &&other) noexcept;
    OpenedSession(const OpenedSession &) = delete;
    OpenedSession &operator=(const OpenedSession &) = delete;
    ~OpenedSession();
};

/// What libpq would leave weak: TLS to other hosts is verified in full, dead sockets are noticed, opening is bounded.
/// Where the session leads and what is set already is asked of libpq, for service file and environment count too.
/// Nothing is connected, but a name that could be this machine is looked up.
Conninfo withDefaults(Conninfo conninfo);

/// Opens the session: parses the string, applies TLS and keepalive defaults, finds the password (keyring, libpq's
/// passfile, prompt). Each server of the string has connect_timeout to answer, and may not send more than a login
/// needs; what it says meanwhile is not shown. A stop request ends it at once, a question to the prompt too. Errors as
/// Connection::open.
Result<OpenedSession> openSession(const SessionOptions &options, std::stop_token stop = {});

/// What a session is called on the server.
QString applicationName(const SessionOptions &options);

/// How long a server has to take the login of \p connection: connect_timeout of its string, a day where that is for
/// ever.
std::chrono::seconds connectTimeout(const pg_conn *connection);

/// Bytes that wait to be read from \p socket: what a server sends is counted while nothing was asked of it yet.
qsizetype bytesWaiting(int socket);

} // namespace tenantry
