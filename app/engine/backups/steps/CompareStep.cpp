// SPDX-License-Identifier: GPL-3.0-or-later
#include "backups/TenantContents.h"
#include "backups/steps/RestoreSteps.h"
#include "plans/StepScene.h"
#include "tasks/Pause.h"

#include <QCoreApplication>

#include <algorithm>
#include <chrono>

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

    /// The tenant's application may write as soon as pg_restore has committed. What it inserts is told apart by the
    /// transaction; where it has updated or deleted what was restored, its rows cannot be counted any more, and
    /// pg_restore's word stands: it ended well, with an archive that was read to its end before.
    Status run(StepScene &scene) const override
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
        if (const Status counted = countRows(scene.connection(), {&now}, CountWhat::AsRestored, scene.stopToken());
            !counted)
            return counted;
        if (const Status equal = compareTables(scene, now); !equal)
            return equal;
        if (!sameRecords(m_tenant, now) && !isHistoryChanged(now))
            return differs(QCoreApplication::translate("Engine", "the recorded migrations differ"));
        const QStringList &changed = m_outcome->changedSince;
        const auto equal = int(std::ranges::count_if(
            m_outcome->compared, [](const RestoreTable &table) { return table.rowsNow == table.rowsBackup; }));
        scene.note({QStringLiteral("rows_equal"), {{QStringLiteral("tables"), equal}}});
        if (!changed.isEmpty())
            scene.note({QStringLiteral("rows_changed_since"),
                        {{QStringLiteral("tables"), changed.join(QStringLiteral(", "))}}});
        return {};
    }

private:
    static tl::unexpected<Error> differs(const QString &difference)
    {
        return failure(
            ErrorCode::RestoreFailed,
            QCoreApplication::translate("Engine", "What was restored differs from the backup: %1.").arg(difference));
    }

    Status compareTables(StepScene &scene, const TenantContents &now) const
    {
        std::vector<RestoreTable> &compared = m_outcome->compared;
        compared.clear();
        m_outcome->changedSince.clear();
        for (const BackupTable &table : m_tenant.tables) {
            const auto found = std::ranges::find(now.tenant.tables, table.name, &BackupTable::name);
            const bool exists = found != now.tenant.tables.end();
            compared.push_back({table.name, exists ? found->rows : -1, table.rows});
            if (compared.back().rowsNow == table.rows || compared.back().rowsNow == notCounted)
                continue;
            const auto at = static_cast<size_t>(found - now.tenant.tables.begin());
            const Result<bool> changed =
                exists && now.othersRows[at] == 0 ? isChangedByOthers(scene, now.tableOids[at]) : Result<bool>(exists);
            if (!changed)
                return failure(changed.error());
            if (!*changed)
                return differs(QCoreApplication::translate("Engine", "table \"%1\" has %2 rows instead of %3")
                                   .arg(table.name)
                                   .arg(compared.back().rowsNow)
                                   .arg(table.rows));
            m_outcome->changedSince << table.name;
        }
        return {};
    }

    /// Whether rows of the table were updated, deleted or truncated since it was made. A session tells the server's
    /// statistics after its transaction, but no later than PGSTAT_IDLE_INTERVAL (10 s) or its own end (pgstat.c).
    static Result<bool> isChangedByOthers(StepScene &scene, quint32 table)
    {
        constexpr std::chrono::seconds longestSilence{11};
        constexpr std::chrono::milliseconds interval{200};
        const auto deadline = std::chrono::steady_clock::now() + longestSilence;
        while (true) {
            const Result<Rows> facts = scene.connection().query(R"(
                SELECT pg_catalog.pg_stat_get_tuples_updated($1) + pg_catalog.pg_stat_get_tuples_deleted($1) > 0
                    OR pg_catalog.pg_relation_filenode($1) <> $1,
                       EXISTS (SELECT FROM pg_catalog.pg_stat_activity
                                WHERE datname = pg_catalog.current_database() AND pid <> pg_catalog.pg_backend_pid()
                                  AND COALESCE(backend_type, 'client backend') = 'client backend'))",
                                                                {QByteArray::number(table)}, scene.stopToken());
            if (!facts)
                return failure(facts.error());
            const bool isOver = !facts->boolean(0, 1) || std::chrono::steady_clock::now() > deadline;
            if (facts->boolean(0, 0) || isOver)
                return facts->boolean(0, 0);
            pauseFor(interval, scene.stopToken());
        }
    }

    /// Somebody else has written to the history table since.
    bool isHistoryChanged(const TenantContents &now) const
    {
        if (!now.history)
            return false;
        const auto found = std::ranges::find(now.tenant.tables, now.history->name, &BackupTable::name);
        if (found == now.tenant.tables.end())
            return false;
        const auto at = static_cast<size_t>(found - now.tenant.tables.begin());
        return now.othersRows[at] > 0 || m_outcome->changedSince.contains(found->name);
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
