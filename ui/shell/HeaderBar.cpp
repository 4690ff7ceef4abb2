// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/HeaderBar.h"

#include "models/PlainTip.h"
#include "postgres/Conninfo.h"
#include "ui/widgets/Pieces.h"
#include "ui/widgets/Theme.h"

#include <QBoxLayout>
#include <QPainter>
#include <QPushButton>

namespace tenantry {

namespace {

constexpr int strip = 3; ///< height of the environment's bar

} // namespace

HeaderBar::HeaderBar(Session *session, QWidget *parent)
    : QWidget(parent)
    , m_session(session)
    , m_opener(new QPushButton(this))
    , m_rescan(new QPushButton(this))
    , m_readOnly(new QPushButton(this))
{
    const Profile &profile = session->profile();
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(theme::grid + 4, strip + 5, theme::grid + 4, 6);
    row->setSpacing(theme::grid + 2);
    row->addWidget(pieces::environmentChip(profile.environment, this));

    auto *connection = pieces::link(pieces::verbatim(profile.displayTitle()), this);
    connection->setToolTip(tr("Another connection…"));
    QFont bold = theme::heading();
    connection->setFont(bold);
    connection->setStyleSheet(QStringLiteral("QPushButton { color: palette(window-text); }"));
    connect(connection, &QPushButton::clicked, this, &HeaderBar::connectionsRequested);
    row->addWidget(connection);
    const Result<Conninfo> conninfo = Conninfo::parse(profile.database.conninfo);
    auto *where = new ElidedLabel(conninfo ? conninfo->shortText() : profile.database.conninfo, this);
    where->setProperty("role", QStringLiteral("muted"));
    row->addWidget(where, 1);

    m_opener->setText(u' ' + tr("Find a tenant, migration, backup or command…   Ctrl+K"));
    m_opener->setIcon(theme::icon(QStringLiteral("edit-find")));
    m_opener->setAccessibleName(tr("Quick opener"));
    m_opener->setStyleSheet(QStringLiteral("QPushButton { text-align: left; color: %1; background: %2; }")
                                .arg(theme::textMuted().name(), theme::sunken().name()));
    m_opener->setMinimumWidth(38 * theme::grid);
    connect(m_opener, &QPushButton::clicked, this, &HeaderBar::openerRequested);
    row->addWidget(m_opener);
    m_rescan->setIcon(theme::icon(QStringLiteral("view-refresh")));
    m_rescan->setToolTip(tr("Read registry, history tables and catalog again; changes nothing"));
    connect(m_rescan, &QPushButton::clicked, this, [this] {
        if (m_session->isScanning()) {
            m_session->cancelTask(m_session->scanTask());
        } else {
            m_session->scan();
        }
    });
    row->addWidget(m_rescan);
    m_readOnly->setText(u' ' + tr("Read only")); // Qt leaves little room after an icon
    m_readOnly->setCheckable(true);
    connect(m_readOnly, &QPushButton::clicked, session, &Session::setReadOnly);
    row->addWidget(m_readOnly);
    connect(session, &Session::readOnlyChanged, this, &HeaderBar::refreshReadOnly);
    connect(session, &Session::scanStarted, this, &HeaderBar::refreshRescan);
    connect(session, &Session::taskEnded, this, &HeaderBar::refreshRescan);
    refreshReadOnly();
    refreshRescan();
}

void HeaderBar::refreshReadOnly()
{
    const bool forced = m_session->isReadOnly() && !m_session->isSwitchedReadOnly();
    m_readOnly->setChecked(m_session->isReadOnly());
    m_readOnly->setEnabled(!forced);
    m_readOnly->setIcon(
        theme::icon(m_session->isReadOnly() ? QStringLiteral("object-locked") : QStringLiteral("object-unlocked")));
    m_readOnly->setToolTip(m_session->isReadOnly() ? plainTip(m_session->readOnlyReason())
                                                   : tr("Block everything that would change the database"));
}

void HeaderBar::refreshRescan()
{
    m_rescan->setText(u' ' + (m_session->isScanning() ? tr("Cancel  Esc") : tr("Rescan  F5")));
}

void HeaderBar::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), theme::panel());
    painter.fillRect(QRect(0, 0, width(), strip), theme::environmentColor(m_session->profile().environment));
    painter.fillRect(QRect(0, height() - 1, width(), 1), theme::hairline());
}

} // namespace tenantry
