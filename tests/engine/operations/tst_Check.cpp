// SPDX-License-Identifier: GPL-3.0-or-later
#include "operations/Check.h"

#include "support/TempHome.h"
#include "support/TestFleet.h"

#include <QTest>

#include <memory>

using namespace tenantry;
using namespace tenantry::test;

/// A check leaves a sample where all of the fleet was seen, and only there.
class tst_Check : public QObject {
    Q_OBJECT

private:
    TempHome m_home;
    std::unique_ptr<ScratchCluster> m_cluster;
    std::unique_ptr<TestFleet> m_fleet;
    std::unique_ptr<SampleStore> m_samples;
    int m_databases = 0;

    std::optional<FleetSample> newest() const
    {
        const auto sample = m_samples->latest(m_fleet->access().profile.storeKey());
        return sample ? *sample : std::nullopt;
    }

private Q_SLOTS:
    void initTestCase()
    {
        m_cluster = std::make_unique<ScratchCluster>();
        m_samples =
            std::make_unique<SampleStore>(LocalStore::open(m_home.file(QStringLiteral("store.sqlite"))).value());
    }
    void init()
    {
        m_fleet = std::make_unique<TestFleet>(*m_cluster, QStringLiteral("check%1").arg(++m_databases));
        m_fleet->addTenants({QStringLiteral("t_a"), QStringLiteral("t_b")});
        m_fleet->write(QStringLiteral("1_a"), "CREATE TABLE a (id int);");
    }
    void cleanup()
    {
        QVERIFY(m_samples->clear(m_fleet->access().profile.storeKey()));
        m_fleet.reset();
    }
    void cleanupTestCase()
    {
        m_samples.reset();
        m_cluster.reset();
    }

    void aWholeFleetLeavesASample()
    {
        const Result<Checked> checked = checkFleet(m_fleet->access(), {}, m_samples.get());
        QVERIFY(checked);
        QVERIFY(!checked->sampleProblem);
        QVERIFY(newest());
        QCOMPARE(newest()->total, 2);
        QCOMPARE(newest()->takenAt, checked->fleet->takenAt);
    }

    void someTenantsLeaveNone()
    {
        const Result<Checked> checked =
            checkFleet(m_fleet->access(), {{QStringLiteral("t_a")}, SourceNeed::Required}, m_samples.get());
        QVERIFY(checked);
        QCOMPARE(checked->fleet->tenants.size(), size_t(1));
        QVERIFY(!newest());
        const Result<Checked> again =
            checkAgain(m_fleet->access(), checked->fleet, {QStringLiteral("t_a")}, m_samples.get());
        QVERIFY(again);
        QVERIFY(!newest());
    }

    void withoutMigrationsThereIsNone()
    {
        Access access = m_fleet->access();
        access.profile.migrations.folder = m_home.file(QStringLiteral("absent"));
        const Result<Checked> checked = checkFleet(access, {{}, SourceNeed::IfReadable}, m_samples.get());
        QVERIFY(checked);
        QVERIFY(checked->fleet->sourceProblem);
        QVERIFY(!newest());
    }

    void lookingAgainAtSomeOfAWholeFleetLeavesOne()
    {
        const Result<Checked> before = checkFleet(m_fleet->access(), {}, nullptr);
        QVERIFY(before);
        QVERIFY(!newest());
        const Result<Checked> after =
            checkAgain(m_fleet->access(), before->fleet, {QStringLiteral("t_b")}, m_samples.get());
        QVERIFY(after);
        QVERIFY(newest());
        QCOMPARE(newest()->total, 2);
    }

    void aTenantThatIsGoneMeansTheWholeFleet()
    {
        const Result<Checked> before = checkFleet(m_fleet->access(), {}, nullptr);
        QVERIFY(before);
        m_fleet->exec("DROP SCHEMA t_b CASCADE");
        const Result<Checked> after =
            checkAgain(m_fleet->access(), before->fleet, {QStringLiteral("t_b")}, m_samples.get());
        QVERIFY(after);
        QCOMPARE(after->fleet->tenants.size(), size_t(1));
        QCOMPARE(newest()->total, 1);
    }

    void theLookAfterwardsIsNotCancelledAndHasNoError()
    {
        const Result<Checked> before = checkFleet(m_fleet->access(), {}, nullptr);
        QVERIFY(before);
        std::stop_source stop;
        stop.request_stop();
        const TaskContext cancelled(stop.get_token(), {});
        const Afterwards after =
            checkAfterwards(m_fleet->access(), before->fleet, {QStringLiteral("t_a")}, m_samples.get(), cancelled);
        QVERIFY(!after.scanError);
        QVERIFY(after.fleet != before->fleet);

        Access nowhere = m_fleet->access();
        nowhere.profile.database.conninfo = QStringLiteral("host=/nonexistent dbname=x connect_timeout=1");
        const Afterwards blind = checkAfterwards(nowhere, before->fleet, {QStringLiteral("t_a")}, nullptr, cancelled);
        QVERIFY(blind.scanError);
        QCOMPARE(blind.fleet, before->fleet);
        QVERIFY(!checkAfterwards(nowhere, nullptr, {QStringLiteral("t_a")}, nullptr, cancelled).scanError);
    }
};

QTEST_GUILESS_MAIN(tst_Check)
#include "tst_Check.moc"
