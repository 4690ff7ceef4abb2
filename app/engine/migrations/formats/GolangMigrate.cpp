// SPDX-License-Identifier: GPL-3.0-or-later
#include "migrations/formats/GolangMigrate.h"

#include <QCoreApplication>
#include <QRegularExpression>

#include <algorithm>
#include <limits>
#include <zlib.h>

namespace tenantry {

QString GolangMigrate::key() const
{
    return QStringLiteral("golang-migrate");
}

QString GolangMigrate::title() const
{
    return QStringLiteral("golang-migrate");
}

FormatLimits GolangMigrate::limits() const
{
    return {.keepsHighestOnly = true, .marksFailures = true, .hasChecksums = false};
}

/// Regex in the tool's source/parse.go: any ending will do, and the last ".up." or ".down." counts.
static QRegularExpressionMatch parsed(const QString &fileName)
{
    static const QRegularExpression pattern(QStringLiteral("^([0-9]+)_(.*)\\.(down|up)\\.(.*)$"));
    return pattern.match(fileName);
}

std::optional<MigrationFileName> GolangMigrate::match(const QString &fileName) const
{
    const QRegularExpressionMatch match = parsed(fileName);
    if (!match.hasMatch() || match.captured(3) != QStringLiteral("up"))
        return std::nullopt;
    return MigrationFileName{
        match.captured(1), match.captured(2),
        QStringLiteral("%1_%2.down.%3").arg(match.captured(1), match.captured(2), match.captured(4))};
}

bool GolangMigrate::isCompanion(const QString &fileName) const
{
    return parsed(fileName).captured(3) == QStringLiteral("down") || fileName.endsWith(QStringLiteral(".down.sql"));
}

/// Its column is a bigint.
QString GolangMigrate::versionFault(const QString &version) const
{
    const QString greatest = QString::number(std::numeric_limits<qint64>::max());
    if (std::is_lteq(compareVersions(version, greatest)))
        return {};
    return QCoreApplication::translate("Engine",
                                       "Its version is greater than %1, the greatest that the history can hold.")
        .arg(greatest);
}

QString GolangMigrate::fileNameExample() const
{
    return QStringLiteral("N_name.up.sql");
}

QString GolangMigrate::namingRule() const
{
    return QCoreApplication::translate("Engine", "Migrations are named N_name.up.sql, rollbacks N_name.down.sql.");
}

/// The tool sends a file as one text, so its files often hold BEGIN … COMMIT. Where that amounts to one transaction, it
/// is the one that also writes the record: BEGIN and COMMIT are blanked out, byte for byte, so that lines and positions
/// stay and the whole file is applied or nothing of it. Several are kept, each with its mode.
void GolangMigrate::interpret(Migration &migration) const
{
    MigrationFormat::interpret(migration);
    SqlScript &script = migration.script;
    const auto controls = [](const SqlStatement &statement) { return statement.transactionControl; };
    if (!script.classified || !migration.isTransactional() || !hasPlainTransactions(script)
        || std::none_of(script.statements.begin(), script.statements.end(), controls))
        return;
    sendModesOnly(script);
    std::vector<FilePart> parts = partsOf(script, OutsideBlocks::Together);
    const bool one = parts.empty() || (parts.size() == 1 && parts.front().kind == FilePart::Kind::Committed);
    if (!one) {
        migration.transactions = Transactions::None;
        leaveOutRolledBack(script, parts);
        migration.parts = std::move(parts);
        return;
    }
    for (SqlStatement &statement : script.statements) {
        if (!controls(statement))
            continue;
        // What says the mode stays, in place of BEGIN.
        statement.transactionControl = statement.sentAs.value_or(QByteArray()).isEmpty();
        if (controls(statement))
            migration.body.replace(statement.offset, statement.sql.size(), QByteArray(statement.sql.size(), ' '));
    }
    std::erase_if(script.statements, controls);
}

QString GolangMigrate::tableName() const
{
    return QStringLiteral("schema_migrations");
}

bool GolangMigrate::recognises(const QStringList &columns) const
{
    return columns.size() == 2 && columns.contains(QStringLiteral("version"))
           && columns.contains(QStringLiteral("dirty"));
}

std::vector<ReadColumn> GolangMigrate::readColumns() const
{
    return {{QStringLiteral("version"), {pgtype::int8, pgtype::int4, pgtype::numeric}},
            {QStringLiteral("dirty"), {pgtype::boolean}}};
}

QByteArray GolangMigrate::summarySelect(const QByteArray &qualifiedTable, const HistoryTable &) const
{
    return "SELECT pg_catalog.count(*), pg_catalog.sum(pg_catalog.hashtextextended(version::pg_catalog.text, CASE WHEN "
           "dirty THEN 1 ELSE 0 END)), NULL::pg_catalog.float8 FROM "
           + qualifiedTable;
}

QByteArray GolangMigrate::rowsSelect(const QByteArray &qualifiedTable, const HistoryTable &) const
{
    return "SELECT NULL::pg_catalog.text, version::pg_catalog.text, NULL::pg_catalog.text, NULL::pg_catalog.float8, "
           "NULL::pg_catalog.text, NOT dirty, NULL::pg_catalog.int4, NULL::pg_catalog.text FROM "
           + qualifiedTable;
}

std::vector<HistoryRow> GolangMigrate::expand(std::vector<HistoryRow> rows, const MigrationSet &set) const
{
    if (rows.empty())
        return rows;
    const HistoryRow current = *std::max_element(rows.begin(), rows.end(),
                                                 [](const HistoryRow &a, const HistoryRow &b) { return a.id < b.id; });
    // A version below every file is the tool's way to say "nothing applied" (-1), not a missing file; dirty it is a
    // failure all the same.
    if (current.id.key.startsWith(u'-'))
        return current.success ? std::vector<HistoryRow>() : std::vector<HistoryRow>{current};
    std::vector<HistoryRow> expanded;
    for (const Migration &migration : set.migrations()) {
        const auto order = migration.id <=> current.id;
        if (std::is_gt(order))
            break;
        HistoryRow row;
        row.id = migration.id;
        row.success = std::is_lt(order) || current.success;
        expanded.push_back(row);
    }
    if (!set.indexOf(current.id))
        expanded.push_back(current);
    return expanded;
}

QByteArray GolangMigrate::createTable(const QByteArray &qualifiedTable) const
{
    return "CREATE TABLE IF NOT EXISTS " + qualifiedTable
           + " (version bigint NOT NULL PRIMARY KEY, dirty boolean NOT NULL)";
}

HistoryTable GolangMigrate::fresh() const
{
    HistoryTable table;
    table.format = this;
    table.name = tableName();
    table.columns = QStringList{QStringLiteral("version"), QStringLiteral("dirty")};
    return table;
}

/// One row at any time, as the tool itself keeps it.
static QByteArray set(const HistoryPlace &place, const MigrationId &id, const QByteArray &dirty)
{
    return "DELETE FROM " + place.name + "; INSERT INTO " + place.name + " (version, dirty) VALUES (" + id.key.toUtf8()
           + ", " + dirty + ")";
}

QByteArray GolangMigrate::record(const Migration &migration, RecordMoment moment, const HistoryPlace &place) const
{
    return set(place, migration.id, moment == RecordMoment::BeforeStart ? "true" : "false");
}

QByteArray GolangMigrate::recordOnly(const Migration &migration, const HistoryPlace &place) const
{
    return set(place, migration.id, "false");
}

QByteArray GolangMigrate::unrecord(const MigrationId &, const Migration *before, const HistoryPlace &place) const
{
    return before ? set(place, before->id, "false") : "DELETE FROM " + place.name;
}

/// CRC-32 of schema, table and database, joined by NUL, times a salt, modulo 2^32 (GenerateAdvisoryLockId() in the
/// tool's database/util.go).
std::optional<qint64> GolangMigrate::toolLock(const QString &database, const QString &schema,
                                              const QString &table) const
{
    constexpr quint32 salt = 1486364155;
    const QByteArray names = schema.toUtf8() + '\0' + table.toUtf8() + '\0' + database.toUtf8();
    const uLong sum = ::crc32(0, reinterpret_cast<const Bytef *>(names.constData()), static_cast<uInt>(names.size()));
    return static_cast<qint64>(static_cast<quint32>(sum) * salt);
}

} // namespace tenantry
