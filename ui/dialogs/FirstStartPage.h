// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/ToldPasswords.h"
#include "settings/ProfileFile.h"
#include "tasks/Task.h"
#include "ui/dialogs/Choosers.h"

#include <QWidget>

#include <functional>
#include <memory>
#include <optional>

class QAction;
class QKeySequence;
class QListWidget;
class QProgressBar;
class QPushButton;
class QShortcut;
class QLabel;
class QVBoxLayout;

namespace tenantry {

class ErrorPanel;
class GuiHandOver;

/// Starts the sandbox and gives its profile; called on a worker thread.
using SandboxStarter = std::function<Result<Profile>(const TaskContext &)>;

/**
 * What the window shows before a connection is open: the connections there are, "Add a connection" and "Open the
 * sandbox". A profile that cannot be read stands in the list with its error.
 */
class FirstStartPage : public QWidget {
    Q_OBJECT
public:
    /// \p passwords gets what is typed in a connection's form.
    explicit FirstStartPage(SandboxStarter starter, std::shared_ptr<ToldPasswords> passwords = {},
                            QWidget *parent = nullptr, Choosers choosers = Choosers::native());
    ~FirstStartPage() override;

    void reload(); ///< reads the profiles again
    /// Offers the way back to the connection of this \p title; empty: there is none.
    void setBack(const QString &title);
    void startSandbox();
    void addConnection();
    QListWidget *list() const { return m_list; }
    QPushButton *sandboxButton() const { return m_sandbox; }
    QPushButton *backButton() const { return m_back; }
    QPushButton *addButton() const { return m_add; }
    QAction *editAction() const { return m_edit; }
    QAction *duplicateAction() const { return m_duplicate; }
    QAction *deleteAction() const { return m_delete; }
    bool isStartingSandbox() const { return m_task != 0; }
    QString problem() const; ///< what is told of it in full; empty: nothing went wrong

Q_SIGNALS:
    void profileChosen(const tenantry::Profile &profile);
    void backRequested();

private:
    void fillSandboxProgress();
    void makeList(QVBoxLayout *column);
    QAction *addListAction(const QString &text, const QKeySequence &keys, void (FirstStartPage::*deed)());
    void edit(const Profile &profile);
    void editCurrent();
    void duplicateCurrent();
    void deleteCurrent();
    void openCurrent();
    void updateButtons();
    void followSandbox();
    const ProfileEntry *current() const;

    SandboxStarter m_starter;
    Choosers m_choosers;
    std::shared_ptr<ToldPasswords> m_passwords; ///< may be null
    std::vector<ProfileEntry> m_entries;
    QPushButton *m_back;
    QShortcut *m_escape;
    QLabel *m_listTitle;
    QListWidget *m_list;
    QPushButton *m_open;
    QAction *m_edit = nullptr; ///< this and the next two are the list's context menu, and buttons over it
    QAction *m_duplicate = nullptr;
    QAction *m_delete = nullptr;
    std::vector<QWidget *> m_listButtons;
    QPushButton *m_add;
    QPushButton *m_sandbox;
    QWidget *m_progress;
    QLabel *m_stage = nullptr;
    QLabel *m_numbers = nullptr;
    QProgressBar *m_bar = nullptr;
    QPushButton *m_cancel = nullptr;
    ErrorPanel *m_error;
    TaskId m_task = 0;
    std::shared_ptr<std::optional<Profile>> m_started;
    std::unique_ptr<GuiHandOver> m_handOver;
    std::unique_ptr<TaskRunner> m_tasks; ///< the reaper ends it
};

} // namespace tenantry
