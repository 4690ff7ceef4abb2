// SPDX-License-Identifier: GPL-3.0-or-later
#include "operations/steps/MadeSchema.h"
#include "operations/steps/TenantSteps.h"
#include "plans/SqlStep.h"
#include "plans/TenantLock.h"
#include "tenants/SchemaStructure.h"

#include <QCoreApplication>
#include <QJsonObject>

namespace tenantry {

namespace {

class CopySchemaStep final : public SqlStep {
public:
    explicit CopySchemaStep(SchemaCopy copy)
        : SqlStep(QStringLiteral("copy_tenant"), copy.sql, Sending::Transaction)
        , m_copy(std::move(copy))
    {
    }

    QString doing() const override { return QCoreApplication::translate("Engine", "Copying the schema"); }

    Status check(StepScene &scene) const override { return checkNoSchema(scene, m_copy.schema); }

    /// Under the lock of the source, too: nobody migrates it meanwhile.
    Status run(StepScene &scene) const override
    {
        constexpr std::chrono::seconds wait(10);
        const Result<TenantLock> lock = TenantLock::acquire(scene.connection(), m_copy.source, wait, scene.stopToken());
        if (!lock)
            return failure(lock.error());
        const Status done = SqlStep::run(scene);
        if (scene.connection().isAlive())
            (void)scene.connection().restoreGuards();
        return done;
    }
    Error takeBack(StepScene &scene, Error cause) const override
    {
        return takeSchemaBack(scene, m_copy.schema, m_copy.mark, std::move(cause));
    }

private:
    const SchemaCopy m_copy;
};

class CompareStructuresStep final : public Step {
public:
    CompareStructuresStep(QString source, QString schema)
        : m_source(std::move(source))
        , m_schema(std::move(schema))
    {
    }

    StepFact fact() const override
    {
        StepFact fact;
        fact.kind = QStringLiteral("compare_structures");
        return fact;
    }
    QString text() const override { return {}; }

    Status run(StepScene &scene) const override
    {
        constexpr std::size_t mostTold = 10;
        const Result<std::vector<SchemaStructure>> both =
            readStructures(scene.connection(), {m_source, m_schema}, StructureGrants::Compare, scene.stopToken());
        if (!both)
            return failure(both.error());
        const std::vector<StructureDifference> found = differences(both->front(), both->back());
        if (found.empty()) {
            scene.remember({QStringLiteral("structures_equal"),
                            {{QStringLiteral("schema"), m_source},
                             {QStringLiteral("objects"), static_cast<int>(both->front().lines.size())}}});
            return {};
        }
        QStringList told;
        for (std::size_t i = 0; i < found.size() && i < mostTold; ++i)
            told << found[i].toText();
        return failure(Error{
            ErrorCode::MigrationFailed,
            QCoreApplication::translate("Engine", "The copy differs from \"%1\" in %n objects.", nullptr,
                                        static_cast<int>(found.size()))
                .arg(m_source),
            QCoreApplication::translate("Engine", "What goes by the schema's name as a text, such as the body of a "
                                                  "function, cannot be copied."),
            {},
            told.join(u'\n')});
    }

private:
    const QString m_source;
    const QString m_schema;
};

} // namespace

std::shared_ptr<const Step> copySchemaStep(SchemaCopy copy)
{
    return std::make_shared<CopySchemaStep>(std::move(copy));
}

std::shared_ptr<const Step> compareStructuresStep(const QString &source, const QString &schema)
{
    return std::make_shared<CompareStructuresStep>(source, schema);
}

} // namespace tenantry
