// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/ConfirmationText.h"

#include "ui/widgets/Theme.h"

#include <QCoreApplication>

namespace tenantry {

QString confirmationAsk(const Confirmation &confirmation)
{
    const auto say = [](const char *text) { return QCoreApplication::translate("Confirmation", text); };
    const Undertaking &what = confirmation.what;
    switch (confirmation.namedFor) {
    case NamedFor::Nothing:
        break;
    case NamedFor::Drop:
        if (what.operation == Operation::TakeBack)
            return say(QT_TRANSLATE_NOOP("Confirmation", "Taking it back drops the schema %1, which the restore made "
                                                         "and left empty. Type its name to go on:"))
                .arg(confirmation.name);
        return say(QT_TRANSLATE_NOOP("Confirmation", "Type the schema’s name, %1, to drop it:")).arg(confirmation.name);
    case NamedFor::InPlace:
        if (what.operation == Operation::TakeBack)
            return say(QT_TRANSLATE_NOOP("Confirmation", "To take it back on production, type the schema’s name, %1:"))
                .arg(confirmation.name);
        return say(QT_TRANSLATE_NOOP("Confirmation", "To restore on production, type the schema’s name, %1:"))
            .arg(confirmation.name);
    case NamedFor::Most:
        return say(QT_TRANSLATE_NOOP("Confirmation", "These are %1 of %2 tenants, more than half. Type the "
                                                     "connection’s name, %3, to go on:"))
            .arg(theme::number(what.tenants), theme::number(what.fleet), confirmation.name);
    case NamedFor::Production:
        return say(QT_TRANSLATE_NOOP("Confirmation",
                                     "This changes production. Type the connection’s name, %1, to go on:"))
            .arg(confirmation.name);
    }
    return {};
}

} // namespace tenantry
