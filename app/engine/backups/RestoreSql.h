// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "backups/Restore.h"
#include "postgres/Batch.h"
#include "tenants/AsideSchema.h"

#include <optional>

namespace tenantry {

/// What stands under a tenant's name at present.
struct LiveSchema {
    enum class Presence { Absent, Empty, Filled } presence = Presence::Absent;
    quint32 oid = 0;
    std::optional<RestoreMarker> marker;
    bool exists() const { return presence != Presence::Absent; }
    /// The remains of a restore that was cut off before it restored anything.
    bool isRemains() const { return presence == Presence::Empty && marker; }
};
/// Adds that question to \p batch; \p live is filled when it has run. Errors: IdentifierInvalid.
Status askLiveSchema(Batch &batch, const Connection &connection, const QString &schema, LiveSchema &live);
Result<LiveSchema> readLiveSchema(Connection &connection, const QString &schema, std::stop_token stop);
Result<QStringList> existingSchemas(Connection &connection, const QStringList &schemas, std::stop_token stop);

/// Adds the question which schemas restores have put aside; \p names is filled when \p batch has run.
void askAsideNames(Batch &batch, QStringList &names);
/// The first such name for \p schema that is not among \p taken.
QString freeAsideName(const QString &schema, const QStringList &taken);

/// BEGIN; rename or drop what is there; CREATE SCHEMA with owner, grants, marker. Without the COMMIT.
Result<QByteArray> swapStatements(const Connection &connection, const RestorePlan &plan);
/// The grants on the schema where swapStatements() leaves some out: those of who may not create anything in it, and so
/// is not needed to restore. Empty: it leaves none out.
Result<QByteArray> openingStatements(const Connection &connection, const RestorePlan &plan);
/// The backup's comment in place of the marker.
Result<QByteArray> finishStatement(const Connection &connection, const RestorePlan &plan);

/// application_name of the pg_restore of this restore.
QString restoreApplicationName(const QString &token);

/// A marker that was found is that of one schema alone: whose sessions are ended by its token, and what is put back,
/// would otherwise be somebody else's. Errors: RestoreFailed.
Status checkSoleClaim(Connection &connection, const RestoreMarker &marker, std::stop_token stop);

/// Waits for the sessions of a pg_restore that was told to end, and ends them after a while: a transaction that is
/// still open would hold the schema.
Status endRestoreSessions(Connection &connection, const QString &token);

/// What has to be known to take a restore back.
struct UndoFacts {
    LiveSchema live;
    QStringList asideNames; ///< of askAsideNames()
};
/// What takes a restore back.
struct Undo {
    QByteArray sql;   ///< BEGIN and what brings the old schema back under its name, without the COMMIT
    QString drops;    ///< the new schema, which is empty; empty: nothing is dropped
    QString putAside; ///< what the restore filled goes by this name from then on; empty: it filled nothing
};
/// An empty new schema is dropped, without CASCADE, so that what comes into it meanwhile keeps it. One that holds
/// anything is put aside: somebody else may have written to it. nullopt: there is nothing to undo, for the marker does
/// not say any more that the live one is \p marker's.
Result<std::optional<Undo>> undoOf(const Connection &connection, const QString &schema, const RestoreMarker &marker,
                                   const UndoFacts &facts);
/// The same, of what is there now.
Result<std::optional<Undo>> undoOf(Connection &connection, const QString &schema, const RestoreMarker &marker);
/// Makes and runs it; nullopt: there was nothing to undo.
Result<std::optional<Undo>> undoSwap(Connection &connection, const QString &schema, const RestoreMarker &marker);
/// Every schema that carries the marker of a restore; undoSql is not filled in.
Result<std::vector<InterruptedRestore>> markedSchemas(Connection &connection, std::stop_token stop);

} // namespace tenantry
