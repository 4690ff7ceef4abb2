// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/ValueTable.h"

#include <QWidget>

class QLabel;
class QStackedWidget;
class QTableView;

namespace tenantry {

/// A small table that is filled in the background: a message while there is nothing to show, then rows.
class TableTab : public QWidget {
    Q_OBJECT
public:
    explicit TableTab(std::vector<ValueTable::Column> columns, QWidget *parent = nullptr);
    void setRows(std::vector<ValueTable::Row> rows, const QString &textWhenEmpty);
    void setMessage(const QString &text);
    QTableView *view() const { return m_view; }
    ValueTable *table() const { return m_table; }
    QVariant selectedKey() const; ///< KeyRole of the selected row

Q_SIGNALS:
    void activated(const QVariant &key); ///< double click or Enter
    void selectionChanged();

private:
    ValueTable *m_table;
    QTableView *m_view;
    QLabel *m_message;
    QStackedWidget *m_stack;
};

} // namespace tenantry
