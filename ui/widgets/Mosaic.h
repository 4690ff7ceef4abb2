// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "migrations/FleetSnapshot.h"

#include <QPixmap>
#include <QWidget>

#include <optional>
#include <vector>

namespace tenantry {

/**
 * The whole fleet in one look: one cell a tenant, coloured by its state.
 *
 * A small fleet gets cells with names, a large one squares that shrink so that ten thousand stay visible at once; cells
 * large enough carry the state's shape beside its colour. Hovering names a tenant, clicking or Enter opens it, the
 * arrow keys walk. Painted once into a pixmap a change, so that hovering costs one cell.
 */
class Mosaic : public QWidget {
    Q_OBJECT
public:
    enum class Order { BySchema, WorstFirst };

    explicit Mosaic(QWidget *parent = nullptr);

    void setSnapshot(SnapshotPtr snapshot); ///< null: empty
    void setOrder(Order order);
    Order order() const { return m_order; }
    int cellCount() const { return int(m_cells.size()); }
    /// The schema shown by a cell, in painting order.
    QString schemaAt(int cell) const;
    /// The cell below a point of the widget; -1: none.
    int cellAt(const QPointF &point) const;
    QRectF cellRect(int cell) const;
    int currentCell() const { return m_current; }

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

Q_SIGNALS:
    void tenantActivated(const QString &schema);

protected:
    bool event(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void leaveEvent(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;

private:
    struct Grid {
        int columns = 1;
        double width = 0;  ///< of a cell with its gap
        double height = 0; ///< of a cell with its gap
        double gap = 0;
        bool named = false;
    };
    void sortCells();
    void layOut();
    std::optional<Grid> namedGrid() const;
    Grid squareGrid() const;
    void paintCells();
    void paintSquares(QPainter &painter) const;
    void paintNamed(QPainter &painter, const QRectF &cell, const TenantState &tenant) const;
    void paintSquare(QPainter &painter, const QRectF &cell, TenantHealth health) const;
    void setCurrent(int cell);
    QString describe(int cell) const;
    const TenantState &tenantOf(int cell) const;

    SnapshotPtr m_snapshot;
    Order m_order = Order::BySchema;
    std::vector<int> m_cells; ///< indexes into the snapshot's tenants
    Grid m_grid;
    QPixmap m_pixmap;
    int m_hovered = -1;
    int m_pressed = -1;
    int m_current = -1; ///< the keyboard's cell
};

} // namespace tenantry
