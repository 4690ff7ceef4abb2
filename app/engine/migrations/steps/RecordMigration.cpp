// SPDX-License-Identifier: GPL-3.0-or-later
#include "migrations/TenantNow.h"
#include "migrations/formats/MigrationFormat.h"
#include "migrations/steps/RecordingKind.h"
#include "migrations/steps/StepKinds.h"

namespace tenantry {

namespace {

class RecordMigration final : public RecordingKind {
public:
    QString key() const override { return QStringLiteral("record_migration"); }
    StepSql sql(const PlanStep &step, const StepPlace &place) const override
    {
        StepSql sql;
        sql.record = place.set.format().recordOnly(*place.set.find(step.migration), place.history);
        return sql;
    }
    Result<bool> isSettled(const PlanStep &step, const StepMoment &moment) const override
    {
        return moment.now.isApplied(step.migration);
    }
};

} // namespace

const StepKind &steps::recordMigration()
{
    static const RecordMigration kind;
    return kind;
}

} // namespace tenantry
