// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/RunModel.h"

#include "models/PlainTip.h"
#include "tasks/RunMeaning.h"

#include <QLocale>
#include <QVariant>

#include <algorithm>

namespace tenantry {

RunModel::RunModel(QObject *parent)
    : QAbstractTableModel(parent)
{
}

namespace {

bool looksSame(const RunRecord &left, const RunRecord &right)
{
    return left.id == right.id && left.state == right.state && left.ended == right.ended
           && left.tenantsDone == right.tenantsDone && left.tenantsFailed == right.tenantsFailed
           && left.tenantsSkipped == right.tenantsSkipped && left.resumedBy == right.resumedBy
           && left.backupId == right.backupId;
}

QString durationText(const RunRecord &run)
{
    if (!run.ended.isValid() || !run.started.isValid())
        return {};
    const qint64 milliseconds = run.started.msecsTo(run.ended);
    if (milliseconds < 10'000)
        return RunModel::tr("%1 s", "seconds").arg(QLocale().toString(double(milliseconds) / 1000, 'f', 1));
    const qint64 seconds = (milliseconds + 500) / 1000;
    if (seconds < 60)
        return RunModel::tr("%1 s", "seconds").arg(seconds);
    return RunModel::tr("%1 min %2 s").arg(seconds / 60).arg(seconds % 60);
}

} // namespace

void RunModel::setRuns(const std::vector<RunRecord> &runs)
{
    const size_t added = runs.size() - std::min(runs.size(), m_runs.size());
    const bool sameBelow =
        std::equal(runs.begin() + static_cast<std::ptrdiff_t>(added), runs.end(), m_runs.begin(), m_runs.end(),
                   [](const auto &one, const auto &other) { return one.id == other.id; });
    if (!sameBelow) {
        beginResetModel();
        m_runs = runs;
        endResetModel();
        return;
    }
    if (added > 0) {
        beginInsertRows({}, 0, static_cast<int>(added) - 1);
        m_runs.insert(m_runs.begin(), runs.begin(), runs.begin() + static_cast<std::ptrdiff_t>(added));
        endInsertRows();
    }
    for (size_t row = added; row < runs.size(); ++row) {
        if (looksSame(m_runs[row], runs[row]))
            continue;
        m_runs[row] = runs[row];
        Q_EMIT dataChanged(index(static_cast<int>(row), 0), index(static_cast<int>(row), ColumnCount - 1));
    }
}

const RunRecord *RunModel::run(int row) const
{
    return row >= 0 && row < rowCount() ? &m_runs[static_cast<size_t>(row)] : nullptr;
}

int RunModel::rowOf(const QString &id) const
{
    const auto found = std::ranges::find(m_runs, id, &RunRecord::id);
    return found == m_runs.end() ? -1 : static_cast<int>(found - m_runs.begin());
}

int RunModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_runs.size());
}

int RunModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant RunModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const RunRecord &run = m_runs[static_cast<size_t>(index.row())];
    if (role == IdRole)
        return run.id;
    if (role == StateRole)
        return static_cast<int>(run.state);
    if (role == Qt::TextAlignmentRole)
        return QVariant::fromValue(Qt::AlignVCenter | (index.column() == Duration ? Qt::AlignRight : Qt::AlignLeft));
    if (role == Qt::ToolTipRole)
        return plainTip(tr("Run %1, by %2 on %3").arg(run.id, run.user, run.host));
    if (role != Qt::DisplayRole)
        return {};
    switch (index.column()) {
    case State:
        return runStateWord(run);
    case Title:
        return run.title;
    case Started:
        return run.started;
    case Duration:
        return durationText(run);
    case Outcome:
        return runOutcome(run);
    default:
        return {};
    }
}

QVariant RunModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole)
        return QVariant::fromValue(Qt::AlignVCenter | (section == Duration ? Qt::AlignRight : Qt::AlignLeft));
    if (role != Qt::DisplayRole)
        return {};
    switch (section) {
    case State:
        return tr("State");
    case Title:
        return tr("What");
    case Started:
        return tr("Started");
    case Duration:
        return tr("Took");
    case Outcome:
        return tr("Outcome");
    default:
        return {};
    }
}

QString runStateWord(const RunRecord &run)
{
    return run.state == RunState::Other ? run.otherState : meaningOf(run.state).label();
}

QString tenantRunStateWord(const RunTenant &tenant)
{
    return tenant.state == TenantRunState::Other ? tenant.otherState : meaningOf(tenant.state).label();
}

QString stepStateWord(const StepFact &step)
{
    return step.state == TenantRunState::Other ? step.otherState : meaningOf(step.state).label();
}

QString runOutcome(const RunRecord &run)
{
    const QLocale locale;
    const QString done =
        RunModel::tr("%1 of %n tenants", nullptr, run.tenantsTotal).arg(locale.toString(run.tenantsDone));
    const QString failed = locale.toString(run.tenantsFailed);
    const QString skipped = locale.toString(run.tenantsSkipped);
    if (run.tenantsFailed > 0 && run.tenantsSkipped > 0)
        return RunModel::tr("%1, %2 failed, %3 skipped").arg(done, failed, skipped);
    if (run.tenantsFailed > 0)
        return RunModel::tr("%1, %2 failed").arg(done, failed);
    if (run.tenantsSkipped > 0)
        return RunModel::tr("%1, %2 skipped").arg(done, skipped);
    return done;
}

bool canResume(const RunRecord &run)
{
    if (run.kind != RunKind::Apply && run.kind != RunKind::Fix)
        return false;
    const bool unfinished = run.state == RunState::PartlyFailed || run.state == RunState::Failed
                            || run.state == RunState::Cancelled || run.state == RunState::Interrupted
                            || run.state == RunState::Stopped;
    return unfinished && run.resumedBy.isEmpty() && run.tenantsDone < run.tenantsTotal;
}

} // namespace tenantry
