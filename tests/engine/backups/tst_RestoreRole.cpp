// SPDX-License-Identifier: GPL-3.0-or-later
#include "backups/Restore.h"
#include "engine/backups/BackupFixture.h"

using namespace tenantry;
using namespace tenantry::test;

/// What a restore runs, it runs with the rights of the tenant's owner: of the operator's there are none to be had.
class tst_RestoreRole : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase()
    {
        m_fixture = std::make_unique<BackupFixture>();
        exec(m_fixture->server.conninfo(QStringLiteral("postgres")),
             "CREATE ROLE tenant; CREATE ROLE partner; CREATE ROLE deploy LOGIN; GRANT tenant TO deploy");
    }
    void cleanupTestCase() { m_fixture.reset(); }
    /// A test that fails must not help the next one to.
    void cleanup() { exec(m_fixture->server.conninfo(QStringLiteral("postgres")), "ALTER ROLE tenant NOSUPERUSER"); }
    void whatItsObjectsDoIsDoneAsTheOwner_data();
    void whatItsObjectsDoIsDoneAsTheOwner();
    void eachObjectIsItsOwnersAgain();
    void aKeyThatTheOwnerMayNotMakeIsTheSuperusersPart();
    void theSuperusersPartIsLeftOutLikeAnyOther();
    void whatTheOwnerMayNotMakeIsToldBeforehand_data();
    void whatTheOwnerMayNotMakeIsToldBeforehand();
    void whatRunsMeanwhileIsSeen_data();
    void whatRunsMeanwhileIsSeen();
    void aSuperusersFunctionsMayRun();
    void aRoleByName();
    void aMemberRestoresAsTheOwner();
    void aMemberRestoresAsHimselfWhatTheOwnerMayNot();
    void theOperatorsRightsOnRequest();
    void entriesAreReadByTheirOwners();
    void aForgedHeadIsNoEntry();

private:
    QString conninfoAs(const char *role) const
    {
        return m_fixture->server.conninfo(QStringLiteral("test_%1").arg(m_fixture->databases), QLatin1String(role));
    }
    /// A database with a tenant x of tenant's, in which \p sql was run as tenant.
    QString database(const QByteArray &sql)
    {
        const QString db = m_fixture->database();
        exec(db, "CREATE TABLE public.seen (what text, who text); GRANT ALL ON public.seen TO PUBLIC;"
                 "CREATE SCHEMA x AUTHORIZATION tenant; SET ROLE tenant; SET search_path = x;"
                     + sql);
        return db;
    }
    /// Backs x up and plans its restore.
    Result<RestorePlan> plan(const Access &access)
    {
        const Result<Backup> made = createBackup(access, snapshotOf({schema}), {}, *m_fixture->journal);
        if (!made)
            return failure(made.error());
        return planRestore(access, snapshotOf({schema}), *made, schema);
    }
    static QString words(const RestorePlan &plan) { return plan.role.notices.join(u' '); }

    static inline const QString schema = QStringLiteral("x");
    std::unique_ptr<BackupFixture> m_fixture;
};

/// tell(what) writes down whose rights it has, and tries to take more.
static const QByteArray tell = R"(
    CREATE FUNCTION tell(what text) RETURNS bool LANGUAGE plpgsql AS $f$
    BEGIN
        INSERT INTO public.seen VALUES (what, current_user);
        BEGIN
            ALTER ROLE tenant SUPERUSER;
        EXCEPTION WHEN insufficient_privilege THEN NULL;
        END;
        RETURN true;
    END $f$;
    CREATE FUNCTION told(what text, n int) RETURNS int LANGUAGE plpgsql IMMUTABLE AS $f$
    BEGIN PERFORM x.tell(what); RETURN n; END $f$;
)";

void tst_RestoreRole::whatItsObjectsDoIsDoneAsTheOwner_data()
{
    QTest::addColumn<QByteArray>("sql");
    QTest::newRow("check") << QByteArray("CREATE TABLE a (n int CHECK (x.tell('check')))");
    QTest::newRow("check added later") << QByteArray(
        "CREATE TABLE a (n int); ALTER TABLE a ADD CONSTRAINT later CHECK (x.tell('late check')) NOT VALID; ALTER "
        "TABLE a VALIDATE CONSTRAINT later");
    QTest::newRow("generated column") << QByteArray(
        "CREATE TABLE a (n int, twice int GENERATED ALWAYS AS (x.told('generated', n)) STORED)");
    QTest::newRow("domain") << QByteArray("CREATE DOMAIN d AS int CHECK (x.tell('domain')); CREATE TABLE a (n d)");
    QTest::newRow("domain of an array") << QByteArray(
        "CREATE DOMAIN d AS int CHECK (x.tell('domain')); CREATE TABLE a (n int, list d[] DEFAULT '{1}')");
    QTest::newRow("index") << QByteArray("CREATE TABLE a (n int); CREATE INDEX ON a (x.told('index', n))");
    QTest::newRow("predicate") << QByteArray("CREATE TABLE a (n int); CREATE INDEX ON a (n) WHERE x.told('where', n) "
                                             "> 0");
    QTest::newRow("exclusion") << QByteArray(
        "CREATE TABLE a (n int, EXCLUDE USING btree (x.told('exclusion', n) WITH =))");
    QTest::newRow("materialized view") << QByteArray(
        "CREATE TABLE a (n int); CREATE MATERIALIZED VIEW m AS SELECT x.told('view', n) FROM a");
    QTest::newRow("partition") << QByteArray(
        "CREATE TABLE a (n int) PARTITION BY LIST (x.told('partition', n)); CREATE TABLE a1 PARTITION OF a FOR "
        "VALUES IN (1)");
    QTest::newRow("partition of a domain") << QByteArray(
        "CREATE DOMAIN d AS int CHECK (x.tell('bound')); CREATE TABLE a (n d) PARTITION BY LIST (n); CREATE TABLE a1 "
        "PARTITION OF a FOR VALUES IN (1)");
}

void tst_RestoreRole::whatItsObjectsDoIsDoneAsTheOwner()
{
    QFETCH(QByteArray, sql);
    const QString db = database(tell + sql + "; INSERT INTO a (n) VALUES (1)");
    const QByteArray refresh = sql.contains("MATERIALIZED") ? "REFRESH MATERIALIZED VIEW x.m" : "SELECT";
    exec(db, "SET ROLE tenant; " + refresh);
    QVERIFY(value(db, "SELECT count(*) FROM public.seen").toInt() > 0); // it does act
    exec(db, "TRUNCATE public.seen");
    const Access access = m_fixture->access(db);
    const Result<RestorePlan> planned = plan(access);
    VERIFY_OK(planned);
    QCOMPARE(planned->role.as, RestoreRole::As::EachOwner);
    QVERIFY2(words(*planned).contains(QStringLiteral("Runs as tenant.")), qPrintable(words(*planned)));
    VERIFY_OK(restoreTenant(*planned, {}, *m_fixture->journal));
    QCOMPARE(value(db, "SELECT string_agg(DISTINCT who, ',') FROM public.seen"), QStringLiteral("tenant"));
    QCOMPARE(value(db, "SELECT rolsuper FROM pg_roles WHERE rolname = 'tenant'"), QStringLiteral("f"));
    QCOMPARE(value(db, "SELECT count(*) FROM x.a"), QStringLiteral("1"));
}

/// Roles that own a part of the tenant, a superuser among them, and grants that others gave on.
void tst_RestoreRole::eachObjectIsItsOwnersAgain()
{
    const QString db = database(tell
                                + "CREATE TABLE a (n int); GRANT CREATE, USAGE ON SCHEMA x TO partner;"
                                  "GRANT SELECT ON a TO partner WITH GRANT OPTION; SET ROLE partner;"
                                  "CREATE TABLE b (n int CHECK (x.tell('b'))); INSERT INTO b VALUES (2);"
                                  "GRANT SELECT ON a TO app_reader; RESET ROLE;"
                                  "CREATE TABLE c (n int); CREATE VIEW v AS SELECT * FROM b");
    const Access access = m_fixture->access(db);
    const QString before = portrait(db, schema);
    exec(db, "TRUNCATE public.seen");
    const Result<RestorePlan> planned = plan(access);
    VERIFY_OK(planned);
    QVERIFY2(words(*planned).contains(QStringLiteral("partner")), qPrintable(words(*planned)));
    VERIFY_OK(restoreTenant(*planned, {}, *m_fixture->journal));
    QCOMPARE(portrait(db, schema), before);
    QCOMPARE(value(db, "SELECT string_agg(DISTINCT who, ',') FROM public.seen"), QStringLiteral("partner"));
}

/// A key to a shared table that a superuser made, in a table that was given to the tenant's owner.
static const QByteArray sharedKey =
    "CREATE TABLE a (n int); INSERT INTO a VALUES (1); RESET ROLE;"
    "ALTER TABLE x.a ADD CONSTRAINT \"to plans\" FOREIGN KEY (n) REFERENCES public.plans DEFERRABLE;"
    "CREATE TABLE x.b (id int PRIMARY KEY); ALTER TABLE x.b OWNER TO tenant";

void tst_RestoreRole::aKeyThatTheOwnerMayNotMakeIsTheSuperusersPart()
{
    // The server plans the check of a key's rows, and runs an index's predicate for it.
    const QString db =
        database(tell + sharedKey + "; SET ROLE tenant; CREATE INDEX ON a (n) WHERE x.told('where', 1) = n");
    const Access access = m_fixture->access(db);
    const QByteArray before = definition(db, schema); // a look at the rows would run the predicate as well
    exec(db, "TRUNCATE public.seen");
    const Result<RestorePlan> planned = plan(access);
    VERIFY_OK(planned);
    const QString entry = QStringLiteral("FK CONSTRAINT a to plans");
    QCOMPARE(planned->role.superusersPart.size(), size_t(1));
    QCOMPARE(planned->role.superusersPart.front().entry, entry);
    QVERIFY2(words(*planned).contains(entry), qPrintable(words(*planned)));
    const QString shown = stepsAsText(restoreSteps(*planned, {}));
    QVERIFY2(shown.contains(QStringLiteral("REFERENCES public.plans(id) DEFERRABLE NOT VALID;")), qPrintable(shown));
    VERIFY_OK(restoreTenant(*planned, {}, *m_fixture->journal));
    QCOMPARE(definition(db, schema), before);
    QCOMPARE(value(db, "SELECT string_agg(DISTINCT who, ',') FROM public.seen"), QStringLiteral("tenant"));
    QCOMPARE(value(db, "SELECT rolsuper FROM pg_roles WHERE rolname = 'tenant'"), QStringLiteral("f"));
}

void tst_RestoreRole::theSuperusersPartIsLeftOutLikeAnyOther()
{
    const QString db = database(sharedKey);
    exec(db, "SET session_replication_role = replica; DELETE FROM public.plans WHERE id = 1");
    const Access access = m_fixture->access(db);
    Result<RestorePlan> planned = plan(access);
    VERIFY_OK(planned);
    const QString before = portrait(db, schema);
    const Result<RestoreReport> failed = restoreTenant(*planned, {}, *m_fixture->journal);
    VERIFY_ERROR(failed, ErrorCode::RestoreFailed);
    QCOMPARE(failedEntry(failed.error()), std::optional(QStringLiteral("FK CONSTRAINT a to plans")));
    exec(db, "DO $$ DECLARE s name; BEGIN FOR s IN SELECT nspname FROM pg_namespace WHERE nspname ~ '__before_' LOOP "
             "EXECUTE format('DROP SCHEMA %I CASCADE', s); END LOOP; END $$");
    QCOMPARE(portrait(db, schema), before);
    planned = planRestore(access, snapshotOf({schema}), planned->backup, schema);
    VERIFY_OK(planned);
    VERIFY_OK(restoreTenant(*planned, {true, {*failedEntry(failed.error())}}, *m_fixture->journal));
    QCOMPARE(value(db, "SELECT count(*) FROM pg_constraint WHERE conname = 'to plans' AND connamespace = "
                       "'x'::regnamespace"),
             QStringLiteral("0"));
}

void tst_RestoreRole::whatTheOwnerMayNotMakeIsToldBeforehand_data()
{
    QTest::addColumn<QByteArray>("sql");
    QTest::addColumn<QString>("told");
    QTest::newRow("leakproof") << QByteArray("CREATE FUNCTION x.f() RETURNS int LEAKPROOF LANGUAGE sql AS 'SELECT 1'; "
                                             "ALTER FUNCTION x.f() OWNER TO tenant")
                               << QStringLiteral("LEAKPROOF");
    QTest::newRow("untrusted language") << QByteArray(
        "CREATE FUNCTION x.f(int) RETURNS int LANGUAGE internal AS 'int4abs'; ALTER FUNCTION x.f(int) OWNER TO tenant")
                                        << QStringLiteral("USAGE ON LANGUAGE internal");
    QTest::newRow("operator class") << QByteArray(
        "CREATE OPERATOR CLASS x.c FOR TYPE int USING btree AS OPERATOR 1 <, OPERATOR 2 <=, OPERATOR 3 =, OPERATOR 4 "
        ">=, OPERATOR 5 >, FUNCTION 1 btint4cmp(int, int); ALTER OPERATOR CLASS x.c USING btree OWNER TO tenant;"
        "ALTER OPERATOR FAMILY x.c USING btree OWNER TO tenant")
                                    << QStringLiteral("CREATE OPERATOR CLASS");
    QTest::newRow("closed schema") << QByteArray(
        "CREATE SCHEMA closed; CREATE DOMAIN closed.d AS int; CREATE TABLE x.a (n closed.d); ALTER TABLE x.a OWNER TO "
        "tenant") << QStringLiteral("USAGE ON SCHEMA closed");
    QTest::newRow("closed function") << QByteArray(
        "CREATE FUNCTION public.f(int) RETURNS bool LANGUAGE sql AS 'SELECT true'; REVOKE ALL ON FUNCTION "
        "public.f(int) FROM PUBLIC; CREATE TABLE x.a (n int CHECK (public.f(n))); ALTER TABLE x.a OWNER TO tenant")
                                     << QStringLiteral("EXECUTE ON FUNCTION public.f");
    QTest::newRow("no right to make") << QByteArray("CREATE TABLE x.a (n int); ALTER TABLE x.a OWNER TO partner")
                                      << QStringLiteral("CREATE ON SCHEMA x");
    QTest::newRow("partitioned table's key") << QByteArray(
        "CREATE TABLE x.a (n int REFERENCES public.plans) PARTITION BY LIST (n); ALTER TABLE x.a OWNER TO tenant")
                                             << QStringLiteral("REFERENCES ON TABLE public.plans");
}

void tst_RestoreRole::whatTheOwnerMayNotMakeIsToldBeforehand()
{
    QFETCH(QByteArray, sql);
    QFETCH(QString, told);
    const QString db = database(tell + "RESET ROLE; " + sql);
    Access access = m_fixture->access(db);
    const QString before = portrait(db, schema);
    const Result<RestorePlan> asSuperuser = plan(access); // nothing of the tenant's runs meanwhile
    VERIFY_OK(asSuperuser);
    QCOMPARE(asSuperuser->role.as, RestoreRole::As::Operator);
    QVERIFY2(words(*asSuperuser).contains(told), qPrintable(words(*asSuperuser)));
    VERIFY_OK(restoreTenant(*asSuperuser, {}, *m_fixture->journal));
    QCOMPARE(portrait(db, schema), before);

    exec(db, "SET ROLE tenant; CREATE TABLE x.q (n int CHECK (x.tell('check')))");
    const Result<RestorePlan> refused = plan(access);
    VERIFY_ERROR(refused, ErrorCode::PermissionDenied);
    QVERIFY2(refused.error().message.contains(told), whyNot(refused).constData());
    QVERIFY2(refused.error().message.contains(QStringLiteral("x.tell")), whyNot(refused).constData());
    access.profile.runs.role = RunSettings::operatorRole;
    VERIFY_OK(plan(access));
}

void tst_RestoreRole::whatRunsMeanwhileIsSeen_data()
{
    QTest::addColumn<QByteArray>("sql");
    QTest::newRow("check") << QByteArray("CREATE TABLE a (n int CHECK (x.tell('check')))");
    QTest::newRow("domain") << QByteArray("CREATE DOMAIN d AS int CHECK (x.tell('domain'))");
    QTest::newRow("generated") << QByteArray(
        "CREATE TABLE a (n int, m int GENERATED ALWAYS AS (x.told('g', n)) STORED)");
    QTest::newRow("partition key") << QByteArray("CREATE TABLE a (n int) PARTITION BY LIST (x.told('p', n))");
    QTest::newRow("index") << QByteArray("CREATE TABLE a (n int); CREATE INDEX ON a (n) WHERE x.told('w', 1) > 0");
    QTest::newRow("statistics") << QByteArray(
        "CREATE TABLE a (n int); CREATE STATISTICS s ON (x.told('s', n)), n FROM a");
    QTest::newRow("exclusion") << QByteArray("CREATE TABLE a (n int, EXCLUDE USING btree (x.told('e', n) WITH =))");
    QTest::newRow("operator") << QByteArray(
        "CREATE FUNCTION less(int, int) RETURNS bool LANGUAGE sql AS 'SELECT x.tell(''operator'')'; CREATE OPERATOR "
        "<<< "
        "(LEFTARG = int, RIGHTARG = int, FUNCTION = less); CREATE TABLE a (n int CHECK (n OPERATOR(x.<<<) 1))");
    QTest::newRow("of somebody elsewhere") << QByteArray(
        "RESET ROLE; CREATE FUNCTION public.theirs() RETURNS bool LANGUAGE sql AS 'SELECT true'; ALTER FUNCTION "
        "public.theirs() OWNER TO partner; SET ROLE tenant; CREATE TABLE a (n int CHECK (public.theirs()))");
}

void tst_RestoreRole::whatRunsMeanwhileIsSeen()
{
    QFETCH(QByteArray, sql);
    const QByteArray leakproof =
        "; RESET ROLE; CREATE FUNCTION x.f() RETURNS int LEAKPROOF LANGUAGE sql AS 'SELECT 1'; "
        "ALTER FUNCTION x.f() OWNER TO tenant";
    const QString db = database(tell + sql + leakproof);
    VERIFY_ERROR(plan(m_fixture->access(db)), ErrorCode::PermissionDenied);
}

/// What a superuser wrote may run with a superuser's rights.
void tst_RestoreRole::aSuperusersFunctionsMayRun()
{
    const QString db =
        database("RESET ROLE; CREATE SCHEMA closed; CREATE FUNCTION closed.fits(int) RETURNS bool LANGUAGE "
                 "sql AS 'SELECT true'; CREATE TABLE x.a (n int CHECK (closed.fits(n))); ALTER TABLE x.a "
                 "OWNER TO tenant");
    const Result<RestorePlan> planned = plan(m_fixture->access(db));
    VERIFY_OK(planned);
    QCOMPARE(planned->role.as, RestoreRole::As::Operator);
    VERIFY_OK(restoreTenant(*planned, {}, *m_fixture->journal));
}

void tst_RestoreRole::aRoleByName()
{
    const QString db = database(tell + "CREATE TABLE a (n int CHECK (x.tell('check'))); INSERT INTO a VALUES (1)");
    exec(db, "TRUNCATE public.seen");
    Access access = m_fixture->access(db);
    access.profile.runs.role = QStringLiteral("tenant");
    const Result<RestorePlan> planned = plan(access);
    VERIFY_OK(planned);
    QVERIFY(stepsAsText(restoreSteps(*planned, {})).contains(QStringLiteral("--role=tenant")));
    VERIFY_OK(restoreTenant(*planned, {}, *m_fixture->journal));
    QCOMPARE(value(db, "SELECT string_agg(DISTINCT who, ',') FROM public.seen"), QStringLiteral("tenant"));
    access.profile.runs.role = QStringLiteral("nobody");
    VERIFY_ERROR(plan(access), ErrorCode::PermissionDenied);
    access.profile.runs.role = QStringLiteral("partner"); // who may not own what is tenant's
    VERIFY_ERROR(plan(access), ErrorCode::PermissionDenied);
}

void tst_RestoreRole::aMemberRestoresAsTheOwner()
{
    const QString db = database(tell + "CREATE TABLE a (n int CHECK (x.tell('check'))); INSERT INTO a VALUES (1)");
    exec(db, "DO $$ BEGIN EXECUTE format('GRANT CREATE ON DATABASE %I TO deploy', current_database()); END $$;"
             "TRUNCATE public.seen");
    const Access access = m_fixture->access(conninfoAs("deploy"));
    const Result<RestorePlan> planned = plan(access);
    VERIFY_OK(planned);
    QVERIFY2(planned->role.as == RestoreRole::As::Role, qPrintable(words(*planned)));
    VERIFY_OK(restoreTenant(*planned, {}, *m_fixture->journal));
    QCOMPARE(value(db, "SELECT string_agg(DISTINCT who, ',') FROM public.seen"), QStringLiteral("tenant"));
}

/// Who is no superuser has little to lose: the tenant is restored, and it is told with whose rights.
void tst_RestoreRole::aMemberRestoresAsHimselfWhatTheOwnerMayNot()
{
    const QString db = database("CREATE TABLE a (n int)");
    exec(db, "CREATE TABLE x.b (n int); ALTER TABLE x.b OWNER TO deploy; GRANT USAGE ON SCHEMA x TO deploy;"
             "DO $$ BEGIN EXECUTE format('GRANT CREATE ON DATABASE %I TO deploy', current_database()); END $$");
    const Access access = m_fixture->access(conninfoAs("deploy"));
    const QString before = portrait(db, schema);
    const Result<RestorePlan> planned = plan(access);
    VERIFY_OK(planned);
    QCOMPARE(planned->role.as, RestoreRole::As::Operator);
    QVERIFY2(words(*planned).contains(QStringLiteral("deploy")), qPrintable(words(*planned)));
    VERIFY_OK(restoreTenant(*planned, {}, *m_fixture->journal));
    QCOMPARE(portrait(db, schema), before);
}

void tst_RestoreRole::theOperatorsRightsOnRequest()
{
    const QString db = database(tell + "CREATE TABLE a (n int CHECK (x.tell('check'))); INSERT INTO a VALUES (1)");
    exec(db, "TRUNCATE public.seen");
    Access access = m_fixture->access(db);
    access.profile.runs.role = RunSettings::operatorRole;
    const Result<RestorePlan> planned = plan(access);
    VERIFY_OK(planned);
    VERIFY_OK(restoreTenant(*planned, {}, *m_fixture->journal));
    QCOMPARE(value(db, "SELECT string_agg(DISTINCT who, ',') FROM public.seen"), QStringLiteral("tenantry"));
    // It took what it could.
    QCOMPARE(value(db, "SELECT rolsuper FROM pg_roles WHERE rolname = 'tenant'"), QStringLiteral("t"));
}

void tst_RestoreRole::entriesAreReadByTheirOwners()
{
    const Definitions found = definitionsByOwner(
        "SET row_security = off;\n\\restrict x\n\n--\n-- Name: f(); Type: FUNCTION; Schema: x; Owner: one\n--\n\n"
        "CREATE FUNCTION x.f() RETURNS int LEAKPROOF LANGUAGE sql AS $$SELECT 1;\n"
        "-- Name: f(); Type: FUNCTION; Schema: x; Owner: forged\n$$;\n\n"
        "--\n-- Name: a k; Type: FK CONSTRAINT; Schema: x; Owner: two words\n--\n\nALTER TABLE ONLY x.a\n    ADD "
        "CONSTRAINT k FOREIGN KEY (n) REFERENCES public.p(id);\n\n\\unrestrict x\n");
    QVERIFY(found.contains(QStringLiteral("one")));
    const RightsNeeded &needed = found.at(QStringLiteral("two words"));
    QCOMPARE(needed.keys.size(), size_t(1));
    QCOMPARE(needed.keys.front().name, QStringLiteral("k"));
    QCOMPARE(needed.keys.front().references, (QualifiedName{QStringLiteral("public"), QStringLiteral("p")}));
    QCOMPARE(needed.schemas, (std::set<QString>{QStringLiteral("public"), QStringLiteral("x")}));
}

/// What stands in a function can look like an entry of somebody else's, who may not do what it says.
void tst_RestoreRole::aForgedHeadIsNoEntry()
{
    const QString db = database("CREATE FUNCTION f() RETURNS void LANGUAGE plpgsql AS $f$ BEGIN\n"
                                "-- Name: g(); Type: FUNCTION; Schema: x; Owner: partner\n"
                                "CREATE FUNCTION x.g() RETURNS int LEAKPROOF LANGUAGE sql AS 'SELECT 1';\n"
                                "END $f$");
    const Result<RestorePlan> planned = plan(m_fixture->access(db));
    VERIFY_OK(planned);
    QVERIFY(!words(*planned).contains(QStringLiteral("partner")));

    // Nor does it hide what runs from who would run it with more rights.
    const QString other = database(tell
                                   + "CREATE TABLE \"q\n-- Name: q; Type: TABLE; Schema: x; Owner: nobody\" (n int "
                                     "CHECK (x.tell('check'))); RESET ROLE; CREATE FUNCTION x.a() RETURNS int "
                                     "LEAKPROOF LANGUAGE sql AS 'SELECT 1'; ALTER FUNCTION x.a() OWNER TO tenant");
    const Result<RestorePlan> hiding = plan(m_fixture->access(other));
    QVERIFY(!hiding || hiding->role.as == RestoreRole::As::EachOwner);
}

QTEST_GUILESS_MAIN(tst_RestoreRole)
#include "tst_RestoreRole.moc"
