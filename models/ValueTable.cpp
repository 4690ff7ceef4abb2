// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/ValueTable.h"

#include "models/PlainTip.h"
#include "models/TenantModel.h"

namespace tenantry {

ValueTable::ValueTable(std::vector<Column> columns, QObject *parent)
    : QAbstractTableModel(parent)
    , m_columns(std::move(columns))
{
}

void ValueTable::setRows(std::vector<Row> rows)
{
    beginResetModel();
    m_rows = std::move(rows);
    endResetModel();
}

int ValueTable::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

int ValueTable::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_columns.size());
}

QVariant ValueTable::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid)) {
        return {};
    }
    const Row &row = m_rows[size_t(index.row())];
    switch (role) {
    case Qt::DisplayRole:
        return row.values[size_t(index.column())];
    case Qt::ToolTipRole:
        return row.detail.isEmpty() ? QVariant() : plainTip(row.detail);
    case TenantModel::ToneRole:
        return row.tone ? QVariant(int(*row.tone)) : QVariant();
    case TenantModel::FormatRole:
        return m_columns[size_t(index.column())].format;
    case KeyRole:
        return row.key;
    default:
        return {};
    }
}

QVariant ValueTable::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0 || size_t(section) >= m_columns.size()) {
        return {};
    }
    const Column &column = m_columns[size_t(section)];
    if (role == Qt::TextAlignmentRole) {
        const bool right =
            column.format == int(TenantModel::Format::Count) || column.format == int(TenantModel::Format::Megabytes);
        return int((right ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    }
    return role == Qt::DisplayRole ? QVariant(column.name) : QVariant();
}

} // namespace tenantry
