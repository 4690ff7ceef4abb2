// SPDX-License-Identifier: GPL-3.0-or-later
#include "migrations/HistoryFormat.h"

#include "postgres/Quoting.h"

#include <algorithm>

namespace tenantry {

namespace {

using quoting::literal;

/// Oids of PostgreSQL's own types (pg_type.dat); they never change.
namespace types {
constexpr quint32 boolean = 16, name = 19, int8 = 20, int2 = 21, int4 = 23, text = 25, bpchar = 1042, varchar = 1043,
                  timestamp = 1114, timestamptz = 1184, numeric = 1700;
} // namespace types

/// The native layout: one row a migration, with checksum; "success" only where we made the table.
class NativeFormat final : public HistoryFormat {
public:
    QByteArray tableName() const override { return "schema_migrations"; }
    bool keepsHighestOnly() const override { return false; }

    std::vector<std::pair<QString, std::vector<quint32>>> readColumns() const override
    {
        const std::vector<quint32> words{types::varchar, types::text, types::bpchar, types::name};
        return {{QStringLiteral("version"), words},
                {QStringLiteral("description"), words},
                {QStringLiteral("applied_at"), {types::timestamp, types::timestamptz}},
                {QStringLiteral("execution_time_ms"), {types::int4, types::int8, types::int2}},
                {QStringLiteral("checksum"), words},
                {QStringLiteral("applied_by"), words},
                {QStringLiteral("success"), {types::boolean}}};
    }

    QByteArray summarySelect(const QByteArray &qualifiedTable, const HistoryTable &table) const override
    {
        QByteArray identity = "pg_catalog.concat(version, ' ', checksum";
        if (table.has("success"))
            identity += ", CASE WHEN success THEN '' ELSE ' failed' END";
        return "SELECT pg_catalog.count(*), pg_catalog.sum(pg_catalog.hashtextextended(" + identity
               + "), 0)), pg_catalog.date_part('epoch', pg_catalog.max(applied_at)::pg_catalog.timestamptz) FROM "
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

    QByteArray createTable(const QByteArray &qualifiedTable) const override
    {
        return "CREATE TABLE IF NOT EXISTS " + qualifiedTable + R"( (
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

    QByteArray record(const Migration &migration, RecordMoment moment, const HistoryPlace &place) const override
    {
        const bool marks = place.table.has("success");
        if (moment == RecordMoment::BeforeStart)
            return marks ? insert(migration, place, "false", "NULL") : QByteArray();
        if (moment == RecordMoment::AfterEnd && marks)
            return "UPDATE " + place.name + " SET success = true" + where(migration.version);
        // clock_timestamp() moves within a transaction, now() does not: their difference is the migration's own time.
        const QByteArray elapsed =
            moment == RecordMoment::WithTransaction
                ? QByteArray("(pg_catalog.date_part('epoch', pg_catalog.clock_timestamp() OPERATOR(pg_catalog.-) "
                             "pg_catalog.now()) OPERATOR(pg_catalog.*) 1000)::pg_catalog.int4")
                : QByteArray("NULL");
        return insert(migration, place, "true", elapsed);
    }

    QByteArray recordOnly(const Migration &migration, const HistoryPlace &place) const override
    {
        return insert(migration, place, "true", "0");
    }

    QByteArray updateChecksum(const Migration &migration, const QString &recordedVersion,
                              const HistoryPlace &place) const override
    {
        return "UPDATE " + place.name + " SET checksum = " + literal(migration.checksum) + where(recordedVersion);
    }

    QByteArray clearFailed(const QString &recordedVersion, const HistoryPlace &place) const override
    {
        if (!place.table.has("success"))
            return {};
        return "DELETE FROM " + place.name + where(recordedVersion) + " AND NOT success;\n";
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
    static QByteArray where(const QString &version)
    {
        return " WHERE version OPERATOR(pg_catalog.=) " + literal(version);
    }

    static QByteArray insert(const Migration &migration, const HistoryPlace &place, const QByteArray &success,
                             const QByteArray &elapsed)
    {
        QByteArray columns = "version, checksum";
        QByteArray values = literal(migration.version) + ", " + literal(migration.checksum);
        const auto add = [&](const char *column, const QByteArray &value) {
            if (place.table.has(column)) {
                columns += QByteArray(", ") + column;
                values += ", " + value;
            }
        };
        add("description", literal(migration.description));
        add("execution_time_ms", elapsed);
        add("applied_by", "CURRENT_USER");
        add("success", success);
        return "INSERT INTO " + place.name + " (" + columns + ") VALUES (" + values + ")";
    }
};

/// golang-migrate's layout: one row with the current version and a dirty flag.
class GolangMigrateFormat final : public HistoryFormat {
public:
    QByteArray tableName() const override { return "schema_migrations"; }
    bool keepsHighestOnly() const override { return true; }

    std::vector<std::pair<QString, std::vector<quint32>>> readColumns() const override
    {
        return {{QStringLiteral("version"), {types::int8, types::int4, types::numeric}},
                {QStringLiteral("dirty"), {types::boolean}}};
    }

    QByteArray summarySelect(const QByteArray &qualifiedTable, const HistoryTable &) const override
    {
        return "SELECT pg_catalog.count(*), pg_catalog.sum(version OPERATOR(pg_catalog.*) 2 OPERATOR(pg_catalog.+) "
               "CASE WHEN dirty THEN 1 ELSE 0 END), "
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

    QByteArray createTable(const QByteArray &qualifiedTable) const override
    {
        return "CREATE TABLE IF NOT EXISTS " + qualifiedTable
               + " (version bigint NOT NULL PRIMARY KEY, dirty boolean NOT NULL)";
    }

    QByteArray record(const Migration &migration, RecordMoment moment, const HistoryPlace &place) const override
    {
        return set(place.name, number(migration.version), moment == RecordMoment::BeforeStart ? "true" : "false");
    }

    QByteArray recordOnly(const Migration &migration, const HistoryPlace &place) const override
    {
        return set(place.name, number(migration.version), "false");
    }

    QByteArray updateChecksum(const Migration &, const QString &, const HistoryPlace &) const override { return {}; }

    QByteArray clearFailed(const QString &, const HistoryPlace &) const override { return {}; } // set() replaces it

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
    static QByteArray set(const QByteArray &table, const QByteArray &version, const QByteArray &dirty)
    {
        return "DELETE FROM " + table + "; INSERT INTO " + table + " (version, dirty) VALUES (" + version + ", " + dirty
               + ")";
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

std::optional<QString> HistoryFormat::oddColumn(const std::vector<HistoryColumn> &columns) const
{
    const auto expected = readColumns();
    for (const HistoryColumn &column : columns) {
        for (const auto &[name, allowed] : expected) {
            if (name == column.name && std::find(allowed.begin(), allowed.end(), column.type) == allowed.end())
                return column.name;
        }
    }
    return std::nullopt;
}

QStringList HistoryFormat::tableNames()
{
    return {QStringLiteral("schema_migrations")};
}

} // namespace tenantry
