// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/BackupContentModel.h"

#include "backups/TenantContents.h"

#include "models/PlainTip.h"

#include <QHash>
#include <QLocale>
#include <QVariant>

#include <numeric>

namespace tenantry {

namespace {
constexpr quintptr tenantLevel = 0; // internal id of tenants; a table's is its tenant's row + 1
}

BackupContentModel::BackupContentModel(QObject *parent)
    : QAbstractItemModel(parent)
    , m_backup(std::make_shared<const Backup>())
{
}

void BackupContentModel::setBackup(std::shared_ptr<const Backup> backup)
{
    if (backup->id == m_backup->id && backup->tenants.size() == m_backup->tenants.size()) {
        m_backup = std::move(backup); // the same, read again: what it holds does not change
        return;
    }
    beginResetModel();
    m_backup = std::move(backup);
    m_now.clear();
    m_counting.clear();
    m_failed.clear();
    endResetModel();
}

void BackupContentModel::clear()
{
    beginResetModel();
    m_backup = std::make_shared<const Backup>();
    m_now.clear();
    m_counting.clear();
    m_failed.clear();
    endResetModel();
}

void BackupContentModel::setFiguresNow(const QString &schema, const std::vector<TableFigures> &figures)
{
    QHash<QString, qint64> rows;
    for (const TableFigures &figure : figures)
        rows.insert(figure.table, figure.rows < 0 ? notCounted : figure.rows);
    m_now.insert(schema, rows);
    m_counting.remove(schema);
    m_failed.remove(schema);
    nowChanged(schema);
}

void BackupContentModel::setCounting(const QString &schema)
{
    m_counting.insert(schema);
    m_failed.remove(schema);
    nowChanged(schema);
}

void BackupContentModel::setCountFailed(const QString &schema, const QString &reason)
{
    m_counting.remove(schema);
    m_failed.insert(schema, reason);
    nowChanged(schema);
}

void BackupContentModel::nowChanged(const QString &schema)
{
    for (int row = 0; row < rowCount(); ++row) {
        if (tenantAt(row).schema != schema)
            continue;
        const QModelIndex tenant = index(row, 0);
        Q_EMIT dataChanged(index(row, Now), index(row, Now));
        if (const int tables = rowCount(tenant); tables > 0)
            Q_EMIT dataChanged(index(0, Now, tenant), index(tables - 1, Now, tenant));
    }
}

QModelIndex BackupContentModel::index(int row, int column, const QModelIndex &parent) const
{
    if (!hasIndex(row, column, parent))
        return {};
    return createIndex(row, column, parent.isValid() ? static_cast<quintptr>(parent.row()) + 1 : tenantLevel);
}

QModelIndex BackupContentModel::parent(const QModelIndex &child) const
{
    if (!child.isValid() || child.internalId() == tenantLevel)
        return {};
    return createIndex(static_cast<int>(child.internalId()) - 1, 0, tenantLevel);
}

int BackupContentModel::rowCount(const QModelIndex &parent) const
{
    if (!parent.isValid())
        return static_cast<int>(m_backup->tenants.size());
    if (parent.internalId() != tenantLevel || parent.column() > 0)
        return 0;
    return static_cast<int>(tenantAt(parent.row()).tables.size());
}

int BackupContentModel::columnCount(const QModelIndex &) const
{
    return ColumnCount;
}

std::optional<qint64> BackupContentModel::rowsNow(const BackupTenant &tenant, int table) const
{
    const auto known = m_now.constFind(tenant.schema);
    if (known == m_now.constEnd())
        return std::nullopt;
    return known->value(tenant.tables[static_cast<size_t>(table)].name, -1);
}

std::optional<qint64> BackupContentModel::rowsNow(const BackupTenant &tenant) const
{
    const auto known = m_now.constFind(tenant.schema);
    if (known == m_now.constEnd())
        return std::nullopt;
    if (known->isEmpty())
        return -1;
    if (std::ranges::find(*known, notCounted) != known->cend())
        return notCounted;
    return std::accumulate(known->cbegin(), known->cend(), qint64{0});
}

BackupContentModel::NowState BackupContentModel::nowState(const QModelIndex &index) const
{
    const bool isTenant = index.internalId() == tenantLevel;
    const BackupTenant &tenant = tenantAt(isTenant ? index.row() : index.parent().row());
    const std::optional<qint64> now = isTenant ? rowsNow(tenant) : rowsNow(tenant, index.row());
    if (!now && m_counting.contains(tenant.schema))
        return NowState::Counting;
    if (!now)
        return m_failed.contains(tenant.schema) ? NowState::Failed : NowState::NotAsked;
    if (*now == notCounted)
        return NowState::NotCounted;
    if (*now < 0)
        return NowState::Absent;
    const qint64 then = isTenant ? tenant.rows() : tenant.tables[static_cast<size_t>(index.row())].rows;
    return then == *now ? NowState::Same : NowState::Differs;
}

QVariant BackupContentModel::display(const QModelIndex &index) const
{
    const bool isTenant = index.internalId() == tenantLevel;
    const BackupTenant &tenant = tenantAt(isTenant ? index.row() : index.parent().row());
    switch (index.column()) {
    case Name:
        if (!isTenant)
            return tenant.tables[static_cast<size_t>(index.row())].name;
        return tenant.name.isEmpty() ? tenant.schema : tenant.name;
    case Rows:
        return QLocale().toString(isTenant ? tenant.rows() : tenant.tables[static_cast<size_t>(index.row())].rows);
    case Now:
        return nowText(index);
    default:
        return {};
    }
}

QString BackupContentModel::nowText(const QModelIndex &index) const
{
    const bool isTenant = index.internalId() == tenantLevel;
    const BackupTenant &tenant = tenantAt(isTenant ? index.row() : index.parent().row());
    switch (nowState(index)) {
    case NowState::NotAsked:
        return isTenant ? tr("not counted") : QString();
    case NowState::Counting:
        return isTenant ? tr("counting…") : QString();
    case NowState::Failed:
        return isTenant ? tr("not known") : QString();
    case NowState::NotCounted:
        return tr("not counted");
    case NowState::Absent:
        return tr("absent", "rows now: the table does not exist");
    case NowState::Same:
    case NowState::Differs:
        break;
    }
    return QLocale().toString(*(isTenant ? rowsNow(tenant) : rowsNow(tenant, index.row())));
}

QString BackupContentModel::tip(const QModelIndex &index) const
{
    if (index.internalId() != tenantLevel)
        return {};
    const BackupTenant &tenant = tenantAt(index.row());
    if (index.column() == Now && nowState(index) == NowState::Failed)
        return m_failed.value(tenant.schema);
    if (index.column() == Now && nowState(index) == NowState::NotCounted)
        return tr("Counting would run code of the tenant: it is in the expressions of an index.");
    if (index.column() == Now && nowState(index) == NowState::NotAsked)
        return tr("Unfold the tenant to count the rows that it has now.");
    return tr("Schema %1 with %n tables, at migration %2", nullptr, static_cast<int>(tenant.tables.size()))
        .arg(tenant.schema, tenant.level.isEmpty() ? tr("none") : tenant.level);
}

QVariant BackupContentModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    switch (role) {
    case Qt::DisplayRole:
        return display(index);
    case Qt::TextAlignmentRole:
        return QVariant::fromValue(Qt::AlignVCenter | (index.column() == Name ? Qt::AlignLeft : Qt::AlignRight));
    case SchemaRole:
        return tenantAt(index.internalId() == tenantLevel ? index.row() : index.parent().row()).schema;
    case NowStateRole:
        return static_cast<int>(nowState(index));
    case Qt::ToolTipRole:
        return plainTip(tip(index));
    default:
        return {};
    }
}

QVariant BackupContentModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole)
        return QVariant::fromValue(Qt::AlignVCenter | (section == Name ? Qt::AlignLeft : Qt::AlignRight));
    if (role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Name:
        return tr("Tenant and tables");
    case Rows:
        return tr("Rows in it");
    case Now:
        return tr("Rows now");
    default:
        return {};
    }
}

} // namespace tenantry
