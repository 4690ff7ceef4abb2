// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/DesktopLink.h"

#include "ui/shell/DesktopNotices.h"
#include "ui/shell/SleepLock.h"

#include <QApplication>
#include <QWidget>

#include <algorithm>

namespace tenantry {

namespace {

DesktopNotices::Urgency urgencyOf(TaskState state)
{
    using Urgency = DesktopNotices::Urgency;
    return state == TaskState::Failed || state == TaskState::PartlyFailed ? Urgency::Critical : Urgency::Normal;
}

QString endText(const TaskSnapshot &task)
{
    if (task.outcome.error) {
        return QStringLiteral("%1 %2").arg(task.outcome.error->message, task.outcome.error->hint).trimmed();
    }
    if (!task.outcome.summary.isEmpty()) {
        return task.outcome.summary;
    }
    return task.state == TaskState::Cancelled ? DesktopLink::tr("Cancelled: what was done stays done.")
                                              : DesktopLink::tr("Done.");
}

} // namespace

DesktopLink::DesktopLink(const DesktopBuses &buses, QWidget *window)
    : QObject(window)
    , m_window(window)
    , m_notices(new DesktopNotices(buses.session, this))
    , m_sleep(new SleepLock(buses.system, buses.session, this))
{
    connect(m_notices, &DesktopNotices::chosen, this, [this](quint64 key) {
        m_window->show();
        m_window->raise();
        m_window->activateWindow();
        Q_EMIT taskChosen(key);
    });
}

void DesktopLink::follow(Session *session)
{
    if (m_session) {
        disconnect(m_session, nullptr, this, nullptr);
    }
    m_session = session;
    m_sleep->release();
    if (session) {
        connect(session, &Session::tasksChanged, this, &DesktopLink::lookAtTasks);
        connect(session, &Session::taskEnded, this, &DesktopLink::taskEnded);
        connect(session, &QObject::destroyed, m_sleep, &SleepLock::release);
        lookAtTasks();
    }
}

bool DesktopLink::keepsAwake() const
{
    return m_sleep->isWanted();
}

void DesktopLink::lookAtTasks()
{
    const std::vector<TaskSnapshot> tasks = m_session->tasks().snapshots();
    const auto working = std::ranges::find_if(
        tasks, [this](const TaskSnapshot &task) { return !task.ended.isValid() && !m_session->isScan(task.id); });
    if (working == tasks.end()) {
        m_sleep->release();
    } else {
        m_sleep->hold(working->title);
    }
}

void DesktopLink::taskEnded(TaskId id)
{
    lookAtTasks();
    const std::optional<TaskSnapshot> task = m_session->tasks().snapshot(id);
    if (!task || m_window->isActiveWindow() || task->started.msecsTo(task->ended) < m_briefTask.count()) {
        return;
    }
    QApplication::alert(m_window);
    // A lost connection is tried again and again; that is no news.
    if (!m_session->isScan(id)) {
        m_notices->tell(task->title, endText(*task), urgencyOf(task->state), id);
    }
}

} // namespace tenantry
