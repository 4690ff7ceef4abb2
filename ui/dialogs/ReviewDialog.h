// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/Session.h"
#include "ui/dialogs/Choosers.h"
#include "ui/dialogs/ConfirmationRow.h"

#include <QDialog>

class QHBoxLayout;
class QLabel;
class QLineEdit;
class QPushButton;
class QVBoxLayout;

namespace tenantry {

/**
 * The frame of every dialog that changes something: title and button are the verb and the count, then the effect with
 * database and environment, then what the subclass puts in body(), and Cancel as the default button. Where a name must
 * be typed, only that name arms the action; while there is a reason to refuse or to wait, nothing does.
 */
class ReviewDialog : public QDialog {
    Q_OBJECT
public:
    /// What the action does to the database: read-only mode refuses only what writes.
    enum class Touches { Database, FilesOnly };
    ReviewDialog(Session *session, Choosers choosers, QWidget *parent, Touches touches = Touches::Database);

    QPushButton *actionButton() const { return m_action; }
    QPushButton *cancelButton() const { return m_cancel; }
    QLineEdit *nameField() const { return m_confirmation->nameField(); }
    QString titleText() const;
    QString effectText() const;

Q_SIGNALS:
    void taskStarted(tenantry::TaskId id);

protected:
    void setTexts(const QString &title, const QString &effect, const QString &actionText);
    /// Shows what \p confirmation asks to be typed; the action stays off until it is.
    void setConfirmation(const Confirmation &confirmation);
    /// Why the action cannot be taken; empty: it can.
    void setRefusal(const QString &reason);
    /// What has still to be found out before the action can be taken; empty: nothing.
    void setWaiting(const QString &what);
    QVBoxLayout *body() const { return m_body; }
    QHBoxLayout *footer() const { return m_footer; } ///< left of the buttons
    Session *session() const { return m_session; }
    const Choosers &choosers() const { return m_choosers; }
    /// Starts what was reviewed and returns its task.
    virtual TaskId start() = 0;

private:
    void makeTarget(QVBoxLayout *column);
    void makeRefusal();
    void updateArmed();

    Session *m_session;
    Choosers m_choosers;
    Touches m_touches;
    QLabel *m_title;
    QLabel *m_effect;
    QVBoxLayout *m_body;
    QHBoxLayout *m_footer;
    QWidget *m_refusal;
    QLabel *m_refusalShape;
    QLabel *m_refusalText;
    ConfirmationRow *m_confirmation;
    QPushButton *m_cancel;
    QPushButton *m_action;
    QString m_reason;
    QString m_waiting;
};

} // namespace tenantry
