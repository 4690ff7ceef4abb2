// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>

namespace tenantry {

/**
 * A dialog in which a change is made ready. Enter presses the button that has the focus and no other one: Qt's own
 * would press the default button from everywhere, and where that is Cancel, what was typed and chosen would be gone.
 */
class CarefulDialog : public QDialog {
    Q_OBJECT
public:
    using QDialog::QDialog;

protected:
    /// Enter, while no button has the focus. Does nothing here.
    virtual void enterPressed() {}
    void keyPressEvent(QKeyEvent *event) override;
};

} // namespace tenantry
