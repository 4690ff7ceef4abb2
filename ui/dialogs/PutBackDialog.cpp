// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/PutBackDialog.h"

#include "operations/TakeBack.h"
#include "ui/widgets/Pieces.h"
#include "ui/widgets/SqlView.h"

#include <QLabel>
#include <QVBoxLayout>

namespace tenantry {

PutBackDialog::PutBackDialog(Session *session, const QString &asideName, QWidget *parent, Choosers choosers)
    : ReviewDialog(session, std::move(choosers), parent)
    , m_notes(pieces::wrapped({}, this))
    , m_sql(new SqlView(this))
{
    setTexts(tr("Take the restore back: %1").arg(asideName),
             tr("The schema as it was before the restore gets its name back."), tr("Take back 1 restore"));
    body()->addWidget(pieces::heading(tr("SQL"), this));
    m_sql->setVisibleLines(6);
    body()->addWidget(m_sql);
    body()->addWidget(m_notes);
    body()->addStretch(1);
    resize(theme::grid * 90, sizeHint().height());
    frame()->setWaiting(tr("Looking at what stands there now…"));
    session->ask<Result<PutBack>>(
        QStringLiteral("putback"), this,
        [asideName](const Access &access, std::stop_token stop) { return planPutBack(access, asideName, stop); },
        [this](const Result<PutBack> &plan) { showPlan(plan); });
}

void PutBackDialog::showPlan(const Result<PutBack> &plan)
{
    frame()->setWaiting({});
    if (!plan) {
        frame()->setRefusal(QStringLiteral("%1\n%2").arg(plan.error().message, plan.error().hint).trimmed());
        return;
    }
    m_plan = *plan;
    setTexts(
        tr("Take back the restore of %1").arg(m_plan.kept.schema),
        m_plan.putAside.isEmpty()
            ? tr("The schema as it was before the restore gets its name back.")
            : tr("The schema as it was before the restore gets its name back. What stands there now is kept as %1: "
                 "rows that came since the restore are only there.")
                  .arg(m_plan.putAside),
        tr("Take back 1 restore"));
    m_sql->setSql(stepsAsText(putBackSteps(m_plan)));
    m_notes->setVisible(!m_plan.dependents.isEmpty());
    m_notes->setText(tr("Objects of other schemas go on pointing into what stands there now: %1")
                         .arg(m_plan.dependents.join(QStringLiteral(", "))));
    setConfirmation(confirmationOf(session()->profile(), m_plan));
}

QString PutBackDialog::sql() const
{
    return m_sql->sql();
}

TaskId PutBackDialog::start()
{
    return session()->takeBack(m_plan);
}

} // namespace tenantry
