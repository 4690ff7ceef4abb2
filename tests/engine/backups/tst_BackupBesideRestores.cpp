// SPDX-License-Identifier: GPL-3.0-or-later
#include "backups/DumpPlan.h"
#include "backups/Restore.h"
#include "engine/backups/BackupFixture.h"

#include <QScopeGuard>
#include <QTemporaryDir>
#include <QThread>

#include <thread>

using namespace tenantry;
using namespace tenantry::test;

/// A backup that is taken while a tenant is restored does not hold the tenant without its rows.
class tst_BackupBesideRestores : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { m_fixture = std::make_unique<BackupFixture>(); }
    void cleanupTestCase() { m_fixture.reset(); }
    void tenantUnderRestoreIsLeftOut();
    void tenantReplacedMeanwhileIsLeftOut_data();
    void tenantReplacedMeanwhileIsLeftOut();

private:
    std::unique_ptr<BackupFixture> m_fixture;
};

static const QStringList aAndB{QStringLiteral("a"), QStringLiteral("b")};

/// As it is while pg_restore works: the snapshot would show a schema without tables.
void tst_BackupBesideRestores::tenantUnderRestoreIsLeftOut()
{
    const QString db = m_fixture->database();
    exec(db, tenantSql(QStringLiteral("a"), 5) + tenantSql(QStringLiteral("b"), 5));
    const Access access = m_fixture->access(db);
    const Result<Backup> first = createBackup(access, snapshotOf(aAndB), {{aAndB.front()}}, *m_fixture->journal);
    VERIFY_OK(first);
    const Result<RestorePlan> plan = planRestore(access, snapshotOf(aAndB), *first, aAndB.front());
    VERIFY_OK(plan);
    Connection blocker = connectTo(db);
    QVERIFY(blocker.script("BEGIN; LOCK TABLE public.plans IN ROW EXCLUSIVE MODE"));
    std::stop_source stop;
    Result<Backup> all = failure(ErrorCode::BackupFailed, QStringLiteral("not taken"));
    Result<Backup> named = all;
    const std::jthread during([&] {
        while (value(db, "SELECT count(*) FROM pg_locks l JOIN pg_stat_activity s USING (pid) WHERE NOT l.granted AND "
                         "s.application_name LIKE 'tenantry/restore-%'")
               == QStringLiteral("0"))
            QThread::msleep(20);
        Journal journal(m_fixture->store);
        all = createBackup(access, snapshotOf(aAndB), {}, journal);
        named = createBackup(access, snapshotOf(aAndB), {{aAndB.front()}}, journal);
        stop.request_stop();
    });
    VERIFY_ERROR(restoreTenant(*plan, {}, *m_fixture->journal, TaskContext(stop.get_token(), {})),
                 ErrorCode::Cancelled);
    VERIFY_OK(all);
    QCOMPARE(all->leftOut, (std::vector<BackupLeftOut>{{aAndB.front(), underRestoreReason()}}));
    QVERIFY(!all->find(aAndB.front()));
    QCOMPARE(all->find(aAndB.back())->rows(), first->find(aAndB.front())->rows());
    VERIFY_ERROR(named, ErrorCode::BackupFailed);
    QVERIFY2(named.error().message.contains(QStringLiteral("\"a\"")), whyNot(named).constData());
    // The last one that holds the tenant has its rows: it is what the restore backed up before it began.
    const auto last = findBackup(access.profile.backupFolder(), QStringLiteral("last"), {{}, aAndB.front()});
    QCOMPARE(last->reason, QStringLiteral("before restore"));
    QCOMPARE(last->find(aAndB.front())->rows(), first->find(aAndB.front())->rows());
}

void tst_BackupBesideRestores::tenantReplacedMeanwhileIsLeftOut_data()
{
    QTest::addColumn<QByteArray>("meanwhile");
    QTest::addColumn<bool>("leftOut");
    const QByteArray swap = "ALTER SCHEMA a RENAME TO a__before_20261120_093105; CREATE SCHEMA a; ";
    QTest::newRow("restored") << swap + "CREATE TABLE a.accounts (id int)" << true;
    QTest::newRow("under restore") << swap
                                          + "COMMENT ON SCHEMA a IS 'tenantry restore in progress: "
                                            "{\"token\":\"t\",\"aside\":\"a__before_20261120_093105\"}'"
                                   << true;
    QTest::newRow("dropped") << QByteArray("DROP SCHEMA a CASCADE") << true;
    QTest::newRow("restored and taken back")
        << swap + "DROP SCHEMA a; ALTER SCHEMA a__before_20261120_093105 RENAME TO a" << false;
}

/// pg_dump goes by names, and reads what stands under them in the old snapshot: nothing.
void tst_BackupBesideRestores::tenantReplacedMeanwhileIsLeftOut()
{
    QFETCH(QByteArray, meanwhile);
    QFETCH(bool, leftOut);
    const QString db = m_fixture->database();
    exec(db, tenantSql(QStringLiteral("a"), 5) + tenantSql(QStringLiteral("b"), 5));
    const Access access = m_fixture->access(db);
    const QTemporaryDir tools;
    const QByteArray folder = tools.path().toUtf8();
    fakeTools(tools.path(), "case \"$1\" in --version) exec %REAL% \"$@\";; esac\necho x >> " + folder
                                + "/calls\nwhile [ ! -e " + folder
                                + "/go ]; do sleep 0.02; done\nexec %REAL% \"$@\"\n");
    qputenv("PG_BINDIR", folder);
    const auto unset = qScopeGuard([] { qunsetenv("PG_BINDIR"); });
    const std::jthread replacing([&] {
        while (!QFile::exists(tools.filePath(QStringLiteral("calls"))))
            QThread::msleep(10);
        exec(db, meanwhile);
        QFile go(tools.filePath(QStringLiteral("go")));
        (void)go.open(QIODevice::WriteOnly);
    });
    BackupRequest request;
    request.groupSize = 10;
    const Result<Backup> made = createBackup(access, snapshotOf(aAndB), request, *m_fixture->journal);
    VERIFY_OK(made);
    QCOMPARE(made->leftOut.size(), size_t(leftOut ? 1 : 0));
    QCOMPARE(made->find(aAndB.front()) == nullptr, leftOut);
    QCOMPARE(made->find(aAndB.back())->rows(), qint64(43));
    if (!leftOut)
        QCOMPARE(made->find(aAndB.front())->rows(), qint64(43));
    QCOMPARE(made->files.size(), size_t(1));
    QFile calls(tools.filePath(QStringLiteral("calls")));
    QVERIFY(calls.open(QIODevice::ReadOnly));
    QCOMPARE(calls.readAll().count('x'), 2);
}

QTEST_GUILESS_MAIN(tst_BackupBesideRestores)
#include "tst_BackupBesideRestores.moc"
