// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/Session.h"

#include <QObject>
#include <QPointer>

namespace tenantry {

/**
 * Waits, when it was asked to, for the end of a session's tasks, so that the window can be closed then. Checks are not
 * waited for. A task that did not succeed ends the waiting: somebody has to look at it.
 */
class CloseWhenDone : public QObject {
    Q_OBJECT
public:
    explicit CloseWhenDone(QObject *parent = nullptr);

    /// True while a task runs that is no check. \p session may be null.
    static bool isWorking(Session *session);

    void begin(Session *session);
    void giveUp();
    bool isWaiting() const { return m_session != nullptr; }
    QString text() const { return m_text; } ///< what people are told meanwhile, or why it was given up; empty: nothing

Q_SIGNALS:
    void changed(); ///< isWaiting(), text()
    void done();

private:
    void taskEnded(TaskId id);
    void end(const QString &text);

    QPointer<Session> m_session;
    QString m_text;
};

} // namespace tenantry
