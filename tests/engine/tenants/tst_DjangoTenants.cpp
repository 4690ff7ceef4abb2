// SPDX-License-Identifier: GPL-3.0-or-later
#include "tenants/Registry.h"

#include "engine/tenants/RegistryFixture.h"

#include <QTest>

using namespace tenantry;

/// The tables of django-tenants: found by their columns, and not mistaken for a tenant's own.
class tst_DjangoTenants : public QObject, private test::RegistryFixture {
    Q_OBJECT

    static TenantSettings django()
    {
        TenantSettings settings;
        settings.registry = RegistryKind::DjangoTenants;
        return settings;
    }

private Q_SLOTS:
    void initTestCase() { start(); }
    void cleanupTestCase() { end(); }

    void djangoTablesMissing();
    void djangoTablesAmbiguous();
    void djangoTenants();
    void djangoTenantsInAnotherSchemaAndKey();
    void columnsWithAStatusAreFound();
    void typesAndTheOrderOfTenants();
    void djangoTenantsWithoutForeignKey();
    void aTenantsTablesAreNoRegistry_data();
    void aTenantsTablesAreNoRegistry();
    void onlyATenantsTables();
    void ofManySchemasTheOneThatListsTheOthers();
};

void tst_DjangoTenants::djangoTablesMissing()
{
    const auto reading = read(database("CREATE TABLE tenants (schema_name text)"), django());
    QVERIFY(!reading);
    QCOMPARE(reading.error().code, ErrorCode::RegistryInvalid);
    QVERIFY(reading.error().message.contains(QStringLiteral("is_primary")));
}

void tst_DjangoTenants::djangoTablesAmbiguous()
{
    const QString conninfo =
        database("CREATE TABLE a_tenant (id int PRIMARY KEY, schema_name text);"
                 "CREATE TABLE a_domain (domain text, is_primary boolean, tenant_id int REFERENCES a_tenant);"
                 "CREATE TABLE b_tenant (id int PRIMARY KEY, schema_name text);"
                 "CREATE TABLE b_domain (domain text, is_primary boolean, tenant_id int REFERENCES b_tenant);");
    const auto reading = read(conninfo, django());
    QVERIFY(!reading);
    QCOMPARE(reading.error().code, ErrorCode::RegistryInvalid);
    QVERIFY(reading.error().message.contains(QStringLiteral("public.a_tenant")));
    QVERIFY(reading.error().message.contains(QStringLiteral("public.b_domain")));
    QVERIFY(reading.error().hint.contains(QStringLiteral("table = \"schema.table\"")));
    TenantSettings named = django();
    named.table = QStringLiteral("b_tenant");
    const auto chosen = read(conninfo, named);
    QVERIFY2(chosen, qPrintable(chosen ? QString() : chosen.error().toText()));
    QCOMPARE(chosen->source, QStringLiteral("public.b_tenant with public.b_domain"));
    named.table = QStringLiteral("nowhere");
    QCOMPARE(read(conninfo, named).error().code, ErrorCode::RegistryInvalid);
}

void tst_DjangoTenants::djangoTenants()
{
    const QString conninfo = database(
        "CREATE TABLE customers_client (id bigserial PRIMARY KEY, schema_name varchar(63) UNIQUE, name varchar(100),"
        " status varchar(20), created_on date);"
        "CREATE TABLE customers_domain (id bigserial PRIMARY KEY, domain varchar(253), is_primary boolean,"
        " tenant_id bigint REFERENCES customers_client);"
        "CREATE TABLE audit_log (schema_name text);"
        "INSERT INTO customers_client (schema_name, name, status, created_on) VALUES ('public', 'Public', 'active', "
        "'2024-01-01'),"
        " ('demo', 'Demo', 'trial', '2025-06-07'), ('no_domain', 'Nobody', 'active', NULL);"
        "INSERT INTO customers_domain (domain, is_primary, tenant_id) VALUES ('example', true, 1), "
        "('old.demo.example', false, 2),"
        " ('demo.example', true, 2), ('alias.no.example', false, 3)");
    TenantSettings settings = django();
    settings.statusColumns = {QStringLiteral("status")};
    const auto reading = read(conninfo, settings);
    QVERIFY2(reading, qPrintable(reading ? QString() : reading.error().toText()));
    QCOMPARE(reading->source, QStringLiteral("public.customers_client with public.customers_domain"));
    QCOMPARE(schemas(*reading), (QStringList{QStringLiteral("demo"), QStringLiteral("no_domain")}));
    QCOMPARE(reading->entries.at(0).domain, QStringLiteral("demo.example"));
    QCOMPARE(reading->entries.at(0).name, QStringLiteral("Demo"));
    QCOMPARE(reading->entries.at(0).status.value(QStringLiteral("status")), QStringLiteral("trial"));
    QCOMPARE(reading->entries.at(0).created.date(), QDate(2025, 6, 7));
    QVERIFY(reading->entries.at(1).domain.isEmpty());
}

void tst_DjangoTenants::djangoTenantsInAnotherSchemaAndKey()
{
    const QString conninfo = database(
        "CREATE SCHEMA shared; CREATE TABLE shared.org (uid uuid PRIMARY KEY, schema_name text);"
        "CREATE TABLE shared.org_domain (domain text, is_primary boolean, tenant_id uuid REFERENCES shared.org);"
        "INSERT INTO shared.org VALUES ('00000000-0000-0000-0000-000000000001', 'acme');"
        "INSERT INTO shared.org_domain VALUES ('acme.example', true, '00000000-0000-0000-0000-000000000001')");
    const auto reading = read(conninfo, django());
    QVERIFY2(reading, qPrintable(reading ? QString() : reading.error().toText()));
    QCOMPARE(schemas(*reading), QStringList{QStringLiteral("acme")});
    QCOMPARE(reading->entries.at(0).domain, QStringLiteral("acme.example"));
}

/// Told by their names, from the catalog; what may be a secret is none of them.
void tst_DjangoTenants::columnsWithAStatusAreFound()
{
    const QString conninfo =
        database("CREATE TABLE tenant (id int PRIMARY KEY, schema_name text, status text, database_status text, "
                 "setup_status text, setup_error_message text, is_active boolean, setup_token text, statuses int);"
                 "CREATE TABLE domain (domain text, is_primary boolean, tenant_id int REFERENCES tenant);"
                 "INSERT INTO tenant VALUES (1, 'acme', 'active', 'ready', 'done', NULL, true, 'secret', 3), "
                 "(2, 'bolt', 'trial', 'not_created', 'failed', E'out of\\nspace', false, 'secret', 4)");
    TenantSettings settings = django();
    settings.unprovisioned = {QStringLiteral("not_created"), QStringLiteral("pending")};
    const auto reading = read(conninfo, settings);
    QVERIFY2(reading, qPrintable(reading ? QString() : reading.error().toText()));
    const RegistryEntry &acme = reading->entries.at(0);
    QCOMPARE(QStringList(acme.status.keys()).join(u' '),
             QStringLiteral("database_status is_active setup_error_message setup_status status"));
    QCOMPARE(acme.status.value(QStringLiteral("is_active")), QStringLiteral("true"));
    QCOMPARE(acme.provisioning, Provisioning::Done);
    const RegistryEntry &bolt = reading->entries.at(1);
    QCOMPARE(bolt.provisioning, Provisioning::NotYet);
    QVERIFY(bolt.status.value(QStringLiteral("setup_error_message")).startsWith(QStringLiteral("out of")));
    // What the profile names is shown, and nothing else.
    settings.statusColumns = {QStringLiteral("setup_status")};
    const auto named = read(conninfo, settings);
    QVERIFY(named);
    QCOMPARE(named->entries.at(1).status.keys(), QStringList{QStringLiteral("setup_status")});
    QCOMPARE(named->entries.at(1).provisioning, Provisioning::Done);
}

void tst_DjangoTenants::typesAndTheOrderOfTenants()
{
    const QString conninfo =
        database("CREATE TABLE tenant (id int PRIMARY KEY, schema_name text, kind text, rank int);"
                 "CREATE TABLE domain (domain text, is_primary boolean, tenant_id int REFERENCES tenant);"
                 "INSERT INTO tenant VALUES (1, 'acme', 'shop', 5), (2, 'bolt', NULL, 9), (3, 'cord', 'shop', NULL), "
                 "(4, 'dune', 'bank', 5)");
    TenantSettings settings = django();
    settings.typeColumn = QStringLiteral("kind");
    Connection connection = test::connectTo(conninfo, AccessMode::ReadOnly);
    const auto turns = [&](const QStringList &order) {
        const auto reading = readRegistry(connection, settings, {}, order);
        QStringList words;
        for (const RegistryEntry &entry : reading ? reading->entries : std::vector<RegistryEntry>())
            words << entry.schema + QString::number(entry.turn);
        return words.join(u' ');
    };
    QCOMPARE(turns({}), QStringLiteral("acme0 bolt0 cord0 dune0"));
    QCOMPARE(turns({QStringLiteral("rank")}), QStringLiteral("acme1 bolt3 cord4 dune2"));
    // As PostgreSQL and so Django have it: what is not known comes first in a descending order.
    QCOMPARE(turns({QStringLiteral("-rank"), QStringLiteral("kind")}), QStringLiteral("acme4 bolt2 cord1 dune3"));
    QCOMPARE(turns({QStringLiteral("no_such"), QStringLiteral("rank")}), QStringLiteral("acme0 bolt0 cord0 dune0"));
    const auto reading = readRegistry(connection, settings);
    QVERIFY(reading);
    QCOMPARE(reading->entries.at(3).tenantType, QStringLiteral("bank"));
    QVERIFY(reading->entries.at(1).tenantType.isEmpty());
    settings.typeColumn = QStringLiteral("type");
    const auto refused = readRegistry(connection, settings);
    QVERIFY(!refused);
    QVERIFY2(refused.error().toText().contains(QStringLiteral("kind")), qPrintable(refused.error().toText()));
}

void tst_DjangoTenants::djangoTenantsWithoutForeignKey()
{
    const QString conninfo =
        database("CREATE TABLE tenant (id int, schema_name text);"
                 "CREATE TABLE domain (domain text, is_primary boolean, tenant_id int);"
                 "INSERT INTO tenant VALUES (7, 'acme'); INSERT INTO domain VALUES ('acme.example', true, 7)");
    const auto reading = read(conninfo, django());
    QVERIFY2(reading, qPrintable(reading ? QString() : reading.error().toText()));
    QCOMPARE(reading->entries.at(0).domain, QStringLiteral("acme.example"));
}

/// The registry is in "shared"; a tenant's schema has tables that look like it, more like it than the true ones.
void tst_DjangoTenants::aTenantsTablesAreNoRegistry_data()
{
    QTest::addColumn<QByteArray>("before");
    QTest::newRow("made by its owner") << QByteArray("CREATE ROLE owner_%1; GRANT CREATE ON DATABASE r%1 TO owner_%1; "
                                                     "SET ROLE owner_%1;");
    QTest::newRow("of the application itself") << QByteArray();
}
void tst_DjangoTenants::aTenantsTablesAreNoRegistry()
{
    QFETCH(QByteArray, before);
    before.replace("%1", QByteArray::number(m_databases + 1));
    const QString conninfo =
        database("CREATE SCHEMA shared; CREATE TABLE shared.tenant (id int, schema_name text);"
                 "CREATE TABLE shared.domain (domain text, is_primary boolean, tenant_id int);"
                 "INSERT INTO shared.tenant VALUES (1, 'acme'), (2, 'zoo'); " // no foreign key
                 + before
                 + "CREATE SCHEMA acme; CREATE TABLE acme.tenant (id int PRIMARY KEY, schema_name text);"
                   "CREATE TABLE acme.domain (domain text, is_primary boolean, tenant_id int REFERENCES acme.tenant);"
                   "INSERT INTO acme.tenant VALUES (1, 'stolen'); RESET ROLE");
    const auto reading = read(conninfo, django());
    QVERIFY2(reading, qPrintable(reading ? QString() : reading.error().toText()));
    QCOMPARE(reading->source, QStringLiteral("shared.tenant with shared.domain"));
    QCOMPARE(schemas(*reading), (QStringList{QStringLiteral("acme"), QStringLiteral("zoo")}));
}

/// A view of that owner's would run whatever it likes with the rights of the one who looks.
void tst_DjangoTenants::onlyATenantsTables()
{
    const QString conninfo =
        database("CREATE TABLE public.trace (who text); GRANT INSERT ON trace TO PUBLIC; CREATE ROLE evil; GRANT "
                 "CREATE ON DATABASE "
                 "r"
                 + QByteArray::number(m_databases + 1)
                 + " TO evil; SET ROLE evil; CREATE SCHEMA acme;"
                   "CREATE FUNCTION acme.leak() RETURNS text LANGUAGE plpgsql AS $$ BEGIN RAISE EXCEPTION 'run as %', "
                   "current_user; "
                   "END $$;"
                   "CREATE VIEW acme.tenant AS SELECT 1 AS id, acme.leak() AS schema_name;"
                   "CREATE TABLE acme.domain (domain text, is_primary boolean, tenant_id int); RESET ROLE");
    const auto reading = read(conninfo, django());
    QVERIFY(!reading);
    QCOMPARE(reading.error().code, ErrorCode::RegistryInvalid);
    QVERIFY2(reading.error().message.contains(QStringLiteral("acme.tenant with acme.domain")),
             qPrintable(reading.error().message));
    QVERIFY(reading.error().hint.contains(QStringLiteral("table = ")));
    // Named by the profile it is taken, and run: that is the operator's decision.
    TenantSettings named = django();
    named.table = QStringLiteral("acme.tenant");
    const auto asked = read(conninfo, named);
    QVERIFY(!asked);
    QVERIFY2(asked.error().message.contains(QStringLiteral("run as")), qPrintable(asked.error().message));
}

void tst_DjangoTenants::ofManySchemasTheOneThatListsTheOthers()
{
    QByteArray sql = "CREATE SCHEMA zz_shared; CREATE TABLE zz_shared.tenant (id int PRIMARY KEY, schema_name text);"
                     "CREATE TABLE zz_shared.domain (domain text, is_primary boolean, tenant_id int REFERENCES "
                     "zz_shared.tenant);";
    for (const QByteArray schema : {"t_1", "t_2", "t_3"})
        sql += "CREATE SCHEMA " + schema + "; CREATE TABLE " + schema
               + ".tenant (id int PRIMARY KEY, schema_name text);" + "CREATE TABLE " + schema
               + ".domain (domain text, is_primary boolean, tenant_id int REFERENCES " + schema
               + ".tenant); INSERT INTO zz_shared.tenant SELECT count(*) + 1, '" + schema + "' FROM zz_shared.tenant;";
    const QString conninfo = database(sql);
    const auto reading = read(conninfo, django());
    QVERIFY2(reading, qPrintable(reading ? QString() : reading.error().toText()));
    QCOMPARE(reading->source, QStringLiteral("zz_shared.tenant with zz_shared.domain"));
    // Each lists the other: nobody can tell whose registry it is.
    test::exec(conninfo, "INSERT INTO t_2.tenant VALUES (1, 'zz_shared')");
    const auto unclear = read(conninfo, django());
    QVERIFY(!unclear);
    QVERIFY2(unclear.error().message.contains(QStringLiteral("t_2.tenant")), qPrintable(unclear.error().message));
}

QTEST_GUILESS_MAIN(tst_DjangoTenants)
#include "tst_DjangoTenants.moc"
