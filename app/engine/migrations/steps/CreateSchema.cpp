// SPDX-License-Identifier: GPL-3.0-or-later
#include "migrations/steps/StepKinds.h"

namespace tenantry {

namespace {

class CreateSchema final : public StepKind {
public:
    QString key() const override { return QStringLiteral("create_schema"); }
    /// A tenant's owner may seldom create in the database.
    bool needsOperator() const override { return true; }
    StepSql sql(const PlanStep & /*step*/, const StepPlace &place) const override
    {
        StepSql sql;
        sql.own = "CREATE SCHEMA IF NOT EXISTS " + place.schema;
        if (!place.role.isEmpty())
            sql.own += " AUTHORIZATION " + place.role;
        return sql;
    }
    QByteArray presence(const PlanStep & /*step*/, const StepPlace & /*place*/) const override { return {}; }
};

} // namespace

const StepKind &steps::createSchema()
{
    static const CreateSchema kind;
    return kind;
}

} // namespace tenantry
