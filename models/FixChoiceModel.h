// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "migrations/Plan.h"

#include <QAbstractItemModel>

#include <vector>

namespace tenantry {

/**
 * What a plan could settle, as a tree with check boxes: the findings, worst first, and under each its tenants. What is
 * ticked off is left alone by the plan that is made of left(). Findings that no plan settles, and tenants that wait for
 * a person, are not in it.
 */
class FixChoiceModel : public QAbstractItemModel {
    Q_OBJECT
public:
    enum Column { What, About, ColumnCount };

    explicit FixChoiceModel(QObject *parent = nullptr);

    /// Begins anew with all that a plan of \p request could settle, ticked but for what it leaves.
    void begin(const SnapshotPtr &snapshot, const PlanRequest &request);
    /// For PlanRequest::left.
    const std::set<FixChoice> &left() const { return m_left; }
    int tickedTenants(int finding) const;

    QModelIndex index(int row, int column, const QModelIndex &parent = {}) const override;
    QModelIndex parent(const QModelIndex &child) const override;
    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    bool setData(const QModelIndex &index, const QVariant &value, int role) override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;

Q_SIGNALS:
    void leftChanged();

private:
    struct Tenant {
        QString schema;
        QString name;
    };
    struct Item {
        FindingType type = FindingType::Pending;
        MigrationId migration; ///< empty: all of the type
        QString subject;
        FixPlan fix = FixPlan::None;
        std::vector<Tenant> tenants;
    };
    Item &itemFor(const Finding &finding);
    void add(const TenantState &tenant);
    bool isTicked(const Item &item, const Tenant &tenant) const;
    Qt::CheckState stateOf(const Item &item) const;
    QString aboutOf(const Item &item) const;
    QVariant tenantData(const Item &item, const Tenant &tenant, int column, int role) const;

    std::vector<Item> m_items;
    std::set<FixChoice> m_left;
};

} // namespace tenantry
