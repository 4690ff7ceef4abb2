// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/Session.h"
#include "ui/dialogs/CarefulDialog.h"
#include "ui/dialogs/Choosers.h"

#include <functional>
#include <optional>

class QCheckBox;
class QComboBox;
class QLabel;
class QLineEdit;
class QPushButton;
class QStackedWidget;

namespace tenantry {

class RestoreReviewPage;
class RestoreRunPage;
class RestoreWhatPage;

/**
 * Restores one tenant from a backup, step by step: what, where, review with rows now beside rows in the backup, and the
 * restore itself with its stages and its end. Nothing is touched before the last button.
 */
class RestoreWizard : public CarefulDialog {
    Q_OBJECT
public:
    enum class Step { What, Where, Review, Run };
    /// The access has the role that was chosen in its profile.
    using Planner = std::function<Result<RestorePlan>(const Access &, const Backup &, const QString &, ForeignBackup,
                                                      std::stop_token)>;

    /// \p backupId and \p schema may be empty: then they are chosen in the first step.
    RestoreWizard(Session *session, const QString &backupId, const QString &schema, QWidget *parent = nullptr,
                  Choosers choosers = Choosers::native());

    /// Offers these backups instead of the session's, and plans with \p planner instead of the server.
    void setSources(const std::vector<Backup> &backups, Planner planner);
    Step step() const { return m_step; }
    void goTo(Step step);
    QPushButton *nextButton() const { return m_next; }
    QPushButton *cancelButton() const { return m_cancel; }
    QPushButton *backButton() const { return m_back; }
    QLineEdit *nameField() const;
    QComboBox *roleBox() const { return m_role; }
    const std::optional<RestorePlan> &plan() const { return m_plan; }
    RestoreReviewPage *reviewPage() const { return m_review; }
    RestoreRunPage *runPage() const { return m_run; }
    void reject() override; ///< while the restore runs, asks it to stop and stays open

Q_SIGNALS:
    void taskStarted(tenantry::TaskId id);
    void planReady(); ///< the plan of the review step is there, or its error

protected:
    void enterPressed() override; ///< goes on to the review, never beyond it

private:
    void makeWherePage();
    QWidget *makeRoleRow();
    QString role() const; ///< as in `[runs] role`
    void updateButtons();
    void updateTrail();
    void askPlan();
    void acceptForeign();
    void takePlan(Result<RestorePlan> plan);
    void startRestore();
    void followTask();
    void endTask(TaskId id);
    void rememberFailure(const TaskSnapshot &task);
    void dropAsideSchema();
    void next();

    Session *m_session;
    Choosers m_choosers;
    Planner m_planner;
    QString m_wantedBackup;
    QString m_wantedSchema;
    Step m_step = Step::What;
    QString m_plannedFor;                            ///< backup, schema and role that m_plan belongs to
    QString m_failedFor;                             ///< backup and schema that m_failedAt belongs to
    QStringList m_failedAt;                          ///< entries of the archive that a restore can do without
    ForeignBackup m_foreign = ForeignBackup::Refuse; ///< accepted for the review at hand alone
    std::optional<RestorePlan> m_plan;
    TaskId m_task = 0;
    TaskId m_dropTask = 0;
    bool m_running = false;
    QLabel *m_trail;
    QLabel *m_title;
    QStackedWidget *m_pages;
    RestoreWhatPage *m_what;
    QWidget *m_where;
    QLabel *m_whereText = nullptr;
    QComboBox *m_role = nullptr;
    RestoreReviewPage *m_review;
    RestoreRunPage *m_run;
    QWidget *m_place; ///< which database, where the page does not say so
    QPushButton *m_back;
    QPushButton *m_cancel;
    QPushButton *m_next;
};

} // namespace tenantry
