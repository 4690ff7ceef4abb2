// SPDX-License-Identifier: GPL-3.0-or-later
#include "migrations/MigrationSet.h"
#include "migrations/TenantNow.h"
#include "migrations/steps/ProjectText.h"
#include "migrations/steps/StepKinds.h"

#include <QCoreApplication>

namespace tenantry {

namespace {

class UnapplyMigration final : public StepKind {
public:
    QString key() const override { return QStringLiteral("unapply_migration"); }
    StepSql sql(const PlanStep &step, const StepPlace &place) const override
    {
        StepSql sql;
        sql.own = projectText(
            *place.set.find(step.migration), place.schema,
            QCoreApplication::translate("Engine", "The project takes back in %1, together with the record:"));
        return sql;
    }
    Result<bool> isSettled(const PlanStep &step, const StepMoment &moment) const override
    {
        return !moment.now.isApplied(step.migration);
    }
};

} // namespace

const StepKind &steps::unapplyMigration()
{
    static const UnapplyMigration kind;
    return kind;
}

} // namespace tenantry
