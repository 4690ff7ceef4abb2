// SPDX-License-Identifier: GPL-3.0-or-later
#include "migrations/TenantNow.h"

#include "migrations/CatalogReader.h"
#include "migrations/HistoryReader.h"

#include <QCoreApplication>

#include <algorithm>

namespace tenantry {

Result<TenantNow> TenantNow::read(Connection &connection, const TenantPlan &tenant, std::stop_token stop)
{
    const MigrationFormat &format = tenant.set->format();
    const Result<Rows> found = connection.query(
        "SELECT oid FROM pg_catalog.pg_namespace WHERE nspname OPERATOR(pg_catalog.=) $1::pg_catalog.name",
        {tenant.schema.toUtf8()}, stop);
    if (!found)
        return failure(found.error());
    TenantNow now;
    now.m_exists = found->count() > 0;
    if (!now.m_exists)
        return now;
    const auto oid = static_cast<quint32>(found->integer(0, 0));
    const auto tables = CatalogReader(connection, stop).historyTables(format, {oid});
    if (!tables)
        return failure(tables.error());
    const auto table = tables->constFind(oid);
    if (table == tables->constEnd())
        return now;
    if (!table->problem.isEmpty())
        return failure(ErrorCode::HistoryUnreadable, table->problem,
                       QCoreApplication::translate("Engine", "Scan again; nothing was changed."));
    const HistoryTarget target{tenant.schema, *table};
    auto read = HistoryReader(connection, stop).rows(std::span(&target, 1));
    if (!read)
        return failure(read.error());
    if (!read->front())
        return failure(read->front().error());
    for (const HistoryRow &row : format.expand(std::move(*read->front()), *tenant.set))
        (row.success ? now.m_applied : now.m_failed).push_back(row.id);
    return now;
}

QString TenantNow::recordOf(const MigrationId &id) const
{
    if (std::find(m_failed.begin(), m_failed.end(), id) != m_failed.end())
        return QStringLiteral("failed");
    return isApplied(id) ? QStringLiteral("applied") : QStringLiteral("no");
}

bool TenantNow::isApplied(const MigrationId &id) const
{
    return std::find(m_applied.begin(), m_applied.end(), id) != m_applied.end();
}

Status TenantNow::fits(const TenantPlan &plan) const
{
    for (const MigrationId &failed : m_failed) {
        const bool settled = std::any_of(plan.steps.begin(), plan.steps.end(), [&failed](const PlanStep &step) {
            return step.again == ApplyAgain::Yes && step.migration == failed;
        });
        if (!settled)
            return failure(
                ErrorCode::PlanOutdated,
                QCoreApplication::translate("Engine", "Its history records %1 as failed, which the plan does not know.")
                    .arg(failed.text()),
                QCoreApplication::translate("Engine", "Scan again; nothing was changed."));
    }
    return {};
}

} // namespace tenantry
