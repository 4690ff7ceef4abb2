// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/FindingGroupModel.h"

#include <algorithm>

namespace tenantry {

namespace {

bool isSameLine(const FindingGroup &left, const FindingGroup &right)
{
    return left.type == right.type && left.migration == right.migration && left.summary == right.summary;
}

} // namespace

FindingGroupModel::FindingGroupModel(QObject *parent)
    : QAbstractListModel(parent)
{
}

void FindingGroupModel::setGroups(SnapshotPtr snapshot, std::vector<FindingGroup> groups)
{
    const bool sameLines =
        m_groups.size() == groups.size() && std::equal(m_groups.begin(), m_groups.end(), groups.begin(), isSameLine);
    if (!sameLines) {
        beginResetModel();
        m_snapshot = std::move(snapshot);
        m_groups = std::move(groups);
        endResetModel();
        return;
    }
    const std::vector<FindingGroup> before = std::exchange(m_groups, std::move(groups));
    m_snapshot = std::move(snapshot);
    for (size_t i = 0; i < m_groups.size(); ++i) {
        if (before[i].tenants != m_groups[i].tenants || before[i].findings != m_groups[i].findings
            || before[i].fixable != m_groups[i].fixable) {
            Q_EMIT dataChanged(index(int(i)), index(int(i)));
        }
    }
}

QStringList FindingGroupModel::schemas(int row) const
{
    QStringList result;
    for (const int tenant : m_groups[size_t(row)].tenants) {
        result.append(m_snapshot->tenants[size_t(tenant)].schema);
    }
    return result;
}

bool FindingGroupModel::hasFixable() const
{
    return std::any_of(m_groups.begin(), m_groups.end(), [](const FindingGroup &group) { return group.fixable > 0; });
}

int FindingGroupModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_groups.size());
}

QVariant FindingGroupModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid)) {
        return {};
    }
    const FindingGroup &group = m_groups[size_t(index.row())];
    switch (role) {
    case Qt::DisplayRole:
        return findingTitle(group.type);
    case Qt::ToolTipRole:
        return suggestedFix(group.type);
    case TypeRole:
        return int(group.type);
    case SeverityRole:
        return int(severityOf(group.type));
    case SummaryRole:
        return group.summary;
    case TenantCountRole:
        return int(group.tenants.size());
    case TenantsRole:
        return schemas(index.row());
    case FixableRole:
        return group.fixable > 0;
    default:
        return {};
    }
}

} // namespace tenantry
