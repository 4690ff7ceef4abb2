// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/TenantModel.h"

#include <QAbstractProxyModel>
#include <QHash>
#include <QSet>
#include <QStringList>

#include <optional>
#include <vector>

namespace tenantry {

/// What part of the fleet is shown.
struct TenantFilter {
    QString text;                       ///< every word must occur in name, schema or domain; case does not matter
    std::optional<TenantHealth> health; ///< nullopt: all
    QSet<QString> schemas;              ///< empty: all
    QString app{};                      ///< of a graph: who has not all of its migrations as applied; empty: all
    bool isEmpty() const { return text.trimmed().isEmpty() && !health && schemas.isEmpty() && app.isEmpty(); }
    bool operator==(const TenantFilter &) const = default;
};

/**
 * Filters and sorts a TenantModel.
 *
 * Not a QSortFilterProxyModel: that removes row ranges one by one, each at the cost of the whole table, which takes
 * seconds where every other of ten thousand rows goes. Here the sorted order is kept, filtering is one pass over
 * precomputed lower-case text, and a change of many ranges is one reset; small changes keep selection and scroll.
 */
class TenantFilterProxy : public QAbstractProxyModel {
    Q_OBJECT
public:
    explicit TenantFilterProxy(TenantModel *source, QObject *parent = nullptr);

    void setFilter(const TenantFilter &filter);
    const TenantFilter &filter() const { return m_filter; }
    /// Rows of the proxy that show these schemas.
    std::vector<int> rowsOf(const QStringList &schemas) const;
    const TenantState &tenant(int proxyRow) const;
    int sortColumn() const { return m_column; }
    Qt::SortOrder sortOrder() const { return m_order; }

    void sort(int column, Qt::SortOrder order = Qt::AscendingOrder) override;
    QModelIndex mapToSource(const QModelIndex &proxyIndex) const override;
    QModelIndex mapFromSource(const QModelIndex &sourceIndex) const override;
    QModelIndex index(int row, int column, const QModelIndex &parent = {}) const override;
    QModelIndex parent(const QModelIndex &child) const override;
    QModelIndex sibling(int row, int column, const QModelIndex &index) const override;
    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    bool hasChildren(const QModelIndex &parent = {}) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    using Behind = QHash<const Diagnosis *, bool>; ///< in the filter's app; tenants of one shape are alike in that
    bool accepts(int sourceRow, Behind &known) const;
    void resort();
    std::vector<int> accepted() const;
    void show(const std::vector<int> &next);
    void removeRowsNotIn(const std::vector<int> &next);
    void reorder(std::vector<int> next);
    void rebuildReverse();
    void reset();
    void sourceRowsInserted(int first, int last);
    void sourceRowsAboutToBeRemoved(int first, int last);
    void sourceRowsRemoved(int first, int last);
    void sourceDataChanged(const QModelIndex &topLeft, const QModelIndex &bottomRight, const QList<int> &roles);

    TenantModel *m_source;
    TenantFilter m_filter;
    QStringList m_words; ///< of the filter's text, lower case
    int m_column = TenantModel::StateColumn;
    Qt::SortOrder m_order = Qt::AscendingOrder;
    std::vector<int> m_sorted;  ///< every source row, in sorted order
    std::vector<int> m_shown;   ///< source rows by proxy row
    std::vector<int> m_reverse; ///< proxy rows by source row; -1: hidden
};

} // namespace tenantry
