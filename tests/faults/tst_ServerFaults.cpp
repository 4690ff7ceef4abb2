// SPDX-License-Identifier: GPL-3.0-or-later
#include "migrations/Run.h"
#include "support/CuttingProxy.h"
#include "support/TempHome.h"
#include "support/TestFleet.h"
#include "support/TransactionPooler.h"

#include <QFile>
#include <QSqlDatabase>
#include <QSqlError>
#include <QSqlQuery>
#include <QTemporaryDir>
#include <QTest>

#include <sys/stat.h>
#include <unistd.h>

#include <latch>

using namespace tenantry;
using test::AtCommit;
using test::CuttingProxy;
using test::TestFleet;

/// Faults of the way to the server and of the server itself; the numbers are those of docs/FAULTS.md.
class tst_ServerFaults : public QObject {
    Q_OBJECT

    std::unique_ptr<test::TempHome> m_home;
    std::unique_ptr<test::ScratchCluster> m_cluster;
    std::unique_ptr<TestFleet> m_fleet;
    int m_number = 0;

    QString database() const { return QStringLiteral("fault%1").arg(m_number); }
    QString through(int port) const
    {
        return QStringLiteral("host=127.0.0.1 port=%1 dbname=%2 user=tenantry sslmode=disable")
            .arg(port)
            .arg(database());
    }
    QString serverSocket() const { return m_cluster->cluster().socketFolder() + QStringLiteral("/.s.PGSQL.5432"); }

private Q_SLOTS:
    void initTestCase()
    {
        m_home = std::make_unique<test::TempHome>();
        m_cluster = std::make_unique<test::ScratchCluster>();
    }
    void init()
    {
        ++m_number;
        m_fleet = std::make_unique<TestFleet>(*m_cluster, database());
        m_fleet->addTenants({QStringLiteral("t_a"), QStringLiteral("t_b")});
        m_fleet->exec("CREATE TABLE public.applied (tenant text)");
        m_fleet->write(QStringLiteral("1_a"),
                       "CREATE TABLE a (id int); INSERT INTO public.applied VALUES (current_schema());");
    }
    void cleanupTestCase()
    {
        m_fleet.reset();
        m_cluster.reset();
    }

    /// Row 3: a connection lost at COMMIT is settled by the transaction's own status, never by guessing.
    void connectionLostAtCommit_data()
    {
        QTest::addColumn<AtCommit>("action");
        QTest::newRow("rolled back: applied again") << AtCommit::CutBefore;
        QTest::newRow("committed: not applied again") << AtCommit::CutAfter;
    }
    void connectionLostAtCommit()
    {
        QFETCH(AtCommit, action);
        const Plan plan = m_fleet->plan();
        CuttingProxy proxy(serverSocket(), action);
        Access access = m_fleet->access();
        access.profile.database.conninfo = through(proxy.port());
        const auto report = runPlan(access, plan, RunOptions::fromProfile(access.profile), m_fleet->journal());
        QVERIFY2(report, report ? "" : qPrintable(report.error().toText()));
        QVERIFY(proxy.hasCut());
        QCOMPARE(report->run.state, RunState::Succeeded);
        QCOMPARE(m_fleet->value("SELECT string_agg(tenant, ',' ORDER BY tenant) FROM public.applied"),
                 QStringLiteral("t_a,t_b"));
        QCOMPARE(m_fleet->findings(), QStringLiteral("t_a: ok; t_b: ok"));
    }

    /// Row 6: on a standby everything can be seen and nothing is tried.
    void standby()
    {
        m_fleet->run(m_fleet->plan());
        m_fleet->write(QStringLiteral("2_b"), "CREATE TABLE b (id int);");
        Cluster &cluster = m_cluster->cluster();
        QVERIFY(cluster.stop());
        const QString signal = cluster.dataFolder() + QStringLiteral("/standby.signal");
        QFile file(signal);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.close();
        struct stat folder {};
        QCOMPARE(::stat(QFile::encodeName(cluster.dataFolder()).constData(), &folder), 0);
        QCOMPARE(::chown(QFile::encodeName(signal).constData(), folder.st_uid, folder.st_gid), 0);
        QVERIFY(cluster.start());
        const SnapshotPtr snapshot = m_fleet->scan();
        QVERIFY(snapshot->server.standby);
        QCOMPARE(snapshot->totalPending(), 2);
        const auto report = runPlan(m_fleet->access(), m_fleet->plan(), {}, m_fleet->journal());
        QVERIFY(!report);
        QCOMPARE(report.error().code, ErrorCode::ReadOnlyServer);
        QVERIFY(m_fleet->journal().runs()->size() == 1); // nothing was journaled for the refused run
        QVERIFY(cluster.stop());
        QVERIFY(QFile::remove(signal));
        QVERIFY(cluster.start());
    }

    /// Row 12: a pooler in transaction mode is noticed; reading works, writing is refused with the reason.
    void transactionPooler()
    {
        const test::TransactionPooler pooler(m_cluster->cluster().socketFolder(), QStringLiteral("tenantry"));
        Access access = m_fleet->access();
        access.profile.database.conninfo = through(pooler.port());
        const Result<SnapshotPtr> snapshot = scanFleet(access);
        QVERIFY2(snapshot, snapshot ? "" : qPrintable(snapshot.error().toText()));
        QVERIFY((*snapshot)->server.transactionPooler);
        QCOMPARE((*snapshot)->tenants.size(), size_t(2));
        const auto report = runPlan(access, m_fleet->plan(), {}, m_fleet->journal());
        QVERIFY(!report);
        QCOMPARE(report.error().code, ErrorCode::PoolerRefused);
        // Nothing of ours leaked into the pooled server session.
        QCOMPARE(m_fleet->value("SELECT count(*) FROM pg_locks WHERE locktype = 'advisory'"), QStringLiteral("0"));
    }

    /// Behind one no session is pinned, so each message is: whatever path its role or database has, for whichever way
    /// is used to ask, and nothing of it stays with the next one.
    void eachMessageBehindAPoolerHasItsPath()
    {
        m_fleet->exec("CREATE SCHEMA lurk; CREATE FUNCTION lurk.path() RETURNS text LANGUAGE sql AS "
                      "'SELECT pg_catalog.current_setting(''search_path'')';"
                      "CREATE FUNCTION lurk.trap(name, name) RETURNS bool LANGUAGE sql AS 'SELECT 1/0 = 1';"
                      "CREATE OPERATOR lurk.= (LEFTARG = name, RIGHTARG = name, FUNCTION = lurk.trap);"
                      "ALTER DATABASE "
                      + database().toUtf8() + " SET search_path = lurk, pg_catalog");
        const test::TransactionPooler pooler(m_cluster->cluster().socketFolder(), QStringLiteral("tenantry"));
        const QByteArray ask = "SELECT lurk.path() FROM pg_catalog.pg_database WHERE datname = 'template1'::name";
        QVERIFY_THROWS_EXCEPTION(std::runtime_error, test::valueUnguarded(through(pooler.port()), ask));
        Connection connection = test::connectTo(through(pooler.port()), AccessMode::ReadOnly);
        QVERIFY(connection.server().transactionPooler);
        const QString ours = QStringLiteral("pg_catalog, pg_temp");
        const auto found = [](const Result<Rows> &rows) { return rows ? rows->text(0, 0) : rows.error().toText(); };
        QCOMPARE(found(connection.query(ask)), ours);
        QCOMPARE(found(connection.query(ask + " AND $1::int4 = 1", {"1"})), ours);
        QCOMPARE(connection.transactionStatus(), TransactionStatus::Idle);
        const auto many = connection.script("SELECT 1;" + ask);
        QVERIFY(many);
        QCOMPARE(many->size(), size_t(2));
        QCOMPARE(many->back().text(0, 0), ours);
        const auto whole = connection.script("BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY;" + ask);
        QVERIFY2(whole, whole ? "" : qPrintable(whole.error().toText()));
        QCOMPARE(found(connection.query(ask)), ours);
        QVERIFY(connection.script("COMMIT"));
        // The window's models ask this way.
        QSqlDatabase models = connection.database();
        QSqlQuery query(models);
        QVERIFY2(query.exec(QString::fromUtf8(ask)) && query.next(), qPrintable(query.lastError().text()));
        QCOMPARE(query.value(0).toString(), ours);
        QVERIFY(models.transaction());
        QVERIFY(query.exec(QString::fromUtf8(ask)) && query.next());
        QCOMPARE(query.value(0).toString(), ours);
        QVERIFY(models.commit());

        QCOMPARE(connection.query("SELECT nope").error().sqlState, QStringLiteral("42703"));
        QCOMPARE(connection.lastErrorPosition(), 7);
        QCOMPARE(connection.transactionStatus(), TransactionStatus::Idle);
        QCOMPARE(connection.query("CREATE TABLE public.x (id int)").error().code, ErrorCode::ReadOnlyServer);
        QVERIFY_THROWS_EXCEPTION(std::runtime_error, test::valueUnguarded(through(pooler.port()), ask));
        QCOMPARE(test::valueUnguarded(through(pooler.port()), "SELECT lurk.path()"),
                 QStringLiteral("lurk, pg_catalog"));
    }

    /// Row 13: with few connections left the run takes fewer workers and others keep working.
    void connectionsNearlyExhausted()
    {
        QStringList many;
        for (int i = 0; i < 30; ++i)
            many << QStringLiteral("t_%1").arg(i, 2, 10, QLatin1Char('0'));
        m_fleet->addTenants(many);
        std::vector<Connection> hogs;
        while (hogs.size() < 200) {
            SessionOptions options;
            options.conninfo = m_fleet->conninfo();
            Result<Connection> hog = Connection::open(options);
            if (!hog || hog->server().connectionSlotsFree <= 3) {
                if (hog)
                    hogs.push_back(std::move(*hog));
                break;
            }
            hogs.push_back(std::move(*hog));
        }
        RunOptions options;
        options.workers = 64;
        const RunReport report = m_fleet->run(m_fleet->plan(), options);
        QCOMPARE(report.run.state, RunState::Succeeded);
        QCOMPARE(report.run.tenantsDone, 32);
    }

    /// Row 13: a role that may have one session scans and runs over one.
    void oneConnectionForTheRole()
    {
        m_fleet->exec("CREATE ROLE single LOGIN CONNECTION LIMIT 1; ALTER SCHEMA t_a OWNER TO single; ALTER SCHEMA t_b "
                      "OWNER TO single; GRANT ALL ON public.applied TO single");
        Access access = m_fleet->access();
        access.profile.database.conninfo = m_cluster->conninfo(database(), QStringLiteral("single"));
        const auto snapshot = scanFleet(access);
        QVERIFY2(snapshot, snapshot ? "" : qPrintable(snapshot.error().toText()));
        QCOMPARE((*snapshot)->totalPending(), 2);
        RunOptions options = RunOptions::fromProfile(access.profile);
        options.workers = 8;
        const auto report = runPlan(access, *makePlan(access.profile, *snapshot, {}), options, m_fleet->journal());
        QVERIFY2(report, report ? "" : qPrintable(report.error().toText()));
        QCOMPARE(report->run.state, RunState::Succeeded);
    }

    /// Row 13: a scan's second session is a help, not a need.
    void theSecondSessionOfAScanIsRefused()
    {
        m_fleet->exec("DROP ROLE IF EXISTS asked; CREATE ROLE asked LOGIN");
        m_cluster->requirePassword(QStringLiteral("asked"), "secret");
        Access access = m_fleet->access();
        access.profile.database.conninfo = m_cluster->conninfo(database(), QStringLiteral("asked"));
        std::atomic<int> prompts{0};
        access.prompt = [&prompts](const PasswordQuestion &question) -> std::optional<QString> {
            if (question.of == PasswordQuestion::Of::Memory)
                return std::nullopt;
            return ++prompts == 1 ? std::optional(QStringLiteral("secret")) : std::nullopt;
        };
        const auto snapshot = scanFleet(access);
        QVERIFY2(snapshot, snapshot ? "" : qPrintable(snapshot.error().toText()));
        QCOMPARE(prompts.load(), 2);
        QCOMPARE((*snapshot)->tenants.size(), size_t(2));
    }

    /// Row 13: a worker that finds no free connection waits for one; its tenant does not fail.
    void connectionsTakenWhileARunGoesOn()
    {
        m_fleet->exec("CREATE ROLE crowded LOGIN CONNECTION LIMIT 3; GRANT ALL ON public.applied TO crowded");
        QStringList many;
        for (int i = 0; i < 10; ++i)
            many << QStringLiteral("t_%1").arg(i);
        m_fleet->addTenants(many);
        m_fleet->exec(
            "DO $$ DECLARE s text; BEGIN FOR s IN SELECT nspname FROM pg_namespace WHERE nspname LIKE 't\\_%' "
            "LOOP EXECUTE format('ALTER SCHEMA %I OWNER TO crowded', s); END LOOP; END $$");
        m_fleet->write(QStringLiteral("1_a"), "CREATE TABLE a (id int); SELECT pg_sleep(0.3);");
        Access access = m_fleet->access();
        access.profile.database.conninfo = m_cluster->conninfo(database(), QStringLiteral("crowded"));
        const Plan plan = m_fleet->plan();
        RunOptions options = RunOptions::fromProfile(access.profile);
        std::latch wanted(1);
        std::latch taken(1);
        std::jthread crowd([&] {
            // Before the second worker opens its session, the rest of the role's connections are taken, and given back
            // later.
            wanted.wait();
            std::vector<Connection> hogs;
            for (int i = 0; i < 2; ++i)
                hogs.push_back(test::connectTo(access.profile.database.conninfo, AccessMode::ReadOnly));
            taken.count_down();
            std::this_thread::sleep_for(std::chrono::milliseconds(2000));
        });
        std::atomic<int> openings{0};
        access.prompt = [&](const PasswordQuestion &) -> std::optional<QString> {
            if (++openings == 2) {
                wanted.count_down();
                taken.wait();
            }
            return std::nullopt;
        };
        const auto report = runPlan(access, plan, options, m_fleet->journal());
        crowd.join();
        QVERIFY2(report, report ? "" : qPrintable(report.error().toText()));
        QCOMPARE(report->run.state, RunState::Succeeded);
        QCOMPARE(report->run.tenantsDone, 12);
        QVERIFY(openings > 2); // it was refused, and tried again
    }

    /// Row 5: lost in the middle of a file, and the way back leads to a server that has the same tenants.
    void nothingIsWrittenOnTheOtherServer()
    {
        test::ScratchCluster other;
        const QString there = other.createDatabase(database());
        test::exec(there, "CREATE SCHEMA t_a; CREATE SCHEMA t_b; CREATE TABLE public.applied (tenant text)");
        m_fleet->write(QStringLiteral("1_a"),
                       "INSERT INTO public.applied VALUES (current_schema()); LOCK TABLE public.gate;");
        m_fleet->exec("CREATE TABLE public.gate ()");
        Connection keeper = test::connectTo(m_fleet->conninfo());
        QVERIFY(keeper.script("BEGIN; LOCK TABLE public.gate"));
        test::exec(there, "CREATE TABLE public.gate ()");
        auto proxy = std::make_unique<CuttingProxy>(serverSocket(), AtCommit::Forward);
        Access access = m_fleet->access();
        access.profile.database.conninfo =
            QStringLiteral("host=127.0.0.1,%1 port=%2,5432 dbname=%3 user=tenantry sslmode=disable")
                .arg(other.cluster().socketFolder())
                .arg(proxy->port())
                .arg(database());
        const Plan plan = m_fleet->plan();
        std::jthread closer([&proxy, this] {
            while (m_fleet->value("SELECT count(*) FROM pg_locks WHERE NOT granted") == QStringLiteral("0"))
                std::this_thread::sleep_for(std::chrono::milliseconds(5));
            proxy.reset();
        });
        const auto report = runPlan(access, plan, RunOptions::fromProfile(access.profile), m_fleet->journal());
        closer.join();
        QVERIFY(report);
        QCOMPARE(report->run.state, RunState::Stopped);
        QCOMPARE(report->tenants.front().error.code, ErrorCode::ServerChanged);
        QCOMPARE(test::value(there, "SELECT count(*) FROM public.applied"), QStringLiteral("0"));
        QCOMPARE(test::value(there, "SELECT to_regclass('t_a.schema_migrations') IS NULL"), QStringLiteral("t"));
    }

    /// Row 5: a reconnection that leads to another server is no reconnection. Two clusters behind one proxy's address.
    void theServerChanged()
    {
        test::ScratchCluster other;
        other.createDatabase(database());
        Access access = m_fleet->access();
        // libpq tries the hosts in turn: the first is the proxy that cuts and is gone, the second the other server.
        auto proxy = std::make_unique<CuttingProxy>(serverSocket(), AtCommit::CutBefore);
        access.profile.database.conninfo =
            QStringLiteral("host=127.0.0.1,%1 port=%2,5432 dbname=%3 user=tenantry sslmode=disable")
                .arg(other.cluster().socketFolder())
                .arg(proxy->port())
                .arg(database());
        const Plan plan = m_fleet->plan();
        std::jthread closer([&proxy] {
            while (!proxy->hasCut())
                std::this_thread::sleep_for(std::chrono::milliseconds(5));
            proxy.reset();
        });
        const auto report = runPlan(access, plan, RunOptions::fromProfile(access.profile), m_fleet->journal());
        closer.join();
        QVERIFY(report);
        QCOMPARE(report->run.state, RunState::Stopped);
        QVERIFY(report->tenants.front().error.code == ErrorCode::ServerChanged
                || report->tenants.front().error.code == ErrorCode::OutcomeUnknown);
        QCOMPARE(m_fleet->value("SELECT count(*) FROM public.applied"), QStringLiteral("0"));
    }
};

QTEST_GUILESS_MAIN(tst_ServerFaults)
#include "tst_ServerFaults.moc"
