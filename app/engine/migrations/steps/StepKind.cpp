// SPDX-License-Identifier: GPL-3.0-or-later
#include "migrations/steps/StepKind.h"

#include "postgres/Quoting.h"
#include "tasks/JournalMessage.h"

namespace tenantry {

QString StepKind::title(const PlanStep &step) const
{
    JournalMessage message{QStringLiteral("step.") + key(), {}};
    if (!step.migration.isEmpty())
        message.args.insert(QStringLiteral("migration"), step.migration.text());
    return messageText(message);
}

QByteArray StepKind::presence(const PlanStep & /*step*/, const StepPlace &place) const
{
    return "SELECT " + quoting::literal(QString::fromUtf8(place.schema)) + "::pg_catalog.regnamespace;\n";
}

Result<bool> StepKind::isSettled(const PlanStep & /*step*/, const StepMoment & /*moment*/) const
{
    return false;
}

} // namespace tenantry
