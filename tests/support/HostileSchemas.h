// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "support/ScratchCluster.h"

#include <QStringList>

namespace tenantry::test {

/// How many traps a schema was filled with.
struct PlantedTraps {
    int operators = 0;
    int functions = 0;
    int domains = 0;
    int views = 0;
};

/**
 * Schemas in which everything that pg_catalog has stands once more, as a trap: operators (also for pairs of types that
 * pg_catalog leads to by a cast, where an exact match wins), functions and aggregates, domains over each type, views
 * over each table of the catalog. The lists come from pg_operator, pg_proc, pg_type and pg_class themselves.
 *
 * A trap that springs says so in the server's log, with the rights that it has, and raises. The log keeps it where the
 * transaction is read-only (a sequence could not be moved there), rolled back, or the error swallowed.
 */
class HostileSchemas {
public:
    /// Makes the traps' schema "trap" in the database of \p conninfo, a superuser's. Throws as exec().
    HostileSchemas(ScratchCluster &cluster, QString conninfo);

    /// Fills \p schema as \p owner, who may create in it. Throws as exec().
    PlantedTraps plant(const QString &schema, const QString &owner);
    /// Runs \p sql as \p owner; the traps do nothing meanwhile. Names without a schema are pg_catalog's. Throws as
    /// exec().
    void asOwner(const QString &owner, const QByteArray &sql);
    /// What the log has of traps that sprang since the last call, with the statement that sprang each; none: "".
    QString sprung();

private:
    Connection unarmed() const;

    ScratchCluster &m_cluster;
    QString m_conninfo;
    qint64 m_read = 0; ///< bytes of the log
};

} // namespace tenantry::test
