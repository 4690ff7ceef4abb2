// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/dialogs/ReviewDialog.h"

class QCheckBox;
class QStackedWidget;
class QTabBar;
class QTableView;

namespace tenantry {

class PlanSummaryModel;
class SqlView;

/**
 * Reviews a plan of migrations: what it does in which order, the exact SQL of each step, what cannot be undone, which
 * locks are taken, who is left out, and the backup that is taken first. What is shown is what runs.
 */
class PlanDialog : public ReviewDialog {
    Q_OBJECT
public:
    PlanDialog(Session *session, Plan plan, QWidget *parent = nullptr, Choosers choosers = Choosers::native());

    /// The run whose rest this plan is.
    void setResumes(const QString &runId) { m_resumes = runId; }
    const Plan &plan() const { return m_plan; }
    QCheckBox *backupBox() const { return m_backupBox; }
    QTabBar *tabs() const { return m_tabs; }
    SqlView *sqlView() const { return m_sql; }
    /// What "Copy plan" copies and "Save as SQL…" writes.
    QString planText() const;
    void copyPlan() const;
    void savePlan();

protected:
    TaskId start() override;

private:
    /// A step as it is sent to one tenant: what a tab shows.
    struct Sample {
        size_t tenant = 0;
        size_t step = 0;
    };
    void makeTable();
    void makeTabs();
    void makeFacts();
    void makeFooter();
    void showTab(int tab);
    void askEstimate();
    std::vector<Sample> samples() const;
    QStringList lockSentences() const;
    bool needsName() const;

    Plan m_plan;
    QString m_resumes;
    PlanSummaryModel *m_summary;
    QTableView *m_table;
    QTabBar *m_tabs;
    QLabel *m_tabNote;
    QStackedWidget *m_pages;
    SqlView *m_sql;
    QWidget *m_tenantsPage = nullptr;
    QWidget *m_leftOutPage = nullptr;
    QCheckBox *m_backupBox;
    std::vector<Sample> m_samples;
};

} // namespace tenantry
