// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/Session.h"
#include "ui/actions/ActionOffers.h"

#include <QWidget>

class QAbstractButton;
class QPushButton;

namespace tenantry {

class ReadOnlyBand;
class Switch;

/**
 * Always in sight: which database this is. The environment's colour and word, the connection, the quick opener, Rescan
 * and the read-only switch, with a band below that nobody overlooks while it is on.
 */
class HeaderBar : public QWidget {
    Q_OBJECT
public:
    HeaderBar(Session *session, ActionOffers *offers, QWidget *parent = nullptr);
    QAbstractButton *readOnlyButton() const;
    ReadOnlyBand *readOnlyBand() const { return m_band; }
    QPushButton *rescanButton() const { return m_rescan; }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void refreshReadOnly();

    Session *m_session;
    QPushButton *m_opener;
    QPushButton *m_rescan;
    Switch *m_readOnly;
    ReadOnlyBand *m_band;
};

} // namespace tenantry
