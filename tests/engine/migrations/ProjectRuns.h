// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/migrations/DjangoFixture.h"
#include "migrations/PlanProjectSql.h"
#include "migrations/Run.h"
#include "migrations/Scan.h"
#include "tasks/Journal.h"

#include <QTemporaryDir>

#include <map>

namespace tenantry::test {

/// Runs of plans whose steps the project of DjangoFixture does: a server, a journal, and fleets at a level.
class ProjectRuns {
public:
    ProjectRuns()
    {
        auto store = LocalStore::open(m_folder.filePath(QStringLiteral("store.sqlite")));
        if (!store)
            throw std::runtime_error(store.error().toText().toStdString());
        m_journal = std::make_unique<Journal>(std::move(*store));
        makeNearlyCurrent();
    }

    /// A database of its own, without tenants.
    void begin() { m_shop = std::make_unique<DjangoFixture>(m_cluster, QStringLiteral("run%1").arg(++m_number)); }
    DjangoFixture &shop() { return *m_shop; }
    Journal &journal() { return *m_journal; }
    ScratchCluster &cluster() { return m_cluster; }

    Access access(const QString &fault = {}, const QString &migrations = {}) const
    {
        Access access;
        access.profile = m_shop->profile(fault, migrations);
        access.profile.runs.workers = 2;
        return access;
    }
    static SnapshotPtr scan(const Access &access)
    {
        Result<SnapshotPtr> snapshot = scanFleet(access);
        if (!snapshot)
            throw std::runtime_error(snapshot.error().toText().toStdString());
        return std::move(*snapshot);
    }
    static Plan plan(const Access &access, const PlanRequest &request = {})
    {
        Result<Plan> plan = makePlan(access.profile, scan(access), request);
        if (!plan)
            throw std::runtime_error(plan.error().toText().toStdString());
        return std::move(*plan);
    }
    RunReport run(const Access &access, const Plan &plan, const TaskContext &task = {})
    {
        RunOptions options = RunOptions::fromProfile(access.profile);
        Result<RunReport> report = runPlan(access, plan, options, *m_journal, task);
        if (!report)
            throw std::runtime_error(report.error().toText().toStdString());
        return std::move(*report);
    }
    static QString messageOf(const RunReport &report)
    {
        QString words;
        for (const RunTenant &tenant : report.tenants)
            words += QStringLiteral("\n%1: %2 %3").arg(tenant.schema, tenant.error.toText(), tenant.error.detail);
        return words;
    }
    std::map<QString, TenantRunState> ends(const RunReport &report) const
    {
        std::map<QString, TenantRunState> result;
        for (const RunTenant &tenant : report.tenants)
            result[tenant.schema] = tenant.state;
        return result;
    }
    QStringList stepsOf(const RunReport &report, const QString &schema) const
    {
        QStringList words;
        const auto steps = m_journal->steps(report.run.id, schema);
        for (const StepFact &step : steps.value())
            words << step.kind + u' ' + step.migrationText() + u' ' + stepStateKey(step);
        return words;
    }
    /// finance up to this one.
    void migrate(const DjangoWork &work, const char *upTo = nullptr) const
    {
        DjangoWork all = work;
        if (upTo)
            all.targets = {finance(upTo)};
        DjangoAgent agent = m_shop->agent();
        const auto tally = agent.migrate(all, {}, patient());
        if (!tally || tally->failed > 0)
            throw std::runtime_error("not migrated: " + problemOf(tally).toStdString());
    }
    static MigrationId finance(const char *name) { return {QStringLiteral("finance"), QString::fromLatin1(name)}; }
    static int pending(const FleetSnapshot &fleet)
    {
        int sum = 0;
        for (const TenantState &tenant : fleet.tenants)
            sum += tenant.diagnosis->pendingCount;
        return sum;
    }
    /// A fleet in which everything is applied but two migrations that are SQL alone.
    DjangoWork nearlyCurrent(int count)
    {
        m_shop = std::make_unique<DjangoFixture>(m_cluster, QStringLiteral("copy%1").arg(m_number),
                                                 QStringLiteral("nearly_current"));
        DjangoWork work;
        for (int number = 0; number < mostTenants; ++number) {
            const QString name = QStringLiteral("t0%1").arg(number);
            if (number < count)
                work.schemas.push_back({name, {}});
            else
                m_shop->exec("DROP SCHEMA " + name.toLatin1() + " CASCADE");
        }
        return work;
    }
    void makeNearlyCurrent()
    {
        m_shop = std::make_unique<DjangoFixture>(m_cluster, QStringLiteral("nearly_current"));
        DjangoWork most = m_shop->schemas(mostTenants);
        most.targets = {finance("0006_tags")};
        for (const char *app : {"auth", "admin", "sessions", "sites", "redirects"})
            most.targets.push_back({QString::fromLatin1(app), {}});
        DjangoAgent agent = m_shop->agent();
        const auto tally = agent.migrate(most, {}, patient());
        if (!tally || tally->failed > 0)
            throw std::runtime_error("not migrated: " + problemOf(tally).toStdString());
    }
    Plan told(const Access &access) const
    {
        Plan plan = ProjectRuns::plan(access);
        if (const Status told = tellProjectSql(plan, {}); !told)
            throw std::runtime_error(told.error().toText().toStdString());
        return plan;
    }
    QStringList kindsOf(const RunReport &report, const QString &schema) const
    {
        QStringList kinds;
        for (const QString &step : stepsOf(report, schema))
            kinds << step.section(u' ', 0, 0);
        return kinds;
    }
    static QStringList messagesOf(const RunReport &report, const QString &schema)
    {
        const auto tenant = std::ranges::find(report.tenants, schema, &RunTenant::schema);
        QStringList keys;
        for (const JournalMessage &message : tenant->messages)
            keys << message.key;
        return keys;
    }

private:
    TempHome m_home;
    // CREATE INDEX CONCURRENTLY, which finance has, waits for whatever autovacuum is analysing.
    ScratchCluster m_cluster{withoutAutovacuum()};
    QTemporaryDir m_folder;
    std::unique_ptr<Journal> m_journal;
    std::unique_ptr<DjangoFixture> m_shop;
    int m_number = 0;
    static constexpr int mostTenants = 6;
};

} // namespace tenantry::test
