// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

#include <vector>

namespace tenantry::test {

/// A value that somebody gave a setting for a role or a database.
struct HostileSetting {
    const char *name;
    const char *value;
    int since; ///< the server's major version that has it
};

/// One for each setting that guardedSettings() names, as far from ours as it goes.
inline const std::vector<HostileSetting> &hostileSettings()
{
    static const std::vector<HostileSetting> all{{"statement_timeout", "20", 0},
                                                 {"idle_session_timeout", "900", 14},
                                                 {"transaction_timeout", "900", 17},
                                                 {"idle_in_transaction_session_timeout", "1", 0},
                                                 {"exit_on_error", "on", 0},
                                                 {"tcp_user_timeout", "1", 12},
                                                 {"default_transaction_isolation", "serializable", 0},
                                                 {"default_transaction_deferrable", "on", 0},
                                                 {"standard_conforming_strings", "off", 0},
                                                 {"backslash_quote", "off", 0},
                                                 {"array_nulls", "off", 0},
                                                 {"transform_null_equals", "on", 0},
                                                 {"xmloption", "document", 0},
                                                 {"xmlbinary", "hex", 0},
                                                 {"IntervalStyle", "sql_standard", 0},
                                                 {"check_function_bodies", "off", 0},
                                                 {"plpgsql.check_asserts", "off", 0},
                                                 {"plpgsql.extra_errors", "all", 0},
                                                 {"row_security", "on", 0},
                                                 {"gin_fuzzy_search_limit", "1", 0},
                                                 {"bytea_output", "escape", 0},
                                                 {"extra_float_digits", "-15", 0},
                                                 {"quote_all_identifiers", "on", 0},
                                                 {"synchronize_seqscans", "off", 0},
                                                 {"client_min_messages", "error", 0},
                                                 {"escape_string_warning", "off", 0}};
    return all;
}

/// The same for imposedSettings(): only a superuser can give them to a role.
inline const std::vector<HostileSetting> &hostileImposedSettings()
{
    static const std::vector<HostileSetting> all{{"session_replication_role", "replica", 0},
                                                 {"event_triggers", "off", 17},
                                                 {"zero_damaged_pages", "on", 0},
                                                 {"ignore_checksum_failure", "on", 0},
                                                 {"plpgsql.variable_conflict", "use_column", 0}};
    return all;
}

/// ALTER \p whose SET … for each of \p settings that a server of \p major has.
inline QByteArray imposing(const QByteArray &whose, const std::vector<HostileSetting> &settings, int major)
{
    QByteArray sql;
    for (const HostileSetting &one : settings) {
        if (major >= one.since)
            sql += "ALTER " + whose + " SET " + one.name + " = '" + one.value + "';\n";
    }
    return sql;
}

} // namespace tenantry::test
