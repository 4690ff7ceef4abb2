// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/dialogs/ReviewDialog.h"

namespace tenantry {

class SqlView;

/**
 * Reviews taking back a restore that was cut off. Asks the server, in the background, what is there of it; the
 * statements it then shows are those that run.
 */
class TakeBackDialog : public ReviewDialog {
    Q_OBJECT
public:
    TakeBackDialog(Session *session, const QString &schema, QWidget *parent = nullptr,
                   Choosers choosers = Choosers::native());

protected:
    TaskId start() override;

private:
    void showFound(const Result<InterruptedRestore> &found);

    SqlView *m_sql;
    InterruptedRestore m_restore;
};

} // namespace tenantry
