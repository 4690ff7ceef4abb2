// SPDX-License-Identifier: GPL-3.0-or-later
#include "migrations/CatalogReader.h"
#include "migrations/Scan.h"
#include "support/TempHome.h"
#include "support/TestFleet.h"

#include <QTest>

#include <thread>

using namespace tenantry;
using test::TestFleet;

/// Tenants of one shape share one diagnosis. So a shape has to hold every fact that a diagnosis uses: two tenants that
/// differ in one of them alone are of two shapes.
class tst_Shapes : public QObject {
    Q_OBJECT

    std::unique_ptr<test::TempHome> m_home;
    std::unique_ptr<test::ScratchCluster> m_cluster;
    std::unique_ptr<TestFleet> m_fleet;
    int m_number = 0;

    void onBoth(const QByteArray &sql)
    {
        for (const char *schema : {"t_a", "t_b"})
            on(schema, sql);
    }
    void on(const QByteArray &schema, QByteArray sql)
    {
        m_fleet->exec("SET search_path = " + schema + "; " + sql.replace("%s", schema));
    }
    /// The objects that a diagnosis sees of a schema.
    QStringList objectsOf(const QString &schema)
    {
        Connection connection = test::connectTo(m_fleet->conninfo(), AccessMode::ReadOnly);
        CatalogReader catalog(connection, {});
        const quint32 oid = catalog.schemas()->value(schema).oid;
        const LiveObjects live = catalog.objects({oid})->value(oid);
        QStringList list(live.keys.begin(), live.keys.end());
        for (const QString &table : live.tables)
            list << QStringLiteral("table ") + table;
        for (const QString &index : live.invalidIndexes)
            list << QStringLiteral("invalid ") + index;
        list.sort();
        return list;
    }

private Q_SLOTS:
    void initTestCase()
    {
        m_home = std::make_unique<test::TempHome>();
        m_cluster = std::make_unique<test::ScratchCluster>();
    }
    void init()
    {
        m_fleet = std::make_unique<TestFleet>(*m_cluster, QStringLiteral("shapes%1").arg(++m_number));
        m_fleet->addTenants({QStringLiteral("t_a"), QStringLiteral("t_b")});
        m_fleet->write(QStringLiteral("1_a"), "CREATE TABLE a (id int);");
    }
    void cleanupTestCase()
    {
        m_fleet.reset();
        m_cluster.reset();
    }

    void eachFactOfTheCatalogAlone_data()
    {
        QTest::addColumn<QByteArray>("one");
        QTest::addColumn<QByteArray>("other");
        const auto row = [](const char *name, const char *one, const char *other) {
            QTest::newRow(name) << QByteArray(one) << QByteArray(other);
        };
        row("a table's name", "CREATE TABLE x ()", "CREATE TABLE y ()");
        row("table or view", "CREATE TABLE x ()", "CREATE VIEW x AS SELECT");
        row("view or materialized view", "CREATE VIEW x AS SELECT 1 AS c",
            "CREATE MATERIALIZED VIEW x AS SELECT 1 AS c");
        row("sequence or composite type", "CREATE SEQUENCE x", "CREATE TYPE x AS ()");
        row("a view's name", "CREATE VIEW x AS SELECT", "CREATE VIEW y AS SELECT");
        row("a sequence's name", "CREATE SEQUENCE x", "CREATE SEQUENCE y");
        row("a column's name", "ALTER TABLE l ADD x int", "ALTER TABLE l ADD y int");
        row("a column's table", "ALTER TABLE l ADD x int", "ALTER TABLE r ADD x int");
        row("columns changed over", "ALTER TABLE l ADD x int; ALTER TABLE r ADD y int",
            "ALTER TABLE l ADD y int; ALTER TABLE r ADD x int");
        row("a foreign table's column", "CREATE FOREIGN TABLE f (x int) SERVER nowhere",
            "CREATE FOREIGN TABLE f (y int) SERVER nowhere");
        row("a partitioned table's column", "CREATE TABLE f (x int, k int) PARTITION BY LIST (k)",
            "CREATE TABLE f (y int, k int) PARTITION BY LIST (k)");
        row("an index's name", "CREATE INDEX x ON l (id)", "CREATE INDEX y ON l (id)");
        row("an index that is invalid", "CREATE INDEX x ON l (id)",
            "CREATE INDEX x ON l (id); UPDATE pg_index SET indisvalid = false WHERE indexrelid = '%s.x'::regclass");
        row("a function's name", "CREATE FUNCTION x() RETURNS int LANGUAGE sql AS 'SELECT 1'",
            "CREATE FUNCTION y() RETURNS int LANGUAGE sql AS 'SELECT 1'");
        row("a type's name", "CREATE TYPE x AS ENUM ('a')", "CREATE TYPE y AS ENUM ('a')");
        row("type or function", "CREATE DOMAIN x AS int", "CREATE FUNCTION x() RETURNS int LANGUAGE sql AS 'SELECT 1'");
        row("a range type's name", "CREATE TYPE x AS RANGE (subtype = int)", "CREATE TYPE y AS RANGE (subtype = int)");
        row("a check's name", "ALTER TABLE l ADD CONSTRAINT x CHECK (true)",
            "ALTER TABLE l ADD CONSTRAINT y CHECK (true)");
        row("a check's table", "ALTER TABLE l ADD CONSTRAINT x CHECK (true)",
            "ALTER TABLE r ADD CONSTRAINT x CHECK (true)");
        row("checks changed over",
            "ALTER TABLE l ADD CONSTRAINT x CHECK (true); ALTER TABLE r ADD CONSTRAINT y CHECK (true)",
            "ALTER TABLE l ADD CONSTRAINT y CHECK (true); ALTER TABLE r ADD CONSTRAINT x CHECK (true)");
        row("a trigger's name", "CREATE TRIGGER x AFTER INSERT ON l EXECUTE FUNCTION public.nothing()",
            "CREATE TRIGGER y AFTER INSERT ON l EXECUTE FUNCTION public.nothing()");
        row("a trigger's table", "CREATE TRIGGER x AFTER INSERT ON l EXECUTE FUNCTION public.nothing()",
            "CREATE TRIGGER x AFTER INSERT ON r EXECUTE FUNCTION public.nothing()");
        row("triggers changed over",
            "CREATE TRIGGER x AFTER INSERT ON l EXECUTE FUNCTION public.nothing(); CREATE TRIGGER y AFTER INSERT ON r "
            "EXECUTE FUNCTION public.nothing()",
            "CREATE TRIGGER y AFTER INSERT ON l EXECUTE FUNCTION public.nothing(); CREATE TRIGGER x AFTER INSERT ON r "
            "EXECUTE FUNCTION public.nothing()");
        row("a constraint trigger's table",
            "CREATE CONSTRAINT TRIGGER x AFTER INSERT ON l FOR EACH ROW EXECUTE FUNCTION public.nothing()",
            "CREATE CONSTRAINT TRIGGER x AFTER INSERT ON r FOR EACH ROW EXECUTE FUNCTION public.nothing()");
        row("trigger or constraint trigger", "CREATE TRIGGER x AFTER INSERT ON l EXECUTE FUNCTION public.nothing()",
            "CREATE CONSTRAINT TRIGGER x AFTER INSERT ON l FOR EACH ROW EXECUTE FUNCTION public.nothing()");
        row("trigger or check", "CREATE TRIGGER x AFTER INSERT ON l EXECUTE FUNCTION public.nothing()",
            "ALTER TABLE l ADD CONSTRAINT x CHECK (true)");
        row("check or column", "ALTER TABLE l ADD CONSTRAINT x CHECK (true)", "ALTER TABLE l ADD x int");
    }
    void eachFactOfTheCatalogAlone()
    {
        QFETCH(QByteArray, one);
        QFETCH(QByteArray, other);
        m_fleet->exec("CREATE FOREIGN DATA WRAPPER w; CREATE SERVER nowhere FOREIGN DATA WRAPPER w;"
                      "CREATE FUNCTION public.nothing() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN NULL; END'");
        onBoth("CREATE TABLE l (id int); CREATE TABLE r (id int);");
        QCOMPARE(m_fleet->scan()->shapes, 1);
        on("t_a", one);
        on("t_b", other);
        QVERIFY(objectsOf(QStringLiteral("t_a")) != objectsOf(QStringLiteral("t_b"))); // it is a fact that is used
        QCOMPARE(m_fleet->scan()->shapes, 2);
    }

    /// What is of one kind in both is one shape, however it came about.
    void theSameFactsAreOneShape()
    {
        on("t_a",
           "CREATE TABLE l (id int, CONSTRAINT k CHECK (id > 0)); CREATE TABLE r (id int); CREATE INDEX i ON r (id)");
        on("t_b", "CREATE TABLE r (x int, gone int); CREATE TABLE old (id int); CREATE INDEX j ON r (x);"
                  "ALTER TABLE old RENAME TO l; ALTER TABLE r DROP COLUMN gone; ALTER TABLE r RENAME x TO id;"
                  "ALTER INDEX j RENAME TO i; ALTER TABLE l ADD CONSTRAINT k CHECK (id > 7)");
        QCOMPARE(objectsOf(QStringLiteral("t_a")), objectsOf(QStringLiteral("t_b")));
        QCOMPARE(m_fleet->scan()->shapes, 1);
    }

    void eachFactOfTheHistoryAlone_data()
    {
        QTest::addColumn<bool>("golang");
        QTest::addColumn<QByteArray>("one");
        QTest::addColumn<QByteArray>("other");
        const auto row = [](const char *name, bool golang, const char *one, const char *other) {
            QTest::newRow(name) << golang << QByteArray(one) << QByteArray(other);
        };
        const char *const row8 = "INSERT INTO schema_migrations (version, checksum) VALUES ('8', 'c')";
        row("a version", false, row8, "INSERT INTO schema_migrations (version, checksum) VALUES ('9', 'c')");
        row("a checksum", false, row8, "INSERT INTO schema_migrations (version, checksum) VALUES ('8', 'd')");
        row("version or checksum", false, "INSERT INTO schema_migrations (version, checksum) VALUES ('8 c', 'd')",
            "INSERT INTO schema_migrations (version, checksum) VALUES ('8', 'c d')");
        row("a description", false,
            "INSERT INTO schema_migrations (version, checksum, description) VALUES ('8', 'c', 'one')",
            "INSERT INTO schema_migrations (version, checksum, description) VALUES ('8', 'c', 'other')");
        row("success", false, "UPDATE schema_migrations SET success = true",
            "UPDATE schema_migrations SET success = false");
        row("one row more", false, "SELECT", row8);
        row("a column more", false, "SELECT", "ALTER TABLE schema_migrations DROP COLUMN success");
        row("no history", false, "DELETE FROM schema_migrations", "DROP TABLE schema_migrations");
        row("the version", true, "UPDATE schema_migrations SET version = 3",
            "UPDATE schema_migrations SET version = 4");
        row("dirty", true, "UPDATE schema_migrations SET dirty = true", "SELECT");
        row("the sum of two versions", true,
            "DELETE FROM schema_migrations; INSERT INTO schema_migrations VALUES (1, "
            "false), (4, false)",
            "DELETE FROM schema_migrations; INSERT INTO schema_migrations VALUES (2, false), (3, false)");
        row("the greatest version", true, "UPDATE schema_migrations SET version = 9223372036854775807",
            "UPDATE schema_migrations SET version = 9223372036854775806");
    }
    void eachFactOfTheHistoryAlone()
    {
        QFETCH(bool, golang);
        QFETCH(QByteArray, one);
        QFETCH(QByteArray, other);
        if (golang) {
            m_fleet->profile().migrations.format = QStringLiteral("golang-migrate");
            m_fleet->write(QStringLiteral("1_a.up"), "CREATE TABLE a (id int);");
        }
        QVERIFY(m_fleet->migrate().failures.empty());
        QCOMPARE(m_fleet->scan()->shapes, 1);
        on("t_a", one);
        on("t_b", other);
        QCOMPARE(m_fleet->scan()->shapes, 2);
    }

    void theRightToCreateAndTheRegistry()
    {
        QVERIFY(m_fleet->migrate().failures.empty());
        const QString owner = m_fleet->conninfo();
        m_fleet->exec(
            "CREATE ROLE shapes_reader LOGIN; GRANT USAGE ON SCHEMA t_a, t_b TO shapes_reader; GRANT SELECT ON "
            "t_a.schema_migrations, t_b.schema_migrations TO shapes_reader");
        m_fleet->profile().database.conninfo =
            m_cluster->conninfo(QStringLiteral("shapes%1").arg(m_number), QStringLiteral("shapes_reader"));
        QCOMPARE(m_fleet->scan()->shapes, 1);
        m_fleet->exec("GRANT CREATE ON SCHEMA t_b TO shapes_reader");
        QCOMPARE(m_fleet->scan()->shapes, 2);
        m_fleet->profile().database.conninfo = owner;
        m_fleet->exec("DROP OWNED BY shapes_reader; DROP ROLE shapes_reader");

        m_fleet->exec("CREATE TABLE public.customer (schema_name text); INSERT INTO public.customer VALUES ('t_a')");
        m_fleet->profile().tenants.registry = RegistryKind::Table;
        m_fleet->profile().tenants.table = QStringLiteral("customer");
        QCOMPARE(m_fleet->findings(), QStringLiteral("t_a: ok; t_b: orphaned_schema"));
        QCOMPARE(m_fleet->scan()->shapes, 2);
    }

    /// An index that is being built is neither there nor left over; one that is being built anew is there.
    void anIndexUnderWay_data()
    {
        QTest::addColumn<QByteArray>("before");
        QTest::addColumn<QByteArray>("work");
        QTest::addColumn<QString>("found");
        QTest::newRow("built") << QByteArray() << QByteArray("CREATE INDEX CONCURRENTLY i ON t_b.a (public.held(id))")
                               << QStringLiteral("t_a: missing_tracking 2; t_b: pending 2");
        QTest::newRow("built anew") << QByteArray("CREATE INDEX i ON t_b.a (public.held(id))")
                                    << QByteArray("REINDEX INDEX t_b.i")
                                    << QStringLiteral("t_a: missing_tracking 2; t_b: missing_tracking 2");
    }
    void anIndexUnderWay()
    {
        QFETCH(QByteArray, before);
        QFETCH(QByteArray, work);
        QFETCH(QString, found);
        m_fleet->exec("CREATE FUNCTION public.held(id int) RETURNS int IMMUTABLE LANGUAGE plpgsql AS $$ BEGIN "
                      "PERFORM pg_advisory_lock_shared(42); PERFORM pg_advisory_unlock_shared(42); RETURN id; END $$");
        QVERIFY(m_fleet->migrate().failures.empty());
        m_fleet->write(QStringLiteral("2_i"), "CREATE INDEX i ON a (public.held(id));");
        onBoth("INSERT INTO a VALUES (1)");
        on("t_a", "CREATE INDEX i ON a (public.held(id))");
        m_fleet->exec(before);
        Connection keeper = test::connectTo(m_fleet->conninfo());
        QVERIFY(keeper.query("SELECT pg_advisory_lock(42)"));
        const std::jthread builder([&] { m_fleet->exec(work); });
        while (m_fleet->value("SELECT count(*) FROM pg_locks WHERE locktype = 'advisory' AND NOT granted")
               == QStringLiteral("0"))
            std::this_thread::sleep_for(std::chrono::milliseconds(10));
        QCOMPARE(m_fleet->value("SELECT count(*) FROM pg_stat_progress_create_index"), QStringLiteral("1"));
        const QString seen = m_fleet->findings();
        QVERIFY(keeper.query("SELECT pg_advisory_unlock(42)"));
        QCOMPARE(seen, found);
    }

    /// A history row's odd moment is no reason for anything.
    void aMomentAtInfinity()
    {
        QVERIFY(m_fleet->migrate().failures.empty());
        m_fleet->exec("UPDATE t_a.schema_migrations SET applied_at = 'infinity'");
        const SnapshotPtr snapshot = m_fleet->scan();
        QVERIFY(!snapshot->find(QStringLiteral("t_a"))->lastMigration.isValid());
        QVERIFY(snapshot->find(QStringLiteral("t_b"))->lastMigration.isValid());
        QCOMPARE(m_fleet->findings(), QStringLiteral("t_a: ok; t_b: ok"));
    }
};

QTEST_GUILESS_MAIN(tst_Shapes)
#include "tst_Shapes.moc"
