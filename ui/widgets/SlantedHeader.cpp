// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/SlantedHeader.h"

#include "models/MigrationMatrixModel.h"
#include "ui/widgets/Theme.h"

#include <QFont>
#include <QHelpEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QToolTip>

#include <algorithm>
#include <cmath>

namespace tenantry {

namespace {

constexpr double slant = 55.0;  // degrees
constexpr int longestName = 24; // characters of a migration's name that are shown
constexpr int longestApp = 20;  // characters of an app's label for which columns are widened
constexpr int sign = 14;        // width of the triangle that folds and opens, with its margins

double radians()
{
    return slant * M_PI / 180;
}

} // namespace

SlantedHeader::SlantedHeader(QWidget *parent)
    : QHeaderView(Qt::Horizontal, parent)
{
    setSectionsClickable(true);
    setHighlightSections(false);
    setMouseTracking(true);
    setSectionResizeMode(QHeaderView::Fixed);
    setMinimumSectionSize(theme::grid);
}

QString SlantedHeader::textOf(int section) const
{
    const QString text = model()->headerData(section, Qt::Horizontal).toString();
    return text.size() > longestName ? text.left(longestName - 1) + u'…' : text;
}

QSize SlantedHeader::sizeHint() const
{
    const QFontMetrics metrics(theme::small());
    QStringList texts;
    for (int section = 0; model() && section < std::min(count(), 500); ++section)
        texts << textOf(section);
    // A layout asks for this many times over; shaping five hundred texts is what takes long.
    if (texts != m_measured || theme::small() != m_measuredWith) {
        m_measured = texts;
        m_measuredWith = theme::small();
        m_widest = metrics.averageCharWidth() * 8;
        for (const QString &text : std::as_const(texts))
            m_widest = std::max(m_widest, metrics.horizontalAdvance(text));
    }
    const double height = m_widest * std::sin(radians()) + metrics.height() + theme::grid;
    return {QHeaderView::sizeHint().width(), static_cast<int>(height) + bandHeight()};
}

void SlantedHeader::setCurrent(int section)
{
    m_current = section;
    viewport()->update();
}

QString SlantedHeader::appOf(int section) const
{
    return model()->headerData(section, Qt::Horizontal, MigrationMatrixModel::AppRole).toString();
}

bool SlantedHeader::isFolded(int section) const
{
    return model()->headerData(section, Qt::Horizontal, MigrationMatrixModel::FoldingRole).toInt()
           == static_cast<int>(Folding::Folded);
}

bool SlantedHeader::hasBand() const
{
    return model() && count() > 0 && !appOf(0).isEmpty();
}

int SlantedHeader::bandHeight() const
{
    return hasBand() ? QFontMetrics(theme::small()).height() + theme::grid : 0;
}

SlantedHeader::Run SlantedHeader::runAround(int section) const
{
    const QString app = appOf(section);
    Run run{section, section};
    while (run.first > 0 && appOf(run.first - 1) == app)
        --run.first;
    while (run.last + 1 < count() && appOf(run.last + 1) == app)
        ++run.last;
    return run;
}

QRect SlantedHeader::bandOf(int section) const
{
    if (!hasBand() || section < 0 || section >= count())
        return {};
    const Run run = runAround(section);
    const int left = sectionViewportPosition(run.first);
    const int right = sectionViewportPosition(run.last) + sectionSize(run.last);
    return {left + 1, viewport()->height() - bandHeight() + 2, right - left - 2, bandHeight() - 4};
}

void SlantedHeader::fitSections(int room, int narrowest, int widest)
{
    int width = std::clamp(room / std::max(1, count()), narrowest, widest);
    makeSections(width);
    while (length() > room && width > narrowest)
        makeSections(--width);
}

void SlantedHeader::makeSections(int width)
{
    setDefaultSectionSize(width);
    if (!hasBand())
        return;
    const QFontMetrics metrics(theme::small());
    for (int section = 0; section < count();) {
        const Run run = runAround(section);
        const int columns = run.last - run.first + 1;
        const int needed =
            isFolded(section) ? 0 : metrics.horizontalAdvance(appOf(section).left(longestApp)) + sign + 2 * theme::grid;
        for (int other = run.first; needed > width * columns && other <= run.last; ++other)
            resizeSection(other, (needed + columns - 1) / columns);
        section = run.last + 1;
    }
}

// Slanted text reaches over its neighbours, so sections cannot be painted one by one, each clipped to its own place.
void SlantedHeader::paintEvent(QPaintEvent *)
{
    QPainter painter(viewport());
    painter.fillRect(viewport()->rect(), theme::panel());
    if (!model() || count() == 0)
        return;
    painter.setRenderHint(QPainter::Antialiasing);
    // Text from beyond the left edge may lean into view: begin a few sections earlier.
    const int first = std::max(0, visualIndexAt(0));
    const int reach =
        static_cast<int>(QFontMetricsF(theme::small()).averageCharWidth() * longestName * std::cos(radians()));
    for (int section = first; section < count(); ++section) {
        if (sectionViewportPosition(section) > viewport()->width() + reach)
            break;
        paintName(painter, section);
    }
    paintBands(painter);
}

void SlantedHeader::paintName(QPainter &painter, int section) const
{
    const bool current = section == m_current;
    QFont font = theme::small();
    if (current || isFolded(section))
        font.setWeight(QFont::DemiBold);
    painter.save();
    painter.setFont(font);
    painter.setPen(current ? theme::accent() : theme::textMuted());
    painter.translate(sectionViewportPosition(section) + sectionSize(section) / 2.0 + QFontMetricsF(font).ascent() / 3,
                      viewport()->height() - bandHeight() - theme::grid / 2.0);
    painter.rotate(-slant);
    painter.drawText(QPointF(0, 0), textOf(section));
    painter.restore();
}

void SlantedHeader::paintBands(QPainter &painter) const
{
    if (!hasBand())
        return;
    painter.setFont(theme::small());
    const QFontMetrics metrics(theme::small());
    for (int section = std::max(0, visualIndexAt(0)); section < count();) {
        const QRect band = bandOf(section);
        if (band.left() > viewport()->width())
            break;
        const Run run = runAround(section);
        const bool folded = isFolded(section);
        const bool current = m_current >= run.first && m_current <= run.last;
        painter.setPen(Qt::NoPen);
        painter.setBrush(current ? theme::selection() : theme::sunken());
        painter.drawRoundedRect(band, 3, 3);
        painter.setPen(QPen(theme::hairline(), 1));
        painter.setBrush(Qt::NoBrush);
        painter.drawRoundedRect(QRectF(band).adjusted(0.5, 0.5, -0.5, -0.5), 3, 3);
        painter.setPen(current ? theme::accent() : palette().color(QPalette::WindowText));
        // The label of an app that reaches beyond the left edge stays in view.
        QRect place = band.adjusted(theme::grid / 2, 0, -theme::grid / 2, 0);
        place.setLeft(std::min(std::max(place.left(), theme::grid / 2), std::max(place.left(), place.right() - sign)));
        painter.drawText(place, static_cast<int>(folded ? Qt::AlignCenter : Qt::AlignVCenter | Qt::AlignLeft),
                         folded ? QStringLiteral("▸") : QStringLiteral("▾"));
        place.setLeft(place.left() + sign);
        if (!folded && place.width() > 0)
            painter.drawText(place, static_cast<int>(Qt::AlignVCenter | Qt::AlignLeft | Qt::TextSingleLine),
                             metrics.elidedText(appOf(section), Qt::ElideRight, place.width()));
        section = run.last + 1;
    }
}

int SlantedHeader::sectionUnder(const QPoint &position) const
{
    const double up = viewport()->height() - bandHeight() - position.y();
    return logicalIndexAt(up <= 0 ? position.x() : static_cast<int>(position.x() - up / std::tan(radians())));
}

void SlantedHeader::mousePressEvent(QMouseEvent *event)
{
    const int section = sectionUnder(event->pos());
    if (section < 0)
        return;
    if (event->button() == Qt::LeftButton && bandOf(section).contains(event->pos()))
        Q_EMIT appPressed(appOf(section));
    else
        Q_EMIT sectionPressed(section);
}

bool SlantedHeader::viewportEvent(QEvent *event)
{
    if (event->type() == QEvent::ToolTip) {
        const auto *help = static_cast<QHelpEvent *>(event);
        const int section = sectionUnder(help->pos());
        const bool isBand = section >= 0 && bandOf(section).contains(help->pos());
        const int role =
            isBand ? static_cast<int>(MigrationMatrixModel::AppTipRole) : static_cast<int>(Qt::ToolTipRole);
        const QString text = section < 0 ? QString() : model()->headerData(section, Qt::Horizontal, role).toString();
        QToolTip::showText(help->globalPos(), text, this); // the model has made it plain
        return true;
    }
    return QHeaderView::viewportEvent(event);
}

} // namespace tenantry
