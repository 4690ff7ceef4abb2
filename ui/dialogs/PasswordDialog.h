// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "settings/Secrets.h"

#include <QDialog>

class QCheckBox;
class QLineEdit;

namespace tenantry {

/// Asks for one password. Nothing of it is kept unless the box says so.
class PasswordDialog : public QDialog {
    Q_OBJECT
public:
    enum class Keeping { Offered, NotOffered };
    /// \p what: "user at host".
    PasswordDialog(const QString &what, Keeping keeping, QWidget *parent = nullptr);

    QString password() const;
    bool isToBeKept() const;
    QLineEdit *field() const { return m_field; }

private:
    QLineEdit *m_field;
    QCheckBox *m_keep;
};

/// A prompt that worker threads may call: the dialog appears over \p window on the GUI thread and the caller waits for
/// the answer. Declines by itself once \p window is gone. With a \p storeKey it offers to keep the password in the
/// keyring.
PasswordPrompt guiPasswordPrompt(QWidget *window, const QString &storeKey = {});

} // namespace tenantry
