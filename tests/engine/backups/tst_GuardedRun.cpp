// SPDX-License-Identifier: GPL-3.0-or-later
#include "backups/GuardedRun.h"
#include "engine/backups/BackupFixture.h"

#include <QCryptographicHash>

using namespace tenantry;
using namespace tenantry::test;

/// Back up, run, rescan: the one way both faces change migrations.
class tst_GuardedRun : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { m_fixture = std::make_unique<BackupFixture>(); }
    void cleanupTestCase() { m_fixture.reset(); }
    void cleanup() { qunsetenv("PG_BINDIR"); }
    void backsUpRunsAndRescans();
    void failedBackupKeepsTheRunFromStarting();
    void declinedBackup();
    void missingSchemasHaveNothingToBackUp();
    void cancelledRunIsScannedAllTheSame();

private:
    /// Two tenants at 0001 of two migrations; "ghost" is registered without a schema.
    Access fleet(const QByteArray &more = {});
    Result<Plan> fixAll(const Access &access);
    std::unique_ptr<BackupFixture> m_fixture;
};

Access tst_GuardedRun::fleet(const QByteArray &more)
{
    const QString db = m_fixture->database();
    const QString folder = m_fixture->home.file(QStringLiteral("migrations-%1").arg(m_fixture->databases));
    QDir().mkpath(folder);
    const auto write = [&folder](const QString &name, const QByteArray &sql) {
        QFile file(folder + u'/' + name);
        if (!file.open(QIODevice::WriteOnly) || file.write(sql) != sql.size())
            qFatal("migration not written");
    };
    write(QStringLiteral("0001_first.sql"), "CREATE TABLE first (id int);");
    write(QStringLiteral("0002_second.sql"), "CREATE TABLE second (id int);");
    const QByteArray hash =
        QCryptographicHash::hash("CREATE TABLE first (id int);", QCryptographicHash::Sha256).toHex();
    QByteArray sql =
        "CREATE TABLE public.tenants (schema_name text); INSERT INTO public.tenants VALUES ('t_a'), ('t_b');";
    for (const QByteArray schema : {"t_a", "t_b"})
        sql +=
            "CREATE SCHEMA " + schema + "; CREATE TABLE " + schema + ".first (id int); INSERT INTO " + schema
            + ".first VALUES (1), (2); CREATE TABLE " + schema
            + ".schema_migrations (version varchar(255) PRIMARY KEY, description text, applied_at timestamp NOT NULL "
              "DEFAULT current_timestamp, execution_time_ms integer, checksum varchar(64) NOT NULL, applied_by "
              "varchar(255), sql_up text, sql_down text, success boolean NOT NULL DEFAULT true); INSERT INTO "
            + schema + ".schema_migrations (version, description, checksum) VALUES ('0001', 'first', '" + hash + "');";
    exec(db, sql + more);
    Access access = m_fixture->access(db);
    access.profile.tenants.registry = RegistryKind::Table;
    access.profile.tenants.table = QStringLiteral("public.tenants");
    access.profile.migrations.folder = folder;
    return access;
}

Result<Plan> tst_GuardedRun::fixAll(const Access &access)
{
    Result<SnapshotPtr> snapshot = scanFleet(access);
    if (!snapshot)
        return failure(snapshot.error());
    PlanRequest request;
    request.scope = PlanRequest::Scope::Fix;
    return makePlan(access.profile, *snapshot, request);
}

void tst_GuardedRun::backsUpRunsAndRescans()
{
    const Access access = fleet("INSERT INTO public.tenants VALUES ('ghost')");
    const Result<Plan> plan = fixAll(access);
    VERIFY_OK(plan);
    QCOMPARE(plan->tenants.size(), size_t(3));
    const Result<GuardedReport> report =
        runGuarded(access, *plan, RunOptions::fromProfile(access.profile), BackupFirst::Yes, *m_fixture->journal);
    VERIFY_OK(report);
    QCOMPARE(report->run.run.state, RunState::Succeeded);
    QCOMPARE(report->run.run.backupId, report->backupId);
    const Result<Backup> backup = findBackup(access.profile.backupFolder(), report->backupId);
    VERIFY_OK(backup);
    QCOMPARE(backup->reason, QStringLiteral("before run"));
    QCOMPARE(backup->tenants.size(), size_t(2));
    QCOMPARE(backup->find(QStringLiteral("t_a"))->level, QStringLiteral("0001")); // taken before, not after
    QVERIFY(!report->scanError);
    QCOMPARE(report->after->totalPending(), 0);
    QCOMPARE(report->after->tenants.size(), size_t(3));
    QVERIFY(report->after->find(QStringLiteral("ghost"))->schemaExists);
    // And it can be taken back with that backup.
    QCOMPARE(m_fixture->journal->run(report->run.run.id)->backupId, report->backupId);
}

void tst_GuardedRun::failedBackupKeepsTheRunFromStarting()
{
    const Access access = fleet();
    const Result<Plan> plan = fixAll(access);
    VERIFY_OK(plan);
    const QString tools = m_fixture->home.file(QStringLiteral("tools"));
    fakeTools(tools, "if [ \"$1\" = --version ]; then exec %REAL% --version; fi\nexit 1\n");
    qputenv("PG_BINDIR", QFile::encodeName(tools));
    const Result<GuardedReport> report =
        runGuarded(access, *plan, RunOptions::fromProfile(access.profile), BackupFirst::Yes, *m_fixture->journal);
    VERIFY_ERROR(report, ErrorCode::BackupFailed);
    QCOMPARE(value(access.profile.database.conninfo, "SELECT to_regclass('t_a.second')"), QStringLiteral("<null>"));
    QCOMPARE(m_fixture->journal->run(QStringLiteral("last"))->kind, RunKind::Backup);
}

void tst_GuardedRun::declinedBackup()
{
    const Access access = fleet();
    const Result<Plan> plan = fixAll(access);
    VERIFY_OK(plan);
    const Result<GuardedReport> report =
        runGuarded(access, *plan, RunOptions::fromProfile(access.profile), BackupFirst::No, *m_fixture->journal);
    VERIFY_OK(report);
    QVERIFY(report->backupId.isEmpty());
    QVERIFY(listBackups(access.profile.backupFolder()).empty());
    QCOMPARE(report->after->totalPending(), 0);
}

void tst_GuardedRun::missingSchemasHaveNothingToBackUp()
{
    const Access access = fleet("DROP SCHEMA t_a CASCADE; DROP SCHEMA t_b CASCADE");
    const Result<Plan> plan = fixAll(access);
    VERIFY_OK(plan);
    const Result<GuardedReport> report =
        runGuarded(access, *plan, RunOptions::fromProfile(access.profile), BackupFirst::Yes, *m_fixture->journal);
    VERIFY_OK(report);
    QVERIFY(report->backupId.isEmpty());
    QCOMPARE(report->run.run.state, RunState::Succeeded);
    QCOMPARE(report->after->totalPending(), 0);
}

void tst_GuardedRun::cancelledRunIsScannedAllTheSame()
{
    const Access access = fleet();
    const Result<Plan> plan = fixAll(access);
    VERIFY_OK(plan);
    std::stop_source stop;
    stop.request_stop();
    const Result<GuardedReport> report =
        runGuarded(access, *plan, RunOptions::fromProfile(access.profile), BackupFirst::No, *m_fixture->journal,
                   TaskContext(stop.get_token(), {}));
    // A run that is cancelled before it began may also say so as an error.
    if (!report) {
        QVERIFY2(report.error().isCancelled(), whyNot(report).constData());
        return;
    }
    QCOMPARE(report->run.run.state, RunState::Cancelled);
    QVERIFY(report->after);
    QVERIFY(!report->scanError);
    QCOMPARE(report->after->totalPending(), 2);
}

QTEST_GUILESS_MAIN(tst_GuardedRun)
#include "tst_GuardedRun.moc"
