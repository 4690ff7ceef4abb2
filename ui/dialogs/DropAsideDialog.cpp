// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/DropAsideDialog.h"

#include "ui/widgets/Pieces.h"
#include "ui/widgets/SqlView.h"

#include <QLabel>
#include <QVBoxLayout>

namespace tenantry {

DropAsideDialog::DropAsideDialog(Session *session, const QString &asideName, QWidget *parent, Choosers choosers)
    : ReviewDialog(session, std::move(choosers), parent)
    , m_asideName(asideName)
{
    setTexts(tr("Drop the schema %1").arg(asideName),
             tr("This is the tenant as it was before the restore. Once dropped, only a backup has it."),
             tr("Drop 1 schema"));
    auto *sql = new SqlView(this);
    sql->setSql(stepsAsText(dropSteps(asideName)));
    sql->setVisibleLines(2);
    body()->addWidget(pieces::heading(tr("SQL"), this));
    body()->addWidget(sql);
    body()->addWidget(
        pieces::marked(Tone::Attention, tr("It cannot be undone, and takes every object in the schema."), this));
    body()->addStretch(1);
    setConfirmation(confirmationOfDrop(session->profile(), asideName));
    resize(theme::grid * 90, sizeHint().height());
}

TaskId DropAsideDialog::start()
{
    return session()->dropAside(m_asideName);
}

} // namespace tenantry
