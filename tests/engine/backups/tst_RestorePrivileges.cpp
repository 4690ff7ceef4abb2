// SPDX-License-Identifier: GPL-3.0-or-later
#include "backups/Manifest.h"
#include "backups/Restore.h"
#include "engine/backups/BackupFixture.h"

using namespace tenantry;
using namespace tenantry::test;

/// Default privileges belong to a role and a database, not to an archive: what is made anew gets those of today. A
/// restore takes away what they add and gives what they lack, before anybody is let in.
class tst_RestorePrivileges : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase()
    {
        m_fixture = std::make_unique<BackupFixture>();
        exec(m_fixture->server.conninfo(QStringLiteral("postgres")), "CREATE ROLE tenant; CREATE ROLE \"odd = role*\"");
    }
    void cleanupTestCase() { m_fixture.reset(); }
    void rightsAreThoseOfTheBackup_data();
    void rightsAreThoseOfTheBackup();
    void nobodyIsLetInBefore();
    void whatWasHandedOnIsGrantedByTheSame_data();
    void whatWasHandedOnIsGrantedByTheSame();
    void whoCannotGrantInTheirNamesIsToldBeforehand();
    void nothingIsMendedWhereNothingDiffers();
    void anOlderBackupIsToldToBeWithoutThem();

private:
    /// Every privilege on the schema, and on what is in it, whoever granted it.
    static QString rights(const QString &db)
    {
        return value(db, R"(
            SELECT string_agg(DISTINCT what || ' ' || COALESCE(r.rolname, 'PUBLIC') || ' ' || a.privilege_type || ' ' ||
                              a.is_grantable, E'\n' ORDER BY what || ' ' || COALESCE(r.rolname, 'PUBLIC') || ' ' ||
                              a.privilege_type || ' ' || a.is_grantable)
              FROM (SELECT relname::text AS what, COALESCE(relacl, acldefault(CASE relkind WHEN 'S' THEN 's' ELSE 'r'
                           END::"char", relowner)) AS acl FROM pg_class WHERE relnamespace = 'x'::regnamespace
                       AND relkind <> 'i'
                    UNION ALL SELECT proname, COALESCE(proacl, acldefault('f', proowner)) FROM pg_proc
                     WHERE pronamespace = 'x'::regnamespace
                    UNION ALL SELECT typname, COALESCE(typacl, acldefault('T', typowner)) FROM pg_type
                     WHERE typnamespace = 'x'::regnamespace AND typtype IN ('e', 'd')
                    UNION ALL SELECT c.relname || '.' || attname, attacl FROM pg_attribute t JOIN pg_class c
                        ON c.oid = attrelid WHERE relnamespace = 'x'::regnamespace AND attacl IS NOT NULL
                    UNION ALL SELECT 'schema', nspacl FROM pg_namespace WHERE nspname = 'x') o,
                   LATERAL aclexplode(acl) a LEFT JOIN pg_roles r ON r.oid = a.grantee)");
    }
    Result<RestorePlan> plan(const Access &access)
    {
        const Result<Backup> made = createBackup(access, snapshotOf({schema}), {}, *m_fixture->journal);
        if (!made)
            return failure(made.error());
        return planRestore(access, snapshotOf({schema}), readBackup(access.profile.backupFolder(), made->id).value(),
                           schema);
    }
    static inline const QString schema = QStringLiteral("x");
    std::unique_ptr<BackupFixture> m_fixture;
};

/// As everything is made, by owner.
static const QByteArray tenantOf = R"(
    CREATE SCHEMA x AUTHORIZATION %1; GRANT USAGE ON SCHEMA x TO app_reader; SET ROLE %1; SET search_path = x;
    CREATE TABLE open (id serial, card text, plain text); CREATE TABLE secret (card text);
    CREATE TABLE locked (id int); CREATE TABLE "Odd ""one" (id int, "Column, two" int); CREATE VIEW v AS SELECT 1 AS one;
    CREATE TYPE mood AS ENUM ('calm'); CREATE DOMAIN short AS text;
    CREATE FUNCTION f(int, mood) RETURNS int LANGUAGE sql AS 'SELECT 1'; CREATE PROCEDURE p() LANGUAGE sql AS '';
    CREATE AGGREGATE total(int) (SFUNC = int4pl, STYPE = int);
    REVOKE ALL ON ALL TABLES IN SCHEMA x FROM app_reader, app_writer;
    REVOKE ALL ON locked FROM %1; GRANT SELECT ON open TO app_reader WITH GRANT OPTION;
    GRANT SELECT (card), UPDATE (card) ON secret TO app_writer; GRANT SELECT ("Column, two") ON "Odd ""one" TO PUBLIC;
    GRANT INSERT ON "Odd ""one" TO "odd = role*"; GRANT USAGE ON SEQUENCE open_id_seq TO app_writer;
    REVOKE ALL ON FUNCTION f(int, mood) FROM PUBLIC; GRANT EXECUTE ON FUNCTION f(int, mood) TO app_reader;
    REVOKE ALL ON TYPE mood FROM PUBLIC;)";

void tst_RestorePrivileges::rightsAreThoseOfTheBackup_data()
{
    QTest::addColumn<QByteArray>("owner");
    QTest::addColumn<QByteArray>("defaults");
    QTest::addColumn<bool>("before");
    QTest::addColumn<bool>("differs");
    const QByteArray wider =
        "GRANT ALL ON TABLES TO app_reader, app_writer; ALTER DEFAULT PRIVILEGES FOR ROLE %1 GRANT "
        "ALL ON SEQUENCES TO PUBLIC; ALTER DEFAULT PRIVILEGES FOR ROLE %1 GRANT EXECUTE ON "
        "FUNCTIONS TO app_writer WITH GRANT OPTION; ALTER DEFAULT PRIVILEGES FOR ROLE %1 GRANT "
        "USAGE ON TYPES TO app_reader";
    const QByteArray narrower = "REVOKE EXECUTE ON FUNCTIONS FROM PUBLIC; ALTER DEFAULT PRIVILEGES FOR ROLE %1 REVOKE "
                                "USAGE ON TYPES FROM PUBLIC; ALTER DEFAULT PRIVILEGES FOR ROLE %1 REVOKE ALL ON TABLES "
                                "FROM %1";
    for (const char *owner : {"tenant", "tenantry"}) {
        QTest::addRow("wider, %s", owner) << QByteArray(owner) << wider << false << true;
        QTest::addRow("narrower, %s", owner) << QByteArray(owner) << narrower << false << true;
        QTest::addRow("wider, there before, %s", owner) << QByteArray(owner) << wider << true << true;
        QTest::addRow("narrower, there before, %s", owner) << QByteArray(owner) << narrower << true << false;
    }
}

void tst_RestorePrivileges::rightsAreThoseOfTheBackup()
{
    QFETCH(QByteArray, owner);
    QFETCH(QByteArray, defaults);
    QFETCH(bool, before);
    QFETCH(bool, differs);
    const QString db = m_fixture->database();
    const QByteArray altering = QByteArray("ALTER DEFAULT PRIVILEGES FOR ROLE %1 " + defaults).replace("%1", owner);
    exec(db, (before ? altering + ';' : QByteArray()) + QByteArray(tenantOf).replace("%1", owner));
    const QString rightsBefore = rights(db);
    const Access access = m_fixture->access(db);
    const Result<RestorePlan> planned = plan(access);
    VERIFY_OK(planned);
    exec(db, altering);
    QCOMPARE(planned->notices.join(u' ').contains(QStringLiteral("tables of ") + QString::fromUtf8(owner)),
             before && defaults.contains("TABLES"));
    const Result<RestoreReport> report = restoreTenant(*planned, {}, *m_fixture->journal);
    VERIFY_OK(report);
    QCOMPARE(rights(db), rightsBefore);
    QCOMPARE(!report->mended.isEmpty(), differs); // they did get in
    const QString told = messageTexts(m_fixture->journal->tenants(report->runId)->front().messages).join(u' ');
    QCOMPARE(told.contains(QStringLiteral("Default privileges")), differs);
}

/// Between pg_restore's COMMIT and the mending a reader could read what is not hers.
void tst_RestorePrivileges::nobodyIsLetInBefore()
{
    const QString db = m_fixture->database();
    exec(db, "CREATE SCHEMA x AUTHORIZATION tenant; GRANT USAGE ON SCHEMA x TO app_reader, PUBLIC; GRANT CREATE, USAGE "
             "ON SCHEMA x TO app_writer; SET ROLE tenant; CREATE TABLE x.secret (card text); RESET ROLE;"
             "ALTER DEFAULT PRIVILEGES FOR ROLE tenant GRANT SELECT ON TABLES TO app_reader");
    const Access access = m_fixture->access(db);
    Result<RestorePlan> planned = plan(access);
    VERIFY_OK(planned);
    QVERIFY(!planned->swapSql.contains("app_reader"));
    QVERIFY(!planned->swapSql.contains("PUBLIC"));
    QVERIFY(planned->swapSql.contains("app_writer")); // who may own what is restored
    QVERIFY(planned->openingSql.contains("app_reader"));
    const QString shown = stepsAsText(restoreSteps(*planned, {}));
    QVERIFY2(shown.contains(QString::fromUtf8(planned->openingSql.trimmed())), qPrintable(shown));

    // The server itself looks, when the first table is mended.
    exec(db,
         "CREATE TABLE public.looked (may bool); GRANT ALL ON public.looked TO PUBLIC; CREATE FUNCTION public.look() "
         "RETURNS event_trigger LANGUAGE plpgsql "
         "AS $$ BEGIN INSERT INTO public.looked SELECT has_schema_privilege('app_reader', 'x', 'USAGE') AND "
         "has_table_privilege('app_reader', 'x.secret', 'SELECT') WHERE to_regclass('x.secret') IS NOT NULL; END $$;"
         "CREATE EVENT TRIGGER look ON ddl_command_end EXECUTE FUNCTION public.look()");
    VERIFY_OK(restoreTenant(*planned, {}, *m_fixture->journal));
    QVERIFY(value(db, "SELECT count(*) FROM public.looked").toInt() > 0);
    QCOMPARE(value(db, "SELECT count(*) FROM public.looked WHERE may"), QStringLiteral("0"));
    QCOMPARE(value(db, "SELECT has_schema_privilege('app_reader', 'x', 'USAGE')"), QStringLiteral("t"));
}

void tst_RestorePrivileges::whatWasHandedOnIsGrantedByTheSame_data()
{
    QTest::addColumn<QByteArray>("opened");
    QTest::newRow("to everybody") << QByteArray("GRANT USAGE ON SCHEMA x TO PUBLIC");
    QTest::newRow("to who hands it on") << QByteArray("GRANT USAGE ON SCHEMA x TO app_writer WITH GRANT OPTION");
    QTest::newRow("to nobody") << QByteArray("SELECT 1");
}

/// pg_restore becomes who handed it on, who has to be let in for that; nobody else is.
void tst_RestorePrivileges::whatWasHandedOnIsGrantedByTheSame()
{
    QFETCH(QByteArray, opened);
    const QString db = m_fixture->database();
    exec(db, "CREATE SCHEMA x AUTHORIZATION tenant; " + opened
                 + "; SET ROLE tenant; CREATE TABLE x.a (id int, card text);"
                   "CREATE FUNCTION x.f() RETURNS int LANGUAGE sql AS 'SELECT 1'; CREATE TABLE x.b (id int);"
                   "GRANT SELECT ON x.b TO app_reader WITH GRANT OPTION;"
                   "GRANT SELECT, UPDATE (card) ON x.a TO app_writer WITH GRANT OPTION; GRANT EXECUTE ON FUNCTION "
                   "x.f() TO app_writer WITH GRANT OPTION; GRANT USAGE ON SCHEMA x TO app_writer; SET ROLE app_writer;"
                   "GRANT SELECT, UPDATE (card) ON x.a TO \"odd = role*\"; GRANT EXECUTE ON FUNCTION x.f() TO "
                   "app_reader; RESET ROLE");
    if (opened == "SELECT 1")
        exec(db, "REVOKE ALL ON SCHEMA x FROM app_writer");
    const QByteArray withGrantors = R"(
        SELECT string_agg(what || ' ' || item, E'\n' ORDER BY what || ' ' || item)
          FROM (SELECT relname::text AS what, relacl AS acl FROM pg_class WHERE relnamespace = 'x'::regnamespace
                UNION ALL SELECT proname, proacl FROM pg_proc WHERE pronamespace = 'x'::regnamespace
                UNION ALL SELECT 'schema', nspacl FROM pg_namespace WHERE nspname = 'x'
                UNION ALL SELECT attname, attacl FROM pg_attribute WHERE attrelid = 'x.a'::regclass) o,
               LATERAL (SELECT unnest(acl)::text AS item) i)";
    const QString before = value(db, withGrantors);
    QVERIFY(before.contains(QStringLiteral("/app_writer")));
    const Access access = m_fixture->access(db);
    const Result<RestorePlan> planned = plan(access);
    VERIFY_OK(planned);
    QCOMPARE(planned->role.grantors, QStringList{QStringLiteral("app_writer")});
    QVERIFY(!planned->swapSql.contains("app_reader"));
    const Result<RestoreReport> report = restoreTenant(*planned, {}, *m_fixture->journal);
    VERIFY_OK(report);
    QCOMPARE(value(db, withGrantors), before);
}

void tst_RestorePrivileges::whoCannotGrantInTheirNamesIsToldBeforehand()
{
    const QString db = m_fixture->database();
    exec(db, "DROP ROLE IF EXISTS plain; CREATE ROLE plain LOGIN; CREATE SCHEMA x AUTHORIZATION plain; GRANT CREATE ON "
             "DATABASE "
                 + ident(QStringLiteral("test_%1").arg(m_fixture->databases))
                 + " TO plain; SET ROLE plain; CREATE TABLE x.a (id int); GRANT USAGE ON SCHEMA x TO app_writer; GRANT "
                   "SELECT ON x.a TO app_writer WITH GRANT OPTION; SET ROLE app_writer; GRANT SELECT ON x.a TO "
                   "app_reader; RESET ROLE");
    const Access access = m_fixture->access(
        m_fixture->server.conninfo(QStringLiteral("test_%1").arg(m_fixture->databases), QStringLiteral("plain")));
    const Result<RestorePlan> planned = plan(access);
    VERIFY_ERROR(planned, ErrorCode::PermissionDenied);
    QVERIFY2(planned.error().message.contains(QStringLiteral("app_writer")), qPrintable(planned.error().message));
    exec(db, "DROP OWNED BY plain CASCADE; DROP ROLE plain");
}

void tst_RestorePrivileges::nothingIsMendedWhereNothingDiffers()
{
    const QString db = m_fixture->database();
    exec(db, tenantSql(schema, 3));
    const Access access = m_fixture->access(db);
    const Result<RestorePlan> planned = plan(access);
    VERIFY_OK(planned);
    const QString before = rights(db);
    const Result<RestoreReport> report = restoreTenant(*planned, {}, *m_fixture->journal);
    VERIFY_OK(report);
    QCOMPARE(report->mended, QStringList());
    QCOMPARE(rights(db), before);
}

void tst_RestorePrivileges::anOlderBackupIsToldToBeWithoutThem()
{
    const QString db = m_fixture->database();
    exec(db, tenantSql(schema, 3));
    const Access access = m_fixture->access(db);
    Result<RestorePlan> planned = plan(access);
    VERIFY_OK(planned);
    QVERIFY(planned->tenant.privileges.has_value());
    planned->tenant.privileges.reset();
    const Result<RestoreReport> report = restoreTenant(*planned, {}, *m_fixture->journal);
    VERIFY_OK(report);
    QVERIFY(messageTexts(m_fixture->journal->tenants(report->runId)->front().messages)
                .join(u' ')
                .contains(QStringLiteral("does not say which rights")));
}

QTEST_GUILESS_MAIN(tst_RestorePrivileges)
#include "tst_RestorePrivileges.moc"
