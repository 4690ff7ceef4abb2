// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/migrations/DjangoFixture.h"
#include "operations/TenantLifecycle.h"
#include "tenants/SchemaStructure.h"

#include <QElapsedTimer>
#include <QTemporaryDir>

using namespace tenantry;
using namespace tenantry::test;

/// Tenants of a Django project are created by its own migrations, or as the copy of one that has them.
class tst_ProjectTenants : public QObject {
    Q_OBJECT

    std::unique_ptr<TempHome> m_home;
    std::unique_ptr<ScratchCluster> m_cluster;
    std::unique_ptr<DjangoFixture> m_shop;
    QTemporaryDir m_folder;
    std::unique_ptr<Journal> m_journal;
    qint64 m_took = 0; ///< milliseconds that the last one was planned and made in, without the look afterwards

    Access access(const QString &fault = {}) const
    {
        Access access;
        access.profile = m_shop->profile(fault);
        access.profile.tenants.registry = RegistryKind::DjangoTenants;
        access.profile.tenants.statusColumns = {QStringLiteral("status")};
        access.profile.tenants.setOnCreate = {QStringLiteral("status=active"), QStringLiteral("kind=small"),
                                              QStringLiteral("created_on=2026-11-28")};
        return access;
    }
    static NewTenant named(const char *schema, const char *from = "")
    {
        const QString text = QString::fromLatin1(schema);
        NewTenant tenant{text, text, text + QStringLiteral(".test")};
        tenant.values.insert(QStringLiteral("paid_until"), QStringLiteral("2027-01-01"));
        tenant.from = QString::fromLatin1(from);
        return tenant;
    }
    Result<LifecycleReport> created(const Access &access, const SnapshotPtr &fleet, const NewTenant &tenant)
    {
        QElapsedTimer timer;
        timer.start();
        const Result<LifecyclePlan> plan = planCreate(access, fleet, tenant);
        m_took = timer.elapsed();
        if (!plan)
            return failure(plan.error());
        Result<LifecycleReport> report = carryOut(*plan, {*m_journal});
        const auto runs = m_journal->runs();
        m_took += runs->front().started.msecsTo(runs->front().ended);
        return report;
    }
    QString traces(const QString &schema)
    {
        return m_shop->value("SELECT concat_ws(' ', to_regnamespace('" + schema.toUtf8()
                             + "'), (SELECT 'row' FROM customers_client WHERE schema_name = '" + schema.toUtf8()
                             + "'), (SELECT domain FROM customers_domain WHERE domain = '" + schema.toUtf8()
                             + ".test'))");
    }

private Q_SLOTS:
    void initTestCase()
    {
        m_home = std::make_unique<TempHome>();
        m_cluster = std::make_unique<ScratchCluster>(withoutAutovacuum());
        m_shop = std::make_unique<DjangoFixture>(*m_cluster, QStringLiteral("shop"));
        auto store = LocalStore::open(m_folder.filePath(QStringLiteral("store.sqlite")));
        QVERIFY2(store, qPrintable(problemOf(store)));
        m_journal = std::make_unique<Journal>(std::move(*store));
        m_shop->exec(
            "CREATE TABLE customers_client (id serial PRIMARY KEY, schema_name varchar(63) NOT NULL UNIQUE, name "
            "varchar(100) NOT NULL, kind varchar(20) NOT NULL, status varchar(20) NOT NULL, created_on date NOT "
            "NULL, paid_until date NOT NULL); CREATE TABLE customers_domain (id serial PRIMARY KEY, domain "
            "varchar(253) NOT NULL UNIQUE, is_primary boolean NOT NULL, tenant_id int NOT NULL REFERENCES "
            "customers_client DEFERRABLE INITIALLY DEFERRED)");
    }
    void cleanupTestCase()
    {
        m_journal.reset();
        m_shop.reset();
        m_cluster.reset();
    }

    void aTenantIsMigratedByItsProjectAndThenCopied()
    {
        const Access reached = access();
        const Result<SnapshotPtr> before = scanFleet(reached);
        QVERIFY2(before, qPrintable(problemOf(before)));
        NewTenant lacking = named("alpha");
        lacking.values.clear();
        const Result<LifecyclePlan> asked = planCreate(reached, *before, lacking);
        QVERIFY2(problemOf(asked).contains(QLatin1StringView("paid_until (date)")), qPrintable(problemOf(asked)));

        const Result<LifecycleReport> alpha = created(reached, *before, named("alpha"));
        const qint64 migrated = m_took;
        QVERIFY2(alpha, qPrintable(problemOf(alpha)));
        QCOMPARE(traces(QStringLiteral("alpha")), QStringLiteral("alpha row alpha.test"));
        const TenantState *tenant = alpha->after.fleet->find(QStringLiteral("alpha"));
        QCOMPARE(tenant->health(), TenantHealth::Healthy);
        QCOMPARE(tenant->status.value(QStringLiteral("status")), QStringLiteral("active"));

        const Result<LifecycleReport> beta = created(reached, alpha->after.fleet, named("beta", "alpha"));
        const qint64 copied = m_took;
        QVERIFY2(beta, qPrintable(problemOf(beta)));
        qInfo("%d migrations: by the project in %lld ms, from a template in %lld ms", int(tenant->set().size()),
              migrated, copied);
        QCOMPARE(traces(QStringLiteral("beta")), QStringLiteral("beta row beta.test"));
        QCOMPARE(beta->after.fleet->find(QStringLiteral("beta"))->health(), TenantHealth::Healthy);
        for (const char *table : {"django_content_type", "auth_permission", "django_migrations"}) {
            const auto rows = [&](const char *schema) {
                return m_shop->value(QByteArray("SELECT count(*) || md5(string_agg(t::text, ';' ORDER BY id)) FROM ")
                                     + schema + '.' + table + " t");
            };
            QCOMPARE(rows("beta"), rows("alpha"));
        }
        QCOMPARE(
            m_shop->value("SELECT nextval('beta.auth_permission_id_seq') = nextval('alpha.auth_permission_id_seq')"),
            QStringLiteral("t"));
        Connection connection = connectTo(m_shop->conninfo(), AccessMode::ReadOnly);
        const auto both = readStructures(connection, {QStringLiteral("alpha"), QStringLiteral("beta")});
        QVERIFY2(both, qPrintable(problemOf(both)));
        QCOMPARE(both->front().fingerprint(), both->back().fingerprint());
    }

    void aMigrationOfTheProjectFailsAndNothingIsLeft()
    {
        const Access reached = access(QStringLiteral("exits in a migration"));
        const Result<SnapshotPtr> fleet = scanFleet(reached);
        QVERIFY2(fleet, qPrintable(problemOf(fleet)));
        const Result<LifecycleReport> report = created(reached, *fleet, named("gamma"));
        QVERIFY(!report);
        QVERIFY2(problemOf(report).contains(QLatin1StringView("Nothing of the tenant is left")),
                 qPrintable(problemOf(report)));
        QCOMPARE(traces(QStringLiteral("gamma")), QString());
        const auto runs = m_journal->runs();
        const auto steps = m_journal->steps(runs->front().id, QStringLiteral("gamma"));
        QVERIFY(std::ranges::count(*steps, TenantRunState::Done, [](const StepFact &step) { return step.state; }) > 5);
    }
};

QTEST_GUILESS_MAIN(tst_ProjectTenants)
#include "tst_ProjectTenants.moc"
