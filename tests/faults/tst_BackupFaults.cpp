// SPDX-License-Identifier: GPL-3.0-or-later
// The rows of the fault catalogue that concern backups and restores, each played on a real server. Rows 25 (naming),
// 26 and 34 are also in tests/engine/backups.
#include "backups/Manifest.h"
#include "backups/Restore.h"
#include "backups/RestoreSql.h"
#include "engine/backups/BackupFixture.h"

#include <QCryptographicHash>
#include <QProcess>

#include <csignal>
#include <thread>

using namespace tenantry;
using namespace tenantry::test;

static const QString acme = QStringLiteral("acme");

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
    return restoreTenant(access, snapshot, plan, RestoreOptions{false}, journal) ? 0 : 1;
}

class tst_BackupFaults : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { m_fixture = std::make_unique<BackupFixture>(); }
    void cleanupTestCase() { m_fixture.reset(); }
    void cleanup() { qunsetenv("PG_BINDIR"); }

    void row24NotEnoughSpaceIsToldBeforehand();
    void row24DiskFullInTheMiddle();
    void row24PgDumpThatFailsOrDies_data();
    void row24PgDumpThatFailsOrDies();
    void row25KilledDuringABackup();
    void row27ArchiveNewerThanPgRestore();
    void row28RestoreThatFailsInTheMiddle();
    void row28KilledDuringARestore_data();
    void row28KilledDuringARestore();
    void row30DamagedArchive_data();
    void row30DamagedArchive();
    void row31OneTenantOutOfAnArchiveOfMany();
    void row32RowSecurityOrMissingGrants_data();
    void row32RowSecurityOrMissingGrants();
    void row33Names_data();
    void row33Names();
    void row34ArchiveReplacedByALink();
    void row37PasswordNeverInArgvOrEnvironment();

private:
    Result<Backup> backUp(const Access &access, const QStringList &names = {acme}, int groupSize = 0)
    {
        BackupRequest request;
        request.groupSize = groupSize;
        return createBackup(access, snapshotOf(names), request, *m_fixture->journal);
    }
    Result<RestoreReport> restore(const Access &access, const Backup &backup, const QString &schema = acme)
    {
        const FleetSnapshot snapshot = snapshotOf({schema});
        const Result<RestorePlan> plan = planRestore(access, snapshot, backup, schema);
        if (!plan)
            return failure(plan.error());
        return restoreTenant(access, snapshot, *plan, {}, *m_fixture->journal);
    }
    QStringList entries(const Access &access) const
    {
        return QDir(access.profile.backupFolder()).entryList(QDir::AllEntries | QDir::NoDotAndDotDot | QDir::Hidden);
    }
    void useTools(const QByteArray &dumpScript, const QByteArray &restoreScript = {})
    {
        const QString folder = m_fixture->home.file(QStringLiteral("tools-%1").arg(++m_tools));
        fakeTools(folder, dumpScript, restoreScript);
        qputenv("PG_BINDIR", QFile::encodeName(folder));
    }
    std::unique_ptr<QProcess> startChild(const QString &what, const QString &db) const
    {
        auto child = std::make_unique<QProcess>();
        child->setProcessChannelMode(QProcess::ForwardedChannels);
        child->start(QCoreApplication::applicationFilePath(),
                     {QStringLiteral("--child"), what, db, m_fixture->store->file()});
        return child;
    }
    std::unique_ptr<BackupFixture> m_fixture;
    int m_tools = 0;
};

/// Answers --version as the real one does, so that it is taken; then does something else.
static QByteArray dumpScript(const QByteArray &otherwise)
{
    return "if [ \"$1\" = --version ]; then exec %REAL% --version; fi\n" + otherwise;
}

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
    VERIFY_ERROR(restore(access, foreign), ErrorCode::StatementFailed);
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
    QCOMPARE(asideSchemas(access).value(), QStringList{interrupted.asideName});
    VERIFY_ERROR(dropAside(access, interrupted.asideName), ErrorCode::RestoreFailed); // the only copy
    if (!again) {
        // pg_restore of the killed process still waits for the lock; it is ended.
        VERIFY_OK(undoInterruptedRestore(access, interrupted));
        QCOMPARE(portrait(db, acme), before);
        QCOMPARE(schemas(db), QStringList{acme});
        QVERIFY(interruptedRestores(access)->empty());
        VERIFY_ERROR(undoInterruptedRestore(access, interrupted), ErrorCode::RestoreFailed);
        QCOMPARE(portrait(db, acme), before);
        return;
    }
    const FleetSnapshot snapshot = snapshotOf({acme});
    const Result<RestorePlan> plan = planRestore(access, snapshot, *made, acme);
    VERIFY_OK(plan);
    QVERIFY(plan->afterInterruption);
    QCOMPARE(plan->asideName, interrupted.asideName);
    std::jthread release([&blocker, &db] {
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
    Result<RestoreReport> report = restoreTenant(access, snapshot, *plan, {}, *m_fixture->journal);
    if (!report && report.error().code == ErrorCode::PlanOutdated)
        report = restore(access, *made);
    VERIFY_OK(report);
    QCOMPARE(portrait(db, acme), asBackedUp);
    QVERIFY(asideSchemas(access)->contains(interrupted.asideName)); // what the tenant had before is still there
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

void tst_BackupFaults::row31OneTenantOutOfAnArchiveOfMany()
{
    const QString db = m_fixture->database();
    const QStringList names{acme, QStringLiteral("beta"), QStringLiteral("gamma")};
    for (const QString &name : names)
        exec(db, tenantSql(name, 20));
    const Access access = m_fixture->access(db);
    const Result<Backup> made = backUp(access, names, 3);
    VERIFY_OK(made);
    QCOMPARE(made->files.size(), size_t(1));
    const QString before = portrait(db, QStringLiteral("beta"));
    exec(db, "DELETE FROM acme.accounts; DELETE FROM beta.accounts; DROP SCHEMA gamma CASCADE");
    const QString others = portrait(db, acme);
    const Result<RestoreReport> report = restore(access, *made, QStringLiteral("beta"));
    VERIFY_OK(report);
    QCOMPARE(portrait(db, QStringLiteral("beta")), before); // with CREATE SCHEMA's owner, comment and grants
    QCOMPARE(portrait(db, acme), others);
    QCOMPARE(schemas(db), (QStringList{acme, QStringLiteral("beta"), report->asideName}));
}

void tst_BackupFaults::row32RowSecurityOrMissingGrants_data()
{
    QTest::addColumn<QByteArray>("sql");
    QTest::newRow("row security") << QByteArray(
        "GRANT SELECT ON ALL TABLES IN SCHEMA acme TO app_writer; GRANT SELECT ON ALL SEQUENCES IN SCHEMA "
        "acme TO app_writer; ALTER TABLE acme.accounts ENABLE ROW LEVEL SECURITY; CREATE POLICY mine ON "
        "acme.accounts USING (id < 3)");
    QTest::newRow("one table without a grant") << QByteArray(
        "GRANT SELECT ON ALL TABLES IN SCHEMA acme TO app_writer; GRANT SELECT ON ALL SEQUENCES IN SCHEMA "
        "acme TO app_writer; REVOKE SELECT ON acme.accounts FROM app_writer");
    QTest::newRow("a sequence without a grant")
        << QByteArray("GRANT SELECT ON ALL TABLES IN SCHEMA acme TO app_writer");
    QTest::newRow("a schema without USAGE") << QByteArray(
        "GRANT SELECT ON ALL TABLES IN SCHEMA acme TO app_writer; GRANT SELECT ON ALL SEQUENCES IN SCHEMA "
        "acme TO app_writer; REVOKE ALL ON SCHEMA acme FROM app_writer");
}

void tst_BackupFaults::row32RowSecurityOrMissingGrants()
{
    QFETCH(QByteArray, sql);
    const QString db = m_fixture->database();
    exec(db, tenantSql(acme, 20) + sql);
    Access access = m_fixture->access(db);
    access.profile.database.conninfo =
        m_fixture->server.conninfo(QStringLiteral("test_%1").arg(m_fixture->databases), QStringLiteral("app_writer"));
    const Result<Backup> made = backUp(access);
    VERIFY_ERROR(made, ErrorCode::PermissionDenied);
    QVERIFY2(made.error().message.contains(acme), whyNot(made).constData());
    QVERIFY(entries(access).isEmpty());
}

void tst_BackupFaults::row33Names_data()
{
    QTest::addColumn<QString>("schema");
    for (const char *name : {"a*", "tenant.a", "-x", "--clean", "Robert\"; DROP", "Mixed Case", "a$b|c?d(e)[f]",
                             "back\\slash", "it's", "Ünïcödé 日本", "a\tb", "%s%n", "\"", ".", "$(touch x)"})
        QTest::newRow(name) << QString::fromUtf8(name);
    QTest::newRow("63 bytes") << QString(63, u'y');
    QTest::newRow("63 bytes, multibyte") << QString(21, QChar(0x65e5));
}

void tst_BackupFaults::row33Names()
{
    QFETCH(QString, schema);
    const QString db = m_fixture->database();
    exec(db, tenantSql(schema, 8));
    // Neighbours that a pattern would take along.
    for (const char *name : {"ab", "axb", "tenant", "mixed case", "x", "aXbY"})
        exec(db, "CREATE SCHEMA " + ident(QString::fromLatin1(name)) + "; CREATE TABLE "
                     + ident(QString::fromLatin1(name)) + ".t AS SELECT 1 i");
    const Access access = m_fixture->access(db);
    const QStringList everything = schemas(db);
    const QString before = portrait(db, schema);
    const Result<Backup> made = backUp(access, {schema});
    VERIFY_OK(made);
    QCOMPARE(made->tenants.size(), size_t(1));
    QCOMPARE(made->tenants.front().schema, schema);
    ProcessSpec list;
    list.program = findPgTools(15)->pgRestore;
    list.arguments = {QStringLiteral("--list"), made->folder + u'/' + made->files.front().name};
    const QByteArray content = runProcess(list)->standardOutput;
    QCOMPARE(content.count(" TABLE DATA "), qsizetype(made->tenants.front().tables.size()));

    exec(db, "DELETE FROM " + ident(schema) + ".accounts");
    const Result<RestoreReport> report = restore(access, *made, schema);
    VERIFY_OK(report);
    QCOMPARE(portrait(db, schema), before);
    QVERIFY(report->asideName.toUtf8().size() <= 63);
    VERIFY_OK(dropAside(access, report->asideName));
    QCOMPARE(schemas(db), everything);
}

void tst_BackupFaults::row34ArchiveReplacedByALink()
{
    const QString db = m_fixture->database();
    exec(db, tenantSql(acme, 20));
    const Access access = m_fixture->access(db);
    const Result<Backup> made = backUp(access);
    VERIFY_OK(made);
    const QString archive = made->folder + u'/' + made->files.front().name;
    const QString elsewhere = m_fixture->home.file(QStringLiteral("elsewhere.dump"));
    QVERIFY(QFile::rename(archive, elsewhere)); // the very same bytes
    QVERIFY(QFile::link(elsewhere, archive));
    VERIFY_ERROR(restore(access, *made), ErrorCode::BackupDamaged);
    VERIFY_ERROR(verifyBackup(*made), ErrorCode::BackupDamaged);
    QCOMPARE(schemas(db), QStringList{acme});
}

void tst_BackupFaults::row37PasswordNeverInArgvOrEnvironment()
{
    const QString db = m_fixture->database();
    exec(db, tenantSql(acme, 20));
    const QString secret = QStringLiteral("geheim:\\x 4711");
    exec(db, "CREATE ROLE secretive LOGIN SUPERUSER PASSWORD 'geheim:\\x 4711'");
    QFile rules(m_fixture->server.cluster().dataFolder() + QStringLiteral("/pg_hba.conf"));
    QVERIFY(rules.open(QIODevice::ReadWrite));
    const QByteArray usual = rules.readAll();
    rules.seek(0);
    rules.write("local all secretive scram-sha-256\n" + usual);
    rules.close();
    exec(db, "SELECT pg_reload_conf()");

    Access access = m_fixture->access(db);
    access.profile.database.conninfo =
        m_fixture->server.conninfo(QStringLiteral("test_%1").arg(m_fixture->databases), QStringLiteral("secretive"));
    std::atomic<int> asked{0};
    access.prompt = [&asked, secret](const QString &) -> std::optional<QString> {
        ++asked;
        return secret;
    };
    const QString seen = m_fixture->home.file(QStringLiteral("seen"));
    const QByteArray spy = "(echo \"$@\"; env; stat -c '%a %s' \"$PGPASSFILE\"; echo \"FILE=$PGPASSFILE\") >> '"
                           + seen.toUtf8() + "'\nexec %REAL% \"$@\"\n";
    useTools(dumpScript(spy), spy);
    const Result<Backup> made = backUp(access);
    VERIFY_OK(made);
    VERIFY_OK(restore(access, *made));
    QFile file(seen);
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QByteArray text = file.readAll();
    QVERIFY(text.contains("--snapshot="));
    QVERIFY(text.contains("--single-transaction"));
    QVERIFY(!text.contains("geheim"));
    QVERIFY(text.contains("\n600 "));
    int passfiles = 0;
    for (const QByteArray &line : text.split('\n')) {
        if (!line.startsWith("FILE=/"))
            continue;
        ++passfiles;
        QVERIFY(!QFile::exists(QFile::decodeName(line.mid(5))));
    }
    QVERIFY(passfiles >= 3);
    // Asked once a connection of its own, never once a worker.
    QVERIFY2(asked <= 4, QByteArray::number(int(asked)).constData());
    QVERIFY(!manifestToJson(*made).contains("geheim"));
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
