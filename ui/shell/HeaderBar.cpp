// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/HeaderBar.h"

#include "postgres/Conninfo.h"
#include "ui/shell/ReadOnlyBand.h"
#include "ui/widgets/Pieces.h"
#include "ui/widgets/Switch.h"
#include "ui/widgets/Theme.h"

#include <QBoxLayout>
#include <QPainter>
#include <QPushButton>

namespace tenantry {

namespace {

constexpr int strip = 3; ///< height of the environment's bar

} // namespace

HeaderBar::HeaderBar(Session *session, ActionOffers *offers, QWidget *parent)
    : QWidget(parent)
    , m_session(session)
    , m_opener(new QPushButton(this))
    , m_rescan(new QPushButton(this))
    , m_readOnly(new Switch(this))
    , m_band(new ReadOnlyBand(this))
{
    const Profile &profile = session->profile();
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    auto *row = new QHBoxLayout;
    row->setContentsMargins(theme::grid + 4, strip + 5, theme::grid + 4, 6);
    row->setSpacing(theme::grid + 2);
    row->addWidget(pieces::environmentChip(profile.environment, this));

    auto *connection = pieces::link(pieces::verbatim(profile.displayTitle()), this);
    QFont bold = theme::heading();
    connection->setFont(bold);
    connection->setStyleSheet(QStringLiteral("QPushButton { color: palette(window-text); }"));
    offers->bind(
        connection, [] { return Action{ActionKind::ShowConnections}; }, ActionOffers::Texts::Own);
    row->addWidget(connection);
    const Result<Conninfo> conninfo = Conninfo::parse(profile.database.conninfo);
    auto *where = new ElidedLabel(conninfo ? conninfo->shortText() : profile.database.conninfo, this);
    where->setProperty("role", QStringLiteral("muted"));
    row->addWidget(where, 1);

    m_opener->setAccessibleName(tr("Quick opener"));
    m_opener->setStyleSheet(QStringLiteral("QPushButton { text-align: left; color: %1; background: %2; }")
                                .arg(theme::textMuted().name(), theme::sunken().name()));
    m_opener->setMinimumWidth(38 * theme::grid);
    offers->bind(
        m_opener, [] { return Action{ActionKind::Find}; }, ActionOffers::Texts::Keys);
    row->addWidget(m_opener);
    offers->bind(
        m_rescan, [this] { return Action{m_session->isScanning() ? ActionKind::CancelScan : ActionKind::Rescan}; },
        ActionOffers::Texts::Keys);
    row->addWidget(m_rescan);
    m_readOnly->setText(tr("Read only"));
    offers->bind(
        m_readOnly, [] { return Action{ActionKind::SwitchReadOnly}; }, ActionOffers::Texts::Own);
    row->addWidget(m_readOnly);
    column->addLayout(row);
    column->addWidget(m_band);
    connect(session, &Session::readOnlyChanged, this, &HeaderBar::refreshReadOnly);
    refreshReadOnly();
}

QAbstractButton *HeaderBar::readOnlyButton() const
{
    return m_readOnly;
}

void HeaderBar::refreshReadOnly()
{
    m_band->setReason(m_session->isSwitchedReadOnly() ? tr("Nothing in the database can be changed until this is "
                                                           "switched off.")
                                                      : m_session->readOnlyReason());
}

void HeaderBar::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), theme::panel());
    painter.fillRect(QRect(0, 0, width(), strip), theme::environmentColor(m_session->profile().environment));
    painter.fillRect(QRect(0, height() - 1, width(), 1), theme::hairline());
}

} // namespace tenantry
