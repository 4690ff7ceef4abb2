// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/CloseWhenDone.h"

#include <algorithm>

namespace tenantry {

CloseWhenDone::CloseWhenDone(QObject *parent)
    : QObject(parent)
{
}

bool CloseWhenDone::isWorking(Session *session)
{
    if (!session) {
        return false;
    }
    const std::vector<TaskSnapshot> tasks = session->tasks().snapshots();
    return std::ranges::any_of(
        tasks, [session](const TaskSnapshot &task) { return !task.ended.isValid() && !session->isScan(task.id); });
}

void CloseWhenDone::begin(Session *session)
{
    end({});
    m_session = session;
    m_text = tr("The window closes when the task is done.");
    connect(session, &Session::taskEnded, this, &CloseWhenDone::taskEnded);
    Q_EMIT changed();
    if (!isWorking(session)) { // it ended while the question stood there
        end({});
        Q_EMIT done();
    }
}

void CloseWhenDone::giveUp()
{
    end({});
}

void CloseWhenDone::end(const QString &text)
{
    if (m_session) {
        disconnect(m_session, nullptr, this, nullptr);
    }
    m_session = nullptr;
    m_text = text;
    Q_EMIT changed();
}

void CloseWhenDone::taskEnded(TaskId id)
{
    if (m_session->isScan(id)) {
        return;
    }
    const std::optional<TaskSnapshot> task = m_session->tasks().snapshot(id);
    if (task && task->state != TaskState::Succeeded) {
        end(tr("The window stays open, because not all was done: %1").arg(task->title));
    } else if (!isWorking(m_session)) {
        end({});
        Q_EMIT done();
    }
}

} // namespace tenantry
