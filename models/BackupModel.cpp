// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/BackupModel.h"

#include "backups/BackupMeaning.h"
#include "models/PlainTip.h"

#include <QLocale>
#include <QVariant>

#include <algorithm>

namespace tenantry {

BackupModel::BackupModel(QObject *parent)
    : QAbstractTableModel(parent)
    , m_all(std::make_shared<const std::vector<Backup>>())
{
}

namespace {

bool looksSame(const Backup &left, const Backup &right)
{
    return left.id == right.id && left.trust == right.trust && left.problem == right.problem
           && left.verifiedAt == right.verifiedAt && left.bytes() == right.bytes();
}

/// Ten thousand tenants share a handful of levels.
QStringList levelsOf(const Backup &backup)
{
    QStringList levels;
    const QString *previous = nullptr;
    for (const BackupTenant &tenant : backup.tenants) {
        if (!previous || *previous != tenant.level) {
            if (!levels.contains(tenant.level))
                levels << tenant.level;
        }
        previous = &tenant.level;
    }
    return levels;
}

} // namespace

void BackupModel::adopt(BackupsPtr backups)
{
    m_all = std::move(backups);
    m_levels.clear();
    m_levels.reserve(m_all->size());
    for (const Backup &backup : *m_all)
        m_levels.push_back(levelsOf(backup));
}

void BackupModel::setBackups(std::vector<Backup> backups, std::shared_ptr<const MigrationSet> source)
{
    setBackups(std::make_shared<const std::vector<Backup>>(std::move(backups)), std::move(source));
}

void BackupModel::setBackups(BackupsPtr backups, std::shared_ptr<const MigrationSet> source)
{
    if (backups == m_all) {
        setSource(std::move(source));
        return;
    }
    const bool sameSource = source == m_source;
    const std::vector<Backup> &next = *backups;
    const BackupsPtr before = m_all;
    // The usual change is one more backup at the top: keep the rows below, and with them the selection.
    const size_t added = next.size() - std::min(next.size(), before->size());
    const bool onlyAdded = sameSource && m_filter.isEmpty() && m_shown == BackupsShown::All
                           && std::equal(next.begin() + static_cast<std::ptrdiff_t>(added), next.end(), before->begin(),
                                         before->end(), looksSame);
    if (onlyAdded) {
        if (added > 0)
            beginInsertRows({}, 0, static_cast<int>(added) - 1);
        adopt(std::move(backups));
        m_rows = visibleRows();
        if (added > 0)
            endInsertRows();
        return;
    }
    const bool sameIds = std::ranges::equal(next, *before, {}, &Backup::id, &Backup::id);
    if (sameIds) {
        adopt(std::move(backups));
        m_source = std::move(source);
        const auto shown = visibleRows();
        if (shown.size() == m_rows.size()) {
            m_rows = shown;
            if (!m_rows.empty())
                Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
            return;
        }
        beginResetModel();
        m_rows = shown;
        endResetModel();
        return;
    }
    beginResetModel();
    adopt(std::move(backups));
    m_source = std::move(source);
    m_rows = visibleRows();
    endResetModel();
}

void BackupModel::setSource(std::shared_ptr<const MigrationSet> source)
{
    if (source == m_source)
        return;
    m_source = std::move(source);
    bool changed = false;
    for (Row &row : m_rows) {
        const int behind = behindOf(static_cast<size_t>(row.backup));
        changed = changed || behind != row.behind;
        row.behind = behind;
    }
    if (changed)
        Q_EMIT dataChanged(index(0, Level), index(rowCount() - 1, Level));
}

void BackupModel::setShown(BackupsShown shown)
{
    if (shown == m_shown)
        return;
    beginResetModel();
    m_shown = shown;
    m_rows = visibleRows();
    endResetModel();
}

void BackupModel::setFilterText(const QString &text)
{
    if (text == m_filter)
        return;
    beginResetModel();
    m_filter = text;
    m_rows = visibleRows();
    endResetModel();
}

bool BackupModel::accepts(const Backup &backup) const
{
    if (m_shown == BackupsShown::Restorable && (backup.trust == BackupTrust::Damaged || backup.tenants.empty()))
        return false;
    if (m_filter.isEmpty())
        return true;
    const auto matches = [this](const QString &text) { return text.contains(m_filter, Qt::CaseInsensitive); };
    if (matches(backup.id) || matches(backupReasonWord(backup.reason)) || matches(meaningOf(backup.trust).label())
        || matches(QLocale().toString(backup.created.toLocalTime().date(), QLocale::LongFormat)))
        return true;
    return std::ranges::any_of(backup.tenants, [&matches](const BackupTenant &tenant) {
        return matches(tenant.schema) || matches(tenant.name);
    });
}

/// -1: nothing applied, or a level that the source does not have.
static int positionOf(const MigrationSet &set, const QString &level)
{
    const auto position = level.isEmpty() ? std::nullopt : set.indexOf(level);
    return position ? static_cast<int>(*position) : -1;
}

int BackupModel::behindOf(size_t backup) const
{
    if (!m_source || (*m_all)[backup].tenants.empty())
        return -1;
    const auto total = static_cast<int>(m_source->size());
    int most = 0;
    for (const QString &level : m_levels[backup])
        most = std::max(most, total - 1 - positionOf(*m_source, level));
    return most;
}

std::vector<BackupModel::Row> BackupModel::visibleRows() const
{
    std::vector<Row> rows;
    for (size_t index = 0; index < m_all->size(); ++index) {
        if (accepts((*m_all)[index]))
            rows.push_back({static_cast<int>(index), behindOf(index)});
    }
    return rows;
}

const Backup *BackupModel::backup(int row) const
{
    if (row < 0 || row >= rowCount())
        return nullptr;
    return &(*m_all)[static_cast<size_t>(m_rows[static_cast<size_t>(row)].backup)];
}

std::shared_ptr<const Backup> BackupModel::sharedBackup(int row) const
{
    return {m_all, backup(row)};
}

int BackupModel::rowOf(const QString &id) const
{
    for (int row = 0; row < rowCount(); ++row) {
        if (backup(row)->id == id)
            return row;
    }
    return -1;
}

int BackupModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int BackupModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant BackupModel::display(const Row &row, Column column) const
{
    const Backup &backup = (*m_all)[static_cast<size_t>(row.backup)];
    switch (column) {
    case When:
        return backup.created;
    case What:
        return backup.tenants.empty() ? QString() : backupWhat(backup);
    case Reason:
        return backupReasonWord(backup.reason);
    case Size:
        return backup.files.empty() ? QVariant() : QVariant(backup.bytes());
    case Level:
        if (row.behind < 0)
            return QString();
        return row.behind == 0 ? tr("current", "migration level of a backup") : tr("%n behind", nullptr, row.behind);
    case State:
        return meaningOf(backup.trust).label();
    case ColumnCount:
        break;
    }
    return {};
}

QVariant BackupModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Row &row = m_rows[static_cast<size_t>(index.row())];
    const Backup &backup = (*m_all)[static_cast<size_t>(row.backup)];
    switch (role) {
    case Qt::DisplayRole:
        return display(row, static_cast<Column>(index.column()));
    case Qt::TextAlignmentRole:
        return QVariant::fromValue(Qt::AlignVCenter | (index.column() == Size ? Qt::AlignRight : Qt::AlignLeft));
    case Qt::ToolTipRole:
        return index.column() == State && !backup.problem.isEmpty() ? plainTip(backup.problem) : QVariant();
    case IdRole:
        return backup.id;
    case TrustRole:
        return static_cast<int>(backup.trust);
    case SortRole:
        return index.column() == Level ? QVariant(row.behind) : display(row, static_cast<Column>(index.column()));
    default:
        return {};
    }
}

QVariant BackupModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole)
        return QVariant::fromValue(Qt::AlignVCenter | (section == Size ? Qt::AlignRight : Qt::AlignLeft));
    if (role != Qt::DisplayRole)
        return {};
    switch (section) {
    case When:
        return tr("When");
    case What:
        return tr("What");
    case Reason:
        return tr("Reason");
    case Size:
        return tr("Size");
    case Level:
        return tr("Level");
    case State:
        return tr("State");
    default:
        return {};
    }
}

QString backupWhat(const Backup &backup)
{
    if (backup.tenants.size() != 1)
        return BackupModel::tr("%n tenants", nullptr, static_cast<int>(backup.tenants.size()));
    const BackupTenant &only = backup.tenants.front();
    return only.name.isEmpty() ? only.schema : only.name;
}

QString backupReasonWord(const QString &reason)
{
    if (reason == u"manual")
        return BackupModel::tr("By hand");
    if (reason == u"before run")
        return BackupModel::tr("Before a run");
    if (reason == u"before restore")
        return BackupModel::tr("Before a restore");
    return reason;
}

BackupTrust BackupDay::trust() const
{
    if (damaged > 0)
        return BackupTrust::Damaged;
    if (proven > 0)
        return BackupTrust::Proven;
    return verified > 0 ? BackupTrust::Verified : BackupTrust::Unverified;
}

std::vector<BackupDay> backupDays(const std::vector<Backup> &backups, QDate today, int count)
{
    std::vector<BackupDay> days(static_cast<size_t>(std::max(count, 0)));
    for (size_t at = 0; at < days.size(); ++at)
        days[at].day = today.addDays(static_cast<qint64>(at) + 1 - count);
    for (const Backup &backup : backups) {
        const qint64 age = backup.created.toLocalTime().date().daysTo(today);
        if (!backup.created.isValid() || age < 0 || age >= count)
            continue;
        BackupDay &day = days[static_cast<size_t>(count - 1 - age)];
        switch (backup.trust) {
        case BackupTrust::Unverified:
            ++day.unverified;
            break;
        case BackupTrust::Verified:
            ++day.verified;
            break;
        case BackupTrust::Proven:
            ++day.proven;
            break;
        case BackupTrust::Damaged:
            ++day.damaged;
            break;
        }
        day.bytes += backup.bytes();
        day.ids << backup.id;
    }
    return days;
}

} // namespace tenantry
