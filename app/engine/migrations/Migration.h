// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "migrations/FileParts.h"
#include "migrations/MigrationId.h"
#include "migrations/SourceProblem.h"
#include "postgres/SqlScript.h"

#include <QByteArray>
#include <QString>

#include <optional>
#include <vector>

namespace tenantry {

/// Whether a migration runs in one transaction with its record.
enum class Transactions {
    One,  ///< the whole file and its record, or nothing of it
    None, ///< part by part: statements alone, where one of them or its author wants no transaction, and what the file
          ///< itself puts into transactions
};

/// Who runs a migration.
enum class AppliedBy {
    Tenantry, ///< its SQL is sent
    Project,  ///< the project that it belongs to: it is more than its SQL, and only what it makes is known
    Nobody,   ///< it is known by a reference tenant's record alone
};

/// One expected migration. Immutable once read; shared between threads.
struct Migration {
    MigrationId id;
    QString name;        ///< "invoices": the file name without version and endings
    QString description; ///< "-- Description:" line, or the name in words
    QString fileName;    ///< "0007_invoices.sql"
    QString filePath;    ///< absolute
    QByteArray sql;      ///< the bytes of the file
    QByteArray body;     ///< what is sent: of the file's length, what is not to be sent blanked out
    SqlScript script;    ///< how PostgreSQL's parser reads the body
    QString checksum;    ///< hexadecimal, as its format computes it; empty: the format has none
    Transactions transactions = Transactions::One;
    AppliedBy appliedBy = AppliedBy::Tenantry;
    bool hasCode = false;        ///< code of its project is part of it, which no SQL shows
    bool isReplayable = false;   ///< AppliedBy::Project: it is SQL alone, by what the project says of it
    QStringList changes;         ///< AppliedBy::Project: tables that it changes, beside those that it makes
    QStringList refersTo;        ///< the same: tables that it refers to by foreign keys
    QString untold;              ///< why the project does not tell its SQL; empty: it does, or was not asked
    bool projectUndoes = false;  ///< its project knows the way back
    std::vector<FilePart> parts; ///< in their order, of one without a transaction; empty: in one
    QString rollbackFile;        ///< absolute path, may be filePath itself; empty: none
    QByteArray rollbackSql;
    std::vector<MigrationId> dependencies; ///< of a graph; a numbered list depends on what stands before
    std::vector<MigrationId> replaces;     ///< a squash: applied as soon as all of these are
    bool repeatable = false;               ///< applied again whenever its checksum changes, after all others
    /// Why it cannot be applied as it stands in the source: unreadable, or its number is taken twice. It keeps its
    /// place, so that what is recorded of it is understood and what depends on it waits.
    std::optional<SourceProblem> problem;

    bool hasRollback() const { return !rollbackFile.isEmpty(); }
    bool isReversible() const { return projectUndoes || hasRollback(); }
    bool isTransactional() const { return transactions == Transactions::One; }
    QString title() const; ///< "0007 invoices"
};

} // namespace tenantry
