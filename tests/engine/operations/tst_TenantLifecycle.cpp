// SPDX-License-Identifier: GPL-3.0-or-later
#include "backups/Backup.h"
#include "operations/TenantLifecycle.h"
#include "support/TempHome.h"
#include "support/TestFleet.h"
#include "tenants/SchemaStructure.h"

#include <QElapsedTimer>
#include <QTest>

#include <memory>

using namespace tenantry;
using namespace tenantry::test;

/// Tenants are copied, renamed, archived and dropped; each is done whole or not at all.
class tst_TenantLifecycle : public QObject {
    Q_OBJECT

    TempHome m_home;
    std::unique_ptr<ScratchCluster> m_cluster;
    std::unique_ptr<TestFleet> m_fleet;
    int m_databases = 0;

    Result<LifecycleReport> carriedOut(const Result<LifecyclePlan> &plan, const TaskContext &task = {})
    {
        return plan ? carryOut(*plan, {m_fleet->journal()}, task) : Result<LifecycleReport>(failure(plan.error()));
    }
    static NewTenant named(const char *schema)
    {
        const QString text = QString::fromLatin1(schema);
        return {text, text.toUpper(), text + QStringLiteral(".test")};
    }
    static NewTenant from(const char *schema, const char *source)
    {
        NewTenant tenant = named(schema);
        tenant.from = QString::fromLatin1(source);
        return tenant;
    }
    Result<LifecycleReport> created(const NewTenant &tenant)
    {
        return carriedOut(planCreate(m_fleet->access(), m_fleet->scan(), tenant));
    }
    Result<LifecyclePlan> clonePlan(const char *source, const char *schema)
    {
        return planClone(m_fleet->access(), m_fleet->scan(), QString::fromLatin1(source), named(schema));
    }
    Result<LifecyclePlan> renamePlan(const char *schema, const char *newSchema)
    {
        return planRename(m_fleet->access(), m_fleet->scan(), QString::fromLatin1(schema),
                          QString::fromLatin1(newSchema));
    }
    Result<LifecyclePlan> dropPlan(const char *schema, BackupOfTenant backup = BackupOfTenant::First)
    {
        return planDrop(m_fleet->access(), m_fleet->scan(), QString::fromLatin1(schema), backup);
    }
    /// Schemas and rows: "acme beta / acme:acme.test beta:".
    QString world()
    {
        return m_fleet->value(
            "SELECT (SELECT string_agg(nspname, ' ' ORDER BY nspname) FROM pg_namespace WHERE nspname !~ "
            "'^pg_|^information_schema$|^public$') || ' / ' || (SELECT coalesce(string_agg(schema_name "
            "|| ':' || coalesce(domain, ''), ' ' ORDER BY schema_name), '') FROM client LEFT JOIN domain "
            "ON tenant_id = client.id)");
    }
    template <typename T>
    static QString errorOf(const Result<T> &result)
    {
        return result ? QStringLiteral("no error") : result.error().toText();
    }

private Q_SLOTS:
    void initTestCase() { m_cluster = std::make_unique<ScratchCluster>(); }
    void init()
    {
        m_fleet = std::make_unique<TestFleet>(*m_cluster, QStringLiteral("life%1").arg(++m_databases));
        m_fleet->exec("CREATE TABLE client (id serial PRIMARY KEY, schema_name text NOT NULL UNIQUE, name text, status "
                      "text); CREATE TABLE domain (domain text UNIQUE, is_primary boolean, tenant_id int REFERENCES "
                      "client); CREATE TABLE shared (id int PRIMARY KEY)");
        m_fleet->profile().tenants.registry = RegistryKind::DjangoTenants;
        m_fleet->profile().tenants.statusColumns = {QStringLiteral("status")};
        m_fleet->write(QStringLiteral("1_all"),
                       "CREATE TYPE mood AS ENUM ('sad', 'glad');"
                       "CREATE TABLE customers (id serial PRIMARY KEY, name text CHECK (name <> ''), feels mood, kind "
                       "varchar(9) CHECK (kind IN ('new', 'old')), twice text "
                       "GENERATED ALWAYS AS (name || name) STORED);"
                       "CREATE TABLE orders (id int GENERATED ALWAYS AS IDENTITY PRIMARY KEY, customer int REFERENCES "
                       "customers, shared int REFERENCES public.shared);"
                       "CREATE VIEW named AS SELECT name FROM customers;"
                       "CREATE MATERIALIZED VIEW counted AS SELECT count(*) AS c FROM customers;"
                       "CREATE FUNCTION touch() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN new; END';"
                       "CREATE TRIGGER touched BEFORE UPDATE ON orders FOR EACH ROW EXECUTE FUNCTION touch();");
        const Result<LifecycleReport> acme = created(named("acme"));
        QVERIFY2(acme, qPrintable(errorOf(acme)));
        m_fleet->exec(
            "INSERT INTO acme.customers (name, feels) SELECT 'c' || i, 'glad' FROM generate_series(1, 30) i; "
            "INSERT INTO acme.orders (customer) SELECT 1 FROM generate_series(1, 5); REFRESH MATERIALIZED VIEW "
            "acme.counted");
    }
    void cleanup() { m_fleet.reset(); }
    void cleanupTestCase() { m_cluster.reset(); }

    void aTemplateGivesStructureAndHistory();
    void aTemplateHasToBeHealthy();
    void whatCannotBeCopiedLeavesNothing();
    void aCloneHasEveryRow();
    void aCloneRunsWithTheOwnersRights();
    void aTemplateThatChangedIsNotCopied();
    void renamesSchemaAndRow();
    void doesNotRenameWhatGoesByItsName();
    void archives();
    void archivesWithWhatTheProfileSets();
    void drops();
    void doesNotDropWhatOthersPointInto();
    void aFailedBackupKeepsTheTenant();
    void dropsTheRestOfATenant();
    void whatIsNotOursIsNotTakenBack();
    void aTemplateGivesWhatTheMigrationsGive();
};

void tst_TenantLifecycle::aTemplateGivesStructureAndHistory()
{
    NewTenant tenant = from("beta", "acme");
    const Result<LifecyclePlan> none = planCreate(m_fleet->access(), m_fleet->scan(), from("beta", "nobody"));
    QCOMPARE(none.error().code, ErrorCode::TenantMissing);
    tenant.rowsOf = {QStringLiteral("nothing")};
    const Result<LifecyclePlan> noTable = planCreate(m_fleet->access(), m_fleet->scan(), tenant);
    QVERIFY(errorOf(noTable).contains(QLatin1StringView("no table \"nothing\"")));
    tenant.rowsOf = {QStringLiteral("customers")};
    const Result<LifecycleReport> report = created(tenant);
    QVERIFY2(report, qPrintable(errorOf(report)));
    QCOMPARE(world(), QStringLiteral("acme beta / acme:acme.test beta:beta.test"));
    QCOMPARE(m_fleet->recorded(QStringLiteral("beta")), QStringLiteral("1"));
    QCOMPARE(report->after.fleet->find(QStringLiteral("beta"))->health(), TenantHealth::Healthy);
    QCOMPARE(
        m_fleet->value("SELECT (SELECT count(*) FROM beta.customers) || ' ' || (SELECT count(*) FROM beta.orders) || "
                       "' ' || nextval('beta.customers_id_seq') || ' ' || nextval('beta.orders_id_seq')"),
        QStringLiteral("30 0 31 1"));
    QCOMPARE(m_fleet->value("SELECT obj_description('beta'::regnamespace)"), QStringLiteral("<null>"));
    // The template is what it was, under its own name.
    QCOMPARE(m_fleet->value("SELECT count(*) FROM acme.customers"), QStringLiteral("30"));
}

void tst_TenantLifecycle::aTemplateHasToBeHealthy()
{
    m_fleet->write(QStringLiteral("2_more"), "CREATE TABLE more ();");
    const Result<LifecycleReport> behind = created(from("beta", "acme"));
    QVERIFY(!behind);
    QCOMPARE(behind.error().code, ErrorCode::MigrationRefused);
    m_fleet->remove(QStringLiteral("2_more.sql"));
    m_fleet->exec("DROP TABLE acme.orders CASCADE");
    const Result<LifecycleReport> broken = created(from("beta", "acme"));
    QVERIFY(!broken);
    QVERIFY2(errorOf(broken).contains(QLatin1StringView("orders")), qPrintable(errorOf(broken)));
    QCOMPARE(world(), QStringLiteral("acme / acme:acme.test"));
}

void tst_TenantLifecycle::whatCannotBeCopiedLeavesNothing()
{
    m_fleet->exec("CREATE FUNCTION acme.named() RETURNS bigint LANGUAGE sql AS 'SELECT count(*) FROM acme.orders'");
    const Result<LifecycleReport> report = created(from("beta", "acme"));
    QVERIFY(!report);
    QVERIFY2(errorOf(report).contains(QLatin1StringView("body of function named()")), qPrintable(errorOf(report)));
    QCOMPARE(world(), QStringLiteral("acme / acme:acme.test"));
}

void tst_TenantLifecycle::aCloneHasEveryRow()
{
    m_fleet->exec("COMMENT ON TABLE acme.orders IS 'theirs'; CREATE ROLE reader; GRANT USAGE ON SCHEMA acme TO reader; "
                  "GRANT SELECT ON acme.orders TO reader");
    const auto sums = [&](const QByteArray &schema) {
        return m_fleet->value("SELECT md5(concat((SELECT array_agg(c ORDER BY id) FROM " + schema
                              + ".customers c), (SELECT array_agg(o ORDER BY id) FROM " + schema
                              + ".orders o), (SELECT c FROM " + schema + ".counted)))");
    };
    const Result<LifecycleReport> report = carriedOut(clonePlan("acme", "beta"));
    QVERIFY2(report, qPrintable(errorOf(report)));
    QCOMPARE(sums("beta"), sums("acme"));
    QCOMPARE(m_fleet->value("SELECT has_table_privilege('reader', 'beta.orders', 'SELECT')"), QStringLiteral("t"));
    QCOMPARE(m_fleet->value("SELECT nextval('beta.orders_id_seq') || ' ' || nextval('acme.orders_id_seq')"),
             QStringLiteral("6 6"));
    QVERIFY(!carriedOut(clonePlan("acme", "beta")));
    m_fleet->exec("DROP OWNED BY reader; DROP ROLE reader");
}

void tst_TenantLifecycle::aCloneRunsWithTheOwnersRights()
{
    m_fleet->exec(QByteArrayLiteral(
        "CREATE ROLE tenant_owner; CREATE FUNCTION public.who(text) RETURNS boolean LANGUAGE plpgsql IMMUTABLE AS $$ "
        "BEGIN "
        "IF current_user <> 'tenant_owner' THEN RAISE EXCEPTION 'run by %', current_user; END IF; RETURN true; END $$; "
        "ALTER SCHEMA acme OWNER TO tenant_owner; GRANT REFERENCES ON shared TO tenant_owner;"
        "DO $$ DECLARE r record; BEGIN FOR r IN SELECT c.oid::regclass AS n, relkind FROM pg_class c WHERE "
        "relnamespace = "
        "'acme'::regnamespace AND relkind IN ('r', 'v', 'm') LOOP EXECUTE format('ALTER %s %s OWNER TO tenant_owner', "
        "CASE "
        "r.relkind WHEN 'r' THEN 'TABLE' WHEN 'v' THEN 'VIEW' ELSE 'MATERIALIZED VIEW' END, r.n); END LOOP; END $$;"
        "ALTER TYPE acme.mood OWNER TO tenant_owner; ALTER FUNCTION acme.touch() OWNER TO tenant_owner;"
        "ALTER TABLE acme.customers ADD CHECK (public.who(name)) NOT VALID"));
    const Result<LifecycleReport> report = carriedOut(clonePlan("acme", "beta"));
    QVERIFY2(report, qPrintable(errorOf(report)));
    QCOMPARE(
        m_fleet->value("SELECT count(*) || (SELECT string_agg(DISTINCT tableowner::text, ',') FROM pg_tables WHERE "
                       "schemaname = 'beta') FROM beta.customers"),
        QStringLiteral("30tenant_owner"));
    m_fleet->exec("DROP OWNED BY tenant_owner CASCADE; DROP ROLE tenant_owner");
}

void tst_TenantLifecycle::aTemplateThatChangedIsNotCopied()
{
    const Result<LifecyclePlan> plan = clonePlan("acme", "beta");
    QVERIFY2(plan, qPrintable(errorOf(plan)));
    m_fleet->exec("ALTER TABLE acme.orders ADD note text");
    const Result<LifecycleReport> report = carriedOut(plan);
    QVERIFY(!report);
    QVERIFY2(errorOf(report).contains(QLatin1StringView("Missing: column orders.note")), qPrintable(errorOf(report)));
    QCOMPARE(world(), QStringLiteral("acme / acme:acme.test"));
}

void tst_TenantLifecycle::renamesSchemaAndRow()
{
    for (const char *taken : {"acme", "public"})
        QVERIFY(!renamePlan("acme", taken));
    QCOMPARE(renamePlan("nobody", "beta").error().code, ErrorCode::TenantMissing);
    const Result<LifecycleReport> report = carriedOut(renamePlan("acme", "Acme"));
    QVERIFY2(report, qPrintable(errorOf(report)));
    QCOMPARE(world(), QStringLiteral("Acme / Acme:acme.test"));
    QCOMPARE(report->after.fleet->find(QStringLiteral("Acme"))->health(), TenantHealth::Healthy);
    QVERIFY(!report->after.fleet->find(QStringLiteral("acme")));
}

void tst_TenantLifecycle::doesNotRenameWhatGoesByItsName()
{
    m_fleet->exec("CREATE FUNCTION acme.named() RETURNS bigint LANGUAGE sql AS 'SELECT count(*) FROM acme.orders'");
    const Result<LifecycleReport> report = carriedOut(renamePlan("acme", "beta"));
    QVERIFY(!report);
    QVERIFY2(errorOf(report).contains(QLatin1StringView("body of function named()")), qPrintable(errorOf(report)));
    QCOMPARE(world(), QStringLiteral("acme / acme:acme.test"));
    QCOMPARE(m_fleet->value("SELECT acme.named()"), QStringLiteral("5"));
}

void tst_TenantLifecycle::archives()
{
    const Result<LifecyclePlan> plan = planArchive(m_fleet->access(), m_fleet->scan(), QStringLiteral("acme"));
    QVERIFY2(plan, qPrintable(errorOf(plan)));
    QCOMPARE(plan->confirmation.asks, Asks::Name);
    QCOMPARE(plan->confirmation.name, QStringLiteral("acme"));
    const Result<LifecycleReport> report = carriedOut(plan);
    QVERIFY2(report, qPrintable(errorOf(report)));
    QCOMPARE(m_fleet->value("SELECT to_regnamespace('acme') IS NULL AND NOT EXISTS (SELECT FROM client) AND NOT EXISTS "
                            "(SELECT FROM domain)"),
             QStringLiteral("t"));
    const auto backups = listBackups(m_fleet->profile().backupFolder());
    QCOMPARE(backups.size(), std::size_t(1));
    QCOMPARE(backups.front().id, report->backupId);
    QCOMPARE(backups.front().trust, BackupTrust::Verified);
    QCOMPARE(backups.front().find(QStringLiteral("acme"))->rows(), 36); // with the history's
}

void tst_TenantLifecycle::archivesWithWhatTheProfileSets()
{
    m_fleet->profile().tenants.setOnArchive = {QStringLiteral("status=archived")};
    m_fleet->profile().tenants.provisionedStatus = {QStringLiteral("active")};
    const Result<LifecycleReport> report =
        carriedOut(planArchive(m_fleet->access(), m_fleet->scan(), QStringLiteral("acme")));
    QVERIFY2(report, qPrintable(errorOf(report)));
    QCOMPARE(m_fleet->value("SELECT schema_name || ' ' || status || (to_regnamespace('acme') IS NULL) FROM client"),
             QStringLiteral("acme archivedtrue"));
    QCOMPARE(report->after.fleet->find(QStringLiteral("acme"))->diagnosis->findings.size(), std::size_t(0));
}

void tst_TenantLifecycle::drops()
{
    const Result<LifecyclePlan> plan = dropPlan("acme");
    QVERIFY2(plan, qPrintable(errorOf(plan)));
    QCOMPARE(plan->confirmation.name, QStringLiteral("acme"));
    QCOMPARE(plan->confirmation.beforehand, Confirmation::Beforehand::Enough);
    const Result<LifecyclePlan> bare = dropPlan("acme", BackupOfTenant::Declined);
    QCOMPARE(bare->confirmation.beforehand, Confirmation::Beforehand::NameToo);
    QVERIFY(bare->notices.join(u' ').contains(QLatin1StringView("NO backup")));
    const Result<LifecycleReport> report = carriedOut(plan);
    QVERIFY2(report, qPrintable(errorOf(report)));
    QVERIFY(!report->backupId.isEmpty());
    QCOMPARE(m_fleet->value("SELECT count(*) FROM client"), QStringLiteral("0"));
    QVERIFY(report->after.fleet->tenants.empty());
}

void tst_TenantLifecycle::doesNotDropWhatOthersPointInto()
{
    m_fleet->exec("CREATE VIEW public.theirs AS SELECT * FROM acme.orders");
    const Result<LifecycleReport> report = carriedOut(dropPlan("acme", BackupOfTenant::Declined));
    QVERIFY(!report);
    QVERIFY2(errorOf(report).contains(QLatin1StringView("theirs")), qPrintable(errorOf(report)));
    QCOMPARE(world(), QStringLiteral("acme / acme:acme.test"));
}

void tst_TenantLifecycle::aFailedBackupKeepsTheTenant()
{
    // As a restore that is under way marks it.
    m_fleet->exec("COMMENT ON SCHEMA acme IS 'tenantry restore in progress: {\"token\":\"x\",\"aside\":\"\",\"backup\":"
                  "\"b\"}'");
    const Result<LifecycleReport> report = carriedOut(dropPlan("acme"));
    QVERIFY(!report);
    QCOMPARE(report.error().code, ErrorCode::BackupFailed);
    QCOMPARE(world(), QStringLiteral("acme / acme:acme.test"));
}

void tst_TenantLifecycle::dropsTheRestOfATenant()
{
    QVERIFY(created(named("orphan")));
    m_fleet->exec(
        "DELETE FROM domain WHERE domain = 'orphan.test'; DELETE FROM client WHERE schema_name = 'orphan'; INSERT "
        "INTO client (schema_name) VALUES ('half')");
    QVERIFY(!planArchive(m_fleet->access(), m_fleet->scan(), QStringLiteral("half")));
    const Result<LifecycleReport> row = carriedOut(dropPlan("half"));
    QVERIFY2(row, qPrintable(errorOf(row)));
    QVERIFY(row->backupId.isEmpty());
    const Result<LifecycleReport> orphan = carriedOut(dropPlan("orphan"));
    QVERIFY2(orphan, qPrintable(errorOf(orphan)));
    QCOMPARE(world(), QStringLiteral("acme / acme:acme.test"));
}

/// The schema goes, and another one comes, while the tenant is created.
void tst_TenantLifecycle::whatIsNotOursIsNotTakenBack()
{
    m_fleet->write(QStringLiteral("1_all"), "CREATE TABLE customers (id int);");
    m_fleet->write(QStringLiteral("2_swap"), "-- tenantry: no-transaction\nALTER SCHEMA beta RENAME TO gamma;\n"
                                             "CREATE SCHEMA beta; CREATE TABLE beta.theirs ();\nSELECT 1 / 0;");
    const Result<LifecycleReport> report = created(named("beta"));
    QVERIFY(!report);
    QCOMPARE(
        m_fleet->value("SELECT to_regclass('beta.theirs') IS NOT NULL AND to_regclass('gamma.customers') IS NOT NULL"),
        QStringLiteral("t"));
}

void tst_TenantLifecycle::aTemplateGivesWhatTheMigrationsGive()
{
    constexpr int migrations = 100;
    for (int i = 2; i <= migrations; ++i)
        m_fleet->write(QStringLiteral("%1_step").arg(i),
                       i % 10 == 0
                           ? QStringLiteral("CREATE TABLE s%1 (id serial PRIMARY KEY, a text);").arg(i).toLatin1()
                           : QStringLiteral("ALTER TABLE customers ADD c%1 text; ALTER TABLE customers DROP c%1;")
                                 .arg(i)
                                 .toLatin1());
    m_fleet->migrate();
    const auto took = [&](const NewTenant &tenant) {
        const SnapshotPtr fleet = m_fleet->scan();
        QElapsedTimer timer;
        timer.start();
        const Result<LifecyclePlan> plan = planCreate(m_fleet->access(), fleet, tenant);
        const qint64 planned = timer.elapsed();
        const Result<LifecycleReport> report = carriedOut(plan);
        if (!report)
            qFatal("%s", qPrintable(errorOf(report)));
        const Result<RunRecord> run = m_fleet->journal().run(report->runId);
        return planned + run->started.msecsTo(run->ended);
    };
    const qint64 applied = took(named("migrated"));
    const qint64 copied = took(from("copied", "acme"));
    // Told, not judged: what else the machine does decides it, too.
    qInfo("%d migrations: applied in %lld ms, from a template in %lld ms", migrations, applied, copied);
    Connection connection = connectTo(m_fleet->conninfo(), AccessMode::ReadOnly);
    const auto both = readStructures(connection, {QStringLiteral("migrated"), QStringLiteral("copied")});
    QVERIFY(both);
    QCOMPARE(differences(both->front(), both->back()).size(), std::size_t(0));
}

QTEST_GUILESS_MAIN(tst_TenantLifecycle)
#include "tst_TenantLifecycle.moc"
