// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/dialogs/ReviewDialog.h"

namespace tenantry {

/**
 * Reviews dropping the schema that a restore put aside: the exact statement, and its name to be typed, for after it
 * only a backup has that state of the tenant.
 */
class DropAsideDialog : public ReviewDialog {
    Q_OBJECT
public:
    DropAsideDialog(Session *session, const QString &asideName, QWidget *parent = nullptr,
                    Choosers choosers = Choosers::native());

protected:
    TaskId start() override;

private:
    QString m_asideName;
};

} // namespace tenantry
