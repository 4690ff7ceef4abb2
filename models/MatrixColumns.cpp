// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/MatrixColumns.h"

#include <QHash>

#include <algorithm>
#include <array>

namespace tenantry {

MatrixColumns::MatrixColumns()
    : m_set(std::make_shared<const MigrationSet>())
{
}

MatrixColumns::MatrixColumns(MigrationSetPtr set, const QString &app, const QSet<QString> &folded)
    : m_set(std::move(set))
{
    const QStringList apps = graphApps(*m_set);
    QHash<QString, std::vector<std::size_t>> ofApp;
    for (std::size_t position = 0; position < m_set->size(); ++position)
        ofApp[m_set->at(position).id.app].push_back(position);
    const QStringList groups = apps.isEmpty() ? QStringList{QString()} : apps;
    for (const QString &group : groups) {
        if (!app.isEmpty() && group != app)
            continue;
        const std::vector<std::size_t> positions = ofApp.value(group);
        if (folded.contains(group)) {
            m_columns.push_back({group, positions, true});
            continue;
        }
        for (const std::size_t position : positions)
            m_columns.push_back({group, {position}, false});
    }
}

int MatrixColumns::firstOf(const QString &app) const
{
    const auto found = std::ranges::find(m_columns, app, &Column::app);
    return found == m_columns.end() ? -1 : static_cast<int>(found - m_columns.begin());
}

int MatrixColumns::columnOf(const MigrationId &id) const
{
    const auto position = m_set->indexOf(id);
    if (!position)
        return -1;
    const auto found = std::ranges::find_if(m_columns, [&position](const Column &column) {
        return std::ranges::find(column.positions, *position) != column.positions.end();
    });
    return found == m_columns.end() ? -1 : static_cast<int>(found - m_columns.begin());
}

const Migration *MatrixColumns::migration(int column) const
{
    if (column < 0 || column >= size() || at(column).isFolded)
        return nullptr;
    return &m_set->at(at(column).positions.front());
}

std::vector<const Migration *> MatrixColumns::migrations(int column) const
{
    std::vector<const Migration *> all;
    if (column < 0 || column >= size())
        return all;
    for (const std::size_t position : at(column).positions)
        all.push_back(&m_set->at(position));
    return all;
}

// The columns are those of one set; a tenant that was held against another answers by the migration's identity.
MigrationState MatrixColumns::stateAt(const Diagnosis &diagnosis, std::size_t position) const
{
    if (diagnosis.set != m_set)
        return diagnosis.stateOf(m_set->at(position).id);
    return position < diagnosis.states.size() ? diagnosis.states[position] : MigrationState::Unknown;
}

MigrationState MatrixColumns::stateIn(const Diagnosis &diagnosis, int column) const
{
    MigrationState worst = MigrationState::NotExpected;
    for (const std::size_t position : at(column).positions)
        worst = worseOf(worst, stateAt(diagnosis, position));
    return worst;
}

int MatrixColumns::pendingIn(const Diagnosis &diagnosis, int column) const
{
    return static_cast<int>(std::ranges::count_if(at(column).positions, [&](std::size_t position) {
        return stateAt(diagnosis, position) == MigrationState::Pending;
    }));
}

// Shapes share their diagnosis: counting goes by diagnosis, not by tenant.
std::vector<MigrationCounts> MatrixColumns::counts(const FleetSnapshot &snapshot) const
{
    QHash<const Diagnosis *, int> tenants;
    for (const TenantState &tenant : snapshot.tenants)
        ++tenants[tenant.diagnosis.get()];
    std::vector<MigrationCounts> counts(m_columns.size());
    for (auto entry = tenants.cbegin(); entry != tenants.cend(); ++entry) {
        for (int column = 0; column < size(); ++column) {
            const auto state = static_cast<std::size_t>(stateIn(*entry.key(), column));
            counts[static_cast<std::size_t>(column)].byState[state] += entry.value();
        }
    }
    return counts;
}

QStringList graphApps(const MigrationSet &set)
{
    QStringList apps;
    QSet<QString> known;
    for (const Migration &migration : set.migrations()) {
        if (migration.id.app.isEmpty() || known.contains(migration.id.app))
            continue;
        known.insert(migration.id.app);
        apps << migration.id.app;
    }
    return apps;
}

MigrationState worseOf(MigrationState left, MigrationState right)
{
    constexpr std::array worstFirst{MigrationState::Failed,    MigrationState::Absent,     MigrationState::Edited,
                                    MigrationState::Untracked, MigrationState::Pending,    MigrationState::Unknown,
                                    MigrationState::Applied,   MigrationState::NotExpected};
    return std::ranges::find(worstFirst, left) < std::ranges::find(worstFirst, right) ? left : right;
}

MigrationState worstInApp(const Diagnosis &diagnosis, const QString &app)
{
    MigrationState worst = MigrationState::NotExpected;
    const MigrationSet &set = *diagnosis.set;
    for (std::size_t position = 0; position < set.size(); ++position) {
        if (set.at(position).id.app != app)
            continue;
        const bool isKnown = position < diagnosis.states.size();
        worst = worseOf(worst, isKnown ? diagnosis.states[position] : MigrationState::Unknown);
    }
    return worst;
}

} // namespace tenantry
