// SPDX-License-Identifier: GPL-3.0-or-later
#include "plans/Step.h"

#include "plans/PlanDocument.h"

namespace tenantry {

Status Step::check(StepScene & /*scene*/) const
{
    return {};
}

Result<bool> Step::isDone(StepScene & /*scene*/) const
{
    return false;
}

Error Step::takeBack(StepScene & /*scene*/, Error cause) const
{
    return cause;
}

QString stepsAsText(const Steps &steps)
{
    QStringList parts;
    for (const auto &step : steps) {
        const QString text = step->text().trimmed();
        if (!text.isEmpty())
            parts << (steps.size() == 1 ? text : QStringLiteral("-- %1\n%2").arg(step->title(), text));
    }
    return parts.join(QStringLiteral("\n\n"));
}

QByteArray planOf(const Steps &steps, const QString &schema)
{
    std::vector<PlannedStep> list;
    for (const auto &step : steps)
        list.push_back({.kind = step->fact().kind, .text = step->text()});
    PlanDocument document;
    document.assign(schema, document.add(std::move(list)));
    return document.toJson();
}

} // namespace tenantry
