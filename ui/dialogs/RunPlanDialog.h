// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/Session.h"

#include <QDialog>

class QPushButton;

namespace tenantry {

class SqlView;

/// The plan of a run as it was confirmed, with everything that it sends: to be read and copied. Read from the journal
/// in the background.
class RunPlanDialog : public QDialog {
    Q_OBJECT
public:
    RunPlanDialog(Session *session, const QString &runId, QWidget *parent = nullptr);

    QString planText() const;

private:
    void showPlan(const Result<QString> &plan);

    SqlView *m_text;
    QPushButton *m_copy;
};

} // namespace tenantry
