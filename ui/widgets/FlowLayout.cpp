// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/FlowLayout.h"

#include <algorithm>

namespace tenantry {

FlowLayout::FlowLayout(QWidget *parent)
    : QLayout(parent)
{
    setContentsMargins(0, 0, 0, 0);
}

FlowLayout::~FlowLayout()
{
    for (QLayoutItem *item : m_items)
        delete item;
}

void FlowLayout::addItem(QLayoutItem *item)
{
    m_items.push_back(item);
    invalidate();
}

int FlowLayout::count() const
{
    return static_cast<int>(m_items.size());
}

QLayoutItem *FlowLayout::itemAt(int index) const
{
    return index >= 0 && index < count() ? m_items[static_cast<size_t>(index)] : nullptr;
}

QLayoutItem *FlowLayout::takeAt(int index)
{
    QLayoutItem *item = itemAt(index);
    if (item)
        m_items.erase(m_items.begin() + index);
    return item;
}

int FlowLayout::heightForWidth(int width) const
{
    return arrange(QRect(0, 0, width, 0), Move::No);
}

QSize FlowLayout::minimumSize() const
{
    QSize least(0, 0);
    for (const QLayoutItem *item : m_items) {
        if (!item->isEmpty())
            least = least.expandedTo(item->minimumSize());
    }
    return least;
}

QSize FlowLayout::sizeHint() const
{
    QSize whole(0, 0);
    for (const QLayoutItem *item : m_items) {
        if (item->isEmpty())
            continue;
        const QSize one = item->sizeHint();
        whole.rwidth() += one.width() + (whole.width() > 0 ? spacing() : 0);
        whole.setHeight(std::max(whole.height(), one.height()));
    }
    return whole;
}

void FlowLayout::setGeometry(const QRect &rect)
{
    QLayout::setGeometry(rect);
    // Beside a taller field a single row stands in the middle.
    const int spare = std::max(0, rect.height() - arrange(rect, Move::No));
    arrange(rect.adjusted(0, spare / 2, 0, 0), Move::Yes);
}

int FlowLayout::arrange(const QRect &rect, Move move) const
{
    int top = rect.top();
    for (size_t first = 0; first < m_items.size();) {
        int width = 0;
        int height = 0;
        size_t end = first;
        for (; end < m_items.size(); ++end) {
            if (m_items[end]->isEmpty())
                continue;
            const QSize size = m_items[end]->sizeHint();
            if (width > 0 && width + spacing() + size.width() > rect.width())
                break;
            width += size.width() + (width > 0 ? spacing() : 0);
            height = std::max(height, size.height());
        }
        int left = rect.left();
        for (; first < end; ++first) {
            QLayoutItem *item = m_items[first];
            if (item->isEmpty())
                continue;
            const QSize size = item->sizeHint();
            if (move == Move::Yes) {
                const QRect row(left, top, std::min(size.width(), rect.width()), height);
                item->setGeometry(
                    QRect(row.left(), row.top() + (height - size.height()) / 2, row.width(), size.height()));
            }
            left += size.width() + spacing();
        }
        top += height + (end < m_items.size() ? spacing() : 0);
    }
    return top - rect.top();
}

} // namespace tenantry
