// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/CarefulDialog.h"

#include <QKeyEvent>
#include <QPushButton>

namespace tenantry {

void CarefulDialog::keyPressEvent(QKeyEvent *event)
{
    if (event->key() != Qt::Key_Return && event->key() != Qt::Key_Enter) {
        QDialog::keyPressEvent(event);
        return;
    }
    event->accept();
    if (event->isAutoRepeat()) // a key held too long is no second answer
        return;
    if (auto *button = qobject_cast<QPushButton *>(focusWidget()))
        button->click();
    else
        enterPressed();
}

} // namespace tenantry
