// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>
#include <QStringList>

#include <set>
#include <tuple>
#include <vector>

namespace tenantry {

/// What is named after its schema.
struct QualifiedName {
    QString schema;
    QString name;
    bool operator==(const QualifiedName &) const = default;
    bool operator<(const QualifiedName &other) const
    {
        return std::tie(schema, name) < std::tie(other.schema, other.name);
    }
};

/// A foreign key that a statement of its own adds to a table.
struct ForeignKey {
    QualifiedName table;
    QString name;
    QualifiedName references;
    enum class On { Table, PartitionedTable } on = On::Table; ///< PartitionedTable: or one with tables below it
    QByteArray sql; ///< the statement without its semicolon; nothing else is in it
    bool operator==(const ForeignKey &) const = default;
};

/**
 * What a role must be allowed to run a script of definitions, besides making objects in a schema of its own: what the
 * definitions name elsewhere, by the rules of the manual's pages on each command. Names that are not qualified are the
 * server's own and need nothing.
 */
struct RightsNeeded {
    std::set<QString> schemas;         ///< to be looked into (USAGE)
    std::set<QualifiedName> functions; ///< that rows, indexes or triggers run (EXECUTE)
    /// Functions and operators, not the server's own, that may run while rows are loaded and indexes and constraints
    /// are made: in checks, generated columns, domains, partition keys, indexes, statistics.
    std::set<QualifiedName> runs;
    bool isWhole = true;           ///< everything could be read
    std::vector<ForeignKey> keys;  ///< each needs REFERENCES on what it references
    std::set<QString> languages;   ///< of functions (USAGE, and trusted)
    std::set<QString> servers;     ///< of foreign tables (USAGE)
    std::set<QString> tablespaces; ///< (CREATE)
    QStringList superuser;         ///< what only a superuser makes, in SQL's words: "LEAKPROOF", each once
};

/// Reads \p sql, as pg_dump writes it, by PostgreSQL's parser; what that is too old for is left out. Thread-safe.
RightsNeeded rightsNeeded(const QByteArray &sql);

} // namespace tenantry
