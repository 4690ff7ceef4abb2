// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/dialogs/ReviewDialog.h"

#include <memory>
#include <optional>

class QCheckBox;
class QStackedWidget;
class QTabBar;
class QTableView;

namespace tenantry {

class PlanSummaryModel;
class SqlView;

/**
 * Reviews a plan of migrations: what it does in which order, the exact SQL of the selected step, what cannot be undone,
 * which locks are taken, who is left out, and the backup that is taken first. What is shown is what runs.
 */
class PlanDialog : public ReviewDialog {
    Q_OBJECT
public:
    PlanDialog(Session *session, Plan plan, QWidget *parent = nullptr, Choosers choosers = Choosers::native());

    /// The run whose rest this plan is.
    void setResumes(const QString &runId) { m_resumes = runId; }
    const Plan &plan() const { return *m_plan; }
    QCheckBox *backupBox() const { return m_backupBox; }
    /// The steps; its current row decides what sqlView() shows.
    QTableView *table() const { return m_table; }
    QTabBar *tabs() const { return m_tabs; }
    SqlView *sqlView() const { return m_sql; }
    /// What the backup needs: the server's answer, or a test's.
    void setEstimate(const Result<BackupEstimate> &estimate);
    /// Both write the plan out in the background: for ten thousand tenants it has many megabytes.
    void copyPlan();
    void savePlan();

protected:
    TaskId start() override;

private:
    void makeTable();
    void makeTabs();
    void addTab(const QString &name, QWidget *page);
    void makeFacts();
    void makeFooter();
    void showRow(int row);
    void fitTable();
    void askEstimate();
    void updateRefusal();
    QStringList lockSentences() const;
    QString actionText() const;

    std::shared_ptr<const Plan> m_plan; ///< shared with what writes it out in the background
    QString m_resumes;
    PlanSummaryModel *m_summary;
    QTableView *m_table;
    QTabBar *m_tabs;
    QLabel *m_note; ///< which step the SQL is, and whose
    QStackedWidget *m_pages;
    SqlView *m_sql;
    QCheckBox *m_backupBox;
    QPushButton *m_copy;
    QPushButton *m_save;
    QStringList m_toBackUp; ///< schemas of the plan that exist
    std::optional<Result<BackupEstimate>> m_estimate;
};

} // namespace tenantry
