// SPDX-License-Identifier: GPL-3.0-or-later
#include "postgres/SessionGuard.h"

#include "postgres/Quoting.h"
#include "postgres/SessionParameters.h"

#include <libpq-fe.h>

#include <array>

namespace tenantry {

// The lists hold what the manual's chapter "Server Configuration" has of it; tst_SessionGuard asks the server at hand
// for every setting that a session can be given and wants each one to be here, or of a kind that cannot matter.

std::span<const GuardedSetting> guardedSettings()
{
    static constexpr std::array<GuardedSetting, 26> settings{{
        // What ends a session, or cuts off what it does. The first is at work before the message is at its end; the
        // limits
        // of statements and locks are set after all of these.
        {"statement_timeout", "0", 0, "what follows in the message is cut off before its own limit is set"},
        {"idle_session_timeout", "0", 14, "a session that waits for pg_restore is ended, and its lock is gone"},
        {"transaction_timeout", "0", 17, "a long migration is cut off, and its session ended"},
        {"idle_in_transaction_session_timeout", "10min", 0, "a session is ended between two messages"},
        {"exit_on_error", "off", 0, "the first error ends the session"},
        {"tcp_user_timeout", "0", 12, "a slow line ends the session; the client's own limit is enough"},
        // What a transaction is.
        {"default_transaction_isolation", "read committed", 0, "what others commit is not seen, or the commit fails"},
        {"default_transaction_deferrable", "off", 0, "a transaction waits before it begins"},
        // How the text of a file is read. Our parser, and who wrote the file, go by the language's own rules.
        {"standard_conforming_strings", "on", 0, "a backslash in a text is an escape"},
        {"backslash_quote", "safe_encoding", 0, "E'\\'' is an error"},
        {"array_nulls", "on", 0, "NULL in an array is the text NULL"},
        {"transform_null_equals", "off", 0, "x = NULL is x IS NULL"},
        {"xmloption", "content", 0, "a fragment of XML is an error"},
        {"xmlbinary", "base64", 0, "bytea in XML is written in another way"},
        {"IntervalStyle", "postgres", 0, "signs of an interval are read in another way"},
        {"check_function_bodies", "on", 0, "a function that cannot run is made all the same"},
        {"plpgsql.check_asserts", "on", 0, "ASSERT checks nothing"},
        {"plpgsql.extra_errors", "none", 0, "what is a warning elsewhere is an error"},
        // What is found. A policy in the way is an error: with it a query sees a part, and runs the policy's function.
        {"row_security", "off", 0, "rows that a policy hides are not there"},
        {"gin_fuzzy_search_limit", "0", 0, "an index gives a part of what it found"},
        // How values and definitions are written: compared with others, and read by us.
        {"bytea_output", "hex", 0, "bytes are written in another way"},
        {"extra_float_digits", "1", 0, "a float is written with digits missing"},
        {"quote_all_identifiers", "off", 0, "definitions are written in another way"},
        {"synchronize_seqscans", "on", 0, "an order that somebody relies on by mistake"},
        {"client_min_messages", "notice", 0, "what the server has to say is not heard"},
        {"escape_string_warning", "on", 0, "a doubtful text is not warned of"},
    }};
    return settings;
}

std::span<const GuardedSetting> imposedSettings()
{
    static constexpr std::array<GuardedSetting, 5> settings{{
        {"session_replication_role", "origin", 0, "triggers, rules and foreign keys do nothing"},
        {"event_triggers", "on", 17, "event triggers do nothing"},
        {"zero_damaged_pages", "off", 0, "damaged pages are read as empty, and rows are missing without a word"},
        {"ignore_checksum_failure", "off", 0, "damaged pages are read as if they were sound"},
        {"plpgsql.variable_conflict", "error", 0, "a name that is a variable's and a column's is taken for either"},
    }};
    return settings;
}

std::span<const SettingLeftAlone> settingsLeftAlone()
{
    static constexpr auto place = "where tables lie is the database's own; migrations rely on it";
    static constexpr auto locale = "a database's country: how its people write dates, money and time";
    static constexpr auto resource = "a limit of the server's resources: what goes beyond it fails with its name";
    static constexpr auto library = "code that the server's owner has every session load; cannot be set later";
    static constexpr std::array<SettingLeftAlone, 39> settings{{
        {"default_tablespace", place},
        {"temp_tablespaces", place},
        {"default_table_access_method", place},
        {"default_toast_compression", place},
        {"TimeZone", locale},
        {"timezone_abbreviations", locale},
        {"DateStyle", "the order of day and month is the database's own; that ISO is written is set"},
        {"default_text_search_config", locale},
        {"lc_messages", "the words of messages; what they mean is told by SQLSTATE"},
        {"lc_monetary", "a dump of money is read under what it was written under"},
        {"lc_numeric", locale},
        {"lc_time", locale},
        {"icu_validation_level", "how a wrong locale is told of"},
        {"client_encoding", "set by the session itself: UTF8, or bytes where the database holds bytes"},
        {"application_name", "set by the session itself"},
        {"search_path", "set by the session itself, after these"},
        {"lock_timeout", "set by the session itself, after these"},
        {"default_transaction_read_only",
         "set by the session itself; on for others, writing is refused with the reason"},
        {"client_connection_check_interval", "set by the session itself where the server can"},
        {"role", "ALTER ROLE … SET role says whose rights a role works with: on purpose, and shown"},
        {"synchronous_commit", "off loses a migration and its record together; a higher one must not be lowered"},
        {"tcp_keepalives_idle", "ends only a session whose client is gone"},
        {"tcp_keepalives_interval", "ends only a session whose client is gone"},
        {"tcp_keepalives_count", "ends only a session whose client is gone"},
        {"temp_file_limit", resource},
        {"max_stack_depth", resource},
        {"password_encryption", "how passwords are kept is the server's own"},
        {"createrole_self_grant", "what a role that makes roles gets is the server's own"},
        {"scram_iterations", "how passwords are kept is the server's own"},
        {"restrict_nonsystem_relation_kind", "pg_dump sets it; elsewhere it is a fence of the server's owner"},
        {"lo_compat_privileges", "who may read large objects is the server's own"},
        {"allow_system_table_mods", "lets a superuser do more; nothing is done otherwise"},
        {"allow_in_place_tablespaces", "lets a superuser do more; nothing is done otherwise"},
        {"dynamic_library_path", library},
        {"local_preload_libraries", library},
        {"session_preload_libraries", library},
        {"extension_control_path", library},
        {"extension_destdir", library},
        {"jit_provider", library},
    }};
    return settings;
}

static bool has(const ServerInfo &server, const GuardedSetting &setting)
{
    return server.major() >= setting.since;
}

/// A value as the word of a command line, as the server splits it.
static QString option(const GuardedSetting &setting)
{
    return QStringLiteral(" -c %1=%2")
        .arg(QLatin1String(setting.name), QString::fromLatin1(setting.value).replace(u' ', QStringLiteral("\\ ")));
}

/// What is known to be set before the server's version is known is the same on all. DateStyle is not among these: a
/// session that is opened with it loses the database's order of day and month.
static bool isOpenedWith(const GuardedSetting &setting)
{
    return setting.since == 0;
}

QString startOptions(const QString &mark)
{
    QString options =
        QStringLiteral("-c search_path=pg_catalog,\\ pg_temp -c %1=%2").arg(QLatin1String(startMark), mark);
    for (const GuardedSetting &setting : guardedSettings()) {
        if (isOpenedWith(setting))
            options += option(setting);
    }
    return options;
}

/// A list, which one literal is not.
static const QByteArray ownPath = QByteArrayLiteral("SET search_path = pg_catalog, pg_temp;\n");

static void appendSet(QByteArray &sql, QByteArrayView name, const QByteArray &value)
{
    sql += "SET ";
    sql += name;
    sql += " = ";
    sql += quoting::literal(QString::fromUtf8(value));
    sql += ";\n";
}

/// Those that only a superuser sets. Most roles may not, and need not: they look first, all in one statement.
static QByteArray imposed(const ServerInfo &server)
{
    QByteArray sets;
    QByteArray looks;
    for (const GuardedSetting &setting : imposedSettings()) {
        if (!has(server, setting))
            continue;
        appendSet(sets, setting.name, setting.value);
        const QByteArray name = setting.name;
        const QByteArray value = setting.value;
        looks += (looks.isEmpty() ? "SELECT " : ",\n       ");
        looks += "CASE WHEN pg_catalog.current_setting('" + name + "', true) OPERATOR(pg_catalog.<>) '" + value
                 + "' THEN pg_catalog.set_config('" + name + "', '" + value + "', false) END";
    }
    return server.superuser ? sets : looks + ";\n";
}

QByteArray guardSettings(const ServerInfo &server, AccessMode access, std::span<const SettingValue> last)
{
    constexpr qsizetype usualBytes = 2048;
    QByteArray sql;
    sql.reserve(usualBytes);
    sql += "RESET SESSION AUTHORIZATION;\nRESET ROLE;\nRESET ALL;\n";
    appendSet(sql, "client_encoding", server.clientEncoding);
    appendSet(sql, "DateStyle", "ISO");
    for (const GuardedSetting &setting : guardedSettings()) {
        if (has(server, setting) && !(server.keepsGuards && isOpenedWith(setting)))
            appendSet(sql, setting.name, setting.value);
    }
    if (!server.keepsGuards)
        sql += ownPath;
    appendSet(sql, "default_transaction_read_only", access == AccessMode::ReadOnly ? "on" : "off");
    if (server.noticesLostClients)
        appendSet(sql, "client_connection_check_interval", "1s");
    for (const SettingValue &setting : last)
        appendSet(sql, setting.name, setting.value);
    if (access == AccessMode::ReadWrite)
        sql += imposed(server);
    return sql;
}

QString guardOptions(const Connection &connection)
{
    const ServerInfo &server = connection.server();
    QString options = sessionParameters(connection).keywords.value(QStringLiteral("options"));
    if (server.transactionPooler)
        return options;
    for (const GuardedSetting &setting : guardedSettings()) {
        if (has(server, setting) && !(server.keepsGuards && isOpenedWith(setting)))
            options += option(setting);
    }
    options += QStringLiteral(" -c idle_in_transaction_session_timeout=0 -c lock_timeout=0"
                              " -c default_transaction_read_only=off");
    // To name one that the role may not set would keep the program from connecting.
    const char *superuser = PQparameterStatus(connection.native(), "is_superuser");
    if (!superuser || qstrcmp(superuser, "on") != 0)
        return options.trimmed();
    for (const GuardedSetting &setting : imposedSettings()) {
        if (has(server, setting))
            options += option(setting);
    }
    return options.trimmed();
}

} // namespace tenantry
