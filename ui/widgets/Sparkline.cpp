// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/Sparkline.h"

#include <QLocale>
#include <QPainter>
#include <QPainterPath>

#include <algorithm>

namespace tenantry {

namespace {

constexpr qint64 longestStep = 26 * 3600; ///< seconds between samples that a line may cross
constexpr double labelMargin = 28;        ///< the shape of a line's label, and what is free around it

double levelOf(const QRectF &plot, double value, double highest)
{
    return plot.bottom() - (highest > 0 ? value / highest : 0) * (plot.height() - 4);
}

} // namespace

Sparkline::Sparkline(QWidget *parent)
    : QWidget(parent)
    , m_end(QDateTime::currentDateTimeUtc())
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
}

void Sparkline::setLines(std::vector<Line> lines, int days)
{
    m_lines = std::move(lines);
    m_days = days;
    m_end = QDateTime::currentDateTimeUtc();
    QStringList words;
    for (const Line &line : m_lines) {
        words.append(line.label);
    }
    setAccessibleName(tr("Last %n days", nullptr, days));
    setAccessibleDescription(words.join(QStringLiteral(", ")));
    update();
}

void Sparkline::setEmptyText(const QString &text)
{
    m_emptyText = text;
    update();
}

QSize Sparkline::sizeHint() const
{
    return {theme::grid * 50, theme::grid * 11};
}

QSize Sparkline::minimumSizeHint() const
{
    return {theme::grid * 24, theme::grid * 10};
}

bool Sparkline::isEmpty() const
{
    return std::none_of(m_lines.begin(), m_lines.end(), [](const Line &line) { return line.points.size() >= 2; });
}

double Sparkline::x(const QRectF &plot, const QDateTime &at) const
{
    const double span = m_days * 86400.0;
    const double before = double(at.secsTo(m_end));
    return plot.right() - before / span * plot.width();
}

void Sparkline::paintDays(QPainter &painter, const QRectF &plot) const
{
    painter.setFont(theme::small());
    const QLocale locale;
    const QDate today = m_end.toLocalTime().date();
    for (int back = 0; back <= m_days; ++back) {
        const QDate date = today.addDays(-back);
        const QDateTime midnight = date.startOfDay();
        const double left = x(plot, midnight.toUTC());
        const double right = x(plot, date.addDays(1).startOfDay().toUTC());
        if (left > plot.left()) {
            painter.setPen(QPen(theme::hairline(), 1));
            painter.drawLine(QPointF(left, plot.top()), QPointF(left, plot.bottom()));
        }
        const double from = std::max(left, plot.left());
        const double to = std::min(right, plot.right());
        const QString word = locale.toString(date, QStringLiteral("ddd"));
        if (to - from > painter.fontMetrics().horizontalAdvance(word) + 4) {
            painter.setPen(theme::textMuted());
            painter.drawText(QRectF(from, plot.bottom() + 2, to - from, 18), Qt::AlignCenter, word);
        }
    }
    painter.setPen(QPen(theme::textMuted(), 1));
    painter.drawLine(plot.bottomLeft(), plot.bottomRight());
}

void Sparkline::paintLine(QPainter &painter, const QRectF &plot, const Line &line, double highest) const
{
    QPainterPath path;
    const Point *last = nullptr;
    for (const Point &point : line.points) {
        if (x(plot, point.at) < plot.left()) {
            last = &point;
            continue;
        }
        const QPointF here(x(plot, point.at), levelOf(plot, point.value, highest));
        if (!last || last->at.secsTo(point.at) > longestStep) {
            path.moveTo(here);
        } else {
            const double before = std::max(plot.left(), x(plot, last->at));
            if (path.elementCount() == 0) {
                path.moveTo(before, levelOf(plot, last->value, highest));
            }
            path.lineTo(here.x(), levelOf(plot, last->value, highest)); // a count holds until the next check
            path.lineTo(here);
        }
        last = &point;
    }
    if (last && path.elementCount() > 0 && last->at.secsTo(m_end) < longestStep) {
        path.lineTo(plot.right(), levelOf(plot, last->value, highest));
    }
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(theme::mark(line.tone).color, 1.8, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter.drawPath(path);
}

void Sparkline::paintLabels(QPainter &painter, const QRectF &plot, double highest) const
{
    // Labels of lines that end close together are pushed apart, upper line first.
    struct Label {
        double y;
        const Line *line;
    };
    std::vector<Label> labels;
    for (const Line &line : m_lines) {
        if (!line.points.empty()) {
            labels.push_back({levelOf(plot, line.points.back().value, highest), &line});
        }
    }
    std::stable_sort(labels.begin(), labels.end(), [](const Label &a, const Label &b) { return a.y < b.y; });
    painter.setFont(theme::small());
    const double lineHeight = painter.fontMetrics().height();
    double lowest = plot.bottom() + lineHeight / 2;
    std::for_each(labels.rbegin(), labels.rend(), [&lowest, lineHeight](Label &label) {
        label.y = std::min(label.y, lowest - lineHeight / 2);
        lowest = label.y - lineHeight / 2;
    });
    for (const Label &label : labels) {
        const double side = 10;
        const double left = plot.right() + 8;
        theme::stateIcon(label.line->tone).paint(&painter, QRectF(left, label.y - side / 2, side, side).toRect());
        painter.setPen(palette().color(QPalette::WindowText));
        painter.drawText(
            QRectF(left + side + 5, label.y - lineHeight / 2, rect().right() - left - side - 5, lineHeight),
            Qt::AlignVCenter | Qt::AlignLeft, label.line->label);
    }
}

double Sparkline::highest() const
{
    double value = 1;
    for (const Line &line : m_lines) {
        for (const Point &point : line.points) {
            value = std::max(value, point.value);
        }
    }
    return value;
}

/// Beside it there is room for the highest value, and for the longest label.
QRectF Sparkline::plot() const
{
    const QFontMetricsF metrics(theme::small());
    double labels = 0;
    for (const Line &line : m_lines) {
        labels = std::max(labels, metrics.horizontalAdvance(line.label));
    }
    const double before = metrics.horizontalAdvance(theme::number(qint64(highest()))) + theme::grid;
    return QRectF(rect()).adjusted(before + 0.5, 6.5, -labels - labelMargin - 0.5, -22.5);
}

void Sparkline::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QRectF plot = this->plot();
    const double highest = this->highest();
    if (isEmpty()) {
        painter.setFont(font());
        painter.setPen(theme::textMuted());
        painter.drawText(QRectF(rect()).adjusted(8, 4, -8, -4), int(Qt::AlignCenter) | int(Qt::TextWordWrap),
                         m_emptyText);
        return;
    }
    paintDays(painter, plot);
    painter.setPen(theme::textMuted());
    painter.setFont(theme::small());
    painter.drawText(QRectF(0, plot.top() - 5, plot.left() - 5, 16), Qt::AlignRight | Qt::AlignTop,
                     theme::number(qint64(highest)));
    std::for_each(m_lines.rbegin(), m_lines.rend(), [&](const Line &line) { paintLine(painter, plot, line, highest); });
    paintLabels(painter, plot, highest);
}

} // namespace tenantry
