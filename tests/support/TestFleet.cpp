// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/TestFleet.h"

#include "postgres/Quoting.h"
#include "support/TempHome.h"

#include <QDir>
#include <QFile>

#include <stdexcept>

namespace tenantry::test {

template <typename T>
static T orThrow(Result<T> result)
{
    if (!result)
        throw std::runtime_error(result.error().toText().toStdString());
    return std::move(*result);
}

TestFleet::TestFleet(ScratchCluster &cluster, const QString &database)
    : m_folder(temporaryRoot() + QStringLiteral("/tenantry-fleet-XXXXXX"))
    , m_conninfo(cluster.createDatabase(database))
{
    QDir(m_folder.path()).mkdir(QStringLiteral("migrations"));
    Profile &profile = m_access.profile;
    profile.name = database;
    profile.file = m_folder.filePath(QStringLiteral("profile.toml"));
    profile.database.conninfo = m_conninfo;
    profile.tenants.registry = RegistryKind::Pattern;
    profile.tenants.pattern = QStringLiteral("^t_");
    auto store = orThrow(LocalStore::open(m_folder.filePath(QStringLiteral("store.sqlite"))));
    m_journal = std::make_unique<Journal>(std::move(store));
}

void TestFleet::write(const QString &stem, const QByteArray &sql, const QByteArray &rollback)
{
    const auto save = [this](const QString &name, const QByteArray &bytes) {
        QFile file(m_folder.filePath(QStringLiteral("migrations/") + name));
        if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
            throw std::runtime_error("cannot write " + name.toStdString());
    };
    save(stem + QStringLiteral(".sql"), sql);
    if (!rollback.isEmpty())
        save(stem + QStringLiteral(".rollback.sql"), rollback);
}

void TestFleet::remove(const QString &fileName)
{
    QFile::remove(m_folder.filePath(QStringLiteral("migrations/") + fileName));
}

void TestFleet::addTenants(const QStringList &schemas)
{
    for (const QString &schema : schemas)
        exec("CREATE SCHEMA " + quoting::identifier(schema));
}

SnapshotPtr TestFleet::scan(const ScanOptions &options)
{
    return orThrow(scanFleet(m_access, options));
}

Plan TestFleet::plan(PlanRequest::Scope scope, const QStringList &tenants)
{
    PlanRequest request;
    request.scope = scope;
    request.tenants = tenants;
    return orThrow(makePlan(m_access.profile, scan(), request));
}

RunReport TestFleet::run(const Plan &plan, const TaskContext &task)
{
    return run(plan, RunOptions::fromProfile(m_access.profile), task);
}

RunReport TestFleet::run(const Plan &plan, const RunOptions &options, const TaskContext &task)
{
    return orThrow(runPlan(m_access, plan, options, *m_journal, task));
}

QString TestFleet::findings()
{
    QStringList lines;
    const SnapshotPtr snapshot = scan();
    for (const TenantState &tenant : snapshot->tenants) {
        QStringList words;
        for (const Finding &finding : tenant.diagnosis->findings)
            words << (finding.migration.isEmpty()
                          ? findingKey(finding.type)
                          : QStringLiteral("%1 %2").arg(findingKey(finding.type), finding.migration.text()));
        lines << QStringLiteral("%1: %2").arg(tenant.schema, words.isEmpty() ? QStringLiteral("ok")
                                                                             : words.join(QStringLiteral(", ")));
    }
    return lines.join(QStringLiteral("; "));
}

QString TestFleet::recorded(const QString &schema)
{
    return value("SELECT string_agg(version, ',' ORDER BY version) FROM " + quoting::identifier(schema)
                 + ".schema_migrations");
}

} // namespace tenantry::test
