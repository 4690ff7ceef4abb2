// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/TenantModel.h"

#include "migrations/FleetMeaning.h"
#include "models/PlainTip.h"
#include "models/TenantOrder.h"

#include <algorithm>

namespace tenantry {

namespace {

/// More separate ranges than this cost a view more than one reset does.
constexpr int mostRanges = 16;

bool looksSame(const TenantState &left, const TenantState &right)
{
    return left.health() == right.health() && left.name == right.name && left.domain == right.domain
           && left.tables == right.tables && left.sizeBytes == right.sizeBytes
           && left.lastMigration == right.lastMigration && left.created == right.created
           && left.inRegistry == right.inRegistry && left.schemaExists == right.schemaExists
           && left.status == right.status && left.tenantType == right.tenantType
           && (left.diagnosis == right.diagnosis
               || (left.diagnosis->shape == right.diagnosis->shape
                   && left.diagnosis->findings == right.diagnosis->findings
                   && left.diagnosis->states == right.diagnosis->states
                   && left.diagnosis->pendingCount == right.diagnosis->pendingCount));
}

template <typename T>
int compare(const T &left, const T &right)
{
    return left < right ? -1 : (right < left ? 1 : 0);
}

struct Range {
    int first;
    int last;
};

/// Ascending indexes as ranges.
std::vector<Range> ranges(const std::vector<int> &indexes)
{
    std::vector<Range> result;
    for (const int index : indexes) {
        if (!result.empty() && result.back().last == index - 1) {
            result.back().last = index;
        } else {
            result.push_back({index, index});
        }
    }
    return result;
}

} // namespace

TenantModel::TenantModel(QObject *parent)
    : QAbstractTableModel(parent)
{
}

TenantModel::Row TenantModel::makeRow(const TenantState &tenant)
{
    return {tenant, QStringLiteral("%1\n%2\n%3").arg(tenant.displayName(), tenant.schema, tenant.domain).toLower()};
}

void TenantModel::setSnapshot(const SnapshotPtr &snapshot)
{
    static const std::vector<TenantState> none;
    const std::vector<TenantState> &next = snapshot ? snapshot->tenants : none;
    removeMissing(next);
    insertNew(next);
    updateChanged(next);
}

void TenantModel::removeMissing(const std::vector<TenantState> &next)
{
    std::vector<int> gone;
    size_t at = 0;
    for (size_t i = 0; i < m_rows.size(); ++i) {
        while (at < next.size() && next[at].schema < m_rows[i].tenant.schema) {
            ++at;
        }
        if (at == next.size() || next[at].schema != m_rows[i].tenant.schema) {
            gone.push_back(int(i));
        }
    }
    std::vector<Range> parts = ranges(gone);
    if (int(parts.size()) > mostRanges) {
        beginResetModel();
        m_rows.clear();
        m_places.clear();
        endResetModel();
        return;
    }
    std::reverse(parts.begin(), parts.end()); // what goes does not move what is still to go
    for (const Range &part : parts) {
        beginRemoveRows({}, part.first, part.last);
        m_rows.erase(m_rows.begin() + part.first, m_rows.begin() + part.last + 1);
        m_places.clear();
        endRemoveRows();
    }
}

void TenantModel::insertNew(const std::vector<TenantState> &next)
{
    // m_rows is now an ordered part of next, so an index in next is also the index after inserting.
    std::vector<int> fresh;
    size_t at = 0;
    for (size_t i = 0; i < next.size(); ++i) {
        if (at < m_rows.size() && m_rows[at].tenant.schema == next[i].schema) {
            ++at;
        } else {
            fresh.push_back(int(i));
        }
    }
    const std::vector<Range> parts = ranges(fresh);
    if (int(parts.size()) > mostRanges) {
        beginResetModel();
        m_rows.clear();
        m_rows.reserve(next.size());
        std::transform(next.begin(), next.end(), std::back_inserter(m_rows), &TenantModel::makeRow);
        m_places.clear();
        endResetModel();
        return;
    }
    for (const Range &part : parts) {
        std::vector<Row> rows;
        rows.reserve(size_t(part.last - part.first) + 1);
        for (int i = part.first; i <= part.last; ++i) {
            rows.push_back(makeRow(next[size_t(i)]));
        }
        beginInsertRows({}, part.first, part.last);
        m_rows.insert(m_rows.begin() + part.first, std::make_move_iterator(rows.begin()),
                      std::make_move_iterator(rows.end()));
        m_places.clear();
        endInsertRows();
    }
}

void TenantModel::updateChanged(const std::vector<TenantState> &next)
{
    std::vector<int> changed;
    for (size_t i = 0; i < next.size(); ++i) {
        if (!looksSame(m_rows[i].tenant, next[i])) {
            changed.push_back(int(i));
            m_rows[i] = makeRow(next[i]);
            m_places.clear();
        } else {
            m_rows[i].tenant.diagnosis = next[i].diagnosis; // equal: lets go of the old snapshot's memory
        }
    }
    std::vector<Range> parts = ranges(changed);
    if (int(parts.size()) > mostRanges) {
        parts = {{parts.front().first, parts.back().last}};
    }
    for (const Range &part : parts) {
        Q_EMIT dataChanged(index(part.first, 0), index(part.last, ColumnCount - 1));
    }
}

void TenantModel::setLastBackups(QHash<QString, QDateTime> moments)
{
    if (moments == m_lastBackups) {
        return;
    }
    m_lastBackups = std::move(moments);
    if (!m_rows.empty()) {
        Q_EMIT dataChanged(index(0, LastBackupColumn), index(int(m_rows.size()) - 1, LastBackupColumn));
    }
}

int TenantModel::rowOf(const QString &schema) const
{
    const auto found = std::lower_bound(m_rows.begin(), m_rows.end(), schema,
                                        [](const Row &row, const QString &name) { return row.tenant.schema < name; });
    return found != m_rows.end() && found->tenant.schema == schema ? int(found - m_rows.begin()) : -1;
}

TenantModel::Format TenantModel::formatOf(int column)
{
    switch (column) {
    case StateColumn:
        return Format::State;
    case NameColumn:
        return Format::Text;
    case PendingColumn:
    case FindingsColumn:
    case TablesColumn:
    case ShapeColumn:
        return Format::Count;
    case SizeColumn:
        return Format::Megabytes;
    case LastMigrationColumn:
    case LastBackupColumn:
    case CreatedColumn:
        return Format::Moment;
    default:
        return Format::Quiet;
    }
}

bool TenantModel::isLess(int left, int right, int column) const
{
    const TenantState &a = m_rows[size_t(left)].tenant;
    const TenantState &b = m_rows[size_t(right)].tenant;
    int order = 0;
    switch (column) {
    case StateColumn:
        order = compare(urgencyOf(a.health()), urgencyOf(b.health()));
        break;
    case NameColumn:
    case SchemaColumn:
    case DomainColumn:
        order = compare(places(column)[size_t(left)], places(column)[size_t(right)]);
        break;
    case PendingColumn:
        order = compare(a.diagnosis->pendingCount, b.diagnosis->pendingCount);
        break;
    case FindingsColumn:
        order = compare(a.diagnosis->findings.size(), b.diagnosis->findings.size());
        break;
    case TablesColumn:
        order = compare(a.tables, b.tables);
        break;
    case SizeColumn:
        order = compare(a.sizeBytes, b.sizeBytes);
        break;
    case LastMigrationColumn:
        order = compare(a.lastMigration, b.lastMigration);
        break;
    case LastBackupColumn:
        order = compare(m_lastBackups.value(a.schema), m_lastBackups.value(b.schema));
        break;
    case CreatedColumn:
        order = compare(a.created, b.created);
        break;
    case ShapeColumn:
        order = compare(a.diagnosis->shape, b.diagnosis->shape);
        break;
    default:
        break;
    }
    return order != 0 ? order < 0 : places(NameColumn)[size_t(left)] < places(NameColumn)[size_t(right)];
}

const std::vector<int> &TenantModel::places(int column) const
{
    std::vector<int> &places = m_places[column];
    if (places.size() != m_rows.size()) {
        QStringList texts;
        texts.reserve(qsizetype(m_rows.size()));
        for (const Row &row : m_rows) {
            texts << value(row.tenant, column).toString();
        }
        places = placesByName(texts);
    }
    return places;
}

int TenantModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

int TenantModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(ColumnCount);
}

QVariant TenantModel::value(const TenantState &tenant, int column) const
{
    const auto known = [](const QDateTime &moment) { return moment.isValid() ? QVariant(moment) : QVariant(); };
    switch (column) {
    case StateColumn:
        return meaningOf(tenant.health()).label();
    case NameColumn:
        return tenant.displayName();
    case SchemaColumn:
        return tenant.schema;
    case DomainColumn:
        return tenant.domain;
    case PendingColumn:
        return tenant.diagnosis->pendingCount;
    case FindingsColumn:
        return int(tenant.diagnosis->findings.size());
    case TablesColumn:
        return tenant.tables;
    case SizeColumn:
        return tenant.sizeBytes;
    case LastMigrationColumn:
        return known(tenant.lastMigration);
    case LastBackupColumn:
        return known(m_lastBackups.value(tenant.schema));
    case CreatedColumn:
        return known(tenant.created);
    case ShapeColumn:
        return tenant.diagnosis->shape;
    default:
        return {};
    }
}

QVariant TenantModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid)) {
        return {};
    }
    const TenantState &tenant = m_rows[size_t(index.row())].tenant;
    switch (role) {
    case Qt::DisplayRole:
        return value(tenant, index.column());
    case Qt::ToolTipRole:
        if (index.column() == StateColumn && !tenant.diagnosis->findings.empty()) {
            return plainTip(findingDescription(tenant.diagnosis->findings.front()));
        }
        if (formatOf(index.column()) == Format::Quiet || index.column() == NameColumn) {
            return plainTip(value(tenant, index.column()).toString());
        }
        return {};
    case ToneRole:
        return int(meaningOf(tenant.health()).tone);
    case HealthRole:
        return int(tenant.health());
    case SchemaRole:
        return tenant.schema;
    case FormatRole:
        return int(formatOf(index.column()));
    default:
        return {};
    }
}

QVariant TenantModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0 || section >= ColumnCount) {
        return {};
    }
    if (role == Qt::TextAlignmentRole) {
        const Format format = formatOf(section);
        const bool right = format == Format::Count || format == Format::Megabytes;
        return int((right ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    }
    if (role != Qt::DisplayRole) {
        return {};
    }
    switch (section) {
    case StateColumn:
        return tr("State");
    case NameColumn:
        return tr("Tenant");
    case SchemaColumn:
        return tr("Schema");
    case DomainColumn:
        return tr("Domain");
    case PendingColumn:
        return tr("Pending");
    case FindingsColumn:
        return tr("Findings");
    case TablesColumn:
        return tr("Tables");
    case SizeColumn:
        return tr("Size, MB");
    case LastMigrationColumn:
        return tr("Last migration");
    case LastBackupColumn:
        return tr("Last backup");
    case CreatedColumn:
        return tr("Created");
    default:
        return tr("Shape");
    }
}

} // namespace tenantry
