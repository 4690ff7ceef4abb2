// SPDX-License-Identifier: GPL-3.0-or-later
#include "backups/KeptSchemas.h"
#include "backups/RestoreSql.h"
#include "base/Text.h"
#include "engine/backups/BackupFixture.h"
#include "migrations/Run.h"
#include "migrations/formats/Formats.h"
#include "plans/TenantLock.h"

#include <QCryptographicHash>

#include <algorithm>
#include <thread>

#include <sys/stat.h>

using namespace tenantry;
using namespace tenantry::test;

/// Restoring in place on a real server: content, definition, the way back, and what the plan says beforehand.
class tst_Restore : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { m_fixture = std::make_unique<BackupFixture>(); }
    void cleanupTestCase() { m_fixture.reset(); }
    void bringsEverythingBack();
    void planSaysWhatWillBe();
    void archiveThatOthersCanExchangeIsRefused();
    void restoresATenantWhoseSchemaIsGone();
    void outdatedPlanIsRefused();
    void lockedTenantIsRefused();
    void cancelBringsTheOldSchemaBack();
    void tooFewRowsAreTakenBack();
    void withoutSafetyBackup();
    void aChangedSourceDoesNotMatter();
    void dropAsideIsCareful();
    void asideNamesFit_data();
    void asideNamesFit();
    void markersSurviveOnlyWhole();

private:
    Result<Backup> backUp(const Access &access, const QStringList &names)
    {
        return createBackup(access, snapshotOf(names), {}, *m_fixture->journal);
    }
    Result<RestoreReport> restore(const Access &access, const Backup &backup, const QString &schema,
                                  const RestoreOptions &options = {})
    {
        const FleetSnapshot snapshot = snapshotOf({schema});
        const Result<RestorePlan> plan = planRestore(access, snapshot, backup, schema);
        if (!plan)
            return failure(plan.error());
        return restoreTenant(*plan, options, *m_fixture->journal);
    }
    std::unique_ptr<BackupFixture> m_fixture;
};

static const QString acme = QStringLiteral("acme");

/// golang-migrate's source of the given versions.
static SourcePtr golangSource(const std::vector<const char *> &versions)
{
    std::vector<Migration> migrations;
    for (const char *version : versions) {
        Migration migration;
        migration.id = {{}, QString::fromLatin1(version)};
        migrations.push_back(std::move(migration));
    }
    return std::make_shared<const SourceReading>(std::make_shared<const MigrationSet>(
        *formats::find(QStringLiteral("golang-migrate")), QString(), std::move(migrations)));
}

void tst_Restore::aChangedSourceDoesNotMatter()
{
    const QString db = m_fixture->database();
    const QString schema = QStringLiteral("g");
    exec(db, "CREATE SCHEMA g; CREATE TABLE g.schema_migrations (version bigint PRIMARY KEY, dirty boolean NOT NULL); "
             "INSERT INTO g.schema_migrations VALUES (3, false)");
    const Access access = m_fixture->access(db);
    FleetSnapshot snapshot = snapshotOf({schema});
    snapshot.source = golangSource({"1", "2", "3"});
    const Result<Backup> made = createBackup(access, snapshot, {}, *m_fixture->journal);
    VERIFY_OK(made);
    // Squashed since: what the recorded 3 stands for is another list now.
    for (const auto &source : {golangSource({"1", "3"}), std::make_shared<const SourceReading>()}) {
        snapshot.source = source;
        const Result<RestorePlan> plan = planRestore(access, snapshot, *made, schema);
        VERIFY_OK(plan);
        QCOMPARE(plan->behind, QStringList());
        VERIFY_OK(restoreTenant(*plan, {}, *m_fixture->journal));
    }
    exec(db, "UPDATE g.schema_migrations SET version = 4");
    snapshot.source = golangSource({"1", "3", "4"});
    QCOMPARE(planRestore(access, snapshot, *made, schema)->behind, QStringList{QStringLiteral("4")});
}

void tst_Restore::bringsEverythingBack()
{
    const QString db = m_fixture->database();
    exec(db, tenantSql(acme, 40) + tenantSql(QStringLiteral("beta"), 7));
    const Access access = m_fixture->access(db);
    const QString before = portrait(db, acme);
    const QString beta = portrait(db, QStringLiteral("beta"));
    const Result<Backup> backup = backUp(access, {acme});
    VERIFY_OK(backup);
    exec(db,
         "DELETE FROM acme.accounts WHERE id > 3; DROP TABLE acme.empty_one; REVOKE ALL ON SCHEMA acme FROM "
         "app_reader, app_writer; COMMENT ON SCHEMA acme IS 'damaged'; INSERT INTO acme.schema_migrations (version, "
         "checksum) VALUES ('0011', 'd'); REFRESH MATERIALIZED VIEW acme.totals");
    const QString destroyed = portrait(db, acme);
    QVERIFY(destroyed != before);

    const Result<RestoreReport> report = restore(access, *backup, acme);
    VERIFY_OK(report);
    QCOMPARE(portrait(db, acme), before);
    QCOMPARE(portrait(db, QStringLiteral("beta")), beta);
    QCOMPARE(checksums(db, report->asideName).size(), checksums(db, acme).size() - 1);
    QCOMPARE(report->compared.size(), backup->tenants.front().tables.size());
    for (const RestoreTable &table : report->compared)
        QCOMPARE(table.rowsNow, table.rowsBackup);
    const Result<Backup> safety = findBackup(access.profile.backupFolder(), report->safetyBackupId);
    VERIFY_OK(safety);
    QCOMPARE(safety->reason, QStringLiteral("before restore"));
    QCOMPARE(safety->tenants.front().level, QStringLiteral("0011"));
    const Result<RunRecord> run = m_fixture->journal->run(report->runId);
    QCOMPARE(run->kind, RunKind::Restore);
    QCOMPARE(run->state, RunState::Succeeded);
    QCOMPARE(run->backupId, report->safetyBackupId);

    // And back again to the destroyed state, from the safety backup.
    VERIFY_OK(restore(access, *safety, acme));
    QCOMPARE(portrait(db, acme), destroyed);
}

void tst_Restore::planSaysWhatWillBe()
{
    const QString db = m_fixture->database();
    exec(db, tenantSql(acme, 10));
    const Access access = m_fixture->access(db);
    const Result<Backup> backup = backUp(access, {acme});
    VERIFY_OK(backup);
    exec(db, "DELETE FROM acme.accounts WHERE id > 4; CREATE TABLE acme.newer (id int PRIMARY KEY); INSERT INTO "
             "acme.schema_migrations (version, checksum) VALUES ('0011', 'd'); CREATE TABLE public.outside (account "
             "bigint REFERENCES acme.accounts, feeling acme.mood); CREATE VIEW public.seen AS SELECT * FROM "
             "acme.accounts; CREATE FUNCTION public.f(acme.mood) RETURNS int LANGUAGE sql AS 'SELECT 1'");
    Connection inside = connectTo(db);
    QVERIFY(inside.script("BEGIN; SELECT * FROM acme.accounts"));
    const Result<RestorePlan> plan = planRestore(access, snapshotOf({acme}), *backup, acme);
    VERIFY_OK(plan);
    QVERIFY(plan->schemaExists);
    QVERIFY(!plan->afterInterruption);
    QVERIFY(isAsideName(plan->asideName));
    QCOMPARE(plan->behind, QStringList{QStringLiteral("0011")});
    QCOMPARE(plan->sessionsInside, 1);
    const QString dependents = plan->dependents.join(u'\n');
    QVERIFY2(dependents.contains(QStringLiteral("outside_account_fkey")), qPrintable(dependents));
    QVERIFY2(dependents.contains(QStringLiteral("public.seen")), qPrintable(dependents));
    QVERIFY2(dependents.contains(QStringLiteral("public.f(")), qPrintable(dependents));
    QVERIFY2(dependents.contains(QStringLiteral("column feeling")), qPrintable(dependents));
    QVERIFY2(!dependents.contains(QStringLiteral("rich")), qPrintable(dependents));
    const auto row = [&plan](const char *name) {
        for (const RestoreTable &table : plan->tables) {
            if (table.table == QLatin1String(name))
                return table;
        }
        return RestoreTable();
    };
    QCOMPARE(row("accounts"), (RestoreTable{QStringLiteral("accounts"), 4, 10}));
    QCOMPARE(row("newer"), (RestoreTable{QStringLiteral("newer"), 0, -1}));
    const QString steps = stepsAsText(restoreSteps(*plan, {}));
    for (const char *part :
         {"pg_dump", "ALTER SCHEMA \"acme\" RENAME TO", "CREATE SCHEMA \"acme\" AUTHORIZATION",
          "GRANT USAGE ON SCHEMA \"acme\" TO \"app_reader\"", "WITH GRANT OPTION", "--single-transaction",
          "--exit-on-error", "COMMENT ON SCHEMA \"acme\" IS 'it''s a tenant'"})
        QVERIFY2(steps.contains(QLatin1String(part)), part);
    QVERIFY(plan->hasPresentState());
    QVERIFY(!stepsAsText(restoreSteps(*plan, {false})).contains(QStringLiteral("pg_dump")));
    QVERIFY(plan->safetyFreeBytes > 0);
    QVERIFY(plan->title.contains(QStringLiteral("Name of acme")));
    QVERIFY(plan->effect.contains(plan->asideName));
    QVERIFY(plan->safetyBytes > 0);
    VERIFY_ERROR(planRestore(access, snapshotOf({acme}), *backup, QStringLiteral("beta")), ErrorCode::TenantMissing);
    Backup damaged = *backup;
    damaged.trust = BackupTrust::Damaged;
    VERIFY_ERROR(planRestore(access, snapshotOf({acme}), damaged, acme), ErrorCode::BackupDamaged);
}

void tst_Restore::archiveThatOthersCanExchangeIsRefused()
{
    const QString db = m_fixture->database();
    exec(db, tenantSql(acme, 3));
    const Access access = m_fixture->access(db);
    const Result<Backup> backup = backUp(access, {acme});
    VERIFY_OK(backup);
    const QByteArray shared = QFile::encodeName(access.profile.backupFolder());
    const QByteArray archive = QFile::encodeName(backup->folder + u'/' + backup->files.front().name);
    QCOMPARE(::chmod(shared.constData(), 0777), 0);
    VERIFY_ERROR(planRestore(access, snapshotOf({acme}), *backup, acme), ErrorCode::PermissionDenied);
    QCOMPARE(::chmod(shared.constData(), 01777), 0); // each may remove his own only
    VERIFY_OK(planRestore(access, snapshotOf({acme}), *backup, acme));
    QCOMPARE(::chmod(archive.constData(), 0666), 0);
    VERIFY_ERROR(planRestore(access, snapshotOf({acme}), *backup, acme), ErrorCode::PermissionDenied);
    VERIFY_ERROR(verifyBackup(*backup), ErrorCode::PermissionDenied);
}

void tst_Restore::restoresATenantWhoseSchemaIsGone()
{
    const QString db = m_fixture->database();
    exec(db, tenantSql(acme, 12));
    const Access access = m_fixture->access(db);
    const QString before = portrait(db, acme);
    const Result<Backup> backup = backUp(access, {acme});
    VERIFY_OK(backup);
    exec(db, "DROP SCHEMA acme CASCADE");
    const Result<RestoreReport> report = restore(access, *backup, acme);
    VERIFY_OK(report);
    QVERIFY(report->asideName.isEmpty());
    QVERIFY(report->safetyBackupId.isEmpty());
    QCOMPARE(portrait(db, acme), before);
    QCOMPARE(schemas(db), QStringList{acme});
}

void tst_Restore::outdatedPlanIsRefused()
{
    const QString db = m_fixture->database();
    exec(db, tenantSql(acme, 12));
    const Access access = m_fixture->access(db);
    const Result<Backup> backup = backUp(access, {acme});
    VERIFY_OK(backup);
    const FleetSnapshot snapshot = snapshotOf({acme});
    const Result<RestorePlan> plan = planRestore(access, snapshot, *backup, acme);
    VERIFY_OK(plan);
    exec(db, "DROP SCHEMA acme CASCADE");
    VERIFY_ERROR(restoreTenant(*plan, {}, *m_fixture->journal), ErrorCode::PlanOutdated);
    QVERIFY(schemas(db).isEmpty());
    exec(db, "CREATE SCHEMA acme; CREATE SCHEMA " + ident(plan->asideName));
    VERIFY_ERROR(restoreTenant(*plan, {}, *m_fixture->journal), ErrorCode::PlanOutdated);
}

void tst_Restore::lockedTenantIsRefused()
{
    const QString db = m_fixture->database();
    exec(db, tenantSql(acme, 12));
    const Access access = m_fixture->access(db);
    const Result<Backup> backup = backUp(access, {acme});
    VERIFY_OK(backup);
    Connection other = connectTo(db);
    const Result<TenantLock> lock = TenantLock::acquire(other, acme, std::chrono::milliseconds(0));
    VERIFY_OK(lock);
    const QString before = portrait(db, acme);
    const Result<RestoreReport> report = restore(access, *backup, acme);
    VERIFY_ERROR(report, ErrorCode::TenantLocked);
    QVERIFY2(report.error().message.contains(QString::number(other.backendPid())), whyNot(report).constData());
    QCOMPARE(portrait(db, acme), before);
    QCOMPARE(listBackups(access.profile.backupFolder()).size(), size_t(1));
}

/// Blocks every restore at its foreign keys to public.plans, and calls \p then once it waits.
static std::jthread whenBlocked(const QString &db, std::function<void()> then)
{
    return std::jthread([db, then = std::move(then)] {
        while (value(db, "SELECT count(*) FROM pg_locks l JOIN pg_stat_activity a USING (pid) WHERE NOT l.granted AND "
                         "a.application_name LIKE 'tenantry/restore-%'")
               == QStringLiteral("0"))
            QThread::msleep(20);
        then();
    });
}

void tst_Restore::cancelBringsTheOldSchemaBack()
{
    const QString db = m_fixture->database();
    exec(db, tenantSql(acme, 12));
    const Access access = m_fixture->access(db);
    const Result<Backup> backup = backUp(access, {acme});
    VERIFY_OK(backup);
    exec(db, "DELETE FROM acme.accounts WHERE id = 1");
    const QString before = portrait(db, acme);
    const FleetSnapshot snapshot = snapshotOf({acme});
    const Result<RestorePlan> plan = planRestore(access, snapshot, *backup, acme);
    VERIFY_OK(plan);
    Connection blocker = connectTo(db);
    QVERIFY(blocker.script("BEGIN; LOCK TABLE public.plans IN ROW EXCLUSIVE MODE"));
    std::stop_source stop;
    QStringList during;
    const std::jthread canceller = whenBlocked(db, [&] {
        during = schemas(db);
        stop.request_stop();
    });
    const Result<RestoreReport> report =
        restoreTenant(*plan, {}, *m_fixture->journal, TaskContext(stop.get_token(), {}));
    VERIFY_ERROR(report, ErrorCode::Cancelled);
    QCOMPARE(during, (QStringList{acme, plan->asideName}));
    QCOMPARE(schemas(db), QStringList{acme});
    QCOMPARE(portrait(db, acme), before);
    const Result<RunRecord> run = m_fixture->journal->run(QStringLiteral("last"));
    QCOMPARE(value(db, "SELECT count(*) FROM pg_stat_activity WHERE application_name LIKE 'tenantry/restore-%'"),
             QStringLiteral("0"));
    const Result<std::vector<RunRecord>> runs = m_fixture->journal->runs();
    const auto restoreRun =
        std::find_if(runs->begin(), runs->end(), [](const RunRecord &r) { return r.kind == RunKind::Restore; });
    QCOMPARE(restoreRun->state, RunState::Cancelled);
}

void tst_Restore::tooFewRowsAreTakenBack()
{
    const QString db = m_fixture->database();
    exec(db, tenantSql(acme, 12));
    const Access access = m_fixture->access(db);
    Result<Backup> backup = backUp(access, {acme});
    VERIFY_OK(backup);
    const QString before = portrait(db, acme);
    for (BackupTable &table : backup->tenants.front().tables) {
        if (table.name == QStringLiteral("accounts"))
            table.rows += 1;
    }
    const Result<RestoreReport> report = restore(access, *backup, acme);
    VERIFY_ERROR(report, ErrorCode::RestoreFailed);
    QVERIFY2(report.error().message.contains(QStringLiteral("\"accounts\" has 12 rows instead of 13")),
             whyNot(report).constData());
    QCOMPARE(portrait(db, acme), before);
    // What was restored is not dropped: nobody can tell whose rows are in it.
    QCOMPARE(schemas(db).size(), 2);
    const QString kept = schemas(db).at(1);
    QVERIFY(isAsideName(kept));
    QVERIFY2(report.error().hint.contains(kept), whyNot(report).constData());
    QVERIFY(interruptedRestores(access)->empty());

    backup->tenants.front().tables.clear();
    backup->tenants.front().versions << QStringLiteral("9999");
    VERIFY_ERROR(restore(access, *backup, acme), ErrorCode::RestoreFailed);
    QCOMPARE(portrait(db, acme), before);
}

void tst_Restore::withoutSafetyBackup()
{
    const QString db = m_fixture->database();
    exec(db, tenantSql(acme, 12));
    const Access access = m_fixture->access(db);
    const Result<Backup> backup = backUp(access, {acme});
    VERIFY_OK(backup);
    const Result<RestoreReport> report = restore(access, *backup, acme, RestoreOptions{false});
    VERIFY_OK(report);
    QVERIFY(report->safetyBackupId.isEmpty());
    QCOMPARE(listBackups(access.profile.backupFolder()).size(), size_t(1));
}

void tst_Restore::dropAsideIsCareful()
{
    const QString db = m_fixture->database();
    exec(db, tenantSql(acme, 12));
    const Access access = m_fixture->access(db);
    const Result<Backup> backup = backUp(access, {acme});
    VERIFY_OK(backup);
    exec(db, "CREATE TABLE public.outside (account bigint REFERENCES acme.accounts)");
    const Result<RestoreReport> report = restore(access, *backup, acme);
    VERIFY_OK(report);
    const Result<std::vector<AsideSchema>> kept = keptSchemas(access);
    VERIFY_OK(kept);
    QCOMPARE(kept->size(), size_t(1));
    QCOMPARE(kept->front().name, report->asideName);
    QCOMPARE(kept->front().schema, acme);
    VERIFY_ERROR(dropAside(access, acme, *m_fixture->journal), ErrorCode::TenantMissing);
    VERIFY_ERROR(dropAside(access, QStringLiteral("x__before_20200101_000000"), *m_fixture->journal),
                 ErrorCode::TenantMissing);
    const Status refused = dropAside(access, report->asideName, *m_fixture->journal);
    VERIFY_ERROR(refused, ErrorCode::RestoreFailed);
    QVERIFY(refused.error().message.contains(QStringLiteral("outside_account_fkey")));
    exec(db, "DROP TABLE public.outside");
    VERIFY_OK(dropAside(access, report->asideName, *m_fixture->journal));
    QCOMPARE(schemas(db), QStringList{acme});
    QVERIFY(keptSchemas(access)->empty());

    // Both are journaled, newest first; what was refused by its name alone never began.
    const auto runs = m_fixture->journal->runs();
    VERIFY_OK(runs);
    for (const int at : {0, 1}) {
        const RunRecord &run = runs->at(size_t(at));
        QCOMPARE(run.kind, RunKind::DropKept);
        QCOMPARE(run.state, at == 0 ? RunState::Succeeded : RunState::Failed);
        QCOMPARE(run.title, QStringLiteral("Drop %1").arg(report->asideName));
        QVERIFY(whyNotResumable(run));
        const auto steps = m_fixture->journal->steps(run.id, report->asideName);
        QCOMPARE(steps->size(), size_t(1));
        const StepFact &step = steps->front();
        QCOMPARE(step.kind, QStringLiteral("drop_schema"));
        QCOMPARE(step.state, at == 0 ? TenantRunState::Done : TenantRunState::Failed);
        QCOMPARE(step.sqlHash, QCryptographicHash::hash(dropSteps(report->asideName).front()->text().toUtf8(),
                                                        QCryptographicHash::Sha256)
                                   .toHex());
        QCOMPARE(step.error.message.contains(QStringLiteral("outside_account_fkey")), at == 1);
    }
    QCOMPARE(runs->at(2).kind, RunKind::DropKept); // of a schema that is not there
    const auto restoring = std::ranges::find(*runs, RunKind::Restore, &RunRecord::kind);
    QVERIFY(restoring != runs->end());
    const auto restored = m_fixture->journal->steps(restoring->id, acme);
    QStringList kinds;
    for (const StepFact &step : *restored) {
        kinds << step.kind;
        QCOMPARE(step.state, TenantRunState::Done);
        QVERIFY(step.ended >= step.started);
    }
    QCOMPARE(kinds.join(u' '),
             QStringLiteral("verify_archive safety_backup swap restore_archive privileges compare analyze finish"));
}

void tst_Restore::asideNamesFit_data()
{
    QTest::addColumn<QString>("schema");
    QTest::newRow("short") << QStringLiteral("a");
    QTest::newRow("63 bytes") << QString(63, u'x');
    QTest::newRow("multibyte") << QStringLiteral("日本日本日本日本日本日本日本日本日本日本日");
    QTest::newRow("emoji") << QStringLiteral("ab😀😀😀😀😀😀😀😀😀😀😀😀😀😀");
}

void tst_Restore::asideNamesFit()
{
    QFETCH(QString, schema);
    const QDateTime now(QDate(2026, 11, 20), QTime(9, 31, 5), Qt::UTC);
    for (const int attempt : {1, 2, 99}) {
        const QString name = asideNameFor(schema, now, attempt);
        QVERIFY(name.toUtf8().size() <= 63);
        QVERIFY(isAsideName(name));
        QVERIFY(schema.startsWith(name.section(QStringLiteral("__before_"), 0, 0)));
        QVERIFY(name.contains(QStringLiteral("__before_20261120_093105")));
    }
    QVERIFY(asideNameFor(schema, now, 1) != asideNameFor(schema, now, 2));
}

void tst_Restore::markersSurviveOnlyWhole()
{
    const QString schema = QStringLiteral("a\"");
    const RestoreMarker marker{QStringLiteral("t"), QStringLiteral("a\"__before_20261120_093105"), QStringLiteral("b")};
    const std::optional<RestoreMarker> read = RestoreMarker::fromComment(marker.toComment(), schema);
    QVERIFY(read);
    QCOMPARE(read->asideName, marker.asideName);
    QCOMPARE(read->token, marker.token);
    QVERIFY(!RestoreMarker::fromComment(QStringLiteral("a tenant"), schema));
    QVERIFY(!RestoreMarker::fromComment(marker.toComment().chopped(1), schema));
    QVERIFY(!RestoreMarker::fromComment(RestoreMarker{QStringLiteral("t"), QStringLiteral("acme"), {}}.toComment(),
                                        QStringLiteral("acme")));
    // What names the schema that a restore of another tenant has put aside is none.
    for (const char *other : {"b", "a", "", "a\"__before_20261120_093105"})
        QVERIFY(!RestoreMarker::fromComment(marker.toComment(), QString::fromLatin1(other)));
    // Of a long name the aside's keeps what fits.
    const QString longName(60, u'x');
    const QString aside = asideNameFor(longName, QDateTime::currentDateTimeUtc(), 12);
    QVERIFY(RestoreMarker::fromComment(RestoreMarker{marker.token, aside, {}}.toComment(), longName));
    QVERIFY(!isAsideNameWhole(longName));
    QVERIFY(isAsideNameWhole(schema));
}

QTEST_GUILESS_MAIN(tst_Restore)
#include "tst_Restore.moc"
