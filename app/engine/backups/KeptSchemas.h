// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "backups/Restore.h"

#include <QDateTime>

#include <vector>

namespace tenantry {

/// A schema that a restore put aside and nobody dropped yet.
struct AsideSchema {
    QString name;    ///< "acme__before_20261120_093100"
    QString schema;  ///< whose it was; empty: its name was cut, and nobody can tell
    QDateTime since; ///< UTC, as its name says
    int tables = 0;
    qint64 bytes = 0;      ///< of its tables with indexes and TOAST, as they stand on the disk
    bool isNeeded = false; ///< a restore that was cut off has put it aside: it is the only copy
    bool operator==(const AsideSchema &) const = default;
};

/// All of this database, oldest first. Errors: those of Connection.
Result<std::vector<AsideSchema>> keptSchemas(const Access &access, std::stop_token stop = {});

/// Giving a kept schema its name back: the restore that put it aside is taken back after its end.
struct PutBack {
    AsideSchema kept;
    QString putAside; ///< what stands under the name now goes by this one from then on; empty: nothing does
    quint32 keptOid = 0;
    quint32 liveOid = 0;    ///< 0: nothing stands under the name
    QStringList dependents; ///< objects of other schemas that point into what stands there, and go on doing so
    QByteArray sql;         ///< BEGIN and the renames, without the COMMIT
};

/// Reads the server; changes nothing. Errors: TenantMissing (no such kept schema), RestoreFailed (nobody can tell whose
/// it was; a restore of the tenant is under way, or was cut off), those of Connection.
Result<PutBack> planPutBack(const Access &access, const QString &asideName, std::stop_token stop = {});
/// What putBack() does, to be reviewed.
Steps putBackSteps(const PutBack &plan);
/// Does it under the tenant's lock; nothing is dropped, so that it can be taken back in its turn. Journaled as a run of
/// the kind take_back. Errors: TenantLocked, PlanOutdated (one of the two is another schema than the plan saw),
/// RestoreFailed (what is kept need not be the tenant's), those of the server.
Status putBack(const Access &access, const PutBack &plan, Journal &journal, const TaskContext &task = {});

} // namespace tenantry
