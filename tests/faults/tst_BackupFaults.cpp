// SPDX-License-Identifier: GPL-3.0-or-later
// The rows of the fault catalogue that concern backups and restores, each played on a real server. Rows 25 (naming),
// 26 and 34 are also in tests/engine/backups.
#include "backups/KeptSchemas.h"
#include "backups/RestoreSql.h"
#include "faults/BackupFaultTest.h"

#include <QCryptographicHash>
#include <QProcess>

#include <csignal>
#include <thread>

using namespace tenantry;
using namespace tenantry::test;

/// What a child of this program does, to be killed at it: "backup" or "restore" of acme.
static int beKilled(const QStringList &arguments)
{
    Access access;
    access.profile.name = QStringLiteral("test");
    access.profile.database.conninfo = arguments.at(3);
    Journal journal(LocalStore::open(arguments.at(4)).value());
    const FleetSnapshot snapshot = snapshotOf({acme});
    if (arguments.at(2) == QStringLiteral("backup"))
        return createBackup(access, snapshot, {}, journal) ? 0 : 1;
    const Backup backup = findBackup(access.profile.backupFolder(), QStringLiteral("last")).value();
    const RestorePlan plan = planRestore(access, snapshot, backup, acme).value();
    return restoreTenant(plan, RestoreOptions{false}, journal) ? 0 : 1;
}

class tst_BackupFaults : public BackupFaultTest {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { m_fixture = std::make_unique<BackupFixture>(); }
    void cleanupTestCase() { m_fixture.reset(); }
    void cleanup() { qunsetenv("PG_BINDIR"); }

    void row24NotEnoughSpaceIsToldBeforehand();
    void row24DiskFullInTheMiddle();
    void row24PgDumpThatFailsOrDies_data();
    void row24PgDumpThatFailsOrDies();
    void row24PgDumpThatLeavesATableOut();
    void row25KilledDuringABackup();
    void row27ArchiveNewerThanPgRestore();
    void row28RestoreThatFailsInTheMiddle();
    void row28KilledDuringARestore_data();
    void row28KilledDuringARestore();
    void row30DamagedArchive_data();
    void row30DamagedArchive();

private:
    std::unique_ptr<QProcess> startChild(const QString &what, const QString &db) const
    {
        auto child = std::make_unique<QProcess>();
        child->setProcessChannelMode(QProcess::ForwardedChannels);
        child->start(QCoreApplication::applicationFilePath(),
                     {QStringLiteral("--child"), what, db, m_fixture->store->file()});
        return child;
    }
};

void tst_BackupFaults::row24NotEnoughSpaceIsToldBeforehand()
{
    const QString db = m_fixture->database();
    exec(db, tenantSql(acme, 5));
    const Access access = m_fixture->access(db);
    VERIFY_OK(backUp(access));
    // A table whose file is larger than any disk here, by being sparse.
    const QString file =
        m_fixture->server.cluster().dataFolder() + u'/' + value(db, "SELECT pg_relation_filepath('acme.empty_one')");
    constexpr qint64 oneTebibyte = 1024LL * 1024 * 1024 * 1024;
    const QString segments[] = {file, file + QStringLiteral(".1"), file + QStringLiteral(".2")};
    qint64 size = 0;
    for (const QString &segment : segments) {
        QFile sparse(segment);
        QVERIFY(sparse.open(QIODevice::ReadWrite));
        // tmpfs and ext4 differ in the largest file they take.
        for (qint64 want = oneTebibyte; want > 1024; want /= 2) {
            if (sparse.resize(want)) {
                size += want;
                break;
            }
        }
    }
    const Result<BackupEstimate> estimate = estimateBackup(access, snapshotOf({acme}), {});
    const Result<Backup> made = backUp(access);
    for (const QString &segment : segments)
        QFile::resize(segment, 0);
    VERIFY_OK(estimate);
    QVERIFY(estimate->bytes >= size);
    if (estimate->freeBytes > size)
        QSKIP("the disk here is larger than the files that can be pretended");
    VERIFY_ERROR(made, ErrorCode::NotEnoughSpace);
    QVERIFY2(made.error().message.contains(QStringLiteral("iB")), whyNot(made).constData());
    QVERIFY2(entries(access).size() == 1, qPrintable(entries(access).join(u' ') + QString::fromUtf8(whyNot(made))));
}

void tst_BackupFaults::row24DiskFullInTheMiddle()
{
    const QString db = m_fixture->database();
    exec(db, tenantSql(acme, 500));
    const Access access = m_fixture->access(db);
    const Result<Backup> older = backUp(access);
    VERIFY_OK(older);
    useTools(dumpScript("for a; do shift; case $a in --file=*) a=--file=/dev/full;; esac; set -- \"$@\" \"$a\"; done\n"
                        "exec %REAL% \"$@\"\n"));
    const Result<Backup> made = backUp(access);
    VERIFY_ERROR(made, ErrorCode::NotEnoughSpace);
    QCOMPARE(entries(access), QStringList{older->id});
    QCOMPARE(findBackup(access.profile.backupFolder(), QStringLiteral("last"))->id, older->id);
    const Result<RunRecord> run = m_fixture->journal->run(QStringLiteral("last"));
    QCOMPARE(run->state, RunState::Failed);
}

void tst_BackupFaults::row24PgDumpThatFailsOrDies_data()
{
    QTest::addColumn<QByteArray>("script");
    QTest::newRow("exits 1 after all") << QByteArray("%REAL% \"$@\" || exit; echo 'pg_dump: error: odd' >&2; exit 1\n");
    QTest::newRow("is killed") << QByteArray("kill -KILL $$\n");
    QTest::newRow("exits 0 without a file") << QByteArray("exit 0\n");
    QTest::newRow("exits 0 with half a file")
        << QByteArray("%REAL% \"$@\" || exit\nfor a; do case $a in --file=*) truncate -s -900 \"${a#--file=}\";; esac; "
                      "done\nexit 0\n");
}

void tst_BackupFaults::row24PgDumpThatFailsOrDies()
{
    QFETCH(QByteArray, script);
    const QString db = m_fixture->database();
    exec(db, tenantSql(acme, 50));
    const Access access = m_fixture->access(db);
    useTools(dumpScript(script));
    const Result<Backup> made = backUp(access);
    QVERIFY(!made);
    QVERIFY(!made.error().isCancelled());
    QVERIFY(entries(access).isEmpty());
}

void tst_BackupFaults::row24PgDumpThatLeavesATableOut()
{
    const QString db = m_fixture->database();
    exec(db, tenantSql(acme, 5));
    const Access access = m_fixture->access(db);
    useTools(dumpScript("exec %REAL% --exclude-table-data='*.accounts' \"$@\"\n"));
    const Result<Backup> made = backUp(access);
    VERIFY_ERROR(made, ErrorCode::BackupFailed);
    QVERIFY2(made.error().message.contains(QStringLiteral("\"accounts\"")), whyNot(made).constData());
    QVERIFY(entries(access).isEmpty());
}

void tst_BackupFaults::row25KilledDuringABackup()
{
    const QString db = m_fixture->database();
    exec(db, tenantSql(acme, 50));
    const Access access = m_fixture->access(db);
    useTools(dumpScript("for a; do case $a in --file=*) echo half > \"${a#--file=}\";; esac; done\nexec sleep 60\n"));
    const std::unique_ptr<QProcess> child = startChild(QStringLiteral("backup"), db);
    QTRY_VERIFY_WITH_TIMEOUT(!QDir(access.profile.backupFolder()).isEmpty()
                                 && QDir(access.profile.backupFolder() + u'/' + entries(access).front())
                                        .exists(QStringLiteral("acme-0001.dump")),
                             20000);
    // A living process's work is left alone.
    QVERIFY(removePartialBackups(access.profile.backupFolder()).isEmpty());
    child->kill();
    QVERIFY(child->waitForFinished());
    QCOMPARE(entries(access).size(), 1);
    QVERIFY(entries(access).front().endsWith(QStringLiteral(".partial")));
    QVERIFY(listBackups(access.profile.backupFolder()).empty());
    const Result<std::vector<RunRecord>> runs = m_fixture->journal->runs();
    QCOMPARE(runs->front().state, RunState::Interrupted);
    QCOMPARE(runs->front().kind, RunKind::Backup);

    qunsetenv("PG_BINDIR");
    const Result<Backup> next = backUp(access);
    VERIFY_OK(next);
    QCOMPARE(entries(access), QStringList{next->id});
}

/// Changes a finished backup's archive and, where asked, makes the manifest agree with it.
enum class Manifested { No, Yes };
static void changeArchive(Backup &backup, const std::function<void(QByteArray &)> &change, Manifested manifested)
{
    QFile file(backup.folder + u'/' + backup.files.front().name);
    QVERIFY(file.open(QIODevice::ReadWrite));
    QByteArray bytes = file.readAll();
    change(bytes);
    file.resize(0);
    file.seek(0);
    file.write(bytes);
    file.close();
    if (manifested == Manifested::No)
        return;
    backup.files.front().bytes = bytes.size();
    backup.files.front().sha256 =
        QString::fromLatin1(QCryptographicHash::hash(bytes, QCryptographicHash::Sha256).toHex());
    QVERIFY(writeManifest(backup));
}

void tst_BackupFaults::row27ArchiveNewerThanPgRestore()
{
    const QString db = m_fixture->database();
    exec(db, tenantSql(acme, 50));
    const Access access = m_fixture->access(db);
    Result<Backup> made = backUp(access);
    VERIFY_OK(made);
    const QString before = portrait(db, acme);
    // "PGDMP", then the format's major, minor and revision.
    changeArchive(
        *made, [](QByteArray &bytes) { bytes[6] = char(bytes[6] + 10); }, Manifested::Yes);
    VERIFY_ERROR(verifyBackup(*made), ErrorCode::BackupToolTooOld);
    QCOMPARE(findBackup(access.profile.backupFolder(), made->id)->trust, BackupTrust::Verified); // not its fault
    VERIFY_ERROR(restore(access, *made), ErrorCode::BackupToolTooOld);
    QCOMPARE(portrait(db, acme), before);
    QCOMPARE(schemas(db), QStringList{acme});
    QCOMPARE(entries(access).size(), 1); // no safety backup: the target was not touched at all

    // Made by a pg_dump that is not installed here.
    made->toolVersion = QStringLiteral("99.1");
    const Result<RestoreReport> report = restore(access, *made);
    VERIFY_ERROR(report, ErrorCode::BackupToolTooOld);
    QVERIFY(report.error().hint.contains(QStringLiteral("postgresql-client-99")));
}

void tst_BackupFaults::row28RestoreThatFailsInTheMiddle()
{
    const QString db = m_fixture->database();
    exec(db, tenantSql(acme, 50));
    const Access access = m_fixture->access(db);
    const Result<Backup> made = backUp(access);
    VERIFY_OK(made);
    // The tables are restored by then: the foreign key to this one is what fails, at the very end.
    exec(db, "ALTER TABLE public.plans RENAME TO plans_new; DELETE FROM acme.accounts WHERE id = 7");
    const QString before = portrait(db, acme);
    const Result<RestoreReport> report = restore(access, *made);
    VERIFY_ERROR(report, ErrorCode::RestoreFailed);
    QVERIFY2(report.error().message.contains(QStringLiteral("plans")), whyNot(report).constData());
    QCOMPARE(portrait(db, acme), before);
    QCOMPARE(schemas(db), QStringList{acme});

    // An owner that is gone fails even earlier, and touches nothing either.
    Backup foreign = *made;
    foreign.tenants.front().owner = QStringLiteral("nobody_here");
    VERIFY_ERROR(restore(access, foreign), ErrorCode::PermissionDenied);
    QCOMPARE(portrait(db, acme), before);
}

void tst_BackupFaults::row28KilledDuringARestore_data()
{
    QTest::addColumn<bool>("again");
    QTest::newRow("taken back") << false;
    QTest::newRow("restored again") << true;
}

void tst_BackupFaults::row28KilledDuringARestore()
{
    QFETCH(bool, again);
    const QString db = m_fixture->database();
    exec(db, tenantSql(acme, 50));
    const Access access = m_fixture->access(db);
    const Result<Backup> made = backUp(access);
    VERIFY_OK(made);
    const QString asBackedUp = portrait(db, acme);
    exec(db, "DELETE FROM acme.accounts WHERE id = 7");
    const QString before = portrait(db, acme);
    Connection blocker = connectTo(db);
    QVERIFY(blocker.script("BEGIN; LOCK TABLE public.plans IN ROW EXCLUSIVE MODE"));
    const std::unique_ptr<QProcess> child = startChild(QStringLiteral("restore"), db);
    const QByteArray waiting =
        "SELECT count(*) FROM pg_locks l JOIN pg_stat_activity a USING (pid) WHERE NOT l.granted "
        "AND a.application_name LIKE 'tenantry/restore-%'";
    QTRY_COMPARE_WITH_TIMEOUT(value(db, waiting), QStringLiteral("1"), 20000);
    QVERIFY(interruptedRestores(access)->empty()); // it is running, so it is not interrupted
    child->kill();
    QVERIFY(child->waitForFinished());

    QTRY_COMPARE_WITH_TIMEOUT(interruptedRestores(access)->size(), size_t(1), 20000);
    const InterruptedRestore interrupted = interruptedRestores(access)->front();
    QCOMPARE(interrupted.schema, acme);
    QCOMPARE(interrupted.backupId, made->id);
    QVERIFY(isAsideName(interrupted.asideName));
    const Result<std::vector<AsideSchema>> kept = keptSchemas(access);
    VERIFY_OK(kept);
    QCOMPARE(kept->size(), size_t(1));
    QCOMPARE(kept->front().name, interrupted.asideName);
    QVERIFY(kept->front().isNeeded);
    VERIFY_ERROR(dropAside(access, interrupted.asideName, *m_fixture->journal),
                 ErrorCode::RestoreFailed); // the only copy
    if (!again) {
        // pg_restore of the killed process still waits for the lock; it is ended.
        VERIFY_OK(undoInterruptedRestore(access, interrupted, *m_fixture->journal));
        QCOMPARE(portrait(db, acme), before);
        QCOMPARE(schemas(db), QStringList{acme});
        QVERIFY(interruptedRestores(access)->empty());
        const RunRecord run = m_fixture->journal->runs()->front();
        QCOMPARE(run.kind, RunKind::TakeBack);
        QCOMPARE(run.state, RunState::Succeeded);
        const StepFact step = m_fixture->journal->steps(run.id, acme)->front();
        QCOMPARE(step.state, TenantRunState::Done);
        QCOMPARE(step.before.toObject().value(QStringLiteral("aside")).toString(), interrupted.asideName);
        QCOMPARE(step.sqlHash.size(), 64);
        VERIFY_ERROR(undoInterruptedRestore(access, interrupted, *m_fixture->journal), ErrorCode::RestoreFailed);
        QCOMPARE(portrait(db, acme), before);
        return;
    }
    const FleetSnapshot snapshot = snapshotOf({acme});
    const Result<RestorePlan> plan = planRestore(access, snapshot, *made, acme);
    VERIFY_OK(plan);
    QVERIFY(plan->afterInterruption);
    QCOMPARE(plan->asideName, interrupted.asideName);
    std::jthread release([&db] {
        while (value(db,
                     "SELECT count(*) FROM pg_stat_activity WHERE wait_event_type = 'Lock' AND application_name LIKE "
                     "'tenantry/restore-%'")
               != QStringLiteral("1"))
            QThread::msleep(20);
        QThread::msleep(300);
    });
    release.join();
    QVERIFY(blocker.script("ROLLBACK"));
    // Between the plan and now the orphaned pg_restore may have come to its end: then the plan is outdated.
    Result<RestoreReport> report = restoreTenant(*plan, {}, *m_fixture->journal);
    if (!report && report.error().code == ErrorCode::PlanOutdated)
        report = restore(access, *made);
    VERIFY_OK(report);
    QCOMPARE(portrait(db, acme), asBackedUp);
    const Result<std::vector<AsideSchema>> still = keptSchemas(access);
    VERIFY_OK(still);
    // What the tenant had before is still there.
    QVERIFY(std::ranges::find(*still, interrupted.asideName, &AsideSchema::name) != still->end());
    QVERIFY(interruptedRestores(access)->empty());
}

void tst_BackupFaults::row30DamagedArchive_data()
{
    QTest::addColumn<int>(
        "position"); // of the flipped bit, in percent; 101: truncated, 102: half, 103: empty, 104: gone
    for (const int percent : {0, 1, 10, 50, 90, 99})
        QTest::addRow("bit flipped at %d %%", percent) << percent;
    QTest::newRow("one byte short") << 101;
    QTest::newRow("half") << 102;
    QTest::newRow("empty") << 103;
    QTest::newRow("gone") << 104;
}

void tst_BackupFaults::row30DamagedArchive()
{
    QFETCH(int, position);
    const QString db = m_fixture->database();
    exec(db, tenantSql(acme, 200));
    const Access access = m_fixture->access(db);
    Result<Backup> made = backUp(access);
    VERIFY_OK(made);
    exec(db, "DELETE FROM acme.accounts WHERE id = 7");
    const QString before = portrait(db, acme);
    const QString name = made->files.front().name;
    if (position == 104)
        QVERIFY(QFile::remove(made->folder + u'/' + name));
    else
        changeArchive(
            *made,
            [position](QByteArray &bytes) {
                if (position == 101)
                    bytes.chop(1);
                else if (position == 102)
                    bytes.truncate(bytes.size() / 2);
                else if (position == 103)
                    bytes.clear();
                else
                    bytes[bytes.size() * position / 100] = char(bytes[bytes.size() * position / 100] ^ 0x10);
            },
            Manifested::No);
    // Restoring finds out by itself, before anything is touched.
    const Result<RestoreReport> report = restore(access, *made);
    VERIFY_ERROR(report, ErrorCode::BackupDamaged);
    QVERIFY2(report.error().message.contains(name), whyNot(report).constData());
    QCOMPARE(portrait(db, acme), before);
    QCOMPARE(schemas(db), QStringList{acme});
    QCOMPARE(entries(access).size(), 1);
    const Result<Backup> verified = verifyBackup(*made);
    VERIFY_ERROR(verified, ErrorCode::BackupDamaged);
    QVERIFY(verified.error().message.contains(name));
    // From now on it is not even offered.
    const Backup listed = listBackups(access.profile.backupFolder()).front();
    QCOMPARE(listed.trust, BackupTrust::Damaged);
    VERIFY_ERROR(planRestore(access, snapshotOf({acme}), listed, acme), ErrorCode::BackupDamaged);
    VERIFY_ERROR(findBackup(access.profile.backupFolder(), QStringLiteral("last")), ErrorCode::BackupMissing);
}

int main(int argc, char **argv)
{
    QCoreApplication application(argc, argv);
    if (argc == 5 && qstrcmp(argv[1], "--child") == 0)
        return beKilled(QCoreApplication::arguments());
    tst_BackupFaults test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_BackupFaults.moc"
