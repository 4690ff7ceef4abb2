// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "backups/KeptSchemas.h"
#include "models/Session.h"
#include "ui/actions/ActionOffers.h"

#include <QFrame>

class QLabel;
class QPushButton;

namespace tenantry {

class TableTab;

/**
 * The schemas that restores put aside: whose they were, since when, their size, and what can be done with the selected
 * one. Hidden while there are none. A scan says which there are; their sizes are asked of the server when that changes.
 */
class KeptPane : public QFrame {
    Q_OBJECT
public:
    /// \p session null: shows what it is given. \p offers binds the buttons and outlives this.
    KeptPane(Session *session, ActionOffers *offers, QWidget *parent = nullptr);

    /// Shows \p kept: the server's, or a test's.
    void setKept(std::vector<AsideSchema> kept);
    const std::vector<AsideSchema> &kept() const { return m_kept; }
    TableTab *table() const { return m_table; }
    QPushButton *takeBackButton() const { return m_takeBack; }
    QPushButton *dropButton() const { return m_drop; }

Q_SIGNALS:
    void keptChanged();

private:
    void takeSnapshot();
    void takeAnswer(const Result<std::vector<AsideSchema>> &kept);
    ActionTarget selected() const;

    Session *m_session;
    QLabel *m_sum;
    TableTab *m_table;
    QPushButton *m_takeBack;
    QPushButton *m_drop;
    std::vector<AsideSchema> m_kept;
    QStringList m_asked; ///< names that the server was asked about, or is being
};

} // namespace tenantry
