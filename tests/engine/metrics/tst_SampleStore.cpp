// SPDX-License-Identifier: GPL-3.0-or-later
#include "metrics/SampleStore.h"

#include "metrics/MetricRows.h"
#include "metrics/SampleTables.h"
#include "metrics/SandboxHistory.h"
#include "tasks/StoreQuery.h"

#include <QTemporaryDir>
#include <QTest>

#include <algorithm>
#include <cmath>
#include <ctime>
#include <set>

using namespace tenantry;

static const QString shop = QStringLiteral("shop");

class tst_SampleStore : public QObject {
    Q_OBJECT

private:
    QTemporaryDir m_folder;
    std::shared_ptr<LocalStore> m_local;
    std::unique_ptr<SampleStore> m_store;
    const QDateTime m_now = QDateTime(QDate(2026, 11, 20), QTime(10, 30), Qt::UTC);

    static FleetSample sampleAt(const QDateTime &when, int total, int healthy)
    {
        FleetSample sample;
        sample.takenAt = when;
        sample.total = total;
        sample.healthy = healthy;
        sample.broken = total - healthy;
        sample.findings = sample.broken;
        sample.scanSeconds = 0.5;
        sample.databaseBytes = 1'000'000'000'000;
        sample.worstAttention = sample.needAttention();
        sample.worstFindings = sample.findings;
        sample.worstScanSeconds = sample.scanSeconds;
        return sample;
    }
    Status inRows(const std::vector<Metric> &metrics, const std::function<Status(MetricRows &)> &work)
    {
        return m_local->transaction(sampleModule(), [&](QSqlDatabase &database) -> Status {
            Result<MetricRows> rows = MetricRows::open(database, shop, metrics);
            return rows ? work(*rows) : Status(failure(rows.error()));
        });
    }
    std::vector<FleetSample> all(const QString &connection = shop) const
    {
        const auto result = m_store->range(connection, QDateTime::fromMSecsSinceEpoch(0, Qt::UTC), m_now.addYears(10));
        return result ? *result : std::vector<FleetSample>();
    }

private Q_SLOTS:
    void init()
    {
        const QString name = QString::fromLatin1(QTest::currentTestFunction()) + QStringLiteral(".sqlite");
        const auto store = LocalStore::open(m_folder.filePath(name), {sampleModule()});
        QVERIFY(store);
        m_local = *store;
        m_store = std::make_unique<SampleStore>(m_local);
    }
    void cleanup()
    {
        m_store.reset();
        m_local.reset();
    }

    void brokenTableIsAnError()
    {
        QVERIFY(m_local->transaction([](QSqlDatabase &database) -> Status {
            return StoreQuery(database, QStringLiteral("DROP TABLE sample_values")).run();
        }));
        QCOMPARE(m_store->add(shop, sampleAt(m_now, 1, 1)).error().code, ErrorCode::StoreUnusable);
        QCOMPARE(m_store->range(shop, m_now, m_now).error().code, ErrorCode::StoreUnusable);
        QCOMPARE(m_store->latest(shop).error().code, ErrorCode::StoreUnusable);
        QCOMPARE(m_store->clear(shop).error().code, ErrorCode::StoreUnusable);
    }

    /// Every figure is kept for its own, and each is told apart from the others.
    void figuresAreDeclaredOnce()
    {
        std::set<QString> keys;
        for (const Metric &metric : fleetMetrics())
            QVERIFY2(keys.insert(metric.key).second, qPrintable(metric.key));
        QCOMPARE(keys.size(), std::size_t(15));
    }

    void rollUps_data()
    {
        QTest::addColumn<RollUp>("rollUp");
        QTest::addColumn<double>("value");
        QTest::newRow("mean, by weight") << RollUp::Mean << 5.0;
        QTest::newRow("max") << RollUp::Max << 8.0;
        QTest::newRow("last") << RollUp::Last << 4.0;
        QTest::newRow("sum") << RollUp::Sum << 12.0;
    }
    void rollUps()
    {
        QFETCH(RollUp, rollUp);
        QFETCH(double, value);
        const MetricValue joined = MetricValue{8, 11, 1}.joined({4, 9, 3}, rollUp);
        QCOMPARE(joined, (MetricValue{value, 11, 4}));
        QCOMPARE(rollUpFromKey(rollUpKey(rollUp)), rollUp);
    }

    void figureOfAnotherVersionIsKeptAndRolledUpAsDeclared()
    {
        const std::vector<Metric> others{{QStringLiteral("bill"), RollUp::Sum, nullptr, nullptr}};
        const QDateTime hour(m_now.date().addDays(-20), QTime(5, 0), Qt::UTC);
        QVERIFY(m_store->rollUp(shop, QDateTime::currentDateTimeUtc()));
        QVERIFY(m_store->add(shop, {sampleAt(hour, 1, 1), sampleAt(hour.addSecs(60), 3, 3)}));
        QVERIFY(inRows(others, [&](MetricRows &rows) -> Status {
            if (const Status wrote = rows.write(0, hour.addSecs(120).toMSecsSinceEpoch(), {MetricValue{5, 5, 1}});
                !wrote)
                return wrote;
            return rows.write(0, hour.addSecs(180).toMSecsSinceEpoch(), {MetricValue{6, 6, 1}});
        }));
        QVERIFY(m_store->rollUp(shop, m_now)); // by a version that knows no "bill"
        QCOMPARE(all().size(), std::size_t(1));
        QCOMPARE(all().front().total, 2); // of the two scans that had it
        std::vector<std::optional<MetricValue>> found;
        QVERIFY(inRows(others, [&](MetricRows &rows) {
            const qint64 at = hour.toMSecsSinceEpoch();
            return rows.read(3600, at, at, [&](qint64, const auto &values) { found = values; });
        }));
        QCOMPARE(found.size(), std::size_t(1));
        QCOMPARE(found.front(), std::optional(MetricValue{11, 6, 2}));
    }

    void wideRowsOfTheFirstReleaseAreTakenOver()
    {
        const QString file = m_folder.filePath(QStringLiteral("wide.sqlite"));
        const auto old = LocalStore::open(file, {{sampleModule().name, {sampleModule().steps.front()}, 2}});
        QVERIFY(old);
        const qint64 day = QDateTime(m_now.date().addDays(-200), QTime(0, 0), Qt::UTC).toMSecsSinceEpoch();
        QVERIFY((*old)->transaction([&](QSqlDatabase &database) -> Status {
            // connection, span, taken_at, scans, total, healthy, pending, broken, drifted, unknown, pending_migrations,
            // max_pending, findings, scan_seconds, database_bytes, tenant_bytes, last_backup_at, max_attention,
            // max_findings, max_scan_seconds
            const QString row =
                QStringLiteral("INSERT INTO samples VALUES ('%1', %2, %3, %4, 10.5, 7.25, 1, 1.25, 1, 0, "
                               "17, 9, 33, 0.5, 1000000000000, 123456789012, %5, %6, %7, 2.5)");
            for (const QString &sql :
                 {row.arg(shop).arg(86400).arg(day).arg(48).arg(day + 5).arg(8).arg(60),
                  row.arg(shop).arg(0).arg(day + 7).arg(1).arg(QStringLiteral("NULL")).arg(3).arg(33),
                  row.arg(QStringLiteral("other")).arg(0).arg(day).arg(1).arg(day).arg(3).arg(33),
                  QStringLiteral("INSERT INTO sample_rollups VALUES ('shop', 77)"),
                  QStringLiteral("INSERT INTO sample_rollups VALUES ('empty', 78)")}) {
                if (const Status ran = StoreQuery(database, sql).run(); !ran)
                    return ran;
            }
            return {};
        }));
        m_local = *LocalStore::open(file, {sampleModule()});
        m_store = std::make_unique<SampleStore>(m_local);
        const auto samples = all();
        QCOMPARE(samples.size(), std::size_t(2));
        FleetSample expected;
        expected.takenAt = QDateTime::fromMSecsSinceEpoch(day, Qt::UTC);
        expected.spanSeconds = 86400;
        expected.scans = 48;
        expected.total = 11;
        expected.healthy = 7;
        expected.pending = 1;
        expected.broken = 1;
        expected.drifted = 1;
        expected.pendingMigrations = 17;
        expected.maxPending = 9;
        expected.findings = 33;
        expected.scanSeconds = 0.5;
        expected.databaseBytes = 1'000'000'000'000;
        expected.tenantBytes = 123'456'789'012;
        expected.lastBackupAt = expected.takenAt.addMSecs(5);
        expected.worstAttention = 8;
        expected.worstFindings = 60;
        expected.worstScanSeconds = 2.5;
        QVERIFY(samples[0] == expected);
        QVERIFY(!samples[1].lastBackupAt.isValid());
        QCOMPARE(samples[1].worstAttention, 3); // lower than total - healthy: as stored, not as computed
        QCOMPARE(samples[1].worstFindings, 33);
        QCOMPARE(all(QStringLiteral("other")).size(), std::size_t(1));
        QVERIFY(inRows(fleetMetrics(), [&](MetricRows &rows) -> Status {
            const Result<qint64> at = rows.rolledUpAt();
            return at && *at == 77 ? Status() : Status(failure(ErrorCode::StoreUnusable, QStringLiteral("lost")));
        }));
    }

    void emptyIsNoError()
    {
        QVERIFY(all().empty());
        const auto latest = m_store->latest(shop);
        QVERIFY(latest);
        QVERIFY(!latest->has_value());
    }

    void everyFigureComesBack()
    {
        const QDateTime recent = QDateTime::fromMSecsSinceEpoch(QDateTime::currentMSecsSinceEpoch(), Qt::UTC);
        FleetSample sample = sampleAt(recent, 10, 1);
        sample.pending = 2;
        sample.broken = 3;
        sample.drifted = 4;
        sample.unknown = 5;
        sample.pendingMigrations = 17;
        sample.maxPending = 9;
        sample.findings = 33;
        sample.worstFindings = 33;
        sample.tenantBytes = 123'456'789'012;
        sample.lastBackupAt = recent.addSecs(-5000);
        QVERIFY(m_store->add(shop, sample));
        QVERIFY(*m_store->latest(shop) == sample);
        QCOMPARE(all().size(), std::size_t(1));
        QVERIFY(all().front() == sample);
        QVERIFY(all(QStringLiteral("other")).empty());
    }

    void rangeIsInclusiveAndAscending()
    {
        const QDateTime recent = QDateTime::fromMSecsSinceEpoch(QDateTime::currentMSecsSinceEpoch(), Qt::UTC);
        for (int minutes : {30, 10, 20})
            QVERIFY(m_store->add(shop, sampleAt(recent.addSecs(-60 * minutes), minutes, 0)));
        QVERIFY(m_store->add(shop, sampleAt(recent.addSecs(-60 * 20), 21, 0))); // the same moment again
        const auto range = m_store->range(shop, recent.addSecs(-60 * 20), recent.addSecs(-60 * 10));
        QVERIFY(range);
        QCOMPARE(range->size(), std::size_t(2));
        QCOMPARE(range->at(0).total, 21);
        QCOMPARE(range->at(1).total, 10);
    }

    void oldScansBecomeHoursThenDays()
    {
        // Every half hour for 100 days up to now; one bad scan in each of the three zones.
        std::vector<FleetSample> samples;
        for (int half = 0; half < 100 * 48; ++half) {
            const QDateTime when = m_now.addSecs(-1800LL * half);
            samples.push_back(sampleAt(when, 10, half == 2 || half == 20 * 48 || half == 95 * 48 ? 0 : 10));
        }
        // A rollup by the real clock would see these as the future or the past: forbid it by asking it first.
        QVERIFY(m_store->rollUp(shop, QDateTime::currentDateTimeUtc()));
        QVERIFY(m_store->add(shop, samples));
        QVERIFY(m_store->rollUp(shop, m_now));

        const QDateTime scanCut(m_now.date().addDays(-8), QTime(0, 0), Qt::UTC);
        const QDateTime hourCut(m_now.date().addDays(-90), QTime(0, 0), Qt::UTC);
        int scans = 0;
        int worst = 0;
        std::size_t raw = 0;
        std::size_t hours = 0;
        std::size_t days = 0;
        QDateTime last;
        for (const FleetSample &sample : all()) {
            QVERIFY(!last.isValid() || sample.takenAt > last);
            last = sample.takenAt;
            QCOMPARE(sample.spanSeconds, sample.takenAt >= scanCut ? 0 : sample.takenAt >= hourCut ? 3600 : 86400);
            raw += sample.spanSeconds == 0 ? 1U : 0U;
            hours += sample.spanSeconds == 3600 ? 1U : 0U;
            days += sample.spanSeconds == 86400 ? 1U : 0U;
            scans += sample.scans;
            worst += sample.worstAttention == 10 ? 1 : 0;
            QCOMPARE(sample.total, 10);
            QCOMPARE(sample.databaseBytes, 1'000'000'000'000);
        }
        QCOMPARE(scans, 4800);
        QCOMPARE(worst, 3); // each incident is still to be seen
        QVERIFY(raw >= 8 * 48 && raw <= 9 * 48);
        QCOMPARE(hours, std::size_t(82 * 24));
        QVERIFY(days >= 9 && days <= 11);

        const auto before = all();
        QVERIFY(m_store->rollUp(shop, m_now)); // again changes nothing
        QVERIFY(all() == before);
    }

    void meansAreWeightedAndLateSamplesJoin()
    {
        QVERIFY(m_store->rollUp(shop, QDateTime::currentDateTimeUtc()));
        const QDateTime hour(m_now.date().addDays(-20), QTime(5, 0), Qt::UTC);
        QVERIFY(m_store->add(shop, {sampleAt(hour.addSecs(60), 10, 10), sampleAt(hour.addSecs(120), 20, 20),
                                    sampleAt(hour.addSecs(180), 30, 10)}));
        QVERIFY(m_store->rollUp(shop, m_now));
        QCOMPARE(all().size(), std::size_t(1));
        QCOMPARE(all().front().total, 20);
        QCOMPARE(all().front().scans, 3);
        QCOMPARE(all().front().worstAttention, 20);
        QVERIFY(!all().front().lastBackupAt.isValid());

        FleetSample late = sampleAt(hour.addSecs(240), 60, 60);
        late.lastBackupAt = hour;
        QVERIFY(m_store->add(shop, late));
        QVERIFY(m_store->rollUp(shop, m_now));
        QCOMPARE(all().size(), std::size_t(1));
        QCOMPARE(all().front().total, 30); // (3 × 20 + 60) / 4
        QCOMPARE(all().front().scans, 4);
        QCOMPARE(all().front().worstAttention, 20);
        QCOMPARE(all().front().lastBackupAt, hour);
    }

    void addingRollsUpOnceADay()
    {
        const QDateTime now = QDateTime::currentDateTimeUtc();
        std::vector<FleetSample> old;
        for (int minute = 0; minute < 60; ++minute)
            old.push_back(sampleAt(QDateTime(now.date().addDays(-30), QTime(5, minute), Qt::UTC), 5, 5));
        QVERIFY(m_store->add(shop, old)); // the first time is due
        QCOMPARE(all().size(), std::size_t(1));
        QVERIFY(m_store->add(shop, sampleAt(QDateTime(now.date().addDays(-30), QTime(7, 0), Qt::UTC), 5, 5)));
        QCOMPARE(all().size(), std::size_t(2));
        QCOMPARE(all().back().spanSeconds, 0); // not again today
    }

    void clearForgetsOneConnection()
    {
        QVERIFY(m_store->add(shop, sampleAt(m_now, 1, 1)));
        QVERIFY(m_store->add(QStringLiteral("other"), sampleAt(m_now, 1, 1)));
        QVERIFY(m_store->clear(shop));
        QVERIFY(all().empty());
        QCOMPARE(all(QStringLiteral("other")).size(), std::size_t(1));
    }

    void sandboxHistoryIsTheSameEveryTimeAndNeverMixes()
    {
        const QDateTime end = QDateTime(QDate::currentDate(), QTime(12, 0), Qt::UTC);
        const QString first = QStringLiteral("sandbox");
        const QString second = QStringLiteral("sandbox-2");
        FleetSample now;
        now.takenAt = end;
        now.total = 24;
        now.healthy = 10;
        now.pending = 3;
        now.broken = 7;
        now.drifted = 4;
        now.pendingMigrations = 64;
        now.maxPending = 18;
        now.findings = 71;
        now.scanSeconds = 0.18;
        now.tenantBytes = 14'500'000;
        now.databaseBytes = 44'000'000;
        now.worstAttention = now.needAttention();
        now.worstFindings = now.findings;
        now.worstScanSeconds = now.scanSeconds;
        int asked = 0;
        const auto present = [&]() -> Result<FleetSample> {
            ++asked;
            return now;
        };
        QVERIFY(seedSandboxHistory(*m_store, first, end, present));
        QVERIFY(seedSandboxHistory(*m_store, second, end, present));
        QCOMPARE(asked, 2);
        const auto samples = all(first);
        QVERIFY(samples.size() > 300);
        QVERIFY(samples == all(second));
        QVERIFY(samples.front().takenAt >= end.addDays(-91));
        QVERIFY(samples.back().takenAt < end);
        int pendingTimes = 0;
        int brokenTimes = 0;
        for (const FleetSample &sample : samples) {
            QCOMPARE(sample.healthy + sample.pending + sample.broken + sample.drifted + sample.unknown, sample.total);
            pendingTimes += sample.pending > 0 ? 1 : 0;
            brokenTimes += sample.broken > 0 ? 1 : 0;
        }
        QVERIFY(pendingTimes > 20 && pendingTimes < static_cast<int>(samples.size()) / 2);
        QVERIFY(brokenTimes > 5);
        QVERIFY(samples.front().total < samples.back().total);
        // The past ends in what the first scan finds, and comes to it without a cliff.
        FleetSample last = samples.back();
        last.takenAt = now.takenAt;
        QVERIFY(last == now);
        for (std::size_t at = 1; at < samples.size(); ++at) {
            const double step = double(samples[at].tenantBytes - samples[at - 1].tenantBytes);
            QVERIFY2(std::abs(step) <= 0.1 * double(now.tenantBytes), qPrintable(QString::number(at)));
        }
        QVERIFY(std::ranges::any_of(samples, [](const FleetSample &one) { return one.lastBackupAt.isValid(); }));

        QVERIFY(seedSandboxHistory(*m_store, first, end, present)); // there is a history already
        QCOMPARE(asked, 2);
        QVERIFY(samples == all(first));
        for (const int tenants : {0, 1, 2, 10'000}) {
            now = {};
            now.total = now.broken = tenants;
            now.worstAttention = tenants;
            now.lastBackupAt = end.addSecs(-100);
            QVERIFY(seedSandboxHistory(*m_store, QString::number(tenants), end, present));
            QCOMPARE(all(QString::number(tenants)).back().healthy, 0);
            QCOMPARE(all(QString::number(tenants)).back().lastBackupAt, end.addSecs(-100));
        }
        const auto unreachable = []() -> Result<FleetSample> { return failure(ErrorCode::ServerUnreachable, {}); };
        const Status failed = seedSandboxHistory(*m_store, QStringLiteral("none"), end, unreachable);
        QCOMPARE(failed.error().code, ErrorCode::ServerUnreachable);
        QVERIFY(all(QStringLiteral("none")).empty());
    }

    void tenYearsFit()
    {
        QVERIFY(m_store->rollUp(shop, QDateTime::currentDateTimeUtc()));
        std::vector<FleetSample> samples;
        for (int quarter = 0; quarter < 365 * 24; ++quarter) // a year of hours, as ten years of scans would be rolled
            samples.push_back(sampleAt(m_now.addSecs(-36000LL * quarter), 10, 10));
        const std::clock_t begun = std::clock(); // work, not what else the machine is at
        QVERIFY(m_store->add(shop, samples));
        QVERIFY(m_store->rollUp(shop, m_now));
        QVERIFY((std::clock() - begun) / CLOCKS_PER_SEC < 5);
        QVERIFY(all().size() < 3650 + 300);
    }
};

QTEST_GUILESS_MAIN(tst_SampleStore)
#include "tst_SampleStore.moc"
