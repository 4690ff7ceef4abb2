// SPDX-License-Identifier: GPL-3.0-or-later
#include "migrations/TenantNow.h"

#include "migrations/CatalogReader.h"
#include "migrations/HistoryReader.h"
#include "postgres/Quoting.h"

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
    m_history = RecordedHistory::of(tenant.set->format().expand(std::move(rows), *tenant.set));
}

Result<QByteArray> TenantNow::statements(Connection &connection, const TenantPlan &tenant)
{
    const Result<QByteArray> schema = connection.literal(tenant.schema);
    if (!schema)
        return failure(schema.error());
    const QByteArray ofSchema = "nspname OPERATOR(pg_catalog.=) " + *schema + "::pg_catalog.name";
    const CatalogReader catalog(connection, {});
    if (tenant.history.oid == 0)
        return "SELECT oid FROM pg_catalog.pg_namespace WHERE " + ofSchema + ";\n"
               + catalog.historyTablesStatement(ofSchema);
    const HistoryTarget target{tenant.schema, tenant.history};
    const Result<QByteArray> name = connection.literal(QString::fromUtf8(quoting::identifier(tenant.schema)));
    if (!name)
        return name;
    return HistoryReader(connection, {}).rowsMessage(target, catalog.untouchedStatement(*name, tenant.history));
}

std::optional<TenantNow> TenantNow::fromResults(std::span<const Rows> results, const TenantPlan &tenant)
{
    TenantNow now;
    if (tenant.history.oid == 0) { // the schema, and its history tables, of which there must be none
        now.m_exists = results[results.size() - 2].count() > 0;
        return results.back().count() == 0 ? std::optional(now) : std::nullopt;
    }
    now.m_exists = true;
    now.takeRows(HistoryReader::rowsFrom(results.back(), 1).front(), tenant);
    return now;
}

QString TenantNow::recordOf(const MigrationId &id) const
{
    if (m_history.isFailed(id))
        return QStringLiteral("failed");
    return isApplied(id) ? QStringLiteral("applied") : QStringLiteral("no");
}

bool TenantNow::isApplied(const MigrationId &id) const
{
    return m_history.isApplied(id);
}

bool TenantNow::isOnTheWayOf(const TenantPlan &plan) const
{
    if (m_history.fingerprint() == plan.recorded)
        return true;
    RecordedHistory before = m_history; // with what the plan's first steps have recorded taken back
    bool isAtEnd = false;
    for (const PlanStep &step : plan.steps) {
        const bool isBack = step.unrecordsMigration();
        if (!step.recordsMigration() && !isBack)
            continue;
        const bool isDone = m_history.isApplied(step.migration) != isBack;
        if (isDone && isAtEnd)
            return false; // a later step without those before it: no way of this plan
        isAtEnd |= !isDone;
        if (isDone && isBack)
            before.applied.push_back(step.migration);
        else if (isDone)
            std::erase(before.applied, step.migration);
        if (isDone && step.again == ApplyAgain::Yes)
            before.failed.push_back(step.recorded);
    }
    return before.fingerprint() == plan.recorded;
}

static Error outdated(const QString &fact)
{
    return {ErrorCode::PlanOutdated,
            fact,
            QCoreApplication::translate("Engine", "Scan again; nothing was changed."),
            {},
            {}};
}

/// "0007", or in words that it is none.
static QString levelWords(const QString &level)
{
    return level.isEmpty() ? QCoreApplication::translate("Engine", "nothing", "no migration is applied") : level;
}

Status TenantNow::fits(const TenantPlan &plan) const
{
    if (isOnTheWayOf(plan))
        return {};
    for (const MigrationId &failed : m_history.failed) {
        const bool settled = std::any_of(plan.steps.begin(), plan.steps.end(), [&failed](const PlanStep &step) {
            return step.again == ApplyAgain::Yes && step.migration == failed;
        });
        if (!settled)
            return failure(outdated(
                QCoreApplication::translate("Engine", "Its history records %1 as failed, which the plan does not know.")
                    .arg(failed.text())));
    }
    const QString level = plan.set->level(plan.set->applied(m_history.applied));
    return failure(
        outdated(QCoreApplication::translate(
                     "Engine", "Its history changed since the plan was made: it recorded %1 then, and records %2 now.")
                     .arg(levelWords(plan.level), levelWords(level))));
}

} // namespace tenantry
