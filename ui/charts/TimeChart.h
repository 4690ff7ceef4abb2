// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/charts/ChartSeries.h"

#include <QtCharts/QChartView>

#include <QSet>

#include <functional>
#include <optional>

class QCategoryAxis;

namespace tenantry {

/**
 * Series over time: zero-based, gaps as gaps, one y axis, dates by locale.
 *
 * Drag selects a part to zoom into, Shift+drag or the middle button pans, Ctrl+wheel zooms, a double click shows all.
 * With the keyboard: + and − zoom, ← and → move the marker, 0 shows all. The marker shows the values at one moment.
 */
class TimeChart : public QChartView {
    Q_OBJECT
public:
    using ValueText = std::function<QString(double)>;

    explicit TimeChart(QWidget *parent = nullptr);

    /// How a value is written, on the axis and in the tooltip; without it, it is counted.
    void setValueText(ValueText text);
    void setSeries(std::vector<ChartSeries> series, const TrendRange &range);
    const std::vector<ChartSeries> &seriesList() const { return m_series; }
    void setHidden(const QString &id, bool hidden);
    bool isHidden(const QString &id) const;
    TrendRange visibleRange() const;
    TrendRange fullRange() const { return m_range; }
    /// Takes over series, range, the part that is visible, what is hidden, and how values are written.
    void copyFrom(const TimeChart &other);
    /// Lays out for the present size at once, which the event loop would do later: before it is drawn elsewhere.
    void layOut();
    /// Shows only this part; clipped to the whole range. Does not emit.
    void setVisibleRange(const TrendRange &range);
    void setMarker(std::optional<qint64> at);
    std::optional<qint64> marker() const { return m_marker; }
    /// What the tooltip says at a moment, a line each; empty where nothing was measured.
    QStringList valuesAt(qint64 at) const;
    bool isEmpty() const;

Q_SIGNALS:
    void visibleRangeChanged(const tenantry::TrendRange &range); ///< by the person, not by setVisibleRange()
    void markerMoved(qint64 at);
    void markerLeft();

protected:
    void drawForeground(QPainter *painter, const QRectF &rect) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;
    void wheelEvent(QWheelEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void leaveEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    enum class Drag { None, Select, Pan };
    void rebuild();
    void addLine(const ChartSeries &series);
    void addArea(const ChartSeries &series, std::vector<TrendSegment> &ground);
    void updateAxes();
    int mostTicks() const;
    void restyle();
    double largestVisible() const;
    void zoom(double factor, qint64 around);
    void pan(qint64 by);
    void showPart(qint64 from, qint64 to);
    qint64 timeAt(const QPointF &position) const;
    double xOf(qint64 at) const;
    std::optional<double> valueNear(const ChartSeries &series, qint64 at) const;
    std::optional<qint64> nearestTime(qint64 at) const;
    void drawMarker(QPainter *painter);

    std::vector<ChartSeries> m_series;
    QSet<QString> m_hidden;
    TrendRange m_range;
    qint64 m_from = 0;
    qint64 m_to = 0;
    ValueText m_text;
    TickStep m_steps = TickStep::Whole;
    QCategoryAxis *m_x;
    QCategoryAxis *m_y;
    std::optional<qint64> m_marker;
    Drag m_drag = Drag::None;
    QPointF m_dragFrom;
    QPointF m_dragTo;
    bool m_rebuilding = false;
};

} // namespace tenantry
