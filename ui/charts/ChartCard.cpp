// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/ChartCard.h"

#include "models/PlainTip.h"
#include "ui/widgets/FlowLayout.h"
#include "ui/widgets/Pieces.h"

#include <QApplication>
#include <QFont>
#include <QHBoxLayout>
#include <QIcon>
#include <QPainter>
#include <QPalette>
#include <QPixmap>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>

namespace tenantry {

namespace {

/// A short stroke or a square in the series' colour.
QIcon swatch(const ChartSeries &series, const QWidget *on)
{
    const int side = on->fontMetrics().height();
    const qreal ratio = on->devicePixelRatioF();
    QPixmap pixmap(QSize(side, side) * ratio);
    pixmap.setDevicePixelRatio(ratio);
    pixmap.fill(Qt::transparent);
    QPainter painter(&pixmap);
    painter.setRenderHint(QPainter::Antialiasing);
    if (series.kind == ChartSeries::Kind::Stacked) {
        painter.setPen(Qt::NoPen);
        painter.setBrush(series.color);
        painter.drawRoundedRect(QRectF(side * 0.2, side * 0.2, side * 0.6, side * 0.6), 2, 2);
    } else {
        painter.setPen(QPen(series.color, 2, series.kind == ChartSeries::Kind::Earlier ? Qt::DashLine : Qt::SolidLine));
        painter.drawLine(QPointF(0, side / 2.0), QPointF(side, side / 2.0));
    }
    return QIcon(pixmap);
}

} // namespace

ChartCard::ChartCard(const QString &title, QWidget *parent)
    : QFrame(parent)
    , m_title(pieces::heading(title, this))
    , m_figures(pieces::wrapped({}, this))
    , m_legend(new FlowLayout)
    , m_none(pieces::muted(tr("Nothing was measured in this time."), this))
    , m_chart(new TimeChart(this))
{
    theme::makeCard(this);
    m_figures->setProperty("role", QStringLiteral("muted"));
    m_legend->setSpacing(theme::grid / 2);
    m_chart->setAccessibleName(title);
    auto *head = new QHBoxLayout;
    head->setSpacing(theme::grid);
    head->addWidget(m_title, 0, Qt::AlignTop);
    head->addStretch(1);
    head->addLayout(m_legend);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(2 * theme::grid, theme::grid, 2 * theme::grid, theme::grid);
    column->setSpacing(theme::grid / 2);
    column->addLayout(head);
    column->addWidget(m_figures);
    column->addWidget(m_none);
    column->addWidget(m_chart, 1);
}

QString ChartCard::title() const
{
    return m_title->text();
}

int ChartCard::wantedWidth() const
{
    constexpr int beside = 4 * theme::grid + 3 * theme::grid; // margins, and what separates the two
    return std::max(minimumSizeHint().width(), m_title->sizeHint().width() + m_legend->sizeHint().width() + beside);
}

void ChartCard::setHint(const QString &hint)
{
    m_title->setToolTip(plainTip(hint));
}

void ChartCard::setFigures(const QString &text)
{
    m_figures->setText(text);
    m_chart->setAccessibleDescription(text);
}

QString ChartCard::figures() const
{
    return m_figures->text();
}

void ChartCard::setSeries(std::vector<ChartSeries> series, const TrendRange &range)
{
    m_chart->setSeries(std::move(series), range);
    m_none->setVisible(m_chart->isEmpty());
    makeLegend();
}

void ChartCard::makeLegend()
{
    QStringList ids;
    const ChartSeries *earlier = nullptr;
    for (const ChartSeries &series : m_chart->seriesList()) {
        if (series.kind != ChartSeries::Kind::Earlier)
            ids << series.id;
        else if (!series.segments.empty())
            earlier = &series;
    }
    const bool single = ids.size() < 2;
    if (earlier)
        ids << earlier->id;
    if (ids == m_legendIds)
        return;
    m_legendIds = ids;
    pieces::clear(m_legend);
    m_buttons.clear();
    if (earlier)
        addSwatch(*earlier);
    if (single)
        return;
    for (const ChartSeries &series : m_chart->seriesList()) {
        if (series.kind != ChartSeries::Kind::Earlier)
            addToggle(series);
    }
}

void ChartCard::addSwatch(const ChartSeries &series)
{
    auto *entry = new QWidget(this);
    auto *pair = new QHBoxLayout(entry);
    pair->setContentsMargins(0, 0, theme::grid, 0);
    pair->setSpacing(theme::grid / 2);
    auto *shape = new QLabel(entry);
    const int side = fontMetrics().height();
    shape->setPixmap(swatch(series, this).pixmap(QSize(side, side), devicePixelRatioF()));
    QLabel *word = pieces::muted(tr("a week before"), entry);
    word->setFont(theme::small());
    pair->addWidget(shape);
    pair->addWidget(word);
    m_legend->addWidget(entry);
}

void ChartCard::addToggle(const ChartSeries &series)
{
    auto *button = new QToolButton(this);
    button->setProperty("role", QStringLiteral("quiet"));
    button->setCheckable(true);
    button->setChecked(!m_chart->isHidden(series.id));
    button->setText(series.name);
    button->setIcon(swatch(series, this));
    button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    button->setFocusPolicy(Qt::StrongFocus);
    button->setFont(theme::small());
    button->setToolTip(tr("Show or hide"));
    const QString id = series.id;
    const auto dim = [button](bool on) {
        QPalette palette = button->palette();
        palette.setColor(QPalette::ButtonText,
                         on ? QApplication::palette().color(QPalette::ButtonText)
                            : QApplication::palette().color(QPalette::Disabled, QPalette::ButtonText));
        button->setPalette(palette);
        QFont font = button->font();
        font.setStrikeOut(!on);
        button->setFont(font);
    };
    dim(button->isChecked());
    connect(button, &QToolButton::toggled, this, [this, id, dim](bool on) {
        m_chart->setHidden(id, !on);
        dim(on);
    });
    m_legend->addWidget(button);
    m_buttons.insert(id, button);
}

ChartCard *ChartCard::copy(QWidget *parent) const
{
    auto *same = new ChartCard(title(), parent);
    same->setFigures(figures());
    same->m_chart->copyFrom(*m_chart);
    same->m_none->setVisible(m_chart->isEmpty());
    same->makeLegend();
    return same;
}

} // namespace tenantry
