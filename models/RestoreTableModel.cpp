// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/RestoreTableModel.h"

#include "backups/TenantContents.h"

#include <QLocale>
#include <QVariant>

#include <algorithm>
#include <limits>

namespace tenantry {

RestoreTableModel::Kind restoreKind(const RestoreTable &table)
{
    using Kind = RestoreTableModel::Kind;
    if (table.rowsNow == notCounted)
        return Kind::NotCounted;
    if (table.rowsNow < 0)
        return table.rowsBackup < 0 ? Kind::Equal : Kind::ComesBack;
    if (table.rowsBackup < 0)
        return Kind::Goes;
    if (table.rowsNow == table.rowsBackup)
        return Kind::Equal;
    return table.rowsNow > table.rowsBackup ? Kind::LosesRows : Kind::GainsRows;
}

RestoreTableModel::RestoreTableModel(QObject *parent)
    : QAbstractTableModel(parent)
{
}

void RestoreTableModel::setTables(const std::vector<RestoreTable> &tables)
{
    beginResetModel();
    m_tables.clear();
    m_equalTables = 0;
    m_equalRows = 0;
    for (const RestoreTable &table : tables) {
        if (restoreKind(table) != Kind::Equal) {
            m_tables.push_back(table);
            continue;
        }
        ++m_equalTables;
        m_equalRows += std::max<qint64>(0, table.rowsBackup);
    }
    std::ranges::stable_sort(m_tables, std::ranges::greater{}, [](const RestoreTable &table) {
        return std::abs(std::max<qint64>(0, table.rowsNow) - std::max<qint64>(0, table.rowsBackup));
    });
    endResetModel();
}

int RestoreTableModel::rowCount(const QModelIndex &parent) const
{
    if (parent.isValid())
        return 0;
    return static_cast<int>(m_tables.size()) + (m_equalTables > 0 ? 1 : 0);
}

int RestoreTableModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

namespace {

QString rowsText(qint64 rows)
{
    if (rows == notCounted)
        return RestoreTableModel::tr("not counted", "rows of a table");
    return rows < 0 ? RestoreTableModel::tr("absent", "a table that does not exist") : QLocale().toString(rows);
}

QString differenceText(const RestoreTable &table)
{
    const auto difference =
        static_cast<int>(std::min<qint64>(std::abs(table.rowsNow - table.rowsBackup), std::numeric_limits<int>::max()));
    switch (restoreKind(table)) {
    case RestoreTableModel::Kind::LosesRows:
        return RestoreTableModel::tr("%Ln newer rows will be missing", nullptr, difference);
    case RestoreTableModel::Kind::GainsRows:
        return RestoreTableModel::tr("%Ln rows come back", nullptr, difference);
    case RestoreTableModel::Kind::ComesBack:
        return RestoreTableModel::tr("the table comes back");
    case RestoreTableModel::Kind::Goes:
        return RestoreTableModel::tr("the table goes: the backup has none");
    case RestoreTableModel::Kind::NotCounted:
        return RestoreTableModel::tr("counting would run code of the tenant");
    default:
        return RestoreTableModel::tr("equal");
    }
}

} // namespace

QVariant RestoreTableModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const bool isNumber = index.column() == RowsNow || index.column() == RowsBackup;
    if (role == Qt::TextAlignmentRole)
        return QVariant::fromValue(Qt::AlignVCenter | (isNumber ? Qt::AlignRight : Qt::AlignLeft));
    const bool gathered = index.row() >= static_cast<int>(m_tables.size());
    if (role == DifferenceRole)
        return static_cast<int>(gathered ? Kind::Gathered : restoreKind(m_tables[static_cast<size_t>(index.row())]));
    if (role != Qt::DisplayRole)
        return {};
    if (gathered) {
        switch (index.column()) {
        case Table:
            return m_tables.empty() ? tr("All %n tables", nullptr, m_equalTables)
                                    : tr("%n more tables", nullptr, m_equalTables);
        case Difference:
            return tr("equal");
        default:
            return QLocale().toString(m_equalRows);
        }
    }
    const RestoreTable &table = m_tables[static_cast<size_t>(index.row())];
    switch (index.column()) {
    case Table:
        return table.table;
    case RowsNow:
        return rowsText(table.rowsNow);
    case RowsBackup:
        return rowsText(table.rowsBackup);
    default:
        return differenceText(table);
    }
}

QVariant RestoreTableModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    const bool isNumber = section == RowsNow || section == RowsBackup;
    if (role == Qt::TextAlignmentRole)
        return QVariant::fromValue(Qt::AlignVCenter | (isNumber ? Qt::AlignRight : Qt::AlignLeft));
    if (role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Table:
        return tr("Table");
    case RowsNow:
        return tr("Rows now");
    case RowsBackup:
        return tr("Rows in backup");
    case Difference:
        return tr("After the restore");
    default:
        return {};
    }
}

} // namespace tenantry
