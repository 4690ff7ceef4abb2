// SPDX-License-Identifier: GPL-3.0-or-later
#include "backups/Restore.h"
#include "backups/RestoreSql.h"
#include "engine/backups/BackupFixture.h"

using namespace tenantry;
using namespace tenantry::test;

/// What a restore does where the usual way is closed: rows that break a constraint, triggers that are there already,
/// roles that may not do all.
class tst_RestoreWays : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase()
    {
        m_fixture = std::make_unique<BackupFixture>();
        exec(m_fixture->server.conninfo(QStringLiteral("postgres")),
             "CREATE ROLE plain_owner LOGIN; CREATE ROLE other_owner");
    }
    void cleanupTestCase() { m_fixture.reset(); }
    void goesOnWithoutWhatFails_data();
    void goesOnWithoutWhatFails();
    void onlyWhatIsThereIsLeftOut();
    void gathersStatistics();
    void cleansWhereNoSchemaCanBeMade();
    void cleaningThatFailsLeavesAllAsItWas();
    void defaultPrivilegesOfOthersStay();
    void missingRolesAreToldBeforehand_data();
    void missingRolesAreToldBeforehand();
    void whatCannotBeGivenAwayIsToldBeforehand_data();
    void whatCannotBeGivenAwayIsToldBeforehand();

private:
    /// The test's database.
    QString asPlainOwner() const
    {
        return m_fixture->server.conninfo(QStringLiteral("test_%1").arg(m_fixture->databases),
                                          QStringLiteral("plain_owner"));
    }
    std::unique_ptr<BackupFixture> m_fixture;
};

static const QString schema = QStringLiteral("x");

void tst_RestoreWays::goesOnWithoutWhatFails_data()
{
    QTest::addColumn<QByteArray>("sql");
    QTest::addColumn<QString>("entry");
    QTest::addColumn<int>("left");
    QTest::newRow("orphan row") << QByteArray("CREATE TABLE x.p (id int PRIMARY KEY); CREATE TABLE x.c (id int "
                                              "REFERENCES x.p); SET session_replication_role = "
                                              "replica; INSERT INTO x.c VALUES (99)")
                                << QStringLiteral("FK CONSTRAINT c c_id_fkey") << 0;
    QTest::newRow("trigger that an event trigger makes") << QByteArray(
        "CREATE TABLE public.log (t text); CREATE FUNCTION public.audit() RETURNS trigger LANGUAGE plpgsql AS "
        "'BEGIN RETURN new; END'; CREATE FUNCTION public.on_ddl() RETURNS event_trigger LANGUAGE plpgsql AS $$ "
        "DECLARE r record; BEGIN FOR r IN SELECT * FROM pg_event_trigger_ddl_commands() WHERE command_tag = "
        "'CREATE TABLE' AND schema_name = 'x' LOOP EXECUTE format('CREATE TRIGGER audit BEFORE UPDATE ON %s FOR "
        "EACH ROW EXECUTE FUNCTION public.audit()', r.object_identity); END LOOP; END $$; CREATE EVENT TRIGGER "
        "add_audit ON ddl_command_end EXECUTE FUNCTION public.on_ddl(); CREATE TABLE x.c (id int)")
                                                         << QStringLiteral("TRIGGER c audit") << 1;
}

void tst_RestoreWays::goesOnWithoutWhatFails()
{
    QFETCH(QByteArray, sql);
    QFETCH(QString, entry);
    QFETCH(int, left);
    const QString db = m_fixture->database();
    exec(db, "CREATE SCHEMA x; " + sql);
    const Access access = m_fixture->access(db);
    const Result<Backup> made = createBackup(access, snapshotOf({schema}), {}, *m_fixture->journal);
    VERIFY_OK(made);
    Result<RestorePlan> plan = planRestore(access, snapshotOf({schema}), *made, schema);
    VERIFY_OK(plan);
    const QByteArray rows = "SELECT count(*) FROM x.c";
    const QString before = value(db, rows);
    const Result<RestoreReport> failed = restoreTenant(*plan, {}, *m_fixture->journal);
    VERIFY_ERROR(failed, ErrorCode::RestoreFailed);
    QCOMPARE(failedEntry(failed.error()), std::optional(entry));
    QCOMPARE(schemas(db), QStringList{schema});

    plan = planRestore(access, snapshotOf({schema}), *made, schema);
    VERIFY_OK(plan);
    const RestoreOptions without{true, {entry}};
    QVERIFY(stepsAsText(restoreSteps(*plan, without)).contains(entry));
    // The trigger is no surprise: it was told when the backup was made, and before it was restored.
    const bool isTrigger = entry.startsWith(QStringLiteral("TRIGGER"));
    QCOMPARE(made->notes.join(u' ').contains(QStringLiteral("add_audit")), isTrigger);
    QCOMPARE(plan->notices.join(u' ').contains(QStringLiteral("add_audit")), isTrigger);
    const Result<RestoreReport> report = restoreTenant(*plan, without, *m_fixture->journal);
    VERIFY_OK(report);
    QCOMPARE(value(db, rows), before);
    QCOMPARE(value(db,
                   "SELECT (SELECT count(*) FROM pg_constraint WHERE conrelid = 'x.c'::regclass) + (SELECT count(*) "
                   "FROM pg_trigger WHERE tgrelid = 'x.c'::regclass AND NOT tgisinternal)")
                 .toInt(),
             left);
    QVERIFY(messageTexts(m_fixture->journal->tenants(report->runId)->front().messages).join(u' ').contains(entry));
}

void tst_RestoreWays::onlyWhatIsThereIsLeftOut()
{
    const QString db = m_fixture->database();
    exec(db, tenantSql(schema, 3));
    const Access access = m_fixture->access(db);
    const Result<Backup> made = createBackup(access, snapshotOf({schema}), {}, *m_fixture->journal);
    VERIFY_OK(made);
    const Result<RestorePlan> plan = planRestore(access, snapshotOf({schema}), *made, schema);
    VERIFY_OK(plan);
    const QString before = portrait(db, schema);
    for (const char *entry :
         {"TABLE accounts", "TABLE DATA accounts", "FK CONSTRAINT accounts no_such", "TRIGGER touch", ""}) {
        const auto refused = restoreTenant(*plan, {true, {QString::fromLatin1(entry)}}, *m_fixture->journal);
        VERIFY_ERROR(refused, ErrorCode::RestoreFailed);
        QCOMPARE(portrait(db, schema), before);
    }
    QCOMPARE(listBackups(access.profile.backupFolder()).size(), size_t(1)); // it was told before anything was done
}

void tst_RestoreWays::gathersStatistics()
{
    const QString db = m_fixture->database();
    exec(db,
         "CREATE SCHEMA x; CREATE TABLE x.a AS SELECT g % 10 AS n FROM generate_series(1, 3000) g; CREATE FUNCTION "
         "x.norm(text) RETURNS text LANGUAGE sql IMMUTABLE AS 'SELECT lower($1)'; CREATE FUNCTION x.bad(text) RETURNS "
         "text LANGUAGE plpgsql IMMUTABLE AS 'BEGIN RETURN norm($1); END'; CREATE TABLE x.b (t text); SET search_path "
         "= x; CREATE INDEX ON x.b (x.bad(t))");
    const Access access = m_fixture->access(db);
    const Result<Backup> made = createBackup(access, snapshotOf({schema}), {}, *m_fixture->journal);
    VERIFY_OK(made);
    const Result<RestorePlan> plan = planRestore(access, snapshotOf({schema}), *made, schema);
    VERIFY_OK(plan);
    VERIFY_OK(restoreTenant(*plan, {}, *m_fixture->journal));
    QCOMPARE(value(db, "SELECT count(*) FROM pg_stats WHERE schemaname = 'x' AND tablename = 'a'"),
             QStringLiteral("1"));
}

/// A tenant of plain_owner's, who may not create schemas in the database.
static void makePlainTenant(const QString &db)
{
    exec(db,
         "CREATE SCHEMA x AUTHORIZATION plain_owner; SET ROLE plain_owner; CREATE TABLE x.a (id serial PRIMARY KEY, n "
         "text); INSERT INTO x.a (n) VALUES ('one'), ('two'); CREATE VIEW x.v AS SELECT * FROM x.a");
}

void tst_RestoreWays::cleansWhereNoSchemaCanBeMade()
{
    const QString db = m_fixture->database();
    makePlainTenant(db);
    const Access access = m_fixture->access(asPlainOwner());
    const Result<Backup> made = createBackup(access, snapshotOf({schema}), {}, *m_fixture->journal);
    VERIFY_OK(made);
    const QString before = portrait(db, schema);
    exec(db, "SET ROLE plain_owner; DELETE FROM x.a WHERE id = 1; CREATE TABLE x.later (id int)");
    const Result<RestorePlan> plan = planRestore(access, snapshotOf({schema}), *made, schema);
    VERIFY_OK(plan);
    QCOMPARE(plan->way, RestoreWay::Clean);
    QVERIFY(plan->asideName.isEmpty());
    QVERIFY2(plan->effect.contains(QStringLiteral("is dropped from")), qPrintable(plan->effect));
    const Result<RestoreReport> report = restoreTenant(*plan, {}, *m_fixture->journal);
    VERIFY_OK(report);
    QVERIFY(!report->safetyBackupId.isEmpty());
    exec(db, "DROP TABLE x.later"); // which stayed
    QCOMPARE(portrait(db, schema), before);
    QCOMPARE(schemas(db), QStringList{schema});
}

void tst_RestoreWays::cleaningThatFailsLeavesAllAsItWas()
{
    const QString db = m_fixture->database();
    makePlainTenant(db);
    const Access access = m_fixture->access(asPlainOwner());
    Result<Backup> made = createBackup(access, snapshotOf({schema}), {}, *m_fixture->journal);
    VERIFY_OK(made);
    exec(db, "CREATE VIEW public.pointing AS SELECT * FROM x.a");
    const QString before = portrait(db, schema);
    Result<RestorePlan> plan = planRestore(access, snapshotOf({schema}), *made, schema);
    VERIFY_OK(plan);
    QVERIFY(plan->dependents.contains(QStringLiteral("view public.pointing")));
    const Result<RestoreReport> report = restoreTenant(*plan, {}, *m_fixture->journal);
    VERIFY_ERROR(report, ErrorCode::RestoreFailed);
    QVERIFY2(report.error().hint.contains(QStringLiteral("as it was before")), whyNot(report).constData());
    QCOMPARE(portrait(db, schema), before);

    // After the COMMIT there is nothing to put back: where the state before is, is told.
    exec(db, "DROP VIEW public.pointing");
    made->tenants.front().versions << QStringLiteral("9999");
    plan = planRestore(access, snapshotOf({schema}), *made, schema);
    VERIFY_OK(plan);
    const Result<RestoreReport> late = restoreTenant(*plan, {}, *m_fixture->journal);
    VERIFY_ERROR(late, ErrorCode::RestoreFailed);
    QVERIFY2(late.error().hint.contains(listBackups(access.profile.backupFolder()).front().id),
             whyNot(late).constData());
}

/// They are the schema's as it stands, which stays.
void tst_RestoreWays::defaultPrivilegesOfOthersStay()
{
    const QString db = m_fixture->database();
    makePlainTenant(db);
    exec(db, "GRANT CREATE ON SCHEMA x TO other_owner; ALTER DEFAULT PRIVILEGES FOR ROLE other_owner IN SCHEMA x GRANT "
             "SELECT ON TABLES TO plain_owner");
    const Access access = m_fixture->access(asPlainOwner());
    const Result<Backup> made = createBackup(access, snapshotOf({schema}), {}, *m_fixture->journal);
    VERIFY_OK(made);
    const QString before = portrait(db, schema);
    exec(db, "DELETE FROM x.a");
    const Result<RestorePlan> plan = planRestore(access, snapshotOf({schema}), *made, schema);
    VERIFY_OK(plan);
    QCOMPARE(plan->way, RestoreWay::Clean);
    QVERIFY2(plan->role.notices.join(u' ').contains(QStringLiteral("stay as they are: other_owner")),
             qPrintable(plan->role.notices.join(u' ')));
    VERIFY_OK(restoreTenant(*plan, {}, *m_fixture->journal));
    QCOMPARE(portrait(db, schema), before);
}

void tst_RestoreWays::missingRolesAreToldBeforehand_data()
{
    QTest::addColumn<QByteArray>("sql");
    QTest::newRow("owner of a table") << QByteArray("ALTER TABLE x.a OWNER TO gone_one");
    QTest::newRow("grantee of a table") << QByteArray("GRANT SELECT ON x.a TO gone_one");
    QTest::newRow("grantee of a column") << QByteArray("GRANT UPDATE (id) ON x.a TO gone_one");
    QTest::newRow("grantee of the schema") << QByteArray("GRANT USAGE ON SCHEMA x TO gone_one");
}

void tst_RestoreWays::missingRolesAreToldBeforehand()
{
    QFETCH(QByteArray, sql);
    const QString db = m_fixture->database();
    exec(db, "CREATE ROLE gone_one; CREATE SCHEMA x; CREATE TABLE x.a (id int); CREATE TABLE x.b (id int); " + sql);
    const Access access = m_fixture->access(db);
    const Result<Backup> made = createBackup(access, snapshotOf({schema}), {}, *m_fixture->journal);
    VERIFY_OK(made);
    VERIFY_OK(planRestore(access, snapshotOf({schema}), *made, schema));
    exec(db, "REASSIGN OWNED BY gone_one TO CURRENT_USER; DROP OWNED BY gone_one; DROP ROLE gone_one");
    const Result<RestorePlan> plan = planRestore(access, snapshotOf({schema}), *made, schema);
    VERIFY_ERROR(plan, ErrorCode::PermissionDenied);
    QVERIFY2(plan.error().message.contains(QStringLiteral("gone_one")), whyNot(plan).constData());
    QVERIFY(plan.error().hint.contains(QStringLiteral("CREATE ROLE")));
}

void tst_RestoreWays::whatCannotBeGivenAwayIsToldBeforehand_data()
{
    QTest::addColumn<QByteArray>("sql");
    QTest::addColumn<QString>("told");
    QTest::newRow("table of another") << QByteArray(
        "ALTER TABLE x.a OWNER TO other_owner; GRANT SELECT ON x.a, x.a_id_seq "
        "TO plain_owner") << QStringLiteral("other_owner");
    QTest::newRow("default privileges of another") << QByteArray(
        "DO $$ BEGIN EXECUTE format('GRANT CREATE ON DATABASE %I TO plain_owner', current_database()); END $$; GRANT "
        "CREATE ON SCHEMA x TO other_owner; ALTER DEFAULT PRIVILEGES FOR ROLE other_owner IN SCHEMA x "
        "GRANT SELECT ON TABLES TO plain_owner") << QStringLiteral("other_owner");
    QTest::newRow("schema of another") << QByteArray("ALTER SCHEMA x OWNER TO other_owner; GRANT USAGE ON SCHEMA x TO "
                                                     "plain_owner")
                                       << QStringLiteral("\"x\"");
}

void tst_RestoreWays::whatCannotBeGivenAwayIsToldBeforehand()
{
    QFETCH(QByteArray, sql);
    QFETCH(QString, told);
    const QString db = m_fixture->database();
    makePlainTenant(db);
    exec(db, sql);
    const Access access = m_fixture->access(asPlainOwner());
    const Result<Backup> made = createBackup(access, snapshotOf({schema}), {}, *m_fixture->journal);
    VERIFY_OK(made);
    const Result<RestorePlan> plan = planRestore(access, snapshotOf({schema}), *made, schema);
    VERIFY_ERROR(plan, ErrorCode::PermissionDenied);
    QVERIFY2(plan.error().message.contains(told), whyNot(plan).constData());
}

QTEST_GUILESS_MAIN(tst_RestoreWays)
#include "tst_RestoreWays.moc"
