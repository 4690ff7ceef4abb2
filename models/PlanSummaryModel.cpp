// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/PlanSummaryModel.h"

#include <QLocale>
#include <QVariant>

#include <algorithm>

namespace tenantry {

PlanSummaryModel::PlanSummaryModel(QObject *parent)
    : QAbstractTableModel(parent)
{
}

QString stepTitleWithName(const Plan &plan, const QString &title, int migration)
{
    if (migration < 0 || !plan.snapshot || !plan.snapshot->source)
        return title;
    const Migration &one = plan.snapshot->source->migrations[static_cast<size_t>(migration)];
    if (one.name.isEmpty() || title.contains(one.name))
        return title;
    return PlanSummaryModel::tr("%1 (%2)", "a step and its migration: Apply 0012 (tax)").arg(title, one.name);
}

void PlanSummaryModel::setPlan(const Plan &plan, const RunSettings &runs)
{
    m_steps.clear();
    m_tenants = static_cast<int>(plan.tenants.size());
    m_existing = 0;
    for (const TenantPlan &tenant : plan.tenants) {
        const TenantState *state = plan.snapshot ? plan.snapshot->find(tenant.schema) : nullptr;
        m_existing += state && state->schemaExists ? 1 : 0;
    }
    for (const Plan::StepSummary &step : plan.summary()) {
        const Migration *migration = nullptr;
        if (step.migration >= 0 && plan.snapshot && plan.snapshot->source)
            migration = &plan.snapshot->source->migrations[static_cast<size_t>(step.migration)];
        QString note;
        if (migration && migration->script.needsNoTransaction())
            note = tr("outside a transaction");
        m_steps.push_back({stepTitleWithName(plan, step.title, step.migration), tr("%n tenants", nullptr, step.tenants),
                           note, step.migration});
    }
    if (m_tenants > 1 && !plan.canary.isEmpty()) {
        const auto first = std::ranges::find(plan.tenants, plan.canary, &TenantPlan::schema);
        const QString name = first == plan.tenants.end() || first->name.isEmpty() ? plan.canary : first->name;
        m_steps.push_back({tr("All of this first on %1 alone, as the canary").arg(name), tr("%n tenants", nullptr, 1),
                           tr("a failure there stops the run"), -1});
        m_steps.push_back({tr("Then on the others, %n at a time", nullptr, std::min(runs.workers, m_tenants - 1)),
                           tr("%n tenants", nullptr, m_tenants - 1),
                           tr("stops above %1 failures").arg(runs.stopAfter.text()), -1});
    }
    m_steps.push_back({tr("Scan the touched tenants again"), tr("%n tenants", nullptr, m_tenants), QString(), -1});
    rebuild();
}

void PlanSummaryModel::setBackup(BackupFirst first)
{
    m_backup = first;
    rebuild();
}

void PlanSummaryModel::setEstimate(const std::optional<BackupEstimate> &estimate)
{
    m_estimate = estimate;
    rebuild();
}

void PlanSummaryModel::rebuild()
{
    beginResetModel();
    m_lines.clear();
    if (m_backup == BackupFirst::Yes && m_existing > 0) {
        Line line{tr("Back up and verify"), tr("%n tenants", nullptr, m_existing), {}, -1};
        const QLocale locale;
        if (m_estimate)
            line.note = tr("at most %1 · %2 free")
                            .arg(locale.formattedDataSize(m_estimate->bytes, 1, QLocale::DataSizeSIFormat),
                                 locale.formattedDataSize(m_estimate->freeBytes, 0, QLocale::DataSizeSIFormat));
        m_lines.push_back(line);
    }
    m_lines.insert(m_lines.end(), m_steps.begin(), m_steps.end());
    endResetModel();
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
        return line.migration;
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
