// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "backups/Backup.h"
#include "migrations/Plan.h"
#include "operations/ApplyPlan.h"

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
    /// MigrationRole: MigrationId::text() of the step's migration, empty for rows that belong to none.
    enum Role { MigrationRole = Qt::UserRole + 1 };

    /// The step of a row as the first tenant gets it: indexes into the plan's tenants and into that tenant's steps.
    struct Sample {
        size_t tenant = 0;
        size_t step = 0;
        bool operator==(const Sample &) const = default;
    };

    struct Line {
        QString what;
        QString amount;
        QString note;
        MigrationId migration;
        std::optional<Sample> sample;                  ///< nullopt: a row that is no step on a tenant
        std::optional<size_t> database = std::nullopt; ///< by position in Plan::database; nullopt: no step of it
        bool operator==(const Line &) const = default;
    };

    explicit PlanSummaryModel(QObject *parent = nullptr);

    void setPlan(const Plan &plan, const RunSettings &runs);
    void setBackup(BackupFirst first);
    /// What the backup needs, once it is known.
    void setEstimate(const std::optional<BackupEstimate> &estimate);
    /// nullopt: the row is no step of the plan (a backup, a wave, the scan afterwards).
    std::optional<Sample> sampleOf(int row) const;
    /// The step on the database of a row, by position in Plan::database; nullopt: it is none.
    std::optional<size_t> databaseStepOf(int row) const;
    bool isBackup(int row) const { return row == 0 && hasBackupRow(); }
    /// The first row that is a step of the plan; -1: there is none.
    int firstStep() const;

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

private:
    void addSteps(const Plan &plan);
    void addWaves(const Plan &plan, const RunSettings &runs);
    bool hasBackupRow() const { return m_backup == BackupFirst::Yes && m_existing > 0; }
    Line backupLine() const;

    std::vector<Line> m_lines;
    int m_tenants = 0;
    int m_existing = 0; ///< tenants that have a schema to back up
    BackupFirst m_backup = BackupFirst::Yes;
    std::optional<BackupEstimate> m_estimate;
};

/// \p title of a step with the name of its migration: "Apply 0012 (tax)".
QString stepTitleWithName(const Plan &plan, const QString &title, const MigrationId &migration);

} // namespace tenantry
