// SPDX-License-Identifier: GPL-3.0-or-later
#include "postgres/Quoting.h"
#include "support/HostileSchemas.h"
#include "support/ScratchCluster.h"
#include "tenants/OwnName.h"
#include "tenants/SchemaStructure.h"

#include <QTest>

#include <memory>
#include <optional>
#include <stdexcept>

using namespace tenantry;

/// Two schemas that the same SQL made have the same structure, whatever they are called; what differs is named.
class tst_SchemaStructure : public QObject {
    Q_OBJECT

    std::unique_ptr<test::ScratchCluster> m_cluster;
    QString m_conninfo;
    int m_schemas = 0;

    /// A new schema with \p sql in it.
    QString schemaWith(const QByteArray &sql, QString name = {})
    {
        if (name.isEmpty())
            name = QStringLiteral("t%1").arg(++m_schemas);
        const QByteArray quoted = quoting::identifier(name);
        test::exec(m_conninfo, "CREATE SCHEMA " + quoted + "; SET search_path = " + quoted + ", public; " + sql);
        return name;
    }
    SchemaStructure structureOf(const QString &schema, StructureGrants grants = StructureGrants::Leave)
    {
        Connection connection = test::connectTo(m_conninfo, AccessMode::ReadOnly);
        return readOne(connection, schema, grants);
    }
    static SchemaStructure readOne(Connection &connection, const QString &schema,
                                   StructureGrants grants = StructureGrants::Leave)
    {
        const Result<std::vector<SchemaStructure>> read = readStructures(connection, {schema}, grants);
        if (!read)
            throw std::runtime_error(read.error().toText().toStdString());
        return read->front();
    }
    static QStringList told(const SchemaStructure &expected, const SchemaStructure &actual)
    {
        QStringList texts;
        for (const StructureDifference &difference : differences(expected, actual))
            texts << difference.toText();
        return texts;
    }

    /// A schema of its own with everything in it, which stays as it is.
    const SchemaStructure &original()
    {
        if (!m_original)
            m_original = structureOf(schemaWith(everything));
        return *m_original;
    }
    /// The same schema within a transaction that changes it, and is taken back.
    SchemaStructure withChange(QByteArray change)
    {
        const QByteArray schema = original().schema.toUtf8();
        Connection connection = test::connectTo(m_conninfo);
        const auto changed = connection.script("BEGIN; SET LOCAL allow_system_table_mods = on; SET LOCAL search_path = "
                                               + schema + ", public; " + change.replace("%s", schema)
                                               + "; SET LOCAL search_path = pg_catalog, pg_temp");
        if (!changed)
            throw std::runtime_error(changed.error().toText().toStdString());
        return readOne(connection, original().schema);
    }

    static const QByteArray everything;
    std::optional<SchemaStructure> m_original;

private Q_SLOTS:
    void initTestCase()
    {
        m_cluster = std::make_unique<test::ScratchCluster>();
        m_conninfo = m_cluster->createDatabase(QStringLiteral("structures"));
        test::exec(m_conninfo, "CREATE ROLE reader; CREATE TABLE public.shared (id int PRIMARY KEY)");
    }
    void cleanupTestCase() { m_cluster.reset(); }

    void theSameSqlIsTheSame_data();
    void theSameSqlIsTheSame();
    void eachDifferenceIsSeen_data();
    void eachDifferenceIsSeen();
    void whatIsNoStructure_data();
    void whatIsNoStructure();
    void grantsWhereAskedFor();
    void theOwnNameOnly_data();
    void theOwnNameOnly();
    void whatWasReadBackIsTheSame();
    void differencesAreNamed();
    void seesItsOwnTransaction();
    void manyInOneStatement();
    void aMissingSchemaIsNamed();
    void runsNothingOfATenants();
};

// One of each kind of object, with names of each other in all of them.
const QByteArray tst_SchemaStructure::everything = R"(
    CREATE TYPE mood AS ENUM ('sad', 'glad');
    CREATE TYPE pair AS (a mood, b int);
    CREATE DOMAIN amount AS numeric(10, 2) DEFAULT 0 CHECK (VALUE >= 0);
    CREATE TYPE span AS RANGE (subtype = float8);
    CREATE SEQUENCE numbers START 7;
    CREATE TABLE customers (id serial PRIMARY KEY, gone int, name text NOT NULL, feels mood DEFAULT 'sad',
                            at pair, moods mood[], next bigint DEFAULT nextval('numbers'), owes amount,
                            UNIQUE (name) DEFERRABLE);
    ALTER TABLE customers DROP gone;
    CREATE TABLE orders (id int GENERATED ALWAYS AS IDENTITY, customer int REFERENCES customers,
                         shared int REFERENCES public.shared, twice int GENERATED ALWAYS AS (shared * 2) STORED,
                         CHECK (shared > 0)) WITH (fillfactor = 70);
    CREATE INDEX by_customer ON orders (customer) WHERE shared > 3;
    CREATE TABLE parts (k int, v int) PARTITION BY LIST (k);
    CREATE TABLE part_1 PARTITION OF parts FOR VALUES IN (1);
    CREATE TABLE child () INHERITS (orders);
    CREATE VIEW debtors AS SELECT customers.name, o.id FROM customers JOIN orders o ON o.customer = customers.id;
    CREATE MATERIALIZED VIEW sums AS SELECT count(*) AS c FROM debtors;
    CREATE UNIQUE INDEX only_one ON sums (c);
    CREATE FUNCTION total(of_customer int, m mood = 'sad') RETURNS SETOF orders LANGUAGE plpgsql
        SET search_path FROM CURRENT AS $f$ BEGIN RETURN QUERY SELECT * FROM orders; END $f$;
    CREATE FUNCTION parsed(a int) RETURNS bigint BEGIN ATOMIC SELECT count(*) FROM orders WHERE id = a; END;
    CREATE FUNCTION touch() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN new; END';
    CREATE AGGREGATE sum_up(int) (sfunc = int4pl, stype = int, initcond = '0');
    CREATE OPERATOR <<& (leftarg = int, rightarg = int, function = int4lt);
    CREATE TRIGGER touched BEFORE UPDATE ON orders FOR EACH ROW WHEN (new.id > 3) EXECUTE FUNCTION touch();
    CREATE RULE nothing AS ON DELETE TO customers DO INSTEAD NOTHING;
    ALTER TABLE customers ENABLE ROW LEVEL SECURITY;
    CREATE POLICY own ON customers FOR SELECT TO reader USING (id IN (SELECT customer FROM orders));
    CREATE STATISTICS related ON customer, shared FROM orders;
    CREATE COLLATION sorted FROM "C";
    CREATE TABLE sorted_texts (a text COLLATE sorted);
    CREATE TEXT SEARCH CONFIGURATION words (COPY = pg_catalog.simple);
    CREATE INDEX searched ON customers USING gin (to_tsvector('words', name));
    COMMENT ON TABLE orders IS 'what was ordered';
    COMMENT ON COLUMN orders.shared IS 'whose';
)";

void tst_SchemaStructure::theSameSqlIsTheSame_data()
{
    QTest::addColumn<QString>("name");
    for (const char *name : {"plain_b", "Upper", "with-dash", "with\"quote", "o'clock", "back\\slash", "a.b", "1st",
                             "select", "größe", "orders", "customers", "o", "mood", "total", "id", "o''\"\\'x"})
        QTest::newRow(name) << QString::fromUtf8(name);
}

void tst_SchemaStructure::theSameSqlIsTheSame()
{
    QFETCH(QString, name);
    QVERIFY(original().lines.size() > 70);
    const SchemaStructure actual = structureOf(schemaWith(everything, name));
    QCOMPARE(told(original(), actual), QStringList());
    QCOMPARE(actual.fingerprint(), original().fingerprint());
    QVERIFY(actual.toLines().join(u'\n').contains(QLatin1StringView("nextval('{schema}.numbers'::regclass)")));
}

void tst_SchemaStructure::eachDifferenceIsSeen_data()
{
    QTest::addColumn<QByteArray>("change");
    QTest::addColumn<QString>("object");
    const auto row = [](const char *object, const char *change) {
        QTest::newRow((QByteArray(object) + ": " + change).constData())
            << QByteArray(change) << QString::fromUtf8(object);
    };
    row("table more", "CREATE TABLE more ()");
    row("table orders", "ALTER TABLE orders RENAME TO orders_2");
    row("table sorted_texts", "ALTER TABLE sorted_texts SET UNLOGGED");
    row("table orders", "ALTER TABLE orders SET (fillfactor = 80)");
    row("table customers", "ALTER TABLE customers SET (toast.autovacuum_enabled = off)");
    row("table orders", "ALTER TABLE orders ENABLE ROW LEVEL SECURITY");
    row("table customers", "ALTER TABLE customers FORCE ROW LEVEL SECURITY");
    row("table orders", "ALTER TABLE orders REPLICA IDENTITY FULL");
    row("table child", "ALTER TABLE child NO INHERIT orders");
    row("table part_1", "ALTER TABLE parts DETACH PARTITION part_1");
    row("column sorted_texts.a", "ALTER TABLE sorted_texts ALTER a TYPE varchar(9) COLLATE sorted");
    row("column customers.name", "ALTER TABLE customers ALTER name DROP NOT NULL");
    row("column customers.name", "ALTER TABLE customers ALTER name SET DEFAULT 'x'");
    row("column sorted_texts.a", "ALTER TABLE sorted_texts ALTER a TYPE text COLLATE \"C\"");
    row("column customers.name", "ALTER TABLE customers ALTER name SET STORAGE external");
    row("column customers.name", "ALTER TABLE customers ALTER name SET COMPRESSION pglz");
    row("column customers.name", "ALTER TABLE customers ALTER name SET STATISTICS 200");
    row("column customers.next", "ALTER TABLE customers DROP feels, ADD feels mood DEFAULT 'sad'");
    row("column orders.id", "ALTER TABLE orders ALTER id SET GENERATED BY DEFAULT");
    row("column orders.twice", "ALTER TABLE orders ALTER twice DROP EXPRESSION");
    row("constraint customers.customers_name_key", "ALTER TABLE customers DROP CONSTRAINT customers_name_key, ADD "
                                                   "CONSTRAINT customers_name_key UNIQUE (name)");
    row("constraint orders.orders_customer_fkey",
        "ALTER TABLE orders ALTER CONSTRAINT orders_customer_fkey DEFERRABLE");
    row("constraint orders.orders_customer_fkey",
        "ALTER TABLE orders DROP CONSTRAINT orders_customer_fkey, ADD FOREIGN KEY (customer) REFERENCES customers ON "
        "DELETE CASCADE");
    row("constraint orders.orders_customer_fkey",
        "ALTER TABLE orders DROP CONSTRAINT orders_customer_fkey, ADD FOREIGN KEY (customer) REFERENCES customers NOT "
        "VALID");
    row("constraint orders.orders_customer_fkey", "ALTER TABLE orders DISABLE TRIGGER ALL");
    row("constraint amount.amount_check", "ALTER DOMAIN amount DROP CONSTRAINT amount_check");
    row("index orders.by_customer", "DROP INDEX by_customer");
    row("index orders.by_customer",
        "UPDATE pg_index SET indisvalid = false WHERE indexrelid = 'by_customer'::regclass");
    row("index customers.customers_pkey", "ALTER TABLE customers CLUSTER ON customers_pkey");
    row("sequence numbers", "ALTER SEQUENCE numbers INCREMENT 2");
    row("sequence numbers", "ALTER SEQUENCE numbers CYCLE");
    row("sequence numbers", "ALTER SEQUENCE numbers OWNED BY customers.next");
    row("view debtors", "CREATE OR REPLACE VIEW debtors AS SELECT customers.name, 1 AS id FROM customers");
    row("view debtors", "ALTER VIEW debtors SET (security_barrier = on)");
    row("materialized view sums", "REFRESH MATERIALIZED VIEW sums WITH NO DATA");
    row("body of function touch()",
        "CREATE OR REPLACE FUNCTION touch() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN old; END'");
    row("body of function parsed(a integer)",
        "CREATE OR REPLACE FUNCTION parsed(a int) RETURNS bigint BEGIN ATOMIC SELECT 4; END");
    row("function touch()", "ALTER FUNCTION touch() SECURITY DEFINER");
    row("function touch()", "ALTER FUNCTION touch() COST 7");
    row("setting search_path of function touch()", "ALTER FUNCTION touch() SET search_path = public");
    row("aggregate sum_up(integer)", "CREATE OR REPLACE AGGREGATE sum_up(int) (sfunc = int4pl, stype = int, initcond = "
                                     "'1')");
    row("trigger orders.touched", "ALTER TABLE orders DISABLE TRIGGER touched");
    row("trigger orders.touched", "CREATE OR REPLACE TRIGGER touched BEFORE UPDATE ON orders FOR EACH ROW EXECUTE "
                                  "FUNCTION touch()");
    row("rule customers.nothing", "CREATE OR REPLACE RULE nothing AS ON DELETE TO customers DO ALSO NOTHING");
    row("policy customers.own", "ALTER POLICY own ON customers TO PUBLIC");
    row("policy customers.own", "ALTER POLICY own ON customers USING (true)");
    row("type mood", "ALTER TYPE mood ADD VALUE 'mad' BEFORE 'glad'");
    row("column pair.c", "ALTER TYPE pair ADD ATTRIBUTE c bigint");
    row("domain amount", "ALTER DOMAIN amount SET NOT NULL");
    row("type span", "DROP TYPE span; CREATE TYPE span AS RANGE (subtype = int)");
    row("statistics related", "DROP STATISTICS related");
    row("statistics related", "DROP STATISTICS related; CREATE STATISTICS related (ndistinct) ON customer, shared FROM "
                              "orders");
    row("operator <<& (integer, integer)", "ALTER OPERATOR <<& (int, int) SET (restrict = scalarltsel)");
    row("collation sorted", "DROP TABLE sorted_texts; DROP COLLATION sorted; CREATE TABLE sorted_texts (a text)");
    row("text search configuration words", "ALTER TEXT SEARCH CONFIGURATION words DROP MAPPING FOR url");
    row("comment on table orders", "COMMENT ON TABLE orders IS 'else'");
    row("comment on column orders.shared", "COMMENT ON COLUMN orders.shared IS NULL");
    row("operator class odd", "CREATE OPERATOR CLASS odd FOR TYPE int USING hash AS OPERATOR 1 =");
}

void tst_SchemaStructure::eachDifferenceIsSeen()
{
    QFETCH(QByteArray, change);
    QFETCH(QString, object);
    const SchemaStructure changed = withChange(change);
    QStringList objects;
    for (const StructureDifference &difference : differences(original(), changed))
        objects << difference.object;
    QVERIFY2(objects.contains(object), qPrintable(objects.join(u'\n')));
    QVERIFY(changed.fingerprint() != original().fingerprint());
}

void tst_SchemaStructure::whatIsNoStructure_data()
{
    QTest::addColumn<QByteArray>("change");
    const auto row = [](const char *change) { QTest::newRow(change) << QByteArray(change); };
    row("SELECT nextval('numbers')");
    row("INSERT INTO customers (name) VALUES ('a')");
    row("ALTER TABLE customers ADD x int; ALTER TABLE customers DROP x");
    row("ALTER TABLE orders OWNER TO reader");
    row("COMMENT ON SCHEMA %s IS 'somebody''s'");
    row("GRANT SELECT ON orders TO reader");
    row("ANALYZE orders");
}

void tst_SchemaStructure::whatIsNoStructure()
{
    QFETCH(QByteArray, change);
    QCOMPARE(told(original(), withChange(change)), QStringList());
}

void tst_SchemaStructure::grantsWhereAskedFor()
{
    const QString one = schemaWith("CREATE TABLE a (x int)");
    const QString other = schemaWith("CREATE TABLE a (x int); GRANT SELECT (x) ON a TO reader; GRANT USAGE ON SCHEMA t"
                                     + QByteArray::number(m_schemas + 1) + " TO reader");
    QCOMPARE(told(structureOf(one), structureOf(other)), QStringList());
    QCOMPARE(told(structureOf(one, StructureGrants::Compare), structureOf(other, StructureGrants::Compare)),
             QStringList({QStringLiteral("Not expected: grants on a.x (reader: SELECT)"),
                          QStringLiteral("Not expected: grants on the schema (reader: USAGE)")}));
}

void tst_SchemaStructure::theOwnNameOnly_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("printed");
    QTest::addColumn<QString>("body");
    const auto row = [](const char *text, const char *printed, const char *body = nullptr) {
        QTest::newRow(text) << QString::fromUtf8(text) << QString::fromUtf8(printed)
                            << QString::fromUtf8(body ? body : printed);
    };
    row("acme.t", "{schema}.t");
    row("acme_2.t", "acme_2.t");
    row("my_acme.t", "my_acme.t");
    row("acme$.t", "acme$.t");
    row("äacme.t", "äacme.t");
    row("other.acme.t", "other.acme.t");
    row("\"acme\".t", "{schema}.t");
    row("ACME.t", "{schema}.t");
    row("\"ACME\".t", "\"ACME\".t");
    row("acme.\"T\"", "{schema}.\"T\"");
    row("acme.id", "acme.id"); // an alias and its column
    row("acme", "acme");
    row("\"x acme.t\"", "\"x acme.t\"");
    row("'acme.t'", "'acme.t'", "'{schema}.t'");
    row("'acme.t'::text", "'acme.t'::text", "'{schema}.t'::text");
    row("'acme.t'::regclass", "'{schema}.t'::regclass");
    row("'\"acme\".t'::regclass", "'{schema}.t'::regclass");
    row("a 'it is acme.t' b", "a 'it is acme.t' b", "a 'it is {schema}.t' b");
    row("a 'it''s acme.t' b", "a 'it''s acme.t' b"); // an apostrophe within: not looked into
    row("x -- it's acme.t\n, acme.t", "x -- it's acme.t\n, acme.t", "x -- it's acme.t\n, {schema}.t");
    row("/* ' */ acme.t", "/* ' */ acme.t", "/* ' */ {schema}.t");
    row("a OPERATOR(acme.+) b", "a OPERATOR({schema}.+) b");
    row("acme.t(acme.t)", "{schema}.t({schema}.t)");
    row("acme.", "acme.");
    row("'acme.t", "'acme.t");
    row("\"acme", "\"acme");
}

void tst_SchemaStructure::theOwnNameOnly()
{
    QFETCH(QString, text);
    const OwnName own(QStringLiteral("acme"), {QStringLiteral("t"), QStringLiteral("T")});
    QTEST(own.inPrinted(text), "printed");
    if (QTest::currentDataTag() != QByteArray("'acme.t"))
        QTEST(own.inBody(text), "body");
    QCOMPARE(own.inPath(QStringLiteral("acme, acme_2, \"acme\", public")),
             QStringLiteral("{schema}, acme_2, {schema}, public"));
}

/// pg_dump and back: the server prints the same check in another way from then on.
void tst_SchemaStructure::whatWasReadBackIsTheSame()
{
    const QString made = schemaWith("CREATE TABLE a (x varchar(9) CONSTRAINT c CHECK (x IN ('it''s', 'b')))");
    const QString printed =
        test::value(m_conninfo, "SELECT pg_get_constraintdef(oid) FROM pg_constraint WHERE conname = "
                                "'c' AND connamespace = '"
                                    + made.toLatin1() + "'::regnamespace");
    const QString back = schemaWith("CREATE TABLE a (x varchar(9) CONSTRAINT c " + printed.toUtf8() + ")");
    const QString again =
        test::value(m_conninfo, "SELECT pg_get_constraintdef(oid) FROM pg_constraint WHERE conname = 'c' "
                                "AND connamespace = '"
                                    + back.toLatin1() + "'::regnamespace");
    QVERIFY2(again != printed, qPrintable(printed));
    QCOMPARE(told(structureOf(made), structureOf(back)), QStringList());
    const QString other = schemaWith("CREATE TABLE a (x varchar(9) CONSTRAINT c CHECK (x IN ('it''s', 'c')))");
    QCOMPARE(told(structureOf(back), structureOf(other)).size(), 1);
}

void tst_SchemaStructure::differencesAreNamed()
{
    const QString one = schemaWith("CREATE TABLE a (x int, y int); CREATE TABLE b ()");
    const QString other = schemaWith("CREATE TABLE a (x int, y bigint); CREATE TABLE c ()");
    QCOMPARE(told(structureOf(one), structureOf(other)),
             QStringList({QStringLiteral("Different: column a.y is \"2: bigint\" instead of \"2: integer\""),
                          QStringLiteral("Missing: table b ()"), QStringLiteral("Not expected: table c ()")}));
}

void tst_SchemaStructure::seesItsOwnTransaction()
{
    const QString expected = schemaWith("CREATE TABLE a (x int)");
    Connection connection = test::connectTo(m_conninfo);
    QVERIFY(connection.script("BEGIN; CREATE SCHEMA uncommitted; CREATE TABLE uncommitted.a (x int)"));
    QCOMPARE(told(readOne(connection, expected), readOne(connection, QStringLiteral("uncommitted"))), QStringList());
    QCOMPARE(connection.transactionStatus(), TransactionStatus::InTransaction);
    QVERIFY(connection.script("ROLLBACK"));
    QVERIFY(!readStructures(connection, {QStringLiteral("uncommitted")}));
}

void tst_SchemaStructure::manyInOneStatement()
{
    QStringList schemas;
    for (int i = 0; i < 30; ++i)
        schemas << schemaWith(i == 17 ? "CREATE TABLE odd ()" : "CREATE TABLE a (x int)");
    std::ranges::reverse(schemas);
    Connection connection = test::connectTo(m_conninfo, AccessMode::ReadOnly);
    const Result<std::vector<SchemaStructure>> read = readStructures(connection, schemas);
    QVERIFY2(read, qPrintable(read ? QString() : read.error().toText()));
    QCOMPARE(read->size(), std::size_t(30));
    for (std::size_t i = 0; i < read->size(); ++i) {
        QCOMPARE((*read)[i].schema, schemas[static_cast<qsizetype>(i)]);
        QCOMPARE((*read)[i].fingerprint() == read->front().fingerprint(), i != 30 - 1 - 17);
    }
}

void tst_SchemaStructure::aMissingSchemaIsNamed()
{
    Connection connection = test::connectTo(m_conninfo, AccessMode::ReadOnly);
    const auto read = readStructures(connection, {QStringLiteral("public"), QStringLiteral("no\"where, {")});
    QVERIFY(!read);
    QCOMPARE(read.error().code, ErrorCode::TenantMissing);
    QVERIFY(read.error().message.contains(QLatin1StringView("no\"where, {")));
    QVERIFY(!read.error().message.contains(QLatin1StringView("public")));
}

void tst_SchemaStructure::runsNothingOfATenants()
{
    const QString conninfo = m_cluster->createDatabase(QStringLiteral("traps"));
    test::HostileSchemas traps(*m_cluster, conninfo);
    test::exec(conninfo, "CREATE ROLE owner; CREATE SCHEMA hostile AUTHORIZATION owner");
    QVERIFY(traps.plant(QStringLiteral("hostile"), QStringLiteral("owner")).operators > 0);
    traps.asOwner(QStringLiteral("owner"), "SET search_path = hostile; CREATE TABLE orders (id int PRIMARY KEY);"
                                           "CREATE VIEW seen AS SELECT * FROM orders WHERE id = 1");
    Connection connection = test::connectTo(conninfo, AccessMode::ReadOnly);
    const auto read = readStructures(connection, {QStringLiteral("hostile")}, StructureGrants::Compare);
    QVERIFY2(read, qPrintable(read ? QString() : read.error().toText()));
    QVERIFY(read->front().lines.size() > 100);
    QCOMPARE(traps.sprung(), QString());
}

QTEST_GUILESS_MAIN(tst_SchemaStructure)
#include "tst_SchemaStructure.moc"
