// SPDX-License-Identifier: GPL-3.0-or-later
#include "operations/TenantLifecycle.h"
#include "postgres/Quoting.h"
#include "support/TempHome.h"
#include "support/TestFleet.h"

#include <QTest>

#include <memory>

using namespace tenantry;
using namespace tenantry::test;

namespace {

const QByteArray registrySql = R"(
    CREATE TYPE plan AS ENUM ('free', 'paid');
    CREATE TABLE client (id serial PRIMARY KEY, schema_name varchar(63) NOT NULL UNIQUE, name varchar(100) NOT NULL,
                         plan plan NOT NULL DEFAULT 'free', status text, CHECK (name <> 'forbidden'));
    CREATE TABLE domain (id serial PRIMARY KEY, domain varchar(253) NOT NULL UNIQUE, is_primary boolean NOT NULL,
                         tenant_id int NOT NULL REFERENCES client DEFERRABLE INITIALLY DEFERRED);
)";

} // namespace

/// A tenant is created whole, or not at all.
class tst_TenantCreation : public QObject {
    Q_OBJECT

    TempHome m_home;
    std::unique_ptr<ScratchCluster> m_cluster;
    std::unique_ptr<TestFleet> m_fleet;
    int m_databases = 0;

    static NewTenant acme() { return {QStringLiteral("acme"), QStringLiteral("Acme"), QStringLiteral("acme.test")}; }
    Result<LifecyclePlan> plan(const NewTenant &tenant)
    {
        return planCreate(m_fleet->access(), m_fleet->scan(), tenant);
    }
    Result<LifecycleReport> create(const NewTenant &tenant, const TaskContext &task = {})
    {
        const Result<LifecyclePlan> planned = plan(tenant);
        if (!planned)
            return failure(planned.error());
        return carryOut(*planned, {m_fleet->journal()}, task);
    }
    /// "schema, row, domain": what of \p schema is there; empty: nothing.
    QString traces(const QString &schema)
    {
        return m_fleet->value("SELECT concat_ws(', ', (SELECT 'schema' FROM pg_namespace WHERE nspname = "
                              + quoting::literal(schema)
                              + "), (SELECT 'row' FROM client WHERE schema_name = " + quoting::literal(schema)
                              + "), (SELECT string_agg(domain, ' ' ORDER BY domain) FROM domain))");
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
        m_fleet = std::make_unique<TestFleet>(*m_cluster, QStringLiteral("create%1").arg(++m_databases));
        m_fleet->exec(registrySql);
        m_fleet->profile().tenants.registry = RegistryKind::DjangoTenants;
        for (int i = 1; i <= 7; ++i)
            m_fleet->write(QStringLiteral("%1_t").arg(i),
                           QStringLiteral("CREATE TABLE t%1 (id int);").arg(i).toLatin1());
    }
    void cleanup() { m_fleet.reset(); }
    void cleanupTestCase() { m_cluster.reset(); }

    void createsSchemaMigrationsAndRows();
    void theFifthMigrationFailsAndNothingIsLeft();
    void cancelledMidwayNothingIsLeft();
    void theConnectionIsLostMidwayAndNothingIsLeft();
    void whatIsRefused_data();
    void whatIsRefused();
    void whatTheRegistryRefusesIsRefusedBeforeAnything();
    void columnsThatNeedAValueAreNamed();
    void aSchemaThatCameMeanwhileStays();
    void namesThatHaveToBeQuoted_data();
    void namesThatHaveToBeQuoted();
    void aTableThatListsTenants();
    void aPatternOfNames();
    void aReadOnlyConnection();
    void theReviewIsWhatRuns();
};

void tst_TenantCreation::createsSchemaMigrationsAndRows()
{
    m_fleet->profile().tenants.setOnCreate = {QStringLiteral("status=active")};
    NewTenant tenant = acme();
    tenant.values.insert(QStringLiteral("plan"), QStringLiteral("paid"));
    const Result<LifecycleReport> report = create(tenant);
    QVERIFY2(report, qPrintable(errorOf(report)));
    QCOMPARE(traces(tenant.schema), QStringLiteral("schema, row, acme.test"));
    QCOMPARE(m_fleet->value("SELECT concat_ws('|', name, plan, status, (SELECT concat_ws('|', domain, is_primary) FROM "
                            "domain WHERE tenant_id = client.id)) FROM client"),
             QStringLiteral("Acme|paid|active|acme.test|t"));
    QCOMPARE(m_fleet->recorded(tenant.schema), QStringLiteral("1,2,3,4,5,6,7"));
    QCOMPARE(m_fleet->value("SELECT obj_description('acme'::regnamespace)"), QStringLiteral("<null>"));
    QCOMPARE(report->after.fleet->find(tenant.schema)->health(), TenantHealth::Healthy);
    const Result<RunRecord> run = m_fleet->journal().run(report->runId);
    QVERIFY(run);
    QCOMPARE(run->kind, RunKind::Lifecycle);
    QCOMPARE(run->state, RunState::Succeeded);
    QVERIFY(!create(acme()));
}

void tst_TenantCreation::theFifthMigrationFailsAndNothingIsLeft()
{
    m_fleet->write(QStringLiteral("5_t"), "CREATE TABLE t5 (id int); SELECT 1 / 0;");
    const Result<LifecycleReport> report = create(acme());
    QVERIFY(!report);
    QVERIFY2(report.error().message.contains(QLatin1StringView("division by zero")), qPrintable(errorOf(report)));
    QVERIFY2(report.error().hint.contains(QLatin1StringView("Nothing of the tenant is left")),
             qPrintable(errorOf(report)));
    QCOMPARE(traces(QStringLiteral("acme")), QString());
    const auto runs = m_fleet->journal().runs();
    QVERIFY(runs);
    QCOMPARE(runs->front().state, RunState::Failed);
    // It had come that far: four migrations were done.
    const auto steps = m_fleet->journal().steps(runs->front().id, QStringLiteral("acme"));
    QVERIFY(steps);
    QCOMPARE(std::ranges::count(steps->begin(), steps->end(), TenantRunState::Done,
                                [](const auto &step) { return step.state; }),
             6); // and the schema, and the history table
    QVERIFY(whyNotResumable(runs->front()));
}

void tst_TenantCreation::cancelledMidwayNothingIsLeft()
{
    std::stop_source stop;
    int reports = 0;
    const TaskContext task(stop.get_token(),
                           [&](const Progress &) {
                               if (++reports == 5)
                                   stop.request_stop();
                           },
                           {});
    const Result<LifecyclePlan> planned = plan(acme());
    QVERIFY2(planned, qPrintable(errorOf(planned)));
    const Result<LifecycleReport> report = carryOut(*planned, {m_fleet->journal()}, task);
    QVERIFY(!report);
    QVERIFY2(report.error().isCancelled(), qPrintable(errorOf(report)));
    QVERIFY(reports >= 5);
    QCOMPARE(traces(QStringLiteral("acme")), QString());
    QCOMPARE(m_fleet->journal().runs()->front().state, RunState::Cancelled);
}

void tst_TenantCreation::theConnectionIsLostMidwayAndNothingIsLeft()
{
    m_fleet->write(QStringLiteral("4_t"), "CREATE TABLE t4 (id int); SELECT pg_terminate_backend(pg_backend_pid());");
    const Result<LifecycleReport> report = create(acme());
    QVERIFY(!report);
    QCOMPARE(report.error().code, ErrorCode::ConnectionLost);
    QCOMPARE(traces(QStringLiteral("acme")), QString());
}

void tst_TenantCreation::whatIsRefused_data()
{
    QTest::addColumn<QString>("schema");
    QTest::addColumn<QString>("domain");
    QTest::addColumn<QString>("part");
    const auto row = [](const char *name, const QString &schema, const char *part,
                        const QString &domain = QStringLiteral("x.test")) {
        QTest::newRow(name) << schema << domain << QString::fromUtf8(part);
    };
    row("no name", {}, "must not be empty");
    row("too long", QString(64, u'x'), "64 bytes long");
    row("the server's own", QStringLiteral("pg_mine"), "is PostgreSQL's own");
    row("public", QStringLiteral("public"), "is no name for a tenant");
    row("a word of search_path", QStringLiteral("$user"), "is no name for a tenant");
    row("what a restore keeps", QStringLiteral("a__before_20261120_093105"), "puts aside");
    row("a space at its end", QStringLiteral("acme "), "a space");
    row("a line break", QStringLiteral("ac\nme"), "cannot be seen");
    row("excluded", QStringLiteral("no_tenant"), "among the schemas that are no tenants");
    row("a tenant", QStringLiteral("there"), "There is a tenant");
    row("but for capitals", QStringLiteral("There"), "in capitals only");
    row("a row without schema", QStringLiteral("half"), "Repair it");
    row("a schema that is no tenant's", QStringLiteral("other"), "which is no tenant's");
    row("no domain", QStringLiteral("new"), "no domain", {});
}

void tst_TenantCreation::whatIsRefused()
{
    QFETCH(QString, schema);
    QFETCH(QString, domain);
    QFETCH(QString, part);
    m_fleet->profile().tenants.exclude = {QStringLiteral("no_tenant")};
    m_fleet->exec("CREATE SCHEMA there; CREATE SCHEMA other; INSERT INTO client (schema_name, name) VALUES ('there', "
                  "'a'), ('half', 'b')");
    const Result<LifecyclePlan> planned = plan({schema, {}, domain});
    QVERIFY(!planned);
    QVERIFY2(errorOf(planned).contains(part), qPrintable(errorOf(planned)));
    QVERIFY(!planned.error().hint.isEmpty() || schema.isEmpty());
}

void tst_TenantCreation::whatTheRegistryRefusesIsRefusedBeforeAnything()
{
    m_fleet->exec(
        "INSERT INTO client (schema_name, name) VALUES ('other', 'o'); INSERT INTO domain (domain, is_primary, "
        "tenant_id) VALUES ('acme.test', false, 1)");
    const Result<LifecycleReport> taken = create(acme());
    QVERIFY(!taken);
    QVERIFY2(errorOf(taken).contains(QLatin1StringView("(acme.test)")), qPrintable(errorOf(taken)));
    NewTenant forbidden = acme();
    forbidden.name = QStringLiteral("forbidden");
    forbidden.domain = QStringLiteral("f.test");
    const Result<LifecycleReport> refused = create(forbidden);
    QVERIFY(!refused);
    QVERIFY2(errorOf(refused).contains(QLatin1StringView("client_name_check")), qPrintable(errorOf(refused)));
    QCOMPARE(traces(QStringLiteral("acme")), QStringLiteral("acme.test"));
    // No step of theirs was done.
    const auto runs = m_fleet->journal().runs();
    QCOMPARE(runs->size(), std::size_t(2));
    for (const RunRecord &run : *runs) {
        const auto steps = m_fleet->journal().steps(run.id, QStringLiteral("acme"));
        QCOMPARE(std::ranges::count(*steps, TenantRunState::Done, [](const StepFact &step) { return step.state; }), 0);
    }
}

void tst_TenantCreation::columnsThatNeedAValueAreNamed()
{
    m_fleet->exec("ALTER TABLE client ADD paid_until date NOT NULL, ADD kind plan NOT NULL; ALTER TABLE domain ADD ssl "
                  "boolean NOT NULL");
    const Result<LifecyclePlan> lacking = plan(acme());
    QVERIFY(!lacking);
    QVERIFY2(lacking.error().message.contains(
                 QLatin1StringView("paid_until (date), kind (public.plan: free | paid), domain.ssl (boolean)")),
             qPrintable(errorOf(lacking)));
    NewTenant tenant = acme();
    tenant.values = {{QStringLiteral("paid_until"), QStringLiteral("2027-01-01")},
                     {QStringLiteral("kind"), QStringLiteral("paid")},
                     {QStringLiteral("domain.ssl"), QStringLiteral("true")}};
    tenant.values.insert(QStringLiteral("nothing"), QStringLiteral("x"));
    const Result<LifecyclePlan> unknown = plan(tenant);
    QVERIFY(!unknown);
    QVERIFY(unknown.error().message.contains(QLatin1StringView("nothing")));
    tenant.values.remove(QStringLiteral("nothing"));
    const Result<LifecycleReport> report = create(tenant);
    QVERIFY2(report, qPrintable(errorOf(report)));
    QCOMPARE(m_fleet->value("SELECT paid_until || kind::text || ssl FROM client, domain"),
             QStringLiteral("2027-01-01paidtrue"));
}

void tst_TenantCreation::aSchemaThatCameMeanwhileStays()
{
    const Result<LifecyclePlan> planned = plan(acme());
    QVERIFY2(planned, qPrintable(errorOf(planned)));
    m_fleet->exec("CREATE SCHEMA acme; CREATE TABLE acme.theirs ()");
    const Result<LifecycleReport> report = carryOut(*planned, {m_fleet->journal()});
    QVERIFY(!report);
    QCOMPARE(report.error().code, ErrorCode::PlanOutdated);
    QCOMPARE(m_fleet->value("SELECT to_regclass('acme.theirs')"), QStringLiteral("acme.theirs"));
}

void tst_TenantCreation::namesThatHaveToBeQuoted_data()
{
    QTest::addColumn<QString>("schema");
    for (const char *name : {"with-dash", "Upper", "with\"quote", "o'clock", "back\\slash", "größe", "a b", "%1"})
        QTest::newRow(name) << QString::fromUtf8(name);
}

void tst_TenantCreation::namesThatHaveToBeQuoted()
{
    QFETCH(QString, schema);
    const Result<LifecyclePlan> planned = plan({schema, {}, QStringLiteral("x.test")});
    QVERIFY2(planned, qPrintable(errorOf(planned)));
    QVERIFY(planned->notices.join(u' ').contains(QLatin1StringView("has to be quoted")));
    const Result<LifecycleReport> report = carryOut(*planned, {m_fleet->journal()});
    QVERIFY2(report, qPrintable(errorOf(report)));
    QCOMPARE(traces(schema), QStringLiteral("schema, row, x.test"));
    QCOMPARE(report->after.fleet->find(schema)->health(), TenantHealth::Healthy);
}

void tst_TenantCreation::aTableThatListsTenants()
{
    m_fleet->exec("CREATE TABLE shops (slug text PRIMARY KEY, label text, host text UNIQUE)");
    TenantSettings &tenants = m_fleet->profile().tenants;
    tenants.registry = RegistryKind::Table;
    tenants.table = QStringLiteral("public.shops");
    tenants.schemaColumn = QStringLiteral("slug");
    tenants.nameColumn = QStringLiteral("label");
    const Result<LifecyclePlan> noPlace = plan(acme());
    QVERIFY(!noPlace);
    QVERIFY(noPlace.error().message.contains(QLatin1StringView("no place for a domain")));
    tenants.domainColumn = QStringLiteral("host");
    const Result<LifecycleReport> report = create(acme());
    QVERIFY2(report, qPrintable(errorOf(report)));
    QCOMPARE(m_fleet->value("SELECT concat_ws('|', slug, label, host) FROM shops"),
             QStringLiteral("acme|Acme|acme.test"));
    m_fleet->exec("ALTER TABLE shops RENAME TO shops_2; CREATE VIEW shops AS SELECT * FROM shops_2");
    const Result<LifecyclePlan> view = plan({QStringLiteral("new"), {}, QStringLiteral("new.test")});
    QVERIFY(!view);
    QCOMPARE(view.error().code, ErrorCode::RegistryInvalid);
}

void tst_TenantCreation::aPatternOfNames()
{
    m_fleet->profile().tenants.registry = RegistryKind::Pattern;
    const Result<LifecyclePlan> other = plan({QStringLiteral("acme"), {}, {}});
    QVERIFY(!other);
    QVERIFY(other.error().message.contains(QLatin1StringView("does not match")));
    const Result<LifecycleReport> report = create({QStringLiteral("t_acme"), {}, {}});
    QVERIFY2(report, qPrintable(errorOf(report)));
    QCOMPARE(m_fleet->recorded(QStringLiteral("t_acme")), QStringLiteral("1,2,3,4,5,6,7"));
    m_fleet->profile().tenants.registry = RegistryKind::Single;
    QVERIFY(!plan({QStringLiteral("t_new"), {}, {}}));
}

void tst_TenantCreation::aReadOnlyConnection()
{
    m_fleet->profile().database.readOnly = true;
    const Result<LifecyclePlan> planned = plan(acme());
    QVERIFY(!planned);
    QCOMPARE(planned.error().code, ErrorCode::ReadOnlyServer);
}

void tst_TenantCreation::theReviewIsWhatRuns()
{
    const Result<LifecyclePlan> planned = plan(acme());
    QVERIFY2(planned, qPrintable(errorOf(planned)));
    const QString text = stepsAsText(planned->steps);
    for (const char *part : {"CREATE SCHEMA \"acme\"", "CREATE TABLE t1 (id int);", "CREATE TABLE t7 (id int);",
                             "INSERT INTO \"public\".\"client\" (\"schema_name\", \"name\")", "'acme.test'"})
        QVERIFY2(text.contains(QLatin1StringView(part)), part);
    QCOMPARE(planned->confirmation.asks, Asks::Assent);
    QCOMPARE(traces(QStringLiteral("acme")), QString());
}

QTEST_GUILESS_MAIN(tst_TenantCreation)
#include "tst_TenantCreation.moc"
