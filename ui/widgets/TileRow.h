// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLayout>

#include <memory>
#include <vector>

namespace tenantry {

class Tile;

/**
 * Tiles of one size, in one row where that leaves each the room for its words, else in the fewest rows of equally many.
 * Their figures stand on one line. Its height follows from the width.
 */
class TileRow : public QLayout {
public:
    explicit TileRow(QWidget *parent = nullptr);
    ~TileRow() override;

    void addTile(Tile *tile);
    int columns(int width) const; ///< tiles beside one another in this width

    void addItem(QLayoutItem *item) override;
    int count() const override { return int(m_items.size()); }
    QLayoutItem *itemAt(int index) const override;
    QLayoutItem *takeAt(int index) override;
    Qt::Orientations expandingDirections() const override { return Qt::Horizontal; }
    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override;
    QSize minimumSize() const override;
    QSize sizeHint() const override;
    void setGeometry(const QRect &rect) override;

private:
    int widest() const; ///< least width of the tile that needs most
    int tileWidth(int width) const;
    int nameRoom(int tileWidth) const;
    int rowHeight(int tileWidth) const;

    std::vector<std::unique_ptr<QLayoutItem>> m_items;
    std::vector<Tile *> m_tiles; ///< beside m_items
};

} // namespace tenantry
