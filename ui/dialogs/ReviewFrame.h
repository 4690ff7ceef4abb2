// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/Session.h"
#include "ui/dialogs/ConfirmationRow.h"

#include <QWidget>

class QLabel;
class QLineEdit;
class QVBoxLayout;

namespace tenantry {

/**
 * What every review of a change has, whatever its body shows: the effect beside the database and its environment, the
 * name to be typed, and why it cannot be done. Armed where no reason keeps it from being done, nothing is waited for,
 * and the name was typed; while the connection is read only, it is not.
 */
class ReviewFrame : public QWidget {
    Q_OBJECT
public:
    /// What the change does to the database: read-only mode refuses only what writes.
    enum class Touches { Database, FilesOnly };
    ReviewFrame(Session *session, Touches touches, QWidget *parent = nullptr);

    QString effect() const;
    void setEffect(const QString &effect);
    /// Shows what \p confirmation asks to be typed.
    void setConfirmation(const Confirmation &confirmation);
    /// Why it cannot be done; empty: it can.
    void setRefusal(const QString &reason);
    /// What has still to be found out before it can be done; empty: nothing.
    void setWaiting(const QString &what);
    bool isArmed() const;
    QVBoxLayout *body() const { return m_body; }
    QLineEdit *nameField() const { return m_confirmation->nameField(); }

Q_SIGNALS:
    void armedChanged();

private:
    QLayout *makeTarget();
    void makeRefusal();
    QString reason() const;
    void showReason();

    Session *m_session;
    Touches m_touches;
    QLabel *m_effect;
    QVBoxLayout *m_body;
    ConfirmationRow *m_confirmation;
    QWidget *m_refusal;
    QLabel *m_refusalShape;
    QLabel *m_refusalText;
    QString m_reason;
    QString m_waiting;
};

} // namespace tenantry
