// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "backups/KeptSchemas.h"
#include "ui/dialogs/ReviewDialog.h"

class QLabel;

namespace tenantry {

class SqlView;

/**
 * Reviews giving a schema that a finished restore put aside its name back. Asks the server, in the background, what
 * stands there now; the statements it then shows are those that run. Nothing is dropped.
 */
class PutBackDialog : public ReviewDialog {
    Q_OBJECT
public:
    PutBackDialog(Session *session, const QString &asideName, QWidget *parent = nullptr,
                  Choosers choosers = Choosers::native());

    QString sql() const;

protected:
    TaskId start() override;

private:
    void showPlan(const Result<PutBack> &plan);

    QLabel *m_notes;
    SqlView *m_sql;
    PutBack m_plan;
};

} // namespace tenantry
