// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "migrations/FleetSnapshot.h"

#include <QAbstractListModel>
#include <QStringList>

#include <vector>

namespace tenantry {

/**
 * The findings of a fleet, those alike but for the tenant in one row, worst first.
 *
 * Grouping walks every tenant, so the caller does it off the GUI thread (groupFindings) and hands the groups over with
 * the snapshot they index into. Rows are matched by type, migration and summary; only what differs is signalled.
 */
class FindingGroupModel : public QAbstractListModel {
    Q_OBJECT
public:
    enum Role {
        TypeRole = Qt::UserRole + 1, ///< int FindingType
        SeverityRole,                ///< int Severity
        SummaryRole,                 ///< QString: "finance_invoice, finance_payment"
        TenantCountRole,             ///< int
        TenantsRole,                 ///< QStringList of schemas
        FixableRole,                 ///< bool: a plan settles some of them
    };

    explicit FindingGroupModel(QObject *parent = nullptr);
    void setGroups(SnapshotPtr snapshot, std::vector<FindingGroup> groups);
    QStringList schemas(int row) const;
    const FindingGroup &group(int row) const { return m_groups[size_t(row)]; }
    /// Some finding is settled by a plan.
    bool hasFixable() const;

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;

private:
    SnapshotPtr m_snapshot;
    std::vector<FindingGroup> m_groups;
};

} // namespace tenantry
