// SPDX-License-Identifier: GPL-3.0-or-later
#include "migrations/TenantNow.h"
#include "migrations/steps/InvalidIndex.h"
#include "migrations/steps/StepKinds.h"
#include "postgres/Quoting.h"

namespace tenantry {

namespace {

class DropInvalidIndex final : public StepKind {
public:
    QString key() const override { return QStringLiteral("drop_invalid_index"); }
    StepSql sql(const PlanStep &step, const StepPlace &place) const override
    {
        StepSql sql;
        sql.own = "DROP INDEX CONCURRENTLY IF EXISTS " + place.schema + '.' + quoting::identifier(step.index);
        return sql;
    }
    Result<bool> isSettled(const PlanStep &step, const StepMoment &moment) const override
    {
        if (moment.now.isApplied(step.migration))
            return true; // somebody mended it since
        return isIndexMended(step, moment);
    }
};

} // namespace

const StepKind &steps::dropInvalidIndex()
{
    static const DropInvalidIndex kind;
    return kind;
}

} // namespace tenantry
