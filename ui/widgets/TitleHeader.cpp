// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/TitleHeader.h"

#include "ui/widgets/Pieces.h"

#include <QTableView>
#include <QTreeView>

namespace tenantry {

namespace {

constexpr int arrowRoom = 9; // QHeaderView::down-arrow's width in the style sheet

}

TitleHeader::TitleHeader(QWidget *parent)
    : QHeaderView(Qt::Horizontal, parent)
{
    setSectionsClickable(true);
}

void TitleHeader::install(QTableView *view)
{
    view->setHorizontalHeader(new TitleHeader(view));
    pieces::tuneHeader(view->horizontalHeader());
}

void TitleHeader::install(QTreeView *view)
{
    view->setHeader(new TitleHeader(view));
    pieces::tuneHeader(view->header());
}

void TitleHeader::setModel(QAbstractItemModel *next)
{
    if (model())
        disconnect(model(), &QAbstractItemModel::rowsInserted, this, nullptr);
    QHeaderView::setModel(next);
    if (next)
        connect(next, &QAbstractItemModel::rowsInserted, this, [this] { resizeSections(); });
}

QSize TitleHeader::sectionSizeFromContents(int logicalIndex) const
{
    QSize size = QHeaderView::sectionSizeFromContents(logicalIndex);
    size.rwidth() += arrowRoom;
    return size;
}

} // namespace tenantry
