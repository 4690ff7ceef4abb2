// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/TaskListModel.h"

#include <QLocale>
#include <QVariant>

#include <algorithm>

namespace tenantry {

bool isActive(const TaskSnapshot &task)
{
    return task.state == TaskState::Queued || task.state == TaskState::Running;
}

double taskFraction(const TaskSnapshot &task)
{
    if (task.progress.total <= 0)
        return -1;
    return std::clamp(double(task.progress.done) / double(task.progress.total), 0.0, 1.0);
}

QString taskProgressText(const TaskSnapshot &task)
{
    QStringList parts;
    const QLocale locale;
    if (task.progress.total > 0)
        parts << TaskListModel::tr("%1 of %2")
                     .arg(locale.toString(task.progress.done), locale.toString(task.progress.total));
    if (task.ratePerSecond > 0) {
        const int decimals = task.ratePerSecond < 10 ? 1 : 0;
        parts << TaskListModel::tr("%1 a second").arg(locale.toString(task.ratePerSecond, 'f', decimals));
    }
    if (task.timeLeft) {
        const qint64 seconds = task.timeLeft->count();
        parts << (seconds < 90 ? TaskListModel::tr("%1 s left").arg(seconds)
                               : TaskListModel::tr("%1 min left").arg((seconds + 30) / 60));
    }
    return parts.join(QStringLiteral(" · "));
}

TaskListModel::TaskListModel(QObject *parent)
    : QAbstractListModel(parent)
{
}

void TaskListModel::setTasks(const std::vector<TaskSnapshot> &tasks)
{
    std::vector<TaskSnapshot> sorted = tasks;
    std::ranges::stable_sort(sorted, [](const TaskSnapshot &left, const TaskSnapshot &right) {
        if (isActive(left) != isActive(right))
            return isActive(left);
        return left.id > right.id;
    });
    const bool sameTasks = std::ranges::equal(sorted, m_tasks, {}, &TaskSnapshot::id, &TaskSnapshot::id);
    if (!sameTasks) {
        beginResetModel();
        m_tasks = std::move(sorted);
        endResetModel();
        return;
    }
    for (size_t row = 0; row < sorted.size(); ++row) {
        const TaskSnapshot &before = m_tasks[row];
        const TaskSnapshot &now = sorted[row];
        const bool same = before.state == now.state && before.progress == now.progress
                          && before.cancelRequested == now.cancelRequested && before.timeLeft == now.timeLeft
                          && before.log.size() == now.log.size();
        m_tasks[row] = sorted[row];
        if (!same)
            Q_EMIT dataChanged(index(static_cast<int>(row)), index(static_cast<int>(row)));
    }
}

const TaskSnapshot *TaskListModel::task(int row) const
{
    return row >= 0 && row < rowCount() ? &m_tasks[static_cast<size_t>(row)] : nullptr;
}

int TaskListModel::rowOf(TaskId id) const
{
    const auto found = std::ranges::find(m_tasks, id, &TaskSnapshot::id);
    return found == m_tasks.end() ? -1 : static_cast<int>(found - m_tasks.begin());
}

int TaskListModel::runningCount() const
{
    return static_cast<int>(std::ranges::count_if(m_tasks, isActive));
}

int TaskListModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_tasks.size());
}

QVariant TaskListModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const TaskSnapshot &task = m_tasks[static_cast<size_t>(index.row())];
    switch (role) {
    case Qt::DisplayRole:
        return task.title;
    case IdRole:
        return QVariant::fromValue(task.id);
    case StateRole:
        return static_cast<int>(task.state);
    case StageRole:
        return task.progress.stage;
    case FractionRole:
        return taskFraction(task);
    case DetailRole:
        return isActive(task) ? taskProgressText(task) : task.outcome.summary;
    default:
        return {};
    }
}

} // namespace tenantry
