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

/// What a session is called on the server.
QString applicationName(const SessionOptions &options);

} // namespace tenantry
