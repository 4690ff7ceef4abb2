// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/Session.h"
#include "ui/actions/ActionOffers.h"

#include <QWidget>

class QPushButton;

namespace tenantry {

/**
 * Always in sight: which database this is. The environment's colour and word, the connection, the quick opener, Rescan
 * and the read-only switch.
 */
class HeaderBar : public QWidget {
    Q_OBJECT
public:
    HeaderBar(Session *session, ActionOffers *offers, QWidget *parent = nullptr);
    QPushButton *readOnlyButton() const { return m_readOnly; }
    QPushButton *rescanButton() const { return m_rescan; }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void refreshReadOnly();

    Session *m_session;
    QPushButton *m_opener;
    QPushButton *m_rescan;
    QPushButton *m_readOnly;
};

} // namespace tenantry
