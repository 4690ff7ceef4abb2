// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "migrations/FleetSnapshot.h"

#include <QSet>
#include <QString>

#include <array>
#include <vector>

namespace tenantry {

/// How many tenants have a migration in each state; of a folded app, by the worst that each has in it.
struct MigrationCounts {
    std::array<int, 8> byState{};
    int of(MigrationState state) const { return byState[static_cast<size_t>(state)]; }
};

/**
 * The columns of the migrations matrix over one set: a migration each, or a whole app where that is folded. A numbered
 * list has its migrations one after another. A graph's stand together by app, the apps in the order in which they are
 * first migrated, and within an app as they are applied.
 *
 * A value: it shares the set that it was made of.
 */
class MatrixColumns {
public:
    struct Column {
        QString app;                        ///< empty: of a numbered list
        std::vector<std::size_t> positions; ///< one, or of a folded app all
        bool isFolded = false;
        bool operator==(const Column &) const = default;
    };

    MatrixColumns();
    /// Only the columns of \p app, where that is not empty; those apps folded that \p folded names.
    MatrixColumns(MigrationSetPtr set, const QString &app, const QSet<QString> &folded);

    int size() const { return static_cast<int>(m_columns.size()); }
    const Column &at(int column) const { return m_columns[static_cast<std::size_t>(column)]; }
    const MigrationSet &set() const { return *m_set; }
    int firstOf(const QString &app) const;        ///< its first column; -1: none
    int columnOf(const MigrationId &id) const;    ///< that shows it, alone or with its app; -1: none
    const Migration *migration(int column) const; ///< null when out of range, and of a folded app
    /// Of a column: one, or of a folded app all.
    std::vector<const Migration *> migrations(int column) const;

    /// The worst that a tenant of \p diagnosis has among the column's migrations.
    MigrationState stateIn(const Diagnosis &diagnosis, int column) const;
    int pendingIn(const Diagnosis &diagnosis, int column) const; ///< migrations
    /// By column, over all tenants of \p snapshot.
    std::vector<MigrationCounts> counts(const FleetSnapshot &snapshot) const;

private:
    MigrationState stateAt(const Diagnosis &diagnosis, std::size_t position) const;

    MigrationSetPtr m_set; ///< never null
    std::vector<Column> m_columns;
};

/// Labels of the apps that \p set tells apart, in the order in which they are first migrated; none of a numbered list.
QStringList graphApps(const MigrationSet &set);

/// Of several migrations of one tenant the state that a person has to see first.
MigrationState worseOf(MigrationState left, MigrationState right);

/// The worst that a tenant of \p diagnosis has among the migrations of a graph's \p app; Applied where it has none.
/// Whether somebody has to do something about a migration in this state.
constexpr bool isGap(MigrationState state)
{
    return state != MigrationState::Applied && state != MigrationState::NotExpected;
}
MigrationState worstInApp(const Diagnosis &diagnosis, const QString &app);

} // namespace tenantry
