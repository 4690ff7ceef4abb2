// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/GuiHandOver.h"
#include "models/Reaper.h"
#include "models/Session.h"
#include "models/ToldPasswords.h"
#include "tenants/AsideSchema.h"
#include "tests/support/ScratchCluster.h"
#include "tests/support/TestFleet.h"

#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace tenantry;
using tenantry::test::ScratchCluster;
using tenantry::test::TestFleet;

class tst_Session : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void cleanupTestCase() { m_cluster.reset(); }
    void handOverKeepsOrderAndThread();
    void newerQueryReplacesOlder();
    void queryForgetsDeadContext();
    void scanGivesSnapshotAndSample();
    void cancelledScanIsNoFailure();
    void applyMendsAndShowsTheResult();
    void aBackupOfAllSaysWhoIsLeftOut();
    void aRestoreShowsTheFleetAfterwards();
    void rescanReplacesOneTenant();
    void wrongDatabaseIsNotTriedAgain();
    void lostServerIsFoundAgain();
    void cancellingATryKeepsTryingAgain();
    void anotherErrorIsNoLostConnection();
    void backupsAreUnknownUntilRead();
    void passwordIsAskedOnceInASession();
    void aPasswordToldBeforeIsNotAskedFor();
    void typingTakesNoTimeOfTheScans();
    void goesWhileAPasswordIsAskedFor();

private:
    std::unique_ptr<Session> makeSession(TestFleet &fleet);
    Profile profileWithPassword(TestFleet &fleet);
    bool scanned(Session &session);

    std::unique_ptr<ScratchCluster> m_cluster;
    QTemporaryDir m_folder;
    std::shared_ptr<LocalStore> m_store;
};

void tst_Session::initTestCase()
{
    m_cluster = std::make_unique<ScratchCluster>();
    const auto store = LocalStore::open(m_folder.filePath(QStringLiteral("store.sqlite")));
    QVERIFY(store.has_value());
    m_store = *store;
}

std::unique_ptr<Session> tst_Session::makeSession(TestFleet &fleet)
{
    Profile profile = fleet.profile();
    profile.backups.folder = m_folder.filePath(QStringLiteral("backups"));
    return std::make_unique<Session>(profile, Session::Services{m_store, {}});
}

bool tst_Session::scanned(Session &session)
{
    QSignalSpy changed(&session, &Session::snapshotChanged);
    session.scan();
    return changed.wait(60000);
}

void tst_Session::handOverKeepsOrderAndThread()
{
    GuiHandOver handOver;
    std::vector<int> seen;
    const auto here = std::this_thread::get_id();
    {
        const std::jthread other([&] {
            for (int i = 0; i < 500; ++i) {
                handOver.post([&seen, here, i] {
                    QCOMPARE(std::this_thread::get_id(), here);
                    seen.push_back(i);
                });
            }
        });
    }
    QVERIFY(seen.empty());
    QTRY_COMPARE(seen.size(), size_t(500));
    QVERIFY(std::is_sorted(seen.begin(), seen.end()));
}

void tst_Session::newerQueryReplacesOlder()
{
    TestFleet fleet(*m_cluster, QStringLiteral("query"));
    const auto session = makeSession(fleet);
    QStringList seen;
    std::atomic<bool> stopped = false;
    session->query<QString>(
        QStringLiteral("key"), this,
        [&stopped](std::stop_token stop) {
            while (!stop.stop_requested()) {
                std::this_thread::sleep_for(std::chrono::milliseconds(1));
            }
            stopped = true;
            return QStringLiteral("old");
        },
        [&seen](QString text) { seen << text; });
    session->query<QString>(
        QStringLiteral("key"), this, [](std::stop_token) { return QStringLiteral("new"); },
        [&seen](QString text) { seen << text; });
    QTRY_VERIFY(stopped);
    QTRY_COMPARE(seen, QStringList{QStringLiteral("new")});
    QTest::qWait(50);
    QCOMPARE(seen.size(), 1);
}

void tst_Session::queryForgetsDeadContext()
{
    TestFleet fleet(*m_cluster, QStringLiteral("context"));
    const auto session = makeSession(fleet);
    bool called = false;
    auto context = std::make_unique<QObject>();
    session->query<int>(
        QStringLiteral("key"), context.get(), [](std::stop_token) { return 1; }, [&called](int) { called = true; });
    context.reset();
    QTest::qWait(100);
    QVERIFY(!called);
}

void tst_Session::scanGivesSnapshotAndSample()
{
    TestFleet fleet(*m_cluster, QStringLiteral("scan"));
    fleet.write(QStringLiteral("001_a"), "CREATE TABLE a (id int);");
    fleet.addTenants({QStringLiteral("t_one"), QStringLiteral("t_two")});
    const auto session = makeSession(fleet);
    QSignalSpy samples(session.get(), &Session::samplesChanged);
    QVERIFY(scanned(*session));
    QCOMPARE(session->snapshot()->tenants.size(), size_t(2));
    QCOMPARE(session->linkState(), LinkState::Connected);
    QVERIFY(!session->isScanning());
    QTRY_VERIFY(!session->samples().empty());
    QCOMPARE(session->samples().back().total, 2);
}

void tst_Session::cancelledScanIsNoFailure()
{
    TestFleet fleet(*m_cluster, QStringLiteral("cancel"));
    fleet.write(QStringLiteral("001_a"), "CREATE TABLE a (id int);");
    const auto session = makeSession(fleet);
    QSignalSpy failed(session.get(), &Session::scanFailed);
    QSignalSpy ended(session.get(), &Session::taskEnded);
    session->scan();
    session->cancelTask(session->scanTask());
    QVERIFY(ended.wait(20000));
    QVERIFY(!session->isScanning());
    QCOMPARE(failed.count(), 0);
}

void tst_Session::applyMendsAndShowsTheResult()
{
    TestFleet fleet(*m_cluster, QStringLiteral("apply"));
    fleet.write(QStringLiteral("001_a"), "CREATE TABLE a (id int);");
    fleet.write(QStringLiteral("002_b"), "CREATE TABLE b (id int);");
    fleet.addTenants({QStringLiteral("t_one"), QStringLiteral("t_two"), QStringLiteral("t_three")});
    const auto session = makeSession(fleet);
    QVERIFY(scanned(*session));
    QTRY_VERIFY(!session->samples().empty());
    QCOMPARE(session->samples().back().healthy, 0);
    PlanRequest request;
    request.scope = PlanRequest::Scope::Fix;
    const Result<Plan> plan = makePlan(session->profile(), session->snapshot(), request);
    QVERIFY2(plan.has_value(), plan ? "" : qPrintable(plan.error().toText()));
    QSignalSpy ended(session.get(), &Session::taskEnded);
    const TaskId id = session->apply(*plan, {RunOptions::fromProfile(session->profile()), BackupFirst::Yes});
    QTRY_VERIFY_WITH_TIMEOUT(!ended.isEmpty(), 60000);
    const auto task = session->tasks().snapshot(id);
    QVERIFY2(task->state == TaskState::Succeeded,
             qPrintable(task->outcome.error ? task->outcome.error->toText() : task->outcome.summary));
    QTRY_COMPARE_WITH_TIMEOUT(session->snapshot()->counts().of(TenantHealth::Healthy), 3, 60000);
    QTRY_VERIFY(!session->runs().empty());
    QVERIFY(!task->outcome.runId.isEmpty());
    QTRY_COMPARE(session->samples().back().healthy, 3); // the trend ends where the tiles stand
}

void tst_Session::aBackupOfAllSaysWhoIsLeftOut()
{
    TestFleet fleet(*m_cluster, QStringLiteral("leftout"));
    fleet.write(QStringLiteral("001_a"), "CREATE TABLE a (id int);");
    fleet.addTenants({QStringLiteral("t_one"), QStringLiteral("t_two")});
    fleet.migrate();
    const RestoreMarker marker{QStringLiteral("0123456789abcdef"), QStringLiteral("t_two__before_20261120_093105"),
                               QStringLiteral("20261120-093000-abcd")};
    fleet.exec("ALTER SCHEMA t_two RENAME TO " + marker.asideName.toUtf8()
               + "; CREATE SCHEMA t_two; COMMENT ON SCHEMA t_two IS '" + marker.toComment().toUtf8() + "'");
    const auto session = makeSession(fleet);
    QVERIFY(scanned(*session));
    QSignalSpy ended(session.get(), &Session::taskEnded);
    const TaskId id = session->backUp({});
    QTRY_VERIFY_WITH_TIMEOUT(!ended.isEmpty(), 60000);
    const auto task = session->tasks().snapshot(id);
    QVERIFY2(task->state == TaskState::PartlyFailed, qPrintable(task->outcome.summary));
    QVERIFY2(task->outcome.summary.contains(QStringLiteral("left out")), qPrintable(task->outcome.summary));
    QVERIFY2(task->log.join(u'\n').contains(QStringLiteral("t_two: ")), qPrintable(task->log.join(u'\n')));
    QTRY_COMPARE(session->backups().size(), size_t(1));
    QVERIFY(session->backups().front().find(QStringLiteral("t_one")));
}

void tst_Session::aRestoreShowsTheFleetAfterwards()
{
    TestFleet fleet(*m_cluster, QStringLiteral("restored"));
    fleet.write(QStringLiteral("001_a"), "CREATE TABLE a (id int);");
    fleet.addTenants({QStringLiteral("t_one"), QStringLiteral("t_two")});
    fleet.migrate();
    const auto session = makeSession(fleet);
    QVERIFY(scanned(*session));
    session->backUp({{QStringLiteral("t_one")}, QStringLiteral("manual")});
    QTRY_COMPARE_WITH_TIMEOUT(session->backups().size(), size_t(1), 60000);
    fleet.exec("DROP TABLE t_one.a");
    QVERIFY(scanned(*session));
    QVERIFY(session->snapshot()->find(QStringLiteral("t_one"))->health() != TenantHealth::Healthy);
    const Result<RestorePlan> plan =
        planRestore(session->access(), *session->snapshot(), session->backups().front(), QStringLiteral("t_one"));
    QVERIFY2(plan.has_value(), plan ? "" : qPrintable(plan.error().toText()));
    QTRY_VERIFY(!session->samples().empty());
    QSignalSpy ended(session.get(), &Session::taskEnded);
    RestoreOptions options;
    options.safetyBackup = false;
    const TaskId id = session->restore(*plan, options);
    QTRY_VERIFY_WITH_TIMEOUT(!ended.isEmpty(), 60000);
    const auto task = session->tasks().snapshot(id);
    QVERIFY2(task->state == TaskState::Succeeded, qPrintable(task->outcome.summary));
    QCOMPARE(session->snapshot()->find(QStringLiteral("t_one"))->health(), TenantHealth::Healthy);
    QTRY_COMPARE(session->samples().back().healthy, 2);
}

void tst_Session::rescanReplacesOneTenant()
{
    TestFleet fleet(*m_cluster, QStringLiteral("rescan"));
    fleet.write(QStringLiteral("001_a"), "CREATE TABLE a (id int);");
    fleet.addTenants({QStringLiteral("t_one"), QStringLiteral("t_two")});
    fleet.migrate();
    const auto session = makeSession(fleet);
    QVERIFY(scanned(*session));
    QCOMPARE(session->snapshot()->counts().of(TenantHealth::Healthy), 2);
    fleet.exec("DROP TABLE t_two.a");
    QSignalSpy changed(session.get(), &Session::snapshotChanged);
    session->rescan({QStringLiteral("t_two")});
    QVERIFY(changed.wait(30000));
    QCOMPARE(session->snapshot()->tenants.size(), size_t(2));
    QCOMPARE(session->snapshot()->find(QStringLiteral("t_two"))->health(), TenantHealth::Broken);
    QCOMPARE(session->snapshot()->find(QStringLiteral("t_one"))->health(), TenantHealth::Healthy);
}

void tst_Session::wrongDatabaseIsNotTriedAgain()
{
    Profile profile;
    profile.name = QStringLiteral("wrong");
    profile.database.conninfo = m_cluster->conninfo(QStringLiteral("no_such_database"));
    Session session(profile, {});
    QSignalSpy failed(&session, &Session::scanFailed);
    session.scan();
    QVERIFY(failed.wait(20000));
    QCOMPARE(session.lastError().code, ErrorCode::DatabaseMissing);
    QCOMPARE(session.secondsToRetry(), -1);
    QVERIFY(session.linkState() != LinkState::Lost);
}

void tst_Session::lostServerIsFoundAgain()
{
    TestFleet fleet(*m_cluster, QStringLiteral("lost"));
    fleet.write(QStringLiteral("001_a"), "CREATE TABLE a (id int);");
    fleet.addTenants({QStringLiteral("t_one")});
    const auto session = makeSession(fleet);
    QVERIFY(scanned(*session));
    QVERIFY(m_cluster->cluster().stop(StopMode::Fast).has_value());
    QSignalSpy failed(session.get(), &Session::scanFailed);
    session->scan();
    QVERIFY(failed.wait(20000));
    QCOMPARE(session->linkState(), LinkState::Lost);
    QVERIFY(session->secondsToRetry() >= 0);
    QVERIFY(session->snapshot() != nullptr); // the last picture stays, with its age
    QVERIFY(m_cluster->cluster().start().has_value());
    QTRY_COMPARE_WITH_TIMEOUT(session->linkState(), LinkState::Connected, 20000);
    QCOMPARE(session->secondsToRetry(), -1);
}

void tst_Session::cancellingATryKeepsTryingAgain()
{
    Profile profile;
    profile.name = QStringLiteral("nowhere");
    profile.database.conninfo = QStringLiteral("host=/nonexistent dbname=none");
    Session session(profile, {});
    QSignalSpy failed(&session, &Session::scanFailed);
    session.scan();
    QVERIFY(failed.wait(20000));
    QCOMPARE(session.linkState(), LinkState::Lost);
    QSignalSpy ended(&session, &Session::taskEnded);
    // A try that is stopped before it ended: as Esc does.
    TaskState last = TaskState::Failed;
    for (int i = 0; i < 20 && last != TaskState::Cancelled; ++i) {
        session.scan();
        const TaskId id = session.scanTask();
        session.cancelTask(id);
        QTRY_VERIFY(!session.isScanning());
        last = session.tasks().snapshot(id)->state;
    }
    QCOMPARE(last, TaskState::Cancelled);
    QVERIFY(session.secondsToRetry() >= 0);
}

void tst_Session::anotherErrorIsNoLostConnection()
{
    TestFleet fleet(*m_cluster, QStringLiteral("other"));
    fleet.write(QStringLiteral("001_a"), "CREATE TABLE a (id int);");
    fleet.addTenants({QStringLiteral("t_one")});
    const auto session = makeSession(fleet);
    QVERIFY(scanned(*session));
    QCOMPARE(session->linkState(), LinkState::Connected);
    fleet.remove(QStringLiteral("001_a.sql"));
    QVERIFY(QDir(session->profile().resolved(session->profile().migrations.folder)).removeRecursively());
    QSignalSpy failed(session.get(), &Session::scanFailed);
    session->scan();
    QVERIFY(failed.wait(20000));
    QCOMPARE(session->linkState(), LinkState::Unknown);
    QCOMPARE(session->secondsToRetry(), -1);
}

void tst_Session::backupsAreUnknownUntilRead()
{
    TestFleet fleet(*m_cluster, QStringLiteral("unread"));
    const auto session = makeSession(fleet);
    QVERIFY(!session->backupsKnown());
    QSignalSpy read(session.get(), &Session::backupsChanged);
    session->refreshBackups();
    QVERIFY(read.wait(10000));
    QVERIFY(session->backupsKnown());
}

/// The fleet as a role whose password is "right".
Profile tst_Session::profileWithPassword(TestFleet &fleet)
{
    fleet.exec("DO $$ BEGIN IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'secretive') THEN "
               "CREATE ROLE secretive LOGIN SUPERUSER PASSWORD 'right'; END IF; END $$");
    QFile rules(m_cluster->cluster().dataFolder() + QStringLiteral("/pg_hba.conf"));
    if (rules.open(QIODevice::ReadWrite)) {
        const QByteArray usual = rules.readAll();
        if (!usual.contains("secretive")) {
            rules.seek(0);
            rules.write("local all secretive scram-sha-256\n" + usual);
        }
        rules.close();
    }
    fleet.exec("SELECT pg_reload_conf()");
    Profile profile = fleet.profile();
    profile.database.conninfo += QStringLiteral(" user=secretive passfile=/nonexistent");
    profile.backups.folder = m_folder.filePath(QStringLiteral("backups"));
    return profile;
}

void tst_Session::passwordIsAskedOnceInASession()
{
    TestFleet fleet(*m_cluster, QStringLiteral("asked"));
    fleet.write(QStringLiteral("001_a"), "CREATE TABLE a (id int);");
    fleet.addTenants({QStringLiteral("t_one"), QStringLiteral("t_two")});
    std::atomic<int> asked{0};
    std::atomic<int> refused{0};
    const PasswordPrompt person = [&](const PasswordQuestion &question) -> std::optional<QString> {
        refused += question.refused.has_value();
        return ++asked == 1 ? QStringLiteral("wrong") : QStringLiteral("right");
    };
    Session session(profileWithPassword(fleet), Session::Services{m_store, person});
    QVERIFY2(scanned(session), qPrintable(session.lastError().toText()));
    QCOMPARE(asked.load(), 2); // the first answer was refused, and the question put again at once
    QCOMPARE(refused.load(), 1);
    QSignalSpy changed(&session, &Session::snapshotChanged);
    session.rescan({QStringLiteral("t_one")});
    QVERIFY(changed.wait(30000));
    QCOMPARE(asked.load(), 2);
}

/// In the form, or to an earlier session.
void tst_Session::aPasswordToldBeforeIsNotAskedFor()
{
    TestFleet fleet(*m_cluster, QStringLiteral("told"));
    fleet.write(QStringLiteral("001_a"), "CREATE TABLE a (id int);");
    fleet.addTenants({QStringLiteral("t_one")});
    const Profile profile = profileWithPassword(fleet);
    std::atomic<int> asked{0};
    const PasswordPrompt person = [&](const PasswordQuestion &) {
        ++asked;
        return std::optional(QStringLiteral("right"));
    };
    ToldPasswords told;
    told.tell(profile, QStringLiteral("right"));
    const auto open = [&] {
        return std::make_unique<Session>(
            profile, Session::Services{m_store, told.remembering(profile, person), told.of(profile)});
    };
    QVERIFY(scanned(*open()));
    QCOMPARE(asked.load(), 0);
    told.tell(profile, QStringLiteral("outdated"));
    QVERIFY(scanned(*open()));
    QCOMPARE(asked.load(), 1);
    QVERIFY(scanned(*open())); // what was typed instead is known from then on
    QCOMPARE(asked.load(), 1);
    Profile elsewhere = profile;
    elsewhere.database.conninfo += QStringLiteral(" port=1");
    QVERIFY(!told.of(elsewhere)); // it is not sent to another place
}

void tst_Session::typingTakesNoTimeOfTheScans()
{
    TestFleet fleet(*m_cluster, QStringLiteral("typing"));
    fleet.write(QStringLiteral("001_a"), "CREATE TABLE a (id int);");
    fleet.addTenants({QStringLiteral("t_one")});
    constexpr auto typing = std::chrono::seconds(3);
    const PasswordPrompt slow = [typing](const PasswordQuestion &) {
        std::this_thread::sleep_for(typing);
        return std::optional(QStringLiteral("right"));
    };
    Session session(profileWithPassword(fleet), Session::Services{m_store, slow});
    QElapsedTimer clock;
    clock.start();
    const QDateTime begun = QDateTime::currentDateTimeUtc();
    QVERIFY(scanned(session));
    QVERIFY(clock.elapsed() >= std::chrono::milliseconds(typing).count());
    QVERIFY2(session.snapshot()->duration < typing, "the time of typing is counted");
    QVERIFY(begun.msecsTo(session.snapshot()->takenAt) >= std::chrono::milliseconds(typing).count());
    QTRY_VERIFY(!session.samples().empty());
    QVERIFY(session.samples().back().scanSeconds < double(typing.count()));
}

void tst_Session::goesWhileAPasswordIsAskedFor()
{
    TestFleet fleet(*m_cluster, QStringLiteral("going"));
    fleet.write(QStringLiteral("001_a"), "CREATE TABLE a (id int);");
    fleet.addTenants({QStringLiteral("t_one")});
    std::atomic<int> asked{0};
    // Nobody answers: only the stop request ends it.
    const PasswordPrompt nobody = [&asked](const PasswordQuestion &question) -> std::optional<QString> {
        ++asked;
        while (!question.stop.stop_requested()) {
            std::this_thread::sleep_for(std::chrono::milliseconds(1));
        }
        return std::nullopt;
    };
    auto session = std::make_unique<Session>(profileWithPassword(fleet), Session::Services{m_store, nobody});
    session->scan();
    QTRY_COMPARE_WITH_TIMEOUT(asked.load(), 1, 10000);
    // One that opens its session without a stop token, as the end of a run does.
    std::atomic<bool> ended = false;
    session->query<int>(
        QStringLiteral("late"), this,
        [access = session->access(), &ended](std::stop_token) {
            (void)Connection::open(access.session(QStringLiteral("late")));
            ended = true;
            return 0;
        },
        [](int) {});
    QTest::qWait(200);
    QElapsedTimer timer;
    timer.start();
    session.reset();
    QVERIFY2(timer.elapsed() < 500, QByteArray::number(timer.elapsed()).constData());
    reaper::wait();
    QVERIFY(ended);
    QVERIFY2(timer.elapsed() < 10000, QByteArray::number(timer.elapsed()).constData());
}

QTEST_GUILESS_MAIN(tst_Session)
#include "tst_Session.moc"
