// SPDX-License-Identifier: GPL-3.0-or-later
#include "backups/SchemaBonds.h"

#include "backups/Restore.h"
#include "engine/backups/BackupFixture.h"

#include <QThread>

#include <thread>

using namespace tenantry;
using namespace tenantry::test;

/// What ties a schema to the rest of the database: a drop does not take it along, a restore does not tear it.
class tst_SchemaBonds : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { m_fixture = std::make_unique<BackupFixture>(); }
    void cleanupTestCase() { m_fixture.reset(); }
    void whatDependsOnItKeepsASchema_data();
    void whatDependsOnItKeepsASchema();
    void whatIsItsOwnGoesWithIt();
    void whatCameWhileTheDropWaitedKeepsIt();
    void boundSchemaIsNotRestored_data();
    void boundSchemaIsNotRestored();

private:
    std::unique_ptr<BackupFixture> m_fixture;
};

static const QString aside = QStringLiteral("k__before_20261120_093105");

void tst_SchemaBonds::whatDependsOnItKeepsASchema_data()
{
    QTest::addColumn<QByteArray>("sql");
    QTest::addColumn<QString>("named");
    const auto row = [](const char *name, const char *sql, const char *named) {
        QTest::newRow(name) << QByteArray(sql) << QString::fromLatin1(named);
    };
    row("policy", "ALTER TABLE public.doc ENABLE ROW LEVEL SECURITY; CREATE POLICY p ON public.doc USING (yes(owner))",
        "policy p on table public.doc");
    row("event trigger",
        "CREATE FUNCTION evt() RETURNS event_trigger LANGUAGE plpgsql AS 'BEGIN END'; CREATE EVENT TRIGGER watch ON "
        "ddl_command_end EXECUTE FUNCTION evt()",
        "event trigger watch");
    row("publication", "CREATE PUBLICATION pub FOR TABLE member", "publication of table");
    row("publication of the schema", "CREATE PUBLICATION pub FOR TABLES IN SCHEMA k__before_20261120_093105",
        "publication of schema");
    row("column of a domain over a domain",
        "CREATE DOMAIN code AS text; CREATE DOMAIN public.code2 AS code; ALTER TABLE public.doc ADD c public.code2",
        "column c of table public.doc, type public.code2");
    row("column of a range of a type",
        "CREATE TYPE mood AS ENUM ('a'); CREATE TYPE public.mr AS RANGE (subtype = mood); ALTER TABLE public.doc ADD r "
        "public.mr",
        "column r of table public.doc");
    row("column of a row type", "ALTER TABLE public.doc ADD m member", "column m of table public.doc");
    row("collation", "CREATE COLLATION c FROM \"C\"; ALTER TABLE public.doc ADD n text COLLATE c",
        "column n of table public.doc");
    row("operator class",
        "CREATE OPERATOR CLASS oc FOR TYPE int4 USING btree AS OPERATOR 1 <, OPERATOR 2 <=, OPERATOR 3 =, OPERATOR 4 "
        ">=, OPERATOR 5 >, FUNCTION 1 btint4cmp(int4, int4); CREATE INDEX ix ON public.doc (id oc)",
        "index public.ix");
    row("index", "CREATE INDEX ix ON public.doc (id) WHERE yes(owner)", "index public.ix");
    row("statistics", "CREATE STATISTICS public.st ON (yes(owner)), id FROM public.doc", "statistics object public.st");
    row("cast",
        "CREATE TYPE cents AS (v int); CREATE FUNCTION ci(cents) RETURNS int LANGUAGE sql IMMUTABLE AS 'SELECT 1'; "
        "CREATE CAST (cents AS int) WITH FUNCTION ci(cents)",
        "cast from");
    row("generated column", "ALTER TABLE public.doc ADD g boolean GENERATED ALWAYS AS (yes(owner)) STORED",
        "column g of table public.doc");
    row("text search",
        "CREATE TEXT SEARCH DICTIONARY d (TEMPLATE = simple); CREATE TEXT SEARCH CONFIGURATION public.c "
        "(COPY = pg_catalog.simple); ALTER TEXT SEARCH CONFIGURATION public.c ALTER MAPPING FOR "
        "asciiword WITH d",
        "text search configuration public.c");
    row("view of a view",
        "CREATE VIEW public.v AS SELECT * FROM member; CREATE VIEW public.w AS SELECT * FROM public.v",
        "view public.v, view public.w");
    row("child", "CREATE TABLE public.sub () INHERITS (member)", "table public.sub");
    row("partition of another's table",
        "CREATE TABLE public.whole (n int) PARTITION BY LIST (n); CREATE TABLE part PARTITION OF public.whole DEFAULT",
        "table public.whole");
    row("extension", "CREATE EXTENSION pg_trgm SCHEMA k__before_20261120_093105", "extension pg_trgm");
    row("foreign key",
        "ALTER TABLE member ADD PRIMARY KEY (who); ALTER TABLE public.doc ADD FOREIGN KEY (owner) "
        "REFERENCES member",
        "constraint doc_owner_fkey on table public.doc");
}

static const QByteArray keptSchema =
    "CREATE SCHEMA k__before_20261120_093105; CREATE TABLE public.doc (id int, owner name); "
    "SET search_path = k__before_20261120_093105; CREATE TABLE member (who name); "
    "CREATE FUNCTION yes(name) RETURNS boolean LANGUAGE sql IMMUTABLE AS 'SELECT true'; ";

void tst_SchemaBonds::whatDependsOnItKeepsASchema()
{
    QFETCH(QByteArray, sql);
    QFETCH(QString, named);
    const QString db = m_fixture->database();
    exec(db, keptSchema + sql);
    const QByteArray everything = "SELECT md5(string_agg(d::text, ' ' ORDER BY d::text)) FROM pg_depend d";
    const QString before = value(db, everything);
    const Status dropped = dropAside(m_fixture->access(db), aside, *m_fixture->journal);
    VERIFY_ERROR(dropped, ErrorCode::RestoreFailed);
    QVERIFY2(dropped.error().message.contains(named), whyNot(dropped).constData());
    QCOMPARE(value(db, everything), before);
}

/// Nothing that lies within, or hangs on what lies within, keeps a schema.
void tst_SchemaBonds::whatIsItsOwnGoesWithIt()
{
    const QString db = m_fixture->database();
    exec(db, tenantSql(aside, 5));
    exec(db,
         "SET search_path = k__before_20261120_093105, public; CREATE POLICY p ON accounts USING (true); "
         "CREATE DOMAIN d AS text CHECK (VALUE <> ''); CREATE TABLE big (x d, y text); CREATE STATISTICS st ON x, y "
         "FROM big; CREATE OPERATOR === (LEFTARG = int, RIGHTARG = int, FUNCTION = int4eq); CREATE OPERATOR FAMILY "
         "f USING btree; CREATE COLLATION c FROM \"C\"; CREATE TYPE r AS RANGE (subtype = int)");
    VERIFY_OK(dropAside(m_fixture->access(db), aside, *m_fixture->journal));
    QVERIFY(schemas(db).isEmpty());
}

void tst_SchemaBonds::whatCameWhileTheDropWaitedKeepsIt()
{
    const QString db = m_fixture->database();
    exec(db, keptSchema);
    Connection other = connectTo(db);
    QVERIFY(other.script("BEGIN; CREATE VIEW public.late AS SELECT * FROM k__before_20261120_093105.member"));
    std::jthread later([&] {
        while (value(db, "SELECT count(*) FROM pg_stat_activity WHERE wait_event_type = 'Lock' AND query LIKE '%ACCESS "
                         "EXCLUSIVE MODE'")
               == QStringLiteral("0"))
            QThread::msleep(10);
        (void)other.script("COMMIT");
    });
    const Status dropped = dropAside(m_fixture->access(db), aside, *m_fixture->journal);
    VERIFY_ERROR(dropped, ErrorCode::RestoreFailed);
    QVERIFY2(dropped.error().message.contains(QStringLiteral("view public.late")), whyNot(dropped).constData());
    QCOMPARE(value(db, "SELECT count(*) FROM public.late"), QStringLiteral("0"));
}

void tst_SchemaBonds::boundSchemaIsNotRestored_data()
{
    QTest::addColumn<QByteArray>("sql");
    QTest::addColumn<QString>("named");
    QTest::newRow("extension") << QByteArray("CREATE EXTENSION pg_trgm SCHEMA acme")
                               << QStringLiteral("extension pg_trgm");
    QTest::newRow("publication of a table") << QByteArray("CREATE PUBLICATION pub FOR TABLE acme.accounts")
                                            << QStringLiteral("publication of table acme.accounts in publication pub");
    QTest::newRow("publication of the schema") << QByteArray("CREATE PUBLICATION pub FOR TABLES IN SCHEMA acme")
                                               << QStringLiteral("publication of schema acme in publication pub");
    QTest::newRow("partition of another's table")
        << QByteArray("CREATE TABLE public.whole (n int) PARTITION BY LIST (n); CREATE TABLE acme.part PARTITION OF "
                      "public.whole DEFAULT")
        << QStringLiteral("table acme.part, a part of table public.whole");
    QTest::newRow("partition elsewhere") << QByteArray(
        "CREATE TABLE public.old PARTITION OF acme.parts FOR VALUES FROM ('2020-01-01') TO ('2021-01-01')")
                                         << QStringLiteral("table public.old, a part of table acme.parts");
    QTest::newRow("child elsewhere") << QByteArray("CREATE TABLE public.sub () INHERITS (acme.empty_one)")
                                     << QStringLiteral("table public.sub, a part of table acme.empty_one");
}

void tst_SchemaBonds::boundSchemaIsNotRestored()
{
    QFETCH(QByteArray, sql);
    QFETCH(QString, named);
    const QString db = m_fixture->database();
    const QString acme = QStringLiteral("acme");
    exec(db, tenantSql(acme, 5));
    const Access access = m_fixture->access(db);
    const Result<Backup> made = createBackup(access, snapshotOf({acme}), {}, *m_fixture->journal);
    VERIFY_OK(made);
    VERIFY_OK(planRestore(access, snapshotOf({acme}), *made, acme));
    exec(db, sql);
    const Result<RestorePlan> plan = planRestore(access, snapshotOf({acme}), *made, acme);
    VERIFY_ERROR(plan, ErrorCode::RestoreFailed);
    QVERIFY2(plan.error().message.contains(named), whyNot(plan).constData());
}

QTEST_GUILESS_MAIN(tst_SchemaBonds)
#include "tst_SchemaBonds.moc"
