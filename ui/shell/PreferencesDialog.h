// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/Theme.h"

#include <QDialog>

class QComboBox;

namespace tenantry {

/// The window's own preferences in one place; nothing here changes what is done to a database. The window applies them
/// when the dialog is accepted.
class PreferencesDialog : public QDialog {
    Q_OBJECT
public:
    /// \p language: the code in use; empty: the language cannot be chosen.
    PreferencesDialog(theme::Scheme scheme, const QString &language, QWidget *parent = nullptr);

    theme::Scheme scheme() const;
    QString language() const;
    QString sandboxAtQuit() const; ///< "ask", "stop" or "keep"
    QComboBox *schemeBox() const { return m_scheme; }
    QComboBox *languageBox() const { return m_language; }
    QComboBox *sandboxBox() const { return m_sandbox; }

private:
    QComboBox *m_scheme;
    QComboBox *m_language;
    QComboBox *m_sandbox;
};

} // namespace tenantry
