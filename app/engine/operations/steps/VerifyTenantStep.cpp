// SPDX-License-Identifier: GPL-3.0-or-later
#include "migrations/RecordedHistory.h"
#include "migrations/Scan.h"
#include "operations/steps/TenantSteps.h"
#include "plans/StepScene.h"

#include <QCoreApplication>

namespace tenantry {

namespace {

class VerifyTenantStep final : public Step {
public:
    VerifyTenantStep(const Access &access, const QString &schema, MigrationSetPtr set)
        : m_access(access)
        , m_schema(schema)
        , m_set(std::move(set))
    {
    }

    StepFact fact() const override
    {
        StepFact fact;
        fact.kind = QStringLiteral("verify_tenant");
        return fact;
    }
    QString text() const override { return {}; }

    Status run(StepScene &scene) const override
    {
        if (m_set->isEmpty())
            return {};
        const Result<std::vector<HistoryRow>> rows = readHistory(m_access, m_schema, *m_set, scene.stopToken());
        if (!rows)
            return failure(rows.error());
        const std::vector<bool> applied = m_set->applied(RecordedHistory::of(*rows).applied);
        QStringList lacking;
        for (std::size_t i = 0; i < m_set->size(); ++i) {
            if (!applied[i])
                lacking << m_set->at(i).id.text();
        }
        if (lacking.isEmpty())
            return {};
        return failure(ErrorCode::MigrationFailed,
                       QCoreApplication::translate("Engine", "%n migrations are not recorded in the new schema: %1",
                                                   nullptr, int(lacking.size()))
                           .arg(lacking.mid(0, 10).join(QStringLiteral(", "))));
    }

private:
    const Access m_access;
    const QString m_schema;
    const MigrationSetPtr m_set;
};

} // namespace

std::shared_ptr<const Step> verifyTenantStep(const Access &access, const QString &schema, MigrationSetPtr set)
{
    return std::make_shared<VerifyTenantStep>(access, schema, std::move(set));
}

} // namespace tenantry
