// SPDX-License-Identifier: GPL-3.0-or-later
#include "migrations/Scan.h"

#include "engine/migrations/AccountsFixture.h"

#include <QTest>

using namespace tenantry;

/// What a scan makes of the rows of a registry: who is a tenant, who is missed, whose name is none.
class tst_ScannedRegistry : public QObject, private test::AccountsFixture {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { start(); }
    void init() { begin(); }
    void cleanupTestCase() { end(); }

    /// Each as it is written, and each knows of the other.
    void namesThatDifferInCaseOnly()
    {
        m_fleet->profile().tenants.pattern = QStringLiteral("^[tT]_");
        m_fleet->addTenants({QStringLiteral("t_acme"), QStringLiteral("T_Acme"), QStringLiteral("t_b")});
        QVERIFY(m_fleet->run(m_fleet->plan(PlanRequest::Scope::Fix, {QStringLiteral("T_Acme")})).failures.empty());
        QCOMPARE(m_fleet->value("SELECT string_agg(schemaname, ',') FROM pg_tables WHERE tablename = 'account'"),
                 QStringLiteral("T_Acme"));
        QCOMPARE(m_fleet->findings(), QStringLiteral("T_Acme: case_twin; t_acme: empty_schema, case_twin; "
                                                     "t_b: empty_schema"));
        QVERIFY(m_fleet->run(m_fleet->plan(PlanRequest::Scope::Fix)).failures.empty());
        m_fleet->exec("DROP TABLE t_acme.invoice");
        QCOMPARE(m_fleet->findings(), QStringLiteral("T_Acme: case_twin; t_acme: missing_object 0002, case_twin; "
                                                     "t_b: ok"));
        const SnapshotPtr snapshot = m_fleet->scan();
        const Finding &told = snapshot->find(QStringLiteral("T_Acme"))->diagnosis->findings.front();
        QVERIFY(evidenceText(told.evidence).contains(QStringLiteral("\"t_acme\"")));
        QCOMPARE(snapshot->find(QStringLiteral("T_Acme"))->health(), TenantHealth::Healthy);
    }
    /// A row whose status says that it has no schema lacks none; one that has a schema is a tenant all the same.
    void rowsThatAreNotProvisionedOnPurpose()
    {
        m_fleet->addTenants({QStringLiteral("t_a"), QStringLiteral("t_old")});
        m_fleet->exec(
            "CREATE TABLE public.customer (schema_name text, status text); INSERT INTO public.customer VALUES "
            "('t_a', 'active'), ('t_gone', 'active'), ('t_new', 'pending'), ('t_none', NULL), "
            "('t_old', 'cancelled')");
        m_fleet->profile().tenants.registry = RegistryKind::Table;
        m_fleet->profile().tenants.table = QStringLiteral("public.customer");
        m_fleet->profile().tenants.statusColumns = {QStringLiteral("status")};
        m_fleet->profile().tenants.provisionedStatus = {QStringLiteral("active"), QStringLiteral("trial")};
        QCOMPARE(m_fleet->findings(),
                 QStringLiteral("t_a: empty_schema; t_gone: missing_schema; t_new: ok; t_none: ok; "
                                "t_old: empty_schema"));
        QCOMPARE(m_fleet->plan(PlanRequest::Scope::Fix).schemas(),
                 (QStringList{QStringLiteral("t_a"), QStringLiteral("t_gone"), QStringLiteral("t_old")}));
        QVERIFY(m_fleet->plan(PlanRequest::Scope::Fix, {QStringLiteral("t_new")}).isEmpty());
        m_fleet->profile().tenants.provisionedStatus.clear();
        QCOMPARE(m_fleet->plan(PlanRequest::Scope::Fix, {QStringLiteral("t_new")}).schemas(),
                 QStringList{QStringLiteral("t_new")});
    }
    /// Rows whose status says that they are not provisioned are shown, counted apart and never planned for; not even
    /// what they have is looked at.
    void whoIsNotProvisionedIsNotJudged()
    {
        m_fleet->addTenants({QStringLiteral("t_a"), QStringLiteral("t_new"), QStringLiteral("t_odd")});
        m_fleet->exec("CREATE TABLE public.customer (schema_name text, status text, database_status text); "
                      "INSERT INTO public.customer VALUES ('t_a', 'active', 'ready'), ('t_gone', 'active', NULL), "
                      "('t_new', 'active', 'pending'), ('t_none', 'not_created', NULL), ('t_odd', 'pending', 'ready');"
                      "CREATE TABLE t_odd.schema_migrations (version text, checksum point)");
        m_fleet->profile().tenants.registry = RegistryKind::Table;
        m_fleet->profile().tenants.table = QStringLiteral("public.customer");
        m_fleet->profile().tenants.statusColumns = {QStringLiteral("status"), QStringLiteral("database_status")};
        QCOMPARE(m_fleet->findings(), QStringLiteral("t_a: empty_schema; t_gone: missing_schema; t_new: empty_schema; "
                                                     "t_none: missing_schema; t_odd: unreadable"));
        m_fleet->profile().tenants.unprovisioned = {QStringLiteral("not_created"), QStringLiteral("pending")};
        QCOMPARE(m_fleet->findings(),
                 QStringLiteral("t_a: empty_schema; t_gone: missing_schema; t_new: ok; t_none: ok; t_odd: ok"));
        const SnapshotPtr snapshot = m_fleet->scan();
        QCOMPARE(snapshot->counts().of(TenantHealth::NotProvisioned), 3);
        QCOMPARE(snapshot->counts().of(TenantHealth::Healthy), 0);
        QCOMPARE(snapshot->counts().needAttention(), 2);
        QCOMPARE(snapshot->find(QStringLiteral("t_new"))->status.value(QStringLiteral("database_status")),
                 QStringLiteral("pending"));
        for (const auto scope : {PlanRequest::Scope::Apply, PlanRequest::Scope::Fix, PlanRequest::Scope::Adopt}) {
            const QStringList whole = m_fleet->plan(scope).schemas();
            QVERIFY2(!whole.contains(QStringLiteral("t_new")) && !whole.contains(QStringLiteral("t_none")),
                     qPrintable(whole.join(u' ')));
            QVERIFY(m_fleet->plan(scope, {QStringLiteral("t_new"), QStringLiteral("t_none")}).isEmpty());
        }
        QVERIFY(m_fleet->run(m_fleet->plan(PlanRequest::Scope::Fix)).failures.empty());
        QCOMPARE(m_fleet->value("SELECT string_agg(schemaname, ',' ORDER BY 1) FROM pg_tables WHERE tablename = "
                                "'account'"),
                 QStringLiteral("t_a,t_gone"));
        QVERIFY(m_fleet->value("SELECT to_regnamespace('t_none') IS NULL") == QStringLiteral("t"));
    }
    void tableRegistryFindsMissingAndOrphaned()
    {
        m_fleet->addTenants({QStringLiteral("t_a"), QStringLiteral("t_orphan"), QStringLiteral("other")});
        m_fleet->run(m_fleet->plan(PlanRequest::Scope::Fix));
        m_fleet->exec(
            "CREATE TABLE public.customer (schema_name text); INSERT INTO public.customer VALUES ('t_a'), ('t_gone');"
            "CREATE TABLE other.schema_migrations (version text, checksum text, applied_at timestamp);"
            "INSERT INTO other.schema_migrations VALUES ('77', '', now())");
        m_fleet->profile().tenants.registry = RegistryKind::Table;
        m_fleet->profile().tenants.table = QStringLiteral("public.customer");
        QCOMPARE(m_fleet->findings(), QStringLiteral("t_a: ok; t_gone: missing_schema; t_orphan: orphaned_schema"));
    }

    /// Nothing of anybody's belongs into the server's own schemas: a finding, and in no plan whatever is asked for.
    void aSystemSchemaIsNoTenant()
    {
        m_fleet->addTenants({QStringLiteral("t_a")});
        m_fleet->exec("CREATE TABLE public.customer (schema_name text); INSERT INTO public.customer VALUES ('t_a'), "
                      "('information_schema'), ('pg_catalog'), ('pg_toast'), ('pg_temp_7')");
        m_fleet->profile().tenants.registry = RegistryKind::Table;
        m_fleet->profile().tenants.table = QStringLiteral("public.customer");
        QCOMPARE(m_fleet->findings(),
                 QStringLiteral("information_schema: invalid_name; pg_catalog: invalid_name; pg_temp_7: invalid_name; "
                                "pg_toast: invalid_name; t_a: empty_schema"));
        const SnapshotPtr snapshot = m_fleet->scan();
        for (const auto scope : {PlanRequest::Scope::Apply, PlanRequest::Scope::Fix}) {
            PlanRequest request;
            request.scope = scope;
            for (const TenantState &tenant : snapshot->tenants)
                request.tenants << tenant.schema;
            const auto plan = makePlan(m_fleet->profile(), snapshot, request);
            QVERIFY(plan);
            QCOMPARE(plan->schemas(), QStringList{QStringLiteral("t_a")});
            QCOMPARE(plan->leftOut.size(), size_t(4));
        }
        QVERIFY(m_fleet->run(m_fleet->plan(PlanRequest::Scope::Fix)).failures.empty());
        QCOMPARE(m_fleet->value("SELECT string_agg(DISTINCT relnamespace::regnamespace::text, ',') FROM pg_class "
                                "WHERE relname IN ('account', 'schema_migrations')"),
                 QStringLiteral("t_a"));
    }

    /// search_path cannot lead to a schema of that name: what a migration makes would land in public.
    void aNameThatThePathTakesForAnother_data()
    {
        QTest::addColumn<RegistryKind>("registry");
        QTest::newRow("pattern") << RegistryKind::Pattern;
        QTest::newRow("table") << RegistryKind::Table;
    }
    void aNameThatThePathTakesForAnother()
    {
        QFETCH(RegistryKind, registry);
        m_fleet->addTenants({QStringLiteral("t_a"), QStringLiteral("$user")});
        m_fleet->exec("CREATE TABLE public.customer (schema_name text); INSERT INTO public.customer VALUES ('t_a'), "
                      "('$user')");
        m_fleet->profile().tenants.registry = registry;
        m_fleet->profile().tenants.pattern = QStringLiteral("^t_|^[$]");
        m_fleet->profile().tenants.table = QStringLiteral("public.customer");
        QCOMPARE(m_fleet->findings(), QStringLiteral("$user: invalid_name; t_a: empty_schema"));
        QCOMPARE(m_fleet->plan(PlanRequest::Scope::Fix).schemas(), QStringList{QStringLiteral("t_a")});
        QVERIFY(m_fleet->run(m_fleet->plan(PlanRequest::Scope::Fix)).failures.empty());
        QCOMPARE(m_fleet->value("SELECT string_agg(schemaname, ',') FROM pg_tables WHERE tablename = 'account'"),
                 QStringLiteral("t_a"));
    }
    void theSingleSchemaIsNoSuchName()
    {
        m_fleet->profile().tenants.registry = RegistryKind::Single;
        m_fleet->profile().tenants.schema = QStringLiteral("$user");
        const auto snapshot = scanFleet(m_fleet->access());
        QVERIFY(!snapshot);
        QCOMPARE(snapshot.error().code, ErrorCode::RegistryInvalid);
    }
};

QTEST_GUILESS_MAIN(tst_ScannedRegistry)
#include "tst_ScannedRegistry.moc"
