// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/RunTenantModel.h"

#include "models/PlainTip.h"
#include "models/RunModel.h"
#include "tasks/RunMeaning.h"

#include <QLocale>
#include <QSet>
#include <QVariant>

#include <algorithm>

namespace tenantry {

namespace {

int rank(TenantRunState state)
{
    switch (state) {
    case TenantRunState::Failed:
        return 0;
    case TenantRunState::Unknown:
    case TenantRunState::Other:
        return 1;
    case TenantRunState::Started:
        return 2;
    case TenantRunState::Skipped:
        return 3;
    case TenantRunState::Planned:
        return 4;
    case TenantRunState::Done:
        return 5;
    }
    return 6;
}

QString took(const RunTenant &tenant)
{
    if (!tenant.started.isValid() || !tenant.ended.isValid())
        return {};
    const double seconds = double(tenant.started.msecsTo(tenant.ended)) / 1000;
    return RunTenantModel::tr("%1 s", "seconds").arg(QLocale().toString(seconds, 'f', seconds < 10 ? 2 : 0));
}

QString messageOf(const RunTenant &tenant)
{
    const QString first = tenant.error.message.section(u'\n', 0, 0);
    return tenant.error.sqlState.isEmpty() ? first : tenant.error.sqlState + QStringLiteral("  ") + first;
}

} // namespace

RunTenantModel::RunTenantModel(QObject *parent)
    : QAbstractTableModel(parent)
{
}

void RunTenantModel::setTenants(std::vector<RunTenant> tenants)
{
    std::ranges::stable_sort(tenants, {}, [](const RunTenant &tenant) { return rank(tenant.state); });
    const bool sameTenants = std::ranges::equal(tenants, m_all, {}, &RunTenant::schema, &RunTenant::schema);
    if (sameTenants && !m_rows.empty()) {
        m_all = std::move(tenants);
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
        return;
    }
    beginResetModel();
    m_all = std::move(tenants);
    filter();
    endResetModel();
}

void RunTenantModel::setOnly(const QStringList &schemas)
{
    beginResetModel();
    m_only = QSet<QString>(schemas.cbegin(), schemas.cend());
    filter();
    endResetModel();
}

void RunTenantModel::filter()
{
    m_rows.clear();
    for (size_t index = 0; index < m_all.size(); ++index) {
        if (m_only.isEmpty() || m_only.contains(m_all[index].schema))
            m_rows.push_back(static_cast<int>(index));
    }
}

const RunTenant *RunTenantModel::tenant(int row) const
{
    if (row < 0 || row >= rowCount())
        return nullptr;
    return &m_all[static_cast<size_t>(m_rows[static_cast<size_t>(row)])];
}

int RunTenantModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int RunTenantModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant RunTenantModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const RunTenant &tenant = *this->tenant(index.row());
    if (role == SchemaRole)
        return tenant.schema;
    if (role == StateRole)
        return static_cast<int>(tenant.state);
    const bool number = index.column() == Steps || index.column() == Took;
    if (role == Qt::TextAlignmentRole)
        return QVariant::fromValue(Qt::AlignVCenter | (number ? Qt::AlignRight : Qt::AlignLeft));
    if (role == Qt::ToolTipRole)
        return index.column() == Message ? QVariant(plainTip(tenant.error.message)) : QVariant();
    if (role != Qt::DisplayRole)
        return {};
    switch (index.column()) {
    case State:
        return tenantRunStateWord(tenant);
    case Tenant:
        return tenant.schema;
    case Steps:
        return tr("%1 of %2").arg(QLocale().toString(tenant.stepsDone), QLocale().toString(tenant.stepsTotal));
    case Took:
        return took(tenant);
    case Message:
        return messageOf(tenant);
    default:
        return {};
    }
}

QVariant RunTenantModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    const bool number = section == Steps || section == Took;
    if (role == Qt::TextAlignmentRole)
        return QVariant::fromValue(Qt::AlignVCenter | (number ? Qt::AlignRight : Qt::AlignLeft));
    if (role != Qt::DisplayRole)
        return {};
    switch (section) {
    case State:
        return tr("State");
    case Tenant:
        return tr("Tenant");
    case Steps:
        return tr("Steps");
    case Took:
        return tr("Took");
    case Message:
        return tr("What happened");
    default:
        return {};
    }
}

} // namespace tenantry
