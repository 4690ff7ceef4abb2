// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHeaderView>
#include <QStyledItemDelegate>
#include <QTableView>

namespace tenantry {

/// Names of the migrations, slanted so that narrow columns can be read. Each begins above its column.
class SlantedHeader : public QHeaderView {
    Q_OBJECT
public:
    explicit SlantedHeader(QWidget *parent = nullptr);
    QSize sizeHint() const override;
    void setCurrent(int section);

protected:
    void paintEvent(QPaintEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    bool viewportEvent(QEvent *event) override;

private:
    int sectionUnder(const QPoint &position) const;
    QString textOf(int section) const;
    int m_current = -1;
    mutable QStringList m_measured; ///< what m_widest was measured for
    mutable QFont m_measuredWith;
    mutable int m_widest = 0;
};

/// The frozen column: names of tenants, or of shapes with how many tenants they have.
class NameHeader : public QHeaderView {
    Q_OBJECT
public:
    explicit NameHeader(QWidget *parent = nullptr);
    QSize sizeHint() const override;

protected:
    void paintSection(QPainter *painter, const QRect &rect, int section) const override;
};

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

protected:
    void paintEvent(QPaintEvent *event) override;
    void currentChanged(const QModelIndex &current, const QModelIndex &previous) override;

private:
    SlantedHeader *m_header;
};

} // namespace tenantry
