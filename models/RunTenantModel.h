// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tasks/Journal.h"

#include <QAbstractTableModel>
#include <QSet>

#include <vector>

namespace tenantry {

/// The tenants of one run with what came of each: failed ones first, then those not begun, then the rest.
class RunTenantModel : public QAbstractTableModel {
    Q_OBJECT
public:
    enum Column { State, Tenant, Steps, Took, Message, ColumnCount };
    enum Role { SchemaRole = Qt::UserRole + 1, StateRole };

    explicit RunTenantModel(QObject *parent = nullptr);

    void setTenants(std::vector<RunTenant> tenants);
    /// Only the tenants of \p schemas; empty: all. For a group of failures.
    void setOnly(const QStringList &schemas);
    const RunTenant *tenant(int row) const; ///< null when out of range

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

private:
    void filter();
    std::vector<RunTenant> m_all;
    std::vector<int> m_rows;
    QSet<QString> m_only;
};

} // namespace tenantry
