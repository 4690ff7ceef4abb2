// SPDX-License-Identifier: GPL-3.0-or-later
#include "backups/Backup.h"

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
        // The traps that go off when rows are counted are not the history's: every table may have them.
        for (const test::HostileHistory &hostile : test::hostileHistories) {
            if (!QByteArray(hostile.name).startsWith("index") && !QByteArray(hostile.name).startsWith("statistics"))
                QTest::newRow(hostile.name) << QByteArray(hostile.sql);
        }
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
