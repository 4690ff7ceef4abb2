// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "postgres/Conninfo.h"

struct pg_conn;

namespace tenantry {

/// Whether \p host, one entry of libpq's host or hostaddr, cannot be another machine: a socket's folder, an address of
/// 127.0.0.0/8 or ::1 (mapped ones too), however it is written, or "localhost" where the system resolves it to nothing
/// but these. A name is no address, whatever it begins with.
bool isThisMachine(const QString &host);

/// Takes out of \p conninfo the servers up to the one that \p connection was trying, by address where a name has
/// several, so that the next attempt begins with the one after it. False: there is none after it. Asks the system's
/// resolver.
bool leaveOutHostsUpTo(const pg_conn *connection, Conninfo &conninfo);

} // namespace tenantry
