// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/charts/TimeChart.h"

#include <QFrame>
#include <QHash>

class QLabel;
class QToolButton;

namespace tenantry {

class FlowLayout;

/// A chart with its title, what it says in figures, and a legend whose entries switch series on and off.
class ChartCard : public QFrame {
    Q_OBJECT
public:
    ChartCard(const QString &title, QWidget *parent = nullptr);

    TimeChart *chart() const { return m_chart; }
    QString title() const;
    int wantedWidth() const;           ///< with the legend in one row beside the title; it breaks where there is less
    void setHint(const QString &hint); ///< how the chart is used: the title's tooltip
    void setFigures(const QString &text);
    /// Series in drawing order; the legend keeps what was switched off.
    void setSeries(std::vector<ChartSeries> series, const TrendRange &range);
    QToolButton *legendButton(const QString &id) const { return m_buttons.value(id); }
    /// The same card again, as it stands: figures, legend, zoom. For a sheet that is exported.
    ChartCard *copy(QWidget *parent) const;
    QString figures() const;

private:
    void makeLegend();
    void addSwatch(const ChartSeries &series); ///< of what stands beside for comparison
    void addToggle(const ChartSeries &series); ///< shows or hides it
    QLabel *m_title;
    QLabel *m_figures;
    FlowLayout *m_legend;
    QLabel *m_none;
    QHash<QString, QToolButton *> m_buttons;
    QStringList m_legendIds; ///< what it was made for
    TimeChart *m_chart;
};

} // namespace tenantry
