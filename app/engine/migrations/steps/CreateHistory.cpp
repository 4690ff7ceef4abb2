// SPDX-License-Identifier: GPL-3.0-or-later
#include "migrations/formats/MigrationFormat.h"
#include "migrations/steps/StepKinds.h"

namespace tenantry {

namespace {

class CreateHistory final : public StepKind {
public:
    QString key() const override { return QStringLiteral("create_history"); }
    StepSql sql(const PlanStep & /*step*/, const StepPlace &place) const override
    {
        StepSql sql;
        sql.own = place.set.format().createTable(place.history.name);
        return sql;
    }
};

} // namespace

const StepKind &steps::createHistory()
{
    static const CreateHistory kind;
    return kind;
}

} // namespace tenantry
