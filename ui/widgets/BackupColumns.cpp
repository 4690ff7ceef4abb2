// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/BackupColumns.h"

#include "backups/BackupMeaning.h"
#include "models/BackupModel.h"
#include "ui/widgets/TableTools.h"
#include "ui/widgets/Theme.h"

#include <QDateTime>
#include <QTableView>

#include <algorithm>

namespace tenantry {

std::vector<ColumnFit::Column> backupColumns(const QTableView &view)
{
    using Shown = ColumnFit::Shown;
    const auto column = [&view](int section, const QStringList &samples, int share, int matters, Shown shown) {
        int width = 0;
        for (const QString &sample : samples)
            width = std::max(width, table::columnWidth(view, section, sample));
        return ColumnFit::Column{section, width, share, matters, shown};
    };
    const QDateTime now = QDateTime::currentDateTimeUtc();
    const QStringList moments{theme::when(now), theme::when(now.addDays(-1)), theme::when(now.addDays(-40))};
    QStringList trusts;
    for (const BackupTrust trust : allBackupTrusts)
        trusts << QStringLiteral("MM") + meaningOf(trust).label(); // after its shape
    return {column(BackupModel::When, moments, 0, 9, Shown::Always),
            column(BackupModel::What, {QStringLiteral("nnnnnnnnnnnnn")}, 2, 9, Shown::Always),
            column(BackupModel::Reason, {QStringLiteral("nnnnnnnnnnnnnnnnnnnnnn")}, 1, 1, Shown::WhereThereIsRoom),
            column(BackupModel::Size, {theme::size(999'900'000)}, 0, 3, Shown::WhereThereIsRoom),
            column(BackupModel::Level, {BackupModel::tr("%n behind", nullptr, 100)}, 0, 2, Shown::WhereThereIsRoom),
            column(BackupModel::State, trusts, 0, 9, Shown::Always)};
}

} // namespace tenantry
