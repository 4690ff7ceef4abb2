// SPDX-License-Identifier: GPL-3.0-or-later
#include "backups/Privileges.h"
#include "backups/TenantContents.h"
#include "backups/steps/RestoreSteps.h"
#include "plans/SqlStep.h"
#include "plans/StepScene.h"
#include "postgres/Quoting.h"

#include <QCoreApplication>

namespace tenantry {

namespace {

/// What a table is made with, its creator's default privileges add to: they are no part of an archive.
class PrivilegesStep final : public SqlStep {
public:
    PrivilegesStep(const RestorePlan &plan, RestoreOutcomePtr outcome)
        : SqlStep(QStringLiteral("privileges"), "BEGIN;\n" + plan.openingSql, Sending::Transaction)
        , m_tenant(plan.tenant)
        , m_opening(plan.openingSql)
        , m_outcome(std::move(outcome))
    {
    }

    QString text() const override
    {
        return QCoreApplication::translate("Engine", "-- and, in the same transaction, what gives and takes privileges "
                                                     "on its objects until they are those of the backup")
               + u'\n' + SqlStep::text();
    }

    Status run(StepScene &scene) const override
    {
        QStringList mending;
        if (m_tenant.privileges) {
            const Result<QStringList> differing = differences(scene);
            if (!differing)
                return failure(differing.error());
            mending = *differing;
        } else {
            scene.note({QStringLiteral("privileges_not_compared"), {}});
        }
        const QByteArray sql = mending.isEmpty() ? QByteArray() : mending.join(u'\n').toUtf8() + '\n';
        if (!sql.isEmpty() || !m_opening.isEmpty()) {
            if (const Status done = runWhole(scene.connection(), "BEGIN;\n" + sql + m_opening, scene.stopToken());
                !done)
                return done;
        }
        if (mending.isEmpty())
            return {};
        m_outcome->mended = mending;
        scene.note({QStringLiteral("privileges_mended"),
                    {{QStringLiteral("statements"), mending.mid(0, mostTold).join(u' ')}}});
        return {};
    }

private:
    static constexpr qsizetype mostTold = 20;

    Result<QStringList> differences(StepScene &scene) const
    {
        const QByteArray names =
            quoting::literal(QString::fromUtf8(arrayLiteral({m_tenant.schema}))) + "::pg_catalog.name[]";
        const Result<Rows> rows =
            scene.connection().query(privilegesSql(names, PrivilegesOf::AllObjects), {}, scene.stopToken());
        if (!rows)
            return failure(rows.error());
        return mendingStatements(m_tenant.schema, *m_tenant.privileges, presentPrivilegesFrom(*rows));
    }

    const BackupTenant m_tenant;
    const QByteArray m_opening;
    const RestoreOutcomePtr m_outcome;
};

} // namespace

std::shared_ptr<const Step> privilegesStep(const RestorePlan &plan, RestoreOutcomePtr outcome)
{
    return std::make_shared<PrivilegesStep>(plan, std::move(outcome));
}

} // namespace tenantry
