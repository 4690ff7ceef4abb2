// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/ConfirmationRow.h"

#include "ui/dialogs/ConfirmationText.h"
#include "ui/widgets/Pieces.h"

#include <QHBoxLayout>
#include <QLineEdit>

namespace tenantry {

ConfirmationRow::ConfirmationRow(QWidget *parent)
    : QWidget(parent)
    , m_ask(pieces::wrapped({}, this))
    , m_name(new QLineEdit(this))
{
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->addWidget(m_ask, 0);
    row->addWidget(m_name, 1);
    hide();
    connect(m_name, &QLineEdit::textChanged, this, &ConfirmationRow::changed);
}

void ConfirmationRow::setConfirmation(const Confirmation &confirmation)
{
    m_confirmation = confirmation;
    m_name->clear();
    m_ask->setText(confirmationAsk(confirmation));
    m_name->setAccessibleName(m_ask->text());
    setVisible(confirmation.asks == Asks::Name);
    Q_EMIT changed();
}

bool ConfirmationRow::isSatisfied() const
{
    return m_confirmation.isSatisfiedBy(m_name->text());
}

} // namespace tenantry
