// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/ReviewFrame.h"

#include "postgres/Conninfo.h"
#include "ui/widgets/Pieces.h"

#include <QHBoxLayout>
#include <QVBoxLayout>

namespace tenantry {

ReviewFrame::ReviewFrame(Session *session, Touches touches, QWidget *parent)
    : QWidget(parent)
    , m_session(session)
    , m_touches(touches)
    , m_effect(pieces::wrapped({}, this))
    , m_body(new QVBoxLayout)
    , m_confirmation(new ConfirmationRow(this))
    , m_refusal(new QWidget(this))
    , m_refusalShape(new QLabel(m_refusal))
    , m_refusalText(pieces::wrapped({}, m_refusal))
{
    m_body->setSpacing(theme::grid);
    makeRefusal();
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(theme::grid);
    column->addLayout(makeTarget());
    column->addWidget(m_effect);
    column->addSpacing(theme::grid / 2);
    column->addLayout(m_body, 1);
    column->addWidget(m_confirmation);
    column->addWidget(m_refusal);
    connect(m_confirmation, &ConfirmationRow::changed, this, &ReviewFrame::armedChanged);
    connect(session, &Session::readOnlyChanged, this, &ReviewFrame::showReason);
    showReason();
}

// Connection and environment as widgets of their own: the names come from a server and a file, so they are plain text.
QLayout *ReviewFrame::makeTarget()
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
    return row;
}

void ReviewFrame::makeRefusal()
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

QString ReviewFrame::effect() const
{
    return m_effect->text();
}

void ReviewFrame::setEffect(const QString &effect)
{
    m_effect->setText(effect);
    m_effect->setVisible(!effect.isEmpty());
}

void ReviewFrame::setConfirmation(const Confirmation &confirmation)
{
    m_confirmation->setConfirmation(confirmation);
}

void ReviewFrame::setRefusal(const QString &reason)
{
    m_reason = reason;
    showReason();
}

void ReviewFrame::setWaiting(const QString &what)
{
    m_waiting = what;
    showReason();
}

QString ReviewFrame::reason() const
{
    const bool forbidden = m_touches == Touches::Database && m_session->isReadOnly();
    return forbidden ? m_session->readOnlyReason() : m_reason;
}

bool ReviewFrame::isArmed() const
{
    return reason().isEmpty() && m_waiting.isEmpty() && m_confirmation->isSatisfied();
}

void ReviewFrame::showReason()
{
    const QString why = reason();
    m_refusalShape->setVisible(!why.isEmpty()); // to wait is nothing bad
    m_refusalText->setText(why.isEmpty() ? m_waiting : why);
    m_refusal->setVisible(!m_refusalText->text().isEmpty());
    Q_EMIT armedChanged();
}

} // namespace tenantry
