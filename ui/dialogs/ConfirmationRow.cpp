// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/ConfirmationRow.h"

#include "ui/dialogs/ConfirmationText.h"
#include "ui/widgets/Pieces.h"

#include <QLineEdit>
#include <QVBoxLayout>

namespace tenantry {

ConfirmationRow::ConfirmationRow(QWidget *parent)
    : QWidget(parent)
    , m_ask(pieces::wrapped({}, this))
    , m_name(new QLineEdit(this))
{
    auto *column = new QVBoxLayout(this); // side by side, a long sentence would leave the field no room
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(theme::grid / 2);
    column->addWidget(m_ask);
    column->addWidget(m_name);
    hide();
    connect(m_name, &QLineEdit::textChanged, this, &ConfirmationRow::changed);
}

void ConfirmationRow::setConfirmation(const Confirmation &confirmation)
{
    m_confirmation = confirmation;
    m_name->clear();
    m_ask->setText(confirmationAsk(confirmation));
    m_name->setAccessibleName(m_ask->text());
    m_name->setMinimumWidth(m_name->fontMetrics().horizontalAdvance(confirmation.name) + 4 * theme::grid);
    setVisible(confirmation.asks == Asks::Name);
    Q_EMIT changed();
}

bool ConfirmationRow::isSatisfied() const
{
    return m_confirmation.isSatisfiedBy(m_name->text());
}

} // namespace tenantry
