// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/TrendSeries.h"

#include <QDate>
#include <QDateTime>
#include <QTest>

using namespace tenantry;

namespace {

const QDateTime start(QDate(2026, 11, 1), QTime(0, 0), Qt::UTC);

FleetSample sampleAt(const QDateTime &at, int healthy, int broken)
{
    FleetSample sample;
    sample.takenAt = at;
    sample.healthy = healthy;
    sample.broken = broken;
    sample.total = healthy + broken;
    sample.scanSeconds = 0.2;
    sample.tenantBytes = 1000;
    return sample;
}

std::vector<FleetSample> hourly(int count, int healthy = 10)
{
    std::vector<FleetSample> samples;
    for (int hour = 0; hour < count; ++hour)
        samples.push_back(sampleAt(start.addSecs(hour * 3600), healthy, 0));
    return samples;
}

} // namespace

class tst_TrendSeries : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void onePointASample();
    void leavesGaps();
    void aGapAfterASparseTimeIsNone();
    void keepsTheWorstMoment();
    void statesAddUpInEveryPoint();
    void noBackupIsAGap();
    void rangeIncludesItsEnds();
    void movesAWeekLater();
    void figures();
    void csv();
};

void tst_TrendSeries::onePointASample()
{
    const auto segments = trendSegments(hourly(24), {start, start.addDays(1)}, TrendMeasure::Healthy);
    QCOMPARE(segments.size(), size_t(1));
    QCOMPARE(segments[0].size(), size_t(24));
    QCOMPARE(segments[0][3], (TrendPoint{start.addSecs(3 * 3600).toMSecsSinceEpoch(), 10.0}));
    QVERIFY(trendSegments({}, {start, start.addDays(1)}, TrendMeasure::Healthy).empty());
}

void tst_TrendSeries::leavesGaps()
{
    auto samples = hourly(48);
    samples.erase(samples.begin() + 10, samples.begin() + 30); // twenty hours without a scan
    const auto segments = trendSegments(samples, {start, start.addDays(2)}, TrendMeasure::Healthy);
    QCOMPARE(segments.size(), size_t(2));
    QCOMPARE(segments[0].size(), size_t(10));
    QCOMPARE(segments[1].size(), size_t(18));
}

void tst_TrendSeries::aGapAfterASparseTimeIsNone()
{
    // One sample a day is how old samples are kept: no gaps between them.
    std::vector<FleetSample> samples;
    for (int day = 0; day < 60; ++day) {
        samples.push_back(sampleAt(start.addDays(day), 5, 0));
        samples.back().spanSeconds = 86400;
    }
    const auto segments = trendSegments(samples, {start, start.addDays(60)}, TrendMeasure::Healthy);
    QCOMPARE(segments.size(), size_t(1));
}

void tst_TrendSeries::keepsTheWorstMoment()
{
    auto samples = hourly(24 * 30);
    samples[321].healthy = 4;
    samples[321].broken = 6;
    const TrendRange month{start, start.addDays(30)};
    const auto broken = trendSegments(samples, month, TrendMeasure::Broken, 50);
    QCOMPARE(broken.size(), size_t(1));
    QVERIFY(broken[0].size() <= 51);
    QCOMPARE(trendFigures(broken)->largest, 6.0);
}

void tst_TrendSeries::statesAddUpInEveryPoint()
{
    auto samples = hourly(24 * 30);
    for (size_t at = 0; at < samples.size(); at += 7) {
        samples[at].healthy = 3;
        samples[at].broken = 7;
    }
    const TrendRange month{start, start.addDays(30)};
    const auto broken = trendSegments(samples, month, TrendMeasure::Broken, 60);
    const auto healthy = trendSegments(samples, month, TrendMeasure::Healthy, 60);
    QCOMPARE(broken.size(), healthy.size());
    for (size_t segment = 0; segment < broken.size(); ++segment) {
        QCOMPARE(broken[segment].size(), healthy[segment].size());
        for (size_t at = 0; at < broken[segment].size(); ++at) {
            QCOMPARE(broken[segment][at].at, healthy[segment][at].at);
            QCOMPARE(broken[segment][at].value + healthy[segment][at].value, 10.0);
        }
    }
}

void tst_TrendSeries::noBackupIsAGap()
{
    auto samples = hourly(6);
    samples[4].lastBackupAt = start.addSecs(3600);
    samples[5].lastBackupAt = start.addSecs(3600);
    const auto ages = trendSegments(samples, {start, start.addDays(1)}, TrendMeasure::BackupAge);
    QCOMPARE(ages.size(), size_t(1));
    QCOMPARE(ages[0].front().value, 3.0);
    QCOMPARE(ages[0].back().value, 4.0);
}

void tst_TrendSeries::rangeIncludesItsEnds()
{
    const auto samples = hourly(10);
    QCOMPARE(samplesIn(samples, {start.addSecs(3600), start.addSecs(3 * 3600)}).size(), size_t(3));
    QCOMPARE(samplesIn(samples, {start.addDays(5), start.addDays(6)}).size(), size_t(0));
    QCOMPARE(samplesIn(samples, {start.addDays(6), start.addDays(5)}).size(), size_t(0));
}

void tst_TrendSeries::movesAWeekLater()
{
    const auto moved = movedLater({{{1000, 2.0}}}, 7);
    QCOMPARE(moved[0][0].at, 1000 + 7LL * 24 * 3600 * 1000);
}

void tst_TrendSeries::figures()
{
    QVERIFY(!trendFigures({}));
    const auto figures = trendFigures({{{0, 1.0}, {1, 5.0}}, {{9, 3.0}}});
    QCOMPARE(figures->mean, 3.0);
    QCOMPARE(figures->largest, 5.0);
    QCOMPARE(figures->last, 3.0);
}

void tst_TrendSeries::csv()
{
    auto samples = hourly(2);
    samples[1].lastBackupAt = start;
    const QByteArrayList lines = samplesAsCsv(samples).split('\n');
    QCOMPARE(lines.size(), 4); // header, two samples, and nothing after the last line's end
    QVERIFY(lines[0].startsWith("taken_at,"));
    QVERIFY(lines[1].startsWith("2026-11-01T00:00:00Z,0,1,10,10,0,0,0,0,"));
    QVERIFY(lines[1].endsWith(",\r"));
    QVERIFY(lines[2].endsWith(",2026-11-01T00:00:00Z\r"));
    QCOMPARE(lines[1].count(','), lines[0].count(','));
}

QTEST_GUILESS_MAIN(tst_TrendSeries)
#include "tst_TrendSeries.moc"
