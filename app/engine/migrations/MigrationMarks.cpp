// SPDX-License-Identifier: GPL-3.0-or-later
#include "migrations/MigrationMarks.h"

#include <QCoreApplication>

namespace tenantry {

QString kindWord(const Migration &migration)
{
    return migration.hasCode ? QStringLiteral("Python") : QStringLiteral("SQL");
}

QString undoWord(const Migration &migration)
{
    return migration.isReversible() ? QCoreApplication::translate("Engine", "reversible")
                                    : QCoreApplication::translate("Engine", "not reversible");
}

QString marksText(const Migration &migration)
{
    return QCoreApplication::translate("Engine", "%1, %2", "what a migration is: Python, not reversible")
        .arg(kindWord(migration), undoWord(migration));
}

} // namespace tenantry
