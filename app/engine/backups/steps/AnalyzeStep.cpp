// SPDX-License-Identifier: GPL-3.0-or-later
#include "backups/steps/RestoreSteps.h"
#include "plans/SqlStep.h"
#include "plans/StepScene.h"
#include "postgres/Quoting.h"

#include <QCoreApplication>

namespace tenantry {

namespace {

class AnalyzeStep final : public SqlStep {
public:
    explicit AnalyzeStep(const RestorePlan &plan)
        : SqlStep(QStringLiteral("analyze"), statements(plan).join('\n'), Sending::Alone)
        , m_statements(statements(plan))
        , m_tables(plan.tenant.tables)
    {
    }

    QString doing() const override { return QCoreApplication::translate("Engine", "Gathering statistics"); }

    /// The server runs the expressions of a table's indexes for it, as the table's owner. What fails there is no fault
    /// of the restore.
    Status run(StepScene &scene) const override
    {
        for (qsizetype at = 0; at < m_statements.size(); ++at) {
            const Result<std::vector<Rows>> done = scene.connection().script(m_statements[at], scene.stopToken());
            if (done)
                continue;
            if (done.error().isCancelled() || !scene.connection().isAlive())
                return failure(done.error());
            scene.note({QStringLiteral("not_analyzed"),
                        {{QStringLiteral("table"), m_tables[static_cast<size_t>(at)].name},
                         {QStringLiteral("reason"), done.error().message}}});
        }
        return {};
    }

private:
    static QByteArrayList statements(const RestorePlan &plan)
    {
        QByteArrayList all;
        for (const BackupTable &table : plan.tenant.tables)
            all << "ANALYZE " + quoting::identifier(plan.tenant.schema) + '.' + quoting::identifier(table.name) + ';';
        return all;
    }

    const QByteArrayList m_statements; ///< beside m_tables
    const std::vector<BackupTable> m_tables;
};

} // namespace

std::shared_ptr<const Step> analyzeStep(const RestorePlan &plan)
{
    return std::make_shared<AnalyzeStep>(plan);
}

} // namespace tenantry
