// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tasks/Journal.h"

#include <QAbstractTableModel>

#include <vector>

namespace tenantry {

/// The journal's runs, newest first. DisplayRole holds typed values (QDateTime, text). A run that moved on changes its
/// row; new runs are inserted at the top.
class RunModel : public QAbstractTableModel {
    Q_OBJECT
public:
    enum Column { State, Title, Started, Duration, Outcome, ColumnCount };
    enum Role { IdRole = Qt::UserRole + 1, StateRole };

    explicit RunModel(QObject *parent = nullptr);

    void setRuns(const std::vector<RunRecord> &runs);
    const RunRecord *run(int row) const; ///< null when out of range
    int rowOf(const QString &id) const;  ///< -1: not here
    const std::vector<RunRecord> &runs() const { return m_runs; }

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

private:
    std::vector<RunRecord> m_runs;
};

QString runStateWord(const RunRecord &run); ///< "Partly failed", translated
QString tenantRunStateWord(const RunTenant &tenant);
QString stepStateWord(const StepFact &step);
/// "23 of 24 tenants, 1 failed": what came of a run, translated.
QString runOutcome(const RunRecord &run);
/// True when something of the run is left to be done: failed, stopped, cancelled or interrupted, and nobody resumed it.
bool canResume(const RunRecord &run);

} // namespace tenantry
