// SPDX-License-Identifier: GPL-3.0-or-later
#include "plans/Step.h"

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

void PlanDocument::add(const QString &kind, const QString &text)
{
    m_steps.append(QJsonObject{{QStringLiteral("kind"), kind}, {QStringLiteral("text"), text}});
}

QByteArray PlanDocument::toJson() const
{
    return QJsonDocument(QJsonObject{{QStringLiteral("steps"), m_steps}}).toJson(QJsonDocument::Compact);
}

PlanDocument documentOf(const Steps &steps)
{
    PlanDocument document;
    for (const auto &step : steps)
        document.add(step->fact().kind, step->text());
    return document;
}

} // namespace tenantry
