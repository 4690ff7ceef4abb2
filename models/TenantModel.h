// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "migrations/FleetSnapshot.h"

#include <QAbstractTableModel>
#include <QHash>

#include <vector>

namespace tenantry {

/**
 * The tenants of a fleet as table rows, one a tenant, ordered by schema as the snapshot is.
 *
 * Takes whole snapshots and emits the smallest signals that lead from the shown one to the next, so that selection and
 * scroll survive a rescan. Values are typed (numbers, UTC moments); the view's delegate turns them into words.
 */
class TenantModel : public QAbstractTableModel {
    Q_OBJECT
public:
    enum Column {
        StateColumn,
        NameColumn,
        SchemaColumn,
        DomainColumn,
        PendingColumn,
        FindingsColumn,
        TablesColumn,
        SizeColumn,
        LastMigrationColumn,
        LastBackupColumn,
        CreatedColumn,
        ShapeColumn,
        ColumnCount
    };
    enum Role {
        HealthRole = Qt::UserRole + 1, ///< int TenantHealth, on every column
        ToneRole,                      ///< int Tone of the health, on every column
        SchemaRole,                    ///< QString, on every column
        FormatRole,                    ///< int Format, of the column
    };
    /// How the view shows a column's value.
    enum class Format { State, Text, Quiet, Count, Megabytes, Moment };

    explicit TenantModel(QObject *parent = nullptr);

    /// Replaces what is shown; null shows nothing.
    void setSnapshot(const SnapshotPtr &snapshot);
    /// The newest verified backup of each schema, UTC.
    void setLastBackups(QHash<QString, QDateTime> moments);

    const TenantState &tenant(int row) const { return m_rows[size_t(row)].tenant; }
    int rowOf(const QString &schema) const; ///< -1: none
    static Format formatOf(int column);
    /// Lower-case name, schema and domain of a row, for filtering.
    const QString &haystack(int row) const { return m_rows[size_t(row)].haystack; }
    /// Sort order by a column; ties are broken by name, as people sort names, so it is total.
    bool isLess(int left, int right, int column) const;

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    struct Row {
        TenantState tenant;
        QString haystack;
    };
    static Row makeRow(const TenantState &tenant);
    void removeMissing(const std::vector<TenantState> &next);
    void insertNew(const std::vector<TenantState> &next);
    void updateChanged(const std::vector<TenantState> &next);
    QVariant value(const TenantState &tenant, int column) const;
    /// Of each row among all, by a column of names; worked out when it is first asked for.
    const std::vector<int> &places(int column) const;

    std::vector<Row> m_rows; ///< ascending by schema
    QHash<QString, QDateTime> m_lastBackups;
    mutable QHash<int, std::vector<int>> m_places; ///< by column; emptied with every change of the rows
};

} // namespace tenantry
