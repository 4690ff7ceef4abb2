// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "backups/Restore.h"
#include "models/BackupList.h"
#include "tasks/Task.h"
#include "ui/dialogs/ErrorDialog.h"
#include "ui/dialogs/ReviewFrame.h"

#include <QWidget>

#include <vector>

class QCheckBox;
class QLabel;
class QLineEdit;
class QListView;
class QProgressBar;
class QPushButton;
class QSortFilterProxyModel;
class QStackedWidget;
class QStringListModel;
class QTableView;
class QVBoxLayout;

namespace tenantry {

class BackupModel;
class RestoreTableModel;
class SqlView;

/// The wizard's first step: which backup, which tenant in it.
class RestoreWhatPage : public QWidget {
    Q_OBJECT
public:
    explicit RestoreWhatPage(QWidget *parent = nullptr);
    /// Damaged ones are left out: a restore would refuse them.
    void setBackups(BackupsPtr backups, std::shared_ptr<const MigrationSet> source);
    void select(const QString &backupId, const QString &schema);
    std::shared_ptr<const Backup> backup() const; ///< null: none chosen
    QString schema() const;                       ///< empty: none chosen

Q_SIGNALS:
    void choiceChanged();

private:
    void showTenants();
    BackupModel *m_backups;
    QTableView *m_table;
    QLineEdit *m_filter;
    QStringListModel *m_tenants;
    QSortFilterProxyModel *m_shown;
    QListView *m_list;
    QLabel *m_none;
    QString m_wanted; ///< schema to select once its backup is shown
};

/// The third step: what will be replaced, and the name that arms the button.
class RestoreReviewPage : public QWidget {
    Q_OBJECT
public:
    explicit RestoreReviewPage(Session *session, QWidget *parent = nullptr);
    /// \p foreign: whether a backup that was refused before has been accepted; what is shown then says so.
    void showWaiting(ForeignBackup foreign);
    /// \p backup: what the error is about. Of one that somebody else made, or of another database, it offers to go on.
    void showError(const Error &error, const Backup &backup);
    void showPlan(const RestorePlan &plan, const Confirmation &confirmation);
    bool isArmed() const;
    bool wantsSafetyBackup() const;
    /// Offers to restore without these entries of the archive, at which a restore failed before.
    void offerToLeaveOut(const QStringList &entries);
    QStringList leftOut() const; ///< those that are to be left out
    const std::vector<QCheckBox *> &leaveOutBoxes() const { return m_leaveOut; }
    QLineEdit *nameField() const { return m_frame->nameField(); }
    QCheckBox *safetyBox() const { return m_safety; }
    QCheckBox *acceptBox() const { return m_accept; }
    SqlView *stepsView() const { return m_steps; }
    QTableView *table() const { return m_table; }

Q_SIGNALS:
    void armedChanged();
    void accepted(); ///< the backup that was refused is wanted all the same

private:
    QWidget *makePlanPage();
    void addFacts(const RestorePlan &plan);
    void fitTable();
    void showSteps();
    bool lacksSpace() const;
    /// Waiting, an error or a plan; the frame around it shows what belongs to a plan only then.
    enum class Shown { Waiting, Error, Plan };
    void turnTo(Shown what);

    ReviewFrame *m_frame;
    QStackedWidget *m_stack;
    RestoreTableModel *m_model;
    QTableView *m_table;
    QVBoxLayout *m_facts;
    SqlView *m_steps;
    QCheckBox *m_safety;
    QVBoxLayout *m_leaveOutColumn;
    std::vector<QCheckBox *> m_leaveOut; ///< beside m_entries
    QStringList m_entries;
    ErrorPanel *m_error;
    QCheckBox *m_accept;
    QString m_refused; ///< why the backup would not have been restored
    RestorePlan m_plan;
    bool m_hasPlan = false;
};

/// The last step: progress by stage, then how it ended.
class RestoreRunPage : public QWidget {
    Q_OBJECT
public:
    explicit RestoreRunPage(QWidget *parent = nullptr);
    void showStart();
    void showTask(const TaskSnapshot &task);
    /// \p aside: the schema put aside; empty: none.
    void showEnd(const TaskSnapshot &task, const QString &aside);
    void showDropping();
    void showDropEnd(const TaskSnapshot &task); ///< on failure says why, and offers it again
    QPushButton *dropButton() const { return m_drop; }

private:
    QLabel *m_stage;
    QProgressBar *m_bar;
    QLabel *m_detail;
    QLabel *m_log;
    QLabel *m_kept;
    QPushButton *m_drop;
    ErrorPanel *m_error;
    QString m_keptText;
};

} // namespace tenantry
