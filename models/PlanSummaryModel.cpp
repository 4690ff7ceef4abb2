// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/PlanSummaryModel.h"

#include <QHash>
#include <QLocale>
#include <QVariant>

#include <algorithm>

namespace tenantry {

PlanSummaryModel::PlanSummaryModel(QObject *parent)
    : QAbstractTableModel(parent)
{
}

QString stepTitleWithName(const Plan &plan, const QString &title, const MigrationId &migration)
{
    const Migration *one = plan.snapshot ? plan.find(migration) : nullptr;
    if (!one || one->name.isEmpty() || title.contains(one->name))
        return title;
    return PlanSummaryModel::tr("%1 (%2)", "a step and its migration: Apply 0012 (tax)").arg(title, one->name);
}

void PlanSummaryModel::setPlan(const Plan &plan, const RunSettings &runs)
{
    beginResetModel();
    m_lines.clear();
    m_tenants = static_cast<int>(plan.tenants.size());
    m_existing = 0;
    for (const TenantPlan &tenant : plan.tenants) {
        const TenantState *state = plan.snapshot ? plan.snapshot->find(tenant.schema) : nullptr;
        m_existing += state && state->schemaExists ? 1 : 0;
    }
    if (hasBackupRow())
        m_lines.push_back(backupLine());
    addSteps(plan);
    addWaves(plan, runs);
    endResetModel();
}

void PlanSummaryModel::addSteps(const Plan &plan)
{
    using Key = std::pair<const StepKind *, QString>;
    QHash<Key, Sample> samples;
    for (size_t tenant = 0; tenant < plan.tenants.size(); ++tenant) {
        const auto &steps = plan.tenants[tenant].steps;
        for (size_t step = 0; step < steps.size(); ++step) {
            const Key key(steps[step].kind, steps[step].migration.text());
            if (!samples.contains(key))
                samples.insert(key, {tenant, step});
        }
    }
    QHash<QString, Sample> byTitle; // a title names the kind of a step and its version
    for (const Sample &sample : std::as_const(samples))
        byTitle.insert(plan.tenants[sample.tenant].steps[sample.step].title(), sample);
    size_t database = 0;
    for (const Plan::StepSummary &step : plan.summary()) {
        if (!step.kind) {
            const size_t index = database++;
            m_lines.push_back({step.title, tr("the database"), tr("once, before the first tenant"), {}, {}, index});
            continue;
        }
        const Sample sample = byTitle.value(step.title);
        const PlanStep &shown = plan.tenants[sample.tenant].steps[sample.step];
        // The step's own word: recording a migration is transactional even where applying it is not.
        m_lines.push_back({stepTitleWithName(plan, step.title, step.migration), tr("%n tenants", nullptr, step.tenants),
                           shown.transactional ? QString() : tr("outside a transaction"), step.migration, sample});
    }
}

void PlanSummaryModel::addWaves(const Plan &plan, const RunSettings &runs)
{
    if (m_tenants > 1 && !plan.canary.isEmpty()) {
        const auto first = std::ranges::find(plan.tenants, plan.canary, &TenantPlan::schema);
        const QString name = first == plan.tenants.end() || first->name.isEmpty() ? plan.canary : first->name;
        m_lines.push_back({tr("All of this first on %1 alone, as the canary").arg(name),
                           tr("%n tenants", nullptr, 1),
                           tr("a failure there stops the run"),
                           {},
                           {}});
        m_lines.push_back({tr("Then on the others, %n at a time", nullptr, std::min(runs.workers, m_tenants - 1)),
                           tr("%n tenants", nullptr, m_tenants - 1),
                           tr("stops above %1 failures").arg(runs.stopAfter.text()),
                           {},
                           {}});
    }
    if (m_tenants == 0)
        return;
    m_lines.push_back({tr("Scan the touched tenants again"), tr("%n tenants", nullptr, m_tenants), QString(), {}, {}});
}

void PlanSummaryModel::setBackup(BackupFirst first)
{
    const bool had = hasBackupRow();
    m_backup = first;
    if (had == hasBackupRow())
        return;
    beginResetModel(); // every row's number changes
    if (had)
        m_lines.erase(m_lines.begin());
    else
        m_lines.insert(m_lines.begin(), backupLine());
    endResetModel();
}

void PlanSummaryModel::setEstimate(const std::optional<BackupEstimate> &estimate)
{
    m_estimate = estimate;
    if (!hasBackupRow() || m_lines.empty())
        return;
    m_lines.front() = backupLine();
    Q_EMIT dataChanged(index(0, 0), index(0, ColumnCount - 1));
}

PlanSummaryModel::Line PlanSummaryModel::backupLine() const
{
    Line line{tr("Back up and verify"), tr("%n tenants", nullptr, m_existing), {}, {}, {}};
    const QLocale locale;
    if (m_estimate)
        line.note = tr("at most %1 · %2 free")
                        .arg(locale.formattedDataSize(m_estimate->bytes, 1, QLocale::DataSizeSIFormat),
                             locale.formattedDataSize(m_estimate->freeBytes, 0, QLocale::DataSizeSIFormat));
    return line;
}

std::optional<PlanSummaryModel::Sample> PlanSummaryModel::sampleOf(int row) const
{
    return row >= 0 && row < rowCount() ? m_lines[static_cast<size_t>(row)].sample : std::nullopt;
}

std::optional<size_t> PlanSummaryModel::databaseStepOf(int row) const
{
    return row >= 0 && row < rowCount() ? m_lines[static_cast<size_t>(row)].database : std::nullopt;
}

int PlanSummaryModel::firstStep() const
{
    const auto first = std::ranges::find_if(m_lines, [](const Line &line) { return line.sample.has_value(); });
    return first == m_lines.end() ? -1 : static_cast<int>(first - m_lines.begin());
}

int PlanSummaryModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_lines.size());
}

int PlanSummaryModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant PlanSummaryModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Line &line = m_lines[static_cast<size_t>(index.row())];
    if (role == MigrationRole)
        return line.migration.text();
    if (role == Qt::TextAlignmentRole)
        return QVariant::fromValue(
            Qt::AlignVCenter | (index.column() == Number || index.column() == Amount ? Qt::AlignRight : Qt::AlignLeft));
    if (role != Qt::DisplayRole)
        return {};
    switch (index.column()) {
    case Number:
        return index.row() + 1;
    case What:
        return line.what;
    case Amount:
        return line.amount;
    case Note:
        return line.note;
    default:
        return {};
    }
}

QVariant PlanSummaryModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case What:
        return tr("Step");
    case Amount:
        return tr("Tenants");
    case Note:
        return tr("How");
    default:
        return QString();
    }
}

} // namespace tenantry
