// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/FindingGroupModel.h"
#include "ui/widgets/Theme.h"

#include <QWidget>

class QVBoxLayout;

namespace tenantry {

/**
 * The rows of a FindingGroupModel as lines with an action each: what is wrong, where, with how many tenants, and the
 * one thing to do about it. Fixable groups ask for a review, the others show their tenants.
 */
class FindingList : public QWidget {
    Q_OBJECT
public:
    explicit FindingList(FindingGroupModel *model, QWidget *parent = nullptr);

Q_SIGNALS:
    void reviewRequested(tenantry::FindingType type, const QStringList &schemas);
    void tenantsRequested(const QStringList &schemas);

private:
    void rebuild();
    QWidget *makeRow(int row);
    QWidget *makeAction(int row);

    FindingGroupModel *m_model;
    QVBoxLayout *m_rows;
};

} // namespace tenantry
