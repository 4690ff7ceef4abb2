// SPDX-License-Identifier: GPL-3.0-or-later
#include "backups/Restore.h"
#include "backups/TenantContents.h"

#include "support/HostileHistory.h"
#include "support/TempHome.h"
#include "support/TestFleet.h"

#include <QFileInfo>
#include <QTest>

#include <sys/stat.h>

using namespace tenantry;

/// A backup reads each tenant's history table; what its owner made of it must not run as the superuser who backs up.
class tst_BackupRights : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aHistoryThatIsATrapIsNotRead_data()
    {
        QTest::addColumn<QByteArray>("sql");
        for (const test::HostileHistory &hostile : test::hostileHistories)
            QTest::newRow(hostile.name) << QByteArray(hostile.sql);
    }
    void aHistoryThatIsATrapIsNotRead()
    {
        QFETCH(QByteArray, sql);
        static int number = 0;
        test::TestFleet fleet(*m_cluster, QStringLiteral("backup%1").arg(++number));
        fleet.profile().backups.folder = m_traces->filePath(QStringLiteral("backups%1").arg(number));
        fleet.write(QStringLiteral("0001_a"), "CREATE TABLE a (id int);");
        fleet.addTenants({QStringLiteral("t_good"), QStringLiteral("t_hostile")});
        fleet.migrate();
        const QString trace = m_traces->filePath(QStringLiteral("trace%1").arg(number));
        fleet.exec("ALTER SCHEMA t_hostile OWNER TO hostile_owner;"
                   "ALTER TABLE t_hostile.schema_migrations OWNER TO hostile_owner");
        fleet.exec("SET search_path = t_hostile; SET ROLE hostile_owner;" + test::traceFunction(trace.toUtf8()) + sql);
        const auto backup = createBackup(fleet.access(), *fleet.scan(), {}, fleet.journal());
        QVERIFY(!QFileInfo::exists(trace));
        QVERIFY2(backup, qPrintable(backup ? QString() : backup.error().toText()));
        QCOMPARE(backup->find(QStringLiteral("t_good"))->versions, QStringList{QStringLiteral("0001")});
        QVERIFY(backup->find(QStringLiteral("t_hostile"))->versions.isEmpty());
        QVERIFY(backup->find(QStringLiteral("t_hostile"))->level.isEmpty());
    }

    /// The same traps on any table: nobody counts by asking the server, and nobody refuses a sound backup.
    void tablesThatAreATrapAreCountedInTheArchive()
    {
        test::TestFleet fleet(*m_cluster, QStringLiteral("traps"));
        fleet.profile().backups.folder = m_traces->filePath(QStringLiteral("backups-traps"));
        fleet.write(QStringLiteral("0001_a"), "CREATE TABLE a (id int);");
        const QString schema = QStringLiteral("t_hostile");
        fleet.addTenants({schema});
        fleet.migrate();
        const QString trace = m_traces->filePath(QStringLiteral("trace-traps"));
        fleet.exec("ALTER SCHEMA t_hostile OWNER TO hostile_owner; SET search_path = t_hostile; SET ROLE hostile_owner;"
                   + test::traceFunction(trace.toUtf8())
                   + "CREATE TABLE plain (id int); INSERT INTO plain SELECT generate_series(1, 7);"
                     "CREATE TABLE trap (version text); INSERT INTO trap SELECT generate_series(1, 5);"
                     // What a bare name stands for under an empty search_path nobody knows; pg_dump need not.
                     "CREATE TABLE bare (n text); INSERT INTO bare VALUES ('X'), (E'two\\nlines');"
                     "CREATE FUNCTION norm(text) RETURNS text LANGUAGE sql IMMUTABLE AS 'SELECT lower($1)';"
                     "CREATE FUNCTION slug(text) RETURNS text LANGUAGE sql IMMUTABLE AS 'SELECT norm($1)';"
                     "CREATE INDEX ON bare (slug(n));"
                     "CREATE INDEX ON trap (version) WHERE leave_trace('x') <> version");
        QFile::remove(trace);
        const SnapshotPtr fleetNow = fleet.scan();
        const auto backup = createBackup(fleet.access(), *fleetNow, {}, fleet.journal());
        QVERIFY2(backup, qPrintable(backup ? QString() : backup.error().toText()));
        const std::vector<BackupTable> &tables = backup->find(schema)->tables;
        QStringList counted;
        for (const BackupTable &table : tables)
            counted << QStringLiteral("%1=%2").arg(table.name).arg(table.rows);
        QCOMPARE(counted.join(u' '), QStringLiteral("a=0 bare=2 plain=7 schema_migrations=1 trap=5"));
        const auto plan = planRestore(fleet.access(), *fleetNow, *backup, schema);
        QVERIFY2(plan, qPrintable(plan ? QString() : plan.error().toText()));
        for (const RestoreTable &table : plan->tables) {
            const bool trapped = table.table == QStringLiteral("trap") || table.table == QStringLiteral("bare");
            QCOMPARE(table.rowsNow, trapped ? notCounted : table.rowsBackup);
        }
        QVERIFY(!QFileInfo::exists(trace));
    }

    void initTestCase()
    {
        m_home = std::make_unique<test::TempHome>();
        m_cluster = std::make_unique<test::ScratchCluster>();
        m_traces = std::make_unique<QTemporaryDir>();
        QCOMPARE(::chmod(QFile::encodeName(m_traces->path()).constData(), 0777), 0);
        test::exec(m_cluster->conninfo(QStringLiteral("postgres")), "CREATE ROLE hostile_owner");
    }
    void cleanupTestCase() { m_cluster.reset(); }

private:
    std::unique_ptr<test::TempHome> m_home;
    std::unique_ptr<test::ScratchCluster> m_cluster;
    std::unique_ptr<QTemporaryDir> m_traces;
};

QTEST_GUILESS_MAIN(tst_BackupRights)
#include "tst_BackupRights.moc"
