// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/FindingGroupModel.h"
#include "ui/actions/ActionOffers.h"

#include <QWidget>

class QVBoxLayout;

namespace tenantry {

/**
 * The rows of a FindingGroupModel as lines with an action each: what is wrong, where, with how many tenants, and the
 * one thing to do about it. Fixable groups offer a review, the others show their tenants.
 */
class FindingList : public QWidget {
    Q_OBJECT
public:
    FindingList(FindingGroupModel *model, ActionOffers *offers, QWidget *parent = nullptr);

private:
    void rebuild();
    QWidget *makeRow(int row);
    QWidget *makeAction(int row);

    FindingGroupModel *m_model;
    ActionOffers *m_offers;
    QVBoxLayout *m_rows;
};

} // namespace tenantry
