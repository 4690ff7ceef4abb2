// SPDX-License-Identifier: GPL-3.0-or-later
#include "migrations/ConfirmedSteps.h"

#include "migrations/Plan.h"
#include "migrations/ProjectStep.h"
#include "migrations/formats/MigrationFormat.h"
#include "migrations/steps/StepKinds.h"
#include "postgres/Quoting.h"

#include <QCryptographicHash>

namespace tenantry {

/// What tells a step of a tenant from its others.
static QString keyOf(const PlannedStep &step)
{
    return QStringLiteral("%1|%2|%3").arg(step.kind, MigrationId{step.app, step.key}.text(), step.index);
}

static PlannedStep withoutHash(const PlanStep &step)
{
    return {.kind = step.kind->key(), .app = step.migration.app, .key = step.migration.key, .index = step.index};
}

/// The migration whose text \p step sends; nullptr: none.
static const Migration *sentBy(const TenantPlan &tenant, const PlanStep &step)
{
    return step.kind->sendsFile() && !isByProject(tenant, step) ? tenant.set->find(step.migration) : nullptr;
}

static QByteArray hashOf(const Migration *migration)
{
    return migration ? QCryptographicHash::hash(migration->body, QCryptographicHash::Sha256).toHex() : QByteArray();
}

/// What a step without a file sends, for the tenants that share it: their schema and whose rights it has stand there as
/// {schema} and {role}.
static QString sqlOf(const TenantPlan &tenant, const PlanStep &step)
{
    const QByteArray schema = quoting::identifier(QStringLiteral("{schema}"));
    const QByteArray role = tenant.role.role.isEmpty() ? QByteArray() : quoting::identifier(QStringLiteral("{role}"));
    const StepPlace place{
        *tenant.set, schema, {tenant.history, schema + '.' + quoting::identifier(tenant.history.name)}, role};
    const StepSql sql = step.kind->sql(step, place);
    return QString::fromUtf8(sql.before + sql.own + sql.record).trimmed();
}

PlanDocument documentOf(const Plan &plan)
{
    PlanDocument document;
    if (!plan.database.empty()) {
        std::vector<PlannedStep> steps;
        for (const auto &step : plan.database) {
            const StepFact fact = step->fact();
            steps.push_back({.kind = fact.kind, .key = fact.migration, .text = step->text()});
        }
        document.assign({}, document.add(std::move(steps)));
    }
    QHash<QString, int> known;
    for (const TenantPlan &tenant : plan.tenants) {
        std::vector<PlannedStep> steps;
        QStringList keys;
        for (const PlanStep &step : tenant.steps) {
            steps.push_back(withoutHash(step));
            keys << keyOf(steps.back()) + (isByProject(tenant, step) ? QStringLiteral("|project") : QString());
        }
        const QString list = keys.join(u'\n');
        auto at = known.find(list);
        if (at == known.end()) {
            for (size_t i = 0; i < steps.size(); ++i) {
                const Migration *migration = sentBy(tenant, tenant.steps[i]);
                steps[i].sha256 = hashOf(migration);
                if (migration)
                    document.addFile(steps[i].sha256, migration->body);
                else
                    steps[i].text = sqlOf(tenant, tenant.steps[i]);
            }
            at = known.insert(list, document.add(std::move(steps)));
        }
        document.assign(tenant.schema, *at);
    }
    return document;
}

ConfirmedSteps::ConfirmedSteps(PlanDocument document)
    : m_document(std::move(document))
{
    for (const std::vector<PlannedStep> &steps : m_document.lists()) {
        QSet<QString> &keys = m_keys.emplace_back();
        for (const PlannedStep &step : steps)
            keys.insert(keyOf(step));
    }
}

bool ConfirmedSteps::has(const QString &schema, const PlanStep &step) const
{
    const int list = m_document.listOf(schema);
    return list >= 0 && m_keys[static_cast<std::size_t>(list)].contains(keyOf(withoutHash(step)));
}

std::vector<MigrationId> ConfirmedSteps::changedIn(const Plan &plan) const
{
    QHash<QString, QByteArray> confirmed;
    for (const std::vector<PlannedStep> &steps : m_document.lists()) {
        for (const PlannedStep &step : steps)
            confirmed.insert(keyOf(step), step.sha256);
    }
    std::vector<MigrationId> changed;
    QSet<QString> held;
    for (const TenantPlan &tenant : plan.tenants) {
        for (const PlanStep &step : tenant.steps) {
            const QString key = keyOf(withoutHash(step));
            if (held.contains(key))
                continue;
            held.insert(key);
            // What a project does it was asked for by name.
            if (!isByProject(tenant, step) && hashOf(sentBy(tenant, step)) != confirmed.value(key))
                changed.push_back(step.migration);
        }
    }
    return changed;
}

} // namespace tenantry
