// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "migrations/MigrationId.h"

#include <QString>

namespace tenantry {

enum class SourceProblemKind {
    Unreadable, ///< the file cannot be read, or is no text
    Duplicate,  ///< its number is taken by another file
    Misnamed,   ///< it looks like a migration, but follows no convention
    Foreign,    ///< it bears the marks of another tool's files
    Circular,   ///< it depends on itself through others
    Conflict,   ///< its app has several last migrations, which nothing puts into an order
    Orphan,     ///< it depends on one that does not exist
    Project,    ///< the project that it belongs to says something else is wrong
    Uncertain,  ///< of a whole reference: too few tenants have it to be sure
    Empty,      ///< of the whole source: there is no migration in it
};

/// One file of a migration source that is not as it should be, or the source itself. The rest of it goes on.
struct SourceProblem {
    SourceProblemKind kind = SourceProblemKind::Unreadable;
    MigrationId migration; ///< whose file it is, as far as its name tells; empty: of none
    QString file;          ///< its name within the source; of the whole source: its folder
    int line = 0;          ///< from 1; 0: the whole file
    QString fact;          ///< what is wrong with it, one sentence, translated
    QString remedy;        ///< what to do about it, translated
    bool operator==(const SourceProblem &) const = default;
    QString place() const; ///< "0007_invoices.sql, line 3"
};

} // namespace tenantry
