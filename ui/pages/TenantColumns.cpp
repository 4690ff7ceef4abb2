// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/TenantColumns.h"

#include "migrations/FleetMeaning.h"
#include "models/TenantModel.h"
#include "ui/widgets/TableTools.h"
#include "ui/widgets/Theme.h"

#include <QDateTime>

namespace tenantry {

namespace {

/// A value as wide as those that a column usually has, of one that shares what is left over as wide as the least.
QString sampleOf(int column)
{
    switch (column) {
    case TenantModel::StateColumn: {
        QString widest;
        for (const TenantHealth health : allTenantHealths) {
            const QString word = meaningOf(health).label();
            widest = word.size() > widest.size() ? word : widest;
        }
        return QStringLiteral("MM") + widest; // after its shape
    }
    case TenantModel::NameColumn:
    case TenantModel::SchemaColumn:
    case TenantModel::DomainColumn:
        return QStringLiteral("nnnnnnnnnnnnnn");
    case TenantModel::SizeColumn:
        return theme::number(10000) + QStringLiteral(".0");
    case TenantModel::LastMigrationColumn:
    case TenantModel::LastBackupColumn:
    case TenantModel::CreatedColumn:
        return theme::when(QDateTime::currentDateTimeUtc().addDays(-40));
    default:
        return theme::number(10000);
    }
}

} // namespace

std::vector<ColumnFit::Column> tenantColumns(const QTableView &view)
{
    using Shown = ColumnFit::Shown;
    const auto column = [&view](int section, int share, int matters, Shown shown) {
        return ColumnFit::Column{section, table::columnWidth(view, section, sampleOf(section)), share, matters, shown};
    };
    return {column(TenantModel::StateColumn, 0, 9, Shown::Always),
            column(TenantModel::NameColumn, 4, 9, Shown::Always),
            column(TenantModel::SchemaColumn, 4, 9, Shown::Always),
            column(TenantModel::DomainColumn, 5, 5, Shown::WhereThereIsRoom),
            column(TenantModel::PendingColumn, 0, 7, Shown::WhereThereIsRoom),
            column(TenantModel::FindingsColumn, 0, 2, Shown::WhereThereIsRoom),
            column(TenantModel::TablesColumn, 0, 1, Shown::WhereThereIsRoom),
            column(TenantModel::SizeColumn, 0, 4, Shown::WhereThereIsRoom),
            column(TenantModel::LastMigrationColumn, 0, 3, Shown::WhereThereIsRoom),
            column(TenantModel::LastBackupColumn, 0, 6, Shown::WhereThereIsRoom),
            column(TenantModel::CreatedColumn, 0, 0, Shown::OnRequest),
            column(TenantModel::ShapeColumn, 0, 0, Shown::OnRequest)};
}

QHash<int, int> tenantColumnNeeds(const QTableView &view, const FleetSnapshot &fleet)
{
    QString name;
    QString schema;
    QString domain;
    const auto keepLonger = [](QString &longest, const QString &text) {
        if (text.size() > longest.size())
            longest = text;
    };
    for (const TenantState &tenant : fleet.tenants) {
        keepLonger(name, tenant.displayName());
        keepLonger(schema, tenant.schema);
        keepLonger(domain, tenant.domain);
    }
    return {{TenantModel::NameColumn, table::columnWidth(view, TenantModel::NameColumn, name)},
            {TenantModel::SchemaColumn, table::columnWidth(view, TenantModel::SchemaColumn, schema)},
            {TenantModel::DomainColumn, table::columnWidth(view, TenantModel::DomainColumn, domain)}};
}

} // namespace tenantry
