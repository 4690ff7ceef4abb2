// SPDX-License-Identifier: GPL-3.0-or-later
#include "tasks/StoreSchema.h"

namespace tenantry {

// Times are milliseconds since 1970 UTC.

static QStringList journalTables()
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

/// Samples of the fleet's state. span: seconds that a row stands for, 0 for a single scan; the max_ columns are the
/// maxima over that span.
static QStringList sampleTables()
{
    return {QStringLiteral(R"(
            CREATE TABLE samples (
                connection         TEXT NOT NULL,
                span               INTEGER NOT NULL,
                taken_at           INTEGER NOT NULL,
                scans              INTEGER NOT NULL DEFAULT 1,
                total              REAL NOT NULL,
                healthy            REAL NOT NULL,
                pending            REAL NOT NULL,
                broken             REAL NOT NULL,
                drifted            REAL NOT NULL,
                unknown            REAL NOT NULL,
                pending_migrations REAL NOT NULL,
                max_pending        REAL NOT NULL,
                findings           REAL NOT NULL,
                scan_seconds       REAL NOT NULL,
                database_bytes     REAL NOT NULL,
                tenant_bytes       REAL NOT NULL,
                last_backup_at     INTEGER,
                max_attention      REAL NOT NULL,
                max_findings       REAL NOT NULL,
                max_scan_seconds   REAL NOT NULL,
                PRIMARY KEY (connection, span, taken_at)
            ) WITHOUT ROWID)"),
            QStringLiteral(R"(
            CREATE TABLE sample_rollups (
                connection TEXT PRIMARY KEY,
                rolled_at  INTEGER NOT NULL
            ) WITHOUT ROWID)")};
}

const std::vector<QStringList> &storeSchemaSteps()
{
    static const std::vector<QStringList> steps{journalTables(), sampleTables()};
    return steps;
}

} // namespace tenantry
