// SPDX-License-Identifier: GPL-3.0-or-later
#include "migrations/formats/Dbmate.h"

#include "migrations/DirectionMarks.h"
#include "postgres/Quoting.h"
#include "postgres/StatementWords.h"

#include <QCoreApplication>
#include <QRegularExpression>

#include <algorithm>

namespace tenantry {

QString Dbmate::key() const
{
    return QStringLiteral("dbmate");
}

QString Dbmate::title() const
{
    return QStringLiteral("dbmate");
}

FormatLimits Dbmate::limits() const
{
    return {.keepsHighestOnly = false, .marksFailures = false, .hasChecksums = false};
}

std::optional<MigrationFileName> Dbmate::match(const QString &fileName) const
{
    static const QRegularExpression pattern(QStringLiteral("^(\\d+)_?(.*)\\.sql$"));
    const auto match = pattern.match(fileName);
    if (!match.hasMatch())
        return std::nullopt;
    return MigrationFileName{match.captured(1), match.captured(2), {}};
}

bool Dbmate::isCompanion(const QString &) const
{
    return false;
}

QString Dbmate::markedBy() const
{
    return QStringLiteral("dbmate");
}

QString Dbmate::fileNameExample() const
{
    return QStringLiteral("VERSION_name.sql, -- migrate:up");
}

QString Dbmate::namingRule() const
{
    return QCoreApplication::translate("Engine", "Migrations are named VERSION_name.sql and hold a line \"-- "
                                                 "migrate:up\", and one \"-- migrate:down\" for the way back.");
}

/// \p text from \p from to \p to, everything else blanked out: lines and positions stay those of the file.
static QByteArray only(const QByteArray &text, qsizetype from, qsizetype to)
{
    QByteArray result = text;
    for (qsizetype i = 0; i < result.size(); ++i) {
        const bool inside = i >= from && i < to;
        if (!inside && result.at(i) != '\n' && result.at(i) != '\r')
            result[i] = ' ';
    }
    return result;
}

static bool saysNoTransaction(const DirectionMark &mark)
{
    return mark.text.toLower().contains("transaction:false");
}

void Dbmate::interpret(Migration &migration) const
{
    const std::vector<DirectionMark> marks = directionMarks(migration.sql);
    const auto markOf = [&marks](DirectionMark::Direction direction) {
        return std::find_if(marks.begin(), marks.end(),
                            [direction](const DirectionMark &mark) { return mark.direction == direction; });
    };
    const auto up = markOf(DirectionMark::Direction::Up);
    const auto down = markOf(DirectionMark::Direction::Down);
    const qsizetype end = migration.sql.size();
    const auto sectionOf = [&](auto mark, auto other) {
        const qsizetype stop = other != marks.end() && other->offset > mark->offset ? other->offset : end;
        const qsizetype from = mark->offset + mark->length;
        const QByteArray section = only(migration.sql, from, stop);
        // A tool that puts files together leaves the mark of each where it began.
        return withoutByteOrderMark(section, skipBlank(section, from, stop));
    };
    // A file without the mark never comes here (see markedBy()); were it to, it would do nothing.
    migration.body = up == marks.end() ? only(migration.sql, end, end) : sectionOf(up, down);
    migration.script = readSqlScript(migration.body);
    migration.transactions = Transactions::One;
    if ((up != marks.end() && saysNoTransaction(*up)) || migration.script.needsNoTransaction()
        || wantsNoTransaction(migration.body))
        runWithoutTransaction(migration);
    if (down != marks.end()) {
        migration.rollbackFile = migration.filePath;
        migration.rollbackSql = sectionOf(down, up);
    }
}

QString Dbmate::tableName() const
{
    return QStringLiteral("schema_migrations");
}

bool Dbmate::recognises(const QStringList &columns) const
{
    return columns == QStringList{QStringLiteral("version")};
}

std::vector<ReadColumn> Dbmate::readColumns() const
{
    return {{QStringLiteral("version"), {pgtype::varchar, pgtype::text}}};
}

QByteArray Dbmate::summarySelect(const QByteArray &qualifiedTable, const HistoryTable &) const
{
    return "SELECT pg_catalog.count(*), pg_catalog.sum(pg_catalog.hashtextextended(version::pg_catalog.text, 0)), "
           "NULL::pg_catalog.float8 FROM "
           + qualifiedTable;
}

QByteArray Dbmate::rowsSelect(const QByteArray &qualifiedTable, const HistoryTable &) const
{
    return "SELECT NULL::pg_catalog.text, version::pg_catalog.text, NULL::pg_catalog.text, NULL::pg_catalog.float8, "
           "NULL::pg_catalog.text, true, NULL::pg_catalog.int4, NULL::pg_catalog.text FROM "
           + qualifiedTable;
}

QByteArray Dbmate::createTable(const QByteArray &qualifiedTable) const
{
    return "CREATE TABLE IF NOT EXISTS " + qualifiedTable + " (version varchar NOT NULL PRIMARY KEY)";
}

HistoryTable Dbmate::fresh() const
{
    HistoryTable table;
    table.format = this;
    table.name = tableName();
    table.columns = QStringList{QStringLiteral("version")};
    return table;
}

QByteArray Dbmate::record(const Migration &migration, RecordMoment moment, const HistoryPlace &place) const
{
    // The tool knows no failure: a row means applied.
    return moment == RecordMoment::BeforeStart ? QByteArray() : recordOnly(migration, place);
}

QByteArray Dbmate::recordOnly(const Migration &migration, const HistoryPlace &place) const
{
    return "INSERT INTO " + place.name + " (version) VALUES (" + quoting::literal(migration.id.key) + ")";
}

QByteArray Dbmate::unrecord(const MigrationId &recorded, const Migration *, const HistoryPlace &place) const
{
    return "DELETE FROM " + place.name + " WHERE version OPERATOR(pg_catalog.=) " + quoting::literal(recorded.key);
}

} // namespace tenantry
