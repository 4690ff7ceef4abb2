// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/Mosaic.h"

#include "migrations/FleetMeaning.h"
#include "ui/widgets/Theme.h"

#include <QAccessible>
#include <QHash>
#include <QHelpEvent>
#include <QKeyEvent>
#include <QPainter>
#include <QTextDocument>
#include <QToolTip>

#include <algorithm>
#include <cmath>
#include <numeric>

namespace tenantry {

namespace {

constexpr double namedWidth = 116; ///< least width of a cell that shows a name
constexpr double namedHeight = 24;
constexpr double twoLinesHeight = 44;
constexpr double namedProportion = 4; ///< width to height
constexpr double largestSymbol = 20;
constexpr double symbolFrom = 13; ///< squares of this side carry a shape

int rank(TenantHealth health)
{
    switch (health) {
    case TenantHealth::Broken:
        return 0;
    case TenantHealth::Pending:
        return 1;
    case TenantHealth::Drifted:
        return 2;
    case TenantHealth::Unknown:
        return 3;
    case TenantHealth::NotProvisioned:
        return 4;
    case TenantHealth::Healthy:
        break;
    }
    return 5;
}

/// Healthy tenants and those of no concern yet step back a little, so that the eye goes to the others.
QColor fillOf(TenantHealth health)
{
    QColor color = theme::mark(meaningOf(health).tone).color;
    if (!needsAttention(health)) {
        const QColor ground = theme::panel();
        const float part = theme::isDark() ? 0.72F : 0.74F;
        color = QColor::fromRgbF(color.redF() * part + ground.redF() * (1 - part),
                                 color.greenF() * part + ground.greenF() * (1 - part),
                                 color.blueF() * part + ground.blueF() * (1 - part));
    }
    return color;
}

} // namespace

Mosaic::Mosaic(QWidget *parent)
    : QWidget(parent)
{
    setMouseTracking(true);
    setFocusPolicy(Qt::StrongFocus);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
    setCursor(Qt::PointingHandCursor);
}

void Mosaic::setSnapshot(SnapshotPtr snapshot)
{
    const QString kept = m_current >= 0 ? schemaAt(m_current) : QString();
    m_snapshot = std::move(snapshot);
    m_hovered = m_pressed = m_current = -1;
    sortCells();
    for (int cell = 0; !kept.isEmpty() && cell < cellCount(); ++cell) {
        if (schemaAt(cell) == kept) {
            m_current = cell;
            break;
        }
    }
    setAccessibleName(tr("%n tenants, one cell each", nullptr, cellCount()));
    layOut();
}

void Mosaic::setOrder(Order order)
{
    if (m_order != order) {
        m_order = order;
        m_current = m_hovered = -1;
        sortCells();
        layOut();
    }
}

void Mosaic::sortCells()
{
    m_cells.resize(m_snapshot ? m_snapshot->tenants.size() : 0);
    std::iota(m_cells.begin(), m_cells.end(), 0);
    if (m_order == Order::WorstFirst) {
        std::stable_sort(m_cells.begin(), m_cells.end(), [this](int left, int right) {
            const auto &tenants = m_snapshot->tenants;
            return rank(tenants[size_t(left)].health()) < rank(tenants[size_t(right)].health());
        });
    }
}

const TenantState &Mosaic::tenantOf(int cell) const
{
    return m_snapshot->tenants[size_t(m_cells[size_t(cell)])];
}

QString Mosaic::schemaAt(int cell) const
{
    return cell >= 0 && cell < cellCount() ? tenantOf(cell).schema : QString();
}

std::optional<Mosaic::Grid> Mosaic::namedGrid() const
{
    const int count = cellCount();
    const double gap = 4;
    const int most = std::min(count, int((width() + gap) / (namedWidth + gap)));
    if (most < 1) {
        return std::nullopt;
    }
    const auto rowsOf = [count](int columns) { return (count + columns - 1) / columns; };
    const auto heightOf = [&](int columns) { return (height() + gap) / rowsOf(columns); };
    if (heightOf(most) < namedHeight + gap) {
        return std::nullopt;
    }
    // With two lines a cell: a last row without much of a hole, and cells of a name's proportions.
    int columns = most;
    double best = 0;
    for (int tried = most; tried >= 1 && heightOf(tried) >= twoLinesHeight + gap; --tried) {
        const double hole = 1 - double(count) / (rowsOf(tried) * tried);
        const double proportion = (width() + gap) / tried / heightOf(tried);
        const double score = 1 / (1 + hole + 0.15 * std::abs(std::log(proportion / namedProportion)));
        if (score > best) {
            best = score;
            columns = tried;
        }
    }
    Grid grid;
    grid.columns = columns;
    grid.gap = gap;
    grid.width = (width() + gap) / columns;
    grid.height = heightOf(columns);
    grid.named = true;
    return grid;
}

/// The number of columns whose cells have the longest short side; stretched until they fill the place.
Mosaic::Grid Mosaic::squareGrid() const
{
    const int count = std::max(1, cellCount());
    const auto rowsOf = [count](int columns) { return (count + columns - 1) / columns; };
    Grid grid;
    double best = -1;
    for (int columns = 1; columns <= std::clamp(width(), 1, count); ++columns) {
        const double side = std::min(double(width()) / columns, double(height()) / rowsOf(columns));
        if (side > best) {
            best = side;
            grid.columns = columns;
        }
    }
    grid.gap = best >= 16 ? 3 : best >= 9 ? 2 : best >= 2.5 ? 1 : 0;
    grid.width = (width() + grid.gap) / grid.columns;
    grid.height = (height() + grid.gap) / rowsOf(grid.columns);
    return grid;
}

void Mosaic::layOut()
{
    m_grid = namedGrid().value_or(squareGrid());
    m_pixmap = {};
    update();
}

QRectF Mosaic::cellRect(int cell) const
{
    // On the screen's pixels, or neighbours of one state would look unlike.
    const double ratio = devicePixelRatioF();
    const auto edge = [ratio](int at, double step) { return std::round(at * step * ratio) / ratio; };
    const int row = cell / m_grid.columns;
    const int column = cell % m_grid.columns;
    const QPointF corner(edge(column, m_grid.width), edge(row, m_grid.height));
    const QPointF next(edge(column + 1, m_grid.width), edge(row + 1, m_grid.height));
    const double gap = std::round(m_grid.gap * ratio) / ratio;
    return {corner, next - QPointF(gap, gap)};
}

int Mosaic::cellAt(const QPointF &point) const
{
    if (point.x() < 0 || point.y() < 0 || m_grid.width <= 0) {
        return -1;
    }
    const int column = int(point.x() / m_grid.width);
    if (column >= m_grid.columns) {
        return -1;
    }
    const int cell = int(point.y() / m_grid.height) * m_grid.columns + column;
    return cell < cellCount() ? cell : -1;
}

QSize Mosaic::sizeHint() const
{
    return {theme::grid * 60, theme::grid * 16};
}

QSize Mosaic::minimumSizeHint() const
{
    return {theme::grid * 24, theme::grid * 12};
}

void Mosaic::paintSquare(QPainter &painter, const QRectF &cell, TenantHealth health) const
{
    const double side = std::min(cell.width(), cell.height());
    if (side < 7) {
        painter.fillRect(cell, fillOf(health));
        return;
    }
    painter.setPen(Qt::NoPen);
    painter.setBrush(fillOf(health));
    painter.drawRoundedRect(cell, 2, 2);
    if (side < symbolFrom || !needsAttention(health)) {
        return;
    }
    painter.setPen(QColor(Qt::white));
    QFont font = painter.font();
    font.setPixelSize(int(std::min(side * 0.7, largestSymbol)));
    font.setBold(true);
    painter.setFont(font);
    painter.drawText(cell, Qt::AlignCenter, meaningOf(health).glyph());
}

void Mosaic::paintNamed(QPainter &painter, const QRectF &cell, const TenantState &tenant) const
{
    const Meaning meaning = meaningOf(tenant.health());
    const theme::Mark mark = theme::mark(meaning.tone);
    painter.setPen(Qt::NoPen);
    painter.setBrush(mark.tint);
    painter.drawRoundedRect(cell, 4, 4);
    painter.setBrush(mark.color);
    painter.drawRoundedRect(QRectF(cell.left(), cell.top(), 4, cell.height()), 2, 2);

    const double icon = painter.fontMetrics().height() - 2;
    const double needed = 2.0 * painter.fontMetrics().height() + 2;
    const bool twoLines = cell.height() >= needed + 4;
    const double spare = twoLines ? std::max(0.0, cell.height() - needed - 4) / 2 : 0;
    const QRectF inner = cell.adjusted(12, 2 + spare, -8, -2 - spare);
    const double lineHeight = twoLines ? inner.height() / 2 : inner.height();
    const QRectF first(inner.left(), inner.top() + (twoLines ? 2 : 0), inner.width(), lineHeight);
    theme::stateIcon(meaning.tone)
        .paint(&painter, QRectF(first.right() - icon, first.center().y() - icon / 2, icon, icon).toRect());
    painter.setPen(palette().color(QPalette::WindowText));
    const QRectF nameRect = first.adjusted(0, 0, -icon - 4, 0);
    painter.drawText(nameRect, Qt::AlignVCenter | Qt::AlignLeft,
                     painter.fontMetrics().elidedText(tenant.displayName(), Qt::ElideMiddle, int(nameRect.width())));
    if (!twoLines) {
        return;
    }
    QString words = meaning.label();
    if (!tenant.diagnosis->findings.empty()) {
        words = tenant.health() == TenantHealth::Pending ? tr("%n pending", nullptr, tenant.diagnosis->pendingCount)
                                                         : findingTitle(tenant.diagnosis->findings.front().type);
    }
    const QFont kept = painter.font();
    painter.setFont(theme::small());
    painter.setPen(theme::readableOn(mark.tint, theme::textMuted()));
    const QRectF second(inner.left(), first.bottom() - 2, inner.width(), lineHeight);
    painter.drawText(second, Qt::AlignVCenter | Qt::AlignLeft,
                     painter.fontMetrics().elidedText(words, Qt::ElideRight, int(second.width())));
    painter.setFont(kept);
}

void Mosaic::paintCells()
{
    const double ratio = devicePixelRatioF();
    m_pixmap = QPixmap(size() * ratio);
    m_pixmap.setDevicePixelRatio(ratio);
    m_pixmap.fill(Qt::transparent);
    QPainter painter(&m_pixmap);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setFont(font());
    if (!m_grid.named) {
        paintSquares(painter);
        return;
    }
    for (int cell = 0; cell < cellCount(); ++cell) {
        paintNamed(painter, cellRect(cell), tenantOf(cell));
    }
}

/// Ten thousand rounded squares, drawn one by one, would keep the window waiting: each state is drawn once a size
/// (sizes differ by a pixel) and stamped.
void Mosaic::paintSquares(QPainter &painter) const
{
    const double ratio = devicePixelRatioF();
    QHash<std::pair<int, QSize>, QPixmap> stamps;
    for (int cell = 0; cell < cellCount(); ++cell) {
        const QRectF rect = cellRect(cell);
        const TenantHealth health = tenantOf(cell).health();
        const QSize size = (rect.size() * ratio).toSize().expandedTo(QSize(1, 1));
        QPixmap &stamp = stamps[{int(health), size}];
        if (stamp.isNull()) {
            stamp = QPixmap(size);
            stamp.setDevicePixelRatio(ratio);
            stamp.fill(Qt::transparent);
            QPainter once(&stamp);
            once.setRenderHint(QPainter::Antialiasing);
            once.setFont(painter.font());
            paintSquare(once, QRectF(QPointF(0, 0), rect.size()), health);
        }
        painter.drawPixmap(rect.topLeft(), stamp);
    }
}

void Mosaic::paintEvent(QPaintEvent *)
{
    if (m_pixmap.isNull() && !size().isEmpty()) {
        paintCells();
    }
    QPainter painter(this);
    painter.drawPixmap(0, 0, m_pixmap);
    painter.setRenderHint(QPainter::Antialiasing);
    const auto outline = [&](int cell, const QColor &color, double width) {
        painter.setPen(QPen(color, width));
        painter.setBrush(Qt::NoBrush);
        const double reach = m_grid.named ? -0.5 : std::min(2.0, m_grid.gap);
        painter.drawRoundedRect(cellRect(cell).adjusted(-reach, -reach, reach, reach), 3, 3);
    };
    if (m_hovered >= 0) {
        outline(m_hovered, palette().color(QPalette::WindowText), 1.5);
    }
    if (m_current >= 0 && hasFocus()) {
        outline(m_current, theme::accent(), 2);
    }
}

void Mosaic::resizeEvent(QResizeEvent *)
{
    layOut();
}

void Mosaic::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange
        || event->type() == QEvent::StyleChange) {
        layOut();
    }
    QWidget::changeEvent(event);
}

QString Mosaic::describe(int cell) const
{
    const TenantState &tenant = tenantOf(cell);
    const QString state = meaningOf(tenant.health()).label();
    if (tenant.diagnosis->findings.empty()) {
        return tr("%1: %2").arg(tenant.displayName(), state);
    }
    const Finding &worst = tenant.diagnosis->findings.front();
    QString text = tr("%1: %2\n%3").arg(tenant.displayName(), state, findingTitle(worst.type));
    const int more = int(tenant.diagnosis->findings.size()) - 1;
    if (more > 0) {
        text += u'\n' + tr("and %n more findings", nullptr, more);
    }
    return text;
}

bool Mosaic::event(QEvent *event)
{
    if (event->type() == QEvent::ToolTip) {
        auto *help = static_cast<QHelpEvent *>(event);
        const int cell = cellAt(help->pos());
        if (cell < 0) {
            QToolTip::hideText();
        } else {
            QToolTip::showText(help->globalPos(), Qt::convertFromPlainText(describe(cell)), this,
                               cellRect(cell).toAlignedRect());
        }
        return true;
    }
    return QWidget::event(event);
}

void Mosaic::mouseMoveEvent(QMouseEvent *event)
{
    const int cell = cellAt(event->position());
    if (cell != m_hovered) {
        m_hovered = cell;
        setCursor(cell < 0 ? Qt::ArrowCursor : Qt::PointingHandCursor);
        if (cell >= 0) {
            QToolTip::showText(event->globalPosition().toPoint(), Qt::convertFromPlainText(describe(cell)), this,
                               cellRect(cell).toAlignedRect());
        }
        update();
    }
}

void Mosaic::mousePressEvent(QMouseEvent *event)
{
    if (event->button() == Qt::LeftButton) {
        m_pressed = cellAt(event->position());
        if (m_pressed >= 0) {
            setCurrent(m_pressed);
        }
    }
}

void Mosaic::mouseReleaseEvent(QMouseEvent *event)
{
    const int cell = cellAt(event->position());
    if (event->button() == Qt::LeftButton && cell >= 0 && cell == m_pressed) {
        Q_EMIT tenantActivated(schemaAt(cell));
    }
    m_pressed = -1;
}

void Mosaic::leaveEvent(QEvent *)
{
    m_hovered = -1;
    update();
}

void Mosaic::setCurrent(int cell)
{
    if (cellCount() == 0) {
        return;
    }
    m_current = std::clamp(cell, 0, cellCount() - 1);
    setAccessibleDescription(describe(m_current));
    QAccessibleEvent changed(this, QAccessible::DescriptionChanged);
    QAccessible::updateAccessibility(&changed);
    update();
}

void Mosaic::keyPressEvent(QKeyEvent *event)
{
    const int from = std::max(m_current, 0);
    switch (event->key()) {
    case Qt::Key_Left:
        setCurrent(from - 1);
        break;
    case Qt::Key_Right:
        setCurrent(from + 1);
        break;
    case Qt::Key_Up:
        setCurrent(from - m_grid.columns < 0 ? from : from - m_grid.columns);
        break;
    case Qt::Key_Down:
        setCurrent(from + m_grid.columns >= cellCount() ? from : from + m_grid.columns);
        break;
    case Qt::Key_Home:
        setCurrent(0);
        break;
    case Qt::Key_End:
        setCurrent(cellCount() - 1);
        break;
    case Qt::Key_Return:
    case Qt::Key_Enter:
    case Qt::Key_Space:
        if (m_current >= 0) {
            Q_EMIT tenantActivated(schemaAt(m_current));
        }
        break;
    default:
        QWidget::keyPressEvent(event);
        return;
    }
    if (m_current >= 0) {
        const QRect rect = cellRect(m_current).toAlignedRect();
        QToolTip::showText(mapToGlobal(rect.bottomRight()), Qt::convertFromPlainText(describe(m_current)), this, rect);
    }
}

void Mosaic::focusInEvent(QFocusEvent *event)
{
    if (m_current < 0) {
        setCurrent(0);
    }
    QWidget::focusInEvent(event);
    update();
}

void Mosaic::focusOutEvent(QFocusEvent *event)
{
    QWidget::focusOutEvent(event);
    update();
}

} // namespace tenantry
