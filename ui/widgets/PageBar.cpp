// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/PageBar.h"

#include "ui/widgets/FlowLayout.h"
#include "ui/widgets/Pieces.h"

#include <QBoxLayout>
#include <QEvent>
#include <QLineEdit>

namespace tenantry {

PageBar::PageBar(QWidget *parent)
    : QWidget(parent)
    , m_rows(new QBoxLayout(QBoxLayout::LeftToRight, this))
    , m_left(new FlowLayout)
    , m_right(new QHBoxLayout)
{
    m_rows->setContentsMargins(0, 0, 0, 0);
    m_rows->setSpacing(theme::grid);
    m_left->setSpacing(theme::grid);
    m_right->setSpacing(theme::grid);
    m_right->addStretch(1);
    m_rows->addLayout(m_left, 1);
    m_rows->addLayout(m_right);
}

void PageBar::addFilter(QLineEdit *filter)
{
    pieces::fitHint(filter);
    m_left->addWidget(filter);
}

void PageBar::addLeft(QWidget *widget)
{
    m_left->addWidget(widget);
}

void PageBar::addRight(QWidget *widget)
{
    m_right->addWidget(widget);
}

bool PageBar::isOneRow() const
{
    return m_rows->direction() == QBoxLayout::LeftToRight;
}

void PageBar::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    arrange();
}

bool PageBar::event(QEvent *event)
{
    if (event->type() == QEvent::LayoutRequest) {
        arrange();
    }
    return QWidget::event(event);
}

void PageBar::arrange()
{
    const int needed = m_left->sizeHint().width() + m_rows->spacing() + m_right->sizeHint().width();
    const auto direction = needed <= width() ? QBoxLayout::LeftToRight : QBoxLayout::TopToBottom;
    if (m_rows->direction() != direction) {
        m_rows->setDirection(direction);
    }
}

} // namespace tenantry
