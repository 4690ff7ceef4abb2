// SPDX-License-Identifier: GPL-3.0-or-later
#include "migrations/ConfirmedSteps.h"

#include "migrations/Plan.h"
#include "migrations/steps/StepKinds.h"

#include <QCryptographicHash>
#include <QJsonArray>

namespace tenantry {

QString ConfirmedSteps::Step::key() const
{
    return QStringLiteral("%1|%2|%3").arg(kind, migration.text(), index);
}

ConfirmedSteps::Step ConfirmedSteps::stepOf(const Plan &plan, const PlanStep &step)
{
    Step kept{step.kind->key(), step.migration, step.index, {}};
    const Migration *migration = step.kind == &steps::applyMigration() ? plan.find(step.migration) : nullptr;
    if (migration)
        kept.hash = QCryptographicHash::hash(migration->body, QCryptographicHash::Sha256).toHex();
    return kept;
}

ConfirmedSteps ConfirmedSteps::of(const Plan &plan)
{
    ConfirmedSteps confirmed;
    QHash<QString, int> known;
    for (const TenantPlan &tenant : plan.tenants) {
        QStringList keys;
        for (const PlanStep &step : tenant.steps)
            keys << step.kind->key() + u'|' + step.migration.text() + u'|' + step.index;
        const QString list = keys.join(u'\n');
        auto at = known.find(list);
        if (at == known.end()) {
            Steps steps;
            for (const PlanStep &step : tenant.steps)
                steps.push_back(stepOf(plan, step));
            at = known.insert(list, static_cast<int>(confirmed.m_lists.size()));
            confirmed.m_lists.push_back(std::move(steps));
            confirmed.m_keys.emplace_back(keys.begin(), keys.end());
        }
        confirmed.m_listOf.insert(tenant.schema, *at);
    }
    return confirmed;
}

void ConfirmedSteps::writeTo(QJsonObject &json) const
{
    QJsonArray lists;
    for (const Steps &steps : m_lists) {
        QJsonArray list;
        for (const Step &step : steps)
            list.append(QJsonObject{{QStringLiteral("kind"), step.kind},
                                    {QStringLiteral("app"), step.migration.app},
                                    {QStringLiteral("key"), step.migration.key},
                                    {QStringLiteral("index"), step.index},
                                    {QStringLiteral("sha256"), QString::fromLatin1(step.hash)}});
        lists.append(list);
    }
    QJsonObject tenants;
    for (auto tenant = m_listOf.constBegin(); tenant != m_listOf.constEnd(); ++tenant)
        tenants.insert(tenant.key(), tenant.value());
    json.insert(QStringLiteral("step_lists"), lists);
    json.insert(QStringLiteral("tenants"), tenants);
}

std::optional<ConfirmedSteps> ConfirmedSteps::fromJson(const QJsonObject &json)
{
    if (!json.contains(QStringLiteral("step_lists")))
        return std::nullopt;
    ConfirmedSteps confirmed;
    const QJsonArray lists = json.value(QStringLiteral("step_lists")).toArray();
    for (const QJsonValueConstRef list : lists) {
        Steps steps;
        QSet<QString> keys;
        const QJsonArray entries = list.toArray();
        for (const QJsonValueConstRef entry : entries) {
            const QJsonObject one = entry.toObject();
            Step step{one.value(QStringLiteral("kind")).toString(),
                      {one.value(QStringLiteral("app")).toString(), one.value(QStringLiteral("key")).toString()},
                      one.value(QStringLiteral("index")).toString(),
                      one.value(QStringLiteral("sha256")).toString().toLatin1()};
            keys.insert(step.key());
            steps.push_back(std::move(step));
        }
        confirmed.m_lists.push_back(std::move(steps));
        confirmed.m_keys.push_back(std::move(keys));
    }
    const QJsonObject tenants = json.value(QStringLiteral("tenants")).toObject();
    for (auto tenant = tenants.constBegin(); tenant != tenants.constEnd(); ++tenant) {
        const int list = tenant.value().toInt(-1);
        if (list >= 0 && list < static_cast<int>(confirmed.m_lists.size()))
            confirmed.m_listOf.insert(tenant.key(), list);
    }
    return confirmed;
}

bool ConfirmedSteps::has(const QString &schema, const PlanStep &step) const
{
    const auto list = m_listOf.constFind(schema);
    return list != m_listOf.constEnd()
           && m_keys[static_cast<std::size_t>(*list)].contains(
               Step{step.kind->key(), step.migration, step.index, {}}.key());
}

std::vector<MigrationId> ConfirmedSteps::changedIn(const Plan &plan) const
{
    QHash<QString, QByteArray> confirmed;
    for (const Steps &steps : m_lists) {
        for (const Step &step : steps)
            confirmed.insert(step.key(), step.hash);
    }
    std::vector<MigrationId> changed;
    QSet<QString> held;
    for (const TenantPlan &tenant : plan.tenants) {
        for (const PlanStep &step : tenant.steps) {
            const Step now = stepOf(plan, step);
            if (held.contains(now.key()))
                continue;
            held.insert(now.key());
            if (now.hash != confirmed.value(now.key()))
                changed.push_back(step.migration);
        }
    }
    return changed;
}

} // namespace tenantry
