// SPDX-License-Identifier: GPL-3.0-or-later
#include "backups/DumpPlan.h"
#include "backups/Manifest.h"
#include "backups/Restore.h"
#include "engine/backups/BackupFixture.h"
#include "migrations/formats/Formats.h"
#include "support/RefusedRows.h"

#include <atomic>
#include <csignal>
#include <thread>

#include <sys/resource.h>

using namespace tenantry;
using namespace tenantry::test;

/// Backups on a real server: what they hold, how they are grouped, and that they are one consistent set.
class tst_Backup : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { m_fixture = std::make_unique<BackupFixture>(); }
    void cleanupTestCase() { m_fixture.reset(); }
    void groupsBySizeAndLocks();
    void choosesGroupSizeByCatalog();
    void holdsWhatTheTenantHad();
    void journalsAndReports();
    void whatCannotBeJournaledIsNoBackup();
    void onlyExistingSchemas();
    void unknownTenantIsRefused();
    void seesOneMoment();
    void golangMigrateVersions();
    void estimateSaysWhatWillRun();
    void needsNoMoreThanItSays_data();
    void needsNoMoreThanItSays();
    void largeObjectsAreTold();
    void verifyStoresTheResult();
    void aSoundBackupThatCannotBeMarkedIsSound();
    void cancelLeavesNothing();
    void manyTablesFitASmallLockTable();
    void otherEncodings();

private:
    std::unique_ptr<BackupFixture> m_fixture;
};

static TenantContents contentsOf(const QString &schema, int locks)
{
    TenantContents contents;
    contents.tenant.schema = schema;
    contents.dumpLocks = locks;
    return contents;
}

static QString shapeOf(const std::vector<DumpGroup> &groups)
{
    QStringList parts;
    for (const DumpGroup &group : groups)
        parts << QStringLiteral("%1×%2").arg(group.file).arg(group.tenants.size());
    return parts.join(u' ');
}

void tst_Backup::groupsBySizeAndLocks()
{
    std::vector<TenantContents> contents;
    for (const char *name : {"Acme Tools", "ümläut", "日本", "d", "e"})
        contents.push_back(contentsOf(QString::fromUtf8(name), 10));
    QCOMPARE(shapeOf(makeGroups(contents, 1, 100)),
             QStringLiteral("acme-tools-0001.dump×1 ml-ut-0002.dump×1 tenant-0003.dump×1 d-0004.dump×1 e-0005.dump×1"));
    QCOMPARE(shapeOf(makeGroups(contents, 10, 25)),
             QStringLiteral("group-0001.dump×2 group-0002.dump×2 e-0003.dump×1"));
    contents[1].dumpLocks = 1000; // alone, because it is too much for any company
    QCOMPARE(shapeOf(makeGroups(contents, 10, 25)),
             QStringLiteral("acme-tools-0001.dump×1 ml-ut-0002.dump×1 group-0003.dump×2 e-0004.dump×1"));
    QVERIFY(makeGroups({}, 5, 5).empty());
}

void tst_Backup::choosesGroupSizeByCatalog()
{
    QCOMPARE(chooseGroupSize(24, 3000), 1);
    QCOMPARE(chooseGroupSize(1, 1000000), 1);
    QVERIFY(chooseGroupSize(400, 32000) > 10);
    QVERIFY(chooseGroupSize(10000, 800000) >= 1000); // the lock table bounds it
}

void tst_Backup::holdsWhatTheTenantHad()
{
    const QString db = m_fixture->database();
    exec(db, tenantSql(QStringLiteral("acme"), 25) + tenantSql(QStringLiteral("beta"), 3));
    const Access access = m_fixture->access(db);
    const Result<Backup> made =
        createBackup(access, snapshotOf({QStringLiteral("acme"), QStringLiteral("beta")}), {}, *m_fixture->journal);
    VERIFY_OK(made);
    QCOMPARE(made->trust, BackupTrust::Verified);
    QCOMPARE(made->files.size(), size_t(2));
    const std::vector<Backup> listed = listBackups(access.profile.backupFolder());
    QCOMPARE(listed.size(), size_t(1));
    QCOMPARE(manifestToJson(listed.front()), manifestToJson(*made));
    QCOMPARE(findBackup(access.profile.backupFolder(), QStringLiteral("last"))->id, made->id);

    const BackupTenant *acme = made->find(QStringLiteral("acme"));
    QVERIFY(acme);
    QCOMPARE(acme->level, QStringLiteral("0010"));
    QCOMPARE(acme->versions.join(u' '), QStringLiteral("0001 0002 0010"));
    QCOMPARE(acme->owner, QStringLiteral("app_owner"));
    QCOMPARE(acme->comment, QStringLiteral("it's a tenant"));
    QCOMPARE(acme->name, QStringLiteral("Name of acme"));
    QStringList tables;
    for (const BackupTable &table : acme->tables)
        tables << QStringLiteral("%1=%2").arg(table.name).arg(table.rows);
    QCOMPARE(tables.join(u' '), QStringLiteral("Odd \"name\"=25 accounts=25 empty_one=0 parts_2026=30 "
                                               "schema_migrations=3"));
    QVERIFY(acme->grants->size() >= 3);
    QCOMPARE(made->serverVersion, value(db, "SHOW server_version").section(u' ', 0, 0));
    QVERIFY(!made->systemIdentifier.isEmpty());
    for (const BackupFile &file : made->files) {
        const QFileInfo info(made->folder + u'/' + file.name);
        QCOMPARE(info.size(), file.bytes);
        QVERIFY(!(info.permissions() & (QFileDevice::ReadGroup | QFileDevice::ReadOther)));
    }
    // Nothing but archives and manifest.
    QCOMPARE(QDir(made->folder).entryList(QDir::Files | QDir::Hidden).size(), 3);
    QCOMPARE(QDir(access.profile.backupFolder()).entryList(QDir::AllEntries | QDir::NoDotAndDotDot).size(), 1);
}

void tst_Backup::journalsAndReports()
{
    const QString db = m_fixture->database();
    exec(db, tenantSql(QStringLiteral("a"), 5) + tenantSql(QStringLiteral("b"), 5));
    std::mutex mutex;
    std::vector<Progress> seen;
    const TaskContext task({}, [&](const Progress &progress) {
        const std::scoped_lock lock(mutex);
        seen.push_back(progress);
    });
    const Result<Backup> made = createBackup(
        m_fixture->access(db), snapshotOf({QStringLiteral("a"), QStringLiteral("b")}), {}, *m_fixture->journal, task);
    VERIFY_OK(made);
    QCOMPARE(seen.back().done, qint64(2));
    QCOMPARE(seen.back().total, qint64(2));
    const Result<RunRecord> run = m_fixture->journal->run(made->id);
    VERIFY_OK(run);
    QCOMPARE(run->kind, RunKind::Backup);
    // The commands are kept with the run as they were planned.
    const QByteArray plan = m_fixture->journal->plan(run->id).value();
    QVERIFY2(plan.contains("--schema=") && plan.contains("--snapshot=<snapshot>"), plan);
    QCOMPARE(run->state, RunState::Succeeded);
    QCOMPARE(run->backupId, made->id);
    QCOMPARE(run->tenantsDone, 2);
    const Result<std::vector<RunTenant>> tenants = m_fixture->journal->tenants(made->id);
    QCOMPARE(tenants->front().state, TenantRunState::Done);
    QVERIFY(messageTexts(tenants->front().messages).join(u' ').contains(QStringLiteral("rows in")));
}

/// One archive's beginning cannot be written down: the backup is not taken for whole without it.
void tst_Backup::whatCannotBeJournaledIsNoBackup()
{
    const QString db = m_fixture->database();
    exec(db, tenantSql(QStringLiteral("a"), 5));
    exec(db, tenantSql(QStringLiteral("b"), 5));
    const Access access = m_fixture->access(db);
    const RefusedRows refused(m_fixture->home.file(QStringLiteral("store.sqlite")), QStringLiteral("b"));
    const Result<Backup> made =
        createBackup(access, snapshotOf({QStringLiteral("a"), QStringLiteral("b")}), {}, *m_fixture->journal);
    VERIFY_ERROR(made, ErrorCode::StoreUnusable);
    QVERIFY(listBackups(access.profile.backupFolder()).empty());
    QCOMPARE(m_fixture->journal->runs()->front().state, RunState::Failed);
    QVERIFY(m_fixture->journal->runs()->front().stopReason.isEmpty()); // nobody set a limit
}

void tst_Backup::onlyExistingSchemas()
{
    const QString db = m_fixture->database();
    exec(db, tenantSql(QStringLiteral("a"), 5));
    FleetSnapshot snapshot = snapshotOf({QStringLiteral("a"), QStringLiteral("ghost")});
    snapshot.tenants[1].schemaExists = false;
    const Result<Backup> made = createBackup(m_fixture->access(db), snapshot, {}, *m_fixture->journal);
    VERIFY_OK(made);
    QCOMPARE(made->tenants.size(), size_t(1));
    VERIFY_ERROR(createBackup(m_fixture->access(db), snapshot, {{QStringLiteral("ghost")}}, *m_fixture->journal),
                 ErrorCode::TenantMissing);
    VERIFY_ERROR(createBackup(m_fixture->access(db), FleetSnapshot(), {}, *m_fixture->journal), ErrorCode::NothingToDo);
}

void tst_Backup::unknownTenantIsRefused()
{
    const QString db = m_fixture->database();
    const Access access = m_fixture->access(db);
    BackupRequest request;
    request.tenants = QStringList{QStringLiteral("nobody")};
    VERIFY_ERROR(createBackup(access, snapshotOf({QStringLiteral("a")}), request, *m_fixture->journal),
                 ErrorCode::TenantMissing);
    // In the snapshot, but dropped since.
    VERIFY_ERROR(createBackup(access, snapshotOf({QStringLiteral("gone")}), {}, *m_fixture->journal),
                 ErrorCode::TenantMissing);
    QVERIFY(listBackups(access.profile.backupFolder()).empty());
}

void tst_Backup::seesOneMoment()
{
    const QString db = m_fixture->database();
    exec(db, tenantSql(QStringLiteral("a"), 5) + tenantSql(QStringLiteral("b"), 5));
    // Money moves between two tenants all the time; a set that is not of one moment would lose or double some.
    exec(db,
         "UPDATE a.accounts SET balance = 1000000 WHERE id = 1; UPDATE b.accounts SET balance = 1000000 WHERE id = 1");
    std::jthread mover([&db](const std::stop_token &stop) {
        Connection connection = connectTo(db);
        while (!stop.stop_requested())
            (void)connection.script("BEGIN; UPDATE a.accounts SET balance = balance - 1 WHERE id = 1; "
                                    "UPDATE b.accounts SET balance = balance + 1 WHERE id = 1; INSERT INTO "
                                    "a.empty_one VALUES (1); COMMIT");
    });
    QTest::qWait(200);
    const Result<Backup> made = createBackup(
        m_fixture->access(db), snapshotOf({QStringLiteral("a"), QStringLiteral("b")}), {}, *m_fixture->journal);
    mover.request_stop();
    mover.join();
    VERIFY_OK(made);
    const QString target = m_fixture->database();
    exec(target, "CREATE SCHEMA a; CREATE SCHEMA b");
    for (const BackupTenant &tenant : made->tenants) {
        ProcessSpec spec;
        spec.program = findPgTools(15)->pgRestore;
        spec.arguments = {QStringLiteral("-n"), tenant.schema,
                          QStringLiteral("-d"), target,
                          QStringLiteral("-1"), made->folder + u'/' + tenant.file};
        VERIFY_OK(runProcess(spec));
    }
    QCOMPARE(value(target, "SELECT (SELECT balance FROM a.accounts WHERE id = 1) + (SELECT balance FROM b.accounts "
                           "WHERE id = 1)"),
             QStringLiteral("2000000.00"));
    const qint64 counted = made->find(QStringLiteral("a"))->tables.at(2).rows;
    QCOMPARE(made->find(QStringLiteral("a"))->tables.at(2).name, QStringLiteral("empty_one"));
    QCOMPARE(value(target, "SELECT count(*) FROM a.empty_one").toLongLong(), counted);
    QVERIFY(counted > 0);
}

void tst_Backup::golangMigrateVersions()
{
    const QString db = m_fixture->database();
    exec(db, "CREATE SCHEMA g; CREATE TABLE g.schema_migrations (version bigint PRIMARY KEY, dirty boolean NOT NULL); "
             "INSERT INTO g.schema_migrations VALUES (2, false)");
    FleetSnapshot snapshot = snapshotOf({QStringLiteral("g")});
    std::vector<Migration> migrations;
    for (const char *version : {"1", "2", "3"}) {
        Migration migration;
        migration.id = {{}, QString::fromLatin1(version)};
        migrations.push_back(std::move(migration));
    }
    snapshot.source = std::make_shared<const SourceReading>(std::make_shared<const MigrationSet>(
        *formats::find(QStringLiteral("golang-migrate")), QString(), std::move(migrations)));
    const Result<Backup> made = createBackup(m_fixture->access(db), snapshot, {}, *m_fixture->journal);
    VERIFY_OK(made);
    QCOMPARE(made->tenants.front().versions.join(u' '), QStringLiteral("1 2"));
    QCOMPARE(made->tenants.front().level, QStringLiteral("2"));
}

void tst_Backup::estimateSaysWhatWillRun()
{
    const QString db = m_fixture->database();
    exec(db, tenantSql(QStringLiteral("acme"), 500) + tenantSql(QStringLiteral("b"), 5));
    const Access access = m_fixture->access(db);
    const FleetSnapshot snapshot = snapshotOf({QStringLiteral("acme"), QStringLiteral("b")});
    const Result<BackupEstimate> estimate = estimateBackup(access, snapshot, {});
    VERIFY_OK(estimate);
    QCOMPARE(estimate->tenants, 2);
    QCOMPARE(estimate->archives, 2);
    QVERIFY(estimate->freeBytes > 0);
    QVERIFY(estimate->commands.front().contains(QStringLiteral("'--schema=\"acme\"'")));
    QVERIFY(estimate->commands.front().contains(QStringLiteral("--file=")));
    const Result<Backup> made = createBackup(access, snapshot, {}, *m_fixture->journal);
    VERIFY_OK(made);
    QVERIFY(made->bytes() <= estimate->bytes);
}

/// Tables that nobody has analysed, rows that cannot be compressed: what it needs is never more than was said.
void tst_Backup::needsNoMoreThanItSays_data()
{
    QTest::addColumn<QByteArray>("sql");
    QTest::newRow("many small tables") << QByteArray(
        "DO $$ BEGIN FOR i IN 1..60 LOOP EXECUTE format('CREATE TABLE x.t%s (id int PRIMARY KEY, name text NOT NULL "
        "DEFAULT %L, at timestamptz, CHECK (id > 0))', i, 'n'); END LOOP; END $$");
    QTest::newRow("random bytes") << QByteArray(
        "CREATE TABLE x.a AS SELECT i, decode(string_agg(md5(i::text || j), ''), 'hex') AS b FROM "
        "generate_series(1, 200) i, generate_series(1, 400) j GROUP BY i");
    QTest::newRow("uuids and numbers") << QByteArray(
        "CREATE TABLE x.a AS SELECT gen_random_uuid() u, random() f, random()::numeric n, random() * i g "
        "FROM generate_series(1, 20000) i");
    QTest::newRow("long functions") << QByteArray(
        "DO $$ BEGIN EXECUTE format('CREATE FUNCTION x.f() RETURNS int LANGUAGE plpgsql AS %L', 'BEGIN /* ' || "
        "repeat('words ', 100000) || ' */ RETURN 1; END'); END $$");
}

void tst_Backup::needsNoMoreThanItSays()
{
    QFETCH(QByteArray, sql);
    const QString db = m_fixture->database();
    exec(db, "CREATE SCHEMA x; " + sql);
    const Access access = m_fixture->access(db);
    const FleetSnapshot snapshot = snapshotOf({QStringLiteral("x")});
    const Result<BackupEstimate> estimate = estimateBackup(access, snapshot, {});
    VERIFY_OK(estimate);
    const Result<Backup> made = createBackup(access, snapshot, {}, *m_fixture->journal);
    VERIFY_OK(made);
    QVERIFY2(made->bytes() <= estimate->bytes,
             qPrintable(QStringLiteral("%1 > %2").arg(made->bytes()).arg(estimate->bytes)));
}

/// They belong to no schema; whoever takes the backup is told, and so is whoever looks at it later.
void tst_Backup::largeObjectsAreTold()
{
    const QString db = m_fixture->database();
    exec(db,
         "CREATE SCHEMA x; CREATE DOMAIN public.lo AS oid; CREATE DOMAIN x.mine AS public.lo; CREATE TABLE x.doc (id "
         "int, body public.lo, other x.mine, class oid); CREATE TABLE x.plain (o oid); INSERT INTO x.plain VALUES "
         "(1); INSERT INTO x.doc VALUES (1, 2, 3, 4)");
    const Access access = m_fixture->access(db);
    const FleetSnapshot snapshot = snapshotOf({QStringLiteral("x")});
    QVERIFY(createBackup(access, snapshot, {}, *m_fixture->journal)->notes.isEmpty());
    exec(db, "INSERT INTO x.doc VALUES (1, lo_from_bytea(0, 'contract'), lo_from_bytea(0, 'another'), 4)");
    const QString named = QStringLiteral("x.doc.body, x.doc.other");
    const Result<BackupEstimate> estimate = estimateBackup(access, snapshot, {});
    VERIFY_OK(estimate);
    QCOMPARE(estimate->notes.size(), 1);
    QVERIFY2(estimate->notes.front().endsWith(named), qPrintable(estimate->notes.front()));
    const Result<Backup> made = createBackup(access, snapshot, {}, *m_fixture->journal);
    VERIFY_OK(made);
    QCOMPARE(made->notes, estimate->notes);
    QCOMPARE(findBackup(access.profile.backupFolder(), made->id)->notes, made->notes);
}

void tst_Backup::verifyStoresTheResult()
{
    const QString db = m_fixture->database();
    exec(db, tenantSql(QStringLiteral("a"), 50));
    const Access access = m_fixture->access(db);
    Result<Backup> made = createBackup(access, snapshotOf({QStringLiteral("a")}), {}, *m_fixture->journal);
    VERIFY_OK(made);
    made->trust = BackupTrust::Unverified;
    QVERIFY(writeManifest(*made));
    const Result<Backup> verified = verifyBackup(*made);
    VERIFY_OK(verified);
    QCOMPARE(verified->trust, BackupTrust::Verified);
    QCOMPARE(findBackup(access.profile.backupFolder(), made->id)->trust, BackupTrust::Verified);
    QVERIFY(QFile::remove(made->folder + u'/' + made->files.front().name));
    const Result<Backup> damaged = verifyBackup(*made);
    VERIFY_ERROR(damaged, ErrorCode::BackupDamaged);
    QVERIFY(damaged.error().message.contains(made->files.front().name));
    QCOMPARE(findBackup(access.profile.backupFolder(), made->id)->trust, BackupTrust::Damaged);
    QVERIFY(!listBackups(access.profile.backupFolder()).front().problem.isEmpty());
}

/// On a medium that is only read, or full: what was found out is told all the same.
void tst_Backup::aSoundBackupThatCannotBeMarkedIsSound()
{
    const QString db = m_fixture->database();
    exec(db, tenantSql(QStringLiteral("a"), 50));
    const Access access = m_fixture->access(db);
    Result<Backup> made = createBackup(access, snapshotOf({QStringLiteral("a")}), {}, *m_fixture->journal);
    VERIFY_OK(made);
    made->trust = BackupTrust::Unverified;
    QVERIFY(writeManifest(*made));
    QStringList log;
    const TaskContext task({}, {}, [&log](const QString &line) { log << line; });
    rlimit before{};
    ::getrlimit(RLIMIT_FSIZE, &before);
    const auto handler = std::signal(SIGXFSZ, SIG_IGN);
    const rlimit none{0, before.rlim_max};
    QCOMPARE(::setrlimit(RLIMIT_FSIZE, &none), 0);
    const bool refused = !writeManifest(*made);
    const Result<Backup> verified = verifyBackup(*made, task);
    QCOMPARE(::setrlimit(RLIMIT_FSIZE, &before), 0);
    (void)std::signal(SIGXFSZ, handler);
    QVERIFY(refused);
    VERIFY_OK(verified);
    QCOMPARE(verified->trust, BackupTrust::Verified);
    QVERIFY2(log.join(u'\n').contains(QStringLiteral("The backup is sound; that it was verified is not noted: ")),
             qPrintable(log.join(u'\n')));
    QCOMPARE(findBackup(access.profile.backupFolder(), made->id)->trust, BackupTrust::Unverified);
}

void tst_Backup::cancelLeavesNothing()
{
    const QString db = m_fixture->database();
    exec(db, tenantSql(QStringLiteral("a"), 50) + tenantSql(QStringLiteral("b"), 5));
    Connection blocker = connectTo(db);
    QVERIFY(blocker.script("BEGIN; LOCK TABLE b.accounts IN ACCESS EXCLUSIVE MODE"));
    const Access access = m_fixture->access(db);
    std::stop_source stop;
    std::atomic<qint64> finished = 0; // of the other tenant
    std::jthread canceller([&] {
        while (value(db, "SELECT count(*) FROM pg_stat_activity WHERE wait_event_type = 'Lock' AND query ~ "
                         "'LOCK TABLE b'")
                   == QStringLiteral("0")
               || finished == 0)
            QThread::msleep(20);
        stop.request_stop();
    });
    const Result<Backup> made =
        createBackup(access, snapshotOf({QStringLiteral("a"), QStringLiteral("b")}), {}, *m_fixture->journal,
                     TaskContext(stop.get_token(), [&](const Progress &progress) { finished = progress.done; }));
    VERIFY_ERROR(made, ErrorCode::Cancelled);
    QVERIFY(QDir(access.profile.backupFolder()).isEmpty());
    const Result<RunRecord> run = m_fixture->journal->run(QStringLiteral("last"));
    QCOMPARE(run->state, RunState::Cancelled);
    QCOMPARE(run->tenantsDone, 0);
    // The one that was finished is told to be lost.
    QVERIFY2(made.error().hint.contains(QStringLiteral("not kept")), whyNot(made).constData());
}

void tst_Backup::manyTablesFitASmallLockTable()
{
    // A lock table of 10 × 12 slots and some spare: far less than the tables there are.
    ScratchCluster small({{QStringLiteral("max_connections"), QStringLiteral("12")},
                          {QStringLiteral("max_locks_per_transaction"), QStringLiteral("10")},
                          {QStringLiteral("superuser_reserved_connections"), QStringLiteral("0")}});
    const QString db = small.createDatabase(QStringLiteral("many"));
    QStringList names;
    for (int tenant = 0; tenant < 60; ++tenant) {
        QByteArray sql;
        names << QStringLiteral("t%1").arg(tenant, 3, 10, QLatin1Char('0'));
        sql += "CREATE SCHEMA " + ident(names.back()) + ';';
        for (int table = 0; table < 10; ++table)
            sql += "CREATE TABLE " + ident(names.back()) + ".x" + QByteArray::number(table)
                   + " AS SELECT generate_series(1, 3) i;";
        exec(db, sql);
    }
    BackupRequest request;
    request.groupSize = 1000;
    const Result<Backup> made = createBackup(m_fixture->access(db), snapshotOf(names), request, *m_fixture->journal);
    VERIFY_OK(made);
    QCOMPARE(made->tenants.size(), size_t(60));
    QVERIFY(made->files.size() > 10);
    for (const BackupTenant &tenant : made->tenants)
        QCOMPARE(tenant.rows(), qint64(30));
    // One tenant that no grouping can help: the setting is named before anything starts.
    QByteArray sql = "CREATE SCHEMA huge;";
    for (int table = 0; table < 130; ++table) {
        sql += "CREATE TABLE huge.x" + QByteArray::number(table) + " (i int);";
        if (table % 40 == 39) {
            exec(db, sql);
            sql.clear();
        }
    }
    exec(db, sql);
    const Result<Backup> huge =
        createBackup(m_fixture->access(db), snapshotOf({QStringLiteral("huge")}), {}, *m_fixture->journal);
    VERIFY_ERROR(huge, ErrorCode::LockTableTooSmall);
    QVERIFY(huge.error().hint.contains(QStringLiteral("max_locks_per_transaction")));
}

void tst_Backup::otherEncodings()
{
    const QString schema = QStringLiteral("Bäckerei");
    for (const QByteArray encoding : {"LATIN1", "SQL_ASCII"}) {
        const QString name = QStringLiteral("enc_") + QString::fromLatin1(encoding).toLower();
        const QString db = m_fixture->server.createDatabase(
            name, "ENCODING '" + encoding + "' LC_COLLATE 'C' LC_CTYPE 'C' TEMPLATE template0");
        exec(db, "CREATE SCHEMA \"Bäckerei\"; CREATE TABLE \"Bäckerei\".\"Brötchen\" AS SELECT 'süß'::text AS wie");
        const Access access = m_fixture->access(db);
        const Result<Backup> made = createBackup(access, snapshotOf({schema}), {}, *m_fixture->journal);
        VERIFY_OK(made);
        QCOMPARE(made->tenants.front().tables, (std::vector<BackupTable>{{QStringLiteral("Brötchen"), 1}}));
        if (encoding != "SQL_ASCII")
            continue;
        exec(db, "DO $$ BEGIN EXECUTE E'CREATE TABLE \"Bäckerei\".\"k\\xe9y\" (i int)'; END $$");
        const Result<Backup> odd = createBackup(access, snapshotOf({schema}), {}, *m_fixture->journal);
        VERIFY_OK(odd);
        VERIFY_OK(planRestore(access, snapshotOf({schema}), *odd, schema)); // its rows are not counted
    }
}

QTEST_GUILESS_MAIN(tst_Backup)
#include "tst_Backup.moc"
