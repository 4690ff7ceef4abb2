// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/TakeBackDialog.h"

#include "operations/TakeBack.h"
#include "ui/widgets/Pieces.h"
#include "ui/widgets/SqlView.h"

#include <QLabel>
#include <QVBoxLayout>

namespace tenantry {

TakeBackDialog::TakeBackDialog(Session *session, const QString &schema, QWidget *parent, Choosers choosers)
    : ReviewDialog(session, std::move(choosers), parent)
    , m_sql(new SqlView(this))
{
    setTexts(tr("Take back the restore of %1").arg(schema),
             tr("The schema as it was before the restore gets its name back."), tr("Take back 1 restore"));
    body()->addWidget(pieces::heading(tr("SQL"), this));
    m_sql->setVisibleLines(6);
    body()->addWidget(m_sql);
    body()->addStretch(1);
    resize(theme::grid * 90, sizeHint().height());
    frame()->setWaiting(tr("Looking at what the restore left…"));
    session->ask<Result<InterruptedRestore>>(
        QStringLiteral("takeback"), this,
        [schema](const Access &access, std::stop_token stop) { return restoreToTakeBack(access, schema, stop); },
        [this](const Result<InterruptedRestore> &found) { showFound(found); });
}

void TakeBackDialog::showFound(const Result<InterruptedRestore> &found)
{
    frame()->setWaiting({});
    if (!found) {
        frame()->setRefusal(QStringLiteral("%1\n%2").arg(found.error().message, found.error().hint).trimmed());
        return;
    }
    m_restore = *found;
    m_sql->setSql(stepsAsText(takeBackSteps(m_restore)));
    setConfirmation(confirmationOf(session()->profile(), m_restore));
}

TaskId TakeBackDialog::start()
{
    return session()->takeBack(m_restore);
}

} // namespace tenantry
