// SPDX-License-Identifier: GPL-3.0-or-later
#include "tasks/JournalTables.h"

namespace tenantry {

// Times are milliseconds since 1970 UTC.

static QStringList runTables()
{
    return {QStringLiteral(R"(
            CREATE TABLE runs (
                id              TEXT PRIMARY KEY,
                connection      TEXT NOT NULL,
                kind            TEXT NOT NULL,
                state           TEXT NOT NULL,
                title           TEXT NOT NULL,
                started         INTEGER NOT NULL,
                ended           INTEGER,
                process_id      INTEGER NOT NULL,
                process_mark    TEXT NOT NULL,
                host            TEXT NOT NULL,
                user_name       TEXT NOT NULL,
                profile_file    TEXT NOT NULL,
                plan            BLOB,
                backup_id       TEXT NOT NULL DEFAULT '',
                resumed_by      TEXT NOT NULL DEFAULT '',
                tenants_total   INTEGER NOT NULL DEFAULT 0,
                tenants_done    INTEGER NOT NULL DEFAULT 0,
                tenants_failed  INTEGER NOT NULL DEFAULT 0,
                tenants_skipped INTEGER NOT NULL DEFAULT 0
            ))"),
            QStringLiteral("CREATE INDEX runs_by_connection ON runs (connection, started)"),
            QStringLiteral("CREATE INDEX runs_by_state ON runs (state)"), QStringLiteral(R"(
            CREATE TABLE run_tenants (
                run_id          TEXT NOT NULL REFERENCES runs (id) ON DELETE CASCADE,
                schema_name     TEXT NOT NULL,
                position        INTEGER NOT NULL,
                state           TEXT NOT NULL,
                steps_total     INTEGER NOT NULL,
                steps_done      INTEGER NOT NULL,
                current_version TEXT NOT NULL,
                error_code      INTEGER,
                error_message   TEXT NOT NULL DEFAULT '',
                error_hint      TEXT NOT NULL DEFAULT '',
                error_sql_state TEXT NOT NULL DEFAULT '',
                error_detail    TEXT NOT NULL DEFAULT '',
                started         INTEGER,
                ended           INTEGER,
                log             TEXT NOT NULL DEFAULT '',
                PRIMARY KEY (run_id, schema_name)
            ) WITHOUT ROWID)"),
            QStringLiteral("CREATE INDEX run_tenants_by_schema ON run_tenants (schema_name, run_id)")};
}

/// What happened as facts: messages are keys with arguments, and each step has a row of its own.
static QStringList factTables()
{
    return {QStringLiteral("ALTER TABLE runs ADD COLUMN what TEXT NOT NULL DEFAULT ''"),
            QStringLiteral("ALTER TABLE runs ADD COLUMN stop_reason TEXT NOT NULL DEFAULT ''"),
            QStringLiteral("ALTER TABLE run_tenants ADD COLUMN messages TEXT NOT NULL DEFAULT ''"), QStringLiteral(R"(
            CREATE TABLE run_steps (
                run_id          TEXT NOT NULL REFERENCES runs (id) ON DELETE CASCADE,
                schema_name     TEXT NOT NULL,
                number          INTEGER NOT NULL,
                kind            TEXT NOT NULL,
                app             TEXT NOT NULL,
                migration       TEXT NOT NULL,
                state           TEXT NOT NULL,
                started         INTEGER,
                ended           INTEGER,
                transaction_id  TEXT NOT NULL,
                sql_hash        TEXT NOT NULL,
                before          TEXT NOT NULL,
                error_code      INTEGER,
                error_message   TEXT NOT NULL,
                error_hint      TEXT NOT NULL,
                error_sql_state TEXT NOT NULL,
                error_detail    TEXT NOT NULL,
                PRIMARY KEY (run_id, schema_name, number)
            ) WITHOUT ROWID)")};
}

const StoreModule &journalModule()
{
    static const StoreModule module{QStringLiteral("journal"), {runTables(), factTables()}, 1};
    return module;
}

} // namespace tenantry
