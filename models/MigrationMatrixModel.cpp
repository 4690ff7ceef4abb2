// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/MigrationMatrixModel.h"

#include "models/MatrixTexts.h"
#include "models/PlainTip.h"
#include "models/TenantOrder.h"

#include <QHash>
#include <QVariant>

#include <algorithm>

namespace tenantry {

namespace {

bool sameMigrations(const FleetSnapshot *left, const FleetSnapshot *right)
{
    if (!left || !right)
        return false;
    if (left->source == right->source)
        return true;
    const auto sameColumn = [](const Migration &one, const Migration &other) {
        return one.id.app == other.id.app && one.id.key == other.id.key && one.name == other.name;
    };
    return std::ranges::equal(left->source->main().migrations(), right->source->main().migrations(), sameColumn);
}

bool sameCells(const TenantState &left, const TenantState &right)
{
    return (left.diagnosis == right.diagnosis || left.diagnosis->states == right.diagnosis->states)
           && left.displayName() == right.displayName();
}

} // namespace

MigrationMatrixModel::MigrationMatrixModel(QObject *parent)
    : QAbstractTableModel(parent)
{
}

void MigrationMatrixModel::setSnapshot(const SnapshotPtr &snapshot)
{
    if (snapshot == m_snapshot)
        return;
    std::vector<Place> places = snapshot ? placesIn(*snapshot) : std::vector<Place>();
    m_behind.clear(); // a diagnosis of before may be gone, and its address another's
    std::vector<Row> rows = snapshot ? visibleRows(*snapshot, places) : std::vector<Row>();
    m_places = std::move(places);
    if (m_rowsAre == MatrixRows::Tenants && sameMigrations(m_snapshot.get(), snapshot.get())
        && keepsOrder(*snapshot, rows)) {
        mergeRows(snapshot, rows);
        return;
    }
    beginResetModel();
    m_snapshot = snapshot;
    m_columns = columnsOf(snapshot);
    m_rows = std::move(rows);
    countStates();
    endResetModel();
}

void MigrationMatrixModel::setRows(MatrixRows rows)
{
    if (rows == m_rowsAre)
        return;
    m_rowsAre = rows;
    rebuild();
}

void MigrationMatrixModel::setOnlyBehind(bool only)
{
    if (only == m_onlyBehind)
        return;
    m_onlyBehind = only;
    rebuild();
}

void MigrationMatrixModel::setFilterText(const QString &text)
{
    if (text == m_filter)
        return;
    m_filter = text;
    rebuild();
}

void MigrationMatrixModel::setApp(const QString &app)
{
    if (app == m_app)
        return;
    m_app = app;
    m_behind.clear();
    rebuild();
}

void MigrationMatrixModel::setFolding(const QString &app, Folding folding)
{
    if (folding == this->folding(app))
        return;
    QSet<QString> folded = m_folded;
    if (folding == Folding::Folded)
        folded.insert(app);
    else
        folded.remove(app);
    m_folded = folded;
    if (!m_snapshot)
        return;
    // Of the app's columns the first stays, and with it what is selected in it.
    MatrixColumns next = columnsOf(m_snapshot);
    const int first = m_columns.firstOf(app);
    const int came = next.size() - m_columns.size();
    const auto take = [this, &next] {
        m_columns = std::move(next);
        countStates();
    };
    if (came > 0) {
        beginInsertColumns({}, first + 1, first + came);
        take();
        endInsertColumns();
    } else if (came < 0) {
        beginRemoveColumns({}, first + 1, first - came);
        take();
        endRemoveColumns();
    } else {
        take();
    }
    if (first < 0)
        return;
    if (rowCount() > 0)
        Q_EMIT dataChanged(index(0, first), index(rowCount() - 1, first));
    Q_EMIT headerDataChanged(Qt::Horizontal, first, first);
}

void MigrationMatrixModel::setFoldingOfAll(Folding folding)
{
    const QStringList all = apps();
    const QSet<QString> folded = folding == Folding::Folded ? QSet<QString>(all.begin(), all.end()) : QSet<QString>();
    if (folded == m_folded)
        return;
    m_folded = folded;
    rebuild();
}

Folding MigrationMatrixModel::folding(const QString &app) const
{
    return m_folded.contains(app) ? Folding::Folded : Folding::Open;
}

MatrixColumns MigrationMatrixModel::columnsOf(const SnapshotPtr &snapshot) const
{
    return snapshot ? MatrixColumns(snapshot->source->setFor(), m_app, m_folded) : MatrixColumns();
}

void MigrationMatrixModel::rebuild()
{
    beginResetModel();
    m_columns = columnsOf(m_snapshot);
    countStates();
    m_rows = m_snapshot ? visibleRows(*m_snapshot, m_places) : std::vector<Row>{};
    endResetModel();
}

bool MigrationMatrixModel::isBehind(const Diagnosis &diagnosis) const
{
    if (m_app.isEmpty())
        return needsAttention(diagnosis.health);
    auto known = m_behind.find(&diagnosis);
    if (known == m_behind.end())
        known = m_behind.insert(&diagnosis, isGap(worstInApp(diagnosis, m_app)));
    return *known;
}

bool MigrationMatrixModel::accepts(const TenantState &tenant) const
{
    if (m_onlyBehind && !isBehind(*tenant.diagnosis))
        return false;
    return m_filter.isEmpty() || tenant.schema.contains(m_filter, Qt::CaseInsensitive)
           || tenant.name.contains(m_filter, Qt::CaseInsensitive)
           || tenant.domain.contains(m_filter, Qt::CaseInsensitive);
}

std::vector<MigrationMatrixModel::Row> MigrationMatrixModel::visibleRows(const FleetSnapshot &snapshot,
                                                                         const std::vector<Place> &places) const
{
    std::vector<Row> rows;
    QHash<int, size_t> rowOfShape;
    for (size_t index = 0; index < snapshot.tenants.size(); ++index) {
        const TenantState &tenant = snapshot.tenants[index];
        if (!accepts(tenant))
            continue;
        if (m_rowsAre == MatrixRows::Shapes) {
            const auto known = rowOfShape.constFind(tenant.diagnosis->shape);
            if (known != rowOfShape.constEnd()) {
                ++rows[*known].count;
                continue;
            }
            rowOfShape.insert(tenant.diagnosis->shape, rows.size());
        }
        rows.push_back({static_cast<int>(index), 1});
    }
    const auto placeOf = [&places](const Row &row) { return places[static_cast<size_t>(row.tenant)]; };
    std::ranges::sort(rows, {}, placeOf);
    if (m_rowsAre == MatrixRows::Shapes)
        std::ranges::stable_sort(rows, std::ranges::greater{}, &Row::count);
    return rows;
}

std::vector<MigrationMatrixModel::Place> MigrationMatrixModel::placesIn(const FleetSnapshot &snapshot)
{
    QStringList names;
    names.reserve(static_cast<qsizetype>(snapshot.tenants.size()));
    for (const TenantState &tenant : snapshot.tenants)
        names << tenant.displayName();
    const std::vector<int> byName = placesByName(names);
    std::vector<Place> places;
    places.reserve(byName.size());
    for (size_t at = 0; at < byName.size(); ++at)
        places.emplace_back(urgencyOf(snapshot.tenants[at].health()), byName[at]);
    return places;
}

/// Whether the rows that stay follow each other as before: only then can they stay where they are.
bool MigrationMatrixModel::keepsOrder(const FleetSnapshot &next, const std::vector<Row> &wanted) const
{
    QHash<QString, int> lines;
    for (size_t line = 0; line < wanted.size(); ++line)
        lines.insert(next.tenants[static_cast<size_t>(wanted[line].tenant)].schema, static_cast<int>(line));
    int last = -1;
    for (const Row &row : m_rows) {
        const int line = lines.value(tenantOf(row).schema, -1);
        if (line >= 0 && line < last)
            return false;
        last = std::max(last, line);
    }
    return true;
}

const TenantState &MigrationMatrixModel::tenantOf(const Row &row) const
{
    return m_snapshot->tenants[static_cast<size_t>(row.tenant)];
}

// What stays keeps its order (keepsOrder()), so that one pass each finds what went, what came and what changed.
void MigrationMatrixModel::mergeRows(const SnapshotPtr &next, const std::vector<Row> &wanted)
{
    const auto nextTenant = [&next](const Row &row) -> const TenantState & {
        return next->tenants[static_cast<size_t>(row.tenant)];
    };
    QHash<QString, Row> bySchema;
    for (const Row &row : wanted)
        bySchema.insert(nextTenant(row).schema, row);
    removeRowsBut(bySchema);
    // The rows that stay now point into the new snapshot; remember which of them look different.
    std::vector<int> changed;
    for (Row &row : m_rows) {
        const Row now = bySchema.value(tenantOf(row).schema);
        if (!sameCells(tenantOf(row), nextTenant(now)))
            changed.push_back(now.tenant);
        row = now;
    }
    m_snapshot = next;
    m_columns = columnsOf(next);
    countStates();
    insertMissingRows(wanted);
    auto tenant = changed.cbegin();
    for (int line = 0; line < rowCount() && tenant != changed.cend(); ++line) {
        if (m_rows[static_cast<size_t>(line)].tenant != *tenant)
            continue;
        ++tenant;
        if (columnCount() > 0)
            Q_EMIT dataChanged(index(line, 0), index(line, columnCount() - 1));
        Q_EMIT headerDataChanged(Qt::Vertical, line, line);
    }
}

void MigrationMatrixModel::removeRowsBut(const QHash<QString, Row> &kept)
{
    const auto stays = [this, &kept](int line) {
        return kept.contains(tenantOf(m_rows[static_cast<size_t>(line)]).schema);
    };
    for (int last = rowCount() - 1; last >= 0; --last) {
        if (stays(last))
            continue;
        int first = last;
        while (first > 0 && !stays(first - 1))
            --first;
        beginRemoveRows({}, first, last);
        m_rows.erase(m_rows.begin() + first, m_rows.begin() + last + 1);
        endRemoveRows();
        last = first;
    }
}

void MigrationMatrixModel::insertMissingRows(const std::vector<Row> &wanted)
{
    const auto isHere = [this, &wanted](size_t line, size_t row) {
        return row < m_rows.size() && m_rows[row].tenant == wanted[line].tenant;
    };
    for (size_t row = 0; row < wanted.size(); ++row) {
        if (isHere(row, row))
            continue;
        size_t end = row;
        while (end < wanted.size() && !isHere(end, row))
            ++end;
        beginInsertRows({}, static_cast<int>(row), static_cast<int>(end) - 1);
        m_rows.insert(m_rows.begin() + static_cast<std::ptrdiff_t>(row),
                      wanted.begin() + static_cast<std::ptrdiff_t>(row),
                      wanted.begin() + static_cast<std::ptrdiff_t>(end));
        endInsertRows();
        row = end - 1;
    }
}

void MigrationMatrixModel::countStates()
{
    m_counts = m_snapshot ? m_columns.counts(*m_snapshot) : std::vector<MigrationCounts>();
}

int MigrationMatrixModel::migrationsPending() const
{
    if (!m_snapshot)
        return 0;
    const std::vector<MigrationCounts> counts = MatrixColumns(m_snapshot->source->setFor(), {}, {}).counts(*m_snapshot);
    return static_cast<int>(std::ranges::count_if(
        counts, [](const MigrationCounts &column) { return column.of(MigrationState::Pending) > 0; }));
}

QStringList MigrationMatrixModel::apps() const
{
    return m_snapshot ? graphApps(m_snapshot->source->main()) : QStringList();
}

const Migration *MigrationMatrixModel::migration(int column) const
{
    return m_columns.migration(column);
}

std::vector<const Migration *> MigrationMatrixModel::migrations(int column) const
{
    return m_columns.migrations(column);
}

QString MigrationMatrixModel::columnApp(int column) const
{
    return column < 0 || column >= columnCount() ? QString() : m_columns.at(column).app;
}

int MigrationMatrixModel::columnOf(const MigrationId &id) const
{
    return m_columns.columnOf(id);
}

MigrationState MigrationMatrixModel::state(int row, int column) const
{
    if (row < 0 || row >= rowCount() || column < 0 || column >= columnCount())
        return MigrationState::Unknown;
    return m_columns.stateIn(*tenantOf(m_rows[static_cast<size_t>(row)]).diagnosis, column);
}

MigrationCounts MigrationMatrixModel::counts(int column) const
{
    const auto at = static_cast<size_t>(column);
    return column >= 0 && at < m_counts.size() ? m_counts[at] : MigrationCounts{};
}

QStringList MigrationMatrixModel::schemasPending(int column) const
{
    QStringList schemas;
    if (!m_snapshot || column < 0 || column >= columnCount())
        return schemas;
    for (const TenantState &tenant : m_snapshot->tenants) {
        if (accepts(tenant) && m_columns.pendingIn(*tenant.diagnosis, column) > 0)
            schemas << tenant.schema;
    }
    return schemas;
}

QString MigrationMatrixModel::rowName(int row) const
{
    if (row < 0 || row >= rowCount())
        return {};
    const Row &line = m_rows[static_cast<size_t>(row)];
    const QString name = tenantOf(line).displayName();
    if (m_rowsAre == MatrixRows::Tenants || line.count == 1)
        return name;
    return tr("%1 and %n more", nullptr, line.count - 1).arg(name);
}

QString MigrationMatrixModel::rowSchema(int row) const
{
    return row >= 0 && row < rowCount() ? tenantOf(m_rows[static_cast<size_t>(row)]).schema : QString();
}

QStringList MigrationMatrixModel::rowSchemas(int row) const
{
    if (row < 0 || row >= rowCount())
        return {};
    const TenantState &first = tenantOf(m_rows[static_cast<size_t>(row)]);
    if (m_rowsAre == MatrixRows::Tenants)
        return {first.schema};
    QStringList schemas;
    for (const TenantState &tenant : m_snapshot->tenants) {
        if (accepts(tenant) && tenant.diagnosis->shape == first.diagnosis->shape)
            schemas << tenant.schema;
    }
    return schemas;
}

int MigrationMatrixModel::rowTenants(int row) const
{
    return row >= 0 && row < rowCount() ? m_rows[static_cast<size_t>(row)].count : 0;
}

int MigrationMatrixModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int MigrationMatrixModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : m_columns.size();
}

QVariant MigrationMatrixModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const int column = index.column();
    const Diagnosis &diagnosis = *tenantOf(m_rows[static_cast<size_t>(index.row())]).diagnosis;
    switch (role) {
    case StateRole:
        return static_cast<int>(m_columns.stateIn(diagnosis, column));
    case SchemaRole:
        return rowSchema(index.row());
    case CountRole:
        return rowTenants(index.row());
    case FoldingRole:
        return columnData(column, role);
    case PendingRole:
        return m_columns.pendingIn(diagnosis, column);
    case Qt::ToolTipRole:
        return plainTip(matrixCellText(rowName(index.row()), diagnosis, m_columns, column));
    case Qt::AccessibleTextRole:
        return matrixCellText(rowName(index.row()), diagnosis, m_columns, column);
    default:
        return {};
    }
}

QVariant MigrationMatrixModel::columnData(int column, int role) const
{
    switch (role) {
    case Qt::DisplayRole:
        return matrixColumnTitle(m_columns, column);
    case Qt::ToolTipRole:
        return plainTip(matrixColumnTip(m_columns, column));
    case AppTipRole:
        return plainTip(appTip(m_columns.set(), m_columns.at(column).app));
    case AppRole:
        return m_columns.at(column).app;
    case FoldingRole:
        return static_cast<int>(m_columns.at(column).isFolded ? Folding::Folded : Folding::Open);
    default:
        return {};
    }
}

QVariant MigrationMatrixModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation == Qt::Horizontal)
        return section >= 0 && section < columnCount() ? columnData(section, role) : QVariant();
    if (section < 0 || section >= rowCount())
        return {};
    if (role == Qt::DisplayRole)
        return rowName(section);
    if (role == Qt::ToolTipRole)
        return plainTip(rowSchema(section));
    return role == TenantsRole ? QVariant(rowTenants(section)) : QVariant();
}

} // namespace tenantry
