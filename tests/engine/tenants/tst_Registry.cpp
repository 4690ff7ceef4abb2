// SPDX-License-Identifier: GPL-3.0-or-later
#include "tenants/Registry.h"

#include "engine/tenants/RegistryFixture.h"

#include <QTest>

#include <thread>

using namespace tenantry;

class tst_Registry : public QObject, private test::RegistryFixture {
    Q_OBJECT

    static TenantSettings tableSettings(const QString &table = QStringLiteral("public.customers"))
    {
        TenantSettings settings;
        settings.registry = RegistryKind::Table;
        settings.table = table;
        return settings;
    }

private Q_SLOTS:
    void initTestCase() { start(); }
    void cleanupTestCase() { end(); }

    void missingTableNamesWhatExists();
    void missingSchemaNamesWhatExists();
    void missingColumnNamesWhatExists_data();
    void missingColumnNamesWhatExists();
    void wrongTableNameIsRefused_data();
    void wrongTableNameIsRefused();
    void noPermissionIsAnErrorOfItsOwn();
    void table();
    void tableNamesAreFoundAsWritten();
    void invalidRowsAreFlagged();
    void oddRowsCostThemselvesAlone_data();
    void oddRowsCostThemselvesAlone();
    void aRowThatCannotBeReadCostsItselfAlone();
    void namesThatAreNotUtf8AreFlagged();
    void emptyTable();
    void excludedAreLeftOut();

    void badPattern();
    void emptyPattern();
    void pattern();

    void singleRefusesWhatIsNobodysSchema();
    void single();
    void readsInTheGivenTransactionlessReadOnlySession();
    void stopRequestCancels();
};

void tst_Registry::missingTableNamesWhatExists()
{
    const QString conninfo = database("CREATE TABLE clients (schema_name text); CREATE TABLE a_log (id int)");
    const auto reading = read(conninfo, tableSettings());
    QVERIFY(!reading);
    QCOMPARE(reading.error().code, ErrorCode::RegistryInvalid);
    QVERIFY2(reading.error().message.contains(QStringLiteral("customers")), qPrintable(reading.error().message));
    // The one with a schema column first.
    QVERIFY2(reading.error().hint.contains(QStringLiteral("clients, a_log")), qPrintable(reading.error().hint));
}

void tst_Registry::missingSchemaNamesWhatExists()
{
    const QString conninfo = database("CREATE SCHEMA shared");
    const auto reading = read(conninfo, tableSettings(QStringLiteral("shard.customers")));
    QVERIFY(!reading);
    QCOMPARE(reading.error().code, ErrorCode::RegistryInvalid);
    QVERIFY2(reading.error().hint.contains(QStringLiteral("public, shared")), qPrintable(reading.error().hint));
}

void tst_Registry::missingColumnNamesWhatExists_data()
{
    QTest::addColumn<QString>("key");
    for (const char *key : {"schema", "name", "domain", "status"})
        QTest::newRow(key) << QString::fromLatin1(key);
}

void tst_Registry::missingColumnNamesWhatExists()
{
    QFETCH(QString, key);
    const QString conninfo = database("CREATE TABLE customers (id int, schema_name text, title text, gone text);"
                                      "ALTER TABLE customers DROP COLUMN gone");
    TenantSettings settings = tableSettings();
    const QString wrong = QStringLiteral("gone");
    if (key == QStringLiteral("schema"))
        settings.schemaColumn = wrong;
    else if (key == QStringLiteral("name"))
        settings.nameColumn = wrong;
    else if (key == QStringLiteral("domain"))
        settings.domainColumn = wrong;
    else
        settings.statusColumns = {wrong};
    const auto reading = read(conninfo, settings);
    QVERIFY(!reading);
    QCOMPARE(reading.error().code, ErrorCode::RegistryInvalid);
    QVERIFY(reading.error().message.contains(wrong));
    QVERIFY2(reading.error().hint.contains(QStringLiteral("id, schema_name, title")), qPrintable(reading.error().hint));
}

void tst_Registry::wrongTableNameIsRefused_data()
{
    QTest::addColumn<QString>("table");
    QTest::newRow("empty") << QString();
    QTest::newRow("three parts") << QStringLiteral("db.public.customers");
    QTest::newRow("empty part") << QStringLiteral("public.");
    QTest::newRow("open quote") << QStringLiteral("\"public.customers");
    QTest::newRow("injection") << QStringLiteral("customers; DROP TABLE customers");
}

void tst_Registry::wrongTableNameIsRefused()
{
    QFETCH(QString, table);
    const auto reading = read(m_cluster->conninfo(QStringLiteral("postgres")), tableSettings(table));
    QVERIFY(!reading);
    QCOMPARE(reading.error().code, ErrorCode::RegistryInvalid);
    QVERIFY(!reading.error().hint.isEmpty());
}

void tst_Registry::noPermissionIsAnErrorOfItsOwn()
{
    database("CREATE TABLE customers (schema_name text); CREATE ROLE outsider LOGIN");
    const QString name = QStringLiteral("r%1").arg(m_databases);
    const auto reading = read(m_cluster->conninfo(name, QStringLiteral("outsider")), tableSettings());
    QVERIFY(!reading);
    QCOMPARE(reading.error().code, ErrorCode::PermissionDenied);
}

void tst_Registry::table()
{
    const QString conninfo = database(
        "CREATE TABLE customers (id int, schema_name varchar(63), title text, host text, active boolean, plan text, "
        "created_at timestamp);"
        "INSERT INTO customers VALUES (1, 'zebra', 'Zebra', 'z.example', true, 'team', '2025-02-03 04:05:06'),"
        " (2, 'Zoë''s \"Café\"', E'with\\x1b[31m colour', NULL, false, NULL, NULL), (3, 'public', 'Main', NULL, true, "
        "NULL, NULL)");
    TenantSettings settings = tableSettings();
    settings.nameColumn = QStringLiteral("title");
    settings.domainColumn = QStringLiteral("host");
    settings.statusColumns = {QStringLiteral("active"), QStringLiteral("plan")};
    const auto reading = read(conninfo, settings);
    QVERIFY2(reading, qPrintable(reading ? QString() : reading.error().toText()));
    QCOMPARE(reading->source, QStringLiteral("public.customers"));
    QCOMPARE(schemas(*reading), (QStringList{QStringLiteral("Zoë's \"Café\""), QStringLiteral("zebra")}));
    const RegistryEntry &cafe = reading->entries.at(0);
    QCOMPARE(cafe.name, QStringLiteral("with colour"));
    QVERIFY(cafe.domain.isEmpty());
    QVERIFY(!cafe.created.isValid());
    const RegistryEntry &zebra = reading->entries.at(1);
    QCOMPARE(zebra.name, QStringLiteral("Zebra"));
    QCOMPARE(zebra.domain, QStringLiteral("z.example"));
    QCOMPARE(zebra.status.value(QStringLiteral("active")), QStringLiteral("true"));
    QCOMPARE(zebra.status.value(QStringLiteral("plan")), QStringLiteral("team"));
    QCOMPARE(zebra.created, QDateTime(QDate(2025, 2, 3), QTime(4, 5, 6), Qt::UTC));
}

void tst_Registry::tableNamesAreFoundAsWritten()
{
    const QString conninfo =
        database("CREATE SCHEMA \"Main.DB\"; CREATE TABLE \"Main.DB\".\"Kunden\" (schema_name text);"
                 "INSERT INTO \"Main.DB\".\"Kunden\" VALUES ('exact');"
                 "CREATE TABLE customers (schema_name text); INSERT INTO customers VALUES ('lower')");
    const auto exact = read(conninfo, tableSettings(QStringLiteral("\"Main.DB\".Kunden")));
    QVERIFY2(exact, qPrintable(exact ? QString() : exact.error().toText()));
    QCOMPARE(schemas(*exact), QStringList{QStringLiteral("exact")});
    for (const QString &text : {QStringLiteral("customers"), QStringLiteral(" PUBLIC.Customers ")}) {
        const auto folded = read(conninfo, tableSettings(text));
        QVERIFY2(folded, qPrintable(folded ? QString() : folded.error().toText()));
        QCOMPARE(schemas(*folded), QStringList{QStringLiteral("lower")});
    }
}

void tst_Registry::invalidRowsAreFlagged()
{
    const QString conninfo = database("CREATE TABLE customers (schema_name text);"
                                      "INSERT INTO customers VALUES ('twice'), ('twice'), ('good'), (NULL), (''),"
                                      " (repeat('x', 64)), (repeat('é', 32)), ('pg_catalog'), ('information_schema')");
    const auto reading = read(conninfo, tableSettings());
    QVERIFY(reading);
    QCOMPARE(schemas(*reading),
             (QStringList{QStringLiteral("!"), QStringLiteral("!"), QStringLiteral("good"),
                          QStringLiteral("!information_schema"), QStringLiteral("!pg_catalog"), QStringLiteral("twice"),
                          QStringLiteral("!twice"), u'!' + QString(64, u'x'), u'!' + QString(32, u'é')}));
    for (const RegistryEntry &entry : reading->entries)
        QCOMPARE(entry.problem.isEmpty(), entry.valid);
}

void tst_Registry::oddRowsCostThemselvesAlone_data()
{
    QTest::addColumn<QByteArray>("type"); // of the odd column
    QTest::addColumn<QByteArray>("value");
    QTest::addColumn<QString>("column");
    QTest::addColumn<bool>("valid"); // whether the odd row still is a tenant
    const auto row = [](const char *column, const char *type, const char *value, bool valid = true) {
        QTest::addRow("%s %s %s", column, type, value)
            << QByteArray(type) << QByteArray(value) << QString::fromLatin1(column) << valid;
    };
    for (const char *type : {"timestamp", "timestamptz", "date"}) {
        for (const char *value : {"'infinity'", "'-infinity'", "NULL", "'4713-01-01 BC'"})
            row("created_at", type, value);
    }
    row("created_at", "date", "'5874897-12-31'");
    row("created_at", "timestamp", "'294276-12-31 23:59:59.999999'");
    row("created_at", "text", "'yesterday'");
    row("created_at", "int", "2147483647");
    row("title", "text", "NULL");
    row("title", "text", "repeat('x', 5000000)");
    row("title", "text", "E'\\x1b[31m\\n'");
    row("title", "jsonb", "'{\"a\": [null]}'");
    row("title", "bytea", "'\\x00ff'");
    row("title", "float8", "'NaN'");
    row("title", "xml", "'<a/>'");
    row("title", "int[]", "'{1,NULL}'");
    row("title", "numrange", "'empty'");
    row("schema_name", "text", "NULL", false);
    row("schema_name", "text", "''", false);
    row("schema_name", "text", "repeat('x', 64)", false);
    row("schema_name", "text", "'pg_toast'", false);
    row("schema_name", "text", "'good'", false); // listed twice
}
void tst_Registry::oddRowsCostThemselvesAlone()
{
    QFETCH(QByteArray, type);
    QFETCH(QByteArray, value);
    QFETCH(QString, column);
    QFETCH(bool, valid);
    QByteArray columns = "schema_name text, title text, created_at timestamp";
    const QByteArray name = column.toLatin1();
    columns.replace(columns.indexOf(name), columns.mid(columns.indexOf(name)).split(',').front().size(),
                    name + ' ' + type);
    const QString conninfo =
        database("CREATE TABLE customers (" + columns
                 + ");"
                   "INSERT INTO customers (schema_name) VALUES ('good'), ('odd'), ('other'); "
                 + (valid ? "UPDATE customers SET " + name + " = " + value + " WHERE schema_name = 'odd'"
                          : "INSERT INTO customers (schema_name) VALUES (" + value + ")"));
    TenantSettings settings = tableSettings();
    settings.nameColumn = QStringLiteral("title");
    const auto reading = read(conninfo, settings);
    QVERIFY2(reading, qPrintable(reading ? QString() : reading.error().toText()));
    QStringList good = schemas(*reading);
    if (!valid)
        QCOMPARE(good.removeIf([](const QString &schema) { return schema.startsWith(u'!'); }), qsizetype(1));
    QCOMPARE(good, (QStringList{QStringLiteral("good"), QStringLiteral("odd"), QStringLiteral("other")}));
}

/// A byte that the database's encoding holds and UTF-8 has no letter for: the server gives none of the rows with it.
void tst_Registry::aRowThatCannotBeReadCostsItselfAlone()
{
    const QString conninfo = database("CREATE TABLE customers (schema_name text, title text);"
                                      "INSERT INTO customers SELECT 't' || i, 'x' FROM generate_series(10, 40) AS i;"
                                      "UPDATE customers SET title = chr(129) WHERE schema_name IN ('t17', 't40')",
                                      "ENCODING 'WIN1252' LOCALE 'C' TEMPLATE template0");
    Connection connection = test::connectTo(conninfo, AccessMode::ReadOnly);
    QCOMPARE(connection.query("SELECT title FROM public.customers").error().sqlState, QStringLiteral("22P05"));
    TenantSettings settings = tableSettings();
    settings.nameColumn = QStringLiteral("title");
    const auto reading = readRegistry(connection, settings);
    QVERIFY2(reading, qPrintable(reading ? QString() : reading.error().toText()));
    QCOMPARE(reading->entries.size(), std::size_t(31));
    for (const RegistryEntry &entry : reading->entries) {
        const bool isOdd = entry.schema == QStringLiteral("t17") || entry.schema == QStringLiteral("t40");
        QCOMPARE(entry.valid, !isOdd);
        QCOMPARE(entry.problem.contains(QStringLiteral("WIN1252")), isOdd);
    }
}

void tst_Registry::namesThatAreNotUtf8AreFlagged()
{
    const QString conninfo =
        database("CREATE TABLE customers (schema_name bytea)", "ENCODING 'SQL_ASCII' LOCALE 'C' TEMPLATE template0");
    test::exec(conninfo, "DROP TABLE customers; CREATE TABLE customers (schema_name text);"
                         "INSERT INTO customers VALUES (convert_from('\\x62e964', 'SQL_ASCII')), ('good')");
    const auto reading = read(conninfo, tableSettings());
    QVERIFY2(reading, qPrintable(reading ? QString() : reading.error().toText()));
    QCOMPARE(schemas(*reading), (QStringList{QStringLiteral("!b\uFFFDd"), QStringLiteral("good")}));
    QVERIFY(reading->entries.at(0).problem.contains(QStringLiteral("UTF-8")));
}

void tst_Registry::emptyTable()
{
    const auto reading = read(database("CREATE TABLE customers (schema_name text)"), tableSettings());
    QVERIFY(reading);
    QVERIFY(reading->entries.empty());
}

void tst_Registry::excludedAreLeftOut()
{
    TenantSettings settings = tableSettings();
    settings.exclude = {QStringLiteral("template")};
    const auto reading = read(database("CREATE VIEW customers (schema_name) AS VALUES ('a'), ('template')"), settings);
    QVERIFY(reading);
    QCOMPARE(schemas(*reading), QStringList{QStringLiteral("a")});
}

void tst_Registry::badPattern()
{
    TenantSettings settings;
    settings.pattern = QStringLiteral("tenant_[");
    const auto reading = read(m_cluster->conninfo(QStringLiteral("postgres")), settings);
    QVERIFY(!reading);
    QCOMPARE(reading.error().code, ErrorCode::RegistryInvalid);
    QVERIFY(reading.error().message.contains(QStringLiteral("tenant_[")));
    QVERIFY(!reading.error().hint.isEmpty());
}

void tst_Registry::emptyPattern()
{
    TenantSettings settings;
    settings.pattern.clear();
    const auto reading = read(m_cluster->conninfo(QStringLiteral("postgres")), settings);
    QVERIFY(!reading);
    QCOMPARE(reading.error().code, ErrorCode::RegistryInvalid);
}

void tst_Registry::pattern()
{
    const QString conninfo = database("CREATE SCHEMA tenant_a__before_20261120_093105; CREATE SCHEMA tenant_a; CREATE "
                                      "SCHEMA tenant_b; CREATE SCHEMA tenant_template;"
                                      "CREATE SCHEMA \"Tenant_C\"; CREATE SCHEMA other");
    TenantSettings settings;
    settings.pattern = QStringLiteral("^[Tt]enant_");
    settings.exclude = {QStringLiteral("tenant_template")};
    const auto reading = read(conninfo, settings);
    QVERIFY2(reading, qPrintable(reading ? QString() : reading.error().toText()));
    QCOMPARE(schemas(*reading),
             (QStringList{QStringLiteral("Tenant_C"), QStringLiteral("tenant_a"), QStringLiteral("tenant_b")}));
    QVERIFY(reading->source.contains(settings.pattern));

    // Whatever the pattern: the server's own schemas and public are no tenants.
    settings.pattern = QStringLiteral(".");
    const auto everything = read(conninfo, settings);
    QVERIFY(everything);
    QCOMPARE(everything->entries.size(), std::size_t(4));
}

void tst_Registry::singleRefusesWhatIsNobodysSchema()
{
    TenantSettings settings;
    settings.registry = RegistryKind::Single;
    for (const QString &schema : {QString(64, u'x'), QStringLiteral("pg_catalog")}) {
        settings.schema = schema;
        const auto reading = read(m_cluster->conninfo(QStringLiteral("postgres")), settings);
        QVERIFY(!reading);
        QCOMPARE(reading.error().code, ErrorCode::RegistryInvalid);
    }
}

void tst_Registry::single()
{
    TenantSettings settings;
    settings.registry = RegistryKind::Single;
    const auto reading = read(m_cluster->conninfo(QStringLiteral("postgres")), settings);
    QVERIFY(reading);
    QCOMPARE(schemas(*reading), QStringList{QStringLiteral("public")});
}

void tst_Registry::readsInTheGivenTransactionlessReadOnlySession()
{
    const QString conninfo = database("CREATE TABLE customers (schema_name text); INSERT INTO customers VALUES ('a')");
    Connection connection = test::connectTo(conninfo, AccessMode::ReadOnly);
    QVERIFY(readRegistry(connection, tableSettings()));
    QCOMPARE(connection.transactionStatus(), TransactionStatus::Idle);
    // Nothing stays locked afterwards: the table can be dropped at once.
    test::exec(conninfo, "SET lock_timeout = '1s'; DROP TABLE customers");
    QVERIFY(!readRegistry(connection, tableSettings()));
}

void tst_Registry::stopRequestCancels()
{
    const QString conninfo = database("CREATE VIEW customers AS SELECT 'a'::text AS schema_name FROM pg_sleep(60)");
    Connection connection = test::connectTo(conninfo, AccessMode::ReadOnly);
    std::stop_source stop;
    const std::jthread later([&stop] {
        std::this_thread::sleep_for(std::chrono::milliseconds(300));
        stop.request_stop();
    });
    const auto reading = readRegistry(connection, tableSettings(), stop.get_token());
    QVERIFY(!reading);
    QVERIFY(reading.error().isCancelled());
}

QTEST_GUILESS_MAIN(tst_Registry)
#include "tst_Registry.moc"
