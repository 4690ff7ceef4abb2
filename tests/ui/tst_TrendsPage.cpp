// SPDX-License-Identifier: GPL-3.0-or-later
#include "tasks/LocalStore.h"
#include "ui/charts/ChartCard.h"
#include "ui/pages/TrendsPage.h"
#include "ui/widgets/Theme.h"

#include <QFile>
#include <QImage>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QToolButton>
#include <QXmlStreamReader>

#include <QDate>
#include <QDateTime>
#include <QFontMetricsF>
#include <QtCharts/QCategoryAxis>
#include <QtCharts/QChart>

#include <algorithm>

using namespace tenantry;

namespace {

const QDateTime now(QDate(2026, 11, 20), QTime(9, 30), Qt::UTC);

std::vector<FleetSample> threeWeeks()
{
    std::vector<FleetSample> samples;
    for (int hour = 21 * 24; hour >= 0; --hour) {
        FleetSample sample;
        sample.takenAt = now.addSecs(-hour * 3600);
        sample.total = 24;
        sample.pending = hour > 40 && hour < 60 ? 6 : 1;
        sample.broken = hour < 20 ? 3 : 0;
        sample.healthy = 24 - sample.pending - sample.broken;
        sample.pendingMigrations = sample.pending * 2;
        sample.maxPending = 2;
        sample.scanSeconds = 0.19 + 0.01 * (hour % 5);
        sample.worstScanSeconds = 0.6;
        sample.tenantBytes = 18'000'000'000 - hour * 1'000'000LL;
        sample.databaseBytes = sample.tenantBytes + 1'000'000'000;
        sample.lastBackupAt = sample.takenAt.addSecs(-(hour % 24) * 3600);
        samples.push_back(sample);
    }
    return samples;
}

Choosers savingTo(const QString &file)
{
    Choosers choosers;
    choosers.saveFile = [file](QWidget *, const QString &, const QString &, const QString &) { return file; };
    return choosers;
}

} // namespace

class tst_TrendsPage : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { theme::apply(theme::Scheme::Light); }
    void emptyStateSaysWhatWillBeHere();
    void spansChangeTheRange();
    void legendTogglesSeries();
    void besideLastWeek();
    void compareOnlyWithinAWeek();
    void zoomIsSharedByAllCharts();
    void axesBeginAtZero();
    void axesHaveAsManyLabelsAsFit();
    void agesHaveOneDecimalAtMost();
    void aScanKeepsTheOlderRange();
    void tooltipHasTheValues();
    void exportsCsv();
    void exportsPng();
    void exportsSvg();
    void keyboardZooms();
    void oneSampleIsEnough();
    void niceTicksAreRound_data();
    void niceTicksAreRound();
};

void tst_TrendsPage::emptyStateSaysWhatWillBeHere()
{
    TrendsPage page(nullptr);
    page.setSamples({}, now);
    QVERIFY(page.showsEmptyState());
    page.setSamples(threeWeeks(), now);
    QVERIFY(!page.showsEmptyState());
}

void tst_TrendsPage::spansChangeTheRange()
{
    TrendsPage page(nullptr);
    page.setSamples(threeWeeks(), now);
    QVERIFY(page.span() == TrendsPage::Span::Week);
    QCOMPARE(page.range().from, now.addDays(-7));
    page.setSpan(TrendsPage::Span::Day);
    QCOMPARE(page.card(QStringLiteral("states"))->chart()->fullRange(), (TrendRange{now.addDays(-1), now}));
    page.setCustom(QDate(2026, 11, 3), QDate(2026, 11, 4));
    QVERIFY(page.span() == TrendsPage::Span::Custom);
    QCOMPARE(page.range().milliseconds(), 2 * 24 * 3600 * 1000LL);
    QVERIFY(!page.card(QStringLiteral("states"))->chart()->isEmpty());
    page.setCustom(QDate(2026, 1, 3), QDate(2026, 1, 4));
    QVERIFY(page.card(QStringLiteral("states"))->chart()->isEmpty());
}

void tst_TrendsPage::legendTogglesSeries()
{
    TrendsPage page(nullptr);
    page.setSamples(threeWeeks(), now);
    ChartCard *states = page.card(QStringLiteral("states"));
    QToolButton *healthy = states->legendButton(QStringLiteral("healthy"));
    QVERIFY(healthy && healthy->isChecked());
    const auto before = states->chart()->chart()->series().size();
    healthy->click();
    QVERIFY(states->chart()->isHidden(QStringLiteral("healthy")));
    QCOMPARE(states->chart()->chart()->series().size(), before - 1);
    page.setSpan(TrendsPage::Span::Month); // what was switched off stays off
    QVERIFY(states->chart()->isHidden(QStringLiteral("healthy")));
}

void tst_TrendsPage::besideLastWeek()
{
    TrendsPage page(nullptr);
    page.setSamples(threeWeeks(), now);
    const auto earlier = [&page](const QString &card) {
        return std::ranges::count_if(page.card(card)->chart()->seriesList(), [](const ChartSeries &series) {
            return series.kind == ChartSeries::Kind::Earlier && !series.segments.empty();
        });
    };
    QCOMPARE(earlier(QStringLiteral("scan")), 0);
    page.compareChip()->setChecked(true);
    QCOMPARE(earlier(QStringLiteral("scan")), 1);
    QCOMPARE(earlier(QStringLiteral("pending")), 1);
    // It lies over this week, not before it.
    for (const ChartSeries &series : page.card(QStringLiteral("scan"))->chart()->seriesList()) {
        if (series.kind == ChartSeries::Kind::Earlier)
            QVERIFY(series.segments.front().front().at >= now.addDays(-7).toMSecsSinceEpoch());
    }
}

void tst_TrendsPage::compareOnlyWithinAWeek()
{
    TrendsPage page(nullptr);
    page.setSamples(threeWeeks(), now);
    page.compareChip()->setChecked(true);
    page.setSpan(TrendsPage::Span::Month);
    QVERIFY(!page.compareChip()->isEnabled());
    for (const ChartSeries &series : page.card(QStringLiteral("scan"))->chart()->seriesList())
        QVERIFY(series.kind != ChartSeries::Kind::Earlier);
}

void tst_TrendsPage::zoomIsSharedByAllCharts()
{
    TrendsPage page(nullptr);
    page.resize(1200, 800);
    page.show();
    page.setSamples(threeWeeks(), now);
    TimeChart *first = page.card(QStringLiteral("states"))->chart();
    TimeChart *last = page.card(QStringLiteral("backup"))->chart();
    QTest::keyClick(first, Qt::Key_Plus);
    QVERIFY(first->visibleRange().milliseconds() < first->fullRange().milliseconds());
    QCOMPARE(last->visibleRange(), first->visibleRange());
    QTest::keyClick(last, Qt::Key_0);
    QCOMPARE(first->visibleRange().milliseconds(), first->fullRange().milliseconds());
}

void tst_TrendsPage::axesBeginAtZero()
{
    TrendsPage page(nullptr);
    page.setSamples(threeWeeks(), now);
    for (ChartCard *card : page.cards()) {
        const auto axes = card->chart()->chart()->axes(Qt::Vertical);
        QCOMPARE(axes.size(), 1); // never two
        QCOMPARE(axes.front()->property("min").toDouble(), 0.0);
        QVERIFY(axes.front()->property("max").toDouble() > 0.0);
    }
}

void tst_TrendsPage::tooltipHasTheValues()
{
    TrendsPage page(nullptr);
    page.setSamples(threeWeeks(), now);
    TimeChart *chart = page.card(QStringLiteral("states"))->chart();
    const QStringList values = chart->valuesAt(now.addSecs(-50 * 3600).toMSecsSinceEpoch());
    QVERIFY2(values.contains(QStringLiteral("Pending: 6")), qPrintable(values.join(u'\n')));
    QVERIFY(values.contains(QStringLiteral("Healthy: 18")));
    QVERIFY(chart->valuesAt(now.addDays(-100).toMSecsSinceEpoch()).isEmpty());
}

void tst_TrendsPage::exportsCsv()
{
    const QTemporaryDir folder;
    const QString file = folder.filePath(QStringLiteral("trends.csv"));
    TrendsPage page(nullptr, nullptr, savingTo(file));
    page.setSamples(threeWeeks(), now);
    page.setSpan(TrendsPage::Span::Day);
    page.exportCsv();
    QFile written(file);
    QVERIFY(written.open(QIODevice::ReadOnly));
    QCOMPARE(written.readAll().count('\n'), 1 + 25); // a header and one line an hour, both ends included
}

void tst_TrendsPage::exportsPng()
{
    const QTemporaryDir folder;
    const QString file = folder.filePath(QStringLiteral("trends.png"));
    TrendsPage page(nullptr, nullptr, savingTo(file));
    page.setSamples(threeWeeks(), now);
    page.exportPng();
    const QImage image(file);
    QVERIFY(!image.isNull());
    QCOMPARE(image.width(), 3200);
    // The first chart is mostly healthy: its colour must be in the upper part.
    const QColor healthy = theme::mark(Tone::Ok).color;
    int found = 0;
    for (int x = 400; x < image.width() - 200; x += 50)
        found += image.pixelColor(x, 500) == healthy ? 1 : 0;
    QVERIFY2(found > 20, qPrintable(QString::number(found)));
}

void tst_TrendsPage::exportsSvg()
{
    const QTemporaryDir folder;
    const QString file = folder.filePath(QStringLiteral("trends.svg"));
    TrendsPage page(nullptr, nullptr, savingTo(file));
    page.setSamples(threeWeeks(), now);
    page.exportSvg();
    QFile written(file);
    QVERIFY(written.open(QIODevice::ReadOnly));
    const QByteArray svg = written.readAll();
    QXmlStreamReader reader(svg);
    while (!reader.atEnd())
        reader.readNext();
    QVERIFY2(!reader.hasError(), qPrintable(reader.errorString()));
    QVERIFY(svg.contains("Tenants by state"));
    QVERIFY(svg.contains("<path") || svg.contains("<polyline")); // drawn, not a picture inside
}

void tst_TrendsPage::keyboardZooms()
{
    TimeChart chart;
    chart.resize(600, 300);
    chart.show();
    ChartSeries series{QStringLiteral("a"), QStringLiteral("A"), Qt::black, ChartSeries::Kind::Line, {}};
    series.segments = {{{now.addDays(-7).toMSecsSinceEpoch(), 1}, {now.toMSecsSinceEpoch(), 2}}};
    chart.setSeries({series}, {now.addDays(-7), now});
    QSignalSpy changed(&chart, &TimeChart::visibleRangeChanged);
    for (int press = 0; press < 60; ++press)
        QTest::keyClick(&chart, Qt::Key_Plus);
    QVERIFY(changed.count() > 0);
    QVERIFY(chart.visibleRange().milliseconds() >= 10 * 60 * 1000); // there is an end to it
    for (int press = 0; press < 80; ++press)
        QTest::keyClick(&chart, Qt::Key_Minus);
    QCOMPARE(chart.visibleRange().milliseconds(), 7 * 24 * 3600 * 1000LL);
    QTest::keyClick(&chart, Qt::Key_Right);
    QVERIFY(chart.marker());
}

void tst_TrendsPage::oneSampleIsEnough()
{
    TrendsPage page(nullptr);
    page.resize(1000, 700);
    page.show();
    page.setSamples({threeWeeks().back()}, now);
    QVERIFY(!page.showsEmptyState());
    QVERIFY(!page.card(QStringLiteral("scan"))->chart()->isEmpty());
    QVERIFY(!page.grab().isNull());
}

void tst_TrendsPage::niceTicksAreRound_data()
{
    QTest::addColumn<double>("largest");
    QTest::addColumn<double>("last");
    QTest::newRow("nothing") << 0.0 << 1.0;
    QTest::newRow("small") << 0.64 << 0.8;
    QTest::newRow("tenants") << 412.0 << 500.0;
    QTest::newRow("exact") << 10.0 << 10.0;
    QTest::newRow("bytes") << 1.9e10 << 2e10;
}

void tst_TrendsPage::niceTicksAreRound()
{
    QFETCH(double, largest);
    QFETCH(double, last);
    const auto ticks = niceTicks(largest);
    QCOMPARE(ticks.front(), 0.0);
    QCOMPARE(ticks.back(), last);
    QVERIFY(ticks.size() >= 2 && ticks.size() <= 7);
}

void tst_TrendsPage::axesHaveAsManyLabelsAsFit()
{
    for (const double largest : {0.115, 0.6, 1.0, 7.0, 21.3, 23.5, 64.0, 99.0, 1e9}) {
        for (int most = 2; most <= 8; ++most) {
            const std::vector<double> ticks = niceTicks(largest, most);
            QVERIFY2(static_cast<int>(ticks.size()) <= std::max(2, most) + (most < 3 ? 1 : 0),
                     qPrintable(QStringLiteral("%1: %2 of %3").arg(largest).arg(ticks.size()).arg(most)));
            QVERIFY(ticks.back() >= largest);
        }
    }
    TrendsPage page(nullptr);
    page.resize(1200, 780);
    page.setSamples(threeWeeks(), now);
    page.show();
    QVERIFY(QTest::qWaitForWindowExposed(&page));
    for (ChartCard *card : page.cards()) {
        const auto axes = card->chart()->chart()->axes(Qt::Vertical);
        auto *axis = qobject_cast<QCategoryAxis *>(axes.front());
        const double line = QFontMetricsF(theme::small()).height();
        const auto labels = static_cast<int>(axis->categoriesLabels().size());
        QVERIFY(labels >= 2);
        QVERIFY2(card->chart()->chart()->plotArea().height() >= line * 1.9 * (labels - 1),
                 qPrintable(card->objectName()));
    }
}

void tst_TrendsPage::agesHaveOneDecimalAtMost()
{
    std::vector<FleetSample> samples = threeWeeks();
    for (FleetSample &sample : samples)
        sample.lastBackupAt = sample.takenAt.addSecs(-32364); // 8.99 h
    TrendsPage page(nullptr);
    page.setSamples(samples, now);
    const QStringList values = page.card(QStringLiteral("backup"))->chart()->valuesAt(now.toMSecsSinceEpoch());
    QCOMPARE(values.size(), 1);
    QVERIFY2(values.front().endsWith(QStringLiteral("9 h")), qPrintable(values.front()));
}

void tst_TrendsPage::aScanKeepsTheOlderRange()
{
    const QTemporaryDir folder;
    const auto store = LocalStore::open(folder.filePath(QStringLiteral("store.sqlite")));
    QVERIFY(store);
    Profile profile;
    profile.name = QStringLiteral("test");
    profile.database.conninfo = QStringLiteral("host=/nonexistent dbname=none");
    Session session(profile, {*store, {}});
    const QDateTime today = QDateTime::currentDateTimeUtc();
    std::vector<FleetSample> all;
    for (int day = 200; day >= 0; --day) {
        FleetSample sample;
        sample.takenAt = today.addDays(-day).addSecs(-60);
        sample.total = sample.healthy = 24;
        all.push_back(sample);
    }
    QVERIFY(session.sampleStore()->add(profile.storeKey(), all));
    TrendsPage page(&session);
    const auto points = [&page] {
        size_t count = 0;
        for (const ChartSeries &series : page.card(QStringLiteral("states"))->chart()->seriesList()) {
            if (series.id == u"healthy") {
                for (const TrendSegment &segment : series.segments)
                    count += segment.size();
            }
        }
        return count;
    };
    QSignalSpy changed(&session, &Session::samplesChanged);
    session.refreshSamples();
    QVERIFY(changed.wait(5000));
    const QDate end = QDate::currentDate();
    page.setCustom(end.addDays(-180), end);
    QTRY_VERIFY(points() > 150);
    session.refreshSamples(); // what every scan does
    QVERIFY(changed.wait(5000));
    QVERIFY2(points() > 150, qPrintable(QString::number(points())));
}

QTEST_MAIN(tst_TrendsPage)
#include "tst_TrendsPage.moc"

#include <algorithm>
