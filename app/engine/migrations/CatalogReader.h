// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "migrations/ExpectedObjects.h"
#include "migrations/History.h"
#include "postgres/Connection.h"
#include "tenants/AsideSchema.h"

#include <QHash>

#include <optional>
#include <vector>

namespace tenantry {

/// A schema of the database.
struct SchemaFacts {
    quint32 oid = 0;
    bool mayCreate = true; ///< the session's role has CREATE on it
    TenantOwner owner;
    std::optional<RestoreMarker> restore; ///< of a restore that is under way or was cut off
};

/// What one schema holds, in figures: equal fingerprints mean equal structure as far as the scan looks.
struct StructureFacts {
    int tables = 0;
    qint64 pages = 0; ///< of everything in the schema, as last counted by VACUUM or ANALYZE
    QByteArray fingerprint;
    QStringList invalidIndexes;
};

/**
 * Whole-fleet questions to the catalog, each one statement in its own transaction, so that no lock outlives it. \p
 * schemas narrows to those oids; empty means all.
 */
class CatalogReader {
public:
    CatalogReader(Connection &connection, std::stop_token stop)
        : m_connection(connection)
        , m_stop(std::move(stop))
    {
    }

    /// By name; system schemas left out.
    Result<QHash<QString, SchemaFacts>> schemas();
    /// How far what a write into a history table would run is looked at.
    enum class Actors {
        Named,  ///< triggers, rules and policies
        Deeply, ///< also functions and operators behind its defaults, generated columns, checks and domains
    };
    /// By schema oid. What bears a history table's name but may not be read comes with its problem.
    /// Where the columns fit several formats, \p expected is taken.
    Result<QHash<quint32, HistoryTable>> historyTables(const MigrationFormat &expected,
                                                       const std::vector<quint32> &schemas = {},
                                                       Actors actors = Actors::Named);
    /// The question of historyTables() as a statement of a message, about the schemas for which \p condition, on
    /// pg_namespace, holds; Actors::Deeply.
    QByteArray historyTablesStatement(const QByteArray &condition) const;
    /// A statement that ends its message in an error (22012) unless \p table, seen before and locked by the message, is
    /// the only history table of \p schema (a literal of its quoted name), has the columns that it had, and neither
    /// reading nor writing it runs anything that somebody made, whoever that is: a cheap question that leaves the names
    /// and the finer points to historyTables().
    QByteArray untouchedStatement(const QByteArray &schema, const HistoryTable &table) const;
    /// What the rows of historyTablesStatement() say.
    static QHash<quint32, HistoryTable> historyTablesFrom(const Rows &rows, const MigrationFormat &expected);
    /// By schema oid.
    Result<QHash<quint32, StructureFacts>> structures(const std::vector<quint32> &schemas);
    /// Every object of these schemas, by schema oid.
    Result<QHash<quint32, LiveObjects>> objects(const std::vector<quint32> &schemas);
    /// Relations of this database that somebody else has locked ACCESS EXCLUSIVE: reading them would wait.
    Result<QSet<quint32>> lockedRelations();
    /// Bytes of the whole database; by the file system up to some ten thousand relations, beyond that \p pages.
    Result<qint64> databaseBytes(qint64 pages);

private:
    /// Leftovers of CREATE INDEX CONCURRENTLY, and what it has not finished, belong to the fingerprint.
    Status addInvalidIndexes(const std::vector<quint32> &schemas, QHash<quint32, StructureFacts> &result);

    Connection &m_connection;
    std::stop_token m_stop;
};

} // namespace tenantry
