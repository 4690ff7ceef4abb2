// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "backups/Restore.h"

#include <QAbstractTableModel>

namespace tenantry {

/// Rows now beside rows in the backup, table by table: those that differ first, the largest difference on top. Tables
/// that are equal are gathered in one last row unless all are asked for.
class RestoreTableModel : public QAbstractTableModel {
    Q_OBJECT
public:
    enum Column { Table, RowsNow, RowsBackup, Difference, ColumnCount };
    enum Role { DifferenceRole = Qt::UserRole + 1 };
    enum class Kind { Equal, LosesRows, GainsRows, ComesBack, Goes, NotCounted, Gathered };

    explicit RestoreTableModel(QObject *parent = nullptr);

    void setTables(const std::vector<RestoreTable> &tables);

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

private:
    std::vector<RestoreTable> m_tables; ///< those that differ
    int m_equalTables = 0;
    qint64 m_equalRows = 0;
};

/// How a table's rows change when it is restored.
RestoreTableModel::Kind restoreKind(const RestoreTable &table);

} // namespace tenantry
