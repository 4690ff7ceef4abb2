// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/Session.h"

#include <QDBusConnection>
#include <QObject>
#include <QPointer>

#include <chrono>

class QWidget;

namespace tenantry {

class DesktopNotices;
class SleepLock;

/// The buses of the desktop; connections that are not open are as good as none.
struct DesktopBuses {
    QDBusConnection session;
    QDBusConnection system;
    /// Of the person and of the machine, opened now.
    static DesktopBuses ofDesktop() { return {QDBusConnection::sessionBus(), QDBusConnection::systemBus()}; }
    /// None: for a window that no desktop is to notice.
    static DesktopBuses none() { return {QDBusConnection(QString()), QDBusConnection(QString())}; }
};

/**
 * What the desktop gets to know of a window's work: that it must not go to sleep while a task runs that is no check,
 * and, where the window is not in front, how a task ended that took its time.
 */
class DesktopLink : public QObject {
    Q_OBJECT
public:
    /// \p window: whose being in front counts; it outlives this.
    DesktopLink(const DesktopBuses &buses, QWidget *window);

    /// From now on of this session; null: of none.
    void follow(Session *session);
    /// Tasks that took less are not told: who started one still looks. Three seconds.
    void setBriefTask(std::chrono::milliseconds time) { m_briefTask = time; }
    bool keepsAwake() const;

Q_SIGNALS:
    void taskChosen(tenantry::TaskId id); ///< by a click on its notification

private:
    void lookAtTasks();
    void taskEnded(TaskId id);

    QWidget *m_window;
    QPointer<Session> m_session;
    std::chrono::milliseconds m_briefTask = std::chrono::seconds(3);
    DesktopNotices *m_notices;
    SleepLock *m_sleep;
};

} // namespace tenantry
