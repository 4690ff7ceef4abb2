// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/TenantFilterProxy.h"

#include "models/MatrixColumns.h"

#include <algorithm>
#include <numeric>

namespace tenantry {

namespace {

/// Above this many separate row ranges one reset is cheaper for a view than the signals.
constexpr int mostRanges = 48;

} // namespace

TenantFilterProxy::TenantFilterProxy(TenantModel *source, QObject *parent)
    : QAbstractProxyModel(parent)
    , m_source(source)
{
    QAbstractProxyModel::setSourceModel(source);
    connect(source, &QAbstractItemModel::modelAboutToBeReset, this, [this] { beginResetModel(); });
    connect(source, &QAbstractItemModel::modelReset, this, [this] {
        reset();
        endResetModel();
    });
    connect(source, &QAbstractItemModel::rowsInserted, this,
            [this](const QModelIndex &, int first, int last) { sourceRowsInserted(first, last); });
    connect(source, &QAbstractItemModel::rowsAboutToBeRemoved, this,
            [this](const QModelIndex &, int first, int last) { sourceRowsAboutToBeRemoved(first, last); });
    connect(source, &QAbstractItemModel::rowsRemoved, this,
            [this](const QModelIndex &, int first, int last) { sourceRowsRemoved(first, last); });
    connect(source, &QAbstractItemModel::dataChanged, this, &TenantFilterProxy::sourceDataChanged);
    reset();
}

void TenantFilterProxy::reset()
{
    resort();
    m_shown = accepted();
    rebuildReverse();
}

void TenantFilterProxy::resort()
{
    m_sorted.resize(size_t(m_source->rowCount()));
    std::iota(m_sorted.begin(), m_sorted.end(), 0);
    const bool ascending = m_order == Qt::AscendingOrder;
    std::sort(m_sorted.begin(), m_sorted.end(), [this, ascending](int left, int right) {
        return ascending ? m_source->isLess(left, right, m_column) : m_source->isLess(right, left, m_column);
    });
}

bool TenantFilterProxy::accepts(int sourceRow, Behind &known) const
{
    const TenantState &tenant = m_source->tenant(sourceRow);
    if (m_filter.health && tenant.health() != *m_filter.health) {
        return false;
    }
    if (!m_filter.schemas.isEmpty() && !m_filter.schemas.contains(tenant.schema)) {
        return false;
    }
    if (!m_filter.app.isEmpty()) {
        auto behind = known.find(tenant.diagnosis.get());
        if (behind == known.end()) {
            behind = known.insert(tenant.diagnosis.get(), isGap(worstInApp(*tenant.diagnosis, m_filter.app)));
        }
        if (!*behind) {
            return false;
        }
    }
    const QString &haystack = m_source->haystack(sourceRow);
    return std::all_of(m_words.begin(), m_words.end(), [&](const QString &word) { return haystack.contains(word); });
}

std::vector<int> TenantFilterProxy::accepted() const
{
    std::vector<int> result;
    Behind known;
    result.reserve(m_sorted.size());
    std::copy_if(m_sorted.begin(), m_sorted.end(), std::back_inserter(result),
                 [this, &known](int row) { return accepts(row, known); });
    return result;
}

void TenantFilterProxy::rebuildReverse()
{
    m_reverse.assign(size_t(m_source->rowCount()), -1);
    for (size_t i = 0; i < m_shown.size(); ++i) {
        m_reverse[size_t(m_shown[i])] = int(i);
    }
}

void TenantFilterProxy::setFilter(const TenantFilter &filter)
{
    if (filter == m_filter) {
        return;
    }
    m_filter = filter;
    m_words = filter.text.toLower().split(u' ', Qt::SkipEmptyParts);
    show(accepted());
}

void TenantFilterProxy::sort(int column, Qt::SortOrder order)
{
    if (column < 0) {
        column = TenantModel::SchemaColumn;
    }
    m_column = column;
    m_order = order;
    resort();
    reorder(accepted());
}

/// Leads from m_shown to next: rows go, rows move, rows come.
void TenantFilterProxy::show(const std::vector<int> &next)
{
    std::vector<char> wanted(size_t(m_source->rowCount()), 0);
    for (const int row : next) {
        wanted[size_t(row)] = 1;
    }
    int changes = 0;
    bool inside = false;
    for (const int row : m_shown) {
        const bool goes = wanted[size_t(row)] == 0;
        changes += goes && !inside;
        inside = goes;
    }
    inside = false;
    for (const int row : next) {
        const bool comes = m_reverse[size_t(row)] < 0;
        changes += comes && !inside;
        inside = comes;
    }
    if (changes > mostRanges) {
        beginResetModel();
        m_shown = next;
        rebuildReverse();
        endResetModel();
        return;
    }
    removeRowsNotIn(next);
    std::vector<int> stay;
    std::copy_if(next.begin(), next.end(), std::back_inserter(stay),
                 [this](int row) { return m_reverse[size_t(row)] >= 0; });
    reorder(stay);
    for (size_t i = 0; i < next.size(); ++i) {
        if (m_reverse[size_t(next[i])] >= 0) {
            continue;
        }
        size_t last = i;
        while (last + 1 < next.size() && m_reverse[size_t(next[last + 1])] < 0) {
            ++last;
        }
        beginInsertRows({}, int(i), int(last));
        m_shown.insert(m_shown.begin() + std::ptrdiff_t(i), next.begin() + std::ptrdiff_t(i),
                       next.begin() + std::ptrdiff_t(last) + 1);
        rebuildReverse();
        endInsertRows();
        i = last;
    }
}

void TenantFilterProxy::removeRowsNotIn(const std::vector<int> &next)
{
    std::vector<char> wanted(m_reverse.size(), 0);
    for (const int row : next) {
        wanted[size_t(row)] = 1;
    }
    for (int last = int(m_shown.size()) - 1; last >= 0; --last) {
        if (wanted[size_t(m_shown[size_t(last)])] != 0) {
            continue;
        }
        int first = last;
        while (first > 0 && wanted[size_t(m_shown[size_t(first - 1)])] == 0) {
            --first;
        }
        beginRemoveRows({}, first, last);
        m_shown.erase(m_shown.begin() + first, m_shown.begin() + last + 1);
        rebuildReverse();
        endRemoveRows();
        last = first;
    }
}

/// The same rows in another order.
void TenantFilterProxy::reorder(std::vector<int> next)
{
    if (next == m_shown) {
        return;
    }
    Q_EMIT layoutAboutToBeChanged({}, VerticalSortHint);
    const QModelIndexList before = persistentIndexList();
    std::vector<int> sourceRows;
    sourceRows.reserve(size_t(before.size()));
    for (const QModelIndex &index : before) {
        sourceRows.push_back(m_shown[size_t(index.row())]);
    }
    m_shown = std::move(next);
    rebuildReverse();
    QModelIndexList after;
    after.reserve(before.size());
    for (qsizetype i = 0; i < before.size(); ++i) {
        after.append(index(m_reverse[size_t(sourceRows[size_t(i)])], before[i].column()));
    }
    changePersistentIndexList(before, after);
    Q_EMIT layoutChanged({}, VerticalSortHint);
}

void TenantFilterProxy::sourceRowsInserted(int first, int last)
{
    const int count = last - first + 1;
    for (int &row : m_shown) {
        row += row >= first ? count : 0;
    }
    rebuildReverse();
    resort();
    show(accepted());
}

void TenantFilterProxy::sourceRowsAboutToBeRemoved(int first, int last)
{
    // The proxy lets the rows go while the source still has them; afterwards only the numbers shift.
    std::vector<int> next;
    std::copy_if(m_shown.begin(), m_shown.end(), std::back_inserter(next),
                 [first, last](int row) { return row < first || row > last; });
    show(next);
}

void TenantFilterProxy::sourceRowsRemoved(int first, int last)
{
    const int count = last - first + 1;
    for (int &row : m_shown) {
        row -= row > last ? count : 0;
    }
    resort();
    rebuildReverse();
}

void TenantFilterProxy::sourceDataChanged(const QModelIndex &topLeft, const QModelIndex &bottomRight,
                                          const QList<int> &roles)
{
    resort();
    show(accepted());
    std::vector<int> rows;
    for (int row = topLeft.row(); row <= bottomRight.row(); ++row) {
        if (m_reverse[size_t(row)] >= 0) {
            rows.push_back(m_reverse[size_t(row)]);
        }
    }
    if (!rows.empty()) {
        const auto [lowest, highest] = std::minmax_element(rows.begin(), rows.end());
        Q_EMIT dataChanged(index(*lowest, topLeft.column()), index(*highest, bottomRight.column()), roles);
    }
}

std::vector<int> TenantFilterProxy::rowsOf(const QStringList &schemas) const
{
    std::vector<int> result;
    for (const QString &schema : schemas) {
        const int row = m_source->rowOf(schema);
        if (row >= 0 && m_reverse[size_t(row)] >= 0) {
            result.push_back(m_reverse[size_t(row)]);
        }
    }
    return result;
}

const TenantState &TenantFilterProxy::tenant(int proxyRow) const
{
    return m_source->tenant(m_shown[size_t(proxyRow)]);
}

QModelIndex TenantFilterProxy::mapToSource(const QModelIndex &proxyIndex) const
{
    if (!proxyIndex.isValid() || proxyIndex.row() >= int(m_shown.size())) {
        return {};
    }
    return m_source->index(m_shown[size_t(proxyIndex.row())], proxyIndex.column());
}

QModelIndex TenantFilterProxy::mapFromSource(const QModelIndex &sourceIndex) const
{
    if (!sourceIndex.isValid() || sourceIndex.row() >= int(m_reverse.size())) {
        return {};
    }
    const int row = m_reverse[size_t(sourceIndex.row())];
    return row < 0 ? QModelIndex() : index(row, sourceIndex.column());
}

QModelIndex TenantFilterProxy::index(int row, int column, const QModelIndex &parent) const
{
    return hasIndex(row, column, parent) ? createIndex(row, column) : QModelIndex();
}

QModelIndex TenantFilterProxy::parent(const QModelIndex &) const
{
    return {};
}

QModelIndex TenantFilterProxy::sibling(int row, int column, const QModelIndex &) const
{
    return index(row, column);
}

int TenantFilterProxy::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_shown.size());
}

int TenantFilterProxy::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : m_source->columnCount();
}

bool TenantFilterProxy::hasChildren(const QModelIndex &parent) const
{
    return !parent.isValid() && !m_shown.empty();
}

QVariant TenantFilterProxy::headerData(int section, Qt::Orientation orientation, int role) const
{
    return orientation == Qt::Horizontal ? m_source->headerData(section, orientation, role) : QVariant();
}

} // namespace tenantry
