// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/dialogs/ReviewDialog.h"

#include <memory>
#include <optional>

class QCheckBox;
class QHBoxLayout;
class QLabel;
class QStackedWidget;
class QTabBar;
class QTableView;
class QTreeView;

namespace tenantry {

class FixChoiceModel;
class PlanSummaryModel;
class SqlView;

/**
 * Reviews a plan of migrations: what it does in which order, the exact SQL of the selected step, what cannot be undone,
 * which locks are taken, who is left out, and the backup that is taken first. What is shown is what runs. What the plan
 * does can be ticked off by finding and tenant; the plan is then made anew in the background.
 */
class PlanDialog : public ReviewDialog {
    Q_OBJECT
public:
    PlanDialog(Session *session, Plan plan, QWidget *parent = nullptr, Choosers choosers = Choosers::native());

    /// The run whose rest this plan is.
    void setResumes(const QString &runId) { m_resumes = runId; }
    /// What can be ticked; null where all of it is one thing.
    QTreeView *choices() const { return m_choices; }
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
    void makeChoices();
    void makeTabs();
    void addTab(const QString &name, QWidget *page);
    void makeFooter();
    /// Shows what m_plan is now.
    void showPlan();
    void showTabs();
    void showFacts();
    void planAnew();
    void showRow(int row);
    void fitTable();
    void askEstimate();
    void updateRefusal();
    bool isFix() const;
    QStringList lockSentences() const;
    QString actionText() const;

    std::shared_ptr<const Plan> m_plan; ///< shared with what writes it out in the background
    QString m_resumes;
    FixChoiceModel *m_choiceModel = nullptr;
    QTreeView *m_choices = nullptr;
    PlanSummaryModel *m_summary;
    QLabel *m_heading = nullptr;
    QTableView *m_table;
    QTabBar *m_tabs;
    QLabel *m_note; ///< which step the SQL is, and whose
    QStackedWidget *m_pages;
    SqlView *m_sql;
    QHBoxLayout *m_facts; ///< what cannot be undone, and which locks are taken
    QCheckBox *m_backupBox;
    QPushButton *m_copy;
    QPushButton *m_save;
    QStringList m_toBackUp; ///< schemas of the plan that exist
    std::optional<Result<BackupEstimate>> m_estimate;
    bool m_isChoosing = false;      ///< something was ticked on or off
    bool m_isPlanning = false;      ///< what is shown is not yet what is ticked
    std::optional<Error> m_refused; ///< why no plan could be made of what is ticked
};

} // namespace tenantry
