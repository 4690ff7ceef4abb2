// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "migrations/History.h"
#include "migrations/Migration.h"
#include "migrations/MigrationSet.h"

#include <QByteArray>

#include <optional>
#include <vector>

namespace tenantry {

/// When a history row is written beside a migration.
enum class RecordMoment {
    WithTransaction, ///< in the migration's own transaction: applied
    BeforeStart,     ///< before a migration that runs outside transactions: marked failed or dirty
    AfterEnd,        ///< after it: marked applied
};

/// A file of a folder as a format's convention reads its name.
struct MigrationFileName {
    QString version;
    QString name;
    QString
        rollback; ///< the file that would hold its rollback, whether it exists or not; empty: not in a file of its own
};

/// What a format cannot do, because of how its tool keeps its history.
struct FormatLimits {
    bool keepsHighestOnly =
        false;                 ///< one row stands for every version up to it: none can be recorded or taken back alone
    bool marksFailures = true; ///< false: a migration outside transactions that failed leaves no trace
    bool hasChecksums = false;
};

/// A column that a format reads, with the oids of PostgreSQL's own types that it may have.
struct ReadColumn {
    QString name;
    std::vector<quint32> types;
};

/// Oids of PostgreSQL's own types (pg_type.dat); they never change.
namespace pgtype {
inline constexpr quint32 boolean = 16, name = 19, int8 = 20, int2 = 21, int4 = 23, text = 25, bpchar = 1042,
                         varchar = 1043, timestamp = 1114, timestamptz = 1184, numeric = 1700;
} // namespace pgtype

/// \p text with a UTF-8 byte order mark at \p at blanked out, where there is one: editors write it, the server's parser
/// takes it for a word.
QByteArray withoutByteOrderMark(QByteArray text, qsizetype at);
/// Whether a line "-- tenantry: no-transaction" stands before the first statement.
bool wantsNoTransaction(const QByteArray &body);
/// Has the migration run part by part: its statements alone, and in transactions what the file itself puts into them.
void runWithoutTransaction(Migration &migration);

/**
 * How one migration tool names its files, and recognises, reads and writes its history table. Stateless; one instance
 * each, listed in Formats.cpp. Nothing else in the project knows a tool by name.
 *
 * SQL comes out with values escaped for standard_conforming_strings = on, for a search_path of pg_catalog alone, with
 * the table's name qualified and operators taken from pg_catalog: a tenant's own operators and functions have no say
 * in it.
 */
class MigrationFormat {
public:
    virtual ~MigrationFormat() = default;

    virtual QString key() const = 0;   ///< "native": in profiles and in JSON; never changes
    virtual QString title() const = 0; ///< "golang-migrate": for people
    virtual FormatLimits limits() const = 0;

    // Files.
    /// False: its migrations are no SQL files of a folder.
    virtual bool isOfFolders() const { return true; }
    /// nullopt: not the name of one of its migrations.
    virtual std::optional<MigrationFileName> match(const QString &fileName) const = 0;
    /// True for files that accompany its migrations: rollbacks.
    virtual bool isCompanion(const QString &fileName) const = 0;
    /// Why its history cannot hold \p version, one sentence, translated; empty: it can.
    virtual QString versionFault(const QString &version) const;
    /// Which tool's marks (directionMarks()) its files bear; empty: none, and a file that bears any is another tool's.
    virtual QString markedBy() const { return {}; }
    /// A name as its files have it, for a list to choose from: "NNN_name.sql".
    virtual QString fileNameExample() const = 0;
    /// How its files are named, one sentence, translated.
    virtual QString namingRule() const = 0;
    /// Fills body, script, transactions, checksum, and the rollback where it is in the same file, from sql.
    virtual void interpret(Migration &migration) const;
    /// Whether \p recorded is the checksum of this file, by the format's own rules: that of otherSpellings(), too.
    virtual bool isSameChecksum(const Migration &migration, const QString &recorded) const;

    // The history table.
    /// The name that the tool gives it unless told otherwise.
    virtual QString tableName() const = 0;
    /// Told by the columns, never by the name.
    virtual bool recognises(const QStringList &columns) const = 0;
    /// The columns that summarySelect() and rowsSelect() may name.
    virtual std::vector<ReadColumn> readColumns() const = 0;
    /// "SELECT count, hash, last applied (epoch or NULL) FROM …": equal hashes mean equal histories.
    virtual QByteArray summarySelect(const QByteArray &qualifiedTable, const HistoryTable &table) const = 0;
    /// "SELECT app, key, description, applied (epoch), checksum, success, milliseconds, applied by FROM …"
    virtual QByteArray rowsSelect(const QByteArray &qualifiedTable, const HistoryTable &table) const = 0;
    /// What the rows say was applied: formats that keep one row stand for all versions up to it.
    virtual std::vector<HistoryRow> expand(std::vector<HistoryRow> rows, const MigrationSet &set) const;

    virtual QByteArray createTable(const QByteArray &qualifiedTable) const = 0;
    /// The table as createTable() makes it.
    virtual HistoryTable fresh() const = 0;
    /// The statement that writes the row; empty: at this moment there is nothing to write.
    virtual QByteArray record(const Migration &migration, RecordMoment moment, const HistoryPlace &place) const = 0;
    /// Records a migration whose objects are there.
    virtual QByteArray recordOnly(const Migration &migration, const HistoryPlace &place) const = 0;
    /// Takes the record of \p recorded back, \p before being what is recorded then below it (nullptr: nothing).
    virtual QByteArray unrecord(const MigrationId &recorded, const Migration *before,
                                const HistoryPlace &place) const = 0;
    /// Makes the recorded checksum the file's; empty where the format has none.
    virtual QByteArray updateChecksum(const Migration &migration, const MigrationId &recorded,
                                      const HistoryPlace &place) const;
    /// Takes a failed row of \p recorded out of the next record's way, and no other; empty: nothing is.
    virtual QByteArray clearFailed(const MigrationId &recorded, const HistoryPlace &place) const;
    /// The advisory lock that the tool itself holds while it migrates this table, so that it and we keep apart;
    /// nullopt: it has none.
    virtual std::optional<qint64> toolLock(const QString &database, const QString &schema, const QString &table) const;
};

} // namespace tenantry
