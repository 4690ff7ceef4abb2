// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/MatrixColumns.h"

#include <QAbstractTableModel>
#include <QHash>

#include <array>
#include <vector>

namespace tenantry {

/// What the rows of the matrix are.
enum class MatrixRows { Tenants, Shapes };

enum class Folding { Open, Folded };

/**
 * Tenants (or groups of tenants of one shape) × migrations, those that are behind first. The vertical header names the
 * rows and stays in view. A graph's migrations stand by app, and an app can be folded to one column (MatrixColumns).
 *
 * Takes whole snapshots; where the migrations are the same it emits only the rows that came, went or changed, so that
 * selection and scrolling survive a rescan. Filtering is done here: ten thousand rows are one pass over shared
 * diagnoses.
 */
class MigrationMatrixModel : public QAbstractTableModel {
    Q_OBJECT
public:
    enum Role {
        StateRole = Qt::UserRole + 1,
        SchemaRole,
        CountRole,
        TenantsRole,
        AppRole,     ///< of a horizontal section: its app; empty: a numbered list's
        AppTipRole,  ///< the same: what its app is, for a tooltip
        FoldingRole, ///< of a horizontal section and of a cell
        PendingRole, ///< of a cell: how many of its migrations are pending
    };

    explicit MigrationMatrixModel(QObject *parent = nullptr);

    /// Shows \p snapshot; null empties the model.
    void setSnapshot(const SnapshotPtr &snapshot);
    void setRows(MatrixRows rows);
    /// Only tenants (shapes) that are not healthy; of an app, those that have not all of it as applied.
    void setOnlyBehind(bool only);
    /// Only the migrations of a graph's \p app; empty: every one.
    void setApp(const QString &app);
    QString app() const { return m_app; }
    void setFolding(const QString &app, Folding folding);
    void setFoldingOfAll(Folding folding);
    Folding folding(const QString &app) const;
    /// Only tenants whose name, schema or domain contains \p text, whatever the case.
    void setFilterText(const QString &text);

    SnapshotPtr snapshot() const { return m_snapshot; }
    MatrixRows rows() const { return m_rowsAre; }
    /// Labels of the apps, in the order of their columns, whatever app is filtered to; none of a numbered list.
    QStringList apps() const;
    /// The migration of a column; null when out of range, and of a folded app.
    const Migration *migration(int column) const;
    /// Of a column: one, or of a folded app all.
    std::vector<const Migration *> migrations(int column) const;
    QString columnApp(int column) const;       ///< empty: of a numbered list, or out of range
    int columnOf(const MigrationId &id) const; ///< -1: none shows it
    /// Migrations that any tenant waits for, whatever is filtered away.
    int migrationsPending() const;
    MigrationState state(int row, int column) const;
    MigrationCounts counts(int column) const;
    /// Schemas, of the tenants that are let through, that wait for the migration (for any of the app's) of \p column.
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
    MatrixColumns columnsOf(const SnapshotPtr &snapshot) const;
    QVariant columnData(int column, int role) const;
    bool isBehind(const Diagnosis &diagnosis) const;
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
    MatrixColumns m_columns;
    std::vector<MigrationCounts> m_counts; ///< by column
    MatrixRows m_rowsAre = MatrixRows::Tenants;
    bool m_onlyBehind = false;
    QString m_filter;
    QString m_app;
    QSet<QString> m_folded;
    mutable QHash<const Diagnosis *, bool> m_behind; ///< answers of isBehind(), of the present snapshot and app
};

} // namespace tenantry
