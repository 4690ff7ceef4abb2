// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/MatrixView.h"

#include "migrations/FleetMeaning.h"
#include "models/MigrationMatrixModel.h"
#include "ui/widgets/Theme.h"

#include <QFont>
#include <QHelpEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QPalette>
#include <QStyle>
#include <QTextDocument>
#include <QToolTip>

#include <cmath>

namespace tenantry {

namespace {

constexpr double slant = 55.0;  // degrees
constexpr int longestName = 24; // characters of a migration's name that are shown

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
    return {QHeaderView::sizeHint().width(), static_cast<int>(height)};
}

void SlantedHeader::setCurrent(int section)
{
    m_current = section;
    viewport()->update();
}

// Slanted text reaches over its neighbours, so sections cannot be painted one by one, each clipped to its own place.
void SlantedHeader::paintEvent(QPaintEvent *)
{
    QPainter painter(viewport());
    painter.fillRect(viewport()->rect(), theme::panel());
    if (!model() || count() == 0)
        return;
    painter.setRenderHint(QPainter::Antialiasing);
    const QFont plain = theme::small();
    QFont bold = plain;
    bold.setWeight(QFont::DemiBold);
    const QFontMetricsF metrics(plain);
    // Text from beyond the left edge may lean into view: begin a few sections earlier.
    const int first = std::max(0, visualIndexAt(0));
    const int reach = static_cast<int>(metrics.averageCharWidth() * longestName * std::cos(radians()));
    for (int section = first; section < count(); ++section) {
        const int left = sectionViewportPosition(section);
        if (left > viewport()->width() + reach)
            break;
        const bool current = section == m_current;
        painter.save();
        painter.setFont(current ? bold : plain);
        painter.setPen(current ? theme::accent() : theme::textMuted());
        painter.translate(left + sectionSize(section) / 2.0 + metrics.ascent() / 3,
                          viewport()->height() - theme::grid / 2.0);
        painter.rotate(-slant);
        painter.drawText(QPointF(0, 0), textOf(section));
        painter.restore();
    }
}

int SlantedHeader::sectionUnder(const QPoint &position) const
{
    const double up = viewport()->height() - position.y();
    return logicalIndexAt(static_cast<int>(position.x() - up / std::tan(radians())));
}

void SlantedHeader::mousePressEvent(QMouseEvent *event)
{
    const int section = sectionUnder(event->pos());
    if (section >= 0)
        Q_EMIT sectionPressed(section);
}

bool SlantedHeader::viewportEvent(QEvent *event)
{
    if (event->type() == QEvent::ToolTip) {
        const auto *help = static_cast<QHelpEvent *>(event);
        const int section = sectionUnder(help->pos());
        const QString text =
            section < 0 ? QString() : model()->headerData(section, Qt::Horizontal, Qt::ToolTipRole).toString();
        QToolTip::showText(help->globalPos(), text, this); // the model has made it plain
        return true;
    }
    return QHeaderView::viewportEvent(event);
}

NameHeader::NameHeader(QWidget *parent)
    : QHeaderView(Qt::Vertical, parent)
{
    setSectionsClickable(true);
    setHighlightSections(false);
    setSectionResizeMode(QHeaderView::Fixed);
    setDefaultSectionSize(fontMetrics().height() + theme::grid + 4);
    setMinimumSectionSize(8);
}

QSize NameHeader::sizeHint() const
{
    // Measuring ten thousand names takes long and tells nothing new.
    int widest = fontMetrics().averageCharWidth() * 18;
    for (int section = 0; model() && section < std::min(count(), 200); ++section)
        widest =
            std::max(widest, fontMetrics().horizontalAdvance(model()->headerData(section, Qt::Vertical).toString()));
    return {std::min(widest, fontMetrics().averageCharWidth() * 38) + 4 * theme::grid
                + fontMetrics().averageCharWidth() * 6,
            QHeaderView::sizeHint().height()};
}

void NameHeader::paintSection(QPainter *painter, const QRect &rect, int section) const
{
    painter->fillRect(rect, theme::panel());
    const int tenants = model()->headerData(section, Qt::Vertical, MigrationMatrixModel::TenantsRole).toInt();
    QRect place = rect.adjusted(2 * theme::grid, 0, -theme::grid, 0);
    painter->setFont(font());
    if (tenants > 1) {
        const QString count = theme::number(tenants);
        painter->setPen(theme::textMuted());
        theme::drawTabular(painter, place, count);
        place.setRight(place.right() - fontMetrics().horizontalAdvance(count) - theme::grid);
    }
    painter->setPen(palette().color(QPalette::WindowText));
    const QString name = model()->headerData(section, Qt::Vertical).toString();
    painter->drawText(place, static_cast<int>(Qt::AlignVCenter | Qt::AlignLeft | Qt::TextSingleLine),
                      fontMetrics().elidedText(name, Qt::ElideMiddle, place.width()));
}

void MatrixDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const auto state = static_cast<MigrationState>(index.data(MigrationMatrixModel::StateRole).toInt());
    const Meaning meaning = meaningOf(state);
    const theme::Mark mark = theme::mark(meaning.tone);
    const bool quiet =
        state == MigrationState::Applied || state == MigrationState::Unknown || state == MigrationState::NotExpected;
    const QRectF tile = QRectF(option.rect).adjusted(1.5, 1.5, -1.5, -1.5);
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(Qt::NoPen);
    painter->setBrush(quiet ? mark.tint : mark.color);
    painter->drawRoundedRect(tile, 2.5, 2.5);
    if (option.state & QStyle::State_Selected) {
        painter->setPen(QPen(theme::accent(), 1.5));
        painter->setBrush(Qt::NoBrush);
        painter->drawRoundedRect(tile, 2.5, 2.5);
    }
    painter->setFont(option.font);
    // On the loud tiles the shape is dark: white on amber or pink cannot be told apart by tired eyes.
    painter->setPen(quiet ? mark.color.darker(theme::isDark() ? 100 : 125) : QColor(0x1B, 0x14, 0x08));
    painter->drawText(tile, Qt::AlignCenter, meaning.glyph());
    painter->restore();
}

MatrixView::MatrixView(QWidget *parent)
    : QTableView(parent)
    , m_header(new SlantedHeader(this))
{
    setHorizontalHeader(m_header);
    setVerticalHeader(new NameHeader(this));
    setItemDelegate(new MatrixDelegate(this));
    setShowGrid(false);
    setSelectionMode(QAbstractItemView::SingleSelection);
    setTabKeyNavigation(false);
    setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    setCornerButtonEnabled(false);
    connect(m_header, &QHeaderView::sectionPressed, this, [this](int section) {
        const int row = currentIndex().isValid() ? currentIndex().row() : std::max(0, rowAt(0));
        setCurrentIndex(model()->index(row, section));
        setFocus();
    });
}

void MatrixView::currentChanged(const QModelIndex &current, const QModelIndex &previous)
{
    QTableView::currentChanged(current, previous);
    m_header->setCurrent(current.column());
    viewport()->update();
}

void MatrixView::paintEvent(QPaintEvent *event)
{
    QTableView::paintEvent(event);
    const int column = currentIndex().column();
    if (!currentIndex().isValid() || model()->rowCount() == 0)
        return;
    QPainter painter(viewport());
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(theme::accent(), 1.5));
    const int bottom = rowViewportPosition(model()->rowCount() - 1) + rowHeight(model()->rowCount() - 1);
    const int top = rowViewportPosition(0);
    painter.drawRoundedRect(
        QRectF(columnViewportPosition(column), top, columnWidth(column), bottom - top).adjusted(0.5, 0.5, -0.5, -0.5),
        3, 3);
}

} // namespace tenantry
