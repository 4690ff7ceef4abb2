// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "migrations/Run.h"
#include "support/ScratchCluster.h"

#include <QTemporaryDir>

namespace tenantry::test {

/**
 * A fleet of one test's own: a database, a folder of migrations, a profile over both (registry = pattern "^t_"), and a
 * journal. Everything fails by std::runtime_error with the reason, so that a test reads as its steps.
 */
class TestFleet {
public:
    TestFleet(ScratchCluster &cluster, const QString &database);

    /// Writes "<stem>.sql" (and its rollback unless empty) into the folder of migrations.
    void write(const QString &stem, const QByteArray &sql, const QByteArray &rollback = {});
    void remove(const QString &fileName);
    /// CREATE SCHEMA for each.
    void addTenants(const QStringList &schemas);
    QString conninfo() const { return m_conninfo; }
    Profile &profile() { return m_access.profile; }
    const Access &access() const { return m_access; }
    Journal &journal() { return *m_journal; }
    void exec(const QByteArray &sql) { test::exec(m_conninfo, sql); }
    QString value(const QByteArray &sql) { return test::value(m_conninfo, sql); }

    SnapshotPtr scan(const ScanOptions &options = {});
    Plan plan(PlanRequest::Scope scope = PlanRequest::Scope::Apply, const QStringList &tenants = {});
    RunReport run(const Plan &plan, const TaskContext &task = {});
    RunReport run(const Plan &plan, const RunOptions &options, const TaskContext &task = {});
    /// Scan, plan and run what is pending.
    RunReport migrate() { return run(plan()); }
    /// "t_a: pending 0002; t_b: ok": findings by tenant, for comparing with one string.
    QString findings();
    /// Recorded versions of a tenant, comma-separated.
    QString recorded(const QString &schema);

private:
    QTemporaryDir m_folder;
    QString m_conninfo;
    Access m_access;
    std::unique_ptr<Journal> m_journal;
};

} // namespace tenantry::test
