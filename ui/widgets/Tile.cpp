// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/Tile.h"

#include <QFontMetrics>
#include <QPainter>
#include <QTextDocument>

namespace tenantry {

Tile::Tile(Tone tone, const QString &name, QWidget *parent)
    : QAbstractButton(parent)
    , m_tone(tone)
    , m_name(name)
    , m_figure(QStringLiteral("–"))
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setCursor(Qt::PointingHandCursor);
    setFocusPolicy(Qt::StrongFocus);
    setAccessibleName(name);
}

void Tile::setFigure(const QString &figure, const QString &context, Emphasis emphasis)
{
    m_figure = figure;
    m_context = context;
    m_emphasis = emphasis;
    setAccessibleDescription(context.isEmpty() ? figure : QStringLiteral("%1. %2").arg(figure, context));
    setToolTip(Qt::convertFromPlainText(context));
    update();
}

QSize Tile::sizeHint() const
{
    const int height = QFontMetrics(theme::figure()).height() + 2 * QFontMetrics(theme::small()).height();
    return {theme::grid * 20, height + 3 * theme::grid};
}

QSize Tile::minimumSizeHint() const
{
    return {theme::grid * 14, sizeHint().height()};
}

void Tile::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QRectF card = QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5);
    painter.setPen(hasFocus() ? QPen(theme::accent(), 1.5) : QPen(theme::hairline(), 1));
    painter.setBrush(underMouse() ? theme::hover() : theme::panel());
    painter.drawRoundedRect(card, 7, 7);

    const QRectF inner = card.adjusted(2 * theme::grid, theme::grid + 2, -theme::grid, -theme::grid);
    const int smallHeight = QFontMetrics(theme::small()).height();
    double left = inner.left();
    if (m_tone != Tone::Neutral) {
        const int side = smallHeight - 2;
        theme::stateIcon(m_tone).paint(&painter, QRect(int(left), int(inner.top()) + 1, side, side));
        left += side + 6;
    }
    painter.setFont(theme::small());
    painter.setPen(theme::textMuted());
    painter.drawText(QRectF(left, inner.top(), inner.right() - left, smallHeight), Qt::AlignVCenter | Qt::AlignLeft,
                     painter.fontMetrics().elidedText(m_name, Qt::ElideRight, int(inner.right() - left)));

    painter.setFont(theme::figure());
    const int figureHeight = painter.fontMetrics().height();
    painter.setPen(m_emphasis == Emphasis::Alarm && m_tone != Tone::Neutral ? theme::mark(m_tone).text
                                                                            : palette().color(QPalette::WindowText));
    painter.drawText(QRectF(inner.left(), inner.top() + smallHeight, inner.width(), figureHeight),
                     Qt::AlignVCenter | Qt::AlignLeft,
                     painter.fontMetrics().elidedText(m_figure, Qt::ElideRight, int(inner.width())));

    painter.setFont(theme::small());
    painter.setPen(theme::textMuted());
    painter.drawText(QRectF(inner.left(), inner.top() + smallHeight + figureHeight, inner.width(), smallHeight + 2),
                     Qt::AlignVCenter | Qt::AlignLeft,
                     painter.fontMetrics().elidedText(m_context, Qt::ElideRight, int(inner.width())));
}

void Tile::enterEvent(QEnterEvent *event)
{
    QAbstractButton::enterEvent(event);
    update();
}

void Tile::leaveEvent(QEvent *event)
{
    QAbstractButton::leaveEvent(event);
    update();
}

} // namespace tenantry
