// SPDX-License-Identifier: GPL-3.0-or-later
#include "metrics/SampleTables.h"

namespace tenantry {

// Times are milliseconds since 1970 UTC.

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

const StoreModule &sampleModule()
{
    static const StoreModule module{QStringLiteral("samples"), {sampleTables()}, 2};
    return module;
}

} // namespace tenantry
