// SPDX-License-Identifier: GPL-3.0-or-later
#include "backups/TenantContents.h"
#include "backups/steps/RestoreSteps.h"
#include "plans/StepScene.h"

#include <QCoreApplication>

#include <algorithm>

namespace tenantry {

namespace {

/// golang-migrate records the highest version alone. What else that stands for is told by the source, and the source
/// may have changed since the backup.
bool sameRecords(const BackupTenant &backup, const TenantContents &now)
{
    QStringList expected = backup.versions;
    if (now.isHighestOnly() && !expected.isEmpty())
        expected = {expected.last()};
    QStringList found = now.tenant.versions;
    expected.sort();
    found.sort();
    return expected == found;
}

class CompareStep final : public Step {
public:
    CompareStep(const RestorePlan &plan, RestoreOutcomePtr outcome)
        : m_tenant(plan.tenant)
        , m_outcome(std::move(outcome))
    {
    }

    StepFact fact() const override
    {
        StepFact fact;
        fact.kind = QStringLiteral("compare");
        return fact;
    }
    QString text() const override { return {}; }
    QString doing() const override { return QCoreApplication::translate("Engine", "Comparing row counts"); }

    Status run(StepScene &scene) const override
    {
        // Rows that the tenant's application wrote since the restore's COMMIT are no difference: first only those of
        // the restoring transaction are counted. If somebody has altered a table meanwhile, those can no longer be told
        // apart.
        QString difference;
        if (const Status counted = compareOnce(scene, CountWhat::AsRestored, difference); !counted)
            return counted;
        if (!difference.isEmpty()) {
            if (const Status counted = compareOnce(scene, CountWhat::Visible, difference); !counted)
                return counted;
        }
        if (!difference.isEmpty())
            return failure(ErrorCode::RestoreFailed,
                           QCoreApplication::translate("Engine", "What was restored differs from the backup: %1.")
                               .arg(difference));
        scene.note({QStringLiteral("rows_equal"), {{QStringLiteral("tables"), int(m_outcome->compared.size())}}});
        return {};
    }

private:
    Status compareOnce(StepScene &scene, CountWhat what, QString &difference) const
    {
        Result<std::vector<TenantContents>> contents =
            readContents(scene.connection(), {m_tenant.schema}, scene.stopToken());
        if (!contents)
            return failure(contents.error());
        if (contents->empty())
            return failure(
                ErrorCode::RestoreFailed,
                QCoreApplication::translate("Engine", "The restored schema \"%1\" has vanished.").arg(m_tenant.schema));
        TenantContents &now = contents->front();
        if (const Status counted = countRows(scene.connection(), {&now}, what, scene.stopToken()); !counted)
            return counted;
        difference = compareTables(now);
        if (difference.isEmpty() && !sameRecords(m_tenant, now))
            difference = QCoreApplication::translate("Engine", "the recorded migrations differ");
        return {};
    }

    /// The first difference; empty: there is none.
    QString compareTables(const TenantContents &now) const
    {
        std::vector<RestoreTable> &compared = m_outcome->compared;
        compared.clear();
        QString difference;
        for (const BackupTable &table : m_tenant.tables) {
            const auto found = std::ranges::find(now.tenant.tables, table.name, &BackupTable::name);
            compared.push_back({table.name, found == now.tenant.tables.end() ? -1 : found->rows, table.rows});
            if (compared.back().rowsNow != table.rows && difference.isEmpty())
                difference = QCoreApplication::translate("Engine", "table \"%1\" has %2 rows instead of %3")
                                 .arg(table.name)
                                 .arg(compared.back().rowsNow)
                                 .arg(table.rows);
        }
        return difference;
    }

    const BackupTenant m_tenant;
    const RestoreOutcomePtr m_outcome;
};

} // namespace

std::shared_ptr<const Step> compareStep(const RestorePlan &plan, RestoreOutcomePtr outcome)
{
    return std::make_shared<CompareStep>(plan, std::move(outcome));
}

} // namespace tenantry
