// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "backups/Backup.h"
#include "backups/GuardedRun.h"
#include "migrations/Plan.h"

#include <QAbstractTableModel>

#include <optional>

namespace tenantry {

/**
 * The plan as the review dialog lists it, in the order in which it runs: the backup, the steps with their number of
 * tenants, how the waves go, and the check afterwards.
 */
class PlanSummaryModel : public QAbstractTableModel {
    Q_OBJECT
public:
    enum Column { Number, What, Amount, Note, ColumnCount };
    /// MigrationRole: index into the MigrationSet, -1 for rows that belong to none.
    enum Role { MigrationRole = Qt::UserRole + 1 };

    struct Line {
        QString what;
        QString amount;
        QString note;
        int migration = -1;
        bool operator==(const Line &) const = default;
    };

    explicit PlanSummaryModel(QObject *parent = nullptr);

    void setPlan(const Plan &plan, const RunSettings &runs);
    void setBackup(BackupFirst first);
    /// What the backup needs, once it is known.
    void setEstimate(const std::optional<BackupEstimate> &estimate);

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

private:
    void rebuild();
    std::vector<Line> m_lines;
    std::vector<Line> m_steps; ///< all but the backup
    int m_tenants = 0;
    int m_existing = 0; ///< tenants that have a schema to back up
    BackupFirst m_backup = BackupFirst::Yes;
    std::optional<BackupEstimate> m_estimate;
};

/// \p title of a step with the name of its migration: "Apply 0012 (tax)".
QString stepTitleWithName(const Plan &plan, const QString &title, int migration);

} // namespace tenantry
