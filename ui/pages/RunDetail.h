// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "migrations/Run.h"
#include "ui/actions/ActionOffers.h"

#include <QFrame>

#include <optional>

class QLabel;
class QListView;
class QPlainTextEdit;
class QPushButton;
class QStringListModel;
class QTabBar;
class QTableView;
class QVBoxLayout;

namespace tenantry {

class RunTenantModel;

/// One run of the journal: how it ended, failures grouped by error, every tenant with its log, and what can be done
/// with the rest.
class RunDetail : public QFrame {
    Q_OBJECT
public:
    explicit RunDetail(ActionOffers *offers, QWidget *parent = nullptr);

    void clear();
    void showPreparing(const QString &title); ///< after clear(): a run that has yet to begin
    void showRun(const RunRecord &run);
    void showTenants(const std::vector<RunTenant> &tenants);
    /// Of the tenant that is selected; of any other they are dropped.
    void showSteps(const QString &schema, const std::vector<StepFact> &steps);
    QPushButton *resumeButton() const { return m_resume; }
    QPushButton *planButton() const { return m_plan; }
    QPushButton *backupButton() const { return m_backup; }
    QTableView *tenantTable() const { return m_table; }
    RunTenantModel *tenants() const { return m_tenants; }
    QStringList failureTexts() const;
    QString logText() const;

Q_SIGNALS:
    /// Another tenant is selected, or it has come further: its steps are wanted.
    void stepsWanted(const QString &schema);

private:
    void bindButtons();
    void makeTenantTable();
    void showGroups();
    void showLog();
    void updateResume();
    QString stepsText() const;

    ActionOffers *m_offers;
    std::optional<RunRecord> m_run;
    QString m_stepsOf; ///< the tenant that m_steps are of
    std::vector<StepFact> m_steps;
    std::vector<FailureGroup> m_groups;
    QLabel *m_title;
    QLabel *m_facts;
    QPushButton *m_resume;
    QPushButton *m_plan;
    QPushButton *m_backup;
    QLabel *m_groupsTitle;
    QListView *m_groupList;
    QStringListModel *m_groupModel;
    RunTenantModel *m_tenants;
    QTableView *m_table;
    QPlainTextEdit *m_log;
};

} // namespace tenantry
