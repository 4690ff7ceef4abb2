// SPDX-License-Identifier: GPL-3.0-or-later
#include "backups/RestoreSql.h"
#include "backups/SchemaBonds.h"
#include "backups/steps/RestoreSteps.h"
#include "plans/SqlStep.h"
#include "plans/StepScene.h"
#include "postgres/Quoting.h"

#include <QCoreApplication>

namespace tenantry {

namespace {

QByteArray beginning()
{
    return QByteArrayLiteral("BEGIN;\n");
}

class DropSchemaStep final : public SqlStep {
public:
    explicit DropSchemaStep(const QString &asideName)
        : SqlStep(QStringLiteral("drop_schema"),
                  beginning() + "DROP SCHEMA " + quoting::identifier(asideName) + " CASCADE;\n", Sending::Transaction)
        , m_asideName(asideName)
    {
    }

    QString doing() const override { return QCoreApplication::translate("Engine", "Dropping the old schema"); }

    Status check(StepScene &scene) const override
    {
        Connection &connection = scene.connection();
        const Result<LiveSchema> schema = readLiveSchema(connection, m_asideName, scene.stopToken());
        if (!schema)
            return failure(schema.error());
        if (!schema->exists())
            return failure(ErrorCode::TenantMissing,
                           QCoreApplication::translate("Engine", "There is no schema \"%1\".").arg(m_asideName));
        const Result<std::vector<InterruptedRestore>> marked = markedSchemas(connection, scene.stopToken());
        if (!marked)
            return failure(marked.error());
        for (const InterruptedRestore &one : *marked) {
            if (one.asideName == m_asideName)
                return failure(
                    ErrorCode::RestoreFailed,
                    QCoreApplication::translate("Engine", "\"%1\" is kept: the restore of \"%2\" has not ended.")
                        .arg(m_asideName, one.schema),
                    QCoreApplication::translate("Engine", "Restore the tenant again, or take that restore back."));
        }
        return checkNothingOutside(scene, schema->oid);
    }

    /// CASCADE takes whatever depends on what is dropped, wherever it is. So that nothing does by then, the tables are
    /// locked as the drop locks them anyway, and are looked at again in its transaction.
    Status run(StepScene &scene) const override
    {
        Connection &connection = scene.connection();
        if (const Result<std::vector<Rows>> begun = connection.script("BEGIN", scene.stopToken()); !begun)
            return failure(begun.error());
        Status done = lockAndCheck(scene);
        if (done) {
            QByteArray rest = sql();
            const Result<std::vector<Rows>> dropped =
                connection.script(rest.remove(0, beginning().size()), scene.stopToken());
            done = dropped ? Status() : failure(dropped.error());
        }
        const Result<std::vector<Rows>> ended = connection.script(done ? "COMMIT;" : "ROLLBACK;");
        if (!done)
            return done;
        return ended ? Status() : failure(ended.error());
    }

private:
    Status lockAndCheck(StepScene &scene) const
    {
        const Result<quint32> schema = lockForDrop(scene.connection(), m_asideName, scene.stopToken());
        return schema ? checkNothingOutside(scene, *schema) : Status(failure(schema.error()));
    }

    Status checkNothingOutside(StepScene &scene, quint32 schema) const
    {
        const Result<QStringList> dependents = outsideDependents(scene.connection(), schema, scene.stopToken());
        if (!dependents)
            return failure(dependents.error());
        if (dependents->isEmpty())
            return {};
        return failure(
            ErrorCode::RestoreFailed,
            QCoreApplication::translate("Engine", "\"%1\" is kept: objects of other schemas point into it: %2")
                .arg(m_asideName, dependents->join(QStringLiteral(", "))),
            QCoreApplication::translate("Engine", "Point them to the restored schema first."));
    }

    const QString m_asideName;
};

} // namespace

std::shared_ptr<const Step> dropSchemaStep(const QString &asideName)
{
    return std::make_shared<DropSchemaStep>(asideName);
}

} // namespace tenantry
