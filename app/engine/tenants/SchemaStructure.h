// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "postgres/Connection.h"

#include <QByteArray>
#include <QString>
#include <QStringList>

#include <stop_token>
#include <vector>

namespace tenantry {

/// One object of a schema and all that the catalog says of it, with {schema} where the schema's own name stood.
struct StructureLine {
    QString object; ///< kind and name, the schema left out: "column orders.total", "function f(integer)"
    QString text;   ///< "2: numeric(10,2) not null default 0"; a person's words only, never sent anywhere
    bool operator==(const StructureLine &) const = default;
};

/**
 * What the catalog says of one schema, in lines that are equal where two schemas were made by the same SQL: whatever
 * differs by itself (oids, owners, numbers of dropped columns, the state of sequences, what rows there are) is left
 * out.
 *
 * The schema's own name becomes {schema} where it is one: before an object of the schema, in what the server prints, in
 * the bodies of functions and in names of the kind 'x'::regclass; never within other words or texts.
 */
struct SchemaStructure {
    QString schema;
    std::vector<StructureLine> lines; ///< sorted

    /// "object: text", a line each.
    QStringList toLines() const;
    /// SHA-256 over the lines, hexadecimal: equal structures have equal ones.
    QByteArray fingerprint() const;
};

/// Whether who may do what with the objects is part of the structure. The owners' own rights never are.
enum class StructureGrants { Leave, Compare };

/**
 * Reads \p schemas, any number, in one statement, so one round trip; they come in that order. It runs nothing of
 * anybody's: catalogs are selected from, and the server's own functions print definitions. Within a transaction of the
 * caller's it sees what that has done so far, and takes ACCESS SHARE on tables and views whose definitions are printed.
 * What it costs grows with what these schemas hold, not with the database.
 *
 * Errors: TenantMissing naming the schemas that are not there; those of Connection::query().
 */
Result<std::vector<SchemaStructure>> readStructures(Connection &connection, const QStringList &schemas,
                                                    StructureGrants grants = StructureGrants::Leave,
                                                    std::stop_token stop = {});

/// How one schema differs from another in one object.
struct StructureDifference {
    enum class Kind {
        Missing, ///< expected, not there
        Extra,   ///< there, not expected
        Changed  ///< there, but not as expected
    };
    Kind kind = Kind::Changed;
    QString object;
    QString expected; ///< its text; empty where it is extra
    QString actual;   ///< its text; empty where it is missing
    /// One sentence, translated.
    QString toText() const;
    bool operator==(const StructureDifference &) const = default;
};

/// By object. Empty: the two are the same.
std::vector<StructureDifference> differences(const SchemaStructure &expected, const SchemaStructure &actual);

} // namespace tenantry
