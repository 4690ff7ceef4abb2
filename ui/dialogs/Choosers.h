// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <functional>

class QWidget;

namespace tenantry {

/// The small questions that pages and dialogs ask a person, as functions, so that a test can answer them.
struct Choosers {
    /// Title, suggested file name, filter ("SQL (*.sql)") → the file; empty: declined.
    std::function<QString(QWidget *, const QString &, const QString &, const QString &)> saveFile;
    /// Title, folder to begin in → the folder; empty: declined.
    std::function<QString(QWidget *, const QString &, const QString &)> openFolder;
    /// Title, what will happen, the button's verb → true when confirmed. Declining is the default button.
    std::function<bool(QWidget *, const QString &, const QString &, const QString &)> confirm;

    /// Qt's own file dialogs and a message box.
    static Choosers native();
};

} // namespace tenantry
