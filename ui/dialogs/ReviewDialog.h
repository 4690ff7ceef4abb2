// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/Session.h"
#include "ui/dialogs/CarefulDialog.h"
#include "ui/dialogs/Choosers.h"
#include "ui/dialogs/ReviewFrame.h"

class QHBoxLayout;
class QLabel;
class QPushButton;

namespace tenantry {

/**
 * The frame of every dialog that changes something: title and button are the verb and the count, between them a
 * ReviewFrame whose body() the subclass fills; Cancel is the default button. While the frame is not armed, the button
 * is off. Enter after the name that was asked for goes to the button, and does not press it yet.
 */
class ReviewDialog : public CarefulDialog {
    Q_OBJECT
public:
    using Touches = ReviewFrame::Touches;
    ReviewDialog(Session *session, Choosers choosers, QWidget *parent, Touches touches = Touches::Database);

    QPushButton *actionButton() const { return m_action; }
    QPushButton *cancelButton() const { return m_cancel; }
    QLineEdit *nameField() const { return m_frame->nameField(); }
    QString titleText() const;
    QString effectText() const { return m_frame->effect(); }

Q_SIGNALS:
    void taskStarted(tenantry::TaskId id);

protected:
    void setTexts(const QString &title, const QString &effect, const QString &actionText);
    /// Shows what \p confirmation asks to be typed; the action stays off until it is.
    void setConfirmation(const Confirmation &confirmation);
    ReviewFrame *frame() const { return m_frame; }
    QVBoxLayout *body() const { return m_frame->body(); }
    QHBoxLayout *footer() const { return m_footer; } ///< left of the buttons
    Session *session() const { return m_session; }
    const Choosers &choosers() const { return m_choosers; }
    /// Starts what was reviewed and returns its task.
    virtual TaskId start() = 0;
    void enterPressed() override;

private:
    Session *m_session;
    Choosers m_choosers;
    QLabel *m_title;
    ReviewFrame *m_frame;
    QHBoxLayout *m_footer;
    QPushButton *m_cancel;
    QPushButton *m_action;
};

} // namespace tenantry
