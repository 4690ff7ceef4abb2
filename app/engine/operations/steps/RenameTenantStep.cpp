// SPDX-License-Identifier: GPL-3.0-or-later
#include "operations/steps/MadeSchema.h"
#include "operations/steps/TenantSteps.h"
#include "plans/SqlStep.h"
#include "postgres/Quoting.h"
#include "tenants/SchemaStructure.h"

#include <QCoreApplication>

namespace tenantry {

namespace {

QByteArray renamingSql(const RegistryForm &form, const QString &schema, const QString &newSchema)
{
    return "ALTER SCHEMA " + quoting::identifier(schema) + " RENAME TO " + quoting::identifier(newSchema) + ";\n"
           + form.renameSql(schema, newSchema);
}

Result<SchemaStructure> structureOf(StepScene &scene, const QString &schema)
{
    Result<std::vector<SchemaStructure>> read =
        readStructures(scene.connection(), {schema}, StructureGrants::Leave, scene.stopToken());
    if (!read)
        return failure(read.error());
    return std::move(read->front());
}

class RenameTenantStep final : public SqlStep {
public:
    RenameTenantStep(const RegistryForm &form, const QString &schema, const QString &newSchema)
        : SqlStep(QStringLiteral("rename_tenant"), "BEGIN;\n" + renamingSql(form, schema, newSchema),
                  Sending::Transaction)
        , m_schema(schema)
        , m_newSchema(newSchema)
        , m_renaming(renamingSql(form, schema, newSchema))
    {
    }

    Status check(StepScene &scene) const override { return checkNoSchema(scene, m_newSchema); }

    /// What goes by the old name as text, the body of a function or its search_path, does not follow: the structure is
    /// another one then.
    Status run(StepScene &scene) const override
    {
        Connection &connection = scene.connection();
        const Result<SchemaStructure> before = structureOf(scene, m_schema);
        if (!before)
            return failure(before.error());
        Status follows;
        if (const auto begun = connection.script("BEGIN;\n" + m_renaming, scene.stopToken()); !begun)
            follows = failure(begun.error());
        if (follows)
            follows = comparedWith(scene, *before);
        if (!follows) {
            (void)connection.script("ROLLBACK");
            return follows;
        }
        return runSettled(scene, {});
    }

private:
    Status comparedWith(StepScene &scene, const SchemaStructure &before) const
    {
        const Result<SchemaStructure> after = structureOf(scene, m_newSchema);
        if (!after)
            return failure(after.error());
        const std::vector<StructureDifference> found = differences(before, *after);
        if (found.empty())
            return {};
        QStringList objects;
        for (std::size_t i = 0; i < found.size() && i < 10; ++i)
            objects << found[i].object;
        return failure(ErrorCode::MigrationRefused,
                       QCoreApplication::translate("Engine",
                                                   "\"%1\" is not renamed: these go by that name as a text, and "
                                                   "would not follow: %2")
                           .arg(m_schema, objects.join(QStringLiteral(", "))),
                       QCoreApplication::translate("Engine", "Write them without the schema's name first. Nothing was "
                                                             "changed."));
    }

    const QString m_schema;
    const QString m_newSchema;
    const QByteArray m_renaming; ///< sent after BEGIN
};

} // namespace

std::shared_ptr<const Step> renameTenantStep(const RegistryForm &form, const QString &schema, const QString &newSchema)
{
    return std::make_shared<RenameTenantStep>(form, schema, newSchema);
}

} // namespace tenantry
