// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "migrations/Plan.h"
#include "postgres/Connection.h"

#include <stop_token>

namespace tenantry {

class TenantNow;

/// Where a step on a tenant happens, as its SQL names it.
struct StepPlace {
    const MigrationSet &set;
    QByteArray schema;    ///< quoted
    HistoryPlace history; ///< its table quoted and qualified
    QByteArray role;      ///< quoted; whose rights the steps run with; empty: the connection's own
};

/// What a step on a tenant consists of, in SQL.
struct StepSql {
    QByteArray before; ///< ours, ahead of everything: the failed mark of a step outside transactions
    QByteArray own;    ///< ours
    QByteArray file;   ///< the migration's text, the only part that sees the tenant's path
    QByteArray record; ///< ours: the history row
};

/// Where it is asked whether a step has anything left to do: under the tenant's lock.
struct StepMoment {
    Connection &connection;
    const TenantNow &now;
    const QString &schema;
    std::stop_token stop;
};

/**
 * A kind of step on one tenant: how it is called, what it sends, when there is nothing left of it to do. Stateless; one
 * object a kind, listed in StepKinds.h.
 */
class StepKind {
public:
    StepKind() = default;
    StepKind(const StepKind &) = delete;
    StepKind &operator=(const StepKind &) = delete;
    virtual ~StepKind() = default;

    /// Stable, in the journal and in JSON: "apply_migration".
    virtual QString key() const = 0;
    /// "Apply 0012 tax", translated; as the journal words it unless the kind knows more.
    virtual QString title(const PlanStep &step) const;
    /// Whether it needs the connection's own rights, whatever role the tenant's other steps run with.
    virtual bool needsOperator() const { return false; }
    virtual StepSql sql(const PlanStep &step, const StepPlace &place) const = 0;
    /// Whether sql() holds the migration's text.
    virtual bool sendsFile() const { return false; }
    /// Fails where the tenant's schema is gone: unqualified names would lead on to the next schema of the path.
    virtual QByteArray presence(const PlanStep &step, const StepPlace &place) const;
    /// True if \p step has nothing left to do. Errors: TenantLocked where somebody is at it; those of the connection.
    virtual Result<bool> isSettled(const PlanStep &step, const StepMoment &moment) const;
};

} // namespace tenantry
