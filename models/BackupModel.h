// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/BackupList.h"

#include <QAbstractTableModel>
#include <QDate>

#include <memory>
#include <vector>

namespace tenantry {

enum class BackupsShown { All, Restorable /**< not damaged, and holding tenants */ };

/**
 * The catalogue of backups, newest first. DisplayRole holds typed values (QDateTime, qint64 bytes, text); the view's
 * delegate turns them into words. Rows that stayed the same emit nothing. The backups are shared, never copied: the
 * manifest of a fleet of ten thousand is large.
 */
class BackupModel : public QAbstractTableModel {
    Q_OBJECT
public:
    enum Column { When, What, Reason, Size, Level, State, ColumnCount };
    enum Role { IdRole = Qt::UserRole + 1, TrustRole, SortRole };

    explicit BackupModel(QObject *parent = nullptr);

    /// \p source tells how far behind a backup's migrations are; may be null.
    void setBackups(BackupsPtr backups, std::shared_ptr<const MigrationSet> source);
    void setBackups(std::vector<Backup> backups, std::shared_ptr<const MigrationSet> source);
    /// Only the levels are told anew: what a scan changes.
    void setSource(std::shared_ptr<const MigrationSet> source);
    void setShown(BackupsShown shown);
    /// Shows those that hold a tenant, or were made on a day or for a reason, containing \p text.
    void setFilterText(const QString &text);

    /// Null when out of range.
    const Backup *backup(int row) const;
    std::shared_ptr<const Backup> sharedBackup(int row) const; ///< keeps the whole list alive
    int rowOf(const QString &id) const;                        ///< -1: not shown
    const BackupsPtr &all() const { return m_all; }            ///< whatever the filter

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

private:
    struct Row {
        int backup = 0; ///< index into all()
        int behind = 0; ///< migrations of the source above the lowest level in it; -1: unknown
        bool operator==(const Row &) const = default;
    };
    QVariant display(const Row &row, Column column) const;
    std::vector<Row> visibleRows() const;
    bool accepts(const Backup &backup) const;
    int behindOf(size_t backup) const;
    void adopt(BackupsPtr backups);

    BackupsPtr m_all;
    std::vector<QStringList> m_levels; ///< of each backup: the different ones of its tenants
    BackupsShown m_shown = BackupsShown::All;
    std::vector<Row> m_rows;
    std::shared_ptr<const MigrationSet> m_source;
    QString m_filter;
};

/// "Acme Tools" for one tenant, "3 tenants" for more.
QString backupWhat(const Backup &backup);
/// "manual" → "By hand", "before run" → "Before a run": words for people.
QString backupReasonWord(const QString &reason);

/// One day of the timeline.
struct BackupDay {
    QDate day; ///< local
    int unverified = 0;
    int verified = 0;
    int proven = 0;
    int damaged = 0;
    qint64 bytes = 0;
    QStringList ids; ///< newest first
    int total() const { return unverified + verified + proven + damaged; }
    /// The worst that happened, else the best: what colours the bar.
    BackupTrust trust() const;
};

/// The last \p count days up to \p today, oldest first; days without a backup are there and empty.
std::vector<BackupDay> backupDays(const std::vector<Backup> &backups, QDate today, int count = 30);

} // namespace tenantry
