// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHeaderView>

class QTableView;
class QTreeView;

namespace tenantry {

/**
 * A table's header whose sections, fitted to their content, have room for the whole of their titles. The style sheet's
 * header keeps the place of the sort arrow free when it draws, but not when it is measured, so right-aligned titles
 * lost their first letter. Rows that come are fitted, too.
 */
class TitleHeader : public QHeaderView {
    Q_OBJECT
public:
    explicit TitleHeader(QWidget *parent = nullptr);
    /// Gives \p view such a header in place of its own; call before anything is set on the header.
    static void install(QTableView *view);
    static void install(QTreeView *view);
    void setModel(QAbstractItemModel *model) override;

protected:
    QSize sectionSizeFromContents(int logicalIndex) const override;
};

} // namespace tenantry
