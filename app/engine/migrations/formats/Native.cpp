// SPDX-License-Identifier: GPL-3.0-or-later
#include "migrations/formats/Native.h"

#include "migrations/formats/TextSpellings.h"
#include "postgres/Quoting.h"

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QRegularExpression>

#include <algorithm>

namespace tenantry {

using quoting::literal;

static QString sha256(const QByteArray &bytes)
{
    return QString::fromLatin1(QCryptographicHash::hash(bytes, QCryptographicHash::Sha256).toHex());
}

QString Native::key() const
{
    return QStringLiteral("native");
}

QString Native::title() const
{
    return QStringLiteral("native");
}

FormatLimits Native::limits() const
{
    return {.keepsHighestOnly = false, .marksFailures = true, .hasChecksums = true};
}

std::optional<MigrationFileName> Native::match(const QString &fileName) const
{
    static const QRegularExpression pattern(QStringLiteral("^(\\d+)_(.+)\\.sql$"));
    const auto match = pattern.match(fileName);
    if (!match.hasMatch() || isCompanion(fileName) || fileName.endsWith(QStringLiteral(".up.sql"))
        || fileName.endsWith(QStringLiteral(".down.sql")))
        return std::nullopt;
    return MigrationFileName{match.captured(1), match.captured(2),
                             fileName.chopped(4) + QStringLiteral(".rollback.sql")};
}

bool Native::isCompanion(const QString &fileName) const
{
    return fileName.endsWith(QStringLiteral(".rollback.sql"));
}

QString Native::fileNameExample() const
{
    return QStringLiteral("NNN_name.sql");
}

QString Native::namingRule() const
{
    return QCoreApplication::translate(
        "Engine", "Migrations are named NNN_description.sql, rollbacks NNN_description.rollback.sql.");
}

void Native::interpret(Migration &migration) const
{
    MigrationFormat::interpret(migration);
    migration.checksum = sha256(migration.sql);
}

bool Native::isSameChecksum(const Migration &migration, const QString &recorded) const
{
    if (recorded == migration.checksum)
        return true;
    const QByteArrayList spellings = otherSpellings(migration.sql);
    return std::any_of(spellings.begin(), spellings.end(),
                       [&recorded](const QByteArray &text) { return recorded == sha256(text); });
}

QString Native::tableName() const
{
    return QStringLiteral("schema_migrations");
}

bool Native::recognises(const QStringList &columns) const
{
    return columns.contains(QStringLiteral("version")) && columns.contains(QStringLiteral("checksum"))
           && columns.contains(QStringLiteral("applied_at"));
}

std::vector<ReadColumn> Native::readColumns() const
{
    const std::vector<quint32> words{pgtype::varchar, pgtype::text, pgtype::bpchar, pgtype::name};
    return {{QStringLiteral("version"), words},
            {QStringLiteral("description"), words},
            {QStringLiteral("applied_at"), {pgtype::timestamp, pgtype::timestamptz}},
            {QStringLiteral("execution_time_ms"), {pgtype::int4, pgtype::int8, pgtype::int2}},
            {QStringLiteral("checksum"), words},
            {QStringLiteral("applied_by"), words},
            {QStringLiteral("success"), {pgtype::boolean}}};
}

QByteArray Native::summarySelect(const QByteArray &qualifiedTable, const HistoryTable &table) const
{
    // Whatever a diagnosis uses of a row, kept apart by a character that none of it holds.
    QByteArray identity = R"(pg_catalog.concat(version, E'\x1f', checksum)";
    if (table.has("description"))
        identity += R"(, E'\x1f', description)";
    if (table.has("success"))
        identity += R"(, CASE WHEN success IS NOT FALSE THEN '' ELSE E'\x1f\x1f' END)";
    return "SELECT pg_catalog.count(*), pg_catalog.sum(pg_catalog.hashtextextended(" + identity
           + "), 0)), pg_catalog.date_part('epoch', pg_catalog.max(applied_at)::pg_catalog.timestamptz) FROM "
           + qualifiedTable;
}

QByteArray Native::rowsSelect(const QByteArray &qualifiedTable, const HistoryTable &table) const
{
    // Typed NULLs: the branches of a UNION ALL must agree even where every table lacks the column.
    const auto optional = [&table](const char *column, const char *type) {
        return table.has(column) ? QByteArray(column) : QByteArray("NULL::pg_catalog.") + type;
    };
    return "SELECT NULL::pg_catalog.text, version, " + optional("description", "text")
           + ", pg_catalog.date_part('epoch', applied_at::pg_catalog.timestamptz), checksum, "
           + (table.has("success") ? "success" : "true") + ", " + optional("execution_time_ms", "int4") + ", "
           + optional("applied_by", "text") + " FROM " + qualifiedTable;
}

QByteArray Native::createTable(const QByteArray &qualifiedTable) const
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

HistoryTable Native::fresh() const
{
    HistoryTable table;
    table.format = this;
    table.name = tableName();
    for (const char *column : {"version", "description", "applied_at", "execution_time_ms", "checksum", "applied_by",
                               "sql_up", "sql_down", "success"})
        table.columns << QLatin1String(column);
    return table;
}

static QByteArray where(const QString &version)
{
    return " WHERE version OPERATOR(pg_catalog.=) " + literal(version);
}

static QByteArray insert(const Migration &migration, const HistoryPlace &place, const QByteArray &success,
                         const QByteArray &elapsed)
{
    QByteArray columns = "version, checksum";
    QByteArray values = literal(migration.id.key) + ", " + literal(migration.checksum);
    const auto add = [&](const char *column, const QByteArray &value) {
        if (place.table.has(column)) {
            columns += QByteArray(", ") + column;
            values += ", " + value;
        }
    };
    add("description", literal(migration.description));
    add("execution_time_ms", elapsed);
    add("applied_by", "SESSION_USER");
    add("success", success);
    return "INSERT INTO " + place.name + " (" + columns + ") VALUES (" + values + ")";
}

QByteArray Native::record(const Migration &migration, RecordMoment moment, const HistoryPlace &place) const
{
    const bool marks = place.table.has("success");
    if (moment == RecordMoment::BeforeStart)
        return marks ? insert(migration, place, "false", "NULL") : QByteArray();
    if (moment == RecordMoment::AfterEnd && marks)
        return "UPDATE " + place.name + " SET success = true" + where(migration.id.key);
    // clock_timestamp() moves within a transaction, now() does not: their difference is the migration's own time.
    const QByteArray elapsed = moment == RecordMoment::WithTransaction ? QByteArray(
                                   "(pg_catalog.date_part('epoch', pg_catalog.clock_timestamp() OPERATOR(pg_catalog.-) "
                                   "pg_catalog.now()) OPERATOR(pg_catalog.*) 1000)::pg_catalog.int4")
                                                                       : QByteArray("NULL");
    return insert(migration, place, "true", elapsed);
}

QByteArray Native::recordOnly(const Migration &migration, const HistoryPlace &place) const
{
    return insert(migration, place, "true", "0");
}

QByteArray Native::unrecord(const MigrationId &recorded, const Migration *, const HistoryPlace &place) const
{
    return "DELETE FROM " + place.name + where(recorded.key);
}

QByteArray Native::updateChecksum(const Migration &migration, const MigrationId &recorded,
                                  const HistoryPlace &place) const
{
    return "UPDATE " + place.name + " SET checksum = " + literal(migration.checksum) + where(recorded.key);
}

QByteArray Native::clearFailed(const MigrationId &recorded, const HistoryPlace &place) const
{
    if (!place.table.has("success"))
        return {};
    return "DELETE FROM " + place.name + where(recorded.key) + " AND NOT success;\n";
}

} // namespace tenantry
