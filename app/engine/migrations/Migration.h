// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Result.h"
#include "postgres/SqlScript.h"
#include "settings/Profile.h"

#include <QByteArray>
#include <QString>

#include <memory>
#include <vector>

namespace tenantry {

/// Which tool's history table a tenant has, and whose file names the source follows.
enum class HistoryKind { Native, GolangMigrate };
QString historyKindKey(HistoryKind kind); ///< "native", "golang-migrate"

/// Orders "2" before "10" and "20250101" after both: digits by value, whatever their length; other text by code unit.
std::strong_ordering compareVersions(const QString &left, const QString &right);

/// One expected migration. Immutable once read; shared between threads.
struct Migration {
    QString version;      ///< as the file spells it: "0007"
    QString name;         ///< "invoices": the file name without version and endings
    QString description;  ///< "-- Description:" line, or the name in words
    QString fileName;     ///< "0007_invoices.sql"
    QString filePath;     ///< absolute
    QByteArray sql;       ///< the bytes of the file
    QByteArray body;      ///< what is sent: sql, in golang-migrate's convention with BEGIN and COMMIT blanked out
    QString checksum;     ///< SHA-256 hex of the bytes
    QString checksumLf;   ///< the same with CRLF turned to LF; equal to checksum in most files
    SqlScript script;     ///< how PostgreSQL's parser reads it
    QString rollbackFile; ///< absolute path, empty: none
    QByteArray rollbackSql;
    bool hasRollback() const { return !rollbackFile.isEmpty(); }
    QString title() const; ///< "0007 invoices"
};

/// The expected migrations in order.
struct MigrationSet {
    HistoryKind kind = HistoryKind::Native;
    QString folder;
    std::vector<Migration> migrations;         ///< ascending by version
    int indexOf(const QString &version) const; ///< numeric comparison; -1: not in the source
};

/// Reads a folder of SQL files. Convention by the files: "N_name.up.sql" is golang-migrate's, "N_name.sql" native; a
/// folder with both is refused unless settings.format decides. Files that follow no convention are ignored if they do
/// not end in .sql, else named. Errors: SourceInvalid (folder or files unreadable, mixed), DuplicateVersion (both files
/// named).
Result<std::shared_ptr<const MigrationSet>> readMigrationFolder(const QString &folder, const QString &format);

/// The source of a profile: readMigrationFolder() of its folder. Errors: also SourceInvalid for sources of later
/// versions.
Result<std::shared_ptr<const MigrationSet>> readSource(const Profile &profile);

} // namespace tenantry
