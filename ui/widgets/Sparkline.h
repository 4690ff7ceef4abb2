// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/Theme.h"

#include <QDateTime>
#include <QWidget>

#include <vector>

namespace tenantry {

/**
 * A few counts over the last days in one small picture: steps from sample to sample, each line labelled at its end,
 * days below. A pause of more than a day between samples is a gap, not a line.
 */
class Sparkline : public QWidget {
    Q_OBJECT
public:
    struct Point {
        QDateTime at; ///< UTC
        double value = 0;
    };
    struct Line {
        Tone tone = Tone::Neutral;
        QString label; ///< of the last value: "4 pending"
        std::vector<Point> points;
    };

    explicit Sparkline(QWidget *parent = nullptr);
    /// \p days back from now are shown.
    void setLines(std::vector<Line> lines, int days);
    /// Shown instead of the lines while there are fewer than two points.
    void setEmptyText(const QString &text);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void paintDays(QPainter &painter, const QRectF &plot) const;
    void paintLine(QPainter &painter, const QRectF &plot, const Line &line, double highest) const;
    void paintLabels(QPainter &painter, const QRectF &plot, double highest) const;
    double x(const QRectF &plot, const QDateTime &at) const;
    bool isEmpty() const;
    double highest() const;
    QRectF plot() const; ///< where the lines are

    std::vector<Line> m_lines;
    int m_days = 7;
    QDateTime m_end;
    QString m_emptyText;
};

} // namespace tenantry
