// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "migrations/Plan.h"
#include "ui/actions/Action.h"

#include <QObject>

class QDialog;

namespace tenantry {

class MainWindow;
class ReviewDialog;
class Session;
class Workbench;

/**
 * The one place where the window does what was asked of it, from wherever it was asked. What cannot be done now is
 * answered with the reason, by the same rule that disables its buttons.
 */
class Performer : public QObject {
    Q_OBJECT
public:
    explicit Performer(MainWindow *window);
    void perform(const Action &action);

Q_SIGNALS:
    void performed(const tenantry::Action &action); ///< after it was done, or its dialog opened

private:
    using Deed = void (Performer::*)(const ActionTarget &target);
    static Deed deedOf(ActionKind kind);

    void newConnection(const ActionTarget &target);
    void newWindow(const ActionTarget &target);
    void showConnections(const ActionTarget &target);
    void openSandbox(const ActionTarget &target);
    void showPreferences(const ActionTarget &target);
    void quit(const ActionTarget &target);
    void rescan(const ActionTarget &target);
    void cancelScan(const ActionTarget &target);
    void showScanError(const ActionTarget &target);
    void switchReadOnly(const ActionTarget &target);
    void fix(const ActionTarget &target);
    void adopt(const ActionTarget &target);
    void apply(const ActionTarget &target);
    void rollBack(const ActionTarget &target);
    void backUp(const ActionTarget &target);
    void restore(const ActionTarget &target);
    void recheck(const ActionTarget &target);
    void takeBack(const ActionTarget &target);
    void putBack(const ActionTarget &target);
    void dropKept(const ActionTarget &target);
    void verifyBackup(const ActionTarget &target);
    void resume(const ActionTarget &target);
    void cancelTask(const ActionTarget &target);
    void find(const ActionTarget &target);
    void focusFilter(const ActionTarget &target);
    void showPage(const ActionTarget &target);
    void showTenants(const ActionTarget &target);
    void showMigration(const ActionTarget &target);
    void showBackup(const ActionTarget &target);
    void showTask(const ActionTarget &target);
    void chooseTheme(const ActionTarget &target);
    void chooseLanguage(const ActionTarget &target);
    void showRunPlan(const ActionTarget &target);
    void showHelp(const ActionTarget &target);
    void showShortcuts(const ActionTarget &target);
    void showAbout(const ActionTarget &target);

    void refuse(const Action &action, const QString &reason);
    void review(const ActionTarget &target, PlanRequest::Scope scope);
    void review(const PlanRequest &request);
    void openPlan(const Result<Plan> &plan, const QString &resumes);
    void openReview(ReviewDialog *dialog);
    void openDialog(QDialog *dialog);
    Workbench *bench() const;
    Session *session() const;

    MainWindow *m_window;
};

} // namespace tenantry
