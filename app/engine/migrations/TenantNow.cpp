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
    const auto tables = CatalogReader(connection, stop).historyTables(format, {oid}, CatalogReader::Actors::Deeply);
    if (!tables)
        return failure(tables.error());
    const auto table = tables->constFind(oid);
    if (table == tables->constEnd())
        return now;
    if (!table->problem.isEmpty())
        return failure(ErrorCode::HistoryUnreadable, table->problem,
                       QCoreApplication::translate("Engine", "Scan again; nothing was changed."));
    if (!table->actors.isEmpty())
        return failure(ErrorCode::HistoryUnreadable,
                       QCoreApplication::translate("Engine", "Writing into its history table would run what its owner "
                                                             "defined: %1.")
                           .arg(table->actors),
                       QCoreApplication::translate("Engine", "Nothing was changed."));
    const HistoryTarget target{tenant.schema, *table};
    auto read = HistoryReader(connection, stop).rows(std::span(&target, 1));
    if (!read)
        return failure(read.error());
    if (!read->front())
        return failure(read->front().error());
    now.takeRows(std::move(*read->front()), tenant);
    return now;
}

void TenantNow::takeRows(std::vector<HistoryRow> rows, const TenantPlan &tenant)
{
    for (const HistoryRow &row : tenant.set->format().expand(std::move(rows), *tenant.set))
        (row.success ? m_applied : m_failed).push_back(row.id);
}

Result<QByteArray> TenantNow::statements(Connection &connection, const TenantPlan &tenant)
{
    const Result<QByteArray> schema = connection.literal(tenant.schema);
    if (!schema)
        return failure(schema.error());
    const QByteArray sql = "SELECT oid FROM pg_catalog.pg_namespace WHERE nspname OPERATOR(pg_catalog.=) " + *schema
                           + "::pg_catalog.name;\n"
                           + CatalogReader(connection, {}).historyTablesStatement("nspname = " + *schema);
    if (tenant.history.oid == 0)
        return sql;
    const HistoryTarget target{tenant.schema, tenant.history};
    const Result<QByteArrayList> rows = HistoryReader(connection, {}).rowsStatements(std::span(&target, 1));
    if (!rows)
        return failure(rows.error());
    return sql + rows->join(";\n");
}

std::optional<TenantNow> TenantNow::fromResults(std::span<const Rows> results, const TenantPlan &tenant)
{
    const HistoryTable &planned = tenant.history;
    // With a history: the schema, its tables, the lock on one, that it is the same, its rows.
    const std::span<const Rows> own = results.last(planned.oid == 0 ? 2 : 5);
    TenantNow now;
    now.m_exists = own[0].count() > 0;
    const QHash<quint32, HistoryTable> tables = CatalogReader::historyTablesFrom(own[1], tenant.set->format());
    if (planned.oid == 0)
        return tables.isEmpty() ? std::optional(now) : std::nullopt;
    if (own[1].count() != 1)
        return std::nullopt;
    const HistoryTable &table = *tables.cbegin();
    if (!table.problem.isEmpty() || !table.actors.isEmpty() || table.oid != planned.oid
        || table.format != planned.format || table.columns != planned.columns)
        return std::nullopt;
    now.takeRows(HistoryReader::rowsFrom(own[4], 1).front(), tenant);
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
