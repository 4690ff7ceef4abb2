// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/ConfirmationText.h"

#include "cli/Presentation.h"
#include "cli/Tr.h"

namespace tenantry::cli {

/// Which database, and of what kind: the first thing to be sure of.
static QString targetText(const Undertaking &what)
{
    const QString environment = environmentKey(what.environment);
    return what.database.isEmpty() ? tr("On %1 (%2).", "a connection, its environment").arg(what.shownAs, environment)
                                   : tr("On %1, database %2 (%3).", "a connection, its database, its environment")
                                         .arg(what.shownAs, what.database, environment);
}

QString confirmationText(const Confirmation &confirmation, const QStringList &notes)
{
    const Undertaking &what = confirmation.what;
    QStringList lines{what.title, targetText(what)};
    if (what.fleet > 0 && confirmation.touchesMost())
        lines << tr("This is %1 of %2 tenants, more than half.").arg(what.tenants).arg(what.fleet);
    else if (what.fleet > 0)
        lines << tr("This is %1 of %2 tenants.").arg(what.tenants).arg(what.fleet);
    if (!what.withoutRollback.isEmpty())
        lines << tr("Without a rollback file: %1.").arg(someOf(what.withoutRollback, 5));
    if (!what.drops.isEmpty())
        lines << tr("The schema %1 is dropped for good.").arg(what.drops);
    lines += notes;
    switch (confirmation.asks) {
    case Asks::Nothing:
        break;
    case Asks::Assent:
        lines << tr("Go on?");
        break;
    case Asks::Name:
        lines << (what.environment == Environment::Production
                      ? tr("This is PRODUCTION. Type \"%1\" to go on: ").arg(confirmation.name)
                      : tr("Type \"%1\" to go on: ").arg(confirmation.name));
        break;
    }
    return lines.join(u'\n');
}

} // namespace tenantry::cli
