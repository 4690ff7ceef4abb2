// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "backups/Backup.h"

#include <QAbstractItemModel>
#include <QHash>
#include <QSet>

#include <memory>
#include <optional>

namespace tenantry {

/**
 * What one backup holds, as a tree: tenants, below them their tables with rows then and rows now.
 *
 * "Now" is not known at first, and said to be so: the page asks the server when a tenant is unfolded and hands it in by
 * setFiguresNow(), or why it could not be had by setCountFailed().
 */
class BackupContentModel : public QAbstractItemModel {
    Q_OBJECT
public:
    enum Column { Name, Rows, Now, ColumnCount };
    /// SchemaRole: of the tenant at hand or above; NowStateRole: a NowState.
    enum Role { SchemaRole = Qt::UserRole + 1, NowStateRole };
    enum class NowState { NotAsked, Counting, Failed, Same, Differs, Absent, NotCounted };

    explicit BackupContentModel(QObject *parent = nullptr);

    void setBackup(std::shared_ptr<const Backup> backup);
    void clear();
    bool hasFigures(const QString &schema) const { return m_now.contains(schema); }
    /// What the live schema holds; an empty list says that it has no tables any more.
    void setFiguresNow(const QString &schema, const std::vector<TableFigures> &figures);
    void setCounting(const QString &schema);
    /// It can be asked for again; \p reason is the tooltip.
    void setCountFailed(const QString &schema, const QString &reason);
    bool isCounting(const QString &schema) const { return m_counting.contains(schema); }

    QModelIndex index(int row, int column, const QModelIndex &parent = {}) const override;
    QModelIndex parent(const QModelIndex &child) const override;
    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

private:
    const BackupTenant &tenantAt(int row) const { return m_backup->tenants[static_cast<size_t>(row)]; }
    /// Rows now of a table; nullopt: not asked; -1: absent.
    std::optional<qint64> rowsNow(const BackupTenant &tenant, int table) const;
    std::optional<qint64> rowsNow(const BackupTenant &tenant) const;
    NowState nowState(const QModelIndex &index) const;
    QVariant display(const QModelIndex &index) const;
    QString nowText(const QModelIndex &index) const;
    QString tip(const QModelIndex &index) const;
    void nowChanged(const QString &schema);

    std::shared_ptr<const Backup> m_backup;       ///< never null
    QHash<QString, QHash<QString, qint64>> m_now; ///< schema → table → rows
    QSet<QString> m_counting;
    QHash<QString, QString> m_failed; ///< schema → why it could not be counted
};

} // namespace tenantry
