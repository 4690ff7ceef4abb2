// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "backups/Backup.h"

#include <QAbstractItemModel>

#include <optional>

namespace tenantry {

/**
 * What one backup holds, as a tree: tenants, below them their tables with rows then and rows now.
 *
 * "Now" is not known at first: the page asks the server when a tenant is unfolded and hands it in by setFiguresNow().
 */
class BackupContentModel : public QAbstractItemModel {
    Q_OBJECT
public:
    enum Column { Name, Rows, Now, ColumnCount };
    /// SchemaRole: of the tenant at hand or above; NowStateRole: a NowState.
    enum Role { SchemaRole = Qt::UserRole + 1, NowStateRole };
    enum class NowState { NotAsked, Same, Differs, Absent };

    explicit BackupContentModel(QObject *parent = nullptr);

    void setBackup(const Backup &backup);
    void clear();
    bool hasFigures(const QString &schema) const { return m_now.contains(schema); }
    /// What the live schema holds; an empty list says that it has no tables any more.
    void setFiguresNow(const QString &schema, const std::vector<TableFigures> &figures);

    QModelIndex index(int row, int column, const QModelIndex &parent = {}) const override;
    QModelIndex parent(const QModelIndex &child) const override;
    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

private:
    const BackupTenant &tenantAt(int row) const { return m_backup.tenants[static_cast<size_t>(row)]; }
    /// Rows now of a table; nullopt: not asked; -1: absent.
    std::optional<qint64> rowsNow(const BackupTenant &tenant, int table) const;
    std::optional<qint64> rowsNow(const BackupTenant &tenant) const;
    NowState nowState(const QModelIndex &index) const;
    QVariant display(const QModelIndex &index) const;

    Backup m_backup;
    QHash<QString, QHash<QString, qint64>> m_now; ///< schema → table → rows
};

} // namespace tenantry
