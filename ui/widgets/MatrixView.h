// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/MigrationMatrixModel.h"

#include <QStyledItemDelegate>
#include <QTableView>

namespace tenantry {

class SlantedHeader;

/// A cell: a tile in the state's tint with its shape. Ordinary cells stay quiet, exceptions stand out.
class MatrixDelegate : public QStyledItemDelegate {
    Q_OBJECT
public:
    using QStyledItemDelegate::QStyledItemDelegate;
    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
};

/// The matrix: both headers stay in view, the current column is framed.
class MatrixView : public QTableView {
    Q_OBJECT
public:
    explicit MatrixView(QWidget *parent = nullptr);
    SlantedHeader *header() const { return m_header; }

Q_SIGNALS:
    /// The band of an app was pressed, or "+" (open) and "-" (fold) on one of its cells.
    void foldingAsked(const QString &app, tenantry::Folding folding);

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void currentChanged(const QModelIndex &current, const QModelIndex &previous) override;

private:
    QString appOf(int column) const;
    Folding foldingOf(int column) const;

    SlantedHeader *m_header;
};

} // namespace tenantry
