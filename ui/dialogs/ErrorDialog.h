// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Error.h"

#include <QDialog>
#include <QFrame>

class QLabel;
class QPlainTextEdit;

namespace tenantry {

/// An error where it happened: the fact, SQLSTATE and the server's words, what to do next. It can be copied whole.
class ErrorPanel : public QFrame {
    Q_OBJECT
public:
    explicit ErrorPanel(QWidget *parent = nullptr);
    /// \p title says what was being done ("The tenant could not be restored"); may be empty.
    void setError(const QString &title, const Error &error);
    QString text() const; ///< all of it in lines
    void copy() const;    ///< text() to the clipboard

private:
    QString m_titleText;
    Error m_error;
    QLabel *m_title;
    QLabel *m_message;
    QLabel *m_hint;
    QLabel *m_state;
    QPlainTextEdit *m_detail;
};

class ErrorDialog : public QDialog {
    Q_OBJECT
public:
    ErrorDialog(const QString &title, const Error &error, QWidget *parent = nullptr);

private:
    ErrorPanel *m_panel;
};

} // namespace tenantry
