// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "settings/Secrets.h"

#include <QDialog>

class QCheckBox;
class QLabel;
class QLineEdit;

namespace tenantry {

/// Asks for one password. Nothing of it is kept unless the box says so.
class PasswordDialog : public QDialog {
    Q_OBJECT
public:
    enum class Keeping { Offered, NotOffered };
    /// \p what: "user at host".
    PasswordDialog(const QString &what, Keeping keeping, QWidget *parent = nullptr);

    void tellRefused(); ///< says that an earlier answer was wrong
    QString password() const;
    bool isToBeKept() const;
    QLineEdit *field() const { return m_field; }

private:
    QLabel *m_heading;
    QLineEdit *m_field;
    QCheckBox *m_keep;
};

/// A prompt that worker threads may call: the dialog appears over \p window on the GUI thread and the caller waits for
/// the answer, or for a stop request, which takes the dialog away. Declines by itself once \p owner is gone (null: the
/// window). With a \p storeKey it offers to keep the password in the keyring. Remembers nothing.
PasswordPrompt guiPasswordPrompt(QWidget *window, const QString &storeKey = {}, QObject *owner = nullptr);

} // namespace tenantry
