// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/Sidebar.h"

#include "ui/widgets/Theme.h"

#include <QBoxLayout>
#include <QButtonGroup>
#include <QPainter>

namespace tenantry {

SidebarButton::SidebarButton(const QIcon &icon, const QString &text, QWidget *parent)
    : QAbstractButton(parent)
{
    setIcon(icon);
    setText(text);
    setCheckable(true);
    setFocusPolicy(Qt::StrongFocus);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setCursor(Qt::PointingHandCursor);
}

void SidebarButton::setBadge(int count)
{
    m_badge = count;
    setAccessibleDescription(count > 0 ? theme::number(count) : QString());
    update();
}

QSize SidebarButton::sizeHint() const
{
    return {theme::grid * 20, fontMetrics().height() + 2 * theme::grid - 2};
}

void SidebarButton::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QRectF box = QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5);
    painter.setPen(hasFocus() ? QPen(theme::accent(), 1) : QPen(Qt::NoPen));
    painter.setBrush(isChecked() ? theme::selection() : underMouse() ? theme::hover() : QColor(Qt::transparent));
    painter.drawRoundedRect(box, 5, 5);

    const int side = fontMetrics().height() - 1;
    const QRect iconRect(theme::grid + 2, (height() - side) / 2, side, side);
    icon().paint(&painter, iconRect, Qt::AlignCenter, isChecked() ? QIcon::Selected : QIcon::Normal);

    QFont words = font();
    words.setWeight(isChecked() ? QFont::DemiBold : QFont::Normal);
    painter.setFont(words);
    painter.setPen(isChecked() ? theme::accent() : palette().color(QPalette::WindowText));
    const QRect textRect = rect().adjusted(iconRect.right() + theme::grid + 2, 0, -theme::grid, 0);
    painter.drawText(textRect, int(Qt::AlignVCenter | Qt::AlignLeft), text());
    if (m_badge > 0) {
        painter.setFont(theme::small());
        painter.setPen(isChecked() ? theme::accent() : theme::textMuted());
        painter.drawText(textRect, int(Qt::AlignVCenter | Qt::AlignRight), theme::number(m_badge));
    }
}

void SidebarButton::enterEvent(QEnterEvent *event)
{
    QAbstractButton::enterEvent(event);
    update();
}

void SidebarButton::leaveEvent(QEvent *event)
{
    QAbstractButton::leaveEvent(event);
    update();
}

Sidebar::Sidebar(QWidget *parent)
    : QWidget(parent)
    , m_group(new QButtonGroup(this))
{
    setFixedWidth(22 * theme::grid + 4);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(theme::grid, theme::grid + 2, theme::grid + 1, theme::grid);
    column->setSpacing(2);
    column->addStretch();
    connect(m_group, &QButtonGroup::idClicked, this, [this](int id) { Q_EMIT pageChosen(PageId(id)); });
}

void Sidebar::addPage(PageId id, const QIcon &icon, const QString &title)
{
    auto *button = new SidebarButton(icon, title, this);
    button->setToolTip(tr("%1 (Ctrl+%2)").arg(title).arg(m_buttons.size() + 1));
    m_group->addButton(button, int(id));
    auto *column = static_cast<QVBoxLayout *>(layout());
    column->insertWidget(int(m_buttons.size()), button);
    m_buttons.emplace(id, button);
}

void Sidebar::setCurrent(PageId id)
{
    m_buttons.at(id)->setChecked(true);
}

void Sidebar::setBadge(PageId id, int count)
{
    m_buttons.at(id)->setBadge(count);
}

SidebarButton *Sidebar::button(PageId id) const
{
    const auto found = m_buttons.find(id);
    return found == m_buttons.end() ? nullptr : found->second;
}

void Sidebar::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), theme::panel());
    painter.fillRect(QRect(width() - 1, 0, 1, height()), theme::hairline());
}

} // namespace tenantry
