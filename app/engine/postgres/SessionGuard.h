// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "postgres/Connection.h"

#include <span>

namespace tenantry {

/// A setting that no role, database or server decides for our sessions and our children.
struct GuardedSetting {
    const char *name;
    const char *value;     ///< ours, as SET takes it without quotes
    int since;             ///< the server's major version that has it
    const char *otherwise; ///< what it does to us where somebody has set it: why it is here
};
/// Anybody may set these.
std::span<const GuardedSetting> guardedSettings();
/// Only a superuser may, or who was granted it: set in sessions that write, and only where they are imposed otherwise,
/// so that whoever may not is told by the server which setting it is.
std::span<const GuardedSetting> imposedSettings();

/// A setting that could matter and that is left to whoever runs the database, on purpose.
struct SettingLeftAlone {
    const char *name;
    const char *reason;
};
std::span<const SettingLeftAlone> settingsLeftAlone();

/// A setting and its value, as set_config() takes it.
struct SettingValue {
    QByteArray name;
    QByteArray value;
};

/// What a session is opened with, in libpq's keyword options: the guards that every server knows. Nothing that is said
/// later changes what RESET ALL goes back to, whatever server, database or role have. A pooler may refuse or drop them:
/// \p mark, which nobody else knows, is the value of startMark in a session that has got them.
QString startOptions(const QString &mark);
inline constexpr auto startMark = "tenantry.opened";

/**
 * The settings that every session of ours has, as SQL that puts them back whatever was set since: the session's own
 * user and role, everything as it was when the session was opened, then what server, database or role must not decide.
 * A session is guarded by it when it is opened, and so is every step of a run, because a migration may SET anything.
 * The path is pg_catalog, pg_temp. What differs (name, timeouts) is \p last. Each value is a SET of its own: the server
 * takes a few microseconds for one, but a tenth of a millisecond and more for a SELECT between two statements of a
 * migration, which leave little of what it needs in its caches. Where the session keeps its guards, RESET ALL brings
 * most. Ends in a semicolon and a newline.
 */
QByteArray guardSettings(const ServerInfo &server, AccessMode access, std::span<const SettingValue> last);

/// The same for a program of PostgreSQL's own that is started beside \p connection, as PGOPTIONS: what the connection
/// was opened with, then ours; behind a pooler, which may refuse such a parameter, only the former.
QString guardOptions(const Connection &connection);

} // namespace tenantry
