// SPDX-License-Identifier: GPL-3.0-or-later
#include "metrics/SampleTables.h"

namespace tenantry {

// Times are milliseconds since 1970 UTC.

/// As 0.1.0 kept them, a column a figure. span: seconds that a row stands for, 0 for a single scan; the max_ columns
/// are the maxima over that span.
static QStringList wideTables()
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

/// Takes one column of the wide table over as a metric. \p highest: an expression, NULL where it is the value itself.
static QStringList fromWide(const QString &key, const QString &rollUp, const QString &value, const QString &highest)
{
    return {QStringLiteral("INSERT INTO sample_metrics (key, roll_up) VALUES ('%1', '%2')").arg(key, rollUp),
            QStringLiteral(R"(
            INSERT INTO sample_values (connection, span, taken_at, metric, weight, value, highest)
            SELECT c.id, s.span, s.taken_at, m.id, s.scans, %2, nullif(%3, %2)
            FROM samples s JOIN sample_connections c ON c.name = s.connection JOIN sample_metrics m ON m.key = '%1'
            WHERE %2 IS NOT NULL)")
                .arg(key, value, highest)};
}

/// A row a figure, so that a new one needs no new column. span: seconds that a row stands for, 0 for a single scan;
/// weight: how many scans are in it; highest: the maximum over the span, NULL where it is the value itself.
static QStringList narrowTables()
{
    QStringList steps{
        QStringLiteral("CREATE TABLE sample_connections (id INTEGER PRIMARY KEY, name TEXT NOT NULL UNIQUE, "
                       "rolled_at INTEGER NOT NULL DEFAULT 0)"),
        QStringLiteral("CREATE TABLE sample_metrics (id INTEGER PRIMARY KEY, key TEXT NOT NULL UNIQUE, "
                       "roll_up TEXT NOT NULL)"),
        QStringLiteral(R"(
            CREATE TABLE sample_values (
                connection INTEGER NOT NULL,
                span       INTEGER NOT NULL,
                taken_at   INTEGER NOT NULL,
                metric     INTEGER NOT NULL,
                weight     INTEGER NOT NULL,
                value      REAL NOT NULL,
                highest    REAL,
                PRIMARY KEY (connection, span, taken_at, metric)
            ) WITHOUT ROWID)"),
        QStringLiteral("INSERT INTO sample_connections (name, rolled_at) SELECT connection, rolled_at FROM "
                       "sample_rollups"),
        QStringLiteral("INSERT OR IGNORE INTO sample_connections (name) SELECT DISTINCT connection FROM samples")};
    for (const char *column : {"total", "healthy", "pending", "broken", "drifted", "unknown", "pending_migrations",
                               "database_bytes", "tenant_bytes"}) {
        const QString name = QLatin1String(column);
        steps += fromWide(name, QStringLiteral("mean"), name, name);
    }
    steps += fromWide(QStringLiteral("need_attention"), QStringLiteral("mean"), QStringLiteral("(total - healthy)"),
                      QStringLiteral("max_attention"));
    steps += fromWide(QStringLiteral("findings"), QStringLiteral("mean"), QStringLiteral("findings"),
                      QStringLiteral("max_findings"));
    steps += fromWide(QStringLiteral("scan_seconds"), QStringLiteral("mean"), QStringLiteral("scan_seconds"),
                      QStringLiteral("max_scan_seconds"));
    for (const char *column : {"max_pending", "last_backup_at"}) {
        const QString name = QLatin1String(column);
        steps += fromWide(name, QStringLiteral("max"), name, name);
    }
    return steps << QStringLiteral("DROP TABLE samples") << QStringLiteral("DROP TABLE sample_rollups");
}

const StoreModule &sampleModule()
{
    static const StoreModule module{QStringLiteral("samples"), {wideTables(), narrowTables()}, 2};
    return module;
}

} // namespace tenantry
