// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/Tile.h"

#include <QFontMetrics>
#include <QPainter>
#include <QTextDocument>

#include <algorithm>

namespace tenantry {

namespace {

constexpr int before = theme::grid + 4; ///< room left of the words
constexpr int behind = theme::grid;
constexpr int above = theme::grid + 2;
constexpr int below = theme::grid;
constexpr int shapeGap = 6;
constexpr int wrapped = int(Qt::AlignTop) | int(Qt::AlignLeft) | int(Qt::TextWordWrap);

int heightOf(const QString &text, int width)
{
    constexpr int endless = 10000;
    return QFontMetrics(theme::small()).boundingRect(QRect(0, 0, std::max(1, width), endless), wrapped, text).height();
}

int widestWord(const QString &text)
{
    const QFontMetrics metrics(theme::small());
    int widest = 0;
    for (const QString &word : text.split(u' '))
        widest = std::max(widest, metrics.horizontalAdvance(word));
    return widest;
}

int shapeSide()
{
    return QFontMetrics(theme::small()).height() - 2;
}

} // namespace

Tile::Tile(Tone tone, const QString &name, QWidget *parent)
    : QAbstractButton(parent)
    , m_tone(tone)
    , m_name(name)
    , m_figure(QStringLiteral("–"))
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    setCursor(Qt::PointingHandCursor);
    setFocusPolicy(Qt::StrongFocus);
    setAccessibleName(name);
}

void Tile::setFigure(const QString &figure, const QString &context, Emphasis emphasis)
{
    const bool isSame = m_figure == figure && m_context == context && m_emphasis == emphasis;
    if (isSame)
        return;
    m_figure = figure;
    m_context = context;
    m_emphasis = emphasis;
    setAccessibleDescription(context.isEmpty() ? figure : QStringLiteral("%1. %2").arg(figure, context));
    updateGeometry();
    update();
}

int Tile::nameLeft() const
{
    return m_tone == Tone::Neutral ? before : before + shapeSide() + shapeGap;
}

int Tile::nameHeight(int width) const
{
    return heightOf(m_name, width - nameLeft() - behind);
}

int Tile::contextHeight(int width) const
{
    return m_context.isEmpty() ? QFontMetrics(theme::small()).height() : heightOf(m_context, width - before - behind);
}

void Tile::setNameRoom(int height)
{
    if (m_nameRoom != height) {
        m_nameRoom = height;
        update();
    }
}

int Tile::heightForWidth(int width) const
{
    return heightFor(width, m_nameRoom);
}

int Tile::heightFor(int width, int nameRoom) const
{
    return above + std::max(nameRoom, nameHeight(width)) + QFontMetrics(theme::figure()).height() + contextHeight(width)
           + below;
}

QSize Tile::sizeHint() const
{
    const int width = std::max(theme::grid * 20, minimumSizeHint().width());
    return {width, heightForWidth(width)};
}

QSize Tile::minimumSizeHint() const
{
    const int name = nameLeft() + widestWord(m_name);
    const int figure = before + QFontMetrics(theme::figure()).horizontalAdvance(m_figure);
    const int width =
        std::max({theme::grid * 12, name + behind, figure + behind, before + widestWord(m_context) + behind});
    return {width, heightForWidth(width)};
}

void Tile::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QRectF card = QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5);
    painter.setPen(hasFocus() ? QPen(theme::accent(), 1.5) : QPen(theme::hairline(), 1));
    painter.setBrush(underMouse() ? theme::hover() : theme::panel());
    painter.drawRoundedRect(card, 7, 7);

    if (m_tone != Tone::Neutral)
        theme::stateIcon(m_tone).paint(&painter, QRect(before, above + 1, shapeSide(), shapeSide()));
    const int name = std::max(m_nameRoom, nameHeight(width()));
    painter.setFont(theme::small());
    painter.setPen(theme::textMuted());
    painter.drawText(QRect(nameLeft(), above, width() - nameLeft() - behind, name), wrapped, m_name);
    const QRect context(before, above + name + QFontMetrics(theme::figure()).height(), width() - before - behind,
                        contextHeight(width()));
    painter.drawText(context, wrapped, m_context);

    painter.setFont(theme::figure());
    painter.setPen(m_emphasis == Emphasis::Alarm && m_tone != Tone::Neutral ? theme::mark(m_tone).text
                                                                            : palette().color(QPalette::WindowText));
    painter.drawText(QRect(before, above + name, width() - before - behind, painter.fontMetrics().height()),
                     Qt::AlignVCenter | Qt::AlignLeft, m_figure);
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
