// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/Switch.h"

#include "ui/widgets/Theme.h"

#include <QPainter>

namespace tenantry {

Switch::Switch(QWidget *parent)
    : QAbstractButton(parent)
{
    setCheckable(true);
    setFocusPolicy(Qt::StrongFocus);
    setCursor(Qt::PointingHandCursor);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
}

QSize Switch::trackSize() const
{
    const int height = fontMetrics().height() + 2;
    return {2 * height - 2, height};
}

QSize Switch::sizeHint() const
{
    const QSize track = trackSize();
    QFont bold = font();
    bold.setBold(true); // as it is drawn when on: the header must not move
    const int words = QFontMetrics(bold).horizontalAdvance(text());
    return {words + 3 * theme::grid + track.width(), track.height() + 2 * theme::grid - 2};
}

void Switch::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QColor ink =
        palette().color(isEnabled() || isChecked() ? QPalette::Active : QPalette::Disabled, QPalette::WindowText);
    const QSize size = trackSize();
    const QRectF track(width() - theme::grid - size.width() - 0.5, (height() - size.height()) / 2.0 + 0.5,
                       size.width() - 1, size.height() - 1);
    painter.setPen(QPen(isChecked() ? ink : theme::textMuted(), 1.2));
    painter.setBrush(isChecked() ? ink : theme::sunken());
    painter.drawRoundedRect(track, track.height() / 2, track.height() / 2);
    const double inset = 3;
    const double knob = track.height() - 2 * inset;
    const double left = isChecked() ? track.right() - inset - knob : track.left() + inset;
    painter.setPen(Qt::NoPen);
    painter.setBrush(isChecked() ? theme::panel() : theme::textMuted());
    painter.drawEllipse(QRectF(left, track.top() + inset, knob, knob));

    QFont words = font();
    words.setBold(isChecked());
    painter.setFont(words);
    painter.setPen(ink);
    painter.drawText(QRectF(theme::grid, 0, track.left() - 2 * theme::grid, height()),
                     int(Qt::AlignVCenter | Qt::AlignLeft | Qt::TextSingleLine), text());
    if (hasFocus()) {
        painter.setPen(QPen(theme::accent(), 2));
        painter.setBrush(Qt::NoBrush);
        painter.drawRoundedRect(QRectF(rect()).adjusted(1, 1, -1, -1), 5, 5);
    }
}

} // namespace tenantry
