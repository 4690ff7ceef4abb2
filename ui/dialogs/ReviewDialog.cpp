// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/ReviewDialog.h"

#include "postgres/Conninfo.h"
#include "ui/widgets/Pieces.h"

#include <QHBoxLayout>
#include <QPushButton>
#include <QVBoxLayout>

namespace tenantry {

ReviewDialog::ReviewDialog(Session *session, Choosers choosers, QWidget *parent, Touches touches)
    : QDialog(parent)
    , m_session(session)
    , m_choosers(std::move(choosers))
    , m_touches(touches)
    , m_title(pieces::wrapped({}, this))
    , m_effect(pieces::wrapped({}, this))
    , m_body(new QVBoxLayout)
    , m_footer(new QHBoxLayout)
    , m_refusal(new QWidget(this))
    , m_refusalShape(new QLabel(m_refusal))
    , m_refusalText(pieces::wrapped({}, m_refusal))
    , m_confirmation(new ConfirmationRow(this))
    , m_cancel(new QPushButton(tr("Cancel"), this))
    , m_action(new QPushButton(this))
{
    setAttribute(Qt::WA_DeleteOnClose);
    setModal(true);
    m_title->setFont(theme::title());
    m_body->setSpacing(theme::grid);
    m_footer->setSpacing(theme::grid);

    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(3 * theme::grid, 3 * theme::grid, 3 * theme::grid, 2 * theme::grid);
    column->setSpacing(theme::grid);
    column->addWidget(m_title);
    makeTarget(column);
    column->addWidget(m_effect);
    column->addSpacing(theme::grid / 2);
    column->addLayout(m_body, 1);

    makeRefusal();
    column->addWidget(m_confirmation);
    column->addWidget(m_refusal);
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
    connect(m_cancel, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_confirmation, &ConfirmationRow::changed, this, &ReviewDialog::updateArmed);
    connect(m_action, &QPushButton::clicked, this, [this] {
        Q_EMIT taskStarted(start());
        accept();
    });
    updateArmed();
    connect(session, &Session::readOnlyChanged, this, &ReviewDialog::updateArmed);
    m_cancel->setFocus();
}

void ReviewDialog::makeRefusal()
{
    const int side = fontMetrics().height();
    m_refusalShape->setPixmap(theme::stateIcon(Tone::Danger).pixmap(QSize(side, side), devicePixelRatioF()));
    auto *row = new QHBoxLayout(m_refusal);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(theme::grid);
    row->addWidget(m_refusalShape, 0, Qt::AlignTop);
    row->addWidget(m_refusalText, 1);
    m_refusal->hide();
}

// Connection and environment as widgets of their own: the names come from a server and a file, so they are plain text.
void ReviewDialog::makeTarget(QVBoxLayout *column)
{
    const Profile &profile = m_session->profile();
    auto *row = new QHBoxLayout;
    row->setSpacing(theme::grid);
    row->addWidget(pieces::environmentChip(profile.environment, this));
    auto *name = pieces::label(profile.displayTitle(), this);
    name->setFont(theme::heading());
    row->addWidget(name);
    const auto conninfo = Conninfo::parse(profile.database.conninfo);
    if (conninfo) {
        auto *where = new ElidedLabel(conninfo->shortText(), this);
        where->setProperty("role", QStringLiteral("muted"));
        row->addWidget(where, 1);
    } else {
        row->addStretch(1);
    }
    column->addLayout(row);
}

QString ReviewDialog::titleText() const
{
    return m_title->text();
}

QString ReviewDialog::effectText() const
{
    return m_effect->text();
}

void ReviewDialog::setTexts(const QString &title, const QString &effect, const QString &actionText)
{
    setWindowTitle(title);
    m_title->setText(title);
    m_effect->setText(effect);
    m_effect->setVisible(!effect.isEmpty());
    m_action->setText(actionText);
}

void ReviewDialog::setConfirmation(const Confirmation &confirmation)
{
    m_confirmation->setConfirmation(confirmation);
    if (confirmation.asks == Asks::Name)
        theme::makeDangerous(m_action);
}

void ReviewDialog::setRefusal(const QString &reason)
{
    m_reason = reason;
    updateArmed();
}

void ReviewDialog::setWaiting(const QString &what)
{
    m_waiting = what;
    updateArmed();
}

void ReviewDialog::updateArmed()
{
    const bool forbidden = m_touches == Touches::Database && m_session->isReadOnly();
    const QString reason = forbidden ? m_session->readOnlyReason() : m_reason;
    m_refusalShape->setVisible(!reason.isEmpty()); // to wait is nothing bad
    m_refusalText->setText(reason.isEmpty() ? m_waiting : reason);
    m_refusal->setVisible(!m_refusalText->text().isEmpty());
    m_action->setEnabled(reason.isEmpty() && m_waiting.isEmpty() && m_confirmation->isSatisfied());
}

} // namespace tenantry
