// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/pages/Page.h"

class QMenu;
class QStackedWidget;
class QTableView;
class QTimer;
class QVBoxLayout;

namespace tenantry {

class EmptyPane;
class RunDetail;
class RunModel;
class TaskCard;
class TaskListModel;

/// What is running, with a bar and Cancel, and below it the journal: every run with its tenants.
class TasksPage : public Page {
    Q_OBJECT
public:
    explicit TasksPage(Session *session, QWidget *parent = nullptr);

    int badge() const override; ///< tasks that run
    void showTarget(const ActionTarget &target) override;
    /// Shows \p tasks: the session's, or a test's.
    void setTasks(const std::vector<TaskSnapshot> &tasks);
    void setRuns(const std::vector<RunRecord> &runs);
    void select(const QString &runId);
    TaskListModel *tasks() const { return m_tasks; }
    RunModel *runs() const { return m_runs; }
    RunDetail *detail() const { return m_detail; }
    QTableView *runTable() const { return m_table; }
    /// What can be done with the selected run, owned by \p parent.
    QMenu *makeMenu(QWidget *parent);

protected:
    ActionState actionState() const override;

private:
    void makeRunTable();
    void showCards();
    void showRun();
    void loadTenants(const QString &runId);
    void loadSteps(const QString &schema);
    void follow();
    void settleWanted();
    void selectRow(int row);
    const RunRecord *currentRun() const;

    TaskListModel *m_tasks;
    RunModel *m_runs;
    QVBoxLayout *m_cardList;
    std::vector<TaskCard *> m_cards;
    QStackedWidget *m_stack;
    EmptyPane *m_empty;
    QTableView *m_table;
    RunDetail *m_detail;
    QTimer *m_follow;      ///< while the selected run runs, or the wanted one has yet to begin
    TaskId m_wanted = 0;   ///< whose run is to be shown as soon as it is in the journal; 0: what the person selects
    bool m_moving = false; ///< the selection moves by itself, not by the person
    int m_badge = 0;
    QString m_shown;
};

} // namespace tenantry
