// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Result.h"
#include "postgres/CodeWords.h"

#include <QByteArray>
#include <QByteArrayView>
#include <QString>
#include <QStringList>

#include <optional>
#include <tuple>
#include <vector>

namespace tenantry {

enum class ObjectKind {
    Table,
    Index,
    Sequence,
    View,
    MaterializedView,
    Function,
    Type,
    Trigger,
    Column,
    Constraint,
    Schema,
    Extension
};
QString objectKindKey(ObjectKind kind); ///< "table", "materialized view", …

/// A database object as a migration names it. schema is empty when the name was not qualified (search_path decides).
struct ObjectName {
    ObjectKind kind = ObjectKind::Table;
    QString schema;
    QString parent; ///< the table of a column, trigger, constraint or index; see ObjectEffect for others
    QString name;
    QString text() const; ///< "finance_invoice", "finance_invoice.tax"
    bool operator==(const ObjectName &) const = default;
    bool operator<(const ObjectName &other) const
    {
        return std::tie(kind, schema, parent, name) < std::tie(other.kind, other.schema, other.parent, other.name);
    }
};

enum class EffectKind { Create, Drop, Rename, Attach };

/// What one statement does to the catalog. ALTER TABLE may name any relation, so that the kind of an object that is
/// dropped or renamed by it is only what the statement calls it. Temporary objects have no effects.
struct ObjectEffect {
    EffectKind kind = EffectKind::Create;
    /// Attach, or Create of a sequence, a partition or an inheriting table: parent is the table that takes it along
    /// when it is dropped; Attach without one: no table does any more.
    ObjectName object;
    QString newName;            ///< Rename
    bool conditional = false;   ///< IF [NOT] EXISTS of the object itself, OR REPLACE
    bool ifTableExists = false; ///< ALTER TABLE IF EXISTS: where the table is absent, nothing is done
    bool isPartition = false;   ///< Create or Attach: parent is a partitioned table
};

/// The strongest lock that a statement takes on a table, by PostgreSQL's documentation ("ACCESS EXCLUSIVE", …).
struct TableLock {
    QString table;
    QString mode;
    bool rewrites = false; ///< rewrites or scans the whole table
};

/// What a statement does to search_path: where the unqualified names of those after it lead.
struct PathChange {
    enum class Kind {
        None,
        Schemas, ///< leads to these
        Default, ///< back to what the file began with
        Unknown, ///< set to what only the server knows
    };
    Kind kind = Kind::None;
    QStringList schemas;
    bool local = false; ///< until its transaction ends
    bool operator==(const PathChange &) const = default;
};

/// How a statement puts the session back to what it began with. That is the server's idea of it, not the file's: what
/// led to the tenant has to be said again.
enum class SessionReset {
    None,
    Path,    ///< RESET search_path, SET search_path TO DEFAULT
    Role,    ///< RESET ROLE, SET ROLE NONE, SET SESSION AUTHORIZATION DEFAULT
    All,     ///< RESET ALL
    Discard, ///< DISCARD ALL
    Within,  ///< it runs code (DO, CALL, a function) that may do so
};

/// A CREATE EXTENSION: extensions are the database's, not a tenant's.
struct WantedExtension {
    std::size_t statement = 0; ///< by position in SqlScript::statements
    QString name;
    QString schema;  ///< that it names; empty: none
    QString version; ///< that it names; empty: none
    bool cascades = false;
};

struct SqlStatement {
    QByteArrayView sql; ///< the statement without its semicolon, in SqlScript::text: valid as long as that is shared
    int line = 1;       ///< first line in the file, from 1
    int offset = 0;     ///< byte offset in the file
    QString tag;        ///< "CREATE TABLE", "INSERT", …
    bool transactionControl =
        false;             ///< BEGIN, COMMIT, ROLLBACK, START TRANSACTION, PREPARE TRANSACTION (SAVEPOINT is fine)
    bool opaque = false;   ///< a DO block or unreadable: what it does to the catalog is known only to the server
    bool cascades = false; ///< DROP … CASCADE: takes more with it than it names
    QString temporary;     ///< the name of the temporary relation that it creates
    bool outsideTransaction = false; ///< cannot run in a transaction block (CREATE INDEX CONCURRENTLY, VACUUM, …)
    bool partitioned = false;        ///< CREATE TABLE … PARTITION BY
    QString maintains;               ///< the one table or index of a REINDEX or CLUSTER
    bool setsTransaction = false;    ///< SET TRANSACTION and its like: nothing may have been asked before it
    PathChange path;
    QString becomes; ///< the role that it sets; "?": one that only the server knows; empty: none
    SessionReset resets = SessionReset::None;
    CodeFacts code;                   ///< of a DO block, or of the function or procedure that it makes
    QStringList calls;                ///< functions and procedures that it runs and that are not PostgreSQL's own
    std::optional<QByteArray> sentAs; ///< what is sent in its place; nullopt: itself
    std::vector<ObjectEffect> effects;
    std::vector<TableLock> locks;
};

/// A refusal with its place.
struct ScriptProblem {
    int line = 1;
    QString message;
    QString hint;
};

/// What a file changes or locks that other tenants have as well, with its place; see sharedPart().
struct SharedPart {
    int line = 1;
    QString what; ///< "public.plans", "CREATE ROLE"
};

/// An SQL file as PostgreSQL's own parser (libpg_query) reads it.
struct SqlScript {
    QByteArray text; ///< what was read, shared with who gave it: the statements are views of it
    std::vector<SqlStatement> statements;
    bool classified = true; ///< false: the parser is too old for this text; statements are known by their words alone
    QString parseMessage;   ///< why not classified
    int parseLine = 0;
    std::vector<WantedExtension> extensions;
    std::vector<SharedPart> shared;      ///< each once; tenants that run it at the same time get into each other's way
    std::vector<ScriptProblem> problems; ///< psql meta-commands, COPY over the client: refused
    bool needsNoTransaction() const;     ///< any statement with outsideTransaction
};

/// Splits and classifies \p sql. Never fails: unreadable text is "unclassified". Thread-safe.
SqlScript readSqlScript(const QByteArray &sql);

} // namespace tenantry
