// SPDX-License-Identifier: GPL-3.0-or-later
#include "migrations/steps/InvalidIndex.h"
#include "migrations/steps/StepKinds.h"
#include "postgres/Quoting.h"

namespace tenantry {

namespace {

class RebuildIndex final : public StepKind {
public:
    QString key() const override { return QStringLiteral("rebuild_index"); }
    StepSql sql(const PlanStep &step, const StepPlace &place) const override
    {
        StepSql sql;
        sql.own = "REINDEX INDEX CONCURRENTLY " + place.schema + '.' + quoting::identifier(step.index);
        return sql;
    }
    Result<bool> isSettled(const PlanStep &step, const StepMoment &moment) const override
    {
        return isIndexMended(step, moment);
    }
};

} // namespace

const StepKind &steps::rebuildIndex()
{
    static const RebuildIndex kind;
    return kind;
}

} // namespace tenantry
