// SPDX-License-Identifier: GPL-3.0-or-later
#include "tasks/LocalStore.h"
#include "tests/support/SnapshotFixture.h"
#include "tests/ui/TrendFixture.h"
#include "ui/charts/ChartCard.h"
#include "ui/pages/OverviewWords.h"
#include "ui/pages/TrendsPage.h"
#include "ui/shell/Language.h"
#include "ui/widgets/Pieces.h"
#include "ui/widgets/Theme.h"

#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QToolButton>

#include <QDate>
#include <QDateTime>
#include <QFontMetricsF>
#include <QtCharts/QCategoryAxis>
#include <QtCharts/QChart>

#include <algorithm>
#include <cmath>

using namespace tenantry;
using tenantry::test::now;
using tenantry::test::threeWeeks;

class tst_TrendsPage : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        theme::apply(theme::Scheme::Light);
        m_language.choose(QStringLiteral("en"));
    }
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
    void everyCardComparesWithTheWeekBefore();
    void nowIsWhatTheOtherPagesShow();
    void aPastRangeHasNoNow();
    void narrowMeansOneColumn();
    void noTipLiesOverTheData();
    void keyboardZooms();
    void oneSampleIsEnough();
    void niceTicksAreRound_data();
    void niceTicksAreRound();

private:
    LanguageSwitch m_language; ///< English has its plurals from a translation, too
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

void tst_TrendsPage::everyCardComparesWithTheWeekBefore()
{
    TrendsPage page(nullptr);
    page.setSamples(threeWeeks(), now);
    page.compareChip()->setChecked(true);
    for (ChartCard *card : page.cards()) {
        const auto &list = card->chart()->seriesList();
        const auto earlier = std::ranges::find(list, ChartSeries::Kind::Earlier, &ChartSeries::kind);
        QVERIFY2(earlier != list.end() && !earlier->segments.empty(), qPrintable(card->title()));
        QVERIFY2(card->figures().contains(QStringLiteral("a week before")), qPrintable(card->figures()));
    }
    QVERIFY(page.card(QStringLiteral("states"))->figures().contains(QStringLiteral("a week before 23 of 24 healthy")));
    std::vector<FleetSample> recent = threeWeeks();
    std::erase_if(recent, [](const FleetSample &sample) { return sample.takenAt < now.addDays(-6); });
    page.setSamples(recent, now);
    for (ChartCard *card : page.cards())
        QVERIFY2(card->figures().contains(QStringLiteral("nothing measured a week before")),
                 qPrintable(card->figures()));
}

/// The last sample may be of another moment than the fleet that is shown; there is one "now" for all pages.
void tst_TrendsPage::nowIsWhatTheOtherPagesShow()
{
    Profile profile;
    profile.name = QStringLiteral("test");
    profile.database.conninfo = QStringLiteral("host=/nonexistent dbname=none");
    Session session(profile, {});
    TrendsPage page(&session);
    std::vector<FleetSample> samples = threeWeeks();
    samples.back().pendingMigrations = 64;
    page.setSamples(samples, now);
    const auto pending = [&page] { return page.card(QStringLiteral("pending"))->figures(); };
    const auto backup = [&page] { return page.card(QStringLiteral("backup"))->figures(); };
    QCOMPARE(pending(), QStringLiteral("64 to apply now, at most 64"));
    session.setSnapshot(
        tenantry::test::snapshotFromText(QStringLiteral("migrations 1_a 2_b\nacme PP\nbolt AA\ncore XP")));
    const PendingWork work = session.snapshot()->pendingWork();
    QCOMPARE(work.toApply, 2);
    QVERIFY(work.waiting > 0);
    QCOMPARE(pending(), QStringLiteral("2 to apply now, %1 wait behind other findings, at most 64").arg(work.waiting));
    QCOMPARE(overview::pendingContext(*session.snapshot()), QStringLiteral("2 migrations to apply"));
    QVERIFY2(page.card(QStringLiteral("states"))->figures().startsWith(QStringLiteral("1 of 3 healthy now")),
             qPrintable(page.card(QStringLiteral("states"))->figures()));
    QVERIFY2(backup().startsWith(QStringLiteral("no backup now, at most ")),
             qPrintable(backup())); // as the tile: never
}

void tst_TrendsPage::aPastRangeHasNoNow()
{
    TrendsPage page(nullptr);
    page.setSamples(threeWeeks(), now);
    page.setCustom(QDate(2026, 11, 3), QDate(2026, 11, 4));
    for (const QString &card : {QStringLiteral("states"), QStringLiteral("pending"), QStringLiteral("backup")}) {
        QVERIFY2(!page.card(card)->figures().contains(QStringLiteral("now")), qPrintable(page.card(card)->figures()));
        QVERIFY(page.card(card)->figures().contains(QStringLiteral("at the end")));
    }
}

void tst_TrendsPage::narrowMeansOneColumn()
{
    TrendsPage page(nullptr);
    page.setSamples(threeWeeks(), now);
    page.resize(1200, 780);
    page.show();
    QCOMPARE(page.columns(), 2);
    QCOMPARE(page.card(QStringLiteral("pending"))->y(), page.card(QStringLiteral("scan"))->y());
    page.resize(700, 500);
    QCOMPARE(page.columns(), 1);
    QTRY_VERIFY(page.card(QStringLiteral("scan"))->y() >= page.card(QStringLiteral("pending"))->geometry().bottom());
    for (const ChartCard *card : page.cards()) {
        QVERIFY2(card->width() > 500, qPrintable(card->title()));
        QVERIFY2(card->chart()->height() >= 14 * theme::grid, qPrintable(card->title())); // nothing is squeezed away
    }
    page.resize(1200, 780);
    QCOMPARE(page.columns(), 2);
    // Nor where the legends of another language, and of a comparison, need more than there is.
    page.compareChip()->setChecked(true);
    for (int width = 1200; width >= 760; width -= 40) {
        page.resize(width, 780);
        QCoreApplication::processEvents();
        for (const ChartCard *card : page.cards())
            QVERIFY2(card->mapTo(&page, QPoint(card->width(), 0)).x() <= page.width(),
                     qPrintable(QStringLiteral("%1 at %2").arg(card->title()).arg(width)));
    }
}

void tst_TrendsPage::noTipLiesOverTheData()
{
    TrendsPage page(nullptr);
    page.setSamples(threeWeeks(), now);
    for (ChartCard *card : page.cards()) {
        QCOMPARE(card->chart()->toolTip(), QString());
        QVERIFY(card->chart()->styleSheet().isEmpty()
                || card->chart()->styleSheet().contains(u'{')); // not of all below
    }
    const auto labels = page.findChildren<QLabel *>();
    QVERIFY(std::ranges::any_of(
        labels, [](const QLabel *label) { return label->text().contains(QStringLiteral("Drag to zoom")); }));
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
    for (const double largest : {1.0, 3.0, 7.0, 12.0, 24.0, 64.0, 1234.0}) { // what is counted has no halves
        for (int most = 2; most <= 8; ++most) {
            const std::vector<double> ticks = niceTicks(largest, most, TickStep::Whole);
            for (const double tick : ticks)
                QCOMPARE(tick, std::round(tick));
            QVERIFY(ticks.size() >= 2 && ticks.back() >= largest);
            QVERIFY(static_cast<int>(ticks.size()) <= std::max(2, most) + (most < 3 ? 1 : 0));
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
