// SPDX-License-Identifier: GPL-3.0-or-later
#include "migrations/FinishedIndex.h"

#include "support/TempHome.h"
#include "support/TestFleet.h"

#include <QTest>

#include <algorithm>

using namespace tenantry;
using test::TestFleet;

/// An index that was made concurrently and whose process was ended before it was recorded.
class tst_FinishedIndex : public QObject {
    Q_OBJECT

    std::unique_ptr<test::TempHome> m_home;
    std::unique_ptr<test::ScratchCluster> m_cluster;
    std::unique_ptr<TestFleet> m_fleet;
    int m_number = 0;

    /// As a process leaves it that is ended after the index and before the record: the mark of its begin stands.
    void leaveHalfDone(const QByteArray &made)
    {
        m_fleet->exec("SET search_path = t_a; " + made
                      + "; INSERT INTO t_a.schema_migrations (version, checksum, success) VALUES ('2', '', false)");
    }
    RunReport fix() { return m_fleet->run(m_fleet->plan(PlanRequest::Scope::Fix)); }

private Q_SLOTS:
    void initTestCase()
    {
        m_home = std::make_unique<test::TempHome>();
        m_cluster = std::make_unique<test::ScratchCluster>();
        test::exec(m_cluster->conninfo(QStringLiteral("postgres")), "CREATE ROLE app_owner");
    }
    void init()
    {
        m_fleet = std::make_unique<TestFleet>(*m_cluster, QStringLiteral("index%1").arg(++m_number));
        m_fleet->addTenants({QStringLiteral("t_a")});
        m_fleet->exec("ALTER SCHEMA t_a OWNER TO app_owner");
        m_fleet->write(QStringLiteral("1_a"), "CREATE TABLE a (gone int, id int, \"T\" text COLLATE \"C\", n numeric); "
                                              "ALTER TABLE a DROP COLUMN gone;");
        QCOMPARE(m_fleet->migrate().run.state, RunState::Succeeded);
    }
    void cleanupTestCase()
    {
        m_fleet.reset();
        m_cluster.reset();
    }

    void whatIsExactlyTheFilesIsRecorded_data()
    {
        QTest::addColumn<QByteArray>("file");
        QTest::addColumn<QByteArray>("made");
        const auto row = [](const char *file, const char *made) {
            QTest::newRow(file) << QByteArray(file) << QByteArray(made);
        };
        row("CREATE INDEX CONCURRENTLY i ON a (id)", "CREATE INDEX i ON a USING btree (id ASC)");
        row("create unique index concurrently \"I\" on a (id desc nulls first, lower(\"T\")) include (n) "
            "where n > 1 and \"T\" <> 'x' -- as agreed\n",
            "CREATE UNIQUE INDEX \"I\" ON a (id DESC, lower(\"T\")) INCLUDE (n) WHERE n > 1 AND \"T\" <> 'x'");
        row("CREATE INDEX CONCURRENTLY i ON a (\"T\" text_pattern_ops) WITH (fillfactor = 70)",
            "CREATE INDEX i ON a (\"T\" text_pattern_ops) WITH (fillfactor = 70)");
        row("CREATE INDEX CONCURRENTLY i ON a (id); CREATE INDEX CONCURRENTLY j ON a (n);", "CREATE INDEX i ON a (id)");
    }
    void whatIsExactlyTheFilesIsRecorded()
    {
        QFETCH(QByteArray, file);
        QFETCH(QByteArray, made);
        m_fleet->write(QStringLiteral("2_i"), file);
        leaveHalfDone(made);
        QCOMPARE(m_fleet->findings(), QStringLiteral("t_a: partial_migration 2"));
        const QString before = m_fleet->value("SELECT string_agg(indexrelid::text, ',') FROM pg_index "
                                              "WHERE indrelid = 't_a.a'::regclass");
        const RunReport report = fix();
        QVERIFY2(report.run.state == RunState::Succeeded, qPrintable(report.tenants.front().error.toText()));
        QVERIFY(std::ranges::any_of(report.tenants.front().messages, [](const JournalMessage &message) {
            return message.key == QStringLiteral("index_found");
        }));
        QCOMPARE(m_fleet->findings(), QStringLiteral("t_a: ok"));
        const QString after = m_fleet->value("SELECT string_agg(indexrelid::text, ',') FROM pg_index "
                                             "WHERE indrelid = 't_a.a'::regclass");
        QVERIFY2(after.startsWith(before), qPrintable(after)); // it was not made again
        QCOMPARE(m_fleet->value("SELECT count(*) FROM pg_class WHERE relpersistence = 't'"), QStringLiteral("0"));
    }

    /// The name alone says nothing: a person has to look.
    void whatIsAnotherIsLeftToTheHand_data()
    {
        QTest::addColumn<QByteArray>("file");
        QTest::addColumn<QByteArray>("made");
        const QByteArray plain("CREATE INDEX CONCURRENTLY i ON a (id)");
        QTest::newRow("column") << plain << QByteArray("CREATE INDEX i ON a (n)");
        QTest::newRow("order") << plain << QByteArray("CREATE INDEX i ON a (id DESC)");
        QTest::newRow("unique") << plain << QByteArray("CREATE UNIQUE INDEX i ON a (id)");
        QTest::newRow("partial") << plain << QByteArray("CREATE INDEX i ON a (id) WHERE id > 1");
        QTest::newRow("method") << plain << QByteArray("CREATE INDEX i ON a USING hash (id)");
        QTest::newRow("option") << plain << QByteArray("CREATE INDEX i ON a (id) WITH (fillfactor = 70)");
        QTest::newRow("collation") << QByteArray("CREATE INDEX CONCURRENTLY i ON a (\"T\")")
                                   << QByteArray("CREATE INDEX i ON a (\"T\" COLLATE \"POSIX\")");
        QTest::newRow("table") << plain << QByteArray("CREATE TABLE b (id int); CREATE INDEX i ON b (id)");
        QTest::newRow("no index") << plain << QByteArray("CREATE TABLE i (id int)");
    }
    void whatIsAnotherIsLeftToTheHand()
    {
        QFETCH(QByteArray, file);
        QFETCH(QByteArray, made);
        m_fleet->write(QStringLiteral("2_i"), file);
        leaveHalfDone(made);
        const RunReport report = fix();
        QCOMPARE(report.run.state, RunState::Stopped);
        QCOMPARE(report.tenants.front().error.sqlState, QStringLiteral("42P07"));
        QCOMPARE(m_fleet->value("SELECT count(*) FROM pg_class WHERE relpersistence = 't'"), QStringLiteral("0"));
    }

    void oneThatIsNotValidIsNotTakenForIt()
    {
        m_fleet->exec("INSERT INTO t_a.a VALUES (1), (1)");
        QVERIFY_THROWS_EXCEPTION(std::runtime_error, m_fleet->exec("CREATE UNIQUE INDEX CONCURRENTLY i ON t_a.a (id)"));
        QCOMPARE(m_fleet->value("SELECT indisvalid FROM pg_index WHERE indexrelid = 't_a.i'::regclass"),
                 QStringLiteral("f"));
        Connection connection = test::connectTo(m_fleet->conninfo());
        const SqlScript script = readSqlScript("CREATE UNIQUE INDEX CONCURRENTLY i ON a (id)");
        const SqlStatement &statement = script.statements.front();
        const IndexPlace place{QStringLiteral("t_a"), "t_a"};
        QVERIFY(!isMadeAlready(connection, statement, place, {}));
        m_fleet->exec("DELETE FROM t_a.a; REINDEX INDEX t_a.i");
        QVERIFY(isMadeAlready(connection, statement, place, {}));
    }
};

QTEST_GUILESS_MAIN(tst_FinishedIndex)
#include "tst_FinishedIndex.moc"
