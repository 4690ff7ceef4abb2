// SPDX-License-Identifier: GPL-3.0-or-later
#include "FarPages.h"
#include "backups/Backup.h"
#include "backups/KeptSchemas.h"
#include "models/ConnectionTest.h"
#include "settings/ProfileFile.h"
#include "support/HostileSchemas.h"
#include "support/OptionsProxy.h"
#include "support/RunCtl.h"
#include "support/TempHome.h"
#include "support/TestFleet.h"
#include "support/TransactionPooler.h"
#include "tenants/AsideSchema.h"

#include <QFile>
#include <QJsonArray>
#include <QTest>

using namespace tenantry;
using namespace tenantry::test;

namespace {

constexpr const char *owner = "hostile_owner";
/// The connection's, by whatever way it is reached: backups are of one name.
const QString fleetName = QStringLiteral("fleet.toml");

/// What the owner of a schema can make of her tables, beside what stands in pg_catalog's place. Nothing of it is
/// evaluated by making it anew: a restore makes it as the owner, and there are no rows.
const QByteArray baitSql = R"(
    CREATE FUNCTION t_own.act() RETURNS trigger LANGUAGE plpgsql AS
        $f$ BEGIN PERFORM trap.spring(); RETURN NEW; END $f$;
    CREATE FUNCTION t_own.claim(pg_catalog.int4) RETURNS pg_catalog.int4 LANGUAGE plpgsql IMMUTABLE AS
        $f$ BEGIN PERFORM trap.spring(); RETURN $1; END $f$;
    CREATE TYPE t_own.odd AS (v pg_catalog.text);
    CREATE FUNCTION t_own.cast_it(t_own.odd) RETURNS pg_catalog.text LANGUAGE plpgsql AS
        $f$ BEGIN PERFORM trap.spring(); RETURN $1.v; END $f$;
    CREATE CAST (t_own.odd AS pg_catalog.text) WITH FUNCTION t_own.cast_it(t_own.odd) AS IMPLICIT;
    CREATE TABLE t_own.bait (id pg_catalog.int4 DEFAULT t_own.claim(1) CHECK (trap.spring()), odd t_own.odd,
                             made pg_catalog.int4 GENERATED ALWAYS AS (t_own.claim(id)) STORED);
    CREATE INDEX bait_claim ON t_own.bait (t_own.claim(id)) WHERE t_own.claim(id) > 0;
    CREATE STATISTICS t_own.bait_claims ON t_own.claim(id), id FROM t_own.bait;
    CREATE TRIGGER act BEFORE INSERT OR UPDATE OR DELETE ON t_own.bait FOR EACH ROW EXECUTE FUNCTION t_own.act();
    CREATE RULE act AS ON DELETE TO t_own.bait DO ALSO SELECT trap.spring();
    ALTER TABLE t_own.bait ENABLE ROW LEVEL SECURITY;
    CREATE POLICY act ON t_own.bait USING (trap.spring());
    CREATE MATERIALIZED VIEW t_own.kept AS SELECT trap.spring() WITH NO DATA;
    -- What a file inserts comes back at COMMIT, and leaves the session as she likes it, with the operator's own role.
    CREATE FUNCTION t_own.late() RETURNS trigger LANGUAGE plpgsql AS $f$ BEGIN
        PERFORM pg_catalog.set_config('search_path', 't_own, lurk, pg_catalog', false);
        RESET ROLE;
        RETURN NEW; END $f$;
    CREATE CONSTRAINT TRIGGER late AFTER INSERT ON t_own.a DEFERRABLE INITIALLY DEFERRED
        FOR EACH ROW EXECUTE FUNCTION t_own.late();
)";

/// Of a tenant that is looked at and never restored: its rows and its history table do what they can.
const QByteArray trapHistorySql = R"(
    CREATE FUNCTION t_trap.act() RETURNS trigger LANGUAGE plpgsql AS
        $f$ BEGIN PERFORM trap.spring(); RETURN NEW; END $f$;
    CREATE FUNCTION t_trap.claim(pg_catalog.text) RETURNS pg_catalog.text LANGUAGE plpgsql IMMUTABLE AS
        $f$ BEGIN PERFORM trap.spring(); RETURN $1; END $f$;
    CREATE TRIGGER act BEFORE INSERT OR UPDATE OR DELETE ON t_trap.schema_migrations
        FOR EACH ROW EXECUTE FUNCTION t_trap.act();
    CREATE RULE act AS ON DELETE TO t_trap.schema_migrations DO ALSO SELECT trap.spring();
    CREATE INDEX claim ON t_trap.schema_migrations (version) WHERE t_trap.claim('x') <> version;
    CREATE TABLE t_trap.bait (v pg_catalog.text);
    INSERT INTO t_trap.bait VALUES ('v');
    CREATE INDEX bait_claim ON t_trap.bait (v) WHERE t_trap.claim('x') <> v;
    CREATE STATISTICS t_trap.bait_claims ON t_trap.claim(v), v FROM t_trap.bait;
)";

/// Leaves what it can in the session, for what is recorded and asked after it.
const QByteArray temporarySql = R"(
    CREATE TABLE c (id int);
    CREATE TEMP VIEW pg_namespace AS SELECT trap.spring() AS oid, 'x'::pg_catalog.name AS nspname;
    CREATE TEMP TABLE schema_migrations (version pg_catalog.text CHECK (trap.spring()));
    CREATE DOMAIN pg_temp.text AS pg_catalog.text CHECK (trap.spring());
    CREATE FUNCTION pg_temp.hashtext(pg_catalog.text) RETURNS pg_catalog.int4 LANGUAGE plpgsql AS
        $f$ BEGIN PERFORM trap.spring(); RETURN 0; END $f$;
    INSERT INTO a VALUES (2);
)";

} // namespace

/**
 * Each statement of ours, on a server whose every schema but pg_catalog is full of traps (HostileSchemas), by the
 * commands and by the window, for a superuser and for a role that is no more than a member of the owner's: none
 * springs.
 *
 * Event triggers are a superuser's, and no tenant can make one. They fire at DDL that was asked for as they would at
 * anybody's: so one that is a trap stands there while the fleet is only looked at, when there is no DDL to be.
 */
class tst_WhoseRights : public QObject {
    Q_OBJECT

    std::unique_ptr<TempHome> m_home;
    std::unique_ptr<ScratchCluster> m_cluster;
    std::unique_ptr<TestFleet> m_fleet;
    std::unique_ptr<HostileSchemas> m_traps;
    QString m_database;
    QString m_user;

    QString serverSocket() const { return m_cluster->cluster().socketFolder() + QStringLiteral("/.s.PGSQL.5432"); }

    /// One value, asked under pg_catalog's path: the test's own questions spring nothing either.
    QString ask(const QByteArray &sql)
    {
        const Result<Rows> rows = connectTo(m_fleet->conninfo()).query(sql);
        return rows && rows->count() > 0 ? rows->text(0, 0) : QStringLiteral("nothing");
    }

    /// A profile that reaches the fleet by \p conninfo; \p tenants are the lines of its section.
    QString profile(const QString &name, const QString &conninfo,
                    const QByteArray &tenants = "registry = \"pattern\"\npattern = \"^t_\"\n") const
    {
        const QString folder = QFileInfo(m_fleet->profile().file).absolutePath();
        QFile file(folder + u'/' + name);
        if (!file.open(QIODevice::WriteOnly))
            return {};
        // The tenant's schema stands before pg_catalog: there is no path that is worse.
        file.write("[database]\nconninfo = \"" + conninfo.toUtf8() + "\"\n[tenants]\n" + tenants
                   + "[migrations]\nfolder = \"migrations\"\nsearch_path = [\"{schema}\", \"lurk\", \"pg_catalog\"]\n"
                     "[runs]\nlock_timeout = \"300ms\"\n");
        return file.fileName();
    }

    /// Runs \p arguments, none of whose words has a space; no trap may spring, and \p statuses are what it may end
    /// with.
    CtlResult ctl(const QString &profile, const QString &arguments, const QList<int> &statuses = {0})
    {
        const CtlResult result =
            runCtl(QStringList{QStringLiteral("--profile"), profile} + arguments.split(u' ', Qt::SkipEmptyParts));
        noneSprang(QStringLiteral("%1 (%2)").arg(arguments, QFileInfo(profile).baseName()));
        if (!statuses.contains(result.status))
            QTest::qFail(qPrintable(QStringLiteral("%1: status %2\n").arg(arguments).arg(result.status)
                                    + QString::fromUtf8(result.out + result.err)),
                         __FILE__, __LINE__);
        return result;
    }
    void noneSprang(const QString &what)
    {
        const QString sprung = m_traps->sprung();
        if (!sprung.isEmpty())
            QTest::qFail(qPrintable(what + u'\n' + sprung), __FILE__, __LINE__);
    }
    /// Whether \p sql, asked in a session that nobody guards, springs a trap.
    bool springs(const QByteArray &sql)
    {
        (void)m_traps->sprung();
        try {
            (void)valueUnguarded(m_fleet->conninfo(), sql);
        } catch (const std::runtime_error &) {
        }
        return !m_traps->sprung().isEmpty();
    }
    QString through(int port) const
    {
        return QStringLiteral("host=127.0.0.1 port=%1 dbname=%2 user=%3 sslmode=disable gssencmode=disable")
            .arg(port)
            .arg(m_database, m_user);
    }

    /// Everything that only looks, by \p profile.
    void look(const QString &profile)
    {
        for (const char *arguments : {"tenants", "verify", "verify --quiet --json", "status", "status --tenant t_own",
                                      "info", "info 0003", "diagnose", "recover --dry-run", "migrate --dry-run",
                                      "metrics", "runs list", "backup list", "backup kept"}) {
            const CtlResult result = ctl(profile, QLatin1String(arguments), {0, 1, 3});
            if (!result.err.isEmpty()) // of one that failed, where others end with 1 for there are findings
                QTest::qFail(arguments + QByteArray(": ") + result.err, __FILE__, __LINE__);
        }
    }

    /// The other places where tenants are listed, and what the form asks.
    void lookForTenants(const QString &conninfo)
    {
        const std::pair<const char *, const char *> registries[] = {
            {"table.toml", "registry = \"table\"\ntable = \"public.tenant_list\"\nname_column = \"name\"\n"
                           "status_columns = [\"name\"]\n"},
            {"django.toml", "registry = \"django-tenants\"\n"},
            {"named.toml", "registry = \"django-tenants\"\ntable = \"public.tenant_list\"\n"},
            {"nowhere.toml", "registry = \"table\"\ntable = \"public.no_such_table\"\n"},
            {"single.toml", "registry = \"single\"\nschema = \"t_own\"\n"},
        };
        for (const auto &[name, tenants] : registries) {
            const QString file = profile(QLatin1String(name), conninfo, tenants);
            const bool isNowhere = QByteArray(name) == "nowhere.toml";
            const CtlResult listed =
                ctl(file, QStringLiteral("tenants"), isNowhere ? QList<int>{78, 1} : QList<int>{0, 1});
            if (!isNowhere && !listed.out.contains("t_own"))
                QTest::qFail(name, __FILE__, __LINE__);
            const Result<Profile> read = loadProfile(file);
            QVERIFY(read);
            QVERIFY(testConnection(*read, std::nullopt).reached);
            noneSprang(QStringLiteral("trying ") + QLatin1String(name));
        }
    }

private Q_SLOTS:
    void initTestCase()
    {
        m_home = std::make_unique<TempHome>();
        m_cluster = std::make_unique<ScratchCluster>();
        exec(m_cluster->conninfo(QStringLiteral("postgres")),
             "CREATE ROLE hostile_owner; CREATE ROLE operator LOGIN IN ROLE hostile_owner");
    }
    void cleanupTestCase()
    {
        m_fleet.reset();
        m_cluster.reset();
    }

    void nothingOfATenantsRuns_data()
    {
        QTest::addColumn<QString>("user");
        QTest::newRow("superuser") << QStringLiteral("tenantry");
        QTest::newRow("member of the owner") << QStringLiteral("operator");
    }
    void nothingOfATenantsRuns()
    {
        QFETCH(QString, user);
        m_user = user;
        m_database = QStringLiteral("walk_") + user;
        setUpFleet();
        trapsAreReal();
        const QString direct = m_cluster->conninfo(m_database, m_user);
        const QString plain = profile(fleetName, direct);
        look(plain);
        lookForTenants(direct);
        const OptionsProxy unopened(serverSocket());
        look(profile(QStringLiteral("unopened.toml"), through(unopened.port())));
        ctl(plain, QStringLiteral("backup create --tenant t_own --tenant t_plain"));
        ctl(plain, QStringLiteral("backup verify last"));
        ctl(plain, QStringLiteral("backup restore last --tenant t_own --dry-run"));
        window(direct);
        if (user == QStringLiteral("tenantry"))
            behindAPooler();

        QCOMPARE(profile(fleetName, direct), plain);
        m_fleet->exec("ALTER EVENT TRIGGER act DISABLE");
        mend(plain);
        migrate(plain);
        restore(plain);
    }

private:
    void setUpFleet()
    {
        m_fleet = std::make_unique<TestFleet>(*m_cluster, m_database);
        m_fleet->write(QStringLiteral("0001_a"), "CREATE TABLE a (id int PRIMARY KEY);");
        m_fleet->write(QStringLiteral("0002_b"), "CREATE TABLE b (id int);");
        m_fleet->addTenants(
            {QStringLiteral("t_young"), QStringLiteral("t_own"), QStringLiteral("t_plain"), QStringLiteral("t_trap")});
        QCOMPARE(m_fleet->migrate().run.state, RunState::Succeeded);
        m_fleet->exec(R"(
            DROP TABLE t_young.schema_migrations;
            CREATE TABLE public.tenant_list (id int PRIMARY KEY, schema_name varchar(63), name varchar, created_on date);
            CREATE TABLE public.domain_list (domain varchar, tenant_id int REFERENCES public.tenant_list,
                                             is_primary bool);
            INSERT INTO public.tenant_list VALUES (1, 't_own', 'Own', '2026-01-01'), (2, 't_plain', 'Plain', NULL);
            INSERT INTO public.domain_list VALUES ('own.example', 1, true);
            GRANT SELECT ON public.tenant_list, public.domain_list TO operator;
            CREATE SCHEMA lurk AUTHORIZATION hostile_owner;
            GRANT CREATE ON SCHEMA public TO hostile_owner;)");
        m_fleet->exec("GRANT CREATE ON DATABASE " + m_database.toUtf8() + " TO operator");
        for (const QByteArray schema : {"t_young", "t_own", "t_plain", "t_trap"}) {
            m_fleet->exec("ALTER SCHEMA " + schema + " OWNER TO hostile_owner; ALTER TABLE " + schema
                          + ".a OWNER TO hostile_owner; ALTER TABLE " + schema
                          + ".b OWNER TO hostile_owner; ALTER TABLE IF EXISTS " + schema
                          + ".schema_migrations OWNER TO hostile_owner");
        }
        m_traps = std::make_unique<HostileSchemas>(*m_cluster, m_fleet->conninfo());
        for (const char *schema : {"lurk", "public", "t_own"}) {
            const PlantedTraps planted = m_traps->plant(QLatin1String(schema), QLatin1String(owner));
            QVERIFY2(planted.operators > 5000 && planted.functions > 2500, schema);
            QVERIFY2(planted.domains > 50 && planted.views > 100, schema);
        }
        m_traps->asOwner(QLatin1String(owner), baitSql + trapHistorySql);
        // Whoever forgets to set a path has this one.
        m_fleet->exec("ALTER ROLE " + m_user.toUtf8() + " IN DATABASE " + m_database.toUtf8()
                      + " SET search_path = lurk, t_own, public, pg_catalog;"
                        "CREATE EVENT TRIGGER act ON ddl_command_start EXECUTE FUNCTION trap.fire()");
        m_fleet->write(QStringLiteral("0003_c"), temporarySql);
    }

    /// Each kind of trap springs where it is stepped on: without that the rest would show nothing.
    void trapsAreReal()
    {
        QVERIFY(!springs("SELECT 1"));
        const QByteArray hostile = "SET search_path = t_own, pg_catalog; ";
        for (const char *sql : {
                 "SELECT 'a'::pg_catalog.varchar = 'a'",
                 "SELECT oid FROM pg_catalog.pg_class WHERE oid = 1259::pg_catalog.oid",
                 "SELECT nspname FROM pg_catalog.pg_namespace WHERE nspname LIKE 'a%'",
                 "SELECT 1 FROM pg_catalog.pg_class WHERE relname = ANY ('{a}'::pg_catalog.name[])",
                 "SELECT relname || 'a'::pg_catalog.text FROM pg_catalog.pg_class",
                 "SELECT count(*) FROM pg_catalog.pg_class",
                 "SELECT lower('A'::pg_catalog.text)",
                 "SELECT quote_ident('A'::pg_catalog.text)",
                 "SELECT format('A'::pg_catalog.text)",
                 "SELECT pg_advisory_unlock(1, 2)",
                 "SELECT 'a'::text",
                 "SELECT oid FROM pg_namespace",
                 "SELECT tablename FROM pg_tables",
                 "SELECT ROW('a')::t_own.odd::pg_catalog.text",
                 "INSERT INTO t_own.bait (odd) VALUES (NULL) RETURNING 1",
                 "DELETE FROM t_trap.schema_migrations RETURNING 1",
                 "SELECT version FROM t_trap.schema_migrations",
                 "CREATE TABLE public.by_event (id int)",
             })
            QVERIFY2(springs(hostile + sql), sql);
        // The path that is everybody's who sets none, and the row's owner asking as nobody special.
        QVERIFY(springs("SELECT 'a'::pg_catalog.varchar = 'a'"));
        m_traps->asOwner(QLatin1String(owner),
                         "CREATE TABLE t_trap.few AS SELECT 1 AS id; ALTER TABLE t_trap.few ENABLE "
                         "ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY; CREATE POLICY act ON "
                         "t_trap.few USING (trap.spring()); GRANT SELECT ON t_trap.few TO PUBLIC");
        QVERIFY(springs("SET ROLE hostile_owner; SELECT * FROM t_trap.few"));
    }

    /// What the window asks: every page, tab and dialog of its own, and what its dialogs ask one by one.
    void window(const QString &conninfo)
    {
        const Result<Profile> read = loadProfile(profile(fleetName, conninfo));
        QVERIFY(read);
        const QTemporaryDir work;
        QVERIFY(bench::farPages(*read, work.path(), [] { return 0; }).size() >= 14);
        noneSprang(QStringLiteral("the window"));
        Access access;
        access.profile = *read;
        const Result<SnapshotPtr> fleet = scanFleet(access);
        QVERIFY2(fleet, fleet ? "" : qPrintable(fleet.error().toText()));
        for (const TenantState &tenant : (*fleet)->tenants) {
            QVERIFY(readTableFigures(access, tenant.schema, {}));
            (void)readHistory(access, tenant.schema, (*fleet)->source->main());
        }
        QVERIFY(keptSchemas(access));
        QVERIFY(interruptedRestores(access));
        QVERIFY(estimateBackup(access, **fleet, {}));
        noneSprang(QStringLiteral("the window's questions"));
    }

    /// Where no setting of ours would be alone with us, no session's path is pinned: each message has its own.
    void behindAPooler()
    {
        const TransactionPooler pooler(m_cluster->cluster().socketFolder(), m_user);
        const QString conninfo = through(pooler.port());
        const QString pooled = profile(fleetName, conninfo);
        QVERIFY(connectTo(conninfo, AccessMode::ReadOnly).server().transactionPooler);
        look(pooled);
        lookForTenants(conninfo);
        ctl(pooled, QStringLiteral("backup restore last --tenant t_own --dry-run"), {0, 1});
        window(conninfo);
    }

    /// What verify --fix and recover write.
    void mend(const QString &profile)
    {
        m_fleet->write(QStringLiteral("0001_a"), "CREATE TABLE a (id int PRIMARY KEY); -- edited");
        m_traps->asOwner(
            QLatin1String(owner),
            "DELETE FROM t_own.schema_migrations WHERE version = '0002';"
            "INSERT INTO t_own.schema_migrations (version, checksum, success) VALUES ('0003', 'x', false)");
        ctl(profile, QStringLiteral("recover --tenant t_young --yes"), {3}); // 0003 is pending
        QCOMPARE(ask("SELECT count(*) FROM t_young.schema_migrations"), QStringLiteral("2"));
        ctl(profile, QStringLiteral("verify --fix --accept-checksums --yes"), {0, 1, 3});
        QCOMPARE(recorded(), QStringLiteral("0001,0002,0003"));
    }
    QString recorded()
    {
        return ask("SELECT pg_catalog.string_agg(version, ',' ORDER BY version) FROM t_own.schema_migrations");
    }

    /// What a run writes, and what it asks where it cannot go on.
    void migrate(const QString &profile)
    {
        m_fleet->write(QStringLiteral("0004_d"), "CREATE INDEX CONCURRENTLY d ON a (id);");
        // It is made after the plan, as by one who is killed before the record: what there is, is compared.
        Access access;
        access.profile = *loadProfile(profile);
        const Result<SnapshotPtr> fleet = scanFleet(access);
        QVERIFY(fleet);
        const Result<Plan> plan = makePlan(access.profile, *fleet, {});
        QVERIFY(plan);
        m_traps->asOwner(QLatin1String(owner), "CREATE INDEX d ON t_own.a (id)");
        const Result<RunReport> run =
            runPlan(access, *plan, RunOptions::fromProfile(access.profile), m_fleet->journal());
        noneSprang(QStringLiteral("an index that was made already"));
        QVERIFY2(run, run ? "" : qPrintable(run.error().toText()));
        QCOMPARE(recorded(), QStringLiteral("0001,0002,0003,0004"));

        m_fleet->write(QStringLiteral("0005_e"), "CREATE TABLE e (id int); INSERT INTO a VALUES (5);");
        const CtlResult migrated = ctl(profile, QStringLiteral("migrate --yes"), {3}); // t_trap is left alone
        QVERIFY2(recorded() == QStringLiteral("0001,0002,0003,0004,0005"), migrated.out + migrated.err);
        QCOMPARE(ask("SELECT count(*) FROM t_plain.schema_migrations"), QStringLiteral("5"));

        // It waits in vain, outside a transaction, with the tenant's path: who is in the way is asked after that.
        m_fleet->write(QStringLiteral("0006_f"), "-- tenantry: no-transaction\nSET lock_timeout = '300ms';\n"
                                                 "ALTER TABLE a ADD COLUMN f int;");
        Connection other = connectTo(m_fleet->conninfo());
        QVERIFY(other.script("BEGIN; LOCK TABLE t_own.a"));
        const CtlResult waited =
            ctl(profile, QStringLiteral("migrate --yes --no-backup --tenant t_own --json"), {1, 3, 75});
        QVERIFY2((waited.out + waited.err).contains("locked by"), waited.out + waited.err);
        QVERIFY(other.script("ROLLBACK"));
        ctl(profile, QStringLiteral("runs resume --yes --no-backup"), {0, 1, 3});
        QCOMPARE(recorded(), QStringLiteral("0001,0002,0003,0004,0005,0006"));
        look(profile);
    }

    void restore(const QString &profile)
    {
        ctl(profile, QStringLiteral("backup create --tenant t_own --tenant t_plain"));
        ctl(profile, QStringLiteral("backup verify last"));
        ctl(profile, QStringLiteral("backup restore last --tenant t_own --yes"));
        QCOMPARE(recorded(), QStringLiteral("0001,0002,0003,0004,0005,0006"));
        const auto kept = [&] {
            const QJsonArray all = ctl(profile, QStringLiteral("backup kept --json")).json()[u"kept"].toArray();
            return all.isEmpty() ? QString() : all.first()[u"name"].toString();
        };
        QVERIFY(!kept().isEmpty());
        ctl(profile, QStringLiteral("backup kept %1 --take-back --yes").arg(kept()));
        ctl(profile, QStringLiteral("backup kept %1 --drop --yes").arg(kept()));
        QCOMPARE(kept(), QString());

        const QString aside =
            asideNameFor(QStringLiteral("t_plain"), QDateTime(QDate(2026, 11, 20), QTime(9, 31, 5), Qt::UTC), 1);
        const RestoreMarker marker{QStringLiteral("0123456789abcdef"), aside, QStringLiteral("20261120-093000-abcd")};
        m_fleet->exec("ALTER SCHEMA t_plain RENAME TO " + aside.toUtf8()
                      + "; CREATE SCHEMA t_plain AUTHORIZATION hostile_owner; COMMENT ON SCHEMA t_plain IS '"
                      + marker.toComment().toUtf8() + "'");
        ctl(profile, QStringLiteral("diagnose"), {1});
        ctl(profile, QStringLiteral("backup restore --undo --tenant t_plain --dry-run"));
        ctl(profile, QStringLiteral("backup restore --undo --tenant t_plain --yes"));
        QCOMPARE(ask("SELECT count(*) FROM t_plain.schema_migrations"), QStringLiteral("5"));
        ctl(profile, QStringLiteral("runs list"));
    }
};

QTEST_MAIN(tst_WhoseRights)
#include "tst_WhoseRights.moc"
