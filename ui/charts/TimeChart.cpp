// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/TimeChart.h"

#include "ui/widgets/Theme.h"

#include <QtCharts/QAreaSeries>
#include <QtCharts/QCategoryAxis>
#include <QtCharts/QChart>
#include <QtCharts/QLineSeries>

#include <QGraphicsLayout>

#include <QDateTime>
#include <QFontMetricsF>
#include <QMouseEvent>
#include <QPainter>
#include <QWheelEvent>

#include <algorithm>
#include <cmath>
#include <map>

namespace tenantry {

namespace {

constexpr qint64 leastMilliseconds = 10 * 60 * 1000; // no zooming below ten minutes

QLineSeries *lineOf(const TrendSegment &segment, QObject *parent)
{
    auto *line = new QLineSeries(parent);
    QList<QPointF> points;
    points.reserve(static_cast<qsizetype>(segment.size()));
    for (const TrendPoint &point : segment)
        points.append(QPointF(double(point.at), point.value));
    line->replace(points);
    line->setPointsVisible(segment.size() == 1); // a single measurement is a dot, not nothing
    return line;
}

} // namespace

TimeChart::TimeChart(QWidget *parent)
    : QChartView(parent)
    , m_text([](double value) { return theme::number(static_cast<qint64>(std::llround(value))); })
    , m_x(new QCategoryAxis)
    , m_y(new QCategoryAxis)
{
    setRenderHint(QPainter::Antialiasing);
    setFrameShape(QFrame::NoFrame);
    setViewportUpdateMode(QGraphicsView::FullViewportUpdate);
    setMouseTracking(true);
    setFocusPolicy(Qt::StrongFocus);
    setBackgroundBrush(Qt::NoBrush);
    setStyleSheet(QStringLiteral("QGraphicsView { background: transparent; }")); // not of its tooltips
    chart()->legend()->hide();
    chart()->setMargins(QMargins(0, theme::grid, 2 * theme::grid, 0)); // room for the outermost labels
    chart()->setBackgroundVisible(false);
    chart()->layout()->setContentsMargins(0, 0, 0, 0);
    for (QCategoryAxis *axis : {m_x, m_y}) {
        axis->setLabelsPosition(QCategoryAxis::AxisLabelsPositionOnValue);
    }
    chart()->addAxis(m_x, Qt::AlignBottom);
    chart()->addAxis(m_y, Qt::AlignLeft);
    restyle();
}

void TimeChart::restyle()
{
    const QPen line(theme::hairline(), 1);
    m_x->setGridLineVisible(false);
    m_x->setLinePen(QPen(theme::textMuted(), 1));
    m_y->setGridLinePen(line);
    m_y->setLineVisible(false);
    for (QCategoryAxis *axis : {m_x, m_y}) {
        axis->setLabelsBrush(theme::textMuted());
        axis->setLabelsFont(theme::small());
    }
}

void TimeChart::changeEvent(QEvent *event)
{
    QChartView::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        restyle();
}

void TimeChart::setValueText(ValueText text)
{
    m_text = std::move(text);
    m_steps = TickStep::Any;
    updateAxes();
}

void TimeChart::setSeries(std::vector<ChartSeries> series, const TrendRange &range)
{
    const bool zoomed = m_range == range && m_to > m_from;
    m_series = std::move(series);
    m_range = range;
    if (!zoomed) {
        m_from = range.from.toMSecsSinceEpoch();
        m_to = range.to.toMSecsSinceEpoch();
    }
    m_marker.reset();
    rebuild();
}

void TimeChart::setHidden(const QString &id, bool hidden)
{
    if (hidden == m_hidden.contains(id))
        return;
    if (hidden)
        m_hidden.insert(id);
    else
        m_hidden.remove(id);
    rebuild();
}

bool TimeChart::isHidden(const QString &id) const
{
    // A week before goes with its own series.
    return m_hidden.contains(id) || (id.endsWith(earlierEnding) && m_hidden.contains(id.chopped(earlierEnding.size())));
}

bool TimeChart::isEmpty() const
{
    return std::ranges::all_of(m_series, [](const ChartSeries &series) { return series.segments.empty(); });
}

void TimeChart::rebuild()
{
    chart()->removeAllSeries();
    std::vector<TrendSegment> ground; // upper edges of the areas so far
    for (const ChartSeries &series : m_series) {
        if (isHidden(series.id))
            continue;
        if (series.kind == ChartSeries::Kind::Stacked)
            addArea(series, ground);
        else
            addLine(series);
    }
    updateAxes();
}

void TimeChart::addLine(const ChartSeries &series)
{
    const bool earlier = series.kind == ChartSeries::Kind::Earlier;
    QPen pen(series.color, earlier ? 1.2 : 1.8);
    pen.setCosmetic(true);
    if (earlier)
        pen.setStyle(Qt::DashLine);
    for (const TrendSegment &segment : series.segments) {
        QLineSeries *line = lineOf(segment, chart());
        line->setPen(pen);
        chart()->addSeries(line);
        line->attachAxis(m_x);
        line->attachAxis(m_y);
    }
}

// Stacked series come from the same samples, so their segments have the same times; what does not match is skipped.
void TimeChart::addArea(const ChartSeries &series, std::vector<TrendSegment> &ground)
{
    std::vector<TrendSegment> upper = series.segments;
    const bool fits = ground.size() == upper.size();
    for (size_t at = 0; at < upper.size(); ++at) {
        TrendSegment low = upper[at];
        for (size_t point = 0; point < low.size(); ++point) {
            const bool has = fits && ground[at].size() == low.size();
            low[point].value = has ? ground[at][point].value : 0;
            upper[at][point].value += low[point].value;
        }
        TrendSegment high = upper[at];
        if (high.size() == 1) { // a single measurement gets a width that can be seen
            const qint64 half = m_range.milliseconds() / 400;
            low = {{low[0].at - half, low[0].value}, {low[0].at + half, low[0].value}};
            high = {{high[0].at - half, high[0].value}, {high[0].at + half, high[0].value}};
        }
        auto *area = new QAreaSeries(lineOf(high, chart()), lineOf(low, chart()));
        area->setBrush(series.color);
        area->setPen(QPen(series.color, 0.5));
        chart()->addSeries(area);
        area->attachAxis(m_x);
        area->attachAxis(m_y);
    }
    ground = std::move(upper);
}

double TimeChart::largestVisible() const
{
    std::map<qint64, double> sums;
    double largest = 0;
    for (const ChartSeries &series : m_series) {
        if (isHidden(series.id))
            continue;
        for (const TrendSegment &segment : series.segments) {
            for (const TrendPoint &point : segment) {
                if (point.at < m_from || point.at > m_to)
                    continue;
                const bool stacked = series.kind == ChartSeries::Kind::Stacked;
                const double value = stacked ? sums[point.at] += point.value : point.value;
                largest = std::max(largest, value);
            }
        }
    }
    return largest;
}

// Qt Charts shortens the labels of an axis to "…" once they stand closer than its layout likes.
int TimeChart::mostTicks() const
{
    const QFontMetricsF metrics(theme::small());
    return std::max(2, static_cast<int>(chart()->plotArea().height() / (2 * metrics.height())));
}

void TimeChart::updateAxes()
{
    if (m_to <= m_from)
        return;
    const auto clear = [](QCategoryAxis *axis) {
        for (const QString &label : axis->categoriesLabels())
            axis->remove(label);
    };
    clear(m_x);
    clear(m_y);
    const int most = std::max(2, static_cast<int>(chart()->plotArea().width() / (theme::grid * 11)));
    // Category labels must differ from each other; invisible joiners keep equal words apart.
    QSet<QString> used;
    const auto append = [&used](QCategoryAxis *axis, QString label, double at) {
        while (used.contains(label))
            label += QChar(0x200B);
        used.insert(label);
        axis->append(label, at);
    };
    m_x->setRange(double(m_from), double(m_to));
    m_x->setStartValue(double(m_from) - 1); // a label at the very beginning is a label, too
    for (const TimeTick &tick : timeTicks(m_from, m_to, most))
        append(m_x, tick.label, double(tick.at));
    used.clear();
    const std::vector<double> ticks = niceTicks(largestVisible(), mostTicks(), m_steps);
    m_y->setRange(0, ticks.back());
    m_y->setStartValue(-1e-9 * ticks.back());
    for (const double tick : ticks)
        append(m_y, m_text(tick), tick);
    viewport()->update();
}

TrendRange TimeChart::visibleRange() const
{
    return {QDateTime::fromMSecsSinceEpoch(m_from, Qt::UTC), QDateTime::fromMSecsSinceEpoch(m_to, Qt::UTC)};
}

void TimeChart::copyFrom(const TimeChart &other)
{
    m_text = other.m_text;
    m_steps = other.m_steps;
    m_hidden = other.m_hidden;
    setSeries(other.m_series, other.m_range);
    setVisibleRange(other.visibleRange());
}

void TimeChart::layOut()
{
    chart()->resize(size());
    chart()->layout()->activate();
    updateAxes(); // as many labels as fit
    chart()->layout()->activate();
}

void TimeChart::setVisibleRange(const TrendRange &range)
{
    m_from = std::max(range.from.toMSecsSinceEpoch(), m_range.from.toMSecsSinceEpoch());
    m_to = std::min(range.to.toMSecsSinceEpoch(), m_range.to.toMSecsSinceEpoch());
    updateAxes();
}

void TimeChart::showPart(qint64 from, qint64 to)
{
    const qint64 first = m_range.from.toMSecsSinceEpoch();
    const qint64 last = m_range.to.toMSecsSinceEpoch();
    const qint64 length = std::clamp(to - from, std::min(leastMilliseconds, last - first), last - first);
    m_from = std::clamp(from, first, last - length);
    m_to = m_from + length;
    updateAxes();
    Q_EMIT visibleRangeChanged(visibleRange());
}

void TimeChart::zoom(double factor, qint64 around)
{
    const double length = double(m_to - m_from) * factor;
    const double part = double(around - m_from) / double(m_to - m_from);
    const auto from = static_cast<qint64>(double(around) - length * part);
    showPart(from, from + static_cast<qint64>(length));
}

void TimeChart::pan(qint64 by)
{
    showPart(m_from + by, m_to + by);
}

qint64 TimeChart::timeAt(const QPointF &position) const
{
    const QRectF plot = chart()->plotArea();
    if (plot.width() <= 0)
        return m_from;
    const double part = std::clamp((position.x() - plot.left()) / plot.width(), 0.0, 1.0);
    return m_from + static_cast<qint64>(part * double(m_to - m_from));
}

double TimeChart::xOf(qint64 at) const
{
    const QRectF plot = chart()->plotArea();
    return plot.left() + plot.width() * double(at - m_from) / double(std::max<qint64>(1, m_to - m_from));
}

std::optional<qint64> TimeChart::nearestTime(qint64 at) const
{
    std::optional<qint64> best;
    for (const ChartSeries &series : m_series) {
        if (series.kind == ChartSeries::Kind::Earlier)
            continue;
        for (const TrendSegment &segment : series.segments) {
            const auto next = std::ranges::lower_bound(segment, at, {}, &TrendPoint::at);
            for (auto point = next == segment.begin() ? next : next - 1; point != segment.end() && point <= next;
                 ++point) {
                if (!best || std::abs(point->at - at) < std::abs(*best - at))
                    best = point->at;
            }
        }
    }
    return best;
}

std::optional<double> TimeChart::valueNear(const ChartSeries &series, qint64 at) const
{
    const qint64 reach = std::max<qint64>(m_range.milliseconds() / 150, 5 * 60 * 1000);
    std::optional<TrendPoint> best;
    for (const TrendSegment &segment : series.segments) {
        const auto next = std::ranges::lower_bound(segment, at, {}, &TrendPoint::at);
        for (auto point = next == segment.begin() ? next : next - 1; point != segment.end() && point <= next; ++point) {
            if (!best || std::abs(point->at - at) < std::abs(best->at - at))
                best = *point;
        }
    }
    if (!best || std::abs(best->at - at) > reach)
        return std::nullopt;
    return best->value;
}

QStringList TimeChart::valuesAt(qint64 at) const
{
    QStringList lines;
    for (const ChartSeries &series : m_series) {
        if (isHidden(series.id))
            continue;
        if (const std::optional<double> value = valueNear(series, at))
            lines << tr("%1: %2", "name and value in a chart's tooltip").arg(series.name, m_text(*value));
    }
    return lines;
}

} // namespace tenantry
