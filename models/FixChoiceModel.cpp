// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/FixChoiceModel.h"

#include <QLocale>

#include <algorithm>

namespace tenantry {

namespace {

/// Told apart by their migration: each file is looked at for itself. The others of a type go together.
bool isByMigration(FindingType type)
{
    return type == FindingType::ChecksumMismatch || type == FindingType::PartialMigration;
}

/// What \p request could do to a tenant if nothing were left.
PlanRequest allOf(const PlanRequest &request, const QString &schema)
{
    PlanRequest all;
    all.tenants = {schema};
    all.scope = request.scope;
    all.upTo = request.upTo;
    all.app = request.app;
    all.consents = request.consents;
    return all;
}

} // namespace

FixChoiceModel::FixChoiceModel(QObject *parent)
    : QAbstractItemModel(parent)
{
}

void FixChoiceModel::begin(const SnapshotPtr &snapshot, const PlanRequest &request)
{
    beginResetModel();
    m_items.clear();
    m_left = request.left;
    const auto take = [&](const TenantState &tenant) {
        const bool isQuiet = tenant.diagnosis->findings.empty() && tenant.diagnosis->pendingCount == 0;
        if (!isQuiet && hasWork(*snapshot, allOf(request, tenant.schema)))
            add(tenant);
    };
    if (request.tenants.isEmpty())
        std::for_each(snapshot->tenants.begin(), snapshot->tenants.end(), take);
    for (const QString &schema : request.tenants) {
        if (const TenantState *tenant = snapshot->find(schema))
            take(*tenant);
    }
    std::stable_sort(m_items.begin(), m_items.end(), [](const Item &a, const Item &b) {
        return std::make_pair(severityOf(a.type), traitsOf(a.type).tint)
               > std::make_pair(severityOf(b.type), traitsOf(b.type).tint);
    });
    endResetModel();
}

FixChoiceModel::Item &FixChoiceModel::itemFor(const Finding &finding)
{
    const MigrationId migration = isByMigration(finding.type) ? finding.migration : MigrationId();
    const auto found = std::find_if(m_items.begin(), m_items.end(), [&](const Item &item) {
        return item.type == finding.type && item.migration == migration;
    });
    if (found != m_items.end())
        return *found;
    const QString subject = migration.isEmpty() ? QString() : finding.subject();
    return m_items.emplace_back(Item{finding.type, migration, subject, finding.fix, {}});
}

void FixChoiceModel::add(const TenantState &tenant)
{
    for (const Finding &finding : tenant.diagnosis->findings) {
        if (!finding.isFixable())
            continue;
        Item &item = itemFor(finding);
        if (item.tenants.empty() || item.tenants.back().schema != tenant.schema)
            item.tenants.push_back({tenant.schema, tenant.displayName()});
    }
}

bool FixChoiceModel::isTicked(const Item &item, const Tenant &tenant) const
{
    return !m_left.contains({tenant.schema, item.type, item.migration});
}

int FixChoiceModel::tickedTenants(int finding) const
{
    const Item &item = m_items[static_cast<size_t>(finding)];
    return static_cast<int>(std::count_if(item.tenants.begin(), item.tenants.end(),
                                          [&](const Tenant &tenant) { return isTicked(item, tenant); }));
}

Qt::CheckState FixChoiceModel::stateOf(const Item &item) const
{
    const auto ticked = std::count_if(item.tenants.begin(), item.tenants.end(),
                                      [&](const Tenant &tenant) { return isTicked(item, tenant); });
    return ticked == 0                                          ? Qt::Unchecked
           : static_cast<size_t>(ticked) == item.tenants.size() ? Qt::Checked
                                                                : Qt::PartiallyChecked;
}

QString FixChoiceModel::aboutOf(const Item &item) const
{
    const QString tenants = tr("%n tenants", nullptr, static_cast<int>(item.tenants.size()));
    if (item.fix == FixPlan::Checksum)
        return tr("%1 · accepts the file as it is now: look at it first").arg(tenants);
    if (item.fix == FixPlan::Reapply)
        return tr("%1 · what is gone comes back without its rows").arg(tenants);
    return tenants;
}

// A finding's index has no parent; a tenant's has the position of its finding, from 1, as its id.
QModelIndex FixChoiceModel::index(int row, int column, const QModelIndex &parent) const
{
    if (!hasIndex(row, column, parent))
        return {};
    return createIndex(row, column, parent.isValid() ? static_cast<quintptr>(parent.row() + 1) : quintptr(0));
}

QModelIndex FixChoiceModel::parent(const QModelIndex &child) const
{
    return child.internalId() == 0 ? QModelIndex()
                                   : createIndex(static_cast<int>(child.internalId()) - 1, 0, quintptr(0));
}

int FixChoiceModel::rowCount(const QModelIndex &parent) const
{
    if (!parent.isValid())
        return static_cast<int>(m_items.size());
    const bool isFinding = parent.internalId() == 0 && parent.column() == 0;
    return isFinding ? static_cast<int>(m_items[static_cast<size_t>(parent.row())].tenants.size()) : 0;
}

int FixChoiceModel::columnCount(const QModelIndex &) const
{
    return ColumnCount;
}

QVariant FixChoiceModel::tenantData(const Item &item, const Tenant &tenant, int column, int role) const
{
    if (role == Qt::CheckStateRole && column == What)
        return isTicked(item, tenant) ? Qt::Checked : Qt::Unchecked;
    if (role != Qt::DisplayRole)
        return {};
    const QString schema = tenant.name == tenant.schema ? QString() : tenant.schema;
    return column == What ? tenant.name : schema;
}

QVariant FixChoiceModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    if (index.internalId() != 0) {
        const Item &item = m_items[index.internalId() - 1];
        return tenantData(item, item.tenants[static_cast<size_t>(index.row())], index.column(), role);
    }
    const Item &item = m_items[static_cast<size_t>(index.row())];
    if (role == Qt::CheckStateRole && index.column() == What)
        return stateOf(item);
    if (role != Qt::DisplayRole)
        return {};
    if (index.column() == About)
        return aboutOf(item);
    return item.subject.isEmpty() ? findingTitle(item.type)
                                  : tr("%1: %2", "a migration and what is wrong: 0007 documents: The file was edited")
                                        .arg(item.subject, findingTitle(item.type));
}

bool FixChoiceModel::setData(const QModelIndex &index, const QVariant &value, int role)
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid) || role != Qt::CheckStateRole || index.column() != What)
        return false;
    const bool isFinding = index.internalId() == 0;
    const int row = isFinding ? index.row() : static_cast<int>(index.internalId()) - 1;
    const Item &item = m_items[static_cast<size_t>(row)];
    const bool ticked = value.toInt() == Qt::Checked;
    const auto set = [&](const Tenant &tenant) {
        const FixChoice choice{tenant.schema, item.type, item.migration};
        if (ticked)
            m_left.erase(choice);
        else
            m_left.insert(choice);
    };
    if (isFinding)
        std::for_each(item.tenants.begin(), item.tenants.end(), set);
    else
        set(item.tenants[static_cast<size_t>(index.row())]);
    const QModelIndex finding = this->index(row, What);
    Q_EMIT dataChanged(finding, finding, {Qt::CheckStateRole});
    Q_EMIT dataChanged(this->index(0, What, finding),
                       this->index(static_cast<int>(item.tenants.size()) - 1, What, finding), {Qt::CheckStateRole});
    Q_EMIT leftChanged();
    return true;
}

Qt::ItemFlags FixChoiceModel::flags(const QModelIndex &index) const
{
    const Qt::ItemFlags flags = QAbstractItemModel::flags(index);
    return index.column() == What ? flags | Qt::ItemIsUserCheckable : flags;
}

} // namespace tenantry
