// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tasks/Task.h"

#include <QFrame>

#include <optional>

class QLabel;
class QProgressBar;
class QPushButton;

namespace tenantry {

/// One task: title, stage, bar, what is known of its pace, and Cancel. An ended one says in a sentence how it ended.
class TaskCard : public QFrame {
    Q_OBJECT
public:
    explicit TaskCard(QWidget *parent = nullptr);
    void showTask(const TaskSnapshot &task);
    QPushButton *cancelButton() const { return m_cancel; }
    QPushButton *detailsButton() const { return m_details; } ///< shown when the task failed with an error

Q_SIGNALS:
    void cancelRequested(tenantry::TaskId id);
    void detailsRequested(const QString &title, const tenantry::Error &error);

private:
    TaskId m_id = 0;
    TaskState m_state = TaskState::Queued;
    QLabel *m_shape;
    QLabel *m_title;
    QLabel *m_stage;
    QProgressBar *m_bar;
    QLabel *m_numbers;
    QPushButton *m_cancel;
    QPushButton *m_details;
    std::optional<Error> m_error;
};

} // namespace tenantry
