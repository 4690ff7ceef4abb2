// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/TableTab.h"

#include "ui/widgets/Pieces.h"
#include "ui/widgets/TableTools.h"
#include "ui/widgets/TenantDelegate.h"
#include "ui/widgets/Theme.h"
#include "ui/widgets/TitleHeader.h"

#include <QBoxLayout>
#include <QHeaderView>
#include <QItemSelectionModel>
#include <QLabel>
#include <QStackedWidget>
#include <QTableView>

namespace tenantry {

TableTab::TableTab(std::vector<ValueTable::Column> columns, QWidget *parent)
    : QWidget(parent)
    , m_table(new ValueTable(std::move(columns), this))
    , m_view(new QTableView(this))
    , m_message(pieces::wrapped({}, this))
    , m_stack(new QStackedWidget(this))
{
    TitleHeader::install(m_view);
    table::prepare(*m_view);
    table::installCopy(*m_view);
    m_view->setModel(m_table);
    m_view->setItemDelegate(new TenantDelegate(m_view));
    m_view->setSelectionMode(QAbstractItemView::SingleSelection);
    m_view->horizontalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
    m_view->horizontalHeader()->setStretchLastSection(true);
    m_message->setProperty("role", QStringLiteral("muted"));
    m_message->setAlignment(Qt::AlignTop | Qt::AlignLeft);
    m_message->setContentsMargins(0, theme::grid, 0, 0);
    m_stack->addWidget(m_message);
    m_stack->addWidget(m_view);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_stack);
    connect(m_view, &QAbstractItemView::activated, this,
            [this](const QModelIndex &index) { Q_EMIT activated(index.data(ValueTable::KeyRole)); });
    connect(m_view->selectionModel(), &QItemSelectionModel::selectionChanged, this, &TableTab::selectionChanged);
}

void TableTab::setRows(std::vector<ValueTable::Row> rows, const QString &textWhenEmpty)
{
    const bool empty = rows.empty();
    m_table->setRows(std::move(rows));
    m_message->setText(textWhenEmpty);
    m_stack->setCurrentIndex(empty ? 0 : 1);
}

void TableTab::setMessage(const QString &text)
{
    m_table->setRows({});
    m_message->setText(text);
    m_stack->setCurrentIndex(0);
}

QVariant TableTab::selectedKey() const
{
    const QModelIndexList rows = m_view->selectionModel()->selectedRows();
    return rows.isEmpty() ? QVariant() : rows.front().data(ValueTable::KeyRole);
}

} // namespace tenantry
