// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/ReadOnlyBand.h"

#include "ui/widgets/Theme.h"

#include <QPainter>
#include <QTextDocument>

namespace tenantry {

namespace {

constexpr int hatchedEnd = 12 * theme::grid;

QFont loud()
{
    QFont font = theme::heading();
    font.setBold(true);
    font.setLetterSpacing(QFont::AbsoluteSpacing, 1.5);
    return font;
}

void hatch(QPainter &painter, const QRect &area, const QColor &color)
{
    painter.save();
    painter.setClipRect(area);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(color, 5));
    for (int x = area.left() - area.height(); x < area.right() + area.height(); x += 14) {
        painter.drawLine(x, area.bottom() + 4, x + area.height() + 8, area.top() - 4);
    }
    painter.restore();
}

} // namespace

ReadOnlyBand::ReadOnlyBand(QWidget *parent)
    : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    hide();
}

void ReadOnlyBand::setReason(const QString &reason)
{
    m_reason = reason;
    setAccessibleName(tr("READ ONLY"));
    setAccessibleDescription(reason);
    setToolTip(Qt::convertFromPlainText(reason));
    setVisible(!reason.isEmpty());
    update();
}

QSize ReadOnlyBand::sizeHint() const
{
    return {60 * theme::grid, QFontMetrics(loud()).height() + theme::grid + 4};
}

QSize ReadOnlyBand::minimumSizeHint() const
{
    return {2 * hatchedEnd + 20 * theme::grid, sizeHint().height()};
}

void ReadOnlyBand::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const QColor ground = palette().color(QPalette::Active, QPalette::WindowText);
    const QColor ink = theme::panel();
    painter.fillRect(rect(), ground);
    hatch(painter, QRect(0, 0, hatchedEnd, height()), ink);
    hatch(painter, QRect(width() - hatchedEnd, 0, hatchedEnd, height()), ink);
    const QRect middle = rect().adjusted(hatchedEnd + 2 * theme::grid, 0, -hatchedEnd - 2 * theme::grid, 0);
    const QFontMetrics loudMetrics(loud());
    const QString word = tr("READ ONLY");
    const int wordWidth = loudMetrics.horizontalAdvance(word) + 2 * theme::grid;
    const QString why = fontMetrics().elidedText(m_reason, Qt::ElideRight, std::max(0, middle.width() - wordWidth));
    const int width = wordWidth + fontMetrics().horizontalAdvance(why);
    QRect line(middle.left() + std::max(0, (middle.width() - width) / 2), 0, width + 1, height());
    painter.setPen(ink);
    painter.setFont(loud());
    painter.drawText(line, int(Qt::AlignVCenter | Qt::AlignLeft | Qt::TextSingleLine), word);
    painter.setFont(font());
    line.setLeft(line.left() + wordWidth);
    painter.drawText(line, int(Qt::AlignVCenter | Qt::AlignLeft | Qt::TextSingleLine), why);
}

} // namespace tenantry
