// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tasks/Task.h"

#include <QAbstractListModel>

#include <vector>

namespace tenantry {

/**
 * Tasks of this process as the runner's snapshots tell them: running ones first, then the newest that ended. Takes
 * whole lists; a task that only moved on changes its row.
 */
class TaskListModel : public QAbstractListModel {
    Q_OBJECT
public:
    enum Role { IdRole = Qt::UserRole + 1, StateRole, StageRole, FractionRole, DetailRole };

    explicit TaskListModel(QObject *parent = nullptr);

    void setTasks(const std::vector<TaskSnapshot> &tasks);
    const TaskSnapshot *task(int row) const; ///< null when out of range
    int rowOf(TaskId id) const;              ///< -1: not here
    int runningCount() const;

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;

private:
    std::vector<TaskSnapshot> m_tasks;
};

/// True while a task is queued or running.
bool isActive(const TaskSnapshot &task);
/// "7 of 12 · 3.4 a second · 18 s left": what is known of it, translated; empty before the first step.
QString taskProgressText(const TaskSnapshot &task);
/// Done of all steps from 0 to 1; -1: not known yet.
double taskFraction(const TaskSnapshot &task);

} // namespace tenantry
