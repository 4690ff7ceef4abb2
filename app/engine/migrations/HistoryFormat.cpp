// SPDX-License-Identifier: GPL-3.0-or-later
#include "migrations/HistoryFormat.h"

#include "postgres/Quoting.h"

#include <algorithm>

namespace tenantry {

namespace {

using quoting::literal;

/// The native layout: one row a migration, with checksum; "success" only where we made the table.
class NativeFormat final : public HistoryFormat {
public:
    QByteArray tableName() const override { return "schema_migrations"; }

    QByteArray summarySelect(const QByteArray &qualifiedTable, const HistoryTable &table) const override
    {
        QByteArray identity = "version || ' ' || COALESCE(checksum, '')";
        if (table.has("success"))
            identity += " || CASE WHEN success THEN '' ELSE ' failed' END";
        return "SELECT pg_catalog.count(*), pg_catalog.sum(pg_catalog.hashtextextended(" + identity
               + ", 0)), pg_catalog.date_part('epoch', pg_catalog.max(applied_at)::pg_catalog.timestamptz) FROM "
               + qualifiedTable;
    }

    QByteArray rowsSelect(const QByteArray &qualifiedTable, const HistoryTable &table) const override
    {
        // Typed NULLs: the branches of a UNION ALL must agree even where every table lacks the column.
        const auto optional = [&table](const char *column, const char *type) {
            return table.has(column) ? QByteArray(column) : QByteArray("NULL::pg_catalog.") + type;
        };
        return "SELECT version, " + optional("description", "text")
               + ", pg_catalog.date_part('epoch', applied_at::pg_catalog.timestamptz), checksum, "
               + (table.has("success") ? "success" : "true") + ", " + optional("execution_time_ms", "int4") + ", "
               + optional("applied_by", "text") + " FROM " + qualifiedTable;
    }

    std::vector<HistoryRow> expand(std::vector<HistoryRow> rows, const MigrationSet &) const override { return rows; }

    QByteArray createTable() const override
    {
        return R"(CREATE TABLE IF NOT EXISTS schema_migrations (
    version varchar(255) PRIMARY KEY,
    description text,
    applied_at timestamp NOT NULL DEFAULT current_timestamp,
    execution_time_ms integer,
    checksum varchar(64) NOT NULL,
    applied_by varchar(255),
    sql_up text,
    sql_down text,
    success boolean NOT NULL DEFAULT true
))";
    }

    QByteArray record(const Migration &migration, RecordMoment moment, const HistoryTable &table) const override
    {
        const bool marks = table.has("success");
        if (moment == RecordMoment::BeforeStart)
            return marks ? insert(migration, table, "false", "NULL") : QByteArray();
        if (moment == RecordMoment::AfterEnd && marks)
            return "UPDATE schema_migrations SET success = true WHERE version = " + literal(migration.version);
        // clock_timestamp() moves within a transaction, now() does not: their difference is the migration's own time.
        const QByteArray elapsed =
            moment == RecordMoment::WithTransaction ? QByteArray(
                "(pg_catalog.date_part('epoch', pg_catalog.clock_timestamp() - pg_catalog.now()) * 1000)::integer")
                                                    : QByteArray("NULL");
        return insert(migration, table, "true", elapsed);
    }

    QByteArray recordOnly(const Migration &migration, const HistoryTable &table) const override
    {
        return insert(migration, table, "true", "0");
    }

    QByteArray updateChecksum(const Migration &migration, const QString &recordedVersion) const override
    {
        return "UPDATE schema_migrations SET checksum = " + literal(migration.checksum)
               + " WHERE version = " + literal(recordedVersion);
    }

    QByteArray clearFailed(const QString &recordedVersion, const HistoryTable &table) const override
    {
        if (!table.has("success"))
            return {};
        return "DELETE FROM schema_migrations WHERE version = " + literal(recordedVersion) + " AND NOT success;\n";
    }

    HistoryTable fresh() const override
    {
        HistoryTable table;
        table.kind = HistoryKind::Native;
        table.name = QStringLiteral("schema_migrations");
        for (const char *column : {"version", "description", "applied_at", "execution_time_ms", "checksum",
                                   "applied_by", "sql_up", "sql_down", "success"})
            table.columns << QLatin1String(column);
        return table;
    }

private:
    static QByteArray insert(const Migration &migration, const HistoryTable &table, const QByteArray &success,
                             const QByteArray &elapsed)
    {
        QByteArray columns = "version, checksum";
        QByteArray values = literal(migration.version) + ", " + literal(migration.checksum);
        const auto add = [&](const char *column, const QByteArray &value) {
            if (table.has(column)) {
                columns += QByteArray(", ") + column;
                values += ", " + value;
            }
        };
        add("description", literal(migration.description));
        add("execution_time_ms", elapsed);
        add("applied_by", "CURRENT_USER");
        add("success", success);
        return "INSERT INTO schema_migrations (" + columns + ") VALUES (" + values + ")";
    }
};

/// golang-migrate's layout: one row with the current version and a dirty flag.
class GolangMigrateFormat final : public HistoryFormat {
public:
    QByteArray tableName() const override { return "schema_migrations"; }

    QByteArray summarySelect(const QByteArray &qualifiedTable, const HistoryTable &) const override
    {
        return "SELECT pg_catalog.count(*), pg_catalog.sum(version * 2 + CASE WHEN dirty THEN 1 ELSE 0 END), "
               "NULL::pg_catalog.float8 FROM "
               + qualifiedTable;
    }

    QByteArray rowsSelect(const QByteArray &qualifiedTable, const HistoryTable &) const override
    {
        return "SELECT version::pg_catalog.text, NULL::pg_catalog.text, NULL::pg_catalog.float8, "
               "NULL::pg_catalog.text, NOT dirty, "
               "NULL::pg_catalog.int4, NULL::pg_catalog.text FROM "
               + qualifiedTable;
    }

    std::vector<HistoryRow> expand(std::vector<HistoryRow> rows, const MigrationSet &source) const override
    {
        if (rows.empty())
            return rows;
        const HistoryRow current =
            *std::max_element(rows.begin(), rows.end(), [](const HistoryRow &a, const HistoryRow &b) {
                return std::is_lt(compareVersions(a.version, b.version));
            });
        std::vector<HistoryRow> expanded;
        for (const Migration &migration : source.migrations) {
            const auto order = compareVersions(migration.version, current.version);
            if (std::is_gt(order))
                break;
            HistoryRow row;
            row.version = migration.version;
            row.success = std::is_lt(order) || current.success;
            expanded.push_back(row);
        }
        // A version below every file is golang-migrate's way to say "nothing applied" (-1), not a missing file.
        if (source.indexOf(current.version) < 0 && !current.version.startsWith(u'-'))
            expanded.push_back(current);
        return expanded;
    }

    QByteArray createTable() const override
    {
        return "CREATE TABLE IF NOT EXISTS schema_migrations (version bigint NOT NULL PRIMARY KEY, dirty boolean NOT "
               "NULL)";
    }

    QByteArray record(const Migration &migration, RecordMoment moment, const HistoryTable &) const override
    {
        return set(number(migration.version), moment == RecordMoment::BeforeStart ? "true" : "false");
    }

    QByteArray recordOnly(const Migration &migration, const HistoryTable &) const override
    {
        return set(number(migration.version), "false");
    }

    QByteArray updateChecksum(const Migration &, const QString &) const override { return {}; }

    QByteArray clearFailed(const QString &, const HistoryTable &) const override { return {}; } // set() replaces it

    HistoryTable fresh() const override
    {
        HistoryTable table;
        table.kind = HistoryKind::GolangMigrate;
        table.name = QStringLiteral("schema_migrations");
        table.columns = QStringList{QStringLiteral("version"), QStringLiteral("dirty")};
        return table;
    }

private:
    static QByteArray number(const QString &version) { return version.toUtf8(); }
    /// One row at any time, as the tool itself keeps it.
    static QByteArray set(const QByteArray &version, const QByteArray &dirty)
    {
        return "DELETE FROM schema_migrations; INSERT INTO schema_migrations (version, dirty) VALUES (" + version + ", "
               + dirty + ")";
    }
};

} // namespace

const HistoryFormat &HistoryFormat::of(HistoryKind kind)
{
    static const NativeFormat native;
    static const GolangMigrateFormat golangMigrate;
    if (kind == HistoryKind::Native)
        return native;
    return golangMigrate;
}

std::optional<HistoryKind> HistoryFormat::recognise(const QStringList &columns)
{
    const auto has = [&columns](const char *column) { return columns.contains(QLatin1String(column)); };
    if (has("version") && has("checksum") && has("applied_at"))
        return HistoryKind::Native;
    if (has("version") && has("dirty") && columns.size() == 2)
        return HistoryKind::GolangMigrate;
    return std::nullopt;
}

QStringList HistoryFormat::tableNames()
{
    return {QStringLiteral("schema_migrations")};
}

} // namespace tenantry
