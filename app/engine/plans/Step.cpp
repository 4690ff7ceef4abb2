// SPDX-License-Identifier: GPL-3.0-or-later
#include "plans/Step.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

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

QByteArray stepsAsJson(const Steps &steps)
{
    QJsonArray list;
    for (const auto &step : steps)
        list.append(QJsonObject{{QStringLiteral("kind"), step->fact().kind}, {QStringLiteral("text"), step->text()}});
    return QJsonDocument(QJsonObject{{QStringLiteral("steps"), list}}).toJson(QJsonDocument::Compact);
}

} // namespace tenantry
