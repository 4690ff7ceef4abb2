// SPDX-License-Identifier: GPL-3.0-or-later
#include "operations/Gate.h"

#include "support/FakeServer.h"
#include "support/TempHome.h"
#include "support/TestFleet.h"

#include <QElapsedTimer>
#include <QTest>

#include <memory>

using namespace tenantry;
using namespace tenantry::test;
using namespace std::chrono_literals;

/// What a deployment waits for at its gate, what it does not wait for, and when it is let through.
class tst_Gate : public QObject {
    Q_OBJECT

    TempHome m_home;
    std::unique_ptr<ScratchCluster> m_cluster;
    std::unique_ptr<TestFleet> m_fleet;
    int m_databases = 0;
    QStringList m_waits;

    /// \p during: what happens when it is first told that something is waited for.
    Result<GateReport> gate(std::chrono::milliseconds timeout, const std::function<void()> &during = {},
                            const QString &first = {})
    {
        return gateOf(m_fleet->access(), timeout, during, first);
    }
    Result<GateReport> gateOf(const Access &access, std::chrono::milliseconds timeout,
                              const std::function<void()> &during = {}, const QString &first = {},
                              const TaskContext &task = {})
    {
        m_waits.clear();
        GateRequest request;
        request.timeout = timeout;
        request.first = first;
        request.onWait = [&](const QString &why) {
            m_waits << why;
            if (m_waits.size() == 1 && during)
                during();
        };
        return waitAtGate(access, request, task);
    }
    static QString outcomeOf(const Result<GateReport> &report)
    {
        if (!report)
            return errorCodeName(report.error().code);
        const QString look = report->look == GateReport::Look::First ? QStringLiteral("first") : QStringLiteral("all");
        return (report->isOpen() ? QStringLiteral("open ") : QStringLiteral("shut ")) + look;
    }
    Access asLimited() const
    {
        Access access = m_fleet->access();
        access.profile.database.conninfo =
            m_cluster->conninfo(m_fleet->value("SELECT current_database()"), QStringLiteral("limited"));
        return access;
    }

private Q_SLOTS:
    void initTestCase()
    {
        // Autovacuum writes when it likes.
        m_cluster = std::make_unique<ScratchCluster>(
            std::vector<std::pair<QString, QString>>{{QStringLiteral("autovacuum"), QStringLiteral("off")}});
        exec(m_cluster->conninfo(QStringLiteral("postgres")),
             "CREATE ROLE limited LOGIN SUPERUSER; CREATE ROLE pass_worded LOGIN");
        m_cluster->requirePassword(QStringLiteral("pass_worded"), "right");
    }
    void init()
    {
        m_fleet = std::make_unique<TestFleet>(*m_cluster, QStringLiteral("gate%1").arg(++m_databases));
        m_fleet->addTenants({QStringLiteral("t_a"), QStringLiteral("t_b"), QStringLiteral("t_c")});
        m_fleet->write(QStringLiteral("1_a"), "CREATE TABLE a (id int);");
        m_fleet->migrate();
    }
    void cleanup() { m_fleet.reset(); }
    void cleanupTestCase() { m_cluster.reset(); }

    void letsThroughWhereAllIsInOrder()
    {
        QCOMPARE(outcomeOf(gate(0ms)), QStringLiteral("open all"));
        QCOMPARE(m_waits, QStringList());
        QCOMPARE(outcomeOf(gate(0ms, {}, QStringLiteral("t_b"))), QStringLiteral("open all"));
    }
    void oneTenantIsLookedAtFirst()
    {
        m_fleet->write(QStringLiteral("2_b"), "CREATE TABLE b (id int);");
        const auto named = gate(0ms, {}, QStringLiteral("t_b"));
        QCOMPARE(outcomeOf(named), QStringLiteral("shut first"));
        QCOMPARE(named->fleet->tenants.size(), size_t(1));
        QCOMPARE(outcomeOf(gate(0ms)), QStringLiteral("shut all"));
        m_fleet->profile().runs.canary = QStringLiteral("t_c");
        const auto canary = gate(0ms);
        QCOMPARE(outcomeOf(canary), QStringLiteral("shut first"));
        QCOMPARE(canary->fleet->tenants.front().schema, QStringLiteral("t_c"));
        QCOMPARE(m_waits, QStringList()); // nobody is at work, so nothing is going to change
        m_fleet->run(m_fleet->plan(PlanRequest::Scope::Apply, {QStringLiteral("t_c")}));
        QCOMPARE(outcomeOf(gate(0ms)), QStringLiteral("shut all"));
        // That it is gone is no reason: the next run takes another.
        m_fleet->profile().runs.canary = QStringLiteral("t_gone");
        QCOMPARE(outcomeOf(gate(0ms)), QStringLiteral("shut all"));
        QCOMPARE(outcomeOf(gate(0ms, {}, QStringLiteral("t_gone"))), QStringLiteral("tenant_missing"));
    }
    void whatIsNoSqlIsNoOpenGate()
    {
        m_fleet->write(QStringLiteral("1_again"), "SELECT 1;"); // the number is taken twice
        const auto report = gate(0ms);
        QCOMPARE(outcomeOf(report), QStringLiteral("shut all"));
        QVERIFY(!report->fleet->findings.empty());
    }

    void waitsForAServerThatIsStartedLater()
    {
        QVERIFY(m_cluster->cluster().stop());
        const auto report = gate(60s, [this] { QVERIFY(m_cluster->cluster().start()); });
        QCOMPARE(outcomeOf(report), QStringLiteral("open all"));
        QVERIFY(m_waits.size() >= 1);
        QVERIFY(report->waited > 0ms);
    }
    void aServerThatDoesNotComeIsGivenUp()
    {
        Access access = m_fleet->access();
        access.profile.database.conninfo = QStringLiteral("host=/nowhere dbname=x user=y");
        QElapsedTimer clock;
        clock.start();
        QCOMPARE(outcomeOf(gateOf(access, 700ms)), QStringLiteral("server_unreachable"));
        QVERIFY(clock.elapsed() >= 700 && clock.elapsed() < 10'000);
        QCOMPARE(m_waits.size(), 1);
    }
    /// It takes the connection and says nothing: libpq would wait for longer than was asked for.
    void aServerThatSaysNothingIsGivenUp()
    {
        const FakeServer silent([](int client, const std::stop_token &stop) { FakeServer::hold(client, stop); });
        Access access = m_fleet->access();
        access.profile.database.conninfo = silent.conninfo(QStringLiteral("connect_timeout=60"));
        QElapsedTimer clock;
        clock.start();
        QCOMPARE(outcomeOf(gateOf(access, 500ms)), QStringLiteral("server_unreachable"));
        QVERIFY2(clock.elapsed() < 20'000, qPrintable(QString::number(clock.elapsed())));
    }
    void waitsForAFreeConnection()
    {
        exec(m_cluster->conninfo(QStringLiteral("postgres")), "ALTER ROLE limited NOSUPERUSER CONNECTION LIMIT 1;"
                                                              "GRANT pg_read_all_data TO limited");
        const Access access = asLimited();
        std::optional<Connection> other = connectTo(access.profile.database.conninfo, AccessMode::ReadOnly);
        const auto report = gateOf(access, 60s, [&] { other.reset(); });
        // What the role may see decides what is found; it was let in, which it was not before.
        QVERIFY2(report, qPrintable(report ? QString() : report.error().toText()));
        QVERIFY2(m_waits.front().contains(QStringLiteral("too many connections")), qPrintable(m_waits.front()));
    }
    void aRefusedLoginIsNotWaitedFor()
    {
        Access access = m_fleet->access();
        access.profile.database.conninfo =
            m_cluster->conninfo(QStringLiteral("postgres"), QStringLiteral("pass_worded"));
        access.prompt = [](const PasswordQuestion &) { return std::optional(QStringLiteral("wrong")); };
        QElapsedTimer clock;
        clock.start();
        QCOMPARE(outcomeOf(gateOf(access, 60s)), QStringLiteral("authentication_failed"));
        QCOMPARE(m_waits, QStringList());
        access.profile.database.conninfo = m_cluster->conninfo(QStringLiteral("no_such_database"));
        QCOMPARE(outcomeOf(gateOf(access, 60s)), QStringLiteral("database_missing"));
        QVERIFY(clock.elapsed() < 30'000);
    }

    /// Another operator's run: it is waited for, and what it did counts.
    void waitsForARunThatIsUnderWay()
    {
        m_fleet->write(QStringLiteral("2_b"), "CREATE TABLE b (id int);");
        Connection other = connectTo(m_fleet->conninfo());
        QVERIFY(other.query("SELECT pg_advisory_lock(hashtext('tenantry'), hashtext('t_other'))"));
        const auto report = gate(60s, [&] {
            m_fleet->migrate();
            QVERIFY(other.query("SELECT pg_advisory_unlock_all()"));
        });
        QCOMPARE(outcomeOf(report), QStringLiteral("open all"));
        QVERIFY2(m_waits.front().contains(QStringLiteral("user tenantry")), qPrintable(m_waits.front()));
    }
    void saysWhoIsStillAtWork()
    {
        Connection other = connectTo(m_fleet->conninfo());
        QVERIFY(other.query("SELECT pg_advisory_lock(hashtext('tenantry'), hashtext('t_a'))"));
        const QString process = other.query("SELECT pg_backend_pid()")->text(0, 0);
        const auto report = gate(300ms);
        QCOMPARE(outcomeOf(report), QStringLiteral("tenant_locked"));
        QVERIFY2(report.error().message.contains(process), qPrintable(report.error().message));
        QVERIFY(!report.error().hint.isEmpty());
    }
    /// The same lock of other databases, and other advisory locks of this one, are nobody's run.
    void othersLocksAreNoRun()
    {
        const QString elsewhere = m_cluster->createDatabase(QStringLiteral("elsewhere%1").arg(m_databases));
        Connection far = connectTo(elsewhere);
        QVERIFY(far.query("SELECT pg_advisory_lock(hashtext('tenantry'), hashtext('t_a'))"));
        Connection near = connectTo(m_fleet->conninfo());
        QVERIFY(near.query("SELECT pg_advisory_lock(1, 2), pg_advisory_lock(4711)"));
        QCOMPARE(outcomeOf(gate(0ms)), QStringLiteral("open all"));
    }
    /// A tenant whose history is locked cannot be judged: that passes.
    void waitsForATenantThatIsLocked()
    {
        Connection other = connectTo(m_fleet->conninfo());
        QVERIFY(other.script("BEGIN; LOCK TABLE t_a.schema_migrations IN ACCESS EXCLUSIVE MODE"));
        const auto report = gate(60s, [&] { QVERIFY(other.script("ROLLBACK")); });
        QCOMPARE(outcomeOf(report), QStringLiteral("open all"));
        QCOMPARE(m_waits.size(), 1);
    }
    void stopsWhenItIsTold()
    {
        std::stop_source stop;
        Connection other = connectTo(m_fleet->conninfo());
        QVERIFY(other.query("SELECT pg_advisory_lock(hashtext('tenantry'), hashtext('t_a'))"));
        const TaskContext task(stop.get_token(), {});
        QCOMPARE(outcomeOf(gateOf(
                     m_fleet->access(), 60s, [&] { stop.request_stop(); }, {}, task)),
                 QStringLiteral("cancelled"));
    }
    /// Not a row, anywhere.
    void changesNothing()
    {
        m_fleet->write(QStringLiteral("2_b"), "CREATE TABLE b (id int);");
        // The number that the next transaction gets which writes.
        const auto written = [this] { return m_fleet->value("SELECT pg_snapshot_xmax(pg_current_snapshot())"); };
        const QString before = written();
        QCOMPARE(outcomeOf(gate(0ms)), QStringLiteral("shut all"));
        QCOMPARE(written(), before);
    }
};

QTEST_GUILESS_MAIN(tst_Gate)
#include "tst_Gate.moc"
