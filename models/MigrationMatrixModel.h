// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "migrations/FleetSnapshot.h"

#include <QAbstractTableModel>
#include <QHash>

#include <array>
#include <vector>

namespace tenantry {

/// What the rows of the matrix are.
enum class MatrixRows { Tenants, Shapes };

/// How many tenants have a migration in each state.
struct MigrationCounts {
    std::array<int, 8> byState{};
    int of(MigrationState state) const { return byState[static_cast<size_t>(state)]; }
};

/**
 * Tenants (or groups of tenants of one shape) × migrations, those that are behind first. The vertical header names the
 * rows and stays in view.
 *
 * Takes whole snapshots; where the migrations are the same it emits only the rows that came, went or changed, so that
 * selection and scrolling survive a rescan. Filtering is done here: ten thousand rows are one pass over shared
 * diagnoses.
 */
class MigrationMatrixModel : public QAbstractTableModel {
    Q_OBJECT
public:
    enum Role { StateRole = Qt::UserRole + 1, SchemaRole, CountRole, VersionRole, TenantsRole };

    explicit MigrationMatrixModel(QObject *parent = nullptr);

    /// Shows \p snapshot; null empties the model.
    void setSnapshot(const SnapshotPtr &snapshot);
    void setRows(MatrixRows rows);
    /// Only tenants (shapes) that are not healthy.
    void setOnlyBehind(bool only);
    /// Only tenants whose name, schema or domain contains \p text, whatever the case.
    void setFilterText(const QString &text);

    SnapshotPtr snapshot() const { return m_snapshot; }
    MatrixRows rows() const { return m_rowsAre; }
    /// The migration of a column; null when out of range.
    const Migration *migration(int column) const;
    MigrationState state(int row, int column) const;
    MigrationCounts counts(int column) const;
    /// Schemas, of the tenants that are let through, that have not the migration of \p column as applied.
    QStringList schemasPending(int column) const;
    /// Name of the row: the tenant, or the shape's first tenant.
    QString rowName(int row) const;
    QString rowSchema(int row) const;
    /// Of the row's tenants: one, or those of its shape that the filter lets through.
    QStringList rowSchemas(int row) const;
    /// Tenants of the row: 1, or the size of the shape.
    int rowTenants(int row) const;

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

private:
    struct Row {
        int tenant = 0; ///< index into the snapshot's tenants
        int count = 1;
    };
    /// What decides where a tenant stands: the worst first, then by name.
    using Place = std::pair<int, int>;
    static std::vector<Place> placesIn(const FleetSnapshot &snapshot);
    std::vector<Row> visibleRows(const FleetSnapshot &snapshot, const std::vector<Place> &places) const;
    bool accepts(const TenantState &tenant) const;
    void rebuild();
    bool keepsOrder(const FleetSnapshot &next, const std::vector<Row> &wanted) const;
    void mergeRows(const SnapshotPtr &next, const std::vector<Row> &wanted);
    void removeRowsBut(const QHash<QString, Row> &kept);
    void insertMissingRows(const std::vector<Row> &wanted);
    void countStates();
    const TenantState &tenantOf(const Row &row) const;

    SnapshotPtr m_snapshot;
    std::vector<Place> m_places; ///< of the snapshot's tenants
    std::vector<Row> m_rows;
    std::vector<MigrationCounts> m_counts;
    MatrixRows m_rowsAre = MatrixRows::Tenants;
    bool m_onlyBehind = false;
    QString m_filter;
};

/// "0007_invoices", "recorded, but its objects are absent": one sentence for a tooltip, plain text.
QString matrixCellText(const QString &tenant, const Migration &migration, MigrationState state);

} // namespace tenantry
