// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/TileRow.h"

#include "ui/widgets/Tile.h"

#include <algorithm>

namespace tenantry {

TileRow::TileRow(QWidget *parent)
    : QLayout(parent)
{
    setContentsMargins(0, 0, 0, 0);
    setSpacing(2 * theme::grid);
}

TileRow::~TileRow() = default;

void TileRow::addTile(Tile *tile)
{
    m_tiles.push_back(tile);
    addWidget(tile);
}

void TileRow::addItem(QLayoutItem *item)
{
    m_items.emplace_back(item);
    invalidate();
}

QLayoutItem *TileRow::itemAt(int index) const
{
    return index >= 0 && index < count() ? m_items[size_t(index)].get() : nullptr;
}

QLayoutItem *TileRow::takeAt(int index)
{
    if (index < 0 || index >= count())
        return nullptr;
    QLayoutItem *item = m_items[size_t(index)].release();
    m_items.erase(m_items.begin() + index);
    m_tiles.erase(m_tiles.begin() + index);
    return item;
}

int TileRow::widest() const
{
    int widest = 0;
    for (const auto &item : m_items)
        widest = std::max(widest, item->minimumSize().width());
    return widest;
}

int TileRow::columns(int width) const
{
    for (int columns = count(); columns > 1; --columns) {
        const bool isEven = count() % columns == 0;
        if (isEven && columns * widest() + (columns - 1) * spacing() <= width)
            return columns;
    }
    return 1;
}

int TileRow::tileWidth(int width) const
{
    const int columns = this->columns(width);
    return (width - (columns - 1) * spacing()) / columns;
}

int TileRow::nameRoom(int tileWidth) const
{
    int room = 0;
    for (const Tile *tile : m_tiles)
        room = std::max(room, tile->nameHeight(tileWidth));
    return room;
}

int TileRow::rowHeight(int tileWidth) const
{
    const int name = nameRoom(tileWidth);
    int height = 0;
    for (const Tile *tile : m_tiles)
        height = std::max(height, tile->heightFor(tileWidth, name));
    return height;
}

int TileRow::heightForWidth(int width) const
{
    if (m_tiles.empty())
        return 0;
    const int columns = this->columns(width);
    const int rows = (count() + columns - 1) / columns;
    return rows * rowHeight(tileWidth(width)) + (rows - 1) * spacing();
}

QSize TileRow::minimumSize() const
{
    const int columns = count() % 2 == 0 ? 2 : 1;
    const int width = columns * widest() + (columns - 1) * spacing();
    return {width, rowHeight(widest())};
}

QSize TileRow::sizeHint() const
{
    int width = 0;
    for (const auto &item : m_items)
        width += item->sizeHint().width() + (width > 0 ? spacing() : 0);
    return {width, heightForWidth(width)};
}

void TileRow::setGeometry(const QRect &rect)
{
    QLayout::setGeometry(rect);
    if (m_tiles.empty())
        return;
    const int columns = this->columns(rect.width());
    const int height = rowHeight(tileWidth(rect.width()));
    const int name = nameRoom(tileWidth(rect.width()));
    for (Tile *tile : m_tiles)
        tile->setNameRoom(name);
    for (int at = 0; at < count(); ++at) {
        // Edges, not widths, are rounded: the last tile ends where the row ends.
        const int column = at % columns;
        const int step = rect.width() + spacing();
        const int left = rect.left() + step * column / columns;
        const int right = rect.left() + step * (column + 1) / columns - spacing();
        const int top = rect.top() + at / columns * (height + spacing());
        m_items[size_t(at)]->setGeometry(QRect(left, top, right - left, height));
    }
}

} // namespace tenantry
