// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "postgres/Connection.h"

namespace tenantry {

/**
 * The settings that every session of ours has, as SQL that puts them back whatever was set since: the session's own
 * user and role, everything as it was when the session was opened, then what server, database or role must not decide.
 * A session is guarded by it when it is opened, and so is every step of a run, because a migration may SET anything.
 * Path and timeouts differ and are set after it.
 */
QByteArray guardSettings(const ServerInfo &server, AccessMode access);

} // namespace tenantry
