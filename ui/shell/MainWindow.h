// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/Session.h"
#include "models/ToldPasswords.h"
#include "ui/actions/ActionTraits.h"
#include "ui/dialogs/FirstStartPage.h"
#include "ui/dialogs/RunningTaskBox.h"
#include "ui/shell/DesktopLink.h"
#include "ui/shell/Language.h"
#include "ui/widgets/Theme.h"

#include <QMainWindow>

#include <functional>
#include <memory>
#include <optional>
#include <thread>

class QMenu;
class QStackedWidget;

namespace tenantry {

class ActionOffers;
class CloseWhenDone;
class GuiHandOver;
class Performer;
class Workbench;

/// What becomes of the sandbox when its window is closed.
enum class SandboxAtQuit { Stop, Keep };

/// A sandbox's end, as far as the window has to do with it.
struct SandboxEnd {
    std::function<bool()> isRunning = {}; ///< looks at its files only
    std::function<void()> stopAtEnd = {}; ///< has it stopped once the windows are gone
    /// Asks a person; nullopt: do not quit at all. Empty: a message box over the window.
    std::function<std::optional<SandboxAtQuit>()> ask = {};
};

/// What the window needs from outside: made by main, or by a test.
struct WindowServices {
    LanguageSwitch *language = nullptr; ///< may be null: the language cannot be changed
    QString storeFile;                  ///< of the local store
    SandboxStarter sandbox;             ///< gets the opened store through the window's own wrapper
    theme::Scheme scheme = theme::Scheme::System;
    /// What people typed, for all windows; null: the window has its own.
    std::shared_ptr<ToldPasswords> passwords = {};
    /// Opens a window of its own process, so that nothing in one can hold up another, with these arguments. Empty: this
    /// program again.
    std::function<bool(const QStringList &arguments)> startWindow = {};
    SandboxEnd sandboxEnd = {};
    /// Asks what becomes of a task that runs; empty: a message box over the window.
    std::function<AtRunningTask(const RunningTaskQuestion &question)> atRunningTask = {};
    DesktopBuses buses = DesktopBuses::none(); ///< where the desktop is told of work and of its end
};

/**
 * The window: the first-start page while no connection is open, else its workbench. Owns the session and the local
 * store, the menus and the shortcuts; the geometry is kept in Preferences.
 */
class MainWindow : public QMainWindow {
    Q_OBJECT
public:
    explicit MainWindow(WindowServices services, QWidget *parent = nullptr);
    ~MainWindow() override;

    /// Closes the present connection, if any, and opens this one; its first scan starts at once. Asks first if that
    /// cancels a task. The connection that is open already is only shown again.
    void open(const Profile &profile);
    void showConnections();
    void showWorkbench(); ///< back from the connections; nothing without one
    void openSandbox();
    /// The connection that was open last, if it is still there; else the list stays.
    void openLast();
    FirstStartPage *firstStart() const { return m_firstStart; }
    Workbench *workbench() const { return m_workbench; } ///< null while no connection is open
    Session *session() const { return m_session.get(); }
    /// What decides what can be done now: nothing of the connection, while its workbench is not in front.
    ActionState actionState() const;
    Performer *performer() const { return m_performer; }
    void perform(const Action &action);
    void newWindow();
    void showPreferences();
    void showAbout();
    void setScheme(theme::Scheme scheme);
    void setLanguage(const QString &code);

Q_SIGNALS:
    void sessionOpened();

protected:
    void closeEvent(QCloseEvent *event) override;
    void showEvent(QShowEvent *event) override;

private:
    void makeMenus();
    void fillMenu(actions::Menu which, const QString &title);
    void addChoices(QMenu *view);
    void openStore();
    void storeOpened(Result<std::shared_ptr<LocalStore>> store);
    void openNow(const Profile &profile);
    bool mayLeaveSandbox();
    std::optional<SandboxAtQuit> askAboutSandbox();
    bool mayClose();
    void showClosing();
    void makeWorkbench();
    void makeFirstStart();
    void restoreLayout();
    void fitToScreen();

    WindowServices m_services;
    std::unique_ptr<GuiHandOver> m_handOver;
    QStackedWidget *m_stack;
    Performer *m_performer;
    ActionOffers *m_offers; ///< of the menus
    DesktopLink *m_desktop;
    CloseWhenDone *m_closing;
    FirstStartPage *m_firstStart = nullptr;
    Workbench *m_workbench = nullptr;
    QRect m_restored; ///< geometry that was remembered, or taken for the first time
    bool m_storeReady = false;
    std::shared_ptr<LocalStore> m_store;
    QString m_storeNotice;
    std::optional<Profile> m_waiting;         ///< to be opened when the store is
    std::unique_ptr<QObject> m_sessionThings; ///< what the session's threads ask through
    std::unique_ptr<Session> m_session;
    std::jthread m_storeThread;
};

} // namespace tenantry
