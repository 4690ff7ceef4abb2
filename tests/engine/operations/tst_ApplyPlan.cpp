// SPDX-License-Identifier: GPL-3.0-or-later
#include "operations/ApplyPlan.h"

#include "backups/Backup.h"
#include "engine/backups/BackupFixture.h"

#include <QCryptographicHash>

using namespace tenantry;
using namespace tenantry::test;

/// Back up, run, rescan: the one way both faces change migrations.
class tst_ApplyPlan : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase()
    {
        m_fixture = std::make_unique<BackupFixture>();
        m_samples = std::make_unique<SampleStore>(m_fixture->store);
    }
    void cleanupTestCase()
    {
        m_samples.reset();
        m_fixture.reset();
    }
    void cleanup() { qunsetenv("PG_BINDIR"); }
    void backsUpRunsAndRescans();
    void failedBackupKeepsTheRunFromStarting();
    void declinedBackup();
    void missingSchemasHaveNothingToBackUp();
    void cancelledRunIsScannedAllTheSame();
    void readOnlyIsRefusedBeforeTheBackup();
    void theSampleKnowsTheBackupJustTaken();
    void aFleetThatCannotBeReadAfterwardsLeavesNoSample();

private:
    Records records() const { return {*m_fixture->journal, m_samples.get()}; }
    /// Two tenants at 0001 of two migrations; "ghost" is registered without a schema.
    Access fleet(const QByteArray &more = {});
    Result<Plan> fixAll(const Access &access);
    std::unique_ptr<BackupFixture> m_fixture;
    std::unique_ptr<SampleStore> m_samples;
};

Access tst_ApplyPlan::fleet(const QByteArray &more)
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

Result<Plan> tst_ApplyPlan::fixAll(const Access &access)
{
    Result<SnapshotPtr> snapshot = scanFleet(access);
    if (!snapshot)
        return failure(snapshot.error());
    PlanRequest request;
    request.scope = PlanRequest::Scope::Fix;
    return makePlan(access.profile, *snapshot, request);
}

void tst_ApplyPlan::backsUpRunsAndRescans()
{
    const Access access = fleet("INSERT INTO public.tenants VALUES ('ghost')");
    const Result<Plan> plan = fixAll(access);
    VERIFY_OK(plan);
    QCOMPARE(plan->tenants.size(), size_t(3));
    const Result<ApplyReport> report =
        applyPlan(access, *plan, {RunOptions::fromProfile(access.profile), BackupFirst::Yes}, records());
    VERIFY_OK(report);
    QCOMPARE(report->run.run.state, RunState::Succeeded);
    QCOMPARE(report->run.run.backupId, report->backupId);
    const Result<Backup> backup = findBackup(access.profile.backupFolder(), report->backupId);
    VERIFY_OK(backup);
    QCOMPARE(backup->reason, QStringLiteral("before run"));
    QCOMPARE(backup->tenants.size(), size_t(2));
    QCOMPARE(backup->find(QStringLiteral("t_a"))->level, QStringLiteral("0001")); // taken before, not after
    QVERIFY(!report->after.scanError);
    QCOMPARE(report->after.fleet->totalPending(), 0);
    QCOMPARE(report->after.fleet->tenants.size(), size_t(3));
    QVERIFY(report->after.fleet->find(QStringLiteral("ghost"))->schemaExists);
    // And it can be taken back with that backup.
    QCOMPARE(m_fixture->journal->run(report->run.run.id)->backupId, report->backupId);
}

void tst_ApplyPlan::failedBackupKeepsTheRunFromStarting()
{
    const Access access = fleet();
    const Result<Plan> plan = fixAll(access);
    VERIFY_OK(plan);
    const QString tools = m_fixture->home.file(QStringLiteral("tools"));
    fakeTools(tools, "if [ \"$1\" = --version ]; then exec %REAL% --version; fi\nexit 1\n");
    qputenv("PG_BINDIR", QFile::encodeName(tools));
    const Result<ApplyReport> report =
        applyPlan(access, *plan, {RunOptions::fromProfile(access.profile), BackupFirst::Yes}, records());
    VERIFY_ERROR(report, ErrorCode::BackupFailed);
    QCOMPARE(value(access.profile.database.conninfo, "SELECT to_regclass('t_a.second')"), QStringLiteral("<null>"));
    QCOMPARE(m_fixture->journal->run(QStringLiteral("last"))->kind, RunKind::Backup);
}

void tst_ApplyPlan::declinedBackup()
{
    const Access access = fleet();
    const Result<Plan> plan = fixAll(access);
    VERIFY_OK(plan);
    const Result<ApplyReport> report =
        applyPlan(access, *plan, {RunOptions::fromProfile(access.profile), BackupFirst::No}, records());
    VERIFY_OK(report);
    QVERIFY(report->backupId.isEmpty());
    QVERIFY(listBackups(access.profile.backupFolder()).empty());
    QCOMPARE(report->after.fleet->totalPending(), 0);
}

void tst_ApplyPlan::missingSchemasHaveNothingToBackUp()
{
    const Access access = fleet("DROP SCHEMA t_a CASCADE; DROP SCHEMA t_b CASCADE");
    const Result<Plan> plan = fixAll(access);
    VERIFY_OK(plan);
    const Result<ApplyReport> report =
        applyPlan(access, *plan, {RunOptions::fromProfile(access.profile), BackupFirst::Yes}, records());
    VERIFY_OK(report);
    QVERIFY(report->backupId.isEmpty());
    QCOMPARE(report->run.run.state, RunState::Succeeded);
    QCOMPARE(report->after.fleet->totalPending(), 0);
}

void tst_ApplyPlan::cancelledRunIsScannedAllTheSame()
{
    const Access access = fleet();
    const Result<Plan> plan = fixAll(access);
    VERIFY_OK(plan);
    std::stop_source stop;
    stop.request_stop();
    const Result<ApplyReport> report =
        applyPlan(access, *plan, {RunOptions::fromProfile(access.profile), BackupFirst::No}, records(),
                  TaskContext(stop.get_token(), {}));
    // A run that is cancelled before it began may also say so as an error.
    if (!report) {
        QVERIFY2(report.error().isCancelled(), whyNot(report).constData());
        return;
    }
    QCOMPARE(report->run.run.state, RunState::Cancelled);
    QVERIFY(report->after.fleet);
    QVERIFY(!report->after.scanError);
    QCOMPARE(report->after.fleet->totalPending(), 2);
}

void tst_ApplyPlan::readOnlyIsRefusedBeforeTheBackup()
{
    Access access = fleet();
    const Result<Plan> plan = fixAll(access);
    VERIFY_OK(plan);
    access.profile.database.readOnly = true;
    const Result<ApplyReport> report =
        applyPlan(access, *plan, {RunOptions::fromProfile(access.profile), BackupFirst::Yes}, records());
    VERIFY_ERROR(report, ErrorCode::ReadOnlyServer);
    QVERIFY(listBackups(access.profile.backupFolder()).empty());
    QCOMPARE(value(access.profile.database.conninfo, "SELECT to_regclass('t_a.second')"), QStringLiteral("<null>"));
}

void tst_ApplyPlan::theSampleKnowsTheBackupJustTaken()
{
    const Access access = fleet();
    const Result<Plan> plan = fixAll(access);
    VERIFY_OK(plan);
    const Result<ApplyReport> report =
        applyPlan(access, *plan, {RunOptions::fromProfile(access.profile), BackupFirst::Yes}, records());
    VERIFY_OK(report);
    QVERIFY(!report->after.sampleProblem);
    const auto sample = m_samples->latest(access.profile.storeKey());
    VERIFY_OK(sample);
    QVERIFY(*sample);
    QCOMPARE((*sample)->pendingMigrations, 0);
    QCOMPARE((*sample)->lastBackupAt, findBackup(access.profile.backupFolder(), report->backupId)->created);
}

void tst_ApplyPlan::aFleetThatCannotBeReadAfterwardsLeavesNoSample()
{
    const Access access = fleet();
    const Result<Plan> plan = fixAll(access);
    VERIFY_OK(plan);
    // Until the run is over all is well; then the registry is gone.
    exec(access.profile.database.conninfo,
         "CREATE FUNCTION public.hide() RETURNS event_trigger LANGUAGE plpgsql AS $f$ BEGIN "
         "IF to_regclass('t_a.second') IS NOT NULL AND to_regclass('t_b.second') IS NOT NULL "
         "THEN ALTER TABLE public.tenants RENAME TO hidden; END IF; END $f$; "
         "CREATE EVENT TRIGGER hide ON ddl_command_end WHEN TAG IN ('CREATE TABLE') EXECUTE FUNCTION public.hide()");
    VERIFY_OK(m_samples->clear(access.profile.storeKey())); // of the other tests, whose connection has the same name
    RunOptions run = RunOptions::fromProfile(access.profile);
    run.workers = 1; // so that the second one sees the first one's table
    const Result<ApplyReport> report = applyPlan(access, *plan, {run, BackupFirst::No}, records());
    VERIFY_OK(report);
    QCOMPARE(report->run.run.state, RunState::Succeeded);
    QVERIFY(report->after.scanError);
    QCOMPARE(report->after.fleet, plan->snapshot);
    const auto sample = m_samples->latest(access.profile.storeKey());
    VERIFY_OK(sample);
    QVERIFY(!*sample);
}

QTEST_GUILESS_MAIN(tst_ApplyPlan)
#include "tst_ApplyPlan.moc"
