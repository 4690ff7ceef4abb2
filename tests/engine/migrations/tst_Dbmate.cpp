// SPDX-License-Identifier: GPL-3.0-or-later
#include "migrations/Run.h"
#include "migrations/formats/Formats.h"
#include "support/TempHome.h"
#include "support/TestFleet.h"

#include <QTest>

using namespace tenantry;
using test::TestFleet;

/// dbmate's files and table on a real server: both directions in one file, a table of versions alone.
class tst_Dbmate : public QObject {
    Q_OBJECT

    std::unique_ptr<test::TempHome> m_home;
    std::unique_ptr<test::ScratchCluster> m_cluster;
    std::unique_ptr<TestFleet> m_fleet;
    int m_number = 0;

private Q_SLOTS:
    void initTestCase()
    {
        m_home = std::make_unique<test::TempHome>();
        m_cluster = std::make_unique<test::ScratchCluster>();
    }
    void init()
    {
        m_fleet = std::make_unique<TestFleet>(*m_cluster, QStringLiteral("dbmate%1").arg(++m_number));
        m_fleet->write(QStringLiteral("20260101000000_users"),
                       "-- migrate:up\nCREATE TABLE users (id int);\n\n-- migrate:down\nDROP TABLE users;\n");
        m_fleet->write(
            QStringLiteral("20260102000000_index"),
            "-- a word before\n-- migrate:up transaction:false\nCREATE INDEX CONCURRENTLY users_id ON users (id);\n"
            "-- migrate:down transaction:false\nDROP INDEX CONCURRENTLY users_id;\n");
        m_fleet->addTenants({QStringLiteral("t_a"), QStringLiteral("t_b")});
    }
    void cleanupTestCase()
    {
        m_fleet.reset();
        m_cluster.reset();
    }

    void filesAreReadByTheirMarks()
    {
        const SnapshotPtr snapshot = m_fleet->scan();
        const MigrationSet &set = snapshot->source->main();
        QCOMPARE(set.format().key(), QStringLiteral("dbmate"));
        QVERIFY(snapshot->source->problems.empty());
        const Migration &users = set.at(0);
        // Blanked out, not cut: line 2 is still line 2.
        QCOMPARE(users.body.split('\n').value(1), QByteArray("CREATE TABLE users (id int);"));
        QVERIFY(!users.body.contains("DROP"));
        QVERIFY(users.hasRollback() && users.rollbackSql.contains("DROP TABLE users;")
                && !users.rollbackSql.contains("CREATE"));
        QVERIFY(users.isTransactional());
        QVERIFY(!set.at(1).isTransactional());
    }
    void aFileWithoutTheMarkIsTold()
    {
        m_fleet->profile().migrations.format = QStringLiteral("dbmate");
        m_fleet->write(QStringLiteral("20260103000000_plain"), "CREATE TABLE plain (id int);");
        const SnapshotPtr snapshot = m_fleet->scan();
        QCOMPARE(snapshot->findings.size(), size_t(1));
        QCOMPARE(snapshot->findings.front().subject(), QStringLiteral("20260103000000_plain.sql"));
        QVERIFY(snapshot->source->main().blocked().back());
    }
    void onlyTheWayForwardRuns()
    {
        QCOMPARE(m_fleet->migrate().run.state, RunState::Succeeded);
        QCOMPARE(m_fleet->findings(), QStringLiteral("t_a: ok; t_b: ok"));
        QCOMPARE(m_fleet->recorded(QStringLiteral("t_a")), QStringLiteral("20260101000000,20260102000000"));
        QCOMPARE(
            m_fleet->value("SELECT string_agg(column_name || ' ' || data_type, ',') FROM information_schema.columns "
                           "WHERE table_schema = 't_a' AND table_name = 'schema_migrations'"),
            QStringLiteral("version character varying"));
        QCOMPARE(m_fleet->value("SELECT indisvalid FROM pg_index WHERE indexrelid = 't_b.users_id'::regclass"),
                 QStringLiteral("t"));
        QVERIFY(m_fleet->plan().isEmpty());
    }
    /// The table as dbmate itself makes it, and a version that it recorded.
    void aHistoryThatTheToolWroteIsUnderstood()
    {
        m_fleet->exec("CREATE TABLE t_a.schema_migrations (version varchar(128) primary key);"
                      "INSERT INTO t_a.schema_migrations VALUES ('20260101000000');"
                      "CREATE TABLE t_a.users (id int)");
        QCOMPARE(m_fleet->findings(), QStringLiteral("t_a: pending 20260102000000; t_b: empty_schema"));
        QCOMPARE(m_fleet->run(m_fleet->plan(PlanRequest::Scope::Fix)).run.state, RunState::Succeeded);
        QCOMPARE(m_fleet->findings(), QStringLiteral("t_a: ok; t_b: ok"));
    }
    void aFailureNamesTheLineOfTheFile()
    {
        m_fleet->write(QStringLiteral("20260103000000_bad"), "-- migrate:up\n\nSELECT nonsense;\n-- migrate:down\n");
        const RunReport report = m_fleet->migrate();
        QCOMPARE(report.run.state, RunState::Stopped);
        const QString detail = report.tenants.front().error.detail;
        QVERIFY2(detail.contains(QStringLiteral("20260103000000_bad.sql, line 3")), qPrintable(detail));
        // What came before it is recorded, it is not.
        QCOMPARE(m_fleet->recorded(report.tenants.front().schema), QStringLiteral("20260101000000,20260102000000"));
    }
    void whatIsRecordedCanBeTakenBack()
    {
        m_fleet->migrate();
        const MigrationFormat &format = *formats::find(QStringLiteral("dbmate"));
        m_fleet->exec(format.unrecord({{}, QStringLiteral("20260102000000")}, nullptr,
                                      {format.fresh(), "t_a.schema_migrations"}));
        QCOMPARE(m_fleet->recorded(QStringLiteral("t_a")), QStringLiteral("20260101000000"));
    }
};

QTEST_GUILESS_MAIN(tst_Dbmate)
#include "tst_Dbmate.moc"
