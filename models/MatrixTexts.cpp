// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/MatrixTexts.h"

#include "migrations/MigrationMarks.h"
#include "models/MigrationMatrixModel.h"

#include <algorithm>

namespace tenantry {

namespace {

QString stateText(const QString &tenant, const QString &title, MigrationState state)
{
    switch (state) {
    case MigrationState::Applied:
        return MigrationMatrixModel::tr("%1 has %2.").arg(tenant, title);
    case MigrationState::Pending:
        return MigrationMatrixModel::tr("%1 waits for %2.").arg(tenant, title);
    case MigrationState::Failed:
        return MigrationMatrixModel::tr("%2 failed in %1 and is recorded as failed.").arg(tenant, title);
    case MigrationState::Absent:
        return MigrationMatrixModel::tr("%1 records %2, but its objects are absent.").arg(tenant, title);
    case MigrationState::Edited:
        return MigrationMatrixModel::tr("%1 got %2 before its file was changed.").arg(tenant, title);
    case MigrationState::Untracked:
        return MigrationMatrixModel::tr("%1 has the objects of %2, but no record of it.").arg(tenant, title);
    case MigrationState::NotExpected:
        return MigrationMatrixModel::tr("%1 is not to have %2.").arg(tenant, title);
    case MigrationState::Unknown:
        break;
    }
    return MigrationMatrixModel::tr("%1 could not be read, so nothing is known about %2.").arg(tenant, title);
}

} // namespace

QString matrixCellText(const QString &tenant, const Diagnosis &diagnosis, const MatrixColumns &columns, int column)
{
    const MigrationState worst = columns.stateIn(diagnosis, column);
    if (const Migration *one = columns.migration(column))
        return stateText(tenant, one->title(), worst);
    const QString &app = columns.at(column).app;
    if (worst == MigrationState::Applied)
        return MigrationMatrixModel::tr("%1 has every migration of %2.").arg(tenant, app);
    if (worst == MigrationState::Pending)
        return MigrationMatrixModel::tr("%1 waits for %n migrations of %2.", nullptr,
                                        columns.pendingIn(diagnosis, column))
            .arg(tenant, app);
    if (worst == MigrationState::Unknown || worst == MigrationState::NotExpected)
        return stateText(tenant, app, worst);
    const std::vector<const Migration *> all = columns.migrations(column);
    const auto first = std::ranges::find_if(
        all, [&](const Migration *migration) { return diagnosis.stateOf(migration->id) == worst; });
    return stateText(tenant, (*first)->title(), worst);
}

// Below its app a migration's own name says it.
QString matrixColumnTitle(const MatrixColumns &columns, int column)
{
    const QString &app = columns.at(column).app;
    const Migration *one = columns.migration(column);
    if (!one)
        return app;
    return app.isEmpty() ? one->title() : one->id.key;
}

QString matrixColumnTip(const MatrixColumns &columns, int column)
{
    if (const Migration *one = columns.migration(column))
        return QStringLiteral("%1\n%2").arg(one->fileName, marksText(*one));
    return appTip(columns.set(), columns.at(column).app);
}

QString appTip(const MigrationSet &set, const QString &app)
{
    int all = 0;
    int programs = 0;
    for (const Migration &migration : set.migrations()) {
        if (migration.id.app != app)
            continue;
        ++all;
        programs += migration.hasCode ? 1 : 0;
    }
    QStringList lines{MigrationMatrixModel::tr("%1: %n migrations", "an app", all).arg(app)};
    if (programs > 0)
        lines << MigrationMatrixModel::tr("%n of them with Python code", nullptr, programs);
    return lines.join(u'\n');
}

} // namespace tenantry
