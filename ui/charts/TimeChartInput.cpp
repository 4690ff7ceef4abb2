// SPDX-License-Identifier: GPL-3.0-or-later
// What TimeChart does with mouse and keyboard, and what it draws above the series because of it.
#include "ui/charts/TimeChart.h"

#include "ui/widgets/Theme.h"

#include <QtCharts/QChart>

#include <QDateTime>
#include <QFont>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QPalette>
#include <QWheelEvent>

#include <optional>

namespace tenantry {

void TimeChart::setMarker(std::optional<qint64> at)
{
    m_marker = at;
    viewport()->update();
}

void TimeChart::mousePressEvent(QMouseEvent *event)
{
    const bool pans = event->button() == Qt::MiddleButton || (event->modifiers() & Qt::ShiftModifier);
    if (event->button() != Qt::LeftButton && !pans)
        return;
    m_drag = pans ? Drag::Pan : Drag::Select;
    m_dragFrom = m_dragTo = event->position();
    if (pans)
        viewport()->setCursor(Qt::ClosedHandCursor);
    event->accept();
}

void TimeChart::mouseMoveEvent(QMouseEvent *event)
{
    if (m_drag == Drag::Pan) {
        const qint64 by = timeAt(m_dragTo) - timeAt(event->position());
        m_dragTo = event->position();
        pan(by);
        return;
    }
    if (m_drag == Drag::Select) {
        m_dragTo = event->position();
        viewport()->update();
        return;
    }
    const std::optional<qint64> near = nearestTime(timeAt(event->position()));
    if (!near || !chart()->plotArea().contains(event->position())) {
        setMarker(std::nullopt);
        Q_EMIT markerLeft();
    } else if (m_marker != near) {
        setMarker(near);
        Q_EMIT markerMoved(*near);
    }
}

void TimeChart::mouseReleaseEvent(QMouseEvent *)
{
    const Drag ended = std::exchange(m_drag, Drag::None);
    viewport()->unsetCursor();
    const double left = std::min(m_dragFrom.x(), m_dragTo.x());
    const double right = std::max(m_dragFrom.x(), m_dragTo.x());
    if (ended == Drag::Select && right - left > theme::grid)
        showPart(timeAt({left, 0}), timeAt({right, 0}));
    viewport()->update();
}

void TimeChart::mouseDoubleClickEvent(QMouseEvent *)
{
    m_drag = Drag::None;
    showPart(m_range.from.toMSecsSinceEpoch(), m_range.to.toMSecsSinceEpoch());
}

void TimeChart::wheelEvent(QWheelEvent *event)
{
    // Without Ctrl the wheel belongs to the page.
    if (!(event->modifiers() & Qt::ControlModifier)) {
        event->ignore();
        return;
    }
    zoom(event->angleDelta().y() > 0 ? 0.8 : 1.25, timeAt(event->position()));
    event->accept();
}

void TimeChart::keyPressEvent(QKeyEvent *event)
{
    const qint64 middle = m_marker.value_or((m_from + m_to) / 2);
    switch (event->key()) {
    case Qt::Key_Plus:
    case Qt::Key_Equal:
        zoom(0.7, middle);
        return;
    case Qt::Key_Minus:
        zoom(1 / 0.7, middle);
        return;
    case Qt::Key_0:
    case Qt::Key_Home:
        showPart(m_range.from.toMSecsSinceEpoch(), m_range.to.toMSecsSinceEpoch());
        return;
    case Qt::Key_Left:
    case Qt::Key_Right: {
        const qint64 step = (m_to - m_from) / 60 * (event->key() == Qt::Key_Left ? -1 : 1);
        const qint64 wanted = std::clamp(middle + step, m_from, m_to);
        if (event->modifiers() & Qt::ShiftModifier) {
            pan(step * 6);
        } else {
            setMarker(wanted);
            Q_EMIT markerMoved(wanted);
        }
        return;
    }
    default:
        QChartView::keyPressEvent(event);
    }
}

void TimeChart::leaveEvent(QEvent *event)
{
    setMarker(std::nullopt);
    Q_EMIT markerLeft();
    QChartView::leaveEvent(event);
}

void TimeChart::resizeEvent(QResizeEvent *event)
{
    QChartView::resizeEvent(event);
    updateAxes();
}

void TimeChart::drawForeground(QPainter *painter, const QRectF &rect)
{
    QChartView::drawForeground(painter, rect);
    const QRectF plot = chart()->plotArea();
    if (m_drag == Drag::Select && m_dragFrom != m_dragTo) {
        QColor veil = theme::accent();
        veil.setAlphaF(0.18F);
        const QRectF part(QPointF(m_dragFrom.x(), plot.top()), QPointF(m_dragTo.x(), plot.bottom()));
        painter->fillRect(part.normalized().intersected(plot), veil);
    }
    if (hasFocus()) {
        painter->setPen(QPen(theme::accent(), 1));
        painter->setBrush(Qt::NoBrush);
        painter->drawRect(QRectF(viewport()->rect()).adjusted(0.5, 0.5, -0.5, -0.5));
    }
    if (m_marker && *m_marker >= m_from && *m_marker <= m_to)
        drawMarker(painter);
}

void TimeChart::drawMarker(QPainter *painter)
{
    const QRectF plot = chart()->plotArea();
    const double x = xOf(*m_marker);
    painter->setPen(QPen(theme::textMuted(), 1, Qt::DashLine));
    painter->drawLine(QPointF(x, plot.top()), QPointF(x, plot.bottom()));
    const QStringList values = valuesAt(*m_marker);
    if (values.isEmpty())
        return;
    QStringList lines{theme::when(QDateTime::fromMSecsSinceEpoch(*m_marker, Qt::UTC))};
    lines += values;
    const QFont font = theme::small();
    const QFontMetricsF metrics(font);
    double width = 0;
    for (const QString &line : lines)
        width = std::max(width, metrics.horizontalAdvance(line));
    const double pad = theme::grid;
    QRectF box(0, 0, width + 2 * pad, metrics.lineSpacing() * double(lines.size()) + pad);
    box.moveTop(plot.top() + pad / 2);
    box.moveLeft(x + pad + box.width() > plot.right() ? x - pad - box.width() : x + pad);
    painter->setPen(QPen(theme::hairline(), 1));
    painter->setBrush(theme::panel());
    painter->drawRoundedRect(box, 4, 4);
    painter->setFont(font);
    for (qsizetype line = 0; line < lines.size(); ++line) {
        painter->setPen(line == 0 ? theme::textMuted() : palette().color(QPalette::WindowText));
        painter->drawText(
            QPointF(box.left() + pad, box.top() + pad / 2 + metrics.ascent() + metrics.lineSpacing() * double(line)),
            lines[line]);
    }
}

} // namespace tenantry
