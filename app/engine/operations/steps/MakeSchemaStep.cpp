// SPDX-License-Identifier: GPL-3.0-or-later
#include "operations/steps/MadeSchema.h"
#include "operations/steps/TenantSteps.h"
#include "plans/SqlStep.h"
#include "postgres/Quoting.h"

namespace tenantry {

namespace {

QByteArray makingSql(const SchemaToMake &made)
{
    const QByteArray name = quoting::identifier(made.schema);
    const QByteArray owner = made.owner.isEmpty() ? QByteArray() : " AUTHORIZATION " + quoting::identifier(made.owner);
    return "BEGIN;\nCREATE SCHEMA " + name + owner + ";\nCOMMENT ON SCHEMA " + name + " IS "
           + quoting::literal(made.mark.toComment()) + ";\n";
}

class MakeSchemaStep final : public SqlStep {
public:
    explicit MakeSchemaStep(SchemaToMake made)
        : SqlStep(QStringLiteral("make_tenant_schema"), makingSql(made), Sending::Transaction)
        , m_made(std::move(made))
    {
    }

    Status check(StepScene &scene) const override { return checkNoSchema(scene, m_made.schema); }
    Error takeBack(StepScene &scene, Error cause) const override
    {
        return takeSchemaBack(scene, m_made.schema, m_made.mark, std::move(cause));
    }

private:
    const SchemaToMake m_made;
};

} // namespace

std::shared_ptr<const Step> makeSchemaStep(SchemaToMake made)
{
    return std::make_shared<MakeSchemaStep>(std::move(made));
}

} // namespace tenantry
