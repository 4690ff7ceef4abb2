// SPDX-License-Identifier: GPL-3.0-or-later
#include "backups/PgTools.h"
#include "operations/BackUp.h"
#include "operations/RestoreInPlace.h"
#include "support/HostileSettings.h"
#include "support/OptionsProxy.h"
#include "support/TempHome.h"
#include "support/TestFleet.h"

#include <QDir>
#include <QTest>

using namespace tenantry;
using namespace tenantry::test;

/// Every setting that a role or a database can be given against us, all at once: a fleet is scanned, migrated, backed
/// up and restored as if there were none.
class tst_ImposedSettings : public QObject {
    Q_OBJECT

    std::unique_ptr<TempHome> m_home;
    std::unique_ptr<ScratchCluster> m_cluster;

    /// A pg_restore that takes longer than any session may be idle.
    void useASlowPgRestore() const
    {
        const PgTools real = findPgTools(15).value();
        const QString folder = m_home->file(QStringLiteral("slow"));
        QDir().mkpath(folder);
        QFile::link(real.pgDump, folder + QStringLiteral("/pg_dump"));
        QFile script(folder + QStringLiteral("/pg_restore"));
        if (script.open(QIODevice::WriteOnly))
            script.write("#!/bin/sh\ncase \"$*\" in *--single-transaction*) sleep 2;; esac\nexec '"
                         + real.pgRestore.toUtf8() + "' \"$@\"\n");
        script.setPermissions(QFileDevice::ReadOwner | QFileDevice::WriteOwner | QFileDevice::ExeOwner);
        qputenv("PG_BINDIR", QFile::encodeName(folder));
    }
    /// A table whose content depends on each setting that changes what SQL means.
    static QByteArray delicate()
    {
        return R"(
            CREATE TABLE parent (id int PRIMARY KEY);
            CREATE TABLE delicate (id int REFERENCES parent, nulls text[], is_null bool, slash text, quote text,
                bytes bytea, number float8, span interval, xml xml, CHECK (slash <> 'it''s'));
            INSERT INTO parent VALUES (1);
            INSERT INTO delicate SELECT 1, '{NULL,x}'::text[], (id = NULL), 'a\b', E'it\'s', '\x5c00ff',
                0.1::float8 + 0.2, '-1 2:03:04', xmlparse(content 'a<b/>') FROM parent;
            CREATE FUNCTION stamp() RETURNS trigger LANGUAGE plpgsql AS
                $f$ BEGIN NEW.slash := NEW.slash || '!'; RETURN NEW; END $f$;
            CREATE TRIGGER stamp BEFORE INSERT ON delicate FOR EACH ROW EXECUTE FUNCTION stamp();
            INSERT INTO delicate (id, slash) VALUES (1, 'c');
            DO $d$ BEGIN
                BEGIN
                    ASSERT false, 'asserts are on';
                EXCEPTION WHEN assert_failure THEN
                    RETURN;
                END;
                RAISE 'ASSERT checked nothing';
            END $d$;
            SELECT pg_sleep(1.2);)";
    }

private Q_SLOTS:
    void initTestCase()
    {
        m_home = std::make_unique<TempHome>();
        m_cluster = std::make_unique<ScratchCluster>();
        exec(m_cluster->conninfo(QStringLiteral("postgres")), "CREATE ROLE operator LOGIN SUPERUSER");
        useASlowPgRestore();
    }

    void everythingIsDoneAsIfThereWereNone_data()
    {
        QTest::addColumn<QByteArray>("whose");
        QTest::addColumn<bool>("losesGuards");
        QTest::newRow("role") << QByteArray("ROLE operator") << false;
        QTest::newRow("database") << QByteArray("DATABASE imposed_database") << false;
        // A pooler in the run's way, but not in that of the scan which it was planned by.
        QTest::newRow("pooled") << QByteArray("ROLE operator") << true;
    }
    void everythingIsDoneAsIfThereWereNone()
    {
        QFETCH(QByteArray, whose);
        QFETCH(bool, losesGuards);
        const OptionsProxy pooler(m_cluster->cluster().socketFolder() + QStringLiteral("/.s.PGSQL.5432"));
        const QString database = QStringLiteral("imposed_%1").arg(QLatin1String(QTest::currentDataTag()));
        TestFleet fleet(*m_cluster, database);
        TestFleet calm(*m_cluster, QStringLiteral("calm_%1").arg(QLatin1String(QTest::currentDataTag())));
        qputenv("BACKUP_DIR", QFile::encodeName(m_home->file(database)));
        for (TestFleet *each : {&fleet, &calm}) {
            each->addTenants({QStringLiteral("t_a"), QStringLiteral("t_b")});
            each->write(QStringLiteral("1_delicate"), delicate());
            each->write(QStringLiteral("2_index"), "CREATE INDEX CONCURRENTLY delicate_id ON delicate (id);");
        }
        QCOMPARE(calm.migrate().run.state, RunState::Succeeded);

        Access access = fleet.access();
        access.profile.database.conninfo = m_cluster->conninfo(database, QStringLiteral("operator"));
        const int major = connectTo(fleet.conninfo()).server().major();
        fleet.exec(imposing(whose, hostileSettings(), major) + imposing(whose, hostileImposedSettings(), major));
        // The fault is there: a session that nobody guards works under it.
        QVERIFY(valueUnguarded(access.profile.database.conninfo,
                               "SELECT count(*) FROM pg_catalog.pg_settings WHERE source IN ('user', 'database')")
                    .toInt()
                >= 20);

        const Result<SnapshotPtr> before = scanFleet(access);
        QVERIFY2(before, before ? "" : qPrintable(before.error().toText()));
        const Result<Plan> plan = makePlan(access.profile, *before, {});
        QVERIFY2(plan, plan ? "" : qPrintable(plan.error().toText()));
        Access running = access;
        if (losesGuards)
            running.profile.database.conninfo =
                QStringLiteral("host=127.0.0.1 port=%1 dbname=%2 user=operator sslmode=disable gssencmode=disable")
                    .arg(QString::number(pooler.port()), database);
        const Result<RunReport> run = runPlan(running, *plan, RunOptions::fromProfile(access.profile), fleet.journal());
        QVERIFY2(run, run ? "" : qPrintable(run.error().toText()));
        for (const RunTenant &tenant : run->tenants)
            QVERIFY2(tenant.state == TenantRunState::Done, qPrintable(tenant.error.toText()));

        const Result<SnapshotPtr> after = scanFleet(access);
        QVERIFY2(after, after ? "" : qPrintable(after.error().toText()));
        for (const TenantState &tenant : (*after)->tenants)
            QCOMPARE(tenant.health(), TenantHealth::Healthy);
        const QByteArray content = "SELECT string_agg(d::text, E'\\n' ORDER BY d::text) FROM t_a.delicate d";
        const QByteArray definition = "SELECT pg_get_constraintdef(oid) FROM pg_constraint WHERE contype = 'c' AND "
                                      "conrelid = 't_a.delicate'::regclass";
        const QString rows = fleet.value(content);
        QCOMPARE(rows, calm.value(content));
        QCOMPARE(fleet.value(definition), calm.value(definition));

        const Result<Backup> backup = backUp(access, **after, {}, {fleet.journal()});
        QVERIFY2(backup, backup ? "" : qPrintable(backup.error().toText()));
        fleet.exec("DELETE FROM t_a.delicate");
        const Result<RestorePlan> restore = planRestore(access, **after, *backup, QStringLiteral("t_a"));
        QVERIFY2(restore, restore ? "" : qPrintable(restore.error().toText()));
        const Result<Restored> restored = restoreInPlace(*after, *restore, {}, {fleet.journal()});
        QVERIFY2(restored, restored ? "" : qPrintable(restored.error().toText()));
        QCOMPARE(fleet.value(content), rows);
        QCOMPARE(fleet.value(definition), calm.value(definition));
        QVERIFY(!restored->after.scanError);
        fleet.exec("ALTER ROLE operator RESET ALL; ALTER DATABASE " + database.toUtf8() + " RESET ALL");
    }
};

QTEST_GUILESS_MAIN(tst_ImposedSettings)
#include "tst_ImposedSettings.moc"
