// SPDX-License-Identifier: GPL-3.0-or-later
#include "migrations/DatabaseLook.h"

#include "support/ScratchCluster.h"
#include "tenants/Registry.h"

#include <QTest>

using namespace tenantry;

/// What a database looks like, told by its catalog: django-tenants, the history tables of known tools, one schema
/// alone.
class tst_DatabaseLook : public QObject {
    Q_OBJECT

    std::unique_ptr<test::ScratchCluster> m_cluster;

private Q_SLOTS:
    void initTestCase() { m_cluster = std::make_unique<test::ScratchCluster>(); }
    void cleanupTestCase() { m_cluster.reset(); }

    void tellsWhereTheTenantsAre_data()
    {
        QTest::addColumn<QByteArray>("sql");
        QTest::addColumn<QString>("histories");
        QTest::addColumn<QString>("tenants"); ///< that the suggestion finds; "-": it suggests nothing
        const QByteArray in = "CREATE TABLE %1.schema_migrations (version bigint, dirty boolean);";
        const auto tenants = [](const QByteArrayList &schemas, QByteArray table) {
            QByteArray sql;
            for (const QByteArray &schema : schemas)
                sql += "CREATE SCHEMA " + schema + ";" + QByteArray(table).replace("%1", schema);
            return sql;
        };
        QTest::newRow("nothing") << QByteArray("CREATE SCHEMA t_one") << ""
                                 << "-";
        QTest::newRow("a beginning") << tenants({"t_one", "t_two"}, in) + "CREATE SCHEMA t_new; CREATE SCHEMA tools;"
                                     << "golang-migrate schema_migrations read 2"
                                     << "t_new, t_one, t_two"; // a new one has no history yet
        QTest::newRow("no beginning") << tenants({"acme", "bolt"}, in) + "CREATE SCHEMA tools;"
                                      << "golang-migrate schema_migrations read 2"
                                      << "acme, bolt";
        QTest::newRow("one schema") << tenants({"app"}, in) << "golang-migrate schema_migrations read 1"
                                    << "app";
        QTest::newRow("public") << QByteArray(in).replace("%1", "public") << "golang-migrate schema_migrations read 1"
                                << "public";
        QTest::newRow("another tool's") << tenants({"t_one", "t_two"},
                                                   "CREATE TABLE %1.flyway_schema_history (installed_rank int);")
                                        << "Flyway flyway_schema_history 2"
                                        << "t_one, t_two";
        QTest::newRow("capitals") << tenants({"t_one", "t_two"}, R"(CREATE TABLE %1."__EFMigrationsHistory" (id int);)")
                                  << "Entity Framework __EFMigrationsHistory 2"
                                  << "t_one, t_two";
        QTest::newRow("only called like one")
            << tenants({"t_one"}, "CREATE TABLE %1.schema_migrations (colour text);") << ""
            << "-";
        QTest::newRow("put aside") << tenants({"t_one", "t_two", "t_one__before_20261120_093105"}, in)
                                   << "golang-migrate schema_migrations read 2"
                                   << "t_one, t_two";
        QTest::newRow("django-tenants")
            << QByteArray("CREATE TABLE clients (id int PRIMARY KEY, schema_name text);"
                          "CREATE TABLE domains (domain text, is_primary boolean, tenant_id int REFERENCES clients);"
                          "INSERT INTO clients VALUES (1, 'acme'), (2, 'bolt');")
                   + tenants({"acme", "bolt"}, "CREATE TABLE %1.django_migrations (app text, name text);")
            << "Django django_migrations 2"
            << "acme, bolt";
    }

    void tellsWhereTheTenantsAre()
    {
        QFETCH(const QByteArray, sql);
        QFETCH(const QString, histories);
        QFETCH(const QString, tenants);
        const QString database = m_cluster->createDatabase(QString::fromLatin1(QTest::currentDataTag()));
        test::exec(database, sql);
        Connection connection = test::connectTo(database, AccessMode::ReadOnly);
        const Result<DatabaseLook> look = lookAtDatabase(connection);
        QVERIFY2(look, look ? "" : qPrintable(look.error().toText()));
        QStringList found;
        for (const DatabaseLook::History &one : look->histories)
            found << QStringLiteral("%1 %2%3 %4")
                         .arg(one.tool, one.table, one.isRead ? QStringLiteral(" read") : QString())
                         .arg(one.schemas.size());
        QCOMPARE(found.join(u';'), histories);
        QCOMPARE(look->tenants.has_value(), tenants != QStringLiteral("-"));
        if (!look->tenants)
            return;
        const auto registry = readRegistry(connection, *look->tenants);
        QVERIFY2(registry, registry ? "" : qPrintable(registry.error().toText()));
        QStringList schemas;
        for (const RegistryEntry &entry : registry->entries)
            schemas << entry.schema;
        QCOMPARE(schemas.join(QStringLiteral(", ")), tenants);
    }
};

QTEST_GUILESS_MAIN(tst_DatabaseLook)
#include "tst_DatabaseLook.moc"
