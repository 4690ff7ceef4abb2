// SPDX-License-Identifier: GPL-3.0-or-later
#include "backups/SchemaBonds.h"
#include "operations/steps/TenantSteps.h"
#include "plans/SqlStep.h"
#include "plans/StepScene.h"
#include "postgres/Quoting.h"

#include <QCoreApplication>

namespace tenantry {

namespace {

QByteArray droppingSql(const QString &schema, const QByteArray &rowSql)
{
    return "DROP SCHEMA IF EXISTS " + quoting::identifier(schema) + " CASCADE;\n" + rowSql;
}

class DropTenantStep final : public SqlStep {
public:
    DropTenantStep(const QString &schema, const QByteArray &rowSql)
        : SqlStep(QStringLiteral("drop_tenant"), "BEGIN;\n" + droppingSql(schema, rowSql), Sending::Transaction)
        , m_schema(schema)
        , m_dropping(droppingSql(schema, rowSql))
    {
    }

    QString doing() const override { return QCoreApplication::translate("Engine", "Dropping the schema"); }

    Status check(StepScene &scene) const override
    {
        const Result<Rows> schema =
            scene.connection().query("SELECT oid FROM pg_catalog.pg_namespace WHERE nspname = $1::pg_catalog.name",
                                     {m_schema.toUtf8()}, scene.stopToken());
        if (!schema)
            return failure(schema.error());
        return schema->count() == 0 ? Status() : checkNothingOutside(scene, quint32(schema->integer(0, 0)));
    }

    /// CASCADE takes whatever depends on what is dropped, wherever it is: it is looked for again under the locks that
    /// the drop takes anyway.
    Status run(StepScene &scene) const override
    {
        Connection &connection = scene.connection();
        if (const Result<std::vector<Rows>> begun = connection.script("BEGIN", scene.stopToken()); !begun)
            return failure(begun.error());
        const Result<quint32> locked = lockForDrop(connection, m_schema, scene.stopToken());
        const bool isGone = !locked && locked.error().code == ErrorCode::TenantMissing;
        const Status free = locked   ? checkNothingOutside(scene, *locked)
                            : isGone ? Status()
                                     : Status(failure(locked.error()));
        if (!free) {
            (void)connection.script("ROLLBACK");
            return free;
        }
        return runSettled(scene, m_dropping);
    }

private:
    Status checkNothingOutside(StepScene &scene, quint32 schema) const
    {
        const Result<QStringList> dependents = outsideDependents(scene.connection(), schema, scene.stopToken());
        if (!dependents)
            return failure(dependents.error());
        if (dependents->isEmpty())
            return {};
        return failure(ErrorCode::MigrationRefused,
                       QCoreApplication::translate("Engine",
                                                   "\"%1\" is not dropped: objects of other schemas point into "
                                                   "it: %2")
                           .arg(m_schema, dependents->join(QStringLiteral(", "))),
                       QCoreApplication::translate("Engine", "Drop these, or point them elsewhere, first."));
    }

    const QString m_schema;
    const QByteArray m_dropping; ///< sent after BEGIN and a last look
};

} // namespace

std::shared_ptr<const Step> dropTenantStep(const QString &schema, const QByteArray &rowSql)
{
    return std::make_shared<DropTenantStep>(schema, rowSql);
}

} // namespace tenantry
