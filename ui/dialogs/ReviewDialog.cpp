// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/ReviewDialog.h"

#include "ui/widgets/Pieces.h"

#include <QHBoxLayout>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace tenantry {

ReviewDialog::ReviewDialog(Session *session, Choosers choosers, QWidget *parent, Touches touches)
    : CarefulDialog(parent)
    , m_session(session)
    , m_choosers(std::move(choosers))
    , m_title(pieces::wrapped({}, this))
    , m_frame(new ReviewFrame(session, touches, this))
    , m_footer(new QHBoxLayout)
    , m_cancel(new QPushButton(tr("Cancel"), this))
    , m_action(new QPushButton(this))
{
    setAttribute(Qt::WA_DeleteOnClose);
    setModal(true);
    m_title->setFont(theme::title());
    m_footer->setSpacing(theme::grid);

    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(3 * theme::grid, 3 * theme::grid, 3 * theme::grid, 2 * theme::grid);
    column->setSpacing(theme::grid);
    column->addWidget(m_title);
    column->addWidget(m_frame, 1);
    column->addSpacing(theme::grid / 2);

    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(theme::grid);
    buttons->addLayout(m_footer);
    buttons->addStretch(1);
    buttons->addWidget(m_cancel);
    buttons->addWidget(m_action);
    column->addLayout(buttons);

    theme::makePrimary(m_action);
    m_action->setAutoDefault(false);
    m_cancel->setDefault(true);
    const auto arm = [this] { m_action->setEnabled(m_frame->isArmed()); };
    connect(m_cancel, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_frame, &ReviewFrame::armedChanged, this, arm);
    connect(m_action, &QPushButton::clicked, this, [this] {
        Q_EMIT taskStarted(start());
        accept();
    });
    arm();
    m_cancel->setFocus();
}

void ReviewDialog::enterPressed()
{
    if (focusWidget() == nameField() && m_frame->isArmed())
        m_action->setFocus();
}

QString ReviewDialog::titleText() const
{
    return m_title->text();
}

void ReviewDialog::setTexts(const QString &title, const QString &effect, const QString &actionText)
{
    setWindowTitle(title);
    m_title->setText(title);
    m_frame->setEffect(effect);
    m_action->setText(actionText);
}

void ReviewDialog::setConfirmation(const Confirmation &confirmation)
{
    m_frame->setConfirmation(confirmation);
    if (confirmation.asks == Asks::Name)
        theme::makeDangerous(m_action);
}

} // namespace tenantry
