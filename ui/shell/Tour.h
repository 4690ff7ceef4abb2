// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "settings/Profile.h"
#include "tasks/Task.h"

#include <QObject>
#include <QString>

#include <functional>
#include <optional>

namespace tenantry {

class MainWindow;
class Workbench;

/**
 * Shows the window to someone who is not there: drives the real one through every page, dialog and wizard step with
 * real data, a run in progress and a failed run among them, and saves numbered pictures. Works offscreen.
 */
class Tour : public QObject {
    Q_OBJECT
public:
    Tour(MainWindow *window, const QString &folder, QObject *parent = nullptr);
    /// Runs to its end in a local event loop. Without a profile it starts the sandbox. False if any step failed; the
    /// failures are told on stderr.
    bool run(const std::optional<Profile> &profile);

private:
    bool waitFor(const std::function<bool()> &condition, int seconds);
    void settle();
    void shot(const QString &name, QWidget *what = nullptr);
    void step(const QString &name, const std::function<bool()> &action);
    QWidget *waitForDialog();
    void closeDialog();

    bool openFleet(const std::optional<Profile> &profile);
    void showPages();
    void showTenants();
    void showShell();
    void showBackup();
    void showApply();
    void showFailedRun();
    void showRestore();
    void showEditor();
    TaskId runningTask() const;

    MainWindow *m_window;
    QString m_folder;
    int m_number = 0;
    int m_failures = 0;
};

} // namespace tenantry
