// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/Session.h"
#include "ui/actions/ActionOffers.h"

#include <QWidget>

class QLabel;
class QProgressBar;
class QPushButton;
class QToolButton;

namespace tenantry {

/// The line at the bottom: how the connection is, how old the picture is, and what runs, with its stage and time left.
class StatusStrip : public QWidget {
    Q_OBJECT
public:
    StatusStrip(Session *session, ActionOffers *offers, QWidget *parent = nullptr);
    QString healthText() const;
    QString taskText() const;

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void fitWords();
    void refreshHealth();
    void refreshAge();
    void refreshTask();
    void showRunning(const TaskSnapshot &task, int others);
    void showEnded(const TaskSnapshot &task);

    Session *m_session;
    QLabel *m_dot;
    QLabel *m_health;
    QLabel *m_age;
    QString m_words; ///< of m_task, whole
    QPushButton *m_task;
    QProgressBar *m_bar;
    QLabel *m_left;
    QToolButton *m_cancel;
    TaskId m_shown = 0;
};

} // namespace tenantry
